//! 适用规则和日期: under which law a case is decided, and what differs between them.

/// A profile on a day.
pub(crate) struct Regime {
    pub(crate) words: &'static str,
    /// A built-in profile; of a user's profile the one that it extends.
    pub(crate) profile: &'static str,
    /// Whether it is a user's profile.
    pub(crate) is_users: bool,
    pub(crate) as_of: &'static str,
    pub(crate) is_in_force: bool,
    /// Whether R809 holds: 第二十条第二款 asks for material, and by 第三条第一款 no secret is listed.
    pub(crate) asks: bool,
    /// Which ranks of [`BASES`](crate::values::BASES) it accepts.
    pub(crate) bases: &'static str,
    /// Working days until the answer: unconditional, conditional inside the scope, and outside of it.
    pub(crate) answer: [Option<u32>; 3],
    /// By how much a recorded extension is longer.
    pub(crate) extension: u32,
}

/// What 2017 accepts: law, administrative regulation, State Council, policy of the centre.
const CENTRE: &str = "LASC";

#[rustfmt::skip]
pub(crate) static REGIMES: &[Regime] = &[
    regime("2025",                 "national-2025", "2026-12-31", true,  true,  "LAS",    [Some(1), Some(10), Some(10)], 10),
    regime("2017",                 "national-2017", "2026-12-31", true,  false, CENTRE,   [None, Some(10), Some(10)],    0),
    regime("Liaoning",             "liaoning-2017", "2026-12-31", true,  false, "LASCPR", [None, None, Some(10)],        0),
    regime("Ankang",               "ankang-2018",   "2026-12-31", true,  false, CENTRE,   [None, Some(10), Some(10)],    0),
    regime("lenient",              "lenient",       "2026-12-31", true,  true,  "LASCPR", [Some(1), Some(10), Some(10)], 10),
    Regime { is_users: true, ..
    regime("a user's of 2025",     "national-2025", "2026-12-31", true,  true,  "LAS",    [Some(1), Some(10), Some(10)], 10) },
    regime("2025, too early",      "national-2025", "2025-07-31", false, false, "LAS",    [None, None, None],            0),
    // All requests are received later, and their period is that of the day of receipt; an extension is still to come.
    regime("lenient, before R809", "lenient",       "2025-07-31", true,  false, "LASCPR", [Some(1), Some(10), Some(10)], 0),
    regime("2017, too early",      "national-2017", "2017-06-29", false, false, CENTRE,   [None, None, None],            0),
    regime("Liaoning, too early",  "liaoning-2017", "2017-08-15", false, false, "LASCPR", [None, None, None],            0),
    regime("Ankang, too early",    "ankang-2018",   "2018-04-07", false, false, CENTRE,   [None, None, None],            0),
];

#[expect(clippy::too_many_arguments, reason = "a row of the table")]
const fn regime(
    words: &'static str,
    profile: &'static str,
    as_of: &'static str,
    is_in_force: bool,
    asks: bool,
    bases: &'static str,
    answer: [Option<u32>; 3],
    extension: u32,
) -> Regime {
    Regime { words, profile, is_users: false, as_of, is_in_force, asks, bases, answer, extension }
}
