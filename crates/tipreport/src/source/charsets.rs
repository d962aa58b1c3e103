//! Encodings of one byte a letter that a page may declare: who saved it had Windows or a Macintosh of their own
//! language.

use super::{Encoding, Kind};

/// An encoding whose first half is ASCII.
#[derive(Debug)]
pub(super) struct Charset {
    pub(super) encoding: Encoding,
    /// How pages call it, in lower case.
    labels: &'static [&'static str],
    /// The letters of 0x80 to 0xFF, as the WHATWG Encoding Standard has them.
    letters: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "the test of the row"))]
    example: (&'static [u8], &'static str),
}

/// From 0x80 to 0x9F, where the ISO encodings have control characters, their rows have the quotes and dashes of
/// Windows, which pages write all the same.
const CHARSETS: &[Charset] = &[
    Charset {
        encoding: Encoding::Windows1250,
        labels: &["windows-1250", "cp1250", "x-cp1250"],
        letters: "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\
                  \u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
                  ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
                  ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
        example: (b"\xC8esk\xE9 Bud\xECjovice", "České Budějovice"),
    },
    Charset {
        encoding: Encoding::Windows1251,
        labels: &["windows-1251", "cp1251", "x-cp1251"],
        letters: "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\
                  \u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
                  АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
                  абвгдежзийклмнопрстуфхцчшщъыьэюя",
        example: (b"\xCC\xEE\xF1\xEA\xE2\xE0", "Москва"),
    },
    Charset {
        encoding: Encoding::Windows1254,
        labels: &["windows-1254", "cp1254", "iso-8859-9", "latin5"],
        letters: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}\u{9E}Ÿ\
                  \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
                  ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß\
                  àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
        example: (b"\xDEanl\xFDurfa", "Şanlıurfa"),
    },
    Charset {
        encoding: Encoding::Windows1257,
        labels: &["windows-1257", "cp1257", "x-cp1257"],
        letters: "€\u{81}‚\u{83}„…†‡\u{88}‰\u{8A}‹\u{8C}¨ˇ¸\u{90}‘’“”•–—\u{98}™\u{9A}›\u{9C}¯˛\u{9F}\
                  \u{A0}¡¢£¤¥¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ\
                  ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß\
                  ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙",
        example: (b"\xD0iauliai", "Šiauliai"),
    },
    Charset {
        encoding: Encoding::Iso8859_2,
        labels: &["iso-8859-2", "iso8859-2", "latin2"],
        letters: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\
                  \u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż\
                  ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
                  ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
        example: (b"\xA3\xF3d\xBC", "Łódź"),
    },
    Charset {
        encoding: Encoding::Iso8859_15,
        labels: &["iso-8859-15", "iso8859-15", "latin-9"],
        letters: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\
                  \u{A0}¡¢£€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿\
                  ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
                  àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
        example: (b"\xA4500", "€500"),
    },
    Charset {
        encoding: Encoding::Koi8R,
        labels: &["koi8-r", "koi8"],
        letters: "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷\
                  ═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©\
                  юабцдефгхийклмнопярстужвьызшэщчъ\
                  ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
        example: (b"\xED\xCF\xD3\xCB\xD7\xC1", "Москва"),
    },
    Charset {
        encoding: Encoding::MacRoman,
        labels: &["macintosh", "mac", "x-mac-roman"],
        letters: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
                  †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
                  ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
                  ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
        example: (b"\xD2S\x8Bo Tom\x8E\xD3", "“São Tomé”"),
    },
];

/// How far from the beginning of a page its charset is looked for.
const DECLARED_WITHIN: usize = 4096;

/// The charset that a web page declares, where the table has it.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Charset> {
    if Kind::of(bytes) != Kind::Html {
        return None;
    }
    let head = bytes[..bytes.len().min(DECLARED_WITHIN)].to_ascii_lowercase();
    let names = ["charset", "encoding"];
    let after = names.iter().find_map(|name| {
        let at = memchr::memmem::find(&head, name.as_bytes())? + name.len();
        let value = head[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
        Some(value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value))
    })?;
    let is_label = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let end = after.iter().position(|byte| !is_label(byte)).unwrap_or(after.len());
    CHARSETS.iter().find(|charset| charset.labels.iter().any(|label| label.as_bytes() == &after[..end]))
}

impl Charset {
    pub(super) fn decode(&self, bytes: &[u8]) -> String {
        let mut letters = ['\0'; 128];
        letters.iter_mut().zip(self.letters.chars()).for_each(|(slot, letter)| *slot = letter);
        let letter = |&byte: &u8| letters.get(usize::from(byte).wrapping_sub(0x80)).copied();
        bytes.iter().map(|byte| letter(byte).unwrap_or(char::from(*byte))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_charset_reads_its_example() {
        for charset in CHARSETS {
            let (bytes, text) = charset.example;
            assert_eq!(charset.letters.chars().count(), 128, "{:?}", charset.encoding);
            assert_eq!(charset.decode(bytes), text);
            for label in charset.labels {
                let page =
                    format!("<html><META http-equiv=content-type content='text/html; CHARSET={label}'>");
                assert_eq!(declared(page.as_bytes()).map(|found| found.encoding), Some(charset.encoding));
            }
        }
    }

    #[test]
    fn only_what_a_page_declares_counts() {
        let rows = [
            ("<meta charset = \"Windows-1250\">", Some(Encoding::Windows1250)),
            ("<?xml version=\"1.0\" encoding='koi8-r'?><html>", Some(Encoding::Koi8R)),
            ("<meta charset=iso-8859-1>", None),
            ("<meta charset=windows-12500>", None),
            ("<p>no charset at all", None),
            ("A text about charset=windows-1250", None),
        ];
        for (page, encoding) in rows {
            assert_eq!(declared(page.as_bytes()).map(|found| found.encoding), encoding, "{page}");
        }
    }
}
