"""What matching is told of a release, and what it answers."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReleaseProfile:
    """A release as matching needs it: instants aware or None; `quotes` the words only; `nicknames` what
    journalists called it, learned from corrections."""

    slug: str
    headline: str
    body: str = ""
    reference: str = ""
    standfirst: str = ""
    key_findings: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    spokespeople: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    url: str = ""
    report_url: str = ""
    language: str = ""
    published_at: datetime | None = None
    embargo_until: datetime | None = None
    nicknames: tuple[str, ...] = ()

    @property
    def out_at(self) -> datetime | None:
        """When it is or was public: the later of publication and embargo; None when neither is known."""
        known = [at for at in (self.published_at, self.embargo_until) if at is not None]
        return max(known, default=None)

    @property
    def title(self) -> str:
        """The name people use for it: the headline up to its colon, the whole headline where there is none."""
        head = self.headline.partition(":")[0].strip()
        return head if 3 <= len(head) < len(self.headline) else self.headline


@dataclass(frozen=True, slots=True)
class Match:
    """A release that a mail may be about: its slug, a score from 0 to 1, whether it is certain, and why, in
    sentences."""

    release: str
    score: float
    linked: bool
    reasons: tuple[str, ...]
