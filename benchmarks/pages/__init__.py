"""How soon pages are there on a phone of the middle class."""
