"""Boundaries are read from GeoJSON and TopoJSON; what is wrong with a file is said."""

import json
import os
from pathlib import Path

import pytest

from flying_trainees.networkmap.boundaries import read_boundaries
from tests.conftest import in_ci

SHARED = Path(os.environ.get("SHARED_DATA", "../shared/data"))
RING = [[6.0, 52.0], [6.5, 52.0], [6.5, 52.5], [6.0, 52.0]]
FEATURE: dict[str, object] = {
    "type": "Feature",
    "id": "GM0168",
    "geometry": {"type": "Polygon", "coordinates": [RING]},
}


def written(path: Path, content: object) -> Path:
    """A file with that content."""
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def collection(**feature: object) -> dict[str, object]:
    """A GeoJSON file with one feature."""
    return {"type": "FeatureCollection", "features": [FEATURE | feature]}


def test_geojson_gives_an_area_by_its_code(tmp_path: Path) -> None:
    (area,) = read_boundaries(written(tmp_path / "a.geojson", collection()))

    assert area.official_code == "GM0168"
    assert area.geometry == {"type": "Polygon", "coordinates": [RING]}


@pytest.mark.parametrize("name", ["code", "official_code", "statcode"])
def test_the_code_may_stand_in_a_property(tmp_path: Path, name: str) -> None:
    file = written(tmp_path / "a.json", collection(id=None, properties={name: "GM0147"}))

    assert [area.official_code for area in read_boundaries(file)] == ["GM0147"]


def test_topojson_arcs_are_joined_forwards_and_backwards(tmp_path: Path) -> None:
    topology = {
        "type": "Topology",
        "transform": {"scale": [0.5, 0.5], "translate": [6.0, 52.0]},
        "arcs": [[[0, 0], [1, 0]], [[0, 0], [0, 1], [1, -1]]],
        "objects": {
            "gemeenten": {"geometries": [{"type": "Polygon", "id": "GM1", "arcs": [[0, -2]]}]}
        },
    }
    (area,) = read_boundaries(written(tmp_path / "a.json", topology))

    ring = [[6.0, 52.0], [6.5, 52.0], [6.0, 52.5], [6.0, 52.0]]
    assert area.geometry == {"type": "Polygon", "coordinates": [ring]}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "no JSON"),
        ([], "neither"),
        ({"type": "FeatureCollection"}, "missing"),
        (collection(id=None), "no official code"),
        (collection(geometry={"type": "Point", "coordinates": [6, 52]}), "not an area"),
        (collection(geometry=None), "missing"),
        (
            collection(geometry={"type": "Polygon", "coordinates": [[[258000, 471000]] * 4]}),
            "EPSG:4326",
        ),
        (collection(geometry={"type": "Polygon", "coordinates": [RING[:3]]}), "isn't closed"),
        ({"type": "FeatureCollection", "features": [FEATURE, FEATURE]}, "more than once"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, content: object, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_boundaries(written(tmp_path / "a.json", content))


def test_the_whole_country_is_read() -> None:
    file = SHARED / "gemeenten_2026_small.topo.json"
    if not file.exists() and not in_ci():
        pytest.skip("needs the boundaries: SHARED_DATA names their folder")

    areas = read_boundaries(file)
    assert len(areas) == 342
    assert {area.geometry["type"] for area in areas} == {"Polygon", "MultiPolygon"}
