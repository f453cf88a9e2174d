/* 老系统接入示例：从本系统的表结构检查目录。源文件、输入和输出都是GBK编码，只用C++98和mulu.h。
 * A system of the old kind: rows and codes of its own, GBK throughout, C++98 and mulu.h alone. */
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>
#include "mulu.h"
#include "rows.h"

/* 一、句柄与文字。 */

/* 句柄离开作用域时释放，出错时也不例外。 */
template <class T, void (*release)(T *)> class owner {
public:
    owner() : handle(NULL) {}
    ~owner() { release(handle); }
    operator T *() const { return handle; }
    T **out() { return &handle; }

private:
    owner(const owner &);
    owner &operator=(const owner &);
    T *handle;
};
typedef owner<mulu_checker, mulu_checker_free> checker_owner;
typedef owner<mulu_entry, mulu_entry_free> entry_owner;
typedef owner<mulu_catalogue, mulu_catalogue_free> catalogue_owner;
typedef owner<mulu_report, mulu_report_free> report_owner;
typedef owner<mulu_question, mulu_question_free> question_owner;
typedef owner<mulu_field, mulu_field_free> field_owner;
typedef owner<mulu_text, mulu_text_free> text_owner;

static void must(int status)
{
    if (status != MULU_OK)
        throw std::runtime_error(mulu_status_text(status));
}

/* 按分隔符切开。GBK汉字的第二个字节可能与“|”相同，也可能与前后字节凑成“、”，所以逐字查找。 */
static std::vector<std::string> split(const std::string &text, const std::string &mark)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size();) {
        std::size_t size = static_cast<unsigned char>(text[i]) > 0x80 && i + 1 < text.size() ? 2 : 1;
        if (text.compare(i, size, mark) == 0)
            parts.push_back(std::string());
        else
            parts.back().append(text, i, size);
        i += size;
    }
    return parts;
}

/* 二、读入各行，写进条目。 */

static void put(void *row, const column &column, const std::string &text)
{
    if (text.size() >= column.room)
        throw std::runtime_error(std::string(column.name) + "超长：" + text);
    std::strcpy(static_cast<char *>(row) + column.at, text.c_str());
}

static void put_all(void *row, const column *columns, std::size_t count, const std::vector<std::string> &cells)
{
    if (cells.size() != count + 1)
        throw std::runtime_error("列数不对：" + cells[0]);
    for (std::size_t i = 0; i < count; i++)
        put(row, columns[i], cells[i + 1]);
}

/* “ML|”开头的是目录，随后“SJX|”开头的是它的数据项。 */
static std::vector<ML> read(const char *path)
{
    std::vector<ML> rows;
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error(std::string("打不开") + path);
    for (std::string line; std::getline(file, line);) {
        const std::vector<std::string> cells = split(line, "|");
        if (cells[0] == "ML") {
            rows.push_back(ML());
            put_all(&rows.back(), ml_columns, ml_count, cells);
        } else if (cells[0] == "SJX" && !rows.empty()) {
            ML &row = rows.back();
            if (row.items == sizeof row.item / sizeof *row.item)
                throw std::runtime_error("数据项太多");
            put_all(&row.item[row.items++], sjx_columns, sjx_count, cells);
        }
    }
    return rows;
}

static void set(mulu_entry *entry, const std::string &pointer, const std::string &text)
{
    must(mulu_entry_set(entry, pointer.data(), pointer.size(), text.data(), text.size()));
}

static std::string numbered(const char *before, std::size_t number, const char *after)
{
    std::ostringstream text;
    text << before << number << after;
    return text.str();
}

static void set_column(mulu_entry *entry, const ML &row, const column &column)
{
    const std::string text = reinterpret_cast<const char *>(&row) + column.at;
    std::string day = text;
    if (text.empty())
        return; /* 空字段不写，由检查来说缺什么 */
    if (day.size() == 8) /* 20260302 */
        day.insert(6, "-").insert(4, "-");
    switch (column.kind) {
    case TEXT: set(entry, column.pointer, text); break;
    case DAY: set(entry, column.pointer, day); break;
    case LIST: {
        const std::vector<std::string> parts = split(text, "、");
        for (std::size_t i = 0; i < parts.size(); i++)
            set(entry, std::string(column.pointer) + "/-", parts[i]);
        break;
    }
    case SECRECY:
    case PERSONAL: {
        std::size_t count;
        must(mulu_entry_count(entry, column.pointer, std::strlen(column.pointer), &count));
        set(entry, numbered("/assessments/", count, "/kind"), column.kind == SECRECY ? "保密风险" : "个人信息保护影响");
        set(entry, numbered("/assessments/", count, "/on"), day);
    }
    }
}

static void fill(mulu_entry *entry, const ML &row)
{
    for (std::size_t i = 0; i < ml_count; i++)
        set_column(entry, row, ml_columns[i]);
    if (row.GXFS[0] != '\0') /* 本系统的三种共享方式都经共享平台 */
        set(entry, "/share/way/class", "共享平台");
    for (std::size_t i = 0; i < row.items; i++)
        for (std::size_t k = 0; k < sjx_count; k++)
            set(entry, numbered("/items/", i, sjx_columns[k].pointer),
                reinterpret_cast<const char *>(&row.item[i]) + sjx_columns[k].at);
}

/* 三、用本系统的字段名说明问题。 */

/* 条目中的位置是哪个字段；对象或者列表是其中第一个字段，没有的为NULL。 */
static const column *column_of(const std::string &pointer)
{
    for (std::size_t i = 0; i < ml_count; i++) {
        const std::string own = ml_columns[i].pointer;
        if (own == pointer || own.compare(0, pointer.size() + 1, pointer + "/") == 0 ||
            pointer.compare(0, own.size() + 1, own + "/") == 0)
            return &ml_columns[i];
    }
    return NULL;
}

static std::string name_of(const std::string &pointer)
{
    unsigned long index;
    char member[32];
    if (std::sscanf(pointer.c_str(), "/items/%lu/%31s", &index, member) == 2)
        for (std::size_t i = 0; i < sjx_count; i++)
            if (std::string(sjx_columns[i].pointer) == std::string("/") + member)
                return numbered("SJX第", index + 1, "项") + sjx_columns[i].name + "（" + sjx_columns[i].label + "）";
    const column *column = column_of(pointer);
    if (column != NULL)
        return std::string(column->name) + "（" + column->label + "）";
    return pointer == "/items" ? "SJX（数据项）" : pointer;
}

static std::string told(const mulu_report *report, std::size_t finding, int which)
{
    const char *text;
    std::size_t length;
    must(mulu_report_text(report, finding, which, &text, &length));
    return std::string(text, length);
}

static std::size_t number(const mulu_report *report, std::size_t finding, int which)
{
    std::size_t value;
    must(mulu_report_number(report, finding, which, &value));
    return value;
}

/* 返回错误的个数。 */
static unsigned long print(const mulu_report *report, const std::vector<ML> &rows)
{
    static const char *const severities[] = { "其他", "提示", "警告", "错误" };
    unsigned long found[4] = { 0, 0, 0, 0 };
    std::size_t last = rows.size();
    bool between = false;
    for (std::size_t i = 0; i < mulu_report_count(report); i++) {
        const std::size_t entry = number(report, i, MULU_NUMBER_ENTRY);
        std::size_t severity = number(report, i, MULU_NUMBER_SEVERITY);
        if (severity > MULU_SEVERITY_ERROR)
            severity = 0; /* 以后的版本可能增加 */
        found[severity]++;
        if (last != rows.size() && entry < last && !between) {
            std::printf("各条之间\n");
            between = true;
        }
        if (entry != last)
            std::printf("第%lu条 %s %s\n", static_cast<unsigned long>(entry + 1), rows[entry].MLDM, rows[entry].MLMC);
        last = entry;
        std::printf("  %s %s %s：%s\n", severities[severity], told(report, i, MULU_TEXT_RULE).c_str(),
                    name_of(told(report, i, MULU_TEXT_AT)).c_str(), told(report, i, MULU_TEXT_MESSAGE).c_str());
        const std::string help = told(report, i, MULU_TEXT_HELP);
        if (!help.empty())
            std::printf("    办法：%s\n", help.c_str());
    }
    if (!mulu_report_complete(report))
        std::printf("没有全部读完，以上不是全部问题。\n");
    std::printf("共%lu条目录：错误%lu个，警告%lu个，提示%lu个。\n", static_cast<unsigned long>(rows.size()), found[3],
                found[2], found[1]);
    return found[3];
}

/* 四、填报界面：下一步应当填什么，可以填什么。 */

static std::string word_text(const mulu_field *field, std::size_t word, int which)
{
    const char *text;
    std::size_t length;
    must(mulu_field_word(field, word, which, &text, &length));
    return std::string(text, length);
}

/* 可填的代码：规则只许填其中几个的，只列那几个。 */
static std::string choices(const mulu_checker *checker, const mulu_question *question, std::size_t index,
                           const std::string &pointer)
{
    field_owner field;
    std::size_t words, limits, length;
    const char *text;
    std::string all;
    const int status = mulu_field_of(checker, pointer.data(), pointer.size(), field.out());
    if (status == MULU_E_RANGE)
        return all; /* 整个对象或者列表 */
    must(status);
    must(mulu_field_number(field, MULU_FIELD_WORDS, &words));
    must(mulu_question_number(question, index, MULU_QUESTION_WORDS, &limits));
    for (std::size_t i = 0; i < words; i++) {
        const std::string code = word_text(field, i, MULU_WORD_CODE);
        bool allowed = limits == 0;
        for (std::size_t k = 0; k < limits && !allowed; k++) {
            must(mulu_question_word(question, index, k, &text, &length));
            allowed = std::string(text, length) == word_text(field, i, MULU_WORD_TOKEN);
        }
        if (allowed && !code.empty())
            all += " " + code + word_text(field, i, MULU_WORD_LABEL);
    }
    return all;
}

/* 经办人逐项作答；这里用事先写好的答案代替键盘输入。 */
static void complete(const mulu_checker *checker, ML row)
{
    static const char *const answers[][2] = {
        { "GXLY", "能够识别单个统计调查对象身份，法律规定不得对外提供" },
        { "GXYJ", "《中华人民共和国统计法》第二十八条" },
        { "GXZQ", "07" }
    };
    entry_owner entry;
    must(mulu_entry_new(checker, entry.out()));
    fill(entry, row);
    std::printf("\n补填 %s %s\n", row.MLDM, row.MLMC);
    for (;;) {
        question_owner question;
        std::size_t index, length, i;
        const char *text;
        must(mulu_next_question(checker, entry, question.out()));
        const int status = mulu_question_next(question, &index);
        if (status == MULU_E_RANGE)
            break; /* 应当填的都填了 */
        must(status);
        must(mulu_question_pointer(question, index, &text, &length));
        const std::string pointer(text, length);
        const column *column = column_of(pointer);
        std::printf("  下一步填 %s", name_of(pointer).c_str());
        const std::string words = choices(checker, question, index, pointer);
        if (!words.empty())
            std::printf("，可填：%s", words.c_str() + 1);
        for (i = 0; i < sizeof answers / sizeof *answers; i++)
            if (column != NULL && std::strcmp(column->name, answers[i][0]) == 0)
                break;
        if (i == sizeof answers / sizeof *answers) {
            std::printf("\n  没有准备答案，到此为止。\n");
            return;
        }
        std::printf("\n    填入：%s\n", answers[i][1]);
        put(&row, *column, answers[i][1]);
        set_column(entry, row, *column);
    }
    report_owner report;
    must(mulu_entry_check(checker, entry, report.out()));
    std::printf("  填完了。再查一遍：\n");
    print(report, std::vector<ML>(1, row));
}

static int run(const char *path, const std::string &day)
{
    const std::vector<ML> rows = read(path);
    const std::string all = "as_of = " + day + "\n" + settings;
    checker_owner checker;
    text_owner why;
    if (mulu_checker_new(all.data(), all.size(), checker.out(), why.out()) != MULU_OK) {
        const char *text;
        std::size_t length;
        must(mulu_text_get(why, &text, &length));
        throw std::runtime_error(std::string(text, length));
    }
    catalogue_owner catalogue;
    must(mulu_catalogue_new(checker, MULU_FORMAT_AUTO, catalogue.out()));
    for (std::size_t i = 0; i < rows.size(); i++) {
        entry_owner entry;
        must(mulu_entry_new(checker, entry.out()));
        fill(entry, rows[i]);
        must(mulu_catalogue_add(catalogue, entry));
    }
    report_owner report;
    must(mulu_catalogue_finish(catalogue, report.out()));
    const unsigned long errors = print(report, rows);
    for (std::size_t i = 0; i < rows.size(); i++)
        if (std::strcmp(rows[i].GXLX, "3") == 0)
            complete(checker, rows[i]);
    return errors > 0;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "用法：catalogue rows.txt 2026-11-21\n");
        return 2;
    }
    try {
        return run(argv[1], argv[2]);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
