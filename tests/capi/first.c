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
    if (mulu_report_text(report, finding, which, &text, &length) == MULU_OK)
        printf("%.*s%s", (int)length, text, after);
}

int main(void)
{
    mulu_checker *checker = NULL;
    mulu_entry *entry = NULL;
    mulu_report *report = NULL;
    size_t i;
    int status = mulu_checker_new(settings, strlen(settings), &checker, NULL);
    if (status == MULU_OK)
        status = mulu_entry_read(checker, json, strlen(json), &entry);
    if (status == MULU_OK)
        status = mulu_entry_check(checker, entry, &report);
    if (status != MULU_OK)
        fprintf(stderr, "%s\n", mulu_status_text(status));
    else if (!mulu_report_complete(report))
        fprintf(stderr, "not all of it was read\n");
    for (i = 0; i < mulu_report_count(report); i++) {
        print(report, i, MULU_TEXT_RULE, " ");
        print(report, i, MULU_TEXT_AT, ": ");
        print(report, i, MULU_TEXT_MESSAGE, "\n");
    }
    mulu_report_free(report);
    mulu_entry_free(entry);
    mulu_checker_free(checker);
    return status == MULU_OK ? 0 : 2;
}
