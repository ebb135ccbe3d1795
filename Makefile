# Two commands on a fresh machine with Python 3.11 or newer and make:
#   make demo    report on the articles in seeds/
#   make test    everything that must hold before a change lands
# Each makes its own virtual environment; a second run installs nothing.

# The first interpreter that is new enough and can make virtual environments.
FIND_PYTHON = for python in $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3; do \
	if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo "$$python"; exit; fi; done; \
	echo "No Python 3.11 or newer with venv found; name one: make $(MAKECMDGOALS) PYTHON=/path/to/python" >&2; exit 1

VENV := .venv
DEMO := .venv-demo
WHEEL := .venv-wheel
LOWEST := .venv-lowest
BIN := $(VENV)/bin
PIP := -m pip --quiet --disable-pip-version-check

.DELETE_ON_ERROR:
.PHONY: help demo test lint types tests package smoke gate bench docs lowest format clean

help:
	@sed -n '2,3s/^# *//p' $(MAKEFILE_LIST)
	@echo 'make lint | types | tests | package | smoke    single parts of make test'
	@echo 'make bench    speed, growth, import and memory, as ratios'
	@echo 'make docs     the pages of docs/, into docs/_build/html'
	@echo 'make lowest   the tests with the lowest supported versions of what cstonews needs'
	@echo 'make format   let ruff rewrite what it can; make clean    remove what these made'

# --- demo

$(DEMO)/ready: pyproject.toml Makefile
	@python=$$($(FIND_PYTHON)) && "$$python" -m venv --clear $(DEMO)
	@$(DEMO)/bin/python $(PIP) install --editable '.[terminal]'
	@touch $@

demo: $(DEMO)/ready
	@$(DEMO)/bin/cstonews report seeds

# --- test

# pip learnt dependency groups in 25.1.
$(VENV)/ready: pyproject.toml Makefile
	@python=$$($(FIND_PYTHON)) && "$$python" -m venv --clear $(VENV)
	@$(BIN)/python $(PIP) install --upgrade 'pip>=25.1'
	@$(BIN)/python $(PIP) install --editable '.[all]' --group dev
	@touch $@

test: lint types package smoke tests

lint: $(VENV)/ready
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet

types: $(VENV)/ready
	$(BIN)/mypy

tests: $(VENV)/ready
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

package: $(VENV)/ready
	rm -rf dist
	$(BIN)/python -m build --outdir dist . > dist.log 2>&1 || { cat dist.log; exit 1; }
	@rm -f dist.log
	$(BIN)/python scripts/check_dist.py dist
	$(BIN)/twine check --strict dist/*

# The wheel, in an environment and a folder that know nothing of this checkout: with the newest
# versions of what it needs, and with the lowest.
smoke: package
	@$(BIN)/python -m venv --clear $(WHEEL)
	@$(WHEEL)/bin/python $(PIP) install dist/*.whl
	$(BIN)/python scripts/smoke.py $(WHEEL)/bin bare
	@$(WHEEL)/bin/python $(PIP) install "$$(echo dist/*.whl)[terminal]"
	$(BIN)/python scripts/smoke.py $(WHEEL)/bin terminal
	cd $(WHEEL) && $(CURDIR)/$(BIN)/mypy --config-file= --strict --python-executable bin/python $(CURDIR)/tests/typing/api.py
	cd $(WHEEL) && $(CURDIR)/$(BIN)/pyright --pythonpath $(CURDIR)/$(WHEEL)/bin/python $(CURDIR)/tests/typing/api.py
	@$(BIN)/python -m venv --clear $(WHEEL)
	@$(BIN)/python scripts/lowest.py > $(WHEEL)/lowest.txt
	@$(WHEEL)/bin/python $(PIP) install "$$(echo dist/*.whl)[terminal]" --constraint $(WHEEL)/lowest.txt
	$(BIN)/python scripts/smoke.py $(WHEEL)/bin terminal

# --- the rest

gate: $(VENV)/ready
	$(BIN)/python -m quality.gate

bench: $(VENV)/ready
	$(BIN)/python -m benchmarks

docs: $(VENV)/ready
	$(BIN)/python $(PIP) install --group docs
	$(BIN)/sphinx-build -n -W --keep-going -q docs docs/_build/html

lowest:
	@python=$$($(FIND_PYTHON)) && "$$python" -m venv --clear $(LOWEST)
	@$(LOWEST)/bin/python $(PIP) install --upgrade 'pip>=25.1'
	@$(LOWEST)/bin/python scripts/lowest.py > $(LOWEST)/lowest.txt
	@$(LOWEST)/bin/python $(PIP) install --editable '.[terminal,testing]' --group test --constraint $(LOWEST)/lowest.txt
	$(LOWEST)/bin/python -m pytest

format: $(VENV)/ready
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet

clean:
	rm -rf $(VENV) $(DEMO) $(WHEEL) $(LOWEST) dist build .coverage .coverage.* .hypothesis .mypy_cache .ruff_cache .pytest_cache docs/_build
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
