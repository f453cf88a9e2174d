/* 检查一条目录：源文件、输入和输出都是GBK编码，只用了 mulu.h。
 * A checker in GBK, source file, input and output, as a newcomer writes it from mulu.h. */
#include <stdio.h>
#include <string.h>
#include "mulu.h"

/* 一条来自业务系统的记录。 */
struct record {
    const char *name, *department, *share_type, *condition;
};

static int set(mulu_entry *entry, const char *pointer, const char *text)
{
    return mulu_entry_set(entry, pointer, strlen(pointer), text, strlen(text));
}

static void print(const mulu_report *report, size_t finding, int which, const char *after)
{
    const char *text;
    size_t length;
    if (mulu_report_text(report, finding, which, &text, &length) == MULU_OK)
        printf("%.*s%s", (int)length, text, after);
}

/* 返回发现的问题数；-1 表示调用失败。 */
static long check(const mulu_checker *checker, const struct record *record)
{
    mulu_entry *entry = NULL;
    mulu_report *report = NULL;
    size_t i, count;
    int status = mulu_entry_new(checker, &entry);
    if (status == MULU_OK) status = set(entry, "/name", record->name);
    if (status == MULU_OK) status = set(entry, "/provider/name", record->department);
    if (status == MULU_OK) status = set(entry, "/share/type", record->share_type);
    if (status == MULU_OK) status = set(entry, "/share/condition", record->condition);
    if (status == MULU_OK) status = set(entry, "/ext/备注", "由老系统导出");
    if (status == MULU_OK) status = mulu_entry_check(checker, entry, &report);
    mulu_entry_free(entry);
    if (status != MULU_OK) {
        fprintf(stderr, "%s\n", mulu_status_text(status));
        return -1;
    }
    count = mulu_report_count(report);
    printf("%s：%lu 个问题\n", record->name, (unsigned long)count);
    for (i = 0; i < count; i++) {
        print(report, i, MULU_TEXT_RULE, " ");
        print(report, i, MULU_TEXT_AT, " ");
        print(report, i, MULU_TEXT_MESSAGE, "\n");
    }
    mulu_report_free(report);
    return (long)count;
}

int main(void)
{
    static const char settings[] = "as_of = 2026-11-21\nencoding = \"gbk\"\n";
    static const struct record records[] = {
        { "机动车排气检测结果", "市生态环境局", "有条件共享", "仅用于机动车年检核验，按接口逐条查询" },
        { "空气质量监测站点", "市生态环境局", "无条件共享", "仅用于机动车年检核验，按接口逐条查询" }
    };
    mulu_checker *checker;
    mulu_text *why;
    const char *text;
    size_t length, i;
    long found = 0;
    if (mulu_checker_new(settings, strlen(settings), &checker, &why) != MULU_OK) {
        if (mulu_text_get(why, &text, &length) == MULU_OK)
            fprintf(stderr, "%.*s\n", (int)length, text);
        mulu_text_free(why);
        return 2;
    }
    for (i = 0; i < sizeof records / sizeof *records; i++) {
        long count = check(checker, &records[i]);
        if (count < 0)
            return 2;
        found += count;
    }
    mulu_checker_free(checker);
    return found == 0;
}
