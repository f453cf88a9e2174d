/* mulu inside PostgreSQL. What the functions mean stands in mulu--0.1.sql and in README.md.
 *
 * PostgreSQL leaves a function by a long jump when anything fails, and what the library gave would be lost. So
 * every object lies in a place that a memory context owns, and goes with it, unless nothing can fail in between. */
#include "postgres.h"

#include "access/htup_details.h"
#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/guc.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

#include "findings.h"

PG_MODULE_MAGIC;

static char *settings_of_session;
static struct kept kept;

void _PG_init(void);

void _PG_init(void)
{
    if (mulu_abi() != MULU_ABI)
        ereport(ERROR, (errmsg("mulu: " OTHER_ABI, mulu_abi(), MULU_ABI)));
    DefineCustomStringVariable("mulu.settings", "Settings in TOML for calls that give none.",
                               "Empty: as of the day on which the transaction began.", &settings_of_session, "",
                               PGC_USERSET, 0, NULL, NULL, NULL);
#if PG_VERSION_NUM >= 150000
    MarkGUCPrefixReserved("mulu");
#endif
}

#define RELEASE(noun)                                   \
    static void release_##noun(void *place)             \
    {                                                   \
        mulu_##noun##_free(*(mulu_##noun **)place);     \
    }
RELEASE(text)
RELEASE(entry)
RELEASE(report)
RELEASE(catalogue)
RELEASE(decision)

/* A place for one object, which is released with the context. */
static void *place(MemoryContext context, MemoryContextCallbackFunction release)
{
    struct {
        MemoryContextCallback callback;
        void *object;
    } *held = MemoryContextAllocZero(context, sizeof *held);
    held->callback.func = release;
    held->callback.arg = &held->object;
    MemoryContextRegisterResetCallback(context, &held->callback);
    return &held->object;
}

/* A context for objects that are let go before the function returns. */
static MemoryContext own_context(void)
{
    return AllocSetContextCreate(CurrentMemoryContext, "mulu", ALLOCSET_SMALL_SIZES);
}

/* A text of the library in the encoding of the database. A NUL, which no text here can hold, becomes SUB. */
static char *to_server(const char *lent, size_t length, size_t *size)
{
    char *text = palloc(length + 1), *converted;
    memcpy(text, lent, length);
    without_nul(text, length);
    text[length] = '\0';
    converted = pg_any_to_server(text, (int)length, PG_UTF8);
    *size = converted == text ? length : strlen(converted);
    return converted;
}

static Datum text_of(const char *lent, size_t length)
{
    size_t size;
    char *text = to_server(lent, length, &size);
    return PointerGetDatum(cstring_to_text_with_len(text, (int)size));
}

/* A text of the database in UTF-8. */
static const char *to_utf8(const char *text, int size, int *length)
{
    char *converted = pg_server_to_any(text, size, PG_UTF8);
    *length = converted == text ? size : (int)strlen(converted);
    return converted;
}

static const char *argument(FunctionCallInfo fcinfo, int index, int *length)
{
    text *given = PG_GETARG_TEXT_PP(index);
    return to_utf8(VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given), length);
}

static void demand(int status)
{
    int code = status == MULU_E_LIMIT ? ERRCODE_PROGRAM_LIMIT_EXCEEDED
        : status == MULU_E_MEMORY     ? ERRCODE_OUT_OF_MEMORY
        : status == MULU_E_RANGE      ? ERRCODE_INVALID_PARAMETER_VALUE
                                      : ERRCODE_INTERNAL_ERROR;
    if (status != MULU_OK)
        ereport(ERROR, (errcode(code), errmsg("mulu: %s", mulu_status_text(status))));
}

/* The checker for the settings that are an argument, or for those of the session. */
static const mulu_checker *checker_of(FunctionCallInfo fcinfo, int index)
{
    bool given = PG_NARGS() > index;
    const mulu_checker *checker = NULL;
    const char *settings, *lent;
    char today[32];
    int length, status, year, month, day;
    size_t size;
    mulu_text **why = place(CurrentMemoryContext, release_text);
    if (given) {
        settings = argument(fcinfo, index, &length);
    } else if (settings_of_session != NULL && *settings_of_session != '\0') {
        settings = to_utf8(settings_of_session, (int)strlen(settings_of_session), &length);
    } else {
        j2date(GetSQLCurrentDate() + POSTGRES_EPOCH_JDATE, &year, &month, &day);
        length = snprintf(today, sizeof today, "as_of = %04d-%02d-%02d\n", year, month, day);
        settings = today;
    }
    status = keep(&kept, settings, (size_t)length, &checker, why);
    if (status == MULU_E_SETTINGS && mulu_text_get(*why, &lent, &size) == MULU_OK)
        ereport(ERROR,
                (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                 errmsg("mulu: %s make no sense", given ? "the settings" : "the settings in mulu.settings"),
                 errdetail("%s", to_server(lent, size, &size)), errhint(SETTINGS_HINT)));
    demand(status);
    return checker;
}

PG_FUNCTION_INFO_V1(sql_version);
Datum sql_version(PG_FUNCTION_ARGS)
{
    PG_RETURN_TEXT_P(cstring_to_text(mulu_version()));
}

/* ---- One entry, and whole documents ---- */

static void report_on_entry(FunctionCallInfo fcinfo, mulu_report **out)
{
    int length;
    const char *entry = argument(fcinfo, 0, &length);
    demand(check_entry(checker_of(fcinfo, 1), entry, length, out));
}

/* Feeds the document piece by piece, so that the statement can be cancelled. */
static void report_on_document(FunctionCallInfo fcinfo, mulu_report **out)
{
    bytea *document = PG_GETARG_BYTEA_PP(0);
    const char *bytes = VARDATA_ANY(document), *name = "auto";
    size_t left = VARSIZE_ANY_EXHDR(document), piece;
    mulu_catalogue **catalogue = place(CurrentMemoryContext, release_catalogue);
    int format, length = 4;
    if (PG_NARGS() > 2)
        name = argument(fcinfo, 2, &length);
    format = format_named(name, (size_t)length);
    if (format < 0)
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("mulu: no format of that name"),
                        errhint("The formats are auto, json and ndjson.")));
    demand(mulu_catalogue_new(checker_of(fcinfo, 1), format, catalogue));
    for (; left > 0; bytes += piece, left -= piece) {
        CHECK_FOR_INTERRUPTS();
        piece = Min(left, 65536);
        demand(mulu_catalogue_feed(*catalogue, bytes, piece));
    }
    demand(mulu_catalogue_finish(*catalogue, out));
    mulu_catalogue_free(*catalogue);
    *catalogue = NULL;
}

static Datum row(const mulu_report *report, size_t index, TupleDesc shape)
{
    Datum values[COLUMNS] = { 0 };
    bool nulls[COLUMNS] = { false };
    struct value value;
    int i;
    if (shape->natts != COLUMNS)
        elog(ERROR, "mulu: the extension's SQL and its library are of different versions");
    for (i = 0; i < COLUMNS; i++) {
        demand(value_of(report, index, i, &value));
        nulls[i] = value.unknown;
        if (value.text != NULL)
            values[i] = text_of(value.text, value.length);
        else
            values[i] = Int64GetDatum((int64)value.number);
    }
    return HeapTupleGetDatum(heap_form_tuple(shape, values, nulls));
}

static Datum rows(FunctionCallInfo fcinfo, void (*make)(FunctionCallInfo, mulu_report **))
{
    FuncCallContext *call;
    Datum next;
    if (SRF_IS_FIRSTCALL()) {
        mulu_report **report;
        TupleDesc shape;
        MemoryContext before;
        call = SRF_FIRSTCALL_INIT();
        report = place(call->multi_call_memory_ctx, release_report);
        make(fcinfo, report);
        call->user_fctx = *report;
        call->max_calls = mulu_report_count(*report);
        before = MemoryContextSwitchTo(call->multi_call_memory_ctx);
        if (get_call_result_type(fcinfo, NULL, &shape) != TYPEFUNC_COMPOSITE)
            elog(ERROR, "mulu: called where no rows are wanted");
        call->tuple_desc = BlessTupleDesc(shape);
        MemoryContextSwitchTo(before);
    }
    call = SRF_PERCALL_SETUP();
    if (call->call_cntr >= call->max_calls)
        SRF_RETURN_DONE(call);
    next = row(call->user_fctx, call->call_cntr, call->tuple_desc);
    SRF_RETURN_NEXT(call, next);
}

PG_FUNCTION_INFO_V1(sql_findings);
Datum sql_findings(PG_FUNCTION_ARGS)
{
    return rows(fcinfo, report_on_entry);
}

PG_FUNCTION_INFO_V1(sql_document_findings);
Datum sql_document_findings(PG_FUNCTION_ARGS)
{
    return rows(fcinfo, report_on_document);
}

PG_FUNCTION_INFO_V1(sql_is_valid);
Datum sql_is_valid(PG_FUNCTION_ARGS)
{
    mulu_report *report = NULL;
    bool valid;
    report_on_entry(fcinfo, &report); /* nothing fails once it is there */
    valid = is_valid(report);
    mulu_report_free(report);
    PG_RETURN_BOOL(valid);
}

PG_FUNCTION_INFO_V1(sql_document_is_valid);
Datum sql_document_is_valid(PG_FUNCTION_ARGS)
{
    mulu_report *report = NULL;
    bool valid;
    report_on_document(fcinfo, &report); /* as above */
    valid = is_valid(report);
    mulu_report_free(report);
    PG_RETURN_BOOL(valid);
}

static const char *said(const mulu_report *report, size_t index, int which)
{
    const char *lent;
    size_t length;
    demand(mulu_report_text(report, index, which, &lent, &length));
    return to_server(lent, length, &length);
}

/* Refuses an entry with its first error, and lists the others beside it: ten, so that a message stays one. */
PG_FUNCTION_INFO_V1(sql_require);
Datum sql_require(PG_FUNCTION_ARGS)
{
    mulu_report **report = place(CurrentMemoryContext, release_report);
    StringInfoData detail;
    size_t index, first = 0, count;
    int errors = 0;
    report_on_entry(fcinfo, report);
    if (is_valid(*report)) {
        mulu_report_free(*report);
        *report = NULL;
        PG_RETURN_BOOL(true);
    }
    initStringInfo(&detail);
    count = mulu_report_count(*report);
    for (index = 0; index < count; index++) {
        CHECK_FOR_INTERRUPTS();
        if (!is_error(*report, index))
            continue;
        if (errors++ == 0)
            first = index;
        if (errors <= 10)
            appendStringInfo(&detail, "%s%s %s: %s", errors > 1 ? "\n" : "", said(*report, index, MULU_TEXT_RULE),
                             said(*report, index, MULU_TEXT_AT), said(*report, index, MULU_TEXT_MESSAGE));
    }
    if (errors > 10)
        appendStringInfo(&detail, "\n+ %d", errors - 10);
    if (errors == 0)
        ereport(ERROR, (errcode(ERRCODE_CHECK_VIOLATION), errmsg("mulu: the entry was not read to its end")));
    ereport(ERROR, (errcode(ERRCODE_CHECK_VIOLATION),
                    errmsg("mulu: %s %s: %s", said(*report, first, MULU_TEXT_RULE), said(*report, first, MULU_TEXT_AT),
                           said(*report, first, MULU_TEXT_MESSAGE)),
                    errdetail_internal("%s", detail.data), errhint("%s", said(*report, first, MULU_TEXT_HELP))));
}

/* ---- A whole catalogue, row by row ---- */

PG_FUNCTION_INFO_V1(sql_catalogue_add);
Datum sql_catalogue_add(PG_FUNCTION_ARGS)
{
    mulu_catalogue **catalogue = PG_ARGISNULL(0) ? NULL : (mulu_catalogue **)PG_GETARG_POINTER(0);
    const mulu_checker *checker;
    MemoryContext group;
    mulu_entry *entry = NULL;
    const char *json;
    int length, status;
    if (!AggCheckCallContext(fcinfo, &group))
        elog(ERROR, "mulu: called outside of an aggregate");
    if (PG_NARGS() > 2 && PG_ARGISNULL(2))
        ereport(ERROR, (errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("mulu: the settings are NULL")));
    if (PG_ARGISNULL(1) && catalogue == NULL)
        PG_RETURN_NULL();
    if (PG_ARGISNULL(1))
        PG_RETURN_POINTER(catalogue);
    checker = checker_of(fcinfo, 2);
    if (catalogue == NULL) {
        catalogue = place(group, release_catalogue);
        demand(mulu_catalogue_new(checker, MULU_FORMAT_AUTO, catalogue));
    }
    json = argument(fcinfo, 1, &length);
    status = mulu_entry_read(checker, json, (size_t)length, &entry);
    if (status == MULU_OK)
        status = mulu_catalogue_add(*catalogue, entry);
    mulu_entry_free(entry);
    demand(status);
    PG_RETURN_POINTER(catalogue);
}

PG_FUNCTION_INFO_V1(sql_catalogue_finish);
Datum sql_catalogue_finish(PG_FUNCTION_ARGS)
{
    mulu_report **report = place(CurrentMemoryContext, release_report);
    Oid type = get_element_type(get_fn_expr_rettype(fcinfo->flinfo));
    TupleDesc shape = lookup_rowtype_tupdesc_copy(type, -1);
    ArrayBuildState *array = initArrayResult(type, CurrentMemoryContext, true);
    MemoryContext before = CurrentMemoryContext, each = own_context();
    size_t index, count;
    demand(mulu_catalogue_finish(*(mulu_catalogue **)PG_GETARG_POINTER(0), report));
    count = mulu_report_count(*report);
    for (index = 0; index < count; index++) {
        Datum finding;
        CHECK_FOR_INTERRUPTS();
        MemoryContextReset(each);
        MemoryContextSwitchTo(each);
        finding = row(*report, index, shape);
        MemoryContextSwitchTo(before);
        array = accumArrayResult(array, finding, false, type, before);
    }
    MemoryContextDelete(each);
    mulu_report_free(*report);
    *report = NULL;
    PG_RETURN_DATUM(makeArrayResult(array, before));
}

/* ---- Requests, days and rules ---- */

/* Writes an escaped NUL, which jsonb cannot hold, as SUB: the decision may quote the request. */
static char *without_escaped_nul(char *json)
{
    char *at;
    for (at = json; (at = strchr(at, '\\')) != NULL; at += 2)
        if (strncmp(at + 1, "u0000", 5) == 0)
            memcpy(at + 4, "1a", 2);
    return json;
}

PG_FUNCTION_INFO_V1(sql_decide);
Datum sql_decide(PG_FUNCTION_ARGS)
{
    const mulu_checker *checker;
    mulu_entry **entry;
    mulu_decision **decision;
    mulu_text **written;
    const char *json;
    int i, length;
    size_t size;
    Datum decided;
    MemoryContext before, own;
    for (i = 1; i < PG_NARGS(); i++)
        if (PG_ARGISNULL(i))
            PG_RETURN_NULL();
    own = own_context();
    before = MemoryContextSwitchTo(own);
    entry = place(own, release_entry);
    decision = place(own, release_decision);
    written = place(own, release_text);
    checker = checker_of(fcinfo, 2);
    if (!PG_ARGISNULL(0)) {
        json = argument(fcinfo, 0, &length);
        demand(mulu_entry_read(checker, json, (size_t)length, entry));
    }
    json = argument(fcinfo, 1, &length);
    demand(mulu_decide(checker, *entry, json, (size_t)length, PG_NARGS() > 3 && PG_GETARG_BOOL(3), decision));
    demand(mulu_decision_write(*decision, written));
    demand(mulu_text_get(*written, &json, &size));
    decided = CStringGetDatum(without_escaped_nul(to_server(json, size, &size)));
    MemoryContextSwitchTo(before);
    decided = DirectFunctionCall1(jsonb_in, decided);
    MemoryContextDelete(own);
    PG_RETURN_DATUM(decided);
}

PG_FUNCTION_INFO_V1(sql_due);
Datum sql_due(PG_FUNCTION_ARGS)
{
    const mulu_checker *checker = checker_of(fcinfo, 2);
    int extension = PG_NARGS() > 3 ? PG_GETARG_INT32(3) : 0;
    DateADT start = PG_GETARG_DATEADT(1);
    mulu_counting *counting = NULL;
    const char *duty, *lent = "";
    char from[32], due[16] = "";
    int length, status, year = 0, month = 0, day = 0;
    size_t size = 0;
    if (!DATE_NOT_FINITE(start))
        j2date(start + POSTGRES_EPOCH_JDATE, &year, &month, &day);
    snprintf(from, sizeof from, "%04d-%02d-%02d", year, month, day);
    duty = argument(fcinfo, 0, &length);
    status = extension < 0 ? MULU_E_RANGE
                           : mulu_calendar_due(checker, duty, (size_t)length, from, strlen(from), (size_t)extension,
                                               &counting);
    if (status == MULU_E_RANGE)
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("mulu: " NO_PERIOD, extension)));
    if (status == MULU_OK)
        status = mulu_counting_text(counting, MULU_DUE_DAY, &lent, &size);
    if (status == MULU_OK && size < sizeof due)
        memcpy(due, lent, size);
    mulu_counting_free(counting);
    demand(status);
    if (sscanf(due, "%d-%d-%d", &year, &month, &day) != 3)
        PG_RETURN_NULL();
    PG_RETURN_DATEADT(date2j(year, month, day) - POSTGRES_EPOCH_JDATE);
}

PG_FUNCTION_INFO_V1(sql_severity);
Datum sql_severity(PG_FUNCTION_ARGS)
{
    const mulu_checker *checker = checker_of(fcinfo, 1);
    int length, severity;
    const char *code = argument(fcinfo, 0, &length);
    if (severity_named(checker, code, (size_t)length, &severity) != MULU_OK)
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("mulu: there is no such rule")));
    if (severity == 0)
        PG_RETURN_NULL();
    PG_RETURN_TEXT_P(cstring_to_text(severity_word((size_t)severity)));
}
