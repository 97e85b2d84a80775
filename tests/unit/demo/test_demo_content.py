"""The demo's people and networks refer to what exists and tell enough to be worth reading."""

import csv
import json
from collections import Counter
from importlib.resources import files
from itertools import pairwise

import pytest

from flying_trainees.accounts.models import Career, Role
from flying_trainees.demo.content import read_demo
from flying_trainees.demo.people_content import Person
from flying_trainees.pools.models import MilestoneKind

DEMO = read_demo()
TRAINEES = [person for person in DEMO.people if person.career == Career.TRAINEE]
WITH_PROFILE = [person for person in DEMO.people if person.base is not None]
TWENTE = {
    "GM0141", "GM0147", "GM0153", "GM0158", "GM0163", "GM0164", "GM0168",
    "GM0173", "GM0183", "GM0189", "GM1700", "GM1735", "GM1742", "GM1774",
}  # fmt: skip


def theme_uris() -> set[str]:
    """URIs of the official list that ships with the product."""
    path = files("flying_trainees.themes") / "data" / "themes.json"
    return {theme["uri"] for theme in json.loads(path.read_text(encoding="utf-8"))}


def organisation_codes() -> set[str]:
    """Official codes of the organisations that ship with the product."""
    path = files("flying_trainees.organisations") / "data" / "organisations.csv"
    return {row["code"] for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())}


def words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def test_the_official_list_has_16_themes_and_76_below_them() -> None:
    path = files("flying_trainees.themes") / "data" / "themes.json"
    themes = json.loads(path.read_text(encoding="utf-8"))
    top = {theme["uri"] for theme in themes if theme["broader"] is None}
    assert len(top) == 16
    assert sum(theme["broader"] in top for theme in themes) == 76
    assert len({theme["en"] for theme in themes}) == 92


def test_all_342_municipalities_have_a_code_and_a_place() -> None:
    path = files("flying_trainees.organisations") / "data" / "organisations.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    kinds = Counter(row["kind"] for row in rows)
    assert kinds == {"municipality": 342, "jointBody": 9, "waterBoard": 21}
    assert len({row["code"] for row in rows}) == len(rows)
    for row in rows:
        assert 50.7 < float(row["latitude"]) < 53.6, row["name"]
        assert 3.3 < float(row["longitude"]) < 7.3, row["name"]
        assert row["tooi_uri"].endswith(row["code"].lower())


def test_the_pool_has_fourteen_municipalities_and_two_joint_bodies() -> None:
    pool = next(network for network in DEMO.networks if network.key == "traineepool-twente")
    assert set(pool.organisations) == TWENTE | {"so0005", "so0651"}
    assert len(pool.partners) == 2


def test_partners_share_both_ways() -> None:
    networks = {network.key: network for network in DEMO.networks}
    for network in DEMO.networks:
        for partner in network.partners:
            assert network.key in networks[partner].partners


def test_a_closing_day_is_the_day_of_its_programme() -> None:
    """Whichever day of the week the demo is loaded on."""
    found = 0
    for told in DEMO.pool_assignments:
        days = {(item.time.week, item.time.weekday) for item in told.programme}
        closing = [one for one in told.milestones if one.kind is MilestoneKind.CLOSING_DAY]
        for day in closing if days else ():
            assert day.due is not None
            assert days == {(day.due.week, day.due.weekday)}
            found += 1
    assert found


def test_twelve_trainees_and_eight_partner_members_of_whom_three_senior() -> None:
    assert len(TRAINEES) == 12
    partners = [person for person in WITH_PROFILE if person.career != Career.TRAINEE]
    assert len(partners) == 8
    assert sum(person.career == Career.SENIOR for person in partners) == 3


def test_every_role_can_be_tried() -> None:
    granted = {grant.role for person in DEMO.people for grant in person.roles}
    assert granted == set(Role)
    posting = {
        grant.organisation
        for person in DEMO.people
        for grant in person.roles
        if grant.role == Role.POSTER
    }
    assert len(posting) >= 6


def test_keys_and_addresses_are_unique_and_can_never_reach_anybody() -> None:
    for values in (
        [person.key for person in DEMO.people],
        [person.email for person in DEMO.people],
        [job.key for job in DEMO.jobs],
    ):
        assert len(set(values)) == len(values)
    assert all(person.email.endswith("@demo.flying-trainees.example") for person in DEMO.people)
    assert all(person.email == person.email.lower() for person in DEMO.people)


def test_people_refer_to_organisations_networks_and_themes_that_exist() -> None:
    organisations, themes = organisation_codes(), theme_uris()
    networks = {network.key for network in DEMO.networks}
    for person in DEMO.people:
        assert person.home_organisation in organisations, person.name
        assert {grant.network for grant in person.roles} <= networks | {None}
        assert {grant.organisation for grant in person.roles} <= organisations | {None}
        assert {theme.theme for theme in person.themes} <= themes, person.name
        for placement in person.placements:
            assert placement.organisation in organisations
            assert set(placement.themes) <= themes


def test_home_organisations_take_part_in_their_members_network() -> None:
    members = {network.key: set(network.organisations) for network in DEMO.networks}
    for person in DEMO.people:
        for grant in person.roles:
            if grant.role == Role.MEMBER:
                assert person.home_organisation in members[grant.network or ""], person.name


@pytest.mark.parametrize("person", TRAINEES, ids=lambda person: person.key)
def test_trainee_tells_a_real_story(person: Person) -> None:
    assert not person.ambition or 80 <= words(person.ambition) <= 150, words(person.ambition)
    assert not person.note or 50 <= words(person.note) <= 100, words(person.note)
    assert person.placements
    for placement in person.placements:
        assert 60 <= words(placement.description) <= 120, words(placement.description)
    assert person.windows
    assert person.help_forms
    assert person.themes


def test_some_texts_are_still_to_come_and_none_is_used_twice() -> None:
    texts = [text for person in WITH_PROFILE for text in (person.ambition, person.note)]
    assert 1 <= texts.count("") <= 2
    written = [text for text in texts if text]
    assert len(set(written)) == len(written)


def test_placements_of_a_person_follow_each_other() -> None:
    for person in TRAINEES:
        spans = sorted((item.begin_day, item.end_day) for item in person.placements)
        for (_, end), (begin, _) in pairwise(spans):
            assert end < begin, person.name
        assert any(begin <= 0 <= end for begin, end in spans), person.name


def test_programme_holds_three_placements_of_eight_months() -> None:
    programme = DEMO.programmes[0]
    assert programme.placements == 3
    assert 720 <= programme.end_day - programme.begin_day <= 740
    assert programme.begin_day < 0 < programme.next_placement_day < programme.end_day


def test_windows_and_busy_periods_run_forward() -> None:
    for person in DEMO.people:
        for span in (*person.windows, *person.busy):
            assert span.start < span.end, person.name


def test_a_duo_is_a_senior_and_a_trainee() -> None:
    careers = {person.key: person.career for person in DEMO.people}
    assert len(DEMO.duos) == 2
    for duo in DEMO.duos:
        assert careers[duo.senior] == Career.SENIOR
        assert careers[duo.trainee] == Career.TRAINEE
