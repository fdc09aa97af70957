# Every target sets up what it needs: a fresh clone and one command are enough.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
STATE := .state
# Without .pyc files the screen starts five times slower.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup run digest check format lint types walls test clean

help: ## explain the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -c 'import sys; sys.exit("briefing needs Python 3.11 or newer: make PYTHON=python3.12 ...") if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up .venv (once, about a minute) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

setup: $(READY) ## make .venv with all that the project needs

run: $(READY) ## open the screen on feeds.toml, with its state in .state/
	@$(BIN)/briefing --config feeds.toml --state $(STATE)

digest: $(READY) ## print the digest of feeds.toml
	@$(BIN)/briefing --digest --config feeds.toml --state $(STATE) || test $$? -eq 3  # 3: some feeds did not answer

check: format lint types walls test ## the whole gate, as CI runs it

format: $(READY)
	$(BIN)/ruff format --check --quiet .

lint: $(READY)
	$(BIN)/ruff check --quiet .

types: $(READY)
	$(BIN)/mypy

walls: $(READY)
	$(BIN)/lint-imports

test: $(READY)
	$(BIN)/pytest

clean: ## remove .venv and caches, not .state/
	rm -rf $(VENV) .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist build
