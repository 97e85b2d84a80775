"""Every reason has its words: in both languages, to the person and about the person."""

import re

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from flying_trainees.core.language import LANGUAGES, TEXTS, Language, text
from flying_trainees.matching.reasons import ReasonKey, ReasonParam, text_id

PERSON_KEYS = list(ReasonKey)[: list(ReasonKey).index(ReasonKey.EVERYBODY_FREE)]
PARAMS: dict[str, ReasonParam] = {
    "budget": 8,
    "count": 2,
    "free": 1,
    "full": 5,
    "hours": 9.5,
    "jobs": 3,
    "minutes": 25,
    "name": "Noor",
    "needed": 3,
    "option": "t1",
    "options": 3,
    "people": 4,
    "percent": 4.5,
    "seat": "noteTaker",
    "experience": 0,
    "learn": 1,
    "theme": "energie",
    "weeks": 3,
    "words": "hangplek, station",
    "wish": "duo",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ReasonKey)
def test_every_reason_has_both_texts(key: ReasonKey, language: Language) -> None:
    for variant in ("", "other"):
        words = text(language, text_id(key), PARAMS, variant)
        assert words
        assert "{" not in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", PERSON_KEYS)
def test_a_reason_about_a_person_names_him_only_to_others(
    key: ReasonKey, language: Language
) -> None:
    to_himself = text(language, text_id(key), PARAMS)
    about_him = text(language, text_id(key), PARAMS, "other")
    assert "Noor" not in to_himself
    assert "Noor" in about_him
    assert not re.search(r"\b(je|jou|jouw|your|you)\b(?! besli| decide)", about_him)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_without_its_reason(language: Language) -> None:
    resource = FluentResource((TEXTS / language / "matching.ftl").read_text(encoding="utf-8"))
    written = [entry.id.name for entry in resource.body if isinstance(entry, Message)]
    assert sorted(written) == sorted(text_id(key) for key in ReasonKey)
    assert FluentBundle([language]).add_resource(resource) is None


@pytest.mark.parametrize(
    ("key", "params", "words"),
    [
        (
            "overBudget",
            {"hours": 9, "budget": 8},
            "Je komt dan op 9 uur in die maand. Je wilde er 8. Het mag: jij beslist.",
        ),
        (
            "wishSeniorFromOutside",
            {"percent": 4.5},
            "Met een senior van buiten je eigen organisatie: −4,5%.",
        ),
        ("wishDuo", {"percent": 0.0}, "Met een duo: dat kost niets."),
        (
            "noModeratorFree",
            {"needed": 1, "free": 0},
            "Je mist een gespreksleider: niemand die dat kan, is dan vrij.",
        ),
        (
            "noModeratorFree",
            {"needed": 2, "free": 1},
            "Je hebt 2 gespreksleiders nodig. Er is er dan 1 vrij.",
        ),
        (
            "tooFewFree",
            {"needed": 3, "free": 0},
            "Er zijn nog 3 mensen nodig. Er is dan niemand vrij.",
        ),
        ("free", {"options": 1}, "Je bent dan vrij."),
        (
            "statedTheme",
            {"theme": "energie", "interest": 2, "experience": 0, "learn": 0},
            "Je hebt interesse in energie.",
        ),
    ],
)
def test_dutch_reads_as_people_speak(key: str, params: dict[str, ReasonParam], words: str) -> None:
    assert text("nl", text_id(key), params) == words


def test_every_reason_of_affinity_has_words() -> None:
    source = (TEXTS.parent / "matching" / "affinity" / "explain.py").read_text(encoding="utf-8")
    given = set(re.findall(r'Reason\(\s*"(\w+)"', source))
    assert given
    assert given <= set(ReasonKey)
