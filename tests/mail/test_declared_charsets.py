"""Whole mails in the charsets that offices use, labelled rightly, wrongly and not at all."""

import pytest

from isdmedia.mail import parse
from isdmedia.mail.charsets import codec_for, decode

TEXTS = {
    "japanese": "取材のお願いです。明日の午後5時までにお返事をいただけますか。",
    "chinese": "您好,我想就这份报告采访作者,截止时间是今天下午五点。",
    "rare chinese": "㐀𠀀 请求采访",
    "russian": "Здравствуйте, можно ли взять интервью у автора сегодня вечером до пяти часов?",
    "ukrainian": "Доброго дня, чи можемо ми поговорити з авторкою звіту ґ є і ї?",
    "german": "Schöne Grüße aus München, die Änderung gefällt überhaupt nicht.",
    "polish": "Dzień dobry, chciałbym prosić o wywiad z autorką raportu, najlepiej jeszcze dziś.",
    "greek": "Καλημέρα, θα θέλαμε μια συνέντευξη με τη συγγραφέα της έκθεσης.",
    "turkish": "Günaydın, raporun yazarıyla bugün görüşebilir miyiz? Teşekkürler, İyi çalışmalar.",
    "hebrew": "שלום, האם אפשר לראיין את המחברת היום?",
    "arabic": "مرحبا، هل يمكن إجراء مقابلة مع مؤلفة التقرير اليوم؟",
    "thai": "สวัสดี ขอสัมภาษณ์ผู้เขียนรายงานได้ไหม",
    "korean": "안녕하세요, 보고서 저자와 인터뷰할 수 있을까요?",
    "quoted": "“Loopr” – it’s €20…",
    "latvian": "Labdien, vai varam šodien runāt ar ziņojuma autori?",
    "vietnamese": "Chao anh, thư ngỏ",
}
RIGHT = [
    ("japanese", "iso2022_jp", "iso-2022-jp"), ("japanese", "shift_jis", "Shift_JIS"), ("japanese", "euc_jp", "EUC-JP"),
    ("japanese", "cp932", "x-sjis"), ("chinese", "gb18030", "GB18030"), ("rare chinese", "gb18030", "gb18030"),
    ("rare chinese", "gb18030", "gb2312"), ("chinese", "gbk", "GBK"), ("russian", "koi8-r", "KOI8-R"), ("ukrainian", "koi8-u", "koi8-u"),
    ("russian", "cp1251", "windows-1251"), ("russian", "cp1251", "cp-1251"), ("russian", "cp1251", "x-cp1251"),
    ("russian", "iso8859-5", "iso-8859-5"), ("russian", "cp866", "ibm866"), ("russian", "mac-cyrillic", "x-mac-cyrillic"),
    ("german", "mac-roman", "macintosh"), ("german", "mac-roman", "x-mac-roman"), ("german", "latin-1", "ISO-8859-1"),
    ("german", "cp1252", "Windows-1252"), ("german", "cp1252", "ANSI"), ("german", "cp850", "cp850"), ("german", "iso8859-15", "iso-8859-15"),
    ("quoted", "cp1252", "iso-8859-1"), ("quoted", "cp1252", "us-ascii"), ("polish", "cp1250", "windows-1250"),
    ("polish", "iso8859-2", "iso-8859-2"), ("greek", "cp1253", "windows-1253"), ("greek", "iso8859-7", "iso-8859-7"),
    ("turkish", "cp1254", "windows-1254"), ("turkish", "cp1254", "iso-8859-9"), ("hebrew", "cp1255", "windows-1255"),
    ("hebrew", "iso8859-8", "iso-8859-8-i"), ("arabic", "cp1256", "windows-1256"), ("latvian", "cp1257", "windows-1257"),
    ("thai", "cp874", "windows-874"), ("thai", "cp874", "tis-620"), ("korean", "euc_kr", "ks_c_5601-1987"), ("korean", "euc_kr", "EUC-KR"),
    ("korean", "iso2022_kr", "iso-2022-kr"), ("chinese", "hz", "hz-gb-2312"),
    ("german", "utf-8", "utf8"), ("german", "utf-8", "UTF_8"), ("german", "utf-8", "utf-8;format=flowed"),
    ("german", "utf-16", "utf-16"), ("german", "utf-16-le", "utf-16le"), ("german", "utf-16-be", "utf-16be"),
    ("german", "utf-16-be", "utf-16"), ("german", "utf-16-le", "utf-16"), ("german", "utf-16-le", "unicode"), ("german", "utf-32", "utf-32"),
    ("russian", "utf-16-le", "utf-16"),
]
LIES = [
    ("german", "utf-8", "iso-8859-1"), ("german", "utf-8", "windows-1252"), ("russian", "utf-8", "us-ascii"), ("german", "utf-8", "iso-8859-15"),
    ("russian", "utf-8", "koi8-r"), ("greek", "utf-8", "iso-8859-7"), ("german", "latin-1", "utf-8"), ("german", "cp1252", "us-ascii"),
    ("russian", "cp1251", "utf-8"), ("russian", "koi8-r", "utf-8"), ("german", "utf-8", "utf-16"), ("japanese", "iso2022_jp", "utf-8"),
    ("japanese", "iso2022_jp", "us-ascii"), ("german", "utf-16", "utf-8"), ("japanese", "utf-8", "iso-2022-jp"), ("german", "utf-8", "utf-7"),
    ("german", "latin-1", "x-unknown"), ("japanese", "utf-8", "Shift_JIS"), ("chinese", "utf-8", "gb2312"), ("arabic", "utf-8", "windows-1256"),
]
MISSING = [
    ("german", "utf-8"), ("german", "latin-1"), ("german", "cp1252"), ("quoted", "cp1252"), ("russian", "cp1251"), ("russian", "koi8-r"),
    ("japanese", "iso2022_jp"), ("japanese", "shift_jis"), ("japanese", "euc_jp"), ("german", "utf-16"), ("chinese", "gb18030"),
    ("korean", "euc_kr"), ("german", "utf-16-le"),
]


def mail(raw: bytes, content_type: bytes) -> bytes:
    return (b"From: Ann <ann@paper.example>\r\nTo: media@corvane.example\r\nSubject: ask\r\nMIME-Version: 1.0\r\n" + content_type
            + b"\r\n" + raw)


def labelled(raw: bytes, label: str) -> bytes:
    kind = f'Content-Type: text/plain; charset="{label}"\r\n' if label else "Content-Type: text/plain\r\n"
    return mail(raw, kind.encode() + b"Content-Transfer-Encoding: 8bit\r\n")


@pytest.mark.parametrize(("name", "codec", "label"), [*RIGHT, *LIES])
def test_labelled(name: str, codec: str, label: str) -> None:
    assert parse(labelled(TEXTS[name].encode(codec), label)).text == TEXTS[name]


@pytest.mark.parametrize(("name", "codec"), MISSING)
def test_not_labelled(name: str, codec: str) -> None:
    assert parse(labelled(TEXTS[name].encode(codec), "")).text == TEXTS[name]
    assert parse(mail(TEXTS[name].encode(codec), b"")).text == TEXTS[name]


@pytest.mark.parametrize("label", ["utf-7", "UTF7", "unicode-1-1-utf-7", "idna", "rot13", "zlib", "hex", "raw_unicode_escape", "unicode_escape"])
def test_labels_that_would_run_something_are_not_believed(label: str) -> None:
    raw = b"+ADw-script+AD4- \\u003cscript\\u003e"
    assert (codec_for(label), parse(labelled(raw, label)).text) == ("", raw.decode())


@pytest.mark.parametrize(("raw", "label", "text"), [
    (b"\x1b$B<h:`-!\x1b(B one", "iso-2022-jp", "取材\ufffd"),
    ("ｶﾅ".encode("iso2022_jp_ext"), "iso-2022-jp", "ｶﾅ"),
    (b"\xef\xbb\xbfwith a mark", "utf-8", "with a mark"),
    (b"a\0b\0c\0", "", "abc"),
    (b"caf\xe9 \xe2\x80\x99 mixed", "utf-8", "caf"),
    (b"\x80 20", "iso-8859-1", "€ 20"),
    (b"half a character \xe2\x82", "utf-8", "half a character "),
])
def test_odd_bytes(raw: bytes, label: str, text: str) -> None:
    assert decode(raw, label).startswith(text)


@pytest.mark.parametrize(("header", "subject", "name"), [
    (b"Subject: Gr\xc3\xbc\xc3\x9fe\r\nFrom: J\xc3\xbcrgen <j@paper.example>", "Grüße", "Jürgen"),
    (b"Subject: Gr\xfc\xdfe\r\nFrom: J\xfcrgen <j@paper.example>", "Grüße", "Jürgen"),
    (b"Subject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\nFrom: \"J=?utf-8?q?=C3=BC?=rgen\" <j@paper.example>", "Grüße", "Jürgen"),
    (b"Subject: =?utf-8?B?R3LDvMOf?= =?utf-8?B?ZQ==?=\r\nFrom: \"=?utf-8?B?SsO8cmdlbg==?=\" <j@paper.example>", "Grüße", "Jürgen"),
    (b"Subject: =?utf-8?Q?Gr=C3?=\r\n =?utf-8?Q?=BC=C3=9F?=\r\n =?utf-8?Q?e?=\r\nFrom: =?utf-8?Q?J=C3=BCrgen?= <j@paper.example>", "Grüße", "Jürgen"),
    (b"Subject: =?UTF8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=\r\nFrom: =?utf-8?Q?J=C3=BCrgen?= <j@paper.example>", "Grüße", "Jürgen"),
    (b"Subject: =?utf-8?Q?Gr=C3=BC?=\r\n\t=?utf-8?Q?=C3=9Fe?=\r\nFrom: j@paper.example (=?utf-8?Q?J=C3=BCrgen?=)", "Grüße", "Jürgen"),
    (b"Subject: =?utf-7?Q?Gr+APw-?=\r\nFrom: =?koi8-r?B?6NLJ?= <j@paper.example>", "Gr+APw-", "Хри"),
    (b"Subject: =?utf-8?Q?What is this? A test?=\r\nFrom: =?utf-8?Q?J=FCrgen?= <j@paper.example>", "What is this? A test", "Jürgen"),
    (b"Subject: =?gb2312?B?ssm3w8fr?= =?gb2312?B?x/M=?=\r\nFrom: =?iso-2022-jp?B?GyRCPGg6YBsoQg==?= <j@paper.example>", "采访请求", "取材"),
    (b"Subject: Re:=?utf-8?q?_Gr=C3=BC=C3=9Fe?= (=?utf-8?q?neu?=)\r\nFrom: \"O'Neill, =?utf-8?q?S=C3=A9an?=\" <j@paper.example>", "Re: Grüße (neu)", "O'Neill, Séan"),
    (b"Subject: =?utf-8?B?R3LDvMOfZQ?=\r\nFrom: =?utf-8?B?SsO8cmdl\r\n bg==?= <j@paper.example>", "Grüße", "Jürgen"),
    (b"Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe=\r\nFrom: J\xfcrgen <j@paper.example>", "=?utf-8?Q?Gr=C3=BC=C3=9Fe=", "Jürgen"),
    (b"Subject: =?utf-8?Q?a?==?utf-8?Q?b?=\r\nFrom: =?utf-8?Q?J=C3=BCrgen_?= =?utf-8?Q?M?= <j@paper.example>", "ab", "Jürgen M"),
    (b"Subject: =?x-unknown?Q?Gr=FC=DFe?=\r\nFrom: =?us-ascii?Q?J=FCrgen?= <j@paper.example>", "Grüße", "Jürgen"),
])
def test_headers(header: bytes, subject: str, name: str) -> None:
    read = parse(header + b"\r\nTo: media@corvane.example\r\nContent-Type: text/plain\r\n\r\nwords")
    assert (read.subject, read.sender.name if read.sender else "") == (subject, name)
