# make film    a film from examples/lighthouse.fountain, installing what is missing
# make desk    the window, installing what is missing; PROJECT=NAME.film opens a film
# make test    the whole gate: formatting, lint, types, import contracts, tests

# The first of these that is 3.11 to 3.13; say PYTHON=... to choose.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && { echo "$$p"; break; }; done)
VENV ?= .venv
BIN := $(VENV)/bin
SCRIPT ?= examples/lighthouse.fountain

PROJECT ?=

# The tests start the program some hundred times; each would compile it anew where compiled files are not kept.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: film desk test generate system translations clean

film: $(VENV)/.core
	@$(BIN)/shotgraph make $(SCRIPT)

desk: $(VENV)/.desk
	@$(BIN)/shotgraph desk $(PROJECT)

test: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

# torch, diffusers and their kin: `shotgraph models` says what for.
generate: $(VENV)/.generate

# As root on Debian or Ubuntu, installs what debian-packages.txt lists; otherwise says what to install.
system:
	@command -v dpkg-query >/dev/null || exit 0; \
	wanted=$$(grep -v '^#' debian-packages.txt); \
	$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || wanted="$$wanted python3-venv"; \
	missing=; for package in $$wanted; do \
		dpkg-query -W -f='$${db:Status-Status}' "$$package" 2>/dev/null | grep -qx installed || missing="$$missing $$package"; done; \
	test -z "$$missing" && exit 0; \
	if [ "$$(id -u)" = 0 ]; then \
		echo "Installing system libraries:$$missing ..."; \
		export DEBIAN_FRONTEND=noninteractive; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	else \
		echo "Shotgraph needs system libraries that are not here; run this, then the same command again:"; \
		echo "    sudo apt-get install --no-install-recommends$$missing"; exit 1; \
	fi

$(VENV)/bin/python: | system
	@test -n "$(PYTHON)" || { echo "Shotgraph needs Python 3.11, 3.12 or 3.13; install one, or say make PYTHON=/path/to/python3.12."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: pyproject.toml pins.txt | system $(VENV)/bin/python
	@echo "Installing Shotgraph into $(VENV) (under a minute) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint pins.txt --editable .
	@touch $@

$(VENV)/.generate: $(VENV)/.core
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint pins.txt --editable ".[generate]"
	@touch $@

$(VENV)/.desk: $(VENV)/.core
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint pins.txt --editable ".[desk]"
	@touch $@

# All at once, so that versions are chosen once; compiled by all cores, which pip does by one.
$(VENV)/.test: pyproject.toml pins.txt | system $(VENV)/bin/python
	@echo "Installing Shotgraph and what its tests need into $(VENV) (about a minute) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --constraint pins.txt --editable ".[test,desk,generate]"
	@$(BIN)/python -m compileall -q -j 0 $(VENV)/lib >/dev/null || true  # packages bring files for other Pythons too
	@touch $(VENV)/.core $(VENV)/.desk $(VENV)/.generate $@

# After a string in the window changed: brings studio/desktop/translations up to date.
translations: $(VENV)/.desk
	$(BIN)/python -m studio.desktop.translations.update

clean:
	rm -rf $(VENV)
