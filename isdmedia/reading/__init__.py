"""What a mail says: text in, findings out; every finding carries the words it came from and how sure it is."""

from isdmedia.reading.findings import Deadline, KnownOutlet, Office, Person, ProposedTime, Read, Reading, Words
from isdmedia.reading.reader import read

__all__ = ["Deadline", "KnownOutlet", "Office", "Person", "ProposedTime", "Read", "Reading", "Words", "read"]
