"""What holds of all interviews together after every act, whatever came before."""
import re
from collections import defaultdict
from datetime import timedelta
from itertools import combinations

from isdmedia.enquiries.due import next_due
from isdmedia.interviews.booking.placing import MOST_OFFERED
from isdmedia.interviews.diaries import occupied_by
from isdmedia.interviews.letters import addressees
from isdmedia.models import FIRM, LIVE_HOLDS, OFF, TO_PLACE, Enquiry, Interview, Occupation, OutgoingMail
from tests.interviews.post import entry, read

CHOSEN = {"picked": "picked", "confirmed": "confirmed", "briefed": "confirmed", "done": "confirmed", "aired": "confirmed", "not_used": "confirmed"}
WAITING = ("bid", "pencilled", "offered")


class Watch:
    """Looks at the whole world after a step; keeps the calendar mails it has read, newest last."""

    def __init__(self, world):
        self.world, self.seen, self.were, self.read_up_to = world, defaultdict(list), {}, 0
        self.speakers = {person.email: person for person in world.people if person.email}
        self.journalists = {str(enquiry.journalist.addresses.get().address) for enquiry in world.enquiries if enquiry.journalist}
        self.phones = {re.sub(r"\D", "", person.phone)[2:] for person in world.people}

    def after(self):
        """What is wrong now, in words; [] when all is well."""
        faults = [*self.overlaps(), *self.new_mails(), *self.enquiries()]
        for interview in Interview.objects.prefetch_related("holds__occupations", "speakers", "invitees", "turns"):
            told = [*self.holds(interview), *self.state(interview), *self.turns(interview), *self.calendars(interview), *self.answers(interview)]
            faults += [f"interview {interview.pk} ({interview.state}): {fault}" for fault in told]
        return faults

    def overlaps(self):
        for one, other in combinations(Occupation.objects.filter(state="live"), 2):
            if (one.resource_id == other.resource_id and one.interview_id != other.interview_id
                    and one.busy_from < other.busy_until and other.busy_from < one.busy_until):
                yield f"{one} and {other} overlap"

    def holds(self, interview):
        resources = sorted(resource.pk for resource in occupied_by(interview)) if interview.holds.all() else []
        for hold in interview.holds.all():
            live = sorted(o.resource_id for o in hold.occupations.all() if o.state == "live")
            second = sorted(o.resource_id for o in hold.occupations.all() if o.state == "second")
            expected = (resources if hold.state in LIVE_HOLDS else [], resources if hold.state == "second" else [])
            if (live, second) != expected:
                yield f"hold {hold.state} occupies {live}, {second}, not {expected}"
            if hold.state in ("second", "pencilled", "offered") and hold.expires_at is None:
                yield f"hold {hold.state} never runs out"
        if sum(hold.state == "offered" for hold in interview.holds.all()) > MOST_OFFERED:
            yield "more is on offer than may be"

    def state(self, interview):
        held = [hold.state for hold in interview.holds.all()]
        chosen = [hold for hold in interview.holds.all() if hold.state in ("picked", "confirmed")]
        if [hold.state for hold in chosen] != [CHOSEN[state] for state in (interview.state,) if state in CHOSEN]:
            yield f"chosen are {chosen}"
        if interview.state in CHOSEN and chosen and (chosen[0].starts_at, chosen[0].ends_at) != (interview.starts_at, interview.ends_at):
            yield "its time is not the one chosen"
        follows = "offered" if "offered" in held else "pencilled" if "pencilled" in held else "bid"
        if interview.state in WAITING and interview.state != follows:
            yield f"its holds say {follows}"
        silent = [speaker for speaker in interview.speakers.all() if speaker.answer != "yes"]
        if interview.state in FIRM and self.were.get(interview.pk) not in FIRM and silent and not interview.override_reason:
            yield f"firm without a yes of {silent}"
        self.were[interview.pk] = interview.state
        if interview.state in OFF and any(state in (*LIVE_HOLDS, "second") for state in held):
            yield f"off, and holds {held}"

    def turns(self, interview):
        kept = [turn for turn in interview.turns.all() if turn.state in ("planned", "confirmed")]
        if kept and interview.state in OFF:
            yield "off, with turns in it"
        for turn in kept if interview.state in ("picked", *FIRM) else ():
            if turn.starts_at < interview.starts_at or turn.starts_at + timedelta(minutes=turn.length_minutes) > interview.ends_at:
                yield f"{turn} lies outside the round"

    def answers(self, interview):
        for speaker in interview.speakers.all():
            if speaker.answer and not speaker.answered_by:
                yield f"{speaker} without the way it came"

    def enquiries(self):
        for enquiry in Enquiry.objects.all():
            if enquiry.next_due_at != next_due(enquiry, now=self.world.now):
                yield f"{enquiry} is due at {enquiry.next_due_at}"
            if enquiry.state == "assigned" and not enquiry.owner_id:
                yield f"{enquiry} is assigned to nobody"

    def new_mails(self):
        for outgoing in OutgoingMail.objects.filter(pk__gt=self.read_up_to).select_related("message").order_by("pk"):
            self.read_up_to = outgoing.pk
            address, = outgoing.recipients
            mail = read(outgoing)
            yield from self.one_side(address, outgoing, mail)
            if "text/calendar" in [part.get_content_type() for part in mail.walk()]:
                yield from self.entry(address, mail)

    def one_side(self, address, outgoing, mail):
        """Nothing of the other side stands in it."""
        whole = str(mail.items()) + "".join(part.get_content() for part in mail.walk() if not part.is_multipart()).replace("\r\n ", "")
        others = (self.journalists | set(self.speakers)) - {address}
        yield from (f"a mail to {address} names {other}" for other in others if other in whole)
        if address not in self.speakers:
            yield from (f"a mail to {address} tells {phone}" for phone in self.phones if phone in re.sub(r"[\s().-]", "", whole))
        if outgoing.message.spokesperson != self.speakers.get(address):
            yield f"a mail to {address} is kept as one to {outgoing.message.spokesperson}"

    def entry(self, address, mail):
        method, calendar = entry(mail)
        event, = calendar.walk("VEVENT")
        if method != str(calendar["METHOD"]):
            yield f"METHOD {method} outside, {calendar['METHOD']} inside"
        if str(event["ATTENDEE"]) != f"mailto:{address}":
            yield f"a mail to {address} names the attendee {event['ATTENDEE']}"
        sequence, times = int(event["SEQUENCE"]), (event["DTSTART"].dt, event["DTEND"].dt)
        before = self.seen[str(event["UID"]), address]
        if before:
            was, counted, then = before[-1]
            if sequence < counted or (sequence == counted and (was == "CANCEL" or method == "CANCEL" or times != then)):
                yield f"{method} {sequence} for {times} after {was} {counted} for {then}"
        before.append((method, sequence, times))

    def calendars(self, interview):
        known = {address: told[-1] for (uid, address), told in self.seen.items() if uid == str(interview.uid)}
        if set(known) != {invitee.address for invitee in interview.invitees.all()}:
            yield f"written to {set(known)}, invited {list(interview.invitees.all())}"
        if interview.state in OFF and interview.state != "no_show":
            yield from (f"{address} does not know that it is off" for address, (method, *_) in known.items() if method != "CANCEL")
        if interview.state in FIRM:
            yield from self.firm(interview, known)
        if interview.state in TO_PLACE:
            for address, (method, _, times) in known.items():
                if method == "REQUEST" and times[0] > self.world.now and times[0] not in {
                        interview.starts_at, *interview.turns.values_list("starts_at", flat=True)}:
                    yield f"{address} has a time that is held no more"

    def firm(self, interview, known):
        current = {one.address: tuple(one.share.span) for one in addressees(interview) if not one.share.out}
        for address, time in current.items():
            method, _, times = known.get(address, ("nothing", 0, ()))
            if (method, times) != ("REQUEST", time):
                yield f"{address} has {method} for {times}"
        yield from (f"{address} takes part no longer, and was not told" for address in set(known) - set(current) if known[address][0] != "CANCEL")
