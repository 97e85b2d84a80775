"""A pytest plugin: what is imported stays, so looking through it for garbage only takes time."""

import gc

import pytest

gc.disable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop() -> None:
    """From the first test on garbage is collected again, but not among what is there by now.

    Also in the process that hands the tests out, which collects none itself.
    """
    gc.freeze()
    gc.enable()
