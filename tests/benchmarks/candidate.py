"""One desk in a process of its own: takes orders as lines of JSON on standard input and answers each with one line.

    python candidate.py DESK FOLDER DATABASE_URL

DESK is a file in desks/ with `set_up(folder, url)`, `take(content)` for one mail as a fetcher hands it over, `counts()`, and where it is asked
for `fill(number)` with old enquiries. It runs with whatever Python has that desk installed: nothing here but the standard library.
"""
import importlib
import json
import os
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import meter


def main():
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a desk prints is no answer
    name, folder, url = sys.argv[1:]
    desk = importlib.import_module(f"desks.{name}")
    desk.set_up(Path(folder), url)
    _answer(answers, {"ready": True})
    for line in sys.stdin:
        _answer(answers, _obey(desk, json.loads(line)))


def _answer(answers, told):
    answers.write(json.dumps(told) + "\n")
    answers.flush()


def _obey(desk, order):
    if order["do"] == "take":
        return _take(desk, [Path(path).read_bytes() for path in order["mails"]])
    return {"told": getattr(desk, order["do"])(*order["with"])}


def _take(desk, contents):
    """Processor and wall seconds of all these mails, the server's apart, and how many the desk refused by which exception."""
    server, refused = _server_process(), Counter()
    begun, spent, served = time.perf_counter(), meter.spent(), meter.spent_by(server)
    for content in contents:
        try:
            desk.take(content)
        except Exception as trouble:  # a mail that a desk does not take is a result
            refused[type(trouble).__name__] += 1
            last = traceback.format_exc()
    if refused:
        sys.stderr.write(last)
    return {"spent": meter.spent() - spent, "wall": time.perf_counter() - begun, "served": meter.spent_by(server) - served,
            "refused": refused}


def _server_process():
    from django.db import connection
    if connection.vendor != "postgresql":
        return 0
    connection.ensure_connection()
    return connection.connection.info.backend_pid


if __name__ == "__main__":
    main()
