"""Over what an interview or answer is wanted: Zoom, another video call, telephone, studio, in person, e-mail."""

from isdmedia.reading.cues import Cues, flat, words_of
from isdmedia.reading.findings import Read

_ZOOM = Cues("zoom;zoom call;by zoom;زوم;زووم;زوووم")
_VIDEO = Cues(
    "webex;skype;facetime;microsoft teams;ms teams;on teams;via teams;by teams;over teams;teams or;or teams;google meet;riverside;"
    "squadcast;zencastr;streamyard;vmix;quicklink;cleanfeed;video call;video link;videocall;video-call;videolink;video chat;visio*;"
    "visioconference;videoconference;videokonferenz;videoschalte;videocall;schalte;videollamada;videoconferencia;videochiamata;"
    "videoconferenza;remotely on camera;down the camera;dejero;liveu;facetime audio;remote interview;en duplex;سكايب;تيمز;"
    "مكالمة فيديو;cisco;jitsi;whereby;google hangouts;around video"
)
_STUDIO = Cues(
    "studio;studios;in studio;in-studio;in the studio;our studio*;come in to;come into;plateau;en plateau;sur le plateau;im studio;"
    "en el plató;plato;in studio da noi;استوديو;الاستوديو;isdn;new broadcasting house;radio car;millbank;wogan house;"
    "broadcasting house;sofa;make-up;makeup;on set;television centre;estudio;estudios"
)
_PHONE = Cues(
    "phone;by phone;on the phone;over the phone;telephone;phone call;phone interview;phoner;a quick call;quick call;give me a call;"
    "give me a ring;ring me;call me;bell me;whatsapp;a call;call back;call with;give us a call;"
    "dial in;landline;par telephone;au telephone;telephone;un appel;appeler;m'appeler;rappeler;telefon*;anrufen;anruf;ruckruf;"
    "por telefono;llamad*;telefonic*;al telefono;chiamat*;telefonat*;بالهاتف;هاتفيا;هاتفية;عبر الهاتف;الهاتف;اتصال;a ring;a bell;"
    "facetime audio;signal call;phone line;joignable par telephone;speak by;jump on a call;hop on a call;have a call;telefonisch;bellen;"
    "voice note*"
)
_LINE = Cues("down the line;down-the-line;dtl;on the line;a good line;good line")
"""A line to a studio: by telephone only when the mail names nothing else."""
_IN_PERSON = Cues(
    "in person;in-person;face to face;face-to-face;meet up;come to you;come to your office*;at your office*;on location;coffee;"
    "film at;film with;filming at;send a crew;crew would;crew could;sur place;en personne;personlich;vor ort;vor-ort;en persona;"
    "di persona;شخصيا;onsite;on-site;on site;bring a crew;our crew;crew can;a camera crew;kamerateam;doorstep;meet her;meet him;"
    "meet with her;camera team;satellite truck;sat truck"
)
_EMAIL = Cues(
    "by email;by e-mail;via email;via e-mail;over email;by reply;reply to this email;in writing;written answers;written responses;"
    "written statement;email is fine;email me;email answers;par mail;par courriel;par email;par ecrit;schriftlich*;per mail;"
    "per e-mail;por escrito;por correo;por email;per iscritto;via mail;per email;كتابيا;بالبريد;مكتوب*;email q&a;emailed;email back;"
    "over e-mail;by return;email interview"
)
_REFUSED = Cues("no need to come;not zoom;no zoom;rather than zoom;can't do zoom;not on zoom;don't do zoom;instead of zoom")
_TALKS = Cues("talk;speak;chat;call;conversation;gesprach*;parler;hablar;parlare;التحدث")
_WRITTEN_KINDS = frozenset(
    {"comment", "written_questions", "information", "fact_check", "right_of_reply", "material", "pictures", "background", "op_ed"}
)
_SPOKEN = (("zoom", _ZOOM), ("video_call", _VIDEO), ("studio", _STUDIO), ("in_person", _IN_PERSON), ("phone", _PHONE))


def channel_of(text: str, *, kind: str, format_: str, place: str = "own_text") -> Read | None:
    """How the journalist wants to be served: what an ask to talk names first, e-mail for what is answered in writing."""
    flattened = flat(text)
    written = _EMAIL.find(flattened)
    asks_talk = kind in ("interview", "filming", "chaser", "event")
    if not asks_talk:
        spoken = _PHONE.find(flattened) or _ZOOM.find(flattened) or _VIDEO.find(flattened)
        if kind == "background" and not written and (spoken or _TALKS.find(flattened)):
            name = "zoom" if spoken and _ZOOM.find(flattened) and not _PHONE.find(flattened) else "phone"
            return Read(name, words_of(text, spoken.start(), spoken.end(), place) if spoken else None, 0.7)
        if kind in _WRITTEN_KINDS:
            at = words_of(text, written.start(), written.end(), place) if written else None
            return Read("email", at, 0.9 if written else 0.6, "" if written else "answered in writing")
        return None
    if written and not any(cues.find(flattened) for _, cues in _SPOKEN[:2]):
        return Read("email", words_of(text, written.start(), written.end(), place), 0.8)
    return _spoken(text, flattened, kind, format_, place)


def asks_to_talk(text: str) -> bool:
    """Whether the words name a way to talk: a studio, a video call, the telephone, a meeting."""
    flattened = flat(text)
    return any(cues.find(flattened) for _, cues in _SPOKEN)


def _spoken(text: str, flattened: str, kind: str, format_: str, place: str) -> Read | None:
    found = [
        (name, match) for name, cues in _SPOKEN if (match := cues.find(flattened)) and not (name == "zoom" and _REFUSED.find(flattened))
    ]
    line = _LINE.find(flattened)
    if not found and line:
        found = [("phone", line)]
    if not found and kind == "filming":
        return Read("in_person", None, 0.5, "a crew comes")
    if not found:
        written = format_ in ("print", "online", "wire", "newsletter")
        return Read("phone", None, 0.4, "a talk with somebody who writes") if written and kind == "interview" else None
    name, match = min(found, key=lambda f: f[1].start())
    return Read(name, words_of(text, match.start(), match.end(), place), 0.8)
