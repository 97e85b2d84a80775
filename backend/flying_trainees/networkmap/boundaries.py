"""Reads boundaries from a file: GeoJSON or TopoJSON in WGS84, found by official code. Pure.

The code stands in a feature's `id` or in one of its properties: `code`, `official_code`,
`statcode` (Statistics Netherlands' own downloads).
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Position = list[float]
CODES = ("code", "official_code", "statcode")
SHAPES = ("Polygon", "MultiPolygon")
DIGITS = 5
"""A metre; more only makes the file bigger."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """The area of one organisation."""

    official_code: str
    geometry: Json


def read_boundaries(path: Path) -> list[Boundary]:
    """The areas in a file. Raises ValueError saying what is wrong with it."""
    try:
        read = json.loads(path.read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise ValueError("this is no JSON text in UTF-8") from None
    kind = read.get("type") if isinstance(read, dict) else None
    try:
        if kind == "FeatureCollection":
            found = [_boundary(feature) for feature in read["features"]]
        elif kind == "Topology":
            found = [_boundary(feature) for feature in _features(read)]
        else:
            raise ValueError("neither a GeoJSON FeatureCollection nor a TopoJSON Topology")
    except (KeyError, TypeError, IndexError, AttributeError):
        raise ValueError("a part of the file is missing or of the wrong kind") from None
    number = Counter(boundary.official_code for boundary in found)
    if twice := [code for code, times in number.items() if times > 1]:
        raise ValueError(f"{min(twice)} stands in the file more than once")
    return found


def _boundary(feature: Json) -> Boundary:
    properties = feature.get("properties") or {}
    code = feature.get("id") or next((properties[c] for c in CODES if properties.get(c)), None)
    if not isinstance(code, str) or not 0 < len(code) <= 20:
        raise ValueError("a feature has no official code (in its id, or as code or statcode)")
    geometry = feature["geometry"]
    if geometry["type"] not in SHAPES:
        raise ValueError(f"{code} is a {geometry['type']}, not an area")
    return Boundary(code, {"type": geometry["type"], "coordinates": _checked(code, geometry)})


def _checked(code: str, geometry: Json) -> list[Any]:
    """The coordinates, rounded, each ring closed and on earth."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        return [_ring(code, ring) for ring in polygons]
    return [[_ring(code, ring) for ring in polygon] for polygon in polygons]


def _ring(code: str, ring: list[Position]) -> list[Position]:
    rounded = [[round(float(x), DIGITS), round(float(y), DIGITS)] for x, y, *_ in ring]
    if not all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in rounded):
        raise ValueError(f"{code} isn't in degrees (WGS84); ask for EPSG:4326")
    if len(rounded) < 4 or rounded[0] != rounded[-1]:
        raise ValueError(f"{code} has a ring that isn't closed")
    return rounded


def _features(topology: Json) -> Iterator[Json]:
    """The areas of a TopoJSON file (its specification, 2.1) as GeoJSON features."""
    arcs = [_arc(arc, topology.get("transform")) for arc in topology["arcs"]]
    for collection in topology["objects"].values():
        for shape in collection["geometries"]:
            rings = shape["arcs"]
            if shape["type"] == "Polygon":
                coordinates: list[Any] = [_joined(ring, arcs) for ring in rings]
            else:
                coordinates = [[_joined(ring, arcs) for ring in part] for part in rings]
            yield {**shape, "geometry": {"type": shape["type"], "coordinates": coordinates}}


def _arc(points: list[Position], transform: Json | None) -> list[Position]:
    """An arc in degrees: quantised ones hold steps from point to point."""
    if transform is None:
        return points
    (wide, high), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0.0
    found: list[Position] = []
    for step_x, step_y, *_ in points:
        x, y = x + step_x, y + step_y
        found.append([x * wide + left, y * high + bottom])
    return found


def _joined(indexes: list[int], arcs: list[list[Position]]) -> list[Position]:
    """One ring of several arcs; a negative index (~i) is arc i backwards."""
    ring: list[Position] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring
