"""A private Dovecot on this machine: its own configuration, a free port on loopback, one user whose Maildir is a folder."""
import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

CONFIG = """
base_dir = {run}
state_dir = {run}
log_path = {home}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {login_user}
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:{home}/%n
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/%n
}}
"""


class ImapServer:
    """`deliver` puts a mail into the INBOX as a mail server would; `password` is what it takes. `further` is more of its configuration."""

    further = ""

    def __init__(self, home: Path, *, password: str = "correct-horse"):
        self.home, self.password, self.username = home, password, "media"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def start(self):
        me = pwd.getpwuid(os.getuid())
        internal, login, owner = ("dovecot", "dovenull", pwd.getpwnam("mail")) if os.getuid() == 0 else (me.pw_name, me.pw_name, me)
        run = self.home / "run"
        run.mkdir(parents=True)
        self.home.chmod(0o755)
        config = self.home / "dovecot.conf"
        config.write_text(CONFIG.format(run=run, home=self.home, user=internal, group=internal, login_user=login, port=self.port,
                                        password=self.password, uid=owner.pw_uid, gid=owner.pw_gid) + self.further)
        self.owner = owner
        os.chown(self.home, owner.pw_uid, owner.pw_gid)
        binary = shutil.which("dovecot") or "/usr/sbin/dovecot"
        self.process = subprocess.Popen([binary, "-F", "-c", str(config)])
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.1)
        raise RuntimeError((self.home / "dovecot.log").read_text())

    def deliver(self, content: bytes, *, name: str):
        folder = self.home / self.username
        for part in ("tmp", "new", "cur"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "tmp" / name).write_bytes(content)
        for path in (folder, *folder.rglob("*")):
            os.chown(path, self.owner.pw_uid, self.owner.pw_gid)
        (folder / "tmp" / name).rename(folder / "new" / f"{time.time_ns()}.{name}.test")

    def connections(self):
        """How many lines to it stand (Linux: /proc/net/tcp, state 01)."""
        rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        return sum(row[3] == "01" and row[1].endswith(f":{self.port:04X}") for row in rows)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
