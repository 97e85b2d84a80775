"""Ends a server: politely, then less so."""

import contextlib
import signal
import subprocess

_SECONDS = {signal.SIGINT: 20.0, signal.SIGQUIT: 10.0, signal.SIGKILL: 10.0}


def shut_down(process: subprocess.Popen[bytes]) -> None:
    """Fast shutdown (clean); when that hangs an immediate one (the next start recovers)."""
    for number, seconds in _SECONDS.items():
        if process.poll() is not None:
            break
        process.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    if process.stdin:
        process.stdin.close()
