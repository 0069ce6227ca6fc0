# Everything sets itself up: Python's environment in .venv/, Node's tools in node_modules/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OCOP := $(BIN)/ocop
FORMS := $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))

.PHONY: help site form serve check test unit browser lint format bench weigh lighthouse bench-photos pictures audit lock clean
.DEFAULT_GOAL := help

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

site: $(VENV)/site.done ## build the whole site into site/
	$(OCOP) build

serve: $(VENV)/site.done ## build, serve, rebuild what changed, reload the browser
	$(OCOP) serve

form: $(VENV)/site.done node_modules/.done ## the form for editors on this machine: http://127.0.0.1:8000/admin/
	@MODE=fs GIT_REPO_DIRECTORY=$(CURDIR) BIND_HOST=127.0.0.1 node node_modules/decap-server/dist/index.js & \
	trap "kill $$!" EXIT INT TERM; $(OCOP) serve

check: $(VENV)/site.done ## all faults of all records at once
	$(OCOP) check

test: lint unit browser ## run every test

unit: $(VENV)/test.done node_modules/.done
	$(BIN)/pytest -n auto --dist loadfile -m "not browser"

browser: $(VENV)/test.done node_modules/.done
	$(BIN)/python tests/browser/find_chromium.py
	$(BIN)/python tests/browser/find_java.py
	$(BIN)/pytest -n auto --dist loadfile -m browser

lint: $(VENV)/test.done ## ruff, mypy; workflows, their scripts and forms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/shellcheck .github/scripts/*.sh .ci/run overrides/kiosk/run/linux/*.sh
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-issue-forms $(FORMS)
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema -q --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema -q --builtin-schema vendor.gitlab-ci .gitlab-ci.yml

format: $(VENV)/test.done ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/test.done ## how the build grows with the catalogue, beside Hugo
	$(BIN)/python tests/benchmarks/build_speed.py

bench-photos: $(VENV)/test.done ## how fast photos are made, beside Hugo, and how good they look
	$(BIN)/python tests/benchmarks/photo_speed.py

weigh: $(VENV)/test.done ## what pages weigh on a phone, beside a stock site of Material
	PYTHONPATH=tests/benchmarks $(BIN)/python tests/browser/weigh.py $(PRICES)

lighthouse: $(VENV)/test.done tests/browser/lighthouse/node_modules/.done ## Lighthouse on a slow phone, beside stock Material
	$(BIN)/python tests/browser/find_chromium.py
	PYTHONPATH=tests/benchmarks:tests $(BIN)/python tests/browser/measure.py

pictures: $(VENV)/test.done node_modules/.done ## take the pictures of the guides from the real screens
	PYTHONPATH=tests/browser $(BIN)/python tests/pictures/kiosk_pictures.py
	PYTHONPATH=.:tests:tests/benchmarks:tests/browser $(BIN)/python tests/pictures/guide_pictures.py

audit: $(VENV)/audit.done ## look dependencies up in the advisories, write bills of materials
	$(BIN)/python tests/audit/audit.py

lock: ## pin anew what pyproject.toml allows (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --extra setup pyproject.toml --output-file requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --extra test --extra bench --extra distributed --extra setup pyproject.toml --output-file requirements-dev.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --extra audit --constraints requirements-dev.lock pyproject.toml --output-file requirements-audit.lock

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.done: requirements.lock pyproject.toml | $(VENV)/bin/python
	@test -e $(VENV)/test.done || $(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/test.done: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@ $(VENV)/site.done

$(VENV)/audit.done: requirements-audit.lock | $(VENV)/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements-audit.lock
	@touch $@

node_modules/.done: package.json package-lock.json
	npm ci --silent --no-audit --no-fund --ignore-scripts
	@touch $@

tests/browser/lighthouse/node_modules/.done: tests/browser/lighthouse/package-lock.json
	npm ci --silent --no-audit --no-fund --ignore-scripts --prefix tests/browser/lighthouse
	@touch $@

clean: ## remove what was built and set up
	rm -rf site .cache $(VENV) node_modules
