"""Compiled code on disk: thrown away when it belongs to other sources, and known when it is whole.

numba looks at the file of a compiled function only, not at the files of the functions it calls,
nor at the classes it takes: after an update it would go on with the old ones. What it compiled is
also of one release of its own and one kind of processor.
"""

import hashlib
import os
import platform
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).parent
_KERNELS = _HERE.parent / "kernels"
_PATTERN = "assignment_*"
_PROCESSOR = Path("/proc/cpuinfo")


def drop_stale_code(kernels: Path = _KERNELS, classes: Path = _HERE / "market.py") -> bool:
    """Remove what was compiled from other sources than the present; whether there was any."""
    digest = _digest(kernels, classes)
    cache = kernels / "__pycache__"
    stamp = cache / "assignment_sources.sha256"
    try:
        if stamp.exists() and stamp.read_text(encoding="ascii") == digest:
            return False
        cache.mkdir(exist_ok=True)
        for compiled in cache.glob(f"{_PATTERN}.nb[ic]"):
            compiled.unlink(missing_ok=True)
        stamp.write_text(digest, encoding="ascii")
    except OSError:
        return False  # read-only: then the code was compiled where this was written
    return True


def is_compiled(kernels: Path = _KERNELS, classes: Path = _HERE / "market.py") -> bool:
    """Whether everything was compiled here, by this numba for this processor, and is still there.

    Cheap, and without loading numba. True where nothing can be written, as nothing can be done.
    """
    cache = kernels / "__pycache__"
    if not os.access(cache if cache.exists() else kernels, os.W_OK):
        return True
    stamp = cache / "assignment_compiled.sha256"
    whole = stamp.exists() and stamp.read_text(encoding="ascii") == _here(kernels, classes)
    return whole and any(cache.glob(f"{_PATTERN}.nbc"))


def note_compiled(kernels: Path = _KERNELS, classes: Path = _HERE / "market.py") -> None:
    """From now on everything is compiled."""
    cache = kernels / "__pycache__"
    if os.access(cache, os.W_OK):
        stamp = cache / "assignment_compiled.sha256"
        stamp.write_text(_here(kernels, classes), encoding="ascii")


def _digest(kernels: Path, classes: Path) -> str:
    digest = hashlib.sha256()
    for source in [*sorted(kernels.glob(f"{_PATTERN}.py")), classes]:
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _here(kernels: Path, classes: Path) -> str:
    """The sources, and what numba's code depends on besides."""
    lines = _PROCESSOR.read_text(encoding="utf-8").splitlines() if _PROCESSOR.exists() else []
    processor = sorted({line for line in lines if line.startswith(("model name", "flags"))})
    parts = [_digest(kernels, classes), version("numba"), platform.python_version(), *processor]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
