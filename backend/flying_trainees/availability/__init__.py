"""Availability: free time, busy time, network days, bookings. Computed in the database."""
