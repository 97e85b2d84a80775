"""Mixed-integer programs solved by HiGHS, each in one thread."""

from collections.abc import Callable
from dataclasses import dataclass

import highspy
import numpy as np

from flying_trainees.matching.assignment.instance import Floats
from flying_trainees.matching.assignment.program import Program


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Hearing:
    """Who hears of better bounds and of better values of the columns, on the way."""

    bound: Callable[[float], None] = lambda _bound: None
    values: Callable[[Floats], None] = lambda _values: None


NOBODY = Hearing()


@dataclass(frozen=True)
class Limits:
    """When to stop: seconds, nodes of the search tree, or because somebody says so (`over`).

    `heuristics`: share of the work that goes into finding plans rather than into the bound.
    """

    seconds: float
    nodes: int = 10**6
    seed: int = 0
    heuristics: float = 0.05
    over: Callable[[], bool] = _never


@dataclass(frozen=True)
class Solved:
    """`values` of the columns (None where nothing was found), and a bound of what any is worth."""

    values: Floats | None
    bound: float
    finished: bool


def solve_program(
    program: Program,
    start: Floats | None,
    limits: Limits,
    hearing: Hearing = NOBODY,
) -> Solved:
    """The best found from `start` on."""
    solver = highspy.Highs()
    for name, value in {
        "output_flag": False, "threads": 1, "time_limit": max(0.01, limits.seconds),
        "mip_max_nodes": limits.nodes, "random_seed": limits.seed % 2**31,
        "mip_abs_gap": 0.999, "mip_rel_gap": 0.0, "mip_heuristic_effort": limits.heuristics,
    }.items():  # fmt: skip
        solver.setOptionValue(name, value)
    solver.passModel(_model(program))
    if start is not None:
        solution = highspy.HighsSolution()
        solution.col_value = start.tolist()
        solver.setSolution(solution)

    def look(event: highspy.highs.HighsCallbackEvent) -> None:
        hearing.bound(-event.data_out.mip_dual_bound)
        event.interrupt(limits.over())

    def better(event: highspy.highs.HighsCallbackEvent) -> None:
        hearing.values(np.array(event.data_out.mip_solution))

    solver.cbMipInterrupt.subscribe(look)
    if hearing is not NOBODY:
        solver.cbMipImprovingSolution.subscribe(better)
    solver.run()
    info, status = solver.getInfo(), solver.getModelStatus()
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = np.array(solver.getSolution().col_value) if found else None
    finished = status == highspy.HighsModelStatus.kOptimal
    return Solved(values, -info.mip_dual_bound, finished)


def _model(program: Program) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = program.columns, len(program.rows.lower)
    model.col_cost_ = -program.cost
    model.col_lower_, model.col_upper_ = np.zeros(program.columns), program.upper
    model.row_lower_, model.row_upper_ = program.rows.lower, program.rows.upper
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_, matrix.index_ = program.rows.start, program.rows.index
    matrix.value_ = program.rows.value
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    model.integrality_ = [kinds[int(whole)] for whole in program.whole]
    return model
