"""What the whole way of a mail costs, from raw bytes to its enquiry, beside others in the same run. Timings decide nothing."""
import os
import statistics
import time

import pytest

from tests.benchmarks import table
from tests.benchmarks.workshop import desks, missing, written

pytestmark = pytest.mark.bench
MAILS = int(os.environ.get("BENCH_MAILS") or 1000)
OLD = int(os.environ.get("BENCH_OLD") or 100_000)
ROUNDS = 10
COMMIT_SECONDS = 0.01
STORES = ("sqlite", "postgres")


@pytest.mark.parametrize("store", STORES)
def test_a_mail_costs_less_than_at_others(store):
    if left_out(store):
        return
    names = [name for name in ("ours", "floor", "helpdesk", "mailbox") if not left_out(name)]
    paths, size = written(MAILS), MAILS // ROUNDS
    with desks(names, store) as there:
        taken = in_turn(there, paths, size)
        table.heading(f"{MAILS} mails, {store}, every commit durable")
        for name, rounds in taken.items():
            table.line(name, rounds, size, noted(there[name].ask("counts"), rounds))
    table.verdict("ours / parse and insert (floor)", table.ratio(taken["ours"], taken["floor"]), 3)
    if "helpdesk" in taken:
        table.verdict("ours / django-helpdesk", table.ratio(taken["ours"], taken["helpdesk"]), 0.8)


@pytest.mark.parametrize("store", STORES)
def test_a_full_desk_costs_no_more_than_an_empty_one(store):
    if left_out(store):
        return
    paths, size = written(MAILS)[:MAILS * 3 // 10], MAILS * 3 // 100
    with desks(["ours", "ours full"], store) as there:
        there["ours full"].ask("fill", OLD)
        taken = in_turn(there, paths, size)
        table.heading(f"{len(paths)} mails on an empty desk, and on one of {OLD} enquiries, {store}")
        for name, rounds in taken.items():
            table.line(name, rounds, size)
    table.verdict("full / empty, the desk", table.ratio(taken["ours full"], taken["ours"]), 1.2)
    if store == "postgres":
        served = statistics.median(one["served"] / other["served"] for one, other in zip(taken["ours full"], taken["ours"], strict=True))
        table.verdict("full / empty, the database server", served, 1.2)


def test_two_workers_do_nearly_twice_as_much():
    if left_out("postgres"):
        return
    paths, share = written(MAILS), MAILS // 10
    with desks(["ours", "ours too"], "postgres", shared=True) as there:
        one, two = there.values()
        one.ask("slow_commits", COMMIT_SECONDS)
        rates = {1: [], 2: []}
        for number in range(6):
            workers = (one, two)[:number % 2 + 1]
            one.ask("receive_only", [str(path) for path in paths[number * share:(number + 1) * share]])
            rates[len(workers)].append(share / seconds_of(workers))
        counts = one.ask("counts")
    table.heading(f"{share} mails a round on PostgreSQL, every commit made to take {COMMIT_SECONDS * 1000:.0f} ms")
    print("\n".join(f"{number} worker(s): {statistics.median(found):.1f} mails a second" for number, found in rates.items()), counts)
    found = statistics.median(both / alone for alone, both in zip(rates[1], rates[2], strict=True))
    table.verdict("two workers / one", found, 1.7, at_least=True)


@pytest.mark.parametrize("store", STORES)
def test_how_many_statements_a_mail_needs(store):
    if left_out(store):
        return
    with desks(["ours"], store) as there:
        desk, paths = there["ours"], written(MAILS)
        desk.take(paths[:5])
        asked = [len(desk.ask("statements", str(path))) for path in paths[5:105]]
        print(f"\n\ndatabase statements a mail, {store}: median {statistics.median(asked)}, least {min(asked)}, most {max(asked)}")


def in_turn(there, paths, size):
    """Each desk takes the same mails in the same order, a share at a time, in turn, so that noise meets all alike. The first share of a
    desk pays for what is made once, and counts like the others: medians leave it out."""
    taken = {name: [] for name in there}
    for number, begin in enumerate(range(0, len(paths) - size + 1, size)):
        names = list(there)[number % len(there):] + list(there)[:number % len(there)]
        for name in names:
            taken[name].append(there[name].take(paths[begin:begin + size]))
    return taken


def seconds_of(workers):
    """Wall seconds until these workers have emptied the desk together."""
    begun = time.perf_counter()
    for worker in workers:
        worker.order("process_all")
    for worker in workers:
        worker.told()
    return time.perf_counter() - begun


def left_out(name):
    """Whether something is not to be had here; it is said then."""
    why = missing(name)
    if why:
        print(f"\nleft out: {name} ({why})")
    return bool(why)


def noted(counts, rounds):
    refused = sum(sum(one["refused"].values()) for one in rounds)
    return ", ".join([*(f"{number} {what}" for what, number in counts.items()), *([f"{refused} REFUSED"] if refused else [])])
