"""Both languages say the same things with the same variables."""

from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.architecture.source_files import PACKAGE

TEXTS = PACKAGE / "texts"


class Variables(Visitor):
    """Collects the variables that a message needs."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """One `{ $name }`."""
        self.names.add(node.id.name)


def messages(text: str) -> dict[str, set[str]]:
    """Every message, term and attribute of a Fluent file with its variables.

    Raises ValueError for a line that Fluent can't read or a message that is there twice.
    """
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            raise ValueError(entry.content)  # noqa: TRY004 - the text is wrong
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        if entry.id.name in found:
            raise ValueError(entry.id.name)
        variables = Variables()
        variables.visit(entry)
        found[entry.id.name] = variables.names
        found |= {f"{entry.id.name}.{part.id.name}": set() for part in entry.attributes}
    return found


def differences(dutch: str, english: str) -> dict[str, tuple[object, object]]:
    """What one language has and the other has not, or with other variables."""
    nl, en = messages(dutch), messages(english)
    return {key: (nl.get(key), en.get(key)) for key in nl | en if nl.get(key) != en.get(key)}


def names(language: str) -> set[str]:
    """The files of one language."""
    return {path.name for path in (TEXTS / language).glob("*.ftl")}


def read(language: str, name: str) -> str:
    """One file of one language."""
    return Path(TEXTS / language / name).read_text("utf-8")


def test_dutch_and_english_have_the_same_messages() -> None:
    """File by file, with the same variables."""
    assert names("nl")
    assert names("nl") == names("en")
    wrong = {name: differences(read("nl", name), read("en", name)) for name in names("nl")}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_no_message_is_defined_in_two_files() -> None:
    """The second would silently win or lose."""
    keys = [key for name in sorted(names("nl")) for key in messages(read("nl", name))]
    assert sorted(keys) == sorted(set(keys))


def test_the_check_sees_a_missing_message_and_a_missing_variable() -> None:
    """Each of the ways to be different."""
    both = "full = Vol: { $seats }\n"
    assert differences(both, "full = Full: { $seats }\n") == {}
    assert set(differences(both, "full = Full\n")) == {"full"}
    assert set(differences(both + "extra = Meer\n", both)) == {"extra"}
    assert set(differences(both, both + "extra = More\n")) == {"extra"}
