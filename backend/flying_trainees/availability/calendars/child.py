"""The process that reads calendars: little memory, no files, and its parent ends it when it hangs.

Strangers' files are worked out here, so that a hostile one costs this process and nothing else. On
standard input: a line of JSON (size, start, end, tentative), then the file; on standard output a
line of JSON. It ends when its input does, hence with its parent.
"""

import json
import sys
from contextlib import suppress
from datetime import datetime

from flying_trainees.availability.calendars.blocks import TOO_HEAVY, UnreadableCalendar
from flying_trainees.availability.calendars.busy import Asked, read_busy

with suppress(ImportError):  # not on every system
    import resource

MEMORY_BYTES = 1_000_000_000


def answer(header: str, data: bytes) -> str:
    """One file's busy times, or the problem with it, as a line of JSON."""
    asked = json.loads(header)
    period = Asked(
        start=datetime.fromisoformat(asked["start"]),
        end=datetime.fromisoformat(asked["end"]),
        tentative_counts=bool(asked["tentative"]),
    )
    try:
        busy = read_busy(data, period)
    except UnreadableCalendar as refusal:
        return json.dumps({"problem": refusal.problem})
    except (MemoryError, RecursionError):
        return json.dumps({"problem": TOO_HEAVY})
    spans = [[start.isoformat(), end.isoformat()] for start, end in busy.intervals]
    return json.dumps({"intervals": spans, "skipped": busy.skipped})


def main() -> None:
    """Answer until there is nothing more to read."""
    _limit()
    source, sink = sys.stdin.buffer, sys.stdout
    while header := source.readline():
        data = source.read(int(json.loads(header)["size"]))
        sink.write(answer(header.decode(), data) + "\n")
        sink.flush()


def _limit() -> None:
    """Where the system can: no more memory than this, nothing written, no further processes."""
    with suppress(NameError, ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
