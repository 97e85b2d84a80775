"""A worker has the search compiled at its start, where that was not done yet."""

import sys
from pathlib import Path

import pytest

from flying_trainees import duties
from flying_trainees.core.settings import Settings

NOWHERE = "postgresql+psycopg://localhost/nowhere"


@pytest.mark.parametrize("compiled", [True, False])
def test_a_worker_has_the_search_compiled_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, compiled: bool
) -> None:
    made = tmp_path / "made"
    code = f"import pathlib; pathlib.Path({str(made)!r}).write_text('x')"
    monkeypatch.setattr(duties, "WARMING", (sys.executable, "-c", code))
    monkeypatch.setattr(duties, "is_compiled", lambda: compiled)
    worker = duties.Duties(Settings(data_dir=tmp_path), NOWHERE)
    worker.warm_engine()
    if worker.warming is not None:
        assert worker.warming.wait(60) == 0
    worker.close()

    assert made.exists() is not compiled
