"""Enquiries that were answered, and mails that refer to them, as tests of threading need them."""
import email
import email.policy
from datetime import timedelta
from types import SimpleNamespace

from isdmedia import enquiries
from isdmedia.enquiries.answering import Answer
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource, Message, OutgoingMail
from tests import make

PIPE = Origin(ArrivalSource.PIPE)
JO = "Jo Reporter <jo@paper.example>"
SERVER = "mx.corvane.example"


def take_in(*mails, now):
    """Through the whole intake; the arrivals as they are afterwards."""
    arrivals = [receive(mail, origin=PIPE, received_at=now) for mail in mails]
    while process_waiting():
        pass
    for arrival in arrivals:
        arrival.refresh_from_db()
    return arrivals


def checked(mail, verdict):
    """The mail with what our own server said of its sender: "pass", "fail" or nothing."""
    domain = email.message_from_bytes(mail)["From"].rpartition("@")[2].strip("> ")
    said = f"Authentication-Results: {SERVER}; dmarc={verdict} header.from={domain}\r\n".encode() if verdict else b""
    return said + mail


def asked(now, *, sender=JO, subject="The count", body="How many accounts did you count in May? We print tonight.", **headers):
    """The enquiry that a first mail opened."""
    arrival, = take_in(make.mail(body, sender=sender, subject=subject, **headers), now=now)
    return arrival.message.enquiry


def answered(enquiry, officer, now, body="It is 24."):
    """Our answer: its Message-ID, the address for answers, its Thread-Index."""
    newest = enquiries.newest_received(enquiry)
    answer = Answer([newest.from_address], [], f"Re: {newest.subject}", body, newest.pk)
    outgoing = enquiries.reply(enquiry, answer, actor=officer, now=now)
    OutgoingMail.objects.filter(pk=outgoing.pk).update(state="sent", sent_at=now)
    return letter(outgoing)


def letter(outgoing):
    sent = email.message_from_bytes(bytes(outgoing.content), policy=email.policy.default)
    reply_to = sent["Reply-To"].addresses[0].addr_spec if sent["Reply-To"] else ""
    return SimpleNamespace(id=outgoing.message.message_id, plus=reply_to, index=sent["Thread-Index"], outgoing=outgoing, mail=sent)


def where(mail, now):
    """The enquiry in which a mail comes to stand, as it is then; None for none."""
    arrival, = take_in(mail, now=now + timedelta(hours=1))
    found = Message.objects.get(arrival=arrival)
    return found.enquiry
