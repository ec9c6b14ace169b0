"""The fields that pages share: a select of hundreds of choices is drawn as Django's."""
import pytest
from django import forms

from isdmedia.form_fields import Select, ZoneField

ZONES = list(ZoneField(empty="Not “known” <yet>").choices)


@pytest.mark.parametrize("value", ["", None, "Europe/London", "Asia/Ho_Chi_Minh", "Nowhere"])
@pytest.mark.parametrize("attrs", [{}, {"id": "id_zone", "class": "select form-select", "aria-describedby": 'a"<b', "required": True, "disabled": False}])
def test_a_select_draws_what_djangos_draws(value, attrs):
    assert Select(attrs, choices=ZONES).render("z<one", value) == forms.Select(attrs, choices=ZONES).render("z<one", value)


def test_a_zone_field_is_drawn_by_it():
    class ZoneForm(forms.Form):
        zone = ZoneField(empty="Not known")

    assert ZoneForm({"zone": "UTC"}).as_p().count("<option") == len(ZONES)
    assert '<option value="UTC" selected>UTC</option>' in ZoneForm({"zone": "UTC"}).as_p()
