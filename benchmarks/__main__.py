"""Measures what should be fast: `python -m benchmarks [api] [groups] [calendars] [lists] …`.

Prints tables; writes nothing into the repository. docs/benchmarks.md says what they mean.
"""

import subprocess
import sys
from pathlib import Path

from benchmarks.api import measure

HERE = Path(__file__).parent
SCRIPTS = {
    "groups": ["-m", "benchmarks.groups.run"],
    "calendars": ["-m", "benchmarks.calendars.refresh"],
    "lists": ["-m", "benchmarks.transfer.run"],
    "suggestions": [str(HERE / "suggestions" / "speed.py")],
    "assignment": ["-m", "benchmarks.assignment.run", "--solvers"],
    "pages": ["-m", "benchmarks.pages.phone"],
    "affinity": [str(HERE / "affinity" / "report.py")],
}


def main(wanted: list[str]) -> None:
    """Each in turn; all of them unless some are named."""
    if not wanted or "api" in wanted:
        print("== api ==", flush=True)
        measure.main(*(int(one) for one in wanted if one.isdigit()))
    for name, command in SCRIPTS.items():
        if not wanted or name in wanted:
            print(f"\n== {name} ==", flush=True)
            subprocess.run([sys.executable, *command], cwd=HERE.parent, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
