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
