{ What is of Pascal and not of mulu: exceptions, nil, strings with anything in them, code pages. }
program Idiom;

{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}
{$IFDEF FPC}{$H+}{$ENDIF}

uses
  SysUtils, MuluRaw, MuluCalls, Mulu, Bytes;

var
  Failed: Integer;
  Checker: TMuluChecker;

procedure Expect(Truth: Boolean; const What: RawByteString);
begin
  if Truth then
    Exit;
  Inc(Failed);
  Say('not so: ' + What);
end;

procedure AnErrorCarriesItsStatus;
var
  Entry: TMuluEntry;
begin
  try
    TMuluChecker.Create('as_of = 2026-02-13'#10'profile = "none"'#10).Free;
    Expect(False, 'settings without sense are refused');
  except
    on E: EMulu do
    begin
      Expect(E.Status = MULU_E_SETTINGS, 'the status is that of settings');
      Expect(Pos('none', string(E.Why)) > 0, 'it is said which profile is not known');
      Expect(Pos('MULU_E_SETTINGS', E.Message) = 1, 'the message is the text of the status');
    end;
  end;
  Entry := Checker.ReadEntry('{}');
  try
    try
      Entry['/nowhere'] := 'x';
      Expect(False, 'a pointer that leads nowhere is refused');
    except
      on E: EMulu do
        Expect((E.Status = MULU_E_RANGE) and (E.Why = ''), 'the status is that of a range');
    end;
  finally
    Entry.Free;
  end;
end;

procedure WhatIsNilIsAnException;
var
  Report: TMuluReport;
  Entry: TMuluEntry;
  Times: Integer;
begin
  Times := 0;
  Report := Checker.Check('[]');
  FreeAndNil(Report);
  try
    Expect(Report.Count < 0, 'no report has a count');
  except
    on E: EMulu do
      if E.Status = MULU_E_NULL then
        Inc(Times);
  end;
  try
    Expect(Report[0].Rule <> '', 'no report has a finding');
  except
    on E: EMulu do
      if E.Status = MULU_E_NULL then
        Inc(Times);
  end;
  Entry := nil;
  try
    Checker.Check(Entry).Free;
  except
    on E: EMulu do
      if E.Status = MULU_E_NULL then
        Inc(Times);
  end;
  Expect(Times = 3, 'each use of nil raises');
  Checker.Decide(nil, '{}').Free;
end;

procedure WhatWasMadeOutlivesItsMaker;
var
  Short: TMuluChecker;
  Entry: TMuluEntry;
  Report: TMuluReport;
  Finding: TMuluFinding;
begin
  Short := TMuluChecker.Create('as_of = 2026-02-13'#10);
  Entry := Short.ReadEntry('{"share": {"type": "not_shared"}}');
  Report := Short.Check(Entry);
  Entry.Free;
  Short.Free;
  Finding := Report[Report.Count - 1];
  Report.Free;
  Expect((Finding.Rule <> '') and (Finding.Message <> ''), 'a finding is a copy');
end;

procedure AStringHoldsAnything;
const
  ODD = 'a'#0'b';
  EMOJI = #240#159#152#128;
var
  Entry: TMuluEntry;
  Report: TMuluReport;
begin
  Entry := Checker.NewEntry;
  try
    Entry['/name'] := ODD;
    Expect(Entry['/name'] = ODD, 'a NUL stays');
    Expect(Length(Entry['/name']) = 3, 'and so does what follows it');
    Entry['/name'] := EMOJI;
    Expect(Hex(Entry['/name']) = 'f09f9880', 'and an emoji');
    Expect(Pos('f09f9880', string(Hex(Entry.Json))) > 0, 'also in JSON');
    Entry['/name'] := '';
    Expect(Entry.Json = '{}', 'an empty text clears the field');
  finally
    Entry.Free;
  end;
  Report := Checker.CheckColumn([]);
  Expect((Report.Count = 0) and Report.Complete, 'of no rows there is nothing to say');
  Report.Free;
  Report := Checker.CheckColumn(['{}', '', '{}']);
  Expect((Report[0].Entry = 0) and (Report[Report.Count - 1].Entry = 2), 'an empty row counts');
  Report.Free;
end;

procedure ATextSaysItsCodePage;
var
  Gbk: TMuluChecker;
  Report: TMuluReport;
begin
  Gbk := TMuluChecker.Create('as_of = 2026-02-13'#10'encoding = "gbk"'#10);
  Report := Gbk.Check('{}');
  Expect(Gbk.Encoding = 'gb18030', 'the checker says its encoding');
{$IFDEF FPC}
  Expect(StringCodePage(Report[0].Message) = 54936, 'a text in GB18030 says so');
{$ENDIF}
  Report.Free;
  Gbk.Free;
  Report := Checker.Check('{}');
{$IFDEF FPC}
  Expect(StringCodePage(Report[0].Message) = 65001, 'a text in UTF-8 says so');
{$ENDIF}
  Report.Free;
end;

{ Free Pascal and Delphi have the processor stop at what is too large, which is no reason to leave the library. }
procedure ANumberThatIsTooLargeStopsNothing;
var
  Report: TMuluReport;
  Large: Double;
  Stopped: Boolean;
begin
  Report := Checker.Check('{"code": 1.7976931348623159e308}');
  Expect(Report[0].Rule = 'DOC101', 'it is a finding');
  Report.Free;
  Large := 1e308;
  Stopped := False;
  try
    Large := Large * Length(ParamStr(0)) * 100;
  except
    on EMathError do
      Stopped := True;
  end;
  Expect(Stopped and (Large > 1), 'and a program still stops at its own');
end;

procedure AFindingNamesTheOtherEntries;
var
  Report: TMuluReport;
  Finding: TMuluFinding;
  Lines: RawByteString;
  Keys: array of RawByteString;
  Index: Integer;
begin
  Report := Checker.Check('[{"code": "1"}, {"code": "2"}, {"code": "1"}, {"code": "1"}]');
  Finding := Report[Report.Count - 1];
  Expect((Finding.Rule = 'CAT103') and (Finding.Entry = 0), 'the first of them is the entry');
  Expect((Length(Finding.Related) = 2) and (Finding.Related[0] = 2) and (Finding.Related[1] = 3), 'so are the others');
  Report.Free;
  Lines := Checker.Keys(['{"code": "1"}', '{"code": "1"}']);
  Keys := nil;
  while Lines <> '' do
  begin
    Cut(Lines, #9);
    SetLength(Keys, Length(Keys) + 1);
    Keys[High(Keys)] := Cut(Lines, #10);
  end;
  Report := Checker.CheckKeys(Keys);
  Expect((Report.Count = 1) and (Report[0].Rule = 'CAT103'), 'keys say what a catalogue says');
  for Index := 0 to Report.Count - 1 do
    Expect(Report.Related(Index, 0) = 1, 'and of whom');
  Expect((Report.Notes = 0) and (Report[0].Sheet = ''), 'of the document there is nothing to say');
  Report.Free;
end;

procedure ARuleIsExplained;
var
  Index: Integer;
  Request: TMuluRequest;
  Report: TMuluReport;
begin
  Index := MuluRuleFind('none-without-basis');
  Expect(Checker.RuleText(Index, MULU_TEXT_RULE) = 'SHR201', 'a rule is found by its name');
  Expect(Pos('SHR201', string(Checker.Explain(Index))) > 0, 'and explained');
  Expect(Checker.RuleNumber(Index, MULU_RULE_ABOUT) = MULU_ABOUT_ENTRY, 'it is about an entry');
  Request := Checker.ReadRequest('{"id": "R1", "entry": "307024/000013"}');
  try
    Expect(Request.Text(MULU_REQUEST_ID) = 'R1', 'a request says its number');
    Report := Checker.CheckRequest(Request, nil, True);
    Index := Report.Count;
    Report.Free;
    Report := Checker.CheckRequest(Request, nil);
    Expect(Index > Report.Count, 'what the catalogue does not list is found only where it is at hand');
    Report.Free;
  finally
    Request.Free;
  end;
end;

begin
{$IFDEF FPC}
  SetMultiByteConversionCodePage(CP_UTF8);
{$ENDIF}
  Failed := 0;
  Checker := TMuluChecker.Create('as_of = 2026-02-13'#10);
  AnErrorCarriesItsStatus;
  WhatIsNilIsAnException;
  WhatWasMadeOutlivesItsMaker;
  AStringHoldsAnything;
  ATextSaysItsCodePage;
  ANumberThatIsTooLargeStopsNothing;
  AFindingNamesTheOtherEntries;
  ARuleIsExplained;
  Checker.Free;
  Say('idiom: ' + RawByteString(IntToStr(Failed)) + ' failed');
  if Failed > 0 then
    Halt(1);
end.
