/* mulu inside PostgreSQL: the findings of an entry, of a document, and of a catalogue in rows. */
#include "extension.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"

static Datum text_of(const char *lent, size_t length)
{
    size_t size;
    char *text = to_server(lent, length, &size);
    return PointerGetDatum(cstring_to_text_with_len(text, (int)size));
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
    const char *help;
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
    help = said(*report, first, MULU_TEXT_HELP);
    ereport(ERROR, (errcode(ERRCODE_CHECK_VIOLATION),
                    errmsg("mulu: %s %s: %s", said(*report, first, MULU_TEXT_RULE), said(*report, first, MULU_TEXT_AT),
                           said(*report, first, MULU_TEXT_MESSAGE)),
                    errdetail_internal("%s", detail.data), *help == '\0' ? 0 : errhint("%s", help)));
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
