"""An organisation's own colours: a style sheet after the product's own, on every page."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from flying_trainees.core.frontend import mount_frontend

PAGE = '<!doctype html><head><link href="/assets/own.css" /></head><body></body>'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A built front end, with the copies that the build leaves."""
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "index.html.br").write_bytes(b"without the colours")
    return folder


def site(folder: Path, theme: Path | None) -> TestClient:
    """The front end as a browser meets it."""
    app = FastAPI()
    mount_frontend(app, folder, theme)
    return TestClient(app, headers={"Accept-Encoding": "br"})


@pytest.mark.parametrize("path", ["/", "/voor-jou", "/index.html"])
def test_every_page_comes_in_the_organisations_colours(
    built: Path, tmp_path: Path, path: str
) -> None:
    theme = tmp_path / "heath.css"
    theme.write_text(":root { --basis-color-default-bg-document: #fffafd; }")
    browser = site(built, theme)

    page = browser.get(path).text
    assert page.index("/assets/own.css") < page.index('href="/thema.css"') < page.index("</head>")
    style = browser.get("/thema.css")
    assert style.headers["content-type"].startswith("text/css")
    assert style.text == theme.read_text()


def test_without_a_theme_pages_stay_as_they_were_built(built: Path) -> None:
    assert site(built, None).get("/", headers={"Accept-Encoding": ""}).text == PAGE


def test_a_theme_that_is_not_there_is_told_at_the_start(built: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="THEME_FILE"):
        site(built, tmp_path / "gone.css")
