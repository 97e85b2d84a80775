"""The content security policy lets in one more origin of images: the map's tiles."""

import pytest
from pydantic import ValidationError

from flying_trainees.core.edge import CONTENT_SECURITY, content_security
from flying_trainees.core.settings import Settings

TILES = "https://tiles.example.org/map/{z}/{x}/{y}.png"


def test_without_tiles_images_come_from_here_alone() -> None:
    assert content_security(Settings().tiles_origin) == CONTENT_SECURITY


def test_tiles_open_their_origin_and_nothing_else() -> None:
    policy = content_security(Settings(map_tiles_url=TILES).tiles_origin)

    assert "img-src 'self' data: https://tiles.example.org;" in policy
    assert policy.replace(" https://tiles.example.org", "") == CONTENT_SECURITY


@pytest.mark.parametrize(
    "address", ["http://a.example/{z}", "https://a.example/;script-src *", "x"]
)
def test_an_address_that_would_widen_the_policy_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        Settings(map_tiles_url=address)
