      * The paragraphs that the programs of the walk share: they read
      * its files and print its lines. READ-INPUT reads the file W-TEXT.
       READ-INPUT.
           MOVE SPACES TO W-PATH
           STRING W-FOLDER DELIMITED BY SPACE "/" DELIMITED BY SIZE
               W-TEXT DELIMITED BY SPACE INTO W-PATH
           CALL "READFILE" USING W-PATH W-FILE W-FILE-LEN
           IF W-FILE-LEN = 0
               STOP RUN RETURNING 2
           END-IF.

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
