"""What the answer is for, and over what it is wanted."""

import pytest

from tests.reading.letters import reading

ON_AIR = [
    ("bbc.co.uk", "Guest booking for the BBC News Channel. Could we interview her live at 1645? Zoom is fine.", "tv_live", "zoom"),
    (
        "bbc.co.uk",
        "Robin here, World at One, Radio 4. May we pre-record an interview, down the line?",
        "radio_pre_record",
        "phone",
    ),
    (
        "bbc.co.uk",
        "Robin from Radio 5 Live. Would she do a pre-rec interview on Zoom? Or live at 0520 tomorrow.",
        "radio_pre_record",
        "zoom",
    ),
    ("times.radio", "Could we interview her live at 0740 tomorrow, in the studio or over Zoom?", "radio_live", "studio"),
    ("cnn.com", "Is Dr. Verrall up for a live hit, by Webex or Zoom?", "tv_live", "video_call"),
    ("channel4.com", "We'd like to send a camera crew to film an interview at your offices.", "tv_pre_record", "in_person"),
    ("france24.com", "Nous aimerions une interview en direct dans notre journal, par Skype.", "tv_live", "video_call"),
    ("cadenaser.com", "Nos gustaría entrevistarla en directo por teléfono.", "radio_live", "phone"),
    ("aljazeera.net", "نود إجراء مقابلة على الهواء مباشرة عبر زوم.", "tv_live", "zoom"),
    ("swr.de", "Wir würden gerne ein Interview live am Telefon führen.", "radio_live", "phone"),
    ("gmail.com", "I host a podcast called Loose Threads. Could we record an interview over Zencastr?", "podcast", "video_call"),
]


@pytest.mark.parametrize(("domain", "text", "format_", "channel"), ON_AIR)
def test_talks(domain, text, format_, channel):
    found = reading(text, address=f"robin.vale@{domain}")
    assert (found.format.value, found.channel.value) == (format_, channel)


ON_AIR += [
    ("sky.uk", "Could we interview her live this afternoon, down the line via Zoom?", "tv_live", "zoom"),
    ("itv.com", "Could we interview her live on the sofa tomorrow?", "tv_live", "studio"),
    ("zdf.de", "Wir würden gern bei Ihnen drehen und ein Interview führen.", "tv_pre_record", "in_person"),
    ("bbc.co.uk", "بي بي سي عربي: نود إجراء مقابلة مباشرة على الهواء عبر زووم.", "tv_live", "zoom"),
]

WRITTEN = [
    ("theguardian.com", "Would anyone like to comment?", {"print", "online"}),
    ("techcrunch.com", "Does Tressel want to comment?", {"online"}),
    ("thomsonreuters.com", "Which figure is right, can you confirm?", {"wire"}),
    ("dpa.com", "Stimmt es, dass Sie Tausende Konten gefunden haben?", {"wire"}),
    ("spectator.co.uk", "Could you tell me her job title, for a footnote?", {"print"}),
    ("axios.com", "Writing for tomorrow's newsletter, any comment?", {"newsletter"}),
    ("bbc.co.uk", "Could we have a statement for the website?", {"online"}),
    ("newyorker.com", "I'm a fact-checker. Is the following right?", {"print"}),
]


@pytest.mark.parametrize(("domain", "text", "formats"), WRITTEN)
def test_written_answers_go_by_mail(domain, text, formats):
    found = reading(text, address=f"robin.vale@{domain}")
    assert found.format.value in formats
    assert found.channel.value == "email"


def test_a_talk_with_a_writer_is_by_phone_unless_said_otherwise():
    assert reading("Could I interview her?", address="robin.vale@theguardian.com").channel.value == "phone"
    assert reading("Could I interview her by email?", address="robin.vale@theguardian.com").channel.value == "email"
    assert reading("Could I interview her over Teams?", address="robin.vale@theguardian.com").channel.value == "video_call"


def test_a_panel_is_a_panel_away_from_broadcasters():
    text = "We would like to invite her to speak at our panel on 3 December."
    assert reading(text).format.value == "panel"


def test_nothing_is_said_of_an_unknown_outlet():
    found = reading("Could we have a comment for the story?", outlets=(), address="robin.vale@home.example")
    assert found.format is None
