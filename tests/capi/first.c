/* The first program: one entry, and what is wrong with it. */
#include <stdio.h>
#include <string.h>
#include "mulu.h"

static const char settings[] = "as_of = 2026-11-21\nlanguage = \"en\"\n";
static const char json[] = "{\"name\": \"机动车排气检测结果\", \"share\": {\"type\": \"not_shared\"}}";

static void print(const mulu_report *report, size_t finding, int which, const char *after)
{
    const char *text;
    size_t length;
    mulu_report_text(report, finding, which, &text, &length);
    printf("%.*s%s", (int)length, text, after);
}

int main(void)
{
    mulu_checker *checker;
    mulu_entry *entry;
    mulu_report *report;
    size_t i;
    if (mulu_checker_new(settings, strlen(settings), &checker, NULL) != MULU_OK ||
        mulu_entry_read(checker, json, strlen(json), &entry) != MULU_OK ||
        mulu_entry_check(checker, entry, &report) != MULU_OK)
        return 2;
    for (i = 0; i < mulu_report_count(report); i++) {
        print(report, i, MULU_TEXT_RULE, " ");
        print(report, i, MULU_TEXT_AT, ": ");
        print(report, i, MULU_TEXT_MESSAGE, "\n");
    }
    mulu_report_free(report);
    mulu_entry_free(entry);
    mulu_checker_free(checker);
    return 0;
}
