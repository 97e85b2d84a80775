"""The web app: the list of features, and how they are put together."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import cast

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from flying_trainees import tables
from flying_trainees.accounts import demo_endpoints, passkey_endpoints
from flying_trainees.accounts.endpoints import router as accounts
from flying_trainees.accounts.living import living_sessions
from flying_trainees.accounts.sign_in_endpoints import router as sign_in
from flying_trainees.accounts.tokens import any_token
from flying_trainees.administration.agreement_endpoints import router as agreements
from flying_trainees.administration.delivery_endpoints import router as deliveries
from flying_trainees.administration.endpoints import router as administration
from flying_trainees.administration.feedback_endpoints import router as feedback
from flying_trainees.administration.installation_endpoints import router as installation
from flying_trainees.administration.network_endpoints import router as network_keeping
from flying_trainees.administration.token_endpoints import router as api_tokens
from flying_trainees.assignments.endpoints import router as assignments
from flying_trainees.availability.calendars.endpoints import router as calendars
from flying_trainees.availability.consent_endpoints import router as consents
from flying_trainees.availability.endpoints import router as availability
from flying_trainees.availability.load_endpoints import router as loads
from flying_trainees.core import health, problems, security_txt
from flying_trainees.core.admission import Admission
from flying_trainees.core.db import make_engine
from flying_trainees.core.edge import API_VERSION, Edge
from flying_trainees.core.frontend import mount_frontend
from flying_trainees.core.live import Hub
from flying_trainees.core.openapi import describe
from flying_trainees.core.outbound import Outbound
from flying_trainees.core.rates import RateLimiter
from flying_trainees.core.settings import Settings, get_settings
from flying_trainees.groups.endpoints import router as groups
from flying_trainees.identities import (
    invitation_endpoints,
    provider_endpoints,
    scim_endpoints,
    sign_in_endpoints,
)
from flying_trainees.identities.wire import Wire
from flying_trainees.insights.endpoints import router as reports
from flying_trainees.integrations.endpoints import router as webhooks
from flying_trainees.integrations.feed_endpoints import router as job_feeds
from flying_trainees.jobs.endpoints import router as jobs
from flying_trainees.jobs.proposal_endpoints import router as proposals
from flying_trainees.learnings.check_endpoints import router as checks
from flying_trainees.learnings.endpoints import router as learnings
from flying_trainees.learnings.story_endpoints import router as stories
from flying_trainees.networkmap.endpoints import router as network_map
from flying_trainees.notifications import demo_endpoints as demo_mails
from flying_trainees.notifications import pool_endpoints
from flying_trainees.notifications.choice_endpoints import router as mail_choices
from flying_trainees.notifications.consent_endpoints import router as consent_links
from flying_trainees.notifications.endpoints import router as notifications
from flying_trainees.notifications.feed_endpoints import router as calendar_feeds
from flying_trainees.notifications.link_endpoints import router as mail_links
from flying_trainees.notifications.live_endpoints import router as live
from flying_trainees.organisations.endpoints import router as organisations
from flying_trainees.people.duo_endpoints import router as duos
from flying_trainees.people.endpoints import router as people
from flying_trainees.people.proposal_endpoints import router as placement_proposals
from flying_trainees.pools import day_endpoints, job_endpoints
from flying_trainees.pools.endpoints import router as pools
from flying_trainees.privacy.endpoints import router as privacy
from flying_trainees.saved_filters.endpoints import router as saved_filters
from flying_trainees.suggestions.endpoints import router as suggestions
from flying_trainees.suggestions.warming import start_warming
from flying_trainees.themes.endpoints import router as themes
from flying_trainees.transfer.endpoints import router as transfer
from flying_trainees.worker import running_worker

FEATURES: tuple[APIRouter, ...] = (
    sign_in,
    accounts,
    passkey_endpoints.router,
    passkey_endpoints.sign_in_router,
    people,
    duos,
    placement_proposals,
    privacy,
    saved_filters,
    availability,
    consents,
    consent_links,
    loads,
    calendars,
    calendar_feeds,
    jobs,
    proposals,
    groups,
    suggestions,
    assignments,
    learnings,
    checks,
    stories,
    pools,
    day_endpoints.router,
    job_endpoints.router,
    pool_endpoints.router,
    network_map,
    reports,
    notifications,
    mail_choices,
    mail_links,
    live,
    webhooks,
    job_feeds,
    network_keeping,
    agreements,
    administration,
    deliveries,
    installation,
    feedback,
    api_tokens,
    sign_in_endpoints.router,
    sign_in_endpoints.leaving_router,
    provider_endpoints.router,
    invitation_endpoints.router,
    transfer,
)
OPEN_FEATURES: tuple[APIRouter, ...] = (health.router,)
REFERENCE_FEATURES: tuple[APIRouter, ...] = (themes, organisations)
"""Below accounts, so that their guard is added here."""
DEMO_FEATURES: tuple[APIRouter, ...] = (demo_endpoints.router, demo_mails.router)

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def create_app(settings: Settings | None = None, lifespan: Lifespan | None = None) -> FastAPI:
    """The app for some settings. `settings.database_url` must be set by now."""
    settings = settings or get_settings()
    if settings.database_url is None:
        raise ValueError("DATABASE_URL is not set; `flying-trainees demo` brings its own database")
    app = FastAPI(
        title="Flying Trainees",
        version=API_VERSION,
        lifespan=lifespan or _lifespan,
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    equip(app, settings)
    mount(app, demo=settings.demo)
    describe(app)
    mount_frontend(app, settings.frontend_dir, settings.theme_file)
    problems.install(app)
    app.add_middleware(
        Admission,
        at_once=settings.pool_size + settings.pool_overflow,
        patience_seconds=settings.pool_timeout_seconds,
    )
    # Answers hold no secret next to words that an attacker chose, so that their size tells nothing.
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(
        Edge,
        max_body_bytes=settings.max_body_bytes,
        secure=settings.secure,
        images_from=settings.tiles_origin,
    )
    return app


def equip(app: FastAPI, settings: Settings) -> None:
    """Give an app what its process keeps: settings, connections, rates, listeners."""
    url = cast("str", settings.database_url)
    app.state.settings = settings
    app.state.engine = make_engine(settings, url)
    app.state.wire = Wire(Outbound.from_settings(settings))
    app.state.rate_limiter = RateLimiter(settings.requests_per_minute)
    app.state.hub = Hub(url, app.state.engine, living_sessions, settings.streams_at_most)


def mount(app: FastAPI, *, demo: bool) -> None:
    """Mount every feature's router under /v1."""
    for router in OPEN_FEATURES + FEATURES + (DEMO_FEATURES if demo else ()):
        app.include_router(router, prefix="/v1")
    for router in REFERENCE_FEATURES:
        app.include_router(router, prefix="/v1", dependencies=[Depends(any_token)])
    app.include_router(scim_endpoints.router)
    app.include_router(health.metrics_router)
    app.include_router(security_txt.router)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings = app.state.settings
    start_warming(app.state.engine)
    async with running_worker(settings) if settings.worker_in_process else nullcontext():
        yield
    await app.state.hub.stop()
    app.state.engine.dispose()


TABLES = tables.METADATA
