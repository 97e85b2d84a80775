"""One thing has one number in a source; a source's name counts without its capitals."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

THINGS = ("person_id", "placement_id", "job_id", "activity_id")
LINKS = sa.table("import_links", *map(sa.column, ("source_id", "external_id", *THINGS)))
OTHER = LINKS.alias("other")


def upgrade() -> None:
    for thing in THINGS:
        # Two imports at once may have left a thing with two numbers: one counts.
        op.execute(
            LINKS.delete().where(
                sa.exists().where(
                    OTHER.c.source_id == LINKS.c.source_id,
                    OTHER.c[thing] == LINKS.c[thing],
                    OTHER.c.external_id > LINKS.c.external_id,
                )
            )
        )
        op.create_index(
            f"uq_import_links_{thing}", "import_links", [thing, "source_id"], unique=True
        )
        op.drop_index(op.f(f"ix_import_links_{thing}"), "import_links")
    op.execute(
        "UPDATE import_sources AS one SET name = left(one.name, 60) || ' ' || one.id::text"
        " WHERE EXISTS (SELECT FROM import_sources AS other"
        " WHERE other.network_id = one.network_id AND other.id < one.id"
        " AND lower(other.name) = lower(one.name))"
    )
    op.drop_index("uq_import_sources_name", "import_sources")
    op.create_index(
        "uq_import_sources_name",
        "import_sources",
        ["network_id", sa.literal_column("lower(name)")],
        unique=True,
    )


def downgrade() -> None:
    op.drop_index("uq_import_sources_name", "import_sources")
    op.create_index("uq_import_sources_name", "import_sources", ["network_id", "name"], unique=True)
    for thing in THINGS:
        op.create_index(op.f(f"ix_import_links_{thing}"), "import_links", [thing])
        op.drop_index(f"uq_import_links_{thing}", "import_links")
