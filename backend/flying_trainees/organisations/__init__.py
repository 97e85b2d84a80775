"""Organisations: municipalities and other public bodies, with their official codes and places."""
