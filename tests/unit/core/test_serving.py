"""The web server's limits."""

from flying_trainees.core.settings import Settings
from flying_trainees.main import create_app
from flying_trainees.serving import server_for

A_PROXY_KEEPS_SECONDS = 60
"""nginx's `keepalive_timeout` for what it reuses."""


def test_a_resting_connection_is_kept_longer_than_a_proxy_keeps_it() -> None:
    """Else a request now and then meets one that we are just closing, and fails."""
    settings = Settings(database_url="postgresql://nowhere.example/ft")
    server = server_for(create_app(settings), settings)
    assert server.config.timeout_keep_alive > A_PROXY_KEEPS_SECONDS
