{ Files and the standard output as bytes, which no code page touches; and a list of words. }
unit Bytes;

{$IFDEF FPC}{$H+}{$ENDIF}

interface

uses
  Classes, SysUtils;

function ReadBytes(const Path: string): RawByteString;
procedure Say(const Line: RawByteString);
function Hex(const Text: RawByteString): RawByteString;
{ Takes what stands before the next Mark, or all, out of Text. }
function Cut(var Text: RawByteString; Mark: AnsiChar): RawByteString;

implementation

function ReadBytes(const Path: string): RawByteString;
var
  Source: TFileStream;
begin
  Source := TFileStream.Create(Path, fmOpenRead or fmShareDenyNone);
  try
    Result := '';
    SetLength(Result, Source.Size);
    Source.ReadBuffer(PAnsiChar(Result)^, Length(Result));
  finally
    Source.Free;
  end;
end;

procedure Say(const Line: RawByteString);
var
  Output: THandleStream;
  Whole: RawByteString;
begin
  Output := THandleStream.Create({$IFDEF FPC}StdOutputHandle{$ELSE}TTextRec(System.Output).Handle{$ENDIF});
  try
    Whole := Line;
    SetLength(Whole, Length(Line) + 1);
    Whole[Length(Whole)] := #10;
    Output.WriteBuffer(Whole[1], Length(Whole));
  finally
    Output.Free;
  end;
end;

function Hex(const Text: RawByteString): RawByteString;
const
  DIGITS: array[0..15] of AnsiChar = '0123456789abcdef';
var
  Index: Integer;
begin
  Result := '';
  SetLength(Result, 2 * Length(Text));
  for Index := 1 to Length(Text) do
  begin
    Result[2 * Index - 1] := DIGITS[Ord(Text[Index]) shr 4];
    Result[2 * Index] := DIGITS[Ord(Text[Index]) and 15];
  end;
end;

function Cut(var Text: RawByteString; Mark: AnsiChar): RawByteString;
var
  Index: Integer;
begin
  Index := 1;
  while (Index <= Length(Text)) and (Text[Index] <> Mark) do
    Inc(Index);
  Result := Copy(Text, 1, Index - 1);
  Delete(Text, 1, Index);
end;

end.
