"""General solvers on the same instance: `python -m benchmarks.assignment.solvers highs|cp-sat …`.

Each in a process of its own (HiGHS and OR-Tools crash together in one). Prints one JSON line: the
plan's value by our checker (null without a plan) and the solver's bound.
"""

import argparse
import json
import math
import threading
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import numpy as np

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.instance import Floats
from flying_trainees.matching.assignment.program import Part, Program
from flying_trainees.matching.assignment.reading import read_instance
from flying_trainees.matching.kernels.assignment_state import enter

Over = Callable[[], bool]


CORES = {"highs": 1, "cp-sat": 2}


def with_highs(program: Program, over: Over) -> tuple[Floats | None, float]:
    """HiGHS on the whole program; it uses one core."""
    highs = import_module("flying_trainees.matching.assignment.highs")
    solved = highs.solve_program(program, None, highs.Limits(seconds=math.inf, over=over))
    return solved.values, solved.bound


def with_cp_sat(program: Program, over: Over) -> tuple[Floats | None, float]:
    """CP-SAT on the same columns and rows; needs `pip install ortools`."""
    cp_model = import_module("ortools.sat.python.cp_model")
    model, rows = cp_model.CpModel(), program.rows
    columns = [model.new_int_var(0, int(most), "") for most in program.upper]
    for row in range(len(rows.lower)):
        inside = slice(int(rows.start[row]), int(rows.start[row + 1]))
        terms = [columns[at] for at in rows.index[inside]]
        total = cp_model.LinearExpr.weighted_sum(terms, rows.value[inside].astype(int).tolist())
        low = int(rows.lower[row]) if math.isfinite(rows.lower[row]) else cp_model.INT_MIN
        high = int(rows.upper[row]) if math.isfinite(rows.upper[row]) else cp_model.INT_MAX
        model.add_linear_constraint(total, low, high)
    model.maximize(cp_model.LinearExpr.weighted_sum(columns, program.cost.astype(int).tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = CORES["cp-sat"]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.1):
            if over():
                solver.stop_search()

    watching = threading.Thread(target=watch)
    watching.start()
    status = solver.solve(model)
    done.set()
    watching.join()
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return None, solver.best_objective_bound
    return np.array([solver.value(one) for one in columns], float), solver.best_objective_bound


def main(arguments: Sequence[str] | None = None) -> None:
    """Solve and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("solver", choices=("highs", "cp-sat"))
    parser.add_argument("instance", type=Path)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--processor-time", action="store_true")
    given = parser.parse_args(arguments)
    instance = read_instance(given.instance)
    market = build_market(instance)
    everything = np.ones(len(market.entry_pair), np.bool_)
    jobs = np.arange(len(market.reward))
    program = Program(Part(market, jobs, market.row_limit, market.past, everything))
    cores = CORES[given.solver]

    def clock() -> float:
        return time.process_time() / cores if given.processor_time else time.monotonic()

    begin = clock()
    solve = with_highs if given.solver == "highs" else with_cp_sat
    values, bound = solve(program, lambda: clock() - begin > given.seconds)
    found: dict[str, object] = {"bound": bound, "seconds": clock() - begin, "value": None}
    if values is not None:
        draft = Draft(market)
        for group in program.groups_of(values):
            draft.write(group)
            enter(group.job, market, draft.state)
        plan = draft.plan(instance)
        members = sum(len(group.members) for group in plan.groups)
        found |= {"value": check_plan(instance, plan), "jobs": len(plan.groups), "members": members}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
