<?php

// Written from include/mulu.h by tests/it/bindings.rs.

declare(strict_types=1);

namespace Mulu;

final class Header
{
    /** the interface that this header describes */
    public const ABI = 1;
    /** done */
    public const OK = 0;
    /** a required pointer was NULL */
    public const E_NULL = 1;
    /** an index, a constant or a field that does not exist */
    public const E_RANGE = 2;
    /** larger than this library reads */
    public const E_LIMIT = 3;
    /** no memory for a buffer of the input's size */
    public const E_MEMORY = 4;
    /** a pointer to some other kind of object */
    public const E_HANDLE = 5;
    /** a defect in this library; free your objects and report it */
    public const E_PANIC = 6;
    /** settings that make no sense */
    public const E_SETTINGS = 7;
    /** a day in a year of which the calendar knows nothing */
    public const E_CALENDAR = 8;
    /** a format that is not part of this build of the library */
    public const E_FEATURE = 9;
    /** a document that cannot be read to its end */
    public const E_UNREAD = 10;
    /** "SHR201": stable, never reused */
    public const TEXT_RULE = 1;
    /** where: RFC 6901 JSON Pointer into the entry */
    public const TEXT_AT = 2;
    /** what is wrong */
    public const TEXT_MESSAGE = 3;
    /** what to do; may be empty */
    public const TEXT_HELP = 4;
    /** "none-without-basis": the rule in words, stable */
    public const TEXT_NAME = 5;
    /** what is cited, one place a line */
    public const TEXT_BASIS = 6;
    /** the rule's fault in a few words */
    public const TEXT_TITLE = 7;
    /** why it is one, and what to do, in a paragraph */
    public const TEXT_EXPLAIN = 8;
    /** the sheet of a workbook on which it stands, or empty */
    public const TEXT_SHEET = 9;
    /** worth knowing; nothing is wrong */
    public const SEVERITY_NOTICE = 1;
    /** probably wrong, or against good practice */
    public const SEVERITY_WARNING = 2;
    /** against a binding text, or a contradiction in the data */
    public const SEVERITY_ERROR = 3;
    /** one of MULU_ABOUT_* */
    public const RULE_ABOUT = 1;
    /** how many places of the law it rests on: at least one */
    public const RULE_SOURCES = 2;
    /** one entry by itself */
    public const ABOUT_ENTRY = 1;
    /** all entries of a catalogue, beside each other */
    public const ABOUT_CATALOGUE = 2;
    /** one request */
    public const ABOUT_REQUEST = 3;
    /** the place as findings cite it: short name and article */
    public const SOURCE_PLACE = 1;
    /** the title of the text */
    public const SOURCE_TITLE = 2;
    /** the number under which it was issued; empty for what is no law */
    public const SOURCE_NUMBER = 3;
    /** its first day in force, such as "2025-08-01", or empty */
    public const SOURCE_FROM = 4;
    /** the first day on which it no longer is in force, or empty */
    public const SOURCE_UNTIL = 5;
    /** how its words bind: "must", "should" or "may" */
    public const SOURCE_FORCE = 6;
    /** how the text is known: "verified", "second_hand" or "memory" */
    public const SOURCE_EVIDENCE = 7;
    /** where it stands, with an asterisk for any index of a list */
    public const FIELD_POINTER = 1;
    /** the heading in Chinese, which readers take for the member */
    public const FIELD_HEADING = 2;
    /** the title in English */
    public const FIELD_TITLE = 3;
    /** what belongs there */
    public const FIELD_NOTE = 4;
    /** the article, standard or form that it comes from */
    public const FIELD_SOURCE = 5;
    /** one of MULU_KIND_* */
    public const FIELD_KIND = 1;
    /** 1 for a list of such texts or words; else 0 */
    public const FIELD_LIST = 2;
    /** how many words there are; 0 for what is no word */
    public const FIELD_WORDS = 3;
    /** any text */
    public const KIND_TEXT = 1;
    /** one of the words */
    public const KIND_WORD = 2;
    /** one of the words, or a duration of ISO 8601 such as "P121D" */
    public const KIND_CYCLE = 3;
    /** one of the two words "true" and "false" */
    public const KIND_FLAG = 4;
    /** a day such as "2026-02-13" */
    public const KIND_DATE = 5;
    /** a whole number */
    public const KIND_COUNT = 6;
    /** a decimal number */
    public const KIND_AMOUNT = 7;
    /** the word as it stands in documents, in ASCII */
    public const WORD_TOKEN = 1;
    /** the word as people read it, in Chinese */
    public const WORD_LABEL = 2;
    /** the code that the dialect of the checker has for it, or empty */
    public const WORD_CODE = 3;
    /** nothing asks for it, but only some words may stand there */
    public const NEED_FREE = 1;
    /** without it the entry has a warning */
    public const NEED_ADVISED = 2;
    /** without it the entry has an error */
    public const NEED_REQUIRED = 3;
    /** whatever it says is wrong */
    public const NEED_SUPERFLUOUS = 4;
    /** one of MULU_NEED_* */
    public const QUESTION_NEED = 1;
    /** 1 when it says something to which no rule objects; else 0 */
    public const QUESTION_ANSWERED = 2;
    /** how many words alone may stand there; 0: no limit */
    public const QUESTION_WORDS = 3;
    /** how many rules miss it, forbid it or limit it */
    public const QUESTION_RULES = 4;
    /** what the bytes say, also of their encoding */
    public const FORMAT_AUTO = 0;
    /** a JSON list of entries, an object with `entries`, or one entry */
    public const FORMAT_JSON = 1;
    /** one entry a line */
    public const FORMAT_NDJSON = 2;
    /** a table as text; its lines say what parts the cells */
    public const FORMAT_CSV = 3;
    /** the same with tabs */
    public const FORMAT_TSV = 4;
    /** a workbook */
    public const FORMAT_XLSX = 5;
    /** a workbook of old, which is only read */
    public const FORMAT_XLS = 6;
    /** XML as `mulu convert` writes it, and in other shapes */
    public const FORMAT_XML = 7;
    /** one of MULU_SEVERITY_* */
    public const NUMBER_SEVERITY = 1;
    /** the entry, from 0; 0 too where it is about the document */
    public const NUMBER_ENTRY = 2;
    /** line or row, from 1, of what is wrong or of what lacks it; or 0 */
    public const NUMBER_LINE = 3;
    /** the column in characters, or of a workbook, from 1 */
    public const NUMBER_COLUMN = 4;
    /** the first byte, from 0; 0 when the document is not in UTF-8 */
    public const NUMBER_OFFSET = 5;
    /** how many bytes; 0 when the document is not in UTF-8 */
    public const NUMBER_LENGTH = 6;
    /** how many other entries it is about: see mulu_report_related */
    public const NUMBER_RELATED = 7;
    /** keys, and values as written; for a code of the dialect its word */
    public const WORDS_KEYS = 1;
    /** headings and labels in Chinese */
    public const WORDS_CHINESE = 2;
    /** keys, and the codes of the checker's dialect for values */
    public const WORDS_CODES = 3;
    /** how many entries were written */
    public const CONVERSION_ENTRIES = 1;
    /** how many losses there are, listed or not */
    public const CONVERSION_LOSSES = 2;
    /** what kind of loss it is: a word such as "too_long" */
    public const LOSS_KIND = 1;
    /** where: RFC 6901 JSON Pointer into the entry, empty for all of it */
    public const LOSS_AT = 2;
    /** the text that it is about, cut short; or why it was not read */
    public const LOSS_DETAIL = 3;
    /** the code of the entry, or empty */
    public const LOSS_CODE = 4;
    /** the name of the entry, or empty */
    public const LOSS_NAME = 5;
    /** the last day, such as "2026-03-05"; empty when it is not known */
    public const DUE_DAY = 1;
    /** the text that sets the period; empty for a number of working days */
    public const DUE_BASIS = 2;
    /** what the calendar lacks; empty when the last day is known */
    public const DUE_LACK = 3;
    /** how long the period is, its extension included */
    public const COUNTING_WORKING_DAYS = 1;
    /** the first year on the way that is not known, or 0 */
    public const COUNTING_UNCOVERED = 2;
    /** the year whose notice may still move a day, or 0 */
    public const COUNTING_PROVISIONAL = 3;
    /** 1 for requests from outside the declared scope only */
    public const COUNTING_OUTSIDE_SCOPE = 4;
    /** the day, such as "2026-02-14" */
    public const DAY_DATE = 1;
    /** why it counts, or does not, in a few words */
    public const DAY_WHY = 2;
    /** unconditional data: shared */
    public const OUTCOME_SHARE = 1;
    /** inside what the entry declares */
    public const OUTCOME_SHARE_ON_CONDITIONS = 2;
    /** outside of that: the provider decides */
    public const OUTCOME_PROVIDER_DECIDES = 3;
    /** not shared, by an article */
    public const OUTCOME_REFUSE = 4;
    /** the request lacks what the law asks of it */
    public const OUTCOME_INCOMPLETE = 5;
    /** something cannot be known */
    public const OUTCOME_UNDETERMINED = 6;
    /** the outcome in words */
    public const DECISION_TITLE = 1;
    /** the code of the entry */
    public const DECISION_ENTRY = 2;
    /** the number of the request */
    public const DECISION_REQUEST = 3;
    /** the day of receipt, such as "2026-02-13", or empty */
    public const DECISION_RECEIVED = 4;
    /** the day by which the provider answers, or empty */
    public const DECISION_REPLY_BY = 5;
    /** the articles that set the periods, one a line */
    public const DECISION_PERIODS = 6;
    /** within how many working days the provider answers, or 0 */
    public const DECISION_REPLY_DAYS = 1;
    /** within how many more it delivers, or 0 */
    public const DECISION_DELIVER_DAYS = 2;
    /** the year of which the days off are not known, or 0 */
    public const DECISION_UNCOVERED = 3;
    /** why, the strongest reason first */
    public const LIST_REASONS = 1;
    /** what is missing or not known, such as "request:/basis" */
    public const LIST_MISSING = 2;
    /** what the applicant keeps to */
    public const LIST_OBLIGATIONS = 3;
    /** the working days up to the answer */
    public const LIST_COUNTED = 4;
    /** the sentence, the place or the day */
    public const ITEM_TEXT = 1;
    /** the article, or empty */
    public const ITEM_BASIS = 2;
    /** what it rests on, such as "entry:/share/type", or empty */
    public const ITEM_AT = 3;
    /** the member of the request, such as "request:/purposes" */
    public const EDIT_AT = 1;
    /** what it would say, in JSON */
    public const EDIT_TO = 2;
    /** not done, and there is time */
    public const STANDING_OPEN = 1;
    /** done in time */
    public const STANDING_DONE = 2;
    /** done too late */
    public const STANDING_LATE = 3;
    /** not done, and the time is over */
    public const STANDING_OVERDUE = 4;
    /** the day on which it began or was done is not known */
    public const STANDING_UNDATED = 5;
    /** the calendar knows nothing of a year on the way */
    public const STANDING_NOT_COVERED = 6;
    /** no text in force sets a period */
    public const STANDING_NO_PERIOD = 7;
    /** the number of the request, or empty */
    public const REQUEST_ID = 1;
    /** the code of the entry that it asks for, or empty */
    public const REQUEST_ENTRY = 2;
    /** where the request stands: a word such as "agreed" */
    public const LIFE_STAGE = 1;
    /** the same for people */
    public const LIFE_TITLE = 2;
    /** the day of receipt, such as "2026-02-13", or empty */
    public const LIFE_RECEIVED = 3;
    /** what is to be done: a word such as "deliver" */
    public const DUTY_NAME = 1;
    /** the same for people */
    public const DUTY_TITLE = 2;
    /** what began it: a pointer into the request */
    public const DUTY_AT = 3;
    /** the day on which it began, or empty */
    public const DUTY_START = 4;
    /** the last day, or empty */
    public const DUTY_DUE = 5;
    /** the day on which it was done, or empty */
    public const DUTY_DONE = 6;
    /** how it stands, for people */
    public const DUTY_STANDING = 7;
    /** the text that sets the period, or empty */
    public const DUTY_BASIS = 8;

    public const DECLARATIONS = <<<'C'
typedef struct mulu_text mulu_text;
typedef struct mulu_checker mulu_checker;
typedef struct mulu_field mulu_field;
typedef struct mulu_entry mulu_entry;
typedef struct mulu_question mulu_question;
typedef struct mulu_report mulu_report;
typedef struct mulu_catalogue mulu_catalogue;
typedef struct mulu_conversion mulu_conversion;
typedef struct mulu_counting mulu_counting;
typedef struct mulu_decision mulu_decision;
typedef struct mulu_life mulu_life;
typedef struct mulu_request mulu_request;
const char *mulu_version(void);
int mulu_abi(void);
const char *mulu_status_text(int status);
int mulu_text_get(const mulu_text *owner, const char **text, size_t *length);
void mulu_text_free(mulu_text *text);
int mulu_checker_new(const char *settings, size_t length, mulu_checker **out, mulu_text **why);
const char *mulu_checker_encoding(const mulu_checker *checker);
void mulu_checker_free(mulu_checker *checker);
size_t mulu_rule_count(void);
int mulu_rule_find(const char *code, size_t length, size_t *index);
int mulu_rule_text(const mulu_checker *checker, size_t index, int which, const char **text, size_t *length);
int mulu_rule_severity(const mulu_checker *checker, size_t index, int *severity);
int mulu_rule_number(const mulu_checker *checker, size_t index, int which, size_t *number);
int mulu_rule_source(const mulu_checker *checker, size_t index, size_t source, int which, const char **text, size_t *length);
int mulu_rule_write(const mulu_checker *checker, size_t index, mulu_text **out);
size_t mulu_field_count(void);
int mulu_field_at(const mulu_checker *checker, size_t index, mulu_field **out);
int mulu_field_of(const mulu_checker *checker, const char *pointer, size_t length, mulu_field **out);
int mulu_field_text(const mulu_field *field, int which, const char **text, size_t *length);
int mulu_field_number(const mulu_field *field, int which, size_t *number);
int mulu_field_word(const mulu_field *field, size_t word, int which, const char **text, size_t *length);
void mulu_field_free(mulu_field *field);
int mulu_entry_new(const mulu_checker *checker, mulu_entry **out);
int mulu_entry_read(const mulu_checker *checker, const char *json, size_t length, mulu_entry **out);
int mulu_entry_set(mulu_entry *entry, const char *pointer, size_t pointer_length, const char *text, size_t length);
int mulu_entry_get(const mulu_entry *entry, const char *pointer, size_t pointer_length, const char **text, size_t *length);
int mulu_entry_count(const mulu_entry *entry, const char *pointer, size_t pointer_length, size_t *count);
int mulu_entry_remove(mulu_entry *entry, const char *pointer, size_t pointer_length);
int mulu_entry_write(const mulu_entry *entry, mulu_text **out);
void mulu_entry_free(mulu_entry *entry);
int mulu_next_question(const mulu_checker *checker, const mulu_entry *entry, mulu_question **out);
size_t mulu_question_count(const mulu_question *question);
int mulu_question_next(const mulu_question *question, size_t *index);
int mulu_question_pointer(const mulu_question *question, size_t index, const char **text, size_t *length);
int mulu_question_number(const mulu_question *question, size_t index, int which, size_t *number);
int mulu_question_word(const mulu_question *question, size_t index, size_t word, const char **text, size_t *length);
int mulu_question_rule(const mulu_question *question, size_t index, size_t rule, size_t *number);
void mulu_question_free(mulu_question *question);
int mulu_entry_check(const mulu_checker *checker, const mulu_entry *entry, mulu_report **out);
int mulu_checker_check(const mulu_checker *checker, const char *document, size_t length, int format, mulu_report **out);
int mulu_checker_check_column(const mulu_checker *checker, const char *data, const int *offsets, size_t count, mulu_report **out);
size_t mulu_report_count(const mulu_report *report);
int mulu_report_complete(const mulu_report *report);
int mulu_report_text(const mulu_report *report, size_t index, int which, const char **text, size_t *length);
size_t mulu_report_notes(const mulu_report *report);
int mulu_report_note(const mulu_report *report, size_t index, const char **text, size_t *length);
int mulu_report_number(const mulu_report *report, size_t index, int which, size_t *number);
int mulu_report_related(const mulu_report *report, size_t index, size_t other, size_t *number);
void mulu_report_free(mulu_report *report);
int mulu_catalogue_new(const mulu_checker *checker, int format, mulu_catalogue **out);
int mulu_catalogue_feed(mulu_catalogue *catalogue, const char *piece, size_t length);
int mulu_catalogue_add(mulu_catalogue *catalogue, const mulu_entry *entry);
int mulu_catalogue_finish(mulu_catalogue *catalogue, mulu_report **out);
void mulu_catalogue_free(mulu_catalogue *catalogue);
int mulu_convert(const mulu_checker *checker, const char *document, size_t length, int from, int to, int words, mulu_conversion **out);
int mulu_conversion_document(const mulu_conversion *conversion, const char **text, size_t *length);
int mulu_conversion_number(const mulu_conversion *conversion, int which, size_t *number);
size_t mulu_conversion_count(const mulu_conversion *conversion);
int mulu_conversion_loss(const mulu_conversion *conversion, size_t index, int which, const char **text, size_t *length, size_t *number);
void mulu_conversion_free(mulu_conversion *conversion);
int mulu_keys_write(const mulu_checker *checker, const char *data, const int *offsets, size_t count, mulu_text **out);
int mulu_keys_check(const mulu_checker *checker, const char *data, const int *offsets, size_t count, mulu_report **out);
int mulu_calendar_is_working_day(const mulu_checker *checker, const char *day, size_t length, int *answer);
int mulu_calendar_due(const mulu_checker *checker, const char *duty, size_t duty_length, const char *start, size_t start_length, size_t extension, mulu_counting **out);
int mulu_calendar_count(const mulu_checker *checker, size_t working_days, const char *start, size_t start_length, mulu_counting **out);
int mulu_counting_text(const mulu_counting *counting, int which, const char **text, size_t *length);
int mulu_counting_number(const mulu_counting *counting, int which, size_t *number);
size_t mulu_counting_count(const mulu_counting *counting);
int mulu_counting_day(const mulu_counting *counting, size_t index, int which, const char **text, size_t *length, size_t *number);
void mulu_counting_free(mulu_counting *counting);
int mulu_decide(const mulu_checker *checker, const mulu_entry *entry, const char *request, size_t length, int published, mulu_decision **out);
int mulu_decision_outcome(const mulu_decision *decision);
int mulu_decision_text(const mulu_decision *decision, int which, const char **text, size_t *length);
int mulu_decision_number(const mulu_decision *decision, int which, size_t *number);
size_t mulu_decision_count(const mulu_decision *decision, int list);
int mulu_decision_item(const mulu_decision *decision, int list, size_t index, int which, const char **text, size_t *length);
size_t mulu_decision_changes(const mulu_decision *decision);
size_t mulu_decision_edits(const mulu_decision *decision, size_t change);
int mulu_decision_edit(const mulu_decision *decision, size_t change, size_t index, int which, const char **text, size_t *length);
int mulu_decision_write(const mulu_decision *decision, mulu_text **out);
void mulu_decision_free(mulu_decision *decision);
int mulu_request_read(const mulu_checker *checker, const char *json, size_t length, mulu_request **out);
int mulu_request_text(const mulu_request *request, int which, const char **text, size_t *length);
int mulu_request_check(const mulu_checker *checker, const mulu_request *request, const mulu_entry *entry, mulu_report **out);
int mulu_request_check_listed(const mulu_checker *checker, const mulu_request *request, const mulu_entry *entry, mulu_report **out);
int mulu_request_life(const mulu_checker *checker, const mulu_request *request, const mulu_entry *entry, mulu_life **out);
void mulu_request_free(mulu_request *request);
int mulu_life_text(const mulu_life *life, int which, const char **text, size_t *length);
size_t mulu_life_count(const mulu_life *life);
int mulu_life_duty(const mulu_life *life, size_t index, int which, const char **text, size_t *length, int *standing);
void mulu_life_free(mulu_life *life);
C;
}
