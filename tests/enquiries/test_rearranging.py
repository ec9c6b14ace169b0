"""Merging two enquiries that are one, and taking it back."""
from datetime import timedelta

import pytest

from isdmedia import enquiries
from isdmedia.enquiries import rearranging
from isdmedia.enquiries.carrying import snapshot
from isdmedia.models import Draft, Enquiry, EnquiryRelease, Event, Interview, Note, Participant, Rearrangement
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


def merged(source, target, officer, now):
    return enquiries.merge(source, into=target, actor=officer, now=now)


def fresh(enquiry):
    return Enquiry.objects.get(pk=enquiry.pk)


def test_mails_notes_drafts_and_interviews_go_over(officer, now):
    source, target = make.enquiry(), make.enquiry()
    mail, interview = make.message(source), make.interview()
    interview.enquiries.add(source)
    enquiries.note(source, text="She rang twice.", actor=officer, now=now)
    Draft.objects.create(enquiry=source, author=officer, body="Dear Jo")
    merged(source, target, officer, now)
    assert list(target.messages.all()) == [mail]
    assert [note.enquiry for note in Note.objects.all()] == [target]
    assert [draft.enquiry for draft in Draft.objects.all()] == [target]
    assert list(Interview.objects.get().enquiries.all()) == [target]


def test_the_merged_one_is_closed_as_a_duplicate_and_says_where_it_went_on(officer, now):
    source, target = make.enquiry(), make.enquiry()
    merged(source, target, officer, now)
    source = fresh(source)
    assert (source.state, source.outcome, source.merged_into, source.outcome_reason) == (
        "closed", "duplicate", target, f"went on in {target.reference}")
    assert sorted(Event.objects.values_list("enquiry__reference", "kind")) == sorted(
        [(target.reference, "merged"), (source.reference, "closed")])


@pytest.mark.parametrize(("theirs", "ours", "counts"), [(15, 17, 15), (17, 15, 15), (15, None, 15), (None, 17, 17)])
def test_the_earlier_deadline_counts(officer, now, theirs, ours, counts):
    def due(hour):
        return now.replace(hour=hour, minute=0) if hour else None
    source, target = make.enquiry(deadline_at=due(theirs), deadline_words="theirs"), make.enquiry(deadline_at=due(ours), deadline_words="ours")
    merged(source, target, officer, now)
    assert fresh(target).deadline_at == due(counts)


def test_a_deadline_that_a_person_set_stays(officer, now):
    source = make.enquiry(deadline_at=now + timedelta(hours=1))
    target = make.enquiry(deadline_at=now + timedelta(hours=5), settled=["deadline"])
    merged(source, target, officer, now)
    assert fresh(target).deadline_at == now + timedelta(hours=5)


def test_facts_fill_what_is_empty_with_the_words_they_came_from(officer, now):
    jo = make.journalist()
    source = make.enquiry(ask="May we talk?", kind="interview", journalist=jo, evidence={"ask": {"words": "May we talk?", "message": 7}})
    target = make.enquiry(format="podcast", evidence={"format": {"words": "podcast", "message": 8}})
    merged(source, target, officer, now)
    target = fresh(target)
    assert (target.ask, target.kind, target.journalist, target.format) == ("May we talk?", "interview", jo, "podcast")
    assert {fact: found["message"] for fact, found in target.evidence.items()} == {"ask": 7, "format": 8}


@pytest.mark.parametrize(("source", "target", "after"), [
    ("new", "closed", "working"), ("new", "responded", "working"), ("responded", "new", "working"), ("closed", "closed", "closed"),
    ("new", "new", "new"), ("responded", "responded", "responded"), ("closed", "working", "working")])
def test_what_goes_on_is_as_far_as_the_less_answered_of_the_two(officer, now, source, target, after):
    def of(state):
        return make.enquiry(state=state, outcome="declined" if state == "closed" else "")
    source, target = of(source), of(target)
    merged(source, target, officer, now)
    assert fresh(target).state == after


def test_a_new_one_takes_the_owner_of_the_other(officer, now):
    source, target = make.enquiry(state="assigned", owner=officer), make.enquiry()
    merged(source, target, officer, now)
    assert (fresh(target).owner, fresh(target).state) == (officer, "assigned")


def test_a_release_linked_to_either_is_linked_to_both(officer, now):
    source, target, release = make.enquiry(), make.enquiry(), make.release()
    EnquiryRelease.objects.create(enquiry=source, release=release, linked=True)
    EnquiryRelease.objects.create(enquiry=target, release=release)
    done = merged(source, target, officer, now)
    assert [match.linked for match in target.matches.all()] == [True]
    rearranging.take_back(done, actor=officer, now=now)
    assert ([match.linked for match in target.matches.all()], [match.linked for match in source.matches.all()]) == ([False], [True])


def test_of_two_drafts_by_one_writer_no_word_is_lost(officer, now):
    source, target = make.enquiry(), make.enquiry()
    Draft.objects.create(enquiry=source, author=officer, body="Dear Jo")
    Draft.objects.create(enquiry=target, author=officer, body="Hello")
    merged(source, target, officer, now)
    assert Draft.objects.get(enquiry=target).body == "Hello\n\nDear Jo"


def test_an_interview_that_serves_both_serves_one(officer, now):
    source, target, interview = make.enquiry(), make.enquiry(), make.interview()
    interview.enquiries.add(source, target)
    done = merged(source, target, officer, now)
    assert target in interview.enquiries.all()
    rearranging.take_back(done, actor=officer, now=now)
    assert set(interview.enquiries.all()) == {source, target}


def test_those_who_were_let_in_stay_let_in(officer, now):
    source, target = make.enquiry(), make.enquiry()
    Participant.objects.create(enquiry=source, address="desk@paper.example", accepted_at=now)
    merged(source, target, officer, now)
    assert list(target.participants.accepted().values_list("address", flat=True)) == ["desk@paper.example"]


def test_it_is_taken_back_whole(officer, now):
    source = make.enquiry(deadline_at=now + timedelta(hours=1), ask="May we talk?", state="assigned", owner=officer)
    target = make.enquiry(state="closed", outcome="declined", closed_at=now)
    mail = make.message(source)
    before = snapshot(fresh(source)), snapshot(fresh(target))
    done = merged(source, target, officer, now)
    rearranging.take_back(done, actor=officer, now=now + timedelta(minutes=5))
    assert (snapshot(fresh(source)), snapshot(fresh(target))) == before
    assert list(source.messages.all()) == [mail]
    assert fresh(source).next_due_at == now + timedelta(hours=1)


def test_what_was_changed_since_stays_when_it_is_taken_back(officer, now):
    source, target = make.enquiry(ask="May we talk?", kind="interview"), make.enquiry()
    done = merged(source, target, officer, now)
    enquiries.set_fact(target, "ask", "Something else", actor=officer, now=now)
    rearranging.take_back(done, actor=officer, now=now)
    assert (fresh(target).ask, fresh(target).kind) == ("Something else", "unknown")


def test_a_later_answer_to_a_mail_that_goes_back_goes_with_it(officer, now):
    source, target = make.enquiry(), make.enquiry()
    first = make.message(source)
    done = merged(source, target, officer, now)
    later = make.message(target, in_reply_to=[first.message_id], received_at=now + timedelta(hours=1))
    still_later = make.message(target, in_reply_to=[later.message_id], received_at=now + timedelta(hours=2))
    other = make.message(target, received_at=now + timedelta(hours=2))
    rearranging.take_back(done, actor=officer, now=now + timedelta(hours=3))
    assert (list(source.messages.all()), list(target.messages.all())) == ([first, later, still_later], [other])


def test_it_is_taken_back_once(officer, now):
    done = merged(make.enquiry(), make.enquiry(), officer, now)
    rearranging.take_back(done, actor=officer, now=now)
    with pytest.raises(Refused, match="taken back already"):
        rearranging.take_back(done, actor=officer, now=now)


def test_the_later_of_two_is_taken_back_first(officer, now):
    one, two, three = make.enquiry(), make.enquiry(), make.enquiry()
    first = merged(one, two, officer, now)
    second = merged(three, two, officer, now + timedelta(minutes=1))
    with pytest.raises(Refused, match=f"take back first that {three.reference} merged into {two.reference}"):
        rearranging.take_back(first, actor=officer, now=now)
    rearranging.take_back(second, actor=officer, now=now)
    rearranging.take_back(first, actor=officer, now=now)
    assert Rearrangement.objects.filter(undone_at=None).count() == 0


def test_it_cannot_be_merged_into_itself_or_twice(officer, now):
    one, two, three = make.enquiry(), make.enquiry(), make.enquiry()
    with pytest.raises(Refused, match="this enquiry itself"):
        merged(one, one, officer, now)
    merged(one, two, officer, now)
    with pytest.raises(Refused, match=f"{one.reference} was merged into {two.reference} already"):
        merged(one, three, officer, now)
    with pytest.raises(Refused, match="already: name that one"):
        merged(three, one, officer, now)


def test_nobody_comes_to_read_what_they_may_not(officer, now):
    secret, open_to_all = make.enquiry(restricted=True), make.enquiry()
    secret.restricted_to.add(officer)
    with pytest.raises(Refused, match="is restricted, and more people may read"):
        merged(secret, open_to_all, officer, now)
    merged(open_to_all, secret, officer, now)
    assert fresh(open_to_all).merged_into == secret


def test_a_merged_one_is_not_opened_again(officer, now):
    source, target = make.enquiry(), make.enquiry()
    merged(source, target, officer, now)
    with pytest.raises(Refused, match=f"went on in {target.reference}"):
        enquiries.reopen(source, actor=officer, now=now)
