"""Compute the data file of the default model: theme vectors and the usual vector per text kind.

Run after changing a theme's description: `python benchmarks/affinity/build_reference.py`.
"""

from pathlib import Path

import numpy as np
from judged_set import JudgedSet

import flying_trainees.matching.affinity as package
from flying_trainees.matching.affinity.centres import descriptions_digest, situation_vectors
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.vectors import default_model


def main() -> None:
    """Write the `.npz` into the package's data, and the `.digest` that tells when it is stale."""
    model = default_model()
    themes = model.embed([theme.description for theme in fine_themes()], "theme")
    means = {
        f"mean_{kind}": rows.mean(axis=0).astype(np.float32)
        for kind, rows in JudgedSet.load("development").vectors().items()
    }
    target = Path(package.__file__).parent / "data" / f"{model.name}.npz"
    np.savez_compressed(
        target,
        model=np.array(model.name),
        themes=themes.astype(np.float16),
        situations=situation_vectors(model).astype(np.float16),
        **means,
    )
    target.with_suffix(".digest").write_text(descriptions_digest() + "\n")
    print(f"{target.name}: {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
