/* Findings as a table: mulu_findings(entry, settings) and mulu_document_findings(document, settings, format). */
#include "extension.h"
SQLITE_EXTENSION_INIT3

struct table {
    sqlite3_vtab base;
    struct connection *connection;
    int is_document;
};

struct cursor {
    sqlite3_vtab_cursor base;
    mulu_report *report;
    size_t index;
};

static int table_open(sqlite3 *db, void *held, int count, const char *const *names, sqlite3_vtab **out, char **error)
{
    struct table *table;
    int status = sqlite3_declare_vtab(db, "CREATE TABLE findings (rule, severity, entry, at, message, help, name, basis, "
                                          "line, col, byte_offset, byte_length, document HIDDEN, settings HIDDEN, "
                                          "format HIDDEN)");
    (void)count, (void)error;
    if (status != SQLITE_OK)
        return status;
    table = sqlite3_malloc(sizeof *table);
    if (table == NULL)
        return SQLITE_NOMEM;
    sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
    memset(table, 0, sizeof *table);
    table->connection = held;
    table->is_document = strcmp(names[0], "mulu_findings") != 0;
    *out = &table->base;
    return SQLITE_OK;
}

static int table_close(sqlite3_vtab *table)
{
    sqlite3_free(table);
    return SQLITE_OK;
}

/* The arguments that are given are the bits of idxNum, and come in their order. */
static int table_plan(sqlite3_vtab *table, sqlite3_index_info *plan)
{
    int i, argument, at[3] = { -1, -1, -1 };
    for (i = 0; i < plan->nConstraint; i++) {
        argument = plan->aConstraint[i].iColumn - COLUMNS;
        if (argument < 0 || plan->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!plan->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        at[argument] = i;
    }
    if (at[0] < 0) {
        sqlite3_free(table->zErrMsg);
        table->zErrMsg = sqlite3_mprintf("mulu: findings of what? The first argument is missing");
        return SQLITE_ERROR;
    }
    for (i = argument = 0; i < 3; i++) {
        if (at[i] < 0)
            continue;
        plan->idxNum |= 1 << i;
        plan->aConstraintUsage[at[i]].argvIndex = ++argument;
        plan->aConstraintUsage[at[i]].omit = 1;
    }
    plan->estimatedCost = 1000;
    plan->estimatedRows = 10;
    return SQLITE_OK;
}

static int cursor_open(sqlite3_vtab *table, sqlite3_vtab_cursor **out)
{
    struct cursor *cursor = sqlite3_malloc(sizeof *cursor);
    (void)table;
    if (cursor == NULL)
        return SQLITE_NOMEM;
    memset(cursor, 0, sizeof *cursor);
    *out = &cursor->base;
    return SQLITE_OK;
}

static int cursor_close(sqlite3_vtab_cursor *base)
{
    mulu_report_free(((struct cursor *)base)->report);
    sqlite3_free(base);
    return SQLITE_OK;
}

static int cursor_filter(sqlite3_vtab_cursor *base, int given, const char *name, int count, sqlite3_value **values)
{
    struct cursor *cursor = (struct cursor *)base;
    struct table *table = (struct table *)base->pVtab;
    sqlite3_value *arguments[3] = { NULL, NULL, NULL };
    int i, next = 0;
    char *error;
    (void)name;
    mulu_report_free(cursor->report);
    cursor->report = NULL;
    cursor->index = 0;
    if (unknown(0, count, values))
        return SQLITE_OK;
    for (i = 0; i < 3; i++)
        if (given & 1 << i)
            arguments[i] = values[next++];
    error = report_on(table->connection, table->is_document, arguments[0], arguments[1], arguments[2], &cursor->report);
    if (error == NULL)
        return cursor->report == NULL ? SQLITE_NOMEM : SQLITE_OK;
    sqlite3_free(table->base.zErrMsg);
    table->base.zErrMsg = error;
    return SQLITE_ERROR;
}

static int cursor_next(sqlite3_vtab_cursor *base)
{
    ((struct cursor *)base)->index++;
    return SQLITE_OK;
}

static int cursor_eof(sqlite3_vtab_cursor *base)
{
    struct cursor *cursor = (struct cursor *)base;
    return cursor->index >= mulu_report_count(cursor->report);
}

static int cursor_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column)
{
    struct cursor *cursor = (struct cursor *)base;
    struct value value;
    if (column >= COLUMNS || failed(context, explained(value_of(cursor->report, cursor->index, column, &value))) ||
        value.unknown)
        return SQLITE_OK;
    if (value.text != NULL)
        give(context, value.text, value.length);
    else
        sqlite3_result_int64(context, (sqlite3_int64)value.number);
    return SQLITE_OK;
}

static int cursor_row(sqlite3_vtab_cursor *base, sqlite3_int64 *row)
{
    *row = (sqlite3_int64)((struct cursor *)base)->index;
    return SQLITE_OK;
}

const sqlite3_module findings_module = {
    .xConnect = table_open, .xBestIndex = table_plan, .xDisconnect = table_close, .xOpen = cursor_open,
    .xClose = cursor_close, .xFilter = cursor_filter, .xNext = cursor_next, .xEof = cursor_eof,
    .xColumn = cursor_column, .xRowid = cursor_row
};
