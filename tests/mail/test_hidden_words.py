"""What you saw is what you quote: words that a reader would not see stand neither in the text, nor in the writer's own words,
nor in the HTML, nor in the answer that quotes them."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest

from isdmedia.mail import Address, compose, parse
from tests.mail.letters import letter, multipart

WORD = "KOBOLDWORD"

HIDDEN = {
    "no display": f"<div style='display:none'>{WORD}</div>",
    "no display, important, in capitals": f"<DIV STYLE='DISPLAY : NONE !important'>{WORD}</DIV>",
    "not visible": f"<span style='visibility:hidden'>{WORD}</span>",
    "of no size": f"<span style='font-size:0'>{WORD}</span>",
    "of no size in points": f"<span style='font-size:0.0pt;line-height:0'>{WORD}</span>",
    "of no size in short": f"<span style='font:0/0 Arial'>{WORD}</span>",
    "of one pixel": f"<span style='font-size:1px'>{WORD}</span>",
    "of one pixel in short": f"<span style='font:normal 1px/1px Arial'>{WORD}</span>",
    "white on white": f"<span style='color:#ffffff'>{WORD}</span>",
    "white by name": f"<p style='color: White'>{WORD}</p>",
    "nearly white": f"<p style='color:rgb(253, 254, 255)'>{WORD}</p>",
    "white in hues": f"<p style='color:hsl(0, 0%, 100%)'>{WORD}</p>",
    "white of a font element": f"<font color='#FFFFFF'>{WORD}</font>",
    "transparent": f"<p style='color:transparent'>{WORD}</p>",
    "transparent by its last number": f"<p style='color:rgba(10, 20, 30, 0.01)'>{WORD}</p>",
    "transparent by two digits": f"<p style='color:#12345600'>{WORD}</p>",
    "of its ground's colour": f"<div style='background-color:#336699'><span style='color:#336699'>{WORD}</span></div>",
    "of its ground's colour, otherwise written": f"<div style='background:#f00'><span style='color:red'>{WORD}</span></div>",
    "of its table's colour": f"<table bgcolor='#000000'><tr><td style='color:rgb(0,0,0)'>{WORD}</td></tr></table>",
    "off the screen": f"<div style='position:absolute;left:-9999px'>{WORD}</div>",
    "off the screen, above": f"<div style='position:fixed;top:-2000px'>{WORD}</div>",
    "off the screen by a margin": f"<div style='margin-left:-9999px'>{WORD}</div>",
    "off the screen by a shift": f"<div style='transform:translateX(-9999px)'>{WORD}</div>",
    "shrunk to nothing": f"<div style='transform:scale(0)'>{WORD}</div>",
    "indented away": f"<p style='text-indent:-9999px'>{WORD}</p>",
    "indented away in ems": f"<p style='text-indent:-999em'>{WORD}</p>",
    "of no opacity": f"<div style='opacity:0'>{WORD}</div>",
    "of little opacity": f"<div style='opacity:1%'>{WORD}</div>",
    "filtered away": f"<div style='filter:opacity(0)'>{WORD}</div>",
    "of no height": f"<div style='max-height:0;overflow:hidden'>{WORD}</div>",
    "of no width": f"<div style='width:0px;overflow:hidden'>{WORD}</div>",
    "of one pixel's box": f"<div style='position:absolute;width:1px;height:1px;overflow:hidden'>{WORD}</div>",
    "clipped": f"<div style='position:absolute;clip:rect(0,0,0,0)'>{WORD}</div>",
    "clipped by a path": f"<div style='clip-path:inset(100%)'>{WORD}</div>",
    "hidden from Outlook": f"<span style='mso-hide:all'>{WORD}</span>",
    "hidden from readers aloud": f"<span aria-hidden='true'>{WORD}</span>",
    "by the attribute": f"<div hidden>{WORD}</div>",
    "content not visible": f"<div style='content-visibility:hidden'>{WORD}</div>",
    "by a class": f"<style>.preheader {{ display: none }}</style><p class='Preheader'>{WORD}</p>",
    "by a class of an element": f"<style>p.x{{visibility:hidden}}</style><p class='x'>{WORD}</p>",
    "by a class of several": f"<style>.a, .b , #c{{opacity:0}}</style><p id='c'>{WORD}</p>",
    "by an element's rule": f"<style>aside{{display:none}}</style><aside>{WORD}</aside>",
    "white by a class": f"<style>.w{{color:#fff}}</style><p class='w'>{WORD}</p>",
    "by a rule behind a comment": f"<style>/* a */ .y{{font-size:0}}</style><p class='y'>{WORD}</p>",
    "a template": f"<template><p>{WORD}</p></template>",
    "details that are closed": f"<details><summary>More</summary><p>{WORD}</p></details>",
    "a dialog that is closed": f"<dialog>{WORD}</dialog>",
    "what stands for scripts": f"<noscript>{WORD}</noscript>",
    "what stands for a film": f"<video src='cid:x'>{WORD}</video>",
    "what stands for an object": f"<object data='cid:x'>{WORD}</object>",
    "choices of a list": f"<select><option>{WORD}</option></select><datalist><option>{WORD}</option></datalist>",
    "inside what can be seen": f"<b>see<span style='display:none'>{WORD}</span>n</b>",
    "in a hidden quotation": f"<blockquote style='display:none'><p>{WORD}</p></blockquote>",
    "in hidden tables": f"<table style='display:none'><tr><td>a</td></tr><tr><td>{WORD}</td></tr></table>",
}
UNCOUNTED = {
    "a comment": f"<!-- {WORD} -->",
    "a comment for Outlook": f"<!--[if mso]><p>{WORD}</p><![endif]-->",
    "a comment never closed": f"<p>x</p><!-- {WORD}",
    "a style": f"<style>.x{{content:'{WORD}'}}</style>",
    "a script": f"<script>var a = '{WORD}'</script>",
    "a title": f"<title>{WORD}</title>",
    "a drawing": f"<svg><text>{WORD}</text></svg>",
    "a form's value": f"<input type='hidden' value='{WORD}'>",
    "a text box": f"<textarea>{WORD}</textarea>",
    "data of an element": f"<p data-x='{WORD}' id='{WORD}' class='{WORD}'>x</p>",
}


def html_letter(hidden):
    return letter(f"<html><body><p>Could she speak at noon?</p>{hidden}<p>Call me by 11.</p></body></html>", content_type="text/html; charset=utf-8")


def answered(text):
    """The body of an answer that quotes a text, as the other side's program reads it."""
    quoted = compose.quote(text, author="Ann Smith", sent_at=datetime(2026, 11, 23, 9, tzinfo=UTC))
    raw = compose.compose(message_id="2@corvane.example", from_=Address("Press", "media@corvane.example"), to=[Address("Ann", "ann@paper.example")],
                          subject="Re: x", body=f"She could.\n\n{quoted}", date=datetime(2026, 11, 23, 10, tzinfo=UTC))
    return message_from_bytes(raw, policy=policy.default).get_content()


def everywhere(mail):
    return "\n".join([mail.text, mail.own_text, mail.signature, mail.html, answered(mail.text), answered(mail.own_text)])


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_words_are_dropped_and_counted(hidden):
    mail = parse(html_letter(hidden))
    assert WORD not in everywhere(mail)
    assert mail.hidden_dropped >= 1
    assert mail.own_text.startswith("Could she speak at noon?")
    assert mail.own_text.endswith("Call me by 11.")


@pytest.mark.parametrize("hidden", UNCOUNTED.values(), ids=UNCOUNTED.keys())
def test_what_is_no_text_is_dropped(hidden):
    mail = parse(html_letter(hidden))
    assert WORD not in everywhere(mail)
    assert mail.hidden_dropped == 0


@pytest.mark.parametrize("hidden", list(HIDDEN.values())[:20], ids=list(HIDDEN)[:20])
def test_hidden_words_of_a_form_beside_an_empty_text(hidden):
    body = f"<p>Could she speak at noon?</p>{hidden}"
    mail = parse(multipart("Content-Type: text/plain\n\n \n", f"Content-Type: text/html; charset=utf-8\n\n{body}", kind="alternative"))
    assert WORD not in everywhere(mail)


@pytest.mark.parametrize("hidden", ["display:none", "font-size:0", "color:#fff", "opacity:0"])
def test_hidden_words_of_a_mail_passed_on(hidden):
    html = (f"<p>For you.</p><div>---------- Forwarded message ---------<br>From: Jo &lt;jo@paper.example&gt;<br>Date: Mon, 23 Nov 2026 at 09:42<br>"
            f"Subject: A bid<br>To: Press<br></div><p>We go live at six.</p><p style='{hidden}'>{WORD}</p>")
    mail = parse(letter(html, subject="Fwd: A bid", content_type="text/html; charset=utf-8"))
    assert mail.forwarded is not None
    assert mail.forwarded.text == "We go live at six."
    assert WORD not in everywhere(mail)


SEEN = {
    "open details": "<details open><summary>More</summary><p>SEEN</p></details>",
    "the summary of closed details": "<details><summary>SEEN</summary></details>",
    "white on a dark ground": "<table bgcolor='#003366'><tr><td><font color='white'>SEEN</font></td></tr></table>",
    "white on a picture": "<div style='background-image:url(cid:1);color:#fff'>SEEN</div>",
    "small print": "<p style='font-size:8px'>SEEN</p>",
    "grey": "<p style='color:#999999'>SEEN</p>",
    "half opaque": "<p style='opacity:0.5;color:rgba(0,0,0,.6)'>SEEN</p>",
    "a clipped box of some height": "<div style='overflow:hidden;max-height:400px'>SEEN</div>",
    "hanging indent": "<p style='text-indent:-18pt;margin-left:36pt'>SEEN</p>",
    "Outlook's list marks": "<p style='margin-left:-.25in;mso-hide:none'>SEEN</p>",
    "hidden from small screens only": "<style>@media (max-width:600px){.m{display:none}}</style><p class='m'>SEEN</p>",
    "not hidden from readers aloud": "<span aria-hidden='false'>SEEN</span>",
    "revealed to all but Outlook": "<![if !mso]><p>SEEN</p><![endif]>",
    "back in sight inside hidden ones": "<div style='visibility:hidden'>x<span style='visibility:visible'>SEEN</span></div>",
    "of its own size inside none": "<div style='font-size:0'><span style='font-size:14px'>SEEN</span></div>",
    "of its own colour inside white": "<div style='color:#fff'><span style='color:#333'>SEEN</span></div>",
    "white by a class, on a ground of a finer selector": "<style>.b td{background:#00f}.w{color:#fff}</style><table class='b'><tr><td class='w'>SEEN</td></tr></table>",
    "white by a class, on a ground of a class": "<style>.b{background:#00f}.w{color:#fff}</style><div class='b'><p class='w'>SEEN</p></div>",
    "hidden by an element's class, of another element": "<style>p.x{display:none}</style><div class='x'>SEEN</div>",
    "black on black's opposite": "<div style='background:#fff;color:#000'>SEEN</div>",
    "colour of a ground far above": "<div style='background:#eee'><div style='background:#fff'><p style='color:#eee'>x</p></div><p>SEEN</p></div>",
}


@pytest.mark.parametrize("shown", SEEN.values(), ids=SEEN.keys())
def test_what_can_be_seen_stays(shown):
    mail = parse(html_letter(shown))
    assert "SEEN" in mail.own_text
    assert "SEEN" in mail.html


FLOODS = {
    "zero-width spaces": "\u200b",
    "joiners and marks": "\u200c\u200d\ufeff\u2060",
    "a preheader's filling": "\u034f \u200c \u00a0",
    "soft hyphens": "\u00ad",
    "tags": "".join(chr(0xE0000 + ord(letter)) for letter in WORD),
    "selectors": "".join(chr(0xE0100 + number) for number in range(16)),
    "fillers": "\u115f\u3164\u2800",
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS.keys())
@pytest.mark.parametrize("html", [True, False])
def test_floods_without_width_leave_nothing(flood, html):
    body = f"Could she speak at noon?{flood * 300}" if not html else f"<p>Could she speak at noon?{flood * 300}</p>"
    mail = parse(letter(body, content_type=f"text/{'html' if html else 'plain'}; charset=utf-8"))
    assert mail.text == mail.own_text == "Could she speak at noon?"


@pytest.mark.parametrize("word", ["می\u200cخواهم", "👩\u200d💻", "क्\u200dष", "❤\ufe0f", "naïve café", "שָׁלוֹם"])
def test_joiners_that_words_need_stay(word):
    assert parse(letter(f"About {word} now", content_type="text/plain; charset=utf-8")).text == f"About {word} now"


def test_letters_parted_by_nothing_are_one_word():
    assert parse(letter("dead\u200bline at f\u00adour")).own_text == "deadline at four"
