"""The player's settings between starts: one small file, replaced whole."""

from typing import TYPE_CHECKING, NamedTuple

from game.domain.settings import TEXT_SIZES, VOLUMES, WIDTHS, Settings
from game.records.disk import Folders, replace, saving, write_beside

if TYPE_CHECKING:
    from game.records.versions import Fields, Upgrade


def with_window(fields: "Fields") -> "Fields":
    """Format 2 has settings of the window beside those of the terminal; they begin as usual."""
    return fields


def with_music(fields: "Fields") -> "Fields":
    """Format 3 has a volume of the music, which begins as usual."""
    return fields


def with_onward(fields: "Fields") -> "Fields":
    """Format 4 knows whether lines go on by themselves; until then none did."""
    return fields


UPGRADES: "tuple[Upgrade, ...]" = (with_window, with_music, with_onward)
"""All upgrades there are, in order: the first makes format 2 of format 1, and so on."""

MOST_BYTES = 64 * 1024


class Found(NamedTuple):
    """The settings, and a remark for the player where those on the disk could not be used."""

    settings: Settings
    remark: str = ""


def read_settings(folders: Folders, upgrades: "tuple[Upgrade, ...]" = UPGRADES) -> Found:
    """The settings as last written, or the usual ones; never raises for what it finds."""
    try:
        with folders.settings.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Found(Settings())
    except OSError as error:
        return _usual(f"They cannot be read: {(error.strerror or str(error)).lower()}")
    return _read(content, upgrades)


def _read(content: bytes, upgrades: "tuple[Upgrade, ...]") -> Found:
    """The settings in a file; what reads it is imported only where there is one."""
    from game.loading.decode import NotDecodable
    from game.records.versions import Newer

    try:
        return Found(_parse(content, upgrades))
    except Newer as error:
        return _usual(str(error))
    except NotDecodable as error:
        return _usual(f"They are damaged: {error}")


def write_settings(folders: Folders, settings: Settings, upgrades: "tuple[Upgrade, ...]" = UPGRADES) -> None:
    """Writes the settings, whole or not at all. What could not be read is kept beside. Raises `NotSaved`."""
    import json
    from dataclasses import asdict

    fields = {"format": 1 + len(upgrades), **asdict(settings)}
    with saving(folders.settings):
        if read_settings(folders, upgrades).remark and folders.settings.is_file():
            write_beside(folders.settings, "damaged", folders.settings.read_bytes())
        replace(folders.settings, json.dumps(fields, indent=2).encode() + b"\n")


def _parse(content: bytes, upgrades: "tuple[Upgrade, ...]") -> Settings:
    from game.loading.decode import NotDecodable
    from game.records.versions import checked, readable_version, upgraded

    if len(content) > MOST_BYTES:
        raise NotDecodable(f"they are longer than {MOST_BYTES >> 10} KiB")
    plain, content = upgraded(content, readable_version(content, upgrades), upgrades)
    plain.pop("format")
    settings = checked(Settings, plain, content)
    if wrong := impossible(settings):
        raise NotDecodable(f"{wrong} cannot be")
    return settings


def impossible(settings: Settings) -> str:
    """The first of the settings that is none there is, in words; empty where all can be."""
    volumes = (settings.room_volume, settings.voice_volume, settings.sign_volume, settings.music_volume)
    found = [
        *((f"a width of {settings.width} columns",) if settings.width not in WIDTHS else ()),
        *((f"a text size of {settings.text_size} %",) if settings.text_size not in TEXT_SIZES else ()),
        *(f"a volume of {volume} %" for volume in volumes if volume not in VOLUMES),
    ]
    return next(iter(found), "")


def _usual(why: str) -> Found:
    return Found(Settings(), f"Your settings could not be used, so these are the usual ones. {why}.")
