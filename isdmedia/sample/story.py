"""How the desk has worked half of its sample mails: a description alone, which the loader plays through the verbs."""
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files

from isdmedia.sample.people import DELE, INES, ROWAN, SampleUser
from isdmedia.sample.releases import CALIPHATETOK_SLUG, STUDY_2021_SLUG


class Act(StrEnum):
    """What somebody did, and the arguments it has."""

    ASSIGN = "assign"  # owner: the mail address of a user
    ACKNOWLEDGE = "acknowledge"
    NOTE = "note"  # text
    REPLY = "reply"  # text
    LINK = "link"  # release: a slug
    SET_DEADLINE = "set_deadline"  # words: as an officer types them, read in the journalist's zone
    WAIT = "wait"  # on: journalist, spokesperson, sign_off, facts
    CLOSE = "close"  # outcome, reason


@dataclass(frozen=True, slots=True)
class Step:
    """One act on the enquiry that a mail belongs to, by the user with the address `who`, some minutes after that
    mail's arrival."""

    mail: str
    act: Act
    who: str
    minutes: int
    arguments: Mapping[str, str] = field(default_factory=dict)


def _step(mail: str, act: Act, user: SampleUser, minutes: int, **arguments: str) -> Step:
    return Step(mail, act, user.email, minutes, arguments)


def _assign(mail: str, owner: SampleUser, minutes: int, by: SampleUser | None = None) -> Step:
    return _step(mail, Act.ASSIGN, by or owner, minutes, owner=owner.email)


def _reply(mail: str, user: SampleUser, minutes: int) -> Step:
    text = files(__package__).joinpath("replies", f"{mail}.txt").read_text(encoding="utf-8")
    return _step(mail, Act.REPLY, user, minutes, text=text)


MORNING_STORY = (
    _assign("student-thesis", DELE, 62),
    _step("student-thesis", Act.LINK, DELE, 63, release=STUDY_2021_SLUG),
    _reply("student-thesis", DELE, 68),
    _step("student-thesis", Act.CLOSE, DELE, 69, outcome="not_press", reason="A student; pointed to the appendix."),

    _assign("pa-link-goes-nowhere", INES, 1),
    _step("pa-link-goes-nowhere", Act.LINK, INES, 2, release=CALIPHATETOK_SLUG),
    _reply("pa-link-goes-nowhere", INES, 5),
    _step("pa-thanks", Act.NOTE, INES, 2, text="The link under \"ISD website\" in the release is a #. Web team told."),
    _step("pa-thanks", Act.CLOSE, INES, 3, outcome="material_sent", reason="Working link sent, PA has filed."),

    _assign("cnn-ten-eastern-hour", INES, 4),
    _step("cnn-ten-eastern-hour", Act.ACKNOWLEDGE, INES, 6),
    _step("cnn-ten-eastern-hour", Act.NOTE, INES, 9,
          text="He writes EST but means New York time. Asked Moustafa whether he can do any time in that hour."),
    _step("cnn-ten-eastern-hour", Act.WAIT, INES, 10, on="spokesperson"),

    _assign("bbc-news-channel-live", DELE, 3),
    _step("bbc-news-channel-live", Act.ACKNOWLEDGE, DELE, 5),
    _step("bbc-news-channel-live", Act.WAIT, DELE, 11, on="spokesperson"),

    _assign("guardian-reaction", INES, 8),
    _step("guardian-reaction", Act.LINK, INES, 9, release=CALIPHATETOK_SLUG),
    _reply("guardian-reaction", INES, 37),
    _step("guardian-reaction", Act.NOTE, INES, 40,
          text="Still owe her the second answer: what was reported to TikTok, by whom, when. Asked the researchers."),
    _step("guardian-reaction", Act.WAIT, INES, 41, on="facts"),

    _assign("reuters-six-claims", DELE, 6),
    _step("reuters-six-claims", Act.ACKNOWLEDGE, DELE, 7),
    _step("reuters-six-claims", Act.NOTE, DELE, 15,
          text="She is right: 100 posts at 500,000 views is 50 million. Nobody repeats the views per post until we "
               "know what was counted. Told Ines and Rowan."),
    _step("reuters-six-claims", Act.WAIT, DELE, 16, on="facts"),
    _reply("reuters-six-claims", DELE, 52),

    _assign("bbc-arabic-live", INES, 12),
    _step("bbc-arabic-live", Act.NOTE, INES, 14,
          text="To ask: would he do it in Arabic, or with their interpreter? And is it 8pm GMT or 8pm London?"),

    _assign("bbc-local-radio-round", DELE, 9),
    _step("bbc-local-radio-round", Act.ACKNOWLEDGE, DELE, 11),
    _step("bbc-local-radio-round", Act.SET_DEADLINE, DELE, 12, words="6pm today"),

    _assign("platform-account-list", ROWAN, 4, by=INES),
    _step("platform-account-list", Act.NOTE, ROWAN, 15,
          text="Mine. Nobody else answers. No account list and no change of headline before legal has read it."),
    _step("platform-account-list", Act.WAIT, ROWAN, 16, on="sign_off"),

    _assign("france24-plateau", INES, 10),
    _step("france24-plateau", Act.NOTE, INES, 18,
          text="No one in Paris tonight. Elif speaks French and could do it down the line from London."),
    _step("france24-plateau", Act.WAIT, INES, 19, on="spokesperson"),

    _assign("sky-picture-desk-clips", ROWAN, 5, by=DELE),
    _step("sky-picture-desk-clips", Act.WAIT, ROWAN, 6, on="sign_off"),
    _reply("sky-picture-desk-clips", ROWAN, 21),
    _step("sky-picture-desk-clips", Act.CLOSE, ROWAN, 23, outcome="declined",
          reason="Terrorist material is never passed on; stills and portrait offered."),

    _assign("state-broadcaster-live", ROWAN, 7, by=DELE),
)
AFTERNOON_STORY = (
    _step("guardian-accounts-gone", Act.SET_DEADLINE, INES, 3, words="1.30pm today"),
    _step("guardian-accounts-gone", Act.NOTE, INES, 6,
          text="Our line about the fifteen accounts is out of date if this is right. Do not use it with anybody until "
               "the researchers have looked again."),

    _assign("impostor-known-byline", ROWAN, 6, by=INES),
    _step("impostor-known-byline", Act.NOTE, ROWAN, 25,
          text="Rang the Guardian's switchboard: Imogen is on this story but did not write this. Link not opened, IT "
               "told. No number and no city to anyone."),
    _step("impostor-known-byline", Act.CLOSE, ROWAN, 27, outcome="declined",
          reason="Not the reporter it claims to be."),

    _assign("belfast-knife-emoji", DELE, 9),
    _step("belfast-knife-emoji", Act.LINK, DELE, 10, release=CALIPHATETOK_SLUG),
    _reply("belfast-knife-emoji", DELE, 44),
    _step("belfast-knife-emoji", Act.CLOSE, DELE, 46, outcome="on_the_record", reason="All three answered."),

    _assign("fox-150-million", INES, 2),
    _step("fox-150-million", Act.LINK, INES, 3, release=CALIPHATETOK_SLUG),
    _reply("fox-150-million", INES, 13),
    _step("fox-150-million", Act.WAIT, INES, 14, on="journalist"),

    _assign("bbc-news-channel-chaser", DELE, 9),
    _step("bbc-news-channel-chaser", Act.CLOSE, DELE, 10, outcome="duplicate", reason="Orla's bid; confirmed to her."),

    _assign("breakfast-panel-bid", DELE, 4),
    _step("breakfast-panel-bid", Act.ACKNOWLEDGE, DELE, 5),
    _step("breakfast-panel-bid", Act.WAIT, DELE, 20, on="spokesperson"),
    _step("breakfast-panel-bid", Act.CLOSE, DELE, 154, outcome="withdrawn", reason="Stood down by the programme."),

    _assign("sympathiser-threat", ROWAN, 4, by=INES),
    _step("sympathiser-threat", Act.NOTE, ROWAN, 9,
          text="Threat against Moustafa. Security and he have been told by phone. Nobody answers; keep the original."),

    _step("breakfast-standing-you-down", Act.NOTE, DELE, 5,
          text="Goes with Bethan's bid of this afternoon. Moustafa told, morning free again."),
    _step("breakfast-standing-you-down", Act.CLOSE, DELE, 6, outcome="duplicate",
          reason="Belongs to the bid of this afternoon, closed there."),

    _assign("abc-sydney-cob", DELE, 3),
    _step("abc-sydney-cob", Act.LINK, DELE, 4, release=CALIPHATETOK_SLUG),
    _reply("abc-sydney-cob", DELE, 14),
)
STORY: tuple[Step, ...] = MORNING_STORY + AFTERNOON_STORY
"""By mail in order of arrival, within a mail by minutes. Mails without a step are still untouched."""


def answer_to(mail: str) -> Step:
    """What the desk replied to that mail. KeyError when it has not."""
    for step in STORY:
        if step.mail == mail and step.act is Act.REPLY:
            return step
    raise KeyError(mail)
