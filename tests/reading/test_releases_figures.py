import pytest

from isdmedia.reading.releases.figures import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("870,000 people", [870_000]),
        ("870.000 Menschen", [870_000]),
        ("870 000 personnes", [870_000]),
        ("870\u202f000 personnes", [870_000]),
        ("1.3 million times, 1.3m times, 1,3 Millionen Mal", [1_300_000] * 3),
        ("£14m and GBP 140 million", [14_000_000, 140_000_000]),
        ("150 million Americans", [150_000_000]),
        ("four per cent, 4%, 4 Prozent", [4, 4, 4]),
        ("twenty-four accounts and nineteen more", [24, 19]),
        ("more than a million viewers", [1_000_000]),
        ("٨٧٠٬٠٠٠ شخص", [870_000]),
        ("24 Konten, 17 comptes", [24, 17]),
        ("on 28 October 2026 at 00:01 and 3pm", []),
        ("ring 020 7946 0911 or +44 1632 960123", []),
        ("the 2nd, the 3rd", []),
        ("a boat and an oar", []),
        ("11,900 pupils aged 11 to 15", [11_900, 11, 15]),
    ],
)
def test_figures(text, values):
    assert [figure.value for figure in figures(text)] == values


def test_what_a_figure_is():
    percent, year, money = figures("4% in 2019 for £14m")
    assert (percent.percent, year.year, money.money) == (True, True, True)


@pytest.mark.parametrize(("text", "digits"), [("500,000", 1), ("2,140", 3), ("870,000", 2), ("1.3m", 2), ("24", 2)])
def test_digits_that_say_something(text, digits):
    assert figures(text)[0].digits == digits
