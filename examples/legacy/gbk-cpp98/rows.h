/* 本系统的表结构，和它与条目的对照：接入时只有这个文件随系统而变。GBK编码。
 * The rows of this system, and what they mean: the file that differs from system to system. */
#ifndef ROWS_H
#define ROWS_H
#include <cstddef>

/* 一、表结构：定长字段，编码自定。 */

struct SJX { /* 数据项表 */
    char XMMC[61];
    char SJLX[2]; /* 1字符 2数值 3日期 */
    char SJCD[6];
};

struct ML { /* 目录表 */
    char MLDM[31];
    char MLMC[101];
    char TGF[61];
    char TGBM[61];
    char TGFDM[19];
    char ZY[513];
    char GSFL[2]; /* 1电子文件 2电子表格 3数据库 */
    char GSLX[21];
    char GXLX[2]; /* 1无条件 2有条件 3不予 */
    char GXTJ[201];
    char GXFW[201]; /* 用顿号隔开 */
    char GXYT[21];  /* 1行政依据 2工作参考 3数据校核 4业务协同，用顿号隔开 */
    char GXFS[2];   /* 1库表 2接口 3文件 */
    char GXLY[201];
    char GXYJ[201];
    char KFLX[2]; /* 1无条件 2有条件 3不予 */
    char KFLY[201];
    char GXZQ[3]; /* 01实时 02每日 03每周 04每月 05每季度 06每半年 07每年 99不定期 */
    char FBRQ[9]; /* 20260302 */
    char GXRQ[9];
    char SJFL[41];
    char SJFJ[41];
    char SMSX[2]; /* 0非涉密 1工作秘密 */
    char GRXX[2]; /* 0无 1一般 2敏感 */
    char BMPG[9]; /* 保密风险评估的日期 */
    char GRPG[9]; /* 个人信息保护影响评估的日期 */
    char SHR[21];
    char SHRQ[9];
    char BZ[101];
    std::size_t items;
    SJX item[20];
};

/* 二、对照表：每个字段叫什么，在条目的什么位置，怎样写进去。 */

enum kind { TEXT, LIST, DAY, SECRECY, PERSONAL };

struct column {
    const char *name, *label;
    std::size_t at, room;
    const char *pointer;
    enum kind kind;
};

#define ML_COLUMN(member, label, pointer, kind) \
    { #member, label, offsetof(ML, member), sizeof(static_cast<ML *>(0)->member), pointer, kind }
#define SJX_COLUMN(member, label, pointer) \
    { #member, label, offsetof(SJX, member), sizeof(static_cast<SJX *>(0)->member), pointer, TEXT }

static const column ml_columns[] = {
    ML_COLUMN(MLDM, "目录代码", "/code", TEXT),
    ML_COLUMN(MLMC, "目录名称", "/name", TEXT),
    ML_COLUMN(TGF, "提供方", "/provider/name", TEXT),
    ML_COLUMN(TGBM, "提供处室", "/provider/office", TEXT),
    ML_COLUMN(TGFDM, "提供方代码", "/provider/code", TEXT),
    ML_COLUMN(ZY, "摘要", "/abstract", TEXT),
    ML_COLUMN(GSFL, "格式分类", "/format/class", TEXT),
    ML_COLUMN(GSLX, "格式类型", "/format/types", LIST),
    ML_COLUMN(GXLX, "共享类型", "/share/type", TEXT),
    ML_COLUMN(GXTJ, "共享条件", "/share/condition", TEXT),
    ML_COLUMN(GXFW, "共享范围", "/share/scope", LIST),
    ML_COLUMN(GXYT, "共享用途", "/share/purposes", LIST),
    ML_COLUMN(GXFS, "共享方式", "/share/way/type", TEXT),
    ML_COLUMN(GXLY, "不予共享理由", "/share/reason", TEXT),
    ML_COLUMN(GXYJ, "不予共享依据", "/share/basis", LIST),
    ML_COLUMN(KFLX, "开放类型", "/open/type", TEXT),
    ML_COLUMN(KFLY, "不开放理由", "/open/reason", TEXT),
    ML_COLUMN(GXZQ, "更新周期", "/update_cycle", TEXT),
    ML_COLUMN(FBRQ, "发布日期", "/published", DAY),
    ML_COLUMN(GXRQ, "更新日期", "/updated", DAY),
    ML_COLUMN(SJFL, "数据分类", "/category", TEXT),
    ML_COLUMN(SJFJ, "数据分级", "/level", TEXT),
    ML_COLUMN(SMSX, "涉密属性", "/secrecy", TEXT),
    ML_COLUMN(GRXX, "个人信息", "/personal_info", TEXT),
    ML_COLUMN(BMPG, "保密评估日期", "/assessments", SECRECY),
    ML_COLUMN(GRPG, "个人信息评估日期", "/assessments", PERSONAL),
    ML_COLUMN(SHR, "审核人", "/approved/by", TEXT),
    ML_COLUMN(SHRQ, "审核日期", "/approved/on", DAY),
    ML_COLUMN(BZ, "备注", "/ext/BZ", TEXT)
};

static const column sjx_columns[] = { /* 位置从数据项算起 */
    SJX_COLUMN(XMMC, "项目名称", "/name"),
    SJX_COLUMN(SJLX, "数据类型", "/type"),
    SJX_COLUMN(SJCD, "数据长度", "/length")
};

static const std::size_t ml_count = sizeof ml_columns / sizeof *ml_columns;
static const std::size_t sjx_count = sizeof sjx_columns / sizeof *sjx_columns;

/* 本系统的编码是什么意思，只在这里说一次。 */
static const char settings[] =
    "profile = \"national-2025\"\n"
    "language = \"zh\"\n"
    "encoding = \"gbk\"\n"
    "[dialect.codes]\n"
    "\"/format/class\" = { 1 = \"electronic_file\", 2 = \"spreadsheet\", 3 = \"database\" }\n"
    "\"/items/*/type\" = { 1 = \"C\", 2 = \"N\", 3 = \"D\" }\n"
    "\"/share/type\" = { 1 = \"unconditional\", 2 = \"conditional\", 3 = \"not_shared\" }\n"
    "\"/share/purposes\" = { 1 = \"administrative_basis\", 2 = \"work_reference\",\n"
    "    3 = \"data_verification\", 4 = \"business_collaboration\" }\n"
    "\"/share/way/type\" = { 1 = \"database\", 2 = \"interface\", 3 = \"file\" }\n"
    "\"/open/type\" = { 1 = \"unconditional\", 2 = \"conditional\", 3 = \"not_open\" }\n"
    "\"/update_cycle\" = { 01 = \"realtime\", 02 = \"daily\", 03 = \"weekly\", 04 = \"monthly\",\n"
    "    05 = \"quarterly\", 06 = \"semiannual\", 07 = \"annual\", 99 = \"irregular\" }\n"
    "\"/secrecy\" = { 0 = \"none\", 1 = \"work\" }\n"
    "\"/personal_info\" = { 0 = \"none\", 1 = \"general\", 2 = \"sensitive\" }\n";

#endif
