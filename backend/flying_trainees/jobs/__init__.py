"""Jobs: posting, running, closing; the lifecycle; questions and answers."""
