"""Answers that people's calendars send by mail (iTIP REPLY): read, checked, and carried out."""
