"""The words that a person and a job share: as looking at every word and every term gives them."""

import json
from pathlib import Path

from flying_trainees.matching.affinity.compounds import zipf
from flying_trainees.matching.affinity.explain import shared_words
from flying_trainees.matching.affinity.keywords import keyword_themes
from flying_trainees.matching.affinity.terms import rarity, term_weights
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.affinity.words import topic_words

JUDGED = Path(__file__).parents[4] / "benchmarks" / "affinity" / "development"
TELLING, RARE = 0.8, 3.6

Words = dict[str, tuple[str, ...]]


def terms_by_word(side: PersonTexts | JobTexts) -> Words:
    words = (word for text, _ in side.weighted_fields() for word in topic_words(text))
    return {word: tuple(term_weights([(word, 1.0)])) for word in words}


def worked_out(person: PersonTexts, own: Words, wanted: Words) -> tuple[str, ...]:
    """The definition, word by word."""
    heard = keyword_themes().match(person.weighted_fields()).words
    topical = {word for words in heard.values() for word in words}
    asked = {term for terms in wanted.values() for term in terms}
    found = {
        word: max((rarity(term) for term in terms if term in asked), default=0.0)
        for word, terms in own.items()
        if word in topical or zipf(word) <= RARE
    }
    telling = [word for word, weight in found.items() if weight >= TELLING]
    return tuple(sorted(telling, key=lambda word: (-found[word], word))[:3])


def test_remembering_by_text_gives_the_same_words_as_working_out_every_pair() -> None:
    people = [PersonTexts(**json.loads(line)) for line in (JUDGED / "people.jsonl").open()]
    jobs = [JobTexts(**json.loads(line)) for line in (JUDGED / "jobs.jsonl").open()]
    wanted = {job.id: terms_by_word(job) for job in jobs}

    shared = 0
    for person in people:
        own = terms_by_word(person)
        for job in jobs:
            expected = worked_out(person, own, wanted[job.id])
            assert shared_words(person, job) == expected
            shared += bool(expected)
    assert shared > 10, "some pairs share words"
