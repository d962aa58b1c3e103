"""The package scores on the annotated narratives as the command does, to the last digit."""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

import pytest

import tipreport as tip

GOLD = pathlib.Path(__file__).parents[3] / "shared" / "gold"


def predict(source: pathlib.Path, gold: dict[str, object]) -> tip.Report:
    """Read a source as the score would have the command read it."""
    text = source.read_text(encoding="utf-8")
    if gold.get("kind") != "fragment":
        return tip.read(source)
    edition = gold.get("edition")
    return tip.extract(text, str(gold["section"]), edition=edition if isinstance(edition, int) else None)


def score(*arguments: str) -> str:
    """Run the score, which prints its figures."""
    done = subprocess.run(  # noqa: S603 - this interpreter, the score beside the project
        [sys.executable, str(GOLD / "score.py"), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


@pytest.mark.skipif(not GOLD.is_dir(), reason=f"no annotated narratives at {GOLD}")
@pytest.mark.parametrize("part", ["dev", "idiom"])
def test_package_and_command_score_alike(part: str, tmp_path: pathlib.Path) -> None:
    for source in sorted((GOLD / part).glob("*.txt")):
        gold = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
        report = predict(source, gold)
        (tmp_path / f"{source.stem}.json").write_text(report.to_json(), encoding="utf-8")
    through_package = score(str(GOLD / part), "--predictions", str(tmp_path))
    command = f"{sys.executable} -m tipreport parse --format json"
    assert through_package == score(str(GOLD / part), "--command", command)
    assert "amount" in through_package
