"""How the sample mails hang together, and with what the desk wrote back."""
from datetime import date
from email import message_from_bytes, policy

import pytest

from isdmedia.sample.mails import mail_named
from isdmedia.sample.story import answer_to

TODAY = date(2026, 11, 23)
OURS = "ISD-0007.abcdef@isdglobal.example"


def parsed(name, answers=None):
    return message_from_bytes(mail_named(name, TODAY, answers or {}).raw, policy=policy.default)


def references(message):
    return str(message["References"] or "").split()


@pytest.mark.parametrize(("name", "first"), [
    ("pa-thanks", "pa-link-goes-nowhere"),
    ("guardian-accounts-gone", "guardian-reaction"),
    ("reuters-which-figure", "reuters-six-claims"),
])
@pytest.mark.parametrize("ours", [OURS, f"<{OURS}>"])
def test_a_reply_refers_to_our_answer_and_to_its_own_first_mail(name, first, ours):
    reply = parsed(name, {first: ours})
    assert references(reply) == [parsed(first)["Message-ID"], f"<{OURS}>"]
    assert reply["In-Reply-To"] == f"<{OURS}>"


@pytest.mark.parametrize(("name", "first"), [
    ("pa-thanks", "pa-link-goes-nowhere"),
    ("guardian-accounts-gone", "guardian-reaction"),
    ("reuters-which-figure", "reuters-six-claims"),
])
def test_a_reply_quotes_our_answer_and_not_its_own_mail(name, first):
    text = " ".join(parsed(name).get_body(("plain",)).get_content().replace(">", " ").split())
    assert " ".join(answer_to(first).arguments["text"].split()) in text


@pytest.mark.parametrize(("name", "first"), [
    ("bbc-news-channel-chaser", "bbc-news-channel-live"),
    ("bbc-arabic-chaser", "bbc-arabic-live"),
])
def test_a_chaser_refers_to_the_first_mail(name, first):
    assert references(parsed(name)) == [parsed(first)["Message-ID"]]


def test_without_our_id_a_thread_still_holds():
    assert references(parsed("guardian-accounts-gone"))[0] == parsed("guardian-reaction")["Message-ID"]


def test_standing_us_down_is_a_new_thread():
    notice = parsed("breakfast-standing-you-down")
    assert (references(notice), notice["In-Reply-To"]) == ([], None)


def test_the_bounce_gives_our_answer_back():
    report = parsed("bounce-of-answer-to-abc", {"abc-sydney-cob": OURS})
    status, returned = [
        part for part in report.walk() if part.get_content_type() in ("message/delivery-status", "message/rfc822")
    ]
    recipient = status.get_payload()[1]
    original = returned.get_payload()[0]
    assert (recipient["Action"], recipient["Status"]) == ("failed", "5.1.10")
    assert recipient["Final-Recipient"].endswith("marlee.castrikum@abc-sydney.example")
    assert original["Message-ID"] == f"<{OURS}>"
    assert original.get_content().replace("\r\n", "\n") == answer_to("abc-sydney-cob").arguments["text"]


def test_the_other_bounce_is_about_the_release():
    report = parsed("bounce-from-press-list")
    assert (report.get_content_type(), report.get_param("report-type")) == ("multipart/report", "delivery-status")
    headers = report.get_payload()[2].get_payload(decode=True).decode()
    assert "Message-ID: <caliphatetok.20261123@isdglobal.example>" in headers


@pytest.mark.parametrize("name", [
    "french-out-of-office", "left-the-paper", "bounce-from-press-list", "bounce-of-answer-to-abc",
])
def test_automatic_mail_says_so(name):
    assert parsed(name)["Auto-Submitted"] == "auto-replied"


def test_only_automatic_mail_says_so():
    assert [parsed(name)["Auto-Submitted"] for name in ("pa-thanks", "guardian-reaction", "podcast-two-mondays")] == [
        None, None, None,
    ]
