"""Plain data to the author's form; what pydantic finds wrong becomes faults with positions."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from game.loading import acts, source
from game.loading.faults.fault import shortened
from game.loading.guesses import TRUTHS, how_to_write, likely_id
from game.loading.report import MOST_FOUND, Report
from game.loading.spans import Path

_PLACEHOLDERS = {"title": "?", "opens": "Mon 09:00"}
_OPTIONAL = ("summary", "minutes", "briefing")
_SHAPES = {
    "dict_type": "a mapping (`key: value`)",
    "dataclass_type": "a mapping (`key: value`)",
    "list_type": "a list (`- item`)",
    "string_type": "text",
    "text_or_mapping": "text or a mapping (`key: value`)",
}
_MOVES = tuple(acts.ParametrisedMove.__dataclass_fields__)
_REASON = "because"
_TRUTH = "not-true-or-false"
_SLUGS = {
    "not_a_number": "not-a-number",
    "not_true_or_false": _TRUTH,
    "string_too_short": "empty",
    "string_pattern_mismatch": "bad-id",
    "string_too_long": "bad-id",
}


class Validated(NamedTuple):
    """The author's form, None where too little of it is left.

    `lost` holds every text of the scenes that were set aside for their faults, for they may be names.
    """

    form: Any
    lost: frozenset[str]


def validated(data: dict[str, Any], report: Report) -> Validated:
    """The form of a scenario or season, as far as it can be had; all that is wrong is added to `report`."""
    form_type = source.SeasonFile if source.is_season(data) else source.ScenarioFile
    form, faults = _tried(form_type, data)
    if faults and (_respelled(faults, data, form_type, report) | _reasoned(faults, data, report)):
        form, faults = _tried(form_type, data)
    if form is not None:
        return Validated(form, frozenset())
    for fault in faults:
        _report(fault, data, form_type, report)
    rest = _set_aside(data, [_path(fault["loc"], data) for fault in faults])
    form, _ = _tried(form_type, rest)
    if form is None:
        return Validated(None, frozenset())
    kept = form.scenes if isinstance(form, source.ScenarioFile) else {}
    lost = {key: scene for key, scene in data.get("scenes", {}).items() if key not in kept}
    return Validated(form, frozenset(_texts(lost)))


def _tried(form_type: type, data: dict[str, Any]) -> tuple[Any, list[Any]]:
    try:
        return source.adapter(form_type).validate_python(data), []
    except ValidationError as error:
        return None, list(error.errors(include_url=False))[:MOST_FOUND]


def _respelled(faults: list[Any], data: dict[str, Any], form_type: type, report: Report) -> bool:
    """Reports keys that are likely misspelt, and puts them right in the data so that what they hold is checked too."""
    done = False
    for fault in faults:
        if fault["type"] != "unexpected_keyword_argument" or _cut_off(_path(fault["loc"], data), report):
            continue
        *parents, name = _path(fault["loc"], data)
        mapping: Any = data
        for step in parents:
            mapping = mapping[step]
        meant = report.guess(str(name), _keys_at(tuple(parents), form_type))
        if meant and meant not in mapping:
            _report_unknown_key((*parents, name), form_type, report, free=True)
            report.spans.respell(mapping, str(name), meant)
            done = True
    return done


def _reasoned(faults: list[Any], data: dict[str, Any], report: Report) -> bool:
    """Reports responses without a reason, and gives them one in the data: the rest of their scene is checked too."""
    done = False
    for fault in faults:
        if fault["type"] != "missing" or fault["loc"][-1] != _REASON or _REASON in fault["input"]:
            continue
        path = _path(fault["loc"], data)
        report.at_key("missing-key", path, name=_REASON)
        fault["input"][_REASON] = "?"
        done = True
    return done


def _set_aside(data: dict[str, Any], faulty: list[Path]) -> dict[str, Any]:
    """The data without scenes that have faults, and with harmless values for what can be done without."""
    rest = dict(data)
    inside = {path[:2] for path in faulty if len(path) > 1}
    for top in ("cast", "places", "scenes"):
        if isinstance(rest.get(top), dict):
            rest[top] = {
                key: {"name": "?"} if (top, key) in inside else value
                for key, value in rest[top].items()
                if top != "scenes" or (top, key) not in inside
            }
    for top in {str(path[0]) for path in faulty if path}:
        if top in _OPTIONAL or top not in source.ScenarioFile.__dataclass_fields__:
            rest.pop(top, None)
    for key, value in _PLACEHOLDERS.items():
        if not isinstance(rest.get(key), str) or not rest[key]:
            rest[key] = value
    return rest


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from _texts(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from _texts(value)


def _report(fault: Any, data: Any, form_type: type, report: Report) -> None:
    kind, given, path = fault["type"], fault["input"], _path(fault["loc"], data)
    context = fault.get("ctx", {})
    found = given if isinstance(given, str) else _shape(given)
    if kind == "unexpected_keyword_argument":
        _report_unknown_key(path, form_type, report)
    elif kind == "missing":
        report.at_key("missing-key", path, name=str(fault["loc"][-1]))
    elif given in ("", [], {}):
        report.at_key("empty", path)
    elif kind in _SHAPES:
        how = how_to_write(kind, given, _keys_at(path, form_type))
        report.at_value("wrong-shape", path, expected=_SHAPES[kind], found=_shape(given), how=how)
    elif kind == "literal_error":
        _report_choice(path, found, re.findall(r"'([^']*)'", context["expected"]), report)
    elif kind in _SLUGS:
        place = report.at_key if fault["loc"][-1] == "[key]" else report.at_value
        place(_SLUGS[kind], path, name=found, found=found, meant=_meant(_SLUGS[kind], given))
    else:
        report.at_value("out-of-range", path, found=found, expected=_range(context))


def _meant(slug: str, given: Any) -> str:
    if not isinstance(given, str):
        return ""
    return likely_id(given) if slug == "bad-id" else TRUTHS.get(given.lower(), "") if slug == _TRUTH else ""


def _report_unknown_key(path: Path, form_type: type, report: Report, *, free: bool = False) -> None:
    """`free` says that the key it is likely to mean is not there yet."""
    name = str(path[-1])
    if _cut_off(path, report):
        report.at_key("key-without-value", path, name=shortened(name))
        return
    known = sorted(_keys_at(path[:-1], form_type))
    move = f"; `{name}` is a move: `moves: [{{{name}: …}}]` in a response" if name in _MOVES else ""
    words = report.guesses(name, known) | {"name": name, "known": f"{', '.join(known)}{move}"}
    report.at_key("unknown-key", path, **words if free else words | {"sure": ""})


def _cut_off(path: Path, report: Report) -> bool:
    """Whether a key is the end of a text between braces, which a comma cut off: no colon follows it."""
    span = report.spans.key(path)
    return report.spans.at(path) == "" and not report.spans.line(span.line)[span.end - 1 :].lstrip().startswith(":")


def _report_choice(path: Path, found: str, choices: list[str], report: Report) -> None:
    others = list(_MOVES) if "talk" in choices else []
    if found in others:
        report.at_value("bare-move", path, name=found)
        return
    guesses = report.guesses(found, [*choices, *others])
    if guesses["sure"] in others:
        guesses["sure"] = ""
    expected = ", ".join([*choices, *(f"{{{move}: …}}" for move in others)])
    report.at_value("unknown-choice", path, name=found, found=found, expected=expected, **guesses)


def _range(context: dict[str, Any]) -> str:
    for key, words in (("ge", "at least"), ("le", "at most"), ("min_length", "at least")):
        if key in context:
            return f"{words} {context[key]}"
    return "something else"


def _path(loc: tuple[str | int, ...], data: Any) -> Path:
    """Where an error is in the data: its place without the steps that only pydantic knows."""
    path: list[str | int] = []
    for step in loc:
        inside = isinstance(data, dict) and step in data
        if inside or (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            path.append(step)
            data = data[step]
    return tuple(path)


def _keys_at(path: Path, form_type: type) -> set[str]:
    """The keys that are known at a place, read from the JSON Schema."""
    schema = source.schema_of(form_type)
    nodes = [schema]
    for step in path:
        nodes = [inner for node in _open(nodes, schema) for inner in _step(node, step)]
    return {key for node in _open(nodes, schema) for key in node.get("properties", ())}


def _step(node: dict[str, Any], step: str | int) -> list[dict[str, Any]]:
    if isinstance(step, int):
        return [node["items"]] if "items" in node else []
    inner = node.get("properties", {}).get(step)
    free = [*node.get("patternProperties", {}).values(), node.get("additionalProperties")]
    return [inner] if inner else [schema for schema in free if isinstance(schema, dict)]


def _open(nodes: list[dict[str, Any]], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        if "$ref" in node:
            yield from _open([schema["$defs"][node["$ref"].rpartition("/")[2]]], schema)
        yield from _open([*node.get("anyOf", ()), *node.get("oneOf", ())], schema)
        yield node


def _shape(value: Any) -> str:
    if isinstance(value, str):
        return f"the text `{shortened(value)}`"
    return "a list" if isinstance(value, list) else "a mapping"
