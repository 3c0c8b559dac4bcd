"""What can happen to a scenario file between an author, an editor and a disk: changes to bytes, tokens and lines."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from game.authoring.sketch import PEOPLE, PLACES, Sketch, sketched
from game.loading.library import packaged_scenarios
from game.loading.load import load

TESTS = Path(__file__).parent
CHANGES = (1, 1, 1, 2, 4)
"""How often a mutant is changed; one that was changed once can often still be played."""

SEASON = b"format: 1\nseason: A Year\ncast: {maya: {name: M}}\nepisodes: [one, {scenario: two, after: +3 weeks}]\n"
SMALL = 8_000
"""Of three mutants two are of an original of fewer bytes, for the small ones are through soonest."""

HOSTILE = (
    *(
        "",
        "~",
        "null",
        "no",
        "yes",
        "true",
        "0",
        "-1",
        "1.5",
        "9" * 400,
        "1e999",
        "0x1f",
        "-0",
        ".inf",
        "1_000",
        "12:30",
    ),
    *("{}", "[]", "{", "}", "[", "]", "[[", "{{", "{a: {b: {c: ", "- - - ", "? ", ": ", "- ", ", ", "#", " #", "\n"),
    *("|", ">", "|2", ">-", "'", '"', "''", '"\\', '"\\x', "%", "@", "`", "!", "!!python/object:os.system", "!!int "),
    *("&a ", "*a", "<<: *a", "---", "...", "--- ---", "%YAML 1.1", "\t", "\r", "\x00", "\x07", "\x1b[31m", "\x7f"),
    *(
        "\x85",
        "\u2028",
        "\u2029",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\ufffe",
        "\ud7ff",
        "\U0001f469\u200d\U0001f4bb",
        "e\u0301",
    ),
    *(
        "format: 2",
        "season: x",
        "when: ",
        "then: ",
        "then: end",
        "else",
        "to: ",
        "responses:",
        "ending: {id: x}",
        "once: true",
    ),
    *("met(", "not not ", "rapport(maya) >= ", "and and", "(" * 60, "not " * 60, "flag(a) or " * 40, "+999999999 days"),
    *(
        "Mon 25:00",
        "Thu 18:30",
        "+1 day",
        "+0 minutes",
        "99999999999",
        "Fri",
        "maya",
        "you",
        "constructor",
        "__class__",
    ),
    *(
        "x" * 10_000,
        "word " * 2_000,
        "a.b.c",
        "{name}",
        "{}{0}",
        "%s",
        "$x",
        "\\",
        "\\n",
        "</svg>",
        "# check: allow P001",
    ),
    *("# check: allow long-line because", "# check: allow", "¡", "ä", "漢字", "١٢", "Ⅳ", "İ", "ß" * 70),
)
"""What a file might hold instead of what belongs there."""

_TOKEN = re.compile(r"[ \t]+|\w+|\s|.", re.DOTALL)

Change = Callable[[list[str], Random], None]


def everything() -> bytes:
    """The story that has everything in it which the format knows."""
    return (TESTS / "loading" / "everything.yaml").read_bytes()


def originals() -> tuple[bytes, ...]:
    """The shipped scenarios, one newly begun, those with which loading and maps are tested, one of them in one line."""
    files = [*sorted(packaged_scenarios().glob("*.yaml")), TESTS / "authoring" / "hostile.yaml"]
    files.append(TESTS / "faults" / "first-draft.yaml")
    begun = sketched(Sketch("begun", "A Beginning", PEOPLE, PLACES))
    return (*(file.read_bytes() for file in files), everything(), in_one_line(everything()), begun.encode(), SEASON)


def in_one_line(data: bytes) -> bytes:
    """The same as a program would write it."""
    spans = load(data, "", "story").spans
    assert spans is not None
    return json.dumps(spans.data, ensure_ascii=False).encode()


def mutant(random: Random, files: Sequence[bytes]) -> bytes:
    """One of the files, changed once or a few times."""
    small = [file for file in files if len(file) < SMALL]
    data = random.choice(small if random.random() < 2 / 3 else files)
    for _ in range(random.choice(CHANGES)):
        data = changed(data, random, files)
    return data


def changed(data: bytes, random: Random, files: Sequence[bytes]) -> bytes:
    """The file with one change to its bytes, its tokens or its lines; most are to its lines, for authors make those."""
    kind = random.random()
    if kind < 0.15:
        return random.choice(OF_BYTES)(data, random, random.choice(files))
    text = data.decode("utf-8", "surrogateescape")
    if kind < 0.4:
        parts, change = _TOKEN.findall(text), random.choice(OF_TOKENS)
    else:
        parts, change = text.splitlines(keepends=True), random.choice(OF_LINES)
    if parts:
        change(parts, random)
    return "".join(parts).encode("utf-8", "surrogateescape")


# Bytes


def flipped(data: bytes, random: Random, _: bytes) -> bytes:
    """One bit is another one."""
    place = random.randrange(len(data) + 1)
    return data[:place] + bytes(byte ^ 1 << random.randrange(8) for byte in data[place : place + 1]) + data[place + 1 :]


def scribbled(data: bytes, random: Random, _: bytes) -> bytes:
    """Some bytes are any others."""
    place = random.randrange(len(data) + 1)
    written = random.randbytes(random.randint(1, 8))
    return data[:place] + written + data[place + random.randint(0, 8) :]


def torn(data: bytes, random: Random, _: bytes) -> bytes:
    """Something in the middle is missing."""
    place = random.randrange(len(data) + 1)
    return data[:place] + data[place + random.randint(1, 200) :]


def ended(data: bytes, random: Random, _: bytes) -> bytes:
    """The disk was full."""
    return data[: random.randrange(len(data) + 1)]


def spliced(data: bytes, random: Random, other: bytes) -> bytes:
    """It goes on with another file."""
    return data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other)) :][:SMALL]


def recoded(data: bytes, random: Random, _: bytes) -> bytes:
    """It was saved in another encoding."""
    text = data.decode("utf-8", "replace")
    return text.encode(random.choice(("utf-16", "utf-16-le", "cp1252", "utf-8-sig", "utf-32")), "replace")


OF_BYTES: tuple[Callable[[bytes, Random, bytes], bytes], ...] = (flipped, scribbled, torn, ended, spliced, recoded)


# Tokens, and lines as far as the same can happen to them


def dropped(parts: list[str], random: Random) -> None:
    """One is left out."""
    del parts[random.randrange(len(parts))]


def doubled(parts: list[str], random: Random) -> None:
    """Some stand twice."""
    place = random.randrange(len(parts))
    parts[place:place] = parts[place : place + random.randint(1, 5)]


def swapped(parts: list[str], random: Random) -> None:
    """Two have changed places."""
    one, other = random.randrange(len(parts)), random.randrange(len(parts))
    parts[one], parts[other] = parts[other], parts[one]


def replaced(parts: list[str], random: Random) -> None:
    """Another of the same file stands in the place of one."""
    parts[random.randrange(len(parts))] = random.choice(parts)


def estranged(tokens: list[str], random: Random) -> None:
    """One that has no business in any file stands there."""
    tokens[random.randrange(len(tokens))] = random.choice(HOSTILE)


def inserted(tokens: list[str], random: Random) -> None:
    """Such a one stands there in addition."""
    tokens.insert(random.randrange(len(tokens)), random.choice(HOSTILE))


OF_TOKENS: tuple[Change, ...] = (dropped, doubled, swapped, replaced, estranged, inserted)


# Lines


def indented(lines: list[str], random: Random) -> None:
    """A line stands further in, or further out, or behind a tab."""
    place = random.randrange(len(lines))
    bare, had = lines[place].lstrip(" "), len(lines[place]) - len(lines[place].lstrip(" "))
    lines[place] = random.choice(("\t", " " * max(0, had + random.choice((-4, -2, -1, 1, 2, 4))))) + bare


def shifted(lines: list[str], random: Random) -> None:
    """A whole block stands further in or out."""
    start, end = block(lines, random)
    by = random.choice((-2, -1, 1, 2))
    lines[start:end] = [" " * by + line if by > 0 else line.replace(" " * -by, "", 1) for line in lines[start:end]]


def repeated(lines: list[str], random: Random) -> None:
    """A whole block stands twice: somebody pasted it and has yet to change it."""
    start, end = block(lines, random)
    lines[end:end] = lines[start:end]


def cut(lines: list[str], random: Random) -> None:
    """A whole block is missing."""
    start, end = block(lines, random)
    del lines[start:end]


def moved(lines: list[str], random: Random) -> None:
    """A whole block stands somewhere else."""
    start, end = block(lines, random)
    taken = lines[start:end]
    del lines[start:end]
    place = random.randrange(len(lines) + 1)
    lines[place:place] = taken


def half_typed(lines: list[str], random: Random) -> None:
    """A line is being typed, and the editor saves it as it is; the rest may not be there yet."""
    place = random.randrange(len(lines))
    lines[place] = lines[place][: random.randrange(len(lines[place]) + 1)] + random.choice(("\n", ""))
    if random.random() < 0.3:
        del lines[place + 1 :]


def joined(lines: list[str], random: Random) -> None:
    """A line goes on where another should begin."""
    place = random.randrange(len(lines))
    lines[place] = lines[place].rstrip("\r\n") + random.choice(("", " ", ", "))


def keyed(lines: list[str], random: Random) -> None:
    """A line has the key of another."""
    place = random.randrange(len(lines))
    key, colon, value = lines[place].partition(":")
    other = random.choice(lines).partition(":")[0].strip()
    lines[place] = f"{key[: len(key) - len(key.lstrip())]}{other}{colon or ':'}{value}"


def valued(lines: list[str], random: Random) -> None:
    """A line has the value of another, or one that has no business there."""
    place = random.randrange(len(lines))
    value = random.choice((random.choice(lines).partition(":")[2], f" {random.choice(HOSTILE)}\n"))
    lines[place] = f"{lines[place].partition(':')[0]}:{value}"


def unquoted(lines: list[str], random: Random) -> None:
    """A quotation mark, a bracket or a comma was deleted."""
    place = random.randrange(len(lines))
    signs = [sign.start() for sign in re.finditer(r"[\"'\[\]{},:-]", lines[place])]
    if signs:
        at = random.choice(signs)
        lines[place] = lines[place][:at] + lines[place][at + 1 :]


def nested(lines: list[str], random: Random) -> None:
    """A value lies ever deeper in brackets."""
    key, _, value = lines[place := random.randrange(len(lines))].partition(":")
    deep, (opens, closes) = random.choice((1, 2, 31, 300)), random.choice((("[", "]"), ("{a: ", "}"), ("- ", "")))
    lines[place] = f"{key}: {opens * deep}{value.strip()}{closes * random.choice((deep, deep, 0))}\n"


def anchored(lines: list[str], random: Random) -> None:
    """A value is named, and another is that name."""
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one] = re.sub(r"(:\s|- )", r"\1&it ", lines[one], count=1)
    lines[other] = re.sub(r"(:|-)\s.*", random.choice((r"\1 *it", r"\1 {<<: *it}")), lines[other], count=1)


def stretched(lines: list[str], random: Random) -> None:
    """A line is very long."""
    place = random.randrange(len(lines))
    lines[place] = (
        lines[place].rstrip("\n") + random.choice((" word", "x", " not", ", ", "(", "’", " a: b", "{", " the")) * 3000
    )


def ended_otherwise(lines: list[str], random: Random) -> None:
    """Lines end in another way."""
    end = random.choice(("\r\n", "\r", "\n\n", "\x85", "\u2028", " \n", "\n\r"))
    lines[:] = [line.replace("\n", end) for line in lines]


OF_LINES: tuple[Change, ...] = (
    *(dropped, doubled, swapped, replaced, indented, shifted, repeated, cut, moved, half_typed, half_typed, joined),
    *(keyed, valued, valued, unquoted, unquoted, nested, anchored, stretched, ended_otherwise),
)


def block(lines: list[str], random: Random) -> tuple[int, int]:
    """Where a line and all that stands further in below it begins and ends."""
    start = end = random.randrange(len(lines))
    inside = len(lines[start]) - len(lines[start].lstrip())
    while end == start or (end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > inside):
        end += 1
    return start, end
