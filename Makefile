# Two commands: `make run` starts a sample desk, `make test` runs the quick tests.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin

SAMPLE := REQUIRE_MFA=off DESK_NAME="ISD Press Office" DESK_ADDRESS=media@isdglobal.example DESK_TIME_ZONE=Europe/London \
          DESK_PREFIX=ISD AUTHSERV_ID=mx.isdglobal.example

.PHONY: run test lint bench ci

run: $(VENV)/run.stamp
	@$(SAMPLE) $(BIN)/python manage.py up --sample

test: $(VENV)/test.stamp
	$(BIN)/pytest -n 2

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	SECRET_KEY=$$(head -c 40 /dev/urandom | base64) FIELD_KEY=$$(head -c 40 /dev/urandom | base64) $(BIN)/mypy
	$(BIN)/python manage.py makemigrations --check --dry-run

bench: $(VENV)/test.stamp
	$(BIN)/pytest -m bench -s tests/benchmarks

ci:
	bash .ci/run

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "isdmedia needs Python 3.11 or newer: none was found"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements.txt tests/requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@ $(VENV)/run.stamp
