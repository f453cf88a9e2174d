//! What the system says of a file, in Chinese.

use std::io;
use std::io::ErrorKind;

use super::{OF_FILES, Rows, chinese, is_chinese};
use crate::error::Error;
use crate::text::{Language, Note};

/// What stands for itself, whatever its kind: of readers in the standard library, and in the command.
#[rustfmt::skip]
pub(super) const ROWS: Rows = &[
    ("failed to fill whole buffer", "内容提前结束，文件可能不完整"),
    ("stream did not contain valid UTF-8", "内容不是UTF-8编码"),
    ("stopped by a signal", "收到中断信号"),
];

#[rustfmt::skip]
const WORDS: &[(ErrorKind, &str)] = &[
    (ErrorKind::NotFound, "没有这个文件或者文件夹"),
    (ErrorKind::PermissionDenied, "没有权限"),
    (ErrorKind::AlreadyExists, "已经存在"),
    (ErrorKind::IsADirectory, "这是文件夹，不是文件"),
    (ErrorKind::NotADirectory, "这不是文件夹"),
    (ErrorKind::ReadOnlyFilesystem, "磁盘是只读的"),
    (ErrorKind::StorageFull, "磁盘空间不足"),
    (ErrorKind::QuotaExceeded, "超出磁盘配额"),
    (ErrorKind::FileTooLarge, "文件太大"),
    (ErrorKind::InvalidFilename, "文件名不合规定"),
    (ErrorKind::ResourceBusy, "文件正在使用"),
    (ErrorKind::ExecutableFileBusy, "文件正在使用"),
    (ErrorKind::StaleNetworkFileHandle, "网络上的文件已经失效"),
    (ErrorKind::BrokenPipe, "接收的一方已经关闭"),
    (ErrorKind::TimedOut, "等待超时"),
    (ErrorKind::Interrupted, "被中断"),
    (ErrorKind::WouldBlock, "还没有更多的内容"),
    (ErrorKind::WriteZero, "不能继续写入"),
    (ErrorKind::OutOfMemory, "内存不足"),
    (ErrorKind::InvalidInput, "参数有误"),
    (ErrorKind::InvalidData, "内容有误"),
    (ErrorKind::UnexpectedEof, "内容提前结束"),
    (ErrorKind::Unsupported, "系统不支持"),
];

/// What an error of the system says; in Chinese with its number, by which it can be looked up.
impl From<&io::Error> for Note {
    fn from(error: &io::Error) -> Note {
        // This library's own errors pass through readers and writers as well.
        let own = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
        own.map_or_else(
            || Note::new(said(error), error.to_string()),
            |own| Note::new(own.text(Language::Zh), own.text(Language::En)),
        )
    }
}

fn said(error: &io::Error) -> String {
    let text = error.to_string();
    if let Some(known) = chinese(OF_FILES, &text) {
        return known;
    }
    let words = WORDS.iter().find(|(kind, _)| *kind == error.kind()).map(|(_, words)| *words);
    match (words, error.raw_os_error()) {
        (Some(words), Some(number)) => format!("{words}（系统错误{number}）"),
        (None, Some(number)) => format!("系统错误{number}"),
        (Some(words), None) if !is_chinese(&text) => words.to_owned(),
        // The words of whoever wrote the reader or the writer.
        _ => text,
    }
}
