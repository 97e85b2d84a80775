"""A pytest plugin: what is imported stays, so looking through it for garbage only takes time."""

import gc

import pytest

gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """From the first test on garbage is collected again, but not among what is there by now."""
    gc.freeze()
    gc.enable()
