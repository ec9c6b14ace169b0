import pytest

from isdmedia import audit
from isdmedia.interviews import rules
from isdmedia.interviews.slots import rule_of
from isdmedia.models import Event, Format, FormatRule
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


def minutes(rule):
    return [part.total_seconds() // 60 for part in (rule.before, rule.after, rule.editing, rule.length)]


def test_every_format_has_a_rule_and_none_needs_nothing():
    assert set(rules.BUILT_IN) == set(Format)
    assert minutes(rules.rule_for("")) == [0, 0, 0, 30]


def test_the_offices_own_row_wins_and_an_interview_may_differ():
    FormatRule.objects.create(format="print", before_minutes=1, after_minutes=2, editing_minutes=3, length_minutes=4)
    assert minutes(rules.rule_for("print")) == [1, 2, 3, 4]
    assert minutes(rule_of(make.interview(format="print", before_minutes=0, after_minutes=90))) == [0, 90, 3, 4]


def test_the_office_sets_a_rule_and_drops_it_again(officer, now):
    for length in (40, 45):
        rules.set_rule(Format.PRINT, before_minutes=1, after_minutes=2, editing_minutes=3, length_minutes=length, actor=officer, now=now)
    assert minutes(rules.rule_for("print")) == [1, 2, 3, 45]
    rules.drop_rule(Format.PRINT, actor=officer, now=now)
    assert rules.rule_for("print") == rules.BUILT_IN[Format.PRINT]
    assert {audit.sentence(event) for event in Event.objects.all()} == {
        "Ana Officer changed what is kept free in the diary of print interviews"}
    with pytest.raises(Refused, match="no rule of its own for print"):
        rules.drop_rule(Format.PRINT, actor=officer, now=now)


@pytest.mark.parametrize("wrong", [{"length_minutes": 0}, {"before_minutes": 1441}, {"after_minutes": -1}])
def test_a_rule_that_is_none(officer, now, wrong):
    fine = {"before_minutes": 1, "after_minutes": 2, "editing_minutes": 3, "length_minutes": 4}
    with pytest.raises(Refused, match="minutes from 0"):
        rules.set_rule(Format.PRINT, **{**fine, **wrong}, actor=officer, now=now)
