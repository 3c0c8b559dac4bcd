"""Surfaces in memory, up to so many bytes of them."""

from collections import OrderedDict
from collections.abc import Container, Hashable, Iterator
from typing import Generic, TypeVar

import pygame

Key = TypeVar("Key", bound=Hashable)


class Store(Generic[Key]):
    """Surfaces by key. Those not used for longest go where all take more than `most` bytes, except the `least` latest.

    `least` is what one screen may need at once: with less it would be made anew for every picture of it.
    """

    def __init__(self, most: int, least: int) -> None:
        self.most = most
        self._least = least
        self._kept: OrderedDict[Key, pygame.Surface] = OrderedDict()
        self._held: Container[Key] = ()
        self._bytes = 0

    def __contains__(self, key: Key) -> bool:
        return key in self._kept

    def __iter__(self) -> Iterator[Key]:
        return iter(self._kept)

    def get(self, key: Key) -> pygame.Surface | None:
        """The surface of a key; None where it is not, or no longer, there."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def keep(self, key: Key, surface: pygame.Surface) -> pygame.Surface:
        """Take a surface in; the same surface."""
        before = self._kept.pop(key, None)
        self._bytes += weight(surface) - (weight(before) if before else 0)
        self._kept[key] = surface
        while self._bytes > self.most and len(self._kept) > self._least:
            oldest = next((each for each in self._kept if each not in self._held and each != key), None)
            if oldest is None:
                break
            self._bytes -= weight(self._kept.pop(oldest))
        return surface

    def hold(self, keys: Container[Key], most: int) -> None:
        """Let go of none of these, however long they are not used; and so many bytes are kept from now on."""
        self._held, self.most = keys, most


def weight(surface: pygame.Surface) -> int:
    """How much memory a surface takes, in bytes."""
    return surface.get_width() * surface.get_height() * surface.get_bytesize()
