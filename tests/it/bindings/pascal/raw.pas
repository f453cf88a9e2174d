{ Written from include/mulu.h by tests/it/bindings.rs. That header says what each function does. }
unit MuluRaw;

{$IFDEF FPC}{$IFNDEF FPC_DELPHI}{$MODE OBJFPC}{$ENDIF}{$ENDIF}

interface

const
{$IFDEF MSWINDOWS}
  MULU_LIBRARY = 'mulu-1.dll';
{$ELSE}
  MULU_LIBRARY = 'libmulu.so.1';
{$ENDIF}

type
{$IFDEF FPC}
  TMuluSize = SizeUInt;
{$ELSE}{$IF CompilerVersion >= 20}
  TMuluSize = NativeUInt;
{$ELSE}
  TMuluSize = Cardinal;
  RawByteString = AnsiString; // Delphi 7 to 2007 know no code pages
{$IFEND}{$ENDIF}
  PMuluSize = ^TMuluSize;
  PMuluBytes = ^PAnsiChar;
