"""All that the file of an author goes through, from its bytes to a map on the wall, with a limit for every step."""

import json
from collections.abc import Callable
from zlib import crc32

from game.authoring.checking import checked
from game.authoring.dot import dot
from game.authoring.graph import story_map
from game.authoring.map_page import page
from game.authoring.map_svg import drawing
from game.authoring.mending import mended
from game.authoring.mermaid import mermaid
from game.authoring.reports import github_text, json_text, sarif_text
from game.authoring.stats import stats_of, told
from game.authoring.walked import NOWHERE
from game.domain.diagnostic import Diagnostic
from game.domain.scenario import Scenario
from game.domain.settings import Settings
from game.engine.compile import Story, compile_story
from game.engine.explore import Bound, Explorer
from game.loading.codec import pack, unpack
from game.loading.load import load
from game.loading.loaded import Loaded
from game.scoring.detectors import detectors
from game.terminal.plain import harmless
from game.views import preview
from game.views.action import Action, Verb
from game.views.diagnostics import concise, full
from game.views.messages import Press, StoryRead
from game.views.model import Model, Panel
from game.views.update import update, view
from tests.mutants import everything

FILE, NAME = "story.yaml", "story"
MOST_STATES, PLAYS = 100, 3
DRAWN = 10
"""One in so many stories is drawn, which takes longer than everything else together; always the same ones."""

PANELS = (Panel.FAULTS, Panel.SCENES, Panel.STANDING)


class Ordeal:
    """Puts one file after another through everything; `step` is told what begins, None being the end."""

    def __init__(self, step: Callable[[str | None], None] = lambda _: None) -> None:
        self._step = step
        self._playing = update(preview.begin(Settings(), FILE, 1), read(load(everything(), FILE, NAME)))[0]

    def endure(self, data: bytes) -> Loaded:
        """What a file means. Raises whatever is raised on the way, and AssertionError where nothing came out of it."""
        self._step("load")
        loaded = load(data, FILE, NAME)
        assert (loaded.scenario is None and loaded.season is None) == bool(loaded.diagnostics), "a story or a fault"
        self._step("check")
        found = checked(loaded)
        self._step("tell")
        tell(found)
        self._step("mend")
        mend(data)
        self._step("preview")
        look(self._playing, loaded)
        if loaded.scenario or loaded.season:
            self._step("keep")
            keep(loaded)
        if loaded.scenario:
            self.play(compile_story(loaded.scenario))
            if crc32(data) % DRAWN == 0:
                self._step("draw")
                draw(loaded.scenario)
        self._step(None)
        return loaded

    def play(self, story: Story) -> None:
        """What is done with a story that can be played."""
        self._step("explore")
        Explorer(story, Bound(MOST_STATES), detectors(story.scenario)).explore()
        self._step("write")
        written = story_map(story.scenario)
        assert mermaid(written, NOWHERE)
        assert dot(written, NOWHERE)
        self._step("count")
        assert told(stats_of(story, PLAYS))


def draw(scenario: Scenario) -> None:
    """The map as a page."""
    drawn = story_map(scenario)
    assert page(drawn.title, drawing(drawn, NOWHERE).text)


def tell(found: tuple[Diagnostic, ...]) -> None:
    """Faults are told in every format."""
    for each in found:
        assert each.message
        assert harmless(f"{full(each)}\n{concise(each)}")
    json.loads(json_text(found, 1))
    json.loads(sarif_text(found))
    github_text(found)


def mend(data: bytes) -> None:
    """What can be mended is, and then there is nothing more to mend."""
    once = mended(data, FILE, NAME)
    if once.done:
        assert not mended(once.text.encode(), FILE, NAME).done, "mended twice"


def look(playing: Model, loaded: Loaded) -> None:
    """Somebody plays it in the preview where it can be played, and before that another story; all panels are opened."""
    for model in (preview.begin(Settings(), FILE, 1), playing):
        after, _ = update(model, read(loaded))
        view(after)
        for panel in PANELS:
            view(update(after, Press(Action(Verb.OPEN_PANEL, panel)))[0])


def read(loaded: Loaded) -> StoryRead:
    """What the preview is told of a file."""
    return StoryRead(compile_story(loaded.scenario) if loaded.scenario else None, loaded.diagnostics)


def keep(loaded: Loaded) -> None:
    """It comes back from the cache as it was."""
    story = loaded.scenario or loaded.season
    assert story is not None
    assert repr(unpack(json.loads(json.dumps(pack(story))))) == repr(story), "kept otherwise"
