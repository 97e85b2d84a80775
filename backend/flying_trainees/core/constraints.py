"""The one map from a database constraint's name to the domain error that it means."""

from flying_trainees.core.errors import DomainError

_MEANINGS: dict[str, type[DomainError]] = {}


def means(constraint: str, error: type[DomainError]) -> None:
    """Declare, beside the error, which constraint guards the same rule in the database."""
    _MEANINGS[constraint] = error


def domain_error_of(constraint: str | None) -> DomainError | None:
    """The domain error for a violated constraint, if it is one of ours."""
    error = _MEANINGS.get(constraint or "")
    return error() if error else None


def declared() -> dict[str, type[DomainError]]:
    """All declared meanings, for the test that every name exists in the database."""
    return dict(_MEANINGS)
