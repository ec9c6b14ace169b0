"""A mail server of our own on a loopback port, in threads, over real sockets: it keeps the rules of IMAP4rev1 until a fault tells it not to.

It records every command that it is sent. A fault is a callable(session, command, arguments) that is asked before each command: it may
change the folders, say things of its own and return True when the command is thereby done, or raise HangUp to break the line.
"""
import re
import socket
import socketserver
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class HangUp(Exception):
    """The server breaks the line."""


@dataclass
class Kept:
    """A mail in a folder."""

    uid: int
    content: bytes
    date: datetime
    flags: set = field(default_factory=set)


@dataclass
class Folder:
    validity: int | None = 7
    mails: list = field(default_factory=list)
    next_uid: int = 1

    def add(self, content, *, uid=None, date=None):
        self.mails.append(Kept(self.next_uid if uid is None else uid, content, date or datetime.now(UTC)))
        self.next_uid = max(self.next_uid, self.mails[-1].uid + 1)
        return self.mails[-1]

    def remove(self, *uids):
        self.mails = [kept for kept in self.mails if kept.uid not in uids]


class ScriptedImap:
    """`folders` is what it holds; `commands` what it was sent, without tags; `fault` as above; `password` what it takes."""

    def __init__(self, *, fault=None, capabilities="IMAP4rev1 IDLE MOVE UIDPLUS", context=None, password="correct-horse"):
        self.folders = {"INBOX": Folder(), "Archive": Folder()}
        self.commands, self.fault, self.capabilities, self.context, self.password = [], fault, capabilities, context, password
        outer = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                Session(outer, self.request).run()

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = allow_reuse_address = True

            def handle_error(self, request, client_address):
                pass  # a client that leaves in the middle is no error of the server's

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class Session:
    """One connection."""

    def __init__(self, server, line):
        self.server, self.selected, self.name = server, None, ""
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.line = server.context.wrap_socket(line, server_side=True) if server.context else line
        self.file = self.line.makefile("rb")

    def run(self):
        try:
            self.say(f"* OK [CAPABILITY {self.server.capabilities}] ready")
            while (sent := self.file.readline()) and self.answer(sent.rstrip(b"\r\n").decode("utf-8", "surrogateescape")):
                pass
        except HangUp:
            pass
        finally:
            self.file.close()
            with suppress(OSError):
                self.line.shutdown(socket.SHUT_RDWR)
            self.line.close()

    def say(self, *parts):
        """Lines, each a str, or bytes as they are."""
        for part in parts:
            self.line.sendall(part if isinstance(part, bytes) else f"{part}\r\n".encode())

    def answer(self, sent):
        self.tag, _, rest = sent.partition(" ")
        command, _, arguments = rest.partition(" ")
        command = command.upper()
        if command == "UID":
            second, _, arguments = arguments.partition(" ")
            command = f"UID {second.upper()}"
        self.server.commands.append(f"{command} {arguments}".strip())
        if self.server.fault and self.server.fault(self, command, arguments):
            return True
        getattr(self, f"do_{command.lower().replace(' ', '_')}")(arguments)
        return command != "LOGOUT"

    def done(self, words="OK done"):
        self.say(f"{self.tag} {words}")

    def do_capability(self, _):
        self.say(f"* CAPABILITY {self.server.capabilities}")
        self.done()

    def do_login(self, arguments):
        self.done("OK in" if self.server.password in arguments else "NO [AUTHENTICATIONFAILED] wrong")

    def do_select(self, arguments, *, mode="READ-WRITE"):
        self.name = arguments.strip('"')
        self.selected = self.server.folders.get(self.name)
        if self.selected is None:
            self.done("NO [NONEXISTENT] no such folder")
            return
        self.say("* FLAGS (\\Seen \\Deleted)", f"* {len(self.selected.mails)} EXISTS", "* 0 RECENT")
        if self.selected.validity is not None:
            self.say(f"* OK [UIDVALIDITY {self.selected.validity}] valid")
        self.say(f"* OK [UIDNEXT {self.selected.next_uid}] next")
        self.done(f"OK [{mode}] open")

    def do_examine(self, arguments):
        self.do_select(arguments, mode="READ-ONLY")

    def do_uid_search(self, arguments):
        self.say("* SEARCH " + " ".join(str(kept.uid) for kept in self.found(arguments)))
        self.done()

    def do_uid_fetch(self, arguments):
        numbers, _, wanted = arguments.partition(" ")
        for place, kept in enumerate(list(self.selected.mails), 1):
            if within(kept.uid, numbers):
                self.say_mail(place, kept, wanted, uid=True)
        self.done()

    def do_fetch(self, arguments):
        numbers, _, wanted = arguments.partition(" ")
        for place, kept in enumerate(list(self.selected.mails), 1):
            if within(place, numbers):
                self.say_mail(place, kept, wanted, uid=False)
        self.done()

    def do_uid_move(self, arguments):
        numbers, _, target = arguments.partition(" ")
        moved = [kept for kept in self.selected.mails if within(kept.uid, numbers)]
        for kept in moved:
            self.server.folders[target.strip('"')].add(kept.content, date=kept.date)
        self.selected.remove(*(kept.uid for kept in moved))
        self.say("* OK [COPYUID 7 1 1] moved")
        self.done()

    def do_uid_copy(self, arguments):
        numbers, _, target = arguments.partition(" ")
        for kept in [kept for kept in self.selected.mails if within(kept.uid, numbers)]:
            self.server.folders[target.strip('"')].add(kept.content, date=kept.date)
        self.done()

    def do_idle(self, _):
        tag = self.tag
        self.say("+ idling")
        self.server.commands.append(self.file.readline().decode().strip())
        self.say(f"{tag} OK idle is over")

    def do_noop(self, _):
        self.done()

    def do_logout(self, _):
        self.say("* BYE")
        self.done()

    def found(self, arguments):
        """The mails that the search words name: UID set, SINCE day, ALL."""
        kept = list(self.selected.mails)
        for numbers in re.findall(r"UID (\S+)", arguments):
            kept = [one for one in kept if within(one.uid, numbers)]
        for day in re.findall(r"SINCE (\S+)", arguments):
            kept = [one for one in kept if one.date.date() >= datetime.strptime(day, "%d-%b-%Y").date()]
        return kept

    def say_mail(self, place, kept, wanted, *, uid, size=None, length=None):
        """A FETCH response; `size` and `length` are what it claims of RFC822.SIZE and of the literal."""
        told = [f"UID {kept.uid}"] if uid else []
        if "RFC822.SIZE" in wanted:
            told.append(f"RFC822.SIZE {len(kept.content) if size is None else size}")
        if "INTERNALDATE" in wanted:
            told.append(f'INTERNALDATE "{kept.date.strftime("%d-%b-%Y %H:%M:%S +0000")}"')
        self.say(f"* {place} FETCH ({' '.join(told)}".encode())
        if "BODY.PEEK[" in wanted:
            head = "HEADER" in wanted
            content = kept.content.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if head else kept.content
            name = "BODY[HEADER]" if head else "BODY[]"
            self.say(f"{' ' if told else ''}{name} {{{len(content) if length is None else length}}}\r\n".encode(), content)
        self.say(")")


def within(number, numbers):
    """Whether a number is in a set as IMAP writes it: 1,3:5,9:*."""
    for part in numbers.split(","):
        first, _, last = part.partition(":")
        if int(first) <= number <= (int(first) if not last else 2**32 if last == "*" else int(last)):
            return True
    return False
