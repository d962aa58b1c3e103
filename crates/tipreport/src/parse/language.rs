use std::sync::LazyLock;

use super::amounts::AmountTables;
use super::lexicon::Lexicon;
use super::measures::MeasureTables;

/// All tables of words that the stages look things up in, made on first use.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) lexicon: Lexicon,
    pub(crate) amounts: AmountTables,
    pub(crate) measures: MeasureTables,
}

pub(crate) static LANGUAGE: LazyLock<Language> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let mut amounts = AmountTables::new(&mut lexicon);
    let mut measures = MeasureTables::new(&mut lexicon);
    lexicon.seal();
    amounts.seal(&lexicon);
    measures.seal(&lexicon);
    amounts.mark(&mut lexicon);
    measures.mark(&mut lexicon);
    Language { lexicon, amounts, measures }
});
