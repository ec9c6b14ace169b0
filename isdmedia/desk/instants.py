"""Instants on the clocks of the desk: the viewer's day, the journalist's zone."""
from datetime import datetime, time, timedelta, tzinfo

from django.utils import timezone

from isdmedia.models import Enquiry
from isdmedia.reading.zones import zone_info


def end_of_day(now: datetime) -> datetime:
    """The midnight that ends the viewer's day."""
    local = now.astimezone(timezone.get_current_timezone())
    return datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)


def zone_name(enquiry: Enquiry) -> str:
    """The zone the journalist lives by: the deadline's, else the mail's, else the outlet's; "" when nothing is known."""
    return enquiry.deadline_zone or enquiry.journalist_zone or (enquiry.outlet.time_zone if enquiry.outlet else "")


def their_zone(enquiry: Enquiry) -> tzinfo | None:
    """The same as a zone; None when nothing is known."""
    name = zone_name(enquiry)
    return zone_info(name) if name else None
