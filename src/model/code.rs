//! 信息资源代码: the class code, a slash and a sequence number (G1272 信息资源代码).

use super::Entry;
use crate::text::{is_blank, trim};

/// 分类码: 类 of one digit, 项 of two, 目 of three, and 细目 of any length.
///
/// ```
/// use mulu::ClassCode;
/// let code = ClassCode::read("30702412").unwrap();
/// assert_eq!((code.class(), code.item()), ("3", Some("307")));
/// assert_eq!((code.section(), code.detail()), (Some("307024"), Some("30702412")));
/// assert_eq!(ClassCode::read("30").map(|code| code.as_str()), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClassCode<'t>(&'t str);

impl<'t> ClassCode<'t> {
    /// Reads a class code; `None` unless it is of digits and ends with a level.
    ///
    /// ```
    /// use mulu::ClassCode;
    /// assert!(ClassCode::read("307").is_some());
    /// assert!(ClassCode::read("3070").is_none());
    /// ```
    pub fn read(text: &'t str) -> Option<ClassCode<'t>> {
        let text = trim(text);
        let ends_with_a_level = matches!(text.len(), 1 | 3 | 6..);
        (ends_with_a_level && is_number(text)).then_some(ClassCode(text))
    }

    /// The whole code.
    ///
    /// ```
    /// assert_eq!(mulu::ClassCode::read(" 307 ").unwrap().as_str(), "307");
    /// ```
    pub fn as_str(self) -> &'t str {
        self.0
    }

    /// 类: its first digit.
    ///
    /// ```
    /// assert_eq!(mulu::ClassCode::read("307024").unwrap().class(), "3");
    /// ```
    pub fn class(self) -> &'t str {
        self.0.get(..1).unwrap_or_default()
    }

    /// 项: the code down to the second level.
    ///
    /// ```
    /// assert_eq!(mulu::ClassCode::read("307024").unwrap().item(), Some("307"));
    /// ```
    pub fn item(self) -> Option<&'t str> {
        self.0.get(..3)
    }

    /// 目: the code down to the third level.
    ///
    /// ```
    /// assert_eq!(mulu::ClassCode::read("307").unwrap().section(), None);
    /// ```
    pub fn section(self) -> Option<&'t str> {
        self.0.get(..6)
    }

    /// 细目: the whole code, where it goes below the third level.
    ///
    /// ```
    /// assert_eq!(mulu::ClassCode::read("30702401").unwrap().detail(), Some("30702401"));
    /// ```
    pub fn detail(self) -> Option<&'t str> {
        (self.0.len() > 6).then_some(self.0)
    }
}

/// 信息资源代码, split at its slash.
///
/// ```
/// use mulu::ResourceCode;
/// let code = ResourceCode::read("307024/000012").unwrap();
/// assert_eq!((code.class.as_str(), code.sequence), ("307024", "000012"));
/// assert!(ResourceCode::read("00201000006").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ResourceCode<'t> {
    /// 分类码.
    pub class: ClassCode<'t>,
    /// 顺序码: unique within the class.
    pub sequence: &'t str,
}

impl<'t> ResourceCode<'t> {
    /// Reads a code; `None` when it has not the form of the guide.
    ///
    /// ```
    /// use mulu::ResourceCode;
    /// assert!(ResourceCode::read("306001/1").is_some());
    /// assert!(ResourceCode::read("30/1").is_none());
    /// ```
    pub fn read(text: &'t str) -> Option<ResourceCode<'t>> {
        let (class, sequence) = trim(text).split_once('/')?;
        // A blank beside the slash would be lost in the class code, so it is not taken.
        let class = ClassCode::read(class).filter(|code| code.as_str().len() == class.len())?;
        is_number(sequence).then_some(ResourceCode { class, sequence })
    }
}

/// Whether a text is of digits, at least one.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Entry<'_> {
    /// The class code: what was said of the class or, where nothing was, the one in the resource code.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// assert_eq!(entry.class_code(), None);
    /// entry.code = "307024/000012".into();
    /// assert_eq!(entry.class_code(), Some("307024"));
    /// entry.class.code = "201".into();
    /// assert_eq!(entry.class_code(), Some("201"));
    /// ```
    pub fn class_code(&self) -> Option<&str> {
        if is_blank(&self.class.code) {
            ResourceCode::read(&self.code).map(|code| code.class.as_str())
        } else {
            Some(trim(&self.class.code))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_code_ends_with_a_level() {
        for code in ["3", "307", "307024", "3070241", "112461465423"] {
            assert_eq!(ClassCode::read(code).map(ClassCode::as_str), Some(code));
        }
        for code in ["", "30", "3070", "30702", "30A", "部", "３"] {
            assert_eq!(ClassCode::read(code), None, "{code}");
        }
    }

    #[test]
    fn levels_are_there_as_far_as_the_code_goes() {
        let levels = |text| {
            let code = ClassCode::read(text).unwrap();
            (code.class(), code.item(), code.section(), code.detail())
        };
        assert_eq!(levels("3"), ("3", None, None, None));
        assert_eq!(levels("307"), ("3", Some("307"), None, None));
        assert_eq!(levels("307024"), ("3", Some("307"), Some("307024"), None));
    }

    #[test]
    fn a_resource_code_has_both_parts() {
        assert!(ResourceCode::read(" 3/1　").is_some());
        for code in ["", "/", "3/", "/1", "30/1", "3/1/2", "3 /1", "3/ 1", "3/1a", "3／1"] {
            assert_eq!(ResourceCode::read(code), None, "{code}");
        }
    }
}
