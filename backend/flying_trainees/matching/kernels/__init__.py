"""Compiled inner loops (numba, cached on disk). Arrays in, arrays out; exempt from house sizes."""
