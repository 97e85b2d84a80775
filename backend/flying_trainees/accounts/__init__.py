"""Accounts: persons, their roles, how they sign in, and the actor of each request."""
