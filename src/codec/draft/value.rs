//! 值: what another format says in one place, before it is known what it means.

use std::ops::Range;

use crate::text::Text;

/// A value, and the bytes of the record that it came from.
#[derive(Clone, Debug)]
pub(in crate::codec) struct Value<'t> {
    pub(in crate::codec) said: Said<'t>,
    pub(in crate::codec) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(in crate::codec) enum Said<'t> {
    Text(Text<'t>),
    /// A number or a truth value, as JSON writes it.
    Bare(Text<'t>),
    /// Texts that stood apart.
    Texts(Vec<(Text<'t>, Range<usize>)>),
    /// An object, or a list of other things, as JSON.
    Json(Text<'t>),
}

impl<'t> Value<'t> {
    /// The value as one text: several with signs between them where they stay apart so, else as JSON.
    pub(super) fn into_text(self) -> Text<'t> {
        match self.said {
            Said::Text(text) | Said::Bare(text) | Said::Json(text) => text,
            Said::Texts(mut texts) if texts.len() == 1 => texts.remove(0).0,
            Said::Texts(texts) => {
                let texts: Vec<&str> = texts.iter().map(|(text, _)| text.as_ref()).collect();
                let is_apart = texts.iter().all(|text| !text.is_empty() && !text.contains('、'));
                match is_apart && !texts.is_empty() {
                    true => texts.join("、").into(),
                    false => serde_json::to_string(&texts).unwrap_or_default().into(),
                }
            }
        }
    }
}
