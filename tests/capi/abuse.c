/* Everything that a caller can do wrong, short of using what was freed; and an entry built field by field. */
#include <stdio.h>
#include <string.h>
#include "mulu.h"

static int failures = 0;
static int checks = 0;

static void expect(int holds, const char *what, int line)
{
    checks++;
    if (!holds) {
        failures++;
        printf("abuse.c:%d: %s\n", line, what);
    }
}

#define EXPECT(what) expect((what) ? 1 : 0, #what, __LINE__)
#define GIVES(call, status) expect((call) == (status), #call " gives " #status, __LINE__)
/* A text and its length, for two parameters. */
#define TEXT(text) text, strlen(text)
#define HUGE_LENGTH ((size_t)-1)

static const char SETTINGS[] = "as_of = 2026-11-21\nlanguage = \"en\"\n";

/* Outputs that hold rubbish, as they may before a call. */
static int rubbish;
static mulu_checker *checker_out;
static mulu_entry *entry_out;
static mulu_report *report_out;
static mulu_text *text_out;
static mulu_counting *counting_out;
static mulu_decision *decision_out;
static const char *text;
static size_t length, number;
static int severity;

static void spoil(void)
{
    checker_out = (mulu_checker *)(void *)&rubbish;
    entry_out = (mulu_entry *)(void *)&rubbish;
    report_out = (mulu_report *)(void *)&rubbish;
    text_out = (mulu_text *)(void *)&rubbish;
    counting_out = (mulu_counting *)(void *)&rubbish;
    decision_out = (mulu_decision *)(void *)&rubbish;
    text = (const char *)&rubbish;
    length = number = 7;
    severity = 7;
}

/* A failing call that clears its output; and one with two outputs. */
#define CLEARS(call, status, out) (spoil(), GIVES(call, status), EXPECT((out) == 0))
#define CLEARS_BOTH(call, status, out, other) (CLEARS(call, status, out), EXPECT((other) == 0))

static int is(const char *other)
{
    return text != NULL && length == strlen(other) && memcmp(text, other, length) == 0;
}

static void versions(void)
{
    char numbers[64];
    EXPECT(strcmp(mulu_version(), MULU_VERSION) == 0);
    EXPECT(mulu_abi() == MULU_ABI);
    sprintf(numbers, "%d.%d.%d", MULU_VERSION_MAJOR, MULU_VERSION_MINOR, MULU_VERSION_PATCH);
    EXPECT(strncmp(numbers, MULU_VERSION, strlen(numbers)) == 0);
}

static void why_not(const char *settings, const char *why)
{
    CLEARS(mulu_checker_new(TEXT(settings), &checker_out, &text_out), MULU_E_SETTINGS, checker_out);
    GIVES(mulu_text_get(text_out, &text, &length), MULU_OK);
    if (!is(why)) {
        printf("%.*s\n", (int)length, text);
        expect(0, why, __LINE__);
    }
    mulu_text_free(text_out);
    /* Nobody has to ask why. */
    CLEARS(mulu_checker_new(TEXT(settings), &checker_out, NULL), MULU_E_SETTINGS, checker_out);
}

#define DAY "as_of = 2026-11-21\n"
#define ENGLISH "language = \"en\"\n"
#define WRONG "\350\256\276\347\275\256\346\234\211\350\257\257\357\274\232" /* 设置有误： */
#define QUOTED(name) "\342\200\234" name "\342\200\235"

static void settings(void)
{
    CLEARS_BOTH(mulu_checker_new(NULL, 1, &checker_out, &text_out), MULU_E_NULL, checker_out, text_out);
    CLEARS(mulu_checker_new(TEXT(SETTINGS), NULL, &text_out), MULU_E_NULL, text_out);
    CLEARS_BOTH(mulu_checker_new(SETTINGS, HUGE_LENGTH, &checker_out, &text_out), MULU_E_LIMIT,
                checker_out, text_out);
    why_not("", WRONG "\347\274\272\345\260\221\342\200\234as_of\342\200\235" /* 缺少“as_of” */);
    why_not(ENGLISH DAY "colour = 1", "settings: unknown field `colour`, expected one of "
            "`profile`, `as_of`, `language`, `encoding`, `dialect`, `calendar`");
    why_not(DAY "colour = 1", WRONG /* 没有“colour”这一项，可以写的是“profile”… */
            "\346\262\241\346\234\211\342\200\234colour\342\200\235\350\277\231\344\270\200\351\241\271\357\274\214"
            "\345\217\257\344\273\245\345\206\231\347\232\204\346\230\257"
            QUOTED("profile") QUOTED("as_of") QUOTED("language")
            QUOTED("encoding") QUOTED("dialect") QUOTED("calendar")
            "\344\271\213\344\270\200");
    why_not(ENGLISH "as_of = 2026-11-21T00:00:00Z", "settings: `2026-11-21T00:00:00Z` is no day written as 2026-02-13");
    why_not(DAY "language = \"fr\"", WRONG "\350\257\255\350\250\200\343\200\214fr\343\200\215\346\227\242\344\270\215\346\230\257zh\357\274\214\344\271\237\344\270\215\346\230\257en" /* 语言「fr」既不是zh，也不是en */);
    why_not(ENGLISH DAY "encoding = \"latin1\"", "settings: encoding `latin1` is neither utf-8 nor gb18030");
    why_not(ENGLISH DAY "profile = \"national-2052\"", "unknown profile `national-2052`");
    why_not(ENGLISH DAY "dialect = { codes = { \"/name\" = { 1 = \"x\" } } }", "dialect: `/name` is no coded field");
    why_not(ENGLISH DAY "[[calendar.year]]\nyear = 2026\nnotices = [\"x\"]\n",
            "calendar: 2026 is known: say `replaces = true` where this shall replace it");
    why_not(DAY "calendar = 1", WRONG
            "\345\200\274\347\232\204\347\261\273\345\236\213\344\270\215\345\257\271\357\274\232"
            "\345\272\224\345\275\223\346\230\257\350\241\250\357\274\214"
            "\345\206\231\347\232\204\345\215\264\346\230\257\346\225\264\346\225\2601" /* 值的类型不对：应当是表，写的却是整数1 */);
    why_not(ENGLISH "as_of = soon", "settings: string values must be quoted, expected literal string");
    why_not(DAY "\xff", WRONG "\344\270\215\346\230\257UTF-8\347\274\226\347\240\201" /* 不是UTF-8编码 */);
}

static void nulls(mulu_checker *checker, mulu_entry *entry, mulu_report *report, mulu_text *owned)
{
    CLEARS_BOTH(mulu_text_get(NULL, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_text_get(owned, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_text_get(owned, &text, NULL), MULU_E_NULL, text);

    CLEARS_BOTH(mulu_rule_text(NULL, 0, MULU_TEXT_RULE, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_rule_text(checker, 0, MULU_TEXT_RULE, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_rule_text(checker, 0, MULU_TEXT_RULE, &text, NULL), MULU_E_NULL, text);
    CLEARS(mulu_rule_severity(NULL, 0, &severity), MULU_E_NULL, severity);
    GIVES(mulu_rule_severity(checker, 0, NULL), MULU_E_NULL);

    CLEARS(mulu_entry_new(NULL, &entry_out), MULU_E_NULL, entry_out);
    GIVES(mulu_entry_new(checker, NULL), MULU_E_NULL);
    CLEARS(mulu_entry_read(NULL, TEXT("{}"), &entry_out), MULU_E_NULL, entry_out);
    CLEARS(mulu_entry_read(checker, NULL, 2, &entry_out), MULU_E_NULL, entry_out);
    GIVES(mulu_entry_read(checker, TEXT("{}"), NULL), MULU_E_NULL);
    GIVES(mulu_entry_set(NULL, TEXT("/name"), TEXT("x")), MULU_E_NULL);
    GIVES(mulu_entry_set(entry, NULL, 5, TEXT("x")), MULU_E_NULL);
    GIVES(mulu_entry_set(entry, TEXT("/name"), NULL, 1), MULU_E_NULL);
    CLEARS_BOTH(mulu_entry_get(NULL, TEXT("/name"), &text, &length), MULU_E_NULL, text, length);
    CLEARS_BOTH(mulu_entry_get(entry, NULL, 5, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_entry_get(entry, TEXT("/name"), NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_entry_get(entry, TEXT("/name"), &text, NULL), MULU_E_NULL, text);
    CLEARS(mulu_entry_count(NULL, TEXT("/items"), &number), MULU_E_NULL, number);
    CLEARS(mulu_entry_count(entry, NULL, 6, &number), MULU_E_NULL, number);
    GIVES(mulu_entry_count(entry, TEXT("/items"), NULL), MULU_E_NULL);
    GIVES(mulu_entry_remove(NULL, TEXT("/name")), MULU_E_NULL);
    GIVES(mulu_entry_remove(entry, NULL, 5), MULU_E_NULL);
    CLEARS(mulu_entry_write(NULL, &text_out), MULU_E_NULL, text_out);
    GIVES(mulu_entry_write(entry, NULL), MULU_E_NULL);

    CLEARS(mulu_entry_check(NULL, entry, &report_out), MULU_E_NULL, report_out);
    CLEARS(mulu_entry_check(checker, NULL, &report_out), MULU_E_NULL, report_out);
    GIVES(mulu_entry_check(checker, entry, NULL), MULU_E_NULL);
    CLEARS(mulu_checker_check(NULL, TEXT("[]"), MULU_FORMAT_AUTO, &report_out), MULU_E_NULL, report_out);
    CLEARS(mulu_checker_check(checker, NULL, 2, MULU_FORMAT_AUTO, &report_out), MULU_E_NULL, report_out);
    GIVES(mulu_checker_check(checker, TEXT("[]"), MULU_FORMAT_AUTO, NULL), MULU_E_NULL);
    GIVES(mulu_report_count(NULL), 0);
    GIVES(mulu_report_complete(NULL), 0);
    CLEARS_BOTH(mulu_report_text(NULL, 0, MULU_TEXT_RULE, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_report_text(report, 0, MULU_TEXT_RULE, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_report_text(report, 0, MULU_TEXT_RULE, &text, NULL), MULU_E_NULL, text);
    CLEARS(mulu_report_number(NULL, 0, MULU_NUMBER_ENTRY, &number), MULU_E_NULL, number);
    GIVES(mulu_report_number(report, 0, MULU_NUMBER_ENTRY, NULL), MULU_E_NULL);

    mulu_text_free(NULL);
    mulu_checker_free(NULL);
    mulu_entry_free(NULL);
    mulu_report_free(NULL);
}

static void wrong_kinds(mulu_checker *checker, mulu_entry *entry, mulu_report *report, mulu_text *owned)
{
    mulu_checker *no_checker = (mulu_checker *)(void *)entry;
    mulu_entry *no_entry = (mulu_entry *)(void *)report;
    mulu_report *no_report = (mulu_report *)(void *)owned;
    mulu_text *no_text = (mulu_text *)(void *)checker;
    mulu_entry *odd = (mulu_entry *)(void *)((char *)entry + 1);

    CLEARS_BOTH(mulu_text_get(no_text, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_rule_text(no_checker, 0, MULU_TEXT_RULE, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS(mulu_rule_severity(no_checker, 0, &severity), MULU_E_HANDLE, severity);
    CLEARS(mulu_entry_new(no_checker, &entry_out), MULU_E_HANDLE, entry_out);
    CLEARS(mulu_entry_read(no_checker, TEXT("{}"), &entry_out), MULU_E_HANDLE, entry_out);
    GIVES(mulu_entry_set(no_entry, TEXT("/name"), TEXT("x")), MULU_E_HANDLE);
    GIVES(mulu_entry_set(odd, TEXT("/name"), TEXT("x")), MULU_E_HANDLE);
    CLEARS_BOTH(mulu_entry_get(no_entry, TEXT("/name"), &text, &length), MULU_E_HANDLE, text, length);
    CLEARS(mulu_entry_count(no_entry, TEXT("/items"), &number), MULU_E_HANDLE, number);
    GIVES(mulu_entry_remove(no_entry, TEXT("/name")), MULU_E_HANDLE);
    CLEARS(mulu_entry_write(no_entry, &text_out), MULU_E_HANDLE, text_out);
    CLEARS(mulu_entry_check(no_checker, entry, &report_out), MULU_E_HANDLE, report_out);
    CLEARS(mulu_entry_check(checker, no_entry, &report_out), MULU_E_HANDLE, report_out);
    CLEARS(mulu_checker_check(no_checker, TEXT("[]"), MULU_FORMAT_AUTO, &report_out), MULU_E_HANDLE,
           report_out);
    GIVES(mulu_report_count(no_report), 0);
    GIVES(mulu_report_complete(no_report), 0);
    CLEARS_BOTH(mulu_report_text(no_report, 0, MULU_TEXT_RULE, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS(mulu_report_number(no_report, 0, MULU_NUMBER_ENTRY, &number), MULU_E_HANDLE, number);

    /* Nothing is freed by the wrong function: all is still alive afterwards. */
    mulu_text_free(no_text);
    mulu_checker_free(no_checker);
    mulu_entry_free(no_entry);
    mulu_report_free(no_report);
    GIVES(mulu_text_get(owned, &text, &length), MULU_OK);
    EXPECT(mulu_report_complete(report) == 1);
}

static void ranges(mulu_checker *checker, mulu_entry *entry, mulu_report *report)
{
    size_t findings = mulu_report_count(report), rules = mulu_rule_count(), index;
    int which;
    EXPECT(findings > 0 && rules > 0);
    for (index = 0; index < findings; index++) {
        for (which = MULU_TEXT_RULE; which <= MULU_TEXT_EXPLAIN; which++) {
            GIVES(mulu_report_text(report, index, which, &text, &length), MULU_OK);
            EXPECT(text != NULL && (length > 0 || which == MULU_TEXT_AT || which == MULU_TEXT_HELP));
        }
        for (which = MULU_NUMBER_SEVERITY; which <= MULU_NUMBER_LENGTH; which++)
            GIVES(mulu_report_number(report, index, which, &number), MULU_OK);
    }
    CLEARS_BOTH(mulu_report_text(report, findings, MULU_TEXT_RULE, &text, &length), MULU_E_RANGE, text, length);
    CLEARS_BOTH(mulu_report_text(report, 0, 0, &text, &length), MULU_E_RANGE, text, length);
    CLEARS_BOTH(mulu_report_text(report, 0, 99, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_report_number(report, findings, MULU_NUMBER_ENTRY, &number), MULU_E_RANGE, number);
    CLEARS(mulu_report_number(report, 0, 0, &number), MULU_E_RANGE, number);
    CLEARS(mulu_report_number(report, 0, -1, &number), MULU_E_RANGE, number);
    for (index = 0; index < rules; index++) {
        GIVES(mulu_rule_text(checker, index, MULU_TEXT_TITLE, &text, &length), MULU_OK);
        GIVES(mulu_rule_severity(checker, index, &severity), MULU_OK);
        EXPECT(severity >= 0 && severity <= MULU_SEVERITY_ERROR);
    }
    CLEARS_BOTH(mulu_rule_text(checker, rules, MULU_TEXT_RULE, &text, &length), MULU_E_RANGE, text, length);
    CLEARS_BOTH(mulu_rule_text(checker, 0, MULU_TEXT_MESSAGE, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_rule_severity(checker, HUGE_LENGTH, &severity), MULU_E_RANGE, severity);
    CLEARS(mulu_checker_check(checker, TEXT("[]"), 99, &report_out), MULU_E_RANGE, report_out);
    CLEARS(mulu_checker_check(checker, TEXT("[]"), -1, &report_out), MULU_E_RANGE, report_out);
    CLEARS(mulu_checker_check(checker, "", HUGE_LENGTH, 0, &report_out), MULU_E_LIMIT, report_out);
    CLEARS(mulu_entry_read(checker, "", HUGE_LENGTH, &entry_out), MULU_E_LIMIT, entry_out);
    CLEARS(mulu_entry_read(checker, "", ((size_t)16 << 20) + 1, &entry_out), MULU_E_LIMIT, entry_out);
    GIVES(mulu_entry_set(entry, "", HUGE_LENGTH, TEXT("x")), MULU_E_LIMIT);
    GIVES(mulu_entry_set(entry, TEXT("/name"), "", ((size_t)16 << 20) + 1), MULU_E_LIMIT);
    GIVES(mulu_entry_set(entry, TEXT(""), TEXT("x")), MULU_E_RANGE);
    GIVES(mulu_entry_set(entry, TEXT("name"), TEXT("x")), MULU_E_RANGE);
    GIVES(mulu_entry_set(entry, TEXT("/colour"), TEXT("x")), MULU_E_RANGE);
    GIVES(mulu_entry_set(entry, TEXT("/share"), TEXT("x")), MULU_E_RANGE);
    GIVES(mulu_entry_set(entry, TEXT("/items/5/name"), TEXT("x")), MULU_E_RANGE);
    GIVES(mulu_entry_set(entry, TEXT("/n\xff"), TEXT("x")), MULU_E_RANGE);
}

/* Whatever is wrong with a call for days. */
static void calendar(mulu_checker *checker, mulu_report *report)
{
    mulu_counting *counting, *no_counting = (mulu_counting *)(void *)report;
    mulu_checker *no_checker = (mulu_checker *)(void *)report;
    size_t days;
    GIVES(mulu_calendar_count(checker, 1, TEXT("2026-02-13"), &counting), MULU_OK);
    days = mulu_counting_count(counting);
    EXPECT(days == 2);

    CLEARS(mulu_calendar_is_working_day(NULL, TEXT("2026-02-13"), &severity), MULU_E_NULL, severity);
    CLEARS(mulu_calendar_is_working_day(checker, NULL, 10, &severity), MULU_E_NULL, severity);
    GIVES(mulu_calendar_is_working_day(checker, TEXT("2026-02-13"), NULL), MULU_E_NULL);
    CLEARS(mulu_calendar_is_working_day(no_checker, TEXT("2026-02-13"), &severity), MULU_E_HANDLE, severity);
    CLEARS(mulu_calendar_is_working_day(checker, TEXT("2026-2-13"), &severity), MULU_E_RANGE, severity);
    CLEARS(mulu_calendar_is_working_day(checker, TEXT("\xff"), &severity), MULU_E_RANGE, severity);
    CLEARS(mulu_calendar_is_working_day(checker, "", HUGE_LENGTH, &severity), MULU_E_LIMIT, severity);
    CLEARS(mulu_calendar_is_working_day(checker, TEXT("2006-12-31"), &severity), MULU_E_CALENDAR, severity);

    CLEARS(mulu_calendar_due(NULL, TEXT("check"), TEXT("2026-02-13"), 0, &counting_out), MULU_E_NULL, counting_out);
    CLEARS(mulu_calendar_due(checker, NULL, 5, TEXT("2026-02-13"), 0, &counting_out), MULU_E_NULL, counting_out);
    CLEARS(mulu_calendar_due(checker, TEXT("check"), NULL, 10, 0, &counting_out), MULU_E_NULL, counting_out);
    GIVES(mulu_calendar_due(checker, TEXT("check"), TEXT("2026-02-13"), 0, NULL), MULU_E_NULL);
    CLEARS(mulu_calendar_due(no_checker, TEXT("check"), TEXT("2026-02-13"), 0, &counting_out), MULU_E_HANDLE,
           counting_out);
    CLEARS(mulu_calendar_due(checker, TEXT("wait"), TEXT("2026-02-13"), 0, &counting_out), MULU_E_RANGE, counting_out);
    CLEARS(mulu_calendar_due(checker, TEXT("\xff"), TEXT("2026-02-13"), 0, &counting_out), MULU_E_RANGE, counting_out);
    CLEARS(mulu_calendar_due(checker, TEXT("check"), TEXT("2026-02-30"), 0, &counting_out), MULU_E_RANGE, counting_out);
    CLEARS(mulu_calendar_due(checker, TEXT("check"), TEXT("2025-07-31"), 0, &counting_out), MULU_E_RANGE, counting_out);
    CLEARS(mulu_calendar_due(checker, TEXT("check"), TEXT("2026-02-13"), 1, &counting_out), MULU_E_RANGE, counting_out);
    CLEARS(mulu_calendar_due(checker, TEXT("check"), TEXT("2026-02-13"), HUGE_LENGTH, &counting_out), MULU_E_RANGE,
           counting_out);

    CLEARS(mulu_calendar_count(NULL, 1, TEXT("2026-02-13"), &counting_out), MULU_E_NULL, counting_out);
    CLEARS(mulu_calendar_count(checker, 1, NULL, 10, &counting_out), MULU_E_NULL, counting_out);
    GIVES(mulu_calendar_count(checker, 1, TEXT("2026-02-13"), NULL), MULU_E_NULL);
    CLEARS(mulu_calendar_count(no_checker, 1, TEXT("2026-02-13"), &counting_out), MULU_E_HANDLE, counting_out);
    CLEARS(mulu_calendar_count(checker, 1, TEXT(""), &counting_out), MULU_E_RANGE, counting_out);
    if (sizeof(size_t) > 4)
        CLEARS(mulu_calendar_count(checker, HUGE_LENGTH, TEXT("2026-02-13"), &counting_out), MULU_E_RANGE, counting_out);

    CLEARS_BOTH(mulu_counting_text(NULL, MULU_DUE_DAY, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_counting_text(counting, MULU_DUE_DAY, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_counting_text(counting, MULU_DUE_DAY, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_counting_text(no_counting, MULU_DUE_DAY, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_counting_text(counting, 0, &text, &length), MULU_E_RANGE, text, length);
    CLEARS_BOTH(mulu_counting_text(counting, 99, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_counting_number(NULL, 1, &number), MULU_E_NULL, number);
    GIVES(mulu_counting_number(counting, 1, NULL), MULU_E_NULL);
    CLEARS(mulu_counting_number(no_counting, 1, &number), MULU_E_HANDLE, number);
    CLEARS(mulu_counting_number(counting, -1, &number), MULU_E_RANGE, number);
    GIVES(mulu_counting_count(NULL), 0);
    GIVES(mulu_counting_count(no_counting), 0);
    CLEARS_BOTH(mulu_counting_day(NULL, 0, MULU_DAY_DATE, &text, &length, &number), MULU_E_NULL, text, number);
    CLEARS_BOTH(mulu_counting_day(counting, 0, MULU_DAY_DATE, NULL, &length, &number), MULU_E_NULL, length, number);
    CLEARS_BOTH(mulu_counting_day(counting, 0, MULU_DAY_DATE, &text, NULL, &number), MULU_E_NULL, text, number);
    CLEARS_BOTH(mulu_counting_day(no_counting, 0, MULU_DAY_DATE, &text, &length, &number), MULU_E_HANDLE, text, number);
    CLEARS_BOTH(mulu_counting_day(counting, days, MULU_DAY_DATE, &text, &length, &number), MULU_E_RANGE, text, number);
    CLEARS_BOTH(mulu_counting_day(counting, 0, 0, &text, &length, &number), MULU_E_RANGE, text, number);
    mulu_counting_free(NULL);
    mulu_counting_free(no_counting);
    mulu_checker_free((mulu_checker *)(void *)counting);
    EXPECT(mulu_counting_count(counting) == days && mulu_report_complete(report) == 1);
    mulu_counting_free(counting);
}

/* Whatever is wrong with a call for a decision. */
static void decision(mulu_checker *checker, mulu_entry *entry, mulu_report *report)
{
    mulu_decision *decision, *no_decision = (mulu_decision *)(void *)report;
    mulu_checker *no_checker = (mulu_checker *)(void *)report;
    mulu_entry *no_entry = (mulu_entry *)(void *)report;
    int outcome;
    GIVES(mulu_decide(checker, entry, TEXT("{}"), 0, &decision), MULU_OK);
    outcome = mulu_decision_outcome(decision);
    EXPECT(outcome == MULU_OUTCOME_INCOMPLETE || outcome == MULU_OUTCOME_UNDETERMINED);
    EXPECT(mulu_decision_count(decision, MULU_LIST_REASONS) > 0);
    EXPECT(mulu_decision_count(decision, MULU_LIST_MISSING) > 0);

    CLEARS(mulu_decide(NULL, entry, TEXT("{}"), 0, &decision_out), MULU_E_NULL, decision_out);
    CLEARS(mulu_decide(checker, entry, NULL, 2, 0, &decision_out), MULU_E_NULL, decision_out);
    GIVES(mulu_decide(checker, entry, TEXT("{}"), 0, NULL), MULU_E_NULL);
    CLEARS(mulu_decide(no_checker, entry, TEXT("{}"), 0, &decision_out), MULU_E_HANDLE, decision_out);
    CLEARS(mulu_decide(checker, no_entry, TEXT("{}"), 0, &decision_out), MULU_E_HANDLE, decision_out);
    CLEARS(mulu_decide(checker, entry, TEXT("{}"), 2, &decision_out), MULU_E_RANGE, decision_out);
    CLEARS(mulu_decide(checker, entry, TEXT("{}"), -1, &decision_out), MULU_E_RANGE, decision_out);
    CLEARS(mulu_decide(checker, entry, "", HUGE_LENGTH, 0, &decision_out), MULU_E_LIMIT, decision_out);
    CLEARS(mulu_decide(checker, entry, "", ((size_t)16 << 20) + 1, 0, &decision_out), MULU_E_LIMIT, decision_out);

    GIVES(mulu_decision_outcome(NULL), 0);
    GIVES(mulu_decision_outcome(no_decision), 0);
    CLEARS_BOTH(mulu_decision_text(NULL, MULU_DECISION_TITLE, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_decision_text(decision, MULU_DECISION_TITLE, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_decision_text(decision, MULU_DECISION_TITLE, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_decision_text(no_decision, MULU_DECISION_TITLE, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_decision_text(decision, 0, &text, &length), MULU_E_RANGE, text, length);
    CLEARS_BOTH(mulu_decision_text(decision, 99, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_decision_number(NULL, 1, &number), MULU_E_NULL, number);
    GIVES(mulu_decision_number(decision, 1, NULL), MULU_E_NULL);
    CLEARS(mulu_decision_number(no_decision, 1, &number), MULU_E_HANDLE, number);
    CLEARS(mulu_decision_number(decision, -1, &number), MULU_E_RANGE, number);
    GIVES(mulu_decision_count(NULL, MULU_LIST_REASONS), 0);
    GIVES(mulu_decision_count(no_decision, MULU_LIST_REASONS), 0);
    GIVES(mulu_decision_count(decision, 0), 0);
    GIVES(mulu_decision_count(decision, 99), 0);
    CLEARS_BOTH(mulu_decision_item(NULL, 1, 0, 1, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_decision_item(decision, 1, 0, 1, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_decision_item(decision, 1, 0, 1, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_decision_item(no_decision, 1, 0, 1, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_decision_item(decision, 0, 0, 1, &text, &length), MULU_E_RANGE, text, length);
    CLEARS_BOTH(mulu_decision_item(decision, 1, 9999, 1, &text, &length), MULU_E_RANGE, text, length);
    CLEARS_BOTH(mulu_decision_item(decision, 1, 0, 4, &text, &length), MULU_E_RANGE, text, length);
    GIVES(mulu_decision_changes(NULL), 0);
    GIVES(mulu_decision_changes(no_decision), 0);
    GIVES(mulu_decision_edits(NULL, 0), 0);
    GIVES(mulu_decision_edits(no_decision, 0), 0);
    GIVES(mulu_decision_edits(decision, HUGE_LENGTH), 0);
    CLEARS_BOTH(mulu_decision_edit(NULL, 0, 0, 1, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_decision_edit(decision, 0, 0, 1, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_decision_edit(decision, 0, 0, 1, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_decision_edit(no_decision, 0, 0, 1, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_decision_edit(decision, HUGE_LENGTH, 0, 1, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_decision_write(NULL, &text_out), MULU_E_NULL, text_out);
    GIVES(mulu_decision_write(decision, NULL), MULU_E_NULL);
    CLEARS(mulu_decision_write(no_decision, &text_out), MULU_E_HANDLE, text_out);
    mulu_decision_free(NULL);
    mulu_decision_free(no_decision);
    mulu_checker_free((mulu_checker *)(void *)decision);
    EXPECT(mulu_decision_outcome(decision) == outcome && mulu_report_complete(report) == 1);
    mulu_decision_free(decision);
}

/* What cannot be read is a report, and says that it is not complete. */
static void unreadable(mulu_checker *checker)
{
    static const char *const inputs[] = { "", "null", "[{}]", "{\"name\":", "\xff\xfe", "{} {}" };
    mulu_entry *entry;
    mulu_report *report;
    size_t i;
    for (i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        GIVES(mulu_entry_read(checker, TEXT(inputs[i]), &entry), MULU_OK);
        GIVES(mulu_entry_check(checker, entry, &report), MULU_OK);
        EXPECT(mulu_report_complete(report) == 0);
        EXPECT(mulu_report_count(report) == 1);
        GIVES(mulu_report_text(report, 0, MULU_TEXT_RULE, &text, &length), MULU_OK);
        EXPECT(is("DOC101"));
        GIVES(mulu_report_number(report, 0, MULU_NUMBER_LINE, &number), MULU_OK);
        EXPECT(number == 0);
        mulu_report_free(report);
        mulu_entry_free(entry);
    }
    GIVES(mulu_checker_check(checker, TEXT("[{},\n {\"name\":"), MULU_FORMAT_JSON, &report), MULU_OK);
    EXPECT(mulu_report_complete(report) == 0);
    i = mulu_report_count(report) - 1;
    GIVES(mulu_report_number(report, i, MULU_NUMBER_ENTRY, &number), MULU_OK);
    EXPECT(number == 1);
    GIVES(mulu_report_number(report, i, MULU_NUMBER_LINE, &number), MULU_OK);
    EXPECT(number == 2);
    mulu_report_free(report);
}

/* Whether the entry is written like this. */
static void is_written(const mulu_entry *entry, const char *json, int line)
{
    mulu_text *written;
    GIVES(mulu_entry_write(entry, &written), MULU_OK);
    GIVES(mulu_text_get(written, &text, &length), MULU_OK);
    if (!is(json)) {
        printf("%.*s\n", (int)length, text);
        expect(0, json, line);
    }
    mulu_text_free(written);
}

/* Whether the rule finds something in the entry. */
static int finds(const mulu_checker *checker, const mulu_entry *entry, const char *rule)
{
    mulu_report *report;
    size_t index;
    int found = 0;
    GIVES(mulu_entry_check(checker, entry, &report), MULU_OK);
    for (index = 0; index < mulu_report_count(report); index++) {
        GIVES(mulu_report_text(report, index, MULU_TEXT_RULE, &text, &length), MULU_OK);
        found += is(rule);
    }
    mulu_report_free(report);
    return found;
}

static void by_field(mulu_checker *checker)
{
    mulu_entry *entry;
    GIVES(mulu_entry_new(checker, &entry), MULU_OK);
    is_written(entry, "{}", __LINE__);
    EXPECT(finds(checker, entry, "IDN101"));
    GIVES(mulu_entry_set(entry, TEXT("/name"), TEXT("企业登记基本信息")), MULU_OK);
    EXPECT(!finds(checker, entry, "IDN101"));
    GIVES(mulu_entry_set(entry, TEXT("/share/type"), TEXT("not_shared")), MULU_OK);
    EXPECT(finds(checker, entry, "SHR201"));
    GIVES(mulu_entry_set(entry, TEXT("/share/basis/-"), TEXT("《统计法》第二十八条")), MULU_OK);
    EXPECT(!finds(checker, entry, "SHR201"));
    GIVES(mulu_entry_set(entry, TEXT("/items/0/name"), TEXT("号牌号码")), MULU_OK);
    GIVES(mulu_entry_set(entry, TEXT("/items/0/length"), TEXT("15")), MULU_OK);
    GIVES(mulu_entry_set(entry, TEXT("/ext/备注"), TEXT("a \"b\"")), MULU_OK);
    is_written(entry, "{\"name\":\"企业登记基本信息\",\"items\":[{\"name\":\"号牌号码\",\"length\":\"15\"}],"
               "\"share\":{\"type\":\"not_shared\",\"basis\":[\"《统计法》第二十八条\"]},"
               "\"ext\":{\"备注\":\"a \\\"b\\\"\"}}", __LINE__);
    GIVES(mulu_entry_set(entry, TEXT("/name"), "", 0), MULU_OK);
    EXPECT(finds(checker, entry, "IDN101"));
    /* A failing call changes nothing. */
    GIVES(mulu_entry_set(entry, TEXT("/name/0"), TEXT("x")), MULU_E_RANGE);
    EXPECT(finds(checker, entry, "IDN101"));
    /* Bytes that are no text are kept as far as they go. */
    GIVES(mulu_entry_set(entry, TEXT("/name"), TEXT("a\xff")), MULU_OK);
    EXPECT(!finds(checker, entry, "IDN101"));
    mulu_entry_free(entry);

    /* What the reader could not fit in is gone once the field is set. */
    GIVES(mulu_entry_read(checker, TEXT("{\"share\":\"none\"}"), &entry), MULU_OK);
    EXPECT(finds(checker, entry, "DOC102"));
    is_written(entry, "{\"share\":\"none\"}", __LINE__);
    GIVES(mulu_entry_set(entry, TEXT("/share/type"), TEXT("conditional")), MULU_OK);
    EXPECT(!finds(checker, entry, "DOC102"));
    is_written(entry, "{\"share\":{\"type\":\"conditional\"}}", __LINE__);
    mulu_entry_free(entry);
}

/* A text that an entry lends may be given to the same entry, though that ends it. */
static void own_text(mulu_checker *checker)
{
    mulu_entry *entry;
    GIVES(mulu_entry_read(checker, TEXT("{\"name\":\"/abstract\",\"abstract\":\"a \"}"), &entry), MULU_OK);
    GIVES(mulu_entry_get(entry, TEXT("/name"), &text, &length), MULU_OK);
    GIVES(mulu_entry_set(entry, TEXT("/items/-/name"), text, length), MULU_OK);
    GIVES(mulu_entry_get(entry, TEXT("/name"), &text, &length), MULU_OK);
    GIVES(mulu_entry_set(entry, TEXT("/name"), text, length - 1), MULU_OK);
    GIVES(mulu_entry_get(entry, TEXT("/items/0/name"), &text, &length), MULU_OK);
    GIVES(mulu_entry_get(entry, text, length, &text, &length), MULU_OK);
    EXPECT(is("a "));
    GIVES(mulu_entry_get(entry, TEXT("/items/0/name"), &text, &length), MULU_OK);
    GIVES(mulu_entry_set(entry, text, length, text, length), MULU_OK);
    is_written(entry, "{\"name\":\"/abstrac\",\"abstract\":\"/abstract\",\"items\":[{\"name\":\"/abstract\"}]}", __LINE__);
    GIVES(mulu_entry_get(entry, TEXT("/items/0/name"), &text, &length), MULU_OK);
    GIVES(mulu_entry_remove(entry, text, length), MULU_OK);
    is_written(entry, "{\"name\":\"/abstrac\",\"items\":[{\"name\":\"/abstract\"}]}", __LINE__);
    mulu_entry_free(entry);
}

static void dialects(void)
{
    static const char coded[] = "as_of = 2026-11-21\n"
        "dialect = { codes = { \"/share/type\" = { 3 = \"not_shared\" } } }\n";
    mulu_checker *checker;
    mulu_entry *entry;
    GIVES(mulu_checker_new(TEXT(coded), &checker, NULL), MULU_OK);
    GIVES(mulu_entry_read(checker, TEXT("{\"share\":{\"type\":\"3\"}}"), &entry), MULU_OK);
    EXPECT(finds(checker, entry, "SHR201"));
    is_written(entry, "{\"share\":{\"type\":\"3\"}}", __LINE__);
    mulu_entry_free(entry);
    GIVES(mulu_entry_new(checker, &entry), MULU_OK);
    GIVES(mulu_entry_set(entry, TEXT("/share/type"), TEXT("3")), MULU_OK);
    EXPECT(finds(checker, entry, "SHR201"));
    mulu_entry_free(entry);
    mulu_checker_free(checker);
}

int main(void)
{
    mulu_checker *checker;
    mulu_entry *entry;
    mulu_report *report;
    mulu_text *owned;
    versions();
    settings();
    GIVES(mulu_checker_new(TEXT(SETTINGS), &checker, &owned), MULU_OK);
    EXPECT(owned == NULL);
    GIVES(mulu_entry_read(checker, TEXT("\xEF\xBB\xBF{\"share\":{\"type\":\"not_shared\"}}"), &entry), MULU_OK);
    GIVES(mulu_entry_check(checker, entry, &report), MULU_OK);
    GIVES(mulu_entry_write(entry, &owned), MULU_OK);
    nulls(checker, entry, report, owned);
    wrong_kinds(checker, entry, report, owned);
    ranges(checker, entry, report);
    calendar(checker, report);
    decision(checker, entry, report);
    /* A report and a text outlive what they were made from. */
    mulu_entry_free(entry);
    EXPECT(mulu_report_count(report) > 0);
    GIVES(mulu_text_get(owned, &text, &length), MULU_OK);
    EXPECT(is("{\"share\":{\"type\":\"not_shared\"}}"));
    mulu_report_free(report);
    mulu_text_free(owned);
    unreadable(checker);
    by_field(checker);
    own_text(checker);
    dialects();
    mulu_checker_free(checker);
    printf("%d checks, %d failed\n", checks, failures);
    return failures > 0;
}
