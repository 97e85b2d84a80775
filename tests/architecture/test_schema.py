"""Models and migrations agree; the constraints that hold the invariants are there by name."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from flying_trainees.core.constraints import declared
from flying_trainees.tables import METADATA

INVARIANTS = {
    "ex_bookings_no_overlap",
    "uq_bookings_live_claim",
    "uq_claims_live",
    "ck_claims_seated_has_seat",
    "ck_jobs_group_sizes",
    "uq_persons_email",
    "uq_deliveries_once",
    "uq_notifications_once",
    "audit_entries_append_only",
    "audit_entries_no_truncate",
    # Without these what matching remembers would be stale.
    *(f"{table}_person_id_changes" for table in ("profiles", "person_themes", "placements")),
    *("persons_id_changes", "duos_senior_id_changes", "duos_trainee_id_changes"),
    *("claims_person_id_changes", "claims_job_id_changes", "jobs_id_changes"),
    *(f"{table}_job_id_changes" for table in ("job_themes", "job_seats", "time_options")),
    *("person_vectors_person_id_changes", "job_vectors_job_id_changes"),
    *("placement_themes_changes", "jobs_past_changes"),
    *("organisations_changes", "themes_changes"),
    *("pool_seats_counted", "ck_pool_items_seats_enough"),
    *("ex_pool_seats_person", "ex_pool_seats_guest"),
}
NAMES = """
SELECT conname FROM pg_constraint
UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public'
UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
"""


@pytest.fixture(scope="module")
def names(engine: Engine) -> set[str]:
    """All constraints, indexes and triggers of the migrated database."""
    with engine.connect() as connection:
        return set(connection.execute(text(NAMES)).scalars())


def test_migrations_make_exactly_the_tables_of_the_models(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _parents: (
                    not (kind == "table" and name.startswith("procrastinate_"))
                ),
            },
        )

        assert compare_metadata(context, METADATA) == []


def test_the_invariants_stand_in_the_database(names: set[str]) -> None:
    """Alembic doesn't notice a dropped exclusion constraint or trigger; this does."""
    assert names >= INVARIANTS


def test_every_constraint_that_means_an_error_exists(names: set[str]) -> None:
    assert set(declared()) <= names
