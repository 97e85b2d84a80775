"""Outbox: events recorded with the change itself, delivered at least once. Knows no feature."""
