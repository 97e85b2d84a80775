"""Reads calendar files in bounded processes of their own; the parent's side of `child`."""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from datetime import datetime
from queue import Empty, LifoQueue
from typing import Any

from flying_trainees.availability.calendars.blocks import TOO_HEAVY, UnreadableCalendar
from flying_trainees.availability.calendars.busy import Asked, BusyTimes

SECONDS = 30.0
FILES_EACH = 500
"""After so many files a process makes way for a fresh one."""
LONGEST_ANSWER = 20_000_000
MODULE = "flying_trainees.availability.calendars.child"


class NoReaderFree(Exception):
    """All readers are at work on files of others, for longer than one wants to wait."""


class Readers:
    """At most `number` files are read at a time; processes are started when first needed.

    Who finds no reader free waits at most `patience` seconds (None: as long as it takes).
    """

    def __init__(
        self, number: int, seconds: float = SECONDS, patience: float | None = None
    ) -> None:
        self._patience = patience
        self._free: LifoQueue[_Reader] = LifoQueue()
        for _ in range(number):
            self._free.put(_Reader(seconds))

    def read(self, data: bytes, asked: Asked) -> BusyTimes:
        """The file's busy times.

        Raises UnreadableCalendar, also when it takes too long, and NoReaderFree.
        """
        try:
            reader = self._free.get(timeout=self._patience)
        except Empty:
            raise NoReaderFree from None
        try:
            answer = reader.ask(data, asked)
        finally:
            self._free.put(reader)
        if "problem" in answer:
            raise UnreadableCalendar(answer["problem"])
        spans = [
            (datetime.fromisoformat(start), datetime.fromisoformat(end))
            for start, end in answer["intervals"]
        ]
        return BusyTimes(spans, answer["skipped"])

    def close(self) -> None:
        """End the processes that aren't reading; whoever reads after that starts them again."""
        idle: list[_Reader] = []
        with suppress(Empty):
            while True:
                idle.append(self._free.get_nowait())
        for reader in idle:
            reader.stop()
            self._free.put(reader)


class _Reader:
    """One process. Not for two threads at a time."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._read = 0

    def ask(self, data: bytes, asked: Asked) -> dict[str, Any]:
        process = self._running()
        header = {
            "size": len(data),
            "start": asked.start.isoformat(),
            "end": asked.end.isoformat(),
            "tentative": asked.tentative_counts,
        }
        line = self._exchange(process, json.dumps(header).encode() + b"\n" + data)
        self._read += 1
        if line is None or self._read >= FILES_EACH:
            self.stop()
        return {"problem": TOO_HEAVY} if line is None else json.loads(line)

    def stop(self) -> None:
        process, self._process, self._read = self._process, None, 0
        if process is not None:
            process.kill()
            process.communicate()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(
                [sys.executable, "-m", MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": os.pathsep.join(sys.path)},
            )
        return self._process

    def _exchange(self, process: subprocess.Popen[bytes], question: bytes) -> bytes | None:
        """The answer's line; None when it takes too long, dies or says too much."""
        timer = threading.Timer(self._seconds, process.kill)
        timer.start()
        try:
            return _said(process, question)
        except OSError:
            return None
        finally:
            timer.cancel()


def _said(process: subprocess.Popen[bytes], question: bytes) -> bytes | None:
    if process.stdin is None or process.stdout is None:
        raise ValueError("both ends are pipes")
    with suppress(BrokenPipeError):
        left = memoryview(question)
        while left:
            left = left[process.stdin.write(left) or 0 :]
    pieces: list[bytes] = []
    length = 0
    while not (pieces and pieces[-1].endswith(b"\n")):
        piece = process.stdout.read(1_000_000)
        length += len(piece)
        if not piece or length > LONGEST_ANSWER:
            return None
        pieces.append(piece)
    return b"".join(pieces)
