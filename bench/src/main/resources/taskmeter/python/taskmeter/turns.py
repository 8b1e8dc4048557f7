"""Makes a fork wait for its turn before an iteration, as TurnProfiler does on the JVM; TurnPlace has the messages."""
import os
import socket
import struct

from taskmeter.messages import Phase

_HOST = "127.0.0.1"
_READY = {Phase.WARMUP: b"w", Phase.MEASURED: b"m"}
_GO = b"g"


class Turns:
    """The turns of one fork. The wait blocks the whole thread, and needs no processor."""

    def __init__(self, port, token, fork, iterations):
        self._port = port
        self._hello = struct.pack(">qiq", token, fork, os.getpid())
        self._iterations = iterations
        self._socket = None

    def begin(self):
        """Waits for the first turn, in which the fork also verifies its body."""
        self._wait(Phase.WARMUP)

    def before(self, phase, number):
        """Waits before the iteration of this number, from 1, if a turn begins with it, other than the first turn."""
        first = phase is Phase.WARMUP and number == 1
        if not first and (number - 1) % self._iterations == 0:
            self._wait(phase)

    def _wait(self, phase):
        if self._socket is None:
            self._socket = socket.create_connection((_HOST, self._port))
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._socket.sendall(self._hello)
        self._socket.sendall(_READY[phase])
        if self._socket.recv(1) != _GO:
            raise ConnectionError("found no turn: the campaign has ended")


class NoTurns:
    """Does not wait: the fork runs alone."""

    def begin(self):
        pass

    def before(self, phase, number):
        pass
