"""Dates of mail: the Date header (RFC 5322 section 3.3) and the dates that mail programs print above quoted mail."""
import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_tz

from isdmedia.mail.headers import one_line

_COMMENT = re.compile(r"\([^()]{0,100}\)")
_MONTH_NAMES = (
    "jan januar january janvier janv enero ene gennaio gen januari janeiro tammi tammikuu tammik يناير",
    "feb februar february fevrier fevr febrero febbraio februari fevereiro fev helmi helmikuu helmik فبراير",
    "mar march marz maerz mrz mars marzo maart mrt marco maalis maaliskuu maalisk مارس",
    "apr april avril avr abril abr aprile huhti huhtikuu huhtik أبريل ابريل",
    "may mai mayo maggio mag mei maio maj touko toukokuu toukok مايو",
    "jun june juni juin junio giugno giu junho kesa kesakuu kesak يونيو",
    "jul july juli juillet juil julio luglio lug julho heina heinakuu heinak يوليو",
    "aug august agust aout agosto ago augustus augusti elo elokuu elok أغسطس اغسطس",
    "sep sept september septembre septiembre settembre set setembro syys syyskuu syysk سبتمبر",
    "oct october oktober okt octobre octubre ottobre ott outubro out loka lokakuu lokak أكتوبر اكتوبر",
    "nov november novembre noviembre novembro marras marraskuu marrask نوفمبر",
    "dec december dezember dez decembre diciembre dic dicembre desember des dezembro joulu joulukuu jouluk ديسمبر",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_WORD = re.compile(r"[^\W\d_]+|\d+")
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*([AaPp]\.?[Mm]\b|ص|م\b)?")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})\b|\b(?:UTC|GMT)([+-])(\d{1,2})\b|\b(?:UTC|GMT|Z)\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_NUMBERS = re.compile(r"(?<!kl )(?<!kl\. )(?<!klo )(?<!kello )\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def header_date(value: str) -> datetime | None:
    """The instant of a Date header in the sender's offset, None when it cannot be read."""
    value = one_line(_COMMENT.sub(" ", value[:200]))
    try:
        parts = parsedate_tz(value)
        if parts is None:
            return None
        offset = timedelta(seconds=parts[9] or 0)
        zone = timezone(offset) if offset else UTC
        moment = datetime(parts[0], parts[1], parts[2], parts[3], parts[4], min(parts[5], 59), tzinfo=zone)
        moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if 1970 <= moment.year < 2200 else None


def shown_date(text: str, zone: tzinfo | None) -> datetime | None:
    """The date printed above a quoted or passed-on mail, in any of the languages known here. `zone` counts when the
    text names none; None when no whole date with a time can be read."""
    text = unicodedata.normalize("NFKC", one_line(text)[:200])
    header = header_date(text) if re.search(r"[+-]\d{4}\b", text) else None
    if header is not None:
        return header
    day = _day(text)
    clock = _CLOCK.search(_NUMBERS.sub(" ", _ISO.sub(" ", text)))
    offset = _OFFSET.search(text)
    if day is None or clock is None or (zone is None and offset is None):
        return None
    try:
        return datetime(*day, *_hour_minute(clock), tzinfo=_zone(offset) or zone)
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> tuple[int, int, int] | None:
    iso = _ISO.search(text)
    if iso:
        return int(iso.group(1)), int(iso.group(2)), int(iso.group(3))
    numbers = _NUMBERS.search(text)
    if numbers:
        first, second, year = (int(number) for number in numbers.groups())
        # Day first, as everywhere but in the United States, unless only the other order is a date.
        day, month = (second, first) if second > 12 >= first else (first, second)
        return year + 2000 if year < 100 else year, month, day
    return _day_in_words(text)


def _day_in_words(text: str) -> tuple[int, int, int] | None:
    year = _YEAR.search(text)
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if unicodedata.category(c) != "Mn")
    words = _WORD.findall(plain)
    for index, word in enumerate(words):
        word = word.removesuffix("ta") if word.endswith("kuuta") else word
        month = _MONTHS.get(word) or _MONTHS.get(unicodedata.normalize("NFC", word))
        if not month or not year:
            continue
        near = [*words[max(0, index - 2):index][::-1], *words[index + 1:index + 2]]
        day = next((int(number) for number in near if number.isdigit() and 1 <= int(number) <= 31), None)
        if day:
            return int(year.group()), month, day
    return None


def _hour_minute(clock: re.Match[str]) -> tuple[int, int]:
    hour, minute, half = int(clock.group(1)), int(clock.group(2)), (clock.group(3) or "").lower()
    if half[:1] in ("p", "م") and hour < 12:
        hour += 12
    if half[:1] in ("a", "ص") and hour == 12:
        hour = 0
    return hour, minute


def _zone(offset: re.Match[str] | None) -> tzinfo | None:
    if offset is None:
        return None
    sign = offset.group(1) or offset.group(4)
    if not sign:
        return UTC
    away = timedelta(hours=int(offset.group(2) or offset.group(5)), minutes=int(offset.group(3) or 0))
    return timezone(away if sign == "+" else -away)
