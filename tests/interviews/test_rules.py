import pytest

from isdmedia.interviews import rules
from isdmedia.interviews.slots import rule_of
from isdmedia.models import Format, FormatRule
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
