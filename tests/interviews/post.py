"""Reading the mails that an interview sends, and the addresses of its two sides."""
import email
import email.policy

from icalendar import Calendar

from isdmedia.models import OutgoingMail

JOURNALIST, SPEAKER = "jo@radio.example", "samira@thinktank.example"


def sent(to):
    """The mails queued to this address, oldest first."""
    return [read(outgoing) for outgoing in OutgoingMail.objects.order_by("pk") if to in outgoing.recipients]


def read(outgoing):
    return email.message_from_bytes(bytes(outgoing.content), policy=email.policy.default)


def plain(mail):
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


def entry(mail):
    """(METHOD of the MIME part, the calendar) of a mail with a calendar part."""
    part, = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    return part.get_param("method"), Calendar.from_ical(part.get_content())


def told(mail):
    """What matters of an entry: methods, UID, SEQUENCE, STATUS, attendees."""
    method, calendar = entry(mail)
    event, = calendar.walk("VEVENT")
    attendees = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
    return method, str(calendar["METHOD"]), str(event["UID"]), int(event["SEQUENCE"]), str(event["STATUS"]), [str(one) for one in attendees]
