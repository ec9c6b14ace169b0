import pytest

from isdmedia.intake.triage import decide
from isdmedia.mail.parsed import Automatic, ParsedMail
from isdmedia.models import Verdict
from isdmedia.reading.findings import Read, Reading

MAIL, SURE_MARKETING = ParsedMail(), Reading(kind=Read("marketing", certainty=0.9))


@pytest.mark.parametrize(("mail", "reading", "ours", "in_thread", "verdict"), [
    (MAIL, Reading(), False, False, Verdict.OPEN),
    (MAIL, Reading(), False, True, Verdict.APPEND),
    (MAIL, Reading(), True, False, Verdict.SENT),
    (MAIL, Reading(), True, True, Verdict.SENT),
    (MAIL, SURE_MARKETING, False, False, Verdict.HOLD),
    (MAIL, SURE_MARKETING, False, True, Verdict.APPEND),
    (MAIL, Reading(kind=Read("marketing", certainty=0.3)), False, False, Verdict.OPEN),
    (MAIL, Reading(kind=Read("not_press", certainty=0.9)), False, False, Verdict.OPEN),
    (ParsedMail(readable=False, problem="no header"), Reading(), False, False, Verdict.HOLD),
    (ParsedMail(automatic=Automatic.AUTO_REPLY), Reading(), False, False, Verdict.DISCARD),
    (ParsedMail(automatic=Automatic.AUTO_REPLY), Reading(), False, True, Verdict.APPEND),
    (ParsedMail(automatic=Automatic.BOUNCE), Reading(), False, True, Verdict.APPEND),
    (ParsedMail(automatic=Automatic.BOUNCE), Reading(), False, False, Verdict.DISCARD),
    (ParsedMail(automatic=Automatic.LIST), Reading(), False, False, Verdict.HOLD),
    (ParsedMail(automatic=Automatic.CHALLENGE), Reading(), False, False, Verdict.HOLD),
])
def test_the_verdict(mail, reading, ours, in_thread, verdict):
    assert decide(mail, reading, ours=ours, in_thread=in_thread).verdict == verdict


def test_what_could_not_be_read_is_set_aside_with_its_reason():
    assert decide(ParsedMail(readable=False, problem="It has no header."), Reading(), ours=False, in_thread=False).reason == "It has no header."
