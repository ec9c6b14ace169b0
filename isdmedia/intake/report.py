"""A reading told to people, with its reasons."""
from isdmedia.intake.understand import Understood
from isdmedia.reading.findings import Read


def report(name: str, understood: Understood) -> str:
    """Several lines: who, what, by when, about which release, each with the words it came from."""
    mail, reading = understood.mail, understood.reading
    if not mail.readable:
        return f"{name}\n  could not be read: {mail.problem}\n"
    sender = f"{mail.sender.name} <{mail.sender.address}>" if mail.sender else "nobody named"
    rows = [("from", sender), ("subject", mail.subject), ("kind", _told(reading.kind)), ("outlet", _told(reading.outlet)),
            ("asks", reading.journalist.name if reading.journalist else "not read"),
            ("ask", reading.ask.text if reading.ask else "not read"),
            ("deadline", _deadline(understood)), ("format", _told(reading.format)), ("channel", _told(reading.channel)),
            ("urgency", reading.urgency), ("language", reading.language or "not read")]
    rows += [(time.what, f"{time.start.isoformat()} {time.zone} “{time.words.text}”") for time in reading.times]
    rows += [("about" if match.linked else "perhaps", f"{match.release} ({match.score:.2f}): {'; '.join(match.reasons)}")
             for match in understood.matches]
    if mail.automatic:
        rows.insert(2, ("automatic", mail.automatic.value))
    if mail.problem:
        rows.append(("problem", mail.problem))
    return name + "\n" + "".join(f"  {label:10} {' '.join(text.split())}\n" for label, text in rows)


def _told(read: Read | None) -> str:
    if read is None or not read.value:
        return "not said"
    words = f" “{read.words.text}”" if read.words else ""
    return f"{read.value}{words}" + (f" ({read.reason})" if read.reason else "")


def _deadline(understood: Understood) -> str:
    deadline = understood.reading.deadline
    if deadline is None:
        return f"none, they say “{understood.reading.no_deadline.text}”" if understood.reading.no_deadline else "none stated: ask"
    note = f" – {deadline.note}" if deadline.note else ""
    implied = " implied" if deadline.implied else ""
    return f"{deadline.at.isoformat()} {deadline.zone} ({deadline.precision}) “{deadline.words.text}”{implied}{note}"
