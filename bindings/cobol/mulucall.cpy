      * Written from include/mulu.h by tests/it/bindings.rs.
       MULU-VERSION.
           CALL "mulu_version"
               RETURNING MULU-LENT
           END-CALL.
       MULU-ABI.
           CALL "mulu_abi"
               RETURNING MULU-STATUS
           END-CALL.
       MULU-STATUS-TEXT.
           CALL "mulu_status_text" USING
               BY VALUE SIZE 4 MULU-STATUS
               RETURNING MULU-LENT
           END-CALL.
       MULU-TEXT-GET.
           CALL "mulu_text_get" USING
               BY VALUE MULU-TEXT
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-TEXT-FREE.
           CALL "mulu_text_free" USING
               BY VALUE MULU-TEXT
               RETURNING OMITTED
           END-CALL
           SET MULU-TEXT TO NULL.
       MULU-CHECKER-NEW.
           CALL "mulu_checker_new" USING
               BY VALUE MULU-IN-SETTINGS
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY REFERENCE MULU-CHECKER
               BY REFERENCE MULU-TEXT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CHECKER-ENCODING.
           CALL "mulu_checker_encoding" USING
               BY VALUE MULU-CHECKER
               RETURNING MULU-LENT
           END-CALL.
       MULU-CHECKER-FREE.
           CALL "mulu_checker_free" USING
               BY VALUE MULU-CHECKER
               RETURNING OMITTED
           END-CALL
           SET MULU-CHECKER TO NULL.
       MULU-RULE-COUNT.
           CALL "mulu_rule_count"
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-RULE-FIND.
           CALL "mulu_rule_find" USING
               BY VALUE MULU-IN-CODE
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY REFERENCE MULU-INDEX
               RETURNING MULU-STATUS
           END-CALL.
       MULU-RULE-TEXT.
           CALL "mulu_rule_text" USING
               BY VALUE MULU-CHECKER
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-RULE-SEVERITY.
           CALL "mulu_rule_severity" USING
               BY VALUE MULU-CHECKER
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY REFERENCE MULU-SEVERITY
               RETURNING MULU-STATUS
           END-CALL.
       MULU-RULE-NUMBER.
           CALL "mulu_rule_number" USING
               BY VALUE MULU-CHECKER
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-RULE-SOURCE.
           CALL "mulu_rule_source" USING
               BY VALUE MULU-CHECKER
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE UNSIGNED SIZE 8 MULU-SOURCE
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-RULE-WRITE.
           CALL "mulu_rule_write" USING
               BY VALUE MULU-CHECKER
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY REFERENCE MULU-TEXT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-FIELD-COUNT.
           CALL "mulu_field_count"
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-FIELD-AT.
           CALL "mulu_field_at" USING
               BY VALUE MULU-CHECKER
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY REFERENCE MULU-FIELD
               RETURNING MULU-STATUS
           END-CALL.
       MULU-FIELD-OF.
           CALL "mulu_field_of" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-POINTER
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY REFERENCE MULU-FIELD
               RETURNING MULU-STATUS
           END-CALL.
       MULU-FIELD-TEXT.
           CALL "mulu_field_text" USING
               BY VALUE MULU-FIELD
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-FIELD-NUMBER.
           CALL "mulu_field_number" USING
               BY VALUE MULU-FIELD
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-FIELD-WORD.
           CALL "mulu_field_word" USING
               BY VALUE MULU-FIELD
               BY VALUE UNSIGNED SIZE 8 MULU-WORD
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-FIELD-FREE.
           CALL "mulu_field_free" USING
               BY VALUE MULU-FIELD
               RETURNING OMITTED
           END-CALL
           SET MULU-FIELD TO NULL.
       MULU-ENTRY-NEW.
           CALL "mulu_entry_new" USING
               BY VALUE MULU-CHECKER
               BY REFERENCE MULU-ENTRY
               RETURNING MULU-STATUS
           END-CALL.
       MULU-ENTRY-READ.
           CALL "mulu_entry_read" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-JSON
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY REFERENCE MULU-ENTRY
               RETURNING MULU-STATUS
           END-CALL.
       MULU-ENTRY-SET.
           CALL "mulu_entry_set" USING
               BY VALUE MULU-ENTRY
               BY VALUE MULU-IN-POINTER
               BY VALUE UNSIGNED SIZE 8 MULU-POINTER-LENGTH
               BY VALUE MULU-IN-TEXT
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-ENTRY-GET.
           CALL "mulu_entry_get" USING
               BY VALUE MULU-ENTRY
               BY VALUE MULU-IN-POINTER
               BY VALUE UNSIGNED SIZE 8 MULU-POINTER-LENGTH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-ENTRY-COUNT.
           CALL "mulu_entry_count" USING
               BY VALUE MULU-ENTRY
               BY VALUE MULU-IN-POINTER
               BY VALUE UNSIGNED SIZE 8 MULU-POINTER-LENGTH
               BY REFERENCE MULU-COUNT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-ENTRY-REMOVE.
           CALL "mulu_entry_remove" USING
               BY VALUE MULU-ENTRY
               BY VALUE MULU-IN-POINTER
               BY VALUE UNSIGNED SIZE 8 MULU-POINTER-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-ENTRY-WRITE.
           CALL "mulu_entry_write" USING
               BY VALUE MULU-ENTRY
               BY REFERENCE MULU-TEXT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-ENTRY-FREE.
           CALL "mulu_entry_free" USING
               BY VALUE MULU-ENTRY
               RETURNING OMITTED
           END-CALL
           SET MULU-ENTRY TO NULL.
       MULU-NEXT-QUESTION.
           CALL "mulu_next_question" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-ENTRY
               BY REFERENCE MULU-QUESTION
               RETURNING MULU-STATUS
           END-CALL.
       MULU-QUESTION-COUNT.
           CALL "mulu_question_count" USING
               BY VALUE MULU-QUESTION
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-QUESTION-NEXT.
           CALL "mulu_question_next" USING
               BY VALUE MULU-QUESTION
               BY REFERENCE MULU-INDEX
               RETURNING MULU-STATUS
           END-CALL.
       MULU-QUESTION-POINTER.
           CALL "mulu_question_pointer" USING
               BY VALUE MULU-QUESTION
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-QUESTION-NUMBER.
           CALL "mulu_question_number" USING
               BY VALUE MULU-QUESTION
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-QUESTION-WORD.
           CALL "mulu_question_word" USING
               BY VALUE MULU-QUESTION
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE UNSIGNED SIZE 8 MULU-WORD
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-QUESTION-RULE.
           CALL "mulu_question_rule" USING
               BY VALUE MULU-QUESTION
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE UNSIGNED SIZE 8 MULU-RULE
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-QUESTION-FREE.
           CALL "mulu_question_free" USING
               BY VALUE MULU-QUESTION
               RETURNING OMITTED
           END-CALL
           SET MULU-QUESTION TO NULL.
       MULU-ENTRY-CHECK.
           CALL "mulu_entry_check" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-ENTRY
               BY REFERENCE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CHECKER-CHECK.
           CALL "mulu_checker_check" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-DOCUMENT
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY VALUE SIZE 4 MULU-FORMAT
               BY REFERENCE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CHECKER-CHECK-COLUMN.
           CALL "mulu_checker_check_column" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-DATA
               BY VALUE MULU-IN-OFFSETS
               BY VALUE UNSIGNED SIZE 8 MULU-COUNT
               BY REFERENCE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REPORT-COUNT.
           CALL "mulu_report_count" USING
               BY VALUE MULU-REPORT
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-REPORT-COMPLETE.
           CALL "mulu_report_complete" USING
               BY VALUE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REPORT-TEXT.
           CALL "mulu_report_text" USING
               BY VALUE MULU-REPORT
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REPORT-NOTES.
           CALL "mulu_report_notes" USING
               BY VALUE MULU-REPORT
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-REPORT-NOTE.
           CALL "mulu_report_note" USING
               BY VALUE MULU-REPORT
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REPORT-NUMBER.
           CALL "mulu_report_number" USING
               BY VALUE MULU-REPORT
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REPORT-RELATED.
           CALL "mulu_report_related" USING
               BY VALUE MULU-REPORT
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE UNSIGNED SIZE 8 MULU-OTHER
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REPORT-FREE.
           CALL "mulu_report_free" USING
               BY VALUE MULU-REPORT
               RETURNING OMITTED
           END-CALL
           SET MULU-REPORT TO NULL.
       MULU-CATALOGUE-NEW.
           CALL "mulu_catalogue_new" USING
               BY VALUE MULU-CHECKER
               BY VALUE SIZE 4 MULU-FORMAT
               BY REFERENCE MULU-CATALOGUE
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CATALOGUE-FEED.
           CALL "mulu_catalogue_feed" USING
               BY VALUE MULU-CATALOGUE
               BY VALUE MULU-IN-PIECE
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CATALOGUE-ADD.
           CALL "mulu_catalogue_add" USING
               BY VALUE MULU-CATALOGUE
               BY VALUE MULU-ENTRY
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CATALOGUE-FINISH.
           CALL "mulu_catalogue_finish" USING
               BY VALUE MULU-CATALOGUE
               BY REFERENCE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CATALOGUE-FREE.
           CALL "mulu_catalogue_free" USING
               BY VALUE MULU-CATALOGUE
               RETURNING OMITTED
           END-CALL
           SET MULU-CATALOGUE TO NULL.
       MULU-CONVERT.
           CALL "mulu_convert" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-DOCUMENT
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY VALUE SIZE 4 MULU-FROM
               BY VALUE SIZE 4 MULU-TO
               BY VALUE SIZE 4 MULU-WORDS
               BY REFERENCE MULU-CONVERSION
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CONVERSION-DOCUMENT.
           CALL "mulu_conversion_document" USING
               BY VALUE MULU-CONVERSION
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CONVERSION-NUMBER.
           CALL "mulu_conversion_number" USING
               BY VALUE MULU-CONVERSION
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CONVERSION-COUNT.
           CALL "mulu_conversion_count" USING
               BY VALUE MULU-CONVERSION
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-CONVERSION-LOSS.
           CALL "mulu_conversion_loss" USING
               BY VALUE MULU-CONVERSION
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CONVERSION-FREE.
           CALL "mulu_conversion_free" USING
               BY VALUE MULU-CONVERSION
               RETURNING OMITTED
           END-CALL
           SET MULU-CONVERSION TO NULL.
       MULU-KEYS-WRITE.
           CALL "mulu_keys_write" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-DATA
               BY VALUE MULU-IN-OFFSETS
               BY VALUE UNSIGNED SIZE 8 MULU-COUNT
               BY REFERENCE MULU-TEXT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-KEYS-CHECK.
           CALL "mulu_keys_check" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-DATA
               BY VALUE MULU-IN-OFFSETS
               BY VALUE UNSIGNED SIZE 8 MULU-COUNT
               BY REFERENCE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CALENDAR-IS-WORKING-DAY.
           CALL "mulu_calendar_is_working_day" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-DAY
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY REFERENCE MULU-ANSWER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CALENDAR-DUE.
           CALL "mulu_calendar_due" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-DUTY
               BY VALUE UNSIGNED SIZE 8 MULU-DUTY-LENGTH
               BY VALUE MULU-IN-START
               BY VALUE UNSIGNED SIZE 8 MULU-START-LENGTH
               BY VALUE UNSIGNED SIZE 8 MULU-EXTENSION
               BY REFERENCE MULU-COUNTING
               RETURNING MULU-STATUS
           END-CALL.
       MULU-CALENDAR-COUNT.
           CALL "mulu_calendar_count" USING
               BY VALUE MULU-CHECKER
               BY VALUE UNSIGNED SIZE 8 MULU-WORKING-DAYS
               BY VALUE MULU-IN-START
               BY VALUE UNSIGNED SIZE 8 MULU-START-LENGTH
               BY REFERENCE MULU-COUNTING
               RETURNING MULU-STATUS
           END-CALL.
       MULU-COUNTING-TEXT.
           CALL "mulu_counting_text" USING
               BY VALUE MULU-COUNTING
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-COUNTING-NUMBER.
           CALL "mulu_counting_number" USING
               BY VALUE MULU-COUNTING
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-COUNTING-COUNT.
           CALL "mulu_counting_count" USING
               BY VALUE MULU-COUNTING
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-COUNTING-DAY.
           CALL "mulu_counting_day" USING
               BY VALUE MULU-COUNTING
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-COUNTING-FREE.
           CALL "mulu_counting_free" USING
               BY VALUE MULU-COUNTING
               RETURNING OMITTED
           END-CALL
           SET MULU-COUNTING TO NULL.
       MULU-DECIDE.
           CALL "mulu_decide" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-ENTRY
               BY VALUE MULU-IN-REQUEST
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY VALUE SIZE 4 MULU-PUBLISHED
               BY REFERENCE MULU-DECISION
               RETURNING MULU-STATUS
           END-CALL.
       MULU-DECISION-OUTCOME.
           CALL "mulu_decision_outcome" USING
               BY VALUE MULU-DECISION
               RETURNING MULU-STATUS
           END-CALL.
       MULU-DECISION-TEXT.
           CALL "mulu_decision_text" USING
               BY VALUE MULU-DECISION
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-DECISION-NUMBER.
           CALL "mulu_decision_number" USING
               BY VALUE MULU-DECISION
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-NUMBER
               RETURNING MULU-STATUS
           END-CALL.
       MULU-DECISION-COUNT.
           CALL "mulu_decision_count" USING
               BY VALUE MULU-DECISION
               BY VALUE SIZE 4 MULU-LIST
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-DECISION-ITEM.
           CALL "mulu_decision_item" USING
               BY VALUE MULU-DECISION
               BY VALUE SIZE 4 MULU-LIST
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-DECISION-CHANGES.
           CALL "mulu_decision_changes" USING
               BY VALUE MULU-DECISION
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-DECISION-EDITS.
           CALL "mulu_decision_edits" USING
               BY VALUE MULU-DECISION
               BY VALUE UNSIGNED SIZE 8 MULU-CHANGE
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-DECISION-EDIT.
           CALL "mulu_decision_edit" USING
               BY VALUE MULU-DECISION
               BY VALUE UNSIGNED SIZE 8 MULU-CHANGE
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-DECISION-WRITE.
           CALL "mulu_decision_write" USING
               BY VALUE MULU-DECISION
               BY REFERENCE MULU-TEXT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-DECISION-FREE.
           CALL "mulu_decision_free" USING
               BY VALUE MULU-DECISION
               RETURNING OMITTED
           END-CALL
           SET MULU-DECISION TO NULL.
       MULU-REQUEST-READ.
           CALL "mulu_request_read" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-IN-JSON
               BY VALUE UNSIGNED SIZE 8 MULU-LENGTH
               BY REFERENCE MULU-REQUEST
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REQUEST-TEXT.
           CALL "mulu_request_text" USING
               BY VALUE MULU-REQUEST
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REQUEST-CHECK.
           CALL "mulu_request_check" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-REQUEST
               BY VALUE MULU-ENTRY
               BY REFERENCE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REQUEST-CHECK-LISTED.
           CALL "mulu_request_check_listed" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-REQUEST
               BY VALUE MULU-ENTRY
               BY REFERENCE MULU-REPORT
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REQUEST-LIFE.
           CALL "mulu_request_life" USING
               BY VALUE MULU-CHECKER
               BY VALUE MULU-REQUEST
               BY VALUE MULU-ENTRY
               BY REFERENCE MULU-LIFE
               RETURNING MULU-STATUS
           END-CALL.
       MULU-REQUEST-FREE.
           CALL "mulu_request_free" USING
               BY VALUE MULU-REQUEST
               RETURNING OMITTED
           END-CALL
           SET MULU-REQUEST TO NULL.
       MULU-LIFE-TEXT.
           CALL "mulu_life_text" USING
               BY VALUE MULU-LIFE
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               RETURNING MULU-STATUS
           END-CALL.
       MULU-LIFE-COUNT.
           CALL "mulu_life_count" USING
               BY VALUE MULU-LIFE
               RETURNING MULU-RETURNED
           END-CALL.
       MULU-LIFE-DUTY.
           CALL "mulu_life_duty" USING
               BY VALUE MULU-LIFE
               BY VALUE UNSIGNED SIZE 8 MULU-INDEX
               BY VALUE SIZE 4 MULU-WHICH
               BY REFERENCE MULU-LENT
               BY REFERENCE MULU-LENGTH
               BY REFERENCE MULU-STANDING
               RETURNING MULU-STATUS
           END-CALL.
       MULU-LIFE-FREE.
           CALL "mulu_life_free" USING
               BY VALUE MULU-LIFE
               RETURNING OMITTED
           END-CALL
           SET MULU-LIFE TO NULL.
