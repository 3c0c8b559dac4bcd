"""Whom an answer may be given: pages of other servers, and names that are not ours, get none."""

import ipaddress
import re
import socket
from contextlib import suppress
from urllib.parse import urlsplit

HOST = re.compile(r"[A-Za-z0-9.-]{1,255}(:[0-9]{1,5})?")
"""A name or an address and a port; nothing that could say more in a header."""

NEARBY = {"", "local", "lan", "home", "home.arpa", "internal", "localdomain", "fritz.box"}
"""What a network at hand adds to the name of a machine. Under other endings anybody may have made it point here."""


def is_ours(host: str) -> bool:
    """Whether this machine goes by that name: an address, itself, or its own name in a network at hand.

    Any other may be a name somebody else made point here, so that a page of theirs could talk to us.
    """
    if not HOST.fullmatch(host):
        return False
    name = host.rpartition(":")[0] or host
    with suppress(ValueError):
        return ipaddress.ip_address(name) is not None
    first, _, ending = name.lower().partition(".")
    own = socket.gethostname().partition(".")[0].lower()
    return name.lower() == "localhost" or (first == own and ending in NEARBY)


def is_from_here(host: str, origin: str | None) -> bool:
    """Whether a page asks that came from here. What is no browser tells no origin, and needs a token all the same."""
    return origin is None or urlsplit(origin).netloc.lower() == host.lower()
