"""Running the web app until it is told to stop."""

import socket

import uvicorn
from fastapi import FastAPI

from flying_trainees.core.live import Hub
from flying_trainees.core.settings import Settings
from flying_trainees.main import create_app

STOP_WITHIN_SECONDS = 3
IDLE_SECONDS = 75
"""How long a connection may rest. Longer than a proxy keeps one (nginx: a minute): if we closed it
first, a request that is on its way would be lost."""


class AnnouncingServer(uvicorn.Server):
    """Says where it can be reached as soon as it answers."""

    def __init__(self, config: uvicorn.Config, address: str, hub: Hub) -> None:
        super().__init__(config)
        self.address, self.hub = address, hub

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        if self.started:
            print(f"ready: {self.address}", flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams of live changes, which would stay open for an hour; then stop."""
        await self.hub.stop()
        await super().shutdown(sockets)


def server_for(app: FastAPI, settings: Settings) -> AnnouncingServer:
    """A server with our limits."""
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=STOP_WITHIN_SECONDS,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies or None,
    )
    return AnnouncingServer(config, settings.public_url, app.state.hub)


def serve_app(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM."""
    server_for(create_app(settings), settings).run()
