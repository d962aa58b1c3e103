"""What `import tipreport` costs: nothing is loaded but the package, its module and what enumerations need."""

from __future__ import annotations

import pathlib
import subprocess
import sys

import tipreport as tip

PACKAGES = str(pathlib.Path(tip.__file__).parents[1])


def loaded(code: str) -> set[str]:
    """The modules that a bare interpreter has loaded after some code."""
    code = f"import sys; sys.path.append({PACKAGES!r}); {code}; print(*sys.modules)"
    # Without `site`: what the environment loads for itself would hide what the package loads.
    printed = subprocess.run(  # noqa: S603 - the code stands here
        [sys.executable, "-I", "-S", "-c", code], check=True, capture_output=True, text=True
    )
    return set(printed.stdout.split())


def test_importing_loads_no_heavy_module() -> None:
    needed = loaded("import __future__, collections.abc, enum, os")
    modules = loaded("import tipreport") - needed
    assert {"tipreport", "tipreport._tipreport"} <= modules
    assert sorted(name for name in modules if name.partition(".")[0] != "tipreport") == []


def test_reading_loads_no_heavy_module() -> None:
    reading = (
        "import tipreport as t; t.parse(t.sample()).to_json(); t.from_texts(t.sample_archive()).statistics"
    )
    assert loaded(reading) == loaded("import tipreport")
