      * Written from include/mulu.h by tests/it/bindings.rs.
       01  MULU-RETURNED           POINTER.
       01  MULU-COUNT REDEFINES MULU-RETURNED
                                   BINARY-DOUBLE UNSIGNED.
       01  MULU-ANSWER             BINARY-LONG.
       01  MULU-CATALOGUE          POINTER.
       01  MULU-CHANGE             BINARY-DOUBLE UNSIGNED.
       01  MULU-CHECKER            POINTER.
       01  MULU-CONVERSION         POINTER.
       01  MULU-COUNTING           POINTER.
       01  MULU-DECISION           POINTER.
       01  MULU-DUTY-LENGTH        BINARY-DOUBLE UNSIGNED.
       01  MULU-ENTRY              POINTER.
       01  MULU-EXTENSION          BINARY-DOUBLE UNSIGNED.
       01  MULU-FIELD              POINTER.
       01  MULU-FORMAT             BINARY-LONG.
       01  MULU-FROM               BINARY-LONG.
       01  MULU-IN-CODE            POINTER.
       01  MULU-IN-DATA            POINTER.
       01  MULU-IN-DAY             POINTER.
       01  MULU-IN-DOCUMENT        POINTER.
       01  MULU-IN-DUTY            POINTER.
       01  MULU-IN-JSON            POINTER.
       01  MULU-IN-OFFSETS         POINTER.
       01  MULU-IN-PIECE           POINTER.
       01  MULU-IN-POINTER         POINTER.
       01  MULU-IN-REQUEST         POINTER.
       01  MULU-IN-SETTINGS        POINTER.
       01  MULU-IN-START           POINTER.
       01  MULU-IN-TEXT            POINTER.
       01  MULU-INDEX              BINARY-DOUBLE UNSIGNED.
       01  MULU-LENGTH             BINARY-DOUBLE UNSIGNED.
       01  MULU-LENT               POINTER.
       01  MULU-LIFE               POINTER.
       01  MULU-LIST               BINARY-LONG.
       01  MULU-NUMBER             BINARY-DOUBLE UNSIGNED.
       01  MULU-OTHER              BINARY-DOUBLE UNSIGNED.
       01  MULU-POINTER-LENGTH     BINARY-DOUBLE UNSIGNED.
       01  MULU-PUBLISHED          BINARY-LONG.
       01  MULU-QUESTION           POINTER.
       01  MULU-REPORT             POINTER.
       01  MULU-REQUEST            POINTER.
       01  MULU-RULE               BINARY-DOUBLE UNSIGNED.
       01  MULU-SEVERITY           BINARY-LONG.
       01  MULU-SOURCE             BINARY-DOUBLE UNSIGNED.
       01  MULU-STANDING           BINARY-LONG.
       01  MULU-START-LENGTH       BINARY-DOUBLE UNSIGNED.
       01  MULU-STATUS             BINARY-LONG.
       01  MULU-TEXT               POINTER.
       01  MULU-TO                 BINARY-LONG.
       01  MULU-WHICH              BINARY-LONG.
       01  MULU-WORD               BINARY-DOUBLE UNSIGNED.
       01  MULU-WORDS              BINARY-LONG.
       01  MULU-WORKING-DAYS       BINARY-DOUBLE UNSIGNED.
