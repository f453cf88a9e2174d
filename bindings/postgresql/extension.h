/* What the functions of the extension share.
 *
 * PostgreSQL leaves a function by a long jump when anything fails, and what the library gave would be lost. So
 * every object lies in a place that a memory context owns, and goes with it, unless nothing can fail in between. */
#ifndef MULU_POSTGRESQL_EXTENSION_H
#define MULU_POSTGRESQL_EXTENSION_H
#include "postgres.h"

#include "fmgr.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "findings.h"

/* A place for one object, which is released with the context. */
void *place(MemoryContext context, MemoryContextCallbackFunction release);
void release_text(void *place);
void release_entry(void *place);
void release_report(void *place);
void release_catalogue(void *place);
void release_decision(void *place);

/* A context for objects that are let go before the function returns. */
MemoryContext own_context(void);

/* A text of the library in the encoding of the database. */
char *to_server(const char *lent, size_t length, size_t *size);

/* An argument in UTF-8. */
const char *argument(FunctionCallInfo fcinfo, int index, int *length);

/* Fails unless the status is MULU_OK. */
void demand(int status);

/* The checker for the settings that are an argument, or for those of the session. */
const mulu_checker *checker_of(FunctionCallInfo fcinfo, int index);

#endif
