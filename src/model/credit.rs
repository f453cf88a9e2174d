//! 统一社会信用代码 (GB 32100) and 组织机构代码 (GB 11714): form, check character and parts.
//!
//! Both are read as people type them: full-width and lower-case characters count as what they stand for, and
//! blanks around a code do not count. Nothing here allocates.

use std::array;
use std::fmt;

use crate::text::{narrow, trim};

/// The characters of a credit code; the position is the value. I, O, S, V and Z are left out.
const ALPHABET: [u8; 31] = *b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What a byte outside the alphabet has for a value.
const NONE: u8 = u8::MAX;

/// The value of each byte in a credit code.
const VALUES: [u8; 256] = {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < ALPHABET.len() {
        values[ALPHABET[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// The weight of each place of a credit code before the last: the powers of 3 modulo 31.
const CREDIT_WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// The weight of each place of an organisation code before the last.
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// 统一社会信用代码: eighteen characters of the right form. Its check character may still be wrong.
///
/// ```
/// use mulu::CreditCode;
/// let code = CreditCode::read("１２320100671322000q")?;
/// assert_eq!(code.as_str(), "12320100671322000Q");
/// assert!(code.is_valid());
/// assert_eq!((code.authority(), code.division()), ('1', 320_100));
/// assert!(code.organisation().is_valid());
/// # Ok::<(), mulu::CreditFlaw>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CreditCode([u8; 18]);

/// Why a text is no unified social credit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CreditFlaw {
    /// It has this many characters, and not eighteen.
    Length(usize),
    /// A character that may not stand at this place, counted from 1.
    Character(usize, char),
}

/// A code that is written as it should be: the way that almost every one takes.
fn canonical(text: &str) -> Option<CreditCode> {
    let code: [u8; 18] = text.as_bytes().try_into().ok()?;
    // All of them, without a look at each whether to go on. No value but NONE has the highest bit.
    let values = code.iter().fold(0, |all, byte| all | VALUES[usize::from(*byte)]);
    let are_digits = code[2..8].iter().fold(true, |all, byte| all & byte.is_ascii_digit());
    (values < 0x80 && are_digits).then_some(CreditCode(code))
}

impl CreditCode {
    /// Reads a code, in whatever width and case it is written.
    ///
    /// # Errors
    ///
    /// When it has another length than eighteen, a character outside the alphabet, or a letter in places 3 to 8.
    ///
    /// ```
    /// use mulu::{CreditCode, CreditFlaw};
    /// assert_eq!(CreditCode::read("1232010067132200"), Err(CreditFlaw::Length(16)));
    /// assert_eq!(CreditCode::read("1232010067132200OQ"), Err(CreditFlaw::Character(17, 'O')));
    /// ```
    pub fn read(text: &str) -> Result<CreditCode, CreditFlaw> {
        if let Some(code) = canonical(text) {
            return Ok(code);
        }
        let text = trim(text);
        let mut code = [0; 18];
        let mut length = 0;
        let mut wrong = None;
        for c in text.chars().map(|c| narrow(c).to_ascii_uppercase()) {
            let byte = u8::try_from(c).unwrap_or(0);
            let fits = match length {
                2..8 => byte.is_ascii_digit(),
                _ => VALUES[usize::from(byte)] != NONE,
            };
            if let Some(place) = code.get_mut(length) {
                *place = byte;
            }
            length += 1;
            if !fits {
                wrong = wrong.or(Some(CreditFlaw::Character(length, c)));
            }
        }
        match wrong {
            _ if length != code.len() => Err(CreditFlaw::Length(length)),
            Some(flaw) => Err(flaw),
            None => Ok(CreditCode(code)),
        }
    }

    /// The code as it should be written: half-width and upper case.
    ///
    /// ```
    /// let code = mulu::CreditCode::read("12320100671322000q")?;
    /// assert_eq!(code.as_str(), "12320100671322000Q");
    /// # Ok::<(), mulu::CreditFlaw>(())
    /// ```
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// 校验码: the last character as the other seventeen ask for it.
    ///
    /// ```
    /// let mistyped = mulu::CreditCode::read("12320100671322000A")?;
    /// assert_eq!(mistyped.check_character(), 'Q');
    /// # Ok::<(), mulu::CreditFlaw>(())
    /// ```
    pub fn check_character(&self) -> char {
        let value = |byte: &u8| u32::from(VALUES[usize::from(*byte)]);
        let sum: u32 = self.0.iter().zip(CREDIT_WEIGHTS).map(|(b, weight)| value(b) * weight).sum();
        char::from(ALPHABET[(31 - sum as usize % 31) % 31])
    }

    /// Whether the check character is right.
    ///
    /// ```
    /// use mulu::CreditCode;
    /// assert!(CreditCode::read("12320100671322000Q")?.is_valid());
    /// assert!(!CreditCode::read("12320100671322000A")?.is_valid());
    /// # Ok::<(), mulu::CreditFlaw>(())
    /// ```
    pub fn is_valid(&self) -> bool {
        char::from(self.0[17]) == self.check_character()
    }

    /// 登记管理部门代码: the first character; `1` for 机构编制, which registers bodies of government.
    ///
    /// ```
    /// assert_eq!(mulu::CreditCode::read("91440300708461136T")?.authority(), '9');
    /// # Ok::<(), mulu::CreditFlaw>(())
    /// ```
    pub fn authority(&self) -> char {
        char::from(self.0[0])
    }

    /// 登记管理机关行政区划码: places 3 to 8, a code of GB/T 2260.
    ///
    /// ```
    /// assert_eq!(mulu::CreditCode::read("91440300708461136T")?.division(), 440_300);
    /// # Ok::<(), mulu::CreditFlaw>(())
    /// ```
    pub fn division(&self) -> u32 {
        self.0[2..8].iter().fold(0, |code, digit| code * 10 + u32::from(digit - b'0'))
    }

    /// 主体标识码: places 9 to 17, an organisation code.
    ///
    /// ```
    /// let code = mulu::CreditCode::read("91440300708461136T")?;
    /// assert_eq!(code.organisation().as_str(), "708461136");
    /// # Ok::<(), mulu::CreditFlaw>(())
    /// ```
    pub fn organisation(&self) -> OrganisationCode {
        OrganisationCode(array::from_fn(|place| self.0[place + 8]))
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// 组织机构代码: nine characters. Its check character may still be wrong.
///
/// ```
/// use mulu::OrganisationCode;
/// let code = OrganisationCode::read("67132200-0").unwrap();
/// assert_eq!(code.as_str(), "671322000");
/// assert!(code.is_valid());
/// assert!(OrganisationCode::read("67132200").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrganisationCode([u8; 9]);

impl OrganisationCode {
    /// Reads a code, with or without the hyphen before its last character; `None` when it has not the form.
    ///
    /// ```
    /// use mulu::OrganisationCode;
    /// assert_eq!(OrganisationCode::read("671322000"), OrganisationCode::read("67132200-0"));
    /// assert!(OrganisationCode::read("67132200-A").is_none());
    /// ```
    pub fn read(text: &str) -> Option<OrganisationCode> {
        let mut chars = trim(text).chars().map(|c| narrow(c).to_ascii_uppercase()).peekable();
        let mut code = [0; 9];
        for (place, byte) in code.iter_mut().enumerate() {
            if place == 8 {
                chars.next_if_eq(&'-');
            }
            let c = chars.next()?;
            let fits = match place {
                8 => c.is_ascii_digit() || c == 'X',
                _ => c.is_ascii_alphanumeric(),
            };
            *byte = u8::try_from(c).ok().filter(|_| fits)?;
        }
        chars.next().is_none().then_some(OrganisationCode(code))
    }

    /// The code without a hyphen, half-width and upper case.
    ///
    /// ```
    /// assert_eq!(mulu::OrganisationCode::read("d2143569-x").unwrap().as_str(), "D2143569X");
    /// ```
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// 校验码: the last character as the other eight ask for it.
    ///
    /// ```
    /// let code = mulu::OrganisationCode::read("671322001").unwrap();
    /// assert_eq!(code.check_character(), '0');
    /// ```
    pub fn check_character(&self) -> char {
        let value = |byte: &u8| char::from(*byte).to_digit(36).unwrap_or(0);
        let places = self.0.iter().zip(ORGANISATION_WEIGHTS);
        let sum: u32 = places.map(|(byte, weight)| value(byte) * weight).sum();
        match 11 - sum % 11 {
            10 => 'X',
            11 => '0',
            digit => char::from_digit(digit, 10).unwrap_or('0'),
        }
    }

    /// Whether the check character is right.
    ///
    /// ```
    /// use mulu::OrganisationCode;
    /// assert!(OrganisationCode::read("671322000").unwrap().is_valid());
    /// assert!(!OrganisationCode::read("671322001").unwrap().is_valid());
    /// ```
    pub fn is_valid(&self) -> bool {
        char::from(self.0[8]) == self.check_character()
    }
}

impl fmt::Display for OrganisationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_the_powers_of_three() {
        let mut power = 1;
        for weight in CREDIT_WEIGHTS {
            assert_eq!(weight, power);
            power = power * 3 % 31;
        }
    }

    #[test]
    fn real_codes_are_valid_and_so_are_their_organisation_codes() {
        for text in [
            "12320100671322000Q",
            "91440300708461136T",
            "914403001922038216",
            "91110000802100433B",
            "12100000400000624D",
            "91330100799655058B",
            "91350100M000100Y43",
        ] {
            let code = CreditCode::read(text).unwrap();
            assert!(code.is_valid() && code.organisation().is_valid(), "{text}");
            assert_eq!(code.to_string(), text);
        }
    }

    #[test]
    fn a_wrong_check_character_is_seen() {
        for (text, check) in [("12320100671322000A", 'Q'), ("11100000000013039X", 'Y')] {
            let code = CreditCode::read(text).unwrap();
            assert!(!code.is_valid());
            assert_eq!(code.check_character(), check);
        }
    }

    #[test]
    fn what_has_not_the_form_says_why() {
        let length = |text| match CreditCode::read(text) {
            Err(CreditFlaw::Length(length)) => Some(length),
            _ => None,
        };
        assert_eq!(length(""), Some(0));
        assert_eq!(length("1232010067132200"), Some(16));
        assert_eq!(length("12320100671322000QQ"), Some(19));
        let wrong = |text, place, c| {
            assert_eq!(CreditCode::read(text), Err(CreditFlaw::Character(place, c)), "{text}");
        };
        for (text, c) in [
            ("I2320100671322000Q", 'I'),
            ("o2320100671322000Q", 'O'),
            ("ｓ2320100671322000Q", 'S'),
            ("V2320100671322000Q", 'V'),
            ("Z2320100671322000Q", 'Z'),
            ("-2320100671322000Q", '-'),
            ("é2320100671322000Q", 'é'),
            ("市2320100671322000Q", '市'),
        ] {
            wrong(text, 1, c);
        }
        wrong("12A20100671322000Q", 3, 'A');
        wrong("1232010A671322000Q", 8, 'A');
        wrong("12320100 71322000Q", 9, ' ');
        assert!(CreditCode::read("1A320100A71322000Q").is_ok());
    }

    #[test]
    fn organisation_codes_have_three_kinds_of_check_character() {
        for (text, check) in [("671322000", '0'), ("000013039", '9'), ("M000100Y4", '4')] {
            let code = OrganisationCode::read(text).unwrap();
            assert_eq!(code.check_character(), check, "{text}");
            assert!(code.is_valid(), "{text}");
        }
        let tenth = OrganisationCode::read("Ｄ2143569－x").unwrap();
        assert_eq!((tenth.check_character(), tenth.to_string().as_str()), ('X', "D2143569X"));
        assert!(!OrganisationCode::read("671322001").unwrap().is_valid());
        for text in
            ["67132200", "6713220000", "67132200A", "6713-22000", "67132200--0", "6713220é0"]
        {
            assert_eq!(OrganisationCode::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_has_its_parts() {
        let code = CreditCode::read(" Y1987654671322000Q　").unwrap();
        assert_eq!(code.authority(), 'Y');
        assert_eq!(code.division(), 987_654);
        assert_eq!(code.organisation().as_str(), "671322000");
    }
}
