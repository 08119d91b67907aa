# `make compare` shows the worked example, `make test` runs the tests; each works from a clean
# clone and needs nothing but Python 3.11 or later.

PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$each" && break; done)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
CHECKED := src tests $(if $(wildcard benchmarks/*.py),benchmarks) $(if $(wildcard docs/*.py),docs) \
	$(if $(wildcard lexicon/*.py),lexicon) $(if $(wildcard training/*/*.py),training)

.PHONY: help compare test lint lock clean

help:
	@echo "make compare   compare the worked example in sources/ and say where the report is"
	@echo "make test      run all tests"
	@echo "make lint      check style, types and layers"
	@echo "make lock      pin all packages anew (needs the network)"
	@echo "make clean     remove the virtual environment and what runs have written"

compare: .venv/.run-installed
	@status=0; $(BIN)/crosscheck compare sources/ || status=$$?; \
	if [ $$status -eq 1 ]; then \
		echo "The gate fails, as it should: the worked example holds conflicts on purpose (see sources/README.md)."; \
	elif [ $$status -ne 0 ]; then exit $$status; fi; \
	echo "Open $(CURDIR)/reports/discrepancies.html in a browser."

test: .venv/.dev-installed
	@.ci/browser
	@.ci/node
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: .venv/.dev-installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(CHECKED)
	$(BIN)/lint-imports

lock:
	.ci/lock

clean:
	rm -rf .venv reports/*.html reports/*.json claims/*.jsonl

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then echo "crosscheck needs Python 3.11 or later; none was found." >&2; exit 1; fi
	@$(PYTHON) -m venv .venv || { \
		echo "Could not make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv" >&2; \
		rm -rf .venv; exit 1; }

.venv/.run-installed: requirements/run.txt requirements/build.txt pyproject.toml | $(BIN)/python
	@echo "Installing crosscheck into .venv (once; some 400 MB) ..."
	@$(INSTALL) --require-hashes -r requirements/run.txt -r requirements/build.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev-installed: requirements/dev.txt .venv/.run-installed
	@echo "Installing what the tests need into .venv ..."
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@
