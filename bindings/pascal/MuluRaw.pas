{ Written from include/mulu.h by tests/it/bindings.rs. That header says what each function does. }
unit MuluRaw;

{$IFDEF FPC}{$IFNDEF FPC_DELPHI}{$MODE OBJFPC}{$ENDIF}{$ENDIF}

interface

const
{$IFDEF MSWINDOWS}
  MULU_LIBRARY = 'mulu-1.dll';
{$ELSE}
  MULU_LIBRARY = 'libmulu.so.1';
{$ENDIF}

type
{$IFDEF FPC}
  TMuluSize = SizeUInt;
{$ELSE}{$IF CompilerVersion >= 20}
  TMuluSize = NativeUInt;
{$ELSE}
  TMuluSize = Cardinal;
  RawByteString = AnsiString; // Delphi 7 to 2007 know no code pages
{$IFEND}{$ENDIF}
  PMuluSize = ^TMuluSize;
  PMuluBytes = ^PAnsiChar;
  TMuluTextOpaque = record end;
  PMuluText = ^TMuluTextOpaque;
  PPMuluText = ^PMuluText;
  TMuluCheckerOpaque = record end;
  PMuluChecker = ^TMuluCheckerOpaque;
  PPMuluChecker = ^PMuluChecker;
  TMuluFieldOpaque = record end;
  PMuluField = ^TMuluFieldOpaque;
  PPMuluField = ^PMuluField;
  TMuluEntryOpaque = record end;
  PMuluEntry = ^TMuluEntryOpaque;
  PPMuluEntry = ^PMuluEntry;
  TMuluQuestionOpaque = record end;
  PMuluQuestion = ^TMuluQuestionOpaque;
  PPMuluQuestion = ^PMuluQuestion;
  TMuluReportOpaque = record end;
  PMuluReport = ^TMuluReportOpaque;
  PPMuluReport = ^PMuluReport;
  TMuluCatalogueOpaque = record end;
  PMuluCatalogue = ^TMuluCatalogueOpaque;
  PPMuluCatalogue = ^PMuluCatalogue;
  TMuluConversionOpaque = record end;
  PMuluConversion = ^TMuluConversionOpaque;
  PPMuluConversion = ^PMuluConversion;
  TMuluCountingOpaque = record end;
  PMuluCounting = ^TMuluCountingOpaque;
  PPMuluCounting = ^PMuluCounting;
  TMuluDecisionOpaque = record end;
  PMuluDecision = ^TMuluDecisionOpaque;
  PPMuluDecision = ^PMuluDecision;
  TMuluLifeOpaque = record end;
  PMuluLife = ^TMuluLifeOpaque;
  PPMuluLife = ^PMuluLife;
  TMuluRequestOpaque = record end;
  PMuluRequest = ^TMuluRequestOpaque;
  PPMuluRequest = ^PMuluRequest;

const
  MULU_HEADER_ABI = 1; // the interface that this header describes
  MULU_OK = 0; // done
  MULU_E_NULL = 1; // a required pointer was NULL
  MULU_E_RANGE = 2; // an index, a constant or a field that does not exist
  MULU_E_LIMIT = 3; // larger than this library reads
  MULU_E_MEMORY = 4; // no memory for a buffer of the input's size
  MULU_E_HANDLE = 5; // a pointer to some other kind of object
  MULU_E_PANIC = 6; // a defect in this library; free your objects and report it
  MULU_E_SETTINGS = 7; // settings that make no sense
  MULU_E_CALENDAR = 8; // a day in a year of which the calendar knows nothing
  MULU_E_FEATURE = 9; // a format that is not part of this build of the library
  MULU_E_UNREAD = 10; // a document that cannot be read to its end
  MULU_TEXT_RULE = 1; // "SHR201": stable, never reused
  MULU_TEXT_AT = 2; // where: RFC 6901 JSON Pointer into the entry
  MULU_TEXT_MESSAGE = 3; // what is wrong
  MULU_TEXT_HELP = 4; // what to do; may be empty
  MULU_TEXT_NAME = 5; // "none-without-basis": the rule in words, stable
  MULU_TEXT_BASIS = 6; // what is cited, one place a line
  MULU_TEXT_TITLE = 7; // the rule's fault in a few words
  MULU_TEXT_EXPLAIN = 8; // why it is one, and what to do, in a paragraph
  MULU_TEXT_SHEET = 9; // the sheet of a workbook on which it stands, or empty
  MULU_SEVERITY_NOTICE = 1; // worth knowing; nothing is wrong
  MULU_SEVERITY_WARNING = 2; // probably wrong, or against good practice
  MULU_SEVERITY_ERROR = 3; // against a binding text, or a contradiction in the data
  MULU_RULE_ABOUT = 1; // one of MULU_ABOUT_*
  MULU_RULE_SOURCES = 2; // how many places of the law it rests on: at least one
  MULU_ABOUT_ENTRY = 1; // one entry by itself
  MULU_ABOUT_CATALOGUE = 2; // all entries of a catalogue, beside each other
  MULU_ABOUT_REQUEST = 3; // one request
  MULU_SOURCE_PLACE = 1; // the place as findings cite it: short name and article
  MULU_SOURCE_TITLE = 2; // the title of the text
  MULU_SOURCE_NUMBER = 3; // the number under which it was issued; empty for what is no law
  MULU_SOURCE_FROM = 4; // its first day in force, such as "2025-08-01", or empty
  MULU_SOURCE_UNTIL = 5; // the first day on which it no longer is in force, or empty
  MULU_SOURCE_FORCE = 6; // how its words bind: "must", "should" or "may"
  MULU_SOURCE_EVIDENCE = 7; // how the text is known: "verified", "second_hand" or "memory"
  MULU_FIELD_POINTER = 1; // where it stands, with an asterisk for any index of a list
  MULU_FIELD_HEADING = 2; // the heading in Chinese, which readers take for the member
  MULU_FIELD_TITLE = 3; // the title in English
  MULU_FIELD_NOTE = 4; // what belongs there
  MULU_FIELD_SOURCE = 5; // the article, standard or form that it comes from
  MULU_FIELD_KIND = 1; // one of MULU_KIND_*
  MULU_FIELD_LIST = 2; // 1 for a list of such texts or words; else 0
  MULU_FIELD_WORDS = 3; // how many words there are; 0 for what is no word
  MULU_KIND_TEXT = 1; // any text
  MULU_KIND_WORD = 2; // one of the words
  MULU_KIND_CYCLE = 3; // one of the words, or a duration of ISO 8601 such as "P121D"
  MULU_KIND_FLAG = 4; // one of the two words "true" and "false"
  MULU_KIND_DATE = 5; // a day such as "2026-02-13"
  MULU_KIND_COUNT = 6; // a whole number
  MULU_KIND_AMOUNT = 7; // a decimal number
  MULU_WORD_TOKEN = 1; // the word as it stands in documents, in ASCII
  MULU_WORD_LABEL = 2; // the word as people read it, in Chinese
  MULU_WORD_CODE = 3; // the code that the dialect of the checker has for it, or empty
  MULU_NEED_FREE = 1; // nothing asks for it, but only some words may stand there
  MULU_NEED_ADVISED = 2; // without it the entry has a warning
  MULU_NEED_REQUIRED = 3; // without it the entry has an error
  MULU_NEED_SUPERFLUOUS = 4; // whatever it says is wrong
  MULU_QUESTION_NEED = 1; // one of MULU_NEED_*
  MULU_QUESTION_ANSWERED = 2; // 1 when it says something to which no rule objects; else 0
  MULU_QUESTION_WORDS = 3; // how many words alone may stand there; 0: no limit
  MULU_QUESTION_RULES = 4; // how many rules miss it, forbid it or limit it
  MULU_FORMAT_AUTO = 0; // what the bytes say, also of their encoding
  MULU_FORMAT_JSON = 1; // a JSON list of entries, an object with `entries`, or one entry
  MULU_FORMAT_NDJSON = 2; // one entry a line
  MULU_FORMAT_CSV = 3; // a table as text; its lines say what parts the cells
  MULU_FORMAT_TSV = 4; // the same with tabs
  MULU_FORMAT_XLSX = 5; // a workbook
  MULU_FORMAT_XLS = 6; // a workbook of old, which is only read
  MULU_FORMAT_XML = 7; // XML as `mulu convert` writes it, and in other shapes
  MULU_NUMBER_SEVERITY = 1; // one of MULU_SEVERITY_*
  MULU_NUMBER_ENTRY = 2; // the entry, from 0; 0 too where it is about the document
  MULU_NUMBER_LINE = 3; // line or row, from 1, of what is wrong or of what lacks it; or 0
  MULU_NUMBER_COLUMN = 4; // the column in characters, or of a workbook, from 1
  MULU_NUMBER_OFFSET = 5; // the first byte, from 0; 0 when the document is not in UTF-8
  MULU_NUMBER_LENGTH = 6; // how many bytes; 0 when the document is not in UTF-8
  MULU_NUMBER_RELATED = 7; // how many other entries it is about: see mulu_report_related
  MULU_WORDS_KEYS = 1; // keys, and values as written; for a code of the dialect its word
  MULU_WORDS_CHINESE = 2; // headings and labels in Chinese
  MULU_WORDS_CODES = 3; // keys, and the codes of the checker's dialect for values
  MULU_CONVERSION_ENTRIES = 1; // how many entries were written
  MULU_CONVERSION_LOSSES = 2; // how many losses there are, listed or not
  MULU_LOSS_KIND = 1; // what kind of loss it is: a word such as "too_long"
  MULU_LOSS_AT = 2; // where: RFC 6901 JSON Pointer into the entry, empty for all of it
  MULU_LOSS_DETAIL = 3; // the text that it is about, cut short; or why it was not read
  MULU_LOSS_CODE = 4; // the code of the entry, or empty
  MULU_LOSS_NAME = 5; // the name of the entry, or empty
  MULU_LOSS_MESSAGE = 6; // what is lost, as a sentence
  MULU_DUE_DAY = 1; // the last day, such as "2026-03-05"; empty when it is not known
  MULU_DUE_BASIS = 2; // the text that sets the period; empty for a number of working days
  MULU_DUE_LACK = 3; // what the calendar lacks; empty when the last day is known
  MULU_COUNTING_WORKING_DAYS = 1; // how long the period is, its extension included
  MULU_COUNTING_UNCOVERED = 2; // the first year on the way that is not known, or 0
  MULU_COUNTING_PROVISIONAL = 3; // the year whose notice may still move a day, or 0
  MULU_COUNTING_OUTSIDE_SCOPE = 4; // 1 for requests from outside the declared scope only
  MULU_DAY_DATE = 1; // the day, such as "2026-02-14"
  MULU_DAY_WHY = 2; // why it counts, or does not, in a few words
  MULU_OUTCOME_SHARE = 1; // unconditional data: shared
  MULU_OUTCOME_SHARE_ON_CONDITIONS = 2; // inside what the entry declares
  MULU_OUTCOME_PROVIDER_DECIDES = 3; // outside of that: the provider decides
  MULU_OUTCOME_REFUSE = 4; // not shared, by an article
  MULU_OUTCOME_INCOMPLETE = 5; // the request lacks what the law asks of it
  MULU_OUTCOME_UNDETERMINED = 6; // something cannot be known
  MULU_DECISION_TITLE = 1; // the outcome in words
  MULU_DECISION_ENTRY = 2; // the code of the entry
  MULU_DECISION_REQUEST = 3; // the number of the request
  MULU_DECISION_RECEIVED = 4; // the day of receipt, such as "2026-02-13", or empty
  MULU_DECISION_REPLY_BY = 5; // the day by which the provider answers, or empty
  MULU_DECISION_PERIODS = 6; // the articles that set the periods, one a line
  MULU_DECISION_REPLY_DAYS = 1; // within how many working days the provider answers, or 0
  MULU_DECISION_DELIVER_DAYS = 2; // within how many more it delivers, or 0
  MULU_DECISION_UNCOVERED = 3; // the year of which the days off are not known, or 0
  MULU_LIST_REASONS = 1; // why, the strongest reason first
  MULU_LIST_MISSING = 2; // what is missing or not known, such as "request:/basis"
  MULU_LIST_OBLIGATIONS = 3; // what the applicant keeps to
  MULU_LIST_COUNTED = 4; // the working days up to the answer
  MULU_ITEM_TEXT = 1; // the sentence, the place or the day
  MULU_ITEM_BASIS = 2; // the article, or empty
  MULU_ITEM_AT = 3; // what it rests on, such as "entry:/share/type", or empty
  MULU_EDIT_AT = 1; // the member of the request, such as "request:/purposes"
  MULU_EDIT_TO = 2; // what it would say, in JSON
  MULU_STANDING_OPEN = 1; // not done, and there is time
  MULU_STANDING_DONE = 2; // done in time
  MULU_STANDING_LATE = 3; // done too late
  MULU_STANDING_OVERDUE = 4; // not done, and the time is over
  MULU_STANDING_UNDATED = 5; // the day on which it began or was done is not known
  MULU_STANDING_NOT_COVERED = 6; // the calendar knows nothing of a year on the way
  MULU_STANDING_NO_PERIOD = 7; // no text in force sets a period
  MULU_REQUEST_ID = 1; // the number of the request, or empty
  MULU_REQUEST_ENTRY = 2; // the code of the entry that it asks for, or empty
  MULU_LIFE_STAGE = 1; // where the request stands: a word such as "agreed"
  MULU_LIFE_TITLE = 2; // the same for people
  MULU_LIFE_RECEIVED = 3; // the day of receipt, such as "2026-02-13", or empty
  MULU_DUTY_NAME = 1; // what is to be done: a word such as "deliver"
  MULU_DUTY_TITLE = 2; // the same for people
  MULU_DUTY_AT = 3; // what began it: a pointer into the request
  MULU_DUTY_START = 4; // the day on which it began, or empty
  MULU_DUTY_DUE = 5; // the last day, or empty
  MULU_DUTY_DONE = 6; // the day on which it was done, or empty
  MULU_DUTY_STANDING = 7; // how it stands, for people
  MULU_DUTY_BASIS = 8; // the text that sets the period, or empty

function mulu_version: PAnsiChar;
  cdecl; external MULU_LIBRARY name 'mulu_version';
function mulu_abi: Integer;
  cdecl; external MULU_LIBRARY name 'mulu_abi';
function mulu_status_text(AStatus: Integer): PAnsiChar;
  cdecl; external MULU_LIBRARY name 'mulu_status_text';
function mulu_text_get(AOwner: PMuluText; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_text_get';
procedure mulu_text_free(AText: PMuluText);
  cdecl; external MULU_LIBRARY name 'mulu_text_free';
function mulu_checker_new(ASettings: PAnsiChar; ALength: TMuluSize; AOut: PPMuluChecker; AWhy: PPMuluText): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_checker_new';
function mulu_checker_encoding(AChecker: PMuluChecker): PAnsiChar;
  cdecl; external MULU_LIBRARY name 'mulu_checker_encoding';
procedure mulu_checker_free(AChecker: PMuluChecker);
  cdecl; external MULU_LIBRARY name 'mulu_checker_free';
function mulu_rule_count: TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_rule_count';
function mulu_rule_find(ACode: PAnsiChar; ALength: TMuluSize; AIndex: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_rule_find';
function mulu_rule_text(AChecker: PMuluChecker; AIndex: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_rule_text';
function mulu_rule_severity(AChecker: PMuluChecker; AIndex: TMuluSize; ASeverity: PInteger): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_rule_severity';
function mulu_rule_number(AChecker: PMuluChecker; AIndex: TMuluSize; AWhich: Integer; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_rule_number';
function mulu_rule_source(AChecker: PMuluChecker; AIndex: TMuluSize; ASource: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_rule_source';
function mulu_rule_write(AChecker: PMuluChecker; AIndex: TMuluSize; AOut: PPMuluText): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_rule_write';
function mulu_field_count: TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_field_count';
function mulu_field_at(AChecker: PMuluChecker; AIndex: TMuluSize; AOut: PPMuluField): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_field_at';
function mulu_field_of(AChecker: PMuluChecker; APointer: PAnsiChar; ALength: TMuluSize; AOut: PPMuluField): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_field_of';
function mulu_field_text(AField: PMuluField; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_field_text';
function mulu_field_number(AField: PMuluField; AWhich: Integer; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_field_number';
function mulu_field_word(AField: PMuluField; AWord: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_field_word';
procedure mulu_field_free(AField: PMuluField);
  cdecl; external MULU_LIBRARY name 'mulu_field_free';
function mulu_entry_new(AChecker: PMuluChecker; AOut: PPMuluEntry): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_new';
function mulu_entry_read(AChecker: PMuluChecker; AJson: PAnsiChar; ALength: TMuluSize; AOut: PPMuluEntry): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_read';
function mulu_entry_set(AEntry: PMuluEntry; APointer: PAnsiChar; APointerLength: TMuluSize; AText: PAnsiChar; ALength: TMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_set';
function mulu_entry_get(AEntry: PMuluEntry; APointer: PAnsiChar; APointerLength: TMuluSize; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_get';
function mulu_entry_count(AEntry: PMuluEntry; APointer: PAnsiChar; APointerLength: TMuluSize; ACount: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_count';
function mulu_entry_remove(AEntry: PMuluEntry; APointer: PAnsiChar; APointerLength: TMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_remove';
function mulu_entry_write(AEntry: PMuluEntry; AOut: PPMuluText): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_write';
procedure mulu_entry_free(AEntry: PMuluEntry);
  cdecl; external MULU_LIBRARY name 'mulu_entry_free';
function mulu_next_question(AChecker: PMuluChecker; AEntry: PMuluEntry; AOut: PPMuluQuestion): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_next_question';
function mulu_question_count(AQuestion: PMuluQuestion): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_question_count';
function mulu_question_next(AQuestion: PMuluQuestion; AIndex: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_question_next';
function mulu_question_pointer(AQuestion: PMuluQuestion; AIndex: TMuluSize; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_question_pointer';
function mulu_question_number(AQuestion: PMuluQuestion; AIndex: TMuluSize; AWhich: Integer; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_question_number';
function mulu_question_word(AQuestion: PMuluQuestion; AIndex: TMuluSize; AWord: TMuluSize; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_question_word';
function mulu_question_rule(AQuestion: PMuluQuestion; AIndex: TMuluSize; ARule: TMuluSize; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_question_rule';
procedure mulu_question_free(AQuestion: PMuluQuestion);
  cdecl; external MULU_LIBRARY name 'mulu_question_free';
function mulu_entry_check(AChecker: PMuluChecker; AEntry: PMuluEntry; AOut: PPMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_entry_check';
function mulu_checker_check(AChecker: PMuluChecker; ADocument: PAnsiChar; ALength: TMuluSize; AFormat: Integer; AOut: PPMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_checker_check';
function mulu_checker_check_column(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize; AOut: PPMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_checker_check_column';
function mulu_report_count(AReport: PMuluReport): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_report_count';
function mulu_report_complete(AReport: PMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_report_complete';
function mulu_report_text(AReport: PMuluReport; AIndex: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_report_text';
function mulu_report_notes(AReport: PMuluReport): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_report_notes';
function mulu_report_note(AReport: PMuluReport; AIndex: TMuluSize; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_report_note';
function mulu_report_number(AReport: PMuluReport; AIndex: TMuluSize; AWhich: Integer; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_report_number';
function mulu_report_related(AReport: PMuluReport; AIndex: TMuluSize; AOther: TMuluSize; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_report_related';
procedure mulu_report_free(AReport: PMuluReport);
  cdecl; external MULU_LIBRARY name 'mulu_report_free';
function mulu_catalogue_new(AChecker: PMuluChecker; AFormat: Integer; AOut: PPMuluCatalogue): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_catalogue_new';
function mulu_catalogue_feed(ACatalogue: PMuluCatalogue; APiece: PAnsiChar; ALength: TMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_catalogue_feed';
function mulu_catalogue_add(ACatalogue: PMuluCatalogue; AEntry: PMuluEntry): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_catalogue_add';
function mulu_catalogue_finish(ACatalogue: PMuluCatalogue; AOut: PPMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_catalogue_finish';
procedure mulu_catalogue_free(ACatalogue: PMuluCatalogue);
  cdecl; external MULU_LIBRARY name 'mulu_catalogue_free';
function mulu_convert(AChecker: PMuluChecker; ADocument: PAnsiChar; ALength: TMuluSize; AFrom: Integer; ATo: Integer; AWords: Integer; AOut: PPMuluConversion): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_convert';
function mulu_conversion_document(AConversion: PMuluConversion; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_conversion_document';
function mulu_conversion_number(AConversion: PMuluConversion; AWhich: Integer; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_conversion_number';
function mulu_conversion_count(AConversion: PMuluConversion): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_conversion_count';
function mulu_conversion_loss(AConversion: PMuluConversion; AIndex: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_conversion_loss';
procedure mulu_conversion_free(AConversion: PMuluConversion);
  cdecl; external MULU_LIBRARY name 'mulu_conversion_free';
function mulu_keys_write(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize; AOut: PPMuluText): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_keys_write';
function mulu_keys_check(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize; AOut: PPMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_keys_check';
function mulu_calendar_is_working_day(AChecker: PMuluChecker; ADay: PAnsiChar; ALength: TMuluSize; AAnswer: PInteger): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_calendar_is_working_day';
function mulu_calendar_due(AChecker: PMuluChecker; ADuty: PAnsiChar; ADutyLength: TMuluSize; AStart: PAnsiChar; AStartLength: TMuluSize; AExtension: TMuluSize; AOut: PPMuluCounting): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_calendar_due';
function mulu_calendar_count(AChecker: PMuluChecker; AWorkingDays: TMuluSize; AStart: PAnsiChar; AStartLength: TMuluSize; AOut: PPMuluCounting): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_calendar_count';
function mulu_counting_text(ACounting: PMuluCounting; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_counting_text';
function mulu_counting_number(ACounting: PMuluCounting; AWhich: Integer; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_counting_number';
function mulu_counting_count(ACounting: PMuluCounting): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_counting_count';
function mulu_counting_day(ACounting: PMuluCounting; AIndex: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_counting_day';
procedure mulu_counting_free(ACounting: PMuluCounting);
  cdecl; external MULU_LIBRARY name 'mulu_counting_free';
function mulu_decide(AChecker: PMuluChecker; AEntry: PMuluEntry; ARequest: PAnsiChar; ALength: TMuluSize; APublished: Integer; AOut: PPMuluDecision): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_decide';
function mulu_decision_outcome(ADecision: PMuluDecision): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_decision_outcome';
function mulu_decision_text(ADecision: PMuluDecision; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_decision_text';
function mulu_decision_number(ADecision: PMuluDecision; AWhich: Integer; ANumber: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_decision_number';
function mulu_decision_count(ADecision: PMuluDecision; AList: Integer): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_decision_count';
function mulu_decision_item(ADecision: PMuluDecision; AList: Integer; AIndex: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_decision_item';
function mulu_decision_changes(ADecision: PMuluDecision): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_decision_changes';
function mulu_decision_edits(ADecision: PMuluDecision; AChange: TMuluSize): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_decision_edits';
function mulu_decision_edit(ADecision: PMuluDecision; AChange: TMuluSize; AIndex: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_decision_edit';
function mulu_decision_write(ADecision: PMuluDecision; AOut: PPMuluText): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_decision_write';
procedure mulu_decision_free(ADecision: PMuluDecision);
  cdecl; external MULU_LIBRARY name 'mulu_decision_free';
function mulu_request_read(AChecker: PMuluChecker; AJson: PAnsiChar; ALength: TMuluSize; AOut: PPMuluRequest): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_request_read';
function mulu_request_text(ARequest: PMuluRequest; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_request_text';
function mulu_request_check(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry; AOut: PPMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_request_check';
function mulu_request_check_listed(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry; AOut: PPMuluReport): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_request_check_listed';
function mulu_request_life(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry; AOut: PPMuluLife): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_request_life';
procedure mulu_request_free(ARequest: PMuluRequest);
  cdecl; external MULU_LIBRARY name 'mulu_request_free';
function mulu_life_text(ALife: PMuluLife; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_life_text';
function mulu_life_count(ALife: PMuluLife): TMuluSize;
  cdecl; external MULU_LIBRARY name 'mulu_life_count';
function mulu_life_duty(ALife: PMuluLife; AIndex: TMuluSize; AWhich: Integer; AText: PMuluBytes; ALength: PMuluSize; AStanding: PInteger): Integer;
  cdecl; external MULU_LIBRARY name 'mulu_life_duty';
procedure mulu_life_free(ALife: PMuluLife);
  cdecl; external MULU_LIBRARY name 'mulu_life_free';

implementation

end.
