"""Sends lists over the API, names their columns, confirms them."""

from typing import Any, cast
from uuid import UUID

from fastapi.testclient import TestClient
from httpx import Response

Json = dict[str, Any]


def upload(
    client: TestClient, network: UUID, text: str, kind: str = "people", source: str = "HR"
) -> Json:
    """Send a list from a source."""
    answer = client.post(
        "/v1/imports",
        data={"kind": kind, "networkId": str(network), "source": source},
        files={"file": ("lijst.csv", text.encode())},
    )
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def name_columns(client: TestClient, import_id: str, columns: dict[str, str | None]) -> Response:
    """Say what its columns mean."""
    body = {"columns": [{"header": one, "field": field} for one, field in columns.items()]}
    return cast("Response", client.put(f"/v1/imports/{import_id}/columns", json=body))


def confirm(client: TestClient, import_id: str, gone: str = "leave") -> Json:
    """Write it."""
    body = {"action": "confirm", "gone": gone}
    answer = client.post(f"/v1/imports/{import_id}/transitions", json=body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def bring(client: TestClient, network: UUID, text: str, kind: str, source: str = "HR") -> Json:
    """Send a list whose columns are known, and write it."""
    return confirm(client, upload(client, network, text, kind, source)["id"])
