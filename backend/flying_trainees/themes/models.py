"""Table: policy themes of the official taxonomy (TOOI waardelijst scw_toplijst)."""

from sqlmodel import Field, SQLModel

from flying_trainees.core.personal import plain


class Theme(SQLModel, table=True):
    """A theme; its id is the official URI. Sixteen have no broader one."""

    __tablename__ = "themes"

    id: str = Field(primary_key=True, max_length=200, sa_column_kwargs=plain())
    label: str = Field(max_length=200, sa_column_kwargs=plain())
    label_en: str = Field(max_length=200, sa_column_kwargs=plain())
    broader: str | None = Field(default=None, foreign_key="themes.id", index=True)
    position: int = 0
