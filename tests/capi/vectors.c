/* Runs the vectors through mulu.h: `vectors target/vectors.txt [target/request-vectors.txt]`. Their formats are in
 * tests/vectors/README.md: four lines for entries, five for a request. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "mulu.h"

static const char *const severities[] = { "-", "notice", "warning", "error" };

/* One vector; its lines lie in the file as it was read, cut up by NULs. */
struct vector {
    char *name, *profile, *day, *format, *dialect;
    char *document;
    size_t length;
    char *catalogue; /* of a request; NULL where none is at hand */
    char *findings;
    char *completeness, *not_in_force;
};

/* Cuts the text off at the next `mark`; gives what follows it, or NULL. */
static char *cut(char *text, char mark)
{
    char *end = text == NULL ? NULL : strchr(text, mark);
    if (end == NULL)
        return NULL;
    *end = '\0';
    return end + 1;
}

static int digit(char c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* The second line: the text itself, or its bytes, which are written over their digits. */
static void read_document(char *line, struct vector *v)
{
    char *hex, *out;
    if (strncmp(line, "text:", 5) == 0) {
        v->document = line + 5;
        v->length = strlen(v->document);
        return;
    }
    v->document = out = line;
    for (hex = line + 4; hex[0] != '\0' && hex[1] != '\0'; hex += 2)
        *out++ = (char)(digit(hex[0]) * 16 + digit(hex[1]));
    v->length = (size_t)(out - line);
}

/* Reads the next vector; gives what follows it, or NULL when there is none. */
static char *read_entries(char *at, struct vector *v)
{
    char *second = cut(at, '\n'), *third = cut(second, '\n');
    char *fourth = cut(third, '\n'), *rest = cut(fourth, '\n');
    if (rest == NULL)
        return NULL;
    v->name = at;
    v->profile = cut(v->name, '\t');
    v->day = cut(v->profile, '\t');
    v->format = cut(v->day, '\t');
    v->dialect = cut(v->format, '\t');
    read_document(second, v);
    v->findings = third;
    v->completeness = fourth;
    v->not_in_force = cut(fourth, '\t');
    return rest;
}

/* The same of a vector about a request. */
static char *read_request(char *at, struct vector *v)
{
    char *second = cut(at, '\n'), *third = cut(second, '\n'), *fourth = cut(third, '\n');
    char *fifth = cut(fourth, '\n'), *rest = cut(fifth, '\n');
    if (rest == NULL)
        return NULL;
    v->name = at;
    v->profile = cut(v->name, '\t');
    v->day = cut(v->profile, '\t');
    v->dialect = NULL;
    read_document(second, v);
    v->catalogue = strcmp(third, "-") == 0 ? NULL : third + 5;
    v->findings = fourth;
    v->completeness = fifth;
    v->not_in_force = cut(fifth, '\t');
    return rest;
}

/* Appends the dialect to the settings: `\n` stands for a line break, and its tables lie under `dialect`. */
static void add_dialect(char *settings, const char *dialect)
{
    char *out = settings + strlen(settings);
    int line_starts = 1;
    out += sprintf(out, "[dialect]\n");
    while (*dialect != '\0') {
        if (dialect[0] == '\\' && dialect[1] == 'n') {
            *out++ = '\n';
            dialect += 2;
            line_starts = 1;
            continue;
        }
        if (line_starts && *dialect == '[') {
            out += sprintf(out, "[dialect.");
            dialect++;
        } else {
            *out++ = *dialect++;
        }
        line_starts = 0;
    }
    *out = '\0';
}

static mulu_checker *checker_of(const struct vector *v)
{
    mulu_checker *checker;
    mulu_text *why;
    const char *text;
    size_t length, room = 256 + strlen(v->profile);
    char *settings;
    if (v->dialect != NULL)
        room += 10 * strlen(v->dialect);
    settings = malloc(room);
    if (settings == NULL)
        return NULL;
    sprintf(settings, "profile = \"%s\"\nas_of = %s\n", v->profile, v->day);
    if (v->dialect != NULL)
        add_dialect(settings, v->dialect);
    if (mulu_checker_new(settings, strlen(settings), &checker, &why) != MULU_OK &&
        mulu_text_get(why, &text, &length) == MULU_OK)
        printf("%s: %.*s\n", v->name, (int)length, text);
    mulu_text_free(why);
    free(settings);
    return checker;
}

/* Whether a lent text is this one. */
static int same(const char *text, size_t length, const char *other)
{
    return length == strlen(other) && memcmp(text, other, length) == 0;
}

/* Whether finding `index` is as expected: code, severity or `*`, entry, pointer, separated by blanks. */
static int as_expected(const mulu_report *report, size_t index, char *expected)
{
    char *code = expected, *severity = cut(code, ' '), *entry = cut(severity, ' ');
    char *at = cut(entry, ' ');
    const char *text;
    size_t length, number;
    return at != NULL &&
        mulu_report_text(report, index, MULU_TEXT_RULE, &text, &length) == MULU_OK &&
        same(text, length, code) &&
        mulu_report_text(report, index, MULU_TEXT_AT, &text, &length) == MULU_OK &&
        same(text, length, at) &&
        mulu_report_text(report, index, MULU_TEXT_MESSAGE, &text, &length) == MULU_OK &&
        length > 0 &&
        mulu_report_text(report, index, MULU_TEXT_BASIS, &text, &length) == MULU_OK &&
        length > 0 &&
        mulu_report_number(report, index, MULU_NUMBER_ENTRY, &number) == MULU_OK &&
        number == (size_t)strtoul(entry, NULL, 10) &&
        mulu_report_number(report, index, MULU_NUMBER_SEVERITY, &number) == MULU_OK &&
        number >= MULU_SEVERITY_NOTICE && number <= MULU_SEVERITY_ERROR &&
        (strcmp(severity, "*") == 0 || strcmp(severity, severities[number]) == 0);
}

static int findings_agree(const mulu_report *report, const struct vector *v)
{
    char *next = strcmp(v->findings, "-") == 0 ? NULL : v->findings;
    size_t count = mulu_report_count(report), index;
    for (index = 0; index < count; index++) {
        char *expected = next;
        next = cut(expected, '\t');
        if (expected == NULL || !as_expected(report, index, expected))
            return 0;
    }
    return next == NULL;
}

/* Whether there is a rule of this code, and it is not in force. */
static int is_not_in_force(const mulu_checker *checker, const char *code)
{
    size_t index;
    int severity;
    return mulu_rule_find(code, strlen(code), &index) == MULU_OK &&
        mulu_rule_severity(checker, index, &severity) == MULU_OK && severity == 0;
}

/* Whether a report, which is NULL after a failure, is as expected. */
static int judge(const mulu_checker *checker, const mulu_report *report, const struct vector *v)
{
    int passed = 1;
    char *code, *next;
    if (report == NULL || !findings_agree(report, v)) {
        printf("%s: other findings\n", v->name);
        passed = 0;
    }
    if (mulu_report_complete(report) != (strcmp(v->completeness, "complete") == 0)) {
        printf("%s: not %s\n", v->name, v->completeness);
        passed = 0;
    }
    for (code = v->not_in_force; code != NULL; code = next) {
        next = cut(code, '\t');
        if (!is_not_in_force(checker, code)) {
            printf("%s: %s is in force\n", v->name, code);
            passed = 0;
        }
    }
    return passed;
}

static int run_entries(const struct vector *v)
{
    mulu_checker *checker = checker_of(v);
    mulu_report *report = NULL;
    int format = strcmp(v->format, "ndjson") == 0 ? MULU_FORMAT_NDJSON : MULU_FORMAT_AUTO;
    int status = mulu_checker_check(checker, v->document, v->length, format, &report), passed;
    passed = judge(checker, report, v) && status == MULU_OK;
    mulu_report_free(report);
    mulu_checker_free(checker);
    return passed;
}

/* The entry that a request asks for, where the catalogue, a list of one, has it. */
static mulu_entry *asked_for(const mulu_checker *checker, const mulu_request *request, const char *catalogue)
{
    mulu_entry *entry;
    const char *wanted, *code;
    size_t wanted_length, length;
    if (mulu_request_text(request, MULU_REQUEST_ENTRY, &wanted, &wanted_length) != MULU_OK ||
        mulu_entry_read(checker, catalogue + 1, strlen(catalogue) - 2, &entry) != MULU_OK)
        return NULL;
    if (mulu_entry_get(entry, "/code", 5, &code, &length) == MULU_OK && length == wanted_length &&
        memcmp(code, wanted, length) == 0)
        return entry;
    mulu_entry_free(entry);
    return NULL;
}

static int run_request(const struct vector *v)
{
    mulu_checker *checker = checker_of(v);
    mulu_request *request;
    mulu_entry *entry = NULL;
    mulu_report *report = NULL;
    int status = mulu_request_read(checker, v->document, v->length, &request), passed;
    if (v->catalogue == NULL)
        status |= mulu_request_check(checker, request, NULL, &report);
    else {
        entry = asked_for(checker, request, v->catalogue);
        status |= mulu_request_check_listed(checker, request, entry, &report);
    }
    passed = judge(checker, report, v) && status == MULU_OK;
    mulu_report_free(report);
    mulu_entry_free(entry);
    mulu_request_free(request);
    mulu_checker_free(checker);
    return passed;
}

/* The whole file, with a NUL at the end. */
static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long length;
    if (file == NULL)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && (length = ftell(file)) >= 0) {
        rewind(file);
        text = malloc((size_t)length + 1);
        if (text != NULL)
            text[fread(text, 1, (size_t)length, file)] = '\0';
    }
    fclose(file);
    return text;
}

typedef char *(*reader)(char *, struct vector *);
typedef int (*runner)(const struct vector *);

/* Runs all vectors of a file, and says whether there are some and all have passed. */
static int run_file(const char *path, reader read, runner run)
{
    struct vector v;
    int passed = 0, failed = 0;
    char *text = read_file(path), *at = text;
    while (at != NULL && (at = read(at, &v)) != NULL) {
        if (run(&v))
            passed++;
        else {
            printf("failed: %s\n", v.name);
            failed++;
        }
    }
    free(text);
    printf("%s: %d passed, %d failed\n", path, passed, failed);
    return passed > 0 && failed == 0;
}

int main(int argc, char **argv)
{
    int passed;
    if (argc != 2 && argc != 3) {
        fprintf(stderr, "usage: vectors target/vectors.txt [target/request-vectors.txt]\n");
        return 2;
    }
    passed = run_file(argv[1], read_entries, run_entries);
    if (argc == 3)
        passed &= run_file(argv[2], read_request, run_request);
    return !passed;
}
