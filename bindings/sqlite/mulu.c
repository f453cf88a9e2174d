/* mulu inside SQLite: a loadable extension. What the functions mean stands in README.md. */
#include "extension.h"
SQLITE_EXTENSION_INIT1

static void forget(struct kept *kept)
{
    int i;
    for (i = 0; i < KEPT; i++) {
        mulu_checker_free(kept->slot[i].checker);
        free(kept->slot[i].settings);
    }
    memset(kept, 0, sizeof *kept);
}

static void release(void *held)
{
    struct connection *connection = held;
    if (--connection->users > 0)
        return;
    forget(&connection->kept);
    sqlite3_free(connection);
}

/* A text in UTF-8, or the bytes of a blob as they are; NULL where there is no memory. */
static const char *bytes_of(sqlite3_value *value, int *length)
{
    int blob = sqlite3_value_type(value) == SQLITE_BLOB;
    const void *bytes = blob ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    *length = sqlite3_value_bytes(value);
    return bytes == NULL && blob ? "" : bytes;
}

char *explained(int status)
{
    return status == MULU_OK ? NULL : sqlite3_mprintf("mulu: %s", mulu_status_text(status));
}

/* Gives the checker for settings, or for today where `value` is NULL; or what is wrong, to be freed. */
static char *checker_for(struct connection *connection, sqlite3_value *value, const mulu_checker **out)
{
    sqlite3_stmt *today = NULL;
    const char *settings = NULL, *text;
    mulu_text *why = NULL;
    char *error;
    size_t size;
    int length, status;
    if (value != NULL) {
        settings = bytes_of(value, &length);
    } else if (sqlite3_prepare_v2(connection->db, "SELECT 'as_of = ' || date('now', 'localtime')", -1, &today, NULL) ==
                   SQLITE_OK && sqlite3_step(today) == SQLITE_ROW) {
        settings = (const char *)sqlite3_column_text(today, 0);
        length = sqlite3_column_bytes(today, 0);
    }
    status = settings == NULL ? MULU_E_MEMORY : keep(&connection->kept, settings, (size_t)length, out, &why);
    if (status == MULU_E_SETTINGS && mulu_text_get(why, &text, &size) == MULU_OK)
        error = sqlite3_mprintf("mulu: the settings make no sense: %.*s. %s", (int)size, text, SETTINGS_HINT);
    else
        error = explained(status);
    mulu_text_free(why);
    sqlite3_finalize(today);
    return error;
}

int failed(sqlite3_context *context, char *error)
{
    if (error == NULL)
        return 0;
    sqlite3_result_error(context, error, -1);
    sqlite3_free(error);
    return 1;
}

void give(sqlite3_context *context, const char *lent, size_t length)
{
    char *text = sqlite3_malloc64(length + 1);
    if (text == NULL) {
        sqlite3_result_error_nomem(context);
        return;
    }
    memcpy(text, lent, length);
    without_nul(text, length);
    sqlite3_result_text64(context, text, length, sqlite3_free, SQLITE_UTF8);
}

int unknown(int first, int count, sqlite3_value **values)
{
    for (; first < count; first++)
        if (sqlite3_value_type(values[first]) == SQLITE_NULL)
            return 1;
    return 0;
}

char *report_on(struct connection *connection, int is_document, sqlite3_value *value, sqlite3_value *settings,
                sqlite3_value *format, mulu_report **out)
{
    const mulu_checker *checker = NULL;
    int length, size, kind = MULU_FORMAT_AUTO;
    const char *bytes = bytes_of(value, &length), *name;
    char *error = checker_for(connection, settings, &checker);
    if (error != NULL)
        return error;
    if (format != NULL && (name = bytes_of(format, &size)) != NULL)
        kind = format_named(name, (size_t)size);
    if (kind < 0)
        return sqlite3_mprintf("mulu: no format of that name: auto, json and ndjson are known");
    return explained(bytes == NULL ? MULU_E_MEMORY
                         : is_document ? mulu_checker_check(checker, bytes, (size_t)length, kind, out)
                                       : check_entry(checker, bytes, length, out));
}

static void judge(sqlite3_context *context, int is_document, int count, sqlite3_value **values)
{
    mulu_report *report = NULL;
    if (unknown(0, count, values) ||
        failed(context, report_on(sqlite3_user_data(context), is_document, values[0], count > 1 ? values[1] : NULL,
                                  count > 2 ? values[2] : NULL, &report)))
        return;
    sqlite3_result_int(context, is_valid(report));
    mulu_report_free(report);
}

static void entry_is_valid(sqlite3_context *context, int count, sqlite3_value **values)
{
    judge(context, 0, count, values);
}

static void document_is_valid(sqlite3_context *context, int count, sqlite3_value **values)
{
    judge(context, 1, count, values);
}

/* Refuses an entry with its errors, the first ten of them. */
static void require(sqlite3_context *context, int count, sqlite3_value **values)
{
    static const int parts[] = { MULU_TEXT_RULE, MULU_TEXT_AT, MULU_TEXT_MESSAGE };
    mulu_report *report = NULL;
    sqlite3_str *said;
    size_t index, length;
    const char *text;
    int i, errors = 0;
    if (unknown(0, count, values) ||
        failed(context, report_on(sqlite3_user_data(context), 0, values[0], count > 1 ? values[1] : NULL, NULL,
                                  &report)))
        return;
    said = sqlite3_str_new(NULL);
    sqlite3_str_appendall(said, "mulu: ");
    for (index = 0; index < mulu_report_count(report); index++) {
        if (!is_error(report, index) || errors++ >= 10)
            continue;
        sqlite3_str_appendall(said, errors > 1 ? "; " : "");
        for (i = 0; i < 3; i++)
            if (mulu_report_text(report, index, parts[i], &text, &length) == MULU_OK)
                sqlite3_str_appendf(said, "%s%.*s", i == 0 ? "" : " ", (int)length, text);
    }
    if (errors > 10)
        sqlite3_str_appendf(said, "; + %d", errors - 10);
    if (errors == 0)
        sqlite3_str_appendall(said, "the entry was not read to its end");
    sqlite3_result_int(context, 1);
    if (is_valid(report))
        sqlite3_free(sqlite3_str_finish(said));
    else if (!failed(context, sqlite3_str_finish(said)))
        sqlite3_result_error_nomem(context);
    mulu_report_free(report);
}

static void decide(sqlite3_context *context, int count, sqlite3_value **values)
{
    const mulu_checker *checker = NULL;
    mulu_entry *entry = NULL;
    mulu_decision *decision = NULL;
    mulu_text *written = NULL;
    const char *json;
    size_t size;
    int length, status = MULU_OK;
    if (unknown(1, count, values) ||
        failed(context, checker_for(sqlite3_user_data(context), count > 2 ? values[2] : NULL, &checker)))
        return;
    if (sqlite3_value_type(values[0]) != SQLITE_NULL) {
        json = bytes_of(values[0], &length);
        status = mulu_entry_read(checker, json, (size_t)length, &entry);
    }
    json = bytes_of(values[1], &length);
    if (status == MULU_OK)
        status = mulu_decide(checker, entry, json, (size_t)length, count > 3 && sqlite3_value_int(values[3]) != 0,
                             &decision);
    if (status == MULU_OK)
        status = mulu_decision_write(decision, &written);
    if (status == MULU_OK && (status = mulu_text_get(written, &json, &size)) == MULU_OK) {
        give(context, json, size);
        sqlite3_result_subtype(context, 'J'); /* as SQLite's own functions mark what is JSON */
    }
    failed(context, explained(status));
    mulu_text_free(written);
    mulu_decision_free(decision);
    mulu_entry_free(entry);
}

/* A number of days, or -1. */
static int days(sqlite3_value *value)
{
    sqlite3_int64 number = sqlite3_value_int64(value);
    return sqlite3_value_numeric_type(value) == SQLITE_INTEGER && number >= 0 && number < 1 << 30 ? (int)number : -1;
}

static void due(sqlite3_context *context, int count, sqlite3_value **values)
{
    const mulu_checker *checker = NULL;
    mulu_counting *counting = NULL;
    const char *duty, *start, *day;
    size_t size;
    int length, start_length, status, extension = count > 3 ? days(values[3]) : 0;
    if (unknown(0, count, values) ||
        failed(context, checker_for(sqlite3_user_data(context), count > 2 ? values[2] : NULL, &checker)))
        return;
    duty = bytes_of(values[0], &length);
    start = bytes_of(values[1], &start_length);
    status = extension < 0 ? MULU_E_RANGE
                           : mulu_calendar_due(checker, duty, (size_t)length, start, (size_t)start_length,
                                               (size_t)extension, &counting);
    if (status == MULU_E_RANGE)
        failed(context, sqlite3_mprintf("mulu: " NO_PERIOD, extension));
    else if (!failed(context, explained(status)) &&
             !failed(context, explained(mulu_counting_text(counting, MULU_DUE_DAY, &day, &size))) && size > 0)
        give(context, day, size);
    mulu_counting_free(counting);
}

static void severity_of(sqlite3_context *context, int count, sqlite3_value **values)
{
    const mulu_checker *checker = NULL;
    const char *code;
    int length, severity;
    if (unknown(0, count, values) ||
        failed(context, checker_for(sqlite3_user_data(context), count > 1 ? values[1] : NULL, &checker)))
        return;
    code = bytes_of(values[0], &length);
    if (code == NULL || severity_named(checker, code, (size_t)length, &severity) != MULU_OK)
        sqlite3_result_error(context, "mulu: there is no such rule", -1);
    else if (severity != 0)
        sqlite3_result_text(context, severity_word((size_t)severity), -1, SQLITE_STATIC);
}

static void version(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count, (void)values;
    sqlite3_result_text(context, mulu_version(), -1, SQLITE_STATIC);
}

/* How many arguments a function takes, and from how many on it depends on nothing but them: 0 for never. */
static const struct {
    const char *name;
    int least, most, settled;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
} functions[] = {
    { "mulu_version", 0, 0, 0, version },
    { "mulu_is_valid", 1, 2, 2, entry_is_valid },
    { "mulu_require", 1, 2, 2, require },
    { "mulu_document_is_valid", 1, 3, 2, document_is_valid },
    { "mulu_decide", 2, 4, 3, decide },
    { "mulu_due", 2, 4, 3, due },
    { "mulu_severity", 1, 2, 2, severity_of }
};

EXPORTED int sqlite3_mulu_init(sqlite3 *db, char **error, const sqlite3_api_routines *api);

int sqlite3_mulu_init(sqlite3 *db, char **error, const sqlite3_api_routines *api)
{
    struct connection *connection;
    size_t i;
    int count, status = SQLITE_OK;
    SQLITE_EXTENSION_INIT2(api);
    if (mulu_abi() != MULU_ABI) {
        *error = sqlite3_mprintf("mulu: " OTHER_ABI, mulu_abi(), MULU_ABI);
        return SQLITE_ERROR;
    }
    connection = sqlite3_malloc(sizeof *connection);
    if (connection == NULL)
        return SQLITE_NOMEM;
    memset(connection, 0, sizeof *connection);
    connection->db = db;
    connection->users = 1;
    for (i = 0; i < sizeof functions / sizeof *functions && status == SQLITE_OK; i++) {
        for (count = functions[i].least; count <= functions[i].most && status == SQLITE_OK; count++) {
            int settled = functions[i].settled > 0 && count >= functions[i].settled;
            connection->users++;
            status = sqlite3_create_function_v2(db, functions[i].name, count,
                                                SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_RESULT_SUBTYPE |
                                                    (settled ? SQLITE_DETERMINISTIC : 0),
                                                connection, functions[i].call, NULL, NULL, release);
        }
    }
    for (i = 0; i < 2 && status == SQLITE_OK; i++) {
        connection->users++;
        status = sqlite3_create_module_v2(db, i == 0 ? "mulu_findings" : "mulu_document_findings", &findings_module,
                                          connection, release);
    }
    release(connection);
    return status == SQLITE_OK ? LOADED : status;
}
