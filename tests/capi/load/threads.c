/* A million checks on one checker from four threads: `threads [checks]`. Every thread sees the findings that the
 * first check had, and the memory does not grow: it is read after a tenth and at the end. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "mulu.h"

#define THREADS 4

static const char settings[] = "as_of = 2026-11-21\nlanguage = \"zh\"\n";
static const char json[] =
    "{\"name\":\"\346\234\272\345\212\250\350\275\246\346\216\222\346\260\224\346\243\200\346\265\213\347\273\223"
    "\346\236\234\",\"secrecy\":\"none\",\"share\":{\"type\":\"not_shared\"},\"items\":[{\"name\":\"a\"},{\"name\":\"a\"}]}";

struct job {
    const mulu_checker *checker;
    const char *expected;
    unsigned long checks, wrong;
};

/* All that a report says, in a text: 0 when it is too long or cannot be asked. */
static size_t all_of(const mulu_report *report, char *said, size_t room)
{
    size_t i, count = mulu_report_count(report), used = 0;
    for (i = 0; i < count; i++) {
        int which;
        for (which = MULU_TEXT_RULE; which <= MULU_TEXT_MESSAGE; which++) {
            const char *text;
            size_t length;
            if (mulu_report_text(report, i, which, &text, &length) != MULU_OK || used + length + 2 > room)
                return 0;
            memcpy(said + used, text, length);
            used += length;
            said[used++] = '\n';
        }
    }
    said[used] = '\0';
    return used;
}

static size_t check(const mulu_checker *checker, char *said, size_t room)
{
    mulu_entry *entry;
    mulu_report *report;
    size_t used = 0;
    if (mulu_entry_read(checker, json, sizeof json - 1, &entry) != MULU_OK)
        return 0;
    if (mulu_entry_check(checker, entry, &report) == MULU_OK) {
        used = all_of(report, said, room);
        mulu_report_free(report);
    }
    mulu_entry_free(entry);
    return used;
}

static void *work(void *data)
{
    struct job *job = data;
    char said[8192];
    unsigned long i;
    for (i = 0; i < job->checks; i++)
        if (check(job->checker, said, sizeof said) == 0 || strcmp(said, job->expected) != 0)
            job->wrong++;
    return NULL;
}

/* The memory that the process has, in KiB; 0 where the system does not say. */
static long resident(void)
{
    char line[256];
    long kib = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof line, status) != NULL)
        sscanf(line, "VmRSS: %ld", &kib);
    if (status != NULL)
        fclose(status);
    return kib;
}

static unsigned long together(const mulu_checker *checker, const char *expected, unsigned long checks)
{
    pthread_t threads[THREADS];
    struct job jobs[THREADS];
    unsigned long wrong = 0;
    int i;
    for (i = 0; i < THREADS; i++) {
        jobs[i].checker = checker;
        jobs[i].expected = expected;
        jobs[i].checks = checks / THREADS;
        jobs[i].wrong = 0;
        if (pthread_create(&threads[i], NULL, work, &jobs[i]) != 0)
            exit(2);
    }
    for (i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        wrong += jobs[i].wrong;
    }
    return wrong;
}

int main(int count, char **arguments)
{
    unsigned long checks = count > 1 ? strtoul(arguments[1], NULL, 10) : 1000000, wrong;
    static char expected[8192];
    mulu_checker *checker;
    long tenth, end;
    if (mulu_checker_new(settings, sizeof settings - 1, &checker, NULL) != MULU_OK ||
        check(checker, expected, sizeof expected) == 0)
        return 2;
    wrong = together(checker, expected, checks / 10);
    tenth = resident();
    wrong += together(checker, expected, checks - checks / 10);
    end = resident();
    mulu_checker_free(checker);
    printf("%lu checks by %d threads: %lu differ; memory %ld KiB after a tenth, %ld KiB at the end\n", checks,
           THREADS, wrong, tenth, end);
    /* Some pages belong to the threads and to malloc; two bytes lost a check would be more than this in a million. */
    return wrong > 0 || end > tenth + 2048;
}
