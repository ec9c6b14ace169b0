"""The sample desk's interviews: whose hours, what was asked, offered, confirmed and called off; played through the verbs."""
from isdmedia.sample.bookings.acts import Booking
from isdmedia.sample.bookings.days_before import DAYS_BEFORE
from isdmedia.sample.bookings.diaries import set_up
from isdmedia.sample.bookings.playing import Stage
from isdmedia.sample.bookings.release_day import RELEASE_DAY

__all__ = ["BOOKINGS", "Booking", "Stage", "set_up"]

BOOKINGS: tuple[Booking, ...] = DAYS_BEFORE + RELEASE_DAY
"""In no order: each has its own moment."""
