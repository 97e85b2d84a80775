"""Groups: claiming, together, inviting, the waiting list, confirming, cancelling."""
