"""The commands as people and programs meet them, with wrong input as well: one clear sentence, nothing lost."""
import io
import json

import pytest
from django.core.management import CommandError, call_command

from isdmedia.models import Arrival, Enquiry, Mailbox, Release
from tests import make

pytestmark = pytest.mark.django_db
SAMPLE = """LAST BUS HOME: RURAL ENGLAND LOSES ITS EVENINGS

New analysis finds that services have gone.

"It is a timetable problem," said Marianne Tolley, senior fellow and the report's author.

Key findings

- 870,000 people have no bus after six.
- 2,140 evening services have gone.

Interviews with Marianne Tolley are available on request. Write to media@corvane.example.
"""


def run(name, *arguments, **options):
    out, err = io.StringIO(), io.StringIO()
    call_command(name, *arguments, stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def test_importing_prints_one_object_a_mail_in_the_order_given_and_a_summary(tmp_path):
    for number in (2, 1):
        (tmp_path / f"{number}.eml").write_bytes(make.mail(f"Question {number}?"))
    out, err = run("import_mail", str(tmp_path / "2.eml"), str(tmp_path / "1.eml"), json=True)
    told = [json.loads(line) for line in out.splitlines()]
    assert [(one["own_text"], one["enquiry"], one["verdict"]) for one in told] == [("Question 2?", "COR-0001", "open"), ("Question 1?", "COR-0002", "open")]
    assert err.strip() == "2 mails: 2 open"


def test_importing_again_adds_nothing_and_names_the_same_enquiry(tmp_path):
    (tmp_path / "a.eml").write_bytes(make.mail())
    run("import_mail", str(tmp_path / "a.eml"))
    out, err = run("import_mail", str(tmp_path / "a.eml"), json=True)
    assert (json.loads(out)["verdict"], json.loads(out)["enquiry"], err.strip()) == ("duplicate", "COR-0001", "1 mail: 1 duplicate")
    assert (Arrival.objects.count(), Enquiry.objects.count()) == (1, 1)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"just some words\nwithout any header\n"])
def test_a_file_that_is_no_mail_is_kept_and_said_in_one_sentence(tmp_path, content):
    (tmp_path / "odd.eml").write_bytes(content)
    out, err = run("import_mail", str(tmp_path / "odd.eml"), json=True)
    told = json.loads(out)
    assert (told["readable"], told["verdict"], told["enquiry"]) == (False, "hold", None)
    assert f"odd.eml: kept, but could not be read: {told['problem']}" in err
    assert bytes(Arrival.objects.get().raw.content) == content


def test_a_path_that_is_not_there_is_named_and_the_others_are_taken(tmp_path):
    (tmp_path / "a.eml").write_bytes(make.mail())
    with pytest.raises(CommandError, match=r"nowhere\.eml: no such file"):
        run("import_mail", str(tmp_path / "nowhere.eml"), str(tmp_path / "a.eml"))
    assert Enquiry.objects.count() == 1


def test_an_mbox_and_a_maildir_are_taken_by_date(tmp_path):
    late, early = make.mail("late", date="Mon, 23 Nov 2026 12:00:00 +0000"), make.mail("early", date="Mon, 23 Nov 2026 09:00:00 +0000")
    (tmp_path / "box").write_bytes(b"".join(b"From x Mon Nov 23 2026\n" + mail.replace(b"\r\n", b"\n") + b"\n" for mail in (late, early)))
    maildir = tmp_path / "dir"
    for folder in ("cur", "new", "tmp"):
        (maildir / folder).mkdir(parents=True)
    (maildir / "cur" / "1").write_bytes(late)
    (maildir / "new" / "2").write_bytes(early)
    for path in (tmp_path / "box", maildir):
        out, _ = run("read_mail", str(path), json=True)
        assert [json.loads(line)["own_text"] for line in out.splitlines()] == ["early", "late"]


def test_reading_writes_nothing(tmp_path):
    (tmp_path / "a.eml").write_bytes(make.mail("May we have a comment by 5pm?"))
    out, _ = run("read_mail", str(tmp_path / "a.eml"))
    assert "“by 5pm”" in out
    assert Arrival.objects.count() == 0


def test_a_release_is_understood_and_stored_once(tmp_path):
    (tmp_path / "r.txt").write_text(SAMPLE, encoding="utf-8")
    out, _ = run("import_release", str(tmp_path / "r.txt"))
    run("import_release", str(tmp_path / "r.txt"))
    release = Release.objects.get()
    assert (release.version, release.findings.count(), release.quotes.get().speaker) == (2, 2, "Marianne Tolley")
    assert [place.spokesperson.name for place in release.spokesperson_order.all()] == ["Marianne Tolley"]
    assert "media@corvane.example" in out


@pytest.mark.parametrize(("name", "content", "sentence"), [
    ("empty.txt", "", "empty.txt: "), ("broken.json", "{", "broken.json: "), ("none.json", '{"body": "Words."}', "none.json: .*headline"),
    ("list.json", '{"headline": "A", "body": "B", "published_at": "soon"}', "published_at")])
def test_a_release_that_cannot_be_understood_is_one_sentence_that_names_the_file(tmp_path, name, content, sentence):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=sentence):
        run("import_release", str(tmp_path / name))
    assert Release.objects.count() == 0


def test_a_mailbox_that_is_not_there_is_named():
    with pytest.raises(CommandError, match="--mailbox press: there is no mailbox"):
        run("fetch_mail", mailbox="press")


def test_a_password_never_crosses_a_network_in_clear():
    with pytest.raises(CommandError, match="in clear"):
        run("add_mailbox", "media", host="imap.corvane.example", security="plain", username="media")
    assert Mailbox.objects.count() == 0


def test_the_doctor_says_what_is_wrong_and_fails(settings):
    settings.PUBLIC_ORIGIN = "http://desk.corvane.example"
    out = io.StringIO()
    with pytest.raises(CommandError, match="not in order"):
        call_command("doctor", stdout=out)
    assert "PUBLIC_ORIGIN=http://desk.corvane.example: plain http beyond this machine" in out.getvalue()
