      * READFILE: a whole file, as bytes. The length is 0 when there is
      * no such file, or the item is too small for it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. READFILE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  W-HANDLE    PIC X(4).
       01  W-ACCESS    PIC X COMP-X VALUE 1.
       01  W-DENY      PIC X COMP-X VALUE 0.
       01  W-DEVICE    PIC X COMP-X VALUE 0.
       01  W-ASK-SIZE  PIC X VALUE X"80".
       01  W-PLAIN     PIC X COMP-X VALUE 0.
       01  W-OFFSET    PIC X(8) COMP-X.
       01  W-SIZE      PIC X(4) COMP-X.
       LINKAGE SECTION.
       01  L-NAME      PIC X ANY LENGTH.
       01  L-TEXT      PIC X ANY LENGTH.
       01  L-LENGTH    BINARY-DOUBLE UNSIGNED.
       PROCEDURE DIVISION USING L-NAME L-TEXT L-LENGTH.
           MOVE 0 TO L-LENGTH
           CALL "CBL_OPEN_FILE" USING L-NAME W-ACCESS W-DENY W-DEVICE
               W-HANDLE
           IF RETURN-CODE NOT = 0
               DISPLAY "cannot open " FUNCTION TRIM(L-NAME)
                   UPON SYSERR
               MOVE 0 TO RETURN-CODE
               GOBACK
           END-IF
           MOVE 0 TO W-OFFSET W-SIZE
           CALL "CBL_READ_FILE" USING W-HANDLE W-OFFSET W-SIZE
               W-ASK-SIZE L-TEXT
           IF RETURN-CODE = 0 AND W-OFFSET <= LENGTH OF L-TEXT
               MOVE W-OFFSET TO W-SIZE
               MOVE 0 TO W-OFFSET
               CALL "CBL_READ_FILE" USING W-HANDLE W-OFFSET W-SIZE
                   W-PLAIN L-TEXT
               IF RETURN-CODE = 0
                   MOVE W-SIZE TO L-LENGTH
               END-IF
           END-IF
           CALL "CBL_CLOSE_FILE" USING W-HANDLE
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM READFILE.
