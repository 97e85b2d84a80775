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
from tests.server.known_ids import known_ids

SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")
BY_TURNS = Path(__file__).with_name("by_turns.py")
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
SIGNED_OUT_BY = ("signOut", "signOutEverywhere", "signInAsPersona")
"""They end or replace the session that all other requests need; tests of accounts have them."""
TURNS_EACH = 2
SAMPLE = (
    "--phases=fuzzing",
    f"--max-examples={TURNS_EACH * len(ROLES)}",
    "--generation-deterministic",
)
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
    """A sample, the same one every time; the roles take turns at every operation."""
    # The most powerful first: an operation without input is asked once or twice only.
    _fuzz(address, tuple(reversed(ROLES)), tmp_path, *SAMPLE)


@pytest.mark.long
@pytest.mark.parametrize("role", ROLES)
def test_many_requests_get_no_undocumented_answer(address: str, role: str, tmp_path: Path) -> None:
    """The same with every boundary of every field, and with requests that build on each other."""
    _fuzz(address, (role,), tmp_path, *MANY)


def _fuzz(address: str, roles: tuple[str, ...], folder: Path, *how: str) -> None:
    readers = {role: client(address, ROLES[role]) for role in roles}
    signed_in = [reader for role, reader in readers.items() if ROLES[role]]
    ids = known_ids(signed_in or [client(address, "noor")], client(address, "els"))
    (folder / "schemathesis.toml").write_text(_settings(ids))
    sessions = {role: _cookie(reader) for role, reader in readers.items()}
    ran = subprocess.run(
        [
            str(SCHEMATHESIS),
            "--config-file=schemathesis.toml",
            "run",
            f"{address}/v1/openapi.json",
            f"--url={address}/v1",
            f"--checks={','.join(CHECKS)}",
            "--continue-on-failure",
            "--no-color",
            "--warnings=off",
            "--suppress-health-check=all",
            "--request-timeout=30",
            *(f"--exclude-operation-id={name}" for name in SIGNED_OUT_BY),
            *(f"--header={name}: {value}" for name, value in WRITE.items()),
            *how,
        ],
        cwd=folder,
        env=os.environ
        | {
            "PYTHONWARNINGS": "ignore",
            "SCHEMATHESIS_HOOKS": str(BY_TURNS),
            "SESSIONS": json.dumps(sessions),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    report = f"{ran.stdout[-30_000:]}{ran.stderr[-5_000:]}"
    if ran.returncode != 0:
        # Without a traceback: to render one for a report of this length pytest gives up.
        pytest.fail(f"as {', '.join(roles)}:\n{report}", pytrace=False)


def _cookie(reader: httpx.Client) -> str:
    return "; ".join(f"{name}={value}" for name, value in reader.cookies.items())


def _settings(ids: dict[str, list[str]]) -> str:
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
