"""The people and outlets of the sample desk.

Everyone is invented but one public name with its public title; every address ends in `.example` (RFC 2606 section 2),
so that nothing can be delivered to anybody.
"""
from dataclasses import dataclass

DESK_NAME = "ISD Press Office"
DESK_ADDRESS = "media@isdglobal.example"
DESK_TIME_ZONE = "Europe/London"
MAIL_SERVER = "mx.isdglobal.example"
"""The server that writes the Authentication-Results of the sample mails (the setting AUTHSERV_ID)."""


@dataclass(frozen=True, slots=True)
class SampleSpokesperson:
    """Someone who speaks for a release; `languages` are English names, `time_zone` an IANA name."""

    slug: str
    name: str
    title: str
    languages: tuple[str, ...]
    time_zone: str
    email: str


@dataclass(frozen=True, slots=True)
class SampleUser:
    """Someone who signs in to the desk; `roles` are press_officer, head_of_press, administrator."""

    name: str
    email: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SampleOutlet:
    """An outlet: `tier` 1 (answered first) to 3, `zone` an IANA name, `policy` normal, ask_first or blocked."""

    name: str
    tier: int
    zone: str
    domains: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    policy: str = "normal"


AYAD = SampleSpokesperson(
    "moustafa-ayad", "Moustafa Ayad", "ISD's Executive Director for Africa, the Middle East and Asia",
    ("English",), "Europe/London", "moustafa.ayad@isdglobal.example",
)
KARAHAN = SampleSpokesperson(
    "elif-karahan-moss", "Dr Elif Karahan-Moss", "Senior Analyst, Extremism Online",
    ("English", "Turkish", "French"), "Europe/London", "elif.karahan-moss@isdglobal.example",
)
WETHERBY = SampleSpokesperson(
    "jonas-wetherby", "Jonas Wetherby", "Head of Digital Analysis",
    ("English", "German"), "Europe/Berlin", "jonas.wetherby@isdglobal.example",
)
SPOKESPEOPLE = (AYAD, KARAHAN, WETHERBY)

INES = SampleUser("Ines Barraclough", "ines.barraclough@desk.example", ("press_officer",))
DELE = SampleUser("Dele Whitcombe", "dele.whitcombe@desk.example", ("press_officer",))
ROWAN = SampleUser("Rowan Achterberg", "rowan.achterberg@desk.example", ("head_of_press", "press_officer", "administrator"))
PIA = SampleUser("Pia Sandringer", "pia.sandringer@desk.example", ("administrator",))
USERS = (INES, DELE, ROWAN, PIA)

LONDON, PARIS, NEW_YORK = "Europe/London", "Europe/Paris", "America/New_York"

OUTLETS = (
    SampleOutlet("BBC", 1, LONDON, ("bbc.example",), ("BBC News",)),
    SampleOutlet("BBC News Channel", 1, LONDON, (), ("News Channel",)),
    SampleOutlet("BBC Radio 4", 1, LONDON, ("radio4.bbc.example",), ("Radio 4", "Today", "Radio 4 Today")),
    SampleOutlet("BBC Arabic", 1, LONDON, ("arabic.bbc.example",), ("بي بي سي عربي", "BBC News Arabic")),
    SampleOutlet("BBC Local Radio", 2, LONDON, ("local.bbc.example",), ("BBC local radio", "General News Service")),
    SampleOutlet("ABC Sydney", 2, "Australia/Sydney", ("abc-sydney.example",), ("ABC News Australia", "ABC (Sydney)")),
    SampleOutlet("CNN", 1, NEW_YORK, ("cnn.example", "turner.example"), ("CNN International", "CNNI")),
    SampleOutlet("Fox News", 2, NEW_YORK, ("foxnews.example",), ("Fox News Digital", "FNC")),
    SampleOutlet("Reuters", 1, LONDON, ("reuters.example",), ("Thomson Reuters",)),
    SampleOutlet("The New York Times", 1, NEW_YORK, ("nytimes.example",), ("NYT", "New York Times")),
    SampleOutlet("The Guardian", 1, LONDON, ("guardian.example",), ("Guardian", "Guardian News & Media")),
    SampleOutlet("Al Arabiya", 2, "Asia/Dubai", ("alarabiya.example",), ("العربية", "Al-Arabiya")),
    SampleOutlet("France 24", 1, PARIS, ("france24.example",), ("France Médias Monde", "F24")),
    SampleOutlet("PA Media", 1, LONDON, ("pamedia.example",), ("PA", "Press Association")),
    SampleOutlet("Sky News", 1, LONDON, ("sky.example",), ("Sky",)),
    SampleOutlet("WIRED", 2, "America/Los_Angeles", ("wired.example",), ("Wired", "wired.com")),
    SampleOutlet("New Lines Magazine", 2, NEW_YORK, ("newlines.example",), ("New Lines",)),
    SampleOutlet("ITV", 1, LONDON, ("itv.example",), ("Good Morning Britain", "GMB", "ITV News")),
    SampleOutlet("Belfast Telegraph", 2, LONDON, ("belfasttelegraph.example",), ("BelTel",)),
    SampleOutlet("The Times", 1, LONDON, ("thetimes.example",), ("The Sunday Times", "Times")),
    SampleOutlet("Le Monde", 1, PARIS, ("lemonde.example",), ()),
    SampleOutlet("Der Spiegel", 1, "Europe/Berlin", ("spiegel.example",), ("SPIEGEL",)),
    SampleOutlet("AFP", 1, PARIS, ("afp.example",), ("Agence France-Presse",)),
    SampleOutlet("Volga World TV", 3, "Europe/Moscow", ("volgaworld.example",), ("Volga World",), "ask_first"),
    SampleOutlet("The Long Scroll", 3, NEW_YORK, ("longscroll.example",), ("The Long Scroll podcast",)),
    SampleOutlet("Northern Courier", 3, LONDON, ("northern-courier.example",), ("The Courier",)),
    SampleOutlet("The Patriot Lantern", 3, NEW_YORK, ("patriotlantern.example",), (), "blocked"),
)
