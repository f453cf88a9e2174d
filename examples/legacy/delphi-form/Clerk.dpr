{ Plays a session: a clerk fills in one entry, and the form is printed after each step. Arguments: the encoding, which
  is that of the session too, and the session. Its lines:
    group POINTER CAPTION     a heading of the form
    step TITLE                what follows is done, then the form is printed
    set POINTER TEXT          an answer; without a text the field is cleared }
program Clerk;

{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}
{$IFDEF FPC}{$H+}{$ENDIF}

uses
  SysUtils, MuluRaw, Mulu, Bytes, CatalogueForm;

const
  { Required, advised, and what should not be there. }
  MARKS: array[MULU_NEED_FREE..MULU_NEED_SUPERFLUOUS] of RawByteString = (' ', '+', '*', 'x');

procedure Print(Form: TCatalogueForm);
var
  Index, Part: Integer;
  Field: TFormField;
  Line: RawByteString;
begin
  for Index := 0 to Form.Count - 1 do
  begin
    Field := Form[Index];
    { On paper only what matters now; a window shows all. }
    if (Field.Need = MULU_NEED_FREE) and not Field.IsLimited and (Field.Value = '') and (Field.Messages = nil) then
      Continue;
    Line := '   ';
    if Field = Form.Next then
      Line := ' > ';
    Line := Line + MARKS[Field.Need] + ' ';
    if Field.IsGroup then
      Line := Line + '-- ' + Field.Caption + ' --'
    else if Field.IsEnabled then
      Line := Line + Field.Caption + ' [' + Field.Value + ']'
    else
      Line := Line + Field.Caption + ' (locked)';
    Say(Line);
    if (Field.IsLimited or (Field = Form.Next)) and not Field.IsAnswered and (Field.Choices <> nil) then
    begin
      Line := '       ' + Field.Choices[0];
      for Part := 1 to High(Field.Choices) do
        Line := Line + ' | ' + Field.Choices[Part];
      Say(Line);
    end;
    for Part := 0 to High(Field.Messages) do
      Say('       ! ' + Field.Messages[Part]);
  end;
end;

procedure Play(Form: TCatalogueForm; Session: RawByteString);
var
  Line, Verb, At: RawByteString;
  HasBegun: Boolean;
begin
  HasBegun := False;
  while Session <> '' do
  begin
    Line := Cut(Session, #10);
    Verb := Cut(Line, ' ');
    if Verb = 'group' then
    begin
      At := Cut(Line, ' ');
      Form.Group(At, Line);
    end
    else if Verb = 'step' then
    begin
      if HasBegun then
        Print(Form);
      HasBegun := True;
      Say('== ' + Line);
      Form.Refresh;
    end
    else if Verb = 'set' then
    begin
      At := Cut(Line, ' ');
      if not Form.Answer(At, Line) then
        Say('   ' + At + ' = ' + Line + ' (not offered)')
      else if Line = '' then
        Say('   ' + At + ' (cleared)')
      else
        Say('   ' + At + ' = ' + Line);
    end
    else if Verb <> '' then
      raise Exception.Create('what is ' + string(Verb) + '?');
  end;
  Print(Form);
  Say('== JSON');
  Say(Form.Json);
end;

var
  Checker: TMuluChecker;
  Form: TCatalogueForm;
begin
{$IFDEF FPC}
  if ParamStr(1) = 'gbk' then
    SetMultiByteConversionCodePage(54936)
  else
    SetMultiByteConversionCodePage(CP_UTF8);
{$ENDIF}
  Checker := TMuluChecker.Create('as_of = 2026-11-21'#10'encoding = "' + RawByteString(ParamStr(1)) + '"'#10);
  try
    Form := TCatalogueForm.Create(Checker);
    try
      Play(Form, ReadBytes(ParamStr(2)));
      { The entry is done when nothing is asked for any more. }
      if Form.Next <> nil then
        Halt(1);
    finally
      Form.Free;
    end;
  finally
    Checker.Free;
  end;
end.
