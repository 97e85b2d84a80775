"""Compiled code on disk that belongs to other sources is thrown away.

numba looks at the file of a compiled function only, not at the files of the functions it calls,
nor at the classes it takes: after an update it would go on with the old ones.
"""

import hashlib
from pathlib import Path

_HERE = Path(__file__).parent
_KERNELS = _HERE.parent / "kernels"
_PATTERN = "assignment_*"


def drop_stale_code(kernels: Path = _KERNELS, classes: Path = _HERE / "market.py") -> bool:
    """Remove what was compiled from other sources than the present; whether there was any."""
    digest = hashlib.sha256()
    for source in [*sorted(kernels.glob(f"{_PATTERN}.py")), classes]:
        digest.update(source.read_bytes())
    cache = kernels / "__pycache__"
    stamp = cache / "assignment_sources.sha256"
    try:
        if stamp.exists() and stamp.read_text(encoding="ascii") == digest.hexdigest():
            return False
        cache.mkdir(exist_ok=True)
        for compiled in cache.glob(f"{_PATTERN}.nb[ic]"):
            compiled.unlink(missing_ok=True)
        stamp.write_text(digest.hexdigest(), encoding="ascii")
    except OSError:
        return False  # read-only: then the code was compiled where this was written
    return True
