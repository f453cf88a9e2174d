//! 共享属性: whether, how and on which conditions other departments may have the data.

use super::FormatClass;
use super::Term;
use super::fields::Extra;
use super::word::words;
use crate::text::{Text, is_blank, spells};

words! {
    /// 共享类型: R809 第十四条.
    ShareType "share_type" {
        Unconditional "unconditional" "无条件共享",
        Conditional "conditional" "有条件共享",
        NotShared "not_shared" "不予共享",
    }
}

impl ShareType {
    /// Whether this type lets more departments have the data than another does.
    ///
    /// ```
    /// use mulu::ShareType;
    /// assert!(ShareType::Unconditional.is_looser_than(ShareType::Conditional));
    /// assert!(!ShareType::NotShared.is_looser_than(ShareType::NotShared));
    /// ```
    pub fn is_looser_than(self, other: ShareType) -> bool {
        (self as u8) < other as u8
    }
}

words! {
    /// 使用用途: what shared data may serve (LN88 三(一)1; R809 第十五条第二款).
    Purpose "purpose" {
        AdministrativeBasis "administrative_basis" "行政依据",
        WorkReference "work_reference" "工作参考",
        DataVerification "data_verification" "数据校核",
        BusinessCollaboration "business_collaboration" "业务协同",
    }
}

words! {
    /// 共享方式分类: by which way the data go (G1272; national census template).
    WayClass "way_class" {
        Platform "platform" "共享平台",
        Email "email" "邮件",
        DiskCopy "disk_copy" "拷盘",
        MediaPaper "media_paper" "介质交换（纸质）",
        MediaElectronic "media_electronic" "介质交换（电子）",
        EmailOrMedia "email_or_media" "邮件或介质",
        Other "other" "其他",
    }
}

words! {
    /// 共享方式类型: in which form the platform gives them (R809 第二十二条第二款).
    WayType "way_type" {
        Database "database" "数据库",
        File "file" "文件",
        Interface "interface" "接口",
        Query "query" "信息查询",
        /// What the national template writes beside a way that is not the platform; the same as nothing.
        None "none" "无",
    }
}

/// 共享属性: share type, conditions and way of an entry, or of one item of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Share<'a> {
    /// 共享类型.
    pub kind: Term<'a, ShareType>,
    /// 共享条件 in prose.
    pub condition: Text<'a>,
    /// 共享范围: the departments or systems that may have the data.
    pub scope: Vec<Text<'a>>,
    /// 使用用途; a purpose outside the list keeps its text.
    pub purposes: Vec<Term<'a, Purpose>>,
    /// 共享方式.
    pub way: Way<'a>,
    /// 不予共享理由.
    pub reason: Text<'a>,
    /// 不予共享依据: the provisions that forbid sharing, each with its article.
    pub basis: Vec<Text<'a>>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

impl Share<'_> {
    /// Whether a 共享条件 is written.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// assert!(!entry.share.has_condition());
    /// entry.share.condition = "仅用于机动车年检核验".into();
    /// assert!(entry.share.has_condition());
    /// ```
    pub fn has_condition(&self) -> bool {
        !is_blank(&self.condition)
    }

    /// Whether a 共享范围 is named.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// entry.share.scope = vec![" ".into()];
    /// assert!(!entry.share.has_scope());
    /// entry.share.scope.push("市公安局".into());
    /// assert!(entry.share.has_scope());
    /// ```
    pub fn has_scope(&self) -> bool {
        self.scope.iter().any(|department| !is_blank(department))
    }

    /// Whether a 使用用途 is stated, be it one of the list or not.
    ///
    /// ```
    /// use mulu::{Entry, Purpose, Term};
    /// let mut entry = Entry::default();
    /// entry.share.purposes = vec![Term::Unknown(" ".into())];
    /// assert!(!entry.share.has_purpose());
    /// entry.share.purposes.push(Purpose::WorkReference.into());
    /// assert!(entry.share.has_purpose());
    /// ```
    pub fn has_purpose(&self) -> bool {
        let is_stated = |purpose: &Term<'_, Purpose>| match purpose {
            Term::Missing => false,
            Term::Known { .. } => true,
            Term::Unknown(text) => !is_blank(text),
        };
        self.purposes.iter().any(is_stated)
    }

    /// Whether any of 共享条件, 共享范围 and 使用用途 is stated.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// assert!(!entry.share.has_terms());
    /// entry.share.scope = vec!["市公安局".into()];
    /// assert!(entry.share.has_terms());
    /// ```
    pub fn has_terms(&self) -> bool {
        self.has_condition() || self.has_scope() || self.has_purpose()
    }
}

/// 共享方式: the channel, and the form in which the data come through it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Way<'a> {
    /// 共享方式分类.
    pub class: Term<'a, WayClass>,
    /// 共享方式类型.
    pub kind: Term<'a, WayType>,
    /// 其他方式的说明.
    pub note: Text<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 方式与格式不符: how the form in which data are shared fails to fit the format in which they are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WayMisfit {
    /// Files, images or streams, offered as a database: no text has it so.
    FilesAsDatabase,
    /// Files or sheets, offered in another form than files, which the guide of 2017 asks for.
    NotAsFiles,
    /// A database, offered as files, where the guide of 2017 asks for database or interface.
    DatabaseAsFiles,
}

impl WayMisfit {
    /// Whether only the guide of 2017 (G1272) sees a misfit in it.
    ///
    /// ```
    /// use mulu::WayMisfit;
    /// assert!(WayMisfit::DatabaseAsFiles.is_by_guide());
    /// // Everybody sees that files are no database.
    /// assert!(!WayMisfit::FilesAsDatabase.is_by_guide());
    /// ```
    pub fn is_by_guide(self) -> bool {
        self != WayMisfit::FilesAsDatabase
    }
}

impl Way<'_> {
    /// Whether a 共享方式分类 is stated, known or not; 无 states none.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// entry.set("/share/way/class", "无")?;
    /// assert!(!entry.share.way.has_class());
    /// entry.set("/share/way/class", "共享平台")?;
    /// assert!(entry.share.way.has_class());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn has_class(&self) -> bool {
        match &self.class {
            Term::Missing => false,
            Term::Known { .. } => true,
            Term::Unknown(text) => !spells(text, "无"),
        }
    }

    /// Whether a 共享方式类型 is stated, known or not; 无 states none.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// entry.set("/share/way/type", "无")?;
    /// assert!(!entry.share.way.has_type());
    /// entry.set("/share/way/type", "接口")?;
    /// assert!(entry.share.way.has_type());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn has_type(&self) -> bool {
        !self.kind.is_missing() && !self.kind.is(WayType::None)
    }

    /// 方式与格式不符: how the form of this way fails to fit a format, where it does.
    ///
    /// ```
    /// use mulu::{FormatClass, Way, WayMisfit, WayType};
    /// let mut way = Way::default();
    /// way.kind = WayType::Database.into();
    /// assert_eq!(way.misfit(FormatClass::Image), Some(WayMisfit::FilesAsDatabase));
    /// assert_eq!(way.misfit(FormatClass::Database), None);
    /// ```
    pub fn misfit(&self, format: FormatClass) -> Option<WayMisfit> {
        use FormatClass::{Database, ElectronicFile, Image, Spreadsheet, StreamingMedia};
        match (self.kind.known()?, format) {
            (WayType::Database, ElectronicFile | Image | StreamingMedia) => {
                Some(WayMisfit::FilesAsDatabase)
            }
            (WayType::Database, Spreadsheet)
            | (WayType::Interface, ElectronicFile | Image | StreamingMedia | Spreadsheet) => {
                Some(WayMisfit::NotAsFiles)
            }
            (WayType::File, Database) => Some(WayMisfit::DatabaseAsFiles),
            _ => None,
        }
    }
}
