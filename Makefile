# Two commands do all the set-up: `make run` and `make test`. They need Python 3.11+, its venv module and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data

.PHONY: run test check bench manifest clean help

help:            ## list the targets
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

run: $(VENV)/.installed      ## run the bot: on Slack with tokens in the environment, else in the local workspace
	@$(BIN)/sitroom run

test: $(VENV)/.installed-test browser check   ## all checks and all tests
	$(BIN)/python -m pytest

check: $(VENV)/.installed-test      ## style and types only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed-test      ## all benchmarks, over DATA
	$(BIN)/python -m benchmarks $(DATA)

manifest: $(VENV)/.installed      ## write manifest.yml from the table of commands
	$(BIN)/sitroom manifest > manifest.yml

clean:           ## remove what the targets above made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Sitroom needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Sitroom into $(VENV), once: about a minute"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Sitroom and its tests into $(VENV), once: about a minute"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.installed

.PHONY: browser
browser:
	@command -v chromium >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ]; then \
		echo "Installing Debian's chromium for the browser tests"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
		echo "The browser tests need chromium. Type: sudo apt-get install chromium" >&2; exit 1; \
	fi
