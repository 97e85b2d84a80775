"""Prints the API description as JSON; needs no database."""

import json
import sys

from flying_trainees.core.settings import Settings
from flying_trainees.main import create_app

NOWHERE = "postgresql+psycopg://nobody@/nowhere"


def described() -> str:
    """The description of the whole API, demo routes included, in a stable order."""
    app = create_app(Settings(demo=True, database_url=NOWHERE))
    return json.dumps(app.openapi(), indent=1, ensure_ascii=False, sort_keys=True)


if __name__ == "__main__":
    sys.stdout.write(described() + "\n")
