"""Frozen values as plain lists and back, for a channel whose other end is not trusted.

What comes back is built field by field from the types that the dataclass declares: nothing in it can name a class, a
function or a module, as a pickle could. Long texts and files travel beside the JSON as blobs.
"""
import json
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Made = TypeVar("Made")
Blob = bytes | memoryview
LONG = 512
"""Texts of so many characters become blobs: cheaper than escaping them, and the JSON stays small."""
LARGEST = 2**63


class Malformed(ValueError):
    """What came is not what the type says."""


class Way(NamedTuple):
    """How values of one type are written and read; `blobs` is added to by writing and taken from by reading."""

    write: Callable[[Any, list[bytes]], object]
    read: Callable[[Any, Sequence[Blob]], Any]


def dumped(kind: Any, value: object) -> tuple[bytes, list[bytes]]:
    """The value as JSON and the blobs it refers to; UnicodeEncodeError for a lone surrogate."""
    blobs: list[bytes] = []
    plain = way(kind).write(value, blobs)
    return json.dumps([[len(blob) for blob in blobs], plain], ensure_ascii=False, separators=(",", ":")).encode(), blobs


def loaded(kind: type[Made], told: bytes, rest: memoryview) -> Made:
    """The value again; `rest` is all blobs one after another. Malformed for anything but what `dumped` writes."""
    try:
        sizes, plain = json.loads(told)
        made: Made = way(cast(Any, kind)).read(plain, _cut(sizes, rest))
    except (ValueError, TypeError, RecursionError) as wrong:
        raise Malformed(f"{type(wrong).__name__}: {wrong}"[:200]) from None
    return made


def _cut(sizes: object, rest: memoryview) -> list[memoryview]:
    if type(sizes) is not list or any(type(size) is not int or size < 0 for size in sizes) or sum(sizes) != len(rest):
        raise Malformed("blobs of other sizes than announced")
    blobs, begin = [], 0
    for size in sizes:
        blobs.append(rest[begin:begin + size])
        begin += size
    return blobs


@cache
def way(kind: Any) -> Way:
    """The way of a type: str, int, bool, bytes, datetime, StrEnum, X | None, tuple[X, ...], or a dataclass of such."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if get_origin(kind) is tuple:
        return _many(way(get_args(kind)[0]))
    if get_origin(kind) in (Union, UnionType):
        one, = (part for part in get_args(kind) if part is not NoneType)
        return _perhaps(way(one))
    if is_dataclass(kind):
        return _record(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Way(lambda value, _: value.value, lambda plain, _: kind(_exactly(str, plain)))
    raise TypeError(f"{kind} has no plain form")


def _exactly(kind: type[Made], plain: object) -> Made:
    if type(plain) is not kind:
        raise Malformed(f"{type(plain).__name__} in the place of {kind.__name__}")
    return plain


def _write_text(value: str, blobs: list[bytes]) -> object:
    if len(value) < LONG:
        return value
    blobs.append(value.encode())
    return len(blobs) - 1


def _read_text(plain: object, blobs: Sequence[Blob]) -> str:
    text = plain if type(plain) is str else str(_blob(plain, blobs), "utf-8")
    if "\0" in text or not (text.isascii() or text.encode()):  # encode() refuses lone surrogates
        raise Malformed("a NUL in a text")
    return text


def _blob(plain: object, blobs: Sequence[Blob]) -> Blob:
    index = _exactly(int, plain)
    if not 0 <= index < len(blobs):
        raise Malformed("no such blob")
    return blobs[index]


def _write_bytes(value: bytes, blobs: list[bytes]) -> object:
    blobs.append(value)
    return len(blobs) - 1


def _read_bytes(plain: object, blobs: Sequence[Blob]) -> bytes:
    return bytes(_blob(plain, blobs))


def _read_number(plain: object, _: Sequence[Blob]) -> int:
    number = _exactly(int, plain)
    if abs(number) >= LARGEST:
        raise Malformed("a number too large")
    return number


def _read_instant(plain: object, _: Sequence[Blob]) -> datetime:
    moment = datetime.fromisoformat(_exactly(str, plain))
    if moment.utcoffset() is None:
        raise Malformed("an instant without an offset")
    return moment


def _many(one: Way) -> Way:
    write, read = one
    return Way(lambda value, blobs: [write(part, blobs) for part in value],
               lambda plain, blobs: tuple([read(part, blobs) for part in _exactly(list, plain)]))


def _perhaps(one: Way) -> Way:
    write, read = one
    return Way(lambda value, blobs: None if value is None else write(value, blobs),
               lambda plain, blobs: None if plain is None else read(plain, blobs))


def _record(kind: Any) -> Way:
    hints = get_type_hints(kind)
    ways = [(field.name, way(hints[field.name])) for field in fields(kind)]
    writers, readers = [(name, one.write) for name, one in ways], [one.read for _, one in ways]

    def read(plain: object, blobs: Sequence[Blob]) -> object:
        if len(_exactly(list, plain)) != len(readers):
            raise Malformed(f"not as many fields as {kind.__name__} has")
        return kind(*[reader(part, blobs) for reader, part in zip(readers, plain, strict=True)])  # type: ignore[call-overload]

    return Way(lambda value, blobs: [write(getattr(value, name), blobs) for name, write in writers], read)


_SIMPLE: dict[object, Way] = {
    str: Way(_write_text, _read_text),
    bytes: Way(_write_bytes, _read_bytes),
    int: Way(lambda value, _: value, _read_number),
    bool: Way(lambda value, _: value, lambda plain, _: _exactly(bool, plain)),
    datetime: Way(lambda value, _: value.isoformat(), _read_instant),
}
