"""The world outside the views: library, runs, settings, clock and seeds, and what each effect does to them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.domain.settings import Level
from game.engine.compile import Story, compile_story
from game.loading.library import Library
from game.loading.loaded import Loaded
from game.records import disk
from game.records.acts import Header, PlanKept
from game.records.choices import is_over
from game.records.fault import Fault
from game.records.history import read_history
from game.records.reading import Reading
from game.records.runs import RunLog, begin_run, continue_run
from game.records.settings import write_settings
from game.runtime.ports import Ports
from game.runtime.recollection import history_of, shelf_of
from game.views import effects, words
from game.views.effects import Effect
from game.views.messages import (
    HistoryLoaded,
    Message,
    NotOpened,
    NotSaved,
    RunNotStarted,
    RunOpened,
    RunStarted,
    Saved,
    ScenarioOpened,
    SettingsKept,
    SettingsNotKept,
    ShelfLoaded,
)

LOG_CLOSED = ("the log of this run is closed", "start the program again")


@dataclass
class Outside:
    """Carries effects out. It owns the logs of the runs that are open."""

    ports: Ports
    logs: dict[str, RunLog] = field(default_factory=dict)

    def carry_out(self, effect: Effect) -> Message | None:
        """Do what an effect says; what comes back is the message that answers it."""
        carried: dict[type[Effect], Callable[[Any], Message | None]] = {
            effects.LoadShelf: self.shelf,
            effects.LoadHistory: self.history,
            effects.OpenScenario: self.open_scenario,
            effects.StartRun: self.start,
            effects.ForkRun: self.fork,
            effects.OpenRun: self.open_run,
            effects.Keep: self.keep,
            effects.AnswerPlan: self.answer_plan,
            effects.KeepSettings: self.keep_settings,
            effects.CloseRun: self.close_run,
            effects.Quit: self.quit,
        }
        return carried[type(effect)](effect)

    def shelf(self, _: effects.LoadShelf) -> Message:
        """All that there is to play."""
        return ShelfLoaded(shelf_of(self.ports.library, self.ports.folders))

    def history(self, _: effects.LoadHistory) -> Message:
        """All that earlier runs say."""
        return HistoryLoaded(history_of(self.ports.library, self.ports.folders))

    def open_scenario(self, effect: effects.OpenScenario) -> Message:
        """A scenario ready to be played, or why not."""
        scenario = effect.scenario
        loaded = self.ports.library.load(scenario)
        if loaded.scenario is None:
            return NotOpened(why_not(self.ports.library, scenario, loaded))
        return ScenarioOpened(compile_story(loaded.scenario))

    def start(self, effect: effects.StartRun) -> Message:
        """The log of a new run."""
        known = read_history(self.ports.folders).seeds(effect.scenario) if effect.level is Level.EXAM else frozenset()
        seed = self.ports.seed(known)
        header = Header(
            scenario=effect.scenario,
            title=effect.title,
            seed=seed,
            level=effect.level,
            started=self.ports.now().astimezone(UTC).isoformat(timespec="seconds"),
            content=content_of(self.ports.library, effect.scenario),
        )
        try:
            log = begin_run(self.ports.folders, header)
        except disk.NotSaved as failed:
            return RunNotStarted(seed, not_saved(failed))
        self.logs[str(log.path)] = log
        return RunStarted(str(log.path), seed)

    def fork(self, effect: effects.ForkRun) -> Message:
        """A run of its own for playing again; the one it comes from is let go of as it is."""
        log = self.logs.get(effect.run)
        if log is None or log.reading.header is None:
            return NotSaved(*LOG_CLOSED)
        now = self.ports.now().astimezone(UTC).isoformat(timespec="seconds")
        try:
            other = begin_run(self.ports.folders, replace(log.reading.header, started=now))
        except disk.NotSaved as failed:
            return not_saved(failed)
        try:
            for act in effect.acts:
                other.append(act)
        except disk.NotSaved as failed:
            other.close()
            other.path.unlink(missing_ok=True)
            return not_saved(failed)
        self.let_go(effect.run)
        self.logs[str(other.path)] = other
        return RunStarted(str(other.path), log.reading.header.seed)

    def open_run(self, effect: effects.OpenRun) -> Message:
        """A run to go on with, or why not."""
        run = effect.run
        self.let_go(run)
        try:
            log = continue_run(Path(run))
        except disk.NotSaved as failed:
            return NotOpened(words.not_opened(words.why_not_saved(failed.reason, failed.mend, str(failed.path))))
        if isinstance(log, Fault):
            return NotOpened(words.not_opened(f"{log.message}. {words.what_to_do(log.trouble, run)}"))
        header = log.reading.header
        loaded = self.ports.library.load(header.scenario) if header else None
        if header is None or loaded is None or loaded.scenario is None:
            log.close()
            return NotOpened(why_not(self.ports.library, header.scenario if header else run, loaded))
        self.logs[run] = log
        return opened(run, log.reading, header, compile_story(loaded.scenario), log.kept)

    def keep(self, effect: effects.Keep) -> Message:
        """Acts on the disk, one after the other."""
        log = self.logs.get(effect.run)
        if log is None:
            return NotSaved(*LOG_CLOSED)
        for done, act in enumerate(effect.acts):
            try:
                log.append(act)
            except disk.NotSaved as failed:
                return not_saved(failed, done)
        return Saved()

    def answer_plan(self, effect: effects.AnswerPlan) -> Message:
        """What came of a plan, in the run it was taken from."""
        try:
            log = continue_run(Path(effect.run))
            if isinstance(log, Fault):
                return NotSaved(small(log.message), "see to that and try again", effect.run)
            with log:
                log.append(PlanKept(effect.kept))
        except disk.NotSaved as failed:
            return not_saved(failed)
        return Saved()

    def keep_settings(self, effect: effects.KeepSettings) -> Message:
        """The settings on the disk."""
        try:
            write_settings(self.ports.folders, effect.settings)
        except disk.NotSaved as failed:
            return SettingsNotKept(not_saved(failed))
        return SettingsKept()

    def close_run(self, effect: effects.CloseRun) -> None:
        """Let go of a run."""
        self.let_go(effect.run)

    def quit(self, _: effects.Quit) -> None:
        """Let go of everything."""
        self.close()

    def let_go(self, run: str) -> None:
        """Close the log of a run, if it is open."""
        log = self.logs.pop(run, None)
        if log is not None:
            log.close()

    def close(self) -> None:
        """Close everything."""
        for run in tuple(self.logs):
            self.let_go(run)


def opened(run: str, reading: Reading, header: Header, story: Story, kept: Path | None) -> Message:
    """A run as it stands."""
    fault = f"{reading.fault.message}. What could be read is here." if reading.fault else ""
    beside = f" The file as it was is kept beside it, as {kept.name}." if kept else ""
    return RunOpened(
        run,
        story,
        header.level,
        header.seed,
        reading.acts,
        fault + beside,
        is_over(reading.acts),
    )


def not_saved(failed: disk.NotSaved, done: int = 0) -> NotSaved:
    """What the disk refused, as a message; `done` acts are safe."""
    return NotSaved(failed.reason, failed.mend, str(failed.path), done)


def why_not(library: Library, scenario: str, loaded: Loaded | None) -> str:
    """Why a scenario cannot be opened."""
    if loaded is None or not loaded.diagnostics or library.path(scenario) is None:
        return words.no_scenario(scenario)
    first = loaded.diagnostics[0]
    return words.faulty_scenario(scenario, first.span.path, first.span.line, first.message, len(loaded.diagnostics))


def small(message: str) -> str:
    """A sentence as a part of another."""
    return message[:1].lower() + message[1:]


def content_of(library: Library, scenario: str) -> str:
    """A hash of a scenario's text, empty where it cannot be read."""
    path = library.path(scenario)
    try:
        return sha256(path.read_bytes()).hexdigest() if path else ""
    except OSError:
        return ""
