"""Themes: the official list of government policy themes, two levels."""
