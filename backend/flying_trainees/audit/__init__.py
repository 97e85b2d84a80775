"""Audit: an append-only record of privileged acts; it holds ids, no personal data."""
