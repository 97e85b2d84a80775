"""The rights of people over their data: a copy, erasure, and periods after which data goes."""
