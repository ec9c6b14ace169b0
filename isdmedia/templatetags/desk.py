"""Presentation tags of the desk: icons, chips, times, navigation. No query, no decision about the work."""
import functools
from datetime import datetime, timedelta, tzinfo
from typing import Any

from django import template
from django.conf import settings
from django.forms import BaseForm
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from lucide.templatetags.lucide import lucide

from isdmedia.templatetags import clock

register = template.Library()

_DUE_WORDS = {"over": "Overdue", "soon": "Due soon", "later": "Due"}
_DUE_ICONS = {"over": "circle-alert", "soon": "alarm-clock", "later": "clock", "none": "circle-question-mark"}
# One word, one icon and one colour class for each state that is drawn; colour never stands alone.
STATES = {
    "bid": ("Bid", "hand"),
    "pencilled": ("Pencilled", "pencil"),
    "offered": ("Offered", "send"),
    "picked": ("Picked", "mouse-pointer-click"),
    "confirmed": ("Confirmed", "circle-check"),
    "briefed": ("Briefed", "clipboard-check"),
    "done": ("Done", "check-check"),
    "aired": ("Aired", "radio"),
    "declined": ("Declined", "circle-slash"),
    "cancelled": ("Cancelled", "circle-x"),
    "stood_down": ("Stood down", "circle-x"),
    "postponed": ("Postponed", "calendar-clock"),
    "no_show": ("No-show", "user-x"),
    "not_used": ("Not used", "archive"),
}

# First sign found wins: nearly every browser also claims to be the ones below it.
_BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
             ("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SYSTEMS = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
            ("Mac OS X", "macOS"), ("Linux", "Linux"))

# What the codes of delivery notices mean (RFC 3463), the longest first.
_DELIVERY = {
    "5.1.1": "no such address", "5.1.2": "no such domain", "5.1.3": "no such address", "5.1.6": "the mailbox has moved",
    "5.1.10": "no such domain", "5.2.1": "the mailbox is switched off", "5.2.2": "the mailbox is full", "5.2.3": "the mail is too large",
    "5.3.4": "the mail is too large", "5.4": "their server could not be reached", "5.7": "their server turned it away",
    "5.1": "the address does not work", "5.2": "the mailbox does not take it", "4": "their server is still trying",
}


@functools.cache
def _drawing(name: str, size: int) -> str:
    svg = lucide(name, size=size, **{"class": "icon", "aria-hidden": "true", "focusable": "false"})
    return " ".join(svg.split())


@register.filter
def delivery(status: str) -> str:
    """What the status of a delivery notice says, with its code: "no such address (5.1.1)"."""
    known = (status, ".".join(status.split(".")[:2]), status[:1])
    words = next((_DELIVERY[one] for one in known if one in _DELIVERY), "it could not be delivered")
    return f"{words} ({status})" if status else words


@register.simple_tag
def icon(name: str, label: str = "", size: int = 18) -> SafeString:
    """A lucide icon as inline SVG, hidden from screen readers unless labelled. Raises IconDoesNotExist."""
    drawing = mark_safe(_drawing(name, size))
    if not label:
        return drawing
    return format_html('{}<span class="visually-hidden">{}</span>', drawing, label)


@register.simple_tag(takes_context=True)
def deadline_chip(
    context: template.Context,
    due: datetime | None,
    now: datetime | None = None,
    what: str = "",
    zone: tzinfo | str | None = None,
) -> SafeString:
    """Icon, word and countdown for a moment something is due; `what` says what ("on air"). None: "None stated – ask"."""
    moment = now or context.get("now") or timezone.now()
    pressing = clock.urgency(due, moment, timedelta(minutes=settings.DUE_SOON_MINUTES))
    drawing = icon(_DUE_ICONS[pressing], size=16)
    if due is None:
        return format_html('<span class="due due-none">{} None stated – ask</span>', drawing)
    return format_html(
        '<time class="due due-{}" datetime="{}" data-due="{}" title="{}">{}<span class="visually-hidden">{}: </span>'
        '{}<span class="due-left">{}</span></time>',
        pressing, due.isoformat(), settings.DUE_SOON_MINUTES, clock.spelled_out(due, zone or timezone.get_current_timezone()), drawing,
        _DUE_WORDS[pressing], format_html('<span class="due-what">{}</span> ', what) if what else "",
        clock.countdown(due - moment),
    )


@register.simple_tag(takes_context=True)
def when(
    context: template.Context,
    instant: datetime | None,
    zone: tzinfo | str | None = None,
    other_zone: tzinfo | str | None = None,
) -> SafeString:
    """The instant on the viewer's clock (the active zone by default), the other's beside it when it differs."""
    if instant is None:
        return SafeString("")
    here = zone or timezone.get_current_timezone()
    text = clock.when(instant, here, other_zone, now=context.get("now") or timezone.now())
    # A line may break between the two clocks, never inside one.
    clocks = format_html_join(" · ", '<span class="nowrap">{}</span>', ((half,) for half in text.split(" · ")))
    return format_html('<time class="when" datetime="{}" title="{}">{}</time>',
                       instant.isoformat(), clock.spelled_out(instant, here), clocks)


@register.simple_tag
def left(instant: datetime | None, now: datetime | None = None) -> str:
    """The countdown alone ("1 h 20 min left"); an empty string for no instant."""
    return clock.countdown(instant - (now or timezone.now())) if instant else ""


@register.simple_tag
def state_chip(state: str, word: str = "") -> SafeString:
    """An interview's state as icon, word and class `state-<state>`; `word` replaces the usual one. Raises KeyError."""
    usual, drawing = STATES[state]
    return format_html('<span class="chip state-{}">{} {}</span>', state, icon(drawing, size=14), word or usual)


@register.filter
def initials(name: str) -> str:
    """The first letters of the first and last word, for an avatar: "Amira El-Sayed" gives "AE". "?" for no name."""
    words = name.replace("@", " ").replace(".", " ").split() if name else []
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper() or "?"


@register.filter
def browser(user_agent: str) -> str:
    """A browser and its system by their everyday names ("Firefox on Windows"); "Unknown browser" for neither."""
    name, system = ([said for sign, said in signs if sign in user_agent][:1] for signs in (_BROWSERS, _SYSTEMS))
    return " on ".join(name + system) if name else "Unknown browser"


@register.inclusion_tag("desk/_faults.html")
def faults(form: BaseForm) -> dict[str, Any]:
    """The error summary above a form: each faulty field once per error, linked. Errors of the whole form crispy shows."""
    return {"faults": [(field, error) for field in form.visible_fields() for error in field.errors]}


@register.inclusion_tag("desk/_nav_link.html", takes_context=True)
def nav_link(context: template.Context, view: str, label: str, drawing: str, keys: str = "") -> dict[str, Any]:
    """A link of the main navigation, marked when current; nothing where no page of that name exists.

    Current: the page itself, a page below its path, or a page whose context says `section` = the view's last word.
    """
    try:
        url = reverse(view)
    except NoReverseMatch:
        return {"url": ""}
    return {"url": url, "label": label, "drawing": drawing, "keys": keys,
            "current": _current(context, url, view.rpartition(":")[2])}


def _current(context: template.Context, url: str, section: str) -> str:
    request = context.get("request")
    path = request.path if isinstance(request, HttpRequest) else ""
    if path == url:
        return "page"
    below = url != "/" and path.startswith(url)
    return "true" if below or context.get("section") == section else ""
