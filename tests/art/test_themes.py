"""The music: five notes to the octave, one thought in both pieces, and a way home only in the second."""

from game.art.themes import BEGINNING, LOOKING_BACK, SCALE, Tune, pitch_of, plucked
from game.art.waves import RATE

D, A = 0, 3


def melody(tune: Tune) -> list[int]:
    """The steps of the upper voice, in the order of its beats."""
    return [step for _, step, _ in sorted(tune.notes) if step >= len(SCALE)]


def test_both_pieces_begin_with_the_same_thought() -> None:
    assert melody(BEGINNING)[:5] == melody(LOOKING_BACK)[:5]


def test_the_beginning_stays_open_and_looking_back_comes_home() -> None:
    last = max(LOOKING_BACK.notes, key=lambda note: note[0] if note[2] > 0.5 else 0)
    assert last[1] % len(SCALE) == D
    assert melody(BEGINNING)[-1] % len(SCALE) == A
    assert LOOKING_BACK.beat > BEGINNING.beat


def test_five_steps_are_an_octave() -> None:
    assert pitch_of(7) == 2 * pitch_of(2)
    assert [pitch_of(step) for step in range(15)] == sorted(pitch_of(step) for step in range(15))


def test_a_note_begins_softly_and_is_over_at_its_end() -> None:
    note = plucked(pitch_of(8), RATE)
    assert max(map(abs, note[:24])) < max(map(abs, note)) / 10
    assert abs(note[-1]) < 1e-4
