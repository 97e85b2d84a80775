#!/bin/sh
# Prints the path of the browser for the browser tests; CHROMIUM names one. The shell without windows
# comes first: the same browser, and the tests take three quarters of the time in it.
set -eu

for candidate in ${CHROMIUM:+"$CHROMIUM"} chromium-headless-shell chromium chromium-browser google-chrome \
    google-chrome-stable "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if found=$(command -v "$candidate" 2>/dev/null); then
        echo "$found"
        exit 0
    fi
done

echo "The browser tests need Chromium (or Chrome), and it was not found." >&2
echo "  Debian:          sudo apt-get install chromium-headless-shell" >&2
echo "  Ubuntu:          sudo apt-get install chromium" >&2
echo "  Fedora:          sudo dnf install chromium" >&2
echo "  macOS:           brew install --cask chromium" >&2
echo "or name it: CHROMIUM=/path/to/chromium make test" >&2
exit 1
