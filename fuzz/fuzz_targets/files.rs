//! Files of any kind, archives and PDFs among them.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for (_, document) in tipreport::source::documents(bytes.to_vec(), "file").take(64) {
        if let Ok(document) = document {
            assert!(!document.text.contains('\0'));
        }
    }
});
