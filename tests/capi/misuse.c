/* NULL for each pointer, and another kind of object for each, of the nouns that abuse.c does not have. */
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
        printf("misuse.c:%d: %s\n", line, what);
    }
}

#define EXPECT(what) expect((what) ? 1 : 0, #what, __LINE__)
#define GIVES(call, status) expect((call) == (status), #call " gives " #status, __LINE__)
/* A text and its length, for two parameters. */
#define TEXT(text) text, strlen(text)
#define HUGE_LENGTH ((size_t)-1)
/* The call clears an output, which held rubbish. */
#define SPOIL(out) memset(&(out), 0x11, sizeof(out))
#define CLEARS(call, status, out) (SPOIL(out), GIVES(call, status), EXPECT((out) == 0))
#define CLEARS_BOTH(call, status, out, other) (SPOIL(other), CLEARS(call, status, out), EXPECT((other) == 0))

static const char *text;
static size_t length, number;

static void questions(mulu_checker *checker, mulu_entry *entry, mulu_report *report)
{
    mulu_question *out, *question, *wrong = (mulu_question *)(void *)report;
    CLEARS(mulu_next_question(NULL, entry, &out), MULU_E_NULL, out);
    CLEARS(mulu_next_question(checker, NULL, &out), MULU_E_NULL, out);
    GIVES(mulu_next_question(checker, entry, NULL), MULU_E_NULL);
    CLEARS(mulu_next_question((mulu_checker *)(void *)report, entry, &out), MULU_E_HANDLE, out);
    CLEARS(mulu_next_question(checker, (mulu_entry *)(void *)report, &out), MULU_E_HANDLE, out);
    GIVES(mulu_next_question(checker, entry, &question), MULU_OK);
    EXPECT(mulu_question_count(question) > 0);
    EXPECT(mulu_question_count(NULL) == 0 && mulu_question_count(wrong) == 0);
    CLEARS(mulu_question_next(NULL, &number), MULU_E_NULL, number);
    GIVES(mulu_question_next(question, NULL), MULU_E_NULL);
    CLEARS(mulu_question_next(wrong, &number), MULU_E_HANDLE, number);
    CLEARS_BOTH(mulu_question_pointer(NULL, 0, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_question_pointer(question, 0, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_question_pointer(question, 0, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_question_pointer(wrong, 0, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_question_pointer(question, HUGE_LENGTH, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_question_number(NULL, 0, MULU_QUESTION_NEED, &number), MULU_E_NULL, number);
    GIVES(mulu_question_number(question, 0, MULU_QUESTION_NEED, NULL), MULU_E_NULL);
    CLEARS(mulu_question_number(wrong, 0, MULU_QUESTION_NEED, &number), MULU_E_HANDLE, number);
    CLEARS(mulu_question_number(question, 0, 0, &number), MULU_E_RANGE, number);
    CLEARS_BOTH(mulu_question_word(NULL, 0, 0, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_question_word(question, 0, 0, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_question_word(question, 0, 0, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_question_word(wrong, 0, 0, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_question_word(question, 0, HUGE_LENGTH, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_question_rule(NULL, 0, 0, &number), MULU_E_NULL, number);
    GIVES(mulu_question_rule(question, 0, 0, NULL), MULU_E_NULL);
    CLEARS(mulu_question_rule(wrong, 0, 0, &number), MULU_E_HANDLE, number);
    CLEARS(mulu_question_rule(question, 0, HUGE_LENGTH, &number), MULU_E_RANGE, number);
    mulu_question_free(NULL);
    mulu_question_free(wrong);
    mulu_question_free(question);
}

static void fields(mulu_checker *checker, mulu_report *report)
{
    mulu_field *out, *field, *wrong = (mulu_field *)(void *)report;
    CLEARS(mulu_field_at(NULL, 0, &out), MULU_E_NULL, out);
    GIVES(mulu_field_at(checker, 0, NULL), MULU_E_NULL);
    CLEARS(mulu_field_at((mulu_checker *)(void *)report, 0, &out), MULU_E_HANDLE, out);
    CLEARS(mulu_field_at(checker, mulu_field_count(), &out), MULU_E_RANGE, out);
    CLEARS(mulu_field_of(NULL, TEXT("/name"), &out), MULU_E_NULL, out);
    CLEARS(mulu_field_of(checker, NULL, 5, &out), MULU_E_NULL, out);
    GIVES(mulu_field_of(checker, TEXT("/name"), NULL), MULU_E_NULL);
    CLEARS(mulu_field_of((mulu_checker *)(void *)report, TEXT("/name"), &out), MULU_E_HANDLE, out);
    CLEARS(mulu_field_of(checker, "/name", HUGE_LENGTH, &out), MULU_E_LIMIT, out);
    CLEARS(mulu_field_of(checker, TEXT("/share"), &out), MULU_E_RANGE, out);
    GIVES(mulu_field_of(checker, TEXT("/share/type"), &field), MULU_OK);
    CLEARS_BOTH(mulu_field_text(NULL, MULU_FIELD_NOTE, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_field_text(field, MULU_FIELD_NOTE, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_field_text(field, MULU_FIELD_NOTE, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_field_text(wrong, MULU_FIELD_NOTE, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS(mulu_field_number(NULL, MULU_FIELD_KIND, &number), MULU_E_NULL, number);
    GIVES(mulu_field_number(field, MULU_FIELD_KIND, NULL), MULU_E_NULL);
    CLEARS(mulu_field_number(wrong, MULU_FIELD_KIND, &number), MULU_E_HANDLE, number);
    CLEARS_BOTH(mulu_field_word(NULL, 0, MULU_WORD_LABEL, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_field_word(field, 0, MULU_WORD_LABEL, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_field_word(field, 0, MULU_WORD_LABEL, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_field_word(wrong, 0, MULU_WORD_LABEL, &text, &length), MULU_E_HANDLE, text, length);
    mulu_field_free(NULL);
    mulu_field_free(wrong);
    mulu_field_free(field);
}

static void catalogues(mulu_checker *checker, mulu_entry *entry, mulu_report *report)
{
    static const int offsets[] = { 0, 2 };
    mulu_catalogue *out, *catalogue, *wrong = (mulu_catalogue *)(void *)entry;
    mulu_report *found;
    mulu_checker *no_checker = (mulu_checker *)(void *)report;
    CLEARS(mulu_catalogue_new(NULL, MULU_FORMAT_AUTO, &out), MULU_E_NULL, out);
    GIVES(mulu_catalogue_new(checker, MULU_FORMAT_AUTO, NULL), MULU_E_NULL);
    CLEARS(mulu_catalogue_new(no_checker, MULU_FORMAT_AUTO, &out), MULU_E_HANDLE, out);
    CLEARS(mulu_catalogue_new(checker, 99, &out), MULU_E_RANGE, out);
    GIVES(mulu_catalogue_new(checker, MULU_FORMAT_AUTO, &catalogue), MULU_OK);
    GIVES(mulu_catalogue_feed(NULL, TEXT("[]")), MULU_E_NULL);
    GIVES(mulu_catalogue_feed(catalogue, NULL, 2), MULU_E_NULL);
    GIVES(mulu_catalogue_feed(wrong, TEXT("[]")), MULU_E_HANDLE);
    GIVES(mulu_catalogue_feed(catalogue, "[]", HUGE_LENGTH), MULU_E_LIMIT);
    GIVES(mulu_catalogue_add(NULL, entry), MULU_E_NULL);
    GIVES(mulu_catalogue_add(catalogue, NULL), MULU_E_NULL);
    GIVES(mulu_catalogue_add(wrong, entry), MULU_E_HANDLE);
    GIVES(mulu_catalogue_add(catalogue, (mulu_entry *)(void *)report), MULU_E_HANDLE);
    CLEARS(mulu_catalogue_finish(NULL, &found), MULU_E_NULL, found);
    GIVES(mulu_catalogue_finish(catalogue, NULL), MULU_E_NULL);
    CLEARS(mulu_catalogue_finish(wrong, &found), MULU_E_HANDLE, found);
    /* What failed for a NULL has changed nothing. */
    GIVES(mulu_catalogue_finish(catalogue, &found), MULU_OK);
    EXPECT(mulu_report_count(found) == 0 && mulu_report_complete(found) == 1);
    mulu_report_free(found);
    mulu_catalogue_free(NULL);
    mulu_catalogue_free(wrong);
    mulu_catalogue_free(catalogue);

    CLEARS(mulu_checker_check_column(NULL, "{}", offsets, 1, &found), MULU_E_NULL, found);
    CLEARS(mulu_checker_check_column(checker, NULL, offsets, 1, &found), MULU_E_NULL, found);
    CLEARS(mulu_checker_check_column(checker, "{}", NULL, 1, &found), MULU_E_NULL, found);
    GIVES(mulu_checker_check_column(checker, "{}", offsets, 1, NULL), MULU_E_NULL);
    CLEARS(mulu_checker_check_column(no_checker, "{}", offsets, 1, &found), MULU_E_HANDLE, found);
    CLEARS(mulu_checker_check_column(checker, "{}", offsets, HUGE_LENGTH, &found), MULU_E_LIMIT, found);
}

static void requests(mulu_checker *checker, mulu_entry *entry, mulu_report *report)
{
    static const char json[] = "{\"received\":\"2026-02-13\",\"share_type\":\"conditional\"}";
    mulu_checker *no_checker = (mulu_checker *)(void *)report;
    mulu_entry *no_entry = (mulu_entry *)(void *)report;
    mulu_request *out, *request, *wrong = (mulu_request *)(void *)report;
    mulu_life *life_out, *life, *no_life = (mulu_life *)(void *)report;
    mulu_report *found;
    int standing;
    CLEARS(mulu_request_read(NULL, TEXT(json), &out), MULU_E_NULL, out);
    CLEARS(mulu_request_read(checker, NULL, 2, &out), MULU_E_NULL, out);
    GIVES(mulu_request_read(checker, TEXT(json), NULL), MULU_E_NULL);
    CLEARS(mulu_request_read(no_checker, TEXT(json), &out), MULU_E_HANDLE, out);
    CLEARS(mulu_request_read(checker, json, HUGE_LENGTH, &out), MULU_E_LIMIT, out);
    GIVES(mulu_request_read(checker, TEXT(json), &request), MULU_OK);
    CLEARS(mulu_request_check(NULL, request, entry, &found), MULU_E_NULL, found);
    CLEARS(mulu_request_check(checker, NULL, entry, &found), MULU_E_NULL, found);
    GIVES(mulu_request_check(checker, request, entry, NULL), MULU_E_NULL);
    CLEARS(mulu_request_check(no_checker, request, entry, &found), MULU_E_HANDLE, found);
    CLEARS(mulu_request_check(checker, wrong, entry, &found), MULU_E_HANDLE, found);
    CLEARS(mulu_request_check(checker, request, no_entry, &found), MULU_E_HANDLE, found);
    CLEARS(mulu_request_life(NULL, request, entry, &life_out), MULU_E_NULL, life_out);
    CLEARS(mulu_request_life(checker, NULL, entry, &life_out), MULU_E_NULL, life_out);
    GIVES(mulu_request_life(checker, request, entry, NULL), MULU_E_NULL);
    CLEARS(mulu_request_life(no_checker, request, entry, &life_out), MULU_E_HANDLE, life_out);
    CLEARS(mulu_request_life(checker, wrong, entry, &life_out), MULU_E_HANDLE, life_out);
    CLEARS(mulu_request_life(checker, request, no_entry, &life_out), MULU_E_HANDLE, life_out);
    GIVES(mulu_request_life(checker, request, NULL, &life), MULU_OK);
    EXPECT(mulu_life_count(life) == 1);
    EXPECT(mulu_life_count(NULL) == 0 && mulu_life_count(no_life) == 0);
    CLEARS_BOTH(mulu_life_text(NULL, MULU_LIFE_STAGE, &text, &length), MULU_E_NULL, text, length);
    CLEARS(mulu_life_text(life, MULU_LIFE_STAGE, NULL, &length), MULU_E_NULL, length);
    CLEARS(mulu_life_text(life, MULU_LIFE_STAGE, &text, NULL), MULU_E_NULL, text);
    CLEARS_BOTH(mulu_life_text(no_life, MULU_LIFE_STAGE, &text, &length), MULU_E_HANDLE, text, length);
    CLEARS_BOTH(mulu_life_text(life, 0, &text, &length), MULU_E_RANGE, text, length);
    CLEARS(mulu_life_duty(NULL, 0, MULU_DUTY_DUE, &text, &length, &standing), MULU_E_NULL, standing);
    CLEARS(mulu_life_duty(life, 0, MULU_DUTY_DUE, NULL, &length, &standing), MULU_E_NULL, standing);
    CLEARS(mulu_life_duty(life, 0, MULU_DUTY_DUE, &text, NULL, &standing), MULU_E_NULL, standing);
    GIVES(mulu_life_duty(life, 0, MULU_DUTY_DUE, &text, &length, NULL), MULU_OK);
    CLEARS(mulu_life_duty(no_life, 0, MULU_DUTY_DUE, &text, &length, &standing), MULU_E_HANDLE, standing);
    CLEARS(mulu_life_duty(life, 1, MULU_DUTY_DUE, &text, &length, &standing), MULU_E_RANGE, standing);
    mulu_life_free(NULL);
    mulu_life_free(no_life);
    mulu_life_free(life);
    mulu_request_free(NULL);
    mulu_request_free(wrong);
    mulu_request_free(request);
}

int main(void)
{
    static const char settings[] = "as_of = 2026-11-21\n";
    mulu_checker *checker;
    mulu_entry *entry;
    mulu_report *report;
    GIVES(mulu_checker_new(TEXT(settings), &checker, NULL), MULU_OK);
    GIVES(mulu_entry_read(checker, TEXT("{\"share\":{\"type\":\"not_shared\"}}"), &entry), MULU_OK);
    GIVES(mulu_entry_check(checker, entry, &report), MULU_OK);
    questions(checker, entry, report);
    fields(checker, report);
    catalogues(checker, entry, report);
    requests(checker, entry, report);
    mulu_report_free(report);
    mulu_entry_free(entry);
    mulu_checker_free(checker);
    printf("%d checks, %d failed\n", checks, failures);
    return failures > 0;
}
