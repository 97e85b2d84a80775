"""Filters that people keep under a name, so that a list opens again as they left it."""
