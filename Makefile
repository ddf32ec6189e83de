# Amended: what a developer types. `make demo` and `make test` set everything up by themselves.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAM_VENV := .venv-sam
SAM := $(SAM_VENV)/bin/sam
ARCHITECTURE ?= arm64
SHARED := ../shared
# The tests start the program a hundred times: let Python keep what it compiled.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test test-all check score evaluate benchmarks scale faults format build package emulator sam-local clean help

help:  ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.installed  ## the whole job on a bundled story, served from this machine
	@$(BIN)/python demo/run.py

test: $(VENV)/.installed-dev  ## the tests (under 3 minutes)
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not slow"

test-all: $(VENV)/.installed-dev  ## the tests and the slow ones
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(VENV)/.installed-dev  ## formatter, linter, type checker, template lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/cfn-lint --append-rules infra/lint -- template.yaml

score: $(VENV)/.installed-dev  ## how well notices are found: our own cases with floors, and the shared pages where they are
	$(BIN)/python -m tests.corpus.score
	$(BIN)/python -m tests.corpus.page_score
	@if [ -x $(SHARED)/tools/score-notices ]; then \
	  $(SHARED)/tools/score-notices check $(SHARED)/data/notices/dev -- $(BIN)/amended check --json --manifest; \
	  $(SHARED)/tools/score-notices compare $(SHARED)/data/notices/pairs -- $(BIN)/amended compare --json --manifest; \
	fi

evaluate: $(VENV)/.installed-dev  ## how good summaries and their check are (asks the model where a key is set)
	$(BIN)/python -m tests.evaluation.evaluate

benchmarks: $(VENV)/.installed-benchmarks  ## how fast it is, beside other libraries where there are any
	$(BIN)/python -m benchmarks.store
	$(BIN)/python -m benchmarks.fetch
	$(BIN)/python -m benchmarks.visits
	$(BIN)/python -m benchmarks.pages
	$(BIN)/python -m benchmarks.detection
	$(BIN)/python -m benchmarks.comparison
	$(BIN)/python -m benchmarks.summaries

scale: $(VENV)/.installed-dev  ## what a stack costs a month, by how much is followed (a minute or two)
	$(BIN)/python -m benchmarks.scale

EVERY ?= 1
faults: $(VENV)/.installed-dev  ## every call of a story on AWS goes wrong in every way; EVERY=25 plays one fault of 25
	$(BIN)/python -m benchmarks.faults --every $(EVERY)

build: $(SAM_VENV)/.installed  ## what is deployed, as plain `sam build` makes it (ARCHITECTURE=arm64 or x86_64)
	SAM_CLI_TELEMETRY=0 $(SAM) validate --lint
	python313=$$(infra/python313) && PATH="$$(dirname "$$python313"):$$PATH" SAM_CLI_TELEMETRY=0 \
	  $(SAM) build --parameter-overrides Architecture=$(ARCHITECTURE)

package: $(VENV)/.installed-dev build  ## the same with less in it and ready compiled, for a quicker start; then: sam deploy
	$(BIN)/python -m infra.artefact package .aws-sam/build --python "$$(infra/python313)"

emulator: $(VENV)/.installed-dev $(SAM_VENV)/.installed  ## the built functions under Lambda's emulator, from feed to Slack, without Docker
	infra/rehearse emulator

sam-local: $(VENV)/.installed-dev $(SAM_VENV)/.installed  ## the packaged functions in containers, from feed to Slack, by `sam local invoke`
	infra/rehearse sam

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

$(SAM_VENV)/.installed: infra/sam-requirements.txt
	@echo "Installing the SAM command line into $(SAM_VENV) …"
	@$(PYTHON) -m venv $(SAM_VENV)
	@$(SAM_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --requirement infra/sam-requirements.txt
	@touch $@

$(VENV)/.installed-benchmarks: $(VENV)/.installed-dev benchmarks/requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip  # older ones fail on these extras
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
	@touch $@

clean:  ## remove what the targets above made
	rm -rf $(VENV) $(SAM_VENV) .aws-sam build dist .python313 .pytest_cache .mypy_cache .ruff_cache .hypothesis
