# make demo   install into .venv and run the main job on the demo corpus
# make test   install into .venv and run every test
# make lint   style, types and import contracts
# make browser  install what tests need to look at reports in Chromium
# make pictures  the guide's pictures of the templates, in Chromium
# make bench  speed and memory, as ratios against yardsticks
# make kills  kill the commands that write, at random moments, 200 times
# make protection  how much of what names somebody is found
# make corpus  what the training corpus holds, and how far its passes agree
# make left-out ARGS="FILE ..."  how well voices are coded that were never learnt from
# make safeguarding  how much of what tells of harm is flagged
# make clean  take away what these made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= demo-output

.PHONY: demo test lint bench browser pictures kills protection safeguarding corpus left-out format clean

demo: $(VENV)/installed
	@$(BIN)/voicecode demo -o $(OUT)

test: $(VENV)/installed-dev
	@$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/installed-dev
	$(BIN)/ruff format --check voicecode tests
	$(BIN)/ruff check voicecode tests
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/installed-dev
	@$(BIN)/python -m tests.bench $(ARGS)

browser:
	@cd tests/browser && npm install --silent --no-audit --no-fund --no-package-lock

pictures: $(VENV)/installed-dev
	@$(BIN)/python -m tests.pictures

kills: $(VENV)/installed-dev
	@$(BIN)/python -m tests.kills $(ARGS)

protection: $(VENV)/installed-dev
	@$(BIN)/python -m tests.protection $(ARGS)

corpus: $(VENV)/installed-dev
	@$(BIN)/python -m tests.corpus_figures $(ARGS)

left-out: $(VENV)/installed-dev
	@$(BIN)/python -m tests.left_out $(ARGS)

safeguarding: $(VENV)/installed-dev
	@$(BIN)/python -m tests.disclosures $(ARGS)

format: $(VENV)/installed-dev
	$(BIN)/ruff format voicecode tests
	$(BIN)/ruff check --fix voicecode tests

clean:
	rm -rf $(VENV) $(OUT) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "voicecode needs Python 3.11 or later; name one: make PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "$(PYTHON) cannot make virtual environments; on Debian: apt install python3-venv" >&2; exit 2; }

$(VENV)/installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing voicecode into $(VENV) (once; a minute or two) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing voicecode and its tools into $(VENV) (once; a minute or two) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/installed
