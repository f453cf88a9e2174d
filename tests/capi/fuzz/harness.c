/* What a fuzzer's bytes do through mulu.h: the first says under which settings, the second what is done with the rest.
 * Whatever they are, no call may end the process or give MULU_E_PANIC, a failed call gives nothing, every lent text can
 * be read to its end, and what is done in two ways gives one result. */
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "mulu.h"

static const char *const SETTINGS[] = {
    "as_of = 2026-11-21\n",
    "as_of = 2026-11-21\nlanguage = \"en\"\nprofile = \"lenient\"\n",
    "as_of = 2018-05-01\nprofile = \"national-2017\"\n",
    "as_of = 2026-11-21\nencoding = \"gb18030\"\n",
    "as_of = 2026-11-21\nlanguage = \"en\"\nencoding = \"gbk\"\nprofile = \"liaoning-2017\"\n",
    "as_of = 2026-11-21\ndialect = \"kweaver-ddl\"\n",
};
#define SETTINGS_COUNT (sizeof SETTINGS / sizeof SETTINGS[0])

static mulu_checker *checkers[SETTINGS_COUNT];
static unsigned long sum; /* of all bytes that were lent, so that each is read */

#define MUST(what) \
    do { \
        if (!(what)) { \
            fprintf(stderr, "harness.c:%d: %s\n", __LINE__, #what); \
            abort(); \
        } \
    } while (0)

/* What every status keeps to; gives whether the call succeeded. */
static int ok(int status)
{
    MUST(status >= MULU_OK && status != MULU_E_PANIC && status != MULU_E_NULL && status != MULU_E_HANDLE);
    return status == MULU_OK;
}

static void read_all(const char *text, size_t length)
{
    size_t i;
    MUST(text != NULL || length == 0);
    for (i = 0; i < length; i++)
        sum = sum * 31 + (unsigned char)text[i];
}

static unsigned long read_report(mulu_report *report)
{
    size_t i, length, number, count = mulu_report_count(report);
    const char *text;
    int which;
    unsigned long before = sum, found;
    sum = count;
    for (i = 0; i < count; i++) {
        for (which = MULU_TEXT_RULE; which <= MULU_TEXT_EXPLAIN; which++) {
            MUST(ok(mulu_report_text(report, i, which, &text, &length)));
            read_all(text, length);
        }
        for (which = MULU_NUMBER_SEVERITY; which <= MULU_NUMBER_LENGTH; which++) {
            MUST(ok(mulu_report_number(report, i, which, &number)));
            sum = sum * 31 + number;
        }
    }
    MUST(mulu_report_text(report, count, MULU_TEXT_RULE, &text, &length) == MULU_E_RANGE && text == NULL && length == 0);
    found = sum * 2 + (unsigned long)mulu_report_complete(report);
    sum = before;
    mulu_report_free(report);
    return found;
}

/* A document at once, and in pieces: the same findings. */
static void document(const mulu_checker *checker, const char *data, size_t length)
{
    int format = length > 0 ? (unsigned char)data[0] % 3 : 0;
    size_t piece = length > 1 ? (size_t)(unsigned char)data[1] + 1 : 1, at, next;
    unsigned long whole;
    mulu_report *report;
    mulu_catalogue *catalogue;
    if (length < 2)
        return;
    data += 2;
    length -= 2;
    if (!ok(mulu_checker_check(checker, data, length, format, &report))) {
        MUST(report == NULL);
        return;
    }
    whole = read_report(report);
    MUST(ok(mulu_catalogue_new(checker, format, &catalogue)));
    at = 0;
    do { /* what is empty is a document too, once an empty piece is fed */
        next = at + piece < length ? at + piece : length;
        MUST(ok(mulu_catalogue_feed(catalogue, data + at, next - at)));
        at = next;
    } while (at < length);
    MUST(ok(mulu_catalogue_finish(catalogue, &report)));
    MUST(read_report(report) == whole);
    mulu_catalogue_free(catalogue);
}

/* The next line of the input, without its end. */
static const char *line(const char **data, size_t *length, size_t *size)
{
    const char *start = *data, *end = *length > 0 ? memchr(start, '\n', *length) : NULL;
    *size = end == NULL ? *length : (size_t)(end - start);
    *data += end == NULL ? *length : *size + 1;
    *length -= end == NULL ? *length : *size + 1;
    return start;
}

/* What the rules ask of an entry. */
static void questions(const mulu_checker *checker, const mulu_entry *entry)
{
    size_t got, count, i;
    const char *text;
    mulu_question *question;
    if (!ok(mulu_next_question(checker, entry, &question)))
        return;
    for (i = 0; i < mulu_question_count(question); i++) {
        MUST(ok(mulu_question_pointer(question, i, &text, &got)));
        read_all(text, got);
        MUST(ok(mulu_question_number(question, i, MULU_QUESTION_WORDS, &count)));
        for (; count > 0; count--) {
            MUST(ok(mulu_question_word(question, i, count - 1, &text, &got)));
            read_all(text, got);
        }
    }
    mulu_question_free(question);
}

/* An entry on the first line; on those after it what is done to it: `pointer=text` sets, `-pointer` removes. What is
 * written reads back as what was written. The questions cost a hundred times as much as the rest. */
static void entry(const mulu_checker *checker, const char *data, size_t length, int asks)
{
    size_t size, got, count;
    const char *at = line(&data, &length, &size), *mark, *text, *again;
    mulu_entry *entry, *other;
    mulu_report *report;
    mulu_text *written, *rewritten;
    if (!ok(mulu_entry_read(checker, at, size, &entry)))
        return;
    while (length > 0) {
        at = line(&data, &length, &size);
        mark = size > 0 ? memchr(at, '=', size) : NULL;
        if (size > 0 && at[0] == '-')
            ok(mulu_entry_remove(entry, at + 1, size - 1));
        else if (mark != NULL)
            ok(mulu_entry_set(entry, at, (size_t)(mark - at), mark + 1, size - 1 - (size_t)(mark - at)));
        else if (ok(mulu_entry_get(entry, at, size, &text, &got)))
            read_all(text, got);
        else if (ok(mulu_entry_count(entry, at, size, &count)))
            sum += count;
    }
    if (ok(mulu_entry_check(checker, entry, &report)))
        sum += read_report(report);
    if (asks)
        questions(checker, entry);
    if (ok(mulu_entry_write(entry, &written))) {
        MUST(ok(mulu_text_get(written, &text, &got)));
        if (ok(mulu_entry_read(checker, text, got, &other))) {
            MUST(ok(mulu_entry_write(other, &rewritten)));
            MUST(ok(mulu_text_get(rewritten, &again, &size)));
            MUST(size == got && memcmp(text, again, got) == 0);
            mulu_text_free(rewritten);
            mulu_entry_free(other);
        }
        mulu_text_free(written);
    }
    mulu_entry_free(entry);
}

/* An entry on the first line, a request on the second. */
static void request(const mulu_checker *checker, const char *data, size_t length)
{
    size_t size, got, i, count;
    int list, which, standing;
    const char *at = line(&data, &length, &size), *text;
    mulu_entry *entry = NULL;
    mulu_request *request;
    mulu_decision *decision;
    mulu_report *report;
    mulu_life *life;
    if (size > 0)
        ok(mulu_entry_read(checker, at, size, &entry));
    if (ok(mulu_decide(checker, entry, data, length, 1, &decision))) {
        MUST(mulu_decision_outcome(decision) >= MULU_OUTCOME_SHARE);
        for (list = MULU_LIST_REASONS; list <= MULU_LIST_COUNTED; list++)
            for (i = 0; i < mulu_decision_count(decision, list); i++)
                for (which = MULU_ITEM_TEXT; which <= MULU_ITEM_AT; which++) {
                    MUST(ok(mulu_decision_item(decision, list, i, which, &text, &got)));
                    read_all(text, got);
                }
        for (i = 0; i < mulu_decision_changes(decision); i++)
            for (count = mulu_decision_edits(decision, i); count > 0; count--) {
                MUST(ok(mulu_decision_edit(decision, i, count - 1, MULU_EDIT_TO, &text, &got)));
                read_all(text, got);
            }
        mulu_decision_free(decision);
    }
    if (ok(mulu_request_read(checker, data, length, &request))) {
        if (ok(mulu_request_check(checker, request, entry, &report)))
            sum += read_report(report);
        if (ok(mulu_request_life(checker, request, entry, &life))) {
            for (i = 0; i < mulu_life_count(life); i++) {
                MUST(ok(mulu_life_duty(life, i, MULU_DUTY_STANDING, &text, &got, &standing)));
                read_all(text, got);
            }
            mulu_life_free(life);
        }
        mulu_request_free(request);
    }
    mulu_entry_free(entry);
}

/* The settings themselves. */
static void settings(const char *data, size_t length)
{
    mulu_checker *checker;
    mulu_text *why;
    const char *text;
    size_t got;
    if (ok(mulu_checker_new(data, length, &checker, &why))) {
        MUST(why == NULL);
        document(checker, "\0\1{\"name\":\"x\"}", 14);
        mulu_checker_free(checker);
    } else if (why != NULL) {
        MUST(checker == NULL && ok(mulu_text_get(why, &text, &got)) && got > 0);
        read_all(text, got);
        mulu_text_free(why);
    }
}

/* Days and numbers of days: a duty on the first line, a day on the second. */
static void counting(const mulu_checker *checker, const char *data, size_t length)
{
    size_t duty_size, day_size, got, number, i;
    const char *duty = line(&data, &length, &duty_size), *day = line(&data, &length, &day_size), *text;
    mulu_counting *counting;
    int answer;
    if (ok(mulu_calendar_is_working_day(checker, day, day_size, &answer)))
        MUST(answer == 0 || answer == 1);
    if (ok(mulu_calendar_due(checker, duty, duty_size, day, day_size, length, &counting)) ||
        ok(mulu_calendar_count(checker, length * 97, day, day_size, &counting))) {
        for (i = 0; i < mulu_counting_count(counting); i++) {
            MUST(ok(mulu_counting_day(counting, i, MULU_DAY_WHY, &text, &got, &number)));
            read_all(text, got);
        }
        mulu_counting_free(counting);
    }
}

/* Rows, whose ends are the ends of lines, as one column: as many findings as the rows have by themselves. */
static void column(const mulu_checker *checker, const char *data, size_t length)
{
    enum { MOST = 64 };
    int offsets[MOST + 1];
    size_t rows = 0, at, count = 0;
    mulu_report *report;
    mulu_entry *entry;
    if (length > INT_MAX)
        return;
    offsets[0] = 0;
    for (at = 0; at < length && rows < MOST; at++)
        if (data[at] == '\n')
            offsets[++rows] = (int)at + 1;
    if (!ok(mulu_checker_check_column(checker, data, offsets, rows, &report)))
        return;
    for (at = 0; at < rows; at++) {
        mulu_report *row;
        MUST(ok(mulu_entry_read(checker, data + offsets[at], (size_t)(offsets[at + 1] - offsets[at]), &entry)));
        MUST(ok(mulu_entry_check(checker, entry, &row)));
        count += mulu_report_count(row);
        mulu_report_free(row);
        mulu_entry_free(entry);
    }
    MUST(count == mulu_report_count(report));
    sum += read_report(report);
}

/* A document converted, and what came of it converted again: the same. */
static void conversion(const mulu_checker *checker, const char *data, size_t length)
{
    int from = length > 0 ? (unsigned char)data[0] % 3 : 0, words = length > 1 ? (unsigned char)data[1] % 2 + 1 : 1, which;
    mulu_conversion *first, *second;
    const char *text, *again;
    size_t got, size, i, number;
    if (length < 2 ||
        !ok(mulu_convert(checker, data + 2, length - 2, from, MULU_FORMAT_NDJSON, words, &first)))
        return;
    for (i = 0; i < mulu_conversion_count(first); i++)
        for (which = MULU_LOSS_KIND; which <= MULU_LOSS_MESSAGE; which++) {
            MUST(ok(mulu_conversion_loss(first, i, which, &text, &got, &number)));
            read_all(text, got);
        }
    MUST(ok(mulu_conversion_document(first, &text, &got)));
    if (ok(mulu_convert(checker, text, got, MULU_FORMAT_NDJSON, MULU_FORMAT_NDJSON, words, &second))) {
        MUST(ok(mulu_conversion_document(second, &again, &size)));
        MUST(size == got && memcmp(text, again, got) == 0);
        mulu_conversion_free(second);
    }
    mulu_conversion_free(first);
}

/* Lines of keys as somebody may have changed them. */
static void keys(const mulu_checker *checker, const char *data, size_t length)
{
    enum { MOST = 64 };
    int offsets[MOST + 1];
    size_t rows = 0, at;
    mulu_report *report;
    mulu_text *text;
    offsets[0] = 0;
    for (at = 0; at < length && rows < MOST; at++)
        if (data[at] == '\n')
            offsets[++rows] = (int)at + 1;
    if (ok(mulu_keys_write(checker, data, offsets, rows, &text)))
        mulu_text_free(text);
    if (ok(mulu_keys_check(checker, data, offsets, rows, &report)))
        sum += read_report(report);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const char *data = (const char *)bytes;
    const mulu_checker *checker;
    size_t i;
    if (length < 2)
        return 0;
    for (i = 0; i < SETTINGS_COUNT && checkers[i] == NULL; i++)
        MUST(ok(mulu_checker_new(SETTINGS[i], strlen(SETTINGS[i]), &checkers[i], NULL)));
    checker = checkers[bytes[0] % SETTINGS_COUNT];
    data += 2;
    length -= 2;
    switch (bytes[1] % 9) {
    case 0: document(checker, data, length); break;
    case 1: entry(checker, data, length, 0); break;
    case 2: request(checker, data, length); break;
    case 3: settings(data, length); break;
    case 4: counting(checker, data, length); break;
    case 5: column(checker, data, length); break;
    case 6: entry(checker, data, length, 1); break;
    case 7: conversion(checker, data, length); break;
    default: keys(checker, data, length); break;
    }
    return 0;
}
