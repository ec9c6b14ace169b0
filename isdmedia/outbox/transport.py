"""Handing one composed mail to the mail server, byte for byte, through Django's mail back end."""
import smtplib
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend

Refusals = Mapping[str, tuple[int, bytes | str]]
"""What the server said of each recipient it turned away: reply code and words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a try: "sent", "later" (nothing left, try again), "refused", or "doubt" (the line broke)."""

    state: str
    problem: str = ""


class PreparedMail(EmailMessage):
    """A mail whose bytes are already fixed."""

    def __init__(self, content: bytes, *, envelope_from: str, recipients: list[str]) -> None:
        super().__init__(from_email=envelope_from, to=recipients)
        self.content = content

    def message(self, **_ignored: object) -> "PreparedMail":
        return self

    def as_bytes(self, **_ignored: object) -> bytes:
        return self.content

    def get_charset(self) -> str:
        return "utf-8"


def connect(*, sample: bool) -> BaseEmailBackend:
    """An open connection to the mail server, or to the folder of the sample desk; OSError or SMTPException when there is none."""
    connection: BaseEmailBackend
    if sample:
        connection = get_connection("django.core.mail.backends.filebased.EmailBackend", file_path=str(settings.DATA_DIR / "outbox"))
    else:
        connection = get_connection()
    connection.open()
    return connection


def hand_over(connection: BaseEmailBackend, content: bytes, *, envelope_from: str, recipients: list[str]) -> Answer:
    """One try. After the first byte of the mail a broken line means doubt; a reply code of the server never does."""
    try:
        if isinstance(connection, EmailBackend) and connection.connection is not None:
            turned_away = connection.connection.sendmail(envelope_from, recipients, content)
        else:
            connection.send_messages([PreparedMail(content, envelope_from=envelope_from, recipients=recipients)])
            turned_away = {}
    except smtplib.SMTPRecipientsRefused as refused:
        return _by_code(refused.recipients)
    except smtplib.SMTPResponseException as refused:
        return _by_code({"": (refused.smtp_code, refused.smtp_error)})
    except smtplib.SMTPNotSupportedError as refused:
        return Answer("refused", str(refused))
    except (smtplib.SMTPException, OSError) as broken:
        return Answer("doubt", f"the line to the mail server broke ({broken})")
    return Answer("sent", _told(turned_away))


def _by_code(recipients: Refusals) -> Answer:
    later = any(400 <= code < 500 for code, _ in recipients.values())
    return Answer("later" if later else "refused", _told(recipients))


def _told(recipients: Refusals) -> str:
    def line(address: str, code: int, said: bytes | str) -> str:
        words = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        return f"{address} {code} {' '.join(words.split())}".strip()
    return "; ".join(line(address, code, said) for address, (code, said) in recipients.items())[:500]
