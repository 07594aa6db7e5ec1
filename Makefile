# Two commands set everything up: `make briefing` and `make test`.

PYTHON ?= python3
SOURCE ?= examples/river-crossing.en.txt
TO ?=
ENGINE ?= auto
MINUTES ?=
INTO ?= briefings
# By way of the environment a file's name may hold any sign.
export SOURCE

BIN := .venv/bin
comma := ,
UV := $(shell command -v uv 2>/dev/null)
ifdef UV
  VENV = uv venv --quiet --python '$(if $(filter command% environment%,$(origin PYTHON)),$(PYTHON),>=3.11$(comma)<3.14)' .venv
  INSTALL = uv pip install --quiet --python $(BIN)/python
  WHEEL = uv build --quiet --wheel --out-dir dist .
else
  VENV = { $(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
	  { echo "briefing needs Python 3.11, 3.12 or 3.13; name one with: make briefing PYTHON=python3.12" >&2; exit 1; }; } \
	  && $(PYTHON) -m venv .venv
  INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
  WHEEL = $(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
endif

.PHONY: briefing test bench lint types wheel clean

briefing: .venv/installed
	@mkdir -p '$(INTO)'
	@$(BIN)/briefing make "$$SOURCE" $(foreach lang,$(TO),--to $(lang)) --engine $(ENGINE) $(if $(MINUTES),--minutes $(MINUTES)) -o '$(INTO)/'

test: .venv/tested lint types
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: .venv/tested
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/tested
	$(BIN)/mypy

bench: .venv/benched
	$(BIN)/python -m benchmarks

wheel: .venv/installed
	$(WHEEL)

clean:
	rm -rf .venv dist .pytest_cache .mypy_cache .ruff_cache

.venv/bin/python:
	@$(VENV)

.venv/installed: .venv/bin/python pyproject.toml
	$(INSTALL) -e .
	@touch $@

.venv/tested: .venv/installed
	$(INSTALL) -e '.[test]'
	@touch $@

.venv/benched: .venv/installed
	$(INSTALL) -e '.[bench]'
	@touch $@
