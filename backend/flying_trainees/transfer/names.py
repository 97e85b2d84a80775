"""What the queue calls the work on long lists."""

TASK = "transfer.work_on_import"
QUEUE = "clock"
