#!/bin/sh
# Everything that a tool can say without running the product. Goes on after a failure, so that
# one run shows all; fails if any failed.
set -u
cd "$(dirname "$0")/.."
failed=""

check() {
    name=$1
    shift
    if output=$("$@" 2>&1); then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        echo "$output"
        failed="$failed $name,"
    fi
}

check style .venv/bin/ruff check .
check format .venv/bin/ruff format --check .
check types .venv/bin/ty check
check layers .venv/bin/lint-imports
check sizes-and-rules .venv/bin/pytest -q tests/architecture
check front-end npm --prefix frontend run --silent check

[ -z "$failed" ] || { echo "Failed:${failed%,}"; exit 1; }
