"""How crispy draws the desk's forms: the page writes the form element and its buttons, crispy the fields."""

from crispy_forms.helper import FormHelper


def fields_only() -> FormHelper:
    """Fields without a form element around them and without the list of faults, which the page shows on top."""
    helper = FormHelper()
    helper.form_tag = False
    helper.form_show_errors = True
    helper.disable_csrf = True
    helper.include_media = False
    return helper
