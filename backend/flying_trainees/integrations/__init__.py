"""Integrations: outgoing webhooks and the feed of open jobs, for other programs."""
