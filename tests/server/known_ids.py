"""What is really there: ids from the running demo, so that a fuzzer gets past "not found"."""

from itertools import zip_longest
from typing import Any

import httpx

PER_NAME = 40

Thing = dict[str, Any]  # what the API answers, which this file only looks through
KnownIds = dict[str, list[str]]
"""Name of a path parameter → ids."""


def known_ids(readers: list[httpx.Client], administrator: httpx.Client) -> KnownIds:
    """Name of a path parameter → ids of things that exist, as far as one of `readers` sees them.

    People and roles come from `administrator`, without those of the readers and his own: a fuzzer
    that takes its own role away tests nothing after that.
    """
    own = {reader.get("/me").json()["id"] for reader in (*readers, administrator)}
    everybody = _items(administrator, "/accounts?limit=40")
    accounts = [item for item in everybody if item["id"] not in own]
    found = _together([_seen_by(reader) for reader in readers])
    found |= {
        # Those that one posts for: others are forbidden, which needs no fuzzer.
        "organisationId": found["ownOrganisationId"] or _ids(readers[0], "/organisations"),
        "personId": [item["id"] for item in accounts],
        "grantId": [role["id"] for item in accounts for role in item["roles"]],
    }
    del found["ownOrganisationId"]
    return {name: ids[:PER_NAME] for name, ids in found.items() if ids}


def _together(seen: list[KnownIds]) -> KnownIds:
    """Of every name the first of each reader, then the second of each: nobody fills the list."""
    return {
        name: list(
            dict.fromkeys(
                id_ for row in zip_longest(*(one[name] for one in seen)) for id_ in row if id_
            )
        )
        for name in seen[0]
    }


def _seen_by(reader: httpx.Client) -> KnownIds:
    jobs = [item["id"] for item in _items(reader, "/jobs?limit=40")]
    details = [reader.get(f"/jobs/{job}").json() for job in jobs[:12]]
    networks = _ids(reader, "/networks")
    roles = reader.get("/me").json()["roles"]
    return {
        "jobId": jobs,
        "claimId": [
            *(claim["id"] for detail in details for claim in detail.get("claims", [])),
            *(item["claim"]["id"] for item in _items(reader, "/me/claims?limit=40")),
        ],
        "optionId": [option["id"] for detail in details for option in detail["timing"]["options"]],
        "questionId": [id_ for job in jobs[:20] for id_ in _ids(reader, f"/jobs/{job}/questions")],
        "learningId": _ids(reader, "/learnings?limit=40"),
        "storyId": _ids(reader, "/stories?limit=40"),
        "busyPeriodId": _ids(reader, "/me/busy-periods"),
        "placementId": [one["id"] for one in reader.get("/me/profile").json()["placements"]],
        "networkId": networks,
        "dayId": [id_ for one in networks for id_ in _ids(reader, f"/networks/{one}/network-days")],
        "ownOrganisationId": [one["organisationId"] for one in roles if one.get("organisationId")],
        "theme": [item["id"] for item in _items(reader, "/themes")],
        **_of_pools(reader),
        "mailId": _ids(reader, "/demo/mails"),
    }


def _of_pools(reader: httpx.Client) -> KnownIds:
    """Pool assignments, and what there is of each."""
    pools = _ids(reader, "/pool-assignments?limit=40")

    def within(part: str, key: str) -> list[str]:
        answers = [reader.get(f"/pool-assignments/{pool}/{part}").json() for pool in pools]
        return [str(one["id"]) for answer in answers for one in answer.get(key, [])]

    return {
        "poolId": pools,
        "milestoneId": within("timeline", "points"),
        "itemId": within("programme", "items"),
        "findingId": within("findings", "items"),
        "guestId": within("guests", "items"),
    }


def _items(client: httpx.Client, path: str) -> list[Thing]:
    answer = client.get(path)
    assert answer.status_code in {200, 403, 404}, answer.text
    return answer.json().get("items", [])


def _ids(client: httpx.Client, path: str) -> list[str]:
    return [str(item["id"]) for item in _items(client, path)]
