//! 信息资源格式: the class of format and the formats themselves.

use super::Term;
use super::Word;
use super::fields::Extra;
use super::word::words;
use crate::text::{Text, is_blank};

words! {
    /// 信息资源格式分类 (G1272 4(七); 服务接口 and 其他 are extensions seen in the field).
    FormatClass "format_class" {
        ElectronicFile "electronic_file" "电子文件",
        Spreadsheet "spreadsheet" "电子表格",
        Database "database" "数据库",
        Image "image" "图形图像",
        StreamingMedia "streaming_media" "流媒体",
        SelfDescribing "self_describing" "自描述格式",
        Service "service" "服务接口",
        Other "other" "其他",
    }
}

words! {
    /// 信息资源格式类型: the formats that the guide and the national template list.
    FormatType "format_type" {
        Ofd "ofd" "OFD",
        Wps "wps" "wps",
        Xml "xml" "xml",
        Txt "txt" "txt",
        Doc "doc" "doc",
        Docx "docx" "docx",
        Html "html" "html",
        Pdf "pdf" "pdf",
        Ppt "ppt" "ppt",
        Et "et" "et",
        Xls "xls" "xls",
        Xlsx "xlsx" "xlsx",
        Dm "dm" "Dm",
        KingbaseEs "kingbasees" "KingbaseES",
        Access "access" "access",
        Dbf "dbf" "dbf",
        Dbase "dbase" "dbase",
        /// The guide's own spelling of Sybase.
        Sysbase "sysbase" "sysbase",
        Oracle "oracle" "oracle",
        SqlServer "sqlserver" "sqlServer",
        Db2 "db2" "db2",
        Mysql "mysql" "mysql",
        Jpg "jpg" "jpg",
        Gif "gif" "gif",
        Bmp "bmp" "bmp",
        Swf "swf" "swf",
        Rm "rm" "rm",
        Mpg "mpg" "mpg",
        TableDriven "table_driven_code" "表格驱动码",
        Other "other" "其他",
    }
}

impl FormatType {
    /// The class that lists this format; `None` for 其他, which every class has.
    ///
    /// ```
    /// use mulu::{FormatClass, FormatType};
    /// assert_eq!(FormatType::Oracle.class(), Some(FormatClass::Database));
    /// assert_eq!(FormatType::Other.class(), None);
    /// ```
    pub fn class(self) -> Option<FormatClass> {
        use FormatType::*;
        Some(match self {
            Ofd | Wps | Xml | Txt | Doc | Docx | Html | Pdf | Ppt => FormatClass::ElectronicFile,
            Et | Xls | Xlsx => FormatClass::Spreadsheet,
            Dm | KingbaseEs | Access | Dbf | Dbase | Sysbase | Oracle | SqlServer | Db2 | Mysql => {
                FormatClass::Database
            }
            Jpg | Gif | Bmp => FormatClass::Image,
            Swf | Rm | Mpg => FormatClass::StreamingMedia,
            TableDriven => FormatClass::SelfDescribing,
            Other => return None,
        })
    }

    /// The formats that a class lists.
    ///
    /// ```
    /// use mulu::{FormatClass, FormatType};
    /// let sheets: Vec<_> = FormatType::of(FormatClass::Spreadsheet).collect();
    /// assert_eq!(sheets, [FormatType::Et, FormatType::Xls, FormatType::Xlsx]);
    /// ```
    pub fn of(class: FormatClass) -> impl Iterator<Item = FormatType> {
        FormatType::ALL.iter().copied().filter(move |format| format.class() == Some(class))
    }
}

/// 信息资源格式.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Format<'a> {
    /// 信息资源格式分类.
    pub class: Term<'a, FormatClass>,
    /// 信息资源格式类型; a format outside the list keeps its text.
    pub types: Vec<Term<'a, FormatType>>,
    /// 其他类型资源格式描述.
    pub other: Text<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

impl Format<'_> {
    /// Whether the data are structured: a database or a spreadsheet.
    ///
    /// ```
    /// use mulu::{Format, FormatClass};
    /// let mut format = Format::default();
    /// assert!(!format.is_structured());
    /// format.class = FormatClass::Spreadsheet.into();
    /// assert!(format.is_structured());
    /// ```
    pub fn is_structured(&self) -> bool {
        matches!(self.class.known(), Some(FormatClass::Database | FormatClass::Spreadsheet))
    }

    /// Whether at least one format is named, in the list or outside it.
    ///
    /// ```
    /// use mulu::{Format, FormatType, Term};
    /// let mut format = Format::default();
    /// format.types.push(Term::Unknown(" ".into()));
    /// assert!(!format.says_type());
    /// format.types.push(FormatType::Xlsx.into());
    /// assert!(format.says_type());
    /// ```
    pub fn says_type(&self) -> bool {
        let says = |text: &str| !is_blank(text);
        self.types.iter().any(|term| term.known().is_some() || term.unknown().is_some_and(says))
    }
}
