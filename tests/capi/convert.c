/* Documents in one format and in another, in GBK: `convert files` for a library that was built with MULU_FEATURES=files,
 * `convert` for one that was not, where what is not part of it says so. */
#include <stdio.h>
#include <string.h>
#include "mulu.h"

static int failures = 0;

static void expect(int holds, const char *what, int line)
{
    if (!holds) {
        failures++;
        printf("convert.c:%d: %s\n", line, what);
    }
}

#define EXPECT(what) expect((what) ? 1 : 0, #what, __LINE__)

/* Whether a text, which has no NUL at its end, holds a word. */
static int holds(const char *text, size_t length, const char *word)
{
    size_t size = strlen(word), i;
    for (i = 0; text != NULL && i + size <= length; i++)
        if (memcmp(text + i, word, size) == 0)
            return 1;
    return 0;
}

/* The word for a catalogue in GBK, and two entries, of which the second says its name twice. */
#define NAME "\304\277\302\274"
static const char json[] = "[{\"name\":\"" NAME "\",\"share\":{\"type\":\"2\"}},{\"name\":\"a\",\"name\":\"b\"}]";

static void as_lines(const mulu_checker *checker)
{
    mulu_conversion *conversion;
    const char *text;
    size_t length, number, entry;
    EXPECT(mulu_convert(checker, json, sizeof json - 1, MULU_FORMAT_JSON, MULU_FORMAT_NDJSON, MULU_WORDS_CHINESE,
                        &conversion) == MULU_OK);
    EXPECT(mulu_conversion_document(conversion, &text, &length) == MULU_OK);
    EXPECT(holds(text, length, NAME) && text[length - 1] == '\n');
    EXPECT(mulu_conversion_number(conversion, MULU_CONVERSION_ENTRIES, &number) == MULU_OK && number == 2);
    EXPECT(mulu_conversion_number(conversion, MULU_CONVERSION_LOSSES, &number) == MULU_OK && number == 1);
    EXPECT(mulu_conversion_count(conversion) == 1);
    EXPECT(mulu_conversion_loss(conversion, 0, MULU_LOSS_KIND, &text, &length, &entry) == MULU_OK && entry == 1);
    EXPECT(length == 14 && memcmp(text, "read_with_loss", 14) == 0);
    EXPECT(mulu_conversion_loss(conversion, 0, MULU_LOSS_AT, &text, &length, NULL) == MULU_OK);
    EXPECT(length == 5 && memcmp(text, "/name", 5) == 0);
    mulu_conversion_free(conversion);
    EXPECT(mulu_convert(checker, json, 9, MULU_FORMAT_JSON, MULU_FORMAT_NDJSON, MULU_WORDS_KEYS, &conversion) ==
           MULU_E_UNREAD);
    EXPECT(conversion == NULL);
}

/* Written in a format, checked in it, and made JSON again. */
static void there_and_back(const mulu_checker *checker, int format)
{
    mulu_conversion *there, *back;
    mulu_report *report;
    const char *text;
    size_t length, number;
    EXPECT(mulu_convert(checker, json, sizeof json - 1, MULU_FORMAT_JSON, format, MULU_WORDS_KEYS, &there) == MULU_OK);
    EXPECT(mulu_conversion_document(there, &text, &length) == MULU_OK);
    EXPECT(mulu_checker_check(checker, text, length, format, &report) == MULU_OK);
    EXPECT(mulu_report_complete(report) && mulu_report_count(report) > 0);
    EXPECT(mulu_report_number(report, 0, MULU_NUMBER_LINE, &number) == MULU_OK && number > 1);
    mulu_report_free(report);
    EXPECT(mulu_convert(checker, text, length, format, MULU_FORMAT_JSON, MULU_WORDS_CODES, &back) == MULU_OK);
    mulu_conversion_free(there);
    EXPECT(mulu_conversion_document(back, &text, &length) == MULU_OK);
    EXPECT(holds(text, length, NAME) && holds(text, length, "{\"type\":\"2\"}"));
    mulu_conversion_free(back);
}

/* What is not part of the library. */
static void nothing(const mulu_checker *checker, int format)
{
    mulu_conversion *conversion;
    mulu_catalogue *catalogue;
    mulu_report *report;
    EXPECT(mulu_convert(checker, json, sizeof json - 1, format, MULU_FORMAT_JSON, MULU_WORDS_KEYS, &conversion) ==
           MULU_E_FEATURE);
    EXPECT(mulu_checker_check(checker, json, sizeof json - 1, format, &report) == MULU_E_FEATURE);
    EXPECT(mulu_catalogue_new(checker, format, &catalogue) == MULU_E_FEATURE);
    EXPECT(conversion == NULL && report == NULL && catalogue == NULL);
    EXPECT(mulu_checker_check(checker, "PK\003\004", 4, MULU_FORMAT_AUTO, &report) == MULU_E_FEATURE);
    EXPECT(mulu_convert(checker, "<a/>", 4, MULU_FORMAT_AUTO, MULU_FORMAT_JSON, MULU_WORDS_KEYS, &conversion) ==
           MULU_E_FEATURE);
}

int main(int count, char **arguments)
{
    static const char settings[] = "as_of = 2026-11-21\nencoding = \"gbk\"\n"
                                   "dialect = { codes = { \"/share/type\" = { 2 = \"conditional\" } } }\n";
    int has_files = count > 1 && strcmp(arguments[1], "files") == 0, format;
    mulu_checker *checker;
    mulu_conversion *conversion;
    EXPECT(mulu_checker_new(settings, sizeof settings - 1, &checker, NULL) == MULU_OK);
    as_lines(checker);
    for (format = MULU_FORMAT_CSV; format <= MULU_FORMAT_XML; format++) {
        if (!has_files)
            nothing(checker, format);
        else if (format != MULU_FORMAT_XLS)
            there_and_back(checker, format);
    }
    EXPECT(mulu_convert(checker, json, sizeof json - 1, MULU_FORMAT_JSON, MULU_FORMAT_XLS, MULU_WORDS_KEYS,
                        &conversion) == MULU_E_RANGE);
    mulu_checker_free(checker);
    printf("conversions %s: %d failures\n", has_files ? "with files" : "without files", failures);
    return failures > 0;
}
