"""What holds for all tests."""

import signal
from collections.abc import Iterator

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell has what it starts in the background ignore Ctrl-C, and the programs under test would do so too."""

settings.register_profile("busy", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("busy")
"""However busy the machine is, that is no fault of what is tested."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Coverage is not measured in what takes long: it would take thrice as long, and others get to the same lines.

    There may be several who measure, one waiting for the other to stop: so it is where tests are spread.
    """
    stopped: list[Coverage] = []
    while item.get_closest_marker("slow") and (measuring := Coverage.current()):
        measuring.stop()
        stopped.append(measuring)
    try:
        return (yield)
    finally:
        for measuring in reversed(stopped):
            measuring.start()
