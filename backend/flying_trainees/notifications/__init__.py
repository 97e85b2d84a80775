"""Notifications: an event → its recipients → mail with calendar file, and the in-app list."""
