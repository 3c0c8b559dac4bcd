"""The page: one file that needs nothing else, and runs nothing but its own script."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from game.authoring.map_page import page
from tests.authoring.maps import drawn, scenario_of

ALL = ("coffee-with-ines", "hostile")


class Reader(HTMLParser):
    """Collects the tags of a page, and what its scripts say."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts.append(data)


def told(name: str) -> str:
    return page(scenario_of(name).title, drawn(name))


@pytest.mark.parametrize("name", ALL)
def test_it_runs_its_own_script_and_no_other(name: str) -> None:
    reader = Reader(told(name))
    script = "".join(reader.scripts)
    assert [tag for tag, _ in reader.tags].count("script") == 1
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = next(attributes["content"] for tag, attributes in reader.tags if "http-equiv" in attributes)
    assert policy is not None
    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("name", ALL)
def test_it_refers_to_nothing_outside(name: str) -> None:
    for tag, attributes in Reader(told(name)).tags:
        assert tag not in ("link", "img", "image", "iframe", "object", "embed", "base", "a"), tag
        assert not {"src", "srcset", "action", "style"} & set(attributes)
        assert not any(key.startswith("on") for key in attributes)
    assert all(url.startswith(("data:font/", "#")) for url in re.findall(r"url\(([^)]*)\)", told(name)))
    assert "@import" not in told(name)


def test_everything_can_be_reached_by_keyboard() -> None:
    tags = Reader(told("coffee-with-ines")).tags
    assert {tag for tag, _ in tags} >= {"form", "input", "button", "output", "main"}
    assert next(attributes for tag, attributes in tags if tag == "main")["tabindex"] == "0"
    script = "".join(Reader(told("coffee-with-ines")).scripts)
    acts = {attributes["data-key"] for tag, attributes in tags if tag == "button" and "data-key" in attributes}
    assert acts == {"+", "-", "0"}
    for key in (*acts, "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "n", "p", "/"):
        assert f'"{key}":' in script


def test_every_button_and_field_has_a_name() -> None:
    text = told("coffee-with-ines")
    for button in re.findall(r"<button[^>]*>[^<]*</button>", text):
        assert "aria-label=" in button or re.search(r">\w[\w ]+</", button), button
    assert 'aria-label="Find scenes, people and words"' in text


def test_a_title_is_only_a_title() -> None:
    assert "<h1>&lt;script&gt;alert(1)&lt;/script&gt;" in told("hostile")
