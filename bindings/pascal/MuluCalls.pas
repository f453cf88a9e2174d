{ Written from include/mulu.h by tests/it/bindings.rs: what MuluRaw has, with strings, results and exceptions.
  A second output has a function of its own. The code page is that of the encoding of the checker. }
unit MuluCalls;

{$IFDEF FPC}{$IFNDEF FPC_DELPHI}{$MODE OBJFPC}{$ENDIF}{$H+}{$DEFINE MULU_CODE_PAGES}{$ELSE}
{$IF CompilerVersion >= 20}{$DEFINE MULU_CODE_PAGES}{$IFEND}{$ENDIF}

interface

uses
  SysUtils, MuluRaw;

type
  { A call that failed: Status is one of MULU_E_*, Why what is wrong with the settings, or empty. }
  EMulu = class(Exception)
  public
    Status: Integer;
    Why: RawByteString;
    constructor Create(AStatus: Integer; const AWhy: RawByteString = '');
  end;

  TMuluLent = record
    Text: PAnsiChar;
    Size: TMuluSize;
    Own: PMuluText;
  end;

  TMuluFree = procedure(AThing: Pointer); cdecl; // any of the functions that free

procedure MuluMust(Status: Integer); // raises EMulu unless it is MULU_OK
function MuluPageOf(const Text: RawByteString): Word; // with which a string is marked

function MuluTextGet(AOwner: PMuluText; ACodePage: Word = 65001): RawByteString;
function MuluCheckerNew(const ASettings: RawByteString; ACodePage: Word = 65001): PMuluChecker;
function MuluRuleFind(const ACode: RawByteString): TMuluSize;
function MuluRuleText(AChecker: PMuluChecker; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluRuleSeverity(AChecker: PMuluChecker; AIndex: TMuluSize): Integer;
function MuluRuleNumber(AChecker: PMuluChecker; AIndex: TMuluSize; AWhich: Integer): TMuluSize;
function MuluRuleSource(AChecker: PMuluChecker; AIndex: TMuluSize; ASource: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluRuleWrite(AChecker: PMuluChecker; AIndex: TMuluSize; ACodePage: Word = 65001): RawByteString;
function MuluFieldAt(AChecker: PMuluChecker; AIndex: TMuluSize): PMuluField;
function MuluFieldOf(AChecker: PMuluChecker; const APointer: RawByteString): PMuluField;
function MuluFieldText(AField: PMuluField; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluFieldNumber(AField: PMuluField; AWhich: Integer): TMuluSize;
function MuluFieldWord(AField: PMuluField; AWord: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluEntryNew(AChecker: PMuluChecker): PMuluEntry;
function MuluEntryRead(AChecker: PMuluChecker; const AJson: RawByteString): PMuluEntry;
procedure MuluEntrySet(AEntry: PMuluEntry; const APointer: RawByteString; const AText: RawByteString);
function MuluEntryGet(AEntry: PMuluEntry; const APointer: RawByteString; ACodePage: Word = 65001): RawByteString;
function MuluEntryCount(AEntry: PMuluEntry; const APointer: RawByteString): TMuluSize;
procedure MuluEntryRemove(AEntry: PMuluEntry; const APointer: RawByteString);
function MuluEntryWrite(AEntry: PMuluEntry; ACodePage: Word = 65001): RawByteString;
function MuluNextQuestion(AChecker: PMuluChecker; AEntry: PMuluEntry): PMuluQuestion;
function MuluQuestionNext(AQuestion: PMuluQuestion): TMuluSize;
function MuluQuestionPointer(AQuestion: PMuluQuestion; AIndex: TMuluSize; ACodePage: Word = 65001): RawByteString;
function MuluQuestionNumber(AQuestion: PMuluQuestion; AIndex: TMuluSize; AWhich: Integer): TMuluSize;
function MuluQuestionWord(AQuestion: PMuluQuestion; AIndex: TMuluSize; AWord: TMuluSize; ACodePage: Word = 65001): RawByteString;
function MuluQuestionRule(AQuestion: PMuluQuestion; AIndex: TMuluSize; ARule: TMuluSize): TMuluSize;
function MuluEntryCheck(AChecker: PMuluChecker; AEntry: PMuluEntry): PMuluReport;
function MuluCheckerCheck(AChecker: PMuluChecker; const ADocument: RawByteString; AFormat: Integer): PMuluReport;
function MuluCheckerCheckColumn(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize): PMuluReport;
function MuluReportText(AReport: PMuluReport; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluReportNote(AReport: PMuluReport; AIndex: TMuluSize; ACodePage: Word = 65001): RawByteString;
function MuluReportNumber(AReport: PMuluReport; AIndex: TMuluSize; AWhich: Integer): TMuluSize;
function MuluReportRelated(AReport: PMuluReport; AIndex: TMuluSize; AOther: TMuluSize): TMuluSize;
function MuluCatalogueNew(AChecker: PMuluChecker; AFormat: Integer): PMuluCatalogue;
procedure MuluCatalogueFeed(ACatalogue: PMuluCatalogue; const APiece: RawByteString);
procedure MuluCatalogueAdd(ACatalogue: PMuluCatalogue; AEntry: PMuluEntry);
function MuluCatalogueFinish(ACatalogue: PMuluCatalogue): PMuluReport;
function MuluConvert(AChecker: PMuluChecker; const ADocument: RawByteString; AFrom: Integer; ATo: Integer; AWords: Integer): PMuluConversion;
function MuluConversionDocument(AConversion: PMuluConversion; ACodePage: Word = 65001): RawByteString;
function MuluConversionNumber(AConversion: PMuluConversion; AWhich: Integer): TMuluSize;
function MuluConversionLoss(AConversion: PMuluConversion; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluConversionLossNumber(AConversion: PMuluConversion; AIndex: TMuluSize): TMuluSize;
function MuluKeysWrite(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize; ACodePage: Word = 65001): RawByteString;
function MuluKeysCheck(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize): PMuluReport;
function MuluCalendarIsWorkingDay(AChecker: PMuluChecker; const ADay: RawByteString): Integer;
function MuluCalendarDue(AChecker: PMuluChecker; const ADuty: RawByteString; const AStart: RawByteString; AExtension: TMuluSize): PMuluCounting;
function MuluCalendarCount(AChecker: PMuluChecker; AWorkingDays: TMuluSize; const AStart: RawByteString): PMuluCounting;
function MuluCountingText(ACounting: PMuluCounting; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluCountingNumber(ACounting: PMuluCounting; AWhich: Integer): TMuluSize;
function MuluCountingDay(ACounting: PMuluCounting; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluCountingDayNumber(ACounting: PMuluCounting; AIndex: TMuluSize): TMuluSize;
function MuluDecide(AChecker: PMuluChecker; AEntry: PMuluEntry; const ARequest: RawByteString; APublished: Integer): PMuluDecision;
function MuluDecisionText(ADecision: PMuluDecision; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluDecisionNumber(ADecision: PMuluDecision; AWhich: Integer): TMuluSize;
function MuluDecisionItem(ADecision: PMuluDecision; AList: Integer; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluDecisionEdit(ADecision: PMuluDecision; AChange: TMuluSize; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluDecisionWrite(ADecision: PMuluDecision; ACodePage: Word = 65001): RawByteString;
function MuluRequestRead(AChecker: PMuluChecker; const AJson: RawByteString): PMuluRequest;
function MuluRequestText(ARequest: PMuluRequest; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluRequestCheck(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry): PMuluReport;
function MuluRequestCheckListed(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry): PMuluReport;
function MuluRequestLife(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry): PMuluLife;
function MuluLifeText(ALife: PMuluLife; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluLifeDuty(ALife: PMuluLife; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
function MuluLifeDutyStanding(ALife: PMuluLife; AIndex: TMuluSize): Integer;

implementation

constructor EMulu.Create(AStatus: Integer; const AWhy: RawByteString);
begin
  inherited Create(string(AnsiString(mulu_status_text(AStatus))));
  Status := AStatus;
  Why := AWhy;
end;

procedure MuluMust(Status: Integer);
begin
  if Status <> MULU_OK then
    raise EMulu.Create(Status);
end;

function MuluPageOf(const Text: RawByteString): Word;
begin
{$IFDEF MULU_CODE_PAGES}
  Result := StringCodePage(Text);
{$ELSE}
  Result := 0;
{$ENDIF}
end;

function MuluTaken(Status: Integer; var Lent: TMuluLent; CodePage: Word): RawByteString;
begin
  MuluMust(Status);
  Result := '';
  if Lent.Size = 0 then
    Exit;
  SetLength(Result, Lent.Size);
  Move(Lent.Text^, Result[1], Lent.Size);
{$IFDEF MULU_CODE_PAGES}
  SetCodePage(Result, CodePage, False);
{$ENDIF}
end;

function MuluGiven(Status: Integer; var Lent: TMuluLent; CodePage: Word): RawByteString;
begin
  MuluMust(Status);
  try
    Result := MuluTaken(mulu_text_get(Lent.Own, @Lent.Text, @Lent.Size), Lent, CodePage);
  finally
    mulu_text_free(Lent.Own);
  end;
end;

procedure MuluMustWhy(Status: Integer; var Lent: TMuluLent; CodePage: Word);
begin
  if Status = MULU_OK then
    Exit;
  if Lent.Own = nil then
    raise EMulu.Create(Status);
  raise EMulu.Create(Status, MuluGiven(MULU_OK, Lent, CodePage));
end;

function MuluTextGet(AOwner: PMuluText; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_text_get(AOwner, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluCheckerNew(const ASettings: RawByteString; ACodePage: Word = 65001): PMuluChecker;
var
  Lent: TMuluLent;
begin
  MuluMustWhy(mulu_checker_new(PAnsiChar(ASettings), Length(ASettings), @Result, @Lent.Own), Lent, ACodePage);
end;

function MuluRuleFind(const ACode: RawByteString): TMuluSize;
begin
  MuluMust(mulu_rule_find(PAnsiChar(ACode), Length(ACode), @Result));
end;

function MuluRuleText(AChecker: PMuluChecker; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_rule_text(AChecker, AIndex, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluRuleSeverity(AChecker: PMuluChecker; AIndex: TMuluSize): Integer;
begin
  MuluMust(mulu_rule_severity(AChecker, AIndex, @Result));
end;

function MuluRuleNumber(AChecker: PMuluChecker; AIndex: TMuluSize; AWhich: Integer): TMuluSize;
begin
  MuluMust(mulu_rule_number(AChecker, AIndex, AWhich, @Result));
end;

function MuluRuleSource(AChecker: PMuluChecker; AIndex: TMuluSize; ASource: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_rule_source(AChecker, AIndex, ASource, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluRuleWrite(AChecker: PMuluChecker; AIndex: TMuluSize; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluGiven(mulu_rule_write(AChecker, AIndex, @Lent.Own), Lent, ACodePage);
end;

function MuluFieldAt(AChecker: PMuluChecker; AIndex: TMuluSize): PMuluField;
begin
  MuluMust(mulu_field_at(AChecker, AIndex, @Result));
end;

function MuluFieldOf(AChecker: PMuluChecker; const APointer: RawByteString): PMuluField;
begin
  MuluMust(mulu_field_of(AChecker, PAnsiChar(APointer), Length(APointer), @Result));
end;

function MuluFieldText(AField: PMuluField; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_field_text(AField, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluFieldNumber(AField: PMuluField; AWhich: Integer): TMuluSize;
begin
  MuluMust(mulu_field_number(AField, AWhich, @Result));
end;

function MuluFieldWord(AField: PMuluField; AWord: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_field_word(AField, AWord, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluEntryNew(AChecker: PMuluChecker): PMuluEntry;
begin
  MuluMust(mulu_entry_new(AChecker, @Result));
end;

function MuluEntryRead(AChecker: PMuluChecker; const AJson: RawByteString): PMuluEntry;
begin
  MuluMust(mulu_entry_read(AChecker, PAnsiChar(AJson), Length(AJson), @Result));
end;

procedure MuluEntrySet(AEntry: PMuluEntry; const APointer: RawByteString; const AText: RawByteString);
begin
  MuluMust(mulu_entry_set(AEntry, PAnsiChar(APointer), Length(APointer), PAnsiChar(AText), Length(AText)));
end;

function MuluEntryGet(AEntry: PMuluEntry; const APointer: RawByteString; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_entry_get(AEntry, PAnsiChar(APointer), Length(APointer), @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluEntryCount(AEntry: PMuluEntry; const APointer: RawByteString): TMuluSize;
begin
  MuluMust(mulu_entry_count(AEntry, PAnsiChar(APointer), Length(APointer), @Result));
end;

procedure MuluEntryRemove(AEntry: PMuluEntry; const APointer: RawByteString);
begin
  MuluMust(mulu_entry_remove(AEntry, PAnsiChar(APointer), Length(APointer)));
end;

function MuluEntryWrite(AEntry: PMuluEntry; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluGiven(mulu_entry_write(AEntry, @Lent.Own), Lent, ACodePage);
end;

function MuluNextQuestion(AChecker: PMuluChecker; AEntry: PMuluEntry): PMuluQuestion;
begin
  MuluMust(mulu_next_question(AChecker, AEntry, @Result));
end;

function MuluQuestionNext(AQuestion: PMuluQuestion): TMuluSize;
begin
  MuluMust(mulu_question_next(AQuestion, @Result));
end;

function MuluQuestionPointer(AQuestion: PMuluQuestion; AIndex: TMuluSize; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_question_pointer(AQuestion, AIndex, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluQuestionNumber(AQuestion: PMuluQuestion; AIndex: TMuluSize; AWhich: Integer): TMuluSize;
begin
  MuluMust(mulu_question_number(AQuestion, AIndex, AWhich, @Result));
end;

function MuluQuestionWord(AQuestion: PMuluQuestion; AIndex: TMuluSize; AWord: TMuluSize; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_question_word(AQuestion, AIndex, AWord, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluQuestionRule(AQuestion: PMuluQuestion; AIndex: TMuluSize; ARule: TMuluSize): TMuluSize;
begin
  MuluMust(mulu_question_rule(AQuestion, AIndex, ARule, @Result));
end;

function MuluEntryCheck(AChecker: PMuluChecker; AEntry: PMuluEntry): PMuluReport;
begin
  MuluMust(mulu_entry_check(AChecker, AEntry, @Result));
end;

function MuluCheckerCheck(AChecker: PMuluChecker; const ADocument: RawByteString; AFormat: Integer): PMuluReport;
begin
  MuluMust(mulu_checker_check(AChecker, PAnsiChar(ADocument), Length(ADocument), AFormat, @Result));
end;

function MuluCheckerCheckColumn(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize): PMuluReport;
begin
  MuluMust(mulu_checker_check_column(AChecker, AData, AOffsets, ACount, @Result));
end;

function MuluReportText(AReport: PMuluReport; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_report_text(AReport, AIndex, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluReportNote(AReport: PMuluReport; AIndex: TMuluSize; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_report_note(AReport, AIndex, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluReportNumber(AReport: PMuluReport; AIndex: TMuluSize; AWhich: Integer): TMuluSize;
begin
  MuluMust(mulu_report_number(AReport, AIndex, AWhich, @Result));
end;

function MuluReportRelated(AReport: PMuluReport; AIndex: TMuluSize; AOther: TMuluSize): TMuluSize;
begin
  MuluMust(mulu_report_related(AReport, AIndex, AOther, @Result));
end;

function MuluCatalogueNew(AChecker: PMuluChecker; AFormat: Integer): PMuluCatalogue;
begin
  MuluMust(mulu_catalogue_new(AChecker, AFormat, @Result));
end;

procedure MuluCatalogueFeed(ACatalogue: PMuluCatalogue; const APiece: RawByteString);
begin
  MuluMust(mulu_catalogue_feed(ACatalogue, PAnsiChar(APiece), Length(APiece)));
end;

procedure MuluCatalogueAdd(ACatalogue: PMuluCatalogue; AEntry: PMuluEntry);
begin
  MuluMust(mulu_catalogue_add(ACatalogue, AEntry));
end;

function MuluCatalogueFinish(ACatalogue: PMuluCatalogue): PMuluReport;
begin
  MuluMust(mulu_catalogue_finish(ACatalogue, @Result));
end;

function MuluConvert(AChecker: PMuluChecker; const ADocument: RawByteString; AFrom: Integer; ATo: Integer; AWords: Integer): PMuluConversion;
begin
  MuluMust(mulu_convert(AChecker, PAnsiChar(ADocument), Length(ADocument), AFrom, ATo, AWords, @Result));
end;

function MuluConversionDocument(AConversion: PMuluConversion; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_conversion_document(AConversion, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluConversionNumber(AConversion: PMuluConversion; AWhich: Integer): TMuluSize;
begin
  MuluMust(mulu_conversion_number(AConversion, AWhich, @Result));
end;

function MuluConversionLoss(AConversion: PMuluConversion; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_conversion_loss(AConversion, AIndex, AWhich, @Lent.Text, @Lent.Size, nil), Lent, ACodePage);
end;

function MuluConversionLossNumber(AConversion: PMuluConversion; AIndex: TMuluSize): TMuluSize;
var
  Lent: TMuluLent;
begin
  MuluMust(mulu_conversion_loss(AConversion, AIndex, 1, @Lent.Text, @Lent.Size, @Result));
end;

function MuluKeysWrite(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluGiven(mulu_keys_write(AChecker, AData, AOffsets, ACount, @Lent.Own), Lent, ACodePage);
end;

function MuluKeysCheck(AChecker: PMuluChecker; AData: PAnsiChar; AOffsets: PInteger; ACount: TMuluSize): PMuluReport;
begin
  MuluMust(mulu_keys_check(AChecker, AData, AOffsets, ACount, @Result));
end;

function MuluCalendarIsWorkingDay(AChecker: PMuluChecker; const ADay: RawByteString): Integer;
begin
  MuluMust(mulu_calendar_is_working_day(AChecker, PAnsiChar(ADay), Length(ADay), @Result));
end;

function MuluCalendarDue(AChecker: PMuluChecker; const ADuty: RawByteString; const AStart: RawByteString; AExtension: TMuluSize): PMuluCounting;
begin
  MuluMust(mulu_calendar_due(AChecker, PAnsiChar(ADuty), Length(ADuty), PAnsiChar(AStart), Length(AStart), AExtension, @Result));
end;

function MuluCalendarCount(AChecker: PMuluChecker; AWorkingDays: TMuluSize; const AStart: RawByteString): PMuluCounting;
begin
  MuluMust(mulu_calendar_count(AChecker, AWorkingDays, PAnsiChar(AStart), Length(AStart), @Result));
end;

function MuluCountingText(ACounting: PMuluCounting; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_counting_text(ACounting, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluCountingNumber(ACounting: PMuluCounting; AWhich: Integer): TMuluSize;
begin
  MuluMust(mulu_counting_number(ACounting, AWhich, @Result));
end;

function MuluCountingDay(ACounting: PMuluCounting; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_counting_day(ACounting, AIndex, AWhich, @Lent.Text, @Lent.Size, nil), Lent, ACodePage);
end;

function MuluCountingDayNumber(ACounting: PMuluCounting; AIndex: TMuluSize): TMuluSize;
var
  Lent: TMuluLent;
begin
  MuluMust(mulu_counting_day(ACounting, AIndex, 1, @Lent.Text, @Lent.Size, @Result));
end;

function MuluDecide(AChecker: PMuluChecker; AEntry: PMuluEntry; const ARequest: RawByteString; APublished: Integer): PMuluDecision;
begin
  MuluMust(mulu_decide(AChecker, AEntry, PAnsiChar(ARequest), Length(ARequest), APublished, @Result));
end;

function MuluDecisionText(ADecision: PMuluDecision; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_decision_text(ADecision, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluDecisionNumber(ADecision: PMuluDecision; AWhich: Integer): TMuluSize;
begin
  MuluMust(mulu_decision_number(ADecision, AWhich, @Result));
end;

function MuluDecisionItem(ADecision: PMuluDecision; AList: Integer; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_decision_item(ADecision, AList, AIndex, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluDecisionEdit(ADecision: PMuluDecision; AChange: TMuluSize; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_decision_edit(ADecision, AChange, AIndex, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluDecisionWrite(ADecision: PMuluDecision; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluGiven(mulu_decision_write(ADecision, @Lent.Own), Lent, ACodePage);
end;

function MuluRequestRead(AChecker: PMuluChecker; const AJson: RawByteString): PMuluRequest;
begin
  MuluMust(mulu_request_read(AChecker, PAnsiChar(AJson), Length(AJson), @Result));
end;

function MuluRequestText(ARequest: PMuluRequest; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_request_text(ARequest, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluRequestCheck(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry): PMuluReport;
begin
  MuluMust(mulu_request_check(AChecker, ARequest, AEntry, @Result));
end;

function MuluRequestCheckListed(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry): PMuluReport;
begin
  MuluMust(mulu_request_check_listed(AChecker, ARequest, AEntry, @Result));
end;

function MuluRequestLife(AChecker: PMuluChecker; ARequest: PMuluRequest; AEntry: PMuluEntry): PMuluLife;
begin
  MuluMust(mulu_request_life(AChecker, ARequest, AEntry, @Result));
end;

function MuluLifeText(ALife: PMuluLife; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_life_text(ALife, AWhich, @Lent.Text, @Lent.Size), Lent, ACodePage);
end;

function MuluLifeDuty(ALife: PMuluLife; AIndex: TMuluSize; AWhich: Integer; ACodePage: Word = 65001): RawByteString;
var
  Lent: TMuluLent;
begin
  Result := MuluTaken(mulu_life_duty(ALife, AIndex, AWhich, @Lent.Text, @Lent.Size, nil), Lent, ACodePage);
end;

function MuluLifeDutyStanding(ALife: PMuluLife; AIndex: TMuluSize): Integer;
var
  Lent: TMuluLent;
begin
  MuluMust(mulu_life_duty(ALife, AIndex, 1, @Lent.Text, @Lent.Size, @Result));
end;

end.
