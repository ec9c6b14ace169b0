import pytest

from isdmedia.models import Event, Journalist, Outlet
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(client):
    user = make.user("Hea Dofpress", head_of_press=True)
    client.force_login(user)
    return client


def outlet_form(**said):
    return {"name": "The Paper", "tier": "2", "policy": "normal", "time_zone": "", "aliases": "", "domains": "", "notes": "", "medium": "", **said}


def journalist_form(**said):
    return {"name": "Jo Reporter", "role": "", "outlet": "", "addresses": "jo@paper.example", "phone": "", "language": "", "notes": "", **said}


@pytest.mark.parametrize("place", ["/people/?tab=journalists", "/people/?tab=outlets"])
def test_the_lists_ask_as_many_questions_for_three_as_for_one(desk, place, questions):
    def add():
        outlet = make.outlet(domains=["paper.example"])
        make.enquiry(outlet=outlet, journalist=make.journalist(outlet=outlet))
    add()
    asked = questions(desk, place)
    add()
    add()
    assert questions(desk, place) == asked


@pytest.mark.parametrize(("query", "found"), [
    ("maren", ["Maren Holt"]), ("holt BBC", ["Maren Holt"]), ("writes@", ["Layla Haddad"]), ("producer", ["Maren Holt"]), ("nobody", []), ("", ["Layla Haddad", "Maren Holt"])])
def test_journalists_are_found_by_name_role_outlet_and_address(desk, query, found):
    make.journalist("Maren Holt", role="producer", outlet=make.outlet("BBC World"))
    make.journalist("Layla Haddad", address="writes@free.example")
    assert [person.name for person in desk.get("/people/", {"q": query}).context["people"]] == found


@pytest.mark.parametrize(("query", "found"), [("auntie", ["BBC News"]), ("bbc.example", ["BBC News"]), ("news", ["BBC News", "Sky News"])])
def test_outlets_are_found_by_any_name_and_domain(desk, query, found):
    make.outlet("BBC News", domains=["bbc.example"]).aliases.create(alias="Auntie")
    make.outlet("Sky News")
    assert [outlet.name for outlet in desk.get("/people/", {"q": query, "tab": "outlets"}).context["people"]] == found


def test_the_lists_go_on_where_a_page_ended(desk):
    for number in range(53):
        make.journalist(f"Jo {number // 2:02d}")
    first = desk.get("/people/")
    second = desk.get("/people/", {"after": first.context["following"]})
    assert (len(first.context["people"]), len(second.context["people"]), second.context["following"]) == (50, 3, None)
    assert {person.pk for person in first.context["people"]} & {person.pk for person in second.context["people"]} == set()


def test_a_search_without_result_offers_to_add_the_outlet(desk):
    page = desk.get("/people/", {"tab": "outlets", "q": "Daily Nothing"}).content.decode()
    assert "/people/outlets/new/?name=Daily%20Nothing" in page


def test_a_journalists_page_tells_what_they_asked_and_how_it_ended(desk):
    journalist = make.journalist("Maren Holt")
    make.enquiry(journalist=journalist, ask="May we film?", state="closed", outcome="declined", outcome_reason="No crew.")
    make.enquiry(journalist=journalist, ask="A secret", restricted=True)
    page = read(desk.get(f"/people/journalists/{journalist.pk}/"))
    assert "May we film?" in page
    assert "declined: No crew." in page
    assert "A secret" not in page


@pytest.mark.parametrize("noun", ["journalists", "outlets"])
def test_an_entry_asks_as_many_questions_for_three_enquiries_as_for_one(desk, noun, questions):
    outlet = make.outlet()
    journalist = make.journalist(outlet=outlet)
    place = f"/people/{noun}/{journalist.pk if noun == 'journalists' else outlet.pk}/"
    make.enquiry(journalist=journalist, outlet=outlet, owner=make.user())
    asked = questions(desk, place)
    for _ in range(2):
        make.enquiry(journalist=journalist, outlet=outlet, owner=make.user())
        make.journalist(outlet=outlet)
    assert questions(desk, place) == asked


def test_verifying_notes_who_when_and_how(desk, officer):
    journalist = make.journalist("Maren Holt")
    desk.post(f"/people/journalists/{journalist.pk}/verify/", {"verification": "called_back", "how": "switchboard, put through"})
    journalist.refresh_from_db()
    assert (journalist.verification, journalist.verified_by, journalist.verified_how) == ("called_back", officer, "switchboard, put through")
    assert "switchboard, put through" in read(desk.get(f"/people/journalists/{journalist.pk}/"))


def test_verifying_without_saying_how_is_refused(desk):
    journalist = make.journalist("Maren Holt")
    page = desk.post(f"/people/journalists/{journalist.pk}/verify/", {"verification": "known", "how": " "}, follow=True)
    journalist.refresh_from_db()
    assert "Say how you know that Maren Holt is “known to us”." in read(page)
    assert journalist.verification == "unverified"


def test_a_verification_that_there_is_not_is_refused(desk):
    assert desk.post(f"/people/journalists/{make.journalist().pk}/verify/", {"verification": "holy"}).status_code == 422


def test_a_journalist_is_corrected_with_all_addresses(desk):
    journalist = make.journalist("Jo Reporter", address="old@paper.example")
    desk.post(f"/people/journalists/{journalist.pk}/edit/", journalist_form(name="Joan Reporter", addresses="Jo@Paper.example\njoan@free.example"))
    journalist.refresh_from_db()
    assert (journalist.name, [address.address for address in journalist.addresses.all()]) == ("Joan Reporter", ["jo@paper.example", "joan@free.example"])


@pytest.mark.parametrize(("addresses", "said"), [("taken@paper.example", "is Ann Other’s already"), ("no address", "is no mail address")])
def test_an_address_that_cannot_be_theirs_is_refused(desk, addresses, said):
    make.journalist("Ann Other", address="taken@paper.example")
    journalist = make.journalist("Jo Reporter", address="jo@paper.example")
    page = desk.post(f"/people/journalists/{journalist.pk}/edit/", journalist_form(addresses=addresses))
    assert page.status_code == 422
    assert said in read(page)
    assert [address.address for address in journalist.addresses.all()] == ["jo@paper.example"]


def test_an_outlet_is_added_with_names_and_domains(desk):
    response = desk.post("/people/outlets/new/", outlet_form(aliases="Paper\nThe Daily Paper", domains="Paper.example"))
    outlet = Outlet.objects.get()
    assert response.url == f"/people/outlets/{outlet.pk}/"
    assert ([alias.alias for alias in outlet.aliases.all()], [domain.domain for domain in outlet.domains.all()]) == (["Paper", "The Daily Paper"], ["paper.example"])


@pytest.mark.parametrize(("said", "fault"), [
    ({"name": "auntie"}, "“auntie” is a name of BBC News already"), ({"aliases": "bbc news"}, "“bbc news” is a name of BBC News already"),
    ({"domains": "someone@paper.example"}, "is no domain"), ({"tier": "7"}, "Tier")])
def test_an_outlet_that_cannot_be_is_refused(desk, said, fault):
    make.outlet("BBC News").aliases.create(alias="Auntie")
    page = desk.post("/people/outlets/new/", outlet_form(**said))
    assert page.status_code == 422
    assert fault in read(page)
    assert Outlet.objects.count() == 1


def test_only_the_head_of_press_decides_how_an_outlet_is_dealt_with(desk):
    outlet = make.outlet("The Paper")
    desk.post(f"/people/outlets/{outlet.pk}/edit/", outlet_form(policy="blocked", medium="daily"))
    outlet.refresh_from_db()
    assert (outlet.policy, outlet.medium) == ("normal", "daily")


def test_the_head_of_press_decides_and_it_is_recorded(head):
    outlet = make.outlet("The Paper")
    head.post(f"/people/outlets/{outlet.pk}/edit/", outlet_form(policy="ask_first"))
    outlet.refresh_from_db()
    assert (outlet.policy, Event.objects.get().facts["what"]) == ("ask_first", "the policy (ask the head of press first)")
    assert "Ask the head of press before anybody answers." in read(head.get(f"/people/outlets/{outlet.pk}/"))


def test_an_outlets_page_names_its_people_and_enquiries(desk):
    outlet = make.outlet("The Paper", domains=["paper.example"])
    make.enquiry(outlet=outlet, journalist=make.journalist("Maren Holt", outlet=outlet), ask="May we film?")
    page = read(desk.get(f"/people/outlets/{outlet.pk}/"))
    assert "paper.example" in page
    assert "May we film?" in page
    assert page.count("Maren Holt") == 2


@pytest.mark.parametrize("place", ["/people/", "/people/outlets/new/", "/people/outlets/1/", "/people/journalists/1/"])
def test_a_mere_administrator_finds_nothing_here(client, place):
    client.force_login(make.user(press_officer=False, administrator=True))
    assert client.get(place).status_code == 404


def test_who_is_absent_is_not_found(desk):
    assert [desk.get(place).status_code for place in ("/people/journalists/77/", "/people/outlets/77/")] == [404, 404]
    assert Journalist.objects.count() == 0
