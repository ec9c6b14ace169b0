"""Interviews of the days before the release: given, used or not, called off, and one still to come. None of them serves an enquiry, for
they were asked for before the desk's mail was read here."""
from isdmedia.sample.bookings.acts import Act, Booking, Moment, Slot, booked
from isdmedia.sample.people import AYAD, DELE, INES, KARAHAN, ROWAN, WETHERBY

VOICES, STUDY = "Borrowed Voices: synthetic sermons", "Islamic State on TikTok, the study of 2021"
BY_PHONE = {"said": "yes", "how": "phone"}
LINK = "https://meet.isdglobal.example/"

SPIEGEL = (
    booked("spiegel", Moment("10:05", -5), Act.BID, INES, speakers=(WETHERBY,), outlet="Der Spiegel", format="online", live=False,
           topic=VOICES, place="video", link=LINK + "spiegel", length_minutes=30, zone="Europe/Berlin"),
    booked("spiegel", Moment("10:40", -5), Act.ANSWER, INES, **BY_PHONE),
    booked("spiegel", Moment("11:00", -5), Act.AGREE, INES, slot=Slot(Moment("14:00", -4), 30)),
    booked("spiegel", Moment("11:02", -5), Act.CONFIRM, INES),
    booked("spiegel", Moment("14:40", -4), Act.DONE, INES),
    booked("spiegel", Moment("09:15", -2), Act.AIRED, INES),
)
LE_MONDE = (
    booked("le-monde", Moment("09:30", -6), Act.BID, DELE, speakers=(KARAHAN,), outlet="Le Monde", format="print", live=False, topic=STUDY,
           place="phone", who_rings="they", number="020 7946 0101", length_minutes=30, zone="Europe/Paris"),
    booked("le-monde", Moment("10:10", -6), Act.ANSWER, DELE, **BY_PHONE),
    booked("le-monde", Moment("10:20", -6), Act.AGREE, DELE, slot=Slot(Moment("15:00", -5), 30)),
    booked("le-monde", Moment("10:22", -6), Act.CONFIRM, DELE),
    booked("le-monde", Moment("15:45", -5), Act.DONE, DELE),
    booked("le-monde", Moment("18:10", -2), Act.NOT_USED, DELE, why="Cut for space."),
)
AFP = (
    booked("afp", Moment("15:10", -4), Act.BID, INES, speakers=(WETHERBY,), outlet="AFP", format="wire", live=False, topic=VOICES,
           place="phone", who_rings="they", number="020 7946 0102", length_minutes=15, zone="Europe/Paris"),
    booked("afp", Moment("15:30", -4), Act.ANSWER, INES, **BY_PHONE),
    booked("afp", Moment("15:40", -4), Act.AGREE, INES, slot=Slot(Moment("11:00", -3), 15)),
    booked("afp", Moment("15:42", -4), Act.CONFIRM, INES),
    booked("afp", Moment("11:25", -3), Act.NO_SHOW, INES, who="outlet", why="Nobody rang; the reporter was sent elsewhere."),
)
COURIER = (
    booked("courier", Moment("12:15", -5), Act.BID, DELE, speakers=(AYAD,), outlet="Northern Courier", format="podcast", live=False,
           topic=STUDY, length_minutes=60),
    booked("courier", Moment("16:30", -5), Act.ANSWER, DELE, said="no", how="phone", words="Not this month."),
    booked("courier", Moment("16:40", -5), Act.DECLINE, DELE, by="spokesperson", why="No room for an hour this month."),
)
SKY = (
    booked("sky", Moment("09:05", -3), Act.BID, DELE, speakers=(AYAD,), outlet="Sky News", programme="Sky News Breakfast", format="tv_live",
           live=True, topic=STUDY, place="video", link=LINK + "sky", length_minutes=6),
    booked("sky", Moment("09:20", -3), Act.ANSWER, DELE, **BY_PHONE),
    booked("sky", Moment("09:25", -3), Act.AGREE, DELE, slot=Slot(Moment("07:30", -2), 6)),
    booked("sky", Moment("09:26", -3), Act.CONFIRM, DELE),
    booked("sky", Moment("06:40", -2), Act.STAND_DOWN, DELE, why="Running order changed overnight."),
)
THE_TIMES = (
    booked("the-times", Moment("11:00", -4), Act.BID, ROWAN, speakers=(KARAHAN,), outlet="The Times", format="print", live=False,
           topic=STUDY, place="phone", who_rings="we", number="020 7946 0866", length_minutes=30),
    booked("the-times", Moment("11:20", -4), Act.ANSWER, ROWAN, **BY_PHONE),
    booked("the-times", Moment("11:30", -4), Act.AGREE, ROWAN, slot=Slot(Moment("10:00", -2), 30)),
    booked("the-times", Moment("17:00", -3), Act.CANCEL, ROWAN, why="The figures of the old study are being checked again."),
)
WIRED = (
    booked("wired", Moment("17:10", -2), Act.BID, INES, speakers=(WETHERBY,), outlet="WIRED", format="podcast", live=False, topic=VOICES,
           place="video", link=LINK + "wired", length_minutes=60, zone="America/Los_Angeles"),
    booked("wired", Moment("17:30", -2), Act.AGREE, INES, slot=Slot(Moment("16:30", 1), 60)),
    booked("wired", Moment("17:20", -1), Act.POSTPONE, INES, why="The host is ill; they come back with a week."),
)
NEW_LINES = (
    booked("new-lines", Moment("16:40", -1), Act.BID, DELE, speakers=(WETHERBY,), outlet="New Lines Magazine", format="online", live=False,
           topic=VOICES, length_minutes=30, zone="America/New_York"),
    booked("new-lines", Moment("16:45", -1), Act.PUT_TO, DELE),
)
PA_MEDIA = (
    booked("pa-media", Moment("15:05", -2), Act.BID, DELE, speakers=(KARAHAN,), outlet="PA Media", format="wire", live=False, topic=STUDY,
           place="phone", who_rings="we", number="020 7946 0555", length_minutes=15),
    booked("pa-media", Moment("15:20", -2), Act.ANSWER, DELE, **BY_PHONE),
    booked("pa-media", Moment("15:22", -2), Act.AGREE, DELE, slot=Slot(Moment("11:00", -1), 15)),
    booked("pa-media", Moment("15:23", -2), Act.CONFIRM, DELE),
    booked("pa-media", Moment("11:20", -1), Act.DONE, DELE),
)
_PANEL_SLOT = Slot(Moment("14:00", coming="Thursday"), 60)
PANEL = (
    booked("panel", Moment("10:30", -6), Act.BID, ROWAN, speakers=(KARAHAN, WETHERBY), outlet="Belfast Telegraph", format="panel",
           live=True, programme="Readers’ evening online", topic=VOICES, place="video", link=LINK + "panel", length_minutes=60,
           presenter="Caolan Devenney-Shaw", caption="Dr Elif Karahan-Moss and Jonas Wetherby, ISD"),
    booked("panel", Moment("11:10", -6), Act.ANSWER, ROWAN, **BY_PHONE),
    booked("panel", Moment("09:50", -5), Act.AGREE, ROWAN, slot=_PANEL_SLOT),
    booked("panel", Moment("09:55", -5), Act.CONFIRM, ROWAN),
)
DAYS_BEFORE: tuple[Booking, ...] = (
    SPIEGEL + LE_MONDE + AFP + COURIER + SKY + THE_TIMES + WIRED + NEW_LINES + PA_MEDIA + PANEL)
