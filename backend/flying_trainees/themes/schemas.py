"""What goes over the API about themes."""

from flying_trainees.core.schema import ApiModel


class ThemeOut(ApiModel):
    """A theme; the id is its official URI."""

    id: str
    label: str
    broader: str | None = None
