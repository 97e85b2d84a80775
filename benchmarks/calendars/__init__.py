"""How fast everybody's calendars are fetched."""
