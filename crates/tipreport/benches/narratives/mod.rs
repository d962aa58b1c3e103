//! The texts that are read.

use std::path::Path;

/// The narratives of the edition of 2018, or as many copies of the sample.
pub(crate) fn narratives() -> (&'static str, Vec<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/2018");
    let Ok(files) = std::fs::read_dir(folder) else {
        return ("sample", vec![tipreport::sample().to_owned(); 156]);
    };
    let paths = files.map(|file| file.unwrap().path());
    let mut texts: Vec<_> = paths.filter(|path| path.extension() == Some("txt".as_ref())).collect();
    texts.sort();
    ("2018", texts.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect())
}
