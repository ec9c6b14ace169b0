import pytest

from isdmedia.desk.cues import Cue, Marker, cues_of, shown
from isdmedia.models import Enquiry

TEXT = "Could he come on by 4pm today?"


def told(*cues, text=TEXT):
    marker = Marker([Cue(fact, 1, "own_text", start, end) for fact, start, end in cues])
    return [(stretch.text, bool(stretch.cue)) for stretch in marker.stretches(text, message=1, place="own_text")], marker


def test_the_text_is_cut_where_words_of_a_fact_begin_and_end():
    assert told(("deadline", 17, 23))[0] == [("Could he come on ", False), ("by 4pm", True), (" today?", False)]


def test_facts_that_overlap_share_a_stretch_and_each_lights_all_of_its_own():
    parts, marker = told(("ask", 0, 30), ("deadline", 17, 23))
    assert parts == [("Could he come on ", True), ("by 4pm", True), (" today?", True)]
    assert marker.lights("ask").split() == ["cue-1-own_text-0", "cue-1-own_text-17", "cue-1-own_text-23"]
    assert marker.lights("deadline") == "cue-1-own_text-17"


@pytest.mark.parametrize("cue", [("x", 40, 50), ("x", 0, 999)])
def test_words_beyond_the_text_are_cut_to_it(cue):
    assert "".join(text for text, _ in told(cue)[0]) == TEXT


def test_another_message_is_not_marked():
    marker = Marker([Cue("ask", 2, "own_text", 0, 5)])
    assert [stretch.cue for stretch in marker.stretches(TEXT, message=1, place="own_text")] == [""]


def test_an_empty_text_has_no_stretch():
    assert told(("ask", 0, 5), text="")[0] == []


@pytest.mark.parametrize("evidence", [{}, {"ask": None}, {"ask": {"message": 1}}, {"ask": {"start": 5, "end": 2, "message": 1, "place": "own_text"}},
                                      {"ask": {"start": 0, "end": 2, "message": 1, "place": "elsewhere"}}])
def test_evidence_without_a_place_marks_nothing(evidence):
    assert cues_of(Enquiry(evidence=evidence)) == []


def test_unseen_characters_become_marks_and_lines_stay():
    assert shown("one\u202etwo\r\nthree\u200b") == "one[RLO]two\nthree[ZWSP]"
