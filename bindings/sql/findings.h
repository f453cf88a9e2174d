/* What the extensions for PostgreSQL and SQLite share: checkers that are kept, and findings as rows. */
#ifndef MULU_SQL_FINDINGS_H
#define MULU_SQL_FINDINGS_H
#include <stdlib.h>
#include <string.h>
#include "mulu.h"

/* Said where the library is not the one that the extension was built for. */
#define OTHER_ABI "the library has interface %d, and the extension wants %d"

/* Said beside what is wrong with settings. */
#define SETTINGS_HINT \
    "Settings are in TOML, as mulu.h describes them, and name the day: as_of = 2026-11-21. " \
    "They do not name the encoding, which is that of the database."

/* Said of a period that cannot be counted; %d is its extension. */
#define NO_PERIOD \
    "no text in force sets a period for this duty from this day on, or none that is extended by %d days; the duties " \
    "are reply-unconditional, reply-conditional, deliver, check, catalogue-update and review"

/* Making a checker takes five times as long as checking an entry, and a statement uses one or two. */
enum { KEPT = 8 };

struct kept {
    struct {
        char *settings;
        size_t length;
        mulu_checker *checker;
    } slot[KEPT];
    int next;
};

/* Lends the checker for settings in UTF-8, until KEPT others have been asked for. The extension itself names
 * the encoding, so that settings which name one are refused: all other texts would be in another one then. */
static inline int keep(struct kept *kept, const char *settings, size_t length, const mulu_checker **out,
                       mulu_text **why)
{
    static const char encoding[] = "encoding = \"utf-8\"\n";
    const size_t before = sizeof encoding - 1;
    mulu_checker *checker;
    char *copy;
    int i, status;
    for (i = 0; i < KEPT; i++) {
        if (kept->slot[i].checker != NULL && kept->slot[i].length == length &&
            memcmp(kept->slot[i].settings + before, settings, length) == 0) {
            *out = kept->slot[i].checker;
            return MULU_OK;
        }
    }
    copy = malloc(before + length);
    if (copy == NULL)
        return MULU_E_MEMORY;
    memcpy(copy, encoding, before);
    memcpy(copy + before, settings, length);
    status = mulu_checker_new(copy, before + length, &checker, why);
    if (status != MULU_OK) {
        free(copy);
        return status;
    }
    i = kept->next;
    kept->next = (i + 1) % KEPT;
    mulu_checker_free(kept->slot[i].checker);
    free(kept->slot[i].settings);
    kept->slot[i].settings = copy;
    kept->slot[i].length = length;
    kept->slot[i].checker = checker;
    *out = checker;
    return MULU_OK;
}

/* Checks one entry, and gives its places too. */
static inline int check_entry(const mulu_checker *checker, const char *entry, int length, mulu_report **out)
{
    int offsets[2];
    offsets[0] = 0;
    offsets[1] = length;
    return mulu_checker_check_column(checker, entry, offsets, 1, out);
}

/* The format of that name, or -1. */
static inline int format_named(const char *name, size_t length)
{
    static const struct {
        const char *name;
        int format;
    } formats[] = { { "auto", MULU_FORMAT_AUTO }, { "json", MULU_FORMAT_JSON }, { "ndjson", MULU_FORMAT_NDJSON } };
    size_t i;
    for (i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strlen(formats[i].name) == length && memcmp(formats[i].name, name, length) == 0)
            return formats[i].format;
    return -1;
}

/* The columns of a finding. A severity is a number that is shown as a word; a place is a number that is NULL
 * where the line is not known. */
enum kind { TEXT, WORD, NUMBER, PLACE };

static const struct column {
    enum kind kind;
    int which;
} columns[] = {
    /* rule, severity, entry, at */
    { TEXT, MULU_TEXT_RULE }, { WORD, MULU_NUMBER_SEVERITY }, { NUMBER, MULU_NUMBER_ENTRY }, { TEXT, MULU_TEXT_AT },
    /* message, help, name, basis */
    { TEXT, MULU_TEXT_MESSAGE }, { TEXT, MULU_TEXT_HELP }, { TEXT, MULU_TEXT_NAME }, { TEXT, MULU_TEXT_BASIS },
    /* line, col, byte_offset, byte_length */
    { PLACE, MULU_NUMBER_LINE }, { PLACE, MULU_NUMBER_COLUMN }, { PLACE, MULU_NUMBER_OFFSET },
    { PLACE, MULU_NUMBER_LENGTH }
};

enum { COLUMNS = sizeof columns / sizeof *columns };

/* One value of a row: a text, or a number where `text` is NULL; or nothing, where it is unknown. */
struct value {
    const char *text;
    size_t length;
    size_t number;
    int unknown;
};

/* A severity in a word; one that this file does not know is as bad as an error. */
static inline const char *severity_word(size_t severity)
{
    return severity == MULU_SEVERITY_NOTICE ? "notice" : severity == MULU_SEVERITY_WARNING ? "warning" : "error";
}

static inline int value_of(const mulu_report *report, size_t index, int column, struct value *value)
{
    size_t line = 1;
    int status;
    memset(value, 0, sizeof *value);
    if (columns[column].kind == TEXT) {
        status = mulu_report_text(report, index, columns[column].which, &value->text, &value->length);
        if (value->text == NULL)
            value->text = "";
        return status;
    }
    status = mulu_report_number(report, index, columns[column].which, &value->number);
    if (status == MULU_OK && columns[column].kind == PLACE)
        status = mulu_report_number(report, index, MULU_NUMBER_LINE, &line);
    value->unknown = line == 0;
    if (columns[column].kind == WORD) {
        value->text = severity_word(value->number);
        value->length = strlen(value->text);
    }
    return status;
}

/* Writes a NUL, which the texts of databases cannot hold or end at, as SUB. */
static inline void without_nul(char *text, size_t length)
{
    char *at = text;
    while ((at = memchr(at, '\0', length - (size_t)(at - text))) != NULL)
        *at = '\x1a';
}

/* Whether a finding forbids to call its entry valid. */
static inline int is_error(const mulu_report *report, size_t index)
{
    size_t severity;
    return mulu_report_number(report, index, MULU_NUMBER_SEVERITY, &severity) != MULU_OK ||
        (severity != MULU_SEVERITY_NOTICE && severity != MULU_SEVERITY_WARNING);
}

/* 1 when all of the input was read and no finding is an error. */
static inline int is_valid(const mulu_report *report)
{
    size_t index, count = mulu_report_count(report);
    for (index = 0; index < count; index++)
        if (is_error(report, index))
            return 0;
    return mulu_report_complete(report) == 1;
}

/* Gives the severity of the rule of that code or name, 0 when it is not in force; MULU_E_RANGE when there is none. */
static inline int severity_named(const mulu_checker *checker, const char *code, size_t length, int *severity)
{
    size_t index;
    int status = mulu_rule_find(code, length, &index);
    return status == MULU_OK ? mulu_rule_severity(checker, index, severity) : status;
}

#endif
