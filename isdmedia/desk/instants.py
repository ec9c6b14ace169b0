"""Instants on the clocks of the desk: the viewer's day, the journalist's zone."""
from datetime import datetime, time, timedelta, tzinfo

from django.utils import timezone

from isdmedia.models import Enquiry
from isdmedia.reading.zones import zone_info

DAYS_OF_THE_WEEK = 7


def end_of_day(now: datetime) -> datetime:
    """The midnight that ends the viewer's day."""
    local = now.astimezone(timezone.get_current_timezone())
    return datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)


def arrived(instant: datetime, now: datetime) -> str:
    """When something came in, as short as it stays clear on the viewer's clock: "15:41", "Mon 15:41", "4 May", "4 May 2025"."""
    zone = timezone.get_current_timezone()
    local, today = instant.astimezone(zone), now.astimezone(zone).date()
    if local.date() == today:
        return f"{local:%H:%M}"
    if 0 < (today - local.date()).days < DAYS_OF_THE_WEEK:
        return f"{local:%a %H:%M}"
    return f"{local.day} {local:%b}" + ("" if local.year == today.year else f" {local.year}")


def zone_name(enquiry: Enquiry) -> str:
    """The zone the journalist lives by: the deadline's, else the mail's, else the outlet's; "" when nothing is known."""
    return enquiry.deadline_zone or enquiry.journalist_zone or (enquiry.outlet.time_zone if enquiry.outlet else "")


def their_zone(enquiry: Enquiry) -> tzinfo | None:
    """The same as a zone; None when nothing is known."""
    name = zone_name(enquiry)
    return zone_info(name) if name else None
