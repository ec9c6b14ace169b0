"""Dates of headers and of the lines above quoted mail."""

from datetime import datetime, timedelta, timezone

import pytest

from isdmedia.mail.dates import header_date, shown_date

CET = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("Mon, 23 Nov 2026 10:00:00 +0100", "2026-11-23T10:00:00+01:00"),
        ("23 Nov 2026 10:00 -0500 (EST)", "2026-11-23T10:00:00-05:00"),
        ("Mon, 23 Nov 2026 10:00:00 GMT", "2026-11-23T10:00:00+00:00"),
        ("Mon, 23 Nov 26 10:00:00 -0000", "2026-11-23T10:00:00+00:00"),
        ("Mon, 23 Nov 2026 10:00:60 +0530", "2026-11-23T10:00:59+05:30"),
    ],
)
def test_header(value: str, iso: str) -> None:
    found = header_date(value)
    assert found is not None
    assert found.isoformat() == iso


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "Mon, 23 Nov 99999 10:00:00 +0000",
        "Mon, 31 Feb 2026 10:00:00 +0000",
        "Mon, 23 Nov 2026 10:00:00 +9999999",
        "Mon, 23 Nov 2026 99:00:00 +0000",
        "\0",
        "1, 2, 3",
    ],
)
def test_header_that_cannot_be_read(value: str) -> None:
    assert header_date(value) is None


@pytest.mark.parametrize(
    "shown",
    [
        "23 November 2026 10:42",
        "Monday, November 23, 2026 10:42 AM",
        "Mon, 23 Nov 2026 at 10:42",
        "lundi 23 novembre 2026 10:42",
        "Montag, 23. November 2026 10:42",
        "lunes, 23 de noviembre de 2026 10:42",
        "lunedì 23 novembre 2026 10:42",
        "maandag 23 november 2026 10:42",
        "segunda-feira, 23 de novembro de 2026 10:42",
        "den 23 november 2026 10:42",
        "maanantai 23. marraskuuta 2026 10.42",
        "الاثنين، 23 نوفمبر 2026 في 10:42 ص",
        "23/11/2026 10:42",
        "11/23/2026 10:42 AM",
        "2026-11-23 10:42",
        "23.11.26 10:42",
        "Mon, 23 Nov 2026 10:42:00 +0100",
        "23 November 2026 09:42 UTC",
    ],
)
def test_shown(shown: str) -> None:
    assert shown_date(shown, CET) == datetime(2026, 11, 23, 10, 42, tzinfo=CET)


@pytest.mark.parametrize("shown", ["", "Monday 10:42", "23 November 2026", "32 November 2026 10:42", "November 2026"])
def test_shown_that_is_no_whole_date(shown: str) -> None:
    assert shown_date(shown, CET) is None
