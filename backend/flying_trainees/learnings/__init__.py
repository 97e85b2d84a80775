"""Learnings: recording what came out of a job, the library, reuse."""
