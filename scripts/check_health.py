"""Says by its exit code whether the server in this container is alive."""

import http.client
import os
import sys


def alive(port: int) -> bool:
    """Whether the live page of the server on this machine answers 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/v1/health/live")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(0 if alive(int(os.environ.get("PORT", "8000"))) else 1)
