"""Many reports at once, and their tables in the libraries that open them."""

from __future__ import annotations

import copy
import csv
import doctest
import json
import multiprocessing
import pathlib
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import tipreport as tip
import tipreport._corpus


@pytest.fixture(scope="module")
def corpus() -> tip.Corpus:
    return tip.from_texts(tip.sample_archive())


def written(folder: pathlib.Path) -> pathlib.Path:
    for name, text in tip.sample_archive().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_examples() -> None:
    failed, tried = doctest.testmod(tipreport._corpus)
    assert tried > 8
    assert failed == 0


def test_a_corpus_is_a_sequence_of_reports(corpus: tip.Corpus) -> None:
    assert len(corpus) == 24
    assert [report.edition for report in corpus] == [2013] * 6 + [2014] * 6 + [2021] * 6 + [2022] * 6
    assert corpus[-1] == corpus[23]
    assert corpus.sources[-1] == "2022-zorabad.txt"
    with pytest.raises(IndexError, match="below 24"):
        corpus[24]
    report = corpus.get(2021, "Dravonia")
    assert report is not None
    assert report.placement.waiver
    assert corpus.get(2020, "Dravonia") is None


def test_a_corpus_is_pickled_and_copied() -> None:
    archive = tip.sample_archive()
    archive |= {"0-empty.txt": "", "9-again.txt": archive["2021-quelane.txt"]}
    corpus = tip.from_texts(archive)
    back = pickle.loads(pickle.dumps(corpus))  # noqa: S301 - written here
    assert back == corpus
    assert hash(back) == hash(corpus)
    assert back.duplicates == [("9-again.txt", "2021-quelane.txt")]
    assert [table.to_dicts() for table in tables(back)] == [table.to_dicts() for table in tables(corpus)]
    assert copy.copy(corpus) is corpus
    assert copy.deepcopy(corpus) is corpus
    assert corpus != tip.from_texts(tip.sample_archive())
    assert corpus != list(corpus)


def test_scan_keeps_the_good_among_the_damaged(tmp_path: pathlib.Path) -> None:
    folder = written(tmp_path)
    (folder / "0-empty.txt").write_text("")
    (folder / "2015-letter.txt").write_text("Dear Sir, the ship sails on Monday.")
    (folder / "2016-binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "9-broken.zip").write_bytes(b"PK\x03\x04 no archive")
    (folder / "2020-twice.txt").write_text(tip.sample_archive()["2021-quelane.txt"], encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    corpus = tip.scan(folder)
    assert len(corpus) == 25
    failures = corpus.failures.to_dicts()
    assert [pathlib.Path(row["source"]).name for row in failures] == [
        "0-empty.txt",
        "2015-letter.txt",
        "2016-binary.txt",
        "9-broken.zip",
    ]
    assert [row["code"] for row in failures][:2] == ["empty", "not-a-narrative"]
    assert [pathlib.Path(source).name for source, _ in corpus.duplicates] == ["2021-quelane.txt"]
    missing = tip.scan([folder / "nowhere.txt"]).failures.to_dicts()
    assert [row["code"] for row in missing] == ["io"]


def test_patterns(tmp_path: pathlib.Path) -> None:
    folder = written(tmp_path)
    assert len(tip.scan(folder / "2021-*.txt")) == 6
    assert len(tip.scan([str(folder / "2013-*.txt"), folder / "2022-quelane.txt"])) == 7


def test_progress(tmp_path: pathlib.Path) -> None:
    folder = written(tmp_path)
    told: list[tuple[int, int | None]] = []
    tip.scan(folder, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (24, 24)

    class Bar:
        total: float | None = None
        done = 0

        def update(self, n: int, /) -> None:
            self.done += n

    bar = Bar()
    tip.from_texts(tip.sample_archive(), progress=bar)
    assert (bar.done, bar.total) == (24, 24)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tip.scan(folder, progress=stop)


def test_what_an_iterable_raises_is_raised() -> None:
    def pairs() -> Any:
        yield "a.txt", tip.sample()
        message = "the line is down"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="the line is down"):
        tip.from_texts(pairs())
    with pytest.raises(TypeError, match="pairs of a name and a text"):
        tip.from_texts([("a.txt", 7)])  # type: ignore[list-item]


def test_offsets_are_code_points(corpus: tip.Corpus) -> None:
    texts = dict(zip(corpus.sources, (report.text for report in corpus), strict=True))
    rows = corpus.statistics.to_dicts()
    assert any(not texts[row["source"]].isascii() for row in rows)
    for row in rows:
        text = texts[row["source"]]
        assert text[row["start"] : row["end"]] == row["text"]
        assert text[row["sentence_start"] : row["sentence_end"]] == row["sentence"]


def test_files(corpus: tip.Corpus, tmp_path: pathlib.Path) -> None:
    tiers = corpus.tiers()
    tiers.write(tmp_path / "tiers.csv")
    with (tmp_path / "tiers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["tier"] for row in rows] == [row["tier"] for row in tiers.to_dicts()]
    corpus.reports.write(tmp_path / "reports.ndjson")
    lines = (tmp_path / "reports.ndjson").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == corpus.reports.to_dicts()
    with pytest.raises(ValueError, match=r"ends in \.csv"):
        tiers.write(tmp_path / "tiers.xlsx")


def test_tiers_and_repeats(corpus: tip.Corpus) -> None:
    wrong = [row for row in corpus.tiers().to_dicts() if row["change_agrees"] is False]
    assert [(row["country"], row["edition"]) for row in wrong] == [("The Corran Islands", 2022)]
    assert max(row["times"] for row in corpus.repeats().to_dicts()) == 4
    assert {"start", "changed"} <= set(corpus.kept_sentences().columns)
    with pytest.raises(ValueError, match="expected a name of Measure"):
        corpus.panel(["convicts"])


def test_schema_describes_every_column(corpus: tip.Corpus) -> None:
    for table in [corpus.reports, corpus.statistics, corpus.panel(), corpus.revisions()]:
        assert [column["name"] for column in table.schema] == table.columns
        assert all(column["description"] for column in table.schema)
    measure = next(column for column in corpus.statistics.schema if column["name"] == "measure")
    assert measure["levels"] == [measure.value for measure in tip.Measure]


def tables(corpus: tip.Corpus) -> list[tip.Table]:
    return [
        corpus.reports,
        corpus.sections,
        corpus.statistics,
        corpus.failures,
        corpus.panel(),
        corpus.tiers(),
    ]


def test_polars(corpus: tip.Corpus) -> None:
    polars = pytest.importorskip("polars")
    for table in tables(corpus):
        assert polars.DataFrame(table).to_dicts() == table.to_dicts(), table.name
        assert table.to_polars().columns == table.columns


def test_pandas(corpus: tip.Corpus) -> None:
    pandas = pytest.importorskip("pandas")
    for table in tables(corpus):
        frame = table.to_pandas()
        assert list(frame.columns) == table.columns
        assert len(frame) == len(table)
    reports = corpus.reports.to_pandas()
    assert str(reports["edition"].dtype) == "Int64"
    assert list(reports["tier"].cat.categories) == ["1", "2", "2WL", "3", "SC"]
    assert reports["consecutive_years"].isna().sum() == sum(
        row["consecutive_years"] is None for row in corpus.reports.to_dicts()
    )
    assert isinstance(reports, pandas.DataFrame)


def test_duckdb(corpus: tip.Corpus) -> None:
    duckdb = pytest.importorskip("duckdb")
    reports = corpus.reports
    rows = duckdb.sql(
        "select edition, count(*) from reports where tier = '3' group by 1 order by 1"
    ).fetchall()
    expected = [row["edition"] for row in reports.to_dicts() if row["tier"] == "3"]
    assert rows == [(edition, expected.count(edition)) for edition in sorted(set(expected))]


def test_batches_of_any_engine() -> None:
    archive = tip.sample_archive()
    batch: dict[str, list[str | None]] = {
        "name": [*archive, "gone.txt"],
        "text": [*archive.values(), None],
    }
    expected = tip.from_texts(archive).reports.to_dicts()
    assert tip.map_batch(batch, "reports").to_dicts() == expected
    polars = pytest.importorskip("polars")
    assert tip.map_batch(polars.DataFrame(batch), "reports").to_dicts() == expected
    with pytest.raises(ValueError, match="expected one of reports"):
        tip.map_batch(batch, "report")


def test_many_threads_open_one_table(corpus: tip.Corpus) -> None:
    statistics = corpus.statistics
    with ThreadPoolExecutor(8) as pool:
        counts = list(pool.map(len, [statistics] * 16))
    assert set(counts) == {len(statistics)}


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_reads_on(corpus: tip.Corpus) -> None:
    with multiprocessing.get_context("fork").Pool(2) as pool:
        counts = pool.map_async(rows_of, [tip.sample_archive()] * 2).get(timeout=60)
    assert counts == [len(corpus.statistics)] * 2


def rows_of(archive: dict[str, str]) -> int:
    """The number of statistics, as a process of its own counts them."""
    return len(tip.map_batch({"name": list(archive), "text": list(archive.values())}))
