/* Written by tests/it/misuse.rs from include/mulu.h: every function, called rightly, with every mistake that can be
 * told, and by several threads at once that share what is const. `misuse threads` does the last. */
#include <stdio.h>
#include <string.h>
#include "mulu.h"
#ifdef MULU_THREADS
#include <pthread.h>
#endif

static char rubbish[16];
#define RUBBISH (size_t)(void *)rubbish

/* The offsets of one row without a byte, and of one with one. */
static const int no_bytes[2] = {0, 0};
static const int one_byte[2] = {0, 1};

static unsigned long failures = 0;

/* What holds is not counted here: no thread may write what another reads. */
static void expect(int holds, const char *what)
{
    if (!holds) {
        failures++;
        printf("misuse.c: %s\n", what);
    }
}

/* THE CALLS */
#ifdef MULU_THREADS
#define THREADS 4
#define TURNS 3

static void *turns(void *shared)
{
    int turn;
    for (turn = 0; turn < TURNS; turn++)
        all_right(shared);
    return NULL;
}

/* The things are new, so that what is made when it is first asked for is made by threads that race. */
static void together(void)
{
    static const struct things none;
    struct things shared = none;
    pthread_t threads[THREADS];
    int i;
    make(&shared);
    for (i = 0; i < THREADS; i++)
        expect(pthread_create(&threads[i], NULL, turns, &shared) == 0, "a thread");
    for (i = 0; i < THREADS; i++)
        expect(pthread_join(threads[i], NULL) == 0, "the end of a thread");
    end(&shared);
}
#endif

int main(int count, char **arguments)
{
    static const struct things none;
    struct things shared = none;
    if (count > 1 && strcmp(arguments[1], "threads") == 0) {
#ifdef MULU_THREADS
        together();
#endif
    } else {
        make(&shared);
        all_right(&shared);
        all_wrong(&shared);
        /* No mistake has done any harm. */
        all_right(&shared);
        end(&shared);
    }
    printf("%d functions, %lu failures\n", FUNCTIONS, failures);
    return failures > 0;
}
