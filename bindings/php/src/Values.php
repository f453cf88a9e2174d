<?php

// Written from include/mulu.h by tests/it/bindings.rs.

declare(strict_types=1);

namespace Mulu;

/** What is answered, copied. */
abstract class Value
{
    final public function __construct(array $values)
    {
        foreach ($values as $name => $value) {
            $this->$name = $value;
        }
    }
}

/** One place of the law on which a rule rests. */
final class Source extends Value
{
    /** the place as findings cite it: short name and article */
    public string $place;
    /** the title of the text */
    public string $title;
    /** the number under which it was issued; empty for what is no law */
    public string $number;
    /** its first day in force, such as "2025-08-01", or empty */
    public string $since;
    /** the first day on which it no longer is in force, or empty */
    public string $until;
    /** how its words bind: "must", "should" or "may" */
    public string $force;
    /** how the text is known: "verified", "second_hand" or "memory" */
    public string $evidence;
}

/** What can be found, and how much it weighs. */
final class Rule extends Value
{
    /** "SHR201": stable, never reused */
    public string $code;
    /** "none-without-basis": the rule in words, stable */
    public string $name;
    /** what is cited, one place a line */
    public string $basis;
    /** the rule's fault in a few words */
    public string $title;
    /** why it is one, and what to do, in a paragraph */
    public string $explain;
    /** one of Header::SEVERITY_*, or 0: it is not in force */
    public int $severity;
    /** one of Header::ABOUT_* */
    public int $about;
    /** @var Source[] its law */
    public array $sources;
    /** its place among all rules */
    public int $index;
}

/** One of the words that a field takes. */
final class Word extends Value
{
    /** the word as it stands in documents, in ASCII */
    public string $token;
    /** the word as people read it, in Chinese */
    public string $label;
    /** the code that the dialect of the checker has for it, or empty */
    public string $code;
}

/** What a member of an entry is called, what it holds, and which words it takes. */
final class Field extends Value
{
    /** where it stands, with an asterisk for any index of a list */
    public string $pointer;
    /** the heading in Chinese, which readers take for the member */
    public string $heading;
    /** the title in English */
    public string $title;
    /** what belongs there */
    public string $note;
    /** the article, standard or form that it comes from */
    public string $source;
    /** one of Header::KIND_* */
    public int $kind;
    /** 1 for a list of such texts or words; else 0 */
    public bool $list;
    /** @var Word[] none: it is no word */
    public array $words;
}

/** What there is to say of one field of an entry. */
final class Question extends Value
{
    /** a field, or a whole object or list */
    public string $pointer;
    /** one of Header::NEED_* */
    public int $need;
    /** 1 when it says something to which no rule objects; else 0 */
    public bool $answered;
    /** @var string[] those that alone may stand there; none: no limit */
    public array $words;
    /** @var int[] indices of the rules that miss it, forbid it or limit it */
    public array $rules;
}

/** One finding of a report. */
final class Finding extends Value
{
    /** "SHR201": stable, never reused */
    public string $rule;
    /** where: RFC 6901 JSON Pointer into the entry */
    public string $at;
    /** what is wrong */
    public string $message;
    /** what to do; may be empty */
    public string $help;
    /** "none-without-basis": the rule in words, stable */
    public string $name;
    /** what is cited, one place a line */
    public string $basis;
    /** the rule's fault in a few words */
    public string $title;
    /** why it is one, and what to do, in a paragraph */
    public string $explain;
    /** the sheet of a workbook on which it stands, or empty */
    public string $sheet;
    /** one of Header::SEVERITY_* */
    public int $severity;
    /** the entry, from 0; 0 too where it is about the document */
    public int $entry;
    /** line or row, from 1, of what is wrong or of what lacks it; or 0 */
    public int $line;
    /** the column in characters, or of a workbook, from 1 */
    public int $column;
    /** the first byte, from 0; 0 when the document is not in UTF-8 */
    public int $offset;
    /** how many bytes; 0 when the document is not in UTF-8 */
    public int $length;
    /** @var int[] the other entries that it is about, by their numbers from 0 */
    public array $related;
}

/** What is lost of an entry by writing it in another format. */
final class Loss extends Value
{
    /** what kind of loss it is: a word such as "too_long" */
    public string $kind;
    /** where: RFC 6901 JSON Pointer into the entry, empty for all of it */
    public string $at;
    /** the text that it is about, cut short; or why it was not read */
    public string $detail;
    /** the code of the entry, or empty */
    public string $code;
    /** the name of the entry, or empty */
    public string $name;
    /** the entry that lost it, from 0 */
    public int $entry;
}

/** A document written in another format, and what is lost by it. */
final class Conversion extends Value
{
    /** what was written */
    public string $document;
    /** how many entries were written */
    public int $entries;
    /** how many losses there are, listed or not */
    public int $lost;
    /** @var Loss[] all, or the first hundred thousand */
    public array $losses;
}

/** One day of the proof of a counting. */
final class Day extends Value
{
    /** the day, such as "2026-02-14" */
    public string $date;
    /** why it counts, or does not, in a few words */
    public string $why;
    /** its number among the days that count, from 1, or 0 */
    public int $number;
}

/** By when something is to be done, and the proof. */
final class Counting extends Value
{
    /** the last day, such as "2026-03-05"; empty when it is not known */
    public string $due;
    /** the text that sets the period; empty for a number of working days */
    public string $basis;
    /** what the calendar lacks; empty when the last day is known */
    public string $lack;
    /** how long the period is, its extension included */
    public int $workingDays;
    /** the first year on the way that is not known, or 0 */
    public int $uncovered;
    /** the year whose notice may still move a day, or 0 */
    public int $provisional;
    /** 1 for requests from outside the declared scope only */
    public bool $outsideScope;
    /** @var Day[] from the day of the event to the last */
    public array $days;
}

/** One item of a list of a decision. */
final class Item extends Value
{
    /** the sentence, the place or the day */
    public string $text;
    /** the article, or empty */
    public string $basis;
    /** what it rests on, such as "entry:/share/type", or empty */
    public string $at;
}

/** One edit to a request. */
final class Edit extends Value
{
    /** the member of the request, such as "request:/purposes" */
    public string $at;
    /** what it would say, in JSON */
    public string $to;
}

/** Who may have the data, by which article, and by when. */
final class Decision extends Value
{
    /** one of Header::OUTCOME_* */
    public int $outcome;
    /** the outcome in words */
    public string $title;
    /** the code of the entry */
    public string $entry;
    /** the number of the request */
    public string $request;
    /** the day of receipt, such as "2026-02-13", or empty */
    public string $received;
    /** the day by which the provider answers, or empty */
    public string $replyBy;
    /** the articles that set the periods, one a line */
    public string $periods;
    /** within how many working days the provider answers, or 0 */
    public int $replyDays;
    /** within how many more it delivers, or 0 */
    public int $deliverDays;
    /** the year of which the days off are not known, or 0 */
    public int $uncovered;
    /** @var Item[] why, the strongest reason first */
    public array $reasons;
    /** @var Item[] what is missing or not known, such as "request:/basis" */
    public array $missing;
    /** @var Item[] what the applicant keeps to */
    public array $obligations;
    /** @var Item[] the working days up to the answer */
    public array $counted;
    /** @var Edit[][] the smallest sets of edits, each of which would make it a grant */
    public array $changes;
    /** all of it, as `mulu schema decision` describes it */
    public string $json;
}

/** What is to be done by when. */
final class Duty extends Value
{
    /** what is to be done: a word such as "deliver" */
    public string $name;
    /** the same for people */
    public string $title;
    /** what began it: a pointer into the request */
    public string $at;
    /** the day on which it began, or empty */
    public string $start;
    /** the last day, or empty */
    public string $due;
    /** the day on which it was done, or empty */
    public string $done;
    /** how it stands, for people */
    public string $standingText;
    /** the text that sets the period, or empty */
    public string $basis;
    /** one of Header::STANDING_* */
    public int $standing;
}

/** Where a request stands, and what is to be done by when. */
final class Life extends Value
{
    /** where the request stands: a word such as "agreed" */
    public string $stage;
    /** the same for people */
    public string $title;
    /** the day of receipt, such as "2026-02-13", or empty */
    public string $received;
    /** @var Duty[] the answer, the delivery, every check */
    public array $duties;
}

/** How each is copied out of its object. */
trait Reads
{
    protected function readSource(int $rule, int $source): Source
    {
        return new Source([
            'place' => $this->lent('rule_source', [$rule, $source, Header::SOURCE_PLACE]),
            'title' => $this->lent('rule_source', [$rule, $source, Header::SOURCE_TITLE]),
            'number' => $this->lent('rule_source', [$rule, $source, Header::SOURCE_NUMBER]),
            'since' => $this->lent('rule_source', [$rule, $source, Header::SOURCE_FROM]),
            'until' => $this->lent('rule_source', [$rule, $source, Header::SOURCE_UNTIL]),
            'force' => $this->lent('rule_source', [$rule, $source, Header::SOURCE_FORCE]),
            'evidence' => $this->lent('rule_source', [$rule, $source, Header::SOURCE_EVIDENCE]),
        ]);
    }

    protected function readRule(int $rule): Rule
    {
        return new Rule([
            'code' => $this->lent('rule_text', [$rule, Header::TEXT_RULE]),
            'name' => $this->lent('rule_text', [$rule, Header::TEXT_NAME]),
            'basis' => $this->lent('rule_text', [$rule, Header::TEXT_BASIS]),
            'title' => $this->lent('rule_text', [$rule, Header::TEXT_TITLE]),
            'explain' => $this->lent('rule_text', [$rule, Header::TEXT_EXPLAIN]),
            'severity' => $this->number('int', 'rule_severity', $rule),
            'about' => $this->number('size_t', 'rule_number', $rule, Header::RULE_ABOUT),
            'sources' => self::list($this->number('size_t', 'rule_number', $rule, Header::RULE_SOURCES), fn(int $source) => $this->readSource($rule, $source)),
            'index' => $rule,
        ]);
    }

    protected function readWord(int $word): Word
    {
        return new Word([
            'token' => $this->lent('field_word', [$word, Header::WORD_TOKEN]),
            'label' => $this->lent('field_word', [$word, Header::WORD_LABEL]),
            'code' => $this->lent('field_word', [$word, Header::WORD_CODE]),
        ]);
    }

    protected function readField(): Field
    {
        return new Field([
            'pointer' => $this->lent('field_text', [Header::FIELD_POINTER]),
            'heading' => $this->lent('field_text', [Header::FIELD_HEADING]),
            'title' => $this->lent('field_text', [Header::FIELD_TITLE]),
            'note' => $this->lent('field_text', [Header::FIELD_NOTE]),
            'source' => $this->lent('field_text', [Header::FIELD_SOURCE]),
            'kind' => $this->number('size_t', 'field_number', Header::FIELD_KIND),
            'list' => $this->number('size_t', 'field_number', Header::FIELD_LIST) === 1,
            'words' => self::list($this->number('size_t', 'field_number', Header::FIELD_WORDS), fn(int $word) => $this->readWord($word)),
        ]);
    }

    protected function readQuestion(int $field): Question
    {
        return new Question([
            'pointer' => $this->lent('question_pointer', [$field]),
            'need' => $this->number('size_t', 'question_number', $field, Header::QUESTION_NEED),
            'answered' => $this->number('size_t', 'question_number', $field, Header::QUESTION_ANSWERED) === 1,
            'words' => self::list($this->number('size_t', 'question_number', $field, Header::QUESTION_WORDS), fn(int $each) => $this->lent('question_word', [$field, $each])),
            'rules' => self::list($this->number('size_t', 'question_number', $field, Header::QUESTION_RULES), fn(int $each) => $this->number('size_t', 'question_rule', $field, $each)),
        ]);
    }

    protected function readFinding(int $finding): Finding
    {
        return new Finding([
            'rule' => $this->lent('report_text', [$finding, Header::TEXT_RULE]),
            'at' => $this->lent('report_text', [$finding, Header::TEXT_AT]),
            'message' => $this->lent('report_text', [$finding, Header::TEXT_MESSAGE]),
            'help' => $this->lent('report_text', [$finding, Header::TEXT_HELP]),
            'name' => $this->lent('report_text', [$finding, Header::TEXT_NAME]),
            'basis' => $this->lent('report_text', [$finding, Header::TEXT_BASIS]),
            'title' => $this->lent('report_text', [$finding, Header::TEXT_TITLE]),
            'explain' => $this->lent('report_text', [$finding, Header::TEXT_EXPLAIN]),
            'sheet' => $this->lent('report_text', [$finding, Header::TEXT_SHEET]),
            'severity' => $this->number('size_t', 'report_number', $finding, Header::NUMBER_SEVERITY),
            'entry' => $this->number('size_t', 'report_number', $finding, Header::NUMBER_ENTRY),
            'line' => $this->number('size_t', 'report_number', $finding, Header::NUMBER_LINE),
            'column' => $this->number('size_t', 'report_number', $finding, Header::NUMBER_COLUMN),
            'offset' => $this->number('size_t', 'report_number', $finding, Header::NUMBER_OFFSET),
            'length' => $this->number('size_t', 'report_number', $finding, Header::NUMBER_LENGTH),
            'related' => self::list($this->number('size_t', 'report_number', $finding, Header::NUMBER_RELATED), fn(int $each) => $this->number('size_t', 'report_related', $finding, $each)),
        ]);
    }

    protected function readLoss(int $loss): Loss
    {
        return new Loss([
            'kind' => $this->lent('conversion_loss', [$loss, Header::LOSS_KIND], null),
            'at' => $this->lent('conversion_loss', [$loss, Header::LOSS_AT], null),
            'detail' => $this->lent('conversion_loss', [$loss, Header::LOSS_DETAIL], null),
            'code' => $this->lent('conversion_loss', [$loss, Header::LOSS_CODE], null),
            'name' => $this->lent('conversion_loss', [$loss, Header::LOSS_NAME], null),
            'entry' => $this->second('size_t', 'conversion_loss', $loss),
        ]);
    }

    protected function readConversion(): Conversion
    {
        return new Conversion([
            'document' => $this->lent('conversion_document', []),
            'entries' => $this->number('size_t', 'conversion_number', Header::CONVERSION_ENTRIES),
            'lost' => $this->number('size_t', 'conversion_number', Header::CONVERSION_LOSSES),
            'losses' => self::list($this->native('conversion_count'), fn(int $loss) => $this->readLoss($loss)),
        ]);
    }

    protected function readDay(int $day): Day
    {
        return new Day([
            'date' => $this->lent('counting_day', [$day, Header::DAY_DATE], null),
            'why' => $this->lent('counting_day', [$day, Header::DAY_WHY], null),
            'number' => $this->second('size_t', 'counting_day', $day),
        ]);
    }

    protected function readCounting(): Counting
    {
        return new Counting([
            'due' => $this->lent('counting_text', [Header::DUE_DAY]),
            'basis' => $this->lent('counting_text', [Header::DUE_BASIS]),
            'lack' => $this->lent('counting_text', [Header::DUE_LACK]),
            'workingDays' => $this->number('size_t', 'counting_number', Header::COUNTING_WORKING_DAYS),
            'uncovered' => $this->number('size_t', 'counting_number', Header::COUNTING_UNCOVERED),
            'provisional' => $this->number('size_t', 'counting_number', Header::COUNTING_PROVISIONAL),
            'outsideScope' => $this->number('size_t', 'counting_number', Header::COUNTING_OUTSIDE_SCOPE) === 1,
            'days' => self::list($this->native('counting_count'), fn(int $day) => $this->readDay($day)),
        ]);
    }

    protected function readItem(int $list, int $item): Item
    {
        return new Item([
            'text' => $this->lent('decision_item', [$list, $item, Header::ITEM_TEXT]),
            'basis' => $this->lent('decision_item', [$list, $item, Header::ITEM_BASIS]),
            'at' => $this->lent('decision_item', [$list, $item, Header::ITEM_AT]),
        ]);
    }

    protected function readEdit(int $change, int $edit): Edit
    {
        return new Edit([
            'at' => $this->lent('decision_edit', [$change, $edit, Header::EDIT_AT]),
            'to' => $this->lent('decision_edit', [$change, $edit, Header::EDIT_TO]),
        ]);
    }

    protected function readDecision(): Decision
    {
        return new Decision([
            'outcome' => $this->native('decision_outcome'),
            'title' => $this->lent('decision_text', [Header::DECISION_TITLE]),
            'entry' => $this->lent('decision_text', [Header::DECISION_ENTRY]),
            'request' => $this->lent('decision_text', [Header::DECISION_REQUEST]),
            'received' => $this->lent('decision_text', [Header::DECISION_RECEIVED]),
            'replyBy' => $this->lent('decision_text', [Header::DECISION_REPLY_BY]),
            'periods' => $this->lent('decision_text', [Header::DECISION_PERIODS]),
            'replyDays' => $this->number('size_t', 'decision_number', Header::DECISION_REPLY_DAYS),
            'deliverDays' => $this->number('size_t', 'decision_number', Header::DECISION_DELIVER_DAYS),
            'uncovered' => $this->number('size_t', 'decision_number', Header::DECISION_UNCOVERED),
            'reasons' => self::list($this->native('decision_count', Header::LIST_REASONS), fn(int $item) => $this->readItem(Header::LIST_REASONS, $item)),
            'missing' => self::list($this->native('decision_count', Header::LIST_MISSING), fn(int $item) => $this->readItem(Header::LIST_MISSING, $item)),
            'obligations' => self::list($this->native('decision_count', Header::LIST_OBLIGATIONS), fn(int $item) => $this->readItem(Header::LIST_OBLIGATIONS, $item)),
            'counted' => self::list($this->native('decision_count', Header::LIST_COUNTED), fn(int $item) => $this->readItem(Header::LIST_COUNTED, $item)),
            'changes' => self::list($this->native('decision_changes'), fn(int $change) => self::list($this->native('decision_edits', $change), fn(int $edit) => $this->readEdit($change, $edit))),
            'json' => $this->made('text', 'decision_write')->lent('text_get'),
        ]);
    }

    protected function readDuty(int $duty): Duty
    {
        return new Duty([
            'name' => $this->lent('life_duty', [$duty, Header::DUTY_NAME], null),
            'title' => $this->lent('life_duty', [$duty, Header::DUTY_TITLE], null),
            'at' => $this->lent('life_duty', [$duty, Header::DUTY_AT], null),
            'start' => $this->lent('life_duty', [$duty, Header::DUTY_START], null),
            'due' => $this->lent('life_duty', [$duty, Header::DUTY_DUE], null),
            'done' => $this->lent('life_duty', [$duty, Header::DUTY_DONE], null),
            'standingText' => $this->lent('life_duty', [$duty, Header::DUTY_STANDING], null),
            'basis' => $this->lent('life_duty', [$duty, Header::DUTY_BASIS], null),
            'standing' => $this->second('int', 'life_duty', $duty),
        ]);
    }

    protected function readLife(): Life
    {
        return new Life([
            'stage' => $this->lent('life_text', [Header::LIFE_STAGE]),
            'title' => $this->lent('life_text', [Header::LIFE_TITLE]),
            'received' => $this->lent('life_text', [Header::LIFE_RECEIVED]),
            'duties' => self::list($this->native('life_count'), fn(int $duty) => $this->readDuty($duty)),
        ]);
    }
}
