"""The short name of a release in addresses."""

import re
import unicodedata

LENGTH = 80
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "þ": "th", "ð": "d", "ı": "i"})
_APOSTROPHES = str.maketrans("", "", "'’‘`´")


def slug_for(headline: str) -> str:
    """Lower-case ASCII words joined by hyphens, at most 80 characters, cut between words where that is possible.

    "release" when no letter or digit of the headline has an ASCII form."""
    folded = unicodedata.normalize("NFKD", headline.lower().translate(_LETTERS).translate(_APOSTROPHES))
    slug = "-".join(re.findall(r"[a-z0-9]+", folded.encode("ascii", "ignore").decode()))
    if len(slug) > LENGTH:
        at_word = slug[: LENGTH + 1].rpartition("-")[0]
        slug = at_word if len(at_word) > LENGTH // 2 else slug[:LENGTH]
    return slug.strip("-") or "release"
