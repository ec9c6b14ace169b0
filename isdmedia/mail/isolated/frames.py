"""Frames on the socket between the reader and its child: a kind, a short head and a body, both with their lengths first."""
import socket
import struct
import time
from collections.abc import Sequence

_PREFIX = struct.Struct("!cIQ")
LARGEST_HEAD = 16 * 1024 * 1024
READY, MAIL, ANSWER, MEMORY, TROUBLE = b"R", b"M", b"A", b"L", b"T"
"""Child is warm · a mail to read · the mail as read · memory did not suffice · the exception that reading raised."""


class Ended(Exception):
    """The other end is gone."""


class TooLong(Exception):
    """A frame announces more than may come."""


def send(channel: socket.socket, kind: bytes, head: bytes = b"", body: Sequence[bytes] = (), *, until: float | None = None) -> None:
    """Send one frame; `until` is an instant of time.monotonic(). TimeoutError when it passes, Ended when nobody reads."""
    small = [_PREFIX.pack(kind, len(head), sum(map(len, body))), head]
    try:
        _wait_at_most(channel, until)
        if sum(map(len, body)) < 65536:
            channel.sendall(b"".join([*small, *body]))
            return
        channel.sendall(b"".join(small))
        for piece in body:
            _wait_at_most(channel, until)
            channel.sendall(piece)
    except (BrokenPipeError, ConnectionResetError):
        raise Ended from None


def receive(channel: socket.socket, *, most: int, until: float | None = None) -> tuple[bytes, bytes, memoryview]:
    """Kind, head and body of the next frame. TimeoutError, Ended, and TooLong for a body of more than `most` bytes."""
    kind, head, body = _PREFIX.unpack(_exactly(channel, _PREFIX.size, until))
    if head > LARGEST_HEAD or body > most:
        raise TooLong
    whole = _exactly(channel, head + body, until)
    return kind, bytes(whole[:head]), whole[head:]


def _exactly(channel: socket.socket, size: int, until: float | None) -> memoryview:
    found = memoryview(bytearray(size))
    have = 0
    try:
        while have < size:
            _wait_at_most(channel, until)
            got = channel.recv_into(found[have:])
            if not got:
                raise Ended
            have += got
    except ConnectionResetError:
        raise Ended from None
    return found


def _wait_at_most(channel: socket.socket, until: float | None) -> None:
    if until is not None:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        channel.settimeout(left)
