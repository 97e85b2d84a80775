"""How fast the exact groups of one job are found."""
