"""What the logs must not know: the tokens of signed links, which stand in addresses."""
from __future__ import annotations

import logging
import re
from collections.abc import Mapping

TOKENS = re.compile(r"(/t/[A-Za-z0-9_-]+/|/accounts/link/)[^/\s\"'?#<>]+")
"""What follows /t/<kind>/ and /accounts/link/, up to the next part of the address."""

ANSWERS = re.compile(r"(/sign-in/done/\?)[^\s\"'#<>]+")
"""What a provider of OAuth2 sends a person back with."""

_TRACEBACKS = logging.Formatter()


def redacted(text: str) -> str:
    """The text with every token of a link, and every answer of a provider, replaced by "[redacted]"."""
    return ANSWERS.sub(r"\1[redacted]", TOKENS.sub(r"\1[redacted]", text))


class WithoutTokens(logging.Filter):
    """Takes tokens out of a record's message, arguments and traceback before any handler writes it; it holds nothing back."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, str):
            record.msg = redacted(record.msg)
        if isinstance(record.args, Mapping):
            record.args = {name: _argument(value) for name, value in record.args.items()}
        elif record.args:
            record.args = tuple(_argument(value) for value in record.args)
        if record.exc_info and not record.exc_text:
            record.exc_text = redacted(_TRACEBACKS.formatException(record.exc_info))
        return True


def _argument(value: object) -> object:
    """Numbers stay what they are, for the message may count with them; anything else is told as text where that holds a token."""
    if isinstance(value, int | float):
        return value
    told = str(value)
    clean = redacted(told)
    return value if clean == told else clean
