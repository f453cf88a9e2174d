{ mulu for Pascal and Delphi: a class for each noun over MuluCalls; the constants are those of MuluRaw, and
  include/mulu.h says what they mean. A text is bytes in the encoding of the checker, and is marked with its code page.
  Every object is its owner's to free, and refers to no other; of one that is nil, every use raises EMulu. }
unit Mulu;

{$IFDEF FPC}{$IFNDEF FPC_DELPHI}{$MODE OBJFPC}{$ENDIF}{$H+}{$ENDIF}

interface

uses MuluRaw, MuluCalls;

type
  TMuluObject = class
  private
    FHandle, FFree: Pointer;
    FPage: Word;
  public
    function Handle: Pointer; // for what MuluCalls has besides
    constructor Adopt(AHandle, AFree: Pointer; ACodePage: Word);
    destructor Destroy; override;
  end;
  TMuluRequest = class(TMuluObject)
    function Text(Which: Integer): RawByteString; // MULU_REQUEST_*
  end;

  TMuluFinding = record
    Severity, Entry, Line, Column, Offset, Length: TMuluSize;
    Rule, At, Message, Help, Name, Basis: RawByteString;
  end;

  TMuluReport = class(TMuluObject)
    function Finding(Index: Integer): TMuluFinding;
    function Count: Integer;
    function Complete: Boolean;
    property Findings[Index: Integer]: TMuluFinding read Finding; default;
  end;

  TMuluField = class(TMuluObject)
    function Text(Which: Integer): RawByteString;
    function Number(Which: Integer): Integer;
    function Word(Index, Which: Integer): RawByteString; // MULU_WORD_*
    property At: RawByteString index MULU_FIELD_POINTER read Text;
    property Heading: RawByteString index MULU_FIELD_HEADING read Text;
    property Title: RawByteString index MULU_FIELD_TITLE read Text;
    property Note: RawByteString index MULU_FIELD_NOTE read Text;
    property Source: RawByteString index MULU_FIELD_SOURCE read Text;
    property Kind: Integer index MULU_FIELD_KIND read Number;
    property List: Integer index MULU_FIELD_LIST read Number;
    property Words: Integer index MULU_FIELD_WORDS read Number;
  end;

  TMuluEntry = class(TMuluObject)
    function Get(const At: RawByteString): RawByteString;
    procedure Put(const At, Text: RawByteString);
    function Count(const At: RawByteString): Integer;
    procedure Remove(const At: RawByteString);
    function Json: RawByteString;
    property Fields[const At: RawByteString]: RawByteString read Get write Put; default;
  end;

  TMuluQuestion = class(TMuluObject)
    function Number(Index, Which: Integer): Integer;
    function Count: Integer;
    function Next: Integer; // -1 when all that is required or advised is answered
    function At(Index: Integer): RawByteString;
    function Word(Index, AWord: Integer): RawByteString;
    function Rule(Index, ARule: Integer): Integer;
    property Need[Index: Integer]: Integer index MULU_QUESTION_NEED read Number;
    property Answered[Index: Integer]: Integer index MULU_QUESTION_ANSWERED read Number;
    property Words[Index: Integer]: Integer index MULU_QUESTION_WORDS read Number;
    property Rules[Index: Integer]: Integer index MULU_QUESTION_RULES read Number;
  end;

  TMuluCatalogue = class(TMuluObject)
    procedure Feed(const Piece: RawByteString);
    procedure Add(Entry: TMuluEntry);
    function Finish: TMuluReport;
  end;

  TMuluCounting = class(TMuluObject)
    function Text(Which: Integer): RawByteString; // MULU_DUE_*
    function Number(Which: Integer): Integer; // MULU_COUNTING_*
    function Count: Integer;
    function DayOf(Index, Which: Integer): RawByteString; // MULU_DAY_*
  end;

  TMuluDecision = class(TMuluObject)
    function Outcome: Integer;
    function Text(Which: Integer): RawByteString; // MULU_DECISION_TITLE to MULU_DECISION_PERIODS
    function Number(Which: Integer): Integer; // MULU_DECISION_REPLY_DAYS to MULU_DECISION_UNCOVERED
    function Count(List: Integer): Integer; // MULU_LIST_*
    function Item(List, Index, Which: Integer): RawByteString; // MULU_ITEM_*
    function Changes: Integer;
    function Edits(Change: Integer): Integer;
    function Edit(Change, Index, Which: Integer): RawByteString; // MULU_EDIT_*
    function Json: RawByteString;
  end;

  TMuluLife = class(TMuluObject)
    function Text(Which: Integer): RawByteString; // MULU_LIFE_*
    function Count: Integer;
    function Duty(Index, Which: Integer): RawByteString; // MULU_DUTY_*
    function Standing(Index: Integer): Integer;
  end;

  TMuluChecker = class(TMuluObject)
    { The code page is that of the encoding which the settings name: 54936 for gb18030 and gbk. }
    constructor Create(const Settings: RawByteString; CodePage: Word = 65001);
    function RuleText(Index, Which: Integer): RawByteString; // of mulu_rule_count rules
    function RuleSeverity(Index: Integer): Integer;
    function Explain(Index: Integer): RawByteString;
    function Field(Index: Integer): TMuluField; overload; // of mulu_field_count fields
    function Field(const At: RawByteString): TMuluField; overload;
    function NewEntry: TMuluEntry;
    function ReadEntry(const Json: RawByteString): TMuluEntry;
    function Question(Entry: TMuluEntry): TMuluQuestion;
    function Check(Entry: TMuluEntry): TMuluReport; overload;
    function Check(const Document: RawByteString; Format: Integer = MULU_FORMAT_AUTO): TMuluReport; overload;
    function CheckColumn(const Rows: array of RawByteString): TMuluReport;
    function NewCatalogue(Format: Integer = MULU_FORMAT_AUTO): TMuluCatalogue;
    function IsWorkingDay(const Day: RawByteString): Boolean;
    function Due(const Duty, Start: RawByteString; Extension: Integer = 0): TMuluCounting;
    function CountDays(WorkingDays: Integer; const Start: RawByteString): TMuluCounting;
    function Decide(Entry: TMuluEntry; const Request: RawByteString; Published: Boolean = False): TMuluDecision;
    function ReadRequest(const Json: RawByteString): TMuluRequest;
    function CheckRequest(Request: TMuluRequest; Entry: TMuluEntry; Listed: Boolean = False): TMuluReport;
    function Life(Request: TMuluRequest; Entry: TMuluEntry): TMuluLife;
  end;

implementation

constructor TMuluObject.Adopt(AHandle, AFree: Pointer; ACodePage: Word);
begin FHandle := AHandle; FFree := AFree; FPage := ACodePage; end;
destructor TMuluObject.Destroy;
begin if FFree <> nil then TMuluFree(FFree)(FHandle); inherited Destroy; end;
function TMuluObject.Handle: Pointer;
begin if Self = nil then raise EMulu.Create(MULU_E_NULL); Result := FHandle; end;
function OrNil(Entry: TMuluEntry): Pointer;
begin if Entry = nil then Result := nil else Result := Entry.FHandle; end;

function TMuluReport.Count: Integer;
begin Result := mulu_report_count(Handle); end;
function TMuluReport.Complete: Boolean;
begin Result := mulu_report_complete(Handle) = 1; end;
function TMuluReport.Finding(Index: Integer): TMuluFinding;
  function T(Which: Integer): RawByteString;
  begin Result := MuluReportText(Handle, Index, Which, FPage); end;
  function N(Which: Integer): TMuluSize;
  begin Result := MuluReportNumber(Handle, Index, Which); end;
begin
  Result.Rule := T(MULU_TEXT_RULE); Result.Name := T(MULU_TEXT_NAME); Result.At := T(MULU_TEXT_AT);
  Result.Message := T(MULU_TEXT_MESSAGE); Result.Help := T(MULU_TEXT_HELP); Result.Basis := T(MULU_TEXT_BASIS);
  Result.Severity := N(MULU_NUMBER_SEVERITY); Result.Entry := N(MULU_NUMBER_ENTRY);
  Result.Line := N(MULU_NUMBER_LINE); Result.Column := N(MULU_NUMBER_COLUMN);
  Result.Offset := N(MULU_NUMBER_OFFSET); Result.Length := N(MULU_NUMBER_LENGTH);
end;

function TMuluField.Text(Which: Integer): RawByteString;
begin Result := MuluFieldText(Handle, Which, FPage); end;
function TMuluField.Number(Which: Integer): Integer;
begin Result := MuluFieldNumber(Handle, Which); end;
function TMuluField.Word(Index, Which: Integer): RawByteString;
begin Result := MuluFieldWord(Handle, Index, Which, FPage); end;

function TMuluEntry.Get(const At: RawByteString): RawByteString;
begin Result := MuluEntryGet(Handle, At, FPage); end;
procedure TMuluEntry.Put(const At, Text: RawByteString);
begin MuluMust(mulu_entry_set(Handle, PAnsiChar(At), Length(At), PAnsiChar(Text), Length(Text))); end;
function TMuluEntry.Count(const At: RawByteString): Integer;
begin Result := MuluEntryCount(Handle, At); end;
procedure TMuluEntry.Remove(const At: RawByteString);
begin MuluMust(mulu_entry_remove(Handle, PAnsiChar(At), Length(At))); end;
function TMuluEntry.Json: RawByteString;
begin Result := MuluEntryWrite(Handle, FPage); end;

function TMuluQuestion.Count: Integer;
begin Result := mulu_question_count(Handle); end;
function TMuluQuestion.Next: Integer;
begin
  try Result := MuluQuestionNext(Handle);
  except on E: EMulu do if E.Status = MULU_E_RANGE then Result := -1 else raise; end;
end;
function TMuluQuestion.At(Index: Integer): RawByteString;
begin Result := MuluQuestionPointer(Handle, Index, FPage); end;
function TMuluQuestion.Word(Index, AWord: Integer): RawByteString;
begin Result := MuluQuestionWord(Handle, Index, AWord, FPage); end;
function TMuluQuestion.Rule(Index, ARule: Integer): Integer;
begin Result := MuluQuestionRule(Handle, Index, ARule); end;
function TMuluQuestion.Number(Index, Which: Integer): Integer;
begin Result := MuluQuestionNumber(Handle, Index, Which); end;

procedure TMuluCatalogue.Feed(const Piece: RawByteString);
begin MuluMust(mulu_catalogue_feed(Handle, PAnsiChar(Piece), Length(Piece))); end;
procedure TMuluCatalogue.Add(Entry: TMuluEntry);
begin MuluMust(mulu_catalogue_add(Handle, Entry.Handle)); end;
function TMuluCatalogue.Finish: TMuluReport;
begin Result := TMuluReport.Adopt(MuluCatalogueFinish(Handle), @mulu_report_free, FPage); end;

function TMuluCounting.Text(Which: Integer): RawByteString;
begin Result := MuluCountingText(Handle, Which, FPage); end;
function TMuluCounting.Number(Which: Integer): Integer;
begin Result := MuluCountingNumber(Handle, Which); end;
function TMuluCounting.Count: Integer;
begin Result := mulu_counting_count(Handle); end;
function TMuluCounting.DayOf(Index, Which: Integer): RawByteString;
begin Result := MuluCountingDay(Handle, Index, Which, FPage); end;

function TMuluDecision.Outcome: Integer;
begin Result := mulu_decision_outcome(Handle); end;
function TMuluDecision.Text(Which: Integer): RawByteString;
begin Result := MuluDecisionText(Handle, Which, FPage); end;
function TMuluDecision.Number(Which: Integer): Integer;
begin Result := MuluDecisionNumber(Handle, Which); end;
function TMuluDecision.Count(List: Integer): Integer;
begin Result := mulu_decision_count(Handle, List); end;
function TMuluDecision.Item(List, Index, Which: Integer): RawByteString;
begin Result := MuluDecisionItem(Handle, List, Index, Which, FPage); end;
function TMuluDecision.Changes: Integer;
begin Result := mulu_decision_changes(Handle); end;
function TMuluDecision.Edits(Change: Integer): Integer;
begin Result := mulu_decision_edits(Handle, Change); end;
function TMuluDecision.Edit(Change, Index, Which: Integer): RawByteString;
begin Result := MuluDecisionEdit(Handle, Change, Index, Which, FPage); end;
function TMuluDecision.Json: RawByteString;
begin Result := MuluDecisionWrite(Handle, FPage); end;

function TMuluLife.Text(Which: Integer): RawByteString;
begin Result := MuluLifeText(Handle, Which, FPage); end;
function TMuluLife.Count: Integer;
begin Result := mulu_life_count(Handle); end;
function TMuluLife.Duty(Index, Which: Integer): RawByteString;
begin Result := MuluLifeDuty(Handle, Index, Which, FPage); end;
function TMuluLife.Standing(Index: Integer): Integer;
var Lent: TMuluLent;
begin MuluMust(mulu_life_duty(Handle, Index, MULU_DUTY_NAME, @Lent.Text, @Lent.Size, @Result)); end;

function TMuluRequest.Text(Which: Integer): RawByteString;
begin Result := MuluRequestText(Handle, Which, FPage); end;
constructor TMuluChecker.Create(const Settings: RawByteString; CodePage: Word);
begin
  if mulu_abi <> MULU_HEADER_ABI then raise EMulu.Create(MULU_E_RANGE, 'another interface: ' + mulu_version);
  Adopt(MuluCheckerNew(Settings, CodePage), @mulu_checker_free, CodePage);
end;
function TMuluChecker.RuleText(Index, Which: Integer): RawByteString;
begin Result := MuluRuleText(Handle, Index, Which, FPage); end;
function TMuluChecker.RuleSeverity(Index: Integer): Integer;
begin Result := MuluRuleSeverity(Handle, Index); end;
function TMuluChecker.Explain(Index: Integer): RawByteString;
begin Result := MuluRuleWrite(Handle, Index, FPage); end;
function TMuluChecker.Field(Index: Integer): TMuluField;
begin Result := TMuluField.Adopt(MuluFieldAt(Handle, Index), @mulu_field_free, FPage); end;
function TMuluChecker.Field(const At: RawByteString): TMuluField;
begin Result := TMuluField.Adopt(MuluFieldOf(Handle, At), @mulu_field_free, FPage); end;
function TMuluChecker.NewEntry: TMuluEntry;
begin Result := TMuluEntry.Adopt(MuluEntryNew(Handle), @mulu_entry_free, FPage); end;
function TMuluChecker.ReadEntry(const Json: RawByteString): TMuluEntry;
begin Result := TMuluEntry.Adopt(MuluEntryRead(Handle, Json), @mulu_entry_free, FPage); end;
function TMuluChecker.Question(Entry: TMuluEntry): TMuluQuestion;
begin Result := TMuluQuestion.Adopt(MuluNextQuestion(Handle, Entry.Handle), @mulu_question_free, FPage); end;
function TMuluChecker.Check(Entry: TMuluEntry): TMuluReport;
begin Result := TMuluReport.Adopt(MuluEntryCheck(Handle, Entry.Handle), @mulu_report_free, FPage); end;
function TMuluChecker.Check(const Document: RawByteString; Format: Integer): TMuluReport;
begin Result := TMuluReport.Adopt(MuluCheckerCheck(Handle, Document, Format), @mulu_report_free, FPage); end;
function TMuluChecker.CheckColumn(const Rows: array of RawByteString): TMuluReport;
var Data: RawByteString; Offsets: array of Integer; Row: Integer;
begin
  Data := ''; Offsets := nil;
  SetLength(Offsets, Length(Rows) + 1);
  for Row := 0 to High(Rows) do Offsets[Row + 1] := Offsets[Row] + Length(Rows[Row]);
  SetLength(Data, Offsets[Length(Rows)]);
  for Row := 0 to High(Rows) do Move(PAnsiChar(Rows[Row])^, PAnsiChar(Data)[Offsets[Row]], Length(Rows[Row]));
  Result := TMuluReport.Adopt(MuluCheckerCheckColumn(Handle, PAnsiChar(Data), @Offsets[0], Length(Rows)),
    @mulu_report_free, FPage);
end;
function TMuluChecker.NewCatalogue(Format: Integer): TMuluCatalogue;
begin Result := TMuluCatalogue.Adopt(MuluCatalogueNew(Handle, Format), @mulu_catalogue_free, FPage); end;
function TMuluChecker.IsWorkingDay(const Day: RawByteString): Boolean;
begin Result := MuluCalendarIsWorkingDay(Handle, Day) = 1; end;
function TMuluChecker.Due(const Duty, Start: RawByteString; Extension: Integer): TMuluCounting;
begin Result := TMuluCounting.Adopt(MuluCalendarDue(Handle, Duty, Start, Extension), @mulu_counting_free, FPage); end;
function TMuluChecker.CountDays(WorkingDays: Integer; const Start: RawByteString): TMuluCounting;
begin Result := TMuluCounting.Adopt(MuluCalendarCount(Handle, WorkingDays, Start), @mulu_counting_free, FPage); end;
function TMuluChecker.Decide(Entry: TMuluEntry; const Request: RawByteString; Published: Boolean): TMuluDecision;
begin
  Result := TMuluDecision.Adopt(MuluDecide(Handle, OrNil(Entry), Request, Ord(Published)),
    @mulu_decision_free, FPage);
end;
function TMuluChecker.ReadRequest(const Json: RawByteString): TMuluRequest;
begin Result := TMuluRequest.Adopt(MuluRequestRead(Handle, Json), @mulu_request_free, FPage); end;
function TMuluChecker.CheckRequest(Request: TMuluRequest; Entry: TMuluEntry; Listed: Boolean): TMuluReport;
var Raw: PMuluReport;
begin
  if Listed then Raw := MuluRequestCheckListed(Handle, Request.Handle, OrNil(Entry))
  else Raw := MuluRequestCheck(Handle, Request.Handle, OrNil(Entry));
  Result := TMuluReport.Adopt(Raw, @mulu_report_free, FPage);
end;
function TMuluChecker.Life(Request: TMuluRequest; Entry: TMuluEntry): TMuluLife;
begin Result := TMuluLife.Adopt(MuluRequestLife(Handle, Request.Handle, OrNil(Entry)), @mulu_life_free, FPage); end;

end.
