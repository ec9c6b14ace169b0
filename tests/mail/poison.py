"""Mails made to break a reader. Each entry: what it attacks, and the bytes: POISON at sizes for every day, HEAVY at full size."""

import base64
from collections.abc import Callable

HEAD = b"From: A <a@paper.example>\r\nTo: media@corvane.example\r\nSubject: ask\r\nMessage-ID: <1@paper.example>\r\n"
END = b"\r\n\r\nA question by 5pm.\r\n"
PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n"


def nested(depth: int) -> bytes:
    parts = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth))
    return HEAD + parts + b"Content-Type: text/plain\r\n\r\ndeep\r\n"


def enclosed(depth: int) -> bytes:
    return HEAD + b"Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n" * depth + b"\r\ntext\r\n"


def many_parts(count: int, part: bytes = b"\r\nx\r\n") -> bytes:
    return HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + (b"--b\r\n" + part) * count + b"--b--\r\n"


def html(body: bytes) -> bytes:
    return HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n" + body


def calendar(body: bytes) -> bytes:
    return (
        HEAD
        + b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n"
        + body
        + b"END:VCALENDAR\r\n"
    )


def repeated_picture(times: int) -> bytes:
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x10\0\0\0\x10" + b"x" * 500_000
    related = b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" + b"<img src='cid:1'>" * times
    return HEAD + related + b"\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(
        picture) + b"\r\n--b--\r\n"


def self_containing(depth: int) -> bytes:
    """A mail that encloses itself, as far as bytes can."""
    mail = HEAD + b"\r\nA question by 5pm.\r\n"
    for _ in range(depth):
        mail = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + mail + b"\r\n--b--\r\n"
    return mail


EVENT = b"BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20261014T093000Z\r\nDTEND:20261014T100000Z\r\n%sEND:VEVENT\r\n"

POISON: dict[str, bytes] = {
    "multipart depth 1,000": nested(1000),
    "multipart depth 20,000": nested(20_000),
    "message/rfc822 depth 1,000": enclosed(1000),
    "20,000 parts": many_parts(20_000),
    "5,000 attachments of 0 bytes": many_parts(5000, b"Content-Disposition: attachment; filename=a.bin\r\n\r\n\r\n"),
    "200,000 headers": HEAD + b"X: y\r\n" * 200_000 + END,
    "10 MB header line": HEAD + b"X-Long: " + b"a" * 10_000_000 + END,
    "100,000 folded lines": HEAD + b"X-Folded: a\r\n" + b" b\r\n" * 100_000 + END,
    "20,000 encoded words": HEAD.replace(b"ask", b" ".join([b"=?utf-8?q?word?="] * 20_000)) + END,
    "encoded words never closed": HEAD.replace(b"ask", b"=?utf-8?q?" * 6000) + END,
    "20,000 recipients": HEAD + b"Cc: " + b", ".join(b"n%d <n%d@paper.example>" % (n, n) for n in range(20_000)) + END,
    "20,000 parameters": HEAD + b"Content-Type: text/plain" + b"; a=b" * 20_000 + END,
    "20,000 filename*n": HEAD + b"Content-Disposition: attachment" + b"".join(b"; filename*%d=a" % n for n in range(20_000)) + END,
    "comments 1,000 deep": HEAD.replace(b"A <a@paper.example>", b"(" * 1000 + b")" * 1000 + b" a@paper.example") + END,
    "comments 1,000 deep, open": HEAD.replace(b"A <a@paper.example>", b"(" * 1000 + b" a@paper.example") + END,
    "10,000 quoted pairs": HEAD.replace(b"A <a", b'"' + b"\\a" * 10_000 + b'" <a') + END,
    "50,000 references": HEAD + b"References: " + b" ".join(b"<%d@paper.example>" % n for n in range(50_000)) + END,
    "100,000 leading newlines": b"\r\n" * 100_000 + HEAD + END,
    "parameter name of 74 characters": HEAD + b"Content-Type: text/plain; " + b"n" * 74 + b"=v" + END,
    "parameter name of 60 and foreign value": HEAD + b"Content-Type: text/plain; " + b"n" * 60 + b"=\xc3\xa4" + END,
    "NUL everywhere": HEAD.replace(b"ask", b"a\0sk").replace(b"A <", b"A\0 <") + b"\r\nte\0xt by 5pm\r\n",
    "base64 of a bad length": HEAD + PLAIN + b"Content-Transfer-Encoding: base64\r\n\r\nQSBxdWVzdGlvbiBieSA1cG0\r\n",
    "base64 of a bad alphabet": HEAD + PLAIN + b"Content-Transfer-Encoding: base64\r\n\r\nQSBx*dWVz-dGlvbiBieSA1cG0=!\r\n",
    "base64 of nothing but padding": HEAD + PLAIN + b"Content-Transfer-Encoding: base64\r\n\r\n=====\r\n",
    "broken quoted-printable": HEAD + PLAIN + b"Content-Transfer-Encoding: quoted-printable\r\n\r\nA =ZZ question=\r\n by=3\r\n",
    "prefix boundaries": HEAD + b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed;"
    b" boundary=ab\r\n\r\n--ab\r\n\r\nA question by 5pm.\r\n--ab--\r\n--a--\r\n",
    "boundary missing": HEAD + b"Content-Type: multipart/mixed" + END,
    "boundary never used": HEAD + b"Content-Type: multipart/mixed; boundary=zzz" + END,
    "boundary of 500 characters": HEAD
    + b'Content-Type: multipart/mixed; boundary="'
    + b"b" * 500
    + b'"\r\n\r\n--'
    + b"b" * 500
    + b"\r\n\r\nA question by 5pm.\r\n",
    "a line of boundary beginnings": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b" * 300_000,
    "boundary never closed": HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nA question by 5pm.\r\n",
    "boundary named twice": HEAD + b"Content-Type: multipart/mixed; boundary=b; boundary=c\r\n\r\n--b\r\n\r\nA question by 5pm.\r\n--c--\r\n",
    "mail that encloses itself": self_containing(40),
    "one picture 200 times": repeated_picture(200),
    "lone surrogates": HEAD.replace(b"ask", b"a\xed\xa0\x80sk") + PLAIN + b"\r\nA question by 5pm \xed\xa0\x80\xed\xb0\x80.\r\n",
    "no body": HEAD,
    "no date": HEAD + END,
    "two senders": HEAD + b"From: B <b@other.example>" + END,
    "sender as a group": HEAD.replace(b"A <a@paper.example>", b"desk: a@paper.example, b@paper.example;") + END,
    "date in the year 99999": HEAD + b"Date: Mon, 23 Nov 99999 10:00:00 +0000" + END,
    "date with an offset of a year": HEAD + b"Date: Mon, 23 Nov 2026 10:00:00 +999999" + END,
    "50,000 open div": html(b"<div>" * 50_000 + b"A question by 5pm."),
    "50,000 open b and p": html(b"<b><p>" * 50_000 + b"A question by 5pm."),
    "50,000 attributes": html(b"<p " + b"a=b " * 50_000 + b">A question by 5pm.</p>"),
    "1 MB of <": html(b"<" * 1_000_000),
    "1 MB of <a": html(b"<a" * 500_000),
    "1 MB of comment beginnings": html(b"<!--" * 250_000),
    "300 KB of unclosed style": html(b"<style>" + b"a{" * 150_000),
    "300 KB of comment beginnings in a style": html(b"<style>" + b"/*a" * 100_000 + b"</style>A question by 5pm."),
    "li below 499 spans": html(b"<ul><li>" + b"<span>" * 490 + b"<li></li>" * 40_000 + b"A question by 5pm."),
    "closing tags of nothing": html(b"<span>" * 490 + b"</b></p>" * 45_000 + b"A question by 5pm."),
    "separators without parameters": HEAD + b"Content-Type: text/plain" + b"; " * 30_000 + END,
    "300 KB of spaces in HTML": html(b"A question by 5pm." + b" " * 300_000),
    "10 MB single line": HEAD + PLAIN + b"\r\n" + b"word " * 2_000_000,
    "On On On": HEAD + PLAIN + b"\r\n" + b"On " * 300_000,
    "300,000 lines of On": HEAD + PLAIN + b"\r\n" + b"On 2026 a@b\r\n" * 80_000,
    "quotation signs without end": HEAD + PLAIN + b"\r\n" + b">" * 500_000,
    "From: From: From:": HEAD + PLAIN + b"\r\n" + b"From: a\r\n" * 100_000,
    "underscores and dashes": HEAD + PLAIN + b"\r\n" + (b"_" * 400 + b"\r\n" + b"-" * 400 + b"\r\n") * 1200,
    "blank lines and spaces": HEAD + PLAIN + b"\r\n" + b" " * 500_000 + b"\r\n" * 200_000 + b"x",
    "flowed lines of one letter": HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"a \r\n" * 150_000,
    "repeating every second": calendar(EVENT % b"RRULE:FREQ=SECONDLY\r\n"),
    "10,000 events": calendar(EVENT % b"" * 10_000),
    "5,000 attendees": calendar(EVENT % b"ATTENDEE:mailto:a@paper.example\r\n" * 1),
    "line endings mixed": HEAD.replace(b"\r\n", b"\n") + b"X-A: b\r\rX-C: d\n\r\nA question by 5pm.\rMore\r\n",
    "eight-bit headers": HEAD.replace(b"ask", "Anfrage für Grüße".encode("latin-1")) + END,
    "RFC 2231 charset lies": HEAD + b"Content-Disposition: attachment; filename*=utf-7''%2BAGEAYg-%FF" + END,
    "content type of itself": HEAD + b'Content-Type: text/plain; charset=charset; charset="charset=utf-8"' + END,
    "signed and encrypted": HEAD + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nMIIB\r\n",
    "PGP encrypted": HEAD + b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\r\n\r\n--b\r\n'
    b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n"
    b"-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n-----END PGP MESSAGE-----\r\n--b--\r\n",
    "dot-stuffed and smuggled": HEAD + b"\r\n..\r\n.\r\nMAIL FROM:<x@evil.example>\r\nFrom: x@evil.example\r\n\r\nboo\r\n",
    "uuencoded": HEAD + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n",
    "authentication results of 60 KB": b"Authentication-Results: mx.corvane.example; " + b"dkim=pass (" * 5000 + b"\r\n" + HEAD + END,
    "winmail.dat": HEAD + b"Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+\r\n",
    **{
        f"charset {name!r}": HEAD + b"Content-Type: text/plain; charset=" + name.encode() + b"\r\n\r\nA question by 5pm \xe4.\r\n"
        for name in (
            "",
            "utf-7",
            "idna",
            "undefined",
            "rot13",
            "zlib",
            "x-unknown",
            "punycode",
            "unicode_escape",
            "base64",
            "utf-16",
            'a" b',
        )
    },
}

MEGABYTE = 1024 * 1024
HEAVY: dict[str, Callable[[], bytes]] = {
    "multipart depth 100,000": lambda: nested(100_000),
    "message/rfc822 depth 1,000, each with parts": lambda: self_containing(1000),
    "100,000 parts": lambda: many_parts(100_000),
    "1,000,000 headers": lambda: HEAD + b"X: y\r\n" * 1_000_000 + END,
    "40 MB single line": lambda: HEAD + PLAIN + b"\r\n" + b"word " * (8 * MEGABYTE - 100),
    "40 MB of base64": lambda: HEAD + b"Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.encodebytes(b"\x07" * 29 * MEGABYTE),
    "40 MB of broken quoted-printable": lambda: HEAD + PLAIN + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + b"=Z\r\n" * 10 * MEGABYTE,
    "40 MB of HTML": lambda: html(b"<p>A question by 5pm.</p>\n" * int(1.5 * MEGABYTE)),
    "10 MB of base64 in UTF-16": lambda: HEAD + b"Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.encodebytes("A question by 5pm. ".encode("utf-16") * 200_000),
    "20 MB of line ends": lambda: HEAD + PLAIN + b"\r\n" + b"\r\n" * 10 * MEGABYTE,
    "20 MB of boundary beginnings": lambda: HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"\n--bb" * 4 * MEGABYTE,
    "one picture 100,000 times": lambda: repeated_picture(100_000),
    "no header": lambda: b"\r\nA question by 5pm.\r\n",
    "empty": lambda: b"",
    "random bytes": lambda: bytes((n * n >> 5) & 255 for n in range(300_000)),
}
"""Made when asked for: together they would be 300 MB."""
