# Amended: what a developer types. `make demo` and `make test` set everything up by themselves.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED := ../shared

.PHONY: demo test test-all check score evaluate benchmarks format clean help

help:  ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.installed  ## the whole job on a bundled story, served from this machine
	@$(BIN)/python demo/run.py

test: $(VENV)/.installed-dev  ## the tests (under 3 minutes)
	$(BIN)/python -m pytest -n auto -m "not slow"

test-all: $(VENV)/.installed-dev  ## the tests and the slow ones
	$(BIN)/python -m pytest -n auto

check: $(VENV)/.installed-dev  ## formatter, linter, type checker, template lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/cfn-lint --append-rules infra/lint -- template.yaml

score: $(VENV)/.installed-dev  ## how well notices are found: our own cases with floors, and the shared pages where they are
	$(BIN)/python -m tests.corpus.score
	@if [ -x $(SHARED)/tools/score-notices ]; then \
	  $(SHARED)/tools/score-notices check $(SHARED)/data/notices/dev -- $(BIN)/amended check --json --manifest; \
	  $(SHARED)/tools/score-notices compare $(SHARED)/data/notices/pairs -- $(BIN)/amended compare --json --manifest; \
	fi

evaluate: $(VENV)/.installed-dev  ## how good summaries and their check are (asks the model where a key is set)
	$(BIN)/python -m tests.evaluation.evaluate

benchmarks: $(VENV)/.installed-benchmarks  ## how fast it is, beside other libraries where there are any
	$(BIN)/python benchmarks/store.py
	$(BIN)/python benchmarks/fetch.py
	$(BIN)/python benchmarks/visits.py
	$(BIN)/python benchmarks/pages.py
	$(BIN)/python benchmarks/detection.py
	$(BIN)/python benchmarks/comparison.py
	$(BIN)/python benchmarks/summaries.py

format: $(VENV)/.installed-dev  ## format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Amended needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another with: make PYTHON=python3.12 …")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml functions/requirements.txt
	@echo "Installing Amended into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	@echo "Installing what the tests need into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/.installed-benchmarks: $(VENV)/.installed-dev benchmarks/requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip  # older ones fail on these extras
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
	@touch $@

clean:  ## remove what the targets above made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
