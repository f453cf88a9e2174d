// Written from include/mulu.h by tests/it/bindings.rs.
export declare const constants: {
  /** the interface that this header describes */
  readonly ABI: 1
  /** done */
  readonly OK: 0
  /** a required pointer was NULL */
  readonly E_NULL: 1
  /** an index, a constant or a field that does not exist */
  readonly E_RANGE: 2
  /** larger than this library reads */
  readonly E_LIMIT: 3
  /** no memory for a buffer of the input's size */
  readonly E_MEMORY: 4
  /** a pointer to some other kind of object */
  readonly E_HANDLE: 5
  /** a defect in this library; free your objects and report it */
  readonly E_PANIC: 6
  /** settings that make no sense */
  readonly E_SETTINGS: 7
  /** a day in a year of which the calendar knows nothing */
  readonly E_CALENDAR: 8
  /** a format that is not part of this build of the library */
  readonly E_FEATURE: 9
  /** a document that cannot be read to its end */
  readonly E_UNREAD: 10
  /** "SHR201": stable, never reused */
  readonly TEXT_RULE: 1
  /** where: RFC 6901 JSON Pointer into the entry */
  readonly TEXT_AT: 2
  /** what is wrong */
  readonly TEXT_MESSAGE: 3
  /** what to do; may be empty */
  readonly TEXT_HELP: 4
  /** "none-without-basis": the rule in words, stable */
  readonly TEXT_NAME: 5
  /** what is cited, one place a line */
  readonly TEXT_BASIS: 6
  /** the rule's fault in a few words */
  readonly TEXT_TITLE: 7
  /** why it is one, and what to do, in a paragraph */
  readonly TEXT_EXPLAIN: 8
  /** the sheet of a workbook on which it stands, or empty */
  readonly TEXT_SHEET: 9
  /** worth knowing; nothing is wrong */
  readonly SEVERITY_NOTICE: 1
  /** probably wrong, or against good practice */
  readonly SEVERITY_WARNING: 2
  /** against a binding text, or a contradiction in the data */
  readonly SEVERITY_ERROR: 3
  /** one of MULU_ABOUT_* */
  readonly RULE_ABOUT: 1
  /** how many places of the law it rests on: at least one */
  readonly RULE_SOURCES: 2
  /** one entry by itself */
  readonly ABOUT_ENTRY: 1
  /** all entries of a catalogue, beside each other */
  readonly ABOUT_CATALOGUE: 2
  /** one request */
  readonly ABOUT_REQUEST: 3
  /** the place as findings cite it: short name and article */
  readonly SOURCE_PLACE: 1
  /** the title of the text */
  readonly SOURCE_TITLE: 2
  /** the number under which it was issued; empty for what is no law */
  readonly SOURCE_NUMBER: 3
  /** its first day in force, such as "2025-08-01", or empty */
  readonly SOURCE_FROM: 4
  /** the first day on which it no longer is in force, or empty */
  readonly SOURCE_UNTIL: 5
  /** how its words bind: "must", "should" or "may" */
  readonly SOURCE_FORCE: 6
  /** how the text is known: "verified", "second_hand" or "memory" */
  readonly SOURCE_EVIDENCE: 7
  /** where it stands, with an asterisk for any index of a list */
  readonly FIELD_POINTER: 1
  /** the heading in Chinese, which readers take for the member */
  readonly FIELD_HEADING: 2
  /** the title in English */
  readonly FIELD_TITLE: 3
  /** what belongs there */
  readonly FIELD_NOTE: 4
  /** the article, standard or form that it comes from */
  readonly FIELD_SOURCE: 5
  /** one of MULU_KIND_* */
  readonly FIELD_KIND: 1
  /** 1 for a list of such texts or words; else 0 */
  readonly FIELD_LIST: 2
  /** how many words there are; 0 for what is no word */
  readonly FIELD_WORDS: 3
  /** any text */
  readonly KIND_TEXT: 1
  /** one of the words */
  readonly KIND_WORD: 2
  /** one of the words, or a duration of ISO 8601 such as "P121D" */
  readonly KIND_CYCLE: 3
  /** one of the two words "true" and "false" */
  readonly KIND_FLAG: 4
  /** a day such as "2026-02-13" */
  readonly KIND_DATE: 5
  /** a whole number */
  readonly KIND_COUNT: 6
  /** a decimal number */
  readonly KIND_AMOUNT: 7
  /** the word as it stands in documents, in ASCII */
  readonly WORD_TOKEN: 1
  /** the word as people read it, in Chinese */
  readonly WORD_LABEL: 2
  /** the code that the dialect of the checker has for it, or empty */
  readonly WORD_CODE: 3
  /** nothing asks for it, but only some words may stand there */
  readonly NEED_FREE: 1
  /** without it the entry has a warning */
  readonly NEED_ADVISED: 2
  /** without it the entry has an error */
  readonly NEED_REQUIRED: 3
  /** whatever it says is wrong */
  readonly NEED_SUPERFLUOUS: 4
  /** one of MULU_NEED_* */
  readonly QUESTION_NEED: 1
  /** 1 when it says something to which no rule objects; else 0 */
  readonly QUESTION_ANSWERED: 2
  /** how many words alone may stand there; 0: no limit */
  readonly QUESTION_WORDS: 3
  /** how many rules miss it, forbid it or limit it */
  readonly QUESTION_RULES: 4
  /** what the bytes say, also of their encoding */
  readonly FORMAT_AUTO: 0
  /** a JSON list of entries, an object with `entries`, or one entry */
  readonly FORMAT_JSON: 1
  /** one entry a line */
  readonly FORMAT_NDJSON: 2
  /** a table as text; its lines say what parts the cells */
  readonly FORMAT_CSV: 3
  /** the same with tabs */
  readonly FORMAT_TSV: 4
  /** a workbook */
  readonly FORMAT_XLSX: 5
  /** a workbook of old, which is only read */
  readonly FORMAT_XLS: 6
  /** XML as `mulu convert` writes it, and in other shapes */
  readonly FORMAT_XML: 7
  /** one of MULU_SEVERITY_* */
  readonly NUMBER_SEVERITY: 1
  /** the entry, from 0; 0 too where it is about the document */
  readonly NUMBER_ENTRY: 2
  /** line or row, from 1, of what is wrong or of what lacks it; or 0 */
  readonly NUMBER_LINE: 3
  /** the column in characters, or of a workbook, from 1 */
  readonly NUMBER_COLUMN: 4
  /** the first byte, from 0; 0 when the document is not in UTF-8 */
  readonly NUMBER_OFFSET: 5
  /** how many bytes; 0 when the document is not in UTF-8 */
  readonly NUMBER_LENGTH: 6
  /** how many other entries it is about: see mulu_report_related */
  readonly NUMBER_RELATED: 7
  /** keys, and values as written; for a code of the dialect its word */
  readonly WORDS_KEYS: 1
  /** headings and labels in Chinese */
  readonly WORDS_CHINESE: 2
  /** keys, and the codes of the checker's dialect for values */
  readonly WORDS_CODES: 3
  /** how many entries were written */
  readonly CONVERSION_ENTRIES: 1
  /** how many losses there are, listed or not */
  readonly CONVERSION_LOSSES: 2
  /** what kind of loss it is: a word such as "too_long" */
  readonly LOSS_KIND: 1
  /** where: RFC 6901 JSON Pointer into the entry, empty for all of it */
  readonly LOSS_AT: 2
  /** the text that it is about, cut short; or why it was not read */
  readonly LOSS_DETAIL: 3
  /** the code of the entry, or empty */
  readonly LOSS_CODE: 4
  /** the name of the entry, or empty */
  readonly LOSS_NAME: 5
  /** the last day, such as "2026-03-05"; empty when it is not known */
  readonly DUE_DAY: 1
  /** the text that sets the period; empty for a number of working days */
  readonly DUE_BASIS: 2
  /** what the calendar lacks; empty when the last day is known */
  readonly DUE_LACK: 3
  /** how long the period is, its extension included */
  readonly COUNTING_WORKING_DAYS: 1
  /** the first year on the way that is not known, or 0 */
  readonly COUNTING_UNCOVERED: 2
  /** the year whose notice may still move a day, or 0 */
  readonly COUNTING_PROVISIONAL: 3
  /** 1 for requests from outside the declared scope only */
  readonly COUNTING_OUTSIDE_SCOPE: 4
  /** the day, such as "2026-02-14" */
  readonly DAY_DATE: 1
  /** why it counts, or does not, in a few words */
  readonly DAY_WHY: 2
  /** unconditional data: shared */
  readonly OUTCOME_SHARE: 1
  /** inside what the entry declares */
  readonly OUTCOME_SHARE_ON_CONDITIONS: 2
  /** outside of that: the provider decides */
  readonly OUTCOME_PROVIDER_DECIDES: 3
  /** not shared, by an article */
  readonly OUTCOME_REFUSE: 4
  /** the request lacks what the law asks of it */
  readonly OUTCOME_INCOMPLETE: 5
  /** something cannot be known */
  readonly OUTCOME_UNDETERMINED: 6
  /** the outcome in words */
  readonly DECISION_TITLE: 1
  /** the code of the entry */
  readonly DECISION_ENTRY: 2
  /** the number of the request */
  readonly DECISION_REQUEST: 3
  /** the day of receipt, such as "2026-02-13", or empty */
  readonly DECISION_RECEIVED: 4
  /** the day by which the provider answers, or empty */
  readonly DECISION_REPLY_BY: 5
  /** the articles that set the periods, one a line */
  readonly DECISION_PERIODS: 6
  /** within how many working days the provider answers, or 0 */
  readonly DECISION_REPLY_DAYS: 1
  /** within how many more it delivers, or 0 */
  readonly DECISION_DELIVER_DAYS: 2
  /** the year of which the days off are not known, or 0 */
  readonly DECISION_UNCOVERED: 3
  /** why, the strongest reason first */
  readonly LIST_REASONS: 1
  /** what is missing or not known, such as "request:/basis" */
  readonly LIST_MISSING: 2
  /** what the applicant keeps to */
  readonly LIST_OBLIGATIONS: 3
  /** the working days up to the answer */
  readonly LIST_COUNTED: 4
  /** the sentence, the place or the day */
  readonly ITEM_TEXT: 1
  /** the article, or empty */
  readonly ITEM_BASIS: 2
  /** what it rests on, such as "entry:/share/type", or empty */
  readonly ITEM_AT: 3
  /** the member of the request, such as "request:/purposes" */
  readonly EDIT_AT: 1
  /** what it would say, in JSON */
  readonly EDIT_TO: 2
  /** not done, and there is time */
  readonly STANDING_OPEN: 1
  /** done in time */
  readonly STANDING_DONE: 2
  /** done too late */
  readonly STANDING_LATE: 3
  /** not done, and the time is over */
  readonly STANDING_OVERDUE: 4
  /** the day on which it began or was done is not known */
  readonly STANDING_UNDATED: 5
  /** the calendar knows nothing of a year on the way */
  readonly STANDING_NOT_COVERED: 6
  /** no text in force sets a period */
  readonly STANDING_NO_PERIOD: 7
  /** the number of the request, or empty */
  readonly REQUEST_ID: 1
  /** the code of the entry that it asks for, or empty */
  readonly REQUEST_ENTRY: 2
  /** where the request stands: a word such as "agreed" */
  readonly LIFE_STAGE: 1
  /** the same for people */
  readonly LIFE_TITLE: 2
  /** the day of receipt, such as "2026-02-13", or empty */
  readonly LIFE_RECEIVED: 3
  /** what is to be done: a word such as "deliver" */
  readonly DUTY_NAME: 1
  /** the same for people */
  readonly DUTY_TITLE: 2
  /** what began it: a pointer into the request */
  readonly DUTY_AT: 3
  /** the day on which it began, or empty */
  readonly DUTY_START: 4
  /** the last day, or empty */
  readonly DUTY_DUE: 5
  /** the day on which it was done, or empty */
  readonly DUTY_DONE: 6
  /** how it stands, for people */
  readonly DUTY_STANDING: 7
  /** the text that sets the period, or empty */
  readonly DUTY_BASIS: 8
}
