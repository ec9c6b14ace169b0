"""Which outlet a letter is for."""

import pytest

from isdmedia.reading import KnownOutlet
from isdmedia.reading.outlets.register import by_domain, house_of, houses, stations
from tests.reading.letters import reading


def outlet(address, text="Could we have a comment for the story?", **more):
    found = reading(text, address=address, outlets=(), **more).outlet
    return found.value if found else None


DOMAINS = [
    ("bbc.co.uk", "BBC News"),
    ("theguardian.com", "The Guardian"),
    ("thetimes.co.uk", "The Times"),
    ("ft.com", "Financial Times"),
    ("telegraph.co.uk", "The Telegraph"),
    ("inews.co.uk", "The i Paper"),
    ("dailymail.co.uk", "Daily Mail"),
    ("pamediagroup.com", "PA Media"),
    ("thomsonreuters.com", "Reuters"),
    ("tes.com", "Tes"),
    ("spectator.co.uk", "The Spectator"),
    ("belfasttelegraph.co.uk", "Belfast Telegraph"),
    ("heraldscotland.com", "The Herald"),
    ("times.radio", "Times Radio"),
    ("turner.com", "CNN"),
    ("cnn.com", "CNN"),
    ("newyorker.com", "The New Yorker"),
    ("nytimes.com", "The New York Times"),
    ("washpost.com", "The Washington Post"),
    ("bloomberg.net", "Bloomberg"),
    ("techcrunch.com", "TechCrunch"),
    ("ap.org", "Associated Press"),
    ("npr.org", "NPR"),
    ("cbc.ca", "CBC News"),
    ("abc.net.au", "ABC Australia"),
    ("afp.com", "AFP"),
    ("france24.com", "France 24"),
    ("lemonde.fr", "Le Monde"),
    ("ouest-france.fr", "Ouest-France"),
    ("dpa.com", "dpa"),
    ("spiegel.de", "DER SPIEGEL"),
    ("zeit.de", "DIE ZEIT"),
    ("dw.com", "Deutsche Welle"),
    ("elpais.es", "El País"),
    ("efe.com", "EFE"),
    ("repubblica.it", "la Repubblica"),
    ("ansa.it", "ANSA"),
    ("volkskrant.nl", "de Volkskrant"),
    ("svt.se", "SVT"),
    ("nrk.no", "NRK"),
    ("aljazeera.net", "Al Jazeera"),
    ("alarabiya.net", "Al Arabiya"),
    ("haaretz.co.il", "Haaretz"),
    ("dawn.com", "Dawn"),
    ("thehindu.co.in", "The Hindu"),
    ("nhk.or.jp", "NHK"),
    ("dailymaverick.co.za", "Daily Maverick"),
    ("ke.nationmedia.com", "Daily Nation"),
    ("rnz.co.nz", "RNZ"),
    ("irishtimes.com", "The Irish Times"),
    ("news.bbc.co.uk", "BBC News"),
]


@pytest.mark.parametrize(("domain", "name"), DOMAINS)
def test_the_house_of_a_mail_domain(domain, name):
    assert outlet(f"robin.vale@{domain}") == name


NAMED = [
    ("bbc.co.uk", "Guest booking for the BBC News Channel. Could we interview her?", "BBC News Channel"),
    ("bbc.co.uk", "Robin here, The World at One, Radio 4. May we interview the author?", "BBC Radio 4 The World at One"),
    ("bbc.co.uk", "Wake Up to Money, Radio 5 Live: would she do an interview?", "BBC Radio 5 Live"),
    ("bbc.co.uk", "Booking guests for the Today programme. Would she do an interview?", "BBC Radio 4 Today"),
    ("bbc.co.uk", "Hi, Robin from Good Morning Scotland. Can we interview her?", "BBC Radio Scotland"),
    ("bbc.co.uk", "Robin from BBC Radio Leeds here. Can we interview her?", "BBC Radio Leeds"),
    ("bbc.co.uk", "أنا روبن من بي بي سي عربي. نود إجراء مقابلة.", "BBC Arabic"),
    ("cnn.com", "Booking for CNN International. Is she free for a live hit?", "CNN International"),
    ("itv.com", "Booker at Good Morning Britain here, could we interview her?", "Good Morning Britain"),
    ("aljazeera.net", "أنا منتجة مقابلات في قناة الجزيرة. نود إجراء مقابلة.", "Al Jazeera Arabic"),
    ("radiofrance.com", "Je prépare la matinale de France Inter. Une interview serait-elle possible ?", "France Inter"),
    ("bloomberg.net", "Could she come on Bloomberg TV for an interview?", "Bloomberg TV"),
    ("dailymail.co.uk", "A comment for MailOnline please.", "MailOnline"),
    ("gmail.com", "I host The Long Thread, a weekly podcast. Would she do an interview?", "The Long Thread"),
    ("gmail.com", "I'm a freelance journalist, commissioned by Prospect. A question for the article?", "Prospect"),
    ("gmail.com", "I'm a freelance journalist. A question for an article?", None),
    ("trucker.example", "For Trucker, the haulage trade title. How many lorries did the study count for our readers?", "Trucker"),
    ("tidelines.example", "I'm a reporter at Tide Lines. Could we have a comment?", "Tide Lines"),
    ("post.example", "Ich bin Redakteurin beim Hafenkurier und bitte um eine Stellungnahme.", "Hafenkurier"),
    ("mail.example", "Je suis journaliste au Phare Breton. Auriez-vous une réaction ?", "Phare Breton"),
    ("correo.example", "Soy periodista de La Marea Alta y busco una declaración para un reportaje.", "La Marea Alta"),
]


@pytest.mark.parametrize(("domain", "text", "name"), NAMED)
def test_the_outlet_that_the_words_name(domain, text, name):
    found = outlet(f"robin.vale@{domain}", text)
    assert (found or "").removeprefix("La ") == (name or "").removeprefix("La ")


def test_the_programme_is_told_apart():
    found = reading("Wake Up to Money, Radio 5 Live: would she do an interview?", address="robin.vale@bbc.co.uk")
    assert (found.outlet.value, found.programme) == ("BBC Radio 5 Live", "Wake Up to Money")


def test_a_signature_names_the_outlet():
    assert outlet("robin.vale@mail.example", signature="Robin Vale\nReporter, Harbour Echo\n020 7946 0100") == "Harbour Echo"
    assert outlet("robin.vale@mail.example", signature="Robin Vale | Producer | Night Signal") == "Night Signal"


def test_a_follow_up_answers_to_what_the_subject_says():
    assert (
        outlet("robin.vale@bbc.co.uk", "Sorry to chase on the interview.", subject="RE: Guest for the BBC News Channel")
        == "BBC News Channel"
    )


def test_a_domain_alone_is_no_name():
    assert outlet("robin.vale@somewhere.example") is None


def test_the_desks_own_list_comes_first():
    own = KnownOutlet("Harbour Echo", ("echo.example",), zone="Asia/Tokyo")
    found = reading("A comment for the story by 5pm?", address="r@echo.example", outlets=(own,), sent="2026-10-14T10:00:00+09:00")
    assert (found.outlet.value, found.zone) == ("Harbour Echo", "Asia/Tokyo")


def test_the_register_is_wide_and_in_order():
    assert len(houses()) >= 300
    assert len(stations()) >= 80
    assert {s.house for s in stations()} <= set(houses())
    assert house_of("gmail.com") is None
    assert all("." in domain and domain == domain.lower() for domain in by_domain())


def test_every_house_has_a_zone_and_a_known_medium():
    known = {"tv", "radio", "print", "online", "wire", "podcast", "newsletter"}
    assert [h.name for h in houses().values() if not h.zone or not set(h.media.split()) <= known or not h.media] == []


BESIDE_OTHERS = [
    ("robin.vale@bbc.example", "Hello, Robin here, BBC. Could we have a comment?", "", "BBC News"),
    ("robin.vale@itn.co.uk", "Robin at Channel 4 News. Could we interview her?", "", "Channel 4 News"),
    ("robin.vale@thetimes.co.uk", "A line for the paper?", "Robin Vale\nThe Times and The Sunday Times", "The Times"),
    ("robin.vale.words@gmail.com", "I'm a freelance writing a long read for The Independent. May I interview her?", "", "The Independent"),
    ("robin.vale@student.hexham.example", "May I interview you for my dissertation? I study in Hexham.", "", None),
    (
        "robin.vale@mail.house.gov",
        "I am staff with the Senate Committee on Small Ports. Could she brief us?",
        "",
        "Senate Committee on Small Ports",
    ),
    ("robin.vale@mail.house.gov", "I am a legislative assistant. Could she brief members of the House?", "", None),
]


@pytest.mark.parametrize(("address", "text", "signature", "name"), BESIDE_OTHERS)
def test_an_outlet_among_other_names(address, text, signature, name):
    assert outlet(address, text, signature=signature) == name
