"""A stranger's mail and files: which headers guard them, and who may have them."""
import re
from itertools import islice, product
from urllib.parse import unquote
from uuid import uuid4

import pytest
from django.urls import reverse

from isdmedia.desk.views.mails import disposition
from isdmedia.intake import raw
from isdmedia.models import Attachment, RawMail
from tests import make

pytestmark = pytest.mark.django_db
FRAME = {"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "same-origin"}
BODY_POLICY = ("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
               "form-action 'none'; frame-ancestors 'self'")


@pytest.fixture
def message():
    return make.message(make.enquiry(), html="<p>May we talk?</p>", text="May we talk?\u202e", subject="<b>A question</b>")


def attach(message, content=b"bytes", **fields):
    attached = Attachment.objects.create(**{"message": message, "position": message.attachments.count(), "name": "a.pdf", "size": len(content),
                                            "content_type": "text/html", **fields})
    raw.write_plainly(raw.attachment_path(attached.key), content)
    return attached


def place(route, what):
    return reverse(f"desk:{route}", args=[what.key if isinstance(what, Attachment) else what.pk])


def test_the_body_is_drawn_under_its_own_policy(desk, message):
    answer = desk.get(place("mail-body", message), headers=FRAME)
    named = ("Content-Security-Policy", "X-Frame-Options", "Referrer-Policy", "Cache-Control", "X-Content-Type-Options", "Content-Type")
    assert [answer.headers[name] for name in named] == [
        BODY_POLICY, "SAMEORIGIN", "no-referrer", "no-store", "nosniff", "text/html; charset=utf-8"]
    html = answer.content.decode()
    assert "<p>May we talk?</p>" in html and "<title>&lt;b&gt;A question&lt;/b&gt;</title>" in html and "<script" not in html


def test_the_page_frames_it_as_strictly_as_its_own_policy(desk, message):
    html = desk.get(reverse("desk:enquiry", args=[message.enquiry.reference])).content.decode()
    frame = re.search(r"<iframe[^>]+>", html).group(0)
    assert ('sandbox="allow-popups allow-popups-to-escape-sandbox"' in frame, 'referrerpolicy="no-referrer"' in frame,
            place("mail-body", message) in frame) == (True, True, True)


@pytest.mark.parametrize("headers", [
    {}, {"Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Dest": "iframe"}, {"Sec-Fetch-Dest": "embed", "Sec-Fetch-Site": "same-origin"},
])
def test_outside_its_frame_the_body_is_not_shown_and_the_text_is_offered(desk, message, headers):
    answer = desk.get(place("mail-body", message), headers=headers)
    html = answer.content.decode()
    assert (answer.status_code, "<p>May we talk?</p>" in html, place("mail-text", message) in html) == (403, False, True)
    assert "sandbox" not in answer.headers["Content-Security-Policy"]


def test_a_mail_without_formatting_has_no_body_page(desk):
    assert desk.get(place("mail-body", make.message(make.enquiry())), headers=FRAME).status_code == 404


@pytest.mark.parametrize("route", ["mail-text", "mail-raw"])
def test_text_and_raw_are_plain_text_that_can_do_nothing(client, message, route):
    client.force_login(make.user(head_of_press=True))
    answer = client.get(place(route, message))
    assert [answer.headers[name] for name in ("Content-Type", "Content-Security-Policy", "X-Content-Type-Options", "Cache-Control")] == [
        "text/plain; charset=utf-8", "sandbox; default-src 'none'", "nosniff", "no-store"]


def test_the_raw_mail_is_for_the_head_of_press(desk, client, message):
    RawMail.objects.filter(pk=message.arrival.raw_id).update(content=b"From: a\r\n\r\n<script>\xff")
    assert desk.get(place("mail-raw", message)).status_code == 404
    client.force_login(make.user(head_of_press=True))
    assert client.get(place("mail-raw", message)).content.decode() == "From: a\r\n\r\n<script>\ufffd"


@pytest.mark.parametrize("route", ["mail-body", "mail-text", "attachment"])
def test_of_an_enquiry_of_others_nothing_is_handed_out(desk, route, officer):
    enquiry = make.enquiry(restricted=True)
    message = make.message(enquiry, html="<p>x</p>")
    what = attach(message) if route == "attachment" else message
    foreign = desk.get(place(route, what), headers=FRAME)
    enquiry.restricted_to.add(officer)
    allowed = desk.get(place(route, what), headers=FRAME)
    enquiry.restricted_to.clear()
    after = desk.get(place(route, what), headers=FRAME)
    assert [answer.status_code for answer in (foreign, allowed, after)] == [404, 200, 404]


def test_an_absent_file_is_like_a_foreign_one(desk):
    foreign = desk.get(place("attachment", attach(make.message(make.enquiry(restricted=True)))))
    absent = desk.get(reverse("desk:attachment", args=[uuid4()]))
    assert (foreign.status_code, absent.status_code) == (404, 404)


def test_an_attachment_is_only_ever_saved(desk, message):
    answer = desk.get(place("attachment", attach(message, b"<script>alert(1)</script>", name="page.svg")))
    named = ("Content-Type", "Content-Disposition", "Content-Security-Policy", "X-Content-Type-Options", "Cache-Control", "Referrer-Policy")
    assert [answer.headers[name] for name in named] == [
        "application/octet-stream", "attachment; filename=\"page.svg\"; filename*=UTF-8''page.svg", "sandbox; default-src 'none'", "nosniff", "no-store",
        "no-referrer"]
    assert answer.content == b"<script>alert(1)</script>"


def test_a_file_lost_from_the_disk_comes_out_of_the_raw_mail(desk, message):
    mail = (b"From: jo@paper.example\r\nTo: media@corvane.example\r\nSubject: files\r\nMIME-Version: 1.0\r\n"
            b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n'
            b'--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="one.pdf"\r\n\r\nfirst\r\n'
            b'--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="two.pdf"\r\n\r\nsecond\r\n--b--\r\n')
    RawMail.objects.filter(pk=message.arrival.raw_id).update(content=mail)
    attached = [Attachment.objects.create(message=message, position=position, name="x.pdf", size=6) for position in range(3)]
    answers = [desk.get(place("attachment", one)) for one in attached]
    assert [(answer.status_code, answer.content.strip()) for answer in answers[:2]] == [(200, b"first"), (200, b"second")]
    assert answers[2].status_code == 404


STEMS = ["../../etc/passwd", "..\\..\\win.ini", "/etc/shadow", "C:\\boot.ini", ".htaccess", "\u200binvoice", "gpj\u202eexe", "invoice.pdf", "trailing. ",
         "x" * 400, "nul\x00byte", "cr\r\nSet-Cookie: a=b", 'quo"te', "semi;colon=1", "con", "aux", "emoji\U0001f52a", "cafe\u0301", "", "...",
         "%2e%2e%2f", "name*0*=utf-8''x", "back\\slash", "tab\tname", "ключ"]
ENDINGS = ["", ".pdf", ".exe", ".html", ".svg", ".tar.gz", "\r\nX: y", "\u2028.js"]
NAMES = list(islice((stem + ending for stem, ending in product(STEMS, ENDINGS)), 200))


def test_there_are_two_hundred_hostile_names():
    assert len(set(NAMES)) == 200


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_file_name_stays_inside_its_header(name):
    header = disposition(name)
    shape = re.fullmatch(r"attachment; filename=\"([A-Za-z0-9 ._()-]+)\"; filename\*=UTF-8''([A-Za-z0-9._~%-]+)", header)
    assert shape is not None
    saved = unquote(shape.group(2))
    assert not set(saved) & set('/\\:"\r\n\x00\u202e\u200b\u2028*?<>|') and saved.strip(" .") == saved and 0 < len(saved.encode()) <= 255


def test_hostile_names_pass_through_the_whole_answer(desk, message):
    kept = [attach(message, name=name[:255].replace("\x00", "")) for name in NAMES[::10]]
    answers = [desk.get(place("attachment", one)) for one in kept]
    assert {answer.status_code for answer in answers} == {200}
    assert {name for answer in answers for name in answer.headers if name in ("X", "Set-Cookie")} == set()
