"""A small client: keeps its connections, sends what it is given, notes how long answers take."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median, quantiles

CONNECTIONS = 4


@dataclass(frozen=True)
class Call:
    """One request: method, path, the cookie's secret, and the body if there is one."""

    method: str
    path: str
    secret: str = ""
    body: str | None = None

    def text(self) -> bytes:
        """As it goes over the wire."""
        head = [
            f"{self.method} {self.path} HTTP/1.1",
            "Host: localhost",
            "X-Requested-With: flying-trainees",
            "Accept-Language: nl",
        ]
        if self.secret:
            head.append(f"Cookie: session={self.secret}")
        if self.body is not None:
            head += ["Content-Type: application/json", f"Content-Length: {len(self.body)}"]
        return ("\r\n".join(head) + "\r\n\r\n" + (self.body or "")).encode()


@dataclass(frozen=True)
class Round:
    """How long each answer took (ms), and all of them together (s)."""

    times: list[float]
    seconds: float


@dataclass(frozen=True)
class Figures:
    """Median and 95th percentile in ms, requests per second."""

    median: float
    p95: float
    per_second: float

    @staticmethod
    def of(rounds: list[Round]) -> "Figures":
        """Over all rounds together."""
        times = [one for each in rounds for one in each.times]
        seconds = sum(each.seconds for each in rounds)
        return Figures(median(times), quantiles(times, n=20)[-1], len(times) / seconds)


def send(port: int, calls: list[Call]) -> Round:
    """Send all, over CONNECTIONS connections at once. Raises on any answer but 2xx."""
    return asyncio.run(_send(port, calls))


async def _send(port: int, calls: list[Call]) -> Round:
    times: list[float] = []
    waiting = iter(calls)
    start = time.perf_counter()
    await asyncio.gather(*(_one_after_another(port, waiting, times) for _ in range(CONNECTIONS)))
    return Round(times, time.perf_counter() - start)


async def _one_after_another(port: int, waiting: Iterator[Call], times: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for call in waiting:
        start = time.perf_counter()
        writer.write(call.text())
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        body = await reader.readexactly(_length(head))
        times.append(1000 * (time.perf_counter() - start))
        if head[9] != "2":
            raise AssertionError(f"{call.method} {call.path}: {head}\n{body[:500].decode()}")
    writer.close()
    await writer.wait_closed()


def _length(head: str) -> int:
    for line in head.lower().split("\r\n"):
        if line.startswith("content-length:"):
            return int(line.split(":")[1])
    return 0
