"""Press releases read: pasted text or JSON in, `UnderstoodRelease` out, and what to look at before it goes out."""

from isdmedia.reading.releases.mapping import from_json
from isdmedia.reading.releases.pasted import understand
from isdmedia.reading.releases.preflight import preflight
from isdmedia.reading.releases.slugs import slug_for
from isdmedia.reading.releases.values import (
    Author,
    Link,
    MissingBody,
    MissingHeadline,
    Preflight,
    Quote,
    Spokesperson,
    UnderstoodRelease,
    UnreadableRelease,
    WrongValue,
)

__all__ = [
    "Author",
    "Link",
    "MissingBody",
    "MissingHeadline",
    "Preflight",
    "Quote",
    "Spokesperson",
    "UnderstoodRelease",
    "UnreadableRelease",
    "WrongValue",
    "from_json",
    "preflight",
    "slug_for",
    "understand",
]
