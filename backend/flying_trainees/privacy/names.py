"""What the queue calls the work on copies of data."""

TASK = "privacy.make_copy"
QUEUE = "clock"
