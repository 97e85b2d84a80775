#!/bin/sh
# Checks the API description against the NLGov REST API Design Rules: 0 errors wanted.
#   scripts/lint-api.sh RULESET DESCRIPTION.json
# RULESET is the official linter file (developer.overheid.nl), which is not part of this project.
set -eu
ruleset=$(realpath "$1")
description=$(realpath "$2")
cd "$(dirname "$0")/api-linter"
wanted=$(cat package.json package-lock.json | cksum)
if [ "$(cat node_modules/.installed 2>/dev/null || true)" != "$wanted" ]; then
    npm ci --no-audit --no-fund --loglevel=error
    echo "$wanted" > node_modules/.installed
fi
exec node_modules/.bin/spectral lint --ruleset "$ruleset" --fail-severity error "$description"
