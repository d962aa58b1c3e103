use super::error::ErrorKind;
use super::kind::binary_name;
use super::{Error, charsets};

named! {
    /// The encoding that a file was read as.
    pub enum Encoding {
        /// UTF-8, of which ASCII is a part.
        Utf8 = "utf-8",
        /// UTF-16, the low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, the high byte first.
        Utf16Be = "utf-16be",
        /// The encoding of Windows for the languages of western Europe, a superset of ISO 8859-1.
        Windows1252 = "windows-1252",
        /// That of Windows for the languages of central Europe.
        Windows1250 = "windows-1250",
        /// That of Windows for Cyrillic letters.
        Windows1251 = "windows-1251",
        /// That of Windows for Turkish, a superset of ISO 8859-9.
        Windows1254 = "windows-1254",
        /// That of Windows for the Baltic languages.
        Windows1257 = "windows-1257",
        /// ISO 8859-2, for the languages of central Europe.
        Iso8859_2 = "iso-8859-2",
        /// ISO 8859-15, which has the euro.
        Iso8859_15 = "iso-8859-15",
        /// KOI8-R, for Russian.
        Koi8R = "koi8-r",
        /// That of the Macintosh for the languages of western Europe.
        MacRoman = "macintosh",
    }
}

named! {
    /// How the lines of a file end.
    pub enum LineEnds {
        /// Line feeds, as on Unix; also a file of one line.
        Lf = "lf",
        /// Carriage return and line feed, as on Windows.
        CrLf = "crlf",
        /// Carriage returns alone, as on the first Macintosh.
        Cr = "cr",
        /// Two or three of these.
        Mixed = "mixed",
    }
}

/// The text of a file and how it was written there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded {
    /// The text, without a byte order mark. Lines end as in the file, but that a carriage return alone has
    /// become a line feed; so for UTF-8 every offset is the file's own, after the byte order mark.
    pub text: String,
    /// The encoding that the bytes were read as; not always the one that a page claims.
    pub encoding: Encoding,
    /// Whether the file began with a byte order mark.
    pub had_bom: bool,
    /// How lines end in the file.
    pub line_ends: LineEnds,
    /// How many bytes did not fit the encoding: stray Windows-1252 in UTF-8, read as such, or half a character
    /// at a place where the file was cut, read as U+FFFD.
    pub repaired: usize,
    /// The byte in the file where the first of these stands.
    pub first_repaired: Option<usize>,
}

/// Reads bytes as text.
///
/// A byte order mark decides; without one, UTF-16 is told by its zero bytes, then UTF-8 by its validity. What is
/// neither is read character by character, UTF-8 where it is valid and Windows-1252 elsewhere: old pages lie
/// about their charset, and some mix two. What a web page claims is therefore asked last: of one that is no UTF-8,
/// for another encoding of one byte a letter.
///
/// # Limits
///
/// Encodings of several bytes a letter other than these, such as Shift JIS, are not known: ASCII comes through.
///
/// ```
/// use tipreport::source::{Encoding, decode};
///
/// let decoded = decode(b"the government\x92s efforts")?;
/// assert_eq!(decoded.text, "the government\u{2019}s efforts");
/// assert_eq!(decoded.encoding, Encoding::Windows1252);
/// # Ok::<(), tipreport::source::Error>(())
/// ```
///
/// # Errors
///
/// Where the bytes are no text: a known kind of binary file, a zero byte, or more than one control character in
/// a hundred.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Error> {
    if let Some(found) = binary_name(bytes) {
        return Err(ErrorKind::Binary { found, offset: 0 }.into());
    }
    let mut decoded = decode_unchecked(bytes);
    refuse_controls(bytes, &decoded)?;
    decoded.line_ends = line_ends(&decoded.text);
    if matches!(decoded.line_ends, LineEnds::Cr | LineEnds::Mixed) {
        decoded.text = without_lone_returns(&decoded.text);
    }
    Ok(decoded)
}

fn decode_unchecked(bytes: &[u8]) -> Decoded {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => eight_bit(rest, 3),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, Encoding::Utf16Le, true),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, Encoding::Utf16Be, true),
        _ => match utf16_by_zeros(bytes) {
            Some(encoding) => utf16(bytes, encoding, false),
            None => eight_bit(bytes, 0),
        },
    }
}

fn plain(text: String, encoding: Encoding, had_bom: bool) -> Decoded {
    Decoded { text, encoding, had_bom, line_ends: LineEnds::Lf, repaired: 0, first_repaired: None }
}

/// How much of a file is looked at to tell UTF-16 from UTF-8.
const SAMPLE: usize = 4096;

/// UTF-16 by the zero bytes that its Latin letters have, all on one side.
fn utf16_by_zeros(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let pairs = sample.len() / 2;
    // Most files have no zero byte, and need not be counted.
    memchr::memchr(0, sample)?;
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    if low_first * 2 > pairs && high_first * 8 < pairs {
        return Some(Encoding::Utf16Le);
    }
    (high_first * 2 > pairs && low_first * 8 < pairs).then_some(Encoding::Utf16Be)
}

fn utf16(bytes: &[u8], encoding: Encoding, had_bom: bool) -> Decoded {
    let unit = |pair: &[u8]| match encoding {
        Encoding::Utf16Be => u16::from_be_bytes([pair[0], pair[1]]),
        _ => u16::from_le_bytes([pair[0], pair[1]]),
    };
    let mut decoded = plain(String::with_capacity(bytes.len() / 2), encoding, had_bom);
    let mut at = if had_bom { 2 } else { 0 };
    for character in char::decode_utf16(bytes.chunks_exact(2).map(unit)) {
        let character = character.unwrap_or_else(|_| repaired(&mut decoded, at));
        decoded.text.push(character);
        at += 2 * character.len_utf16();
    }
    if bytes.len() % 2 == 1 {
        let character = repaired(&mut decoded, at);
        decoded.text.push(character);
    }
    decoded
}

/// Counts a byte that fits nothing, and stands in for it.
fn repaired(decoded: &mut Decoded, at: usize) -> char {
    decoded.repaired += 1;
    decoded.first_repaired.get_or_insert(at);
    char::REPLACEMENT_CHARACTER
}

/// UTF-8 where it is valid, Windows-1252 elsewhere.
fn eight_bit(bytes: &[u8], bom: usize) -> Decoded {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return plain(text.to_owned(), Encoding::Utf8, bom > 0);
    }
    let mut decoded = plain(String::with_capacity(bytes.len() + bytes.len() / 16), Encoding::Utf8, bom > 0);
    let (mut at, mut wide) = (bom, 0);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
        decoded.text.push_str(chunk.valid());
        at += chunk.valid().len();
        let stray = chunk.invalid();
        let cut = at + stray.len() == bom + bytes.len() && stray.len() > 1;
        for &byte in stray.iter().take(if cut { 1 } else { stray.len() }) {
            let unknown = repaired(&mut decoded, at);
            decoded.text.push(if cut { unknown } else { windows_1252(byte) });
        }
        at += stray.len();
    }
    // A page of Windows-1252 has hardly a pair of bytes that happens to be UTF-8; a page of UTF-8 with an
    // old paragraph pasted in has many.
    if wide * 2 <= decoded.repaired && bom == 0 {
        if let Some(charset) = charsets::declared(bytes) {
            return plain(charset.decode(bytes), charset.encoding, false);
        }
        decoded.encoding = Encoding::Windows1252;
        decoded.repaired = 0;
        decoded.first_repaired = None;
    }
    decoded
}

/// The characters of Windows-1252 from 0x80 to 0x9F, as the WHATWG Encoding Standard has them; the others are
/// those of ISO 8859-1.
const WINDOWS_1252: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}',
    '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}',
    '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}',
    '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Control characters that no text has.
const fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F)
}

fn refuse_controls(bytes: &[u8], decoded: &Decoded) -> Result<(), Error> {
    let text = decoded.text.as_bytes();
    // Few enough of all that may be one: a count that the compiler makes fast, for it fits in a byte.
    let may_be = |byte: &u8| u8::from(*byte < 0x20 || *byte == 0x7F);
    let at_most: usize = text.chunks(255).map(|run| usize::from(run.iter().map(may_be).sum::<u8>())).sum();
    if at_most * 100 <= text.len() && memchr::memchr(0, text).is_none() {
        return Ok(());
    }
    let found = match memchr::memchr(0, text) {
        Some(_) => "a zero byte",
        None if text.iter().filter(|&&byte| is_control(byte)).count() * 100 > text.len() => {
            "control characters"
        }
        None => return Ok(()),
    };
    let offset = bytes.iter().position(|&byte| is_control(byte)).unwrap_or_default();
    Err(ErrorKind::Binary { found, offset }.into())
}

fn line_ends(text: &str) -> LineEnds {
    let bytes = text.as_bytes();
    let feeds = memchr::memchr_iter(b'\n', bytes).count();
    let (mut pairs, mut returns) = (0, 0);
    for at in memchr::memchr_iter(b'\r', bytes) {
        if bytes.get(at + 1) == Some(&b'\n') {
            pairs += 1;
        } else {
            returns += 1;
        }
    }
    match (feeds - pairs, pairs, returns) {
        (_, 0, 0) => LineEnds::Lf,
        (0, _, 0) => LineEnds::CrLf,
        (0, 0, _) => LineEnds::Cr,
        _ => LineEnds::Mixed,
    }
}

/// `text` with a line feed for each carriage return that stands alone; as long as before.
fn without_lone_returns(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let alone = character == '\r' && characters.peek() != Some(&'\n');
        out.push(if alone { '\n' } else { character });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn encodings_are_told_by_content() {
        let text = "FREDONIA: Tier 2\n\nThe government\u{2019}s efforts \u{2014} in S\u{e3}o Tasso";
        let le = utf16_bytes(text, u16::to_le_bytes);
        let be = utf16_bytes(text, u16::to_be_bytes);
        let rows: [(&str, Vec<u8>, Encoding, bool); 6] = [
            ("utf-8", text.into(), Encoding::Utf8, false),
            ("utf-8 with a mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat(), Encoding::Utf8, true),
            ("utf-16le", le.clone(), Encoding::Utf16Le, false),
            ("utf-16le with a mark", [&b"\xFF\xFE"[..], &le].concat(), Encoding::Utf16Le, true),
            ("utf-16be", be.clone(), Encoding::Utf16Be, false),
            ("utf-16be with a mark", [&b"\xFE\xFF"[..], &be].concat(), Encoding::Utf16Be, true),
        ];
        for (name, bytes, encoding, had_bom) in rows {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding), "{name}");
            assert_eq!((decoded.had_bom, decoded.repaired), (had_bom, 0), "{name}");
        }
    }

    #[test]
    fn windows_1252_has_its_own_quotes_and_dashes() {
        let decoded = decode(b"\x93Fredonia\x94 \x97 S\xE3o Tasso paid \x80500").unwrap();
        assert_eq!(decoded.text, "\u{201C}Fredonia\u{201D} \u{2014} S\u{e3}o Tasso paid \u{20AC}500");
        assert_eq!((decoded.encoding, decoded.first_repaired), (Encoding::Windows1252, None));
    }

    #[test]
    fn what_a_page_declares_counts_where_it_is_no_utf8() {
        let page = |charset: &str, city: &[u8]| {
            let head = format!("<html><meta charset={charset}><p>In ");
            let decoded = decode(&[head.as_bytes(), city].concat()).unwrap();
            let city = decoded.text[head.len()..].to_owned();
            (city, decoded.encoding, decoded.repaired)
        };
        let city = "České Budějovice";
        let bytes = b"\xC8esk\xE9 Bud\xECjovice";
        assert_eq!(page("windows-1250", bytes), (city.to_owned(), Encoding::Windows1250, 0));
        // It lies, as old pages do.
        assert_eq!(page("windows-1250", city.as_bytes()), (city.to_owned(), Encoding::Utf8, 0));
        let western = ("S\u{e3}o \u{2014}".to_owned(), Encoding::Windows1252, 0);
        for charset in ["iso-8859-1", "utf-8", "shift_jis"] {
            assert_eq!(page(charset, b"S\xE3o \x97"), western);
        }
    }

    #[test]
    fn an_old_paragraph_in_a_page_of_utf8_keeps_both() {
        let bytes =
            ["S\u{e3}o Tasso\u{2019}s \u{201C}law\u{201D}".as_bytes(), b" and the government\x92s plan"]
                .concat();
        let decoded = decode(&bytes).unwrap();
        assert_eq!(
            decoded.text,
            "S\u{e3}o Tasso\u{2019}s \u{201C}law\u{201D} and the government\u{2019}s plan"
        );
        assert_eq!((decoded.encoding, decoded.repaired), (Encoding::Utf8, 1));
        assert_eq!(decoded.first_repaired, Some(bytes.len() - 7));
    }

    #[test]
    fn a_file_cut_within_a_character_says_where() {
        let bytes = "S\u{e3}o Tasso \u{2014}".as_bytes();
        let decoded = decode(&bytes[..bytes.len() - 1]).unwrap();
        assert_eq!(decoded.text, "S\u{e3}o Tasso \u{FFFD}");
        assert_eq!((decoded.repaired, decoded.first_repaired), (1, Some(11)));
    }

    #[test]
    fn line_ends_are_told_and_only_lone_returns_changed() {
        let rows = [
            ("a\nb\n", LineEnds::Lf, "a\nb\n"),
            ("a", LineEnds::Lf, "a"),
            ("a\r\nb", LineEnds::CrLf, "a\r\nb"),
            ("a\rb\r", LineEnds::Cr, "a\nb\n"),
            ("a\r\nb\rc\n", LineEnds::Mixed, "a\r\nb\nc\n"),
        ];
        for (given, line_ends, text) in rows {
            let decoded = decode(given.as_bytes()).unwrap();
            assert_eq!((decoded.line_ends, decoded.text.as_str()), (line_ends, text), "{given:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        let rows: [(&[u8], &str); 5] = [
            (b"%PDF-1.7\n", "expected text, found a PDF at byte 0"),
            (b"\x89PNG\r\n\x1a\n", "expected text, found a PNG image at byte 0"),
            (b"PK\x03\x04", "expected text, found a zip archive at byte 0"),
            (b"Tier 2\0", "expected text, found a zero byte at byte 6"),
            (b"Tier \x01\x02\x03\x04", "expected text, found control characters at byte 5"),
        ];
        for (bytes, message) in rows {
            let error = decode(bytes).unwrap_err();
            assert_eq!(error.to_string(), message);
            assert!(error.is_binary());
        }
    }
}
