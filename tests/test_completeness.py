"""What exists is told: each setting and command in the README, each event kind with its sentence."""
import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from isdmedia.audit import SENTENCES
from isdmedia.models import EventKind

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def settings_read():
    source = (ROOT / "isdmedia" / "settings.py").read_text(encoding="utf-8")
    return sorted(set(re.findall(r'environment\.\w+\("([A-Z_]+)"', source)) | {"DATA_DIR"})


@pytest.mark.parametrize("name", settings_read())
def test_each_setting_is_in_the_readme(name):
    assert f"`{name}`" in README


@pytest.mark.parametrize("name", sorted(name for name, app in get_commands().items() if app == "isdmedia"))
def test_each_command_is_in_the_readme(name):
    assert f"`{name}" in README


def test_the_readme_names_no_command_that_is_not_there():
    table = README.split("## Commands")[1].split("## ")[0]
    assert set(re.findall(r"^\| `(\w+)", table, re.M)) <= set(get_commands())


def test_each_event_kind_has_its_sentence():
    assert set(SENTENCES) == set(EventKind)
