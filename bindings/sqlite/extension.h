/* What the functions and the tables of the extension share. */
#ifndef MULU_SQLITE_EXTENSION_H
#define MULU_SQLITE_EXTENSION_H
#include "sqlite3ext.h"

#include "findings.h"

/* What is said of a function whose result has a subtype: from SQLite 3.45 on, which may insist on it. */
#ifndef SQLITE_RESULT_SUBTYPE
#define SQLITE_RESULT_SUBTYPE 0
#endif

#ifdef _WIN32
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED
#endif

/* What the extension answers when it is there. The library makes its tables once, and would lose them if it were unloaded
 * with the connection. Where the extension is a part of the program, sqlite3_auto_extension takes that for a failure. */
#ifdef SQLITE_CORE
#define LOADED SQLITE_OK
#else
#define LOADED SQLITE_OK_LOAD_PERMANENTLY
#endif

/* What one connection has; every function and table of it holds it. */
struct connection {
    sqlite3 *db;
    struct kept kept;
    int users;
};

extern const sqlite3_module findings_module;

/* What a status means, to be freed; NULL for MULU_OK. */
char *explained(int status);

/* Ends a function with an error, which is freed; 0 where there is none. */
int failed(sqlite3_context *context, char *error);

/* Gives a text, in which a NUL, at which much of SQLite would stop, becomes SUB. */
void give(sqlite3_context *context, const char *lent, size_t length);

/* Whether an argument from `first` on is NULL: then the answer is NULL too. */
int unknown(int first, int count, sqlite3_value **values);

/* Gives the report on one entry, or on a document; or what is wrong, to be freed. */
char *report_on(struct connection *connection, int is_document, sqlite3_value *value, sqlite3_value *settings,
                sqlite3_value *format, mulu_report **out);

#endif
