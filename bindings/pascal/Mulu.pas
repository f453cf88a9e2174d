{ mulu for Pascal and Delphi: a class for each noun; most methods are those of MuluNouns, the constants those of
  MuluRaw, and include/mulu.h says what they mean. A text is bytes in the encoding of the checker, and is marked with
  its code page. Every object is its owner's to free, and refers to no other; of nil, every use raises EMulu. }
unit Mulu;

{$IFDEF FPC}{$IFNDEF FPC_DELPHI}{$MODE OBJFPC}{$ENDIF}{$H+}{$ENDIF}

interface

uses
  MuluRaw, MuluCalls, MuluNouns;

type
  TMuluRequest = TMuluRequestBase;
  TMuluCounting = TMuluCountingBase;
  TMuluDecision = TMuluDecisionBase;
  TMuluLife = TMuluLifeBase;
  TMuluConversion = TMuluConversionBase;

  TMuluFinding = record
    Severity, Entry, Line, Column, Offset, Length: TMuluSize;
    Rule, At, Message, Help, Name, Basis, Sheet: RawByteString;
    Related: array of TMuluSize; // the other entries that it is about
  end;

  TMuluReport = class(TMuluReportBase)
    function Complete: Boolean;
    function Finding(Index: Integer): TMuluFinding;
    property Findings[Index: Integer]: TMuluFinding read Finding; default;
  end;

  TMuluField = class(TMuluFieldBase)
    property At: RawByteString index MULU_FIELD_POINTER read Text;
    property Heading: RawByteString index MULU_FIELD_HEADING read Text;
    property Title: RawByteString index MULU_FIELD_TITLE read Text;
    property Note: RawByteString index MULU_FIELD_NOTE read Text;
    property Source: RawByteString index MULU_FIELD_SOURCE read Text;
    property Kind: Integer index MULU_FIELD_KIND read Number;
    property List: Integer index MULU_FIELD_LIST read Number;
    property Words: Integer index MULU_FIELD_WORDS read Number;
  end;

  TMuluEntry = class(TMuluEntryBase)
    property Fields[const At: RawByteString]: RawByteString read Get write Put; default;
  end;

  TMuluQuestion = class(TMuluQuestionBase)
    function Next: Integer; // -1 when all that is required or advised is answered
    property Need[Index: Integer]: Integer index MULU_QUESTION_NEED read Number;
    property Answered[Index: Integer]: Integer index MULU_QUESTION_ANSWERED read Number;
    property Words[Index: Integer]: Integer index MULU_QUESTION_WORDS read Number;
    property Rules[Index: Integer]: Integer index MULU_QUESTION_RULES read Number;
  end;

  TMuluCatalogue = class(TMuluCatalogueBase)
    procedure Add(Entry: TMuluEntry);
    function Finish: TMuluReport;
  end;

  TMuluChecker = class(TMuluCheckerBase)
    constructor Create(const Settings: RawByteString);
    function Field(Index: Integer): TMuluField; overload; // of mulu_field_count fields
    function Field(const At: RawByteString): TMuluField; overload;
    function NewEntry: TMuluEntry;
    function ReadEntry(const Json: RawByteString): TMuluEntry;
    function Question(Entry: TMuluEntry): TMuluQuestion;
    function Check(Entry: TMuluEntry): TMuluReport; overload;
    function Check(const Document: RawByteString; Format: Integer = MULU_FORMAT_AUTO): TMuluReport; overload;
    function CheckColumn(const Rows: array of RawByteString): TMuluReport;
    function Keys(const Rows: array of RawByteString): RawByteString; // a line for each
    function CheckKeys(const Lines: array of RawByteString): TMuluReport;
    function NewCatalogue(Format: Integer = MULU_FORMAT_AUTO): TMuluCatalogue;
    function Convert(const Document: RawByteString; FromFormat, ToFormat: Integer;
      Words: Integer = MULU_WORDS_KEYS): TMuluConversion;
    function IsWorkingDay(const Day: RawByteString): Boolean;
    function Due(const Duty, Start: RawByteString; Extension: Integer = 0): TMuluCounting;
    function CountDays(WorkingDays: Integer; const Start: RawByteString): TMuluCounting;
    function Decide(Entry: TMuluEntry; const Request: RawByteString; Published: Boolean = False): TMuluDecision;
    function ReadRequest(const Json: RawByteString): TMuluRequest;
    function CheckRequest(Request: TMuluRequest; Entry: TMuluEntry; Listed: Boolean = False): TMuluReport;
    function Life(Request: TMuluRequest; Entry: TMuluEntry): TMuluLife;
  private
    function Reported(Raw: PMuluReport): TMuluReport;
    function Counted(Raw: PMuluCounting): TMuluCounting;
  end;

implementation

type
  { Texts one after the other, and where each begins. }
  TColumn = record
    Data: RawByteString;
    Offsets: array of Integer;
  end;

function ColumnOf(const Rows: array of RawByteString): TColumn;
var
  Row: Integer;
begin
  Result.Data := '';
  Result.Offsets := nil;
  SetLength(Result.Offsets, Length(Rows) + 1);
  for Row := 0 to High(Rows) do
    Result.Offsets[Row + 1] := Result.Offsets[Row] + Length(Rows[Row]);
  SetLength(Result.Data, Result.Offsets[Length(Rows)]);
  for Row := 0 to High(Rows) do
    Move(PAnsiChar(Rows[Row])^, PAnsiChar(Result.Data)[Result.Offsets[Row]], Length(Rows[Row]));
end;

function OrNil(Entry: TMuluEntry): Pointer;
begin
  Result := nil;
  if Entry <> nil then
    Result := Entry.Handle;
end;

function TMuluReport.Complete: Boolean;
begin
  Result := inherited Complete = 1;
end;

function TMuluReport.Finding(Index: Integer): TMuluFinding;
var
  Other: Integer;
begin
  Result.Rule := Text(Index, MULU_TEXT_RULE);
  Result.At := Text(Index, MULU_TEXT_AT);
  Result.Message := Text(Index, MULU_TEXT_MESSAGE);
  Result.Help := Text(Index, MULU_TEXT_HELP);
  Result.Name := Text(Index, MULU_TEXT_NAME);
  Result.Basis := Text(Index, MULU_TEXT_BASIS);
  Result.Sheet := Text(Index, MULU_TEXT_SHEET);
  Result.Severity := Number(Index, MULU_NUMBER_SEVERITY);
  Result.Entry := Number(Index, MULU_NUMBER_ENTRY);
  Result.Line := Number(Index, MULU_NUMBER_LINE);
  Result.Column := Number(Index, MULU_NUMBER_COLUMN);
  Result.Offset := Number(Index, MULU_NUMBER_OFFSET);
  Result.Length := Number(Index, MULU_NUMBER_LENGTH);
  Result.Related := nil;
  SetLength(Result.Related, Number(Index, MULU_NUMBER_RELATED));
  for Other := 0 to High(Result.Related) do
    Result.Related[Other] := Related(Index, Other);
end;

function TMuluQuestion.Next: Integer;
begin
  try
    Result := inherited Next;
  except
    on E: EMulu do
    begin
      if E.Status <> MULU_E_RANGE then
        raise;
      Result := -1;
    end;
  end;
end;

procedure TMuluCatalogue.Add(Entry: TMuluEntry);
begin
  MuluCatalogueAdd(Handle, Entry.Handle);
end;

function TMuluCatalogue.Finish: TMuluReport;
begin
  Result := TMuluReport.Adopt(MuluCatalogueFinish(Handle), @mulu_report_free, FPage);
end;

constructor TMuluChecker.Create(const Settings: RawByteString);
begin
  if mulu_abi <> MULU_HEADER_ABI then
    raise EMulu.Create(MULU_E_RANGE, 'another interface: ' + mulu_version);
  Adopt(MuluCheckerNew(Settings, MuluPageOf(Settings)), @mulu_checker_free, 65001);
  if Encoding = 'gb18030' then
    FPage := 54936;
end;

function TMuluChecker.Reported(Raw: PMuluReport): TMuluReport;
begin
  Result := TMuluReport.Adopt(Raw, @mulu_report_free, FPage);
end;

function TMuluChecker.Counted(Raw: PMuluCounting): TMuluCounting;
begin
  Result := TMuluCounting.Adopt(Raw, @mulu_counting_free, FPage);
end;

function TMuluChecker.Field(Index: Integer): TMuluField;
begin
  Result := TMuluField.Adopt(MuluFieldAt(Handle, Index), @mulu_field_free, FPage);
end;

function TMuluChecker.Field(const At: RawByteString): TMuluField;
begin
  Result := TMuluField.Adopt(MuluFieldOf(Handle, At), @mulu_field_free, FPage);
end;

function TMuluChecker.NewEntry: TMuluEntry;
begin
  Result := TMuluEntry.Adopt(MuluEntryNew(Handle), @mulu_entry_free, FPage);
end;

function TMuluChecker.ReadEntry(const Json: RawByteString): TMuluEntry;
begin
  Result := TMuluEntry.Adopt(MuluEntryRead(Handle, Json), @mulu_entry_free, FPage);
end;

function TMuluChecker.Question(Entry: TMuluEntry): TMuluQuestion;
begin
  Result := TMuluQuestion.Adopt(MuluNextQuestion(Handle, Entry.Handle), @mulu_question_free, FPage);
end;

function TMuluChecker.Check(Entry: TMuluEntry): TMuluReport;
begin
  Result := Reported(MuluEntryCheck(Handle, Entry.Handle));
end;

function TMuluChecker.Check(const Document: RawByteString; Format: Integer): TMuluReport;
begin
  Result := Reported(MuluCheckerCheck(Handle, Document, Format));
end;

function TMuluChecker.CheckColumn(const Rows: array of RawByteString): TMuluReport;
var
  Column: TColumn;
begin
  Column := ColumnOf(Rows);
  Result := Reported(MuluCheckerCheckColumn(Handle, PAnsiChar(Column.Data), @Column.Offsets[0], Length(Rows)));
end;

function TMuluChecker.Keys(const Rows: array of RawByteString): RawByteString;
var
  Column: TColumn;
begin
  Column := ColumnOf(Rows);
  Result := MuluKeysWrite(Handle, PAnsiChar(Column.Data), @Column.Offsets[0], Length(Rows), FPage);
end;

function TMuluChecker.CheckKeys(const Lines: array of RawByteString): TMuluReport;
var
  Column: TColumn;
begin
  Column := ColumnOf(Lines);
  Result := Reported(MuluKeysCheck(Handle, PAnsiChar(Column.Data), @Column.Offsets[0], Length(Lines)));
end;

function TMuluChecker.NewCatalogue(Format: Integer): TMuluCatalogue;
begin
  Result := TMuluCatalogue.Adopt(MuluCatalogueNew(Handle, Format), @mulu_catalogue_free, FPage);
end;

function TMuluChecker.Convert(const Document: RawByteString; FromFormat, ToFormat, Words: Integer): TMuluConversion;
begin
  Result := TMuluConversion.Adopt(MuluConvert(Handle, Document, FromFormat, ToFormat, Words),
    @mulu_conversion_free, FPage);
end;

function TMuluChecker.IsWorkingDay(const Day: RawByteString): Boolean;
begin
  Result := CalendarIsWorkingDay(Day) = 1;
end;

function TMuluChecker.Due(const Duty, Start: RawByteString; Extension: Integer): TMuluCounting;
begin
  Result := Counted(MuluCalendarDue(Handle, Duty, Start, Extension));
end;

function TMuluChecker.CountDays(WorkingDays: Integer; const Start: RawByteString): TMuluCounting;
begin
  Result := Counted(MuluCalendarCount(Handle, WorkingDays, Start));
end;

function TMuluChecker.Decide(Entry: TMuluEntry; const Request: RawByteString; Published: Boolean): TMuluDecision;
begin
  Result := TMuluDecision.Adopt(MuluDecide(Handle, OrNil(Entry), Request, Ord(Published)),
    @mulu_decision_free, FPage);
end;

function TMuluChecker.ReadRequest(const Json: RawByteString): TMuluRequest;
begin
  Result := TMuluRequest.Adopt(MuluRequestRead(Handle, Json), @mulu_request_free, FPage);
end;

function TMuluChecker.CheckRequest(Request: TMuluRequest; Entry: TMuluEntry; Listed: Boolean): TMuluReport;
begin
  if Listed then
    Result := Reported(MuluRequestCheckListed(Handle, Request.Handle, OrNil(Entry)))
  else
    Result := Reported(MuluRequestCheck(Handle, Request.Handle, OrNil(Entry)));
end;

function TMuluChecker.Life(Request: TMuluRequest; Entry: TMuluEntry): TMuluLife;
begin
  Result := TMuluLife.Adopt(MuluRequestLife(Handle, Request.Handle, OrNil(Entry)), @mulu_life_free, FPage);
end;

end.
