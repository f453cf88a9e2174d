      * CATBATCH: checks a catalogue in fixed-width GBK records, and
      * prints what is wrong with each. Arguments: the file and the
      * settings. The source is compiled in GBK: see test.sh.
      * RETURN-CODE: 0 nothing wrong; 4 warnings; 8 errors; 12 the
      * control total does not agree; 16 the run could not be done.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CATBATCH.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CATALOGUE-FILE ASSIGN TO W-FILE-NAME
               ORGANIZATION SEQUENTIAL FILE STATUS W-FILE-STATUS.
           SELECT SETTINGS-FILE ASSIGN TO W-SETTINGS-NAME
               ORGANIZATION LINE SEQUENTIAL
               FILE STATUS W-FILE-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  CATALOGUE-FILE.
       COPY "CATREC.cpy".
       FD  SETTINGS-FILE.
       01  SETTINGS-LINE           PIC X(80).
       WORKING-STORAGE SECTION.
       COPY "mulu.cpy".
       COPY "muluwork.cpy".
       COPY "mulufind.cpy".
       01  W-FILE-NAME             PIC X(200).
       01  W-SETTINGS-NAME         PIC X(200).
       01  W-FILE-STATUS           PIC XX.
       01  W-AT-END                PIC X VALUE "N".
       01  W-SETTINGS              PIC X(8192).
       01  W-TO                    BINARY-LONG UNSIGNED VALUE 1.
       01  W-WHY                   PIC X(400).
       01  W-POINTER               PIC X(40).
       01  W-TEXT                  PIC X(120).
       01  W-DAY                   PIC X(8).
       01  W-ORDINAL               PIC 9.
       01  W-I                     BINARY-LONG UNSIGNED.
       01  W-NEXT                  BINARY-LONG UNSIGNED.
       01  W-BASIS                 PIC X(200).
       01  W-INDEX                 BINARY-DOUBLE UNSIGNED.
       01  W-COUNT                 BINARY-DOUBLE UNSIGNED.
       01  W-SHOWN                 BINARY-LONG UNSIGNED.
       01  W-RECORD-NUMBER         PIC 9(6).
       01  W-WORDS VALUE "提示警告错误".
           05  W-WORD              PIC X(4) OCCURS 3.
       01  W-TOTALS.
           05  W-RECORDS           PIC 9(8) VALUE 0.
           05  W-CLEAN             PIC 9(8) VALUE 0.
           05  W-FINDINGS          PIC 9(8) OCCURS 3 VALUE 0.
           05  W-STRAY             PIC 9(8) VALUE 0.
       01  W-TRAILER               PIC 9(8) VALUE 0.
       01  W-TRAILERS              PIC 9(8) VALUE 0.
       PROCEDURE DIVISION.
       MAIN-LINE.
           ACCEPT W-FILE-NAME FROM ARGUMENT-VALUE
           ACCEPT W-SETTINGS-NAME FROM ARGUMENT-VALUE
           PERFORM OPEN-CHECKER
           MOVE MULU-FORMAT-AUTO TO MULU-FORMAT
           PERFORM MULU-CATALOGUE-NEW
           CALL "MULUMUST" USING MULU-STATUS
           OPEN INPUT CATALOGUE-FILE
           PERFORM CHECK-FILE
           PERFORM UNTIL W-AT-END = "Y"
               READ CATALOGUE-FILE
                   AT END
                       MOVE "Y" TO W-AT-END
                   NOT AT END
                       PERFORM CHECK-FILE
                       PERFORM ONE-RECORD
               END-READ
           END-PERFORM
           CLOSE CATALOGUE-FILE
           PERFORM BETWEEN-ENTRIES
           PERFORM MULU-CATALOGUE-FREE
           PERFORM MULU-CHECKER-FREE
           PERFORM SAY-TOTALS
           STOP RUN.

       CHECK-FILE.
           IF W-FILE-STATUS NOT = "00"
               DISPLAY "文件出错，状态 " W-FILE-STATUS UPON SYSERR
               STOP RUN RETURNING 16
           END-IF.

       OPEN-CHECKER.
           OPEN INPUT SETTINGS-FILE
           PERFORM CHECK-FILE
           MOVE SPACES TO W-SETTINGS
           PERFORM UNTIL W-AT-END = "Y"
               READ SETTINGS-FILE
                   AT END
                       MOVE "Y" TO W-AT-END
                   NOT AT END
                       STRING SETTINGS-LINE X"0A" DELIMITED BY SIZE
                           INTO W-SETTINGS WITH POINTER W-TO
               END-READ
           END-PERFORM
           CLOSE SETTINGS-FILE
           MOVE "N" TO W-AT-END
           CALL "MULUOPEN" USING W-SETTINGS MULU-CHECKER W-WHY
               MULU-STATUS
           IF W-WHY NOT = SPACES
               DISPLAY FUNCTION TRIM(W-WHY) UPON SYSERR
           END-IF
           CALL "MULUMUST" USING MULU-STATUS.

       ONE-RECORD.
           EVALUATE CR-KIND
               WHEN "D"
                   ADD 1 TO W-RECORDS
                   PERFORM ONE-ENTRY
               WHEN "T"
                   ADD 1 TO W-TRAILERS
                   IF CR-RECORDS IS NUMERIC
                       MOVE CR-RECORDS TO W-TRAILER
                   END-IF
               WHEN OTHER
                   ADD 1 TO W-STRAY
                   DISPLAY "记录类别不明：" CR-KIND
           END-EVALUATE.

       ONE-ENTRY.
           PERFORM MULU-ENTRY-NEW
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM FILL-ENTRY
           PERFORM FILL-SHARE
           PERFORM FILL-LISTS
      * The name as the library has it: the column may end inside a
      * character. Its mark for what was lost is not in GBK.
           CALL "MULUGET" USING MULU-ENTRY "/name" W-TEXT MULU-STATUS
           CALL "MULUMUST" USING MULU-STATUS
           INSPECT W-TEXT REPLACING ALL X"8431A437" BY "？？"
           MOVE W-RECORDS TO W-RECORD-NUMBER
           DISPLAY "记录 " W-RECORD-NUMBER "  " CR-CODE
               FUNCTION TRIM(W-TEXT)
           PERFORM MULU-ENTRY-CHECK
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM MULU-REPORT-COUNT
           MOVE MULU-COUNT TO W-COUNT
           IF W-COUNT = 0
               ADD 1 TO W-CLEAN
               DISPLAY "    未发现问题"
           END-IF
           PERFORM VARYING W-INDEX FROM 0 BY 1 UNTIL W-INDEX = W-COUNT
               CALL "MULUFIND" USING MULU-REPORT W-INDEX MULU-FINDING
                   MULU-STATUS
               CALL "MULUMUST" USING MULU-STATUS
               PERFORM SAY-FINDING
           END-PERFORM
           PERFORM MULU-REPORT-FREE
           PERFORM MULU-CATALOGUE-ADD
           CALL "MULUMUST" USING MULU-STATUS
           PERFORM MULU-ENTRY-FREE.

       FILL-ENTRY.
           MOVE "/code" TO W-POINTER
           MOVE CR-CODE TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/name" TO W-POINTER
           MOVE CR-NAME TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/abstract" TO W-POINTER
           MOVE CR-ABSTRACT TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/provider/name" TO W-POINTER
           MOVE CR-PROVIDER TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/provider/office" TO W-POINTER
           MOVE CR-OFFICE TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/provider/code" TO W-POINTER
           MOVE CR-PROVIDER-CODE TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/format/class" TO W-POINTER
           MOVE CR-FORMAT TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/format/types/-" TO W-POINTER
           MOVE CR-FORMAT-TYPE TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/update_cycle" TO W-POINTER
           MOVE CR-CYCLE TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/published" TO W-POINTER
           MOVE CR-PUBLISHED TO W-DAY
           PERFORM PUT-DAY
           MOVE "/updated" TO W-POINTER
           MOVE CR-UPDATED TO W-DAY
           PERFORM PUT-DAY
           MOVE "/category" TO W-POINTER
           MOVE CR-CATEGORY TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/level" TO W-POINTER
           MOVE CR-LEVEL TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/secrecy" TO W-POINTER
           MOVE CR-SECRECY TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/personal_info" TO W-POINTER
           MOVE CR-PERSONAL TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/status" TO W-POINTER
           MOVE CR-STATUS TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/approved/by" TO W-POINTER
           MOVE CR-APPROVED-BY TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/approved/on" TO W-POINTER
           MOVE CR-APPROVED-ON TO W-DAY
           PERFORM PUT-DAY
           MOVE "/submitted" TO W-POINTER
           MOVE CR-SUBMITTED TO W-DAY
           PERFORM PUT-DAY
           MOVE "/reviewed" TO W-POINTER
           MOVE CR-REVIEWED TO W-DAY
           PERFORM PUT-DAY.

       FILL-SHARE.
           MOVE "/share/type" TO W-POINTER
           MOVE CR-SHARE TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/share/condition" TO W-POINTER
           MOVE CR-CONDITION TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/share/way/class" TO W-POINTER
           MOVE CR-WAY TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/share/way/type" TO W-POINTER
           MOVE CR-WAY-TYPE TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/share/reason" TO W-POINTER
           MOVE CR-REASON TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/share/basis/-" TO W-POINTER
           MOVE CR-BASIS TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/open/type" TO W-POINTER
           MOVE CR-OPEN TO W-TEXT
           PERFORM PUT-FIELD
           MOVE "/open/condition" TO W-POINTER
           MOVE CR-OPEN-CONDITION TO W-TEXT
           PERFORM PUT-FIELD.

       FILL-LISTS.
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 3
               MOVE "/share/scope/-" TO W-POINTER
               MOVE CR-SCOPE(W-I) TO W-TEXT
               PERFORM PUT-FIELD
           END-PERFORM
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 2
               MOVE "/share/purposes/-" TO W-POINTER
               MOVE CR-PURPOSE(W-I) TO W-TEXT
               PERFORM PUT-FIELD
               COMPUTE W-ORDINAL = W-I - 1
               MOVE CR-A-KIND(W-I) TO W-TEXT
               STRING "/assessments/" W-ORDINAL "/kind"
                   DELIMITED BY SIZE INTO W-POINTER
               PERFORM PUT-FIELD
               MOVE CR-A-ON(W-I) TO W-DAY
               STRING "/assessments/" W-ORDINAL "/on"
                   DELIMITED BY SIZE INTO W-POINTER
               PERFORM PUT-DAY
               MOVE CR-A-RESULT(W-I) TO W-TEXT
               STRING "/assessments/" W-ORDINAL "/result"
                   DELIMITED BY SIZE INTO W-POINTER
               PERFORM PUT-FIELD
           END-PERFORM
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 4
               COMPUTE W-ORDINAL = W-I - 1
               MOVE CR-I-NAME(W-I) TO W-TEXT
               STRING "/items/" W-ORDINAL "/name"
                   DELIMITED BY SIZE INTO W-POINTER
               PERFORM PUT-FIELD
               MOVE CR-I-TYPE(W-I) TO W-TEXT
               STRING "/items/" W-ORDINAL "/type"
                   DELIMITED BY SIZE INTO W-POINTER
               PERFORM PUT-FIELD
               MOVE CR-I-LENGTH(W-I) TO W-TEXT
               STRING "/items/" W-ORDINAL "/length"
                   DELIMITED BY SIZE INTO W-POINTER
               PERFORM PUT-FIELD
           END-PERFORM.

      * Days are written 20260302 in the file, and 2026-03-02 in an
      * entry.
       PUT-DAY.
           MOVE W-DAY TO W-TEXT
           IF W-DAY NOT = SPACES
               STRING W-DAY(1:4) "-" W-DAY(5:2) "-" W-DAY(7:2)
                   DELIMITED BY SIZE INTO W-TEXT
           END-IF
           PERFORM PUT-FIELD.

      * A column of blanks says nothing.
       PUT-FIELD.
           IF W-TEXT NOT = SPACES
               CALL "MULUPUT" USING MULU-ENTRY W-POINTER W-TEXT
                   MULU-STATUS
               CALL "MULUMUST" USING MULU-STATUS
           END-IF
           MOVE SPACES TO W-POINTER.

       SAY-FINDING.
           ADD 1 TO W-FINDINGS(MULU-F-SEVERITY)
           DISPLAY "    " W-WORD(MULU-F-SEVERITY) " " MULU-F-RULE
               FUNCTION TRIM(MULU-F-AT)
           DISPLAY "         " FUNCTION TRIM(MULU-F-MESSAGE)
           CALL "MULUSIZE" USING MULU-F-BASIS MULU-LENGTH
           MOVE 1 TO W-NEXT
           PERFORM UNTIL W-NEXT > MULU-LENGTH
               UNSTRING MULU-F-BASIS(1:MULU-LENGTH)
                   DELIMITED BY X"0A"
                   INTO W-BASIS WITH POINTER W-NEXT
               DISPLAY "         依据 " FUNCTION TRIM(W-BASIS)
           END-PERFORM.

      * The findings of the catalogue as a whole. Those of its entries
      * are there once more, and were printed.
       BETWEEN-ENTRIES.
           PERFORM MULU-CATALOGUE-FINISH
           CALL "MULUMUST" USING MULU-STATUS
           DISPLAY "目录整体"
           MOVE 0 TO W-SHOWN
           PERFORM MULU-REPORT-COUNT
           MOVE MULU-COUNT TO W-COUNT
           PERFORM VARYING W-INDEX FROM 0 BY 1 UNTIL W-INDEX = W-COUNT
               CALL "MULUFIND" USING MULU-REPORT W-INDEX MULU-FINDING
                   MULU-STATUS
               CALL "MULUMUST" USING MULU-STATUS
               IF MULU-F-RULE(1:3) = "CAT"
                   ADD 1 TO W-SHOWN
                   COMPUTE W-RECORD-NUMBER = MULU-F-ENTRY + 1
                   DISPLAY "    记录 " W-RECORD-NUMBER
                   PERFORM SAY-FINDING
               END-IF
           END-PERFORM
           IF W-SHOWN = 0
               DISPLAY "    未发现问题"
           END-IF
           PERFORM MULU-REPORT-FREE.

       SAY-TOTALS.
           DISPLAY "合计：记录 " W-RECORDS "，未发现问题 " W-CLEAN
               "，错误 " W-FINDINGS(3) "，警告 " W-FINDINGS(2)
               "，提示 " W-FINDINGS(1)
           EVALUATE TRUE
               WHEN W-TRAILERS NOT = 1 OR W-TRAILER NOT = W-RECORDS
                       OR W-STRAY > 0
                   DISPLAY "控制总数不符：尾记录 " W-TRAILERS
                       " 条，所列记录数 " W-TRAILER
                   MOVE 12 TO RETURN-CODE
               WHEN W-FINDINGS(3) > 0
                   MOVE 8 TO RETURN-CODE
               WHEN W-FINDINGS(2) > 0
                   MOVE 4 TO RETURN-CODE
               WHEN OTHER
                   MOVE 0 TO RETURN-CODE
           END-EVALUATE.

       COPY "mulucall.cpy".
       END PROGRAM CATBATCH.
