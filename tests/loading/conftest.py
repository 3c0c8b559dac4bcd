"""One small story that uses every key of the format."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def everything() -> bytes:
    return Path(__file__).with_name("everything.yaml").read_bytes()
