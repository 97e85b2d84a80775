#!/bin/sh
# Makes the lock files again from pyproject.toml and package.json. They hold versions and hashes,
# but no address of a registry, so that they install from anywhere.
set -eu
cd "$(dirname "$0")/.."

command -v uv >/dev/null 2>&1 || { echo "uv is needed: pip install uv" >&2; exit 1; }
compile() {
    uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
        --python-version 3.11 "$@"
}
compile pyproject.toml --extra dev --output-file requirements-dev.lock
compile pyproject.toml --constraints requirements-dev.lock --output-file requirements.lock
printf 'hatchling\neditables\n' |
    compile - --constraints requirements-dev.lock --output-file requirements-build.lock
cd frontend && npm install --package-lock-only
