#!/bin/sh
# Writes the front end's client types from the API description.
#   scripts/generate-client.sh [OUT]   (default frontend/src/client/schema.d.ts)
set -eu
cd "$(dirname "$0")/.."
out=${1:-frontend/src/client/schema.d.ts}
.venv/bin/python -m flying_trainees.describing > frontend/openapi.json
frontend/node_modules/.bin/openapi-typescript frontend/openapi.json --default-non-nullable false --output "$out"
