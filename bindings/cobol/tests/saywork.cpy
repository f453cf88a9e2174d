      * The items of sayline.cpy.
       01  W-FOLDER    PIC X(200).
       01  W-PATH      PIC X(256).
       01  W-FILE      PIC X(8192).
       01  W-FILE-LEN  BINARY-DOUBLE UNSIGNED.
       01  W-TEXT      PIC X(256).
      * The line that is made, and where its next byte stands.
       01  W-LINE      PIC X(8192).
       01  W-NEXT      BINARY-LONG UNSIGNED VALUE 1.
       01  W-WORD      PIC X(1024).
       01  W-LONG      BINARY-DOUBLE UNSIGNED.
       01  W-NUMBER    BINARY-DOUBLE UNSIGNED.
       01  W-EDITED    PIC Z(17)9.
