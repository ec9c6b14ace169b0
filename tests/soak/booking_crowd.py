"""A crowd that books: python -m tests.soak.booking_crowd prepare ROUND | book|restless START_AT CONNECTIONS ID… | check ID…

`prepare` makes a round of interviews, each with a time that it wants, and prints them; `book` has one thread for each interview, all
of which begin at the same instant, and prints what each came to; `restless` ones also move, cancel, release and put second pencils;
`check` prints what the database then holds.
"""
import json
import os
import random
import sys
import threading
import time
from datetime import UTC, datetime, timedelta

INTERVIEWS, SPEAKERS = 200, 4
MIDNIGHT = datetime(2027, 3, 1, tzinfo=UTC)
NOW = MIDNIGHT - timedelta(days=2)


def wanted(interview):
    """Chosen when it was made, and kept as its deadline and length."""
    return Span(interview.hit_at, interview.hit_at + timedelta(minutes=interview.length_minutes))


def prepare(round_):
    chance, officer = random.Random(round_), User.objects.first() or User.objects.create_user("ana@desk.example", name="Ana Officer")
    diaries = [diary_of(Spokesperson.objects.create(name=f"Speaker {n}", slug=f"speaker-{round_}-{n}")) for n in range(SPEAKERS)]
    for diary in diaries:
        set_hours(diary, [(weekday, dt_time(0), dt_time(0)) for weekday in range(7)], actor=officer, now=NOW)
    studio = Resource.objects.create(kind="studio", name=f"Studio {round_}")
    for _ in range(INTERVIEWS):
        starts = MIDNIGHT + timedelta(minutes=5 * chance.randrange(24 * 12 - 12))
        booking.bid([], [chance.choice(diaries).spokesperson], actor=officer, now=NOW, hit_at=starts, length_minutes=chance.choice((15, 20, 30, 45)),
                    format=chance.choice(("", "radio_live", "print")), studio=studio if chance.random() < 0.2 else None, link="https://meet.example/x")
    made = Interview.objects.order_by("-pk")[:INTERVIEWS]
    return [interview.pk for interview in reversed(made)]


def book(interview, officer):
    """Pencil the wanted time; a winner confirms it at once."""
    hold = booking.pencil(interview, wanted(interview), until=NOW + timedelta(hours=1), actor=officer, now=NOW)
    booking.pick(hold, actor=officer, now=NOW)
    booking.confirm(interview, actor=officer, now=NOW, override="by phone")


def fidget(interview, officer):
    """Two thirds book, and of these half move and half call it off; one third wait behind another, and half of these give up."""
    if interview.pk % 3 == 2:
        hold = booking.pencil(interview, wanted(interview), until=NOW + timedelta(hours=1), actor=officer, now=NOW, second=True)
        if interview.pk % 2:
            booking.release_hold(hold, actor=officer, now=NOW)
        return
    book(interview, officer)
    if interview.pk % 3:
        later = Span(*(instant + timedelta(minutes=40) for instant in wanted(interview)))
        booking.move(interview, later, actor=officer, now=NOW, override="agreed")
    else:
        booking.cancel(interview, actor=officer, now=NOW, why="the author is ill")


def attempt(act, interview, officer, outcomes):
    try:
        act(interview, officer)
        outcomes[interview.pk] = "confirmed"
    except booking.SlotGone as gone:
        outcomes[interview.pk] = f"gone, {len(gone.free)} told"
    except Exception as trouble:  # whatever it is counts as an error of the server
        outcomes[interview.pk] = f"error {type(trouble).__name__}: {trouble}"
    finally:
        connections.close_all()


def crowd(act, start_at, ids):
    officer, outcomes = User.objects.get(), {}
    interviews = list(Interview.objects.filter(pk__in=ids))
    threads = [threading.Thread(target=attempt, args=(act, interview, officer, outcomes)) for interview in interviews]
    time.sleep(max(0.0, start_at - time.time()))
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"outcomes": outcomes, "seconds": time.monotonic() - began}


def check(ids):
    """Overlapping pairs of live occupations, and how many a greedy run one after the other would have taken."""
    rows = list(Occupation.objects.filter(state="live").order_by("busy_from").values_list("resource", "interview", "busy_from", "busy_until"))
    overlaps = sum(1 for n, (resource, interview, start, end) in enumerate(rows) for other in rows[n + 1:]
                   if other[0] == resource and other[1] != interview and other[2] < end and other[3] > start)
    taken, greedy = {}, 0
    for interview in Interview.objects.filter(pk__in=ids).order_by("pk"):
        rule, span, there = rule_of(interview), wanted(interview), [diary.pk for diary in occupied_by(interview)]
        busy = span.padded(rule.before, rule.after)
        if not any(busy.overlaps(other) for pk in there for other in taken.get(pk, ())):
            greedy += 1
            for pk in there:
                taken.setdefault(pk, []).append(busy)
    confirmed = Interview.objects.filter(pk__in=ids, state="confirmed").count()
    return {"overlaps": overlaps, "greedy": greedy, "confirmed": confirmed, "missing": guards.missing()}


if __name__ == "__main__":
    from django.conf import settings

    if "postgresql" in str(settings.DATABASES["default"]["ENGINE"]) and sys.argv[1] in ("book", "fidget"):
        settings.DATABASES["default"].update(CONN_MAX_AGE=0, OPTIONS={"pool": {"min_size": 2, "max_size": int(sys.argv[3]), "timeout": 300}})
    import django

    django.setup()
    from datetime import time as dt_time

    from django.db import connections

    from isdmedia import guards
    from isdmedia.interviews import booking
    from isdmedia.interviews.diaries import diary_of, occupied_by, set_hours
    from isdmedia.interviews.slots import rule_of
    from isdmedia.interviews.spans import Span
    from isdmedia.models import Interview, Occupation, Resource, Spokesperson, User

    what, *arguments = sys.argv[1:]
    if what == "prepare":
        told = prepare(int(arguments[0]))
    elif what in ("book", "fidget"):
        told = crowd({"book": book, "fidget": fidget}[what], float(arguments[0]), [int(pk) for pk in arguments[2:]])
    else:
        told = check([int(pk) for pk in arguments])
    print(json.dumps(told), flush=True)
    os._exit(0)  # a pool's threads are not waited for
