"""Serves the built front end: files with long caching, every other page address its index.

The build leaves a Brotli and a gzip copy beside each text file: the smallest one that the browser
takes is sent.
"""

import mimetypes
from pathlib import Path

from fastapi import FastAPI, Request
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from flying_trainees.core.language import reader_language
from flying_trainees.core.problems import problem

FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"
FOR_A_DAY = "public, max-age=86400"
SELDOM_NEW = frozenset({"colour-scheme.js", "icon.svg"})
"""Every page waits for the first of them: not for the server's word that it is still the same."""
THEME = "thema.css"
COPIES = {"br": ".br", "gzip": ".gz"}
"""Encodings, the smallest first, and how the names of their copies end."""


def mount_frontend(app: FastAPI, folder: Path | None, theme: Path | None = None) -> None:
    """Serve `folder` under `/`, coloured by `theme`; without a folder only the API answers."""
    if folder is None or not (folder / "index.html").is_file():
        return
    app.mount("/assets", _Assets(directory=folder / "assets"), name="assets")
    root = folder.resolve()
    index = _in_colours(root / "index.html", theme) if theme else None

    async def page(request: Request) -> Response:
        path = request.path_params["path"]
        if path == "v1" or path.startswith("v1/"):
            return problem(reader_language(request), 404, "not-found")
        if theme and path == THEME:
            return _sent(theme, request.headers, ALWAYS_ASK)
        file = _inside(root, path) or root / "index.html"
        if index and file.name == "index.html":
            return HTMLResponse(index, headers={"Cache-Control": ALWAYS_ASK})
        return _sent(file, request.headers, FOR_A_DAY if file.name in SELDOM_NEW else ALWAYS_ASK)

    app.add_route("/{path:path}", page, methods=["GET"], include_in_schema=False)


def _in_colours(index: Path, theme: Path) -> str:
    """The index with the theme after the product's own style sheets, so that it wins."""
    if not theme.is_file():
        raise ValueError(f"THEME_FILE: there is no file {theme}")
    link = f'<link rel="stylesheet" href="/{THEME}" />'
    return index.read_text("utf-8").replace("</head>", f"{link}</head>", 1)


def _inside(root: Path, path: str) -> Path | None:
    """The file of that path, if there is one inside the folder."""
    try:
        file = (root / path).resolve()
        return file if file.is_file() and file.is_relative_to(root) else None
    except (OSError, ValueError):
        return None


def _sent(file: Path, headers: Headers, caching: str) -> Response:
    """The file, or the copy of it that is the smallest for this browser."""
    kind, _ = mimetypes.guess_type(file.name)
    answer = {"Cache-Control": caching, "Vary": "Accept-Encoding"}
    taken = {part.split(";")[0].strip() for part in headers.get("accept-encoding", "").split(",")}
    for encoding, ending in COPIES.items():
        copy = file.with_name(file.name + ending)
        if encoding in taken and copy.is_file():
            answer["Content-Encoding"] = encoding
            return FileResponse(copy, headers=answer, media_type=kind)
    return FileResponse(file, headers=answer, media_type=kind)


class _Assets(StaticFiles):
    """Files whose names carry a hash of their content."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code >= 400:
            raise HTTPException(response.status_code)
        if isinstance(response, FileResponse):
            return _sent(Path(response.path), Headers(scope=scope), FOREVER)
        response.headers["Cache-Control"] = FOREVER
        return response
