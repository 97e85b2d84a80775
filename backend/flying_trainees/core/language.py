"""The reader's language: Dutch first, English second; texts in Fluent files.

Messages stand in texts/<language>/<feature>.ftl. Ids are unique over all features.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from fastapi import Depends, Request
from fluent.runtime import FluentBundle, FluentResource

Language: TypeAlias = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")
TEXTS = Path(__file__).parent.parent / "texts"

Argument: TypeAlias = str | int | float | date | datetime


@lru_cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((TEXTS / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def has_text(language: Language, key: str) -> bool:
    """Whether a message of that id exists."""
    return _bundle(language).has_message(key)


def text(
    language: Language, key: str, params: Mapping[str, Argument] | None = None, variant: str = ""
) -> str:
    """The message `key` (or its attribute `variant`) in `language`.

    Raises KeyError when there is none: tests see to it that every key exists in both languages.
    """
    return _said(language, key, tuple(params.items()) if params else (), variant)


@lru_cache(maxsize=20_000, typed=True)
def _said(
    language: Language, key: str, params: tuple[tuple[str, Argument], ...], variant: str
) -> str:
    """Remembered: thousands of mails and lists say the same about the same jobs."""
    bundle = _bundle(language)
    message = bundle.get_message(key)
    pattern = message.attributes.get(variant) if variant else message.value
    if pattern is None:
        raise KeyError(f"{key}.{variant}")
    words, errors = bundle.format_pattern(pattern, dict(params))
    if errors:
        raise KeyError(f"{key}: {errors[0]}")
    return str(words)


def negotiate(accept: str | None) -> Language:
    """The best of our languages for an Accept-Language header (RFC 9110 §12.5.4)."""
    best: tuple[float, Language] = (0.0, "nl")
    for part in (accept or "").split(",")[:20]:
        tag, _, quality = part.strip().partition(";q=")
        language = _known(tag)
        weight = _quality(quality)
        if language and weight > best[0]:
            best = (weight, language)
    return best[1]


def _known(tag: str) -> Language | None:
    prefix = tag.strip().lower().split("-")[0]
    return next((language for language in LANGUAGES if language == prefix), None)


def _quality(written: str) -> float:
    try:
        return min(1.0, float(written)) if written else 1.0
    except ValueError:
        return 0.0


def reader_language(request: Request) -> Language:
    """The language of the one who asks."""
    return negotiate(request.headers.get("accept-language"))


ReaderLanguage = Annotated[Language, Depends(reader_language)]
