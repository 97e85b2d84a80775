"""What the queue calls the work on sentence vectors."""

FILL, QUEUE = "vectors.fill", "vectors"
