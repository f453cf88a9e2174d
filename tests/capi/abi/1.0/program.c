/* A program of the first days, compiled against the header beside it and run against the library of today. It uses
 * every noun of that header. Recorded: not to be changed with the library. */
#include <stdio.h>
#include <string.h>
#include "mulu.h"

#define TEXT(text) text, strlen(text)
#define MUST(what) \
    do { \
        if (!(what)) { \
            printf("1.0/program.c:%d: %s\n", __LINE__, #what); \
            return 1; \
        } \
    } while (0)

static const char settings[] =
    "profile = \"national-2025\"\nas_of = 2026-02-13\nlanguage = \"en\"\nencoding = \"utf-8\"\n";

static int is(const char *text, size_t length, const char *other)
{
    return length == strlen(other) && memcmp(text, other, length) == 0;
}

int main(void)
{
    mulu_checker *checker;
    mulu_entry *entry;
    mulu_report *report, *whole;
    mulu_decision *decision;
    mulu_counting *counting;
    mulu_text *owned, *why;
    const char *text;
    size_t i, length, number, found = 0;
    int answer, severity;

    MUST(mulu_abi() == MULU_ABI && mulu_version()[0] != '\0');
    MUST(mulu_checker_new(TEXT("as_of = 1"), &checker, &why) == MULU_E_SETTINGS && checker == NULL);
    MUST(mulu_text_get(why, &text, &length) == MULU_OK && length > 0);
    mulu_text_free(why);
    MUST(mulu_checker_new(TEXT(settings), &checker, NULL) == MULU_OK);
    MUST(mulu_rule_count() > 50);
    MUST(mulu_rule_text(checker, 0, MULU_TEXT_RULE, &text, &length) == MULU_OK && length == 6);
    MUST(mulu_rule_severity(checker, 0, &severity) == MULU_OK && severity <= MULU_SEVERITY_ERROR);

    MUST(mulu_entry_new(checker, &entry) == MULU_OK);
    MUST(mulu_entry_set(entry, TEXT("/name"), TEXT("x")) == MULU_OK);
    MUST(mulu_entry_set(entry, TEXT("/share/type"), TEXT("not_shared")) == MULU_OK);
    MUST(mulu_entry_set(entry, TEXT("/colour"), TEXT("x")) == MULU_E_RANGE);
    MUST(mulu_entry_write(entry, &owned) == MULU_OK);
    MUST(mulu_text_get(owned, &text, &length) == MULU_OK);
    MUST(is(text, length, "{\"name\":\"x\",\"share\":{\"type\":\"not_shared\"}}"));
    mulu_text_free(owned);
    MUST(mulu_entry_check(checker, entry, &report) == MULU_OK);
    MUST(mulu_report_complete(report) == 1);
    for (i = 0; i < mulu_report_count(report); i++) {
        MUST(mulu_report_text(report, i, MULU_TEXT_RULE, &text, &length) == MULU_OK);
        if (is(text, length, "SHR201")) {
            found++;
            MUST(mulu_report_text(report, i, MULU_TEXT_NAME, &text, &length) == MULU_OK);
            MUST(is(text, length, "none-without-basis"));
            MUST(mulu_report_number(report, i, MULU_NUMBER_SEVERITY, &number) == MULU_OK);
            MUST(number == MULU_SEVERITY_ERROR);
        }
    }
    MUST(found == 1);
    MUST(mulu_checker_check(checker, TEXT("[{},\n{}]"), MULU_FORMAT_AUTO, &whole) == MULU_OK);
    found = 0;
    for (i = 0; i < mulu_report_count(whole); i++) {
        MUST(mulu_report_number(whole, i, MULU_NUMBER_LINE, &number) == MULU_OK);
        found += number == 2;
    }
    MUST(found > 0);
    mulu_report_free(whole);

    MUST(mulu_calendar_is_working_day(checker, TEXT("2026-02-14"), &answer) == MULU_OK && answer == 1);
    MUST(mulu_calendar_is_working_day(checker, TEXT("1999-01-04"), &answer) == MULU_E_CALENDAR);
    MUST(mulu_calendar_due(checker, TEXT("reply-conditional"), TEXT("2026-02-13"), 0, &counting) == MULU_OK);
    MUST(mulu_counting_text(counting, MULU_DUE_DAY, &text, &length) == MULU_OK);
    MUST(is(text, length, "2026-03-05"));
    MUST(mulu_counting_number(counting, MULU_COUNTING_WORKING_DAYS, &number) == MULU_OK && number == 10);
    MUST(mulu_counting_day(counting, 0, MULU_DAY_DATE, &text, &length, &number) == MULU_OK);
    MUST(mulu_counting_count(counting) > 10);
    mulu_counting_free(counting);
    MUST(mulu_calendar_count(checker, 1, TEXT("2026-02-13"), &counting) == MULU_OK);
    mulu_counting_free(counting);

    MUST(mulu_decide(checker, entry, TEXT("{}"), 1, &decision) == MULU_OK);
    MUST(mulu_decision_outcome(decision) >= MULU_OUTCOME_PROVIDER_DECIDES);
    MUST(mulu_decision_text(decision, MULU_DECISION_TITLE, &text, &length) == MULU_OK && length > 0);
    MUST(mulu_decision_number(decision, MULU_DECISION_UNCOVERED, &number) == MULU_OK);
    MUST(mulu_decision_count(decision, MULU_LIST_REASONS) > 0);
    MUST(mulu_decision_item(decision, MULU_LIST_REASONS, 0, MULU_ITEM_TEXT, &text, &length) == MULU_OK);
    for (i = 0; i < mulu_decision_changes(decision); i++)
        if (mulu_decision_edits(decision, i) > 0)
            MUST(mulu_decision_edit(decision, i, 0, MULU_EDIT_AT, &text, &length) == MULU_OK);
    MUST(mulu_decision_write(decision, &owned) == MULU_OK);
    mulu_text_free(owned);

    /* What a caller does wrong is told. */
    MUST(mulu_entry_check(NULL, entry, &whole) == MULU_E_NULL && whole == NULL);
    MUST(mulu_report_count((const mulu_report *)(const void *)entry) == 0);
    mulu_decision_free(decision);
    mulu_report_free(report);
    mulu_entry_free(entry);
    mulu_checker_free(checker);
    printf("the program of the first header runs with %s\n", mulu_version());
    return 0;
}
