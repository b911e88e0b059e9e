# `make demo` and `make test` are all a newcomer needs; both only want python3 (3.11 or later, with venv) and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help demo test browser docs check format evaluate bench clean

help:
	@echo "make demo      install, then group and brief the sample articles in seeds/"
	@echo "make test      install what the tests need, and run them"
	@echo "make browser   read the pages in Chromium (apt-get install chromium)"
	@echo "make docs      build the documentation as a site, in site/"
	@echo "make check     ruff, mypy and the import contracts"
	@echo "make bench     every figure of docs/performance.md, beside other tools: an hour"
	@echo "make evaluate  score briefings and grouping of seeds/ against their references"

$(VENV)/newsfold: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Newsfold needs Python 3.11 or later, this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV)
	@echo "installing Newsfold into $(VENV) (a minute or two, once) ..."
	@$(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/development: $(VENV)/newsfold
	@echo "installing what the tests need ..."
	@$(PIP_INSTALL) --editable '.[dev]'
	@touch $@

demo: $(VENV)/newsfold
	@$(BIN)/newsfold brief seeds/articles.jsonl
	@echo
	@echo "That was: $(BIN)/newsfold brief seeds/articles.jsonl"
	@echo "Try next:"
	@echo "  $(BIN)/newsfold brief seeds/articles.jsonl --format html > briefing.html    the same as a page"
	@echo "  $(BIN)/newsfold group seeds/articles.jsonl --explain    why each article is in its event"
	@echo "  $(BIN)/newsfold brief FOLDER --words 75                 your own .txt, .json or .jsonl articles"
	@echo "  $(BIN)/python -m evaluation takeaways                   how the briefings score against references"

test: $(VENV)/development
	@$(BIN)/python -m pytest -n auto

browser: $(VENV)/development
	@$(BIN)/python -m pytest -m browser tests/browser

docs: $(VENV)/development
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "built: site/index.html"

check: $(VENV)/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/development
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: $(VENV)/newsfold
	$(BIN)/python -m evaluation takeaways
	$(BIN)/python -m evaluation grouping seeds/articles.jsonl

bench: $(VENV)/development
	@$(BIN)/python benchmarks/bench.py

clean:
	rm -rf $(VENV) build dist site *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
