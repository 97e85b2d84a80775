"""Suggestions: rows → matching → groups for a job, jobs for a person; *not for me*."""
