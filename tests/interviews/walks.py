"""Random walks: every act that an interview knows, in any order and with wrong arguments too. Refused is an answer, whatever else is raised
a fault; after each step all that `invariants` asks for holds, and a refusal has changed nothing."""
from datetime import timedelta
from random import Random

from django.db import transaction

from isdmedia.interviews import booking, by_link, letters, replies
from isdmedia.interviews.diaries import diary_of_officer
from isdmedia.interviews.spans import Span
from isdmedia.mail.parsed import CalendarAnswer, CalendarPart
from isdmedia.models import FIRM, Event, Hold, Interview, Invitee, OutgoingMail, Proposal, Resource, SignedLink, Speaker, Turn
from isdmedia.models.refusals import Refused
from tests import make
from tests.interviews.invariants import Watch

PHONES = ("+44 7700 900123", "+44 7700 900456")
NUMBERS = ("", "+44 20 7946 0999", "07700 900 123", PHONES[1])
MINUTES = (0, 0, 0, 0, 1, 4, 15, 40)
PARTIES = ("us", "spokesperson", "outlet")
MOST_BIDS = 4
OVER = ("cancelled", "aired", "not_used", "declined")
QUIET = ("change", "meet", "release_hold", "expire_holds", "propose", "ask_other_time", "calendar_reply", "withdraw_links", "link_file")
"""Acts that may find nothing to do, and then record nothing."""


class Nothing(Refused):
    """There is no such row yet to act on."""


class World:
    """Two spokespeople (one without mail), a studio, five enquiries, three interviews, and a clock."""

    def __init__(self, seed, now):
        self.rng, self.now, self.officer = Random(seed), now, make.user(name="Ana Officer")
        hours = [(weekday, "06:00", "23:00") for weekday in range(7)]
        self.people = [make.spokesperson("Samira Haddad", email="samira@thinktank.example", phone=PHONES[0]),
                       make.spokesperson("Jonas Wetherby", phone=PHONES[1])]
        for person in self.people:
            make.resource(person, hours=hours)
        self.studio = Resource.objects.create(kind="studio", name="Studio 1")
        self.attending = diary_of_officer(make.user(name="Tom Attending"))
        self.enquiries = [self._asked(name) for name in ("jo", "rana", "kit", "")] + [self._asked("lee")]
        one, two, three, four, _ = self.enquiries
        for served, people in (([one, two], self.people[:1]), ([three], self.people), ([four], self.people[1:])):
            booking.bid(served, people, actor=self.officer, now=now, length_minutes=30, link="https://meet.example/abc" if people[1:] else "")
        self.steps = [(name, getattr(self, name)) for name in dir(self) if name.startswith("do_")]
        self.doing = ""
        self.weights = [WEIGHTS.get(name[3:], 2) for name, _ in self.steps]

    def _asked(self, name):
        due = self.now + timedelta(days=90)
        address = {"journalist": make.journalist(name.capitalize(), address=f"{name}@{name}-radio.example")} if name else {}
        return make.enquiry(outlet=make.outlet(), ask="May we talk?", received_at=self.now, deadline_at=due, next_due_at=due,
                            journalist_zone="Europe/London", **address)

    def one(self, of):
        """Any row, as a page may still show it; Nothing where there is none to act on."""
        rows = list(of.order_by("pk"))
        if not rows:
            raise Nothing("There is none.")
        return self.rng.choice(rows)

    @property
    def interview(self):
        """Mostly one that goes on."""
        return self.one(Interview.objects.exclude(state__in=OVER) if self.rng.random() < 0.85 else Interview.objects)

    def link(self, **of):
        """Mostly a live one."""
        live = {"revoked_at": None, "expires_at__gt": self.now} if self.rng.random() < 0.8 else {}
        return self.one(SignedLink.objects.filter(**live, **of))

    @property
    def by(self):
        return {"actor": self.officer, "now": self.now}

    def held(self, **of):
        """Mostly one still to come."""
        return self.one(Hold.objects.filter(starts_at__gt=self.now, **of) if self.rng.random() < 0.85 else Hold.objects)

    def span(self):
        start = self.now.replace(minute=0, second=0) + timedelta(minutes=15 * self.rng.choice((-4, *range(4, 40))))
        return Span(start, start + timedelta(minutes=self.rng.choice((15, 30, 30, 60))))

    def later(self):
        return self.now + timedelta(minutes=self.rng.choice((-5, 20, 60, 60, 200, 200, 600, 600)))

    def why(self):
        return self.rng.choice(("", "agreed in the corridor"))

    def some(self, rows):
        return self.rng.sample(rows, self.rng.randint(0, len(rows)))

    def step(self):
        """One that finds something to act on; its name, which stands in `doing` from its beginning."""
        while True:
            name, step = self.rng.choices(self.steps, self.weights)[0]
            self.doing = name
            try:
                step()
            except Nothing:
                continue
            return name

    def do_bid(self):
        if Interview.objects.exclude(state__in=OVER).count() >= MOST_BIDS:
            raise Nothing("Enough of them.")
        booking.bid(self.some(self.enquiries)[:2], self.rng.choice((None, *[self.some(self.people)] * 4)), length_minutes=30,
                    link=self.rng.choice(("", "https://meet.example/abc")), **self.by)

    def do_pencil(self):
        booking.pencil(self.interview, self.span(), until=self.later(), second=self.rng.random() < 0.4, public=self.rng.random() < 0.2, **self.by)

    def do_offer(self):
        spans = [self.span() for _ in range(self.rng.choice((0, 1, 2, 2, 3, 4)))]
        booking.offer(self.interview, spans, until=self.later(), because=self.why(), words=self.why(), **self.by)

    def do_pick(self):
        booking.pick(self.held(), actor=self.officer, now=self.now, public=self.rng.random() < 0.3)

    def do_agree(self):
        booking.agree(self.interview, self.span(), **self.by)

    def do_release_hold(self):
        booking.release_hold(self.one(Hold.objects), **self.by)

    def do_expire_holds(self):
        booking.expire_holds(now=self.now)

    def do_put_to(self):
        booking.put_to(self.interview, **self.by)

    def do_answer(self):
        said = self.rng.choice(("", "yes", "yes", "yes", "no", "other_time"))
        other = self.span() if said == "other_time" and self.rng.random() < 0.8 else None
        booking.answer(self.one(Speaker.objects), said, how=self.rng.choice(("mail", "phone")), other=other, words=self.why(), **self.by)

    def do_propose(self):
        interview = self.interview
        speaker = self.rng.choice((None, interview.speakers.first()))
        booking.propose(interview, self.span(), how="mail", now=self.now, speaker=speaker)

    def do_turn_down(self):
        booking.turn_down(self.one(Proposal.objects), **self.by)

    def do_take_proposed(self):
        proposal = self.one(Proposal.objects)
        verb = self.rng.choice((booking.agree, booking.move))
        verb(proposal.interview, Span(proposal.starts_at, proposal.ends_at), **self.by)

    def do_confirm(self):
        booking.confirm(self.one(Interview.objects.filter(state="picked").exclude(link="", who_rings="")), override=self.why(), **self.by)

    @transaction.atomic
    def do_settle_by_phone(self):
        interview = self.interview
        booking.change(interview, link="https://meet.example/abc", **self.by)
        booking.confirm(booking.agree(interview, self.span(), **self.by), override="all said so on the phone", **self.by)

    def do_confirm_any(self):
        booking.confirm(self.interview, override=self.why(), **self.by)

    def do_move(self):
        booking.move(self.interview, self.span(), override=self.why(), public=self.rng.random() < 0.2, **self.by)

    def do_change(self):
        known = {"link": ("", "https://meet.example/abc", "https://meet.example/def"), "number": NUMBERS, "who_rings": ("", "we", "they"),
                 "studio": (None, self.studio), "attending": (None, self.attending), "presenter": ("", "Tess Hale"),
                 "place": ("", "phone", "our_studio"), "address": ("", "4 Mill Lane"), "format": ("", "radio_live", "print"),
                 "before_minutes": (None, 0, 45), "deadline_at": (None, self.now + timedelta(hours=6)),
                 "hit_at": (None, self.now + timedelta(hours=3)), "colour": ("blue",)}
        names = self.rng.sample(sorted(known), 2)
        booking.change(self.interview, **{name: self.rng.choice(known[name]) for name in names}, **self.by)

    def do_meet(self):
        booking.change(self.interview, link="https://meet.example/abc", **self.by)

    def do_name_speakers(self):
        booking.name_speakers(self.interview, self.some(self.people) or self.people, **self.by)

    def firm(self):
        return self.one(Interview.objects.filter(state__in=FIRM)) if self.rng.random() < 0.9 else self.interview

    def begun(self):
        """Now and then the clock goes on until one has begun."""
        interview = self.firm()
        if self.rng.random() < 0.5 and interview.starts_at:
            self.now = max(self.now, interview.starts_at + timedelta(minutes=2))
        return interview

    def do_brief(self):
        booking.brief(self.firm(), **self.by)

    def do_done(self):
        booking.done(self.begun(), **self.by)

    def do_aired(self):
        booking.aired(self.interview, air_at=self.rng.choice((None, self.later())), **self.by)

    def do_not_used(self):
        booking.not_used(self.interview, why=self.why(), **self.by)

    def do_no_show(self):
        booking.no_show(self.begun(), who=self.rng.choice(PARTIES), why=self.why(), **self.by)

    def do_decline(self):
        booking.decline(self.interview, by=self.rng.choice(PARTIES), why=self.why(), **self.by)

    def do_cancel(self):
        booking.cancel(self.interview, why=self.why(), **self.by)

    def do_stand_down(self):
        booking.stand_down(self.interview, why=self.why(), **self.by)

    def do_postpone(self):
        booking.postpone(self.interview, why=self.why(), **self.by)

    def do_add_turn(self):
        interview = self.one(Interview.objects.exclude(starts_at=None).exclude(state__in=OVER))
        starts_at = (interview.starts_at or self.now) + timedelta(minutes=self.rng.choice((-5, 0, 5, 10, 20)))
        booking.add_turn(interview, self.rng.choice(self.enquiries), starts_at=starts_at, length_minutes=self.rng.choice((0, 5, 8, 90)), **self.by)

    def do_move_turn(self):
        turn = self.one(Turn.objects)
        booking.move_turn(turn, starts_at=turn.starts_at + timedelta(minutes=self.rng.choice((-10, 5, 10))), **self.by)

    def do_confirm_turn(self):
        booking.confirm_turn(self.one(Turn.objects), **self.by)

    def do_stand_down_turn(self):
        booking.stand_down_turn(self.one(Turn.objects), **self.by)

    def do_serve(self):
        booking.serve(self.interview, self.rng.choice(self.enquiries), **self.by)

    def do_serve_no_longer(self):
        booking.serve_no_longer(self.interview, self.rng.choice(self.enquiries), **self.by)

    def do_make_link(self):
        interview = self.one(Interview.objects.exclude(state__in=OVER))
        whom = self.rng.choice(({"enquiry": self.one(interview.enquiries)}, {"speaker": self.one(interview.speakers)}, {"speaker": self.one(Speaker.objects)}))
        letters.make_link(interview, **whom, **self.by)

    def do_withdraw_links(self):
        letters.withdraw_links(self.interview, **self.by)

    def do_link_pick(self):
        link = self.link(purpose="times")
        by_link.pick(link, self.held(interview=link.interview).pk, now=self.now)

    def do_link_ask_other_time(self):
        by_link.ask_other_time(self.link(), self.span(), now=self.now)

    def do_link_stand_down(self):
        by_link.stand_down(self.link(), now=self.now, why=self.why())

    def do_link_answer(self):
        said = self.rng.choice(("yes", "no", "other_time"))
        by_link.answer(self.link(purpose="request"), said, other=self.span() if said == "other_time" else None, now=self.now)

    def do_link_file(self):
        by_link.calendar_file(self.link())

    def do_calendar_reply(self):
        invitee, rng = self.one(Invitee.objects), self.rng
        start = rng.choice((None, invitee.starts_at, invitee.starts_at, self.span().start))
        end = start + (invitee.ends_at - invitee.starts_at) if start else None
        part = CalendarPart(
            method=rng.choice(("REPLY", "REPLY", "COUNTER", "REFRESH")), uid=str(invitee.interview.uid), start=start, end=end,
            sequence=max(0, invitee.sequence + rng.choice((-1, 0, 0, 0, 1))),
            attendees=(CalendarAnswer(invitee.address, rng.choice(("accepted", "declined", "tentative", "delegated"))),),
            proposed_start=start, proposed_end=end)
        sender = rng.choice((invitee.address, invitee.address, invitee.address, "mallory@evil.example"))
        try:
            replies.take(invitee, part, sender=sender, verdict=rng.choice(("aligned", "aligned", "none", "failed")),
                         sent_at=rng.choice((None, self.now)), now=self.now)
        except Refused as refusal:
            raise AssertionError(f"Nobody reads a refusal of a calendar's mail: {refusal}") from refusal


WEIGHTS = {"agree": 6, "confirm": 10, "settle_by_phone": 8, "answer": 5, "change": 5, "pencil": 5, "offer": 6, "move": 7, "pick": 4,
           "link_pick": 6, "put_to": 3, "link_answer": 4, "calendar_reply": 6, "add_turn": 5, "move_turn": 3, "postpone": 1, "stand_down": 1,
           "cancel": 1, "decline": 1, "not_used": 1, "aired": 1, "withdraw_links": 1, "confirm_any": 1, "link_stand_down": 1, "propose": 1,
           "expire_holds": 1, "name_speakers": 1, "meet": 1, "turn_down": 1, "done": 1, "no_show": 1}


def written():
    """Whatever a refusal may not have changed."""
    tables = (Interview, Hold, Speaker, Turn, Proposal, Invitee, SignedLink)
    return [list(table.objects.order_by("pk").values_list()) for table in tables] + [OutgoingMail.objects.count(), Event.objects.count()]


def walk(seed, *, steps, now):
    """Walk so many steps; the names of those that were not refused. AssertionError tells the seed and the last ten steps."""
    world = World(seed, now)
    watch, trail, done, stands = Watch(world), [], [], written()
    for number in range(steps):
        minutes = world.rng.choice(MINUTES) if world.rng.random() < 0.99 else 60 * 24 * 3
        world.now += timedelta(minutes=minutes)
        try:
            name = world.step()
        except Refused as refusal:
            trail.append(f"{world.now:%d %H:%M} {world.doing} refused: {refusal}")
            faults = [] if written() == stands else ["a refusal changed something"]
        except Exception as fault:
            raise AssertionError("\n".join([f"seed {seed}, step {number}: {world.doing} raised {fault!r}", *trail[-10:]])) from fault
        else:
            trail.append(f"{world.now:%d %H:%M} {name}")
            done.append(name)
            before, stands = stands, written()
            faults = watch.after() if stands != before else []
            if stands[-1] == before[-1] and not name.endswith(QUIET):
                faults.append("no event was recorded")
        assert not faults, "\n".join([f"seed {seed}, step {number}: {'; '.join(faults)}", *trail[-10:]])
    return done


