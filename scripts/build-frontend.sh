#!/bin/sh
# Installs the locked npm packages and builds the front end into frontend/dist, each only
# when something changed.
#   scripts/build-frontend.sh           install and build
#   scripts/build-frontend.sh install   install only
set -eu
cd "$(dirname "$0")/../frontend"

if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number);
              process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; then
    echo "Node.js 20.19 or newer (with npm) is needed; found: $(node --version 2>/dev/null || echo none)." >&2
    echo "Get it from https://nodejs.org or your package manager." >&2
    exit 1
fi

wanted=$(cat package.json package-lock.json .npmrc | cksum)
if [ "$(cat node_modules/.installed 2>/dev/null || true)" != "$wanted" ]; then
    echo "Installing the npm packages"
    npm ci --no-audit --no-fund --loglevel=error
    echo "$wanted" > node_modules/.installed
fi
[ "${1:-}" = install ] && exit 0

wanted=$(find src offline public tools index.html vite.config.ts tsconfig.json package.json package-lock.json \
    -type f -exec cksum {} + | LC_ALL=C sort | cksum)
if [ "$(cat dist/.built 2>/dev/null || true)" != "$wanted" ]; then
    echo "Building the front end"
    npm run --silent build
    echo "$wanted" > dist/.built
fi
