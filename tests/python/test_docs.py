"""What the documentation shows is what comes out."""

from __future__ import annotations

import doctest
import pathlib

import pytest

import tipreport as tip

GUIDE = pathlib.Path(__file__).parents[2] / "docs" / "python.md"


def test_examples_of_the_package_run() -> None:
    assert doctest.testmod(tip).failed == 0


@pytest.mark.skipif(not GUIDE.is_file(), reason=f"no guide at {GUIDE}")
def test_examples_of_the_guide_run() -> None:
    result = doctest.testfile(str(GUIDE), module_relative=False)
    assert result.attempted > 10
    assert result.failed == 0
