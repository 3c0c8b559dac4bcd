"""What comes from the cache is what was put in; whatever is wrong with the cache is a miss."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.domain.scenario import Scenario, Season
from game.loading.cache import Cache
from game.loading.library import load_file
from game.loading.load import load

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))
SEASON = b"format: 1\nseason: A Year\ncast: {maya: {name: M}}\nepisodes: [one, {scenario: two, after: +3 weeks}]\n"


def story_of(data: bytes) -> Scenario | Season:
    loaded = load(data, "story.yaml", "story")
    story = loaded.scenario or loaded.season
    assert story is not None
    return story


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_shipped_scenarios_come_back_as_they_were(path: Path, tmp_path: Path) -> None:
    data, cache = path.read_bytes(), Cache(tmp_path)
    cache.put(data, "story", story_of(data))
    assert repr(cache.get(data, "story")) == repr(story_of(data))


def test_everything_comes_back_as_it_was(everything: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "not" / "there" / "yet")
    for data in (everything, SEASON):
        assert cache.get(data, "story") is None
        cache.put(data, "story", story_of(data))
        assert repr(cache.get(data, "story")) == repr(story_of(data))


def test_a_changed_file_is_a_miss_and_takes_the_place_of_the_old_one(everything: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    changed = everything.replace(b"A Day Out", b"A Day In")
    cache.put(everything, "story", story_of(everything))
    assert cache.get(changed, "story") is None
    assert cache.get(everything, "other") is None
    cache.put(changed, "story", story_of(changed))
    assert only_file(tmp_path).name.startswith("story.")
    assert cache.get(everything, "story") is None


@pytest.mark.parametrize("damage", [b"", b"\0" * 9, b"1\n{}", b"x\n[]"])
def test_a_damaged_file_is_a_miss(everything: bytes, tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(everything, "story", story_of(everything))
    only_file(tmp_path).write_bytes(damage)
    assert cache.get(everything, "story") is None


def test_no_single_changed_byte_goes_unnoticed(everything: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(everything, "story", story_of(everything))
    file = only_file(tmp_path)
    good = file.read_bytes()
    for place in range(0, len(good), 37):
        file.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        assert cache.get(everything, "story") is None
    for length in range(0, len(good), 101):
        file.write_bytes(good[:length])
        assert cache.get(everything, "story") is None


def test_a_folder_that_cannot_be_written_is_no_error(everything: bytes, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    cache = Cache(in_the_way)
    cache.put(everything, "story", story_of(everything))
    assert cache.get(everything, "story") is None


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited there")
def test_a_disk_that_fills_up_is_left_as_it_was(everything: bytes, tmp_path: Path) -> None:
    path, cache = tmp_path / "story.yaml", tmp_path / "cache"
    path.write_bytes(everything)
    subprocess.run([sys.executable, "-c", CROWDED, str(path), str(cache)], check=True)
    assert list(cache.iterdir()) == []


CROWDED = """
import resource, sys
from pathlib import Path
from game.loading.cache import Cache
from game.loading.library import load_file
resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
assert load_file(Path(sys.argv[1]), Cache(Path(sys.argv[2]))).scenario
"""

PROBE = """
import sys
from pathlib import Path
from game.loading.cache import Cache
from game.loading.library import load_file
assert load_file(Path(sys.argv[1]), Cache(Path(sys.argv[2]))).scenario
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"yaml", "pydantic", "msgspec"}))
"""


def test_a_hit_imports_neither_yaml_nor_pydantic(everything: bytes, tmp_path: Path) -> None:
    path, cache = tmp_path / "story.yaml", tmp_path / "cache"
    path.write_bytes(everything)
    assert load_file(path, Cache(cache)).scenario
    command = [sys.executable, "-c", PROBE, str(path), str(cache)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == ""
