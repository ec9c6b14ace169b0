"""Merging, splitting and moving on the enquiry's page, with wrong input and the way back."""
import pytest
from django.urls import reverse

from isdmedia import enquiries
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource, Enquiry, Message, Rearrangement
from tests import make

pytestmark = pytest.mark.django_db


def said(answer):
    return answer.content.decode()


def page(desk, enquiry):
    return said(desk.get(reverse("desk:enquiry", args=[enquiry.reference])))


def post(desk, route, enquiry, *more, **given):
    return desk.post(reverse(f"desk:{route}", args=[enquiry.reference, *more]), given)


@pytest.fixture
def two_asks(now):
    for number, body in enumerate(("May we interview Dr Haddad today?", "And could you send the figures by 5pm?")):
        reply = {"In_Reply_To": "<0@paper.example>"} if number else {}
        receive(make.mail(body, message_id=f"{number}@paper.example", **reply), origin=Origin(ArrivalSource.PIPE), received_at=now)
    process_waiting()
    return Enquiry.objects.get()


@pytest.mark.parametrize("typed", ["{reference}", " {lower} ", "{number}", "#{number}"])
def test_it_is_merged_into_the_one_that_is_named(desk, typed):
    source, target = make.enquiry(), make.enquiry()
    answer = post(desk, "merge-enquiry", source,
                  into=typed.format(reference=target.reference, lower=target.reference.lower(), number=target.number))
    source.refresh_from_db()
    assert (answer.url, source.merged_into) == (reverse("desk:enquiry", args=[target.reference]), target)


def test_the_same_journalists_others_are_offered_and_one_is_chosen(desk):
    jo = make.journalist()
    source, target, stranger = make.enquiry(journalist=jo), make.enquiry(journalist=jo), make.enquiry()
    shown = page(desk, source)
    assert (f'value="{target.reference}"' in shown, f'value="{stranger.reference}"' in shown, "the same journalist" in shown) == (True, False, True)
    post(desk, "merge-enquiry", source, into="", choice=target.reference)
    assert Enquiry.objects.get(pk=source.pk).merged_into == target


@pytest.mark.parametrize(("typed", "sentence"), [
    ("", "Name the other enquiry by its reference."), ("ISD-99999", "There is no enquiry “ISD-99999”"), ("<b>", "There is no enquiry “&lt;b&gt;”"),
    ("99999999999999999999", "There is no enquiry “99999999999999999999”"), ("\x00", "There is no enquiry")])
def test_an_enquiry_that_there_is_not_is_named_back(desk, typed, sentence):
    source = make.enquiry()
    answer = post(desk, "merge-enquiry", source, into=typed)
    assert (answer.status_code, sentence in said(answer), Enquiry.objects.get(pk=source.pk).merged_into) == (422, True, None)


def test_an_enquiry_restricted_to_others_is_as_good_as_absent(desk):
    source, secret = make.enquiry(), make.enquiry(restricted=True)
    assert "There is no enquiry" in said(post(desk, "merge-enquiry", source, into=secret.reference))


def test_the_merged_one_points_on_and_offers_nothing_more(desk, officer, now):
    source, target = make.enquiry(), make.enquiry()
    make.message(source)
    enquiries.merge(source, into=target, actor=officer, now=now)
    shown = page(desk, source)
    assert (f"It went on in <a href=\"{reverse('desk:enquiry', args=[target.reference])}\"" in shown, "Merge into another" in shown) == (True, False)
    assert f"{source.reference} merged into {target.reference} by" in page(desk, target)


def test_a_merge_is_taken_back_from_the_page(desk, officer, now):
    source, target = make.enquiry(), make.enquiry()
    done = enquiries.merge(source, into=target, actor=officer, now=now)
    answer = post(desk, "take-back-sorting", target, done.pk)
    assert (answer.url, Enquiry.objects.get(pk=source.pk).merged_into) == (reverse("desk:enquiry", args=[source.reference]), None)
    assert "It was taken back already." in said(desk.post(reverse("desk:take-back-sorting", args=[target.reference, done.pk]), follow=True))


def test_what_touches_an_enquiry_restricted_to_others_is_not_taken_back(desk, officer, now):
    source, target, other = make.enquiry(), make.enquiry(), make.enquiry()
    done = enquiries.merge(source, into=target, actor=officer, now=now)
    assert post(desk, "take-back-sorting", other, done.pk).status_code == 404
    Enquiry.objects.filter(pk=source.pk).update(restricted=True)
    assert post(desk, "take-back-sorting", target, done.pk).status_code == 404
    assert Rearrangement.objects.filter(undone_at=None).count() == 1


def test_a_mail_becomes_an_enquiry_of_its_own(desk, two_asks):
    second = Message.objects.get(message_id="1@paper.example")
    answer = post(desk, "sort-mail", two_asks, second.pk, to="")
    new = Enquiry.objects.exclude(pk=two_asks.pk).get()
    assert (answer.url, list(new.messages.all())) == (reverse("desk:enquiry", args=[new.reference]), [second])
    assert f"One mail of {two_asks.reference} split off as {new.reference}" in page(desk, new)


def test_a_mail_is_moved_to_the_one_that_is_named(desk, two_asks):
    other, second = make.enquiry(), Message.objects.get(message_id="1@paper.example")
    post(desk, "sort-mail", two_asks, second.pk, to=str(other.number))
    assert list(other.messages.all()) == [second]


@pytest.mark.parametrize(("message_id", "to", "sentence"), [
    ("0@paper.example", "", "These are all the mails of"), ("1@paper.example", "ISD-99999", "There is no enquiry “ISD-99999”")])
def test_a_mail_that_cannot_go_says_why_beside_it(desk, two_asks, message_id, to, sentence):
    mail = Message.objects.get(message_id=message_id)
    answer = post(desk, "sort-mail", two_asks, mail.pk, to=to)
    shown = said(answer)
    assert (answer.status_code, sentence in shown, f'id="sort-{mail.pk}" open' in shown) == (422, True, True)


def test_a_mail_of_another_enquiry_is_not_sorted(desk, two_asks):
    assert post(desk, "sort-mail", two_asks, make.message(make.enquiry()).pk, to="").status_code == 404


def test_on_the_merged_one_nothing_is_written(desk, officer, now):
    source, target = make.enquiry(), make.enquiry()
    enquiries.merge(source, into=target, actor=officer, now=now)
    shown = page(desk, source)
    assert [words in shown for words in ("Open it again", 'id="composer"', 'id="act-call"')] == [False, False, False]
