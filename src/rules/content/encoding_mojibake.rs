//! CON501: no text is the ruin of a wrong decoding.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{GB18030, GB18030_2005};
use crate::model::{Entry, OddKind, each_text};
use crate::pointer::{Path, is_within};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON501",
    name: "encoding-mojibake",
    title: Words { zh: "文字是乱码", en: "text that was decoded wrongly" },
    basis: &[GB18030.must(""), GB18030_2005.must("")],
    explain: Words {
        zh: "文字在转换编码时损坏了。“锟斤拷”是不能识别的字节按UTF-8写出、又按GBK读入的结果；“烫烫烫”“屯屯屯”是程序没有初始化的内存；\
             “鏁版嵁”是把UTF-8的“数据”按GBK读入的结果；“Ã¤”“ç›®å½•”是逐字节读入的结果。损坏的文字一般不能还原，要从源系统重新导出。",
        en: "The text was ruined when its encoding was converted: U+FFFD stands for bytes that were no \
             characters, 锟斤拷 is U+FFFD read as GBK, 烫烫烫 and 屯屯屯 are memory that was never filled, 鏁版嵁 is \
             数据 in UTF-8 read as GBK, and Ã¤ is UTF-8 read byte by byte. Such text is mostly lost: export it \
             again from its source.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"abstract":"机动车排气检测锟斤拷锟斤拷"}"#, at: "/abstract" },
        Bad { change: r#"{"keywords":["排气","检\ufffd"]}"#, at: "/keywords/1" },
        Bad { change: r#"{"contact":{"name":"烫烫烫"}}"#, at: "/contact/name" },
        Bad { change: r#"{"ext":{"处室屯屯屯":"一"}}"#, at: "/ext/处室屯屯屯" },
        Bad { change: r#"{"source_system":"鏁版嵁库"}"#, at: "/source_system" },
        Bad { change: r#"{"source_system":"淇℃伅系统"}"#, at: "/source_system" },
        Bad { change: r#"{"short_name":"检测锛岀结果"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"检测銆佹湰"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"鈥滀腑"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"ÃŸ Ã¤"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"25Â°"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"â€œ"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"名ï¼Œ"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"æ•°å\u00ad¦"}"#, at: "/short_name" },
        Bad { change: r#"{"short_name":"Êý¾Ý"}"#, at: "/short_name" },
        Bad { change: r#"{"ext":{"锟斤拷":"烫烫烫"}}"#, at: "/ext/锟斤拷" },
        Bad { change: r#"{"update_cycle":{"other":"锟斤拷"}}"#, at: "/update_cycle" },
    ],
    good: &[
        Good {
            change: r#"{"keywords":["普通话水平测试信息","村村通屯屯通","昆锟","烫伤","鈥激光碎石","锛子","銆","淇水","鏁",
                "déjà vu","émié","±1·25°","é·°m","°±é²","âme","maçã","naïf","Ãe"],
                "short_name":"“lè”——“é”，Pelé·José；××××年······25°C±0.5§3"}"#,
        },
    ],
};

static GARBLED: Message = Message {
    text: Words { zh: "「{0}」中有乱码", en: "`{0}` was decoded wrongly" },
    help: Words {
        zh: "从源系统按UTF-8重新导出，或者重新填写这一项",
        en: "export it again as UTF-8, or write it anew",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    // A quick look over the bytes has mostly settled it; see `text::may_be_garbled`.
    if context.is_sound {
        return;
    }
    let mut last = String::new();
    each_text(entry, &Path::Top, &mut |text, path| {
        if !is_garbled(text) {
            return;
        }
        let at = path.pointer();
        // Where the reader itself lost bytes DOC105 speaks.
        let mut lost = entry.odd.iter().filter(|odd| odd.kind == OddKind::DecodingLoss);
        if at != last && !lost.any(|odd| is_within(&odd.pointer, &at)) {
            out.found(at.clone(), &GARBLED, &[text]);
            last = at;
        }
    });
}

/// Whether some characters of a text are such as only a wrong decoding leaves behind.
fn is_garbled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    text.char_indices().any(|(at, c)| {
        let begins = |sign: &str| text.get(at..).is_some_and(|rest| rest.starts_with(sign));
        let second = |choice: &str| {
            let next = text.get(at..).and_then(|rest| rest.chars().nth(1));
            next.is_some_and(|next| choice.contains(next))
        };
        match c {
            // What a decoder puts in place of bytes that are no characters.
            '\u{FFFD}' => true,
            // Two of these, written as UTF-8 and read as GBK.
            '锟' => begins("锟斤拷"),
            // Memory that was never filled, 0xCC and 0xCD, read as GBK. 屯屯通 is a programme of roads.
            '烫' => begins("烫烫烫"),
            '屯' => begins("屯屯屯"),
            // UTF-8 read as GBK: 数据, 信息.
            '鏁' => begins("鏁版嵁"),
            '淇' => begins("淇℃伅"),
            // The same of “，” and “（”, of “。” and “、”, of “ and ”, each before a Chinese character.
            // 鈥 alone is an old sign of holmium, as in 鈥激光.
            '锛' => second("岀岃岄屼屽屾堜堝堟堢堣堥"),
            '銆' => second("備傚傛傜傝傞佷佸佹佺佽侀"),
            '鈥' => second("滀滃滄滅滆滈濅濆濇濈濊濋"),
            '\u{80}'..='\u{FF}' => is_byte_by_byte(text.get(at..).unwrap_or("")),
            _ => false,
        }
    })
}

/// Whether a text begins with bytes of UTF-8 or GBK that were read one by one, as Windows-1252 or Latin-1.
fn is_byte_by_byte(text: &str) -> bool {
    let mut chars = text.chars();
    let first: [char; 6] = std::array::from_fn(|_| chars.next().unwrap_or(' '));
    let is_letter = |c: &char| matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ');
    // The first byte of a Chinese character, and those that follow; quotation marks and dashes, which
    // Windows-1252 has too, are left out, for they stand beside pinyin in sound text.
    let is_lead = |c: char| matches!(c, 'ä'..='é');
    let is_next = |c: char| {
        matches!(c, '\u{80}'..='\u{BF}') || "€‚ƒ„†‡ˆ‰Š‹Œ•˜™š›œžŸŽ".contains(c)
    };
    let is_han = |at: usize| is_lead(first[at]) && is_next(first[at + 1]) && is_next(first[at + 2]);
    let is_pair = match first {
        // The two bytes of a letter with an accent or of a sign: Ã¤, Â°.
        ['Ã' | 'Â', '\u{80}'..='\u{BF}', ..] => true,
        // Quotation marks and dashes; “、” and “。”; “，” and its like, and the byte order mark.
        ['â' | 'ã', '€', ..] | ['ï', '¼' | '»' | '¿', ..] => true,
        _ => false,
    };
    // Two Chinese characters of three bytes each, or of two: letters never stand so in sound text.
    is_pair || (is_han(0) && is_han(3)) || {
        let four = first.iter().take(4);
        four.clone().all(|c| matches!(c, '\u{80}'..='\u{FF}'))
            && four.filter(|c| is_letter(c)).count() > 1
    }
}
