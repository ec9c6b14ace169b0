"""What the answer is for: live or recorded television or radio, podcast, print, online, wire, newsletter, panel."""

import re

from isdmedia.reading.cues import Cues, flat, words_of
from isdmedia.reading.findings import Read

_RECORDED = Cues(
    "pre-rec*;pre rec*;prerec*;pre-tape*;pretape*;recorded;record;recording;we record;to record;as-live;as live;tape;taping;we tape;"
    "taped;enregistr*;aufzeichn*;aufgezeichnet;aufnahme*;grabar;grabad*;grabamos;grabacion;registrare;registrat*;registriamo;"
    "registrazione;تسجيل;مسجل*;for broadcast later;to run later;clip;clips for;soundbite;actuality;grab for;opname;opnemen;prerecord;"
    "a pre;pre recorded;pre-recorded;documentary;documentaire;dokumentation;sit-down;sit down interview"
)
_LIVE = Cues(
    "live;on air;on-air;two-way;2-way;en direct;direct;antenne;live-schalte;liveschalte;live schalten;in diretta;diretta;en directo;"
    "directo;على الهواء;مباشر;مباشره;بث مباشر;live hit;down the line;dans notre journal;plateau;rolling;phone-in;rechtstreeks;"
    "liveinterview;ao vivo"
)
_NOT_LIVE = Cues(
    "5 live;five live;bbc live;"
    "live blog;liveblog;went live;go live on the site;goes live on;story live;story goes live;live in;live with;people live;who live;"
    "live there;piece is live;is now live"
)
_TV = Cues(
    "tv;television;telly;news channel;on camera;camera;broadcast tv;journal televise;fernseh*;nachrichtensendung;televis*;telediario;"
    "telegiornale;قناه;نشره;التلفزيون;bulletin;tonight's programme on tv;newsroom live;film;filming;crew;documentary;skype or zoom;"
    "make-up;green room;package;vt;journal de"
)
_RADIO = Cues(
    "radio;drive time;drivetime;breakfast show on;down the line;isdn;radio 4;radio 5;5 live;five live;horfunk;rundfunk;"
    "deutschlandfunk;matinale;الاذاعه;اذاعه;راديو;radiofonic*;fm;airwaves;listeners;phone-in;audio clip;emisora;antena"
)
_BY_EAR = Cues("by phone;phone;telephone;telefon*;down the line;isdn;telefonisch;par telephone;por telefono;al telefono;هاتفيا;بالهاتف")
_PODCAST = Cues(
    "podcast*;the pod;our pod;episode;episodes;riverside;squadcast;zencastr;balado;folge unseres;بودكاست;my show is a podcast;"
    "per episode;pod episode"
)
_WIRE = Cues(
    "news agency;wire;wires;the wire;newswire;agency copy;agence;depeche;nachrichtenagentur;agencia;agenzia;وكاله;وكاله الانباء;snap;"
    "snaps;subscribers across;bureau"
)
_NEWSLETTER = Cues("newsletter;newsletters;substack;infolettre;boletin;daily email briefing;my briefing email;beehiiv")
_PANEL = Cues(
    "panel;panel discussion;on the panel;a panel;panel at;panellist*;panelist*;panel debate;round table;roundtable;table ronde;"
    "podiumsdiskussion;podium;mesa redonda;"
    "tavola rotonda;حلقه نقاش;ندوه;speak on a panel;join a panel;chair a panel;fireside chat"
)
_PRINT = Cues(
    "tomorrow's paper;the paper;print edition;for print;in print;page lead;the page;splash;the magazine;magazine feature;magazine;"
    "weekend section;our print;print deadline;supplement;sunday paper;column;feature for the;in dem heft;printausgabe;gedruckt*;"
    "edition papier;papier;edicion impresa;edizione cartacea;النسخه المطبوعه;for saturday's;saturday paper;sunday's paper;"
    "double page;spread;the glossy;trade title;trade magazine;footnote"
)
_ONLINE = Cues(
    "online;website;web piece;web story;for the site;our site;digital;web;live blog;liveblog;click;onlineausgabe;en ligne;site web;"
    "sitio web;sito;الموقع;موقع;blog;for the web;explainer"
)
_PRESENT = {"tv": ("tv_live", "tv_pre_record"), "radio": ("radio_live", "radio_pre_record")}
_TALK_KINDS = frozenset({"interview", "filming", "chaser", "event"})


def _live(flattened: str) -> re.Match[str] | None:
    """The first "live" that means on air, not the station Radio 5 Live, a live blog or where people live."""
    other = [m.span() for m in _NOT_LIVE.all(flattened)]
    return next((m for m in _LIVE.all(flattened) if not any(a <= m.start() < b for a, b in other)), None)


def _broadcast(flattened: str, medium: str, kind: str) -> tuple[str, re.Match[str] | None]:
    recorded, live = _RECORDED.find(flattened), _live(flattened)
    if kind == "filming" or (kind not in _TALK_KINDS and not live):
        return _PRESENT[medium][1], recorded
    if recorded and live:
        first = recorded if recorded.start() < live.start() or (live[0] in ("down the line", "direct", "plateau")) else live
        return _PRESENT[medium][first is recorded], first
    return _PRESENT[medium][bool(recorded)], recorded or live


def _named(flattened: str, text: str, kind: str, media: list[str]) -> Read | None:
    for name, cues in (("panel", _PANEL), ("podcast", _PODCAST), ("newsletter", _NEWSLETTER)):
        found = cues.find(flattened)
        broadcast = "tv" in media or "radio" in media
        if (
            found
            and not (name == "panel" and (broadcast or kind not in ("event", "interview")))
            and not (name == "newsletter" and kind == "event")
        ):
            return Read(name, words_of(text, found.start(), found.end(), "own_text"), 0.8)
    return None


def format_of(text: str, *, kind: str, medium: str) -> Read | None:
    """The format an ask is for, from its words and the outlet's `medium` ("tv", "radio", "tv radio", "print", "online",
    "wire", "podcast", "newsletter", "" unknown). None when nothing is to be said."""
    flattened = flat(text)
    if kind in ("op_ed",):
        return Read("print" if "online" not in medium else "online", None, 0.5, "an article of one's own")
    media = medium.split()
    named = _named(flattened, text, kind, media)
    if named and (named.value != "podcast" or not media or kind in _TALK_KINDS) and not _prefers_print(named, media, flattened):
        return named
    spoken = _spoken_medium(flattened, media, kind)
    if spoken:
        value, found = _broadcast(flattened, spoken, kind)
        return Read(value, words_of(text, found.start(), found.end(), "own_text") if found else None, 0.8 if found else 0.6)
    return _written(flattened, text, media)


def _prefers_print(named: Read, media: list[str], flattened: str) -> bool:
    """A magazine that also wants a podcast is a magazine first when the magazine stands first."""
    if named.value != "podcast" or "print" not in media or named.words is None:
        return False
    return "magazine" in flattened or "feature" in flattened


def _spoken_medium(flattened: str, media: list[str], kind: str) -> str:
    if kind not in _TALK_KINDS and "online" in media and not (_TV.find(flattened) or _RADIO.find(flattened)):
        return ""
    if "tv" in media and "radio" in media:
        return "radio" if _BY_EAR.find(flattened) and not _TV.find(flattened) else _tv_or_radio(flattened)
    return _one_medium(flattened, media, kind)


def _tv_or_radio(flattened: str) -> str:
    return "radio" if _RADIO.find(flattened) and not _TV.find(flattened) else "tv"


def _one_medium(flattened: str, media: list[str], kind: str) -> str:
    for medium in ("tv", "radio"):
        if medium in media:
            return medium
    if media and not (kind in _TALK_KINDS and (_RECORDED.find(flattened) or _LIVE.find(flattened))):
        return ""
    if _RADIO.find(flattened):
        return "radio"
    return "tv" if kind in _TALK_KINDS and _TV.find(flattened) else ""


def _written(flattened: str, text: str, media: list[str]) -> Read | None:
    printed, online, wire = _PRINT.find(flattened), _ONLINE.find(flattened), _WIRE.find(flattened)
    if "wire" in media or (wire and not media):
        return Read("wire", words_of(text, wire.start(), wire.end(), "own_text") if wire else None, 0.8)
    for name, found in (("print", printed), ("online", online)):
        if found and (name in media or not media) and not (name == "online" and printed):
            return Read(name, words_of(text, found.start(), found.end(), "own_text"), 0.7)
    for name in ("print", "online", "podcast", "newsletter"):
        if name in media:
            return Read(name, None, 0.6, "the outlet's medium")
    return None
