"""Where this machine can be reached from phones nearby, the likeliest address first."""

import ipaddress
import socket
import struct
import sys
from contextlib import suppress
from typing import NamedTuple

SHORT_PORTS = (8080, 8000, 8888, 8008)
"""Ports that are quickly typed."""

ANYWHERE = ("192.0.2.1", "10.255.255.254", "192.168.255.254", "172.31.255.254")
"""Where no packet is sent to: asking the way there tells which address this machine would use."""

ASK = {"linux": 0x8915, "darwin": 0xC0206921}
"""How the system is asked for the address of an interface (SIOCGIFADDR)."""

VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "utun", "wg", "zt", "tailscale", "cni")
WIRELESS = ("wl", "ath", "ap", "en0", "bridge100")
HOTSPOTS = tuple(map(ipaddress.ip_network, ("10.42.0.0/16", "192.168.137.0/24", "192.168.2.0/24", "172.20.10.0/28")))
"""What laptops give those who come in over their own hotspot, on Linux, Windows, macOS, and phones to a laptop."""

HOME = ipaddress.ip_network("192.168.0.0/16")


class Found(NamedTuple):
    """One address, the interface it belongs to where that is known, and whether packets to anywhere leave there."""

    host: str
    interface: str = ""
    way_out: bool = False


def reachable() -> tuple[str, ...]:
    """Every address under which phones might reach this machine, the likeliest first; loopback is none of them."""
    return ranked(found())


def ranked(all_found: list[Found]) -> tuple[str, ...]:
    """The addresses in order of how likely the phones are on that network."""
    usable = [each for each in all_found if _is_usable(each.host)]
    return tuple(dict.fromkeys(each.host for each in sorted(usable, key=_unlikely)))


def _is_usable(host: str) -> bool:
    address = ipaddress.ip_address(host)
    return not (address.is_loopback or address.is_unspecified or address.is_multicast)


def _unlikely(each: Found) -> tuple[bool, bool, bool, bool, bool, bool]:
    address = ipaddress.ip_address(each.host)
    return (
        each.interface.startswith(VIRTUAL),
        address.is_link_local,
        not address.is_private,
        not any(address in network for network in HOTSPOTS),
        not (each.way_out or each.interface.startswith(WIRELESS)),
        address not in HOME,
    )


def found() -> list[Found]:
    """What the system tells of its addresses, by every way of asking that the standard library has."""
    interfaces = dict(_of_interfaces())
    outward = _outward()
    named = [Found(host, name, host in outward) for host, name in interfaces.items()]
    others = [host for host in (*outward, *_of_own_name()) if host not in interfaces]
    return named + [Found(host, way_out=host in outward) for host in others]


def _outward() -> tuple[str, ...]:
    hosts = []
    for target in ANYWHERE:
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.connect((target, 9))
            hosts.append(str(asking.getsockname()[0]))
    return tuple(dict.fromkeys(hosts))


def _of_own_name() -> list[str]:
    with suppress(OSError):
        return [str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    return []


def _of_interfaces() -> list[tuple[str, str]]:
    """Address and name of each interface that has one, where the system can be asked so."""
    request = ASK.get(sys.platform)
    if request is None or sys.platform == "win32":
        return []
    import fcntl

    named = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for _, name in socket.if_nameindex():
            with suppress(OSError):
                answer = fcntl.ioctl(asking.fileno(), request, struct.pack("32s", name.encode()[:15]))
                named.append((socket.inet_ntoa(answer[20:24]), name))
    return named


def free_port() -> int:
    """A port that nobody uses just now, one that is quickly typed if there is one."""
    for port in (*SHORT_PORTS, 0):
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trying:
            if sys.platform != "win32":  # there it would let two programs share one port
                trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trying.bind(("", port))
            return int(trying.getsockname()[1])
    raise OSError("no port is free")
