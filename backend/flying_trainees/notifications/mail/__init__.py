"""How mail looks and leaves: templates, messages, SMTP, the local mailbox."""
