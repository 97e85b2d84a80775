"""Resources as SCIM writes them, and what this server can do (RFC 7643, 5 to 7). Pure."""

from datetime import datetime

from flying_trainees.accounts.models import Person
from flying_trainees.accounts.scim_models import ScimGroup, ScimUser
from flying_trainees.identities.scim_reading import Json

CORE = "urn:ietf:params:scim:schemas:core:2.0"
LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
MOST = 200


def user_resource(address: str, user: ScimUser, person: Person) -> Json:
    """A user."""
    resource: Json = {
        "schemas": [f"{CORE}:User"],
        "id": str(user.id),
        "userName": user.user_name,
        "name": {
            "formatted": person.name,
            "givenName": user.given_name,
            "familyName": user.family_name,
        },
        "displayName": person.name,
        "emails": [{"value": person.email, "type": "work", "primary": True}],
        "preferredLanguage": person.language,
        "active": user.active and person.deactivated_at is None,
        "meta": _meta("User", f"{address}/Users/{user.id}", user.created_at, user.changed_at),
    }
    return resource | ({"externalId": user.external_id} if user.external_id else {})


def group_resource(address: str, group: ScimGroup, members: list[ScimUser] | None) -> Json:
    """A group; without its members when the directory asked for that."""
    resource: Json = {
        "schemas": [f"{CORE}:Group"],
        "id": str(group.id),
        "displayName": group.display_name,
        "meta": _meta("Group", f"{address}/Groups/{group.id}", group.created_at, group.changed_at),
    }
    if group.external_id:
        resource["externalId"] = group.external_id
    if members is not None:
        resource["members"] = [
            {
                "value": str(user.id),
                "display": user.user_name,
                "type": "User",
                "$ref": f"{address}/Users/{user.id}",
            }
            for user in members
        ]
    return resource


def listed(resources: list[Json], total: int, start: int) -> Json:
    """A page of a list."""
    return {
        "schemas": [LIST],
        "totalResults": total,
        "startIndex": start,
        "itemsPerPage": len(resources),
        "Resources": resources,
    }


def service_provider_config(address: str) -> Json:
    """What is supported here."""
    no, yes = {"supported": False}, {"supported": True}
    return {
        "schemas": [f"{CORE}:ServiceProviderConfig"],
        "patch": yes,
        "bulk": no | {"maxOperations": 0, "maxPayloadSize": 0},
        "filter": yes | {"maxResults": MOST},
        "changePassword": no,
        "sort": no,
        "etag": no,
        "authenticationSchemes": [
            {
                "type": "oauthbearertoken",
                "name": "Bearer token",
                "description": "A token of the identity provider, made on the administrators' page",
                "primary": True,
            }
        ],
        "meta": {
            "resourceType": "ServiceProviderConfig",
            "location": f"{address}/ServiceProviderConfig",
        },
    }


def resource_types(address: str) -> list[Json]:
    """Users and groups."""
    return [
        {
            "schemas": [f"{CORE}:ResourceType"],
            "id": name,
            "name": name,
            "endpoint": f"/{name}s",
            "schema": f"{CORE}:{name}",
            "meta": {
                "resourceType": "ResourceType",
                "location": f"{address}/ResourceTypes/{name}",
            },
        }
        for name in ("User", "Group")
    ]


def schemas(address: str) -> list[Json]:
    """The attributes that are kept."""
    user = [
        _attribute("userName", required=True, unique=True),
        _complex("name", [_attribute(n) for n in ("formatted", "givenName", "familyName")]),
        _attribute("displayName"),
        _complex("emails", [_attribute("value"), _attribute("type")], many=True),
        _attribute("preferredLanguage"),
        _attribute("active", kind="boolean"),
    ]
    member = [_attribute("value"), _attribute("display"), _attribute("$ref", kind="reference")]
    group = [
        _attribute("displayName", required=True, unique=True),
        _complex("members", member, many=True),
    ]
    return [_schema(address, "User", user), _schema(address, "Group", group)]


def _schema(address: str, name: str, attributes: list[Json]) -> Json:
    return {
        "schemas": [f"{CORE}:Schema"],
        "id": f"{CORE}:{name}",
        "name": name,
        "attributes": attributes,
        "meta": {"resourceType": "Schema", "location": f"{address}/Schemas/{CORE}:{name}"},
    }


def _attribute(
    name: str, *, kind: str = "string", required: bool = False, unique: bool = False
) -> Json:
    return {
        "name": name,
        "type": kind,
        "multiValued": False,
        "required": required,
        "caseExact": False,
        "mutability": "readWrite",
        "returned": "default",
        "uniqueness": "server" if unique else "none",
    }


def _complex(name: str, parts: list[Json], *, many: bool = False) -> Json:
    return _attribute(name, kind="complex") | {"multiValued": many, "subAttributes": parts}


def _meta(kind: str, location: str, created: datetime, changed: datetime) -> Json:
    return {
        "resourceType": kind,
        "location": location,
        "created": created.isoformat(),
        "lastModified": changed.isoformat(),
    }
