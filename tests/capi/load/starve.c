/* A malloc that is linked into a program: it refuses one allocation of 64 KiB or more, and counts what is live.
 * `starve_at(n)` refuses the n-th from now on, none for 0; `starve_large()` says how many were asked for since;
 * `starve_live()` says how many blocks are live. */
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <string.h>

#define LARGE ((size_t)64 << 10)

void starve_at(long n);
long starve_large(void);
long starve_live(void);

static long refused, large, live;
/* What dlsym allocates while the real functions are not known yet. */
static char first[4096];
static size_t first_used;

static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static int (*real_memalign)(void **, size_t, size_t);
static void *(*real_aligned)(size_t, size_t);
static void (*real_free)(void *);

static void find(void *function, const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(function, &found, sizeof found);
}

__attribute__((constructor)) static void find_all(void)
{
    find(&real_free, "free");
    find(&real_realloc, "realloc");
    find(&real_calloc, "calloc");
    find(&real_memalign, "posix_memalign");
    find(&real_aligned, "aligned_alloc");
    find(&real_malloc, "malloc");
}

void starve_at(long n)
{
    refused = n;
    large = 0;
}

long starve_large(void)
{
    return large;
}

long starve_live(void)
{
    return live;
}

static int refuse(size_t size)
{
    if (size >= LARGE && ++large == refused) {
        errno = ENOMEM;
        return 1;
    }
    return 0;
}

static void *counted(void *block)
{
    live += block != NULL;
    return block;
}

static void *early(size_t size)
{
    void *block = first + first_used;
    first_used += (size + 15) & ~(size_t)15;
    return first_used <= sizeof first ? block : NULL;
}

void *malloc(size_t size)
{
    if (real_malloc == NULL)
        return early(size);
    return refuse(size) ? NULL : counted(real_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    if (real_calloc == NULL)
        return early(count * size);
    return refuse(count * size) ? NULL : counted(real_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    if (block == NULL)
        return malloc(size);
    return refuse(size) ? NULL : real_realloc(block, size);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
    int status = refuse(size) ? ENOMEM : real_memalign(block, alignment, size);
    live += status == 0;
    return status;
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return refuse(size) ? NULL : counted(real_aligned(alignment, size));
}

void free(void *block)
{
    if (block == NULL || ((char *)block >= first && (char *)block < first + sizeof first))
        return;
    live--;
    real_free(block);
}
