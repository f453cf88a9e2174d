/* Decisions: one of each kind, their reasons, what would change them, and what is no request. */
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
        printf("decision.c:%d: %s\n", line, what);
    }
}

#define EXPECT(what) expect((what) ? 1 : 0, #what, __LINE__)
#define TEXT(text) text, strlen(text)

static const char *text;
static size_t length;

static int is(int status, const char *other)
{
    int same = status == MULU_OK && length == strlen(other) && memcmp(text, other, length) == 0;
    if (!same && status == MULU_OK)
        printf("%.*s\n", (int)length, text);
    return same;
}

static int begins(int status, const char *other)
{
    return status == MULU_OK && length >= strlen(other) && memcmp(text, other, strlen(other)) == 0;
}

static const char SETTINGS[] = "as_of = 2026-02-13\nlanguage = \"en\"\n";

static const char ENTRY[] =
    "{\"code\":\"307024/000012\",\"name\":\"\346\226\207\",\"secrecy\":\"none\",\"status\":\"published\","
    "\"share\":{\"type\":\"conditional\",\"scope\":[\"\345\270\202\345\205\254\345\256\211\345\261\200\"],"
    "\"purposes\":[\"data_verification\"],\"way\":{\"class\":\"platform\",\"type\":\"interface\"}}}";

/* A request for it; `%s` stands for the purpose. */
static const char REQUEST[] =
    "{\"id\":\"REQ-1\",\"entry\":\"307024/000012\","
    "\"applicant\":{\"name\":\"\345\270\202\345\205\254\345\256\211\345\261\200\"},\"consented\":\"2026-02-12\","
    "\"basis\":\"\347\254\254\345\215\201\344\270\211\346\235\241\",\"scenario\":\"\345\271\264\346\243\200\","
    "\"scope\":\"\350\275\246\347\256\241\346\211\200\",\"purposes\":[\"%s\"],"
    "\"way\":{\"class\":\"platform\",\"type\":\"interface\"},\"until\":\"2027-12-31\",\"received\":\"2026-02-13\"}";

static mulu_decision *decide(const mulu_checker *checker, const mulu_entry *entry, const char *request)
{
    mulu_decision *decision;
    EXPECT(mulu_decide(checker, entry, TEXT(request), 0, &decision) == MULU_OK);
    return decision;
}

static void granted(const mulu_checker *checker, const mulu_entry *entry)
{
    char request[2048];
    size_t number, index;
    mulu_decision *decision;
    mulu_text *written;
    sprintf(request, REQUEST, "data_verification");
    decision = decide(checker, entry, request);
    EXPECT(mulu_decision_outcome(decision) == MULU_OUTCOME_SHARE_ON_CONDITIONS);
    EXPECT(is(mulu_decision_text(decision, MULU_DECISION_TITLE, &text, &length), "share on conditions"));
    EXPECT(is(mulu_decision_text(decision, MULU_DECISION_ENTRY, &text, &length), "307024/000012"));
    EXPECT(is(mulu_decision_text(decision, MULU_DECISION_REQUEST, &text, &length), "REQ-1"));
    EXPECT(is(mulu_decision_text(decision, MULU_DECISION_RECEIVED, &text, &length), "2026-02-13"));
    EXPECT(is(mulu_decision_text(decision, MULU_DECISION_REPLY_BY, &text, &length), "2026-03-05"));
    EXPECT(begins(mulu_decision_text(decision, MULU_DECISION_PERIODS, &text, &length), "R809 "));
    EXPECT(mulu_decision_number(decision, MULU_DECISION_REPLY_DAYS, &number) == MULU_OK && number == 10);
    EXPECT(mulu_decision_number(decision, MULU_DECISION_DELIVER_DAYS, &number) == MULU_OK && number == 20);
    EXPECT(mulu_decision_number(decision, MULU_DECISION_UNCOVERED, &number) == MULU_OK && number == 0);
    EXPECT(mulu_decision_count(decision, MULU_LIST_MISSING) == 0);
    EXPECT(mulu_decision_changes(decision) == 0);
    EXPECT(mulu_decision_count(decision, MULU_LIST_COUNTED) == 10);
    EXPECT(is(mulu_decision_item(decision, MULU_LIST_COUNTED, 0, MULU_ITEM_TEXT, &text, &length), "2026-02-14"));
    EXPECT(is(mulu_decision_item(decision, MULU_LIST_COUNTED, 0, MULU_ITEM_BASIS, &text, &length), ""));
    for (index = 0; index < mulu_decision_count(decision, MULU_LIST_REASONS); index++) {
        EXPECT(mulu_decision_item(decision, MULU_LIST_REASONS, index, MULU_ITEM_TEXT, &text, &length) == MULU_OK);
        EXPECT(length > 0);
        EXPECT(begins(mulu_decision_item(decision, MULU_LIST_REASONS, index, MULU_ITEM_BASIS, &text, &length), "R809 "));
    }
    EXPECT(is(mulu_decision_item(decision, MULU_LIST_REASONS, 0, MULU_ITEM_AT, &text, &length), "entry:/share/type"));
    EXPECT(mulu_decision_count(decision, MULU_LIST_OBLIGATIONS) > 0);
    EXPECT(mulu_decision_write(decision, &written) == MULU_OK);
    EXPECT(begins(mulu_text_get(written, &text, &length), "{\"version\":1,\"profile\":\"national-2025\","));
    EXPECT(text[length - 1] == '}');
    mulu_text_free(written);
    mulu_decision_free(decision);
}

static void changed(const mulu_checker *checker, const mulu_entry *entry)
{
    char request[2048];
    mulu_decision *decision;
    sprintf(request, REQUEST, "work_reference");
    decision = decide(checker, entry, request);
    EXPECT(mulu_decision_outcome(decision) == MULU_OUTCOME_PROVIDER_DECIDES);
    EXPECT(mulu_decision_changes(decision) == 1);
    EXPECT(mulu_decision_edits(decision, 0) == 1);
    EXPECT(mulu_decision_edits(decision, 1) == 0);
    EXPECT(is(mulu_decision_edit(decision, 0, 0, MULU_EDIT_AT, &text, &length), "request:/purposes"));
    EXPECT(is(mulu_decision_edit(decision, 0, 0, MULU_EDIT_TO, &text, &length), "[\"data_verification\"]"));
    mulu_decision_free(decision);
}

static void unclear(const mulu_checker *checker, const mulu_entry *entry)
{
    static const char *const inputs[] = { "", "null", "[]", "{\"id\":", "\xff\xfe", "{}" };
    char request[2048];
    mulu_decision *decision;
    mulu_entry *draft;
    size_t i;
    /* What is no request is no grant. */
    for (i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        decision = decide(checker, entry, inputs[i]);
        EXPECT(mulu_decision_outcome(decision) == MULU_OUTCOME_INCOMPLETE);
        EXPECT(mulu_decision_count(decision, MULU_LIST_MISSING) > 4);
        mulu_decision_free(decision);
    }
    /* The catalogue does not list it. */
    sprintf(request, REQUEST, "data_verification");
    decision = decide(checker, NULL, request);
    EXPECT(mulu_decision_outcome(decision) == MULU_OUTCOME_UNDETERMINED);
    EXPECT(is(mulu_decision_item(decision, MULU_LIST_MISSING, 0, MULU_ITEM_TEXT, &text, &length), "request:/entry"));
    mulu_decision_free(decision);
    /* A status is asked for, unless the whole catalogue is published. */
    EXPECT(mulu_entry_read(checker, TEXT(ENTRY), &draft) == MULU_OK);
    EXPECT(mulu_entry_set(draft, TEXT("/status"), "", 0) == MULU_OK);
    decision = decide(checker, draft, request);
    EXPECT(mulu_decision_outcome(decision) == MULU_OUTCOME_UNDETERMINED);
    mulu_decision_free(decision);
    EXPECT(mulu_decide(checker, draft, TEXT(request), 1, &decision) == MULU_OK);
    EXPECT(mulu_decision_outcome(decision) == MULU_OUTCOME_SHARE_ON_CONDITIONS);
    mulu_entry_free(draft);
    /* It outlives the entry. */
    EXPECT(is(mulu_decision_text(decision, MULU_DECISION_ENTRY, &text, &length), "307024/000012"));
    mulu_decision_free(decision);
}

int main(void)
{
    mulu_checker *checker;
    mulu_entry *entry;
    if (mulu_checker_new(TEXT(SETTINGS), &checker, NULL) != MULU_OK ||
        mulu_entry_read(checker, TEXT(ENTRY), &entry) != MULU_OK)
        return 2;
    granted(checker, entry);
    changed(checker, entry);
    unclear(checker, entry);
    mulu_entry_free(entry);
    mulu_checker_free(checker);
    printf("%d checks, %d failed\n", checks, failures);
    return failures > 0;
}
