//! TIM104: what is updated in real time is not handed over in files.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Cycle, Entry, Way, WayClass, WayType, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM104",
    name: "cycle-realtime-file",
    title: Words { zh: "实时更新与共享方式不符", en: "updated in real time, handed over in files" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "实时更新的数据，通过邮件、拷盘、介质交换或者文件下载提供时，需求部门拿到的总是过去某一时刻的副本，更新周期\
             名不副实。应当改用接口或者数据库，或者按实际提供的频度填写更新周期。",
        en: "Data that change in real time and are sent by mail, on media or as files reach the user as they were \
             some time ago, so the cycle promises what the way cannot keep. Use an interface or a database, or \
             state how often the data are really handed over.",
    },
    applies: |entry| entry.update_cycle.is(Cycle::Realtime),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"update_cycle":"realtime","share":{"way":{"class":"disk_copy","type":null,
                "note":"网络不通"}}}"#,
            at: "/update_cycle",
        },
        Bad {
            change: r#"{"update_cycle":"实时","format":{"class":"spreadsheet","types":["xlsx"]},
                "share":{"way":{"type":"file"}}}"#,
            at: "/update_cycle",
        },
    ],
    good: &[
        Good { change: r#"{"update_cycle":"realtime"}"# },
        Good { change: r#"{"update_cycle":"realtime","share":{"way":{"type":"database"}}}"# },
    ],
};

static SLOW_WAY: Message = Message {
    text: Words {
        zh: "更新周期为实时，共享方式却是「{0}」",
        en: "updated in real time, but shared by `{0}`",
    },
    help: Words {
        zh: "共享方式改为接口或者数据库，或者按实际提供的频度填写更新周期",
        en: "share it through an interface or a database, or state the true cycle",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(way) = slow(&entry.share.way) {
        out.found("/update_cycle", &SLOW_WAY, &[way]);
    }
}

/// The label of a way by which data come in copies.
fn slow(way: &Way<'_>) -> Option<&'static str> {
    use WayClass::{DiskCopy, Email, EmailOrMedia, MediaElectronic, MediaPaper};
    let class = way.class.known().filter(|class| {
        matches!(class, Email | DiskCopy | MediaPaper | MediaElectronic | EmailOrMedia)
    });
    let kind = way.kind.known().filter(|kind| **kind == WayType::File);
    class.map(|class| class.label()).or(kind.map(|kind| kind.label()))
}
