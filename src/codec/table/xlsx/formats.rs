//! 单元格格式: which styles of a workbook show numbers as days.

use std::collections::HashMap;

use super::super::archive::Part;
use super::super::markup::{Markup, Token, attribute};
use super::super::serial::{Days, Shown};
use super::{SMALL, plain};
use crate::error::Error;
use crate::text::Words;

/// What the styles show, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Formats {
    styles: Vec<Shown>,
    pub(super) days: Days,
}

impl Formats {
    pub(super) fn read(part: Part, from_1904: bool) -> Result<Formats, Error> {
        let mut markup = Markup::new(part, SMALL);
        let (mut codes, mut styles, mut is_within) = (HashMap::new(), Vec::new(), false);
        while let Some(token) = markup.next()? {
            let number = |attributes, name: &[u8]| {
                attribute(attributes, name).and_then(|text| plain(text).trim().parse::<u32>().ok())
            };
            match token {
                Token::Open { name: b"numFmt", attributes, .. } => {
                    let code = attribute(attributes, b"formatCode").map(plain).unwrap_or_default();
                    if let Some(id) = number(attributes, b"numFmtId") {
                        codes.insert(id, Shown::by(&code));
                    }
                }
                Token::Open { name: b"cellXfs", is_empty, .. } => is_within = !is_empty,
                Token::Close(b"cellXfs") => is_within = false,
                Token::Open { name: b"xf", attributes, .. } if is_within => {
                    let id = number(attributes, b"numFmtId").unwrap_or(0);
                    styles.push(codes.get(&id).copied().unwrap_or_else(|| Shown::built_in(id)));
                    if styles.len() > SMALL {
                        return Err(Error::limit(
                            Words {
                                zh: "工作簿的样式清单", en: "the list of a workbook's styles"
                            },
                            SMALL as u64,
                            0,
                        ));
                    }
                }
                _ => {}
            }
        }
        Ok(Formats { styles, days: Days { from_1904 } })
    }

    /// What a style shows; one that is not there shows numbers.
    pub(super) fn shown(&self, style: usize) -> Shown {
        self.styles.get(style).copied().unwrap_or(Shown::Number)
    }
}
