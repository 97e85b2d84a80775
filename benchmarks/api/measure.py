"""Five kinds of requests to our app and to the bare server, in turns; prints a table.

`python -m benchmarks api [people] [jobs]` (5,000 and 2,000 unless told).
"""

import json
import os
from dataclasses import dataclass
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import create_engine

from benchmarks.api.load import Call, Figures, Round, send
from benchmarks.api.stage import Signed, Stage, filled, our_server, raw_server
from benchmarks.api.statements import Recorder, Statement
from flying_trainees.core.ids import new_id
from flying_trainees.main import create_app

ROUNDS = 6
BOOKKEEPING = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "SET ")


@dataclass(frozen=True)
class Kind:
    """A kind of request: its name, how many go in a round, and its calls in order."""

    name: str
    per_round: int
    calls: list[Call]
    subjects: list[dict[Any, Any]]
    """Per call: which recorded ids the bare server replaces by which others."""


def kinds(stage: Stage) -> list[Kind]:
    """What is measured. The first call of each is the one that is recorded."""
    member, leader = stage.members[0], stage.administrator
    jobs, total = stage.job_ids, ROUNDS * 40 + 1
    return [
        Kind("list 20 open jobs", 60, *_same("/v1/jobs?state=open&limit=20", member, 60)),
        Kind("get a job", 60, *_each("/v1/jobs/{}", member, jobs[:60])),
        Kind("claim a seat", 40, *_claims(stage, total)),
        Kind("For you", 6, *_same("/v1/me/suggested-jobs", member, 6)),
        Kind("groups for a job", 3, *_each("/v1/jobs/{}/suggestions", leader, jobs[:3])),
    ]


def _same(path: str, who: Signed, times: int) -> tuple[list[Call], list[dict[Any, Any]]]:
    return [Call("GET", path, who.secret)] * times, []


def _each(path: str, who: Signed, jobs: list[Any]) -> tuple[list[Call], list[dict[Any, Any]]]:
    calls = [Call("GET", path.format(job), who.secret) for job in jobs]
    return calls, [{jobs[0]: job} for job in jobs]


def _claims(stage: Stage, total: int) -> tuple[list[Call], list[dict[Any, Any]]]:
    """Each person claims a job that nobody else claims: first all of ours, then the bare ones."""
    ours, bare = stage.job_ids[100 : 100 + total], stage.job_ids[100 + total : 100 + 2 * total]
    people = [stage.members[number % len(stage.members)] for number in range(total)]
    calls = [
        Call("POST", f"/v1/jobs/{job}/claims", person.secret, "{}")
        for job, person in zip(ours, people, strict=True)
    ]
    swaps = [
        {ours[0]: job, people[0].person_id: person.person_id}
        for job, person in zip(bare, people, strict=True)
    ]
    return calls, swaps


def recorded(stage: Stage, kind: Kind) -> tuple[dict[str, Any], int]:
    """The bare server's plan for a kind, and the number of queries our app needs."""
    app = create_app(stage.settings)
    recorder = Recorder()
    how = {"cursor_factory": recorder.cursor_factory(), "options": "-c timezone=UTC"}
    app.state.engine = create_engine(stage.url, connect_args=how)
    call = kind.calls[0]
    client = TestClient(app, base_url="http://localhost", cookies={"session": call.secret})
    write = {"X-Requested-With": "flying-trainees", "Accept-Language": "nl"}
    body = json.loads(call.body) if call.body else None

    def ask() -> None:
        answer = client.request(call.method, call.path, json=body, headers=write)
        assert answer.is_success, answer.text

    if call.method == "GET":
        ask()  # so that what is remembered between requests is remembered
    since = new_id()
    statements = [one for one in recorder.of(ask) if not one.sql.upper().startswith(BOOKKEEPING)]
    app.state.engine.dispose()
    return {
        "statements": [{"sql": one.sql, "values": one.values} for one in statements],
        "swaps": kind.subjects,
        "made": _made_since(statements, since),
    }, len(statements)


def _made_since(statements: list[Statement], since: Any) -> list[Any]:
    """Ids that the request made: ids are ordered by time."""
    values = [value for one in statements for value in one.values]
    return sorted({value for value in values if type(value) is type(since) and value > since})


def measure(kind: Kind, ours: int, bare: int, name: str) -> tuple[Figures, Figures]:
    """Both servers in turns, after one round that only reads warm both up."""
    rounds: tuple[list[Round], list[Round]] = ([], [])
    reads = kind.calls[0].method == "GET"
    if reads:
        send(ours, kind.calls[:1])  # what is computed once is computed once, not four times
    for number in range(-1 if reads else 0, ROUNDS):
        first = 0 if reads else 1 + number * kind.per_round
        places = range(first, first + kind.per_round)
        bare_calls = [
            Call(kind.calls[at].method, f"/{name}/{at if kind.subjects else 0}") for at in places
        ]
        answers = (send(ours, [kind.calls[at] for at in places]), send(bare, bare_calls))
        if number >= 0:
            for kept, answer in zip(rounds, answers, strict=True):
                kept.append(answer)
    return Figures.of(rounds[0]), Figures.of(rounds[1])


def main(people: int = 5_000, jobs: int = 2_000) -> None:
    """Print the table."""
    os.nice(5)
    with filled(people, jobs, members=ROUNDS * 40 + 1) as stage:
        wanted = kinds(stage)
        plans = {f"k{at}": recorded(stage, kind) for at, kind in enumerate(wanted)}
        print(f"{people} people, {jobs} open jobs; {ROUNDS} rounds in turns, 4 connections")
        print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
        print(f"{'':20}|{'queries':>8} |{'ours: median, p95 ms, per s':>30} |", end="")
        print(f"{'bare: median, p95 ms, per s':>30} |{'ours/bare per s':>16}")
        with our_server(stage) as ours, raw_server(stage, {k: p[0] for k, p in plans.items()}) as b:
            for (name, (_, queries)), kind in zip(plans.items(), wanted, strict=True):
                one, other = measure(kind, ours, b, name)
                print(f"{kind.name:20}|{queries:>8} |{_row(one)} |{_row(other)} |", end="")
                print(f"{one.per_second / other.per_second:>16.2f}", flush=True)


def _row(figures: Figures) -> str:
    return f"{figures.median:>10.1f}{figures.p95:>10.1f}{figures.per_second:>10.1f}"
