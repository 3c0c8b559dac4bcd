"""The world outside the views: library, runs, settings, clock and seeds, and what each effect does to them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC
from pathlib import Path
from typing import Any

from game.domain.settings import Level
from game.records import disk
from game.records.acts import Header, PlanKept
from game.records.choices import ending
from game.records.fault import Fault
from game.records.history import read_history
from game.records.reading import Reading
from game.records.runs import RunLog, begin_run, continue_run
from game.records.settings import write_settings
from game.runtime.ports import Ports
from game.runtime.reading import Told, content_of, told_by
from game.runtime.recollection import history_of, shelf_of
from game.runtime.rereading import read_before
from game.views import effects, words
from game.views.effects import Effect
from game.views.messages import (
    HistoryLoaded,
    Message,
    NotOpened,
    NotSaved,
    Recalled,
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
            effects.Recall: self.recall,
            effects.StartRun: self.start,
            effects.ForkRun: self.fork,
            effects.OpenRun: self.open_run,
            effects.Keep: self.keep,
            effects.AnswerPlan: self.answer_plan,
            effects.KeepSettings: self.keep_settings,
            effects.CloseRun: self.close_run,
            effects.Quit: self.quit,
        }
        if (room := self.ports.classroom) is not None:
            carried |= {
                effects.BeginLesson: room.begin,
                effects.TellRoom: room.tell,
                effects.WritePapers: room.write_papers,
            }
        return carried[type(effect)](effect)

    def shelf(self, _: effects.LoadShelf) -> Message:
        """All that there is to play."""
        return ShelfLoaded(shelf_of(self.ports.library, self.ports.folders))

    def history(self, _: effects.LoadHistory) -> Message:
        """All that earlier runs say."""
        return HistoryLoaded(history_of(self.ports.library, self.ports.folders))

    def open_scenario(self, effect: effects.OpenScenario) -> Message:
        """A scenario or a season ready to be played, or why not."""
        told = told_by(self.ports.library, effect.scenario)
        if isinstance(told, str):
            return NotOpened(told)
        story, arc = told
        run = read_history(self.ports.folders).latest_of(effect.scenario) if arc else None
        return ScenarioOpened(story, arc, str(run.path), run.done) if run else ScenarioOpened(story, arc)

    def recall(self, effect: effects.Recall) -> Message:
        """What was read before of a scenario."""
        return Recalled(effect.scenario, read_before(self.ports.library, self.ports.folders, effect.scenario))

    def start(self, effect: effects.StartRun) -> Message:
        """The log of a new run."""
        played = effect.episodes or (effect.scenario,)
        known = read_history(self.ports.folders).seeds(played) if effect.level is Level.EXAM else frozenset()
        seed = self.ports.seed(known)
        header = Header(
            scenario=effect.scenario,
            title=effect.title,
            seed=seed,
            level=effect.level,
            started=self.ports.now().astimezone(UTC).isoformat(timespec="seconds"),
            content=content_of(self.ports.library, (effect.scenario, *effect.episodes)),
            episodes=effect.episodes,
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
        told = told_by(self.ports.library, header.scenario) if header else words.no_scenario(run)
        if header is None or isinstance(told, str):
            log.close()
            return NotOpened(str(told))
        self.logs[run] = log
        return opened(run, log.reading, header, told, log.kept)

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
        if self.ports.classroom is not None:
            self.ports.classroom.close()


def opened(run: str, reading: Reading, header: Header, told: Told, kept: Path | None) -> Message:
    """A run as it stands."""
    fault = f"{reading.fault.message}. What could be read is here." if reading.fault else ""
    beside = f" The file as it was is kept beside it, as {kept.name}." if kept else ""
    now = ending(reading.acts)
    finished = now is not None and now.episode + 1 >= len(header.scenarios)
    story, arc = told
    return RunOpened(run, story, header.level, header.seed, reading.acts, fault + beside, finished, arc)


def not_saved(failed: disk.NotSaved, done: int = 0) -> NotSaved:
    """What the disk refused, as a message; `done` acts are safe."""
    return NotSaved(failed.reason, failed.mend, str(failed.path), done)


def small(message: str) -> str:
    """A sentence as a part of another."""
    return message[:1].lower() + message[1:]
