"""What each mail program leaves in its mails."""
from datetime import date
from email import message_from_bytes, policy

import pytest

from isdmedia.sample.mails import mail_named

TODAY = date(2026, 11, 23)


def parsed(name):
    return message_from_bytes(mail_named(name, TODAY).raw, policy=policy.default)


@pytest.mark.parametrize(("name", "charset", "encoding"), [
    ("france24-plateau", "iso-8859-1", "quoted-printable"),
    ("bbc-arabic-live", "utf-8", "base64"),
    ("bbc-arabic-chaser", "windows-1256", "base64"),
    ("guardian-accounts-gone", "utf-8", "7bit"),
    ("belfast-knife-emoji", "utf-8", "8bit"),
    ("wired-twenty-handles", "utf-8", "quoted-printable"),
])
def test_charsets_and_encodings(name, charset, encoding):
    part = parsed(name).get_body(("plain",))
    assert (part.get_content_charset(), part["Content-Transfer-Encoding"]) == (charset, encoding)


@pytest.mark.parametrize(("name", "content_type", "has_html"), [
    ("bbc-news-channel-live", "multipart/alternative", True),
    ("guardian-reaction", "multipart/alternative", True),
    ("podcast-two-mondays", "multipart/alternative", True),
    ("today-programme", "multipart/alternative", True),
    ("sky-picture-desk-clips", "multipart/related", True),
    ("congress-briefing", "multipart/mixed", True),
    ("pa-link-goes-nowhere", "text/plain", False),
    ("wired-twenty-handles", "text/plain", False),
    ("belfast-knife-emoji", "text/plain", False),
    ("student-thesis", "text/plain", False),
])
def test_structures(name, content_type, has_html):
    message = parsed(name)
    assert (message.get_content_type(), message.get_body(("html",)) is not None) == (content_type, has_html)


def test_the_notice_of_the_hearing_is_a_pdf():
    (notice,) = parsed("congress-briefing").iter_attachments()
    content = notice.get_content()
    assert (notice.get_filename(), notice.get_content_type()) == ("Hearing notice.pdf", "application/pdf")
    assert content.startswith(b"%PDF-1.4") and content.endswith(b"%%EOF\n")
    table = int(content.rpartition(b"startxref\n")[2].split()[0])
    assert content[table:].startswith(b"xref\n0 6\n")


def test_the_logo_in_a_signature_is_referred_to():
    message = parsed("sky-picture-desk-clips")
    (logo,) = [part for part in message.walk() if part.get_content_type() == "image/png"]
    assert logo.get_content().startswith(b"\x89PNG\r\n\x1a\n")
    assert f'src="cid:{logo["Content-ID"].strip("<>")}"' in message.get_body(("html",)).get_content()


def test_arabic_runs_from_right_to_left():
    assert 'dir="rtl"' in parsed("bbc-arabic-live").get_body(("html",)).get_content()


def test_what_a_code_page_lacks_is_a_reference_in_the_html_and_a_mark_in_the_text():
    message = parsed("bbc-arabic-chaser")
    assert "&#1640; مساءً" in message.get_body(("html",)).get_content()
    assert "? مساءً" in message.get_body(("plain",)).get_content()


@pytest.mark.parametrize(("name", "history"), [
    ("bbc-news-channel-chaser", "From: Orla Fennimore <orla.fennimore@bbc.example>\nSent: 23 November 2026 09:36\n"),
    ("bbc-arabic-chaser", "تاريخ الإرسال: 23 November 2026 10:02\n"),
    (
        "guardian-accounts-gone",
        "On Mon, 23 Nov 2026 at 10:18, ISD Press Office <media@isdglobal.example>\nwrote:\n\n> Dear",
    ),
    ("pa-thanks", "> On 23 Nov 2026, at 09:13, ISD Press Office <media@isdglobal.example> wrote:\n> \n> Hi Fintan"),
])
def test_history_as_the_program_quotes_it(name, history):
    assert history in parsed(name).get_body(("plain",)).get_content().replace("\r\n", "\n")


def test_flowed_text_ends_soft_lines_with_a_space():
    part = parsed("belfast-knife-emoji")
    assert part.get_param("format") == "flowed"
    assert "Your release mentions a video \nwith a row" in part.get_content().replace("\r\n", "\n")


def test_a_mailing_may_be_left():
    message = parsed("golden-nib-deadline-extended")
    assert (message["Precedence"], message["List-Unsubscribe-Post"]) == ("bulk", "List-Unsubscribe=One-Click")


def test_the_web_form_writes_in_its_own_name():
    message = parsed("student-thesis")
    assert (message["From"], message["Reply-To"]) == (
        "ISD website <website@isdglobal.example>", "Yusra Pennington <yusra.pennington@westerly-coast.example>",
    )


@pytest.mark.parametrize(("name", "found"), [
    ("guardian-reaction", "dmarc=pass header.from=guardian.example"),
    ("impostor-known-byline", "dmarc=none header.from=guardian-newsdesk.example"),
])
def test_what_our_server_found(name, found):
    assert found in str(parsed(name)["Authentication-Results"])


def test_counsel_is_in_copy():
    copies = [address.display_name for address in parsed("platform-account-list")["Cc"].addresses]
    assert copies == ["Legal Notices", "Haldane, Roderick (Haldane Pryce)"]
