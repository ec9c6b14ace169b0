"""Every sample mail, on ordinary days and on those when a clock changes."""
import functools
import re
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from email.utils import getaddresses
from zoneinfo import ZoneInfo

import pytest

from isdmedia.sample.mails import ORDER, mail_named, mails
from isdmedia.sample.mails.composing import WRITTEN
from isdmedia.sample.people import DESK_ADDRESS

TODAY = date(2026, 11, 23)
DAYS = [
    TODAY, date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 29), date(2026, 12, 31), date(2028, 2, 28),
    date(2026, 3, 16), date(2026, 3, 28), date(2026, 3, 29), date(2026, 7, 1), date(2026, 10, 3), date(2026, 10, 24),
    date(2026, 10, 25), date(2026, 10, 31), date(2026, 11, 1),
]
LONDON = ZoneInfo("Europe/London")
DATED = re.compile(
    r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) \(?(\d{1,2}) "
    r"(January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def parsed(mail):
    return message_of(mail.raw)


@functools.cache
def message_of(content):
    return message_from_bytes(content, policy=policy.default)


@functools.cache
def mail_of(name, today):
    return mail_named(name, today)


def words(mail):
    """All text of the mail, its parts decoded."""
    return "\n".join(part.get_content() for part in parsed(mail).walk() if part.get_content_maintype() == "text")


def own(name, today=TODAY):
    """The plain text of one mail in a single line."""
    return " ".join(parsed(mail_of(name, today)).get_body(("plain",)).get_content().split())


def test_there_are_enough_of_them_in_order_of_arrival():
    day = mails(TODAY)
    assert len(day) == len(ORDER) >= 28
    assert [mail.name for mail in day] == list(ORDER)
    assert [mail.sent_at for mail in day] == sorted(mail.sent_at for mail in day)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_every_mail_is_sound_on_any_day(today):
    for mail in (mail_of(name, today) for name in ORDER):
        message = parsed(mail)
        assert [part.defects for part in message.walk() if part.defects] == [], mail.name
        assert [header for header in message.values() if getattr(header, "defects", ())] == [], mail.name
        assert message["Date"].datetime == mail.sent_at, mail.name
        assert message["Date"].datetime.utcoffset() == mail.sent_at.utcoffset(), mail.name
        assert DESK_ADDRESS in message["To"], mail.name
        assert message["From"] and message["Subject"] and message["Message-ID"], mail.name
        assert "${" not in words(mail), mail.name


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_weekdays_agree_with_their_dates(today):
    dated = [match for name in ORDER for match in DATED.findall(own(name, today))]
    coming = {f"{day.day} {day:%B}": f"{day:%A}" for day in (today + timedelta(days=ahead) for ahead in range(30))}
    assert len(dated) >= 4
    assert [(name, number, month) for name, number, month in dated if coming[f"{number} {month}"] != name] == []


@pytest.mark.parametrize(("name", "today", "said"), [
    ("congress-briefing", TODAY, "Thursday 26 November's hearing"),
    ("congress-briefing", date(2026, 11, 26), "Thursday 3 December's hearing"),
    ("al-arabiya-by-whatsapp", TODAY, "Sunday 7pm Dubai (29 Nov)"),
    ("al-arabiya-by-whatsapp", date(2026, 10, 25), "Sunday 7pm Dubai (1 Nov)"),
    ("podcast-two-mondays", date(2026, 10, 24), "Monday 26 October or the Monday after (2 November)"),
    ("today-programme", TODAY, "CaliphateTok tomorrow (Tuesday)"),
    ("today-programme", date(2026, 11, 28), "CaliphateTok on Monday (30 November)"),
    ("breakfast-panel-bid", date(2026, 11, 27), "on Monday (30 November)"),
    ("abc-sydney-cob", TODAY, "already Tuesday here"),
    ("bbc-local-radio-round", date(2026, 12, 31), "tomorrow (Friday 1 January)"),
    ("cnn-ten-eastern-hour", TODAY, "(so 3pm UK, EST)"),
    ("cnn-ten-eastern-hour", date(2026, 10, 28), "(so 2pm UK, EST)"),
    ("france24-plateau", TODAY, "ce soir (lundi 23)"),
    ("bbc-arabic-live", TODAY, "الساعة ٨ مساءً بتوقيت غرينتش"),
])
def test_the_words_of_the_day(name, today, said):
    assert said in own(name, today)


@pytest.mark.parametrize(("name", "today", "offset"), [
    ("abc-sydney-cob", TODAY, 11), ("abc-sydney-cob", date(2026, 7, 1), 10), ("abc-sydney-cob", date(2026, 10, 3), 11),
    ("cnn-ten-eastern-hour", TODAY, -5), ("cnn-ten-eastern-hour", date(2026, 10, 28), -4),
    ("bbc-news-channel-live", date(2026, 3, 28), 0), ("bbc-news-channel-live", date(2026, 3, 29), 1),
    ("france24-plateau", date(2026, 10, 25), 1), ("state-broadcaster-live", date(2026, 7, 1), 3),
])
def test_the_date_is_in_the_senders_offset(name, today, offset):
    assert mail_named(name, today).sent_at.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_they_come_between_seven_and_six_but_for_the_night(today):
    first = datetime(today.year, today.month, today.day, 7, tzinfo=LONDON)
    last = first.replace(hour=18)
    outside = [mail.name for mail in mails(today) if not first <= mail.sent_at < last]
    assert outside == ["abc-sydney-cob", "bounce-of-answer-to-abc"]


def test_the_same_day_gives_the_same_bytes():
    assert mails(TODAY) == mails(TODAY)


def test_message_ids_are_unique_over_mails_and_days():
    ids = [parsed(mail)["Message-ID"] for today in DAYS for mail in mails(today)]
    assert len(ids) == len(set(ids)) == len(ORDER) * len(DAYS)


def test_no_address_can_be_delivered():
    for mail in mails(TODAY):
        message = parsed(mail)
        names = ("From", "To", "Cc", "Reply-To", "Return-Path", "Sender")
        headers = [str(message[name]) for name in names if message[name]]
        addresses = [address for _, address in getaddresses(headers) if "@" in address]
        addresses += re.findall(r"[\w.+-]+@[\w.-]+\w", re.sub(r"cid:\S+|Message-ID: \S+", "", words(mail)))
        links = re.findall(r"https?://([\w.-]+)", re.sub(r"http://www\.w3\.org/\S+", "", words(mail)))
        assert [address for address in (*addresses, *links) if not address.endswith(".example")] == [], mail.name


def test_lines_end_as_on_the_wire_and_are_not_too_long():
    for mail in mails(TODAY):
        lines = mail.raw.split(b"\r\n")
        assert [line for line in lines if b"\n" in line or b"\r" in line or len(line) > 998] == [], mail.name


def test_every_text_belongs_to_a_mail_and_says_what_is_hard():
    assert set(WRITTEN) == set(ORDER)
    assert [mail.name for mail in mails(TODAY) if len(mail.note) < 20] == []


def test_an_unknown_mail_is_a_key_error():
    with pytest.raises(KeyError):
        mail_named("no-such-mail", TODAY)
