"""What holds for all tests."""

import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell has what it starts in the background ignore Ctrl-C, and the programs under test would do so too."""
