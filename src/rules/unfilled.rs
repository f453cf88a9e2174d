//! 占位文字 in a field with a list of words: the rule of the field speaks of it, as of any other text that is no word of
//! the list and with the same weight, and says what it is.

use crate::diag::Message;
use crate::text::Words;
use crate::vocabulary::is_unfilled;

static UNFILLED: Message = Message {
    text: Words {
        zh: "「{0}」是占位文字，等于没有填写",
        en: "`{0}` is a placeholder and says nothing",
    },
    help: Words {
        zh: "填写清单之内的值；确实没有的，留空",
        en: "use a word of the list, or leave it empty where there is nothing to say",
    },
};

/// What to say of a text that was not understood: this, unless nobody has filled it in.
pub(super) fn unless_unfilled(text: &str, message: &'static Message) -> &'static Message {
    if is_unfilled(text) { &UNFILLED } else { message }
}
