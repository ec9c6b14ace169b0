"""The strip on top of a page: what the desk must know when intake or outbox are behind."""
from django.core.cache import cache

from isdmedia import doctor

KEPT_SECONDS = 15
"""Shorter than the queue's own refresh: asked anew at each, and not by every page of every officer in between."""


def troubles() -> list[dict[str, object]]:
    """For `troubles` in a page's context; at most KEPT_SECONDS old."""
    return cache.get_or_set("desk-troubles", _found, KEPT_SECONDS) or []


def _found() -> list[dict[str, object]]:
    return [{"text": finding.sentence, "severe": finding.wrong} for finding in doctor.trouble()]
