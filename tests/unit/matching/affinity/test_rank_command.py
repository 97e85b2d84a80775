"""`flying-trainees rank`: the contract's files in and out, and errors that name the line."""

import json
from pathlib import Path

import pytest

from flying_trainees.rank_command import UnreadableLine, rank_files

PEOPLE = [
    {"id": "p01", "ambition": "", "assignment": "Bomenbeleid en ecologisch bermbeheer."},
    {"id": "p02", "assignment": "Schuldhulpverlening en armoedebeleid.", "hobby": "kaarten"},
    {"id": "p03", "note": None, "themes": None},
]
JOBS = [
    {"id": "j01", "title": "Rondkomen met weinig geld", "help": "frisse blik"},
    {"id": "j02", "goal": "Meer bloemen in de berm"},
]
THEME = "https://identifier.overheid.nl/tooi/def/thes/top/c_389a72e6"


def written(path: Path, lines: list[object]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def ranked(
    folder: Path, people: list[object], jobs: list[object], *, with_vectors: bool = False
) -> dict[str, list[dict[str, object]]]:
    out = folder / "ranks.json"
    rank_files(
        written(folder / "people.jsonl", people),
        written(folder / "jobs.jsonl", jobs),
        out,
        with_vectors=with_vectors,
    )
    return dict(json.loads(out.read_text(encoding="utf-8")))


@pytest.mark.parametrize("with_vectors", [True, False])
def test_every_job_gets_all_people_best_first(tmp_path: Path, *, with_vectors: bool) -> None:
    ranks = ranked(tmp_path, [*PEOPLE], [*JOBS], with_vectors=with_vectors)
    assert list(ranks) == ["j01", "j02"]
    assert ranks["j01"][0]["id"] == "p02"
    assert ranks["j02"][0]["id"] == "p01"
    for rows in ranks.values():
        assert sorted(str(row["id"]) for row in rows) == ["p01", "p02", "p03"]
        scores = [float(str(row["score"])) for row in rows]
        assert scores == sorted(scores, reverse=True)
        assert set(rows[0]) == {"id", "score", "reasons"}


def test_reasons_have_a_key_and_params(tmp_path: Path) -> None:
    first = ranked(tmp_path, [*PEOPLE], [*JOBS])["j01"][0]
    assert isinstance(first["reasons"], list)
    assert first["reasons"][0]["key"] == "theme"
    assert first["reasons"][0]["params"]["theme"] == "schulden en armoede"


def test_stated_themes_are_used(tmp_path: Path) -> None:
    people: list[object] = [
        {"id": "no", "themes": [{"theme": THEME, "interest": 0, "experience": 0, "learn": False}]},
        {"id": "yes", "themes": [{"theme": THEME, "interest": 3, "experience": 2, "learn": True}]},
    ]
    job = {"id": "j", "title": "Iets nieuws", "themes": [THEME]}
    ranks = ranked(tmp_path, people, [job])
    assert [row["id"] for row in ranks["j"]] == ["yes", "no"]


def test_empty_files_give_an_empty_answer(tmp_path: Path) -> None:
    assert ranked(tmp_path, [], []) == {}
    assert ranked(tmp_path, [], [*JOBS]) == {"j01": [], "j02": []}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"[1, 2]", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b'{"id": "p9", ', "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b'{"ambition": "x"}', "'id' is missing"),
        (b'{"id": "ok"}', "was there before"),
        (b'{"id": "p9", "note": 7}', "'note' must be text"),
        (b'{"id": "p9", "themes": {}}', "'themes' must be a list"),
        (b'{"id": "p9", "themes": [3]}', "must be an object"),
        (b'{"id": "p9", "themes": [{"theme": "x", "interest": NaN}]}', "0, 1, 2 or 3"),
        (b'{"id": "p9", "themes": [{"theme": "x", "experience": 4}]}', "0, 1, 2 or 3"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_its_number(
    tmp_path: Path, line: bytes, problem: str
) -> None:
    people = tmp_path / "people.jsonl"
    people.write_bytes(b'{"id": "ok"}\n\n' + line + b"\n")
    jobs = written(tmp_path / "jobs.jsonl", [])
    with pytest.raises(UnreadableLine, match=r"people\.jsonl, line 3: ") as raised:
        rank_files(people, jobs, tmp_path / "out.json")
    assert problem in str(raised.value)
    assert raised.value.line == 3
    assert not (tmp_path / "out.json").exists()


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    people = tmp_path / "people.jsonl"
    people.write_bytes(b'\xef\xbb\xbf{"id": "p1"}\r\n{"id": "p2"}\r\n')
    jobs = written(tmp_path / "jobs.jsonl", [JOBS[0]])
    rank_files(people, jobs, tmp_path / "out.json", with_vectors=False)
    assert len(json.loads((tmp_path / "out.json").read_text())["j01"]) == 2
