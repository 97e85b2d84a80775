"""Administration: organisations, networks, accounts and roles, deliveries, the audit trail."""
