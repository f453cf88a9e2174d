{ Written from include/mulu.h by tests/it/bindings.rs: a class for each noun over MuluCalls, which Mulu completes. }
unit MuluNouns;

{$IFDEF FPC}{$IFNDEF FPC_DELPHI}{$MODE OBJFPC}{$ENDIF}{$H+}{$ENDIF}

interface

uses
  MuluRaw, MuluCalls;

type
  { An object of the library, which is freed with this one. Of nil, every use raises EMulu. }
  TMuluObject = class
  private
    FHandle, FFree: Pointer;
  protected
    FPage: Word; // the code page of its texts
  public
    constructor Adopt(AHandle, AFree: Pointer; ACodePage: Word);
    destructor Destroy; override;
    function Handle: Pointer; // for what MuluCalls has besides
  end;

  TMuluCheckerBase = class(TMuluObject)
    function Encoding: RawByteString;
    function RuleText(AIndex: Integer; AWhich: Integer): RawByteString;
    function RuleSeverity(AIndex: Integer): Integer;
    function RuleNumber(AIndex: Integer; AWhich: Integer): Integer;
    function RuleSource(AIndex: Integer; ASource: Integer; AWhich: Integer): RawByteString;
    function Explain(AIndex: Integer): RawByteString;
    function CalendarIsWorkingDay(const ADay: RawByteString): Integer;
  end;

  TMuluFieldBase = class(TMuluObject)
    function Text(AWhich: Integer): RawByteString;
    function Number(AWhich: Integer): Integer;
    function Word(AWord: Integer; AWhich: Integer): RawByteString;
  end;

  TMuluEntryBase = class(TMuluObject)
    procedure Put(const APointer: RawByteString; const AText: RawByteString);
    function Get(const APointer: RawByteString): RawByteString;
    function Count(const APointer: RawByteString): Integer;
    procedure Remove(const APointer: RawByteString);
    function Json: RawByteString;
  end;

  TMuluQuestionBase = class(TMuluObject)
    function Count: Integer;
    function Next: Integer;
    function At(AIndex: Integer): RawByteString;
    function Number(AIndex: Integer; AWhich: Integer): Integer;
    function Word(AIndex: Integer; AWord: Integer): RawByteString;
    function Rule(AIndex: Integer; ARule: Integer): Integer;
  end;

  TMuluReportBase = class(TMuluObject)
    function Count: Integer;
    function Complete: Integer;
    function Text(AIndex: Integer; AWhich: Integer): RawByteString;
    function Notes: Integer;
    function Note(AIndex: Integer): RawByteString;
    function Number(AIndex: Integer; AWhich: Integer): Integer;
    function Related(AIndex: Integer; AOther: Integer): Integer;
  end;

  TMuluCatalogueBase = class(TMuluObject)
    procedure Feed(const APiece: RawByteString);
  end;

  TMuluConversionBase = class(TMuluObject)
    function Document: RawByteString;
    function Number(AWhich: Integer): Integer;
    function Count: Integer;
    function Loss(AIndex: Integer; AWhich: Integer): RawByteString;
    function LossNumber(AIndex: Integer): Integer;
  end;

  TMuluCountingBase = class(TMuluObject)
    function Text(AWhich: Integer): RawByteString;
    function Number(AWhich: Integer): Integer;
    function Count: Integer;
    function Day(AIndex: Integer; AWhich: Integer): RawByteString;
    function DayNumber(AIndex: Integer): Integer;
  end;

  TMuluDecisionBase = class(TMuluObject)
    function Outcome: Integer;
    function Text(AWhich: Integer): RawByteString;
    function Number(AWhich: Integer): Integer;
    function Count(AList: Integer): Integer;
    function Item(AList: Integer; AIndex: Integer; AWhich: Integer): RawByteString;
    function Changes: Integer;
    function Edits(AChange: Integer): Integer;
    function Edit(AChange: Integer; AIndex: Integer; AWhich: Integer): RawByteString;
    function Json: RawByteString;
  end;

  TMuluLifeBase = class(TMuluObject)
    function Text(AWhich: Integer): RawByteString;
    function Count: Integer;
    function Duty(AIndex: Integer; AWhich: Integer): RawByteString;
    function DutyStanding(AIndex: Integer): Integer;
  end;

  TMuluRequestBase = class(TMuluObject)
    function Text(AWhich: Integer): RawByteString;
  end;

implementation

constructor TMuluObject.Adopt(AHandle, AFree: Pointer; ACodePage: Word);
begin
  FHandle := AHandle;
  FFree := AFree;
  FPage := ACodePage;
end;

destructor TMuluObject.Destroy;
begin
  if FFree <> nil then
    TMuluFree(FFree)(FHandle);
  inherited Destroy;
end;

function TMuluObject.Handle: Pointer;
begin
  if Self = nil then
    raise EMulu.Create(MULU_E_NULL);
  Result := FHandle;
end;

function TMuluCheckerBase.Encoding: RawByteString;
begin
  Result := mulu_checker_encoding(Handle);
end;

function TMuluCheckerBase.RuleText(AIndex: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluRuleText(Handle, AIndex, AWhich, FPage);
end;

function TMuluCheckerBase.RuleSeverity(AIndex: Integer): Integer;
begin
  Result := MuluRuleSeverity(Handle, AIndex);
end;

function TMuluCheckerBase.RuleNumber(AIndex: Integer; AWhich: Integer): Integer;
begin
  Result := MuluRuleNumber(Handle, AIndex, AWhich);
end;

function TMuluCheckerBase.RuleSource(AIndex: Integer; ASource: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluRuleSource(Handle, AIndex, ASource, AWhich, FPage);
end;

function TMuluCheckerBase.Explain(AIndex: Integer): RawByteString;
begin
  Result := MuluRuleWrite(Handle, AIndex, FPage);
end;

function TMuluCheckerBase.CalendarIsWorkingDay(const ADay: RawByteString): Integer;
begin
  Result := MuluCalendarIsWorkingDay(Handle, ADay);
end;

function TMuluFieldBase.Text(AWhich: Integer): RawByteString;
begin
  Result := MuluFieldText(Handle, AWhich, FPage);
end;

function TMuluFieldBase.Number(AWhich: Integer): Integer;
begin
  Result := MuluFieldNumber(Handle, AWhich);
end;

function TMuluFieldBase.Word(AWord: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluFieldWord(Handle, AWord, AWhich, FPage);
end;

procedure TMuluEntryBase.Put(const APointer: RawByteString; const AText: RawByteString);
begin
  MuluEntrySet(Handle, APointer, AText);
end;

function TMuluEntryBase.Get(const APointer: RawByteString): RawByteString;
begin
  Result := MuluEntryGet(Handle, APointer, FPage);
end;

function TMuluEntryBase.Count(const APointer: RawByteString): Integer;
begin
  Result := MuluEntryCount(Handle, APointer);
end;

procedure TMuluEntryBase.Remove(const APointer: RawByteString);
begin
  MuluEntryRemove(Handle, APointer);
end;

function TMuluEntryBase.Json: RawByteString;
begin
  Result := MuluEntryWrite(Handle, FPage);
end;

function TMuluQuestionBase.Count: Integer;
begin
  Result := mulu_question_count(Handle);
end;

function TMuluQuestionBase.Next: Integer;
begin
  Result := MuluQuestionNext(Handle);
end;

function TMuluQuestionBase.At(AIndex: Integer): RawByteString;
begin
  Result := MuluQuestionPointer(Handle, AIndex, FPage);
end;

function TMuluQuestionBase.Number(AIndex: Integer; AWhich: Integer): Integer;
begin
  Result := MuluQuestionNumber(Handle, AIndex, AWhich);
end;

function TMuluQuestionBase.Word(AIndex: Integer; AWord: Integer): RawByteString;
begin
  Result := MuluQuestionWord(Handle, AIndex, AWord, FPage);
end;

function TMuluQuestionBase.Rule(AIndex: Integer; ARule: Integer): Integer;
begin
  Result := MuluQuestionRule(Handle, AIndex, ARule);
end;

function TMuluReportBase.Count: Integer;
begin
  Result := mulu_report_count(Handle);
end;

function TMuluReportBase.Complete: Integer;
begin
  Result := mulu_report_complete(Handle);
end;

function TMuluReportBase.Text(AIndex: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluReportText(Handle, AIndex, AWhich, FPage);
end;

function TMuluReportBase.Notes: Integer;
begin
  Result := mulu_report_notes(Handle);
end;

function TMuluReportBase.Note(AIndex: Integer): RawByteString;
begin
  Result := MuluReportNote(Handle, AIndex, FPage);
end;

function TMuluReportBase.Number(AIndex: Integer; AWhich: Integer): Integer;
begin
  Result := MuluReportNumber(Handle, AIndex, AWhich);
end;

function TMuluReportBase.Related(AIndex: Integer; AOther: Integer): Integer;
begin
  Result := MuluReportRelated(Handle, AIndex, AOther);
end;

procedure TMuluCatalogueBase.Feed(const APiece: RawByteString);
begin
  MuluCatalogueFeed(Handle, APiece);
end;

function TMuluConversionBase.Document: RawByteString;
begin
  Result := MuluConversionDocument(Handle, FPage);
end;

function TMuluConversionBase.Number(AWhich: Integer): Integer;
begin
  Result := MuluConversionNumber(Handle, AWhich);
end;

function TMuluConversionBase.Count: Integer;
begin
  Result := mulu_conversion_count(Handle);
end;

function TMuluConversionBase.Loss(AIndex: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluConversionLoss(Handle, AIndex, AWhich, FPage);
end;

function TMuluConversionBase.LossNumber(AIndex: Integer): Integer;
begin
  Result := MuluConversionLossNumber(Handle, AIndex);
end;

function TMuluCountingBase.Text(AWhich: Integer): RawByteString;
begin
  Result := MuluCountingText(Handle, AWhich, FPage);
end;

function TMuluCountingBase.Number(AWhich: Integer): Integer;
begin
  Result := MuluCountingNumber(Handle, AWhich);
end;

function TMuluCountingBase.Count: Integer;
begin
  Result := mulu_counting_count(Handle);
end;

function TMuluCountingBase.Day(AIndex: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluCountingDay(Handle, AIndex, AWhich, FPage);
end;

function TMuluCountingBase.DayNumber(AIndex: Integer): Integer;
begin
  Result := MuluCountingDayNumber(Handle, AIndex);
end;

function TMuluDecisionBase.Outcome: Integer;
begin
  Result := mulu_decision_outcome(Handle);
end;

function TMuluDecisionBase.Text(AWhich: Integer): RawByteString;
begin
  Result := MuluDecisionText(Handle, AWhich, FPage);
end;

function TMuluDecisionBase.Number(AWhich: Integer): Integer;
begin
  Result := MuluDecisionNumber(Handle, AWhich);
end;

function TMuluDecisionBase.Count(AList: Integer): Integer;
begin
  Result := mulu_decision_count(Handle, AList);
end;

function TMuluDecisionBase.Item(AList: Integer; AIndex: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluDecisionItem(Handle, AList, AIndex, AWhich, FPage);
end;

function TMuluDecisionBase.Changes: Integer;
begin
  Result := mulu_decision_changes(Handle);
end;

function TMuluDecisionBase.Edits(AChange: Integer): Integer;
begin
  Result := mulu_decision_edits(Handle, AChange);
end;

function TMuluDecisionBase.Edit(AChange: Integer; AIndex: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluDecisionEdit(Handle, AChange, AIndex, AWhich, FPage);
end;

function TMuluDecisionBase.Json: RawByteString;
begin
  Result := MuluDecisionWrite(Handle, FPage);
end;

function TMuluLifeBase.Text(AWhich: Integer): RawByteString;
begin
  Result := MuluLifeText(Handle, AWhich, FPage);
end;

function TMuluLifeBase.Count: Integer;
begin
  Result := mulu_life_count(Handle);
end;

function TMuluLifeBase.Duty(AIndex: Integer; AWhich: Integer): RawByteString;
begin
  Result := MuluLifeDuty(Handle, AIndex, AWhich, FPage);
end;

function TMuluLifeBase.DutyStanding(AIndex: Integer): Integer;
begin
  Result := MuluLifeDutyStanding(Handle, AIndex);
end;

function TMuluRequestBase.Text(AWhich: Integer): RawByteString;
begin
  Result := MuluRequestText(Handle, AWhich, FPage);
end;

end.
