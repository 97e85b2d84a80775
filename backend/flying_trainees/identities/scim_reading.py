"""What directories send, read strictly where it matters and mildly where they differ. Pure.

RFC 7643 (attributes) and RFC 7644 (filters, PATCH); Entra ID writes booleans as text ("False"),
capitals in operations ("Replace"), and paths such as `emails[type eq "work"].value`.
"""

import re
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
FILTER = re.compile(r'^\s*([A-Za-z.]{1,40})\s+eq\s+"((?:[^"\\]|\\.){0,300})"\s*$', re.IGNORECASE)
MEMBER = re.compile(r'^members\[\s*value\s+eq\s+"([^"]{1,100})"\s*\]$', re.IGNORECASE)
LONGEST = 254
OPERATIONS = 100


class ScimRefusal(Exception):
    """An answer in SCIM's own form; `kind` is its `scimType` (RFC 7644, 3.12)."""

    def __init__(self, status: int, detail: str, kind: str | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.kind = kind


@dataclass(slots=True)
class UserAttributes:
    """What we keep of a user. None: not said."""

    user_name: str | None = None
    external_id: str | None = None
    given_name: str | None = None
    family_name: str | None = None
    formatted: str | None = None
    email: str | None = None
    language: str | None = None
    active: bool | None = None

    @property
    def whole_name(self) -> str | None:
        """How to call somebody, as far as was said."""
        parts = " ".join(part for part in (self.given_name, self.family_name) if part)
        return self.formatted or parts or None


@dataclass(slots=True)
class MemberChanges:
    """What a PATCH does to a group. `replaced`: the members become `added`."""

    added: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    replaced: bool = False
    display_name: str | None = None
    external_id: str | None = None


def read_filter(written: str | None) -> tuple[str, str] | None:
    """`userName eq "x"` → ("username", "x"). Raises ScimRefusal for anything else."""
    if written is None or not written.strip():
        return None
    found = FILTER.match(written)
    if found is None:
        raise ScimRefusal(400, 'only `attribute eq "value"` is known', "invalidFilter")
    return str(found[1]).lower(), re.sub(r"\\(.)", r"\1", str(found[2]))


def read_user(body: Json) -> UserAttributes:
    """A whole user (POST, PUT). Raises ScimRefusal."""
    found = UserAttributes()
    for name, value in body.items():
        _take(found, name.lower(), value)
    if not found.user_name:
        raise ScimRefusal(400, "userName is needed", "invalidValue")
    return found


def read_user_patch(body: Json) -> UserAttributes:
    """What a PATCH changes of a user; attributes that we don't keep are passed over."""
    found = UserAttributes()
    for operation in _operations(body):
        path, value = _path(operation), operation.get("value")
        if _verb(operation) == "remove":
            if path == "active":
                raise ScimRefusal(400, "active can't be removed", "mutability")
            continue
        if path:
            _take(found, path, value)
        elif isinstance(value, dict):
            for name, inner in value.items():
                _take(found, str(name).lower(), inner)
    return found


def read_group_patch(body: Json) -> MemberChanges:
    """What a PATCH changes of a group."""
    changes = MemberChanges()
    for operation in _operations(body):
        _change_group(changes, _verb(operation), _path(operation), operation.get("value"))
    return changes


def member_ids(value: object) -> set[str]:
    """The ids in a list of members."""
    listed = value if isinstance(value, list) else [value]
    return {str(item["value"]) for item in listed if isinstance(item, dict) and "value" in item}


def _change_group(changes: MemberChanges, verb: str, path: str, value: object) -> None:
    single = MEMBER.match(path)
    if single and verb == "remove":
        changes.removed.add(single[1])
    elif path == "members":
        _change_members(changes, verb, value)
    elif path == "displayname":
        changes.display_name = _text(value)
    elif path == "externalid":
        changes.external_id = _text(value)
    elif not path:
        _change_several(changes, verb, value)


def _change_several(changes: MemberChanges, verb: str, value: object) -> None:
    for name, inner in value.items() if isinstance(value, dict) else ():
        if name:
            _change_group(changes, verb, str(name).lower(), inner)


def _change_members(changes: MemberChanges, verb: str, value: object) -> None:
    if verb != "remove":
        changes.replaced = changes.replaced or verb == "replace"
        changes.added |= member_ids(value)
    elif value is None:
        changes.replaced = True
    else:
        changes.removed |= member_ids(value)


def _operations(body: Json) -> list[Json]:
    listed = body.get("Operations", body.get("operations"))
    if not isinstance(listed, list) or not 0 < len(listed) <= OPERATIONS:
        raise ScimRefusal(400, "Operations are needed, 100 at most", "invalidSyntax")
    if not all(isinstance(operation, dict) for operation in listed):
        raise ScimRefusal(400, "an operation is an object", "invalidSyntax")
    return listed


def _verb(operation: Json) -> str:
    verb = str(operation.get("op", "")).lower()
    if verb not in ("add", "replace", "remove"):
        raise ScimRefusal(400, "op is add, replace or remove", "invalidSyntax")
    return verb


def _path(operation: Json) -> str:
    path = operation.get("path")
    if path is None:
        return ""
    if not isinstance(path, str) or len(path) > LONGEST:
        raise ScimRefusal(400, "path is a text", "invalidPath")
    written = str(path)
    plain = written.rpartition("User:")[2] if written.startswith("urn:") else written
    return plain if plain.lower().startswith("members[") else plain.lower()


def _take(found: UserAttributes, name: str, value: object) -> None:
    texts = {
        "username": "user_name",
        "externalid": "external_id",
        "name.givenname": "given_name",
        "name.familyname": "family_name",
        "name.formatted": "formatted",
        "displayname": "formatted",
        "preferredlanguage": "language",
    }
    if name in texts:
        setattr(found, texts[name], _text(value))
    elif name == "name" and isinstance(value, dict):
        for part, inner in value.items():
            _take(found, f"name.{str(part).lower()}", inner)
    elif name == "active":
        found.active = _truth(value)
    elif name == "emails" or (name.startswith("emails[") and name.endswith("].value")):
        found.email = _address(value)


def _address(value: object) -> str | None:
    """The primary address of a list, else the first; or the address itself."""
    if isinstance(value, list):
        listed = [item for item in value if isinstance(item, dict) and item.get("value")]
        primary = [item for item in listed if _truth(item.get("primary", False))]
        chosen = (primary or listed)[:1]
        return _text(chosen[0]["value"]) if chosen else None
    return _text(value)


def _text(value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > LONGEST or not value.isprintable():
        raise ScimRefusal(400, "a text of 254 characters at most", "invalidValue")
    return value.strip()


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise ScimRefusal(400, "true or false", "invalidValue")
