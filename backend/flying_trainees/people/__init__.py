"""People: profiles, networks and their programmes, placements, duos."""
