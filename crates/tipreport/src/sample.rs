/// A bundled narrative of a fictional country, for trying things out and for examples: the layout of the editions
/// of the 2020s, with numbers in every section, comparisons, breakdowns, penalties and stated absences.
///
/// ```
/// let text = tipreport::sample();
/// assert!(text.starts_with("2022 Trafficking in Persons Report: Marenza"));
/// ```
#[must_use]
pub fn sample() -> &'static str {
    include_str!("sample.txt")
}

/// A bundled archive: the narratives of six fictional countries in the editions of 2013, 2014, 2021 and 2022, each
/// with its file name, in the layouts of those years.
///
/// It holds what an archive is asked for: changes of tier (one of them stated wrongly, by the edition of 2022 of the
/// Corran Islands), figures compared with those of the year before (some of them revised since), recommendations and
/// sentences that come again, stated absences, and a Special Case.
///
/// ```
/// use tipreport::corpus::Corpus;
///
/// let corpus = Corpus::read(tipreport::sample_archive().iter().copied());
/// assert_eq!(corpus.reports().count(), 24);
/// ```
#[must_use]
pub fn sample_archive() -> &'static [(&'static str, &'static str)] {
    SAMPLE_ARCHIVE
}

macro_rules! narrative {
    ($name:literal) => {
        ($name, include_str!(concat!("sample_archive/", $name)))
    };
}

const SAMPLE_ARCHIVE: &[(&str, &str)] = &[
    narrative!("2013-belmora.txt"),
    narrative!("2013-corran-islands.txt"),
    narrative!("2013-dravonia.txt"),
    narrative!("2013-quelane.txt"),
    narrative!("2013-tansovo.txt"),
    narrative!("2013-zorabad.txt"),
    narrative!("2014-belmora.txt"),
    narrative!("2014-corran-islands.txt"),
    narrative!("2014-dravonia.txt"),
    narrative!("2014-quelane.txt"),
    narrative!("2014-tansovo.txt"),
    narrative!("2014-zorabad.txt"),
    narrative!("2021-belmora.txt"),
    narrative!("2021-corran-islands.txt"),
    narrative!("2021-dravonia.txt"),
    narrative!("2021-quelane.txt"),
    narrative!("2021-tansovo.txt"),
    narrative!("2021-zorabad.txt"),
    narrative!("2022-belmora.txt"),
    narrative!("2022-corran-islands.txt"),
    narrative!("2022-dravonia.txt"),
    narrative!("2022-quelane.txt"),
    narrative!("2022-tansovo.txt"),
    narrative!("2022-zorabad.txt"),
];
