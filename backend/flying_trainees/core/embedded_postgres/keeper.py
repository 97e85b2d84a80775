"""Runs one command so that it ends when its owner ends. Started as a program of its own.

    python keeper.py GUARD OWNER_PID UID GID COMMAND...

GUARD `kernel`: become the command, after asking the (Linux) kernel for a signal at the owner's
end. GUARD `supervisor`: stay as its parent; the owner holds the other end of our standard input,
which closes at its end, however it ends. UID and GID are `-` to stay who we are.

It needs the standard library only, so it also starts where the project's packages can't be read.
A program of its own, not Popen's preexec_fn: that one may deadlock in a process with threads.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from types import FrameType

PR_SET_PDEATHSIG = 1
OWNER_IS_GONE = 3


def become_unprivileged(uid: str, gid: str) -> None:
    """Give up root for good; `-` keeps the present account."""
    if uid != "-":
        os.setgroups([])
        os.setgid(int(gid))
        os.setuid(int(uid))


def become_with_kernel_guard(owner_pid: int, command: Sequence[str]) -> None:
    """Become `command`, which gets SIGINT (a fast shutdown) when its owner ends."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG)")
    if os.getppid() != owner_pid:  # it ended before we could ask
        sys.exit(OWNER_IS_GONE)
    os.execv(command[0], list(command))  # noqa: S606 - no shell is the point


def supervise(command: Sequence[str]) -> int:
    """Run `command`, pass signals on, interrupt it at the end of our standard input."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)

    def pass_on(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)

    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, pass_on)
    signal.signal(signal.SIGTERM, lambda _number, _frame: child.send_signal(signal.SIGINT))

    def wait_for_the_owner() -> None:
        while os.read(sys.stdin.fileno(), 1):
            pass
        child.send_signal(signal.SIGINT)

    threading.Thread(target=wait_for_the_owner, daemon=True).start()
    return child.wait()


def main(arguments: Sequence[str]) -> int:
    """Run the command line; returns the command's exit code under a supervisor."""
    guard, owner_pid, uid, gid, *command = arguments
    become_unprivileged(uid, gid)
    if guard == "kernel":
        become_with_kernel_guard(int(owner_pid), command)
    return supervise(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
