//! How a language copies a value out of its object: what it says for each kind of call, as a table of words. The types
//! of values themselves are those of values.rs; a language goes through them and writes its own types around this.

use super::values::{Ask, Gives, Member, Read, is_constant};
use super::words::small;

/// How a language says it. In the type and the expression of what reads, `{f}` stands for the function, `{given}` for all
/// that is given after the object, each behind a comma, `{list}` for the same without the first comma, and `{n}` for the
/// type of a number.
pub(super) struct Copies {
    /// What a function and a constant, without `mulu_`, and an index are called; in a list of no values that is "each".
    pub(super) function: fn(&str) -> String,
    pub(super) constant: fn(&str) -> String,
    pub(super) index: fn(&str) -> String,
    /// An `int`, and a `size_t`.
    pub(super) int: &'static str,
    pub(super) size: &'static str,
    pub(super) reads: fn(Gives) -> Reads,
    /// Another value, of which `{name}` is the type, and `{small}` the same without its capital.
    pub(super) value: Reads,
    /// A list, of what reads one, by its index, and of how many there are.
    pub(super) list: fn([String; 2], &str, &str) -> [String; 2],
}

/// A type, and an expression.
pub(super) type Reads = [&'static str; 2];

impl Copies {
    /// The type of a member, and what reads it.
    pub(super) fn member(&self, member: &Member) -> [String; 2] {
        self.read(&member.read)
    }

    fn read(&self, read: &Read) -> [String; 2] {
        match read {
            Read::Given(index) => {
                let [kind, _] = (self.reads)(Gives::Number);
                [kind.replace("{n}", self.size), (self.index)(index)]
            }
            Read::Ask(ask) => self.ask(ask),
            Read::Value(name, given) => {
                let value = self.value.map(|t| t.replace("{name}", name));
                self.given(value.map(|t| t.replace("{small}", &small(name))), given)
            }
            Read::Each(count, index, one) => {
                let [_, count] = self.ask(count);
                (self.list)(self.read(one), &(self.index)(index), &count)
            }
        }
    }

    fn ask(&self, ask: &Ask) -> [String; 2] {
        let number = if ask.is_int() { self.int } else { self.size };
        let f = (self.function)(ask.function.short());
        let reads = (self.reads)(ask.gives);
        self.given(reads.map(|t| t.replace("{f}", &f).replace("{n}", number)), &ask.given)
    }

    fn given(&self, reads: [String; 2], given: &[&str]) -> [String; 2] {
        let word = |word: &&str| match is_constant(word) {
            true => (self.constant)(word),
            false => (self.index)(word),
        };
        let words: Vec<_> = given.iter().map(word).collect();
        let behind: String = words.iter().map(|word| format!(", {word}")).collect();
        reads.map(|t| t.replace("{given}", &behind).replace("{list}", &words.join(", ")))
    }
}
