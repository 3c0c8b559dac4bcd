"""The reference of every key an author can write, made from the JSON Schema: a table for each part of a file."""

from typing import Any

PARTS = {
    "ScenarioFile": "A scenario",
    "Aim": "An aim",
    "Person": "Somebody in the cast",
    "Place": "A place",
    "Remembered": "`remembers`",
    "Scene": "A scene",
    "Response": "A response, or an errand",
    "Branch": "A branch",
    "ParametrisedMove": "A move that is about something",
    "Promise": "`promise`",
    "Request": "`request`",
    "Decline": "`decline`",
    "Retry": "`retry`",
    "Opening": "What `opens` can open",
    "Favour": "`favour`",
    "Need": "`need`",
    "Setback": "`setback`",
    "Desk": "`desk`",
    "MessageForm": "A message",
    "Passage": "`passage`",
    "Ending": "`ending`",
    "Research": "`research`",
    "SeasonFile": "A season",
    "Episode": "An episode",
}
"""The parts in the order in which an author meets them."""

HEAD = """# Every key

Generated from `game/loading/source.py` by `scripts/documents.py`; do not edit. [The format](../format.md) tells how the
parts belong together; this page is for looking things up. **Bold** keys must be there.
"""


def reference(schema: dict[str, Any]) -> str:
    """The page. Raises KeyError where the schema has a part that `PARTS` does not name, or the other way round."""
    parts = schema["$defs"]
    if missing := set(parts) ^ set(PARTS):
        raise KeyError(f"scripts/keys.py does not fit the schema: {', '.join(sorted(missing))}")
    return "\n".join([HEAD, *("\n".join(part(title, parts[name], parts)) for name, title in PARTS.items())])


def part(title: str, form: dict[str, Any], parts: dict[str, Any]) -> list[str]:
    """One part of a file: what it is, and a row for each of its keys."""
    required = form.get("required", ())
    rows = [
        f"| {f'**`{key}`**' if key in required else f'`{key}`'} | {shape(value)} | {meaning(value, parts)} |"
        for key, value in form["properties"].items()
    ]
    return [f"## {title}", "", form.get("description", ""), "", "| key | is | means |", "|---|---|---|", *rows, ""]


def meaning(value: dict[str, Any], parts: dict[str, Any]) -> str:
    """What a key means, as it can stand in a table; one that says nothing itself leads to a part that does."""
    text: str = value.get("description") or parts[value["$ref"].rpartition("/")[2]]["description"]
    return text.replace("|", "\\|").replace("\n", " ")


def shape(value: dict[str, Any]) -> str:
    """What kind of value stands behind a key."""
    if "$ref" in value:
        return linked(value["$ref"])
    if "if" in value:
        return f"{shape(value['else'])} or {shape(value['then'])}"
    if "anyOf" in value:
        return " or ".join(dict.fromkeys(shape(each) for each in value["anyOf"]))
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"] if each)
    if "const" in value:
        return f"`{value['const']}`"
    match value.get("type"):
        case "array":
            return f"a list: {shape(value['items'])}"
        case "object":
            inner = value.get("additionalProperties") or next(iter(value.get("patternProperties", {}).values()), None)
            return f"by name: {shape(inner)}" if isinstance(inner, dict) else "keys and values"
        case "integer":
            return number(value)
        case "boolean":
            return "`true` or `false`"
        case _:
            return "an id" if "pattern" in value else "text"


def number(value: dict[str, Any]) -> str:
    """A whole number, and how far it may go."""
    least, most = value.get("minimum"), value.get("maximum")
    if least == most and least is not None:
        return f"`{least}`"
    return "a whole number" if least is None or most is None else f"a whole number from {least} to {most}"


def linked(ref: str) -> str:
    """A part of a file, with the way to it."""
    title = PARTS[ref.rpartition("/")[2]]
    anchor = "".join(letter for letter in title.lower().replace(" ", "-") if letter.isalnum() or letter == "-")
    return f"[{title[:1].lower() + title[1:]}](#{anchor})"
