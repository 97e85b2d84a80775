"""A directory's requests, as the documentation of Entra ID and Okta shows them."""

from uuid import UUID

from fastapi import FastAPI
from fastapi.testclient import TestClient

PATCH = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"]
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

ENTRA_JOINER = {
    "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", ENTERPRISE],
    "externalId": "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
    "userName": "Noor@gemeente.example",
    "active": True,
    "displayName": "Noor van Veen",
    "emails": [{"primary": True, "type": "work", "value": "noor@gemeente.example"}],
    "meta": {"resourceType": "User"},
    "name": {"formatted": "Noor van Veen", "familyName": "van Veen", "givenName": "Noor"},
    "roles": [],
    ENTERPRISE: {"department": "Ruimte"},
}
OKTA_JOINER = {
    "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
    "userName": "noor@gemeente.example",
    "name": {"givenName": "Noor", "familyName": "van Veen"},
    "emails": [{"primary": True, "value": "noor@gemeente.example", "type": "work"}],
    "displayName": "Noor van Veen",
    "locale": "nl-NL",
    "externalId": "00ujl29u0le5T6Aj10h7",
    "groups": [],
    "active": True,
}
ENTRA_MOVER = {
    "schemas": PATCH,
    "Operations": [
        {
            "op": "Replace",
            "path": 'emails[type eq "work"].value',
            "value": "noor.devries@gemeente.example",
        },
        {"op": "Replace", "path": "userName", "value": "noor.devries@gemeente.example"},
        {"op": "Replace", "path": "name.familyName", "value": "de Vries"},
        {"op": "Replace", "path": "displayName", "value": "Noor de Vries"},
        {"op": "Add", "path": f"{ENTERPRISE}:department", "value": "Zorg"},
    ],
}
ENTRA_LEAVER = {
    "schemas": PATCH,
    "Operations": [{"op": "Replace", "path": "active", "value": "False"}],
}
OKTA_LEAVER = {"schemas": PATCH, "Operations": [{"op": "replace", "value": {"active": False}}]}


def directory_client(app: FastAPI, administrator: TestClient, provider_id: UUID) -> TestClient:
    """A directory with the token that an administrator made for it."""
    made = administrator.post(f"/v1/identity-providers/{provider_id}/scim-tokens")
    assert made.status_code == 201, made.text
    return TestClient(
        app,
        base_url="http://localhost/scim/v2",
        headers={
            "Authorization": f"Bearer {made.json()['secret']}",
            "Content-Type": "application/scim+json",
        },
    )
