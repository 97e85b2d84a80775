"""The browser of the browser tests: the one that `make test` finds, however they are started."""

import subprocess

from playwright.sync_api import Browser, Playwright

from tests.e2e.seeing import ROOT

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(playwright: Playwright) -> Browser:
    """Start Chromium. Without one this fails, and says how to get it."""
    script = ROOT / "scripts" / "find-chromium.sh"
    found = subprocess.run([script], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    return playwright.chromium.launch(executable_path=found.stdout.strip(), args=QUIET)
