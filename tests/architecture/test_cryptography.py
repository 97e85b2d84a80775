"""The inventory of cryptography names every module that uses some, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
BACKEND = ROOT / "backend" / "flying_trainees"
USES = re.compile(
    r"^(?:import|from) (?:hashlib|hmac|secrets|ssl|cryptography|joserfc|webauthn)\b", re.MULTILINE
)
NAMED = re.compile(r"`([a-z_/]+\.py)`")


def test_the_inventory_of_cryptography_is_complete() -> None:
    using = {
        str(path.relative_to(BACKEND))
        for path in BACKEND.rglob("*.py")
        if USES.search(path.read_text())
    }

    assert set(NAMED.findall((ROOT / "docs" / "cryptography.md").read_text())) == using
