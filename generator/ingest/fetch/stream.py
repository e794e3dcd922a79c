"""A connection as something to read from, with an end to time and bytes."""

from __future__ import annotations

import io
import socket
from typing import TYPE_CHECKING

from generator.ingest.fetch.deadline import Deadline

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class TooMuch(Exception):
    """More bytes came than are taken."""


class Stream(io.RawIOBase):
    """Reads from a socket until a deadline for all of it, and up to a number of bytes.

    A time limit of a socket holds for each of its operations: a server that sends a byte a second
    keeps within it for ever. So each of them gets what is left. `http.client` reads from this.
    """

    def __init__(self, connection: socket.socket, deadline: Deadline, limit: int) -> None:
        super().__init__()
        self._connection = connection
        self._deadline = deadline
        self._left = limit
        self._reader: io.BufferedReader = io.BufferedReader(self)

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Raises `TimeoutError`, `TooMuch`, `OSError`; `NotFetched` if it was stopped."""
        self._connection.settimeout(self._deadline.left())
        try:
            count = self._connection.recv_into(buffer)
        finally:
            self._deadline.stop.check()
        self._left -= count
        if self._left < 0:
            raise TooMuch
        return count

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What `http.client` asks a socket for; the same each time, with what it has read ahead."""
        return self._reader

    def send(self, data: bytes) -> None:
        """Send all of ``data``. Raises `TimeoutError`, `OSError`."""
        self._connection.settimeout(self._deadline.left())
        self._connection.sendall(data)
