"""What becomes of a mail: a pure decision over what was read, tested as a table."""
from dataclasses import dataclass

from isdmedia.mail.parsed import Automatic, ParsedMail
from isdmedia.models.enquiries import Kind
from isdmedia.models.mail import Verdict
from isdmedia.reading.findings import Reading

SURE = 0.6
HELD = {
    Automatic.CHALLENGE: "a mail server asks whether a person wrote to it",
    Automatic.FEEDBACK: "somebody marked a mail of ours as junk",
    Automatic.LIST: "sent to a list, not to the desk alone",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and the reason for it, one phrase for people ("" where the verdict says all)."""

    verdict: Verdict
    reason: str = ""


def decide(mail: ParsedMail, reading: Reading, *, ours: bool, in_thread: bool) -> Decision:
    """`ours`: the desk's own address wrote it. `in_thread`: its writer proved to continue an enquiry."""
    if not mail.readable:
        return Decision(Verdict.HOLD, mail.problem or "nothing in it could be read")
    if ours:
        return Decision(Verdict.SENT)
    if mail.automatic:
        return _automatic(mail.automatic, in_thread)
    if in_thread:
        return Decision(Verdict.APPEND)
    if reading.kind.value == Kind.MARKETING and reading.kind.certainty >= SURE:
        return Decision(Verdict.HOLD, f"reads like marketing{_because(reading)}")
    return Decision(Verdict.OPEN)


def _automatic(automatic: Automatic, in_thread: bool) -> Decision:
    if in_thread:
        return Decision(Verdict.APPEND, "automatic")
    if automatic in (Automatic.CHALLENGE, Automatic.FEEDBACK, Automatic.LIST):
        return Decision(Verdict.HOLD, HELD[automatic])
    return Decision(Verdict.DISCARD, f"automatic ({automatic})")


def _because(reading: Reading) -> str:
    return f": {reading.kind.reason}" if reading.kind.reason else ""
