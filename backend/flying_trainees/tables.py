"""Imports every models module, so that the metadata is whole (Alembic, tests)."""

from flying_trainees.accounts import identity_models, passkey_models, scim_models, token_models
from flying_trainees.accounts import models as accounts
from flying_trainees.administration import models as administration
from flying_trainees.assignments import models as assignments
from flying_trainees.assignments import region_models
from flying_trainees.audit import chain_models
from flying_trainees.audit import models as audit
from flying_trainees.availability import calendar_models
from flying_trainees.availability import models as availability
from flying_trainees.core.columns import metadata
from flying_trainees.groups import models as groups
from flying_trainees.integrations import models as integrations
from flying_trainees.jobs import models as jobs
from flying_trainees.learnings import check_models, effect_models, story_models
from flying_trainees.learnings import models as learnings
from flying_trainees.networkmap import models as networkmap
from flying_trainees.notifications import calendar_models as calendars_out
from flying_trainees.notifications import models as notifications
from flying_trainees.organisations import models as organisations
from flying_trainees.outbox import models as outbox
from flying_trainees.people import models as people
from flying_trainees.people import network_models, proposal_models
from flying_trainees.pools import day_models, outcome_models
from flying_trainees.pools import models as pools
from flying_trainees.privacy import models as privacy
from flying_trainees.saved_filters import models as saved_filters
from flying_trainees.suggestions import models as suggestions
from flying_trainees.themes import models as themes
from flying_trainees.transfer import models as transfer

MODELS = (
    organisations, themes, accounts, token_models, identity_models, passkey_models, scim_models,
    people, network_models, proposal_models, availability, jobs,
    groups, suggestions, learnings, check_models, effect_models, story_models,
    audit, chain_models, outbox, notifications, transfer,
    assignments, region_models, privacy, integrations, calendar_models, calendars_out,
    networkmap, administration, pools, day_models, outcome_models,
    saved_filters,
)  # fmt: skip

METADATA = metadata()
