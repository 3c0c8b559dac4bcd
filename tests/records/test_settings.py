from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.domain.settings import TEXT_SIZES, Level, Onward, Pace, Settings, Theme
from game.records.disk import NotSaved
from game.records.settings import read_settings, write_settings
from game.records.versions import Fields
from tests.records.samples import folders

MINE = Settings(Level.EXAM, 60, colour=False)


def stored(home: Path, content: bytes) -> Path:
    path = folders(home).settings
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_at_first_the_settings_are_the_usual_ones(tmp_path: Path) -> None:
    assert read_settings(folders(tmp_path)) == (Settings(), "")


LOUD = st.integers(0, 100)


@given(
    st.builds(
        Settings,
        st.sampled_from(Level),
        st.integers(20, 1000),
        st.booleans(),
        st.sampled_from(TEXT_SIZES),
        st.sampled_from(Theme),
        st.booleans(),
        st.sampled_from(Pace),
        LOUD,
        LOUD,
        LOUD,
        LOUD,
        st.booleans(),
        st.booleans(),
        st.sampled_from(Onward),
    )
)
def test_settings_read_back_as_they_were_written(tmp_path_factory: pytest.TempPathFactory, mine: Settings) -> None:
    home = folders(tmp_path_factory.mktemp("home"))
    write_settings(home, mine)
    assert read_settings(home) == (mine, "")


def test_settings_from_before_there_was_a_window_are_read(tmp_path: Path) -> None:
    stored(tmp_path, b'{"format": 1, "level": "exam", "width": 60, "colour": false}')
    assert read_settings(folders(tmp_path)) == (MINE, "")
    write_settings(folders(tmp_path), replace(MINE, theme=Theme.DARK))
    assert b'"format": 4' in folders(tmp_path).settings.read_bytes()
    assert read_settings(folders(tmp_path)).settings.theme is Theme.DARK


def test_settings_from_before_there_was_music_are_read(tmp_path: Path) -> None:
    stored(tmp_path, b'{"format": 2, "voice_volume": 20, "mute": true}')
    assert read_settings(folders(tmp_path)) == (Settings(voice_volume=20, mute=True), "")


def test_settings_from_before_lines_went_on_by_themselves_are_read(tmp_path: Path) -> None:
    stored(tmp_path, b'{"format": 3, "pace": "fast", "full_screen": true}')
    assert read_settings(folders(tmp_path)) == (Settings(pace=Pace.FAST, full_screen=True), "")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ('"text_size": 130', "a text size of 130 % cannot be"),
        ('"voice_volume": 101', "a volume of 101 % cannot be"),
        ('"sign_volume": -1', "a volume of -1 % cannot be"),
        ('"music_volume": 101', "a volume of 101 % cannot be"),
        ('"width": 3', "a width of 3 columns cannot be"),
        ('"theme": "neon"', "neon"),
        ('"pace": 3', "pace"),
        ('"onward": "soon"', "soon"),
        ('"mute": "yes"', "mute"),
    ],
)
def test_a_value_that_cannot_be_is_named(tmp_path: Path, fields: str, told: str) -> None:
    stored(tmp_path, f'{{"format": 4, {fields}}}'.encode())
    found = read_settings(folders(tmp_path))
    assert found.settings == Settings()
    assert told in found.remark


def test_what_is_not_set_is_as_usual(tmp_path: Path) -> None:
    stored(tmp_path, b'{"format": 1, "width": 60}')
    assert read_settings(folders(tmp_path)).settings == Settings(width=60)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\xff",
        b"[]",
        b'{"width": 60}',
        b'{"format": 1, "width": "wide"}',
        b'{"format": 1, "width": 0}',
        b'{"format": 1, "level": "heroic"}',
        b'{"format": 1, "volume": 11}',
        b'{"format": 7, "width": 60}',
        b" " * 70_000,
    ],
)
def test_settings_that_cannot_be_used_are_kept_beside_and_told(tmp_path: Path, content: bytes) -> None:
    path = stored(tmp_path, content)
    found = read_settings(folders(tmp_path))
    assert found.settings == Settings()
    assert found.remark.startswith("Your settings could not be used, so these are the usual ones. ")
    assert path.read_bytes() == content
    write_settings(folders(tmp_path), MINE)
    assert read_settings(folders(tmp_path)) == (MINE, "")
    assert path.with_name("settings.json.damaged").read_bytes() == content


@given(st.binary())
def test_garbage_never_raises(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    home = tmp_path_factory.mktemp("home")
    stored(home, garbage)
    assert read_settings(folders(home)).settings == Settings()


def test_a_folder_in_the_place_of_settings_is_told(tmp_path: Path) -> None:
    folders(tmp_path).settings.mkdir(parents=True)
    assert "They cannot be read" in read_settings(folders(tmp_path)).remark
    with pytest.raises(NotSaved, match="a folder stands where a file is needed"):
        write_settings(folders(tmp_path), MINE)


def test_settings_cannot_be_written_where_a_file_stands_for_their_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(NotSaved, match="a file stands where a folder is needed"):
        write_settings(folders(tmp_path), MINE)


def test_a_disk_that_fills_up_leaves_the_old_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(folders(tmp_path), MINE)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(NotSaved, match="the disk is full"):
        write_settings(folders(tmp_path), Settings())
    monkeypatch.undo()
    assert read_settings(folders(tmp_path)) == (MINE, "")
    assert [file.name for file in folders(tmp_path).data.iterdir()] == ["settings.json"]


def test_older_settings_go_through_the_upgrades(tmp_path: Path) -> None:
    def rename(fields: Fields) -> Fields:
        return {("width" if key == "columns" else key): value for key, value in fields.items()}

    stored(tmp_path, b'{"format": 1, "columns": 60}')
    assert read_settings(folders(tmp_path), (rename,)).settings == Settings(width=60)
    write_settings(folders(tmp_path), MINE, (rename,))
    assert b'"format": 2' in folders(tmp_path).settings.read_bytes()
