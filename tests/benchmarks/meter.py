"""Processor time: of this process with its children, of a database server's process, and of a fixed loop.

Standard library only, Linux only: children that still run are read from /proc, those that ended are in the process's own account.
"""
import os
import resource
import statistics
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def spent():
    """Seconds of processor time so far: this process, its children that ended, and those that run, with all of theirs."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime + sum(_with_children(pid) for pid in _children(os.getpid()))


def spent_by(pid):
    """Seconds of another process alone; 0 when it cannot be seen, as on another machine."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    except OSError:
        return 0.0


def calibration():
    """Milliseconds of a fixed loop, median of seven: runs are compared only where this is alike."""
    return statistics.median(_loop() for _ in range(7)) * 1000


def _loop():
    begun = time.process_time()
    counted = {}
    for number in range(60_000):
        counted[number % 997] = counted.get(number % 997, 0) + len(str(number))
    return time.process_time() - begun


def _children(pid):
    try:
        return [int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return []


def _with_children(pid):
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS + sum(_with_children(child) for child in _children(pid))
