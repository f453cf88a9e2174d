      * mulu for COBOL: subprograms that take a text as an item of any
      * length, with its trailing blanks left off, and fill one likewise.
      * Each gives its status in its last argument: MULU-OK or MULU-E-*.

      * MULUSIZE: the length of a text without its trailing blanks.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUSIZE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  L-TEXT      PIC X ANY LENGTH.
       01  L-LENGTH    BINARY-DOUBLE UNSIGNED.
       PROCEDURE DIVISION USING L-TEXT L-LENGTH.
           MOVE LENGTH OF L-TEXT TO L-LENGTH
           PERFORM UNTIL L-LENGTH = 0
               IF L-TEXT(L-LENGTH:1) NOT = SPACE
                   EXIT PERFORM
               END-IF
               SUBTRACT 1 FROM L-LENGTH
           END-PERFORM
           GOBACK.
       END PROGRAM MULUSIZE.

      * MULUTAKE: copies what MULU-LENT and MULU-LENGTH lend. A text that
      * is longer than the item is cut off, be it inside of a character,
      * which the length shows.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUTAKE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  L-FROM      POINTER.
       01  L-LENGTH    BINARY-DOUBLE UNSIGNED.
       01  L-TEXT      PIC X ANY LENGTH.
       01  L-LENT      PIC X(268435456).
       PROCEDURE DIVISION USING L-FROM L-LENGTH L-TEXT.
           IF L-LENGTH = 0
               MOVE SPACES TO L-TEXT
           ELSE
               SET ADDRESS OF L-LENT TO L-FROM
               MOVE L-LENT(1:L-LENGTH) TO L-TEXT
           END-IF
           GOBACK.
       END PROGRAM MULUTAKE.

      * MULUNAME: copies a text that ends with a NUL, as those are that
      * MULU-STATUS-TEXT, MULU-VERSION and MULU-CHECKER-ENCODING lend.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUNAME.
       DATA DIVISION.
       LINKAGE SECTION.
       01  L-FROM      POINTER.
       01  L-TEXT      PIC X ANY LENGTH.
       01  L-LENT      PIC X(200).
       PROCEDURE DIVISION USING L-FROM L-TEXT.
           MOVE SPACES TO L-TEXT
           IF L-FROM NOT = NULL
               SET ADDRESS OF L-LENT TO L-FROM
               UNSTRING L-LENT DELIMITED BY LOW-VALUE INTO L-TEXT
           END-IF
           GOBACK.
       END PROGRAM MULUNAME.

      * MULUMUST: ends the run with 16 and a line on SYSERR unless the
      * status is MULU-OK.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUMUST.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       01  W-TEXT      PIC X(200).
       LINKAGE SECTION.
       01  L-STATUS    BINARY-LONG.
       PROCEDURE DIVISION USING L-STATUS.
           IF L-STATUS = MULU-OK
               GOBACK
           END-IF
           MOVE L-STATUS TO MULU-STATUS
           PERFORM MULU-STATUS-TEXT
           CALL "MULUNAME" USING MULU-LENT W-TEXT
           DISPLAY FUNCTION TRIM(W-TEXT) UPON SYSERR
           STOP RUN RETURNING 16.
       COPY "mulucall.cpy".
       END PROGRAM MULUMUST.

      * MULUOPEN: makes a checker from settings; why says what is wrong
      * with them. Also compares the library with these copybooks.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUOPEN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       LINKAGE SECTION.
       01  L-SETTINGS  PIC X ANY LENGTH.
       01  L-CHECKER   POINTER.
       01  L-WHY       PIC X ANY LENGTH.
       01  L-STATUS    BINARY-LONG.
       PROCEDURE DIVISION USING L-SETTINGS L-CHECKER L-WHY L-STATUS.
           MOVE SPACES TO L-WHY
           SET L-CHECKER TO NULL
           PERFORM MULU-ABI
           IF MULU-STATUS NOT = MULU-HEADER-ABI
               MOVE "the library has another interface" TO L-WHY
               MOVE MULU-E-RANGE TO L-STATUS
               GOBACK
           END-IF
           SET MULU-IN-SETTINGS TO ADDRESS OF L-SETTINGS
           CALL "MULUSIZE" USING L-SETTINGS MULU-LENGTH
           PERFORM MULU-CHECKER-NEW
           MOVE MULU-STATUS TO L-STATUS
           SET L-CHECKER TO MULU-CHECKER
           IF MULU-TEXT NOT = NULL
               PERFORM MULU-TEXT-GET
               CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH L-WHY
               PERFORM MULU-TEXT-FREE
           END-IF
           GOBACK.
       COPY "mulucall.cpy".
       END PROGRAM MULUOPEN.

      * MULUREAD: reads an entry in JSON.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUREAD.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "muluwork.cpy".
       LINKAGE SECTION.
       01  L-CHECKER   POINTER.
       01  L-JSON      PIC X ANY LENGTH.
       01  L-ENTRY     POINTER.
       01  L-STATUS    BINARY-LONG.
       PROCEDURE DIVISION USING L-CHECKER L-JSON L-ENTRY L-STATUS.
           SET MULU-CHECKER TO L-CHECKER
           SET MULU-IN-JSON TO ADDRESS OF L-JSON
           CALL "MULUSIZE" USING L-JSON MULU-LENGTH
           PERFORM MULU-ENTRY-READ
           SET L-ENTRY TO MULU-ENTRY
           MOVE MULU-STATUS TO L-STATUS
           GOBACK.
       COPY "mulucall.cpy".
       END PROGRAM MULUREAD.

      * MULUPUT: sets the field of an entry at a pointer; a text of
      * blanks clears it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUPUT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "muluwork.cpy".
       LINKAGE SECTION.
       01  L-ENTRY     POINTER.
       01  L-AT        PIC X ANY LENGTH.
       01  L-TEXT      PIC X ANY LENGTH.
       01  L-STATUS    BINARY-LONG.
       PROCEDURE DIVISION USING L-ENTRY L-AT L-TEXT L-STATUS.
           SET MULU-ENTRY TO L-ENTRY
           SET MULU-IN-POINTER TO ADDRESS OF L-AT
           CALL "MULUSIZE" USING L-AT MULU-POINTER-LENGTH
           SET MULU-IN-TEXT TO ADDRESS OF L-TEXT
           CALL "MULUSIZE" USING L-TEXT MULU-LENGTH
           PERFORM MULU-ENTRY-SET
           MOVE MULU-STATUS TO L-STATUS
           GOBACK.
       COPY "mulucall.cpy".
       END PROGRAM MULUPUT.

      * MULUGET: the text of the field of an entry at a pointer; and, in
      * a fifth item if there is one, how long it is, which is more than
      * the item when it is cut off.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUGET.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "muluwork.cpy".
       LINKAGE SECTION.
       01  L-ENTRY     POINTER.
       01  L-AT        PIC X ANY LENGTH.
       01  L-TEXT      PIC X ANY LENGTH.
       01  L-STATUS    BINARY-LONG.
       01  L-LENGTH    BINARY-DOUBLE UNSIGNED.
       PROCEDURE DIVISION USING L-ENTRY L-AT L-TEXT L-STATUS
               OPTIONAL L-LENGTH.
           SET MULU-ENTRY TO L-ENTRY
           SET MULU-IN-POINTER TO ADDRESS OF L-AT
           CALL "MULUSIZE" USING L-AT MULU-POINTER-LENGTH
           PERFORM MULU-ENTRY-GET
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH L-TEXT
           MOVE MULU-STATUS TO L-STATUS
           IF L-LENGTH NOT OMITTED
               MOVE MULU-LENGTH TO L-LENGTH
           END-IF
           GOBACK.
       COPY "mulucall.cpy".
       END PROGRAM MULUGET.

      * MULUFIND: one finding of a report, the first at index 0, in the
      * record of mulufind.cpy.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULUFIND.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       LINKAGE SECTION.
       01  L-REPORT    POINTER.
       01  L-INDEX     BINARY-DOUBLE UNSIGNED.
       01  L-STATUS    BINARY-LONG.
       COPY "mulufind.cpy".
       PROCEDURE DIVISION USING L-REPORT L-INDEX MULU-FINDING L-STATUS.
           INITIALIZE MULU-FINDING
           SET MULU-REPORT TO L-REPORT
           MOVE L-INDEX TO MULU-INDEX
           MOVE MULU-TEXT-RULE TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           MOVE MULU-STATUS TO L-STATUS
           IF MULU-STATUS NOT = MULU-OK
               GOBACK
           END-IF
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH MULU-F-RULE
           MOVE MULU-TEXT-AT TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH MULU-F-AT
           IF MULU-LENGTH > LENGTH OF MULU-F-AT
               SET MULU-F-IS-CUT TO TRUE
           END-IF
           MOVE MULU-TEXT-NAME TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH MULU-F-NAME
           IF MULU-LENGTH > LENGTH OF MULU-F-NAME
               SET MULU-F-IS-CUT TO TRUE
           END-IF
           MOVE MULU-TEXT-MESSAGE TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH MULU-F-MESSAGE
           IF MULU-LENGTH > LENGTH OF MULU-F-MESSAGE
               SET MULU-F-IS-CUT TO TRUE
           END-IF
           MOVE MULU-TEXT-HELP TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH MULU-F-HELP
           IF MULU-LENGTH > LENGTH OF MULU-F-HELP
               SET MULU-F-IS-CUT TO TRUE
           END-IF
           MOVE MULU-TEXT-BASIS TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH MULU-F-BASIS
           IF MULU-LENGTH > LENGTH OF MULU-F-BASIS
               SET MULU-F-IS-CUT TO TRUE
           END-IF
           MOVE MULU-TEXT-SHEET TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH MULU-F-SHEET
           IF MULU-LENGTH > LENGTH OF MULU-F-SHEET
               SET MULU-F-IS-CUT TO TRUE
           END-IF
           PERFORM VARYING MULU-WHICH FROM MULU-NUMBER-SEVERITY BY 1
                   UNTIL MULU-WHICH > MULU-NUMBER-RELATED
               PERFORM MULU-REPORT-NUMBER
               MOVE MULU-NUMBER TO MULU-F-NUMBER(MULU-WHICH)
           END-PERFORM
           GOBACK.
       COPY "mulucall.cpy".
       END PROGRAM MULUFIND.

      * MULULOSS: one loss of a conversion, the first at index 0, in the
      * record of mululoss.cpy.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MULULOSS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       LINKAGE SECTION.
       01  L-MADE      POINTER.
       01  L-INDEX     BINARY-DOUBLE UNSIGNED.
       01  L-STATUS    BINARY-LONG.
       COPY "mululoss.cpy".
       PROCEDURE DIVISION USING L-MADE L-INDEX MULU-LOSS L-STATUS.
           INITIALIZE MULU-LOSS
           SET MULU-CONVERSION TO L-MADE
           MOVE L-INDEX TO MULU-INDEX
           PERFORM VARYING MULU-WHICH FROM MULU-LOSS-KIND BY 1
                   UNTIL MULU-WHICH > MULU-LOSS-NAME
               PERFORM MULU-CONVERSION-LOSS
               CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH
                   MULU-L-TEXT(MULU-WHICH)
               IF MULU-LENGTH > LENGTH OF MULU-L-TEXT(1)
                   SET MULU-L-IS-CUT TO TRUE
               END-IF
           END-PERFORM
           MOVE MULU-NUMBER TO MULU-L-ENTRY
           MOVE MULU-STATUS TO L-STATUS
           GOBACK.
       COPY "mulucall.cpy".
       END PROGRAM MULULOSS.
