"""Only our own server's topmost word about the sender counts."""

import pytest

from isdmedia.mail import Authentication, parse
from isdmedia.mail.authentication import is_aligned
from tests.mail.letters import letter

OURS = "mx.corvane.example"
BORDER = f"Received: from mail.paper.example by {OURS}; Mon, 23 Nov 2026 09:00:00 +0000\n"


def says(results: str, server: str = OURS) -> str:
    return f"Authentication-Results: {server}; {results}\n"


PASS = says("dmarc=pass header.from=paper.example")


@pytest.mark.parametrize(
    ("extra", "verdict"),
    [
        (PASS + BORDER, "aligned"),
        (
            says("spf=pass smtp.mailfrom=paper.example; dkim=pass header.d=paper.example; dmarc=pass header.from=paper.example") + BORDER,
            "aligned",
        ),
        (says("dkim=pass header.d=mail.paper.example") + BORDER, "aligned"),
        (says("dkim=pass header.i=@paper.example") + BORDER, "aligned"),
        (says("dkim=fail header.d=x.example; dkim=pass header.d=paper.example") + BORDER, "aligned"),
        (f"Received: by {OURS}; x\n" + PASS + BORDER, "aligned"),
        (f"Received: from localhost by {OURS}; x\n" + PASS + BORDER, "aligned"),
        (says("dmarc=fail header.from=paper.example") + BORDER, "failed"),
        (says("dkim=pass header.d=paper.example; dmarc=fail header.from=paper.example") + BORDER, "failed"),
        (says("dmarc=fail header.from=paper.example") + PASS + BORDER, "failed"),
        (says("dmarc=pass header.from=paper.example", "MX.Corvane.Example") + BORDER, "aligned"),
        (BORDER + PASS, "unverified"),
        (f"Received: from evil.example by {OURS}; x\nReceived: by {OURS}; forged\n" + PASS, "unverified"),
        (says("dmarc=pass header.from=paper.example", "mx.evil.example") + BORDER, "unverified"),
        (says("dmarc=pass header.from=paper.example", f"mx.evil.example ({OURS})") + BORDER, "unverified"),
        (says("dmarc=pass header.from=paper.example", f"({OURS}) mx.evil.example") + BORDER, "unverified"),
        (says("dmarc=pass header.from=other.example") + BORDER, "unverified"),
        (says("dkim=pass header.d=evil.example") + BORDER, "unverified"),
        (says("spf=pass smtp.mailfrom=paper.example") + BORDER, "unverified"),
        (says("dmarc=none") + BORDER, "unverified"),
        (says("none") + BORDER, "unverified"),
        (says(";;;=") + BORDER, "unverified"),
        (says("dkim=neutral (dkim=pass header.d=paper.example)") + BORDER, "unverified"),
        (says("dmarc=pass header.from=paper.example") + BORDER + "From: B <b@paper.example>\n", "unverified"),
        ("ARC-" + PASS + BORDER, "unverified"),
        ("", "unverified"),
    ],
)
def test_verdict(extra: str, verdict: str) -> None:
    raw = extra.encode() + letter("x", sender="Ann <ann@paper.example>")
    assert parse(raw, authserv_id=OURS).authentication.verdict == verdict


def test_without_our_servers_name_nobody_is_verified() -> None:
    assert parse((PASS + BORDER).encode() + letter("x")).authentication == Authentication()


def test_results_are_kept_as_words() -> None:
    raw = (says("spf=softfail smtp.mailfrom=x.example; dkim=none; dmarc=pass header.from=paper.example") + BORDER).encode() + letter("x")
    assert parse(raw, authserv_id=OURS).authentication == Authentication("softfail", "none", "pass", "aligned")


@pytest.mark.parametrize(
    ("sender", "signer", "aligned"),
    [
        ("paper.example", "paper.example", True),
        ("news.paper.example", "paper.example", True),
        ("paper.example", "mail.paper.example", True),
        ("bbc.co.uk", "co.uk", False),
        ("paper.example", "example", False),
        ("paper.example", "evilpaper.example", False),
        ("paper.de.evil.example", "paper.de", False),
        ("paper.example", "", False),
    ],
)
def test_alignment(sender: str, signer: str, aligned: bool) -> None:
    assert is_aligned(sender, signer) is aligned
