use std::sync::LazyLock;

use super::amounts::AmountTables;
use super::lexicon::Lexicon;
use super::measures::MeasureTables;
use super::sieve::Sieve;

/// All tables of words that the stages look things up in, made on first use.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) lexicon: Lexicon,
    pub(crate) amounts: AmountTables,
    pub(crate) measures: MeasureTables,
    pub(crate) sieve: Sieve,
}

pub(crate) static LANGUAGE: LazyLock<Language> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let mut amounts = AmountTables::new(&mut lexicon);
    let mut measures = MeasureTables::new(&mut lexicon);
    amounts.seal(&lexicon);
    measures.seal(&lexicon);
    let sieve = Sieve::new(&lexicon, amounts.openers(&lexicon).chain(measures.denials()));
    Language { lexicon, amounts, measures, sieve }
});
