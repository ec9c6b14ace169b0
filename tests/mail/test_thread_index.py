from datetime import UTC, datetime

import pytest

from isdmedia.mail.thread_index import begun, conversation, followed, mark_of

AT = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
FIRST = "AdpdQ0nTzW2Yf0XQRkKrQm5yQm1BXQ=="
ANSWER = "AdpdQ0nTzW2Yf0XQRkKrQm5yQm1BXQAB4qCg"


def test_an_answer_names_the_conversation_of_the_first_mail():
    assert conversation(FIRST) == conversation(ANSWER) == conversation(f" {ANSWER[:20]}\r\n\t{ANSWER[20:]}") != ""


@pytest.mark.parametrize("value", ["", "AdpdQ0nT", "no base64 at all!", "=" * 40, "A" * 32, "A" * 5000, "Ad\u00e4pdQ0nTzW2Yf0XQRkKrQm5yQm1BXQ=="])
def test_what_names_no_conversation(value):
    assert conversation(value) == ""


def test_what_we_begin_and_follow_is_read_again():
    mark = bytes(range(1, 17))
    begins = conversation(begun(mark, at=AT))
    assert mark_of(begins) == mark
    assert conversation(followed(begins, at=AT.replace(hour=12))) == begins
    assert begins.startswith("01")


@pytest.mark.parametrize("year", [1999, 2026, 2027, 2090])
def test_an_answer_of_any_year_can_be_written(year):
    assert len(followed(conversation(FIRST), at=AT.replace(year=year))) == 36
