"""Flying Trainees: a marketplace for short government jobs."""
