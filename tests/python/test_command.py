"""The `tipreport` command that comes with the package."""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

import tipreport as tip


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603 - this interpreter, our own module
        [sys.executable, "-m", "tipreport", *arguments], capture_output=True, encoding="utf-8", check=False
    )


def test_the_command_prints_the_sample() -> None:
    done = run("sample")
    assert (done.returncode, done.stdout, done.stderr) == (0, tip.sample(), "")


def test_the_command_and_the_package_read_alike(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "2022-marenza.txt"
    path.write_text(tip.sample(), encoding="utf-8")
    done = run("parse", "--format", "json", str(path))
    assert done.returncode == 0
    assert json.loads(done.stdout) == json.loads(tip.read(path).to_json())


def test_the_command_fails_as_the_binary_does(tmp_path: pathlib.Path) -> None:
    missing = run("parse", str(tmp_path / "none.txt"))
    assert missing.returncode == 1
    assert "expected a file" in missing.stderr
    assert run("frobnicate").returncode == 2
    assert run("--version").stdout == f"tipreport {tip.__version__}\n"


def test_the_command_is_installed_as_a_script() -> None:
    script = pathlib.Path(sys.executable).with_name("tipreport")
    done = subprocess.run([script, "sample"], capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own script
    assert (done.returncode, done.stdout) == (0, tip.sample())
