"""Sources of imports: their columns, their numbers; lists that a worker reads and writes."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

KINDS = ("people", "placements", "jobs")
STATES = ("previewed", "confirmed", "discarded")
NEW_KINDS = (*KINDS, "activities")
NEW_STATES = ("mapping", "reading", "previewed", "writing", "confirmed", "discarded", "failed")
TARGETS = {
    "person_id": "persons",
    "placement_id": "placements",
    "job_id": "jobs",
    "activity_id": "activities",
}


def upgrade() -> None:
    _add_sources()
    _add_links()
    with op.batch_alter_table("imports") as imports:
        imports.add_column(sa.Column("source_id", sa.Uuid(), nullable=True))
        imports.add_column(_json("mapping", "{}"))
        imports.add_column(_json("result", None))
        imports.add_column(sa.Column("done", sa.Integer(), nullable=False, server_default="0"))
        imports.add_column(sa.Column("total", sa.Integer(), nullable=False, server_default="0"))
        imports.add_column(sa.Column("failure", sa.String(length=60), nullable=True))
        imports.add_column(
            sa.Column("end_gone", sa.Boolean(), nullable=False, server_default="false")
        )
        imports.add_column(
            sa.Column("runs_installation", sa.Boolean(), nullable=False, server_default="false")
        )
        imports.create_foreign_key(
            op.f("fk_imports_source_id"), "import_sources", ["source_id"], ["id"],
            ondelete="SET NULL",
        )  # fmt: skip
    op.create_index(op.f("ix_imports_source_id"), "imports", ["source_id"])
    _know("kind", NEW_KINDS)
    _know("state", NEW_STATES)


def downgrade() -> None:
    op.execute("DELETE FROM imports WHERE kind = 'activities'")
    op.execute(
        "UPDATE imports SET state = 'discarded', sheet = '{}'"
        " WHERE state IN ('mapping', 'reading', 'writing', 'failed')"
    )
    _know("kind", KINDS)
    _know("state", STATES)
    for column in (
        *("source_id", "mapping", "result", "done", "total", "failure", "end_gone"),
        "runs_installation",
    ):
        op.drop_column("imports", column)
    op.drop_table("import_links")
    op.drop_table("import_sources")


def _add_sources() -> None:
    op.create_table(
        "import_sources",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("mappings", postgresql.JSONB(), nullable=False, server_default="{}"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["network_id"], ["networks.id"], name=op.f("fk_import_sources_network_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_sources")),
    )  # fmt: skip
    op.create_index("uq_import_sources_name", "import_sources", ["network_id", "name"], unique=True)


def _add_links() -> None:
    op.create_table(
        "import_links",
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(length=200), nullable=False),
        *(sa.Column(column, sa.Uuid(), nullable=True) for column in TARGETS),
        sa.CheckConstraint(
            f"kind IN ({', '.join(repr(kind) for kind in NEW_KINDS)})",
            name=op.f("ck_import_links_kind_known"),
        ),
        sa.CheckConstraint(
            f"num_nonnulls({', '.join(TARGETS)}) = 1", name=op.f("ck_import_links_one_thing")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["import_sources.id"], name=op.f("fk_import_links_source_id"),
            ondelete="CASCADE",
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_import_links_{column}"),
                ondelete="CASCADE",
            )
            for column, table in TARGETS.items()
        ),
        sa.PrimaryKeyConstraint("source_id", "kind", "external_id", name=op.f("pk_import_links")),
    )  # fmt: skip
    for column in TARGETS:
        op.create_index(op.f(f"ix_import_links_{column}"), "import_links", [column])


def _json(name: str, default: str | None) -> sa.Column[object]:
    return sa.Column(name, postgresql.JSONB(), nullable=default is None, server_default=default)


def _know(column: str, values: tuple[str, ...]) -> None:
    op.drop_constraint(op.f(f"ck_imports_{column}_known"), "imports", type_="check")
    op.create_check_constraint(
        op.f(f"ck_imports_{column}_known"),
        "imports",
        f"{column} IN ({', '.join(repr(value) for value in values)})",
    )
