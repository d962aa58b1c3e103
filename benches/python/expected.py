"""What two sections of the bundled narrative say, prosecution and protection, read by hand.

A sentence is told by how it begins. Each figure is its lower and its upper bound, None where the text gives
none: "at least five" is (5, None), "five to 12 years" is (5, 12). A range across units is in the last.
"""

from __future__ import annotations

Figure = tuple[float | None, float | None]


def exact(*values: float) -> list[Figure]:
    """Figures without a range or an open bound."""
    return [(value, value) for value in values]


FIGURES: dict[str, list[Figure]] = {
    "Article 214 of the penal code": [(5, 12), (None, 270_000), (None, 100_000), (8, 20)],
    "The labor code of 2009": [(5_400, None), (2_000, None)],
    "In 2021, the police investigated": exact(31, 22, 9, 24, 19),
    "Prosecutors charged": exact(18, 7),
    "Courts convicted": exact(11, 8, 3, 4),
    "Sentences ranged from": [(1.5, 14), *exact(5, 11)],
    "Courts acquitted": exact(2, 12),
    "The government did not initiate": exact(1),
    "The anti-trafficking unit": exact(14, 1, 5),
    "In a case that began in 2019": exact(2, 10, 135_000, 50_000, 3, 30),
    "The police academy held": exact(6, 142, 35, 2),
    "Authorities cooperated": exact(3, 1),
    "Authorities identified": exact(64, 41, 39, 12, 13, 10, 3),
    "Traffickers exploited 45": exact(45, 19),
    "NGOs identified": exact(26, 17),
    "The government referred 58": exact(58, 64, 33),
    "Labor inspectors did not identify": [],
    "Two government shelters": exact(2, 1, 48),
    "The shelters assisted": exact(52, 12, 29, 7),
    "Adult victims could remain": [(None, 6), *exact(18)],
    "The government allocated": exact(1_350_000, 500_000, 945_000, 350_000, 40_000),
    "Experts estimated": [*exact(30), (None, 2)],
    "The government issued": exact(15, 1, 6),
    "With the help of": exact(8, 3),
    "Courts ordered": exact(81_000, 30_000, 4),
    "Immigration officials": [(5, None)],
}

# Sentences that state that there was nothing of something.
ABSENCES = ["The government did not initiate", "Labor inspectors did not identify", "Courts ordered"]
