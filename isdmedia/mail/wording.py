"""Tables of the words of many languages, made into one regular expression each."""
import re


def any_of(table: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """Matches any line of the table, in any case; a line that is indented further goes on from the one above it. `before` and
    `after` stand around all of them."""
    found: list[str] = []
    lines = [line for line in table.split("\n") if line.strip()]
    indent = min(len(line) - len(line.lstrip()) for line in lines)
    for line in lines:
        if len(line) - len(line.lstrip()) > indent:
            found[-1] += line.strip()
        else:
            found.append(line.strip())
    return re.compile(f"{before}(?:{'|'.join(found)}){after}", re.IGNORECASE)
