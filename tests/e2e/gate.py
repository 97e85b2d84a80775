"""A gate in front of the server that a test can shut, as a connection that drops."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Gate:
    """Passes bytes on to the server while it is open."""

    host: str
    port: int
    listening: socket.socket
    is_open: bool = True
    passing: list[socket.socket] = field(default_factory=list[socket.socket])

    @property
    def address(self) -> str:
        """Where browsers go instead of to the server."""
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def shut(self) -> None:
        """From now on nobody gets an answer, and who was talking is cut off."""
        self.is_open = False
        for each in self.passing:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def serve(self) -> None:
        """Let people in until the listening socket is closed."""
        with suppress(OSError):
            while True:
                visitor, _ = self.listening.accept()
                if self.is_open:
                    self._connect(visitor)
                else:
                    visitor.close()

    def _connect(self, visitor: socket.socket) -> None:
        server = socket.create_connection((self.host, self.port))
        self.passing += [visitor, server]
        for here, there in ((visitor, server), (server, visitor)):
            threading.Thread(target=_pass, args=(here, there), daemon=True).start()


@contextmanager
def gate_before(address: str) -> Iterator[Gate]:
    """An open gate in front of the server at that address."""
    where = urlsplit(address)
    assert where.hostname is not None
    assert where.port is not None
    with closing(socket.create_server(("127.0.0.1", 0), backlog=64)) as listening:
        gate = Gate(where.hostname, where.port, listening)
        threading.Thread(target=gate.serve, daemon=True).start()
        yield gate
        gate.shut()


def _pass(here: socket.socket, there: socket.socket) -> None:
    with suppress(OSError):
        while read := here.recv(65536):
            there.sendall(read)
    for end in (here, there):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
