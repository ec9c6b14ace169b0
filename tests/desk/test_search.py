import pytest
from django.urls import reverse

from tests import make

pytestmark = pytest.mark.django_db


def search(desk, q):
    return desk.get(reverse("desk:search"), {"q": q})


@pytest.mark.parametrize("q", ["maren", "world service", "returning networks", "reachable", "newsroom kettle"])
def test_words_are_found_in_names_subjects_asks_and_mails(desk, q):
    enquiry = make.enquiry(journalist=make.journalist("Maren Holt"), outlet=make.outlet("BBC World Service"), subject="Returning networks",
                           ask="Were they still reachable?")
    make.message(enquiry, own_text="The newsroom kettle is on.")
    make.enquiry(subject="Something else")
    assert [one["enquiry"] for one in search(desk, q).context["found"]] == [enquiry]


def test_a_reference_opens_its_enquiry(desk):
    enquiry = make.enquiry(reference="ISD-0142")
    assert search(desk, "isd-0142").url == reverse("desk:enquiry", args=[enquiry.reference])


def test_all_words_must_be_there_and_the_newest_comes_first(desk):
    older = make.enquiry(subject="network study", received_at=make.NOON)
    newer = make.enquiry(subject="study of a network", received_at=make.NOON.replace(hour=13))
    make.enquiry(subject="network")
    assert [one["enquiry"] for one in search(desk, "network study").context["found"]] == [newer, older]


def test_what_is_restricted_to_others_is_not_found(desk):
    make.enquiry(subject="kettle", reference="ISD-0900", restricted=True)
    assert search(desk, "kettle").context["found"] == []
    assert search(desk, "ISD-0900").status_code == 200


def test_the_searched_words_are_shown_as_text(desk):
    page = search(desk, "<b>x</b>").content.decode()
    assert "&lt;b&gt;x&lt;/b&gt;" in page and "<b>x</b>" not in page
