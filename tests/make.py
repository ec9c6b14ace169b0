"""Rows for tests, with just enough on them; every field can be named."""
from datetime import UTC, datetime, time, timedelta
from itertools import count

from isdmedia.models import (
    Arrival,
    ArrivalSource,
    ArrivalState,
    Enquiry,
    Hold,
    Installation,
    Interview,
    Journalist,
    JournalistAddress,
    Message,
    Outlet,
    RawMail,
    Release,
    Resource,
    Speaker,
    Spokesperson,
    User,
    Verdict,
)

_numbers = count(1)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def user(name="Ana Officer", **fields):
    n = next(_numbers)
    return User.objects.create_user(fields.pop("email", f"user{n}@desk.example"), fields.pop("password", None), name=name, **fields)


def outlet(name=None, *, domains=(), **fields):
    made = Outlet.objects.create(name=name or f"Outlet {next(_numbers)}", **fields)
    for domain in domains:
        made.domains.create(domain=domain)
    return made


def journalist(name="Jo Reporter", *, address="", **fields):
    made = Journalist.objects.create(name=name, **fields)
    JournalistAddress.objects.create(journalist=made, address=address or f"jo{next(_numbers)}@paper.example")
    return made


def release(headline="Caliph on Loop: Loopr still hosts propaganda", **fields):
    n = next(_numbers)
    return Release.objects.create(**{"slug": f"release-{n}", "headline": headline, "body": "A body.", "published_at": NOON, **fields})


def spokesperson(name="Samira Haddad", **fields):
    return Spokesperson.objects.create(**{"name": name, "slug": f"spokesperson-{next(_numbers)}", **fields})


def resource(person=None, *, hours=(), **fields):
    """The diary of a spokesperson (a new one by default); `hours` are (weekday, "09:00", "17:00")."""
    made = Resource.objects.create(kind="spokesperson", spokesperson=person or spokesperson(), **fields)
    for weekday, starts_at, ends_at in hours:
        made.hours.create(weekday=weekday, starts_at=time.fromisoformat(starts_at), ends_at=time.fromisoformat(ends_at))
    return made


def interview(*spokespeople, **fields):
    made = Interview.objects.create(**{"bid_at": NOON, "zone": "Europe/London", **fields})
    for position, person in enumerate(spokespeople, 1):
        Speaker.objects.create(interview=made, spokesperson=person, position=position)
    return made


def hold(of=None, **fields):
    """An hour's hold at noon, of an interview of its own unless one is given; no occupation with it."""
    starts_at = fields.pop("starts_at", NOON)
    return Hold.objects.create(**{"interview": of or interview(), "starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1),
                                  "held_at": NOON, **fields})


def enquiry(**fields):
    n = next(_numbers)
    return Enquiry.objects.create(**{"number": 9000 + n, "reference": f"COR-{9000 + n}", "received_at": NOON, "subject": "A question", **fields})


def message(enquiry=None, **fields):
    """A received message with its arrival."""
    n = next(_numbers)
    raw = RawMail.objects.create(digest=f"{n:064x}", size=3, content=b"a: b")
    arrival = Arrival.objects.create(raw=raw, source=ArrivalSource.IMPORT, received_at=NOON, state=ArrivalState.PROCESSED, verdict=Verdict.OPEN)
    return Message.objects.create(**{
        "arrival": arrival, "enquiry": enquiry, "direction": "in", "message_id": f"m{n}@paper.example", "subject": "A question",
        "from_name": "Jo Reporter", "from_address": "jo@paper.example", "received_at": NOON, "text": "May we talk?", "own_text": "May we talk?",
        **fields})


def mail(body="May we talk to Dr Haddad by 5pm today?", *, subject="A question", sender="Jo Reporter <jo@paper.example>", message_id=None,
         date="Mon, 23 Nov 2026 11:00:00 +0000", to="media@corvane.example", **headers):
    """The bytes of a plain mail; keyword headers with _ for -."""
    lines = [f"From: {sender}", f"To: {to}", f"Subject: {subject}", f"Date: {date}", f"Message-ID: <{message_id or f'{next(_numbers)}@paper.example'}>",
             *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()), "Content-Type: text/plain; charset=utf-8", "", body, ""]
    return "\r\n".join(lines).encode()


def sample_desk():
    return Installation.objects.create(pk=1, sample=True)
