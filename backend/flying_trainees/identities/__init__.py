"""Sign-in by an employer's provider (OpenID Connect), invitations, and directories (SCIM)."""
