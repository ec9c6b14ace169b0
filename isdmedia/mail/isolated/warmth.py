"""Loading beforehand whatever reading a mail would load on the way: behind the walls no file can be opened."""
import codecs
import encodings
import gc
import mimetypes
import pkgutil
import sys
import zoneinfo
from datetime import datetime

import chardet

from isdmedia.mail.parse import parse

_HEAD = (b"From: =?iso-2022-jp?b?GyRCJUYlOSVIGyhC?= <a@paper.example>\r\nTo: media@desk.example\r\nSubject: =?utf-8?q?caf=C3=A9?=\r\n"
         b"Date: Mon, 23 Nov 2026 11:00:00 +0100\r\nMessage-ID: <1@paper.example>\r\nReferences: <2@paper.example>\r\n"
         b"Authentication-Results: mx.desk.example; spf=pass smtp.mailfrom=paper.example; dkim=pass header.d=paper.example; "
         b"dmarc=pass header.from=paper.example\r\nAuto-Submitted: auto-replied\r\n")
_PARTS = (
    b"Content-Type: text/plain; charset=windows-1252; format=flowed\r\n\r\nA caf\xe9.\r\n\r\n-- \r\nJo\r\n\r\n"
    b"On Mon, 23 Nov 2026 at 10:00, B <b@desk.example> wrote:\r\n> Hello\r\n",
    b"Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><meta charset=\"gb2312\"><style>p{display:none}</style></head><body>"
    b"<p style=\"color:#fff\">x<a href=\"https://paper.example\">y</a><img src=\"cid:1\"><table><tr><td>z</table></body></html>\r\n",
    b"Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\n"
    b"BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    b"END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART;TZID=Own:20261124T093000\r\nDURATION:PT1H\r\n"
    b"RRULE:FREQ=DAILY\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@paper.example\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:v\r\n"
    b"DTSTART;TZID=Europe/Paris:20261124T093000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@paper.example\r\n"
    b"Action: failed\r\nStatus: 5.1.1\r\n",
    b"Content-Type: message/rfc822\r\n\r\nFrom: c@paper.example\r\nSubject: inner\r\n\r\ntext\r\n",
    b"Content-Type: image/png; name*=utf-8''%C3%A9.png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r\n",
)
_TONGUES = ("Пресс-служба отвечает сегодня".encode("koi8-r"), "プレスリリースについて".encode("euc_jp"), "記者の質問です".encode("big5"),
            "صحيفة تسأل عن التقرير".encode("cp1256"), "Ερώτηση για την έκθεση".encode("iso8859-7"), "שאלה על הדוח".encode("cp1255"),
            "질문이 있습니다".encode("euc_kr"), "Grüße für später".encode("latin-1"), "文件".encode("utf-16"))
_KEPT: list[object] = []


def warm_up() -> None:
    """Load all codecs, zones and tables, and read a mail that has a part of every kind; then no zone is looked up on disk."""
    for module in pkgutil.iter_modules(encodings.__path__):
        _load_codec(module.name)
    _KEPT.extend(zoneinfo.ZoneInfo(name) for name in sorted(zoneinfo.available_timezones()))
    mimetypes.init()
    datetime.strptime("20261124T093000+0000", "%Y%m%dT%H%M%S%z")
    for words in _TONGUES:
        chardet.detect(words)
        parse(_HEAD + b"\r\n" + words, authserv_id="mx.desk.example")
    for kind in (b"mixed", b"alternative", b"related", b"report; report-type=delivery-status"):
        content_type = b"MIME-Version: 1.0\r\nContent-Type: multipart/" + kind + b"; boundary=b\r\n\r\n"
        parse(_HEAD + content_type + b"".join(b"--b\r\n" + part for part in _PARTS) + b"--b--\r\n", authserv_id="mx.desk.example")
    _forget_where_zones_lie()
    gc.collect()
    gc.freeze()


def _load_codec(name: str) -> None:
    try:
        codecs.lookup(name)
    except LookupError:
        return  # one of another system


def _forget_where_zones_lie() -> None:
    """An unknown zone is then unknown at once."""
    zoneinfo.reset_tzpath(to=())
    for name in [name for name in sys.modules if name.partition(".")[0] == "tzdata"]:
        del sys.modules[name]
    sys.modules["tzdata"] = None  # type: ignore[assignment]
