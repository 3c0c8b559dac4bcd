"""A cable between a browser and the server that can be cut, or go dead without anybody being told."""

import socket
from contextlib import suppress
from threading import Event, Thread

LOOPBACK = "127.0.0.1"
AT_ONCE = 65536


def any_port() -> int:
    """A port that is free; the server keeps to it when it is started again."""
    with socket.create_server((LOOPBACK, 0)) as trying:
        return int(trying.getsockname()[1])


class Cable:
    """Carries every connection to `port` on to the server. It is reached at its own `port`."""

    def __init__(self, server: int) -> None:
        self._server = server
        self._listening = socket.create_server((LOOPBACK, 0))
        self._ends: list[socket.socket] = []
        self._frozen: list[Event] = []
        self.port = int(self._listening.getsockname()[1])
        self.made = 0
        self.is_dead = False
        """Whether nothing goes through on connections that are made from now on."""
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """End every connection that there is."""
        ends, self._ends = self._ends, []
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def freeze(self) -> None:
        """Let nothing through any more on the connections that there are; neither side is told."""
        for frozen in self._frozen:
            frozen.set()

    def close(self) -> None:
        """Have no cable any more."""
        self._listening.close()
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                try:
                    far = socket.create_connection((LOOPBACK, self._server))
                except OSError:
                    near.close()
                    continue
                self.made += 1
                frozen = Event()
                if self.is_dead:
                    frozen.set()
                self._frozen.append(frozen)
                self._ends += [near, far]
                for one, other in ((near, far), (far, near)):
                    Thread(target=_carry, args=(one, other, frozen), daemon=True).start()


def _carry(one: socket.socket, other: socket.socket, frozen: Event) -> None:
    with suppress(OSError):
        while data := one.recv(AT_ONCE):
            if not frozen.is_set():
                other.sendall(data)
    if not frozen.is_set():
        with suppress(OSError):
            other.shutdown(socket.SHUT_RDWR)
    one.close()
