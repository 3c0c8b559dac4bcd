"""Finds the scenarios and seasons in some folders, and loads them, through the cache where there is one."""

from collections.abc import Sequence
from pathlib import Path

from game.domain.diagnostic import Diagnostic
from game.domain.scenario import Season
from game.loading.cache import Cache
from game.loading.ids import is_id
from game.loading.limits import MOST_BYTES
from game.loading.loaded import Loaded

SUFFIXES = (".yaml", ".yml")


def packaged_scenarios() -> Path:
    """The folder of the scenarios that come with the game: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "scenarios"
    return inside if inside.is_dir() else package.parent / "scenarios"


def load_file(path: Path, cache: Cache | None = None) -> Loaded:
    """What the file at `path` means; one that cannot be read gives a diagnostic."""
    name = path.stem
    if not is_id(name):
        return _refused(str(path), "bad-name", name=name)
    if path.exists() and not path.is_file():
        return _refused(str(path), "unreadable-file", reason="it is not a file")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        return _refused(str(path), "unreadable-file", reason=error.strerror or "the system says no")
    known = cache.get(data, name) if cache else None
    if known is not None:
        return Loaded(None, known, None) if isinstance(known, Season) else Loaded(known, None, None)
    from game.loading.load import load  # imports yaml and pydantic, a quarter of a second

    loaded = load(data, str(path), name)
    story = loaded.scenario or loaded.season
    if cache and story:
        cache.put(data, name, story)
    return loaded


class Library:
    """The files in `folders`; of two with the same id the first counts. A folder that is not there is empty.

    `diagnostics` tells of files that were passed over.
    """

    def __init__(self, folders: Sequence[Path], cache: Path | None = None) -> None:
        self.folders = tuple(folders)
        self._cache = Cache(cache) if cache else None
        self._files: dict[str, Path] = {}
        found: list[Diagnostic] = []
        for folder in folders:
            found += self._add(folder)
        self.diagnostics = tuple(found)

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids, of scenarios and of seasons, in the order in which their files were found."""
        return tuple(self._files)

    def path(self, name: str) -> Path | None:
        """The file with that id."""
        return self._files.get(name)

    def load(self, name: str) -> Loaded:
        """The scenario or season of that id; a season only where all of its scenarios are here too."""
        path = self._files.get(name)
        if path is None:
            return _refused(name, "unknown-scenario", name=name, known=self._files)
        loaded = load_file(path, self._cache)
        if loaded.season and any(episode.scenario not in self._files for episode in loaded.season.episodes):
            return self._incomplete(path)
        return loaded

    def load_all(self) -> dict[str, Loaded]:
        """Everything there is, by id."""
        return {name: self.load(name) for name in self._files}

    def get_ready(self) -> None:
        """Have what the cache does not know yet read by another process, so that nothing here has to."""
        if self._cache and any(self._is_new(path) for path in self._files.values()):
            from game.loading.elsewhere import read_elsewhere

            read_elsewhere(self.folders, self._cache.folder)

    def _is_new(self, path: Path) -> bool:
        """Whether the cache does not know what a file means."""
        try:
            return self._cache is not None and not self._cache.has(path.read_bytes(), path.stem)
        except OSError:
            return False

    def _add(self, folder: Path) -> list[Diagnostic]:
        found: list[Diagnostic] = []
        try:
            files = sorted(file for file in folder.iterdir() if file.suffix in SUFFIXES and file.is_file())
        except (FileNotFoundError, NotADirectoryError):
            return found
        except OSError as error:
            return [*_refused(str(folder), "unreadable-file", reason=error.strerror or "?").diagnostics]
        for file in files:
            first = self._files.setdefault(file.stem, file)
            if first != file:
                found += _refused(str(file), "duplicate-scenario", name=file.stem, other=str(first)).diagnostics
        return found

    def _incomplete(self, path: Path) -> Loaded:
        loaded = load_file(path)
        if loaded.season is None or loaded.spans is None:
            return loaded
        from game.loading.report import Report

        report = Report(loaded.spans)
        for place, episode in enumerate(loaded.season.episodes):
            if episode.scenario not in self._files:
                at = ("episodes", place, "scenario")
                meant = report.guess(episode.scenario, self._files)
                report.at_value("unknown-episode", at, name=episode.scenario, meant=meant)
        return Loaded(None, None, loaded.spans, report.in_order())


def _refused(path: str, slug: str, *, known: Sequence[str] | dict[str, Path] = (), **words: str) -> Loaded:
    from game.loading.report import Report  # with all the faults, which most starts have no use for
    from game.loading.spans import Spans

    report = Report(Spans(path, ""))
    report.at_span(slug, report.spans.span(0, 0), meant=report.guess(words.get("name", ""), known), **words)
    return Loaded(None, None, None, report.in_order())
