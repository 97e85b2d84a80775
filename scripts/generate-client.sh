#!/bin/sh
# Writes the front end's client types from the API description.
#   scripts/generate-client.sh [OUT [DESCRIPTION.json]]
# OUT: frontend/src/client/schema.d.ts. DESCRIPTION.json: made now, as frontend/openapi.json.
set -eu
cd "$(dirname "$0")/.."
out=${1:-frontend/src/client/schema.d.ts}
description=${2:-frontend/openapi.json}
[ "$#" -gt 1 ] || .venv/bin/python -m flying_trainees.describing > "$description"
frontend/node_modules/.bin/openapi-typescript "$description" --default-non-nullable false --output "$out"
