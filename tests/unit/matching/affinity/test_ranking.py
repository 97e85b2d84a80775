"""People for a job and jobs for a person: best first, stable for a pair, explained."""

import numpy as np
import pytest

from flying_trainees.matching.affinity.evidence import likeness
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.job_index import JobIndex
from flying_trainees.matching.affinity.pairs import score_pairs
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.ranking import best_positions
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts, StatedTheme
from flying_trainees.matching.affinity.topics import PersonVectors

DEBTS = PersonTexts(
    "debts",
    ambition="Mensen die vastlopen weer perspectief geven.",
    assignment="Evaluatie van de schuldhulpverlening en vroegsignalering.",
    note="Ik voetbal graag.",
)
SPORT = PersonTexts(
    "sport",
    ambition="Ik wil later bij schuldhulpverlening werken.",
    assignment="Uitvoering van het sportakkoord met de buurtsportcoaches.",
)
TREES = PersonTexts(
    "trees", assignment="Bomenbeleid en bermbeheer.", note="Schulden maak ik nooit."
)
NOBODY = PersonTexts("nobody")
PEOPLE = (NOBODY, TREES, SPORT, DEBTS)
POOR = JobTexts(
    "poor", title="Rondkomen tot het eind van de maand", goal="Eerder hulp, vóór de deurwaarder."
)
BALL = JobTexts("ball", title="Meer kinderen op voetbal", description="Een avond in de kantine.")
WATER = "https://identifier.overheid.nl/tooi/def/thes/top/c_389a72e6"
NATURE = "https://identifier.overheid.nl/tooi/def/thes/top/c_afa30a11"
TAX = "https://identifier.overheid.nl/tooi/def/thes/top/c_25e30d03"


def random_vectors(count: int, seed: int) -> Array:
    return np.random.default_rng(seed).standard_normal((count, 384), dtype=np.float32)


def test_the_assignment_weighs_most_then_the_ambition_then_the_note() -> None:
    ranked = [match.id for match in PeopleIndex(PEOPLE).rank_people(POOR)]
    assert ranked == ["debts", "sport", "trees", "nobody"]


def test_scores_are_numbers_from_zero_to_one() -> None:
    best, *_, last = PeopleIndex(PEOPLE).rank_people(POOR)
    assert 0.5 < best.score <= 1
    assert 0 <= last.score < 0.2


def test_a_limit_gives_the_same_first_people() -> None:
    index = PeopleIndex(PEOPLE * 3)
    assert index.rank_people(POOR, limit=5) == index.rank_people(POOR)[:5]
    assert index.rank_people(POOR, limit=0) == []


def test_equal_scores_keep_their_order() -> None:
    scores = np.array([0.5, 0.9, 0.5, 0.9, 0.5], dtype=np.float32)
    assert best_positions(scores) == [1, 3, 0, 2, 4]
    assert best_positions(scores, 3) == [1, 3, 0]


@pytest.mark.parametrize("with_vectors", [False, True])
def test_a_pair_scores_the_same_from_both_sides_and_alone(*, with_vectors: bool) -> None:
    jobs = (POOR, BALL)
    people_vectors: PersonVectors | None = None
    job_vectors = random_vectors(2, 3) if with_vectors else None
    if with_vectors:
        people_vectors = {"assignment": random_vectors(4, 1), "ambition": random_vectors(4, 2)}
    pairs = score_pairs(PEOPLE, jobs, people_vectors, job_vectors)
    by_jobs = JobIndex(jobs, job_vectors)
    for row, person in enumerate(PEOPLE):
        own = people_vectors and {kind: rows[[row]] for kind, rows in people_vectors.items()}
        for name in ("score", "interest", "experience", "learn"):
            expected = getattr(pairs, name)[row]
            np.testing.assert_allclose(
                getattr(by_jobs.affinities(person, own), name), expected, atol=1e-5
            )
            alone = score_pairs([person], [POOR], own, job_vectors)
            np.testing.assert_allclose(getattr(alone, name)[0, 0], expected[0], atol=1e-5)


def test_no_people_and_no_jobs_give_empty_results() -> None:
    assert PeopleIndex([]).rank_people(POOR) == []
    assert JobIndex([]).rank_jobs(DEBTS) == []
    assert score_pairs([], [POOR]).score.shape == (0, 1)
    assert score_pairs([DEBTS], []).score.shape == (1, 0)


def test_someone_without_a_vector_yet_is_still_found_by_words() -> None:
    vectors: PersonVectors = {"assignment": random_vectors(4, 1)}
    vectors["assignment"][3] = 0
    best = PeopleIndex(PEOPLE, vectors).rank_people(POOR, random_vectors(1, 3)[0])[0]
    assert best.id == "debts"


def test_interest_experience_and_the_wish_to_learn_are_three_numbers() -> None:
    working, wishing = score_pairs([DEBTS, SPORT], [POOR]).experience[:, 0]
    assert working > 0.6
    assert wishing < 0.2
    numbers = score_pairs([SPORT], [POOR])
    assert numbers.interest[0, 0] > 0.4
    assert numbers.learn[0, 0] > 0.2


def test_stated_answers_count_for_a_job_with_that_theme() -> None:
    def asked(answer: StatedTheme) -> tuple[float, float, float, float]:
        person = PersonTexts("p", themes=(answer,))
        numbers = score_pairs([person], [JobTexts("j", title="Denk mee", themes=(WATER,))])
        columns = (numbers.score, numbers.interest, numbers.experience, numbers.learn)
        score, interest, experience, learn = (float(column[0, 0]) for column in columns)
        return score, interest, experience, learn

    much = asked(StatedTheme(WATER, interest=3, experience=1, learn=True))
    parent = asked(StatedTheme(NATURE, interest=3))
    none = asked(StatedTheme(WATER))
    elsewhere = asked(StatedTheme(TAX, interest=3, experience=3))
    assert much[0] > parent[0] > elsewhere[0] > none[0]
    assert much[1:] == pytest.approx((1, 1 / 3, 1))
    assert parent[1] == pytest.approx(0.7)
    assert elsewhere[1:] == (0, 0, 0)


def test_answers_with_impossible_numbers_or_unknown_themes_do_no_harm() -> None:
    odd = PersonTexts("p", themes=(StatedTheme(WATER, 99, -7), StatedTheme("nonsense", 3, 3)))
    numbers = score_pairs([odd], [JobTexts("j", themes=(WATER, "other nonsense"))])
    assert numbers.interest[0, 0] == 1
    assert numbers.experience[0, 0] == 0


def test_likeness_is_nothing_by_chance_and_all_for_the_same_topic() -> None:
    assert likeness(np.array([0, 0.1, 0.8, 1], dtype=np.float32)).tolist() == [0, 0, 1, 1]


def test_reasons_name_the_theme_and_the_words_of_both_sides() -> None:
    reason = PeopleIndex(PEOPLE).rank_people(POOR)[0].reasons[0]
    assert reason.key == "theme"
    assert reason.params["theme"] == "schulden en armoede"
    assert reason.params["words"] == "schuldhulpverlening, vroegsignalering"
    assert "deurwaarder" in str(reason.params["jobWords"])


def test_a_stated_theme_is_the_first_reason() -> None:
    person = PersonTexts("p", themes=(StatedTheme(WATER, 3, 0, learn=True),))
    job = JobTexts("j", title="Vies water", themes=(WATER,))
    reason = JobIndex([job]).rank_jobs(person)[0].reasons[0]
    assert (reason.key, reason.params["theme"], reason.params["learn"]) == (
        "statedTheme",
        "water",
        1,
    )


def test_shared_rare_words_are_a_reason() -> None:
    person = PersonTexts("p", assignment="Tentoonstelling over de ooievaar.")
    job = JobTexts("j", title="Een paal voor de ooievaar")
    keys = {
        reason.key: reason.params for reason in PeopleIndex([person]).rank_people(job)[0].reasons
    }
    assert keys["text"] == {"words": "ooievaar"}


def test_nothing_in_common_gives_no_reason() -> None:
    assert PeopleIndex([TREES]).rank_people(BALL)[0].reasons == ()
