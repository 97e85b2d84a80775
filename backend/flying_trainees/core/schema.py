"""The base of everything that goes over the API: camelCase outside, strict and bounded inside."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, StringConstraints
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError


class ApiModel(BaseModel):
    """A camelCase JSON object."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, from_attributes=True, frozen=True
    )


class ApiInput(ApiModel):
    """A JSON object that a client sends; fields that we don't know are ignored."""


def _storable(text: str) -> str:
    if "\x00" in text:
        raise PydanticCustomError("nul-character", "a text can't hold a NUL character")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise PydanticCustomError("lone-surrogate", "not valid Unicode") from None
    return text


Storable = AfterValidator(_storable)
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), Storable
]
Paragraph = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), Storable
]
Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=8000), Storable
]
Search = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), Storable]


def _in_utc(when: datetime) -> datetime:
    """Offsets that PostgreSQL doesn't know, and years that nobody means, are refused here."""
    if not 2000 <= when.year <= 2100:
        raise PydanticCustomError("date-out-of-reach", "not in this century")
    return when.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
