"""The sample desk set up and its day played through the desk's own verbs, as far as the day has come."""
import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from isdmedia import contacts, enquiries, mailboxes, outbox, releases, staff
from isdmedia.enquiries.answering import Answer, newest_received
from isdmedia.enquiries.due import let_sink
from isdmedia.intake import raw
from isdmedia.intake.knowledge import Knowledge, gather
from isdmedia.intake.process import process
from isdmedia.intake.receive import Origin, receive
from isdmedia.interviews import booking
from isdmedia.models import (
    Arrival,
    ArrivalSource,
    Enquiry,
    Installation,
    Mailbox,
    Message,
    Outcome,
    Outlet,
    Release,
    Role,
    Spokesperson,
    User,
    WaitingOn,
)
from isdmedia.models.refusals import Refused
from isdmedia.reading import deadlines
from isdmedia.reading.releases import from_json
from isdmedia.sample import bookings, people
from isdmedia.sample.bookings import BOOKINGS, Booking, Stage
from isdmedia.sample.day import Day
from isdmedia.sample.mails import ORDER, SampleMail, mail_named
from isdmedia.sample.releases import releases as sample_releases
from isdmedia.sample.story import STORY, Act, Step

BEFORE_THIS_HOUR_YESTERDAY_IS_PLAYED = 11
SETTLED_AFTER = timedelta(hours=6)


def in_use() -> bool:
    """Whether somebody works here already."""
    nouns = (Enquiry, Release, Arrival, Mailbox)
    return any(noun.objects.exists() for noun in nouns) or User.objects.filter(last_login__isnull=False).exists()


def load(*, now: datetime) -> int:
    """Set the sample desk up and play its day up to `now`; returns the number of enquiries. Refused on a desk in use."""
    if in_use():
        raise Refused("This database is in use: the sample desk is loaded into an empty one only.")
    Installation.objects.update_or_create(pk=1, defaults={"sample": True})
    local = now.astimezone(ZoneInfo(people.DESK_TIME_ZONE))
    day = local.date() - timedelta(days=local.hour < BEFORE_THIS_HOUR_YESTERDAY_IS_PLAYED)
    _set_up(day, now=now)
    _Play(day, now).run()
    booking.expire_holds(now=now)
    _settle_what_is_long_past(now=now)
    let_sink(now=now)
    return Enquiry.objects.count()


def _set_up(day: date, *, now: datetime) -> None:
    for user in people.USERS:
        staff.add(email=user.email, name=user.name, roles=frozenset(Role(role) for role in user.roles), actor=None, now=now)
    rowan = User.objects.get(email=people.ROWAN.email)
    for outlet in people.OUTLETS:
        contacts.change_outlet(Outlet(name=outlet.name), actor=rowan, now=now, domains=list(outlet.domains), aliases=list(outlet.aliases),
                               tier=outlet.tier, time_zone=outlet.zone, policy=outlet.policy)
    for person in people.SPOKESPEOPLE:
        Spokesperson.objects.create(slug=person.slug, name=person.name, title=person.title, languages=", ".join(person.languages),
                                    time_zone=person.time_zone, email=person.email)
    bookings.set_up(day, now=now)
    for told in sample_releases(day):
        releases.store(from_json(told), actor=rowan, now=now)
    mailboxes.store(Mailbox(name="media (sample)"), actor=rowan, now=now, host="imap.isdglobal.example", username=people.DESK_ADDRESS,
                    enabled=False)


@dataclass
class _Play:
    """Mails, steps and bookings in the order in which they happened."""

    day: date
    now: datetime
    stage: Stage = field(init=False)
    answers: dict[str, str] = field(default_factory=dict)
    arrived: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stage = Stage(Day(self.day))

    def run(self) -> None:
        users = {user.email: user for user in User.objects.all()}
        knowledge = gather()
        for at, what in self._happenings():
            if isinstance(what, str):
                self._arrive(what, knowledge, at)
                continue
            if isinstance(what, Booking):
                self._book(what)
            else:
                self._act(what, users, at)
            outbox.send_round(now=at + timedelta(minutes=1))

    def _happenings(self) -> Iterator[tuple[datetime, str | Step | Booking]]:
        """What happened up to `now`: names of mails, steps, and bookings."""
        sent = {name: mail_named(name, self.day).sent_at for name in ORDER}
        queue: list[tuple[datetime, int, str | Step | Booking]] = []
        for number, name in enumerate(ORDER):
            heapq.heappush(queue, (sent[name], number, name))
        for number, step in enumerate(STORY, len(ORDER)):
            heapq.heappush(queue, (sent[step.mail] + timedelta(minutes=step.minutes), number, step))
        for number, line in enumerate(BOOKINGS, len(ORDER) + len(STORY)):
            heapq.heappush(queue, (line.at.on(self.stage.day), number, line))
        while queue and queue[0][0] <= self.now - timedelta(minutes=2):
            at, _, what = heapq.heappop(queue)
            yield at, what

    def _arrive(self, name: str, knowledge: Knowledge, at: datetime) -> None:
        mail: SampleMail = mail_named(name, self.day, self.answers)
        arrival = receive(mail.raw, origin=Origin(ArrivalSource.IMPORT), received_at=at)
        process(arrival.pk, knowledge=knowledge, now=at)
        self.arrived[name] = raw.digest(mail.raw)

    def _book(self, line: Booking) -> None:
        """An interview that a mail asked for is booked only where the mail is an open enquiry."""
        enquiry = self._asked_in(line.of)
        if enquiry or line.of not in ORDER or line.of in self.stage.interviews:
            self.stage.act(line, enquiry=enquiry)

    def _asked_in(self, mail: str) -> Enquiry | None:
        """The enquiry that the mail belongs to, while it is open."""
        message = Message.objects.filter(arrival__raw=self.arrived.get(mail, "")).select_related("enquiry").first()
        return message.enquiry if message and message.enquiry and message.enquiry.is_open else None

    def _act(self, step: Step, users: dict[str, User], at: datetime) -> None:
        enquiry = self._asked_in(step.mail)
        if enquiry is None:
            return
        actor, said = users[step.who], step.arguments
        if step.act == Act.REPLY:
            self.answers[step.mail] = _answer(enquiry, said["text"], actor=actor, at=at)
        elif step.act == Act.SET_DEADLINE:
            deadline = deadlines.parse_plain(said["words"], now=at, zone=enquiry.journalist_zone or settings.DESK_TIME_ZONE)
            enquiries.set_deadline(enquiry, deadline, actor=actor, now=at)
        else:
            _work(enquiry, step, users, actor=actor, at=at)


def _work(enquiry: Enquiry, step: Step, users: dict[str, User], *, actor: User, at: datetime) -> None:
    said = step.arguments
    match step.act:
        case Act.ASSIGN:
            enquiries.assign(enquiry, owner=users[said["owner"]], actor=actor, now=at)
        case Act.ACKNOWLEDGE:
            enquiries.acknowledge(enquiry, actor=actor, now=at)
        case Act.NOTE:
            enquiries.note(enquiry, text=said["text"], actor=actor, now=at)
        case Act.LINK:
            enquiries.link_release(enquiry, Release.objects.get(slug=said["release"]), actor=actor, now=at)
        case Act.WAIT:
            enquiries.wait(enquiry, on=WaitingOn(said["on"]), actor=actor, now=at)
        case Act.CLOSE:
            enquiries.close(enquiry, outcome=Outcome(said["outcome"]), actor=actor, now=at, reason=said.get("reason", ""))


def _answer(enquiry: Enquiry, text: str, *, actor: User, at: datetime) -> str:
    """Answer the newest mail; the Message-ID of the answer."""
    newest = newest_received(enquiry)
    if newest is None:
        raise Refused(f"{enquiry.reference} holds no mail to answer.")
    subject = newest.subject if newest.subject.lower().startswith("re:") else f"Re: {newest.subject}"
    answer = Answer(to=[newest.from_address], cc=(), subject=subject, body=text, seen=newest.pk)
    return enquiries.reply(enquiry, answer, actor=actor, now=at).message.message_id


def _settle_what_is_long_past(*, now: datetime) -> None:
    """Enquiries whose hour passed a while ago were answered by phone, so that the queue shows today's work."""
    ines = User.objects.get(email=people.INES.email)
    past = Enquiry.objects.due_before(now - SETTLED_AFTER).exclude(deadline_at=None, air_at=None)
    for enquiry in past.order_by("pk"):
        at = min(enquiry.next_due_at - timedelta(minutes=12), timezone.now())
        at = max(at, enquiry.received_at)
        enquiries.note(enquiry, text="Rang them with the answer before their hour; they have what they need.", actor=ines, now=at)
        enquiries.settle_overdue(enquiry, missed=False, actor=ines, now=at)
