/* When memory runs out, a call that needs much of it says so, and the next one works. Run under a limit of memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "mulu.h"

#define PIECE ((size_t)1 << 20)
#define LENGTH (15 * PIECE)

int main(void)
{
    static const char settings[] = "as_of = 2026-11-21\n";
    static void *pieces[4096];
    size_t count = 0;
    mulu_checker *checker;
    mulu_entry *entry;
    mulu_report *report;
    char *json = malloc(LENGTH);
    int read, set, checked, small;
    if (json == NULL || mulu_checker_new(settings, strlen(settings), &checker, NULL) != MULU_OK)
        return 2;
    memset(json, ' ', LENGTH);
    json[0] = '{';
    json[LENGTH - 1] = '}';
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
    printf("set %d, read %d, check %d, small %d\n", set, read, checked, small);
    return set != MULU_E_MEMORY || read != MULU_E_MEMORY || checked != MULU_E_MEMORY ||
        report != NULL || small != MULU_OK;
}
