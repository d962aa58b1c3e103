"""Measure how fast the package reads, on one core and from two threads, and how long it takes to import.

    pip install . && python benches/python/speed.py [FOLDER OF TEXTS]

Without a folder the bundled narrative is read. `cargo bench -p tipreport --bench parse -- edition` measures
Rust on ../shared/corpus/2018, or on the bundled narrative where that is not there.
"""

from __future__ import annotations

import pathlib
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import tipreport as tip

REPEATS = 7


def texts() -> list[str]:
    """The texts of the folder that is named, or as many copies of the sample."""
    if len(sys.argv) > 1:
        return [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
    return [tip.sample()] * 156


def read(batch: list[str]) -> None:
    """Read every text and drop what was read."""
    for text in batch:
        tip.parse(text)


def seconds(threads: int, batch: list[str]) -> float:
    """The best time in which so many threads read a batch each."""
    best = float("inf")
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(REPEATS):
            began = time.perf_counter()
            list(pool.map(read, [batch] * threads))
            best = min(best, time.perf_counter() - began)
    return best


def import_seconds() -> float:
    """The best time in which a new interpreter imports the package, over that of one that imports nothing."""

    def run(code: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - began

    return min(run("import tipreport") for _ in range(20)) - min(run("pass") for _ in range(20))


def main() -> None:
    """Print the figures."""
    batch = texts()
    size = sum(len(text.encode()) for text in batch) / 1e6
    one, two = seconds(1, batch), seconds(2, batch)
    print(f"{len(batch)} texts, {size:.1f} MB")
    print(f"one thread   {size / one:6.0f} MB/s")
    print(f"two threads  {2 * size / two:6.0f} MB/s, {2 * one / two:.2f} times one")
    print(f"import       {import_seconds() * 1e3:6.1f} ms")


if __name__ == "__main__":
    main()
