"""Logs: one JSON object a line with the request's id, or plain text while developing."""

import json
import logging

from flying_trainees.core.requests import current_request_id
from flying_trainees.core.settings import Settings


class JsonLines(logging.Formatter):
    """One JSON object a line, with the request's id."""

    def format(self, record: logging.LogRecord) -> str:
        """Render a record."""
        from_request = {
            key: getattr(record, key)
            for key in ("event", "code", "person", "method", "route", "status", "seconds", "task")
            if hasattr(record, key)
        }
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "requestId": current_request_id(),
            **from_request,
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def configure(settings: Settings) -> None:
    """Send all logs of this process to standard error."""
    handler = logging.StreamHandler()
    if settings.log_format == "json":
        handler.setFormatter(JsonLines())
    else:
        handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
