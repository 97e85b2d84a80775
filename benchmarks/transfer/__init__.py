"""How long lists take to be read in."""
