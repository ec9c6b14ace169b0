from itertools import chain
from zoneinfo import ZoneInfo

from isdmedia.sample.mails.composing import WRITTEN
from isdmedia.sample.people import AYAD, DESK_ADDRESS, OUTLETS, SPOKESPEOPLE, USERS

ROLES = {"press_officer", "head_of_press", "administrator"}


def test_three_spokespeople_and_four_users():
    assert (len(SPOKESPEOPLE), len(USERS)) == (3, 4)


def test_the_public_name_has_its_public_title():
    assert (AYAD.name, AYAD.title) == (
        "Moustafa Ayad", "ISD's Executive Director for Africa, the Middle East and Asia",
    )


def test_no_address_can_be_delivered():
    addresses = [DESK_ADDRESS, *(person.email for person in (*SPOKESPEOPLE, *USERS))]
    assert [address for address in addresses if not address.endswith(".example")] == []


def test_users_are_at_the_desk_with_known_roles():
    assert {user.email.rpartition("@")[2] for user in USERS} == {"desk.example"}
    assert {role for user in USERS for role in user.roles} == ROLES


def test_slugs_and_addresses_are_unique():
    keys = [person.slug for person in SPOKESPEOPLE] + [person.email for person in (*SPOKESPEOPLE, *USERS)]
    assert len(keys) == len(set(keys))


def test_outlets_are_complete():
    assert len(OUTLETS) >= 25
    assert len({outlet.name for outlet in OUTLETS}) == len(OUTLETS)
    assert {outlet.tier for outlet in OUTLETS} == {1, 2, 3}
    assert [outlet.zone for outlet in OUTLETS if ZoneInfo(outlet.zone).key != outlet.zone] == []


def test_an_outlets_domains_are_reserved_and_its_own():
    domains = list(chain.from_iterable(outlet.domains for outlet in OUTLETS))
    assert [domain for domain in domains if not domain.endswith(".example")] == []
    assert len(domains) == len(set(domains))


def test_the_state_broadcaster_is_asked_about_first():
    assert [outlet.name for outlet in OUTLETS if outlet.policy == "ask_first"] == ["Volga World TV"]


def test_only_those_without_an_outlet_write_from_a_domain_that_no_outlet_has():
    known = set(chain.from_iterable(outlet.domains for outlet in OUTLETS))
    strangers = {name for name, written in WRITTEN.items() if written.sender.domain not in known}
    assert strangers == {
        "golden-nib-deadline-extended", "student-thesis", "bounce-from-press-list", "platform-account-list",
        "al-arabiya-by-whatsapp", "impostor-known-byline", "freelance-next-report", "congress-briefing",
        "sympathiser-threat",
    }
