/* Every allocation of 64 KiB or more fails once: the call says MULU_E_MEMORY, nothing is lost, and the same call then
 * works. Each attempt is a process of its own, so that one that is ended is seen. Linked with starve.c. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include "mulu.h"

void starve_at(long n);
long starve_large(void);
long starve_live(void);

#define SIZE ((size_t)160 << 10)

static mulu_checker *checker;
static mulu_entry *big_entry;
static mulu_report *big_report;
static mulu_conversion *workbook;
static char *long_name, *many_items, *document, *lines, *settings, *request;

static const char first_settings[] = "as_of = 2026-11-21\n";

/* `head`, then `piece` until `size` bytes are full, then `tail`. */
static char *filled(const char *head, const char *piece, const char *tail, size_t size)
{
    char *text = malloc(size + strlen(head) + 2 * strlen(piece) + strlen(tail) + 1);
    char *end = text;
    if (text == NULL)
        exit(2);
    end += sprintf(end, "%s", head);
    while ((size_t)(end - text) < size)
        end += sprintf(end, "%s", piece);
    sprintf(end, "%s", tail);
    return text;
}

static int read_entry(const char *json)
{
    mulu_entry *entry;
    int status = mulu_entry_read(checker, json, strlen(json), &entry);
    mulu_entry_free(entry);
    return status;
}

static int read_long(void) { return read_entry(long_name); }
static int read_many(void) { return read_entry(many_items); }

static int set_long(void)
{
    mulu_entry *entry;
    int status = mulu_entry_new(checker, &entry);
    if (status == MULU_OK)
        status = mulu_entry_set(entry, "/name", 5, long_name, strlen(long_name));
    mulu_entry_free(entry);
    return status;
}

static int write_big(void)
{
    mulu_text *text;
    int status = mulu_entry_write(big_entry, &text);
    mulu_text_free(text);
    return status;
}

static int check_big(void)
{
    mulu_report *report;
    int status = mulu_entry_check(checker, big_entry, &report);
    mulu_report_free(report);
    return status;
}

static int check_text(const char *text, int format)
{
    mulu_report *report;
    int status = mulu_checker_check(checker, text, strlen(text), format, &report);
    mulu_report_free(report);
    return status;
}

static int check_document(void) { return check_text(document, MULU_FORMAT_JSON); }
static int check_lines(void) { return check_text(lines, MULU_FORMAT_NDJSON); }
static int check_any(void) { return check_text(document, MULU_FORMAT_AUTO); }
static int check_one(void) { return check_text(many_items, MULU_FORMAT_JSON); }

static int convert(int to)
{
    mulu_conversion *conversion;
    int status = mulu_convert(checker, document, strlen(document), MULU_FORMAT_JSON, to, MULU_WORDS_CHINESE, &conversion);
    mulu_conversion_free(conversion);
    return status;
}

static int to_lines(void) { return convert(MULU_FORMAT_NDJSON); }
static int to_table(void) { return convert(MULU_FORMAT_CSV); }
static int to_workbook(void) { return convert(MULU_FORMAT_XLSX); }
static int to_xml(void) { return convert(MULU_FORMAT_XML); }

/* The workbook that a conversion made. */
static int read_workbook(void)
{
    mulu_report *report;
    const char *text;
    size_t length;
    int status;
    if (workbook == NULL)
        return MULU_E_FEATURE;
    status = mulu_conversion_document(workbook, &text, &length);
    if (status == MULU_OK)
        status = mulu_checker_check(checker, text, length, MULU_FORMAT_XLSX, &report);
    if (status == MULU_OK)
        mulu_report_free(report);
    return status;
}

static int new_checker(void)
{
    mulu_checker *other;
    mulu_text *why;
    int status = mulu_checker_new(settings, strlen(settings), &other, &why);
    mulu_checker_free(other);
    mulu_text_free(why);
    return status;
}

static int decide(void)
{
    mulu_decision *decision;
    int status = mulu_decide(checker, big_entry, request, strlen(request), 0, &decision);
    mulu_decision_free(decision);
    return status;
}

static int count_days(void)
{
    mulu_counting *counting;
    int status = mulu_calendar_count(checker, 4000, "2007-06-01", 10, &counting);
    mulu_counting_free(counting);
    return status;
}

/* Rows of one text each, and the lines of their keys. */
#define ROWS 4000
static int rows_at[ROWS + 1], *keys_at;
static char *rows, *keys;
static size_t keys_count;

static int write_keys(void)
{
    mulu_text *text;
    int status = mulu_keys_write(checker, rows, rows_at, ROWS, &text);
    mulu_text_free(text);
    return status;
}

static int check_keys(void)
{
    mulu_report *report;
    int status = mulu_keys_check(checker, keys, keys_at, keys_count, &report);
    mulu_report_free(report);
    return status;
}

/* Every line without the number of its row, and without its end. */
static void take_keys(void)
{
    static const char row[] = "{\"name\":\"a\",\"code\":\"1/1\",\"related\":[\"2\"]}";
    const char *text, *line, *end;
    size_t length;
    mulu_text *owner;
    int i, to = 0;
    rows = filled("", row, "", ROWS * (sizeof row - 1));
    for (i = 0; i <= ROWS; i++)
        rows_at[i] = i * (int)(sizeof row - 1);
    if (mulu_keys_write(checker, rows, rows_at, ROWS, &owner) != MULU_OK ||
        mulu_text_get(owner, &text, &length) != MULU_OK)
        exit(2);
    keys = malloc(length);
    keys_at = malloc(4 * ROWS * sizeof *keys_at);
    if (keys == NULL || keys_at == NULL)
        exit(2);
    keys_at[0] = 0;
    for (line = text; line < text + length && keys_count + 1 < 4 * ROWS; line = end + 1) {
        line = (const char *)memchr(line, '\t', length) + 1;
        end = memchr(line, '\n', length);
        memcpy(keys + to, line, (size_t)(end - line));
        to += (int)(end - line);
        keys_at[++keys_count] = to;
    }
    mulu_text_free(owner);
}

static int check_column(void)
{
    mulu_report *report;
    int status = mulu_checker_check_column(checker, rows, rows_at, ROWS, &report);
    mulu_report_free(report);
    return status;
}

/* All that is done with a request. */
static int follow(void)
{
    mulu_request *read;
    mulu_report *report = NULL;
    mulu_life *life = NULL;
    mulu_decision *decision = NULL;
    mulu_text *text = NULL;
    int status = mulu_request_read(checker, request, strlen(request), &read);
    if (status == MULU_OK)
        status = mulu_request_check_listed(checker, read, NULL, &report);
    if (status == MULU_OK)
        status = mulu_request_life(checker, read, NULL, &life);
    if (status == MULU_OK)
        status = mulu_decide(checker, NULL, request, strlen(request), 1, &decision);
    if (status == MULU_OK)
        status = mulu_decision_write(decision, &text);
    mulu_text_free(text);
    mulu_decision_free(decision);
    mulu_life_free(life);
    mulu_report_free(report);
    mulu_request_free(read);
    return status;
}

/* A piece that was lost is missed to the end, and then no more. */
static int feed_catalogue(void)
{
    mulu_catalogue *catalogue;
    mulu_report *report = NULL;
    size_t length = strlen(document), half = length / 2;
    int status = mulu_catalogue_new(checker, MULU_FORMAT_JSON, &catalogue);
    if (status == MULU_OK)
        status = mulu_catalogue_feed(catalogue, document, half);
    if (status == MULU_OK)
        status = mulu_catalogue_feed(catalogue, document + half, length - half);
    if (status == MULU_OK)
        status = mulu_catalogue_add(catalogue, big_entry);
    if (status != MULU_OK && mulu_catalogue_feed(catalogue, "[]", 2) != status)
        status = MULU_E_PANIC;
    if (status != MULU_OK && mulu_catalogue_finish(catalogue, &report) != status)
        status = MULU_E_PANIC;
    if (status == MULU_OK)
        status = mulu_catalogue_finish(catalogue, &report);
    mulu_report_free(report);
    if (mulu_catalogue_feed(catalogue, "{}", 2) != MULU_OK || mulu_catalogue_finish(catalogue, &report) != MULU_OK)
        status = MULU_E_PANIC;
    mulu_report_free(report);
    mulu_catalogue_free(catalogue);
    return status;
}

static int ask(void)
{
    const char *text;
    size_t length, i;
    int which;
    for (i = 0; i < mulu_report_count(big_report); i++)
        for (which = MULU_TEXT_RULE; which <= MULU_TEXT_EXPLAIN; which++) {
            int status = mulu_report_text(big_report, i, which, &text, &length);
            if (status != MULU_OK)
                return status;
        }
    return MULU_OK;
}

struct call {
    const char *name;
    int (*run)(void);
};

static const struct call CALLS[] = {
    { "read one long field", read_long }, { "read many items", read_many },
    { "set a long field", set_long }, { "write", write_big }, { "check an entry", check_big },
    { "check a document", check_document }, { "check lines", check_lines },
    { "check what says itself what it is", check_any }, { "check one large entry", check_one },
    { "settings", new_checker }, { "decide", decide }, { "count days", count_days },
    { "ask a report", ask }, { "convert to lines", to_lines }, { "convert to a table", to_table },
    { "convert to a workbook", to_workbook }, { "convert to XML", to_xml }, { "check a workbook", read_workbook },
    { "write keys", write_keys }, { "check keys", check_keys }, { "feed a catalogue", feed_catalogue },
    { "check a column", check_column }, { "follow a request", follow }
};

/* Runs a call with its n-th large allocation refused: 0 when it kept the contract, 1 when it asked for fewer. */
static int attempt(const struct call *call, long n)
{
    long before, large;
    int status;
    before = starve_live();
    starve_at(n);
    status = call->run();
    large = starve_large();
    starve_at(0);
    if (large < n)
        return status == MULU_OK ? 1 : 3;
    if (status != MULU_E_MEMORY) {
        printf("%s: large allocation %ld refused: status %d\n", call->name, n, status);
        return 3;
    }
    if (starve_live() != before) {
        printf("%s: large allocation %ld refused: %ld blocks lost\n", call->name, n, starve_live() - before);
        return 4;
    }
    return call->run() == MULU_OK ? 0 : 5;
}

int main(void)
{
    size_t i;
    int failures = 0;
    setvbuf(stdout, NULL, _IONBF, 0);
    long_name = filled("{\"name\":\"", "abcdefgh", "\"}", SIZE);
    many_items = filled("{\"name\":\"x\",\"items\":[{}", ",{\"name\":\"a\",\"type\":\"C\"}", "]}", SIZE);
    document = filled("[{}", ",{\"name\":\"a\",\"code\":\"1/1\"}", "]", SIZE);
    lines = filled("", "{\"name\":\"a\",\"code\":\"1/1\"}\n", "", SIZE);
    settings = filled("as_of = 2026-11-21\n", "# as_of\n", "", (size_t)1 << 19);
    request = filled("{\"purposes\":[\"x\"", ",\"y\"", "]}", SIZE);
    if (mulu_checker_new(first_settings, strlen(first_settings), &checker, NULL) != MULU_OK ||
        mulu_entry_read(checker, many_items, strlen(many_items), &big_entry) != MULU_OK ||
        mulu_entry_check(checker, big_entry, &big_report) != MULU_OK)
        return 2;
    mulu_convert(checker, document, strlen(document), MULU_FORMAT_JSON, MULU_FORMAT_XLSX, MULU_WORDS_KEYS, &workbook);
    take_keys();
    for (i = 0; i < sizeof CALLS / sizeof *CALLS; i++) {
        long n, ended = 0, wrong = 0;
        /* What is made once and kept is made before anything is counted. */
        if (CALLS[i].run() == MULU_E_FEATURE) {
            printf("%s: not part of this build\n", CALLS[i].name);
            continue;
        }
        for (n = 1;; n++) {
            int status;
            pid_t child = fork();
            if (child == 0)
                _exit(attempt(&CALLS[i], n));
            waitpid(child, &status, 0);
            if (WIFEXITED(status) && WEXITSTATUS(status) == 1)
                break;
            ended += !WIFEXITED(status);
            wrong += WIFEXITED(status) && WEXITSTATUS(status) != 0;
        }
        printf("%s: of %ld large allocations refused, %ld gave MULU_E_MEMORY and %ld ended the process\n", CALLS[i].name,
               n - 1, n - 1 - ended - wrong, ended);
        failures += wrong + ended > 0;
    }
    mulu_conversion_free(workbook);
    mulu_report_free(big_report);
    mulu_entry_free(big_entry);
    mulu_checker_free(checker);
    printf("%d kinds of call, %d failures\n", (int)(sizeof CALLS / sizeof *CALLS), failures);
    return failures > 0;
}
