"""People's own calendars: connected by address or file, read for busy times and nothing else."""
