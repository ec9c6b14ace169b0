"""isdmedia: received as the fetcher does it, then one round of the worker for each mail, which is the dearest way that it ever runs."""
import itertools
import os
import secrets
import sys
from datetime import timedelta
from pathlib import Path

import django
import letters
from django.core.management import call_command
from django.utils import timezone

OLD = 2000
uids = itertools.count(1)
known = {}


def set_up(folder, url):
    os.environ.update(
        DATABASE_URL=url, DATA_DIR=str(folder / "files"), SECRET_KEY=secrets.token_urlsafe(48), FIELD_KEY=secrets.token_urlsafe(48),
        DESK_ADDRESS=letters.DESK, DESK_NAME="Corvane press desk", DESK_TIME_ZONE="Europe/London", AUTHSERV_ID="mx.corvane.example",
        LOG_LEVEL="ERROR", DJANGO_SETTINGS_MODULE="isdmedia.settings")
    sys.path.insert(0, str(Path(__file__).parents[3]))
    django.setup()
    call_command("migrate", verbosity=0)
    from isdmedia.models import Mailbox
    known["mailbox"], new = Mailbox.objects.get_or_create(name="media", host="127.0.0.1", username="media")
    known["folder"], _ = known["mailbox"].folders.get_or_create(path="INBOX")
    if new:
        _furnish()


def _furnish():
    """Eight outlets with their domains, forty releases of 3 kB, a spokesperson."""
    from isdmedia.models import Outlet, OutletDomain, Release, Spokesperson
    for house in letters.HOUSES:
        outlet = Outlet.objects.create(name=house)
        OutletDomain.objects.create(outlet=outlet, domain=f"{house.lower().replace(' ', '-')}.example")
    for number, (headline, body, topics) in enumerate(letters.releases(40)):
        Release.objects.create(slug=f"release-{number}", headline=headline[:300], body=body, topics=topics,
                               published_at=timezone.now() - timedelta(days=300 - number))
    Spokesperson.objects.create(name="Samira Haddad", slug="samira-haddad")


def take(content):
    from isdmedia.intake.process import process_waiting
    _receive(content)
    process_waiting()


def receive_only(paths):
    """The mails wait: nobody has processed them yet."""
    for path in paths:
        _receive(Path(path).read_bytes())


def process_all():
    """Round after round until nothing waits; how many arrivals its rounds looked at."""
    from isdmedia.intake.process import process_waiting
    rounds = iter(process_waiting, 0)
    return sum(rounds)


def statements(path):
    """The database statements of one mail, in order."""
    from django.db import connection
    found = []

    def note(execute, sql, params, many, context):
        found.append(sql[:300])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        take(Path(path).read_bytes())
    return found


def slow_commits(seconds):
    """From now on every commit that touches an arrival takes so much longer: a trigger that fires when the transaction ends."""
    from django.db import connection
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep({seconds}); RETURN NULL; END $$")
        cursor.execute("CREATE CONSTRAINT TRIGGER linger AFTER UPDATE ON isdmedia_arrival DEFERRABLE INITIALLY DEFERRED "
                       "FOR EACH ROW EXECUTE FUNCTION linger()")


def _receive(content):
    from isdmedia.intake.receive import Origin, receive
    from isdmedia.models import ArrivalSource
    origin = Origin(ArrivalSource.IMAP, known["mailbox"], known["folder"], uid_validity=1, uid=next(uids))
    receive(content, origin=origin, received_at=timezone.now())


def counts():
    from isdmedia.models import Arrival, Attachment, Enquiry, Message
    verdicts = Arrival.objects.values_list("verdict", flat=True)
    return {"enquiries": Enquiry.objects.count(), "messages": Message.objects.count(), "attachments": Attachment.objects.count(),
            "not open or append": sum(verdict not in ("open", "append") for verdict in verdicts)}


def fill(number):
    """So many old enquiries, each by a journalist of its own with one mail of 2 kB."""
    for begin in range(0, number, OLD):
        _fill(begin, min(OLD, number - begin))
    _analyse()


def _fill(begin, number):
    from isdmedia.models import Arrival, ArrivalSource, Enquiry, Event, Journalist, JournalistAddress, Message, RawMail
    at, places = timezone.now() - timedelta(days=200), range(begin, begin + number)
    words = "An old question about the figures in your report. " * 40
    people = Journalist.objects.bulk_create(Journalist(name=f"Old Reporter {n}") for n in places)
    JournalistAddress.objects.bulk_create(
        JournalistAddress(journalist=one, address=f"old{n}@old.example") for n, one in zip(places, people, strict=True))
    RawMail.objects.bulk_create(RawMail(digest=f"{n:064x}", size=5, content=b"a: b\n") for n in places)
    arrivals = Arrival.objects.bulk_create(
        Arrival(raw_id=f"{n:064x}", source=ArrivalSource.IMPORT, received_at=at, state="processed", verdict="open") for n in places)
    enquiries = Enquiry.objects.bulk_create(
        Enquiry(reference=f"OLD-{n}", number=1_000_000 + n, received_at=at, subject=f"Old question {n}", journalist=one)
        for n, one in zip(places, people, strict=True))
    Message.objects.bulk_create(
        Message(arrival=arrival, enquiry=enquiry, direction="in", message_id=f"old{n}@old.example", from_address=f"old{n}@old.example",
                subject=enquiry.subject, received_at=at, text=words, own_text=words)
        for n, arrival, enquiry in zip(places, arrivals, enquiries, strict=True))
    Event.objects.bulk_create(Event(kind="enquiry_opened", at=at, enquiry=one, facts={"who": "Old Reporter"}) for one in enquiries)


def _analyse():
    from django.db import connection
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
