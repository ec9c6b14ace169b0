"""What a release is once it has been understood, and what is wrong when it cannot be."""

from dataclasses import dataclass
from datetime import date, datetime


class UnreadableRelease(ValueError):
    """A release that cannot be taken in; the message is one sentence for the person who pasted it."""


class MissingHeadline(UnreadableRelease):
    """Nothing in the text can be its headline."""


class MissingBody(UnreadableRelease):
    """There is a headline and nothing under it."""


class WrongValue(UnreadableRelease):
    """A key of a release given as JSON holds something else than it should; `key` is its name."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote the report: the name as given; title "" when not said."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Spokesperson:
    """Who may be interviewed; title "" when not said."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that may be printed. `speaker` is the full name where the text gives it anywhere, title "" when not
    said."""

    speaker: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link as pasted, with the text that carries it; the text of a bare address is the address."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class UnderstoodRelease:
    """A press release: only headline and body are always there, everything else is "", (), None or False when not
    said.

    `body` is the text under headline and standfirst, markdown kept, up to the notes. `embargo_until` and
    `published_at` are aware, `embargo_words` the words of the embargo even where no instant could be read from
    them. `immediate` is True when the release says that it may be used at once. `text` is all that was given."""

    headline: str
    body: str
    standfirst: str = ""
    key_findings: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    authors: tuple[Author, ...] = ()
    spokespeople: tuple[Spokesperson, ...] = ()
    contact_emails: tuple[str, ...] = ()
    contact_phones: tuple[str, ...] = ()
    embargo_until: datetime | None = None
    embargo_words: str = ""
    immediate: bool = False
    issued_on: date | None = None
    dateline: str = ""
    links: tuple[Link, ...] = ()
    notes: str = ""
    boilerplate: str = ""
    language: str = ""
    reference: str = ""
    slug: str = ""
    published_at: datetime | None = None
    url: str = ""
    report_url: str = ""
    topics: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Preflight:
    """One thing to look at before a release goes out: a short code, a sentence, and the words it is about ("" if
    none)."""

    code: str
    message: str
    words: str = ""
