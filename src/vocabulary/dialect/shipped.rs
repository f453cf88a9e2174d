//! The dialects of systems that were seen.

use once_cell::sync::OnceCell;

use super::{Dialect, file};
use crate::error::Error;
use crate::text::quote;

macro_rules! dialects {
    ($( $name:literal )*) => {
        /// Name and text of each, in alphabetical order.
        pub(super) static ALL: &[(&str, &str)] =
            &[$( ($name, include_str!(concat!("../dialects/", $name, ".toml"))) ),*];
    };
}

dialects! {
    "anhui-hefei-portal"
    "anhui-huangshan-portal"
    "anhui-wuhu-portal"
    "census-2017"
    "chengdu-heiguagua"
    "chengdu-heiguagua-city"
    "chongqing-portal"
    "d1-asset"
    "govcatalog"
    "guizhou-portal"
    "hlbeproj"
    "jiangsu-nantong-portal"
    "jiangsu-suzhou-portal"
    "jiangsu-xuzhou-portal"
    "jiangsu-yancheng-portal"
    "jiangsu-zhenjiang-portal"
    "kweaver-ddl"
    "kweaver-go"
    "kweaver-info-catalog"
    "kweaver-ui"
    "open-01"
    "open-12"
    "open-12-closed-first"
    "portal"
    "rc-resource-v1"
    "rc-resource-v2"
    "shanghai-putuo"
    "shanghai-songjiang"
    "share-010203"
    "share-010203-conditional-first"
    "share-012"
    "share-012-conditional-first"
    "share-123"
    "sichuan-deyang-portal"
    "sichuan-drrp-web"
    "sichuan-ganzi-portal"
    "sichuan-guangyuan-portal"
    "sichuan-mianyang-portal"
    "sichuan-suining-portal"
    "suzhou-sharing"
    "way-file-database-interface"
    "way-flags"
    "wp-catalogue"
    "zhejiang-hangzhou-portal"
    "zhejiang-shaoxing-portal"
    "zhejiang-taizhou-portal"
    "zhejiang-zhoushan-portal"
    "zw-brain"
}

pub(super) fn text(name: &str) -> Result<&'static str, Error> {
    Ok(ALL[position(name)?].1)
}

/// A shipped dialect, compiled when it is first asked for.
pub(super) fn read(name: &str) -> Result<Dialect, Error> {
    static READ: OnceCell<Box<[OnceCell<Dialect>]>> = OnceCell::new();
    let position = position(name)?;
    let read = READ.get_or_init(|| ALL.iter().map(|_| OnceCell::new()).collect());
    read[position].get_or_try_init(|| file::read(ALL[position].1, &mut Vec::new())).cloned()
}

fn position(name: &str) -> Result<usize, Error> {
    let unknown = || {
        let name = quote(name);
        Error::settings(
            format!("没有名为「{name}」的代码对照"),
            format!("unknown dialect `{name}`"),
        )
    };
    ALL.iter().position(|(known, _)| *known == name).ok_or_else(unknown)
}
