{ Runs the vectors, whose format is in tests/vectors/README.md: four lines each. }
program Vectors;

{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}
{$IFDEF FPC}{$H+}{$ENDIF}

uses
  SysUtils, MuluRaw, Mulu, Bytes;

const
  SEVERITIES: array[0..3] of RawByteString = ('-', 'notice', 'warning', 'error');

{ The second line: the text itself, or its bytes. }
function DocumentOf(Line: RawByteString): RawByteString;
var
  Index: Integer;
begin
  if Cut(Line, ':') = 'text' then
  begin
    Result := Line;
    Exit;
  end;
  Result := '';
  SetLength(Result, Length(Line) div 2);
  for Index := 1 to Length(Result) do
    Result[Index] := AnsiChar(StrToInt('$' + string(Copy(Line, 2 * Index - 1, 2))));
end;

{ `\n` stands for a line break, and the tables lie under `dialect`. }
function DialectOf(const Dialect: RawByteString): RawByteString;
var
  Lines, Line: RawByteString;
begin
  Lines := RawByteString(StringReplace(string(Dialect), '\n', #10, [rfReplaceAll]));
  Result := '';
  if Lines <> '' then
    Result := '[dialect]'#10;
  while Lines <> '' do
  begin
    Line := Cut(Lines, #10);
    if (Line <> '') and (Line[1] = '[') then
      Line := '[dialect.' + Copy(Line, 2, Length(Line));
    Result := Result + Line + #10;
  end;
end;

{ Whether a finding is as expected: code, severity or `*`, entry, pointer, separated by blanks. }
function IsAsExpected(const Finding: TMuluFinding; Expected: RawByteString): Boolean;
var
  Code, Severity, Entry: RawByteString;
begin
  Code := Cut(Expected, ' ');
  Severity := Cut(Expected, ' ');
  Entry := Cut(Expected, ' ');
  Result := (Code = Finding.Rule) and ((Severity = '*') or (Severity = SEVERITIES[Finding.Severity])) and
    (Entry = RawByteString(IntToStr(Finding.Entry))) and (Expected = Finding.At) and
    (Finding.Message <> '') and (Finding.Basis <> '');
end;

function FindingsAgree(Report: TMuluReport; Expected: RawByteString): Boolean;
var
  Index: Integer;
begin
  if Expected = '-' then
    Expected := '';
  Result := True;
  for Index := 0 to Report.Count - 1 do
    Result := Result and IsAsExpected(Report[Index], Cut(Expected, #9));
  Result := Result and (Expected = '');
end;

function IsNotInForce(Checker: TMuluChecker; const Code: RawByteString): Boolean;
var
  Index: Integer;
begin
  Result := False;
  for Index := 0 to mulu_rule_count - 1 do
    if Checker.RuleText(Index, MULU_TEXT_RULE) = Code then
      Result := Checker.RuleSeverity(Index) = 0;
end;

function Passes(Head: RawByteString; const Document, Findings: RawByteString; Last: RawByteString): Boolean;
var
  Settings: RawByteString;
  Format: Integer;
  Checker: TMuluChecker;
  Report: TMuluReport;
begin
  Cut(Head, #9);
  Settings := 'profile = "' + Cut(Head, #9) + '"'#10;
  Settings := Settings + 'as_of = ' + Cut(Head, #9) + #10;
  Format := MULU_FORMAT_AUTO;
  if Cut(Head, #9) = 'ndjson' then
    Format := MULU_FORMAT_NDJSON;
  Report := nil;
  Checker := TMuluChecker.Create(Settings + DialectOf(Head));
  try
    Report := Checker.Check(Document, Format);
    Result := FindingsAgree(Report, Findings) and (Report.Complete = (Cut(Last, #9) = 'complete'));
    while Last <> '' do
      Result := IsNotInForce(Checker, Cut(Last, #9)) and Result;
  finally
    Report.Free;
    Checker.Free;
  end;
end;

var
  Text, Head, Document, Findings: RawByteString;
  Passed, Failed: Integer;
begin
{$IFDEF FPC}
  SetMultiByteConversionCodePage(CP_UTF8);
{$ENDIF}
  Passed := 0;
  Failed := 0;
  Text := ReadBytes(ParamStr(1));
  while Text <> '' do
  begin
    Head := Cut(Text, #10);
    Document := DocumentOf(Cut(Text, #10));
    Findings := Cut(Text, #10);
    if Passes(Head, Document, Findings, Cut(Text, #10)) then
      Inc(Passed)
    else
    begin
      Inc(Failed);
      Say('failed: ' + Cut(Head, #9));
    end;
  end;
  Say(RawByteString(IntToStr(Passed)) + ' passed, ' + RawByteString(IntToStr(Failed)) + ' failed');
  if (Passed = 0) or (Failed > 0) then
    Halt(1);
end.
