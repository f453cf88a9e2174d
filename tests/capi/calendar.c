/* Working days and deadlines, with the proof of each day. */
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
        printf("calendar.c:%d: %s\n", line, what);
    }
}

#define EXPECT(what) expect((what) ? 1 : 0, #what, __LINE__)
#define GIVES(call, status) expect((call) == (status), #call " gives " #status, __LINE__)
/* A text and its length, for two parameters. */
#define TEXT(text) text, strlen(text)

static const char *text;
static size_t length, number;

static int is(const char *other)
{
    return text != NULL && length == strlen(other) && memcmp(text, other, length) == 0;
}

static mulu_checker *with(const char *settings)
{
    mulu_checker *checker;
    GIVES(mulu_checker_new(TEXT(settings), &checker, NULL), MULU_OK);
    return checker;
}

/* One text of a deadline. */
static int says(const mulu_counting *counting, int which, const char *expected)
{
    return mulu_counting_text(counting, which, &text, &length) == MULU_OK && is(expected);
}

static int counts(const mulu_counting *counting, int which, size_t expected)
{
    return mulu_counting_number(counting, which, &number) == MULU_OK && number == expected;
}

/* One day of a proof. */
static int has(const mulu_counting *counting, size_t index, const char *day, size_t counted, const char *why)
{
    return mulu_counting_day(counting, index, MULU_DAY_DATE, &text, &length, &number) == MULU_OK &&
        is(day) && number == counted &&
        mulu_counting_day(counting, index, MULU_DAY_WHY, &text, &length, NULL) == MULU_OK && is(why);
}

static int due(const mulu_checker *checker, size_t days, const char *start, const char *expected)
{
    mulu_counting *counting;
    int fine = mulu_calendar_count(checker, days, TEXT(start), &counting) == MULU_OK &&
        says(counting, MULU_DUE_DAY, expected);
    mulu_counting_free(counting);
    return fine;
}

static void working_days(const mulu_checker *checker)
{
    int answer;
    GIVES(mulu_calendar_is_working_day(checker, TEXT("2026-02-14"), &answer), MULU_OK);
    EXPECT(answer == 1);
    GIVES(mulu_calendar_is_working_day(checker, TEXT("2026-02-15"), &answer), MULU_OK);
    EXPECT(answer == 0);
    answer = 7;
    GIVES(mulu_calendar_is_working_day(checker, TEXT("2027-01-04"), &answer), MULU_E_CALENDAR);
    EXPECT(answer == 0);
    GIVES(mulu_calendar_is_working_day(checker, TEXT("2026-02-30"), &answer), MULU_E_RANGE);
}

static void deadlines(const mulu_checker *checker)
{
    static const struct { const char *start; size_t days; const char *due; } known[] = {
        { "2025-08-01", 10, "2025-08-15" }, { "2025-09-26", 10, "2025-10-16" }, { "2025-12-30", 2, "2026-01-04" },
        { "2026-02-06", 10, "2026-02-27" }, { "2026-02-13", 1, "2026-02-14" }, { "2026-02-13", 10, "2026-03-05" },
        { "2026-04-28", 20, "2026-05-28" }, { "2026-09-18", 10, "2026-10-09" }, { "2026-09-24", 10, "2026-10-15" },
        { "2026-09-30", 1, "2026-10-08" }, { "2017-09-22", 10, "2017-10-12" }
    };
    mulu_counting *counting;
    size_t i;
    for (i = 0; i < sizeof known / sizeof *known; i++)
        EXPECT(due(checker, known[i].days, known[i].start, known[i].due));

    GIVES(mulu_calendar_due(checker, TEXT("reply-unconditional"), TEXT("2026-02-13"), 1, &counting), MULU_OK);
    EXPECT(says(counting, MULU_DUE_DAY, "2026-02-24"));
    EXPECT(says(counting, MULU_DUE_BASIS, "R809 第二十一条第一款"));
    EXPECT(says(counting, MULU_DUE_LACK, ""));
    EXPECT(counts(counting, MULU_COUNTING_WORKING_DAYS, 2));
    EXPECT(counts(counting, MULU_COUNTING_UNCOVERED, 0));
    EXPECT(counts(counting, MULU_COUNTING_PROVISIONAL, 0));
    EXPECT(counts(counting, MULU_COUNTING_OUTSIDE_SCOPE, 0));
    EXPECT(mulu_counting_count(counting) == 12);
    EXPECT(has(counting, 0, "2026-02-13", 0, "the day of the event is not counted"));
    EXPECT(has(counting, 1, "2026-02-14", 1, "worked by the notice for 2026"));
    EXPECT(has(counting, 2, "2026-02-15", 0, "day off by the notice for 2026"));
    EXPECT(has(counting, 11, "2026-02-24", 2, "working day"));
    mulu_counting_free(counting);

    /* A year that is not known is named, and nothing is guessed. */
    GIVES(mulu_calendar_due(checker, TEXT("check"), TEXT("2026-12-30"), 0, &counting), MULU_OK);
    EXPECT(says(counting, MULU_DUE_DAY, ""));
    EXPECT(says(counting, MULU_DUE_LACK, "the notice of the days off in 2027"));
    EXPECT(counts(counting, MULU_COUNTING_UNCOVERED, 2027));
    EXPECT(counts(counting, MULU_COUNTING_PROVISIONAL, 2027));
    EXPECT(mulu_counting_count(counting) == 2);
    mulu_counting_free(counting);
}

static void loaded(void)
{
    mulu_checker *checker = with("as_of = 2026-11-21\n"
        "[calendar]\ncount_first_day = true\nholidays = [\"藏历新年\"]\n"
        "[[calendar.year]]\nyear = 2027\nnotices = [\"x\"]\noff = [\"2027-01-01..2027-01-03\"]\n"
        "[[calendar.local]]\nname = \"藏历新年\"\noff = [\"2027-02-08\"]\nyears = [2026, 2027]\n");
    int answer;
    mulu_counting *counting;
    EXPECT(due(checker, 3, "2026-12-30", "2027-01-04"));
    GIVES(mulu_calendar_is_working_day(checker, TEXT("2027-02-08"), &answer), MULU_OK);
    EXPECT(answer == 0);
    GIVES(mulu_calendar_count(checker, 1, TEXT("2027-02-08"), &counting), MULU_OK);
    EXPECT(has(counting, 0, "2027-02-08", 0, "地方节假日（藏历新年）"));
    /* The proof outlives the checker. */
    mulu_checker_free(checker);
    EXPECT(has(counting, 1, "2027-02-09", 1, "工作日"));
    mulu_counting_free(counting);
}

int main(void)
{
    mulu_checker *checker = with("as_of = 2026-11-21\nlanguage = \"en\"\n");
    working_days(checker);
    deadlines(checker);
    loaded();
    mulu_checker_free(checker);
    printf("%d checks, %d failed\n", checks, failures);
    return failures > 0;
}
