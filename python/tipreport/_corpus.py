"""The ways to a corpus, and how progress is shown."""

from __future__ import annotations

import os
from collections.abc import Mapping

from ._tipreport import Corpus, Table, read_texts, scan_paths

# Importing `typing` would take longer than all the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from ._progress import Bar, Progress, Told


def scan(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, progress: Progress = False
) -> Corpus:
    """Read narratives from files, folders, archives and patterns such as `reports/2018-*.txt`, on all cores.

    A file that cannot be read is a row of `failures`, never an exception. Files are read in the order given,
    those of a folder by name. Ctrl-C ends the reading.

    >>> import pathlib, tempfile
    >>> import tipreport as tip
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for name, text in tip.sample_archive().items():
    ...         _ = pathlib.Path(folder, name).write_text(text, encoding="utf-8")
    ...     corpus = tip.scan(folder)
    >>> corpus
    <Corpus of 24 reports, editions 2013 to 2022, 0 failures>
    """
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    names = [os.fspath(path) for path in listed]
    return _telling(progress, lambda told: scan_paths(names, told))


def from_texts(texts: Mapping[str, str] | Iterable[tuple[str, str]], *, progress: Progress = False) -> Corpus:
    """Read narratives from pairs of a name and a text, or a dictionary of them, on all cores.

    Where a text does not say its edition or country, its name does: "2018-albania.txt".

    >>> import tipreport as tip
    >>> corpus = tip.from_texts(tip.sample_archive())
    >>> corpus.panel(["convictions"]).columns
    ['edition', 'iso3', 'country', 'tier', 'convictions', 'convictions_status', 'convictions_statistic']
    """
    # A mapping whose keys are pairs is no archive.
    pairs: Iterable[tuple[str, str]] = texts.items() if isinstance(texts, Mapping) else texts  # pyright: ignore[reportUnknownVariableType, reportAssignmentType]
    return _telling(progress, lambda told: read_texts(pairs, told))


def map_batch(batch: object, table: str = "statistics", *, name: str = "name", text: str = "text") -> Table:
    """Read a batch of narratives and give a table of them: what Spark, Ray or Dask map over their batches.

    `batch` is anything with a column of names and a column of texts that are had by `batch[name]`: a
    record batch or table of pyarrow, a frame of polars or pandas, a dictionary of lists. `table` is one of
    the tidy tables.

    >>> import tipreport as tip
    >>> archive = tip.sample_archive()
    >>> batch = {"name": list(archive), "text": list(archive.values())}
    >>> len(tip.map_batch(batch, "reports"))
    24
    """
    texts = zip(_strings(batch[name]), _strings(batch[text]), strict=True)  # type: ignore[index]
    corpus = from_texts((str(key), value) for key, value in texts if isinstance(value, str))
    tables = ("reports", "sections", "recommendations", "statistics", "diagnostics", "failures")
    if table not in tables:
        message = f"expected one of {', '.join(tables)}, found {table!r}"
        raise ValueError(message)
    return getattr(corpus, table)  # type: ignore[no-any-return]


def _strings(column: object) -> Iterable[object]:
    """The values of a column as Python objects, whichever library it is of."""
    for method in ("to_pylist", "to_list", "tolist"):
        to_list = getattr(column, method, None)
        if to_list is not None:
            return to_list()  # type: ignore[no-any-return]
    return column  # type: ignore[return-value]


def _telling(progress: Progress, read: Callable[[Told | None], Corpus]) -> Corpus:
    """Read, and tell `progress` of it."""
    if progress is True:
        with _bar() as bar:
            return read(_updates(bar))
    if progress is False:
        return read(None)
    return read(progress if callable(progress) else _updates(progress))


def _updates(bar: Bar) -> Callable[[int, int | None], object]:
    """Tell a bar of the steps since it was last told."""
    before = 0

    def told(done: int, total: int | None) -> None:
        nonlocal before
        bar.total = total
        bar.update(done - before)
        before = done

    return told


def _bar() -> AbstractContextManager[Bar]:
    """A bar of tqdm's, fit for where it is shown; a plain count where tqdm is not installed."""
    import importlib  # noqa: PLC0415 # only where it is needed

    try:
        bar: AbstractContextManager[Bar] = importlib.import_module("tqdm.auto").tqdm(unit="file")
    except ImportError:
        from ._count import Count  # noqa: PLC0415 # only where it is needed

        return Count(unit="file")
    return bar
