"""The child: `python -m isdmedia.mail.isolated PARENT CPU_SECONDS MEMORY_BYTES`, with the reader's socket as standard input."""
import json
import signal
import socket
import sys
from functools import lru_cache

from isdmedia.mail.isolated import frames, walls, warmth
from isdmedia.mail.isolated.plain import dumped
from isdmedia.mail.limits import Limits
from isdmedia.mail.parse import parse
from isdmedia.mail.parsed import ParsedMail

LARGEST_MAIL = 2**31


def main(parent: int, cpu_seconds: int, memory: int) -> None:
    """Warm up, put up the walls, and read one mail after another until the reader hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    walls.die_with(parent)
    warmth.warm_up()
    with socket.socket(fileno=0) as channel:
        walls.close_up(memory)
        frames.send(channel, frames.READY)
        while answer(channel, cpu_seconds):
            pass


def answer(channel: socket.socket, cpu_seconds: int) -> bool:
    """Read the next mail and send what it is; False when the reader is gone, or memory ran out: then a fresh child goes on."""
    try:
        _, head, raw = frames.receive(channel, most=LARGEST_MAIL)
        walls.grant(cpu_seconds)
        authserv_id, limits = wanted(head)
        told, blobs = dumped(ParsedMail, parse(bytes(raw), authserv_id=authserv_id, limits=limits))
        del raw
        frames.send(channel, frames.ANSWER, told, blobs)
    except frames.Ended:
        return False
    except MemoryError:
        frames.send(channel, frames.MEMORY)
        return False
    except Exception as trouble:  # a fault of ours: told to the reader, which raises it
        frames.send(channel, frames.TROUBLE, f"{type(trouble).__name__}: {trouble}"[:500].encode(errors="replace"))
    return True


@lru_cache(maxsize=8)
def wanted(head: bytes) -> tuple[str, Limits]:
    """Our server's name and the limits, as the reader sends them before each mail."""
    authserv_id, limits = json.loads(head)
    return authserv_id, Limits(**limits)


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:4]))
