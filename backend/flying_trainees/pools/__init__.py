"""Pool assignments: what a whole network carries out, from kick-off to recommendation."""
