"""How a run is told: one line a desk, in milliseconds a mail, and ratios of medians of the same run."""
import os
import statistics

from tests.benchmarks import meter


def heading(what):
    print(f"\n\n{what}\ncalibration {meter.calibration():.1f} ms, load {os.getloadavg()[0]:.1f}")
    print(f"{'desk':<24}{'processor':>10}{'least':>8}{'most':>8}{'server':>8}{'wall':>8}   ms a mail, median of rounds")


def line(name, rounds, size, note=""):
    """One desk; `rounds` are the answers of `Desk.take`, each of `size` mails."""
    spent = [each(one["spent"], size) for one in rounds]
    served, wall = (statistics.median(each(one[key], size) for one in rounds) for key in ("served", "wall"))
    print(f"{name:<24}{statistics.median(spent):>10.2f}{min(spent):>8.2f}{max(spent):>8.2f}{served:>8.2f}{wall:>8.2f}   {note}")


def ratio(rounds, others):
    """The median of the ratios of processor time, round by round."""
    return statistics.median(one["spent"] / other["spent"] for one, other in zip(rounds, others, strict=True))


def verdict(what, found, bar, *, at_least=False):
    """A ratio beside its bar; nothing is decided by it."""
    held = found >= bar if at_least else found <= bar
    print(f"{what:<58}{found:>7.2f}   bar {'≥' if at_least else '≤'} {bar}: {'held' if held else 'NOT HELD'}")


def each(seconds, size):
    return seconds / size * 1000
