/* Input that is too large, and memory that runs out: the call says so, and the next one works. Run under a limit
 * of memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "mulu.h"

#define PIECE ((size_t)1 << 20)
#define LENGTH (15 * PIECE)
#define TOO_LONG (18 * PIECE)

/* One entry of blanks in a list. */
static char *blank_entry(size_t length)
{
    char *json = malloc(length);
    if (json != NULL) {
        memset(json, ' ', length);
        memcpy(json, "[{", 2);
        memcpy(json + length - 2, "}]", 2);
    }
    return json;
}

int main(void)
{
    static const char settings[] = "as_of = 2026-11-21\n";
    static void *pieces[4096];
    size_t count = 0;
    mulu_checker *checker;
    mulu_entry *entry;
    mulu_report *report;
    char *json = blank_entry(LENGTH), *long_json = blank_entry(TOO_LONG);
    int read, set, checked, small, limit;
    if (json == NULL || long_json == NULL ||
        mulu_checker_new(settings, strlen(settings), &checker, NULL) != MULU_OK)
        return 2;
    limit = mulu_checker_check(checker, long_json, TOO_LONG, MULU_FORMAT_AUTO, &report);
    if (limit != MULU_E_LIMIT || report != NULL)
        return 4;
    free(long_json);
    if (mulu_entry_new(checker, &entry) != MULU_OK)
        return 2;
    while (count < 4096 && (pieces[count] = malloc(PIECE)) != NULL)
        count++;
    if (count == 4096)
        return 3;
    /* A little is left for what is small. */
    free(pieces[--count]);
    free(pieces[--count]);
    set = mulu_entry_set(entry, "/name", 5, json, LENGTH);
    mulu_entry_free(entry);
    read = mulu_entry_read(checker, json, LENGTH, &entry);
    checked = mulu_checker_check(checker, json, LENGTH, MULU_FORMAT_AUTO, &report);
    small = mulu_entry_read(checker, "{}", 2, &entry);
    while (count > 0)
        free(pieces[--count]);
    mulu_entry_free(entry);
    mulu_checker_free(checker);
    free(json);
    printf("limit %d, set %d, read %d, check %d, small %d\n", limit, set, read, checked, small);
    return set != MULU_E_MEMORY || read != MULU_E_MEMORY || checked != MULU_E_MEMORY ||
        report != NULL || small != MULU_OK;
}
