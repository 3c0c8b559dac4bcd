"""The one door for any other data from outside: lines of a run, settings."""

from typing import TypeVar

MOST_BYTES = 4 * 1024 * 1024

T = TypeVar("T")


class NotDecodable(ValueError):  # noqa: N818  what it says is not always somebody's error
    """The data is not what it should be; its text is the reason, on one line."""


def decode(kind: type[T], data: bytes) -> T:
    """A value of type `kind` from JSON; `NotDecodable` where `data` is anything else.

    `kind` may be a dataclass, a NamedTuple (an array), an enum, and lists and dicts of them. Numbers are not
    taken for texts nor texts for numbers. Keys that a dataclass does not have are passed over.
    """
    import msgspec  # takes as long as a tenth of the way to the first picture, which mostly needs none of it

    if len(data) > MOST_BYTES:
        raise NotDecodable(f"more than {MOST_BYTES >> 20} MiB")
    try:
        return msgspec.json.decode(data, type=kind, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotDecodable(" ".join(str(error).split())) from error
    except RecursionError as error:
        raise NotDecodable("nested too deeply") from error
