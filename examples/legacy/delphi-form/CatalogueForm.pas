{ What a form for one catalogue entry shows, without its windows: the fields with their captions, what may be chosen in
  each, which are required, which are locked, and the message beside each. It knows no rule: after every answer it asks
  the library what the entry has still to say. To make it a form, give each TFormField a label, an edit or combo box
  and a line for the messages, and call Answer from OnChange. }
unit CatalogueForm;

{$IFDEF FPC}{$IFNDEF FPC_DELPHI}{$MODE OBJFPC}{$ENDIF}{$H+}{$ENDIF}

interface

uses MuluRaw, Mulu;

type
  TTexts = array of RawByteString;

  { A row of the form: a field, or the heading of a group of fields. }
  TFormField = class
  public
    At, Caption, Value: RawByteString;
    IsGroup, IsList: Boolean;
    Tokens, Choices: TTexts; // what may be chosen, as documents and as people say it; none for any text
    IsOpen: Boolean;         // whether another text may stand there too, such as a duration
    IsLimited: Boolean;      // whether only these may stand there now, and not all words of the field
    Need: Integer;           // MULU_NEED_*
    IsAnswered: Boolean;
    Messages: TTexts;
    function IsEnabled: Boolean;
    function Offers(const Text: RawByteString): Boolean;
  end;

  TCatalogueForm = class
  private
    FChecker: TMuluChecker;
    FEntry: TMuluEntry;
    FGroups, FGroupCaptions: TTexts;
    FFields: array of TFormField;
    FNext: TFormField;
    procedure ForgetFields;
    function AddField(const At, Caption: RawByteString; IsGroup: Boolean): TFormField;
    procedure AddGroup(const At: RawByteString);
    procedure AddRows(Field: TMuluField);
    procedure AddRow(Field: TMuluField; const At, Ordinal: RawByteString);
    procedure TakeQuestion(Question: TMuluQuestion);
    procedure TakeReport(Report: TMuluReport);
    function GetField(Index: Integer): TFormField;
  public
    { The checker stays the caller's. }
    constructor Create(Checker: TMuluChecker);
    destructor Destroy; override;
    { Declares a heading for the fields below a pointer, in the order of the fields. }
    procedure Group(const At, Caption: RawByteString);
    procedure Refresh;
    { Puts a text in a field; below a list the pointer ends with "/-", or with an index. False, and nothing changes,
      where the field is locked or does not offer the text. An empty text clears the field. }
    function Answer(const At, Text: RawByteString): Boolean;
    { The field that is changed by an answer at a pointer, or nil. }
    function FieldAt(const At: RawByteString): TFormField;
    function Count: Integer;
    function Json: RawByteString;
    property Fields[Index: Integer]: TFormField read GetField; default;
    property Next: TFormField read FNext; // where the cursor goes; nil when nothing more is asked for
  end;

implementation

procedure Append(var Texts: TTexts; const Text: RawByteString);
begin
  SetLength(Texts, Length(Texts) + 1);
  Texts[High(Texts)] := Text;
end;

{ Whether a pointer is another one, or leads below it. }
function IsWithin(const At, Outer: RawByteString): Boolean;
begin
  Result := (Copy(At, 1, Length(Outer)) = Outer) and ((Length(At) = Length(Outer)) or (At[Length(Outer) + 1] = '/'));
end;

{ TFormField }

function TFormField.IsEnabled: Boolean;
begin
  { What should not be there may still be cleared. }
  Result := not IsGroup and ((Need <> MULU_NEED_SUPERFLUOUS) or (Value <> ''));
end;

function TFormField.Offers(const Text: RawByteString): Boolean;
var
  Index: Integer;
begin
  Result := (Length(Choices) = 0) or (IsOpen and not IsLimited);
  for Index := 0 to High(Choices) do
    if (Choices[Index] = Text) or (Tokens[Index] = Text) then
      Result := True;
  Result := (Text = '') or (Result and (Need <> MULU_NEED_SUPERFLUOUS));
end;

{ TCatalogueForm }

constructor TCatalogueForm.Create(Checker: TMuluChecker);
begin
  inherited Create;
  FChecker := Checker;
  FEntry := Checker.NewEntry;
end;

destructor TCatalogueForm.Destroy;
begin
  ForgetFields;
  FEntry.Free;
  inherited Destroy;
end;

procedure TCatalogueForm.ForgetFields;
var
  Index: Integer;
begin
  for Index := 0 to High(FFields) do
    FFields[Index].Free;
  FFields := nil;
  FNext := nil;
end;

procedure TCatalogueForm.Group(const At, Caption: RawByteString);
begin
  Append(FGroups, At);
  Append(FGroupCaptions, Caption);
end;

procedure TCatalogueForm.Refresh;
var
  Field: TMuluField;
  Question: TMuluQuestion;
  Report: TMuluReport;
  Index: Integer;
begin
  ForgetFields;
  for Index := 0 to mulu_field_count - 1 do
  begin
    Field := FChecker.Field(Index);
    try
      AddGroup(Field.At);
      AddRows(Field);
    finally
      Field.Free;
    end;
  end;
  Question := FChecker.Question(FEntry);
  try
    TakeQuestion(Question);
  finally
    Question.Free;
  end;
  Report := FChecker.Check(FEntry);
  try
    TakeReport(Report);
  finally
    Report.Free;
  end;
end;

function TCatalogueForm.AddField(const At, Caption: RawByteString; IsGroup: Boolean): TFormField;
begin
  Result := TFormField.Create;
  SetLength(FFields, Length(FFields) + 1);
  FFields[High(FFields)] := Result;
  Result.At := At;
  Result.Caption := Caption;
  Result.IsGroup := IsGroup;
  Result.Need := MULU_NEED_FREE;
end;

{ The heading of a group stands above the first of its fields. }
procedure TCatalogueForm.AddGroup(const At: RawByteString);
var
  Index: Integer;
begin
  for Index := 0 to High(FGroups) do
    if IsWithin(At, FGroups[Index]) and (FieldAt(FGroups[Index]) = nil) then
      AddField(FGroups[Index], FGroupCaptions[Index], True);
end;

{ A field below a list of objects has a row for each of them. }
procedure TCatalogueForm.AddRows(Field: TMuluField);
var
  At, List, Digits, Ordinal: RawByteString;
  Star, Index: Integer;
begin
  At := Field.At;
  Star := Pos('/*', At);
  if Star = 0 then
  begin
    AddRow(Field, At, '');
    Exit;
  end;
  List := Copy(At, 1, Star - 1);
  for Index := 0 to FEntry.Count(List) - 1 do
  begin
    Str(Index, Digits);
    Str(Index + 1, Ordinal);
    AddRow(Field, List + '/' + Digits + Copy(At, Star + 2, Length(At)), ' ' + Ordinal);
  end;
end;

procedure TCatalogueForm.AddRow(Field: TMuluField; const At, Ordinal: RawByteString);
var
  Row: TFormField;
  Texts: TTexts;
  Digits: RawByteString;
  Index, Word: Integer;
begin
  Row := AddField(At, Field.Heading + Ordinal, False);
  Row.IsList := Field.List = 1;
  Row.IsOpen := Field.Kind = MULU_KIND_CYCLE;
  for Word := 0 to Field.Words - 1 do
  begin
    Append(Row.Tokens, Field.Word(Word, MULU_WORD_TOKEN));
    Append(Row.Choices, Field.Word(Word, MULU_WORD_LABEL));
  end;
  Texts := nil;
  if not Row.IsList then
    Append(Texts, FEntry[At])
  else
    for Index := 0 to FEntry.Count(At) - 1 do
    begin
      Str(Index, Digits);
      Append(Texts, FEntry[At + '/' + Digits]);
    end;
  for Index := 0 to High(Texts) do
  begin
    for Word := 0 to High(Row.Tokens) do
      if Row.Tokens[Word] = Texts[Index] then
        Texts[Index] := Row.Choices[Word];
    if Index > 0 then
      Row.Value := Row.Value + '; ';
    Row.Value := Row.Value + Texts[Index];
  end;
end;

procedure TCatalogueForm.TakeQuestion(Question: TMuluQuestion);
var
  Index, Word, Known: Integer;
  Row: TFormField;
  Tokens, Choices: TTexts;
begin
  for Index := 0 to Question.Count - 1 do
  begin
    Row := FieldAt(Question.At(Index));
    if (Row = nil) or (Row.At <> Question.At(Index)) then
      Row := AddField(Question.At(Index), Question.At(Index), True);
    Row.Need := Question.Need[Index];
    Row.IsAnswered := Question.Answered[Index] = 1;
    Row.IsLimited := Question.Words[Index] > 0;
    if Row.IsLimited then
    begin
      Tokens := nil;
      Choices := nil;
      for Word := 0 to Question.Words[Index] - 1 do
        for Known := 0 to High(Row.Tokens) do
          if Row.Tokens[Known] = Question.Word(Index, Word) then
          begin
            Append(Tokens, Row.Tokens[Known]);
            Append(Choices, Row.Choices[Known]);
          end;
      Row.Tokens := Tokens;
      Row.Choices := Choices;
    end;
    if Index = Question.Next then
      FNext := Row;
  end;
end;

{ A message stands beside the row that its pointer leads to, or leads below. }
procedure TCatalogueForm.TakeReport(Report: TMuluReport);
var
  Index: Integer;
  Finding: TMuluFinding;
  Row: TFormField;
begin
  for Index := 0 to Report.Count - 1 do
  begin
    Finding := Report[Index];
    Row := FieldAt(Finding.At);
    if Row = nil then
      Row := AddField(Finding.At, Finding.At, True);
    Append(Row.Messages, Finding.Message);
  end;
end;

function TCatalogueForm.Answer(const At, Text: RawByteString): Boolean;
var
  Row: TFormField;
begin
  Row := FieldAt(At);
  { The first field of a new element of a list has no row yet. }
  Result := (Row = nil) or Row.IsGroup or (Row.IsEnabled and Row.Offers(Text));
  if not Result then
    Exit;
  if (Text = '') and (Row <> nil) and Row.IsList then
    FEntry.Remove(Row.At)
  else
    FEntry[At] := Text;
  Refresh;
end;

function TCatalogueForm.FieldAt(const At: RawByteString): TFormField;
var
  Index: Integer;
begin
  Result := nil;
  for Index := 0 to High(FFields) do
    if IsWithin(At, FFields[Index].At) and ((Result = nil) or (Length(FFields[Index].At) > Length(Result.At))) then
      Result := FFields[Index];
end;

function TCatalogueForm.Count: Integer;
begin
  Result := Length(FFields);
end;

function TCatalogueForm.Json: RawByteString;
begin
  Result := FEntry.Json;
end;

function TCatalogueForm.GetField(Index: Integer): TFormField;
begin
  Result := FFields[Index];
end;

end.
