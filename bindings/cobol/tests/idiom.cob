      * What is of COBOL and not of mulu: handles that are NULL after
      * they are freed, items that are too short, blanks, odd bytes.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. IDIOM.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       COPY "mulufind.cpy".
       COPY "mululoss.cpy".
       01  W-WHY       PIC X(200).
       01  W-FIRST     BINARY-DOUBLE UNSIGNED VALUE 0.
       01  W-TEXT      PIC X(40).
       01  W-SHORT     PIC X(4).
       01  W-DOCUMENT  PIC X(80).
       01  W-LONG      PIC X(300).
       01  W-ROW       PIC X(400) VALUE SPACES.
       01  W-CUT       PIC 9(4).
       01  W-WHOLE     PIC 9(4).
       01  MY-ENTRY    POINTER.
       01  SAVED-ENTRY POINTER.
       01  W-FAILED    PIC 9(4) VALUE 0.
       01  W-WHAT      PIC X(60).
       PROCEDURE DIVISION.
       MAIN-LINE.
           CALL "MULUOPEN" USING "as_of = 2026-13-13" MULU-CHECKER
               W-WHY MULU-STATUS
           MOVE "settings without sense are refused" TO W-WHAT
           IF MULU-STATUS NOT = MULU-E-SETTINGS OR W-WHY = SPACES
               OR MULU-CHECKER NOT = NULL
               PERFORM NOT-SO
           END-IF
           CALL "MULUOPEN" USING "as_of = 2026-02-13" MULU-CHECKER
               W-WHY MULU-STATUS
           MOVE "settings with sense are taken" TO W-WHAT
           IF MULU-STATUS NOT = MULU-OK OR W-WHY NOT = SPACES
               PERFORM NOT-SO
           END-IF
           PERFORM TEXTS
           PERFORM CUT-FINDINGS
           PERFORM OTHER-ENTRIES
           PERFORM FREED-HANDLES
           DISPLAY "idiom: " W-FAILED " failed"
           IF W-FAILED > 0
               STOP RUN RETURNING 1
           END-IF
           STOP RUN.

       TEXTS.
           CALL "MULUREAD" USING MULU-CHECKER '{"name": "abcdef"}   '
               MULU-ENTRY MULU-STATUS
           CALL "MULUGET" USING MULU-ENTRY "/name" W-SHORT MULU-STATUS
           MOVE "a text that is too long is cut off" TO W-WHAT
           IF MULU-STATUS NOT = MULU-OK OR W-SHORT NOT = "abcd"
               PERFORM NOT-SO
           END-IF
           CALL "MULUGET" USING MULU-ENTRY "/name" W-SHORT MULU-STATUS
               W-FIRST
           MOVE "which its length shows" TO W-WHAT
           IF MULU-STATUS NOT = MULU-OK OR W-SHORT NOT = "abcd"
               OR W-FIRST NOT = 6
               PERFORM NOT-SO
           END-IF
           MOVE 0 TO W-FIRST
           MOVE SPACES TO W-TEXT
           MOVE X"6100F09F98806200" TO W-TEXT(1:8)
           CALL "MULUPUT" USING MULU-ENTRY "/name  " W-TEXT MULU-STATUS
           MOVE SPACES TO W-TEXT
           CALL "MULUGET" USING MULU-ENTRY "/name" W-TEXT MULU-STATUS
           MOVE "a NUL and an emoji stay" TO W-WHAT
           IF W-TEXT(1:8) NOT = X"6100F09F98806200"
               OR W-TEXT(9:) NOT = SPACES
               PERFORM NOT-SO
           END-IF
           CALL "MULUPUT" USING MULU-ENTRY "/name" "    " MULU-STATUS
           CALL "MULUGET" USING MULU-ENTRY "/name" W-TEXT MULU-STATUS
           MOVE "blanks clear the field" TO W-WHAT
           IF W-TEXT NOT = SPACES
               PERFORM NOT-SO
           END-IF
           CALL "MULUGET" USING MULU-ENTRY "/nowhere" W-TEXT
               MULU-STATUS
           MOVE "a pointer that leads nowhere has its status" TO W-WHAT
           IF MULU-STATUS NOT = MULU-E-RANGE
               PERFORM NOT-SO
           END-IF.

      * Of two members that no field knows, one has a long name.
       CUT-FINDINGS.
           MOVE ALL "x" TO W-LONG
           STRING '{"y":1,"' W-LONG '":2}' DELIMITED BY SIZE
               INTO W-ROW
           CALL "MULUREAD" USING MULU-CHECKER W-ROW MY-ENTRY
               MULU-STATUS
           SET SAVED-ENTRY TO MULU-ENTRY
           SET MULU-ENTRY TO MY-ENTRY
           PERFORM MULU-ENTRY-CHECK
           PERFORM MULU-ENTRY-FREE
           SET MULU-ENTRY TO SAVED-ENTRY
           PERFORM MULU-REPORT-COUNT
           MOVE 0 TO W-CUT W-WHOLE
           PERFORM VARYING W-FIRST FROM 0 BY 1
                   UNTIL W-FIRST = MULU-COUNT
               CALL "MULUFIND" USING MULU-REPORT W-FIRST MULU-FINDING
                   MULU-STATUS
               IF MULU-F-IS-CUT AND MULU-F-AT(256:1) = "x"
                   ADD 1 TO W-CUT
               END-IF
               IF NOT MULU-F-IS-CUT
                   ADD 1 TO W-WHOLE
               END-IF
           END-PERFORM
           MOVE 0 TO W-FIRST
           MOVE "a finding says that it is cut off" TO W-WHAT
           IF W-CUT NOT = 1 OR W-WHOLE NOT = MULU-COUNT - 1
               PERFORM NOT-SO
           END-IF
           PERFORM MULU-REPORT-FREE.

       OTHER-ENTRIES.
           MOVE '[{"code":"1"},{"code":"2"},{"code":"1"},{"code":"1"}]'
               TO W-DOCUMENT
           SET MULU-IN-DOCUMENT TO ADDRESS OF W-DOCUMENT
           CALL "MULUSIZE" USING W-DOCUMENT MULU-LENGTH
           MOVE MULU-FORMAT-JSON TO MULU-FORMAT
           PERFORM MULU-CHECKER-CHECK
           PERFORM MULU-REPORT-COUNT
           COMPUTE MULU-INDEX = MULU-COUNT - 1
           CALL "MULUFIND" USING MULU-REPORT MULU-INDEX MULU-FINDING
               MULU-STATUS
           MOVE 1 TO MULU-OTHER
           PERFORM MULU-REPORT-RELATED
           MOVE "all entries of one code are named" TO W-WHAT
           IF MULU-F-RULE NOT = "CAT103" OR MULU-F-ENTRY NOT = 0
               OR MULU-F-RELATED NOT = 2 OR MULU-NUMBER NOT = 3
               PERFORM NOT-SO
           END-IF
           PERFORM MULU-REPORT-FREE
           CALL "MULULOSS" USING MULU-CONVERSION W-FIRST MULU-LOSS
               MULU-STATUS
           MOVE "no conversion has no loss" TO W-WHAT
           IF MULU-STATUS NOT = MULU-E-NULL
               OR MULU-L-KIND NOT = SPACES
               PERFORM NOT-SO
           END-IF.

       FREED-HANDLES.
           PERFORM MULU-ENTRY-CHECK
           CALL "MULUFIND" USING MULU-REPORT W-FIRST MULU-FINDING
               MULU-STATUS
           MOVE "a finding is filled in" TO W-WHAT
           IF MULU-STATUS NOT = MULU-OK OR MULU-F-RULE = SPACES
               OR MULU-F-SEVERITY = 0 OR MULU-F-MESSAGE = SPACES
               OR MULU-F-NAME = SPACES OR MULU-F-BASIS = SPACES
               PERFORM NOT-SO
           END-IF
           PERFORM MULU-REPORT-FREE
           PERFORM MULU-REPORT-FREE
           CALL "MULUFIND" USING MULU-REPORT W-FIRST MULU-FINDING
               MULU-STATUS
           MOVE "a report that was freed has its status" TO W-WHAT
           IF MULU-STATUS NOT = MULU-E-NULL
               OR MULU-F-RULE NOT = SPACES
               PERFORM NOT-SO
           END-IF
           PERFORM MULU-CHECKER-FREE
           PERFORM MULU-ENTRY-CHECK
           MOVE "and so has a checker" TO W-WHAT
           IF MULU-STATUS NOT = MULU-E-NULL
               PERFORM NOT-SO
           END-IF
           PERFORM MULU-ENTRY-FREE.

       NOT-SO.
           ADD 1 TO W-FAILED
           DISPLAY "not so: " W-WHAT.

       COPY "mulucall.cpy".
       END PROGRAM IDIOM.
