//! 位阶: the rank of an instrument, as far as its title, its order or its document number shows it.

use super::BasisKind;
use super::basis::is_numeral;
use crate::text::trim;

/// The rank of an instrument with a title, and of what stands around it.
pub(super) fn of_titled(before: &str, title: &str, after: &str) -> BasisKind {
    if after.trim_start().starts_with("实施") {
        // 《…法》实施办法: the law is only part of the name.
        return BasisKind::Unknown;
    }
    if let Some(kind) = by_order(before).or_else(|| by_order(after)) {
        return kind;
    }
    match by_title(title) {
        BasisKind::Unknown => {
            by_number(before).or_else(|| by_number(after)).unwrap_or(BasisKind::Unknown)
        }
        kind => kind,
    }
}

/// The rank of what is cited without 《》; `before` is what stands before its article.
///
/// A law is taken for one only with its article, or by its full name, for much prose ends in 法. What is no name
/// of an instrument at all is [`BasisKind::Internal`].
pub(super) fn of_untitled(text: &str, before: Option<&str>) -> BasisKind {
    if let Some(kind) = by_order(text) {
        return kind;
    }
    let name = before.unwrap_or(text).trim_matches(|c: char| !c.is_alphanumeric());
    let name = name.split(['（', '(']).next().unwrap_or(name);
    let lead = ["根据", "依据", "依照", "按照"].iter().find_map(|word| name.strip_prefix(word));
    let name = lead.unwrap_or(name);
    let kind = if ends(name, &INSTRUMENTS) { by_title(name) } else { BasisKind::Internal };
    let is_sure = before.is_some() || name.starts_with(NATION);
    match kind {
        BasisKind::Law | BasisKind::AdministrativeRegulation | BasisKind::LocalRegulation
            if !is_sure =>
        {
            BasisKind::Unknown
        }
        BasisKind::Unknown if !is_sure => by_number(text).unwrap_or(BasisKind::Internal),
        BasisKind::Internal => by_number(text).unwrap_or(kind),
        kind => kind,
    }
}

const NATION: &str = "中华人民共和国";

/// How the name of an instrument ends.
static INSTRUMENTS: [&str; 16] = [
    "法", "条例", "规定", "办法", "细则", "规则", "规程", "决定", "决议", "通知", "意见", "方案",
    "批复", "规划", "纲要", "制度",
];

/// How the name of a rule of a ministry or a local government ends.
static RULES: [&str; 5] = ["规定", "办法", "细则", "规则", "规程"];

/// Words that end like a law and are none.
static NO_LAWS: [&str; 16] = [
    "办法",
    "方法",
    "做法",
    "用法",
    "说法",
    "算法",
    "执法",
    "司法",
    "守法",
    "违法",
    "依法",
    "合法",
    "非法",
    "立法",
    "相关法",
    "有关法",
];

/// Administrative regulations whose titles show no rank, as published by the State Council.
static NATIONAL: [&str; 17] = [
    "政务数据共享条例",
    "政府信息公开条例",
    "征信业管理条例",
    "企业信息公示暂行条例",
    "网络数据安全管理条例",
    "关键信息基础设施安全保护条例",
    "商用密码管理条例",
    "不动产登记暂行条例",
    "居住证暂行条例",
    "社会保险费征缴暂行条例",
    "社会保险经办条例",
    "土地调查条例",
    "基础测绘条例",
    "测绘成果管理条例",
    "地图管理条例",
    "气象灾害防御条例",
    "婚姻登记条例",
];

static PROVINCES: [&str; 31] = [
    "北京",
    "天津",
    "河北",
    "山西",
    "内蒙古",
    "辽宁",
    "吉林",
    "黑龙江",
    "上海",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "广西",
    "海南",
    "重庆",
    "四川",
    "贵州",
    "云南",
    "西藏",
    "陕西",
    "甘肃",
    "青海",
    "宁夏",
    "新疆",
];

/// 简称 of the provinces, as they begin document numbers: 辽政发.
const SHORT: &str = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新";

static MINISTRIES: [&str; 30] = [
    "教育部",
    "科学技术部",
    "科技部",
    "工业和信息化部",
    "公安部",
    "民政部",
    "司法部",
    "财政部",
    "人力资源和社会保障部",
    "人力资源社会保障部",
    "自然资源部",
    "国土资源部",
    "生态环境部",
    "环境保护部",
    "住房和城乡建设部",
    "住房城乡建设部",
    "交通运输部",
    "水利部",
    "农业农村部",
    "农业部",
    "商务部",
    "文化和旅游部",
    "国家卫生健康委",
    "退役军人事务部",
    "应急管理部",
    "国家发展改革委",
    "国家发展和改革委员会",
    "中国人民银行",
    "海关总署",
    "审计署",
];

fn ends(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}

fn starts(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// The rank that a title shows.
fn by_title(title: &str) -> BasisKind {
    let title = without_edition(trim(title));
    if is_law(title) {
        BasisKind::Law
    } else if starts(title, &["国务院办公厅", "中共中央", "中央办公厅", "中国共产党", "党中央"])
    {
        BasisKind::CentralPolicy
    } else if title.starts_with("国务院") {
        match title {
            _ if title.ends_with("决定") => BasisKind::StateCouncilDecision,
            _ if ends(title, &["通知", "意见", "批复", "方案", "规划", "纲要"]) => {
                BasisKind::CentralPolicy
            }
            _ => BasisKind::Unknown,
        }
    } else if title.ends_with("条例") {
        of_regulation(title)
    } else {
        of_lower(title)
    }
}

/// A title without the （…） at its end, such as （试行） or （2024年修正）.
fn without_edition(title: &str) -> &str {
    let open = title.strip_suffix(['）', ')']).and_then(|rest| rest.rfind(['（', '(']));
    open.and_then(|at| title.get(..at)).unwrap_or(title)
}

fn is_law(title: &str) -> bool {
    ends(title, &["法", "法典", "法修正案"]) && title != "法" && !ends(title, &NO_LAWS)
        || starts(title, &["全国人民代表大会", "全国人大"])
}

/// A 条例 is the State Council's or a local congress's: rules of lower rank may not be called so
/// (行政法规制定程序条例).
fn of_regulation(title: &str) -> BasisKind {
    let place = place(title);
    if starts(title, &[NATION, "全国"])
        || NATIONAL.contains(&title)
        || place.is_none() && title.ends_with("法实施条例")
    {
        BasisKind::AdministrativeRegulation
    } else if place.is_some()
        || ["自治州", "自治县", "自治旗"].iter().any(|word| title.contains(word))
    {
        BasisKind::LocalRegulation
    } else {
        BasisKind::Unknown
    }
}

/// What is neither law nor 条例, by who issued it.
fn of_lower(title: &str) -> BasisKind {
    let is_rule = ends(title, &RULES);
    let by_congress = ["人民代表大会", "人大常委会"].iter().any(|word| title.contains(word));
    if starts(
        title,
        &[
            "本局",
            "本单位",
            "本部门",
            "本委",
            "本厅",
            "我局",
            "我单位",
            "我委",
            "我厅",
            "内部",
            "领导",
        ],
    ) {
        BasisKind::Internal
    } else if starts(title, &["省政府", "省人民政府", "省委", "自治区政府", "自治区人民政府"])
    {
        BasisKind::ProvincialPolicy
    } else if let Some(place) = place(title) {
        match place {
            _ if by_congress => BasisKind::LocalRegulation,
            _ if names_office(title) => BasisKind::NormativeDocument,
            Place::Province => BasisKind::ProvincialPolicy,
            Place::City if is_rule => BasisKind::LocalRule,
            Place::City => BasisKind::NormativeDocument,
        }
    } else if starts(
        title,
        &["市政府", "市人民政府", "县政府", "县人民政府", "区政府", "区人民政府"],
    ) {
        if is_rule { BasisKind::LocalRule } else { BasisKind::NormativeDocument }
    } else if names_ministry(title) {
        if is_rule { BasisKind::DepartmentRule } else { BasisKind::NormativeDocument }
    } else if names_office(title) || ends(title, &["制度", "纪要", "批示"]) {
        BasisKind::NormativeDocument
    } else {
        BasisKind::Unknown
    }
}

#[derive(Clone, Copy)]
enum Place {
    Province,
    City,
}

/// The place whose name a title begins with.
///
/// 城市、市场 and 直辖市 are no names, and what ends in 区 or 县 may be 保护区: only a 市 in its place counts.
fn place(title: &str) -> Option<Place> {
    if starts(title, &PROVINCES) {
        return Some(Place::Province);
    }
    let mut before = title.split('市').next()?.chars();
    let after = title.split_once('市').map_or("", |(_, after)| after);
    let is_name = title.contains('市')
        && (2..=4).contains(&before.clone().count())
        && !before.next_back().is_some_and(|c| "城辖超".contains(c))
        && !starts(after, &["场", "政公", "政设", "政工"]);
    let is_zone = title.find("经济特区").is_some_and(|at| at > 0);
    (is_name || is_zone).then_some(Place::City)
}

/// Whether a ministry issued it: it begins with one, or one stands before 关于.
fn names_ministry(title: &str) -> bool {
    let issuer = title.split_once("关于").map_or("", |(issuer, _)| trim(issuer));
    starts(title, &MINISTRIES)
        || title.starts_with("国家") && names_office(title)
        || ends(issuer, &["部", "总局", "总署", "委员会", "改革委", "办公室", "人民银行"])
}

/// Whether a 局 or 厅 issued it. 布局 and 格局 are none, nor is the 办公厅 of a government.
fn names_office(title: &str) -> bool {
    let mut before = '　';
    for c in title.chars().take(14) {
        if c == '局' && !"　布格全大当结时".contains(before)
            || c == '厅' && !"　公大餐".contains(before)
        {
            return true;
        }
        before = c;
    }
    false
}

/// The rank that an order shows: 国务院令, 主席令, 财政部令第…号.
fn by_order(text: &str) -> Option<BasisKind> {
    let (issuer, _) = text.split_once("令第").or_else(|| text.split_once("令〔"))?;
    Some(match issuer {
        _ if ends(issuer, &["国务院", "国"]) => BasisKind::AdministrativeRegulation,
        _ if issuer.ends_with("主席") => BasisKind::Law,
        _ if ends(issuer, &["省政府", "省人民政府", "自治区人民政府"]) => {
            BasisKind::ProvincialPolicy
        }
        _ if issuer.ends_with("政府") => BasisKind::LocalRule,
        _ if ends(issuer, &["部", "委", "委员会", "局", "署", "人民银行"]) => {
            BasisKind::DepartmentRule
        }
        _ => return None,
    })
}

/// The rank that a document number shows: 国发〔2016〕51号, 辽政发〔2017〕88号, 财综〔2019〕1号.
fn by_number(text: &str) -> Option<BasisKind> {
    let (sign, rest) = text.split_once(['〔', '［', '['])?;
    if !rest.starts_with(is_numeral) || !rest.contains('号') {
        return None;
    }
    let before = sign.rsplit(['政', '委']).nth(1).and_then(|before| before.chars().next_back());
    Some(match sign {
        _ if ends(sign, &["国发", "国函", "国办发", "国办函", "中发", "中办发", "厅字"]) => {
            BasisKind::CentralPolicy
        }
        _ if ends(sign, &["法释", "法发"]) => BasisKind::Unknown,
        _ if before.is_some_and(|c| SHORT.contains(c)) => BasisKind::ProvincialPolicy,
        _ => BasisKind::NormativeDocument,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Basis;
    use super::BasisKind::{self, *};

    fn are(kind: BasisKind, citations: &[&str]) {
        for text in citations {
            assert_eq!(Basis::read(text).kind, kind, "{text}");
        }
    }

    #[test]
    fn laws() {
        are(
            Law,
            &[
                "《中华人民共和国统计法》第二十八条",
                "《统计法（2024年修正）》第二十八条",
                "《中华人民共和国民法典》第一千零三十八条",
                "《中华人民共和国刑法修正案（十一）》",
                "《海南自由贸易港法》第三条",
                "《全国人民代表大会常务委员会关于加强网络信息保护的决定》第一条",
                "《某某规定》（主席令第20号）",
                "中华人民共和国统计法",
                "根据统计法第二十八条",
                "〈统计法〉第28条",
            ],
        );
    }

    #[test]
    fn administrative_regulations() {
        are(
            AdministrativeRegulation,
            &[
                "《征信业管理条例》第十四条",
                "《政务数据共享条例》",
                "《政务数据共享条例》（国务院令第809号）第三条",
                "《中华人民共和国政府信息公开条例》第十四条",
                "《中华人民共和国统计法实施条例》第三十条",
                "《统计法实施条例》第三十条",
                "《全国经济普查条例》第三十二条",
                "《某某管理条例》（国令第631号）",
                "国务院令第513号《全国年节及纪念日放假办法》",
                "国务院令第809号第十五条",
                "征信业管理条例第十四条",
            ],
        );
    }

    #[test]
    fn decisions_and_policies_of_the_centre() {
        are(
            StateCouncilDecision,
            &[
                "《国务院关于在线政务服务的若干决定》第二条",
                "国务院关于加快推进某项工作的决定",
                "国务院关于加快推进某项工作的决定（国发〔2014〕50号）",
                "《国务院对确需保留的行政审批项目设定行政许可的决定》",
            ],
        );
        are(
            CentralPolicy,
            &[
                "国发〔2016〕51号",
                "依据国办发〔2017〕39号",
                "《政务信息资源共享管理暂行办法》（国发〔2016〕51号）",
                "《国务院关于加强数字政府建设的指导意见》",
                "《国务院办公厅关于印发政务信息系统整合共享实施方案的通知》",
                "《中共中央关于某项工作的意见》",
                "中办发[2018]1号",
            ],
        );
        are(Unknown, &["《国务院关于预防煤矿生产安全事故的特别规定》"]);
    }

    #[test]
    fn local_instruments() {
        are(
            LocalRegulation,
            &[
                "《辽宁省大数据发展条例》第二十条",
                "《上海市数据条例》",
                "《大连市政务数据管理条例》",
                "《深圳经济特区数据条例》第四十一条",
                "《新宾满族自治县自治条例》",
                "《江苏省人民代表大会常务委员会关于某项工作的决定》",
                "《辽宁省实施〈中华人民共和国统计法〉条例》",
                "《大连市人大常委会关于某项工作的决议》",
                "辽宁省大数据发展条例第二十条",
            ],
        );
        are(
            ProvincialPolicy,
            &[
                "省政府某某规定",
                "《辽宁省政务数据资源共享管理办法》第三条",
                "《辽宁省人民政府办公厅关于某项工作的通知》",
                "《辽宁省实施《中华人民共和国统计法》办法》",
                "辽政办发〔2017〕88号",
                "辽委发〔2017〕8号",
                "《某某规定》（辽宁省人民政府令第1号）",
            ],
        );
        are(
            LocalRule,
            &[
                "《成都市公共数据管理应用规定》",
                "《某某办法》（大连市人民政府令第10号）",
                "《市政府数据管理办法》",
            ],
        );
    }

    #[test]
    fn what_is_certainly_lower() {
        are(
            DepartmentRule,
            &[
                "财政部令第102号",
                "《会计档案管理办法》（财政部令第79号）",
                "《公安部数据管理规定》",
                "《国家税务总局数据管理办法》",
                "《民政部关于某项工作的规定》",
                "《人力资源社会保障部办公厅关于某项工作的规定》",
            ],
        );
        are(
            NormativeDocument,
            &[
                "《财政部关于某项工作的通知》",
                "《国家税务总局关于某项工作的公告》",
                "《沈阳市公安局数据管理办法》",
                "《辽宁省公安厅数据管理办法》",
                "《市生态环境局数据管理规定》",
                "《大连市关于某项工作的通知》",
                "《市政府关于某项工作的通知》",
                "《数据资源管理制度》",
                "财综〔2019〕1号",
                "沈政发〔2019〕1号",
                "发改高技〔2017〕1272号",
            ],
        );
        are(
            Internal,
            &[
                "本局内部规定",
                "领导批示",
                "内部制度",
                "涉密",
                "法律规定不得提供",
                "依法",
                "按规定",
                "第二十八条",
                "国务院要求不得共享",
                "《本局数据管理规定》第三条",
                "《内部数据管理规定》",
                "执法数据〔内部〕",
                "执法数据〔内部〕1号",
                "执法数据〔2018〕",
            ],
        );
    }

    #[test]
    fn a_title_that_fits_several_ranks_is_not_known() {
        are(
            Unknown,
            &[
                "《某某管理条例》第三条",
                "某某管理条例第三条",
                "统计法",
                "上海市数据条例",
                "《城市绿化条例》",
                "《人力资源市场暂行条例》",
                "《自然保护区条例》",
                "《大型超市管理条例》",
                "《直辖市某某条例》",
                "《地下市政公用设施条例》",
                "《市场主体登记管理条例》",
                "《经济特区某某条例》",
                "《会计档案管理办法》",
                "《产业布局管理办法》",
                "《国有企业办公厅堂管理办法》",
                "《税收征收管理法实施细则》",
                "《统计法》实施细则",
                "《关于某某数据的通知》",
                "《司法解释的适用方法》",
                "《法》第一条",
                "法释〔2018〕1号",
                "《最高人民法院关于某项工作的解释》",
            ],
        );
    }
}
