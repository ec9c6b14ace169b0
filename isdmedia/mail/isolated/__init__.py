"""Reading mail in a process of its own, which no hostile mail can leave: no file, no socket, bounded time and memory.

`Reader` keeps one such child warm (`python -m isdmedia.mail.isolated`) and replaces it when it dies, hangs or grows.
"""
from isdmedia.mail.isolated.reader import Allowance, Exceeded, NotStarted, Reader, Unread

__all__ = ["Allowance", "Exceeded", "NotStarted", "Reader", "Unread"]
