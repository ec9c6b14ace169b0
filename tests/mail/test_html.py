"""HTML of strangers: what is shown, what is read, what is dropped."""

import base64
import struct

import pytest

from isdmedia.mail import Limits, ParsedMail, parse
from isdmedia.mail.links import other_host
from isdmedia.mail.pictures import picture_type, pixels
from tests.mail.letters import letter, multipart


def read(html: str) -> ParsedMail:
    return parse(letter(html, content_type="text/html; charset=utf-8"))


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 3, 2) + b"\x08\x06\0\0\0"

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><style><img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' java\tscript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='/logout'>x</a>",
    "<a href='//evil.example'>x</a>",
    "<form action='https://evil.example'><input name=p><button>go</button></form>",
    "<iframe src='https://evil.example'></iframe>",
    "<p style='background:url(https://evil.example/x)'>x</p>",
    "<body background='https://evil.example/x'>",
    "<base href='https://evil.example'>",
    "<link rel=stylesheet href='https://evil.example/x'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<style>@import 'https://evil.example/x'</style>",
    "<table background='https://evil.example/x'><tr><td>x</td></tr></table>",
    "<img src='https://evil.example/p.gif'>",
    "<img srcset='https://evil.example/p.gif 1x'>",
    "<video src='https://evil.example/v'></video>",
    "<object data='https://evil.example/x'></object>",
    "<p id=cookie class=x name=y onclick=alert(1)>x</p>",
    "<a href='cid:x'>x</a>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<!--<img src=--><img src=x onerror=alert(1)//-->",
    "<p title='--><script>alert(1)</script>'>x</p>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<xmp><script>alert(1)</script></xmp>",
    "<a href='https://x.example' target=_blank onmouseover=alert(1)>x</a>",
    "<img src='cid:none' onerror=alert(1)>",
    "<img src='data:text/html,x'>",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_runs_and_nothing_is_fetched(html: str) -> None:
    shown = read(f"<p>words</p>{html}").html.lower()
    assert shown.startswith("<p>words</p>")
    assert not any(bad in shown for bad in ("<script", "<svg", "<math", "<form", "<input", "<iframe", "<style", "<meta", "<link", "<base"))
    assert not any(bad in shown for bad in (" style=", " class=", " id=", "cid:", " src=", "javascript:", "//evil.example", 'href="/'))


def test_links_and_structure_stay() -> None:
    html = "<p dir=rtl>a <b>b</b> <a href='https://paper.example/x'>link</a></p><ul><li>one<li>two</ul>"
    assert read(html).html == (
        '<p dir="rtl">a <b>b</b> <a href="https://paper.example/x" rel="noopener noreferrer nofollow">link</a></p>'
        "<ul><li>one</li><li>two</li></ul>"
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<span style='display:none'>SECRET</span>",
        "<p style='DISPLAY : none !important'>SECRET</p>",
        "<div hidden>SECRET</div>",
        "<span style='visibility:hidden'>SECRET</span>",
        "<span style='font-size:0'>SECRET</span>",
        "<span style='font-size:1px'>SECRET</span>",
        "<font color=white>SECRET</font>",
        "<span style='color:#FFFFFF'>SECRET</span>",
        "<p style='color:rgb(255, 255, 255)'>SECRET</p>",
        "<div style='position:absolute;left:-9999px'>SECRET</div>",
        "<p style='text-indent:-9999px'>SECRET</p>",
        "<div style='opacity:0'>SECRET</div>",
        "<div style='height:0;overflow:hidden'>SECRET</div>",
        "<p style='mso-hide:all'>SECRET</p>",
        "<style>.x{display:none}</style><p class=x>SECRET</p>",
        "<style>#y { font-size:0px }</style><p id=y>SECRET</p>",
        "<div style='background:#123456;color:#123456'>SECRET</div>",
        "<div style='display:none'><p>SECRET<p>more</div>",
        "<p style='color:transparent'>SECRET</p>",
    ],
)
def test_hidden_text_is_dropped_and_counted(hidden: str) -> None:
    mail = read(f"<p>before</p>{hidden}<p>after</p>")
    assert "SECRET" not in mail.text + mail.html
    assert (mail.text.split(), mail.hidden_dropped) == (["before", "after"], 1)


@pytest.mark.parametrize(
    "shown",
    [
        "<table bgcolor='#003366'><tr><td><font color=white>SHOWN</font></td></tr></table>",
        "<div style='background-color:black'><span style='color:#fff'>SHOWN</span></div>",
        "<style>.button{background:#036}</style><a class=button style='color:#fff' href='https://x.example'>SHOWN</a>",
        "<style>@media print{.x{display:none}}</style><p class=x>SHOWN</p>",
        "<span style='font-size:8pt'>SHOWN</span>",
        "<p style='display:block;width:0'>SHOWN</p>",
    ],
)
def test_what_can_be_seen_stays(shown: str) -> None:
    mail = read(f"<p>before</p>{shown}")
    assert ("SHOWN" in mail.text, mail.hidden_dropped) == (True, 0)


@pytest.mark.parametrize(
    ("text", "target", "host"),
    [
        ("www.bank.example", "https://evil.example/x", "evil.example"),
        ("https://bank.example/a", "https://bank.example/b", ""),
        ("bank.example", "https://www.bank.example/", ""),
        ("click here", "https://evil.example", ""),
        ("click here", "https://bank.example@evil.example/", "evil.example"),
        ("bank.example", "mailto:a@evil.example", ""),
        ("bank.example", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbank.example%2Fx&data=1", ""),
        ("bank.example", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fx", "evil.example"),
        ("bank.example", "https://[bad", ""),
    ],
)
def test_real_target_of_a_link(text: str, target: str, host: str) -> None:
    assert other_host(text, target) == host


def test_real_target_is_shown_beside_the_text() -> None:
    mail = read("<p>See <a href='https://evil.example/x'>www.bank.example</a></p>")
    assert "www.bank.example [evil.example]</a>" in mail.html
    assert mail.text == "See www.bank.example"


def with_picture(content: bytes, html: str = "<p>x<img src='cid:logo@x' alt=Logo></p>", count: int = 1) -> ParsedMail:
    picture = "Content-Type: image/png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\n" + base64.b64encode(content).decode()
    return parse(multipart(f"Content-Type: text/html\n\n{html}", *[picture] * count, kind="related"))


def test_pictures_of_the_mail_become_data() -> None:
    assert with_picture(PNG).html == f'<p>x<img src="data:image/png;base64,{base64.b64encode(PNG).decode()}" alt="Logo"></p>'


@pytest.mark.parametrize(
    "content",
    [b"<svg onload=alert(1)>", b"GIF89a", PNG.replace(struct.pack(">II", 3, 2), struct.pack(">II", 90000, 90000)), PNG + b"x" * 2_100_000],
)
def test_other_pictures_are_not_shown(content: bytes) -> None:
    mail = with_picture(content)
    assert mail.html == '<p>x<img alt="Logo"></p>'
    assert len(mail.attachments) == 1


def test_a_picture_shown_again_and_again_is_shown_no_more_than_the_limit_allows() -> None:
    mail = with_picture(PNG + b"x" * 500_000, "<p>x<img src='cid:logo@x'></p>" * 100)
    assert mail.html.count("data:") == 8 * 1024 * 1024 // (500_000 + len(PNG))
    assert "a picture in it is too large to be shown" in mail.problem


def test_remote_pictures_leave_their_words() -> None:
    assert read("<p>a <img src='https://x.example/a.png' alt='A &lt;b&gt; chart'> b</p>").html == "<p>a A &lt;b&gt; chart b</p>"


@pytest.mark.parametrize(
    ("content", "kind", "count"),
    [
        (PNG, "image/png", 6),
        (b"GIF89a" + struct.pack("<HH", 4, 5), "image/gif", 20),
        (b"GIF89a", "image/gif", 0),
        (b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x02\0\x03", "image/jpeg", 6),
        (b"\xff\xd8\xff\xd9", "image/jpeg", 0),
        (b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + b"\x02\0\0\x01\0\0", "image/webp", 6),
        (b"<svg>", "", 0),
        (b"", "", 0),
    ],
)
def test_pictures(content: bytes, kind: str, count: int) -> None:
    assert (picture_type(content), pixels(content)) == (kind, count)


def test_too_large_html_is_read_as_text() -> None:
    mail = parse(letter("<p>words</p>" + "<i>x</i>" * 50, content_type="text/html"), limits=Limits(html=100))
    assert (mail.html, mail.text.split("\n")[0]) == ("", "words")
    assert "larger than 100 bytes" in mail.problem


def test_tables_and_lists_as_text() -> None:
    assert read("<p>one<br>two</p><table><tr><td>A</td><td>B</td></tr></table><ul><li>x</li></ul>").text.split() == [
        "one",
        "two",
        "A",
        "B",
        "*",
        "x",
    ]
