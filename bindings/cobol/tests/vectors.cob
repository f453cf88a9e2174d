      * Runs the vectors, whose format is in tests/vectors/README.md:
      * four lines each. Its argument is that file.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. VECTORS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       01  W-TAB       PIC X VALUE X"09".
       01  W-PATH      PIC X(256).
       01  W-FILE      PIC X(16777216).
       01  W-SIZE      BINARY-DOUBLE UNSIGNED.
       01  W-NEXT      BINARY-LONG UNSIGNED VALUE 1.
       01  W-PASSED    BINARY-LONG UNSIGNED VALUE 0.
       01  W-FAILED    BINARY-LONG UNSIGNED VALUE 0.
       01  W-SHOWN     PIC Z(8)9.
       01  W-SHOWN-2   PIC Z(8)9.
       01  W-PASSES    PIC X.
      * The four lines of one vector, and what they hold.
       01  W-HEAD      PIC X(65536).
       01  W-HEAD-LEN  BINARY-LONG UNSIGNED.
       01  W-DOC       PIC X(1048576).
       01  W-DOC-LEN   BINARY-LONG UNSIGNED.
       01  W-FOUND     PIC X(65536).
       01  W-FOUND-LEN BINARY-LONG UNSIGNED.
       01  W-LAST      PIC X(65536).
       01  W-LAST-LEN  BINARY-LONG UNSIGNED.
       01  W-NAME      PIC X(256).
       01  W-PROFILE   PIC X(64).
       01  W-DAY       PIC X(16).
       01  W-FORMAT    PIC X(8).
       01  W-DIALECT   PIC X(65536).
       01  W-SETTINGS  PIC X(65536).
       01  W-WHY       PIC X(1024).
      * One finding, as it should be and as it is.
       01  W-RULE      PIC X(8).
       01  W-SEVERITY  PIC X(8).
       01  W-ENTRY     PIC 9(9).
       01  W-ENTRY-X   PIC X(9).
       01  W-AT        PIC X(1024).
       01  W-AT-LEN    BINARY-DOUBLE UNSIGNED.
       01  W-IS        PIC X(1024).
       01  W-SEVERITIES VALUE "notice  warning error   ".
           05  W-SEVERITY-NAME PIC X(8) OCCURS 3.
       01  W-ONE       PIC X(4096).
       01  W-ONE-LEN   BINARY-LONG UNSIGNED.
       01  W-AT-ONE    BINARY-LONG UNSIGNED.
       01  W-AT-WORD   BINARY-LONG UNSIGNED.
       01  W-TO        BINARY-LONG UNSIGNED.
       01  W-I         BINARY-DOUBLE UNSIGNED.
       01  W-COUNT     BINARY-DOUBLE UNSIGNED.
       01  W-HEX       PIC X(2).
       01  W-NIBBLE    BINARY-LONG UNSIGNED OCCURS 2.
       01  W-KNOWN     PIC X.
       PROCEDURE DIVISION.
       MAIN-LINE.
           ACCEPT W-PATH FROM ARGUMENT-VALUE
           CALL "READFILE" USING W-PATH W-FILE W-SIZE
           PERFORM UNTIL W-NEXT > W-SIZE
               UNSTRING W-FILE(1:W-SIZE) DELIMITED BY X"0A"
                   INTO W-HEAD COUNT IN W-HEAD-LEN
                        W-DOC COUNT IN W-DOC-LEN
                        W-FOUND COUNT IN W-FOUND-LEN
                        W-LAST COUNT IN W-LAST-LEN
                   WITH POINTER W-NEXT
               PERFORM ONE-VECTOR
               IF W-PASSES = "Y"
                   ADD 1 TO W-PASSED
               ELSE
                   ADD 1 TO W-FAILED
                   DISPLAY "failed: " FUNCTION TRIM(W-NAME)
               END-IF
           END-PERFORM
           MOVE W-PASSED TO W-SHOWN
           MOVE W-FAILED TO W-SHOWN-2
           DISPLAY FUNCTION TRIM(W-SHOWN) " passed, "
               FUNCTION TRIM(W-SHOWN-2) " failed"
           IF W-PASSED = 0 OR W-FAILED > 0
               STOP RUN RETURNING 1
           END-IF
           STOP RUN.

       ONE-VECTOR.
           MOVE "Y" TO W-PASSES
           MOVE SPACES TO W-DIALECT
           UNSTRING W-HEAD(1:W-HEAD-LEN) DELIMITED BY W-TAB
               INTO W-NAME W-PROFILE W-DAY W-FORMAT W-DIALECT
           PERFORM MAKE-SETTINGS
           CALL "MULUOPEN" USING W-SETTINGS MULU-CHECKER W-WHY
               MULU-STATUS
           IF MULU-STATUS NOT = MULU-OK
               DISPLAY FUNCTION TRIM(W-WHY)
               MOVE "N" TO W-PASSES
           END-IF
           SET MULU-IN-DOCUMENT TO ADDRESS OF W-DOC(6:1)
           COMPUTE MULU-LENGTH = W-DOC-LEN - 5
           IF W-DOC(1:4) = "hex:"
               PERFORM READ-HEX
           END-IF
           MOVE MULU-FORMAT-AUTO TO MULU-FORMAT
           IF W-FORMAT = "ndjson"
               MOVE MULU-FORMAT-NDJSON TO MULU-FORMAT
           END-IF
           PERFORM MULU-CHECKER-CHECK
           IF MULU-STATUS NOT = MULU-OK
               MOVE "N" TO W-PASSES
           END-IF
           PERFORM COMPARE-FINDINGS
           PERFORM MULU-REPORT-COMPLETE
           MOVE 1 TO W-AT-ONE
           PERFORM NEXT-OF-LAST
           IF NOT ((W-ONE = "complete" AND MULU-STATUS = 1)
                   OR (W-ONE = "partial" AND MULU-STATUS = 0))
               MOVE "N" TO W-PASSES
           END-IF
           PERFORM UNTIL W-AT-ONE > W-LAST-LEN
               PERFORM NEXT-OF-LAST
               PERFORM COMPARE-FORCE
           END-PERFORM
           PERFORM MULU-REPORT-FREE
           PERFORM MULU-CHECKER-FREE.

       NEXT-OF-LAST.
           UNSTRING W-LAST(1:W-LAST-LEN) DELIMITED BY W-TAB
               INTO W-ONE WITH POINTER W-AT-ONE.

      * In the dialect `\n` stands for a line break, and its tables lie
      * under `dialect`.
       MAKE-SETTINGS.
           MOVE SPACES TO W-SETTINGS
           MOVE 1 TO W-TO
           STRING 'profile = "' DELIMITED BY SIZE
               W-PROFILE DELIMITED BY SPACE
               '"' X"0A" "as_of = " DELIMITED BY SIZE
               W-DAY DELIMITED BY SPACE
               X"0A" DELIMITED BY SIZE
               INTO W-SETTINGS WITH POINTER W-TO
           CALL "MULUSIZE" USING W-DIALECT W-COUNT
           IF W-COUNT > 0
               STRING "[dialect]" X"0A" DELIMITED BY SIZE
                   INTO W-SETTINGS WITH POINTER W-TO
           END-IF
           MOVE 1 TO W-AT-ONE
           PERFORM UNTIL W-AT-ONE > W-COUNT
               UNSTRING W-DIALECT(1:W-COUNT) DELIMITED BY "\n"
                   INTO W-ONE COUNT IN W-ONE-LEN
                   WITH POINTER W-AT-ONE
               MOVE 1 TO W-I
               IF W-ONE(1:1) = "["
                   STRING "[dialect." DELIMITED BY SIZE
                       INTO W-SETTINGS WITH POINTER W-TO
                   MOVE 2 TO W-I
                   SUBTRACT 1 FROM W-ONE-LEN
               END-IF
               STRING W-ONE(W-I:W-ONE-LEN) X"0A" DELIMITED BY SIZE
                   INTO W-SETTINGS WITH POINTER W-TO
           END-PERFORM.

      * The bytes are written over their digits.
       READ-HEX.
           SET MULU-IN-DOCUMENT TO ADDRESS OF W-DOC
           COMPUTE MULU-LENGTH = (W-DOC-LEN - 4) / 2
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > MULU-LENGTH
               MOVE W-DOC(2 * W-I + 3:2) TO W-HEX
               COMPUTE W-NIBBLE(1) = FUNCTION ORD(W-HEX(1:1)) - 49
               COMPUTE W-NIBBLE(2) = FUNCTION ORD(W-HEX(2:1)) - 49
               IF W-HEX(1:1) > "9"
                   SUBTRACT 39 FROM W-NIBBLE(1)
               END-IF
               IF W-HEX(2:1) > "9"
                   SUBTRACT 39 FROM W-NIBBLE(2)
               END-IF
               COMPUTE W-TO = W-NIBBLE(1) * 16 + W-NIBBLE(2) + 1
               MOVE FUNCTION CHAR(W-TO) TO W-DOC(W-I:1)
           END-PERFORM.

       COMPARE-FINDINGS.
           PERFORM MULU-REPORT-COUNT
           MOVE MULU-COUNT TO W-COUNT
           MOVE 1 TO W-AT-ONE
           IF W-FOUND(1:W-FOUND-LEN) = "-"
               COMPUTE W-AT-ONE = W-FOUND-LEN + 1
           END-IF
           PERFORM VARYING MULU-INDEX FROM 0 BY 1
                   UNTIL MULU-INDEX = W-COUNT
               IF W-AT-ONE > W-FOUND-LEN
                   MOVE "N" TO W-PASSES
               ELSE
                   UNSTRING W-FOUND(1:W-FOUND-LEN) DELIMITED BY W-TAB
                       INTO W-ONE COUNT IN W-ONE-LEN
                       WITH POINTER W-AT-ONE
                   PERFORM COMPARE-FINDING
               END-IF
           END-PERFORM
           IF W-AT-ONE <= W-FOUND-LEN
               MOVE "N" TO W-PASSES
           END-IF.

      * Code, severity or `*`, entry, pointer, separated by blanks.
       COMPARE-FINDING.
           MOVE 1 TO W-AT-WORD
           UNSTRING W-ONE(1:W-ONE-LEN) DELIMITED BY SPACE
               INTO W-RULE W-SEVERITY W-ENTRY-X
               WITH POINTER W-AT-WORD
           MOVE SPACES TO W-AT
           COMPUTE W-AT-LEN = W-ONE-LEN - W-AT-WORD + 1
           IF W-AT-LEN > 0
               MOVE W-ONE(W-AT-WORD:W-AT-LEN) TO W-AT
           END-IF
           MOVE MULU-TEXT-AT TO MULU-WHICH
           PERFORM FINDING-TEXT
           IF W-IS NOT = W-AT OR MULU-LENGTH NOT = W-AT-LEN
               MOVE "N" TO W-PASSES
           END-IF
           MOVE MULU-TEXT-RULE TO MULU-WHICH
           PERFORM FINDING-TEXT
           IF W-IS NOT = W-RULE
               MOVE "N" TO W-PASSES
           END-IF
           MOVE MULU-TEXT-MESSAGE TO MULU-WHICH
           PERFORM FINDING-TEXT
           IF MULU-LENGTH = 0
               MOVE "N" TO W-PASSES
           END-IF
           MOVE MULU-TEXT-BASIS TO MULU-WHICH
           PERFORM FINDING-TEXT
           IF MULU-LENGTH = 0
               MOVE "N" TO W-PASSES
           END-IF
           MOVE MULU-NUMBER-ENTRY TO MULU-WHICH
           PERFORM FINDING-NUMBER
           MOVE FUNCTION NUMVAL(W-ENTRY-X) TO W-ENTRY
           IF MULU-NUMBER NOT = W-ENTRY
               MOVE "N" TO W-PASSES
           END-IF
           MOVE MULU-NUMBER-SEVERITY TO MULU-WHICH
           PERFORM FINDING-NUMBER
           IF MULU-NUMBER < 1 OR MULU-NUMBER > 3
               MOVE "N" TO W-PASSES
           ELSE
               IF W-SEVERITY NOT = "*" AND
                       W-SEVERITY NOT = W-SEVERITY-NAME(MULU-NUMBER)
                   MOVE "N" TO W-PASSES
               END-IF
           END-IF.

       FINDING-TEXT.
           PERFORM MULU-REPORT-TEXT
           IF MULU-STATUS NOT = MULU-OK
               MOVE "N" TO W-PASSES
           END-IF
           CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH W-IS.

       FINDING-NUMBER.
           PERFORM MULU-REPORT-NUMBER
           IF MULU-STATUS NOT = MULU-OK
               MOVE "N" TO W-PASSES
           END-IF.

      * Whether there is a rule of this code, and it is not in force.
       COMPARE-FORCE.
           MOVE "N" TO W-KNOWN
           PERFORM MULU-RULE-COUNT
           MOVE MULU-COUNT TO W-COUNT
           MOVE MULU-TEXT-RULE TO MULU-WHICH
           PERFORM VARYING MULU-INDEX FROM 0 BY 1
                   UNTIL MULU-INDEX = W-COUNT
               PERFORM MULU-RULE-TEXT
               CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH W-IS
               IF W-IS = W-ONE
                   PERFORM MULU-RULE-SEVERITY
                   IF MULU-STATUS = MULU-OK AND MULU-SEVERITY = 0
                       MOVE "Y" TO W-KNOWN
                   END-IF
               END-IF
           END-PERFORM
           IF W-KNOWN = "N"
               MOVE "N" TO W-PASSES
           END-IF.

       COPY "mulucall.cpy".
       END PROGRAM VECTORS.
