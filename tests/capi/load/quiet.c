/* What the library asks of the system: no thread, no handler of signals, no variable of the environment and no file,
 * but how many processors there are; and no more stack than 128 KiB. The functions of the system that would do so are
 * here, and refuse; so a system that has no such file does as well. */
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
#include "mulu.h"

#define STACK ((size_t)128 << 10)
#define TEXT(text) text, strlen(text)

/* Whether the library is at work. */
static volatile int is_watched;
static int failures, opened;

static void asked(const char *what, const char *of)
{
    if (is_watched) {
        failures++;
        printf("quiet.c: %s %s\n", what, of);
    }
}

static int refused(const char *path)
{
    if (strncmp(path, "/proc/self/", 11) != 0 && strncmp(path, "/sys/fs/cgroup", 14) != 0)
        asked("a file:", path);
    opened++;
    errno = ENOENT;
    return -1;
}

int open(const char *path, int flags, ...)
{
    (void)flags;
    return refused(path);
}

int open64(const char *path, int flags, ...)
{
    (void)flags;
    return refused(path);
}

char *getenv(const char *name)
{
    asked("a variable:", name);
    return NULL;
}

int sigaction(int number, const struct sigaction *action, struct sigaction *old)
{
    (void)number, (void)action, (void)old;
    asked("a handler", "of signals");
    return -1;
}

ssize_t write(int file, const void *bytes, size_t count)
{
    ssize_t (*real)(int, const void *, size_t);
    void *found = dlsym(RTLD_NEXT, "write");
    asked("something", "is written");
    memcpy(&real, &found, sizeof real);
    return real(file, bytes, count);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *kind, void *(*work)(void *), void *with)
{
    int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    void *found = dlsym(RTLD_NEXT, "pthread_create");
    asked("a thread", "is begun");
    memcpy(&real, &found, sizeof real);
    return real(thread, kind, work, with);
}

static void expect(int holds, const char *what)
{
    if (!holds) {
        failures++;
        printf("quiet.c: %s\n", what);
    }
}

/* `head`, then `piece` so many times, then `tail`. */
static char *filled(const char *head, const char *piece, size_t times, const char *tail)
{
    char *text = malloc(strlen(head) + times * strlen(piece) + strlen(tail) + 1), *end = text;
    if (text == NULL)
        exit(2);
    end += sprintf(end, "%s", head);
    while (times-- > 0)
        end += sprintf(end, "%s", piece);
    sprintf(end, "%s", tail);
    return text;
}

static void check(const mulu_checker *checker, const char *document)
{
    mulu_report *report;
    size_t i, length;
    const char *text;
    int format, which;
    for (format = MULU_FORMAT_AUTO; format <= MULU_FORMAT_NDJSON; format++) {
        expect(mulu_checker_check(checker, TEXT(document), format, &report) == MULU_OK, "a check");
        for (i = 0; i < mulu_report_count(report); i++)
            for (which = MULU_TEXT_RULE; which <= MULU_TEXT_SHEET; which++)
                expect(mulu_report_text(report, i, which, &text, &length) == MULU_OK, "a text");
        mulu_report_free(report);
    }
}

static const char REQUEST[] = "{\"id\":\"1\",\"entry\":\"307024/000012\",\"purposes\":[\"data_verification\"],"
                              "\"received\":\"2026-02-13\"}";

/* All that is large in the library, for input that is deep. */
static void all(const mulu_checker *checker, const char *deep)
{
    mulu_entry *entry;
    mulu_report *report;
    mulu_text *text;
    mulu_question *question;
    mulu_decision *decision;
    mulu_request *request;
    mulu_life *life;
    mulu_catalogue *catalogue;
    mulu_conversion *conversion;
    mulu_counting *counting;
    check(checker, deep);
    expect(mulu_entry_read(checker, TEXT(deep), &entry) == MULU_OK, "an entry");
    expect(mulu_entry_check(checker, entry, &report) == MULU_OK, "a report");
    mulu_report_free(report);
    expect(mulu_entry_write(entry, &text) == MULU_OK, "a text");
    mulu_text_free(text);
    expect(mulu_next_question(checker, entry, &question) == MULU_OK, "a question");
    mulu_question_free(question);
    expect(mulu_decide(checker, entry, TEXT(REQUEST), 1, &decision) == MULU_OK, "a decision");
    expect(mulu_decision_write(decision, &text) == MULU_OK, "a decision in JSON");
    mulu_text_free(text);
    mulu_decision_free(decision);
    expect(mulu_request_read(checker, TEXT(deep), &request) == MULU_OK, "a request");
    expect(mulu_request_check(checker, request, entry, &report) == MULU_OK, "a report of a request");
    mulu_report_free(report);
    expect(mulu_request_life(checker, request, entry, &life) == MULU_OK, "a life");
    mulu_life_free(life);
    mulu_request_free(request);
    expect(mulu_catalogue_new(checker, MULU_FORMAT_AUTO, &catalogue) == MULU_OK, "a catalogue");
    expect(mulu_catalogue_feed(catalogue, TEXT(deep)) == MULU_OK, "a piece");
    expect(mulu_catalogue_add(catalogue, entry) == MULU_OK, "one more entry");
    expect(mulu_catalogue_finish(catalogue, &report) == MULU_OK, "the report of a catalogue");
    mulu_report_free(report);
    mulu_catalogue_free(catalogue);
    mulu_entry_free(entry);
    if (mulu_convert(checker, TEXT(deep), MULU_FORMAT_AUTO, MULU_FORMAT_NDJSON, MULU_WORDS_CHINESE, &conversion) ==
        MULU_OK)
        mulu_conversion_free(conversion);
    expect(mulu_rule_write(checker, 0, &text) == MULU_OK, "a page");
    mulu_text_free(text);
    expect(mulu_calendar_count(checker, 4000, TEXT("2007-06-01"), &counting) == MULU_OK, "days");
    mulu_counting_free(counting);
}

static void *work(void *none)
{
    static const char *const SETTINGS[] = { "as_of = 2026-11-21\n", "as_of = 2026-11-21\nencoding = \"gbk\"\n" };
    char *deep[4], *tables[2];
    mulu_checker *checker;
    size_t i, j;
    deep[0] = filled("", "{\"x\":", 126, "1");
    deep[1] = filled(deep[0], "}", 126, "");
    deep[2] = filled("{\"name\":", "[", 100000, "");
    deep[3] = filled("{\"items\":[{}", ",{\"name\":\"a\",\"type\":\"C\"}", 20, "]}");
    tables[0] = filled("as_of = 2026-11-21\ndialect = ", "[", 100000, "");
    tables[1] = filled("as_of = 2026-11-21\n[calendar", ".a", 100000, "]\n");
    is_watched = 1;
    for (i = 0; i < 2; i++)
        expect(mulu_checker_new(TEXT(tables[i]), &checker, NULL) == MULU_E_SETTINGS, "deep settings");
    for (i = 0; i < 2; i++) {
        expect(mulu_checker_new(TEXT(SETTINGS[i]), &checker, NULL) == MULU_OK, "a checker");
        for (j = 0; j < 4; j++)
            all(checker, deep[j]);
        mulu_checker_free(checker);
    }
    is_watched = 0;
    for (i = 0; i < 4; i++)
        free(deep[i]);
    for (i = 0; i < 2; i++)
        free(tables[i]);
    return none;
}

int main(void)
{
    pthread_attr_t kind;
    pthread_t thread;
    /* What this program would write while the library is at work. */
    static char kept[1 << 16];
    setvbuf(stdout, kept, _IOFBF, sizeof kept);
    expect(pthread_attr_init(&kind) == 0 && pthread_attr_setstacksize(&kind, STACK) == 0, "a small stack");
    expect(pthread_create(&thread, &kind, work, NULL) == 0, "the thread");
    expect(pthread_join(thread, NULL) == 0, "its end");
    pthread_attr_destroy(&kind);
    printf("nothing is asked of the system but %d files about processors, %d failures\n", opened, failures);
    return failures > 0;
}
