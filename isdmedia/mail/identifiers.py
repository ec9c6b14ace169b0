"""Message-IDs in headers (RFC 5322 section 3.6.4)."""
import re

LONGEST = 900
_BRACKETED = re.compile(r"<([^<>]{1,2000})>")
_SPACES = re.compile(r"\s+")


def identifiers(value: str, limit: int = 100) -> tuple[str, ...]:
    """The ids of In-Reply-To or References in order, without brackets, blanks and doubles. Beyond `limit` the first
    and the latest are kept."""
    found = (_SPACES.sub("", match) for match in _BRACKETED.findall(value))
    ids = list(dict.fromkeys(known for known in found if is_id(known)))
    if not ids and "<" not in value:
        ids = [word for word in value.split()[:limit] if "@" in word and is_id(word)]
    return tuple(ids) if len(ids) <= limit else (ids[0], *ids[-(limit - 1):])


def identifier(value: str) -> str:
    """The one id of a Message-ID field, "" for none."""
    found = identifiers(value)
    if found:
        return found[0]
    bare = _SPACES.sub("", value).strip("<>")
    return bare if is_id(bare) else ""


def is_id(text: str) -> bool:
    """Whether it can be written back into a header: visible ASCII without brackets, not too long."""
    return 0 < len(text) <= LONGEST and text.isascii() and text.isprintable() and not set(text) & set("<> ")
