"""A mail as the passages that count: subject, own words, what was passed on, and (for less) what it quotes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from isdmedia.intake.matching.words import Term, Word, terms, words
from isdmedia.mail.parsed import ParsedMail

SUBJECT, OWN, FORWARDED, QUOTED = "subject", "own_text", "forwarded", "quoted"
WEIGHTS = {SUBJECT: 1.2, OWN: 1.0, FORWARDED: 0.9, QUOTED: 0.35}
LONGEST = 20_000


@dataclass(frozen=True)
class Passage:
    """One passage of a mail, with its words."""

    place: str
    text: str

    @cached_property
    def run(self) -> list[Word]:
        return words(self.text)

    @cached_property
    def starts(self) -> list[int]:
        return [word.start for word in self.run]

    @cached_property
    def terms(self) -> list[Term]:
        return list(terms(self.run))

    @cached_property
    def beginning(self) -> str:
        """Its first 4,000 characters without case, for looking for titles that are nearly named."""
        return self.text[:4000].casefold()

    @property
    def weight(self) -> float:
        """What a word of this passage counts; quoted words little."""
        return WEIGHTS[self.place]


def passages(mail: ParsedMail) -> list[Passage]:
    """The mail's passages that hold words, in the order of their weight."""
    forwarded = f"{mail.forwarded.subject}\n{mail.forwarded.text}" if mail.forwarded else ""
    found = (
        (SUBJECT, mail.subject[:1000]),
        (OWN, mail.own_text[:LONGEST]),
        (FORWARDED, forwarded[:LONGEST]),
        (QUOTED, "\n".join(_quoted_lines(mail, forwarded))[:LONGEST]),
    )
    return [Passage(place, text) for place, text in found if text.strip()]


def _quoted_lines(mail: ParsedMail, forwarded: str) -> Iterator[str]:
    """The lines of the visible text that are neither the writer's own, nor signature, nor passed on."""
    known = {line.strip() for text in (mail.own_text, mail.signature, forwarded) for line in text.splitlines()}
    for line in mail.text.splitlines():
        if line.strip() and line.strip() not in known:
            yield line.lstrip("> ")
