"""The process that paints answers whatever it is asked, and ends with its input."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

from game.art.pictures import Face, Icon, Place
from game.art.wire import answer_from, request_line
from tests.art.portraits import size_of

FOLDER = Path(__file__).parents[2]
BROKEN = (b"hello\n", b'{"width": 1}\n', b"\xff\xfe\n", request_line(Icon("trombone", "#000000"), 9, 9))


def test_every_request_has_its_answer_in_order_and_the_end_of_them_ends_it() -> None:
    asked = [
        request_line(Place("nowhere"), 160, 90),
        *BROKEN,
        request_line(Icon("heart", "#cc79a7"), 24, 24),
        request_line(Face(()), 20, 20),
        request_line(Place("plain"), -5, 10**9),
        request_line(Face((("head", "bun"),), "laugh"), 60, 60),
    ]
    command = [sys.executable, "-m", "game.art.worker"]
    done = subprocess.run(command, input=b"".join(asked), cwd=FOLDER, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    pipe = BytesIO(done.stdout)
    answers = [answer_from(pipe) for _ in asked]
    assert pipe.read() == b""
    assert [size_of(picture) for picture, _ in answers if picture] == [(160, 90), (24, 24), (60, 60)]
    reasons = [reason for picture, reason in answers if not picture]
    assert len(reasons) == 6
    assert all(reason and "\n" not in reason for reason in reasons)
