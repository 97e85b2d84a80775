"""Render a mail's text and HTML from its parts (Jinja2, everything escaped)."""

from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from flying_trainees.core.language import Language

TEMPLATES = Path(__file__).parent.parent / "templates"

_environment = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=select_autoescape(("html.jinja",)),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One fact or quotation with its label."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a list: what, where to find it, and lines about it."""

    title: str
    address: str
    when: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A list under a heading."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class MailParts:
    """Everything that a mail says, in the recipient's language; plain text throughout.

    `preheader` is what mail programs show beside the subject. `also` are quieter ways on, beside
    the one button. `unsubscribe` is for mail programs (RFC 8058), `footer_links` for people.
    """

    language: Language
    subject: str
    greeting: str
    heading: str
    body: str
    button: str
    address: str
    link_hint: str
    reason: str
    footer: str
    deadline: str = ""
    title: str = ""
    day: str = ""
    hours: str = ""
    rows: tuple[Row, ...] = ()
    quotes: tuple[Row, ...] = field(default=())
    preheader: str = ""
    sections: tuple[Section, ...] = ()
    also: tuple[Link, ...] = ()
    footer_links: tuple[Link, ...] = ()
    unsubscribe: str = ""


def render(parts: MailParts) -> dict[str, str]:
    """`subject`, `text` and `html` of a mail, and `unsubscribe` where it can be."""
    content = {
        "subject": " ".join(parts.subject.split())[:200],
        "text": _environment.get_template("mail.txt.jinja").render(mail=parts),
        "html": _environment.get_template("mail.html.jinja").render(mail=parts),
    }
    return content | ({"unsubscribe": parts.unsubscribe} if parts.unsubscribe else {})
