"""The day on which the sample mails arrive: its instants and the words that journalists use for the days around it."""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from string import Template
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
# Not taken from the locale: the mails are in English whatever the server speaks.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def weekday(day: date) -> str:
    """The English name of the day of the week."""
    return WEEKDAYS[day.weekday()]


def day_and_month(day: date) -> str:
    """As in "23 November"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def hour_in_words(moment: datetime) -> str:
    """A full hour as it is said, "3pm" or "10am", in the zone of `moment`."""
    return f"{moment.hour % 12 or 12}{'am' if moment.hour < 12 else 'pm'}"


@dataclass(frozen=True)
class Day:
    """The sample day, counted in London."""

    today: date

    def at(self, clock: str, *, days: int = 0, zone: ZoneInfo = LONDON) -> datetime:
        """The aware instant of a wall clock ("09:40") in `zone`, `days` after the sample day."""
        return datetime.combine(self.today + timedelta(days=days), time.fromisoformat(clock), zone)

    def coming(self, name: str) -> date:
        """The next day of that name, never the sample day itself. ValueError when there is no such day."""
        ahead = (WEEKDAYS.index(name) - self.today.weekday() - 1) % 7 + 1
        return self.today + timedelta(days=ahead)

    def next_edition(self, *off: str) -> date:
        """The first day after the sample day on which a programme is on air that rests on the days `off`."""
        return next(day for day in self.following() if weekday(day) not in off)

    def following(self) -> Iterator[date]:
        """The seven days after the sample day."""
        return (self.today + timedelta(days=ahead) for ahead in range(1, 8))

    def said(self, day: date) -> str:
        """A coming day as a colleague would say it: "tomorrow (Tuesday)" or "on Monday (30 November)"."""
        if day == self.today + timedelta(days=1):
            return f"tomorrow ({weekday(day)})"
        return f"on {weekday(day)} ({day_and_month(day)})"

    @cached_property
    def words(self) -> dict[str, str]:
        """What may stand in a text as ${name}."""
        tomorrow = self.today + timedelta(days=1)
        thursday, sunday, monday = self.coming("Thursday"), self.coming("Sunday"), self.coming("Monday")
        ten_eastern = self.at("10:00", zone=NEW_YORK).astimezone(LONDON)
        return {
            "today": weekday(self.today),
            "today_date": day_and_month(self.today),
            "today_numbers": f"{self.today:%d/%m/%Y}",
            "tomorrow": weekday(tomorrow),
            "tomorrow_date": day_and_month(tomorrow),
            "aujourdhui": f"{JOURS[self.today.weekday()]} {self.today.day}",
            "retour": f"{self.today + timedelta(days=12):%d/%m/%Y}",
            "next_today_programme": self.said(self.next_edition("Sunday")),
            "next_breakfast": self.said(self.next_edition("Saturday", "Sunday")),
            "thursday": f"Thursday {day_and_month(thursday)}",
            "sunday": f"{sunday.day} {MONTHS[sunday.month - 1][:3]}",
            "friday": f"Friday {day_and_month(self.coming('Friday'))}",
            "monday": f"Monday {day_and_month(monday)}",
            "monday_after": f"the Monday after ({day_and_month(monday + timedelta(days=7))})",
            "extended": day_and_month(self.today + timedelta(days=9)),
            "ten_eastern_in_london": hour_in_words(ten_eastern),
            "year": str(self.today.year),
        }

    def fill(self, text: str) -> str:
        """The text with its ${words}; KeyError for one that the day does not know."""
        return Template(text).substitute(self.words)
