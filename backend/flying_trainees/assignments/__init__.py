"""Assignment runs: all open jobs of a network staffed at once, reviewed, and sent as offers."""
