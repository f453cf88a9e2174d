      * Written from include/mulu.h by tests/it/bindings.rs.
      * the interface that this header describes
       78  MULU-HEADER-ABI                 VALUE 1.
      * done
       78  MULU-OK                         VALUE 0.
      * a required pointer was NULL
       78  MULU-E-NULL                     VALUE 1.
      * an index, a constant or a field that does not exist
       78  MULU-E-RANGE                    VALUE 2.
      * larger than this library reads
       78  MULU-E-LIMIT                    VALUE 3.
      * no memory for a buffer of the input's size
       78  MULU-E-MEMORY                   VALUE 4.
      * a pointer to some other kind of object
       78  MULU-E-HANDLE                   VALUE 5.
      * a defect in this library; free your objects and report it
       78  MULU-E-PANIC                    VALUE 6.
      * settings that make no sense
       78  MULU-E-SETTINGS                 VALUE 7.
      * a day in a year of which the calendar knows nothing
       78  MULU-E-CALENDAR                 VALUE 8.
      * a format that is not part of this build of the library
       78  MULU-E-FEATURE                  VALUE 9.
      * a document that cannot be read to its end
       78  MULU-E-UNREAD                   VALUE 10.
      * "SHR201": stable, never reused
       78  MULU-TEXT-RULE                  VALUE 1.
      * where: RFC 6901 JSON Pointer into the entry
       78  MULU-TEXT-AT                    VALUE 2.
      * what is wrong
       78  MULU-TEXT-MESSAGE               VALUE 3.
      * what to do; may be empty
       78  MULU-TEXT-HELP                  VALUE 4.
      * "none-without-basis": the rule in words, stable
       78  MULU-TEXT-NAME                  VALUE 5.
      * what is cited, one place a line
       78  MULU-TEXT-BASIS                 VALUE 6.
      * the rule's fault in a few words
       78  MULU-TEXT-TITLE                 VALUE 7.
      * why it is one, and what to do, in a paragraph
       78  MULU-TEXT-EXPLAIN               VALUE 8.
      * the sheet of a workbook on which it stands, or empty
       78  MULU-TEXT-SHEET                 VALUE 9.
      * worth knowing; nothing is wrong
       78  MULU-SEVERITY-NOTICE            VALUE 1.
      * probably wrong, or against good practice
       78  MULU-SEVERITY-WARNING           VALUE 2.
      * against a binding text, or a contradiction in the data
       78  MULU-SEVERITY-ERROR             VALUE 3.
      * one of MULU_ABOUT_*
       78  MULU-RULE-ABOUT                 VALUE 1.
      * how many places of the law it rests on: at least one
       78  MULU-RULE-SOURCES               VALUE 2.
      * one entry by itself
       78  MULU-ABOUT-ENTRY                VALUE 1.
      * all entries of a catalogue, beside each other
       78  MULU-ABOUT-CATALOGUE            VALUE 2.
      * one request
       78  MULU-ABOUT-REQUEST              VALUE 3.
      * the place as findings cite it: short name and article
       78  MULU-SOURCE-PLACE               VALUE 1.
      * the title of the text
       78  MULU-SOURCE-TITLE               VALUE 2.
      * the number under which it was issued; empty for what is no law
       78  MULU-SOURCE-NUMBER              VALUE 3.
      * its first day in force, such as "2025-08-01", or empty
       78  MULU-SOURCE-FROM                VALUE 4.
      * the first day on which it no longer is in force, or empty
       78  MULU-SOURCE-UNTIL               VALUE 5.
      * how its words bind: "must", "should" or "may"
       78  MULU-SOURCE-FORCE               VALUE 6.
      * how the text is known: "verified", "second_hand" or "memory"
       78  MULU-SOURCE-EVIDENCE            VALUE 7.
      * where it stands, with an asterisk for any index of a list
       78  MULU-FIELD-POINTER              VALUE 1.
      * the heading in Chinese, which readers take for the member
       78  MULU-FIELD-HEADING              VALUE 2.
      * the title in English
       78  MULU-FIELD-TITLE                VALUE 3.
      * what belongs there
       78  MULU-FIELD-NOTE                 VALUE 4.
      * the article, standard or form that it comes from
       78  MULU-FIELD-SOURCE               VALUE 5.
      * one of MULU_KIND_*
       78  MULU-FIELD-KIND                 VALUE 1.
      * 1 for a list of such texts or words; else 0
       78  MULU-FIELD-LIST                 VALUE 2.
      * how many words there are; 0 for what is no word
       78  MULU-FIELD-WORDS                VALUE 3.
      * any text
       78  MULU-KIND-TEXT                  VALUE 1.
      * one of the words
       78  MULU-KIND-WORD                  VALUE 2.
      * one of the words, or a duration of ISO 8601 such as "P121D"
       78  MULU-KIND-CYCLE                 VALUE 3.
      * one of the two words "true" and "false"
       78  MULU-KIND-FLAG                  VALUE 4.
      * a day such as "2026-02-13"
       78  MULU-KIND-DATE                  VALUE 5.
      * a whole number
       78  MULU-KIND-COUNT                 VALUE 6.
      * a decimal number
       78  MULU-KIND-AMOUNT                VALUE 7.
      * the word as it stands in documents, in ASCII
       78  MULU-WORD-TOKEN                 VALUE 1.
      * the word as people read it, in Chinese
       78  MULU-WORD-LABEL                 VALUE 2.
      * the code that the dialect of the checker has for it, or empty
       78  MULU-WORD-CODE                  VALUE 3.
      * nothing asks for it, but only some words may stand there
       78  MULU-NEED-FREE                  VALUE 1.
      * without it the entry has a warning
       78  MULU-NEED-ADVISED               VALUE 2.
      * without it the entry has an error
       78  MULU-NEED-REQUIRED              VALUE 3.
      * whatever it says is wrong
       78  MULU-NEED-SUPERFLUOUS           VALUE 4.
      * one of MULU_NEED_*
       78  MULU-QUESTION-NEED              VALUE 1.
      * 1 when it says something to which no rule objects; else 0
       78  MULU-QUESTION-ANSWERED          VALUE 2.
      * how many words alone may stand there; 0: no limit
       78  MULU-QUESTION-WORDS             VALUE 3.
      * how many rules miss it, forbid it or limit it
       78  MULU-QUESTION-RULES             VALUE 4.
      * what the bytes say, also of their encoding
       78  MULU-FORMAT-AUTO                VALUE 0.
      * a JSON list of entries, an object with `entries`, or one entry
       78  MULU-FORMAT-JSON                VALUE 1.
      * one entry a line
       78  MULU-FORMAT-NDJSON              VALUE 2.
      * a table as text; its lines say what parts the cells
       78  MULU-FORMAT-CSV                 VALUE 3.
      * the same with tabs
       78  MULU-FORMAT-TSV                 VALUE 4.
      * a workbook
       78  MULU-FORMAT-XLSX                VALUE 5.
      * a workbook of old, which is only read
       78  MULU-FORMAT-XLS                 VALUE 6.
      * XML as `mulu convert` writes it, and in other shapes
       78  MULU-FORMAT-XML                 VALUE 7.
      * one of MULU_SEVERITY_*
       78  MULU-NUMBER-SEVERITY            VALUE 1.
      * the entry, from 0; 0 too where it is about the document
       78  MULU-NUMBER-ENTRY               VALUE 2.
      * line or row, from 1, of what is wrong or of what lacks it; or 0
       78  MULU-NUMBER-LINE                VALUE 3.
      * the column in characters, or of a workbook, from 1
       78  MULU-NUMBER-COLUMN              VALUE 4.
      * the first byte, from 0; 0 when the document is not in UTF-8
       78  MULU-NUMBER-OFFSET              VALUE 5.
      * how many bytes; 0 when the document is not in UTF-8
       78  MULU-NUMBER-LENGTH              VALUE 6.
      * how many other entries it is about: see mulu_report_related
       78  MULU-NUMBER-RELATED             VALUE 7.
      * keys, and values as written; for a code of the dialect its word
       78  MULU-WORDS-KEYS                 VALUE 1.
      * headings and labels in Chinese
       78  MULU-WORDS-CHINESE              VALUE 2.
      * keys, and the codes of the checker's dialect for values
       78  MULU-WORDS-CODES                VALUE 3.
      * how many entries were written
       78  MULU-CONVERSION-ENTRIES         VALUE 1.
      * how many losses there are, listed or not
       78  MULU-CONVERSION-LOSSES          VALUE 2.
      * what kind of loss it is: a word such as "too_long"
       78  MULU-LOSS-KIND                  VALUE 1.
      * where: RFC 6901 JSON Pointer into the entry, empty for all of it
       78  MULU-LOSS-AT                    VALUE 2.
      * the text that it is about, cut short; or why it was not read
       78  MULU-LOSS-DETAIL                VALUE 3.
      * the code of the entry, or empty
       78  MULU-LOSS-CODE                  VALUE 4.
      * the name of the entry, or empty
       78  MULU-LOSS-NAME                  VALUE 5.
      * what is lost, as a sentence
       78  MULU-LOSS-MESSAGE               VALUE 6.
      * the last day, such as "2026-03-05"; empty when it is not known
       78  MULU-DUE-DAY                    VALUE 1.
      * the text that sets the period; empty for a number of working days
       78  MULU-DUE-BASIS                  VALUE 2.
      * what the calendar lacks; empty when the last day is known
       78  MULU-DUE-LACK                   VALUE 3.
      * how long the period is, its extension included
       78  MULU-COUNTING-WORKING-DAYS      VALUE 1.
      * the first year on the way that is not known, or 0
       78  MULU-COUNTING-UNCOVERED         VALUE 2.
      * the year whose notice may still move a day, or 0
       78  MULU-COUNTING-PROVISIONAL       VALUE 3.
      * 1 for requests from outside the declared scope only
       78  MULU-COUNTING-OUTSIDE-SCOPE     VALUE 4.
      * the day, such as "2026-02-14"
       78  MULU-DAY-DATE                   VALUE 1.
      * why it counts, or does not, in a few words
       78  MULU-DAY-WHY                    VALUE 2.
      * unconditional data: shared
       78  MULU-OUTCOME-SHARE              VALUE 1.
      * inside what the entry declares
       78  MULU-OUTCOME-SHARE-ON-CONDITIO  VALUE 2.
      * outside of that: the provider decides
       78  MULU-OUTCOME-PROVIDER-DECIDES   VALUE 3.
      * not shared, by an article
       78  MULU-OUTCOME-REFUSE             VALUE 4.
      * the request lacks what the law asks of it
       78  MULU-OUTCOME-INCOMPLETE         VALUE 5.
      * something cannot be known
       78  MULU-OUTCOME-UNDETERMINED       VALUE 6.
      * the outcome in words
       78  MULU-DECISION-TITLE             VALUE 1.
      * the code of the entry
       78  MULU-DECISION-ENTRY             VALUE 2.
      * the number of the request
       78  MULU-DECISION-REQUEST           VALUE 3.
      * the day of receipt, such as "2026-02-13", or empty
       78  MULU-DECISION-RECEIVED          VALUE 4.
      * the day by which the provider answers, or empty
       78  MULU-DECISION-REPLY-BY          VALUE 5.
      * the articles that set the periods, one a line
       78  MULU-DECISION-PERIODS           VALUE 6.
      * within how many working days the provider answers, or 0
       78  MULU-DECISION-REPLY-DAYS        VALUE 1.
      * within how many more it delivers, or 0
       78  MULU-DECISION-DELIVER-DAYS      VALUE 2.
      * the year of which the days off are not known, or 0
       78  MULU-DECISION-UNCOVERED         VALUE 3.
      * why, the strongest reason first
       78  MULU-LIST-REASONS               VALUE 1.
      * what is missing or not known, such as "request:/basis"
       78  MULU-LIST-MISSING               VALUE 2.
      * what the applicant keeps to
       78  MULU-LIST-OBLIGATIONS           VALUE 3.
      * the working days up to the answer
       78  MULU-LIST-COUNTED               VALUE 4.
      * the sentence, the place or the day
       78  MULU-ITEM-TEXT                  VALUE 1.
      * the article, or empty
       78  MULU-ITEM-BASIS                 VALUE 2.
      * what it rests on, such as "entry:/share/type", or empty
       78  MULU-ITEM-AT                    VALUE 3.
      * the member of the request, such as "request:/purposes"
       78  MULU-EDIT-AT                    VALUE 1.
      * what it would say, in JSON
       78  MULU-EDIT-TO                    VALUE 2.
      * not done, and there is time
       78  MULU-STANDING-OPEN              VALUE 1.
      * done in time
       78  MULU-STANDING-DONE              VALUE 2.
      * done too late
       78  MULU-STANDING-LATE              VALUE 3.
      * not done, and the time is over
       78  MULU-STANDING-OVERDUE           VALUE 4.
      * the day on which it began or was done is not known
       78  MULU-STANDING-UNDATED           VALUE 5.
      * the calendar knows nothing of a year on the way
       78  MULU-STANDING-NOT-COVERED       VALUE 6.
      * no text in force sets a period
       78  MULU-STANDING-NO-PERIOD         VALUE 7.
      * the number of the request, or empty
       78  MULU-REQUEST-ID                 VALUE 1.
      * the code of the entry that it asks for, or empty
       78  MULU-REQUEST-ENTRY              VALUE 2.
      * where the request stands: a word such as "agreed"
       78  MULU-LIFE-STAGE                 VALUE 1.
      * the same for people
       78  MULU-LIFE-TITLE                 VALUE 2.
      * the day of receipt, such as "2026-02-13", or empty
       78  MULU-LIFE-RECEIVED              VALUE 3.
      * what is to be done: a word such as "deliver"
       78  MULU-DUTY-NAME                  VALUE 1.
      * the same for people
       78  MULU-DUTY-TITLE                 VALUE 2.
      * what began it: a pointer into the request
       78  MULU-DUTY-AT                    VALUE 3.
      * the day on which it began, or empty
       78  MULU-DUTY-START                 VALUE 4.
      * the last day, or empty
       78  MULU-DUTY-DUE                   VALUE 5.
      * the day on which it was done, or empty
       78  MULU-DUTY-DONE                  VALUE 6.
      * how it stands, for people
       78  MULU-DUTY-STANDING              VALUE 7.
      * the text that sets the period, or empty
       78  MULU-DUTY-BASIS                 VALUE 8.
