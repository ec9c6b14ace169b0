"""From what was written to the mail that arrives: texts read, words of the day filled in, threads tied."""
from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

from isdmedia.sample.day import Day
from isdmedia.sample.mails.afternoon import AFTERNOON
from isdmedia.sample.mails.letters import DESK, Correspondent, Earlier, Letter, SampleMail, Written
from isdmedia.sample.mails.morning import MORNING
from isdmedia.sample.releases import CALIPHATETOK_HEADLINE, CALIPHATETOK_SLUG
from isdmedia.sample.story import answer_to

WRITTEN = {written.name: written for written in MORNING + AFTERNOON}


def compose(name: str, day: Day, answers: Mapping[str, str]) -> SampleMail:
    """The mail of that name on that day. KeyError for a name that is not in the order."""
    written = WRITTEN[name]
    sent_at = _sent_at(written, day)
    earlier = _earlier(written, day, answers)
    letter = Letter(
        seed=_seed(written, day), sender=written.sender, subject=written.subject, text=_text(written, day),
        sent_at=sent_at, message_id=_own_id(written, day), cc=written.cc,
        references=_references(written, day, earlier), earlier=earlier, enclosures=written.enclosures,
        charset=written.charset, language=written.language, authentication=written.authentication,
    )
    return SampleMail(name, written.program.render(letter), sent_at, written.note)


def _sent_at(written: Written, day: Day) -> datetime:
    moment = day.at(written.clock, days=written.days).astimezone(ZoneInfo(written.sender.zone))
    # Nobody sends on the full minute; the seconds come from the name so that each run gives the same.
    return moment + timedelta(seconds=sum(written.name.encode()) % 50)


def _seed(written: Written, day: Day) -> str:
    return f"{day.today:%Y-%m-%d}/{written.name}"


def _own_id(written: Written, day: Day) -> str:
    return written.program.identify(_seed(written, day), written.sender.domain, _sent_at(written, day))


def _text(written: Written, day: Day) -> str:
    text = files(__package__).joinpath("texts", f"{written.name}.txt").read_text(encoding="utf-8")
    return day.fill(text)


def _earlier(written: Written, day: Day, answers: Mapping[str, str]) -> Earlier | None:
    """The mail that this one answers or returns."""
    if written.follows:
        first = WRITTEN[written.follows]
        return _our_answer(first, day, answers) if written.to_our_answer else _their_own(first, day)
    return _release_mailing(written.release_to, day) if written.release_to else None


def _our_answer(first: Written, day: Day, answers: Mapping[str, str]) -> Earlier:
    """What the desk wrote back. Its Message-ID is the outbox's; without one the id leads nowhere."""
    answer = answer_to(first.name)
    known = answers.get(first.name, f"answer-{first.name}.{day.today:%Y%m%d}@{DESK.domain}")
    return Earlier(
        DESK, first.sender, day.at(first.clock, days=first.days) + timedelta(minutes=answer.minutes),
        f"Re: {first.subject}", answer.arguments["text"], f"<{known.strip('<>')}>",
    )


def _their_own(first: Written, day: Day) -> Earlier:
    """Their own first mail."""
    return Earlier(
        first.sender, DESK, _sent_at(first, day), first.subject, _text(first, day), _own_id(first, day),
    )


def _release_mailing(recipient: Correspondent, day: Day) -> Earlier:
    """The release as it went to the press list, one mail to each."""
    return Earlier(
        DESK, recipient, day.at("09:00"), CALIPHATETOK_HEADLINE, "",
        f"<{CALIPHATETOK_SLUG}.{day.today:%Y%m%d}@{DESK.domain}>",
    )


def _references(written: Written, day: Day, earlier: Earlier | None) -> tuple[str, ...]:
    """The ids of the thread so far, the oldest first."""
    if earlier is None or not written.follows:
        return ()
    first = _own_id(WRITTEN[written.follows], day)
    return (first,) if earlier.message_id == first else (first, earlier.message_id)
