      * One loss, as MULULOSS fills it. What is longer is cut off, and
      * MULU-L-IS-CUT says so.
       01  MULU-LOSS.
           05  MULU-L-ENTRY        BINARY-DOUBLE UNSIGNED.
           05  MULU-L-TEXTS.
               10  MULU-L-KIND     PIC X(256).
               10  MULU-L-AT       PIC X(256).
               10  MULU-L-DETAIL   PIC X(256).
               10  MULU-L-CODE     PIC X(256).
               10  MULU-L-NAME     PIC X(256).
           05  MULU-L-TABLE REDEFINES MULU-L-TEXTS.
               10  MULU-L-TEXT     PIC X(256) OCCURS 5.
           05  MULU-L-CUT          PIC X.
               88  MULU-L-IS-CUT   VALUE "Y".
