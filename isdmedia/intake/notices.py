"""What people are told of a folder though its mails come."""
from datetime import datetime, timedelta

from isdmedia.models import FolderNotice, MailFolder, NoticeKind

A_DAY = timedelta(days=1)


def tell(folder: MailFolder, kind: NoticeKind, sentence: str, *, now: datetime, lasts: timedelta | None = A_DAY) -> None:
    """Tell it for a while, with None until it is over; the same kind told again takes the place of the earlier one."""
    until = now + lasts if lasts else None
    FolderNotice.objects.update_or_create(folder=folder, kind=kind, defaults={"sentence": sentence[:500], "at": now, "until": until})


def over(folder: MailFolder, kind: NoticeKind) -> None:
    """It is in order again."""
    FolderNotice.objects.filter(folder=folder, kind=kind).delete()


def stands(folder: MailFolder, kind: NoticeKind) -> bool:
    """Whether it is told."""
    return FolderNotice.objects.filter(folder=folder, kind=kind).exists()


def counted(number: int) -> str:
    """1 mail, 2 mails."""
    return f"{number} {'mail' if number == 1 else 'mails'}"
