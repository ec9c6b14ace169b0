"""What a mailbox holds, before anything is fetched: its folders, what they are for, and how many mails since when."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from isdmedia.intake.connection import TROUBLE, connect, explain
from isdmedia.mailboxes import UNFIT
from isdmedia.models import FolderRole, Mailbox

MOST_FOLDERS = 200
LONGEST_PATH = 200
CLOSED = {b"\\noselect", b"\\nonexistent"}
SENT = frozenset("""
sent|sent items|sent mail|sent messages|sent-mail|gesendet|gesendete elemente|gesendete objekte|gesendete nachrichten|
gesendete mails|envoyés|éléments envoyés|messages envoyés|courrier envoyé|enviados|elementos enviados|mensajes enviados|correo enviado|
itens enviados|mensagens enviadas|e-mails enviados|enviats|elements enviats|posta inviata|inviata|inviati|elementi inviati|verzonden|
verzonden items|verzonden berichten|verstuurd|skickat|skickade|skickade objekt|skickade meddelanden|sendt|sendte|sendte elementer|
sendt post|sendte meldinger|lähetetyt|lähetetyt viestit|saadetud|saadetud kirjad|nosūtītie|išsiųsti|išsiųsta|wysłane|elementy wysłane|
odeslaná pošta|odeslané|odoslaná pošta|odoslané|elküldött|elküldött elemek|elküldött üzenetek|trimise|elemente trimise|mesaje trimise|
poslano|poslane stavke|poslana pošta|poslato|poslate stavke|të dërguara|gönderilmiş öğeler|gönderilenler|gönderilmiş postalar|
απεσταλμένα|σταλμένα|отправленные|исходящие отправленные|надіслані|відправлені|изпратени|послато|נשלח|פריטים שנשלחו|דואר יוצא שנשלח|
المرسلة|العناصر المرسلة|البريد المرسل|الرسائل المرسلة|ارسال شده|भेजे गए|terkirim|item terkirim|đã gửi|thư đã gửi|ส่งแล้ว|送信済み|
送信済みアイテム|送信済みメール|送信済みトレイ|已发送|已发送邮件|已傳送郵件|寄件備份|已寄郵件|보낸 편지함|보낸편지함|보낸 메일함
""".replace("\n", "").split("|"))
"""What mail programs call the folder of sent mail where the server does not say it."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that can be read: how many mails it holds, and what it seems to be for ("" for anything else)."""

    path: str
    held: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a mailbox answered: its folders, and how many mails came to `counted` since each day asked for; or the problem."""

    folders: list[Folder] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)
    since: dict[date, int] = field(default_factory=dict)
    problem: str = ""


def survey(mailbox: Mailbox, *, days: Iterable[date]) -> Survey:
    """Sign in, list and count (RFC 3501 sections 6.3.8, 6.3.10 and 6.4.4), changing nothing; never raises for trouble of the server.
    Counted are the folders that are read, or with none of these there the inbox."""
    try:
        with connect(mailbox) as server:
            folders = _folders(server)
            counted = _counted(mailbox, folders)
            return Survey(folders, counted, {day: sum(_since(server, path, day) for path in counted) for day in days})
    except TROUBLE as trouble:
        return Survey(problem=explain(mailbox, trouble))


def role_of(path: str, *, flags: Iterable[bytes], delimiter: str) -> str:
    """What a folder is for: by the server's word (RFC 6154 section 2), else by its name in the languages of mail programs."""
    if path.upper() == "INBOX":
        return FolderRole.INBOX.value
    said = {flag.lower() for flag in flags}
    name = path.rpartition(delimiter)[2] if delimiter else path
    return FolderRole.SENT.value if b"\\sent" in said or name.strip().lower() in SENT else ""


def _folders(server: IMAPClient) -> list[Folder]:
    """Those that can be opened, the inbox first, then by name; of several that seem to hold sent mail the server's own word counts."""
    found: list[Folder] = []
    by_word: set[str] = set()
    for flags, delimiter, path in server.list_folders():
        if len(found) >= MOST_FOLDERS or len(path) > LONGEST_PATH or UNFIT.search(path) or CLOSED & {flag.lower() for flag in flags}:
            continue
        held = _held(server, path)
        if held is None:
            continue
        by_word |= {path} if b"\\sent" in {flag.lower() for flag in flags} else set()
        found.append(Folder(path, held, role_of(path, flags=flags, delimiter=(delimiter or b"").decode("ascii", "replace"))))
    sent = by_word or {folder.path for folder in found if folder.role == FolderRole.SENT}
    first = min(sent, default="")
    clear = [folder if folder.role != FolderRole.SENT or folder.path == first else Folder(folder.path, folder.held) for folder in found]
    return sorted(clear, key=lambda folder: (folder.role != FolderRole.INBOX, folder.role != FolderRole.SENT, folder.path.lower()))


def _held(server: IMAPClient, path: str) -> int | None:
    """How many mails a folder holds; None for one that the server does not let us see."""
    try:
        return int(server.folder_status(path, ["MESSAGES"])[b"MESSAGES"])
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        return None


def _counted(mailbox: Mailbox, folders: list[Folder]) -> list[str]:
    there = {folder.path for folder in folders}
    read = [folder.path for folder in mailbox.folders.filter(enabled=True).order_by("role", "pk") if folder.path in there]
    return read or [folder.path for folder in folders if folder.role == FolderRole.INBOX]


def _since(server: IMAPClient, path: str, day: date) -> int:
    server.select_folder(path, readonly=True)
    return len(server.search(["SINCE", day]))
