"""Print the constants of `fusion.py` from the development set: usual scales, logistic curves.

The curve is fitted to the grades (2 → 1, 1 → .5, 0 → 0), judged and unjudged pairs alike.
"""

import numpy as np
from judged_set import JudgedSet
from report import signals_of

from flying_trainees.matching.affinity import fusion
from flying_trainees.matching.affinity.centres import default_centres
from flying_trainees.matching.affinity.geometry import Array

_STEPS = 4000
_RATE = 0.05


# A judged pair weighs as much as this many others, so that adjacent people don't drown in them.
_JUDGED = 5.0


def logistic(values: Array, targets: Array) -> tuple[float, float]:
    """Slope and middle of the curve with the least weighted log loss, by gradient steps."""
    weights = np.where(targets > 0, _JUDGED, 1.0)
    slope, middle = 1.0, float(np.quantile(values, 0.95))
    for _ in range(_STEPS):
        error = (1 / (1 + np.exp(-slope * (values - middle))) - targets) * weights
        slope -= _RATE * float(np.mean(error * (values - middle)))
        middle += _RATE * slope * float(np.mean(error)) * 20
    return slope, middle


def main() -> None:
    """Print scales and curves."""
    judged = JudgedSet.load("development")
    signals = signals_of(judged, default_centres())
    for name, values in signals.items():
        print(f"{name:14} mean {values.mean():.3f}  spread {values.std():.3f}")
    targets = np.array(
        [[judged.grades[job.id].get(p.id, 0) / 2 for job in judged.jobs] for p in judged.people]
    )
    known = np.ones(targets.shape, dtype=bool)
    words, everything = fusion.fused(fusion.Signals(**signals, with_vectors=known))
    for label, values in (("WITHOUT_VECTORS", words), ("WITH_VECTORS", everything)):
        slope, middle = logistic(np.asarray(values).ravel(), targets.ravel())
        print(f"{label} = Calibration({slope:.2f}, {middle:.2f})")
    present = fusion.WITH_VECTORS(np.asarray(everything))
    for grade in (0, 0.5, 1):
        quartiles = np.quantile(present[targets == grade], (0.25, 0.5, 0.75))
        print(f"grade {2 * grade:.0f}: score quartiles {quartiles.round(2)}")


if __name__ == "__main__":
    main()
