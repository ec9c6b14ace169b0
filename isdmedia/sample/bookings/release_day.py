"""The interviews asked for on release day, as far as the desk took them."""
from typing import Any
from zoneinfo import ZoneInfo

from isdmedia.sample.bookings.acts import Act, Booking, Moment, Slot, booked
from isdmedia.sample.bookings.diaries import STUDIO
from isdmedia.sample.day import NEW_YORK
from isdmedia.sample.people import AYAD, DELE, INES, KARAHAN, ROWAN, SampleSpokesperson, SampleUser

GREENWICH, PARIS, DUBAI = ZoneInfo("UTC"), ZoneInfo("Europe/Paris"), ZoneInfo("Asia/Dubai")
BY_PHONE = {"said": "yes", "how": "phone"}
ABOUT = "CaliphateTok: how Islamic State propaganda stays on TikTok"



def _asked(of: str, at: str, officer: SampleUser, speaker: SampleSpokesperson, /, **details: Any) -> Booking:
    """The bid. Hours that the mail names are those of the interview itself: none of them limits what is offered."""
    return booked(of, at, Act.BID, officer, **{"speakers": (speaker,), "topic": ABOUT, "deadline_at": None, "air_at": None, **details})


_CNN = "cnn-ten-eastern-hour"
_CNN_SLOTS = tuple(Slot(Moment(clock, zone=NEW_YORK), 6) for clock in ("10:05", "10:20", "10:40"))
CNN = (
    _asked(_CNN, "09:31", INES, AYAD, format="tv_live", live=True, programme="CNN Newsroom", place="video",
           length_minutes=6, zone=NEW_YORK.key),
    booked(_CNN, "09:33", Act.PUT_TO, INES),
    booked(_CNN, "09:47", Act.OFFER, INES, slots=_CNN_SLOTS, until=Moment("12:30"),
           words="Moustafa can do any of these three. Please take one, and send us the link for the shot check."),
    booked(_CNN, "09:58", Act.ANSWER, INES, **BY_PHONE, words="Fine, from the office."),
    booked(_CNN, "10:20", Act.AGREE, INES, slot=_CNN_SLOTS[1]),
    booked(_CNN, "10:24", Act.CHANGE, INES, link="https://meet.cnn.example/newsroom-1020", backup_number="+1 404 555 0137",
           call_at=Moment("10:05", zone=NEW_YORK), hit_at=Moment("10:20", zone=NEW_YORK), hit_provisional=False,
           caption="Moustafa Ayad, Institute for Strategic Dialogue"),
    booked(_CNN, "10:26", Act.CONFIRM, INES),
    booked(_CNN, "13:30", Act.BRIEF, INES),
    booked(_CNN, Moment("10:32", zone=NEW_YORK), Act.DONE, INES),
    booked(_CNN, Moment("10:34", zone=NEW_YORK), Act.CLOSE, INES),
)

_BBC = "bbc-news-channel-live"
_BBC_SLOT = Slot(Moment("18:10"), 5)
BBC_NEWS = (
    _asked(_BBC, "09:42", DELE, AYAD, format="tv_live", live=True, programme="BBC News at Six, News Channel",
           place="our_studio", length_minutes=5, studio=STUDIO, attending=DELE),
    booked(_BBC, "09:45", Act.PUT_TO, DELE),
    booked(_BBC, "09:48", Act.PENCIL, DELE, slot=_BBC_SLOT, until=Moment("16:00")),
    booked(_BBC, "11:52", Act.ANSWER, DELE, **BY_PHONE, words="Yes, from our studio."),
    booked(_BBC, "12:05", Act.AGREE, DELE, slot=_BBC_SLOT),
    booked(_BBC, "14:12", Act.CHANGE, DELE, call_at=Moment("17:55"), hit_at=Moment("18:10"), address="Ground floor, ask for Dele",
           who_rings="they", number="020 7946 0102", backup_number="07700 900276",
           caption="Moustafa Ayad, Institute for Strategic Dialogue"),
    booked(_BBC, "14:14", Act.CONFIRM, DELE),
    booked(_BBC, "16:40", Act.BRIEF, DELE),
    booked(_BBC, "18:20", Act.DONE, DELE),
    booked(_BBC, "18:22", Act.CLOSE, DELE),
)

_ARABIC = "bbc-arabic-live"
_ARABIC_SLOT = Slot(Moment("20:00", zone=GREENWICH), 6)
BBC_ARABIC = (
    _asked(_ARABIC, "10:13", INES, AYAD, format="tv_live", live=True, place="video", length_minutes=6),
    booked(_ARABIC, "10:18", Act.PUT_TO, INES),
    booked(_ARABIC, "10:19", Act.PENCIL, INES, slot=_ARABIC_SLOT, until=Moment("18:00")),
    booked(_ARABIC, "10:55", Act.ANSWER, INES, **BY_PHONE, words="In English, with their interpreter."),
    booked(_ARABIC, "11:05", Act.AGREE, INES, slot=_ARABIC_SLOT),
    booked(_ARABIC, "15:30", Act.CHANGE, INES, link="https://meet.bbc.example/arabic-tonight", presenter="to be named at the shot check"),
    booked(_ARABIC, "15:35", Act.CONFIRM, INES),
    booked(_ARABIC, Moment("20:12", zone=GREENWICH), Act.DONE, INES),
    booked(_ARABIC, Moment("20:14", zone=GREENWICH), Act.CLOSE, INES),
)

_ROUND = "bbc-local-radio-round"
_ROUND_SLOT = Slot(Moment("07:00", days=1), 120)
RADIO_ROUND = (
    _asked(_ROUND, "10:25", DELE, AYAD, format="radio_live", live=True, programme="Breakfast round, twelve stations",
           place="phone", length_minutes=120),
    booked(_ROUND, "10:26", Act.PUT_TO, DELE),
    booked(_ROUND, "10:27", Act.PENCIL, DELE, slot=_ROUND_SLOT, until=Moment("18:00")),
    booked(_ROUND, "11:02", Act.ANSWER, DELE, **BY_PHONE, words="All twelve, with tea."),
    booked(_ROUND, "11:10", Act.AGREE, DELE, slot=_ROUND_SLOT),
    booked(_ROUND, "11:18", Act.CHANGE, DELE, who_rings="we", number="020 7946 0319"),
    booked(_ROUND, "11:20", Act.CONFIRM, DELE),
    booked(_ROUND, "11:32", Act.TURNS, DELE, count=12, every=10, length=8, confirmed=8, stood_down=11),
    booked(_ROUND, Moment("09:05", days=1), Act.DONE, DELE),
    booked(_ROUND, Moment("09:07", days=1), Act.CLOSE, DELE),
)

_FRANCE = "france24-plateau"
_FRANCE_SLOT = Slot(Moment("18:30", zone=PARIS), 8)
FRANCE_24 = (
    _asked(_FRANCE, "11:04", INES, AYAD, format="tv_pre_record", live=False, programme="Le Débat de l’info",
           place="down_the_line", length_minutes=8, zone=PARIS.key, air_at=Moment("20:40", zone=PARIS)),
    booked(_FRANCE, "11:05", Act.PUT_TO, INES),
    booked(_FRANCE, "11:40", Act.ANSWER, INES, said="no", how="phone", words="Not in French, and not tonight."),
    booked(_FRANCE, "11:44", Act.NAME, INES, speakers=(KARAHAN,)),
    booked(_FRANCE, "11:45", Act.PUT_TO, INES),
    booked(_FRANCE, "12:31", Act.ANSWER, INES, said="other_time", how="phone", words="Half an hour earlier, from their London bureau.",
           other=_FRANCE_SLOT),
    booked(_FRANCE, "15:20", Act.AGREE, INES, slot=_FRANCE_SLOT),
    booked(_FRANCE, "15:24", Act.CHANGE, INES, address="France 24 London bureau, second floor",
           out_when="Tonight, 20h40 in Paris"),
    booked(_FRANCE, "15:26", Act.CONFIRM, INES),
    booked(_FRANCE, Moment("18:45", zone=PARIS), Act.DONE, INES),
    booked(_FRANCE, Moment("21:00", zone=PARIS), Act.AIRED, INES),
    booked(_FRANCE, Moment("21:02", zone=PARIS), Act.CLOSE, INES),
)

_SUNDAY = "al-arabiya-by-whatsapp"
AL_ARABIYA = (
    _asked(_SUNDAY, "11:26", INES, AYAD, format="tv_live", live=True, programme="Sunday night show", place="video",
           length_minutes=10, zone=DUBAI.key),
    booked(_SUNDAY, "11:28", Act.PUT_TO, INES),
    booked(_SUNDAY, "11:30", Act.PENCIL, INES, slot=Slot(Moment("19:00", zone=DUBAI, coming="Sunday"), 10), until=Moment("12:00", days=1)),
)

_VOLGA = "state-broadcaster-live"
VOLGA = (
    _asked(_VOLGA, "11:45", ROWAN, AYAD, format="tv_live", live=True, programme="Viewpoint", length_minutes=12,
           zone="Europe/Moscow"),
    booked(_VOLGA, "12:20", Act.DECLINE, ROWAN, by="us", why="A state broadcaster: not with this outlet."),
    booked(_VOLGA, "12:21", Act.CLOSE, ROWAN, outcome="declined", reason="No interview with this outlet; she was rung and told so."),
)

_PODCAST = "podcast-two-mondays"
PODCAST = (
    _asked(_PODCAST, "14:00", DELE, KARAHAN, format="podcast", live=False, programme="", place="video",
           length_minutes=45, zone=NEW_YORK.key),
    booked(_PODCAST, "14:04", Act.OFFER, DELE, until=Moment("17:00", days=1), slots=(
        Slot(Moment("14:00", coming="Monday"), 45), Slot(Moment("16:00", coming="Monday"), 45),
        Slot(Moment("15:00", coming="Monday", days=7), 45)),
        words="Dr Elif Karahan-Moss knows the business with the sounds best. She could do one of these."),
    booked(_PODCAST, "15:08", Act.PROPOSE, DELE, slot=Slot(Moment("17:00", coming="Monday", days=7), 45),
           words="Could it be noon here, on the second Monday?"),
)

_SOFA = "breakfast-panel-bid"
BREAKFAST = (
    _asked(_SOFA, "14:28", DELE, AYAD, format="panel", live=True, programme="Good Morning Britain",
           place="their_studio", length_minutes=10, other_guests="Gwendolen Starkey-Hume, Speak Freely",
           car="Theirs, both ways", make_up="06:50"),
    booked(_SOFA, "14:28", Act.PENCIL, DELE, second=True, until=Moment("17:30"),
           slot=Slot(Moment("07:40", not_on=("Saturday", "Sunday")), 10)),
    booked(_SOFA, "16:53", Act.STAND_DOWN, DELE, why="Change of plan at the programme."),
)

_NEW_YORK_TIMES = "nyt-background-then-quotes"
_PRINT_SLOT = Slot(Moment("17:30", days=2), 30)
NEW_YORK_TIMES = (
    _asked(_NEW_YORK_TIMES, "14:52", INES, AYAD, format="print", live=False, place="phone", length_minutes=30,
           zone=NEW_YORK.key),
    booked(_NEW_YORK_TIMES, "14:55", Act.PUT_TO, INES),
    booked(_NEW_YORK_TIMES, "15:18", Act.ANSWER, INES, **BY_PHONE, words="On background first, then we agree the quotes."),
    booked(_NEW_YORK_TIMES, "15:30", Act.AGREE, INES, slot=_PRINT_SLOT),
)

_TODAY = "today-programme"
TODAY = (
    _asked(_TODAY, "15:49", DELE, KARAHAN, format="radio_live", live=True, programme="Today", length_minutes=8),
    booked(_TODAY, "15:51", Act.PUT_TO, DELE),
    booked(_TODAY, "15:52", Act.PENCIL, DELE, slot=Slot(Moment("08:20", not_on=("Sunday",)), 8), until=Moment("18:00")),
    booked(_TODAY, "17:05", Act.ANSWER, DELE, said="no", how="phone", words="Not that early."),
    booked(_TODAY, "17:40", Act.DECLINE, DELE, by="spokesperson", why="Moustafa is on the radio round, Elif cannot that early."),
    booked(_TODAY, "17:46", Act.CLOSE, DELE, outcome="declined", reason="Nobody free at that hour; offered for the evening."),
)

RELEASE_DAY: tuple[Booking, ...] = (
    CNN + BBC_NEWS + BBC_ARABIC + RADIO_ROUND + FRANCE_24 + AL_ARABIYA + VOLGA + PODCAST + BREAKFAST + NEW_YORK_TIMES + TODAY)
