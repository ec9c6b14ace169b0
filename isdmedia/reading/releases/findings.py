"""The key findings: the list under a heading that says so, in many languages, or the list that "found that:"
opens."""

import re
from collections.abc import Sequence

from isdmedia.reading.releases.blocks import BULLET, HEADING, PARAGRAPH, Block

HEADED = re.compile(
    r"^\W*(?:(?:the |our |its )?(?:key|main|major|headline|principal|top|core) "
    r"(?:findings?|results?|points?|facts?|figures?|takeaways?|"
    r"insights?|messages|statistics)|findings|what (?:we|the (?:report|study|research)) found|highlights|at a "
    r"glance|in brief|"
    r"(?:les )?(?:principa(?:ux|les)|points?|chiffres?|faits?) "
    r"(?:résultats?|conclusions?|constats?|enseignements?|clés?|marquants?|saillants?)|"
    r"résultats clés|conclusions clés|ce qu[’']il faut retenir|à retenir|en bref|l[’']essentiel|"
    r"(?:die )?(?:wichtigste[nr]?|zentrale[nr]?|wesentliche[nr]?) "
    r"(?:ergebnisse|erkenntnisse|befunde|zahlen|punkte)|kernergebnisse|kernaussagen|"
    r"kernpunkte|ergebnisse im überblick|ergebnisse|das wichtigste in kürze|auf einen blick|in kürze|"
    r"(?:los |las )?(?:principales|claves?|puntos|hallazgos|conclusiones|resultados|datos) "
    r"?(?:hallazgos|conclusiones|resultados|clave|claves|"
    r"principales|datos)?(?: del (?:informe|estudio))?|lo más destacado|en resumen|"
    r"(?:i |le )?(?:principali|punti|dati|risultati|conclusioni) "
    r"(?:risultati|conclusioni|evidenze|chiave|principali|salienti)|in sintesi|in breve|"
    r"belangrijkste bevindingen|أبرز النتائج|النتائج الرئيسية|أهم النتائج)\b[^.!?]{0,40}\W*$",
    re.I,
)
_LEADS_IN = re.compile(
    r"\b(?:findings?|found(?: that)?|finds(?: that)?|shows?(?: that)?|reveals?(?: "
    r"that)?|identified|résultats|montre|révèle|constate|ergebnis\w*|zeigt|"
    r"erkenntnisse|hallazgos|resultados|muestra|revela|risultati|emerge|mostra|rivela)\b[^.!?]{0,120}:\s*$",
    re.I,
)
_NO_FINDING = re.compile(
    r"\b(?:interviews?|entretiens?|entrevistas?|interviste|for more information|please (?:contact|direct)|available "
    r"(?:on|at|from|here)|"
    r"notes to editors|press office|media contact)\b|[“„«][^”“»]{20,}|\bsaid\b",
    re.I,
)
_LINKED = re.compile(
    r"^(?:this|it|these|they|that|for example|for instance|in (?:this|one) "
    r"case|also|moreover|however|elsewhere|cela|dies|esto|ciò)\b",
    re.I,
)
MOST = 60


def key_findings(parts: Sequence[Block]) -> tuple[tuple[str, ...], frozenset[int]]:
    """The findings as plain text in their order, and the places in `parts` of the blocks that hold them.

    () and no places when the text has no such list."""
    for place, block in enumerate(parts):
        if is_findings_heading(block) and (found := _from(parts, place + 1, headed=True)):
            return _texts(found), frozenset(found_place for found_place, _ in found)
    for place, block in enumerate(parts):
        if (
            block.kind != BULLET
            and _LEADS_IN.search(block.plain[-220:])
            and (found := _from(parts, place + 1, headed=False))
        ):
            return _texts(found), frozenset(found_place for found_place, _ in found)
    return (), frozenset()


def is_findings_heading(block: Block) -> bool:
    """Whether the block is the heading of the findings, marked up or not."""
    return block.kind != BULLET and len(block.plain) <= 80 and bool(HEADED.match(block.plain))


def _from(parts: Sequence[Block], start: int, *, headed: bool) -> list[tuple[int, Block]]:
    """The blocks of the list that begins at or soon after `start`."""
    first = start
    while first < len(parts) and first < start + 3 and parts[first].kind == PARAGRAPH and _may_precede(parts, first):
        first += 1
    if first < len(parts) and parts[first].kind == BULLET:
        return _bullets(parts, first)
    return _paragraphs(parts, start) if headed else []


def _may_precede(parts: Sequence[Block], place: int) -> bool:
    """A paragraph before the first bullet: the sentence that opens the list."""
    return not _NO_FINDING.search(parts[place].plain) and any(
        block.kind == BULLET for block in parts[place + 1 : place + 3]
    )


def _bullets(parts: Sequence[Block], first: int) -> list[tuple[int, Block]]:
    found: list[tuple[int, Block]] = []
    for place in range(first, min(len(parts), first + MOST)):
        block = parts[place]
        if block.kind == HEADING or (block.kind == PARAGRAPH and not _between_bullets(parts, place)):
            break
        found.append((place, block))
    return found


def _between_bullets(parts: Sequence[Block], place: int) -> bool:
    """A paragraph belongs to the list when a bullet stands behind it and it is neither quotation nor a word on
    interviews."""
    following = parts[place + 1] if place + 1 < len(parts) else None
    stray = _NO_FINDING.search(parts[place].plain) or parts[place].bold or parts[place].plain.endswith(":")
    return following is not None and following.kind == BULLET and not stray


def _paragraphs(parts: Sequence[Block], start: int) -> list[tuple[int, Block]]:
    """Findings without bullets: the short paragraphs under the heading."""
    found: list[tuple[int, Block]] = []
    for place in range(start, min(len(parts), start + 12)):
        block = parts[place]
        if block.kind != PARAGRAPH or _NO_FINDING.search(block.plain) or len(block.plain.split()) > 60 or block.bold:
            break
        found.append((place, block))
    return [pair for pair in found if not pair[1].plain.endswith(":")]


def _texts(found: Sequence[tuple[int, Block]]) -> tuple[str, ...]:
    """One text a finding: a lost bullet mark makes a finding of its own, what goes on with the one above joins it."""
    texts: list[str] = []
    top = min((block.indent for _, block in found if block.kind == BULLET), default=0)
    for _, block in found:
        nested = block.kind == BULLET and block.indent >= top + 2
        runs_on = block.kind == PARAGRAPH and (
            block.indent > top or block.plain[:1].islower() or bool(_LINKED.match(block.plain))
        )
        if texts and (nested or runs_on):
            texts[-1] = f"{texts[-1]} {block.plain}"
        else:
            texts.append(block.plain)
    return tuple(texts)
