"""The examples of docs/tables.md for engines beyond one machine, on local runs of those that are there."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import pytest

import tipreport as tip

DOCS = pathlib.Path(__file__).parents[2] / "docs" / "tables.md"

START = "if __name__ == '__main__':\n"
COUNTED = {
    # What an example ends with is counted; a local run needs few processes and no pages of its own.
    "pyspark": ("", "print('rows', {last}.count())"),
    "ray": ("import ray\nray.init(num_cpus=2, include_dashboard=False)\n", "print('rows', {last}.count())"),
    "dask.dataframe": ("", START + "    print('rows', len({last}.compute(scheduler='processes')))"),
}


def example(module: str) -> str:
    """The example of the docs that imports a module; its last line is an expression."""
    blocks = [block.split("```")[0] for block in DOCS.read_text(encoding="utf-8").split("```python\n")[1:]]
    return next(block for block in blocks if module in block)


@pytest.mark.parametrize("module", list(COUNTED))
def test_example(module: str, tmp_path: pathlib.Path) -> None:
    pytest.importorskip(module, exc_type=ImportError)
    *lines, last = example(module).strip().splitlines()
    before, after = COUNTED[module]
    script = tmp_path / "example.py"
    script.write_text(before + "\n".join(lines) + "\n" + after.format(last=last) + "\n", encoding="utf-8")
    done = subprocess.run(  # noqa: S603 # the script is the project's own
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        # Spark's workers and Ray's are to be this interpreter, where the package is.
        env={**os.environ, "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0", "PYSPARK_PYTHON": sys.executable},
    )
    expected = len(tip.from_texts(tip.sample_archive()).statistics)
    assert f"rows {expected}" in done.stdout, done.stderr[-2000:]
