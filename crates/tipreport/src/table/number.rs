//! Numbers as files of text have them.

use std::fmt::Write as _;

/// Writes a whole number; most cells are one, and the way through `fmt` takes several times as long.
pub(super) fn integer(value: i64, out: &mut String) {
    let mut digits = [0; 19];
    let mut start = digits.len();
    let mut rest = value.unsigned_abs();
    while rest > 0 || start == digits.len() {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if value < 0 {
        out.push('-');
    }
    out.push_str(std::str::from_utf8(&digits[start..]).unwrap_or_default());
}

/// Below this, every whole number is a number of its own in 64 bits of floating point.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Writes a number so that it is read back as it is, a whole one without a point.
pub(super) fn number(value: f64, out: &mut String) {
    if value.fract() == 0.0 && value > -EXACT && value < EXACT && (value != 0.0 || value.is_sign_positive()) {
        return integer(value as i64, out);
    }
    let Ok(()) = write!(out, "{value}") else { unreachable!("a String takes all that is written to it") };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_rust_prints_them() {
        for value in [0, 7, -1, 10, 2018, i64::MIN, i64::MAX] {
            let mut out = String::new();
            integer(value, &mut out);
            assert_eq!(out, value.to_string());
        }
        let large = [EXACT - 1.0, EXACT, -EXACT, 1e21, f64::MAX];
        for value in [0.0, -0.0, 0.1, -2.5, 40.0, -1_200_000.0].into_iter().chain(large) {
            let mut out = String::new();
            number(value, &mut out);
            assert_eq!(out, value.to_string());
        }
    }
}
