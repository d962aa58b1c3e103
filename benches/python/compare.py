"""Compare tipreport with what a Python user has without it, on the bundled narrative.

    python -m venv target/compare
    target/compare/bin/pip install . -r benches/python/requirements.txt
    target/compare/bin/python benches/python/compare.py

It prints the table of docs/python.md: of the figures that expected.py lists, how many each tool finds, how
many with both bounds right, how many numbers it gives that are no figures (years, articles, signs misread),
how many stated absences it finds, and how many MB it reads in a second on one core.
"""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Callable

import expected
from expected import Figure
from quantulum3 import parser as quantulum
from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer
from recognizers_text import Culture
from text_to_num import alpha2digit

import tipreport as tip

Tool = Callable[[str], list[Figure]]

SCALES = {"million": 1e6, "thousand": 1e3}
SCALED = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?: (million|thousand))?")

numbers = NumberRecognizer(Culture.English)
units = NumberWithUnitRecognizer(Culture.English)
MODELS = [
    units.get_currency_model(),
    units.get_dimension_model(),
    units.get_age_model(),
    numbers.get_percentage_model(),
    numbers.get_number_model(),
]


def read_regex(sentence: str) -> list[Figure]:
    """The expression that one writes first: digits, with a scale after them."""
    found = [(digits.replace(",", ""), scale) for digits, scale in SCALED.findall(sentence)]
    return expected.exact(*(float(digits) * SCALES.get(scale, 1) for digits, scale in found))


def read_text2num(sentence: str) -> list[Figure]:
    """Number words to digits, then the same expression."""
    return read_regex(alpha2digit(sentence, "en"))


def read_quantulum(sentence: str) -> list[Figure]:
    """Quantities with their units; its uncertainty gives the bounds of a range."""
    return [
        (found.value - (found.uncertainty or 0), found.value + (found.uncertainty or 0))
        for found in quantulum.parse(sentence)
    ]


def read_recognizers(sentence: str) -> list[Figure]:
    """Money, dimensions, ages, percentages, then the numbers outside of them."""
    found: list[Figure] = []
    taken: list[range] = []
    for model in MODELS:
        for match in model.parse(sentence):
            place = range(match.start, match.end + 1)
            value = (match.resolution or {}).get("value")
            if value and not any(match.start in other for other in taken):
                taken.append(place)
                found += expected.exact(float(value.rstrip("%")))
    return found


TOOLS: dict[str, Tool] = {
    "quantulum3 0.10.0": read_quantulum,
    "recognizers-text 1.0.2a2": read_recognizers,
    "text2num 3.1.0": read_text2num,
    "regular expression": read_regex,
}


def sentences() -> dict[str, str]:
    """The sentences that expected.py tells of, by their beginnings."""
    report = tip.parse(tip.sample())
    found: dict[str, str] = {}
    for kind in ["prosecution", "protection"]:
        section = report.section(kind)
        assert section
        for span in report.sentences(section.body):
            text = report.text[span.slice()]
            found |= {start: text for start in expected.FIGURES if text.startswith(start)}
    assert found.keys() == expected.FIGURES.keys()
    return found


def score(got: dict[str, list[Figure]]) -> tuple[int, int, int]:
    """How many figures are found, how many with both bounds, and how many finds are no figures."""
    found = right = wrong = 0
    for start, figures in expected.FIGURES.items():
        left = list(got[start])
        ends = {end for figure in figures for end in figure if end is not None}
        exactly = [figure for figure in figures if figure in left and not left.remove(figure)]
        right += len(exactly)
        found += len(exactly)
        for low, high in figures:
            if (low, high) in exactly:
                exactly.remove((low, high))
                continue
            near = next((f for f in left if {low, high} & set(f) - {None}), None)
            if near:
                left.remove(near)
                found += 1
        # The other end of a range that was found as two numbers is no false find.
        wrong += sum(not ends & set(figure) for figure in left)
    return found, right, wrong


def speed(read: Callable[[str], object], texts: list[str]) -> float:
    """MB a second over texts that are read for a second, or once where that takes longer."""
    size = sum(len(text.encode()) for text in texts)
    done, began = 0, time.perf_counter()
    while done == 0 or time.perf_counter() - began < 1:
        for text in texts:
            read(text)
        done += size
    return done / (time.perf_counter() - began) / 1e6


def row(name: str, *cells: object) -> None:
    """Print a row of the table."""
    print("|", " | ".join([name, *map(str, cells)]), "|")


def of_tipreport(texts: dict[str, str]) -> tuple[dict[str, list[Figure]], int]:
    """The figures and the absences that tipreport reads in the whole narrative, by sentence."""
    report = tip.parse(tip.sample())
    got: dict[str, list[Figure]] = {start: [] for start in texts}
    absences: set[str] = set()
    for statistic in report.statistics:
        sentence = report.text[statistic.sentence.slice()]
        start = next((start for start, text in texts.items() if text == sentence), None)
        if start is None:
            continue
        if statistic.absence:
            absences.add(start)
        else:
            got[start].append((statistic.amount.low, statistic.amount.high))
    return got, len(absences & set(expected.ABSENCES))


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore")
    texts = sentences()
    total = sum(map(len, expected.FIGURES.values()))
    absent = len(expected.ABSENCES)
    header = ["", f"found of {total}", "both bounds", "false finds", f"absences of {absent}", "MB/s"]
    row(*header)
    row(*["---"] * len(header))
    got, absences = of_tipreport(texts)
    row(f"tipreport {tip.__version__}", *score(got), absences, f"{speed(tip.parse, [tip.sample()]):.0f}")
    for name, read in TOOLS.items():
        read("One of 2.")  # What a tool loads when it is first called is not its speed.
        got = {start: read(text) for start, text in texts.items()}
        row(name, *score(got), 0, f"{speed(read, list(texts.values())):.2g}")


if __name__ == "__main__":
    main()
