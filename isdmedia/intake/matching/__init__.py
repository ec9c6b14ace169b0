"""Which release a mail is about: pure functions over values, one index for all releases."""

from isdmedia.intake.matching.index import ReleaseIndex, build_index
from isdmedia.intake.matching.ranking import match
from isdmedia.intake.matching.values import Match, ReleaseProfile

__all__ = ["Match", "ReleaseIndex", "ReleaseProfile", "build_index", "match"]
