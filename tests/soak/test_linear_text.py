"""What strangers write is read in one pass: twice the text takes about twice the time, and a megabyte little of a second.

The milliseconds are printed (`pytest -s -m soak`)."""

import time

import pytest

from isdmedia.mail import banners, bodies, compose, footers, forwards, hidden, html, marks, quotes, signatures
from isdmedia.mail.addresses import mailbox
from isdmedia.mail.dates import shown_date
from isdmedia.mail.limits import Limits
from tests.soak.hostile_text import MARKUP, PIECES, grown

pytestmark = pytest.mark.soak

MEGABYTE = 1_000_000
MOST_MILLISECONDS = 200
MOST_GROWTH = 2.5
WORTH_COMPARING = 0.010
"""Seconds below which two times differ by chance."""

PLAIN = {
    "quotes.fold": lambda text: quotes.fold(text, is_reply=True),
    "signatures.split": lambda text: signatures.split(text, name="Ann Smith"),
    "banners.end": lambda text: banners.end(text.split("\n")),
    "footers.is_notice": footers.is_notice,
    "footers.is_device_footer": footers.is_device_footer,
    "forwards.inline": lambda text: forwards.inline(
        quotes.fold(f"---------- Forwarded message ---------\nFrom: a@b.example\nSubject: c\n\n{text}", subject="Fwd: c"), None, {"b.example"}),
    "marks.mark_at": lambda text: marks.mark_at([text], 0),
    "bodies.flowed": lambda text: bodies.flowed(text, delete_space=True),
    "bodies.tidy": bodies.tidy,
    "compose.quote": lambda text: compose.quote(text, author="Ann", sent_at=None),
    "addresses.mailbox": mailbox,
    "dates.shown_date": lambda text: shown_date(text, None),
}
WHOLE = {
    "quotes.fold of every line": lambda text: quotes.fold(text, most_lines=100_000),
    "signatures.split of what was folded": lambda text: signatures.split(quotes.fold(text, most_lines=100_000).own),
}
HTML = {
    "html.prepare and to_text": lambda text: html.to_text(html.prepare(text, Limits())),
    "html.bare_text": html.bare_text,
    "hidden.look": lambda text: hidden.look(text[:MEGABYTE]),
    "hidden.Sheet.add": lambda text: hidden.Sheet().add(text),
}


def seconds(function, text, times):
    def once():
        began = time.process_time()
        function(text)
        return time.process_time() - began
    return min(once() for _ in range(times))


@pytest.fixture(scope="module")
def slowness():
    """How much slower this machine is than one that splits and joins eight megabytes in 100 ms; at least 3."""
    text = "word " * 1_600_000
    return max(1.0, seconds(lambda it: " ".join(it.split()), text, 5) / 0.100) * 3


def problems(functions, pieces, most):
    for shape, piece in pieces.items():
        half, whole = grown(piece, MEGABYTE // 2), grown(piece, MEGABYTE)
        for name, function in functions.items():
            took, before = seconds(function, whole, 1), seconds(function, half, 1)
            if took > max(MOST_GROWTH * before, WORTH_COMPARING):
                took, before = seconds(function, whole, 5), seconds(function, half, 5)
            growth = took / max(before, 0.000001)
            print(f"{took * 1000:8.1f} ms  x{growth:4.1f}  {name}: {shape}")
            if took * 1000 > most:
                yield f"{name}: {shape}: {took * 1000:.0f} ms"
            if growth > MOST_GROWTH and took > WORTH_COMPARING:
                yield f"{name}: {shape}: twice the text takes {growth:.1f} times as long"


def test_plain_text(slowness):
    assert list(problems(PLAIN, PIECES, MOST_MILLISECONDS * slowness)) == []


def test_plain_text_of_more_lines_than_are_ever_read(slowness):
    assert list(problems(WHOLE, PIECES, 3 * MOST_MILLISECONDS * slowness)) == []


def test_markup(slowness):
    """A page is taken apart and laid out anew, which is more work than reading lines."""
    assert list(problems(HTML, {**MARKUP, **PIECES}, 3 * MOST_MILLISECONDS * slowness)) == []
