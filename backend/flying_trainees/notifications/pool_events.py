"""What notifications record about pool assignments themselves: time to remind somebody."""

MILESTONE_NEAR = "pool-milestone-near"
MILESTONE_LATE = "pool-milestone-late"
CHECK_IN_ASKED = "pool-check-in-asked"
