"""Every page reached inside the product, in English and dark, at the width of a desk: axe clean."""

import pytest

from tests.e2e.conftest import Api, Walk
from tests.e2e.every_page import PATHS, addresses
from tests.e2e.seeing import in_order


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_whole_in_english_and_dark(walk: Walk, api: Api, path: str) -> None:
    for address, who in addresses(api, path):
        page = walk(address, who)

        in_order(page)

        assert page.locator("html").get_attribute("lang") == "en"
