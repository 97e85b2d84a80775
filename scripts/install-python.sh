#!/bin/sh
# Installs the Python side into .venv: exactly the locked packages, checked by hash.
#   scripts/install-python.sh               everything, also for tests and checks
#   scripts/install-python.sh production    only what runs
set -eu
cd "$(dirname "$0")/.."

case "${1:-development}" in
    production) lock=requirements.lock ;;
    development) lock=requirements-dev.lock ;;
    *) echo "usage: $0 [production]" >&2; exit 2 ;;
esac

wanted=$(cat "$lock" requirements-build.lock pyproject.toml scripts/install-python.sh | cksum)
stamp=.venv/.installed
[ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted $(pwd)" ] && exit 0

if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$(scripts/find-python.sh)
    echo "Making .venv with $python"
    rm -rf .venv
    "$python" -m venv .venv
fi
echo "Installing the packages of $lock"
# Two steps, since pip wants one hash list to be complete in itself.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
    -r requirements-build.lock
# The project itself: nothing left to download, and the build backend is the locked one.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps \
    --no-build-isolation --editable .
echo "$wanted $(pwd)" > "$stamp"
