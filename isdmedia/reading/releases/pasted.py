"""A release pasted as text or markdown, understood: what each part of it is, nothing added."""

import re
from collections.abc import Sequence
from dataclasses import replace

from isdmedia.reading.language import language_of
from isdmedia.reading.releases import blocks as paper
from isdmedia.reading.releases.blocks import BULLET, HEADING, Block
from isdmedia.reading.releases.contact import emails, links, phones, report_url
from isdmedia.reading.releases.findings import is_findings_heading, key_findings
from isdmedia.reading.releases.instants import EMBARGO, IMMEDIATE, dateline, embargo, first_date, issued_on
from isdmedia.reading.releases.names import People, bare, names_in
from isdmedia.reading.releases.people import authors, spokespeople
from isdmedia.reading.releases.quotes import quotes, spoken_spans
from isdmedia.reading.releases.values import MissingBody, MissingHeadline, UnderstoodRelease

_HEADING_WORDS = re.compile(
    r"^\W*(?:press (?:release|notice|statement)|media (?:release|advisory|statement)|news release|press "
    r"information|communiqué(?: de presse)?|"
    r"pressemitteilung|presseinformation|medienmitteilung|comunicado(?: de prensa)?|nota de prensa|comunicato(?: "
    r"stampa)?|persbericht|digital dispatch|"
    r"بيان صحفي)\b[^a-zà-ÿ]{0,60}$",
    re.I,
)
_LABEL = re.compile(r"^(?:headline|title|subject|titre|titel|überschrift|titular|titolo)\s*:\s*", re.I)
_MASTHEAD = re.compile(
    r"^\W*(?:(?:date|contact|media contact|press contact|from|to|reference|ref|version|draft)\b\s*[:#]|https?://|"
    r"!\[)|^\S+@\S+$",
    re.I,
)
_END = re.compile(r"^[\W_]*(?:ends?|-30-|###|fin|ende|fine|finis)[\W_]*$|^\s*-\s*30\s*-\s*$", re.I)
_NOTES = re.compile(
    r"^\W*(?:notes? (?:to|for) (?:the )?editors?|editors?[’']? notes?|notes?|notes? (?:à|aux) (?:la "
    r"rédaction|rédactions|rédacteurs)|"
    r"hinweise? (?:an|für) (?:die )?redaktion(?:en)?|anmerkungen|notas? (?:a|para) (?:la redacción|los "
    r"editores|redactores)|note (?:per la redazione|ai redattori)|"
    r"background|further information|for (?:more|further) information)\s*:?\W*$",
    re.I,
)
_ABOUT = re.compile(
    r"^\W*(?:about|à propos d|über|sobre|acerca de|informazioni su|chi siamo|qui sommes-nous|quiénes "
    r"somos)\b\s*\S.{0,100}$",
    re.I,
)
_CONTACT = re.compile(
    r"^\W*(?:(?:media |press )?(?:contacts?|enquiries|inquiries)|contacts? presse|pressekontakt|kontakt|contacto(?: "
    r"de prensa)?|contatti(?: stampa)?)\s*:?\W*$",
    re.I,
)
LONGEST_HEADLINE = 280
LONGEST_STANDFIRST_WORDS = 45
_WHAT_TO_DO = "Put the headline on a line of its own at the top, leave a line empty, and paste the text below it."


def understand(text: str, *, zone: str = "Europe/London") -> UnderstoodRelease:
    """A pasted release (.txt or .md) as values. An embargo without a zone word is read in `zone` (IANA).

    Raises MissingHeadline or MissingBody, each with a sentence that says what to do."""
    tidied = paper.tidy(text)
    parts = _readable(text, tidied)
    lines = tidied.split("\n")
    top = _headline_place(parts)
    headline = _LABEL.sub("", parts[top].plain).strip()
    body, notes, about, rest = _sections(parts[top + 1 :])
    standfirst, body = _standfirst(body)
    if not body:
        raise MissingBody(
            f"There is a headline (“{headline[:80]}”) but no text under it. Paste the whole release, headline and text."
        )
    findings, places = key_findings(body)
    people = _people_met(parts)
    prose = [block.plain for place, block in enumerate(body) if place not in places]
    paragraphs = [*([standfirst] if standfirst else []), *prose, *(block.plain for block in [*notes, *rest])]
    told = embargo(parts, zone)
    said = quotes([block for place, block in enumerate(body) if place not in places or block.kind != BULLET], people)
    writers, speakers = authors(paragraphs, people), spokespeople(paragraphs, people)
    said_of = [
        *((quote.speaker, quote.title) for quote in said),
        *((person.name, person.title) for person in speakers),
        *((person.name, person.title) for person in writers),
    ]
    titles = {bare(name): title for name, title in said_of if title}
    found_links = links(tidied)
    return UnderstoodRelease(
        headline=headline,
        body=paper.raw_text(lines, body),
        standfirst=standfirst,
        key_findings=findings,
        quotes=tuple(replace(quote, title=quote.title or titles.get(bare(quote.speaker), "")) for quote in said),
        authors=tuple(replace(author, title=author.title or titles.get(bare(author.name), "")) for author in writers),
        spokespeople=tuple(
            replace(person, title=person.title or titles.get(bare(person.name), "")) for person in speakers
        ),
        contact_emails=emails(tidied),
        contact_phones=phones(tidied),
        embargo_until=told.until,
        embargo_words=told.words,
        immediate=any(IMMEDIATE.search(block.plain) for block in parts[:10]),
        issued_on=issued_on(parts),
        dateline=dateline(body[0].plain),
        links=found_links,
        notes=paper.raw_text(lines, notes),
        boilerplate=paper.raw_text(lines, about),
        language=language_of(tidied, otherwise=""),
        report_url=report_url(found_links),
        text=tidied.strip(),
    )


def _readable(text: str, tidied: str) -> tuple[Block, ...]:
    if not tidied.strip():
        raise MissingHeadline(f"There is no text here. {_WHAT_TO_DO}")
    if paper.looks_binary(text):
        raise MissingHeadline(
            "This is not a text file. Save the release as plain text (.txt) or markdown (.md), or paste its text."
        )
    return paper.blocks(tidied)


def _headline_place(parts: Sequence[Block]) -> int:
    """Where the headline stands: the first heading marked as such, else the first line that is not part of a
    letterhead."""
    for place, block in enumerate(parts[:8]):
        if block.level == 1 and not _is_letterhead(block) and not is_findings_heading(block):
            return place
    for place, block in enumerate(parts[:12]):
        if _is_letterhead(block):
            continue
        if _may_be_headline(block):
            return place
        raise MissingHeadline(
            f"The text begins with a paragraph of {len(block.plain)} characters, not with a headline. {_WHAT_TO_DO}"
        )
    raise MissingHeadline(f"No line of this text looks like a headline. {_WHAT_TO_DO}")


def _is_letterhead(block: Block) -> bool:
    """Lines above a headline: "PRESS RELEASE", "For immediate release", an embargo, a date, a reference, a
    contact."""
    words = block.plain
    if _HEADING_WORDS.match(words) or IMMEDIATE.search(words) or _MASTHEAD.search(words) or _END.match(words):
        return True
    if (
        EMBARGO.search(words[:60])
        and len(words) <= 200
        and (
            words.isupper()
            or first_date(words)
            or re.search(r"until|before|bis|jusqu|hasta|fino|strict|^\W*embargo", words, re.I)
        )
    ):
        return True
    return len(words) <= 45 and first_date(words) is not None


def _may_be_headline(block: Block) -> bool:
    sentences = re.findall(r"[.!?][\"”’]?\s+(?=[A-ZÀ-Þ])", block.plain)
    return (
        block.kind != BULLET
        and 3 <= len(block.plain) <= LONGEST_HEADLINE
        and bool(re.search(r"[^\W\d_]{2}", block.plain))
        and not (len(sentences) >= 2 or (sentences and len(block.plain) > 160))
    )


def _sections(parts: Sequence[Block]) -> tuple[list[Block], list[Block], list[Block], list[Block]]:
    """Body, notes to editors, boilerplate, and what else stands at the foot (contacts)."""
    body: list[Block] = []
    notes: list[Block] = []
    about: list[Block] = []
    rest: list[Block] = []
    here = body
    for block in parts:
        words = block.plain
        alone = block.kind == HEADING or len(words) <= 70
        if _END.match(words):
            here = rest
        elif alone and _NOTES.match(words) and body:
            here = notes
        elif alone and _CONTACT.match(words) and body:
            here = rest
        elif alone and body and _ABOUT.match(words) and not words.rstrip("*_ ").endswith((".", "?", "!")):
            here = about
        elif here is not body or not (_is_letterhead(block) and len(body) < 2):
            here.append(block)
    return body, notes, about, rest


def _standfirst(body: list[Block]) -> tuple[str, list[Block]]:
    """The line under the headline that sums the release up, and the body without it; "" when the text begins at once.

    It is set apart (heading, bold, no full stop), or the paragraph below it says the same again at more length."""
    if len(body) < 2 or body[0].kind == BULLET or is_findings_heading(body[0]):
        return "", body
    first, second = body[0], body[1]
    if (
        len(first.plain.split()) > LONGEST_STANDFIRST_WORDS
        or dateline(first.plain)
        or spoken_spans(first.plain)
        or first.plain.endswith(":")
    ):
        return "", body
    apart = (
        first.bold
        or (first.kind == HEADING and second.kind != BULLET)
        or _emphasised(first)
        or first.plain[-1:] not in '.!?…”"'
    )
    return (first.plain, body[1:]) if apart or _said_again(first, second) else ("", body)


def _emphasised(block: Block) -> bool:
    bare = block.raw.strip()
    return len(bare) > 4 and bare[0] == bare[-1] and bare[0] in "*_"


def _said_again(first: Block, second: Block) -> bool:
    words = set(re.findall(r"[^\W\d_]{4,}", first.plain.lower()))
    again = words & set(re.findall(r"[^\W\d_]{4,}", second.plain.lower()))
    longer = len(second.plain) > len(first.plain) * 1.2
    return longer and len(words) >= 5 and len(again) >= max(4, len(words) * 0.4) and second.kind == "paragraph"


def _people_met(parts: Sequence[Block]) -> People:
    people = People()
    for block in parts[1:]:
        if len(block.plain) <= paper.LONGEST * 2:
            for name in names_in(block.plain):
                people.meet(name.text)
    return people
