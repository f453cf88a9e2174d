      * CATREC: one record of the catalogue, as the bureau writes it,
      * in GBK. A line feed ends it, so that an editor can show it.
       01  CATALOGUE-RECORD.
      * D: an entry. T: the trailer, the last record.
           05  CR-KIND                 PIC X.
           05  CR-BODY.
               10  CR-CODE             PIC X(20).
               10  CR-NAME             PIC X(40).
               10  CR-ABSTRACT         PIC X(120).
               10  CR-PROVIDER         PIC X(40).
               10  CR-OFFICE           PIC X(30).
               10  CR-PROVIDER-CODE    PIC X(18).
      * 1 electronic file, 2 spreadsheet, 3 database
               10  CR-FORMAT           PIC X.
      * 01 xls, 02 pdf, 03 Oracle, 04 DB2
               10  CR-FORMAT-TYPE      PIC X(2).
      * 1 unconditional, 2 conditional, 3 not shared
               10  CR-SHARE            PIC X.
               10  CR-CONDITION        PIC X(80).
               10  CR-SCOPE            PIC X(30) OCCURS 3.
      * 1 verification, 2 collaboration, 3 reference
               10  CR-PURPOSE          PIC X OCCURS 2.
      * P platform, M mail or media
               10  CR-WAY              PIC X.
      * I interface, F file
               10  CR-WAY-TYPE         PIC X.
               10  CR-REASON           PIC X(60).
               10  CR-BASIS            PIC X(80).
      * 1 unconditional, 2 conditional, 3 not open
               10  CR-OPEN             PIC X.
               10  CR-OPEN-CONDITION   PIC X(60).
      * DD daily, MM monthly, QQ quarterly, YY annual
               10  CR-CYCLE            PIC X(2).
               10  CR-PUBLISHED        PIC X(8).
               10  CR-UPDATED          PIC X(8).
               10  CR-CATEGORY         PIC X(20).
               10  CR-LEVEL            PIC X(20).
      * 0 none, 1 work secret, 2 secret
               10  CR-SECRECY          PIC X.
      * 0 none, 1 general, 2 sensitive
               10  CR-PERSONAL         PIC X.
      * 0 draft, 9 published
               10  CR-STATUS           PIC X.
               10  CR-ASSESSMENT OCCURS 2.
      * S secrecy, P personal information
                   15  CR-A-KIND       PIC X.
                   15  CR-A-ON         PIC X(8).
                   15  CR-A-RESULT     PIC X(40).
               10  CR-APPROVED-BY      PIC X(20).
               10  CR-APPROVED-ON      PIC X(8).
               10  CR-SUBMITTED        PIC X(8).
               10  CR-REVIEWED         PIC X(8).
               10  CR-ITEM OCCURS 4.
                   15  CR-I-NAME       PIC X(30).
      * C text, N number, D date
                   15  CR-I-TYPE       PIC X.
                   15  CR-I-LENGTH     PIC X(4).
           05  CR-TRAILER REDEFINES CR-BODY.
               10  CR-RECORDS          PIC 9(8).
               10  FILLER              PIC X(982).
           05  CR-END                  PIC X.
