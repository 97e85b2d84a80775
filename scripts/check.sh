#!/bin/sh
# Everything that a tool can say without running the product, and the front end's own tests, which
# take seconds. Goes on after a failure, so that one run shows all; fails if any failed. The front
# end is checked beside the rest.
set -u
cd "$(dirname "$0")/.."
failed=""

report() {
    if [ "$2" -eq 0 ]; then
        echo "ok      $1"
    else
        echo "FAILED  $1"
        echo "$3"
        failed="$failed $1,"
    fi
}

check() {
    name=$1
    shift
    output=$("$@" 2>&1)
    report "$name" $? "$output"
}

seen=$(mktemp)
trap 'rm -f "$seen"' EXIT
(cd frontend && npm run --silent check && npm run --silent test) >"$seen" 2>&1 &
front_end=$!

check style .venv/bin/ruff check .
check format .venv/bin/ruff format --check .
check types .venv/bin/ty check
check layers .venv/bin/lint-imports

wait "$front_end"
report front-end $? "$(cat "$seen")"

[ -z "$failed" ] || { echo "Failed:${failed%,}"; exit 1; }
