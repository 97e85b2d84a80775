"""Times three exact groups for each of ten time options, and one person against many jobs.

Run from the project's folder: `.venv/bin/python -m benchmarks.groups.run`. Prints a table of
processor time (one thread, so the wall clock of a free core): the median of several runs after
warm-up, fair on a busy machine too. Goals: 50 ms at 2,000 candidates, 200 ms at 20,000.
"""

from collections.abc import Callable
from statistics import median
from time import process_time

from benchmarks.groups.pool import OPTIONS, SHAPES, pool
from flying_trainees.matching.for_person import rank_jobs
from flying_trainees.matching.group_problem import group_problem
from flying_trainees.matching.grouping import groups_at
from flying_trainees.matching.inputs import Candidate, JobNeeds
from flying_trainees.matching.suggesting import suggest_groups, warm_up
from flying_trainees.matching.table import CandidateTable

SIZES = (12, 200, 2_000, 20_000)
RUNS = 7


def milliseconds(work: Callable[[], object]) -> float:
    """The median of RUNS runs, after one that is not counted."""
    work()
    times = []
    for _ in range(RUNS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return 1000 * median(times)


def search_only(needs: JobNeeds, people: list[Candidate]) -> Callable[[], object]:
    """The search without turning candidates into columns and without reasons."""
    problem = group_problem(CandidateTable.of(people), needs)
    return lambda: [groups_at(problem, option) for option in needs.options]


def main() -> None:
    """Prints the table."""
    start = process_time()
    warm_up()
    print(f"warm-up {process_time() - start:.2f} s\n")
    print(f"{OPTIONS} time options, up to 3 groups each; median of {RUNS}, in ms of processor time")
    print(f"{'job':40} {'people':>7} {'groups':>7} {'search':>8} {'all':>8}")
    for shape in SHAPES:
        for size in SIZES:
            people = pool(size)
            found = sum(len(option.groups) for option in suggest_groups(shape.needs, people))
            search = milliseconds(search_only(shape.needs, people))
            whole = milliseconds(lambda: suggest_groups(shape.needs, people))  # noqa: B023
            print(f"{shape.name:40} {size:>7} {found:>7} {search:>8.1f} {whole:>8.1f}")
    facts = [(pool(1, seed)[0], SHAPES[seed % 4].needs) for seed in range(2_000)]
    print(
        f"\none person, 2,000 jobs, best 20 explained: {milliseconds(lambda: rank_jobs(facts)):.1f}"
    )


if __name__ == "__main__":
    main()
