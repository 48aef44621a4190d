# newsgen: what can be done here. `make` alone lists it.

PYTHON ?= python3
GOLD ?= ../shared/gold
SIZES ?= 10000
PEERS ?= hugo

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
SCRATCH := $(VENV)/accuracy
SOURCES := src tests benchmarks docs

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site test lint types floors tests coverage bench accuracy docs words format clean

help: ## list what can be done
	@echo "newsgen: make TARGET, where TARGET is"
	@sed -n 's/^\([a-z]*\):.* ## /  \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-12s %s\n", $$1, $$2 }'

site: $(VENV)/site-stamp ## build the site from content/ into build/
	@$(BIN)/newsgen build

test: lint types floors tests coverage ## everything that must hold: lint, types, floors, tests, coverage

lint: $(VENV)/test-stamp ## ruff: rules and format
	@echo "== lint"
	@$(BIN)/ruff check --quiet $(SOURCES)
	@$(BIN)/ruff format --check $(SOURCES)

types: $(VENV)/test-stamp ## mypy, strict
	@echo "== types"
	@$(BIN)/mypy

floors: $(VENV)/test-stamp ## import-linter: imports go down the floors only
	@echo "== floors"
	@$(BIN)/lint-imports --no-logo

tests: $(VENV)/test-stamp ## pytest, with coverage of subprocesses and workers
	@echo "== tests"
	@$(BIN)/coverage erase
	@$(BIN)/coverage run -m pytest --numprocesses=auto --dist=loadfile

coverage: $(VENV)/test-stamp ## how much of src/ the last `make tests` ran; at least 90 %
	@echo "== coverage"
	@! ls .coverage.* >/dev/null 2>&1 || $(BIN)/coverage combine --quiet
	@echo "$$($(BIN)/coverage report --format=total) % of src/"
	@$(BIN)/coverage report --fail-under=90 >$(VENV)/coverage.txt || { cat $(VENV)/coverage.txt; exit 1; }

bench: $(VENV)/test-stamp ## time newsgen beside other generators: SIZES=1000,10000 PEERS=hugo
	@$(BIN)/python benchmarks/run.py --sizes $(SIZES) --peers $(PEERS)

accuracy: $(VENV)/site-stamp ## hold what newsgen reads against answers by hand, where GOLD has them
	@if [ ! -f $(GOLD)/score.py ]; then echo "No answers in $(GOLD), so there is nothing to compare. Name another folder: make accuracy GOLD=DIR"; \
	else $(MAKE) --no-print-directory score; fi

.PHONY: score
score:
	@rm -rf $(SCRATCH) && mkdir -p $(SCRATCH)/content
	@find $(GOLD)/dev -type f ! -name '*.json' -exec cp {} $(SCRATCH)/content/ \;
	@$(BIN)/newsgen build --source $(SCRATCH) --quiet || test $$? -eq 1
	@$(BIN)/python $(GOLD)/score.py $(GOLD)/dev $(SCRATCH)/build/data --misses

docs: $(VENV)/test-stamp ## renew what the documentation takes from the code, and the output of its examples
	@$(BIN)/python docs/generate.py
	@$(BIN)/python docs/walk.py

words: $(VENV)/test-stamp ## compile the catalogues of the interface's words
	@$(BIN)/pybabel --quiet compile --domain newsgen --directory src/newsgen/text/locale

format: $(VENV)/test-stamp ## ruff: put the code into its format
	@$(BIN)/ruff check --fix-only --quiet $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

clean: ## remove what was made here: the site, its index, .venv, caches
	@! test -x $(BIN)/newsgen || $(BIN)/newsgen clean
	rm -rf .newsgen $(VENV) dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +

# What newsgen needs to run. Installed as it stands here, so that changes in src/ and templates/ count at once.
$(VENV)/site-stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("newsgen needs Python 3.11 or later, and $(PYTHON) is " + sys.version.split()[0] + ": try make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	@echo "Setting up $(VENV) (once)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(INSTALL) pip hatchling editables
	@$(INSTALL) --no-build-isolation --editable '.[dask,remote,search]'
	@touch $@

# What its tests need beside that.
$(VENV)/test-stamp: $(VENV)/site-stamp
	@echo "Setting up the tools of the tests (once)"
	@$(INSTALL) --group dev
	@touch $@
