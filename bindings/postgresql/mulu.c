/* mulu inside PostgreSQL: the session, its settings, and texts. What the functions mean stands in mulu--0.1.sql and in
 * README.md. */
#include "extension.h"

#include "catalog/namespace.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/guc.h"

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
    void release_##noun(void *place)                    \
    {                                                   \
        mulu_##noun##_free(*(mulu_##noun **)place);     \
    }
RELEASE(text)
RELEASE(entry)
RELEASE(report)
RELEASE(catalogue)
RELEASE(decision)

void *place(MemoryContext context, MemoryContextCallbackFunction release)
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

MemoryContext own_context(void)
{
    return AllocSetContextCreate(CurrentMemoryContext, "mulu", ALLOCSET_SMALL_SIZES);
}

#if PG_VERSION_NUM >= 140000
/* Writes 〓, as printers do, for a character that the database has no place for: JSON can say it all the same, by an
 * escape, and then one entry would keep a query from all others. A database that lacks 〓 lacks what every finding says. */
static char *to_encoding(Oid conversion, unsigned char *text, int left, size_t *size)
{
    static unsigned char geta[] = "\xe3\x80\x93";
    const int encoding = GetDatabaseEncoding(), room = left * MAX_CONVERSION_GROWTH + 1;
    unsigned char *converted = palloc(room), mark[sizeof geta * MAX_CONVERSION_GROWTH];
    const bool has_mark = pg_do_encoding_conversion_buf(conversion, PG_UTF8, encoding, geta, sizeof geta - 1, mark,
                                                        sizeof mark, true) == sizeof geta - 1;
    StringInfoData all;
    initStringInfo(&all);
    for (;;) {
        int done = pg_do_encoding_conversion_buf(conversion, PG_UTF8, encoding, text, left, converted, room, true);
        appendStringInfoString(&all, (char *)converted);
        text += done;
        left -= done;
        if (left == 0)
            break;
        if (!has_mark)
            report_untranslatable_char(PG_UTF8, encoding, (char *)text, left);
        appendStringInfoString(&all, (char *)mark);
        done = Min(pg_utf_mblen(text), left);
        text += done;
        left -= done;
    }
    *size = (size_t)all.len;
    return all.data;
}
#endif

/* A NUL, which no text here can hold, becomes SUB. */
char *to_server(const char *lent, size_t length, size_t *size)
{
    char *text = palloc(length + 1), *converted;
    memcpy(text, lent, length);
    without_nul(text, length);
    text[length] = '\0';
#if PG_VERSION_NUM >= 140000
    if (GetDatabaseEncoding() != PG_UTF8) {
        Oid conversion = FindDefaultConversionProc(PG_UTF8, GetDatabaseEncoding());
        if (OidIsValid(conversion))
            return to_encoding(conversion, (unsigned char *)text, (int)length, size);
    }
#endif
    converted = pg_any_to_server(text, (int)length, PG_UTF8);
    *size = converted == text ? length : strlen(converted);
    return converted;
}

/* A text of the database in UTF-8. */
static const char *to_utf8(const char *text, int size, int *length)
{
    char *converted = pg_server_to_any(text, size, PG_UTF8);
    *length = converted == text ? size : (int)strlen(converted);
    return converted;
}

const char *argument(FunctionCallInfo fcinfo, int index, int *length)
{
    text *given = PG_GETARG_TEXT_PP(index);
    return to_utf8(VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given), length);
}

void demand(int status)
{
    int code = status == MULU_E_LIMIT ? ERRCODE_PROGRAM_LIMIT_EXCEEDED
        : status == MULU_E_MEMORY     ? ERRCODE_OUT_OF_MEMORY
        : status == MULU_E_RANGE      ? ERRCODE_INVALID_PARAMETER_VALUE
                                      : ERRCODE_INTERNAL_ERROR;
    if (status != MULU_OK)
        ereport(ERROR, (errcode(code), errmsg("mulu: %s", mulu_status_text(status))));
}

const mulu_checker *checker_of(FunctionCallInfo fcinfo, int index)
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
