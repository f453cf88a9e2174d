      * One finding, as MULUFIND fills it. What is longer is cut off, and
      * MULU-F-IS-CUT says so.
       01  MULU-FINDING.
           05  MULU-F-NUMBERS.
               10  MULU-F-SEVERITY BINARY-DOUBLE UNSIGNED.
               10  MULU-F-ENTRY    BINARY-DOUBLE UNSIGNED.
               10  MULU-F-LINE     BINARY-DOUBLE UNSIGNED.
               10  MULU-F-COLUMN   BINARY-DOUBLE UNSIGNED.
               10  MULU-F-OFFSET   BINARY-DOUBLE UNSIGNED.
               10  MULU-F-LENGTH   BINARY-DOUBLE UNSIGNED.
               10  MULU-F-RELATED  BINARY-DOUBLE UNSIGNED.
           05  MULU-F-TABLE REDEFINES MULU-F-NUMBERS.
               10  MULU-F-NUMBER   BINARY-DOUBLE UNSIGNED OCCURS 7.
           05  MULU-F-RULE         PIC X(8).
           05  MULU-F-AT           PIC X(256).
           05  MULU-F-NAME         PIC X(64).
           05  MULU-F-MESSAGE      PIC X(1024).
           05  MULU-F-HELP         PIC X(1024).
           05  MULU-F-BASIS        PIC X(1024).
           05  MULU-F-SHEET        PIC X(128).
           05  MULU-F-CUT          PIC X.
               88  MULU-F-IS-CUT   VALUE "Y".
