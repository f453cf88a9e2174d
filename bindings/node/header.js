// Written from include/mulu.h by tests/it/bindings.rs.
'use strict'

exports.constants = Object.freeze({
  ABI: 1, // the interface that this header describes
  OK: 0, // done
  E_NULL: 1, // a required pointer was NULL
  E_RANGE: 2, // an index, a constant or a field that does not exist
  E_LIMIT: 3, // larger than this library reads
  E_MEMORY: 4, // no memory for a buffer of the input's size
  E_HANDLE: 5, // a pointer to some other kind of object
  E_PANIC: 6, // a defect in this library; free your objects and report it
  E_SETTINGS: 7, // settings that make no sense
  E_CALENDAR: 8, // a day in a year of which the calendar knows nothing
  E_FEATURE: 9, // a format that is not part of this build of the library
  E_UNREAD: 10, // a document that cannot be read to its end
  TEXT_RULE: 1, // "SHR201": stable, never reused
  TEXT_AT: 2, // where: RFC 6901 JSON Pointer into the entry
  TEXT_MESSAGE: 3, // what is wrong
  TEXT_HELP: 4, // what to do; may be empty
  TEXT_NAME: 5, // "none-without-basis": the rule in words, stable
  TEXT_BASIS: 6, // what is cited, one place a line
  TEXT_TITLE: 7, // the rule's fault in a few words
  TEXT_EXPLAIN: 8, // why it is one, and what to do, in a paragraph
  TEXT_SHEET: 9, // the sheet of a workbook on which it stands, or empty
  SEVERITY_NOTICE: 1, // worth knowing; nothing is wrong
  SEVERITY_WARNING: 2, // probably wrong, or against good practice
  SEVERITY_ERROR: 3, // against a binding text, or a contradiction in the data
  RULE_ABOUT: 1, // one of MULU_ABOUT_*
  RULE_SOURCES: 2, // how many places of the law it rests on: at least one
  ABOUT_ENTRY: 1, // one entry by itself
  ABOUT_CATALOGUE: 2, // all entries of a catalogue, beside each other
  ABOUT_REQUEST: 3, // one request
  SOURCE_PLACE: 1, // the place as findings cite it: short name and article
  SOURCE_TITLE: 2, // the title of the text
  SOURCE_NUMBER: 3, // the number under which it was issued; empty for what is no law
  SOURCE_FROM: 4, // its first day in force, such as "2025-08-01", or empty
  SOURCE_UNTIL: 5, // the first day on which it no longer is in force, or empty
  SOURCE_FORCE: 6, // how its words bind: "must", "should" or "may"
  SOURCE_EVIDENCE: 7, // how the text is known: "verified", "second_hand" or "memory"
  FIELD_POINTER: 1, // where it stands, with an asterisk for any index of a list
  FIELD_HEADING: 2, // the heading in Chinese, which readers take for the member
  FIELD_TITLE: 3, // the title in English
  FIELD_NOTE: 4, // what belongs there
  FIELD_SOURCE: 5, // the article, standard or form that it comes from
  FIELD_KIND: 1, // one of MULU_KIND_*
  FIELD_LIST: 2, // 1 for a list of such texts or words; else 0
  FIELD_WORDS: 3, // how many words there are; 0 for what is no word
  KIND_TEXT: 1, // any text
  KIND_WORD: 2, // one of the words
  KIND_CYCLE: 3, // one of the words, or a duration of ISO 8601 such as "P121D"
  KIND_FLAG: 4, // one of the two words "true" and "false"
  KIND_DATE: 5, // a day such as "2026-02-13"
  KIND_COUNT: 6, // a whole number
  KIND_AMOUNT: 7, // a decimal number
  WORD_TOKEN: 1, // the word as it stands in documents, in ASCII
  WORD_LABEL: 2, // the word as people read it, in Chinese
  WORD_CODE: 3, // the code that the dialect of the checker has for it, or empty
  NEED_FREE: 1, // nothing asks for it, but only some words may stand there
  NEED_ADVISED: 2, // without it the entry has a warning
  NEED_REQUIRED: 3, // without it the entry has an error
  NEED_SUPERFLUOUS: 4, // whatever it says is wrong
  QUESTION_NEED: 1, // one of MULU_NEED_*
  QUESTION_ANSWERED: 2, // 1 when it says something to which no rule objects; else 0
  QUESTION_WORDS: 3, // how many words alone may stand there; 0: no limit
  QUESTION_RULES: 4, // how many rules miss it, forbid it or limit it
  FORMAT_AUTO: 0, // what the bytes say, also of their encoding
  FORMAT_JSON: 1, // a JSON list of entries, an object with `entries`, or one entry
  FORMAT_NDJSON: 2, // one entry a line
  FORMAT_CSV: 3, // a table as text; its lines say what parts the cells
  FORMAT_TSV: 4, // the same with tabs
  FORMAT_XLSX: 5, // a workbook
  FORMAT_XLS: 6, // a workbook of old, which is only read
  FORMAT_XML: 7, // XML as `mulu convert` writes it, and in other shapes
  NUMBER_SEVERITY: 1, // one of MULU_SEVERITY_*
  NUMBER_ENTRY: 2, // the entry, from 0; 0 too where it is about the document
  NUMBER_LINE: 3, // line or row, from 1, of what is wrong or of what lacks it; or 0
  NUMBER_COLUMN: 4, // the column in characters, or of a workbook, from 1
  NUMBER_OFFSET: 5, // the first byte, from 0; 0 when the document is not in UTF-8
  NUMBER_LENGTH: 6, // how many bytes; 0 when the document is not in UTF-8
  NUMBER_RELATED: 7, // how many other entries it is about: see mulu_report_related
  WORDS_KEYS: 1, // keys, and values as written; for a code of the dialect its word
  WORDS_CHINESE: 2, // headings and labels in Chinese
  WORDS_CODES: 3, // keys, and the codes of the checker's dialect for values
  CONVERSION_ENTRIES: 1, // how many entries were written
  CONVERSION_LOSSES: 2, // how many losses there are, listed or not
  LOSS_KIND: 1, // what kind of loss it is: a word such as "too_long"
  LOSS_AT: 2, // where: RFC 6901 JSON Pointer into the entry, empty for all of it
  LOSS_DETAIL: 3, // the text that it is about, cut short; or why it was not read
  LOSS_CODE: 4, // the code of the entry, or empty
  LOSS_NAME: 5, // the name of the entry, or empty
  DUE_DAY: 1, // the last day, such as "2026-03-05"; empty when it is not known
  DUE_BASIS: 2, // the text that sets the period; empty for a number of working days
  DUE_LACK: 3, // what the calendar lacks; empty when the last day is known
  COUNTING_WORKING_DAYS: 1, // how long the period is, its extension included
  COUNTING_UNCOVERED: 2, // the first year on the way that is not known, or 0
  COUNTING_PROVISIONAL: 3, // the year whose notice may still move a day, or 0
  COUNTING_OUTSIDE_SCOPE: 4, // 1 for requests from outside the declared scope only
  DAY_DATE: 1, // the day, such as "2026-02-14"
  DAY_WHY: 2, // why it counts, or does not, in a few words
  OUTCOME_SHARE: 1, // unconditional data: shared
  OUTCOME_SHARE_ON_CONDITIONS: 2, // inside what the entry declares
  OUTCOME_PROVIDER_DECIDES: 3, // outside of that: the provider decides
  OUTCOME_REFUSE: 4, // not shared, by an article
  OUTCOME_INCOMPLETE: 5, // the request lacks what the law asks of it
  OUTCOME_UNDETERMINED: 6, // something cannot be known
  DECISION_TITLE: 1, // the outcome in words
  DECISION_ENTRY: 2, // the code of the entry
  DECISION_REQUEST: 3, // the number of the request
  DECISION_RECEIVED: 4, // the day of receipt, such as "2026-02-13", or empty
  DECISION_REPLY_BY: 5, // the day by which the provider answers, or empty
  DECISION_PERIODS: 6, // the articles that set the periods, one a line
  DECISION_REPLY_DAYS: 1, // within how many working days the provider answers, or 0
  DECISION_DELIVER_DAYS: 2, // within how many more it delivers, or 0
  DECISION_UNCOVERED: 3, // the year of which the days off are not known, or 0
  LIST_REASONS: 1, // why, the strongest reason first
  LIST_MISSING: 2, // what is missing or not known, such as "request:/basis"
  LIST_OBLIGATIONS: 3, // what the applicant keeps to
  LIST_COUNTED: 4, // the working days up to the answer
  ITEM_TEXT: 1, // the sentence, the place or the day
  ITEM_BASIS: 2, // the article, or empty
  ITEM_AT: 3, // what it rests on, such as "entry:/share/type", or empty
  EDIT_AT: 1, // the member of the request, such as "request:/purposes"
  EDIT_TO: 2, // what it would say, in JSON
  STANDING_OPEN: 1, // not done, and there is time
  STANDING_DONE: 2, // done in time
  STANDING_LATE: 3, // done too late
  STANDING_OVERDUE: 4, // not done, and the time is over
  STANDING_UNDATED: 5, // the day on which it began or was done is not known
  STANDING_NOT_COVERED: 6, // the calendar knows nothing of a year on the way
  STANDING_NO_PERIOD: 7, // no text in force sets a period
  REQUEST_ID: 1, // the number of the request, or empty
  REQUEST_ENTRY: 2, // the code of the entry that it asks for, or empty
  LIFE_STAGE: 1, // where the request stands: a word such as "agreed"
  LIFE_TITLE: 2, // the same for people
  LIFE_RECEIVED: 3, // the day of receipt, such as "2026-02-13", or empty
  DUTY_NAME: 1, // what is to be done: a word such as "deliver"
  DUTY_TITLE: 2, // the same for people
  DUTY_AT: 3, // what began it: a pointer into the request
  DUTY_START: 4, // the day on which it began, or empty
  DUTY_DUE: 5, // the last day, or empty
  DUTY_DONE: 6, // the day on which it was done, or empty
  DUTY_STANDING: 7, // how it stands, for people
  DUTY_BASIS: 8, // the text that sets the period, or empty
})

exports.functions = {
  mulu_version: 'const char * mulu_version()',
  mulu_abi: 'int mulu_abi()',
  mulu_status_text: 'const char * mulu_status_text(int status)',
  mulu_text_get: 'int mulu_text_get(void * owner, _Out_ void ** text, _Out_ size_t * length)',
  mulu_text_free: 'void mulu_text_free(void * text)',
  mulu_checker_new: 'int mulu_checker_new(const void * settings, size_t length, _Out_ void ** out, _Out_ void ** why)',
  mulu_checker_encoding: 'const char * mulu_checker_encoding(void * checker)',
  mulu_checker_free: 'void mulu_checker_free(void * checker)',
  mulu_rule_count: 'size_t mulu_rule_count()',
  mulu_rule_find: 'int mulu_rule_find(const void * code, size_t length, _Out_ size_t * index)',
  mulu_rule_text: 'int mulu_rule_text(void * checker, size_t index, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_rule_severity: 'int mulu_rule_severity(void * checker, size_t index, _Out_ int * severity)',
  mulu_rule_number: 'int mulu_rule_number(void * checker, size_t index, int which, _Out_ size_t * number)',
  mulu_rule_source: 'int mulu_rule_source(void * checker, size_t index, size_t source, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_rule_write: 'int mulu_rule_write(void * checker, size_t index, _Out_ void ** out)',
  mulu_field_count: 'size_t mulu_field_count()',
  mulu_field_at: 'int mulu_field_at(void * checker, size_t index, _Out_ void ** out)',
  mulu_field_of: 'int mulu_field_of(void * checker, const void * pointer, size_t length, _Out_ void ** out)',
  mulu_field_text: 'int mulu_field_text(void * field, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_field_number: 'int mulu_field_number(void * field, int which, _Out_ size_t * number)',
  mulu_field_word: 'int mulu_field_word(void * field, size_t word, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_field_free: 'void mulu_field_free(void * field)',
  mulu_entry_new: 'int mulu_entry_new(void * checker, _Out_ void ** out)',
  mulu_entry_read: 'int mulu_entry_read(void * checker, const void * json, size_t length, _Out_ void ** out)',
  mulu_entry_set: 'int mulu_entry_set(void * entry, const void * pointer, size_t pointer_length, const void * text, size_t length)',
  mulu_entry_get: 'int mulu_entry_get(void * entry, const void * pointer, size_t pointer_length, _Out_ void ** text, _Out_ size_t * length)',
  mulu_entry_count: 'int mulu_entry_count(void * entry, const void * pointer, size_t pointer_length, _Out_ size_t * count)',
  mulu_entry_remove: 'int mulu_entry_remove(void * entry, const void * pointer, size_t pointer_length)',
  mulu_entry_write: 'int mulu_entry_write(void * entry, _Out_ void ** out)',
  mulu_entry_free: 'void mulu_entry_free(void * entry)',
  mulu_next_question: 'int mulu_next_question(void * checker, void * entry, _Out_ void ** out)',
  mulu_question_count: 'size_t mulu_question_count(void * question)',
  mulu_question_next: 'int mulu_question_next(void * question, _Out_ size_t * index)',
  mulu_question_pointer: 'int mulu_question_pointer(void * question, size_t index, _Out_ void ** text, _Out_ size_t * length)',
  mulu_question_number: 'int mulu_question_number(void * question, size_t index, int which, _Out_ size_t * number)',
  mulu_question_word: 'int mulu_question_word(void * question, size_t index, size_t word, _Out_ void ** text, _Out_ size_t * length)',
  mulu_question_rule: 'int mulu_question_rule(void * question, size_t index, size_t rule, _Out_ size_t * number)',
  mulu_question_free: 'void mulu_question_free(void * question)',
  mulu_entry_check: 'int mulu_entry_check(void * checker, void * entry, _Out_ void ** out)',
  mulu_checker_check: 'int mulu_checker_check(void * checker, const void * document, size_t length, int format, _Out_ void ** out)',
  mulu_checker_check_column: 'int mulu_checker_check_column(void * checker, const void * data, const int * offsets, size_t count, _Out_ void ** out)',
  mulu_report_count: 'size_t mulu_report_count(void * report)',
  mulu_report_complete: 'int mulu_report_complete(void * report)',
  mulu_report_text: 'int mulu_report_text(void * report, size_t index, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_report_notes: 'size_t mulu_report_notes(void * report)',
  mulu_report_note: 'int mulu_report_note(void * report, size_t index, _Out_ void ** text, _Out_ size_t * length)',
  mulu_report_number: 'int mulu_report_number(void * report, size_t index, int which, _Out_ size_t * number)',
  mulu_report_related: 'int mulu_report_related(void * report, size_t index, size_t other, _Out_ size_t * number)',
  mulu_report_free: 'void mulu_report_free(void * report)',
  mulu_catalogue_new: 'int mulu_catalogue_new(void * checker, int format, _Out_ void ** out)',
  mulu_catalogue_feed: 'int mulu_catalogue_feed(void * catalogue, const void * piece, size_t length)',
  mulu_catalogue_add: 'int mulu_catalogue_add(void * catalogue, void * entry)',
  mulu_catalogue_finish: 'int mulu_catalogue_finish(void * catalogue, _Out_ void ** out)',
  mulu_catalogue_free: 'void mulu_catalogue_free(void * catalogue)',
  mulu_convert: 'int mulu_convert(void * checker, const void * document, size_t length, int from, int to, int words, _Out_ void ** out)',
  mulu_conversion_document: 'int mulu_conversion_document(void * conversion, _Out_ void ** text, _Out_ size_t * length)',
  mulu_conversion_number: 'int mulu_conversion_number(void * conversion, int which, _Out_ size_t * number)',
  mulu_conversion_count: 'size_t mulu_conversion_count(void * conversion)',
  mulu_conversion_loss: 'int mulu_conversion_loss(void * conversion, size_t index, int which, _Out_ void ** text, _Out_ size_t * length, _Out_ size_t * number)',
  mulu_conversion_free: 'void mulu_conversion_free(void * conversion)',
  mulu_keys_write: 'int mulu_keys_write(void * checker, const void * data, const int * offsets, size_t count, _Out_ void ** out)',
  mulu_keys_check: 'int mulu_keys_check(void * checker, const void * data, const int * offsets, size_t count, _Out_ void ** out)',
  mulu_calendar_is_working_day: 'int mulu_calendar_is_working_day(void * checker, const void * day, size_t length, _Out_ int * answer)',
  mulu_calendar_due: 'int mulu_calendar_due(void * checker, const void * duty, size_t duty_length, const void * start, size_t start_length, size_t extension, _Out_ void ** out)',
  mulu_calendar_count: 'int mulu_calendar_count(void * checker, size_t working_days, const void * start, size_t start_length, _Out_ void ** out)',
  mulu_counting_text: 'int mulu_counting_text(void * counting, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_counting_number: 'int mulu_counting_number(void * counting, int which, _Out_ size_t * number)',
  mulu_counting_count: 'size_t mulu_counting_count(void * counting)',
  mulu_counting_day: 'int mulu_counting_day(void * counting, size_t index, int which, _Out_ void ** text, _Out_ size_t * length, _Out_ size_t * number)',
  mulu_counting_free: 'void mulu_counting_free(void * counting)',
  mulu_decide: 'int mulu_decide(void * checker, void * entry, const void * request, size_t length, int published, _Out_ void ** out)',
  mulu_decision_outcome: 'int mulu_decision_outcome(void * decision)',
  mulu_decision_text: 'int mulu_decision_text(void * decision, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_decision_number: 'int mulu_decision_number(void * decision, int which, _Out_ size_t * number)',
  mulu_decision_count: 'size_t mulu_decision_count(void * decision, int list)',
  mulu_decision_item: 'int mulu_decision_item(void * decision, int list, size_t index, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_decision_changes: 'size_t mulu_decision_changes(void * decision)',
  mulu_decision_edits: 'size_t mulu_decision_edits(void * decision, size_t change)',
  mulu_decision_edit: 'int mulu_decision_edit(void * decision, size_t change, size_t index, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_decision_write: 'int mulu_decision_write(void * decision, _Out_ void ** out)',
  mulu_decision_free: 'void mulu_decision_free(void * decision)',
  mulu_request_read: 'int mulu_request_read(void * checker, const void * json, size_t length, _Out_ void ** out)',
  mulu_request_text: 'int mulu_request_text(void * request, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_request_check: 'int mulu_request_check(void * checker, void * request, void * entry, _Out_ void ** out)',
  mulu_request_check_listed: 'int mulu_request_check_listed(void * checker, void * request, void * entry, _Out_ void ** out)',
  mulu_request_life: 'int mulu_request_life(void * checker, void * request, void * entry, _Out_ void ** out)',
  mulu_request_free: 'void mulu_request_free(void * request)',
  mulu_life_text: 'int mulu_life_text(void * life, int which, _Out_ void ** text, _Out_ size_t * length)',
  mulu_life_count: 'size_t mulu_life_count(void * life)',
  mulu_life_duty: 'int mulu_life_duty(void * life, size_t index, int which, _Out_ void ** text, _Out_ size_t * length, _Out_ int * standing)',
  mulu_life_free: 'void mulu_life_free(void * life)',
}
