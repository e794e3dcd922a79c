# The everyday commands; `make` alone lists them. Each does its own set-up, in .venv, with the
# versions and hashes of requirements/*.txt. Why so: docs/decisions/0002-toolchain.md.
#
# Variables, as in `make test ARGS="tests/model -k dates"`:
#   ARGS      more arguments for the command that the target runs
#   PYTHON    the Python that .venv is made with (3.11 or newer)
#   UPGRADE   with `make lock`: 1 takes the newest versions, not only those that have to change

PYTHON ?= python3
ARGS ?=
UPGRADE ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet --quiet
# Only ready-made packages: building one would fetch build tools that no lock names.
INSTALL := $(PIP) install --require-hashes --only-binary :all:
# What is installed is in the environment already, so this needs neither a network nor a sandbox.
INSTALL_PROJECT := $(PIP) install --no-index --no-deps --no-build-isolation --editable .
# The locks hold for every system and for every Python from 3.11 on, with one version for all of
# them where there is one.
COMPILE := $(BIN)/uv pip compile --quiet --custom-compile-command 'make lock' --universal \
	--python-version 3.11 --fork-strategy fewest --generate-hashes --no-emit-index-url \
	--no-emit-find-links --system-certs $(if $(UPGRADE),--upgrade)

MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.PHONY: help site serve test audit check golden reference bench lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile \
		| while IFS='|' read -r target does; do printf '%-12s %s\n' "$$target" "$$does"; done

site: $(VENV)/runtime ## build the site of this desk into site/
	@$(BIN)/briefing build $(ARGS)
	@echo 'To look at it, drafts included: make serve'

serve: $(VENV)/runtime ## show the site, drafts included, built again on each change
	@$(BIN)/briefing serve $(ARGS)

test: $(VENV)/dev ## run all tests; gets a Chromium and a YAML server for those that need one
	@tests/browser/install.sh $(BIN)/python
	@tests/lsp/install.sh $(BIN)/python
	@$(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist loadscope $(ARGS)

audit: $(VENV)/dev ## run the audits: slow, or in need of a package index
	@$(BIN)/python -m pytest -m audit $(ARGS)

check: $(VENV)/dev ## check formatting, style and types
	@status=0; \
	$(BIN)/ruff format --check . || status=1; \
	$(BIN)/ruff check . || status=1; \
	$(BIN)/mypy || status=1; \
	exit $$status

golden: $(VENV)/dev ## write anew what the golden tests expect; then read the diff
	@$(BIN)/python -m pytest --renew $(ARGS)

reference: $(VENV)/dev ## write the pages on the rules and the fields anew, in docs/
	@$(BIN)/python -m tests.explain.pages
	@$(BIN)/python -m tests.reference.fields

bench: $(VENV)/dev ## measure the generator on a made desk
	@$(BIN)/python -m benchmarks $(ARGS)

# The second lock is held to the first: tests run with the versions that the site is built with.
lock: $(VENV)/lock ## write requirements/*.txt anew from pyproject.toml and requirements/*.in
	@echo 'Resolving requirements/*.txt'
	@$(COMPILE) pyproject.toml --extra ingest requirements/build.in \
		--output-file requirements/runtime.txt
	@$(COMPILE) pyproject.toml --all-extras requirements/build.in requirements/dev.in \
		--constraint requirements/runtime.txt --output-file requirements/dev.txt
	@$(COMPILE) requirements/lock.in --output-file requirements/lock.txt
	@$(COMPILE) requirements/peer.in --no-emit-package pytest-logging \
		--output-file requirements/peer.txt

# Pages that were generated into docs/ stay: the manifest beside them says which are ours, and the
# next build brings them up to date.
clean: ## remove the environment, the caches and the built site
	rm -rf $(VENV) .cache dist site .site-*
	find generator tests benchmarks -type d -name __pycache__ -prune -exec rm -rf {} +

# An environment holds absolute paths. One that was moved or copied, that another Python is asked
# for, or whose Python is gone, is made anew.
MADE_FOR := $(PYTHON) $(CURDIR)
ifneq ($(shell $(BIN)/python --version >/dev/null 2>&1 && cat $(VENV)/made),$(MADE_FOR))
.PHONY: $(VENV)/made
endif

# Also made anew when a lock changes: pip would leave what the lock no longer names.
$(VENV)/made: requirements/runtime.txt requirements/dev.txt
	@requirements/make-venv.sh "$(PYTHON)" $(VENV)
	@printf '%s\n' "$(MADE_FOR)" >$@

$(VENV)/runtime: $(VENV)/made pyproject.toml
	@echo 'Installing what the site needs (requirements/runtime.txt)'
	@$(INSTALL) --requirement requirements/runtime.txt
	@$(INSTALL_PROJECT)
	@touch $@

# Holds all that runtime.txt names as well.
$(VENV)/dev: $(VENV)/made pyproject.toml
	@echo 'Installing what the site and its tests need (requirements/dev.txt)'
	@$(INSTALL) --requirement requirements/dev.txt
	@$(INSTALL_PROJECT)
	@touch $(VENV)/runtime $@

$(VENV)/lock: $(VENV)/made requirements/lock.txt
	@$(INSTALL) --requirement requirements/lock.txt
	@touch $@
