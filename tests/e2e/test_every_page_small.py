"""Every page opened by its address at 320 px: no sideways scroll, axe clean.

The list of pages is the router's own, so that a new page can't be forgotten.
"""

import pytest

from tests.e2e.conftest import Api, Walk
from tests.e2e.every_page import PATHS, READERS, VISITORS, addresses
from tests.e2e.seeing import in_order
from tests.e2e.walking import go_on


def test_the_router_has_the_pages_that_are_expected() -> None:
    assert len(PATHS) > 20
    assert set(READERS) | set(VISITORS) <= set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_whole_on_the_smallest_screen(load: Walk, api: Api, path: str) -> None:
    [(address, who), *others] = addresses(api, path)
    page = load(address, who)
    in_order(page)
    for address, _ in others:
        in_order(go_on(page, address))
