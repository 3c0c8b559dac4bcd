"""The pages in a real browser, with the real server."""

import os
import signal
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from game.room.ballot import Ballot, Option
from game.room.bridge import Command, Commanded, Listening, Notes
from game.room.messages import Closed, Decided, Ended, Message, Opened, Put, Revealed, Timed, VotedAgain
from game.room.room import Rules
from tests.classroom.conftest import Window

pytestmark = pytest.mark.slow

Begun = Callable[..., Window]
OpenPage = Callable[..., Page]
WORDS = "“I’ve heard nine pitches tonight.”"
BALLOT = Ballot(3, WORDS, (Option("“What were you hoping for?”"), Option("“You’ll <love> mine.”"), Option("Nod.")))
DESK = Ballot(
    4,
    "An evening at your desk.",
    (Option("Go to bed."), Option("Thank", "Maya"), Option("Ask", "Maya"), Option("Thank", "Tom")),
    picks=2,
)
STAGES: dict[str, tuple[Message, ...]] = {
    "Look at the screen.": (),
    "Read first.": (Put(BALLOT),),
    "Vote now.": (Opened(3), Timed(90, 4e9)),
    "The vote is closed.": (Closed(3, 0),),
    "How the room": (Revealed(3, 0),),
    "That is the end.": (Ended("Over"),),
}
"""What is seen on the phone, and what the window said before."""

TOLD_APART = ("Vote now.", "How the room")
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page as another browser profile; nothing of it may break the policy or raise."""
    contexts, complaints = [], []

    def open_page(url: str, **options: object) -> Page:
        context = chromium.new_context(viewport=PHONE, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if "Security Policy" in said.text else None)
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints


def invited(window: Window) -> str:
    return f"{window.url}/J/{window.listening.invitation}"


def test_two_phones_and_a_presenter_through_a_whole_decision(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Notes("Who changed their mind?", "", (Command.NEXT, Command.BLANK), "Close the vote"))
    one, other = opened(invited(window)), opened(window.url)
    desk = opened(f"{window.url}/presenter#{window.listening.key}")
    other.get_by_label("Code on the screen").fill(window.listening.code.lower())
    other.get_by_role("button", name="Join").click()
    for page in (one, other):
        expect(page.get_by_role("status").first).to_have_text("Read first. The vote opens soon.")
        expect(page.get_by_text("“You’ll <love> mine.”")).to_be_visible()
    window.say(Opened(3))
    one.get_by_role("button", name="A “What").click()
    expect(one.get_by_text("You chose A. You can change it until the vote closes.")).to_be_visible()
    other.get_by_role("button", name="C Nod.").dblclick()
    one.get_by_role("button", name="B “You’ll").click()
    expect(one.get_by_role("button", name="B “You’ll")).to_have_attribute("aria-pressed", "true")
    expect(one.get_by_role("button", name="A “What")).to_have_attribute("aria-pressed", "false")
    expect(one.get_by_text("2 of 2 have voted")).to_be_visible()
    expect(desk.get_by_text("Who changed their mind?")).to_be_visible()
    expect(desk.locator(".fallen")).to_have_text(["0", "1", "1"])
    desk.get_by_role("button", name="Close the vote").click()
    window.sees(lambda _: window.pressed == [Commanded(Command.NEXT)])
    window.say(Closed(3, 0))
    expect(one.get_by_text("The vote is closed. You chose B.")).to_be_visible()
    assert one.locator(".fallen, meter").count() == 0
    window.say(Revealed(3, 0))
    expect(other.locator(".fallen")).to_have_text(["0 of 2", "1 of 2", "1 of 2"])
    window.say(VotedAgain(3))
    expect(other.get_by_role("button", name="C Nod.")).to_have_attribute("aria-pressed", "false")
    other.get_by_role("button", name="B “You’ll").click()
    expect(other.get_by_text("You chose B.")).to_be_visible()
    window.say(Closed(3, 1), Revealed(3, 1))
    expect(one.locator(".fallen")).to_have_text(["first 0, now 0", "first 1, now 1", "first 1, now 0"])
    window.say(Decided(3, (1,)))
    expect(one.get_by_text("Look at the screen.")).to_be_visible()
    window.say(Ended("A door left open"))
    expect(one.get_by_text("A door left open")).to_be_visible()


def test_the_presenter_overrules_breaks_a_tie_and_marks_what_the_room_shall_do(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    desk = opened(f"{window.url}/presenter#{window.listening.key}")
    could = (Command.NEXT,)
    window.say(Put(BALLOT), Opened(3), Closed(3, 0), Revealed(3, 0), Notes("", "", could, "Follow B", (1,)))
    expect(desk.get_by_role("button", name="Follow B")).to_be_visible()
    expect(desk.get_by_role("button", name="Overrule with A")).to_be_visible()
    expect(desk.get_by_role("button", name="Overrule with B")).to_have_count(0)
    window.say(Notes("", "", could, "A tie: choose below", (), (0, 2)))
    desk.get_by_role("button", name="Go on with C").click()
    window.sees(lambda _: window.pressed[-1:] == [Commanded(Command.NEXT, 2)])
    window.say(Decided(3, (2,)), Put(DESK), Opened(4), Closed(4, 0), Revealed(4, 0))
    window.say(Notes("", "", could, "Follow A", (0,), (), marks=True))
    expect(desk.get_by_role("heading", name="Maya")).to_be_visible()
    expect(desk.get_by_role("button", name="Marked")).to_have_attribute("aria-pressed", "true")
    desk.get_by_role("button", name="Mark D").click()
    window.sees(lambda _: window.pressed[-1:] == [Commanded(Command.NEXT, 3)])


def test_a_cut_cable_a_dead_one_and_a_killed_server_lose_no_vote(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Opened(3))
    page = opened(invited(window))
    page.get_by_role("button", name="C Nod.").click()
    expect(page.get_by_text("You chose C.")).to_be_visible()
    window.cable.cut()
    page.get_by_role("button", name="A “What").click()  # while there is no connection
    expect(page.get_by_text("You chose A.")).to_be_visible()
    window.cable.freeze()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("button", name="B “You’ll").click()
    expect(page.get_by_text("You chose B.")).to_be_visible()
    assert window.link._process is not None
    os.kill(window.link._process.pid, signal.SIGTERM)
    page.get_by_role("button", name="C Nod.").click()
    expect(page.get_by_text("You chose C.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="C Nod.")).to_have_attribute("aria-pressed", "true")
    room = window.sees(lambda room: room.here == 1)
    assert len(room.members) == 1
    assert [*room.polls[-1].rounds[-1].votes.values()] == [(2,)]


def test_a_phone_that_wakes_up_in_another_network_comes_back_by_itself(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Opened(3))
    page = opened(invited(window))
    page.get_by_role("button", name="C Nod.").click()
    expect(page.get_by_text("You chose C.")).to_be_visible()
    window.cable.is_dead = True
    made = window.cable.made
    window.cable.cut()
    while window.cable.made == made:
        page.wait_for_timeout(20)
    page.get_by_role("button", name="A “What").click()
    window.cable.is_dead = False
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_text("You chose A.")).to_be_visible()
    window.sees(lambda room: len(room.members) == 1)


def test_another_tab_is_the_same_voter_and_late_comers_drop_in(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Opened(3))
    page = opened(invited(window))
    page.get_by_role("button", name="C Nod.").click()
    expect(page.get_by_text("You chose C.")).to_be_visible()
    tab = page.context.new_page()
    tab.goto(window.url)
    expect(tab.get_by_role("button", name="C Nod.")).to_have_attribute("aria-pressed", "true")
    tab.get_by_role("button", name="A “What").click()
    expect(page.get_by_role("button", name="A “What")).to_have_attribute("aria-pressed", "true")
    window.sees(lambda room: len(room.members) == 1)


def test_who_met_another_session_in_between_comes_back_as_the_same_voter(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Opened(3))
    page = opened(invited(window))
    page.get_by_role("button", name="C Nod.").click()
    expect(page.get_by_text("You chose C.")).to_be_visible()
    window.link.close()
    other = begun(port=window.listening.addresses[0].port, started="2026-11-26T11:00:00+01:00")
    expect(page.get_by_label("Code on the screen")).to_be_visible()
    expect(page.get_by_text("You chose")).to_have_count(0)
    page.get_by_label("Code on the screen").fill(other.listening.code)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_text("Look at the screen.")).to_be_visible()
    other.close()
    again = Window(window.path)
    expect(page.get_by_role("button", name="C Nod.")).to_have_attribute("aria-pressed", "true", timeout=10_000)
    page.get_by_role("button", name="A “What").click()
    room = again.sees(lambda room: bool(room.polls) and [*room.polls[-1].rounds[-1].votes.values()] == [(0,)])
    again.close()
    assert len(room.members) == 1


def test_at_a_desk_as_many_can_be_picked_as_there_are_slots(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(DESK), Opened(4), Timed(90, 4e9))
    page = opened(invited(window))
    expect(page.get_by_role("heading", name="Maya")).to_be_visible()
    for name in ("A Go to bed.", "D Thank"):
        page.get_by_role("button", name=name).click()
    expect(page.get_by_text("You chose A, D of up to 2.")).to_be_visible()
    page.get_by_role("button", name="B Thank").click()
    expect(page.get_by_text("Take one back first.")).to_be_in_viewport()
    page.wait_for_timeout(450)  # longer than the page waits to say that it is still sending
    expect(page.get_by_text("Take one back first.")).to_be_in_viewport()
    page.get_by_role("button", name="A Go to bed.").click()
    expect(page.get_by_text("You chose D of up to 2.")).to_be_visible()
    room = window.sees(lambda room: [*room.polls[-1].rounds[-1].votes.values()] == [(3,)])
    assert room.poll is not None


def test_names_and_tables_are_asked_once_and_shown_as_text(begun: Begun, opened: OpenPage) -> None:
    window = begun(Rules(teams=("Window", "Door"), names=True))
    page = opened(invited(window))
    page.get_by_label("What may we call you?").fill("<b>Ada</b>")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Choose your table first.")).to_be_visible()
    page.get_by_role("button", name="Door").click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("<b>Ada</b> · Door")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Look at the screen.")).to_be_visible()
    window.sees(lambda room: [(each.name, each.team) for each in room.members.values()] == [("<b>Ada</b>", "Door")])


def test_a_wrong_code_and_a_wrong_key_are_said_and_can_be_mended(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    page = opened(window.url)
    for code, seen in (("XXXX", "That is not the code."), (window.listening.code, "Look at the screen.")):
        page.get_by_label("Code on the screen").fill(code)
        page.get_by_label("Code on the screen").press("Enter")
        expect(page.get_by_text(seen).first).to_be_visible()
    desk = opened(f"{window.url}/presenter")
    for key, seen in (("XXXX", "That is not the key."), (window.listening.key.lower(), "No notes for this moment.")):
        desk.get_by_label("Presenter’s key").fill(key)
        desk.get_by_role("button", name="Open").click()
        expect(desk.get_by_text(seen)).to_be_visible()
    desk.reload()
    expect(desk.get_by_text("No notes for this moment.")).to_be_visible()


def flaws(page: Page) -> list[str]:
    """What axe finds, and text that leaves the page sideways."""
    found = [f"{each['id']}: {each['nodes'][0]['html']}" for each in Axe().run(page).response["violations"]]
    return found + (["it scrolls sideways"] if scrolls_sideways(page) else [])


def scrolls_sideways(page: Page) -> bool:
    wide: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wide


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark", "viewport": {"width": 844, "height": 390}},
        {"color_scheme": "light", "viewport": {"width": 320, "height": 640}, "large": True},
        {"forced_colors": "active", "viewport": {"width": 568, "height": 320}},
    ],
    ids=["portrait", "dark-landscape", "small-double-text", "forced-colours"],
)
def test_axe_finds_nothing_at_any_stage(
    begun: Begun, opened: OpenPage, look: dict[str, object], request: pytest.FixtureRequest
) -> None:
    whole = request.node.callspec.id == "portrait"
    window = begun(Rules(teams=("Window", "Door"), names=True))
    page, stranger = opened(invited(window)), opened(window.url)
    desk = opened(f"{window.url}/presenter#{window.listening.key}")
    for each in (page, stranger, desk):
        each.emulate_media(**{key: look[key] for key in look if key in ("color_scheme", "forced_colors")})  # type: ignore[arg-type]
        each.set_viewport_size(look.get("viewport", PHONE))  # type: ignore[arg-type]
        if look.get("large"):
            each.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert flaws(stranger) == []
    expect(page.get_by_role("button", name="Door")).to_be_visible()
    assert flaws(page) == []
    page.get_by_role("button", name="Door").click()
    page.get_by_role("button", name="Go on").click()
    for words, messages in STAGES.items():
        window.say(*messages)
        expect(page.get_by_text(words).first).to_be_visible()
        if words.startswith("Vote"):
            page.get_by_role("button", name="C Nod.").click()
            expect(page.get_by_text("You chose C.")).to_be_visible()
        looked_at = (page, desk) if whole else (page,) if words in TOLD_APART else ()
        assert [flaw for each in looked_at for flaw in flaws(each)] == []
        assert not [each for each in (page, desk) if scrolls_sideways(each)]


def test_what_is_chosen_can_be_seen_without_colours(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Opened(3))
    page = opened(invited(window))
    page.emulate_media(forced_colors="active")
    page.get_by_role("button", name="C Nod.").click()
    expect(page.locator("button.option").nth(2).locator(".mark")).to_be_visible()
    expect(page.locator("button.option").nth(0).locator(".mark")).to_be_hidden()
    widths = page.locator("button.option").evaluate_all("all => all.map(one => getComputedStyle(one).borderTopWidth)")
    assert widths[2] != widths[0] == widths[1]
    window.say(Closed(3, 0))
    expect(page.locator(".option.mine .mark")).to_have_count(1)


def test_a_phone_asks_nobody_else_and_for_little(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Opened(3))
    page = opened(window.url)
    asked, heavy = list[str](), list[int]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: heavy.append(len(response.body())))
    page.goto(invited(window))
    expect(page.get_by_role("button", name="C Nod.")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len(asked) == len(heavy) >= 4
    assert [each for each in asked if not each.startswith((f"{window.url}/", "data:"))] == []
    assert sum(heavy) <= 60 * 1024


def test_thumbs_find_their_targets_and_keys_are_enough(begun: Begun, opened: OpenPage) -> None:
    window = begun()
    window.say(Put(BALLOT), Opened(3))
    page = opened(invited(window))
    expect(page.locator("button.option")).to_have_count(3)
    sizes = [box for each in page.locator("button.option").all() if (box := each.bounding_box())]
    assert len(sizes) == 3
    assert all(box["height"] >= 48 and box["width"] >= 300 for box in sizes)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_text("You chose B.")).to_be_visible()
    window.awaits(Listening)
