"""Domains that imitate an outlet's, names known elsewhere, and the one line that people read of it."""

import pytest

from isdmedia.mail import Address
from isdmedia.mail.likeness import Acquaintance, Person, Standing, imitated_domain, names_of, standing
from isdmedia.reading.outlets.register import by_domain

KNOWN = frozenset({"bbc.example", "bbc.co.uk", "theguardian.example", "paper.example", "spiegel.example", "mail.tagesblatt.example", "news.com.example", "ard.example"})


@pytest.mark.parametrize(("domain", "known"), [
    # added words
    ("bbc-news.example", "bbc.example"), ("news-bbc.example", "bbc.example"), ("bbcnews.example", "bbc.example"), ("bbc-uk.example", "bbc.example"),
    ("the-bbc-press.example", "bbc.example"), ("bbc24.example", "bbc.example"), ("theguardian-press.example", "theguardian.example"),
    ("paper-newsroom.example", "paper.example"), ("mypaper.example", "paper.example"), ("the-guardian.example", "theguardian.example"),
    # letters drawn alike, punycode
    ("ьbc.example", ""), ("bbс.example", "bbc.example"), ("xn--bb-pmc.example", "bbc.example"), ("раper.example", "paper.example"), ("pаper.example", "paper.example"),
    ("xn--pper-53d.example", "paper.example"), ("pápér.example", "paper.example"), ("papеr.example", "paper.example"), ("paρer.example", "paper.example"),
    ("spiege1.example", "spiegel.example"), ("splegel.example", "spiegel.example"), ("theguardlan.example", "theguardian.example"), ("theguarclian.example", "theguardian.example"),
    # one edit away
    ("papr.example", ""), ("papper.example", "paper.example"), ("spiegl.example", "spiegel.example"), ("spigeel.example", "spiegel.example"),
    ("teguardian.example", "theguardian.example"), ("tagesblat.example", "mail.tagesblatt.example"), ("bbd.example", ""), ("bcb.example", ""),
    # parts that are not what they seem
    ("bbc.example.evil.example", "bbc.example"), ("mail.bbc.co.uk.evil.example", "bbc.co.uk"), ("bbc-co-uk.example", "bbc.co.uk"), ("bbc-example.evil.example", ""),
    ("bbc.co.uk-news.example", ""), ("paper-example.example", "paper.example"),
    # another ending
    ("bbc.test", "bbc.co.uk"), ("bbc.org", "bbc.co.uk"), ("theguardian.co", "theguardian.example"), ("spiegel.co.uk", "spiegel.example"), ("www.spiegel.org", "spiegel.example"),
    # nobody imitated
    ("bbc.example", ""), ("news.bbc.example", ""), ("bbc.co.uk", ""), ("online.paper.example", ""), ("papers-and-more.example", ""), ("wallpaper.example", ""),
    ("guardians.example", ""), ("news.example", ""), ("newsletter.example", ""), ("hard.example", ""), ("arden.example", ""), ("standard.example", ""), ("example", ""), ("", ""),
    ("freelance-smith.example", ""), ("paper.org", ""), ("paper-news.org", ""), ("bbcx-unlike.example", ""), ("university.example", ""),
])
def test_imitated(domain: str, known: str) -> None:
    assert imitated_domain(domain, KNOWN) == known


def test_the_register_of_houses_imitates_itself_nowhere() -> None:
    houses = frozenset(by_domain())
    assert [domain for domain in houses if imitated_domain(domain, houses)] == []


@pytest.mark.parametrize(("one", "other"), [
    ("Ann Smith", "ann smith"), ("Smith, Ann", "Ann Smith"), ("Zoë Möhl", "Zoe Mohl"), ("Аnn Smith", "Ann Smith"), ("Ann  Smith ", "Ann Smith"), ("O'Neill, Séan", "Séan O'Neill"),
])
def test_one_name(one: str, other: str) -> None:
    assert names_of(one) & names_of(other)


@pytest.mark.parametrize(("one", "other"), [("Ann Smith", "Ann Smythe"), ("Ann", "Ann Smith"), ("", ""), ("Smith Ann", "Ann Smith")])
def test_two_names(one: str, other: str) -> None:
    assert not names_of(one) & names_of(other)


WHO = Acquaintance(domains=KNOWN, free=frozenset({"mail.test"}), people=(
    Person(1, "Ann Smith", "ann@paper.example"), Person(2, "Eve Jones", "eve@bbc.example"), Person(3, "Eve Jones", "eve@mail.test"),
    Person(4, "Bob Ray", "bob@bbc.example"), Person(5, "Bob Ray", "bob@mail.test", trusted=True), Person(6, "Zoë Lux", "zoe@bbc.example"), Person(6, "Zoë Lux", "zoe@mail.test"),
    Person(7, "Lou Lane", "lou@first.test"), Person(8, "Lou Lane", "lou@second.test")))
VERIFIED, UNKNOWN = "Verified: {} signed it.", "Unverified: nothing shows whether it is really from this address."
REAL = "The address is real (mail.test signed it), but anybody can have one there."


def said(name: str, address: str, verdict: str = "unverified", answers_to: tuple[str, ...] = ()) -> Standing:
    return standing(Address(name, address), verdict=verdict, known=WHO, answers_to=answers_to)


@pytest.mark.parametrize(("name", "address", "verdict", "tone", "line"), [
    ("Ann Smith", "ann@paper.example", "aligned", "sure", VERIFIED.format("paper.example")),
    ("Jo", "jo@stranger.test", "aligned", "sure", VERIFIED.format("stranger.test")),
    ("Jo", "jo@news.bbc.example", "aligned", "sure", VERIFIED.format("news.bbc.example")),
    ("Ann Smith", "ann@paper.example", "unverified", "quiet", UNKNOWN),
    ("Ann Smith", "ann@paper.example", "", "quiet", UNKNOWN),
    ("Ann Smith", "ann@paper.example", "pass", "quiet", UNKNOWN),
    ("Jo", "jo@mail.test", "aligned", "quiet", REAL),
    ("Jo", "jo@mail.test", "unverified", "quiet", UNKNOWN),
    ("Ann Smith", "ann@paper.example", "failed", "over", "The check failed: it may be forged. paper.example does not vouch for this mail."),
    ("Jo", "jo@bbc-news.example", "unverified", "over", "Looks like bbc.example but is bbc-news.example: ring the outlet’s switchboard."),
    ("Jo", "jo@bbc-news.example", "aligned", "over", "Looks like bbc.example but is bbc-news.example: ring the outlet’s switchboard."),
    ("Jo", "jo@bbc-news.example", "failed", "over", "The check failed: it may be forged. bbc-news.example does not vouch for this mail. Looks like bbc.example but is bbc-news.example: "
     "ring the outlet’s switchboard."),
    ("Jo", "jo@papеr.example", "aligned", "over", "Looks like paper.example but is papеr.example: ring the outlet’s switchboard. The address mixes letters of different alphabets."),
    ("Ann Smith", "ann.smith@mail.test", "aligned", "soon", f"The name is known under another address (ann@paper.example): ring the number that you have. {REAL}"),
    ("Ann Smith", "ann.smith@mail.test", "unverified", "soon", f"The name is known under another address (ann@paper.example): ring the number that you have. {UNKNOWN}"),
    ("Smith, Ann", "press@stranger.test", "aligned", "soon", "The name is known under another address (ann@paper.example): ring the number that you have. Verified: stranger.test signed it."),
    ("Аnn Smith", "ann.smith@mail.test", "unverified", "soon", f"The name is known under another address (ann@paper.example): ring the number that you have. {UNKNOWN}"),
    ("Eve Jones", "eve@mail.test", "aligned", "soon", f"The name is known under another address (eve@bbc.example): ring the number that you have. {REAL}"),
    ("Bob Ray", "bob@mail.test", "aligned", "quiet", REAL),
    ("Zoë Lux", "zoe@mail.test", "aligned", "quiet", REAL),
    ("Eve Jones", "eve@bbc.example", "aligned", "sure", VERIFIED.format("bbc.example")),
    ("Lou Lane", "lou@first.test", "aligned", "sure", VERIFIED.format("first.test")),
    ("Lou Lane", "lou@second.test", "aligned", "soon", "The name is known under another address (lou@first.test): ring the number that you have. Verified: second.test signed it."),
    ("Ann Smith", "ann@bbc-news.example", "aligned", "over", "Looks like bbc.example but is bbc-news.example: ring the outlet’s switchboard."),
    ("", "ann@paper.example", "unverified", "quiet", UNKNOWN),
    ("editor@bbc.example", "eve@stranger.test", "aligned", "soon", "Its name is written like an address, but it is from eve@stranger.test. Verified: stranger.test signed it."),
    ("ann@paper.example", "ann@paper.example", "aligned", "sure", VERIFIED.format("paper.example")),
    ("", "", "unverified", "quiet", "Unverified: it names no address."),
])
def test_the_line(name: str, address: str, verdict: str, tone: str, line: str) -> None:
    found = said(name, address, verdict)
    assert (found.tone, found.line) == (tone, line)


@pytest.mark.parametrize("verdict", ["aligned", "unverified"])
def test_where_answers_would_go_is_said_and_never_green(verdict: str) -> None:
    found = said("Ann Smith", "ann@paper.example", verdict, ("ann@paper.example", "eve@evil.test", "bob@evil.test"))
    assert (found.tone, found.sentences[0]) == ("soon", "Answers would go to another address: eve@evil.test, bob@evil.test.")


def test_green_is_for_aligned_senders_alone() -> None:
    tones = {verdict: said("Ann Smith", "ann@paper.example", verdict).tone for verdict in ("aligned", "failed", "unverified", "", "ALIGNED", "none", "pass")}
    assert [verdict for verdict, tone in tones.items() if tone == "sure"] == ["aligned"]


def test_what_cannot_be_seen_is_said() -> None:
    found = said("Jo", "jo@evil\u202e.test")
    assert (found.tone, found.sentences[0]) == ("soon", "The address holds characters that cannot be seen.")
    assert "[RLO]" in said("Jo", "jo@evil\u202e.test", "failed").line
