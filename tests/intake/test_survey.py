"""What a folder is for, by the server's word or by its name."""
import pytest

from isdmedia.intake.survey import role_of


@pytest.mark.parametrize(("path", "flags", "role"), [
    ("INBOX", (), "inbox"), ("Inbox", (), "inbox"), ("INBOX.Sent", (b"\\HasNoChildren",), "sent"), ("Anything", (b"\\Sent",), "sent"),
    ("[Gmail]/Gesendet", (b"\\HasNoChildren", b"\\Sent"), "sent"), ("Gesendete Elemente", (), "sent"), ("Éléments envoyés", (), "sent"),
    ("Elementos enviados", (), "sent"), ("Itens Enviados", (), "sent"), ("Posta inviata", (), "sent"), ("Verzonden items", (), "sent"),
    ("Отправленные", (), "sent"), ("العناصر المرسلة", (), "sent"), ("送信済みアイテム", (), "sent"), ("已发送邮件", (), "sent"),
    ("Archive", (), ""), ("Sent to print", (), ""), ("Junk", (b"\\Junk",), ""), ("Sent.2019", (), "")])
def test_a_folder_is_known_by_the_servers_word_or_its_name(path, flags, role):
    assert role_of(path, flags=flags, delimiter="." if path.startswith("INBOX.") or path.endswith("2019") else "/") == role
