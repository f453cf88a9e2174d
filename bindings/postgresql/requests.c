/* mulu inside PostgreSQL: requests, days and rules. */
#include "extension.h"

#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/jsonb.h"

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
