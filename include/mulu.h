/* mulu.h: check government data-catalogue entries and decide how they are shared.
 *
 * These rules hold for every function below and are not repeated.
 *
 * Names    mulu_<thing>_<verb>. The thing comes first, outputs come last.
 * Status   What can fail returns int, one of MULU_OK and MULU_E_*. On failure every output is
 *          NULL or zero; a function that returns something else than a status returns that then.
 *          Wrong data are no failure: checking them is MULU_OK with a full report.
 * Owning   A `T **` output becomes yours; give it to mulu_T_free exactly once. Text that a getter
 *          lends lives as long as the thing that it was asked of, and until that is changed.
 *          Nothing refers to what it was made of: inputs, checkers too, may be freed at once.
 * Text     Pointer and length, no NUL at the end, in the encoding of the checker, which what is
 *          made with it keeps: documents, fields, pointers and days go in so, and every text
 *          comes out so. What cannot be decoded is kept as far as it goes, and a finding says
 *          so. The few characters for private use that GB 18030 reads back as others are escaped
 *          in JSON, and changed elsewhere. Where the length is 0, the pointer is not to be read.
 * NULL     mulu_T_free(NULL) does nothing. Elsewhere NULL gives MULU_E_NULL, or zero, be it for
 *          a text of no bytes, unless the function says "may be NULL".
 * Handles  A pointer to another kind of object gives MULU_E_HANDLE, or zero, and that object is
 *          left as it is; a pointer to an object that was freed is an error of yours, and
 *          nothing can be told of it.
 * Threads  A `const T *` may be used by any number of threads at once. A `T *` is for one thread,
 *          while no other uses the object. A thread with 128 KiB of stack is enough. There is no
 *          hidden state but tables, which are made when they are first needed, and stay until
 *          the process ends. Nothing hangs on the clock: the day is that of the checker.
 * Memory   Where 64 KiB or more cannot be had, the call gives MULU_E_MEMORY and loses nothing;
 *          an object that it was changing may be changed in part, and is best freed. Where less
 *          cannot be had, the process ends.
 * Limits   An entry or a request of more than 16 MiB, settings of more than 1 MiB, a workbook of
 *          more than 256 MiB and more than ten million findings give MULU_E_LIMIT. But a line of
 *          NDJSON, or a row of a column, that is longer is passed over, and the report is not
 *          complete; nor is it where the last entry brings the findings past ten million.
 * Growth   Constants gain members in minor versions: have a default.
 */
#ifndef MULU_H
#define MULU_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

/* ---- Status: what a call answers, and which library answers it ------------------------------ */

#define MULU_VERSION "0.1.0"
#define MULU_VERSION_MAJOR 0
#define MULU_VERSION_MINOR 1
#define MULU_VERSION_PATCH 0

#define MULU_ABI 1 /* the interface that this header describes */

#define MULU_OK          0 /* done */
#define MULU_E_NULL      1 /* a required pointer was NULL */
#define MULU_E_RANGE     2 /* an index, a constant or a field that does not exist */
#define MULU_E_LIMIT     3 /* larger than this library reads */
#define MULU_E_MEMORY    4 /* no memory for a buffer of the input's size */
#define MULU_E_HANDLE    5 /* a pointer to some other kind of object */
#define MULU_E_PANIC     6 /* a defect in this library; free your objects and report it */
#define MULU_E_SETTINGS  7 /* settings that make no sense */
#define MULU_E_CALENDAR  8 /* a day in a year of which the calendar knows nothing */
#define MULU_E_FEATURE   9 /* a format that is not part of this build of the library */
#define MULU_E_UNREAD   10 /* a document that cannot be read to its end */

/* The version of the library that was loaded, such as "0.1.0": with a NUL at the end,
 * and never to be freed. */
const char *mulu_version(void);

/* The interface of the library that was loaded: a program may go on if it is MULU_ABI. */
int mulu_abi(void);

/* The name of a status and what it means, such as "MULU_E_NULL: a required pointer was NULL": with
 * a NUL at the end, never to be freed. Of a number that is no status it says so. */
const char *mulu_status_text(int status);

/* ---- Text: the texts to ask for; and text that is yours ------------------------------------- */

#define MULU_TEXT_RULE    1 /* "SHR201": stable, never reused */
#define MULU_TEXT_AT      2 /* where: RFC 6901 JSON Pointer into the entry */
#define MULU_TEXT_MESSAGE 3 /* what is wrong */
#define MULU_TEXT_HELP    4 /* what to do; may be empty */
#define MULU_TEXT_NAME    5 /* "none-without-basis": the rule in words, stable */
#define MULU_TEXT_BASIS   6 /* what is cited, one place a line */
#define MULU_TEXT_TITLE   7 /* the rule's fault in a few words */
#define MULU_TEXT_EXPLAIN 8 /* why it is one, and what to do, in a paragraph */
#define MULU_TEXT_SHEET   9 /* the sheet of a workbook on which it stands, or empty */

typedef struct mulu_text mulu_text;

/* Lends the text itself. */
int mulu_text_get(const mulu_text *owner, const char **text, size_t *length);
void mulu_text_free(mulu_text *text);

/* ---- Checker: the settings of a check; immutable, shared by all threads --------------------- */

typedef struct mulu_checker mulu_checker;

/* Makes a checker from settings in TOML, such as
 *     profile = "national-2025"
 *     as_of = 2026-11-21
 *     language = "zh"
 *     encoding = "utf-8"
 *     dialect = { codes = { "/share/type" = { 1 = "unconditional", 2 = "conditional" } } }
 * Only `as_of`, the day for which is checked, is required; the others are then as above,
 * without a dialect. `language` is "zh" or "en"; `encoding` is "utf-8" or "gb18030", for which
 * "gbk" is another name, and settings that name it are in it themselves. `mulu profiles`
 * lists the profiles. A dialect says what the codes of your system mean, field by field; for one of
 * those that `mulu dialects` lists its name is enough, as in dialect = "kweaver-ddl".
 * A table `calendar` adds to the calendar of working days, which knows 2007 to 2026:
 *     [calendar]
 *     count_first_day = false
 *     holidays = ["Losar"]
 *     [[calendar.year]]
 *     year = 2027
 *     notices = ["where the notices for that year are"]
 *     off = ["2027-01-01..2027-01-03", "2027-04-05"]
 *     worked = ["2027-02-14"]
 *     [[calendar.local]]
 *     name = "Losar"
 *     off = ["2027-02-08..2027-02-10"]
 * A year that is known takes replaces = true; local holidays count once `holidays` names them, and
 * then only the years are known in which they list a day, or which their `years` names.
 * `why` may be NULL; otherwise it receives what is wrong with the settings where the status is
 * MULU_E_SETTINGS, in the language and the encoding that a line of them names, or else in Chinese
 * and in UTF-8; and NULL where the status is another. */
int mulu_checker_new(const char *settings, size_t length, mulu_checker **out, mulu_text **why);

/* The encoding of every text of a checker, "utf-8" or "gb18030": with a NUL at the end, never to be
 * freed. */
const char *mulu_checker_encoding(const mulu_checker *checker);
void mulu_checker_free(mulu_checker *checker);

/* ---- Rule: what can be found, and how much it weighs under the settings of a checker -------- */

#define MULU_SEVERITY_NOTICE  1 /* worth knowing; nothing is wrong */
#define MULU_SEVERITY_WARNING 2 /* probably wrong, or against good practice */
#define MULU_SEVERITY_ERROR   3 /* against a binding text, or a contradiction in the data */

#define MULU_RULE_ABOUT   1 /* one of MULU_ABOUT_* */
#define MULU_RULE_SOURCES 2 /* how many places of the law it rests on: at least one */

#define MULU_ABOUT_ENTRY     1 /* one entry by itself */
#define MULU_ABOUT_CATALOGUE 2 /* all entries of a catalogue, beside each other */
#define MULU_ABOUT_REQUEST   3 /* one request */

#define MULU_SOURCE_PLACE    1 /* the place as findings cite it: short name and article */
#define MULU_SOURCE_TITLE    2 /* the title of the text */
#define MULU_SOURCE_NUMBER   3 /* the number under which it was issued; empty for what is no law */
#define MULU_SOURCE_FROM     4 /* its first day in force, such as "2025-08-01", or empty */
#define MULU_SOURCE_UNTIL    5 /* the first day on which it no longer is in force, or empty */
#define MULU_SOURCE_FORCE    6 /* how its words bind: "must", "should" or "may" */
#define MULU_SOURCE_EVIDENCE 7 /* how the text is known: "verified", "second_hand" or "memory" */

/* How many rules there are, in force or not. */
size_t mulu_rule_count(void);

/* Gives the index of the rule with a code such as "SHR201", as MULU_TEXT_RULE of a finding has it,
 * or with a name such as "none-without-basis". MULU_E_RANGE: there is none. */
int mulu_rule_find(const char *code, size_t length, size_t *index);

/* Lends one text of rule `index`: MULU_TEXT_RULE, NAME, BASIS, TITLE or EXPLAIN. The basis is all
 * that the rule rests on; that of a finding is what of it holds under the profile on the day. */
int mulu_rule_text(const mulu_checker *checker,
                   size_t index,
                   int which,
                   const char **text,
                   size_t *length);

/* Gives the severity of rule `index`; 0 when it is not in force under the profile on the day. */
int mulu_rule_severity(const mulu_checker *checker, size_t index, int *severity);

/* Gives one number of rule `index`: MULU_RULE_ABOUT or SOURCES. */
int mulu_rule_number(const mulu_checker *checker, size_t index, int which, size_t *number);

/* Lends one text of source `source` of rule `index`: any of MULU_SOURCE_*. */
int mulu_rule_source(const mulu_checker *checker,
                     size_t index,
                     size_t source,
                     int which,
                     const char **text,
                     size_t *length);

/* Writes all that there is to say of rule `index`, with its law and examples, for people to read:
 * what `mulu explain` prints, in lines that all have an end. */
int mulu_rule_write(const mulu_checker *checker, size_t index, mulu_text **out);

/* ---- Field: what a member of an entry is called, what it holds, which words it takes -------- */

#define MULU_FIELD_POINTER 1 /* where it stands, with an asterisk for any index of a list */
#define MULU_FIELD_HEADING 2 /* the heading in Chinese, which readers take for the member */
#define MULU_FIELD_TITLE   3 /* the title in English */
#define MULU_FIELD_NOTE    4 /* what belongs there */
#define MULU_FIELD_SOURCE  5 /* the article, standard or form that it comes from */

#define MULU_FIELD_KIND  1 /* one of MULU_KIND_* */
#define MULU_FIELD_LIST  2 /* 1 for a list of such texts or words; else 0 */
#define MULU_FIELD_WORDS 3 /* how many words there are; 0 for what is no word */

#define MULU_KIND_TEXT   1 /* any text */
#define MULU_KIND_WORD   2 /* one of the words */
#define MULU_KIND_CYCLE  3 /* one of the words, or a duration of ISO 8601 such as "P121D" */
#define MULU_KIND_FLAG   4 /* one of the two words "true" and "false" */
#define MULU_KIND_DATE   5 /* a day such as "2026-02-13" */
#define MULU_KIND_COUNT  6 /* a whole number */
#define MULU_KIND_AMOUNT 7 /* a decimal number */

#define MULU_WORD_TOKEN 1 /* the word as it stands in documents, in ASCII */
#define MULU_WORD_LABEL 2 /* the word as people read it, in Chinese */
#define MULU_WORD_CODE  3 /* the code that the dialect of the checker has for it, or empty */

typedef struct mulu_field mulu_field;

/* How many fields an entry has, those of its items counted once. */
size_t mulu_field_count(void);

/* Makes field `index` of the table of fields, in the language and encoding of the checker. */
int mulu_field_at(const mulu_checker *checker, size_t index, mulu_field **out);

/* Makes the field that a pointer leads to, such as "/share/type", "/items/0/type", or
 * "/items/-/type" for an item that is to be added. MULU_E_RANGE: it leads to no field; an object,
 * such as "/share", is none. */
int mulu_field_of(const mulu_checker *checker,
                  const char *pointer,
                  size_t length,
                  mulu_field **out);

/* Lends one text: MULU_FIELD_POINTER to MULU_FIELD_SOURCE. */
int mulu_field_text(const mulu_field *field, int which, const char **text, size_t *length);

/* Gives one number: MULU_FIELD_KIND, LIST or WORDS. */
int mulu_field_number(const mulu_field *field, int which, size_t *number);

/* Lends one text of word `word`: any of MULU_WORD_*. */
int mulu_field_word(const mulu_field *field,
                    size_t word,
                    int which,
                    const char **text,
                    size_t *length);
void mulu_field_free(mulu_field *field);

/* ---- Entry: one catalogue entry, read or built ---------------------------------------------- */

typedef struct mulu_entry mulu_entry;

/* Makes an empty entry, to be filled field by field. */
int mulu_entry_new(const mulu_checker *checker, mulu_entry **out);

/* Reads one entry in JSON. What is no entry is read too: its report says so. An entry keeps the
 * dialect of the checker that it was made with; profile, calendar and day are those of the checker
 * by which it is checked. */
int mulu_entry_read(const mulu_checker *checker, const char *json, size_t length, mulu_entry **out);

/* Sets the field at an RFC 6901 pointer, such as "/share/type" or "/items/0/name": the members
 * are those of the entry in JSON, and mulu_field_at lists them. The text is a word or its label,
 * number, day or yes and no as people write them ("conditional", "15", "2026-02-13", "true"); what
 * is not understood is kept, and a finding says so. The index after the last, or `-`, adds to a
 * list: "/share/scope/-", "/items/-/name". The pointer of a list of texts or words takes one in
 * the place of all. Empty text clears the field; an element of a list stays, and is empty. A
 * pointer that names no field gives MULU_E_RANGE and changes nothing. */
int mulu_entry_set(mulu_entry *entry,
                   const char *pointer,
                   size_t pointer_length,
                   const char *text,
                   size_t length);

/* Lends the text of the field at a pointer, as its author wrote it: until the entry changes. It is
 * empty where nothing is said. MULU_E_RANGE: the pointer leads to no field, to a whole list or
 * object, or past the end of a list. */
int mulu_entry_get(const mulu_entry *entry,
                   const char *pointer,
                   size_t pointer_length,
                   const char **text,
                   size_t *length);

/* Gives the number of elements of the list at a pointer, such as "/items" or "/share/scope".
 * MULU_E_RANGE: the pointer leads to no list. */
int mulu_entry_count(const mulu_entry *entry,
                     const char *pointer,
                     size_t pointer_length,
                     size_t *count);

/* Takes away what stands at a pointer: a field, a whole object or list, one element of a list, so
 * that those after it move up, or a member that no field knows. MULU_E_RANGE, and nothing changes:
 * nothing could stand there. */
int mulu_entry_remove(mulu_entry *entry, const char *pointer, size_t pointer_length);

/* Writes the entry in JSON, on one line without an end, as its author wrote each field, in the
 * order of the table of fields. */
int mulu_entry_write(const mulu_entry *entry, mulu_text **out);
void mulu_entry_free(mulu_entry *entry);

/* ---- Question: what an entry has to say now, may not say, or may say only so ---------------- */

#define MULU_NEED_FREE        1 /* nothing asks for it, but only some words may stand there */
#define MULU_NEED_ADVISED     2 /* without it the entry has a warning */
#define MULU_NEED_REQUIRED    3 /* without it the entry has an error */
#define MULU_NEED_SUPERFLUOUS 4 /* whatever it says is wrong */

#define MULU_QUESTION_NEED     1 /* one of MULU_NEED_* */
#define MULU_QUESTION_ANSWERED 2 /* 1 when it says something to which no rule objects; else 0 */
#define MULU_QUESTION_WORDS    3 /* how many words alone may stand there; 0: no limit */
#define MULU_QUESTION_RULES    4 /* how many rules miss it, forbid it or limit it */

typedef struct mulu_question mulu_question;

/* Asks the rules which fields of an entry are now required, advised, superfluous, or limited to
 * some words, in the order of the table of fields; all others are free. It asks once: after the
 * entry has changed, ask again. */
int mulu_next_question(const mulu_checker *checker, const mulu_entry *entry, mulu_question **out);

/* How many fields there is something to say of. */
size_t mulu_question_count(const mulu_question *question);

/* Gives the index of the first field that is required or advised and not answered; MULU_E_RANGE
 * when there is none. It stays the same while an answer is refused, or what is advised is left
 * open: a form that goes on then looks through the fields by MULU_QUESTION_NEED and ANSWERED. */
int mulu_question_next(const mulu_question *question, size_t *index);

/* Lends the pointer of field `index`: a field, or a whole object or list such as "/items", which
 * is answered by a field within it, such as "/items/-/name". */
int mulu_question_pointer(const mulu_question *question,
                          size_t index,
                          const char **text,
                          size_t *length);

/* Gives one number of field `index`: any of MULU_QUESTION_*. */
int mulu_question_number(const mulu_question *question, size_t index, int which, size_t *number);

/* Lends word `word` of those that alone may stand in field `index`, as it stands in documents:
 * mulu_field_word has its label. */
int mulu_question_word(const mulu_question *question,
                       size_t index,
                       size_t word,
                       const char **text,
                       size_t *length);

/* Gives rule `rule` of those that miss, forbid or limit field `index`: the index that
 * mulu_rule_text takes. */
int mulu_question_rule(const mulu_question *question, size_t index, size_t rule, size_t *number);
void mulu_question_free(mulu_question *question);

/* ---- Report: the findings of one check, in order -------------------------------------------- */

#define MULU_FORMAT_AUTO   0 /* what the bytes say, also of their encoding */
#define MULU_FORMAT_JSON   1 /* a JSON list of entries, an object with `entries`, or one entry */
#define MULU_FORMAT_NDJSON 2 /* one entry a line */
#define MULU_FORMAT_CSV    3 /* a table as text; its lines say what parts the cells */
#define MULU_FORMAT_TSV    4 /* the same with tabs */
#define MULU_FORMAT_XLSX   5 /* a workbook */
#define MULU_FORMAT_XLS    6 /* a workbook of old, which is only read */
#define MULU_FORMAT_XML    7 /* XML as `mulu convert` writes it, and in other shapes */

#define MULU_NUMBER_SEVERITY 1 /* one of MULU_SEVERITY_* */
#define MULU_NUMBER_ENTRY    2 /* the entry, from 0; 0 too where it is about the document */
#define MULU_NUMBER_LINE     3 /* line or row, from 1, of what is wrong or of what lacks it; or 0 */
#define MULU_NUMBER_COLUMN   4 /* the column in characters, or of a workbook, from 1 */
#define MULU_NUMBER_OFFSET   5 /* the first byte, from 0; 0 when the document is not in UTF-8 */
#define MULU_NUMBER_LENGTH   6 /* how many bytes; 0 when the document is not in UTF-8 */
#define MULU_NUMBER_RELATED  7 /* how many other entries it is about: see mulu_report_related */

typedef struct mulu_report mulu_report;

/* Checks an entry. The report does not refer to the entry, which may be freed first. */
int mulu_entry_check(const mulu_checker *checker, const mulu_entry *entry, mulu_report **out);

/* Checks a whole document. The report does not refer to the document, which may be freed first.
 * Where the format is MULU_FORMAT_AUTO, the document may be in another encoding than the checker's:
 * then a mark at its beginning says so, or its bytes do without doubt; so it is the best choice for
 * files that people bring. XML and workbooks are told from JSON then; CSV and TSV are not. The
 * formats from CSV on give MULU_E_FEATURE, under AUTO too, unless the library was built with them
 * (MULU_FEATURES=files). */
int mulu_checker_check(const mulu_checker *checker,
                       const char *document,
                       size_t length,
                       int format,
                       mulu_report **out);

/* Checks a column of texts as Apache Arrow lays them out: row `i` is the bytes of `data` from
 * `offsets[i]` to `offsets[i + 1]`, so there are `count + 1` offsets, none below the one before.
 * Each row is an entry in JSON, and stands for itself: the number of an entry is that of its row,
 * places count from the beginning of the row, and nothing is said of a catalogue. `data` may be
 * NULL where no row has a byte. MULU_E_RANGE: the offsets go back, or begin below 0. */
int mulu_checker_check_column(const mulu_checker *checker,
                              const char *data,
                              const int *offsets,
                              size_t count,
                              mulu_report **out);

/* How many findings there are: entry by entry, by pointer and rule; then those of the catalogue. */
size_t mulu_report_count(const mulu_report *report);

/* 1 when the input was read to its end; 0 when something was not: then no finding is no good news.
 * What is no entry, as a line of NDJSON that is no JSON, has a finding instead: DOC101. */
int mulu_report_complete(const mulu_report *report);

/* Lends one text of finding `index`: any of MULU_TEXT_*. */
int mulu_report_text(const mulu_report *report,
                     size_t index,
                     int which,
                     const char **text,
                     size_t *length);

/* How many notes there are on the document as a whole: how it was read, and what of it was passed
 * over, such as a column that no field is known for. */
size_t mulu_report_notes(const mulu_report *report);

/* Lends note `index`, a sentence for people. */
int mulu_report_note(const mulu_report *report, size_t index, const char **text, size_t *length);

/* Gives one number of finding `index`. An entry by itself has no place: of its findings line,
 * column, offset and length are 0. */
int mulu_report_number(const mulu_report *report, size_t index, int which, size_t *number);

/* Gives the number of another entry that finding `index` is about, counted as MULU_NUMBER_ENTRY
 * is, which is the first of all; `other` is below MULU_NUMBER_RELATED. */
int mulu_report_related(const mulu_report *report, size_t index, size_t other, size_t *number);
void mulu_report_free(mulu_report *report);

/* ---- Catalogue: any number of entries, piece by piece, and what is wrong between them ------- */

typedef struct mulu_catalogue mulu_catalogue;

/* Makes an empty catalogue, to which a document is fed, entries are added, or both. `format` is
 * that of the document: one of MULU_FORMAT_*, as in mulu_checker_check. */
int mulu_catalogue_new(const mulu_checker *checker, int format, mulu_catalogue **out);

/* Feeds the next piece of the document, of any size, cut anywhere. What is whole of it is checked
 * and let go. A mistake in the call, such as NULL, changes nothing; after any other failure every
 * call gives the same status, up to mulu_catalogue_finish. */
int mulu_catalogue_feed(mulu_catalogue *catalogue, const char *piece, size_t length);

/* Adds one entry, which may be freed then. Entries are counted in the order in which they are
 * checked. */
int mulu_catalogue_add(mulu_catalogue *catalogue, const mulu_entry *entry);

/* Ends the document, and gives the findings of all entries and of the catalogue as a whole: for a
 * document the same as mulu_checker_check. The catalogue is empty again, also after a failure. */
int mulu_catalogue_finish(mulu_catalogue *catalogue, mulu_report **out);
void mulu_catalogue_free(mulu_catalogue *catalogue);

/* ---- Conversion: a document written in another format, and what is lost by it --------------- */

#define MULU_WORDS_KEYS    1 /* keys, and values as written; for a code of the dialect its word */
#define MULU_WORDS_CHINESE 2 /* headings and labels in Chinese */
#define MULU_WORDS_CODES   3 /* keys, and the codes of the checker's dialect for values */

#define MULU_CONVERSION_ENTRIES 1 /* how many entries were written */
#define MULU_CONVERSION_LOSSES  2 /* how many losses there are, listed or not */

#define MULU_LOSS_KIND   1 /* what kind of loss it is: a word such as "too_long" */
#define MULU_LOSS_AT     2 /* where: RFC 6901 JSON Pointer into the entry, empty for all of it */
#define MULU_LOSS_DETAIL 3 /* the text that it is about, cut short; or why it was not read */
#define MULU_LOSS_CODE   4 /* the code of the entry, or empty */
#define MULU_LOSS_NAME   5 /* the name of the entry, or empty */

typedef struct mulu_conversion mulu_conversion;

/* Writes the entries of a document in another format. `from` is one of MULU_FORMAT_*, read as
 * mulu_checker_check reads it; `to` is one of them but AUTO and XLS; `words` is one of
 * MULU_WORDS_*. JSON, NDJSON, CSV and TSV are written in the encoding of the checker, XML in UTF-8
 * as it says itself; a workbook, which has no encoding, is made by way of a temporary file, and
 * where that cannot be written there is MULU_E_MEMORY. MULU_E_FEATURE: one of the formats is not
 * part of this build. MULU_E_UNREAD: nothing is written, and mulu_checker_check says why. An entry
 * alone that cannot be read is left out, as a loss. */
int mulu_convert(const mulu_checker *checker,
                 const char *document,
                 size_t length,
                 int from,
                 int to,
                 int words,
                 mulu_conversion **out);

/* Lends the document that was written. */
int mulu_conversion_document(const mulu_conversion *conversion, const char **text, size_t *length);

/* Gives one number: any of MULU_CONVERSION_*. */
int mulu_conversion_number(const mulu_conversion *conversion, int which, size_t *number);

/* How many losses are listed: all of them, or the first hundred thousand. */
size_t mulu_conversion_count(const mulu_conversion *conversion);

/* Lends one text of loss `index`, any of MULU_LOSS_*; `number`, which may be NULL, is that of the
 * entry that lost it, from 0. */
int mulu_conversion_loss(const mulu_conversion *conversion,
                         size_t index,
                         int which,
                         const char **text,
                         size_t *length,
                         size_t *number);
void mulu_conversion_free(mulu_conversion *conversion);

/* ---- Keys: where the entries of a catalogue meet that lies on many machines ----------------- */

/* Writes under which keys the rows of a column have to meet: what is wrong between entries is
 * found where all that have a key in common are together. The column is as in
 * mulu_checker_check_column. Each line of the text is the number of a row, a tab, a key, and
 * after a blank, if anything, what the row says under it; no row has two lines with one key. Keys
 * and what is said are in ASCII, and are read by the same version alone. */
int mulu_keys_write(const mulu_checker *checker,
                    const char *data,
                    const int *offsets,
                    size_t count,
                    mulu_text **out);

/* Checks a column of such lines, each from its key on and without its end: all lines of a key,
 * those of earlier entries first, and all lines of as many other keys as you like. The number of
 * an entry in the report is that of its row in this column. Over all keys, in however many calls,
 * there are the findings that mulu_catalogue_finish has of the catalogue as a whole.
 * MULU_E_RANGE: a row is no such line, or as in mulu_checker_check_column. */
int mulu_keys_check(const mulu_checker *checker,
                    const char *data,
                    const int *offsets,
                    size_t count,
                    mulu_report **out);

/* ---- Calendar: which days are worked, and by when something is to be done ------------------- */

#define MULU_DUE_DAY   1 /* the last day, such as "2026-03-05"; empty when it is not known */
#define MULU_DUE_BASIS 2 /* the text that sets the period; empty for a number of working days */
#define MULU_DUE_LACK  3 /* what the calendar lacks; empty when the last day is known */

#define MULU_COUNTING_WORKING_DAYS  1 /* how long the period is, its extension included */
#define MULU_COUNTING_UNCOVERED     2 /* the first year on the way that is not known, or 0 */
#define MULU_COUNTING_PROVISIONAL   3 /* the year whose notice may still move a day, or 0 */
#define MULU_COUNTING_OUTSIDE_SCOPE 4 /* 1 for requests from outside the declared scope only */

#define MULU_DAY_DATE 1 /* the day, such as "2026-02-14" */
#define MULU_DAY_WHY  2 /* why it counts, or does not, in a few words */

typedef struct mulu_counting mulu_counting;

/* Gives 1 for a working day, 0 for any other; MULU_E_CALENDAR in a year that is not known.
 * A day is a text such as "2026-02-13"; what is none gives MULU_E_RANGE. */
int mulu_calendar_is_working_day(const mulu_checker *checker,
                                 const char *day,
                                 size_t length,
                                 int *answer);

/* Counts the period that the profile sets for a duty: "reply-unconditional", "reply-conditional",
 * "deliver", "check", "catalogue-update" or "review", from the day of the event on, which itself
 * is not counted unless the settings say so. `extension` is 0, or the working days of a lawful
 * extension. MULU_E_RANGE: there is no such duty or day, no text sets the period on that day, or
 * none allows the extension. A year that is not known is no failure: see MULU_DUE_DAY. */
int mulu_calendar_due(const mulu_checker *checker,
                      const char *duty,
                      size_t duty_length,
                      const char *start,
                      size_t start_length,
                      size_t extension,
                      mulu_counting **out);

/* The same for a number of working days. */
int mulu_calendar_count(const mulu_checker *checker,
                        size_t working_days,
                        const char *start,
                        size_t start_length,
                        mulu_counting **out);

/* Lends one text: any of MULU_DUE_*. */
int mulu_counting_text(const mulu_counting *counting, int which, const char **text, size_t *length);

/* Gives one number: any of MULU_COUNTING_*. */
int mulu_counting_number(const mulu_counting *counting, int which, size_t *number);

/* How many days the proof lists: every one from the day of the event to the last day, or as far
 * as the years are known. */
size_t mulu_counting_count(const mulu_counting *counting);

/* Lends one text of day `index`, any of MULU_DAY_*; `number`, which may be NULL, is its number
 * among the days that count, from 1, or 0 for a day that does not. */
int mulu_counting_day(const mulu_counting *counting,
                      size_t index,
                      int which,
                      const char **text,
                      size_t *length,
                      size_t *number);
void mulu_counting_free(mulu_counting *counting);

/* ---- Decision: who may have the data, by which article, and by when ------------------------- */

#define MULU_OUTCOME_SHARE               1 /* unconditional data: shared */
#define MULU_OUTCOME_SHARE_ON_CONDITIONS 2 /* inside what the entry declares */
#define MULU_OUTCOME_PROVIDER_DECIDES    3 /* outside of that: the provider decides */
#define MULU_OUTCOME_REFUSE              4 /* not shared, by an article */
#define MULU_OUTCOME_INCOMPLETE          5 /* the request lacks what the law asks of it */
#define MULU_OUTCOME_UNDETERMINED        6 /* something cannot be known */

#define MULU_DECISION_TITLE    1 /* the outcome in words */
#define MULU_DECISION_ENTRY    2 /* the code of the entry */
#define MULU_DECISION_REQUEST  3 /* the number of the request */
#define MULU_DECISION_RECEIVED 4 /* the day of receipt, such as "2026-02-13", or empty */
#define MULU_DECISION_REPLY_BY 5 /* the day by which the provider answers, or empty */
#define MULU_DECISION_PERIODS  6 /* the articles that set the periods, one a line */

#define MULU_DECISION_REPLY_DAYS   1 /* within how many working days the provider answers, or 0 */
#define MULU_DECISION_DELIVER_DAYS 2 /* within how many more it delivers, or 0 */
#define MULU_DECISION_UNCOVERED    3 /* the year of which the days off are not known, or 0 */

#define MULU_LIST_REASONS     1 /* why, the strongest reason first */
#define MULU_LIST_MISSING     2 /* what is missing or not known, such as "request:/basis" */
#define MULU_LIST_OBLIGATIONS 3 /* what the applicant keeps to */
#define MULU_LIST_COUNTED     4 /* the working days up to the answer */

#define MULU_ITEM_TEXT  1 /* the sentence, the place or the day */
#define MULU_ITEM_BASIS 2 /* the article, or empty */
#define MULU_ITEM_AT    3 /* what it rests on, such as "entry:/share/type", or empty */

#define MULU_EDIT_AT 1 /* the member of the request, such as "request:/purposes" */
#define MULU_EDIT_TO 2 /* what it would say, in JSON */

typedef struct mulu_decision mulu_decision;

/* Decides a request, in JSON as `mulu schema request` describes it, for the data of an entry, under
 * the profile, the calendar and the day of the checker. `entry` may be NULL: the catalogue lists
 * no such entry. `published` is 1 where the whole catalogue is known to be published, so that an
 * entry that does not state its status counts as published; else 0. Every request has a decision:
 * from what is no request everything is missing. The decision does not refer to the entry. */
int mulu_decide(const mulu_checker *checker,
                const mulu_entry *entry,
                const char *request,
                size_t length,
                int published,
                mulu_decision **out);

/* The outcome: one of MULU_OUTCOME_*. Only the first two are a grant. */
int mulu_decision_outcome(const mulu_decision *decision);

/* Lends one text of the decision: any of MULU_DECISION_TITLE to MULU_DECISION_PERIODS. */
int mulu_decision_text(const mulu_decision *decision, int which, const char **text, size_t *length);

/* Gives one number of the decision: any of MULU_DECISION_REPLY_DAYS to MULU_DECISION_UNCOVERED. */
int mulu_decision_number(const mulu_decision *decision, int which, size_t *number);

/* How many items a list has: any of MULU_LIST_*. */
size_t mulu_decision_count(const mulu_decision *decision, int list);

/* Lends one text of item `index` of a list: any of MULU_ITEM_*. */
int mulu_decision_item(const mulu_decision *decision,
                       int list,
                       size_t index,
                       int which,
                       const char **text,
                       size_t *length);

/* How many sets of edits to the request there are: the smallest, each of which would make it a
 * grant. None for a grant, nor where nothing can be changed, which the last reason then says. */
size_t mulu_decision_changes(const mulu_decision *decision);

/* How many edits set `change` has. */
size_t mulu_decision_edits(const mulu_decision *decision, size_t change);

/* Lends one text of edit `index` of set `change`: any of MULU_EDIT_*. */
int mulu_decision_edit(const mulu_decision *decision,
                       size_t change,
                       size_t index,
                       int which,
                       const char **text,
                       size_t *length);

/* Writes the decision in JSON, as `mulu schema decision` describes it. */
int mulu_decision_write(const mulu_decision *decision, mulu_text **out);
void mulu_decision_free(mulu_decision *decision);

/* ---- Request: one request for data, what is wrong with it, and what is to be done by when --- */

#define MULU_STANDING_OPEN        1 /* not done, and there is time */
#define MULU_STANDING_DONE        2 /* done in time */
#define MULU_STANDING_LATE        3 /* done too late */
#define MULU_STANDING_OVERDUE     4 /* not done, and the time is over */
#define MULU_STANDING_UNDATED     5 /* the day on which it began or was done is not known */
#define MULU_STANDING_NOT_COVERED 6 /* the calendar knows nothing of a year on the way */
#define MULU_STANDING_NO_PERIOD   7 /* no text in force sets a period */

#define MULU_REQUEST_ID    1 /* the number of the request, or empty */
#define MULU_REQUEST_ENTRY 2 /* the code of the entry that it asks for, or empty */

#define MULU_LIFE_STAGE    1 /* where the request stands: a word such as "agreed" */
#define MULU_LIFE_TITLE    2 /* the same for people */
#define MULU_LIFE_RECEIVED 3 /* the day of receipt, such as "2026-02-13", or empty */

#define MULU_DUTY_NAME     1 /* what is to be done: a word such as "deliver" */
#define MULU_DUTY_TITLE    2 /* the same for people */
#define MULU_DUTY_AT       3 /* what began it: a pointer into the request */
#define MULU_DUTY_START    4 /* the day on which it began, or empty */
#define MULU_DUTY_DUE      5 /* the last day, or empty */
#define MULU_DUTY_DONE     6 /* the day on which it was done, or empty */
#define MULU_DUTY_STANDING 7 /* how it stands, for people */
#define MULU_DUTY_BASIS    8 /* the text that sets the period, or empty */

typedef struct mulu_life mulu_life;
typedef struct mulu_request mulu_request;

/* Reads one request in JSON, as `mulu schema request` describes it. What is no request is read too:
 * its report says so. */
int mulu_request_read(const mulu_checker *checker,
                      const char *json,
                      size_t length,
                      mulu_request **out);

/* Lends one text: any of MULU_REQUEST_*. */
int mulu_request_text(const mulu_request *request, int which, const char **text, size_t *length);

/* Checks a request, by the rules about requests and on the day of the checker, for the entry that
 * it asks for; `entry` may be NULL where that is not at hand. In the report the pointers lead into
 * the request. The report refers to neither. */
int mulu_request_check(const mulu_checker *checker,
                       const mulu_request *request,
                       const mulu_entry *entry,
                       mulu_report **out);

/* The same where the whole published catalogue is at hand: `entry` may be NULL, and then the
 * catalogue does not list what the request asks for. */
int mulu_request_check_listed(const mulu_checker *checker,
                              const mulu_request *request,
                              const mulu_entry *entry,
                              mulu_report **out);

/* Says what has become of a request by the day of the checker: where it stands, and what is to be
 * done by when. The share type is that of the entry; `entry` may be NULL, and then what the request
 * itself says of it counts. The life refers to neither. */
int mulu_request_life(const mulu_checker *checker,
                      const mulu_request *request,
                      const mulu_entry *entry,
                      mulu_life **out);
void mulu_request_free(mulu_request *request);

/* Lends one text: any of MULU_LIFE_*. */
int mulu_life_text(const mulu_life *life, int which, const char **text, size_t *length);

/* How many duties there are: the answer, the delivery, then every check that was filed. */
size_t mulu_life_count(const mulu_life *life);

/* Lends one text of duty `index`, any of MULU_DUTY_*; `standing`, which may be NULL, is one of
 * MULU_STANDING_*. */
int mulu_life_duty(const mulu_life *life,
                   size_t index,
                   int which,
                   const char **text,
                   size_t *length,
                   int *standing);
void mulu_life_free(mulu_life *life);

#ifdef __cplusplus
} /* extern "C" */
#endif
#endif /* MULU_H */
