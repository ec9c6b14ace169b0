"""Connect a mailbox."""
import getpass
import os
import sys
from argparse import ArgumentParser
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from isdmedia import mailboxes
from isdmedia.intake.trial import try_out
from isdmedia.models import Mailbox, MailboxSecurity
from isdmedia.models.refusals import Refused

STORED = ("host", "port", "security", "username", "folder", "sent_folder", "archive_folder", "since")


class Command(BaseCommand):
    help = "Connect an IMAP mailbox; the password is asked for, or read from the environment variable MAILBOX_PASSWORD."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="what the desk calls it, as in media")
        parser.add_argument("--host", required=True)
        parser.add_argument("--port", type=int, default=993)
        parser.add_argument("--security", choices=MailboxSecurity.values, default=MailboxSecurity.TLS)
        parser.add_argument("--username", required=True)
        parser.add_argument("--folder", default="INBOX")
        parser.add_argument("--more-folder", action="append", default=[], metavar="FOLDER",
                            help="a further inbox; may be given several times")
        parser.add_argument("--sent-folder", default="", metavar="FOLDER", help="where colleagues' own mail programs keep what they sent")
        parser.add_argument("--archive-folder", default="", metavar="FOLDER", help="where a mail is moved once it is here")
        parser.add_argument("--since", type=date.fromisoformat, default=None, metavar="YYYY-MM-DD", help="older mail is left alone")
        parser.add_argument("--no-test", action="store_true", help="store it without trying to sign in")

    def handle(self, *args: object, **options: object) -> None:
        host, security = str(options["host"]), str(options["security"])
        if mailboxes.insecure(host=host, security=security):
            raise CommandError(f"--security plain with --host {host} would send the password in clear: use tls or starttls.")
        password = os.environ.get("MAILBOX_PASSWORD") or _ask(str(options["username"]))
        mailbox = Mailbox.objects.filter(name=options["name"]).first() or Mailbox(name=str(options["name"]))
        fields = {key: options[key] for key in STORED}
        try:
            mailboxes.store(mailbox, actor=None, now=timezone.now(), password=password,
                            more_folders=list(options["more_folder"]), **fields)  # type: ignore[arg-type,call-overload]
        except Refused as refusal:
            raise CommandError(str(refusal)) from None
        problem = "" if options["no_test"] else try_out(mailbox).problem
        if problem:
            raise CommandError(f"{mailbox.name} is stored, but: {problem}")
        self.stdout.write(f"{mailbox.name}: stored; the worker fetches from it")


def _ask(username: str) -> str:
    if not sys.stdin.isatty():
        raise CommandError("There is nobody to ask for the password here: set MAILBOX_PASSWORD.")
    return getpass.getpass(f"Password of {username}: ")
