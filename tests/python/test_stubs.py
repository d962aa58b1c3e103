"""The stubs say what the module says: names, documentation, members of enumerations."""

from __future__ import annotations

import ast
import inspect
import pathlib
import re

import pytest

import tipreport as tip
from tipreport import _tipreport  # pyright: ignore[reportPrivateUsage] - the module that the stubs are of

ROOT = pathlib.Path(__file__).parents[2]
STUB = pathlib.Path(_tipreport.__file__).with_name("_tipreport.pyi")
CLASSES = {
    node.name: node
    for node in ast.parse(STUB.read_text(encoding="utf-8")).body
    if isinstance(node, ast.ClassDef)
}
ENUMERATIONS = [name for name in CLASSES if hasattr(getattr(tip, name), "__members__")]


def member_docs(node: ast.ClassDef) -> dict[str, str]:
    """The documentation below each member of an enumeration."""
    docs: dict[str, str] = {}
    for member, doc in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(member, ast.Assign)
            and isinstance(doc, ast.Expr)
            and isinstance(doc.value, ast.Constant)
        ):
            name = member.targets[0]
            assert isinstance(name, ast.Name)
            docs[name.id] = str(doc.value.value)
    return docs


def test_every_public_name_is_exported() -> None:
    # What the package's own functions call.
    private = {"read_texts", "run_command", "scan_paths"}
    written_in_python = {"Error", "from_texts", "map_batch", "scan"}
    assert set(_tipreport.__all__) - private == set(tip.__all__) - written_in_python
    assert all(hasattr(tip, name) for name in tip.__all__)


@pytest.mark.parametrize("name", [name for name in CLASSES if name not in ENUMERATIONS])
def test_documentation_is_that_of_the_module(name: str) -> None:
    node, runtime = CLASSES[name], getattr(tip, name)
    assert ast.get_docstring(node) == inspect.cleandoc(runtime.__doc__)
    public = [m for m in node.body if isinstance(m, ast.FunctionDef) and not m.name.startswith("_")]
    assert public
    for member in public:
        assert ast.get_docstring(member) == inspect.cleandoc(getattr(runtime, member.name).__doc__), (
            member.name
        )


@pytest.mark.parametrize("name", ["parse", "parse_all", "read", "extract", "sample"])
def test_documentation_of_functions_is_that_of_the_module(name: str) -> None:
    stub = ast.parse(STUB.read_text(encoding="utf-8"))
    node = next(node for node in stub.body if isinstance(node, ast.FunctionDef) and node.name == name)
    assert ast.get_docstring(node) == inspect.cleandoc(getattr(tip, name).__doc__)


@pytest.mark.parametrize("name", ENUMERATIONS)
def test_every_member_is_documented_as_in_the_core(name: str) -> None:
    node = CLASSES[name]
    docs = member_docs(node)
    assert ast.get_docstring(node) == getattr(tip, name).__doc__
    assert list(docs) == list(getattr(tip, name).__members__)
    core = ROOT / "crates" / "tipreport" / "src"
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted(core.glob("*.rs")))
    said = set(re.findall(r"^ *///? *(.*?)$", sources, re.MULTILINE))
    for member, doc in docs.items():
        assert doc in said, member
