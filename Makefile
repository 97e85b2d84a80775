# The commands of the project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup installed run test test-full checked check format lock screenshots benchmarks clean
PYTHON_BIN := .venv/bin
# Dozens of processes start in a test run; without kept bytecode each compiles every module anew.
unexport PYTHONDONTWRITEBYTECODE
SIDE_BY_SIDE = -n 2 --dist loadfile --no-loadscope-reorder --max-worker-restart=0
# In this order. The browser's come last: Playwright keeps an event loop in the thread they run in,
# in which no other test could start one.
TESTS = tests/server tests/integration tests/unit tests/architecture tests/e2e
# A long one isn't hanging after ten minutes.
PATIENT = -o faulthandler_timeout=14400
BROWSER = CHROMIUM="$$(scripts/find-chromium.sh)"
PYTEST = $(BROWSER) $(PYTHON_BIN)/pytest

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: installed ## Install everything (skips what is up to date)
	@scripts/warm-engine.sh

installed:
	@scripts/build-frontend.sh & building=$$!; \
	scripts/install-python.sh; installed=$$?; \
	wait $$building && exit $$installed

run: setup ## Run the product as a demo on PORT (8000), data in DATA_DIR (data)
	@exec $(PYTHON_BIN)/flying-trainees demo

test: checked ## All checks and tests
	$(PYTEST) -m "not long" $(SIDE_BY_SIDE) $(TESTS)

test-full: checked ## The same with the long ones
	$(PYTEST) $(SIDE_BY_SIDE) $(PATIENT) $(TESTS)

# What is compiled once after installing takes one core only; the checks go on beside it.
checked: installed
	@scripts/find-chromium.sh >/dev/null
	@scripts/warm-engine.sh & warming=$$!; \
	scripts/check.sh; checked=$$?; \
	wait $$warming && exit $$checked

check: installed ## Style, format, types, layers, sizes; back and front
	@scripts/check.sh
	@$(PYTHON_BIN)/pytest -q tests/architecture

format: installed ## Format everything
	$(PYTHON_BIN)/ruff check --fix-only --quiet .
	$(PYTHON_BIN)/ruff format .
	npm --prefix frontend run --silent format

lock: ## Make the lock files again (needs uv)
	scripts/lock.sh

screenshots: setup ## Make the README's pictures again
	SCREENSHOTS_DIR=docs/screenshots $(PYTEST) tests/e2e/test_screenshots.py

benchmarks: setup ## Measure what should be fast
	$(PYTHON_BIN)/python -m benchmarks

clean: ## Remove what was installed and built; the data stays
	rm -rf .venv frontend/node_modules frontend/dist .pytest_cache .ruff_cache .hypothesis
