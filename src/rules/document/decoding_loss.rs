//! DOC105: no bytes of a text were lost in reading.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{GB18030, GB18030_2005, LOGIC};
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC105",
    name: "decoding-loss",
    title: Words { zh: "有不能识别的字节", en: "bytes that are no characters" },
    basis: &[LOGIC.must(""), GB18030.must(""), GB18030_2005.must("")],
    explain: Words {
        zh: "文字里有不能还原为字符的字节，或者只有半个的代理项（如\\ud800）。读取时以U+FFFD代替，其余内容照常读取和校验，\
             但是原来的字已经丢失。常见的原因是文件不是读取时所用的编码，或者文件、长文字在一个字的中间被截断。",
        en: "The text holds bytes that stand for no character, or one half of a surrogate pair such as \
             \\ud800. They were read as U+FFFD and all else is read and checked, but the character is lost. \
             Mostly the file is not in the encoding in which it was read, or it or a long text was cut in the \
             middle of a character.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"abstract":"机动车排气\ud800检测数据"}"#, at: "/abstract" },
        Bad { change: r#"{"keywords":["排气","\udc00检测\ud800"]}"#, at: "/keywords/1" },
    ],
    good: &[Good { change: r#"{"abstract":"机动车排气检测数据，含表情\ud83d\ude00"}"# }],
};

static BYTES: Message = Message {
    text: Words {
        zh: "这一项里有按{0}不能识别的字节，原来的字已经丢失",
        en: "bytes of this value are no characters in {0} and were lost",
    },
    help: Words {
        zh: "先确认文件是不是{0}编码：是的，检查文件或者长文字在哪里被截断、损坏，从源系统重新导出；不是的，指定实际的编码后重新读取",
        en: "make sure that the file is in {0}: if it is, see where it or a long text was cut or damaged, and export \
             it again; if it is not, say which encoding it has",
    },
};

static HALF: Message = Message {
    text: Words {
        zh: "这一项里有不成对的代理项{0}，原来的字已经丢失",
        en: "this value holds {0}, one half of a surrogate pair, and the character was lost",
    },
    help: Words {
        zh: "检查长文字是不是在一个字的中间被截断，从源系统重新导出",
        en: "see whether a long text was cut in the middle of a character, and export it again",
    },
};

static LOST: Message = Message {
    text: Words {
        zh: "这一项里有不能识别的字符，原来的字已经丢失",
        en: "this value holds what is no character, and was lost",
    },
    help: Words {
        zh: "检查原文件中的这一项，从源系统重新导出",
        en: "look at the value in the file, and export it again",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let mut last = None;
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::DecodingLoss) {
        let message = match odd.detail.as_str() {
            "" => &LOST,
            detail if detail.starts_with('\\') => &HALF,
            _ => &BYTES,
        };
        // A text in another encoding has a loss at every character: one finding says it.
        if last != Some(&odd.pointer) {
            out.found_odd(odd, message, &[&odd.detail]);
        }
        last = Some(&odd.pointer);
    }
}
