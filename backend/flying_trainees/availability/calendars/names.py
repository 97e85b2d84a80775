"""What the queue calls the work on calendars."""

REFRESH = "calendars.refresh"
REFRESH_ONE = "calendars.refresh_one"
QUEUE = "calendars"
