#!/bin/sh
# Compiles the matching engine's inner loops and keeps the result beside them, so that the first
# suggestion, assignment run or `plan` starts at once. Skipped when nothing changed.
set -eu
cd "$(dirname "$0")/.."
wanted=$(cat backend/flying_trainees/matching/kernels/*.py requirements.lock | cksum)
stamp=.venv/.warmed
[ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ] && exit 0
echo "Compiling the matching engine"
# What is on disk is kept by numba as long as its own file is the same, whatever it calls.
rm -f backend/flying_trainees/matching/kernels/__pycache__/*.nb[ic]
# Side by side: each compiles on one core only, and none of what the other does.
.venv/bin/python -c 'from flying_trainees.matching.suggesting import warm_up; warm_up()' &
suggesting=$!
.venv/bin/python -m flying_trainees.matching.assignment.warming
wait "$suggesting"
echo "$wanted" > "$stamp"
