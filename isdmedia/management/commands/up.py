"""Everything in one command."""
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from isdmedia import doctor, staff
from isdmedia.sample import loading


class Command(BaseCommand):
    help = "Migrate, set up on first run, then web server and worker together; Ctrl-C stops both."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sample", action="store_true", help="load the sample desk into a database that is not in use")
        parser.add_argument("--workers", type=int, default=1, help="web server processes")

    def handle(self, *args: object, **options: object) -> None:
        call_command("migrate", verbosity=0)
        unfit = doctor.unfit()
        if unfit:
            raise CommandError(unfit)
        call_command("collectstatic", interactive=False, verbosity=0)
        if options["sample"] and not loading.in_use():
            self.stdout.write("loading the sample desk …")
            loading.load(now=timezone.now())
        for finding in doctor.examine_settings():
            self.stderr.write(f"{'WRONG' if finding.wrong else 'note '}  {finding.sentence}")
        link = staff.first_link(now=timezone.now())
        self.stdout.write(f"the desk answers at {settings.PUBLIC_ORIGIN}/")
        if link:
            self.stdout.write(f"sign in once, within 72 hours, by {link}")
        self.stdout.flush()
        sys.exit(_run_together([_web_server(int(str(options["workers"]))), [sys.executable, "manage.py", "worker"]]))


def _web_server(workers: int) -> list[str]:
    place = urlsplit(settings.PUBLIC_ORIGIN)
    port = place.port if place.scheme == "http" and place.port else 8000
    return [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", str(workers),
            "--blocking-threads", "4", "--log-level", "warning", "isdmedia.wsgi:application"]


def _run_together(commands: list[list[str]]) -> int:
    """Run until one ends or Ctrl-C; then end all. The exit status of the one that ended by itself, 0 after Ctrl-C."""
    stopped: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.append(0))
    running = [subprocess.Popen(command, cwd=settings.BASE_DIR, start_new_session=True) for command in commands]
    while not stopped:
        ended = [process.returncode for process in running if process.poll() is not None]
        stopped += ended
        time.sleep(0.2)
    for process in running:
        process.terminate()
    for process in running:
        process.wait(timeout=30)
    return stopped[0]
