//! Numbers in words, as the reports spell them; for the tests of the crate and those beside it.

/// A number below 10^12 in words: `one hundred and twenty-three thousand`.
pub(crate) fn spell(n: u64) -> String {
    let scales = [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")];
    let mut words = Vec::new();
    let mut rest = n;
    for (scale, name) in scales {
        if rest >= scale {
            words.push(format!("{} {name}", spell_group(rest / scale)));
            rest %= scale;
        }
    }
    if rest > 0 || n == 0 {
        let and = if words.is_empty() || rest >= 100 { "" } else { "and " };
        words.push(format!("{and}{}", spell_group(rest)));
    }
    words.join(" ")
}

/// A number below 1000.
fn spell_group(n: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match n {
        0..20 => SMALL[n as usize].to_owned(),
        20..100 if n.is_multiple_of(10) => TENS[n as usize / 10].to_owned(),
        20..100 => format!("{}-{}", TENS[n as usize / 10], SMALL[n as usize % 10]),
        _ if n.is_multiple_of(100) => format!("{} hundred", spell_group(n / 100)),
        _ => format!("{} hundred and {}", spell_group(n / 100), spell_group(n % 100)),
    }
}
