"""Everything the description allows, and what it doesn't: no 5xx, no undocumented answer.

A fuzzer (schemathesis) makes requests from the API's own description, with ids of things that
exist, and compares every answer with what the description promises, for every role.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.server.demo_server import WRITE, client, running_demo
from tests.server.known_ids import KnownIds, known_ids

SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")
AS_EVERY_ROLE = Path(__file__).with_name("as_every_role.py")
ROLES = {
    "visitor": None,
    "member": "noor",
    "poster": "marieke",
    "coordinator": "ruben",
    "administrator": "els",
}
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "response_headers_conformance",
)
NOT_FUZZED = ("leave", "signOut", "signOutEverywhere", "signInAsPersona", "streamMyEvents")
"""They end or replace the session that all other requests need, or have no end themselves; tests
of accounts and of live changes have them."""
SAMPLE = ("--phases=fuzzing", "--max-examples=2", "--generation-deterministic")
MANY = (
    "--phases=examples,coverage,fuzzing,stateful",
    "--max-examples=40",
    "--generation-database=none",
)
IN_BODIES = {
    "organisationId": ("organisationId", "homeOrganisationId", "successorId", "organisationIds[*]"),
    "networkId": ("networkId", "partnerIds[*]"),
    "optionId": ("optionId", "optionIds[*]"),
    "personId": ("together[*]", "members[*].personId", "memberIds[*]"),
    "theme": ("themes[*]", "themes[*].theme"),
}
MOSTLY = 0.8
"""How often a real id is tried; else a made-up one, or what is no id at all."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo of this module's own: a fuzzer leaves nothing as it was."""
    with running_demo(tmp_path_factory, REQUESTS_PER_MINUTE="1000000") as where:
        # The description is made at its first reading, for which the fuzzer waits ten seconds only.
        httpx.get(f"{where}/v1/openapi.json", timeout=120).raise_for_status()
        yield where


def test_no_request_of_any_role_gets_an_undocumented_answer(address: str, tmp_path: Path) -> None:
    """A sample, the same one every time; each request is sent by everybody."""
    readers = {role: client(address, who) for role, who in ROLES.items() if who}
    others = {role: dict(reader.cookies) for role, reader in readers.items()}
    ids = known_ids([*readers.values()], client(address, "els"))
    hook = {"SCHEMATHESIS_HOOKS": str(AS_EVERY_ROLE), "COOKIES_OF": json.dumps(others)}
    checks = (*CHECKS, "AsEveryRole")
    _fuzz(address, tmp_path, ids, WRITE, *SAMPLE, f"--checks={','.join(checks)}", **hook)


@pytest.mark.long
@pytest.mark.parametrize("role", ROLES)
def test_many_requests_get_no_undocumented_answer(address: str, role: str, tmp_path: Path) -> None:
    """The same with every boundary of every field, and with requests that build on each other."""
    reader = client(address, ROLES[role] or "noor")
    headers = WRITE | ({"Cookie": _cookie(reader)} if ROLES[role] else {})
    ids = known_ids([reader], client(address, "els"))
    _fuzz(address, tmp_path, ids, headers, *MANY, f"--checks={','.join(CHECKS)}")


def test_only_what_exists_is_left_out(address: str) -> None:
    """A renamed operation would be fuzzed again: it once signed the fuzzer out unnoticed."""
    paths = httpx.get(f"{address}/v1/openapi.json").json()["paths"].values()
    named = {act["operationId"] for path in paths for act in path.values() if "operationId" in act}
    assert named >= set(NOT_FUZZED)


def _fuzz(
    address: str, folder: Path, ids: KnownIds, headers: dict[str, str], *how: str, **more: str
) -> None:
    (folder / "schemathesis.toml").write_text(_settings(ids))
    ran = subprocess.run(
        [
            str(SCHEMATHESIS),
            "--config-file=schemathesis.toml",
            "run",
            f"{address}/v1/openapi.json",
            f"--url={address}/v1",
            "--continue-on-failure",
            "--no-color",
            "--warnings=off",
            "--suppress-health-check=all",
            "--request-timeout=30",
            *(f"--exclude-operation-id={name}" for name in NOT_FUZZED),
            *(f"--header={name}: {value}" for name, value in headers.items()),
            *how,
        ],
        cwd=folder,
        env=os.environ | {"PYTHONWARNINGS": "ignore", "CHECKS": json.dumps(CHECKS)} | more,
        capture_output=True,
        text=True,
        check=False,
    )
    report = f"{ran.stdout[-30_000:]}{ran.stderr[-5_000:]}"
    if ran.returncode != 0:
        # Without a traceback: to render one for a report of this length pytest gives up.
        pytest.fail(report, pytrace=False)


def _cookie(reader: httpx.Client) -> str:
    return "; ".join(f"{name}={value}" for name, value in reader.cookies.items())


def _settings(ids: KnownIds) -> str:
    """The fuzzer's settings: which values it draws from, and for which fields."""
    lines = []
    for name, values in ids.items():
        lines += [f"[dictionaries.{name}]", f"values = {json.dumps(values)}"]
    lines.append("[parameters]")
    for name in ids:
        places = [f"path.{name}", f"query.{name}"]
        places += [f"body.{path}" for path in IN_BODIES.get(name, ())]
        lines += [
            f"{json.dumps(place)} = {{dictionary = {json.dumps(name)}, probability = {MOSTLY}}}"
            for place in places
        ]
    return "\n".join(lines)
