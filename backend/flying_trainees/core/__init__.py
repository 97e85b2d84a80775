"""What every feature stands on: settings, database, errors, clock, ids. Knows no feature."""
