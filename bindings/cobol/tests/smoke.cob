      * One walk through all nouns. It prints what stands in
      * tests/bindings/smoke/expected.txt; its argument is that folder.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SMOKE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       COPY "mulufind.cpy".
       01  W-FOLDER    PIC X(200).
       01  W-PATH      PIC X(256).
       01  W-FILE      PIC X(8192).
       01  W-FILE-LEN  BINARY-DOUBLE UNSIGNED.
       01  W-MORE      PIC X(8192).
       01  W-WHY       PIC X(1024).
       01  W-AT        PIC X(64).
       01  W-TEXT      PIC X(256).
      * The line that is made, and where its next byte stands.
       01  W-LINE      PIC X(8192).
       01  W-NEXT      BINARY-LONG UNSIGNED VALUE 1.
       01  W-WORD      PIC X(1024).
       01  W-LONG      BINARY-DOUBLE UNSIGNED.
       01  W-NUMBER    BINARY-DOUBLE UNSIGNED.
       01  W-EDITED    PIC Z(17)9.
       01  W-SEVERITIES VALUE "-      notice warningerror  ".
           05  W-SEVERITY PIC X(7) OCCURS 4.
       01  W-FULL      PIC X.
       01  W-I         BINARY-DOUBLE UNSIGNED.
       01  W-J         BINARY-DOUBLE UNSIGNED.
       01  W-COUNT     BINARY-DOUBLE UNSIGNED.
       01  W-COUNT-2   BINARY-DOUBLE UNSIGNED.
       01  W-CHECKER   POINTER.
       01  W-ENTRY     POINTER.
       01  W-OFFSETS.
           05  W-OFFSET BINARY-LONG OCCURS 100.
       01  W-DATA      PIC X(8192).
       01  W-FROM      BINARY-LONG UNSIGNED.
       01  W-DIGITS    PIC X(16) VALUE "0123456789abcdef".
       01  W-HIGH      BINARY-LONG UNSIGNED.
       01  W-LOW       BINARY-LONG UNSIGNED.
       LINKAGE SECTION.
       01  L-LENT      PIC X(65536).
       PROCEDURE DIVISION.
       MAIN-LINE.
           ACCEPT W-FOLDER FROM ARGUMENT-VALUE
           PERFORM FIRST-WORDS
           PERFORM REFUSED
           MOVE "settings.toml" TO W-TEXT
           PERFORM READ-INPUT
           CALL "MULUOPEN" USING W-FILE(1:W-FILE-LEN) MULU-CHECKER
               W-WHY MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM RULES
           PERFORM FIELDS
           PERFORM ENTRIES
           PERFORM BUILD
           PERFORM CATALOGUES
           PERFORM CHECK-COLUMN
           PERFORM OTHER-ENCODING
           PERFORM DECISIONS
           PERFORM REQUESTS
           PERFORM DAYS
           PERFORM MULU-CHECKER-FREE
           STOP RUN.

       FIRST-WORDS.
           PERFORM MULU-ABI
           MOVE "abi" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-STATUS TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           MOVE MULU-E-RANGE TO MULU-STATUS
           PERFORM MULU-STATUS-TEXT
           MOVE "status" TO W-WORD
           PERFORM ADD-WORD
           SET ADDRESS OF L-LENT TO MULU-LENT
           UNSTRING L-LENT(1:200) DELIMITED BY LOW-VALUE INTO W-WORD
           PERFORM ADD-WORD
           PERFORM SAY.

       REFUSED.
           MOVE SPACES TO W-FILE
           STRING "as_of = 2026-02-13" X"0A" 'profile = "none"' X"0A"
               DELIMITED BY SIZE INTO W-FILE
           CALL "MULUOPEN" USING W-FILE W-CHECKER W-WHY MULU-STATUS
           MOVE "refused" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-STATUS TO W-NUMBER
           PERFORM ADD-NUMBER
           UNSTRING W-WHY DELIMITED BY X"0A" INTO W-WORD
           PERFORM ADD-WORD
           PERFORM SAY.

       RULES.
           PERFORM MULU-RULE-COUNT
           MOVE MULU-COUNT TO W-COUNT
           PERFORM VARYING MULU-INDEX FROM 0 BY 1
                   UNTIL MULU-INDEX = W-COUNT
               MOVE MULU-TEXT-RULE TO MULU-WHICH
               PERFORM MULU-RULE-TEXT
               CALL "MULUTAKE" USING MULU-LENT MULU-LENGTH W-TEXT
               IF W-TEXT = "SHR201"
                   MOVE "rule" TO W-WORD
                   PERFORM ADD-WORD
                   PERFORM ADD-LENT
                   PERFORM MULU-RULE-SEVERITY
                   MOVE W-SEVERITY(MULU-SEVERITY + 1) TO W-WORD
                   PERFORM ADD-WORD
                   MOVE MULU-TEXT-NAME TO MULU-WHICH
                   PERFORM MULU-RULE-TEXT
                   PERFORM ADD-LENT
                   MOVE MULU-TEXT-TITLE TO MULU-WHICH
                   PERFORM MULU-RULE-TEXT
                   PERFORM ADD-LENT
                   PERFORM SAY
               END-IF
           END-PERFORM.

       FIELDS.
           MOVE "/share/type" TO W-AT
           PERFORM POINT
           MOVE MULU-POINTER-LENGTH TO MULU-LENGTH
           PERFORM MULU-FIELD-OF
           MOVE "field" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-FIELD-HEADING TO MULU-WHICH
           PERFORM MULU-FIELD-TEXT
           PERFORM ADD-LENT
           MOVE MULU-FIELD-KIND TO MULU-WHICH
           PERFORM MULU-FIELD-NUMBER
           PERFORM ADD-GIVEN
           MOVE MULU-FIELD-WORDS TO MULU-WHICH
           PERFORM MULU-FIELD-NUMBER
           MOVE MULU-NUMBER TO W-COUNT
           MOVE SPACES TO W-WORD
           MOVE 1 TO W-FROM
           PERFORM VARYING MULU-WORD FROM 0 BY 1
                   UNTIL MULU-WORD = W-COUNT
               IF MULU-WORD > 0
                   STRING "," DELIMITED BY SIZE INTO W-WORD
                       WITH POINTER W-FROM
               END-IF
               MOVE MULU-WORD-TOKEN TO MULU-WHICH
               PERFORM MULU-FIELD-WORD
               SET ADDRESS OF L-LENT TO MULU-LENT
               STRING L-LENT(1:MULU-LENGTH) "=" DELIMITED BY SIZE
                   INTO W-WORD WITH POINTER W-FROM
               MOVE MULU-WORD-LABEL TO MULU-WHICH
               PERFORM MULU-FIELD-WORD
               SET ADDRESS OF L-LENT TO MULU-LENT
               STRING L-LENT(1:MULU-LENGTH) DELIMITED BY SIZE
                   INTO W-WORD WITH POINTER W-FROM
           END-PERFORM
           PERFORM ADD-WORD
           PERFORM SAY
           PERFORM MULU-FIELD-FREE.

       ENTRIES.
           MOVE "entry.json" TO W-TEXT
           PERFORM READ-INPUT
           CALL "MULUREAD" USING MULU-CHECKER W-FILE(1:W-FILE-LEN)
               MULU-ENTRY MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM MULU-ENTRY-CHECK
           MOVE "Y" TO W-FULL
           PERFORM SAY-FINDINGS
           PERFORM MULU-NEXT-QUESTION
           PERFORM MULU-QUESTION-COUNT
           MOVE MULU-COUNT TO W-COUNT
           PERFORM MULU-QUESTION-NEXT
           CALL "MULUMUST" USING MULU-STATUS
           MOVE "question" TO W-WORD
           PERFORM ADD-WORD
           MOVE W-COUNT TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM MULU-QUESTION-POINTER
           PERFORM ADD-LENT
           MOVE MULU-QUESTION-NEED TO MULU-WHICH
           PERFORM MULU-QUESTION-NUMBER
           PERFORM ADD-GIVEN
           PERFORM SAY
           PERFORM VARYING MULU-INDEX FROM 0 BY 1
                   UNTIL MULU-INDEX = W-COUNT
               MOVE MULU-QUESTION-WORDS TO MULU-WHICH
               PERFORM MULU-QUESTION-NUMBER
               IF MULU-NUMBER > 0
                   PERFORM SAY-WORDS
               END-IF
           END-PERFORM
           PERFORM MULU-QUESTION-FREE
           PERFORM MULU-ENTRY-FREE.

       SAY-WORDS.
           MOVE "words" TO W-WORD
           PERFORM ADD-WORD
           PERFORM MULU-QUESTION-POINTER
           PERFORM ADD-LENT
           MOVE SPACES TO W-WORD
           MOVE 1 TO W-FROM
           PERFORM VARYING MULU-WORD FROM 0 BY 1
                   UNTIL MULU-WORD = MULU-NUMBER
               IF MULU-WORD > 0
                   STRING "," DELIMITED BY SIZE INTO W-WORD
                       WITH POINTER W-FROM
               END-IF
               PERFORM MULU-QUESTION-WORD
               SET ADDRESS OF L-LENT TO MULU-LENT
               STRING L-LENT(1:MULU-LENGTH) DELIMITED BY SIZE
                   INTO W-WORD WITH POINTER W-FROM
           END-PERFORM
           PERFORM ADD-WORD
           PERFORM SAY.

       BUILD.
           PERFORM MULU-ENTRY-NEW
           CALL "MULUPUT" USING MULU-ENTRY "/name" "车辆信息"
               MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           CALL "MULUPUT" USING MULU-ENTRY "/share/type" "conditional"
               MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           CALL "MULUPUT" USING MULU-ENTRY "/share/scope/-"
               "市公安局" MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           CALL "MULUPUT" USING MULU-ENTRY "/share/scope/-"
               "市税务局" MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           CALL "MULUPUT" USING MULU-ENTRY "/items/0/name"
               "号牌号码" MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           CALL "MULUPUT" USING MULU-ENTRY "/nowhere" "x" MULU-STATUS
           MOVE "set" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-STATUS TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           MOVE "get" TO W-WORD
           PERFORM ADD-WORD
           CALL "MULUGET" USING MULU-ENTRY "/name" W-WORD MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM ADD-WORD
           MOVE "/share/scope" TO W-AT
           PERFORM POINT
           PERFORM MULU-ENTRY-COUNT
           MOVE MULU-COUNT TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           MOVE "/share/scope/0" TO W-AT
           PERFORM POINT
           PERFORM MULU-ENTRY-REMOVE
           CALL "MULUMUST" USING MULU-STATUS
           MOVE "written" TO W-WORD
           PERFORM ADD-WORD
           PERFORM MULU-ENTRY-WRITE
           PERFORM MULU-TEXT-GET
           PERFORM ADD-LENT
           PERFORM SAY
           PERFORM MULU-TEXT-FREE
           PERFORM MULU-ENTRY-FREE.

       CATALOGUES.
           MOVE "catalogue.ndjson" TO W-TEXT
           PERFORM READ-INPUT
           MOVE MULU-FORMAT-NDJSON TO MULU-FORMAT
           PERFORM MULU-CATALOGUE-NEW
           MOVE 7 TO MULU-LENGTH
           PERFORM VARYING W-I FROM 1 BY 7 UNTIL W-I > W-FILE-LEN
               IF W-FILE-LEN - W-I < 6
                   COMPUTE MULU-LENGTH = W-FILE-LEN - W-I + 1
               END-IF
               SET MULU-IN-PIECE TO ADDRESS OF W-FILE(W-I:1)
               PERFORM MULU-CATALOGUE-FEED
               CALL "MULUMUST" USING MULU-STATUS
           END-PERFORM
           PERFORM MULU-CATALOGUE-FINISH
           MOVE "N" TO W-FULL
           PERFORM SAY-FINDINGS
           PERFORM MULU-CATALOGUE-FREE.

      * The lines of that file as a column: the texts one after the
      * other, and where each begins.
       CHECK-COLUMN.
           MOVE 0 TO W-OFFSET(1) W-COUNT
           MOVE 1 TO W-FROM
           PERFORM UNTIL W-FROM > W-FILE-LEN
               MOVE W-OFFSET(W-COUNT + 1) TO W-LONG
               ADD 1 TO W-LONG
               UNSTRING W-FILE(1:W-FILE-LEN) DELIMITED BY X"0A"
                   INTO W-MORE COUNT IN W-J WITH POINTER W-FROM
               MOVE W-MORE TO W-DATA(W-LONG:W-J)
               ADD 1 TO W-COUNT
               COMPUTE W-OFFSET(W-COUNT + 1) = W-OFFSET(W-COUNT) + W-J
           END-PERFORM
           SET MULU-IN-DATA TO ADDRESS OF W-DATA
           SET MULU-IN-OFFSETS TO ADDRESS OF W-OFFSETS
           MOVE W-COUNT TO MULU-COUNT
           PERFORM MULU-CHECKER-CHECK-COLUMN
           CALL "MULUMUST" USING MULU-STATUS
           MOVE "column" TO W-WORD
           PERFORM ADD-WORD
           PERFORM MULU-REPORT-COUNT
           MOVE MULU-COUNT TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM MULU-REPORT-COMPLETE
           MOVE MULU-STATUS TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           PERFORM MULU-REPORT-FREE.

       OTHER-ENCODING.
           SET W-CHECKER TO MULU-CHECKER
           MOVE "settings.toml" TO W-TEXT
           PERFORM READ-INPUT
           MOVE SPACES TO W-MORE
           STRING W-FILE(1:W-FILE-LEN) 'encoding = "gb18030"' X"0A"
               DELIMITED BY SIZE INTO W-MORE
           CALL "MULUOPEN" USING W-MORE MULU-CHECKER W-WHY MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           MOVE SPACES TO W-MORE
           STRING '{"code": "307024/000013", "name": "' X"CEC4"
               '", "share": {"type": "not_shared"}}'
               DELIMITED BY SIZE INTO W-MORE
           CALL "MULUREAD" USING MULU-CHECKER W-MORE MULU-ENTRY
               MULU-STATUS
           PERFORM MULU-ENTRY-CHECK
           MOVE 0 TO MULU-INDEX
           MOVE MULU-TEXT-MESSAGE TO MULU-WHICH
           PERFORM MULU-REPORT-TEXT
           SET ADDRESS OF L-LENT TO MULU-LENT
           MOVE SPACES TO W-WORD
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > MULU-LENGTH
               COMPUTE W-LOW = FUNCTION ORD(L-LENT(W-I:1)) - 1
               DIVIDE W-LOW BY 16 GIVING W-HIGH REMAINDER W-LOW
               MOVE W-DIGITS(W-HIGH + 1:1) TO W-WORD(2 * W-I - 1:1)
               MOVE W-DIGITS(W-LOW + 1:1) TO W-WORD(2 * W-I:1)
           END-PERFORM
           MOVE W-WORD TO W-MORE
           MOVE "gb18030" TO W-WORD
           PERFORM ADD-WORD
           MOVE W-MORE TO W-WORD
           PERFORM ADD-WORD
           PERFORM SAY
           PERFORM MULU-REPORT-FREE
           PERFORM MULU-ENTRY-FREE
           PERFORM MULU-CHECKER-FREE
           SET MULU-CHECKER TO W-CHECKER.

       DECISIONS.
           MOVE "conditional.json" TO W-TEXT
           PERFORM READ-INPUT
           CALL "MULUREAD" USING MULU-CHECKER W-FILE(1:W-FILE-LEN)
               MULU-ENTRY MULU-STATUS
           MOVE "request.json" TO W-TEXT
           PERFORM READ-INPUT
           SET MULU-IN-REQUEST TO ADDRESS OF W-FILE
           MOVE W-FILE-LEN TO MULU-LENGTH
           MOVE 0 TO MULU-PUBLISHED
           PERFORM MULU-DECIDE
           CALL "MULUMUST" USING MULU-STATUS
           MOVE "decision" TO W-WORD
           PERFORM ADD-WORD
           PERFORM MULU-DECISION-OUTCOME
           MOVE MULU-STATUS TO W-NUMBER
           PERFORM ADD-NUMBER
           MOVE MULU-DECISION-TITLE TO MULU-WHICH
           PERFORM MULU-DECISION-TEXT
           PERFORM ADD-LENT
           MOVE MULU-DECISION-REPLY-BY TO MULU-WHICH
           PERFORM MULU-DECISION-TEXT
           PERFORM ADD-LENT
           MOVE MULU-DECISION-REPLY-DAYS TO MULU-WHICH
           PERFORM MULU-DECISION-NUMBER
           PERFORM ADD-GIVEN
           PERFORM SAY
           MOVE MULU-LIST-REASONS TO MULU-LIST
           PERFORM MULU-DECISION-COUNT
           MOVE MULU-COUNT TO W-COUNT
           PERFORM VARYING MULU-INDEX FROM 0 BY 1
                   UNTIL MULU-INDEX = W-COUNT
               MOVE "reason" TO W-WORD
               PERFORM ADD-WORD
               MOVE MULU-ITEM-TEXT TO MULU-WHICH
               PERFORM MULU-DECISION-ITEM
               PERFORM ADD-LENT
               MOVE MULU-ITEM-BASIS TO MULU-WHICH
               PERFORM MULU-DECISION-ITEM
               PERFORM ADD-LENT
               PERFORM SAY
           END-PERFORM
           PERFORM MULU-DECISION-CHANGES
           MOVE MULU-COUNT TO W-COUNT
           PERFORM VARYING MULU-CHANGE FROM 0 BY 1
                   UNTIL MULU-CHANGE = W-COUNT
               PERFORM SAY-EDITS
           END-PERFORM
           PERFORM MULU-DECISION-FREE.

       SAY-EDITS.
           PERFORM MULU-DECISION-EDITS
           MOVE MULU-COUNT TO W-COUNT-2
           PERFORM VARYING MULU-INDEX FROM 0 BY 1
                   UNTIL MULU-INDEX = W-COUNT-2
               MOVE "change" TO W-WORD
               PERFORM ADD-WORD
               MOVE MULU-CHANGE TO W-NUMBER
               PERFORM ADD-NUMBER
               MOVE MULU-EDIT-AT TO MULU-WHICH
               PERFORM MULU-DECISION-EDIT
               PERFORM ADD-LENT
               MOVE MULU-EDIT-TO TO MULU-WHICH
               PERFORM MULU-DECISION-EDIT
               PERFORM ADD-LENT
               PERFORM SAY
           END-PERFORM.

       REQUESTS.
           SET MULU-IN-JSON TO ADDRESS OF W-FILE
           MOVE W-FILE-LEN TO MULU-LENGTH
           PERFORM MULU-REQUEST-READ
           PERFORM MULU-REQUEST-CHECK
           MOVE "Y" TO W-FULL
           PERFORM SAY-FINDINGS
           PERFORM MULU-REQUEST-LIFE
           MOVE "life" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-LIFE-STAGE TO MULU-WHICH
           PERFORM MULU-LIFE-TEXT
           PERFORM ADD-LENT
           MOVE MULU-LIFE-RECEIVED TO MULU-WHICH
           PERFORM MULU-LIFE-TEXT
           PERFORM ADD-LENT
           PERFORM SAY
           PERFORM MULU-LIFE-COUNT
           MOVE MULU-COUNT TO W-COUNT
           PERFORM VARYING MULU-INDEX FROM 0 BY 1
                   UNTIL MULU-INDEX = W-COUNT
               MOVE "duty" TO W-WORD
               PERFORM ADD-WORD
               MOVE MULU-DUTY-NAME TO MULU-WHICH
               PERFORM MULU-LIFE-DUTY
               PERFORM ADD-LENT
               MOVE MULU-DUTY-DUE TO MULU-WHICH
               PERFORM MULU-LIFE-DUTY
               PERFORM ADD-LENT
               MOVE MULU-STANDING TO W-NUMBER
               PERFORM ADD-NUMBER
               PERFORM SAY
           END-PERFORM
           PERFORM MULU-LIFE-FREE
           PERFORM MULU-REQUEST-FREE
           PERFORM MULU-ENTRY-FREE.

       DAYS.
           MOVE "2026-02-14" TO W-TEXT
           SET MULU-IN-DAY TO ADDRESS OF W-TEXT
           MOVE 10 TO MULU-LENGTH
           PERFORM MULU-CALENDAR-IS-WORKING-DAY
           CALL "MULUMUST" USING MULU-STATUS
           MOVE "working" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-ANSWER TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           MOVE "2031-02-14" TO W-TEXT
           PERFORM MULU-CALENDAR-IS-WORKING-DAY
           MOVE "unknown" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-STATUS TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           MOVE "reply-conditional" TO W-WORD
           SET MULU-IN-DUTY TO ADDRESS OF W-WORD
           MOVE 17 TO MULU-DUTY-LENGTH
           MOVE "2026-02-13" TO W-TEXT
           SET MULU-IN-START TO ADDRESS OF W-TEXT
           MOVE 10 TO MULU-START-LENGTH
           MOVE 0 TO MULU-EXTENSION
           PERFORM MULU-CALENDAR-DUE
           CALL "MULUMUST" USING MULU-STATUS
           MOVE "due" TO W-WORD
           PERFORM ADD-WORD
           MOVE MULU-DUE-DAY TO MULU-WHICH
           PERFORM MULU-COUNTING-TEXT
           PERFORM ADD-LENT
           MOVE MULU-COUNTING-WORKING-DAYS TO MULU-WHICH
           PERFORM MULU-COUNTING-NUMBER
           PERFORM ADD-GIVEN
           PERFORM MULU-COUNTING-COUNT
           MOVE MULU-COUNT TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           MOVE "day" TO W-WORD
           PERFORM ADD-WORD
           MOVE 1 TO MULU-INDEX
           MOVE MULU-DAY-DATE TO MULU-WHICH
           PERFORM MULU-COUNTING-DAY
           PERFORM ADD-LENT
           MOVE MULU-DAY-WHY TO MULU-WHICH
           PERFORM MULU-COUNTING-DAY
           PERFORM ADD-LENT
           PERFORM SAY
           PERFORM MULU-COUNTING-FREE.

       SAY-FINDINGS.
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM MULU-REPORT-COUNT
           MOVE MULU-COUNT TO W-COUNT
           PERFORM VARYING W-I FROM 0 BY 1 UNTIL W-I = W-COUNT
               CALL "MULUFIND" USING MULU-REPORT W-I MULU-FINDING
                   MULU-STATUS
               CALL "MULUMUST" USING MULU-STATUS
               MOVE "finding" TO W-WORD
               PERFORM ADD-WORD
               MOVE MULU-F-RULE TO W-WORD
               PERFORM ADD-WORD
               MOVE W-SEVERITY(MULU-F-SEVERITY + 1) TO W-WORD
               PERFORM ADD-WORD
               MOVE MULU-F-ENTRY TO W-NUMBER
               PERFORM ADD-NUMBER
               MOVE MULU-F-AT TO W-WORD
               PERFORM ADD-WORD
               IF W-FULL = "Y"
                   MOVE MULU-F-MESSAGE TO W-WORD
                   PERFORM ADD-WORD
               END-IF
               PERFORM SAY
           END-PERFORM
           MOVE "complete" TO W-WORD
           PERFORM ADD-WORD
           PERFORM MULU-REPORT-COMPLETE
           MOVE MULU-STATUS TO W-NUMBER
           PERFORM ADD-NUMBER
           PERFORM SAY
           PERFORM MULU-REPORT-FREE.

       READ-INPUT.
           MOVE SPACES TO W-PATH
           STRING W-FOLDER DELIMITED BY SPACE "/" DELIMITED BY SIZE
               W-TEXT DELIMITED BY SPACE INTO W-PATH
           CALL "READFILE" USING W-PATH W-FILE W-FILE-LEN
           IF W-FILE-LEN = 0
               STOP RUN RETURNING 2
           END-IF.

       POINT.
           SET MULU-IN-POINTER TO ADDRESS OF W-AT
           CALL "MULUSIZE" USING W-AT MULU-POINTER-LENGTH.

      * Words are put on the line with a blank between them.
       ADD-BLANK.
           IF W-NEXT > 1
               MOVE SPACE TO W-LINE(W-NEXT:1)
               ADD 1 TO W-NEXT
           END-IF.

       ADD-WORD.
           PERFORM ADD-BLANK
           CALL "MULUSIZE" USING W-WORD W-LONG
           IF W-LONG > 0
               MOVE W-WORD(1:W-LONG) TO W-LINE(W-NEXT:W-LONG)
               ADD W-LONG TO W-NEXT
           END-IF.

       ADD-LENT.
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM ADD-BLANK
           IF MULU-LENGTH > 0
               SET ADDRESS OF L-LENT TO MULU-LENT
               MOVE L-LENT(1:MULU-LENGTH)
                   TO W-LINE(W-NEXT:MULU-LENGTH)
               ADD MULU-LENGTH TO W-NEXT
           END-IF.

       ADD-GIVEN.
           CALL "MULUMUST" USING MULU-STATUS
           MOVE MULU-NUMBER TO W-NUMBER
           PERFORM ADD-NUMBER.

       ADD-NUMBER.
           MOVE W-NUMBER TO W-EDITED
           MOVE FUNCTION TRIM(W-EDITED) TO W-WORD
           PERFORM ADD-WORD.

       SAY.
           DISPLAY W-LINE(1:W-NEXT - 1)
           MOVE 1 TO W-NEXT.

       COPY "mulucall.cpy".
       END PROGRAM SMOKE.
