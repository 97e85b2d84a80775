"""Stories: told by who was there, read as far as their author wants, reacted to with one press."""

from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.audit.models import AuditEntry
from flying_trainees.jobs.models import JobState
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.jobs import make_job
from tests.factories.people import make_coordinator, make_member, make_network
from tests.integration.learnings.conftest import Over, SignIn

STORY = {"title": "Stiften", "text": "Kinderen tekenden.\n\nIk keek.", "sharing": "colleagues"}
PUBLIC = {**STORY, "sharing": "public"}


def told(client: TestClient, over: Over, story: dict[str, str] = STORY) -> str:
    answer = client.post(f"/v1/jobs/{over.job.id}/stories", json=story)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def titles(client: TestClient, path: str = "/v1/stories") -> list[str]:
    return [one["title"] for one in client.get(path).json()["items"]]


def test_who_was_there_or_posted_it_tells_one_story(
    session: Session, sign_in: SignIn, over: Over
) -> None:
    path = f"/v1/jobs/{over.job.id}/stories"
    told(sign_in(over.member), over)
    told(sign_in(over.poster), over)

    again = sign_in(over.member).post(path, json=STORY)
    absent = sign_in(over.colleague).post(path, json=STORY)
    open_job = make_job(session, over.losser, over.pool, state=JobState.OPEN)
    early = sign_in(over.poster).post(f"/v1/jobs/{open_job.id}/stories", json=STORY)

    assert (again.status_code, again.json()["code"]) == (409, "story-already-told")
    assert absent.status_code == 403
    assert early.json()["code"] == "job-not-finished"
    kinds = [event.kind for event in session.exec(select(OutboxEvent))]
    assert kinds.count("story-shared") == 2


def test_a_story_for_colleagues_stays_with_those_who_see_the_job(
    session: Session, sign_in: SignIn, client: TestClient, over: Over
) -> None:
    story = told(sign_in(over.member), over)
    stranger = sign_in(make_member(session, make_network(session)))

    assert titles(sign_in(over.colleague)) == ["Stiften"]
    assert titles(stranger) == []
    assert stranger.get(f"/v1/stories/{story}").status_code == 404
    assert stranger.put(f"/v1/stories/{story}/reactions/thanks").status_code == 404
    client.cookies.clear()
    assert titles(client, "/v1/public-stories") == []
    assert client.get(f"/v1/public-stories/{story}").status_code == 404


def test_a_public_story_is_read_without_signing_in(
    session: Session, sign_in: SignIn, client: TestClient, over: Over
) -> None:
    author = sign_in(over.member)
    story = told(author, over, PUBLIC)
    stranger = sign_in(make_member(session, make_network(session)))

    [seen] = stranger.get("/v1/stories").json()["items"]
    assert (seen["job"]["visible"], seen["mayWithdraw"]) == (False, False)
    client.cookies.clear()
    read = client.get(f"/v1/public-stories/{story}").json()
    assert read["author"], read["organisation"] == ("Noor", "Gemeente Losser")
    assert set(read) == {"id", "title", "text", "jobTitle", "organisation", "author", "at"}
    sign_in(over.member).put(f"/v1/stories/{story}", json=STORY)
    client.cookies.clear()
    assert client.get(f"/v1/public-stories/{story}").status_code == 404, "no longer public"


def test_a_reaction_counts_once_and_is_taken_back(sign_in: SignIn, over: Over) -> None:
    story = told(sign_in(over.member), over)
    reader = sign_in(over.colleague)
    path = f"/v1/stories/{story}/reactions"

    for _ in range(2):
        pressed = reader.put(f"{path}/thanks").json()["reactions"]
    both = reader.put(f"{path}/useful").json()["reactions"]
    back = reader.delete(f"{path}/thanks").json()["reactions"]

    assert pressed[0] == {"kind": "thanks", "count": 1, "mine": True}
    assert [one["count"] for one in both] == [1, 1, 0]
    assert back[0] == {"kind": "thanks", "count": 0, "mine": False}
    author = sign_in(over.member).get(f"/v1/stories/{story}").json()["reactions"]
    assert author[1] == {"kind": "useful", "count": 1, "mine": False}
    assert reader.put(f"{path}/angry").status_code == 400


def test_only_its_author_changes_a_story(sign_in: SignIn, over: Over) -> None:
    story = told(sign_in(over.member), over)
    changed = {**STORY, "title": "Krijtjes"}

    assert sign_in(over.poster).put(f"/v1/stories/{story}", json=changed).status_code == 404
    assert sign_in(over.member).put(f"/v1/stories/{story}", json=changed).status_code == 200
    assert titles(sign_in(over.colleague), "/v1/stories?q=krijtjes") == ["Krijtjes"]


def test_its_author_withdraws_a_story_and_a_coordinator_does_so_on_record(
    session: Session, sign_in: SignIn, over: Over
) -> None:
    mine, posters = told(sign_in(over.member), over), told(sign_in(over.poster), over)

    assert sign_in(over.colleague).delete(f"/v1/stories/{mine}").status_code == 403
    assert sign_in(over.member).delete(f"/v1/stories/{mine}").status_code == 204
    coordinator = make_coordinator(session, over.pool)
    assert sign_in(coordinator).delete(f"/v1/stories/{posters}").status_code == 204

    acts = select(AuditEntry).where(col(AuditEntry.action) == "story-withdrawn")
    assert [act.object_id for act in session.exec(acts)] == [posters]
    assert titles(sign_in(over.colleague)) == []
