"""Events: what happened, told in one sentence each."""
from collections import defaultdict
from datetime import datetime

from isdmedia.models import Enquiry, Event, EventKind, Interview, Release, User

SENTENCES: dict[EventKind, str] = {
    EventKind.ENQUIRY_OPENED: "{actor} opened it from a mail by {who}",
    EventKind.ENQUIRY_TAKEN: "{actor} took it by {how}",
    EventKind.MESSAGE_JOINED: "A mail by {who} joined",
    EventKind.REOPENED: "{actor} re-opened it: {why}",
    EventKind.ASSIGNED: "{actor} {given}",
    EventKind.ACKNOWLEDGED: "{actor} acknowledged it",
    EventKind.STATE_CHANGED: "{actor} moved it from {before} to {after}",
    EventKind.WAITING: "{actor} set it waiting on {whom}",
    EventKind.FACT_SET: "{actor} set {fact} to {value}",
    EventKind.FACT_ACCEPTED: "{actor} accepted {fact} as read: {value}",
    EventKind.RELEASE_LINKED: "{actor} linked it to “{title}”",
    EventKind.RELEASE_UNLINKED: "{actor} said it is not about “{title}”",
    EventKind.NOTED: "{actor} added a note",
    EventKind.REPLY_QUEUED: "{actor} answered {to}",
    EventKind.REPLY_WITHDRAWN: "{actor} took the answer to {to} back before it left",
    EventKind.REPLY_SENT: "The answer to {to} left",
    EventKind.REPLY_REFUSED: "The answer to {to} was refused: {why}",
    EventKind.REPLY_DOUBTED: "The answer to {to} may or may not have left: {why}",
    EventKind.DOUBT_SETTLED: "{actor} settled the doubt about the answer to {to}: {how}",
    EventKind.REPLY_BOUNCED: "Our answer did not reach {to} ({status})",
    EventKind.REPLY_HELD: "{actor}'s answer was held: {why}",
    EventKind.CLOSED: "{actor} closed it: {outcome}",
    EventKind.MERGED: "{actor} merged {other} into it",
    EventKind.SPLIT: "{actor} split {other} off: {what}",
    EventKind.MOVED: "{actor} moved {what} from {before} to {after}",
    EventKind.MOVED_BACK: "{actor} took back: {what}",
    EventKind.PARTICIPANT_DECIDED: "{actor} {how} {who} as a participant",
    EventKind.BELONGING_DECIDED: "{actor} said that it {how} {other}",
    EventKind.ALARM_RAISED: "The administrators were told: {what}",
    EventKind.ALARM_OVER: "The administrators were told that it is over: {what}",
    EventKind.ARRIVAL_SETTLED: "{actor} settled the mail “{subject}”: {how}",
    EventKind.RELEASE_IMPORTED: "{actor} added the release “{title}”",
    EventKind.RELEASE_CHANGED: "{actor} changed {what} of “{title}”",
    EventKind.CONTACT_CHANGED: "{actor} changed {what} of {whom}",
    EventKind.MAILBOX_CHANGED: "{actor} changed the mailbox {name}: {what}",
    EventKind.USER_CHANGED: "{actor} changed the account of {whom}: {what}",
    EventKind.SIGNED_IN_BY_LINK: "{actor} signed in by a one-time link",
    EventKind.INTERVIEW_BID: "{actor} entered a bid for an interview with {whom}",
    EventKind.INTERVIEW_CHANGED: "{actor} changed {what} of the interview with {whom}",
    EventKind.INTERVIEW_PENCILLED: "{actor} pencilled {whom} for {when}, until {until}",
    EventKind.INTERVIEW_OFFERED: "{actor} offered {whom}: {when}",
    EventKind.INTERVIEW_PICKED: "{actor} noted the time picked for {whom}: {when}",
    EventKind.INTERVIEW_PUT_TO: "{actor} put the interview to {whom}",
    EventKind.INTERVIEW_ANSWERED: "{whom} answered by {how}: {answer}",
    EventKind.INTERVIEW_CONFIRMED: "{actor} confirmed {whom} for {when}",
    EventKind.INTERVIEW_MOVED: "{actor} moved {whom} from {before} to {when}",
    EventKind.INTERVIEW_BRIEFED: "{actor} briefed {whom}",
    EventKind.INTERVIEW_DONE: "{actor} marked the interview with {whom} done",
    EventKind.INTERVIEW_AIRED: "{actor} noted that the interview with {whom} is out",
    EventKind.INTERVIEW_OFF: "{actor} marked the interview with {whom} {how}: {why}",
    EventKind.TIME_RELEASED: "{actor} released {when} with {whom}",
    EventKind.TIME_RAN_OUT: "The time set aside with {whom} ran out: {when}",
    EventKind.TIME_PUT_FORWARD: "The second pencil on {when} with {whom} was put forward",
    EventKind.TIME_PROPOSED: "{who} asked for another time by {how}: {when}",
    EventKind.PROPOSAL_SETTLED: "{actor} settled the proposed time {when}: {how}",
    EventKind.TURN_CHANGED: "{actor} {how} the turn at {when}",
    EventKind.DIARY_CHANGED: "{actor} changed {what} in the diary of {whom}",
}


def record(kind: EventKind, *, at: datetime, actor: User | None = None, enquiry: Enquiry | None = None,
           release: Release | None = None, interview: Interview | None = None, **facts: str) -> Event:
    """Add an event in the caller's transaction; `facts` are copies of the words that its sentence needs."""
    return Event.objects.create(kind=kind, at=at, actor=actor, actor_name=actor.name if actor else "", enquiry=enquiry,
                                release=release, interview=interview, facts=facts)


def sentence(event: Event) -> str:
    """The event for people; a fact that was never kept reads "…"."""
    words: defaultdict[str, str] = defaultdict(lambda: "…", {key: str(value) for key, value in event.facts.items()})
    words["actor"] = event.actor_name or "The desk"
    return SENTENCES[EventKind(event.kind)].format_map(words)
