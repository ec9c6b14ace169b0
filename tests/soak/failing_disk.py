"""A worker whose disk fails: python -m tests.soak.failing_disk full|fsync NUMBER

"full": no file may grow beyond so many bytes (RLIMIT_FSIZE). "fsync": the fsync of that number says EIO, once.
"""
import errno
import os
import resource
import signal
import sys


def fill(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def fail(number):
    sound, asked = os.fsync, 0

    def fsync(handle):
        nonlocal asked
        asked += 1
        if asked == number:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        sound(handle)
    os.fsync = fsync


if __name__ == "__main__":
    import django

    django.setup()
    from django.db import Error

    from isdmedia.intake.visits import fetch_all
    from isdmedia.management.commands.worker import Command

    what, number = sys.argv[1:]
    {"full": fill, "fsync": fail}[what](int(number))
    if what == "full":
        try:
            print(fetch_all())
        except Error as trouble:
            print(trouble)
    else:
        Command().run_from_argv(["manage.py", "worker"])
