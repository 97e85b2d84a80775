"""Audit: an append-only record of privileged acts. Knows no feature; holds ids, no personal data."""
