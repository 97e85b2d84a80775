"""The objective and the bound over time as a small picture (SVG), without a library."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT, LEFT, TOP, FOOT = 720, 360, 70, 30, 40


@dataclass(frozen=True)
class Line:
    """A name, a colour and (seconds, value) points in order."""

    name: str
    colour: str
    points: Sequence[tuple[float, float]]


def seen(points: Sequence[str]) -> list[str]:
    """The "across,down" points that an eye can tell from the one before (half a pixel)."""
    kept: list[str] = []
    before = (-1.0, -1.0)
    for point in points:
        across, down = (float(part) for part in point.split(","))
        if abs(across - before[0]) >= 0.5 or abs(down - before[1]) >= 0.5:
            kept.append(point)
            before = (across, down)
    return kept


def chart(title: str, steps: Sequence[Line], levels: Sequence[tuple[str, float]]) -> str:
    """Lines over time, and ways of working without a run as levels; an SVG with a text title."""
    seconds = max((x for line in steps for x, _ in line.points), default=1.0)
    values = [y for line in steps for _, y in line.points] + [y for _, y in levels]
    low, high = min(values), max(values)
    room = max(1.0, high - low)

    def at(x: float, y: float) -> str:
        across = LEFT + (WIDTH - LEFT - 20) * x / seconds
        down = TOP + (HEIGHT - TOP - FOOT) * (high - y) / room
        return f"{across:.1f},{down:.1f}"

    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' font-family="sans-serif" font-size="12"><title>{escape(title)}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f'<text x="{LEFT}" y="18" font-weight="bold">{escape(title)}</text>'
    )
    parts = [head]
    for name, value in levels:
        x, y = at(0, value).split(",")
        parts.append(
            f'<path d="M{at(0, value)} L{at(seconds, value)}" stroke="#888" stroke-dasharray="4"/>'
            f'<text x="{float(x) + 6}" y="{float(y) - 4}" fill="#444">{escape(name)}'
            f" ({value:,.0f})</text>"
        )
    for number, line in enumerate(steps):
        path = " L".join(seen([at(x, y) for x, y in line.points]))
        parts.append(
            f'<path d="M{path}" fill="none" stroke="{line.colour}" stroke-width="2"/>'
            f'<text x="{WIDTH - 200}" y="{HEIGHT - 60 - 16 * number}" fill="{line.colour}">'
            f"{escape(line.name)} ({line.points[-1][1]:,.0f})</text>"
        )
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 12}">0 s</text>')
    parts.append(f'<text x="{WIDTH - 60}" y="{HEIGHT - 12}">{seconds:.0f} s</text></svg>')
    return "".join(parts) + "\n"
