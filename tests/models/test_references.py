"""Earlier mail is found by what it refers to, answers to a mailing apart."""
from importlib import import_module

import pytest
from django.apps import apps

from isdmedia.models import Message, Reference
from tests import make

pytestmark = pytest.mark.django_db


def test_references_of_earlier_mail_are_kept_but_not_those_to_a_mailing():
    Message.objects.create(direction="out", release=make.release(), message_id="mailing@corvane.example", received_at=make.NOON)
    message = make.message(make.enquiry(), in_reply_to=["a@b.example"], references=["mailing@corvane.example", "c@d.example", "a@b.example"])
    make.message(make.enquiry())
    import_module("isdmedia.migrations.0006_references").of_earlier_mail(apps, None)
    assert list(Reference.objects.values_list("message", "name")) == [(message.pk, "a@b.example"), (message.pk, "c@d.example")]
