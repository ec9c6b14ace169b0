"""Several workers look at the same trouble at the same instant, again and again: one alarm, one mail at its begin, one at its end."""
import subprocess
import sys
import time

import pytest

from tests.soak.test_bookings import ROOT, environment  # noqa: F401

pytestmark = pytest.mark.soak
BEGIN = """
from django.utils import timezone
from isdmedia.models import *
User.objects.create_user("vera@desk.example", name="Vera Admin", administrator=True)
Mailbox.objects.create(name="media", host="imap.desk.example", username="media", problem="imap.desk.example refused the password of media: enter it anew in the set-up of media.")
"""
LOOK = """
import time
from datetime import timedelta
from django.db import connection
from django.utils import timezone
from isdmedia import alarms
connection.ensure_connection()
time.sleep(max(0, {at} - time.time()))
for _ in range(40):
    alarms.show_life(now=timezone.now() + timedelta(minutes={minutes}))
    alarms.look(now=timezone.now() + timedelta(minutes={minutes}))
"""
MEND = "from isdmedia.models import *; from django.utils import timezone; Mailbox.objects.update(problem='', succeeded_at=timezone.now())"
TOLD = "from isdmedia.models import *; print('told', Alarm.objects.count(), OutgoingMail.objects.count())"


def shell(environment, code):  # noqa: F811
    return subprocess.Popen([sys.executable, "manage.py", "shell", "-v0", "-c", code], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def told(environment, code):  # noqa: F811
    out, _ = shell(environment, code).communicate(timeout=120)
    return out


def crowd(environment, *, minutes):  # noqa: F811
    running = [shell(environment, LOOK.format(at=time.time() + 6, minutes=minutes)) for _ in range(4)]
    assert [one.wait(120) for one in running] == [0] * 4


def test_four_workers_tell_it_once(environment):  # noqa: F811
    told(environment, BEGIN)
    crowd(environment, minutes=0)
    assert "told 1 1" in told(environment, TOLD)
    told(environment, MEND)
    crowd(environment, minutes=1)
    crowd(environment, minutes=4)
    assert "told 1 2" in told(environment, TOLD)
