//! What the entries of the generated catalogue speak of. The cities are real, because the codes of divisions must be;
//! offices, systems, codes, people and data are made up.

/// A city and its code of GB/T 2260.
pub(super) const CITIES: [(&str, &str); 24] = [
    ("南京市", "320100"),
    ("无锡市", "320200"),
    ("苏州市", "320500"),
    ("杭州市", "330100"),
    ("宁波市", "330200"),
    ("合肥市", "340100"),
    ("福州市", "350100"),
    ("厦门市", "350200"),
    ("南昌市", "360100"),
    ("济南市", "370100"),
    ("青岛市", "370200"),
    ("郑州市", "410100"),
    ("武汉市", "420100"),
    ("长沙市", "430100"),
    ("广州市", "440100"),
    ("南宁市", "450100"),
    ("海口市", "460100"),
    ("成都市", "510100"),
    ("贵阳市", "520100"),
    ("昆明市", "530100"),
    ("西安市", "610100"),
    ("沈阳市", "210100"),
    ("大连市", "210200"),
    ("哈尔滨市", "230100"),
];

/// A department of a city: name, category of its data, the system that holds them, what they are about.
pub(super) struct Bureau {
    pub(super) name: &'static str,
    pub(super) category: &'static str,
    pub(super) system: &'static str,
    pub(super) subjects: [(&'static str, &'static str); 8],
}

const fn bureau(
    name: &'static str,
    category: &'static str,
    system: &'static str,
    subjects: [(&'static str, &'static str); 8],
) -> Bureau {
    Bureau { name, category, system, subjects }
}

#[rustfmt::skip]
pub(super) static BUREAUS: [Bureau; 20] = [
    bureau("发展和改革委员会", "综合政务", "投资项目在线审批监管系统", [
        ("政府投资项目", "gov_project"), ("企业投资项目", "firm_project"), ("节能审查", "energy_review"),
        ("价格监测", "price_watch"), ("粮食储备", "grain_reserve"), ("重点项目进度", "key_project"),
        ("招标方案", "tender_plan"), ("公共信用评价", "credit_rating")]),
    bureau("教育局", "教育", "教育管理公共服务系统", [
        ("普通高中学籍", "high_school"), ("义务教育学校", "school"), ("幼儿园办园", "kindergarten"),
        ("教师资格", "teacher_licence"), ("民办培训机构", "training_body"), ("校车使用", "school_bus"),
        ("学生资助", "student_aid"), ("语言文字测试", "language_test")]),
    bureau("科学技术局", "科技", "科技计划项目管理系统", [
        ("高新技术企业", "high_tech_firm"), ("科技计划项目", "science_project"), ("技术合同", "tech_contract"),
        ("重点实验室", "key_lab"), ("科技奖励", "science_award"), ("众创空间", "maker_space"),
        ("外国人工作许可", "foreign_worker"), ("科研仪器", "instrument")]),
    bureau("公安局", "公共安全", "治安综合应用系统", [
        ("机动车登记", "vehicle"), ("驾驶证", "driving_licence"), ("旅馆业许可", "hotel_licence"),
        ("居住证", "residence_permit"), ("保安服务公司", "security_firm"), ("道路交通违法", "traffic_offence"),
        ("印章刻制备案", "seal"), ("爆破作业单位", "blasting_firm")]),
    bureau("民政局", "社会保障", "民政综合业务系统", [
        ("最低生活保障", "allowance"), ("养老机构", "care_home"), ("社会组织", "association"),
        ("婚姻登记", "marriage"), ("殡葬服务机构", "funeral_service"), ("地名", "place_name"),
        ("特困人员供养", "destitute"), ("儿童福利机构", "child_care")]),
    bureau("司法局", "法律服务", "公共法律服务系统", [
        ("律师执业", "lawyer"), ("律师事务所", "law_firm"), ("公证机构", "notary"),
        ("司法鉴定机构", "forensic_body"), ("法律援助", "legal_aid"), ("人民调解", "mediation"),
        ("行政复议", "review"), ("基层法律服务", "legal_service")]),
    bureau("财政局", "财政税务", "预算管理一体化系统", [
        ("政府采购合同", "procurement"), ("非税收入", "non_tax_income"), ("惠民补贴", "subsidy"),
        ("会计师事务所", "accounting_firm"), ("预算单位", "budget_unit"), ("国有资产", "state_asset"),
        ("政府债务", "gov_debt"), ("代理记账机构", "bookkeeper")]),
    bureau("人力资源和社会保障局", "就业", "就业和社会保险系统", [
        ("社会保险参保", "insurance"), ("职业技能等级", "skill_level"), ("劳动合同备案", "labour_contract"),
        ("失业登记", "unemployment"), ("人力资源服务机构", "hr_firm"), ("工伤认定", "work_injury"),
        ("专业技术职称", "title"), ("就业见习基地", "trainee_base")]),
    bureau("自然资源和规划局", "自然资源", "国土空间基础信息系统", [
        ("不动产登记", "real_estate"), ("建设用地规划许可", "land_permit"), ("采矿权", "mining_right"),
        ("地质灾害隐患点", "geo_hazard"), ("土地出让", "land_sale"), ("测绘资质", "survey_licence"),
        ("永久基本农田", "farmland"), ("林权", "forest_right")]),
    bureau("生态环境局", "生态环境", "排污许可管理系统", [
        ("机动车排气检测", "emission_test"), ("排污许可", "discharge_permit"), ("危险废物转移", "waste_transfer"),
        ("环境影响评价", "impact_review"), ("空气质量监测", "air_quality"), ("地表水监测", "surface_water"),
        ("辐射安全许可", "radiation_permit"), ("环境行政处罚", "eco_penalty")]),
    bureau("住房和城乡建设局", "城乡建设", "房屋建筑和市政工程监管系统", [
        ("施工许可", "building_permit"), ("竣工验收备案", "completion"), ("建筑业企业资质", "builder_licence"),
        ("商品房预售许可", "presale_permit"), ("公共租赁住房", "public_housing"), ("物业服务企业", "estate_service"),
        ("燃气经营许可", "gas_licence"), ("房屋安全鉴定", "house_safety")]),
    bureau("交通运输局", "交通", "道路运政管理系统", [
        ("道路运输经营许可", "transport_licence"), ("营运车辆", "commercial_vehicle"), ("公交线路", "bus_route"),
        ("从业资格", "driver_licence"), ("公路桥梁", "bridge"), ("港口经营许可", "port_licence"),
        ("网约车平台", "ride_platform"), ("水路运输许可", "ship_licence")]),
    bureau("水务局", "水利", "水资源管理系统", [
        ("取水许可", "water_permit"), ("水库大坝", "reservoir"), ("河道采砂许可", "sand_permit"),
        ("供水水质", "water_quality"), ("雨情监测", "rainfall"), ("水土保持方案", "soil_plan"),
        ("农村供水工程", "rural_water"), ("排水许可", "drain_permit")]),
    bureau("农业农村局", "农业", "农业农村大数据系统", [
        ("农药经营许可", "pesticide"), ("动物检疫合格", "quarantine"), ("农业机械登记", "farm_machine"),
        ("家庭农场", "family_farm"), ("种子生产经营许可", "seed_licence"), ("土地承包经营权", "land_contract"),
        ("兽药经营许可", "vet_medicine"), ("农产品质量抽检", "produce_test")]),
    bureau("商务局", "商贸", "商务综合管理系统", [
        ("对外贸易经营者", "trader"), ("外商投资企业", "foreign_firm"), ("成品油零售许可", "fuel_licence"),
        ("单用途预付卡", "prepaid_card"), ("拍卖企业", "auctioneer"), ("再生资源回收", "recycler"),
        ("家政服务企业", "housekeeping"), ("电子商务企业", "web_shop")]),
    bureau("文化广电和旅游局", "文化旅游", "文化市场技术监管系统", [
        ("旅行社", "travel_agency"), ("娱乐场所许可", "venue_licence"), ("文物保护单位", "heritage_site"),
        ("导游执业", "guide"), ("旅游景区", "scenic_area"), ("公共图书馆", "library"),
        ("营业性演出许可", "show_permit"), ("非遗项目", "heritage_item")]),
    bureau("卫生健康委员会", "卫生健康", "全民健康信息系统", [
        ("医疗机构执业许可", "clinic_licence"), ("医师执业", "doctor"), ("护士执业", "nurse"),
        ("公共场所卫生许可", "hygiene_permit"), ("出生医学证明", "birth_record"), ("预防接种", "vaccination"),
        ("放射诊疗许可", "radiology"), ("托育机构", "nursery")]),
    bureau("应急管理局", "安全生产", "安全生产监管系统", [
        ("安全生产许可", "safety_licence"), ("危险化学品经营许可", "chemical_licence"), ("特种作业操作证", "work_card"),
        ("应急避难场所", "shelter"), ("救灾物资", "relief_goods"), ("安全生产事故", "accident"),
        ("烟花爆竹经营许可", "firework"), ("安全评价机构", "safety_body")]),
    bureau("市场监督管理局", "市场监管", "市场主体登记系统", [
        ("企业登记", "firm"), ("个体工商户", "sole_trader"), ("食品经营许可", "food_licence"),
        ("药品经营许可", "drug_licence"), ("特种设备", "special_device"), ("计量器具检定", "meter_test"),
        ("产品质量抽查", "product_test"), ("检验检测机构", "test_body")]),
    bureau("统计局", "统计", "统计联网直报系统", [
        ("规模以上工业", "industry"), ("固定资产投资", "investment"), ("居民消费价格", "consumer_price"),
        ("居民收支调查", "household"), ("批发零售业", "retail"), ("服务业单位", "service_unit"),
        ("建筑业单位", "building_unit"), ("能源消费", "energy_use")]),
];

pub(super) const RECORDS: [(&str, &str); 12] = [
    ("基本信息", "basic"),
    ("办理结果", "result"),
    ("变更记录", "change"),
    ("注销名单", "cancelled"),
    ("年度检查情况", "yearly_check"),
    ("投诉处理情况", "complaint"),
    ("抽查结果", "spot_check"),
    ("统计汇总", "summary"),
    ("公示内容", "notice"),
    ("异常名录", "abnormal"),
    ("证照照面信息", "licence_face"),
    ("联系人名册", "contact_list"),
];

pub(super) const AREAS: [&str; 24] = [
    "全市",
    "市本级",
    "高新区",
    "经开区",
    "保税区",
    "新城区",
    "老城区",
    "东城",
    "西城",
    "南城",
    "北城",
    "滨江",
    "湖滨",
    "空港",
    "临港",
    "大学城",
    "科学城",
    "生态园",
    "各县",
    "各街道",
    "各乡镇",
    "城郊",
    "园区",
    "沿海",
];

pub(super) const OFFICES: [&str; 8] = [
    "办公室",
    "政策法规处",
    "行政审批处",
    "信息中心",
    "综合业务处",
    "监督管理处",
    "数据管理处",
    "规划财务处",
];

pub(super) const PEOPLE: [&str; 16] = [
    "张明",
    "李华",
    "王建国",
    "赵敏",
    "陈思远",
    "刘洋",
    "黄丽",
    "周志强",
    "吴桂英",
    "徐海涛",
    "孙静",
    "马超",
    "朱红梅",
    "胡文彬",
    "郭晓东",
    "林小雨",
];

/// Items: name, English name, type, length (0 for none), digits after the point (0 for none).
pub(super) const ITEMS: [(&str, &str, &str, u8, u8); 64] = [
    ("统一社会信用代码", "uscc", "C", 18, 0),
    ("单位名称", "unit_name", "C", 200, 0),
    ("法定代表人", "representative", "C", 50, 0),
    ("住所", "address", "C", 250, 0),
    ("成立日期", "founded_on", "D", 0, 0),
    ("注册资本", "capital", "Y", 18, 2),
    ("经营范围", "scope", "M", 0, 0),
    ("登记机关", "registrar", "C", 100, 0),
    ("证书编号", "certificate_no", "C", 40, 0),
    ("发证机关", "issuer", "C", 100, 0),
    ("发证日期", "issued_on", "D", 0, 0),
    ("有效期起", "valid_from", "D", 0, 0),
    ("有效期止", "valid_until", "D", 0, 0),
    ("许可内容", "permitted", "M", 0, 0),
    ("办理状态", "state", "C", 10, 0),
    ("受理时间", "accepted_at", "T", 0, 0),
    ("办结时间", "finished_at", "T", 0, 0),
    ("审批结论", "decision", "C", 20, 0),
    ("经办处室", "handled_by", "C", 60, 0),
    ("所在区县", "county", "C", 30, 0),
    ("行政区划代码", "division", "C", 6, 0),
    ("经度", "longitude", "N", 10, 6),
    ("纬度", "latitude", "N", 9, 6),
    ("占地面积", "area", "N", 12, 2),
    ("建筑面积", "floor_area", "N", 12, 2),
    ("从业人数", "staff", "I", 8, 0),
    ("年度收入", "income", "Y", 18, 2),
    ("检查日期", "checked_on", "D", 0, 0),
    ("检查结果", "check_result", "C", 20, 0),
    ("问题描述", "problem", "M", 0, 0),
    ("整改期限", "mend_by", "D", 0, 0),
    ("是否整改", "mended", "L", 0, 0),
    ("处罚决定书文号", "penalty_no", "C", 60, 0),
    ("处罚金额", "fine", "Y", 14, 2),
    ("等级", "grade", "C", 10, 0),
    ("评分", "score", "N", 5, 1),
    ("批次", "batch", "C", 20, 0),
    ("年度", "year", "C", 4, 0),
    ("季度", "quarter", "C", 2, 0),
    ("数量", "quantity", "I", 9, 0),
    ("单价", "unit_price", "Y", 12, 2),
    ("计量单位", "unit", "C", 10, 0),
    ("监测点位", "station", "C", 50, 0),
    ("监测时间", "measured_at", "T", 0, 0),
    ("监测值", "value", "F", 12, 3),
    ("标准限值", "limit", "F", 12, 3),
    ("是否达标", "met", "L", 0, 0),
    ("项目名称", "project", "C", 200, 0),
    ("项目代码", "project_code", "C", 24, 0),
    ("项目类型", "project_type", "C", 30, 0),
    ("计划总投资", "planned", "Y", 18, 2),
    ("完成比例", "progress", "N", 6, 2),
    ("开工日期", "started_on", "D", 0, 0),
    ("竣工日期", "completed_on", "D", 0, 0),
    ("负责单位", "responsible", "C", 200, 0),
    ("联系处室", "contact_office", "C", 60, 0),
    ("办公电话", "office_phone", "C", 20, 0),
    ("备注", "remark", "M", 0, 0),
    ("附件名称", "attachment", "C", 120, 0),
    ("数据来源", "source", "C", 60, 0),
    ("变更事项", "changed", "C", 100, 0),
    ("变更前内容", "before", "M", 0, 0),
    ("变更后内容", "after", "M", 0, 0),
    ("更新时间", "updated_at", "T", 0, 0),
];

/// Update cycles: token, word, how old the data may be in days without being late.
pub(super) const CYCLES: [(&str, &str, u64); 12] = [
    ("daily", "每日", 2),
    ("weekly", "每周", 7),
    ("ten_days", "每旬", 10),
    ("semimonthly", "每半月", 15),
    ("monthly", "每月", 28),
    ("monthly", "每月", 28),
    ("bimonthly", "每两月", 60),
    ("quarterly", "每季度", 90),
    ("semiannual", "每半年", 180),
    ("annual", "每年", 300),
    ("irregular", "不定期", 200),
    ("P45D", "每四十五日", 45),
];

pub(super) const DATABASES: [&str; 8] =
    ["oracle", "mysql", "dm", "kingbasees", "sqlserver", "db2", "access", "dbf"];
pub(super) const SHEETS: [&str; 3] = ["xlsx", "xls", "et"];
pub(super) const FILES: [&str; 4] = ["xml", "txt", "html", "pdf"];
pub(super) const IMAGES: [&str; 3] = ["jpg", "gif", "bmp"];

pub(super) const PURPOSES: [&str; 4] =
    ["administrative_basis", "work_reference", "data_verification", "business_collaboration"];

pub(super) const CONDITIONS: [&str; 6] = [
    "仅用于本部门履行法定职责，按接口逐条核验，不得批量下载和留存",
    "使用部门说明用途并经部门负责人审核同意后提供，不得转给第三方",
    "用于行政审批中的材料核验，使用后不留存，日志保存六个月",
    "用于联合监管和风险研判，结果不得作为行政处罚的唯一依据",
    "限业务协同中查询本辖区的记录，每次查询须注明业务编号",
    "用于政策研究和宏观分析，只提供汇总到街道的数据",
];

pub(super) const OPENINGS: [&str; 3] = [
    "只开放脱敏后的统计值",
    "向实名注册的用户开放，不得用于识别个人",
    "按申请开放，签订数据利用协议后提供",
];

/// Why data are withheld, and the law that says so.
pub(super) const WITHHELD: [(&str, &str); 4] = [
    ("涉及单个统计调查对象的资料", "《中华人民共和国统计法》第二十八条"),
    ("涉及纳税人的商业秘密和个人隐私", "《中华人民共和国税收征收管理法》第八条"),
    ("涉及婚姻登记档案中的个人隐私", "《中华人民共和国档案法》第二十八条"),
    ("涉及未成年人的身份信息", "《中华人民共和国未成年人保护法》第一百零三条"),
];

pub(super) const LEVELS: [&str; 3] = ["一般数据", "一般数据", "重要数据"];
