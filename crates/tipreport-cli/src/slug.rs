//! Names of countries as parts of addresses and of files.

/// A name in lower case, without accents, its words joined by hyphens: "Côte d'Ivoire" is `cote-divoire`.
pub(crate) fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars().flat_map(char::to_lowercase) {
        match character {
            'a'..='z' | '0'..='9' => slug.push(character),
            // An apostrophe parts no words.
            '\'' | '\u{2019}' => {}
            _ => match plain(character) {
                Some(letter) => slug.push(letter),
                None if slug.ends_with('-') || slug.is_empty() => {}
                None => slug.push('-'),
            },
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// The letter under the accents that names of countries have.
const fn plain(letter: char) -> Option<char> {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => Some('a'),
        'ç' => Some('c'),
        'é' | 'è' | 'ê' | 'ë' => Some('e'),
        'í' | 'î' | 'ï' | 'ı' => Some('i'),
        'ñ' => Some('n'),
        'ó' | 'ô' | 'õ' | 'ö' => Some('o'),
        'ú' | 'û' | 'ü' => Some('u'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_become_parts_of_addresses() {
        let rows = [
            ("Albania", "albania"),
            ("C\u{f4}te d\u{2019}Ivoire", "cote-divoire"),
            ("T\u{fc}rkiye", "turkiye"),
            ("Congo, Republic of the", "congo-republic-of-the"),
            ("S\u{e3}o Tom\u{e9} and Pr\u{ed}ncipe", "sao-tome-and-principe"),
            ("../../etc", "etc"),
            ("\u{4e2d}\u{56fd}", ""),
        ];
        for (name, expected) in rows {
            assert_eq!(slug(name), expected, "{name}");
        }
    }
}
