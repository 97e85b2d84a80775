#!/bin/sh
# Prints the path of a Python 3.11 or newer that can make virtual environments.
set -eu

for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14 python; do
    found=$(command -v "$candidate" 2>/dev/null) || continue
    "$found" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
        incomplete=$found
        continue
    fi
    echo "$found"
    exit 0
done

if [ -n "${incomplete:-}" ]; then
    echo "$incomplete can't make virtual environments: its modules venv and ensurepip are missing." >&2
    echo "On Debian and Ubuntu: apt-get install python3-venv" >&2
else
    echo "Python 3.11 or newer is needed and was not found. Install it, or name one: PYTHON=/path/to/python3" >&2
    echo "On Debian and Ubuntu: apt-get install python3 python3-venv" >&2
fi
exit 1
