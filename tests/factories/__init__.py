"""Factories: the smallest valid objects, one module for each feature."""
