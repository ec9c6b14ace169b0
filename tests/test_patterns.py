"""No regular expression over the words of strangers repeats a repetition: such a one can take for ever."""

import ast
import importlib
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "isdmedia"
ROOMS = ("mail", "reading")
PARSER = re._parser  # type: ignore[attr-defined]
REPEATS = {PARSER.MAX_REPEAT, PARSER.MIN_REPEAT, PARSER.POSSESSIVE_REPEAT}
MANY = 20
CALLS = {"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer", "any_of"}


def modules():
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            if path.stem != "__main__":
                parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
                yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def within(value, depth=0):
    """The patterns that a module's value holds, however deep in tables."""
    if isinstance(value, re.Pattern):
        yield value.pattern, value.flags
    elif depth > 6 or isinstance(value, str | bytes | int | type):
        return
    elif isinstance(value, dict):
        for each in (*value, *value.values()):
            yield from within(each, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from within(each, depth + 1)
    elif is_dataclass(value):
        for each in fields(value):
            yield from within(getattr(value, each.name, None), depth + 1)
    elif type(value).__module__.startswith("isdmedia"):
        for each in vars(value).values() if hasattr(value, "__dict__") else ():
            yield from within(each, depth + 1)


def literals(path):
    """The patterns written out in calls of `re`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "re" and node.func.attr in CALLS and node.args
                and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)):
            yield node.args[0].value, 0


def patterns():
    for name, path in modules():
        found = set(literals(path))
        for value in vars(importlib.import_module(name)).values():
            found |= set(within(value))
        yield from ((name, pattern, flags & ~re.DEBUG) for pattern, flags in sorted(found, key=str) if isinstance(pattern, str))


def children(operation, argument):
    if operation in REPEATS:
        yield argument[2]
    elif operation is PARSER.SUBPATTERN:
        yield argument[3]
    elif operation is PARSER.BRANCH:
        yield from argument[1]
    elif operation in (PARSER.ASSERT, PARSER.ASSERT_NOT):
        yield argument[1]
    elif operation is PARSER.ATOMIC_GROUP:
        yield argument
    elif operation is PARSER.GROUPREF_EXISTS:
        yield from (each for each in argument[1:] if each is not None)


def is_cut_one_way(body):
    """Whether each round begins or ends with a character that the rest of the round does not hold: then there is only one
    way to cut a text into rounds, as in "(?:\\.[a-z]+)*"."""
    items = list(body)
    if len(items) == 1 and items[0][0] is PARSER.SUBPATTERN:
        return is_cut_one_way(items[0][1][3])
    return any(is_apart(items[end], [item for item in items if item is not items[end]]) for end in (0, -1) if items)


def is_apart(item, others):
    operation, argument = item
    members = [item] if operation is PARSER.LITERAL else argument if operation is PARSER.IN else []
    return bool(members) and all(kind is PARSER.LITERAL and not any(holds(other, chr(code)) for other in others)
                                 for kind, code in members)


def holds(item, character):
    operation, argument = item
    if operation is PARSER.LITERAL:
        return chr(argument) == character
    if operation is PARSER.NOT_LITERAL:
        return chr(argument) != character
    if operation is PARSER.ANY:
        return True
    if operation is PARSER.IN:
        return in_set(argument, character)
    return any(holds(each, character) for child in children(operation, argument) for each in child)


CATEGORIES = {"CATEGORY_SPACE": r"\s", "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_DIGIT": r"\d", "CATEGORY_NOT_DIGIT": r"\D",
              "CATEGORY_WORD": r"\w", "CATEGORY_NOT_WORD": r"\W"}


def in_set(members, character):
    negated, found = False, False
    for operation, argument in members:
        if operation is PARSER.NEGATE:
            negated = True
        elif operation is PARSER.LITERAL:
            found = found or chr(argument) == character
        elif operation is PARSER.RANGE:
            found = found or argument[0] <= ord(character) <= argument[1]
        elif operation is PARSER.CATEGORY:
            found = found or bool(re.fullmatch(CATEGORIES[str(argument)], character))
    return found is not negated


def repetitions(parsed, inside=None):
    """The repetitions without a near end that stand within another such."""
    for operation, argument in parsed:
        endless = operation in REPEATS and argument[1] >= MANY
        possessive = operation is PARSER.POSSESSIVE_REPEAT
        if endless and inside is not None and not possessive:
            yield argument
        body = inside
        if endless and not possessive:
            body = None if is_cut_one_way(argument[2]) else argument
        for child in children(operation, argument):
            yield from repetitions(child, None if operation is PARSER.ATOMIC_GROUP else body)


def is_nested(pattern, flags=0):
    return any(True for _ in repetitions(PARSER.parse(pattern, flags & ~re.UNICODE)))


@pytest.mark.parametrize("pattern", [r"(a+)+", r"(?:\w+\s*)*x", r"(?:[^<]*,)*", r"(?:(?:ab)+c*)+", r"(a|b+)*", r"(?:\s+\S*){5,}"])
def test_the_lint_sees_repeated_repetitions(pattern):
    assert is_nested(pattern)


@pytest.mark.parametrize("pattern", [r"a+b+", r"(?:\.[a-z]+)*", r"(?:[a-z]+\.)*", r"(?:> ?)+", r"(?:\S+\s+){0,3}", r"(?>a+)+", r"(?:a++)+", r"(?:[-_][a-z]+)*", r"(?:a{0,5})+"])
def test_the_lint_lets_others_pass(pattern):
    assert not is_nested(pattern)


def test_no_pattern_over_strangers_words_repeats_a_repetition():
    assert [f"{name}: {pattern[:200]}" for name, pattern, flags in patterns() if is_nested(pattern, flags)] == []


def test_the_lint_sees_the_patterns_at_all():
    assert len(list(patterns())) > 150
