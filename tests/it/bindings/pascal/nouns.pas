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
