/// Byte offsets of a text as offsets in characters (Unicode code points), the unit that Python, R and frame
/// libraries slice strings by.
#[derive(Debug)]
pub(crate) struct Characters {
    /// Where the bytes stand that continue a character.
    continuations: Vec<u32>,
}

impl Characters {
    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut continuations = Vec::new();
        let mut at = 0;
        // Narratives are nearly all ASCII: a block without a high byte is passed over whole.
        for block in bytes.chunks(64) {
            if !block.is_ascii() {
                let within = block.iter().enumerate().filter(|(_, byte)| (*byte & 0xC0) == 0x80);
                continuations.extend(within.map(|(i, _)| (at + i) as u32));
            }
            at += block.len();
        }
        Self { continuations }
    }

    /// The number of characters before a byte offset.
    pub(crate) fn before(&self, offset: u32) -> u32 {
        offset - self.continuations.partition_point(|&at| at < offset) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_code_points() {
        let text = "a “né” 🜚 ".repeat(20);
        let characters = Characters::of(&text);
        for (count, (offset, _)) in text.char_indices().enumerate() {
            assert_eq!(characters.before(offset as u32), count as u32, "byte {offset}");
        }
        assert_eq!(characters.before(text.len() as u32) as usize, text.chars().count());
    }
}
