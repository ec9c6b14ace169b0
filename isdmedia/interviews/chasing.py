"""What an interview still lacks: without the first it is not confirmed, the rest is chased."""
from isdmedia.models import Format, Interview, Place

ON_AIR = frozenset({Format.TV_LIVE, Format.TV_PRE_RECORD, Format.RADIO_LIVE, Format.RADIO_PRE_RECORD, Format.PANEL})
_GOES_THERE = frozenset({Place.OUR_STUDIO, Place.THEIR_STUDIO, Place.LOCATION, Place.IN_PERSON, Place.DOWN_THE_LINE})


def needed(interview: Interview) -> list[str]:
    """What must be known before it is confirmed: time and zone, and how the two come together."""
    lacks = []
    if not interview.starts_at:
        lacks.append("the time")
    if not interview.zone:
        lacks.append("the time zone")
    if not _meets(interview):
        lacks.append("who rings whom, or the link")
    return lacks


def to_chase(interview: Interview) -> list[str]:
    """Everything else that is missing, most pressing first; it stops nobody."""
    on_air = interview.format in ON_AIR
    wanted = (
        (interview.who_rings and not interview.number, "the number"),
        (interview.place == Place.PHONE and not interview.backup_number, "a backup number"),
        (interview.live is None, "live or recorded"),
        (not interview.place, "where"),
        (on_air and interview.live and interview.hit_provisional, "the firm time on air"),
        (on_air and not interview.presenter, "the presenter"),
        (interview.format in (Format.TV_LIVE, Format.TV_PRE_RECORD, Format.PANEL) and not interview.caption, "the caption"),
        (interview.live is False and not interview.air_at and not interview.out_when, "when it is out"),
    )
    return needed(interview) + [what for missing, what in wanted if missing]


def _meets(interview: Interview) -> bool:
    goes_there = interview.place in _GOES_THERE and (interview.address or interview.studio_id)
    return bool(interview.link or interview.who_rings or goes_there)
