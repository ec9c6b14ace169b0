"""What a process gives up before it reads strangers' mail. Linux; what another system lacks is passed over."""
import ctypes
import math
import os
import resource
import signal
import sys
from collections.abc import Mapping

from isdmedia.mail.isolated.seccomp import allow_only_reading

_PR_SET_PDEATHSIG = 1


def die_with(parent: int) -> None:
    """End when the parent ends, even by SIGKILL; SystemExit when it has ended already."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(0)


def close_up(memory: int) -> None:
    """From here on: no new file or socket, no new process, nothing written to disk, `memory` bytes of address space. Twice: as
    limits of resources, which every Unix has (but RLIMIT_NPROC does not bind root), and as a filter of system calls."""
    sys.meta_path.clear()  # an import that was forgotten fails as one, not for want of a file
    for limit, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_NPROC, 0), (resource.RLIMIT_AS, memory),
                         (resource.RLIMIT_NOFILE, 0)):
        resource.setrlimit(limit, (value, value))
    allow_only_reading()


def grant(cpu_seconds: int) -> None:
    """Allow so many more seconds of computing; beyond them the system ends the process by SIGXCPU."""
    soft = math.ceil(sum(resource.getrusage(resource.RUSAGE_SELF)[:2])) + cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def bare_environment(environment: Mapping[str, str], root: str) -> dict[str, str]:
    """What a child is told of its surroundings: where the code lies, nothing else; no key, no password, no address."""
    places = [root, *filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))]
    return {"PYTHONPATH": os.pathsep.join(places), "PYTHONUTF8": "1", "LANG": "C.UTF-8"}
