"""The worker."""
import signal
import threading
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from isdmedia import doctor, worker


class Command(BaseCommand):
    help = "Fetch, process, send, again and again; run any number of them on any number of machines (PostgreSQL)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="each duty once, then stop")

    def handle(self, *args: object, **options: object) -> None:
        unfit = doctor.unfit()
        if unfit:
            raise CommandError(unfit)
        if options["once"]:
            worker.work_once()
            return
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        self.stdout.write("worker: at work; Ctrl-C stops it")
        halted = worker.work(stop)
        if halted:
            raise CommandError(halted)
