"""Twelve ways in which a mail server fails or lies, with 200 mails each: nothing is lost, nothing is doubled, and people are told."""
import hashlib
import os
import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.utils import timezone

from isdmedia import doctor, mailboxes
from isdmedia.intake.fetch import claim
from isdmedia.intake.visits import fetch
from isdmedia.models import Arrival, Mailbox, MailFolder, RawMail
from tests import make
from tests.servers.scripted_imap import HangUp, ScriptedImap

pytestmark = [pytest.mark.soak, pytest.mark.django_db]
MAILS = 200
DATE = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def contents(number=MAILS, *, start=0):
    return [make.mail(f"Question {count}", message_id=f"{count}@paper.example") for count in range(start, start + number)]


@pytest.fixture
def server():
    with ScriptedImap() as running:
        for count, content in enumerate(contents()):
            running.folders["INBOX"].add(content, date=DATE + timedelta(seconds=count))
        yield running


@pytest.fixture
def mailbox(server, settings):
    settings.EMAIL_TIMEOUT = 1
    return connected(server)


def connected(server, **fields):
    return mailboxes.store(Mailbox(name="media"), actor=None, now=DATE, password=server.password,
                           **{"host": "127.0.0.1", "port": server.port, "security": "plain", "username": "media", **fields})


def a_round(mailbox):
    """One visit; the sentences that people were told after it."""
    mailbox.refresh_from_db()
    assert claim(mailbox)
    fetch(mailbox)
    return told()


def later(mailbox):
    """One visit when a quarter of an hour is over."""
    MailFolder.objects.update(reconciled_at=None)
    for folder in MailFolder.objects.all():
        folder.notices.update(at=timezone.now() - timedelta(hours=1))
    return a_round(mailbox)


def told():
    return " ".join(finding.sentence for finding in doctor.examine_intake() if finding.wrong)


def assert_all_here(kept, *, copies=0):
    """Each of these mails is here once; `copies` are linked to them."""
    digests = {hashlib.sha256(content).hexdigest() for content in kept}
    assert set(RawMail.objects.values_list("digest", flat=True)) >= digests
    assert Arrival.objects.filter(copy_of=None).count() == RawMail.objects.count() == len(digests)
    assert Arrival.objects.exclude(copy_of=None).count() == copies


def every(server):
    return [kept.content for folder in server.folders.values() for kept in folder.mails]


# --- numbers ---

def test_another_uid_validity(server, mailbox):
    a_round(mailbox)
    server.folders["INBOX"].validity = 8
    server.folders["INBOX"].add(b"new: mail\r\n\r\n")
    assert "gave its mails new numbers" in a_round(mailbox)
    assert "gave its mails new numbers" in later(mailbox)
    assert_all_here(every(server), copies=MAILS)


def test_another_uid_validity_again_and_again(server, mailbox):
    for validity in range(7, 13):
        server.folders["INBOX"].validity = validity
        a_round(mailbox)
    assert_all_here(every(server), copies=MAILS)


@pytest.mark.parametrize("validity", [0, None])
def test_no_uid_validity(server, mailbox, validity):
    inbox = server.folders["INBOX"]
    inbox.validity = validity
    assert "gives its mails no lasting numbers" in a_round(mailbox)
    for kept in inbox.mails:  # no number of it lasts
        kept.uid += 1000
    inbox.mails.insert(50, inbox.add(contents(1, start=900)[0], uid=3, date=DATE))
    inbox.mails.pop()
    server.commands.clear()
    a_round(mailbox)
    assert sum("BODY" in command for command in server.commands) == 1
    assert_all_here(every(server))
    inbox.validity = 9
    later(mailbox)
    assert told() == ""
    assert_all_here(every(server))


def test_numbers_given_out_again_after_a_restore(server, mailbox):
    a_round(mailbox)
    inbox, seen = server.folders["INBOX"], every(server)
    inbox.remove(*range(150, 201))
    inbox.next_uid = 150
    for content in contents(60, start=500):
        inbox.add(content)
    a_round(mailbox)
    assert "gave its mails new numbers" in later(mailbox)
    assert_all_here([*seen, *every(server)])


@pytest.mark.parametrize("descending", [False, True])
def test_two_mails_under_one_number(server, mailbox, descending):
    inbox = server.folders["INBOX"]
    for kept in inbox.mails[100:120]:
        kept.uid -= 50
    if descending:
        inbox.mails.reverse()
    assert "two mails under one number" in a_round(mailbox)
    later(mailbox)
    assert_all_here(every(server))


def test_a_number_that_appears_late_below_the_cursor(server, mailbox):
    inbox = server.folders["INBOX"]
    hidden = [kept for kept in inbox.mails if kept.uid % 20 == 3]
    inbox.remove(*(kept.uid for kept in hidden))
    a_round(mailbox)
    for kept in hidden:
        inbox.add(kept.content, uid=kept.uid, date=datetime.now(UTC))
    assert "appeared late" in later(mailbox)
    assert_all_here(every(server))


# --- the line ---

def at_mail(number, act):
    """A fault that strikes once, when the body of this mail is fetched."""
    struck = []

    def fault(session, command, arguments):
        if command == "UID FETCH" and "BODY" in arguments and arguments.startswith(f"{number} ") and not struck:
            struck.append(number)
            return act(session, session.selected.mails[number - 1], arguments)
        return False
    return fault


def test_the_line_is_cut_inside_a_mail(server, mailbox):
    def cut(session, kept, _):
        session.say(f"* 100 FETCH (UID 100 BODY[] {{{len(kept.content)}}}\r\n".encode(), kept.content[:40])
        raise HangUp
    server.fault = at_mail(100, cut)
    assert "answered" in a_round(mailbox)
    a_round(mailbox)
    assert told() == ""
    assert_all_here(every(server))


@pytest.mark.parametrize("off", [-30, -1, 1, 30])
def test_the_size_of_a_mail_is_a_lie(server, mailbox, off):
    def lie(session, kept, arguments):
        session.say_mail(100, kept, arguments, uid=True, length=len(kept.content) + off)
        session.done()
        return True
    server.fault = at_mail(100, lie)
    assert told() != a_round(mailbox)
    a_round(mailbox)
    assert_all_here(every(server))


def test_a_size_that_is_always_a_little_off_keeps_nothing_back(server, mailbox):
    def fault(session, command, arguments):
        if command != "UID FETCH" or "RFC822.SIZE" not in arguments:
            return False
        for place, kept in enumerate(session.selected.mails, 1):
            session.say_mail(place, kept, arguments, uid=True, size=len(kept.content) + 7)
        session.done()
        return True
    server.fault = fault
    assert a_round(mailbox) == ""
    assert_all_here(every(server))


def test_a_mail_that_always_breaks_the_line_does_not_keep_the_others_waiting(server, mailbox, settings):
    def fault(session, command, arguments):
        if command == "UID FETCH" and arguments.startswith("50 (BODY"):
            raise HangUp
        return False
    server.fault = fault
    for _ in range(settings.TRIES + 1):
        a_round(mailbox)
    assert "could not be fetched, while the others were" in told() or "cannot be fetched" in told()
    assert RawMail.objects.count() == MAILS - 1
    server.fault = None
    later(mailbox)
    assert_all_here(every(server))
    assert "fetched, and" not in told()


def test_noise_and_expunges_while_fetching(server, mailbox):
    inbox, seen = server.folders["INBOX"], every(server)

    def fault(session, command, arguments):
        if command == "UID FETCH" and "BODY" in arguments and int(arguments.split()[0]) % 10 == 0:
            gone = int(arguments.split()[0]) + 1
            session.say("* 3 FETCH (FLAGS (\\Seen))", "* OK [ALERT] mind the step", "* 12 EXISTS", f"* {gone} EXPUNGE", "* FLAGS (\\Odd)",
                        '* LIST () "/" Other', "* CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS")
            inbox.remove(gone)
        return False
    server.fault = fault
    assert "went from the server before they could be fetched" in a_round(mailbox)
    later(mailbox)
    gone = range(11, MAILS + 1, 10)
    assert_all_here([content for number, content in enumerate(seen, 1) if number not in gone])


@pytest.mark.parametrize("command", ["LOGIN", "EXAMINE", "UID SEARCH", "UID FETCH", "SELECT", "UID MOVE", "LOGOUT", "CAPABILITY"])
@pytest.mark.parametrize("how", ["NO", "BYE", "silence"])
def test_a_command_is_not_answered_as_it_should_be(server, mailbox, command, how):
    mailboxes.store(mailbox, actor=None, now=DATE, archive_folder="Archive")
    struck = []

    def fault(session, sent, _):
        if sent != command or len(struck) > 1:
            return False
        struck.append(sent)
        if how == "BYE":
            session.say("* BYE shutting down")
            raise HangUp
        if how != "silence":
            session.say(f"{session.tag} NO not now")
        return True
    server.fault = fault
    kept, sentences = every(server), [a_round(mailbox), later(mailbox), later(mailbox), later(mailbox)]
    assert_all_here(kept)
    assert (any(sentences) or command in ("LOGOUT", "CAPABILITY")) == bool(struck or command == "CAPABILITY")
    assert (sentences[-1], len(server.folders["Archive"].mails)) == ("", MAILS)


# --- moving ---

@pytest.mark.parametrize("when", ["done", "not done"])
def test_the_answer_to_a_move_is_lost(server, mailbox, when):
    mailboxes.store(mailbox, actor=None, now=DATE, archive_folder="Archive", more_folders=[])
    struck = []

    def fault(session, command, arguments):
        if command == "UID MOVE" and not struck:
            struck.append(command)
            if when == "done":
                session.do_uid_move(arguments)
            raise HangUp
        return False
    server.fault, kept = fault, every(server)
    assert "does not move mails to Archive" in a_round(mailbox)
    later(mailbox)
    assert told() == ""
    assert (len(server.folders["INBOX"].mails), len(server.folders["Archive"].mails)) == (0, MAILS)
    assert_all_here(kept)


def test_mail_found_later_in_the_archive_folder_is_no_new_enquiry(server, mailbox):
    mailboxes.store(mailbox, actor=None, now=DATE, archive_folder="Archive")
    a_round(mailbox)
    mailboxes.store(mailbox, actor=None, now=DATE, archive_folder="", more_folders=["Archive"])
    a_round(mailbox)
    assert_all_here(every(server), copies=MAILS)


def test_a_server_that_cannot_move_copies_once_and_says_so(server, mailbox):
    server.capabilities = "IMAP4rev1 IDLE"
    mailboxes.store(mailbox, actor=None, now=DATE, archive_folder="Archive")
    for _ in range(3):
        assert "cannot move mails" in later(mailbox)
    assert (len(server.folders["INBOX"].mails), len(server.folders["Archive"].mails)) == (MAILS, MAILS)
    assert not [command for command in server.commands if "STORE" in command or "EXPUNGE" in command]


def test_an_archive_folder_without_room_stops_no_fetching(server, mailbox):
    mailboxes.store(mailbox, actor=None, now=DATE, archive_folder="Archive")

    def fault(session, command, _):
        if command == "UID MOVE":
            session.done("NO [OVERQUOTA] full")
            return True
        return False
    server.fault = fault
    assert "OVERQUOTA" in a_round(mailbox)
    server.folders["INBOX"].add(contents(1, start=700)[0])
    a_round(mailbox)
    assert_all_here(every(server))


def test_a_folder_that_was_renamed(server, mailbox):
    mailboxes.store(mailbox, actor=None, now=DATE, more_folders=["Press"])
    server.folders["Elsewhere"] = server.folders.pop("Archive")
    assert "Press: 127.0.0.1 answered" in a_round(mailbox)
    assert_all_here(every(server))
    server.folders["Press"] = server.folders.pop("Elsewhere")
    server.folders["Press"].add(contents(1, start=800)[0])
    a_round(mailbox)
    assert (told(), Arrival.objects.filter(folder__path="Press").count()) == ("", 1)


# --- signing in ---

def test_a_password_that_ran_out(server, mailbox):
    a_round(mailbox)
    server.password = "another-horse"
    server.folders["INBOX"].add(contents(1, start=700)[0])
    assert "refused the password of media" in a_round(mailbox)
    mailboxes.store(mailbox, actor=None, now=DATE, password="another-horse")
    a_round(mailbox)
    assert told() == ""
    assert_all_here(every(server))


def certified(folder, name):
    """A server's side of TLS with a certificate of its own for localhost; the certificate lies in the folder."""
    key, subject = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
                   .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
                   .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
                   .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))
    (folder / f"{name}.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{name}.pem")
    return context


@pytest.fixture
def trusting(tmp_path):
    """A machine that trusts the certificate of the server's first day."""
    before = os.environ.get("SSL_CERT_FILE")
    context = certified(tmp_path, "first")
    os.environ["SSL_CERT_FILE"] = str(tmp_path / "first.pem")
    yield context
    os.environ.pop("SSL_CERT_FILE")
    if before:
        os.environ["SSL_CERT_FILE"] = before


def test_another_certificate(trusting, tmp_path):
    with ScriptedImap(context=trusting) as server:
        for content in contents():
            server.folders["INBOX"].add(content)
        mailbox = connected(server, host="localhost", security="tls")
        assert a_round(mailbox) == ""
        server.context = certified(tmp_path, "second")
        server.folders["INBOX"].add(contents(1, start=700)[0])
        sent = len(server.commands)
        assert "certificate that cannot be trusted" in a_round(mailbox)
        assert len(server.commands) == sent
        server.context = trusting
        a_round(mailbox)
        assert told() == ""
        assert_all_here(every(server))
