"""What a worker process of a test runs. It is forked off a process that has imported this."""

import os

from flying_trainees.core.settings import get_settings
from flying_trainees.worker import run_worker


def run(environment: dict[str, str]) -> None:
    """Work with these settings until told to stop."""
    os.environ.update(environment)
    run_worker(get_settings())
