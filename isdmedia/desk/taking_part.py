"""Whom the mails of an enquiry brought in, and where it may belong: what an officer decides on its page."""
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from isdmedia import access, enquiries
from isdmedia.desk.names import title_of
from isdmedia.mail.display import honest, suspicious_address
from isdmedia.models import Belonging, Enquiry, Message, Participant, User

COMPARED = 2000
MOST_SHOWN = 6
_WORDS = re.compile(r"\S+")
WHY = {
    Belonging.REFERS: "its mail refers to that one, and its writer has no part there",
    Belonging.REPEATS: "its mail repeats one there almost word for word",
    Belonging.NAMES: "its words name that one",
}


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """An address named in a mail. `asks_answers` says that answers were asked for there; `doubt` is what is odd about the address."""

    participant: Participant
    address: str
    name: str
    by: str
    asks_answers: bool
    doubt: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """The enquiry that it may belong to. `changes` are the words that differ, before and after, where one mail repeats another."""

    enquiry: Enquiry
    title: str
    why: str
    changes: Sequence[tuple[str, str]] = ()
    further: int = 0


def brought_in(enquiry: Enquiry) -> dict[str, list[BroughtIn]]:
    """Those about whom nobody has decided, under "open" (where answers are asked for first), and the others."""
    heavy = ("brought_by__html", "brought_by__text", "brought_by__own_text", "brought_by__reading")
    found = enquiry.participants.select_related("brought_by", "decided_by").defer(*heavy)
    shown: dict[str, list[BroughtIn]] = {"open": [], "accepted": [], "turned_down": []}
    for one in found:
        shown["accepted" if one.accepted_at else "turned_down" if one.turned_down_at else "open"].append(_shown(one))
    shown["open"].sort(key=lambda one: not one.asks_answers)
    return shown


def suggested(enquiry: Enquiry, user: User) -> Suggested | None:
    """Where it may belong, as far as this user may read it; None when nothing is suggested."""
    named = enquiry.may_belong_to
    if named is None:
        return None
    goes_on = named.merged_into_id or named.pk
    other = access.enquiries_for(user).select_related("journalist", "outlet").filter(pk=goes_on).exclude(pk=enquiry.pk).first()
    if other is None:
        return None
    pair = enquiries.repeated_mail(enquiry)
    changes = _changes(*pair) if pair else []
    return Suggested(other, title_of(other), WHY.get(Belonging(enquiry.may_belong_why or "refers"), ""), changes[:MOST_SHOWN],
                     max(0, len(changes) - MOST_SHOWN))


def _shown(participant: Participant) -> BroughtIn:
    message = participant.brought_by
    asks = message is not None and participant.address in [str(one.get("address") or "").lower() for one in message.reply_to]
    by = honest(message.from_name or message.from_address) if message else ""
    return BroughtIn(participant, honest(participant.address), honest(participant.name), by, asks, suspicious_address(participant.address))


def _changes(earlier: Message, later: Message) -> list[tuple[str, str]]:
    before, after = (_WORDS.findall(one.own_text[:COMPARED]) for one in (earlier, later))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(honest(" ".join(before[a:b]))[:160], honest(" ".join(after[c:d]))[:160]) for step, a, b, c, d in steps if step != "equal"]
