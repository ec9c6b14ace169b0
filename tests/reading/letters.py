"""Letters of invented people for the reading tests."""

from datetime import datetime

from isdmedia.mail.parsed import Address, ParsedMail
from isdmedia.reading import KnownOutlet, Office, read

OFFICE = Office(addresses=("media@tressel.example",), people=("Duty Officer",))
GAZETTE = KnownOutlet("The Gazette", ("gazette.example",), zone="Europe/London")
SENT = "2026-10-14T10:42:00+01:00"


def letter(text, *, name="Robin Vale", address="robin.vale@gazette.example", sent=SENT, subject="Your report", signature="", **more):
    return ParsedMail(
        sender=Address(name, address),
        to=(Address("", "media@tressel.example"),),
        date=datetime.fromisoformat(sent),
        subject=subject,
        own_text=text,
        text=f"{text}\n{signature}",
        signature=signature,
        **more,
    )


def reading(text, *, follows_up=False, outlets=(GAZETTE,), **more):
    return read(letter(text, **more), office=OFFICE, outlets=outlets, follows_up=follows_up)
