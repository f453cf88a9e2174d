{ One walk through all nouns. It prints what stands in tests/bindings/smoke/expected.txt. }
program Smoke;

{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}
{$IFDEF FPC}{$H+}{$ENDIF}

uses
  SysUtils, MuluRaw, MuluCalls, Mulu, Bytes;

const
  SEVERITIES: array[0..3] of RawByteString = ('-', 'notice', 'warning', 'error');

type
  TRows = array of RawByteString;

var
  Folder: string;
  Checker: TMuluChecker;

function Shown(Number: Integer): RawByteString;
begin
  Result := RawByteString(IntToStr(Number));
end;

function Given(const Name: string): RawByteString;
begin
  Result := ReadBytes(Folder + '/' + Name);
end;

procedure SayFindings(Report: TMuluReport; WithMessages: Boolean);
var
  Index, Other: Integer;
  Finding: TMuluFinding;
  Line: RawByteString;
begin
  try
    for Index := 0 to Report.Count - 1 do
    begin
      Finding := Report[Index];
      Line := 'finding ' + Finding.Rule + ' ' + SEVERITIES[Finding.Severity] + ' ' + Shown(Finding.Entry) + ' ' +
        Finding.At;
      if WithMessages then
        Line := Line + ' ' + Finding.Message;
      Say(Line);
      Line := 'related';
      for Other := 0 to High(Finding.Related) do
        Line := Line + ' ' + Shown(Finding.Related[Other]);
      if Line <> 'related' then
        Say(Line);
    end;
    Say('complete ' + Shown(Ord(Report.Complete)));
  finally
    Report.Free;
  end;
end;

procedure Refuse;
var
  Why: RawByteString;
begin
  try
    TMuluChecker.Create('as_of = 2026-02-13'#10'profile = "none"'#10).Free;
  except
    on E: EMulu do
    begin
      Why := E.Why;
      Say('refused ' + Shown(E.Status) + ' ' + Cut(Why, #10));
    end;
  end;
end;

procedure Rules;
var
  Index: Integer;
begin
  for Index := 0 to mulu_rule_count - 1 do
    if Checker.RuleText(Index, MULU_TEXT_RULE) = 'SHR201' then
      Say('rule SHR201 ' + SEVERITIES[Checker.RuleSeverity(Index)] + ' ' + Checker.RuleText(Index, MULU_TEXT_NAME) +
        ' ' + Checker.RuleText(Index, MULU_TEXT_TITLE));
end;

procedure Fields;
var
  Field: TMuluField;
  Words: RawByteString;
  Index: Integer;
begin
  Field := Checker.Field('/share/type');
  try
    Words := '';
    for Index := 0 to Field.Words - 1 do
    begin
      if Index > 0 then
        Words := Words + ',';
      Words := Words + Field.Word(Index, MULU_WORD_TOKEN) + '=' + Field.Word(Index, MULU_WORD_LABEL);
    end;
    Say('field ' + Field.Heading + ' ' + Shown(Field.Kind) + ' ' + Words);
  finally
    Field.Free;
  end;
end;

procedure Questions(Entry: TMuluEntry);
var
  Question: TMuluQuestion;
  Words: RawByteString;
  Index, Word: Integer;
begin
  Question := Checker.Question(Entry);
  try
    Say('question ' + Shown(Question.Count) + ' ' + Question.At(Question.Next) + ' ' +
      Shown(Question.Need[Question.Next]));
    for Index := 0 to Question.Count - 1 do
      if Question.Words[Index] > 0 then
      begin
        Words := Question.Word(Index, 0);
        for Word := 1 to Question.Words[Index] - 1 do
          Words := Words + ',' + Question.Word(Index, Word);
        Say('words ' + Question.At(Index) + ' ' + Words);
      end;
  finally
    Question.Free;
  end;
end;

procedure Build;
var
  Entry: TMuluEntry;
begin
  Entry := Checker.NewEntry;
  try
    Entry['/name'] := '车辆信息';
    Entry['/share/type'] := 'conditional';
    Entry['/share/scope/-'] := '市公安局';
    Entry['/share/scope/-'] := '市税务局';
    Entry['/items/0/name'] := '号牌号码';
    try
      Entry['/nowhere'] := 'x';
    except
      on E: EMulu do
        Say('set ' + Shown(E.Status));
    end;
    Say('get ' + Entry['/name'] + ' ' + Shown(Entry.Count('/share/scope')));
    Entry.Remove('/share/scope/0');
    Say('written ' + Entry.Json);
  finally
    Entry.Free;
  end;
end;

{ The lines of the catalogue. }
function Rows: TRows;
var
  Document: RawByteString;
begin
  Result := nil;
  Document := Given('catalogue.ndjson');
  while Document <> '' do
  begin
    SetLength(Result, Length(Result) + 1);
    Result[High(Result)] := Cut(Document, #10);
  end;
end;

procedure Catalogues;
var
  Document: RawByteString;
  Catalogue: TMuluCatalogue;
  Report: TMuluReport;
  Index: Integer;
begin
  Document := Given('catalogue.ndjson');
  Catalogue := Checker.NewCatalogue(MULU_FORMAT_NDJSON);
  try
    Index := 1;
    while Index <= Length(Document) do
    begin
      Catalogue.Feed(Copy(Document, Index, 7));
      Inc(Index, 7);
    end;
    SayFindings(Catalogue.Finish, False);
  finally
    Catalogue.Free;
  end;
  Report := Checker.CheckColumn(Rows);
  try
    Say('column ' + Shown(Report.Count) + ' ' + Shown(Ord(Report.Complete)));
  finally
    Report.Free;
  end;
end;

{ The same entry for a system in GB18030; the settings are ASCII, and so are alike in it. }
procedure OtherEncoding;
const
  ENTRY_GBK = '{"code": "307024/000013", "name": "'#206#196'", "share": {"type": "not_shared"}}';
var
  Gbk: TMuluChecker;
  Entry: TMuluEntry;
  Report: TMuluReport;
begin
  Gbk := TMuluChecker.Create(Given('settings.toml') + 'encoding = "gb18030"'#10);
  Entry := nil;
  Report := nil;
  try
    Entry := Gbk.ReadEntry(ENTRY_GBK);
    Report := Gbk.Check(Entry);
    Say('gb18030 ' + Hex(Report[0].Message));
  finally
    Report.Free;
    Entry.Free;
    Gbk.Free;
  end;
end;

procedure Decisions;
var
  Entry: TMuluEntry;
  Request: TMuluRequest;
  Decision: TMuluDecision;
  Life: TMuluLife;
  Index, Edit: Integer;
begin
  Decision := nil;
  Request := nil;
  Life := nil;
  Entry := Checker.ReadEntry(Given('conditional.json'));
  try
    Decision := Checker.Decide(Entry, Given('request.json'));
    Say('decision ' + Shown(Decision.Outcome) + ' ' + Decision.Text(MULU_DECISION_TITLE) + ' ' +
      Decision.Text(MULU_DECISION_REPLY_BY) + ' ' + Shown(Decision.Number(MULU_DECISION_REPLY_DAYS)));
    for Index := 0 to Decision.Count(MULU_LIST_REASONS) - 1 do
      Say('reason ' + Decision.Item(MULU_LIST_REASONS, Index, MULU_ITEM_TEXT) + ' ' +
        Decision.Item(MULU_LIST_REASONS, Index, MULU_ITEM_BASIS));
    for Index := 0 to Decision.Changes - 1 do
      for Edit := 0 to Decision.Edits(Index) - 1 do
        Say('change ' + Shown(Index) + ' ' + Decision.Edit(Index, Edit, MULU_EDIT_AT) + ' ' +
          Decision.Edit(Index, Edit, MULU_EDIT_TO));
    Request := Checker.ReadRequest(Given('request.json'));
    SayFindings(Checker.CheckRequest(Request, Entry), True);
    Life := Checker.Life(Request, Entry);
    Say('life ' + Life.Text(MULU_LIFE_STAGE) + ' ' + Life.Text(MULU_LIFE_RECEIVED));
    for Index := 0 to Life.Count - 1 do
      Say('duty ' + Life.Duty(Index, MULU_DUTY_NAME) + ' ' + Life.Duty(Index, MULU_DUTY_DUE) + ' ' +
        Shown(Life.DutyStanding(Index)));
  finally
    Life.Free;
    Request.Free;
    Decision.Free;
    Entry.Free;
  end;
end;

procedure Days;
var
  Counting: TMuluCounting;
begin
  Say('working ' + Shown(Ord(Checker.IsWorkingDay('2026-02-14'))));
  try
    Checker.IsWorkingDay('2031-02-14');
  except
    on E: EMulu do
      Say('unknown ' + Shown(E.Status));
  end;
  Counting := Checker.Due('reply-conditional', '2026-02-13');
  try
    Say('due ' + Counting.Text(MULU_DUE_DAY) + ' ' + Shown(Counting.Number(MULU_COUNTING_WORKING_DAYS)) + ' ' +
      Shown(Counting.Count));
    Say('day ' + Counting.Day(1, MULU_DAY_DATE) + ' ' + Counting.Day(1, MULU_DAY_WHY));
  finally
    Counting.Free;
  end;
end;

procedure Conversions;
var
  Conversion: TMuluConversion;
  Document: RawByteString;
  Index: Integer;
begin
  Say('encoding ' + Checker.Encoding);
  Conversion := Checker.Convert(Given('broken.ndjson'), MULU_FORMAT_NDJSON, MULU_FORMAT_NDJSON, MULU_WORDS_CHINESE);
  try
    Say('converted ' + Shown(Conversion.Number(MULU_CONVERSION_ENTRIES)) + ' ' +
      Shown(Conversion.Number(MULU_CONVERSION_LOSSES)));
    Document := Conversion.Document;
    Say('document ' + Cut(Document, #10));
    for Index := 0 to Conversion.Count - 1 do
      Say('loss ' + Conversion.Loss(Index, MULU_LOSS_KIND) + ' ' + Shown(Conversion.LossNumber(Index)) + ' ' +
        Conversion.Loss(Index, MULU_LOSS_AT) + '|' + Conversion.Loss(Index, MULU_LOSS_DETAIL));
  finally
    Conversion.Free;
  end;
  try
    Checker.Convert(Given('broken.ndjson'), MULU_FORMAT_NDJSON, MULU_FORMAT_CSV, MULU_WORDS_CHINESE).Free;
  except
    on E: EMulu do
      Say('absent ' + Shown(E.Status));
  end;
end;

procedure KeysAndPages;
var
  Text: RawByteString;
  Count: Integer;
begin
  Text := Checker.Keys(Rows);
  Count := 0;
  while Text <> '' do
  begin
    Cut(Text, #10);
    Inc(Count);
  end;
  Say('keys ' + Shown(Count));
  Text := Checker.Explain(MuluRuleFind('SHR201'));
  Say('explained ' + Cut(Text, #10));
end;

var
  Entry: TMuluEntry;
begin
{$IFDEF FPC}
  SetMultiByteConversionCodePage(CP_UTF8);
{$ENDIF}
  Folder := ParamStr(1);
  Say('abi ' + Shown(mulu_abi));
  Say('status ' + RawByteString(mulu_status_text(MULU_E_RANGE)));
  Refuse;
  Checker := TMuluChecker.Create(Given('settings.toml'));
  try
    Rules;
    Fields;
    Entry := Checker.ReadEntry(Given('entry.json'));
    try
      SayFindings(Checker.Check(Entry), True);
      Questions(Entry);
    finally
      Entry.Free;
    end;
    Build;
    Catalogues;
    OtherEncoding;
    Decisions;
    Days;
    Conversions;
    KeysAndPages;
  finally
    Checker.Free;
  end;
end.
