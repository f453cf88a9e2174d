//! JSON written member by member, in the order of writing or shuffled, and the dice that the generator throws.

/// Pseudo-random numbers by counting (SplitMix64): the same on every machine.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `sides`.
    pub(super) fn below(&mut self, sides: usize) -> usize {
        ((u128::from(self.next()) * sides as u128) >> 64) as usize
    }

    /// Whether something comes true that does so `percent` times in a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(super) fn pick<T: Copy>(&mut self, choice: &[T]) -> T {
        choice[self.below(choice.len())]
    }
}

/// A JSON text that grows. Texts are written as they are: the generator has none that needs an escape.
#[derive(Default)]
pub(super) struct Json {
    pub(super) text: String,
    /// Where the members of the open objects begin and end.
    members: Vec<(usize, usize)>,
    /// How many members stood before each open object.
    open: Vec<usize>,
    scratch: String,
    shuffle: Option<Dice>,
}

impl Dice {
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

impl Json {
    /// Begins a new text; with a seed, the members of every object are shuffled.
    pub(super) fn begin(&mut self, shuffle: Option<u64>) {
        self.text.clear();
        self.shuffle = shuffle.map(Dice::new);
    }

    /// An object with the members that `members` writes.
    pub(super) fn object(&mut self, members: impl FnOnce(&mut Json)) {
        self.text.push('{');
        self.open.push(self.members.len());
        members(self);
        let before = self.open.pop().unwrap_or(0);
        if let Some(last) = self.members[before..].last_mut() {
            last.1 = self.text.len();
            self.reorder(before);
        }
        self.members.truncate(before);
        self.text.push('}');
    }

    /// Puts the members after `before`, which the text ends with, into another order.
    fn reorder(&mut self, before: usize) {
        let Some(dice) = &mut self.shuffle else { return };
        let members = &mut self.members[before..];
        let start = members[0].0;
        dice.shuffle(members);
        self.scratch.clear();
        for (from, to) in members {
            self.scratch.push_str(&self.text[*from..*to]);
            self.scratch.push(',');
        }
        self.scratch.pop();
        self.text.truncate(start);
        self.text.push_str(&self.scratch);
    }

    fn key(&mut self, key: &str) {
        let before = self.open.last().copied().unwrap_or(0);
        let end = self.text.len();
        if let Some(last) = self.members[before..].last_mut() {
            last.1 = end;
            self.text.push(',');
        }
        self.members.push((self.text.len(), 0));
        self.quote(&[key]);
        self.text.push(':');
    }

    fn quote(&mut self, parts: &[&str]) {
        self.text.push('"');
        parts.iter().for_each(|part| self.text.push_str(part));
        self.text.push('"');
    }

    /// A member whose value is a text in parts.
    pub(super) fn text(&mut self, key: &str, parts: &[&str]) {
        self.key(key);
        self.quote(parts);
    }

    /// A member whose value is written as it is: a number, `true`, `null`.
    pub(super) fn raw(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text.push_str(value);
    }

    pub(super) fn member(&mut self, key: &str, members: impl FnOnce(&mut Json)) {
        self.key(key);
        self.object(members);
    }

    pub(super) fn texts(&mut self, key: &str, texts: &[&str]) {
        self.list(key, texts, |json, text| json.quote(&[text]));
    }

    /// A member whose value is a list; `write` writes one value.
    pub(super) fn list<T>(&mut self, key: &str, values: &[T], write: impl Fn(&mut Json, &T)) {
        self.key(key);
        self.text.push('[');
        for (position, value) in values.iter().enumerate() {
            if position > 0 {
                self.text.push(',');
            }
            write(self, value);
        }
        self.text.push(']');
    }
}
