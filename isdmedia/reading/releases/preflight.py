"""What to look at before a release goes out: what is missing, where a link goes nowhere, what contradicts itself.

Nothing is corrected and nothing invented: every warning names the release's own words."""

from isdmedia.reading.releases.blocks import blocks, plain
from isdmedia.reading.releases.claims import claims_at_odds
from isdmedia.reading.releases.contact import goes_somewhere
from isdmedia.reading.releases.contradictions import figures_at_odds
from isdmedia.reading.releases.instants import embargo
from isdmedia.reading.releases.spellings import two_spellings
from isdmedia.reading.releases.values import Preflight, UnderstoodRelease


def preflight(release: UnderstoodRelease) -> tuple[Preflight, ...]:
    """The warnings in the order of a check-list: what is missing, links, figures, names, claims; () when all is in
    order."""
    sentences = _sentences(release)
    return (
        *_missing(release),
        *_embargo(release),
        *(_dead(link.url, link.text) for link in release.links if not goes_somewhere(link.url)),
        *figures_at_odds(sentences),
        *two_spellings(sentences),
        *claims_at_odds(sentences),
    )


def _sentences(release: UnderstoodRelease) -> list[str]:
    """Headline, standfirst, text and findings as plain sentences, each once."""
    findings = [finding for finding in release.key_findings if finding not in release.body]
    body = [block.plain for block in blocks(release.body)]
    quoted = [quote.words for quote in release.quotes if quote.words[:40] not in release.body]
    return list(
        dict.fromkeys(
            [release.headline, *([plain(release.standfirst)] if release.standfirst else []), *body, *findings, *quoted]
        )
    )


def _missing(release: UnderstoodRelease) -> list[Preflight]:
    wanted = (
        ("no-date", bool(release.issued_on or release.published_at), "The release has no date."),
        ("no-phone", bool(release.contact_phones), "The release gives no phone number for the press."),
        ("no-contact", bool(release.contact_emails), "The release gives no mail address for the press."),
        (
            "no-embargo",
            bool(release.embargo_until or release.embargo_words or release.immediate),
            "The release says neither that it is under embargo nor that it is for immediate release.",
        ),
        ("no-spokesperson", bool(release.spokespeople), "The release names nobody for interviews."),
        (
            "no-boilerplate",
            bool(release.boilerplate),
            "The release does not end with a paragraph about the organisation.",
        ),
    )
    return [Preflight(code, message) for code, there, message in wanted if not there]


def _embargo(release: UnderstoodRelease) -> list[Preflight]:
    if release.embargo_words and release.embargo_until is None:
        return [
            Preflight(
                "embargo-unread",
                "Check: the release names an embargo, but not a complete day and time.",
                release.embargo_words,
            )
        ]
    if release.immediate and release.embargo_until:
        return [
            Preflight(
                "embargo-and-immediate",
                "Check: the release is under embargo and marked for immediate release.",
                release.embargo_words,
            )
        ]
    doubt = embargo(blocks(release.embargo_words), "UTC").doubt if release.embargo_words else ""
    return [Preflight("embargo-zone", f"Check: {doubt}.", release.embargo_words)] if doubt else []


def _dead(url: str, text: str) -> Preflight:
    return Preflight("dead-link", f"The link “{text or url}” goes nowhere ({url or 'no address'}).", text or url)
