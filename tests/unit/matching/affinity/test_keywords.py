"""Keywords find themes in words, at beginnings and inside compounds, and leave idioms alone."""

import pytest

from flying_trainees.matching.affinity.keywords import keyword_themes
from flying_trainees.matching.affinity.suggest import suggest_themes
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.words import without_idioms, words_of


def themes_in(text: str) -> list[str]:
    strengths = keyword_themes().match([(text, 1.0)]).strengths
    return [fine_themes()[at].id for at in (-strengths).argsort() if strengths[at] > 0]


def test_text_becomes_lower_case_words_without_accents_and_apostrophes() -> None:
    assert words_of("Auto's in één STRAAT, re-integratie") == [
        *("autos", "in", "een", "straat", "re", "integratie")
    ]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Onze schulden worden te veel", "debts-and-poverty"),
        ("een plan voor schuldhulpverlening", "debts-and-poverty"),
        ("een probleemschuldenaanpak", "debts-and-poverty"),
        ("de hangplek bij het water", "young-people"),
        ("ik kan niet rondkomen", "debts-and-poverty"),
        ("een nieuwe fietsenstalling", "traffic-and-cycling"),
        ("uitvoering van de Wmo", "older-people-and-support"),
        ("afkoppelen van hemelwater en hittestress", "climate-adaptation"),
    ],
)
def test_formal_and_everyday_words_lead_to_the_theme(text: str, theme: str) -> None:
    assert themes_in(text)[0] == theme


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("bij de gemeente", "nature-and-green"),
        ("het loket is afgesloten, dat is bekend", "water"),
        ("wie mensen vertrouwen geeft", "public-services"),
        ("natuurlijk is dat verschillend", "nature-and-green"),
        ("de stadhuizen in de regio", "housing"),
        ("het antwoord op een vraag", "communication"),
    ],
)
def test_a_word_inside_another_one_is_not_misheard(text: str, theme: str) -> None:
    assert theme not in themes_in(text)


def test_text_that_was_pasted_with_its_markup_is_read_without() -> None:
    pasted = '<p class="natuur">De&nbsp;<b>huur</b> is te hoog &amp; oneerlijk</p>'
    assert words_of(pasted) == ["de", "huur", "is", "te", "hoog", "oneerlijk"]
    assert words_of("5 < 6 & 7 > 2") == ["5", "6", "7", "2"]


def test_a_short_keyword_must_be_the_whole_word() -> None:
    assert "public-transport" in themes_in("de bus komt niet")
    assert "public-transport" not in themes_in("de businesscase komt niet")


def test_a_keyword_marked_as_a_beginning_is_not_found_inside_a_word() -> None:
    assert "education" in themes_in("het schoolreisje")
    assert "education" not in themes_in("aan de hogeschool")


def test_phrases_need_all_their_words_in_order() -> None:
    assert "energy-transition" in themes_in("wanneer gaan we van het gas af")
    assert "energy-transition" not in themes_in("het gas van de buren is van gisteren")


def test_figures_of_speech_are_no_topic() -> None:
    assert without_idioms(["energie", "krijg", "ik"]) == ["ik"]
    assert themes_in("Ik krijg energie van mensen en wil bruggen bouwen") == []


def test_a_word_said_often_counts_less_each_time() -> None:
    once, often = (
        keyword_themes().match([("schulden " * times, 1.0)]).strengths.max() for times in (1, 4)
    )
    assert often == pytest.approx(2 * once)


def test_the_words_that_gave_a_theme_away_are_told() -> None:
    found = keyword_themes().match([("De deurwaarder belde over een huurachterstand", 1.0)])
    position = next(at for at, theme in enumerate(fine_themes()) if theme.id == "debts-and-poverty")
    assert found.words[position] == ("deurwaarder", "huurachterstand")


def test_the_job_form_gets_the_official_theme_with_the_words_that_show_it() -> None:
    first = suggest_themes("Hoe krijgen we de hangplek bij het station weer gezellig?")[0]
    assert first.fine.id == "young-people"
    assert first.official == first.fine.official
    assert first.words == ("hangplek",)
    assert 0 < first.score <= 1


def test_the_title_weighs_more_than_the_description() -> None:
    fietsen, afval = "Meer fietsen in de stad", "Er ligt vuilnis"
    assert suggest_themes(fietsen, "", afval)[0].fine.id == "traffic-and-cycling"
    assert suggest_themes(afval, "", fietsen)[0].fine.id == "waste-and-circular"


def test_a_letter_about_energy_is_about_energy_and_not_only_about_who_gets_it() -> None:
    found = [one.fine.id for one in suggest_themes("Schrijf een energiebrief aan huurders")]

    assert "energy-transition" in found[:3]


def test_a_text_without_a_clue_gets_no_suggestion() -> None:
    assert suggest_themes("", "", "") == ()
    assert suggest_themes("Denk eens mee met ons") == ()
