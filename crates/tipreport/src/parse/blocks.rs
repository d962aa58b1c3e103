//! A text 64 bytes at a time, as sets of places: a bit a byte, the first byte's the lowest.

use wide::{u8x16, u8x64};

/// Sixty-four bytes of a text.
pub(crate) struct Block {
    bytes: u8x64,
    /// The places before the end of what is read.
    inside: u64,
}

impl Block {
    /// The number of bytes.
    pub(crate) const LENGTH: usize = 64;
    /// The number of bytes that are read for it: sixteen from each of its places on.
    pub(crate) const READ: usize = Self::LENGTH + 16;

    /// The block that these bytes begin with, of which the first `length` are inside.
    pub(crate) fn of(read: &[u8; Self::READ], length: usize) -> Self {
        let bytes = u8x64::from(*read.first_chunk().expect("a block is shorter than what is read"));
        Self { bytes, inside: INSIDE[length.min(Self::LENGTH)] }
    }

    /// The places inside that hold a byte.
    pub(crate) fn is(&self, byte: u8) -> u64 {
        self.bytes.simd_eq(u8x64::from(byte)).to_bitmask() & self.inside
    }

    /// The places inside that hold any of some bytes.
    pub(crate) fn any_of<const N: usize>(&self, wanted: [u8; N]) -> u64 {
        any_of(self.bytes, wanted).to_bitmask() & self.inside
    }

    /// The places of digits inside.
    pub(crate) fn digits(&self) -> u64 {
        range(self.bytes, b'0', b'9') & self.inside
    }

    /// The places of ASCII letters inside.
    pub(crate) fn letters(&self) -> u64 {
        range(self.bytes | u8x64::from(b' '), b'a', b'z') & self.inside
    }

    /// The places of digits, apostrophes and control characters.
    pub(crate) fn odd(&self) -> u64 {
        let digits = (self.bytes - u8x64::from(b'0')).simd_le(u8x64::from(9));
        let apostrophes = self.bytes.simd_eq(u8x64::from(b'\''));
        (digits | apostrophes | self.bytes.simd_le(u8x64::from(0x1F))).to_bitmask()
    }

    /// The places of ASCII capitals.
    pub(crate) fn capitals(&self) -> u64 {
        range(self.bytes, b'A', b'Z')
    }

    /// The places of bytes beyond ASCII.
    pub(crate) fn beyond_ascii(&self) -> u64 {
        self.bytes.to_bitmask()
    }

    /// The places inside.
    pub(crate) fn inside(&self) -> u64 {
        self.inside
    }
}

/// The places before each place of a block and before its end.
static INSIDE: [u64; Block::LENGTH + 1] = {
    let mut inside = [0; Block::LENGTH + 1];
    let mut length = 0;
    while length < Block::LENGTH {
        inside[length + 1] = inside[length] | 1 << length;
        length += 1;
    }
    inside
};

/// The places of a text where one of `first` stands and one of `second` after it.
pub(crate) fn pairs<const N: usize, const M: usize>(
    text: &[u8],
    first: [u8; N],
    second: [u8; M],
) -> impl Iterator<Item = usize> + '_ {
    let mut read = 0;
    let mut found = 0;
    std::iter::from_fn(move || {
        while found == 0 {
            if read >= text.len() {
                return None;
            }
            let mut blank = [b' '; Block::READ];
            let bytes = read_at(text, read, &mut blank);
            let here = Block::of(bytes, text.len() - read);
            let next = u8x64::from(*bytes[1..].first_chunk().expect("a block is shorter than what is read"));
            found = (any_of(here.bytes, first) & any_of(next, second)).to_bitmask() & here.inside;
            read += Block::LENGTH;
        }
        let place = found.trailing_zeros() as usize;
        found &= found - 1;
        Some(read - Block::LENGTH + place)
    })
}

#[inline]
fn any_of<const N: usize>(bytes: u8x64, wanted: [u8; N]) -> u8x64 {
    wanted.into_iter().fold(u8x64::ZERO, |all, byte| all | bytes.simd_eq(u8x64::from(byte)))
}

/// The places of ASCII letters and digits in sixteen bytes.
#[inline]
pub(crate) fn alphanumeric(bytes: &[u8; 16]) -> u32 {
    let read = u8x16::from(*bytes);
    let range = |bytes: u8x16, from: u8, to: u8| (bytes - u8x16::from(from)).simd_le(u8x16::from(to - from));
    (range(read | u8x16::from(b' '), b'a', b'z') | range(read, b'0', b'9')).to_bitmask()
}

fn range(bytes: u8x64, from: u8, to: u8) -> u64 {
    (bytes - u8x64::from(from)).simd_le(u8x64::from(to - from)).to_bitmask()
}

/// The bytes of a text that are read for the block at `at`, blank where the text has ended; `blank` is room for them.
pub(crate) fn read_at<'a>(
    text: &'a [u8],
    at: usize,
    blank: &'a mut [u8; Block::READ],
) -> &'a [u8; Block::READ] {
    text[at..].first_chunk().unwrap_or_else(|| {
        *blank = [b' '; Block::READ];
        blank[..text.len() - at].copy_from_slice(&text[at..]);
        blank
    })
}

/// The sixteen bytes from a place of a block on.
pub(crate) fn window(read: &[u8; Block::READ], place: usize) -> &[u8; 16] {
    read[place % Block::LENGTH..].first_chunk().expect("sixteen bytes are read from each place of a block on")
}

/// The number of the places in a row that a set holds, from a place on.
pub(crate) fn run(set: u64, place: usize) -> usize {
    (!(set >> place)).trailing_zeros() as usize
}
