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

final class Conversion extends Value
{
    /** in the encoding of the checker, XML in UTF-8 */
    public string $document;
    /** how many entries were written */
    public int $entries;
    /** how many losses there are, listed or not */
    public int $lost;
    /** @var Loss[] all of them, or the first hundred thousand */
    public array $losses;
}

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
    /** what is lost, as a sentence */
    public string $message;
    /** the entry that lost it, from 0 */
    public int $entry;
}

final class Counting extends Value
{
    /** the last day, such as "2026-03-05"; empty when it is not known */
    public string $day;
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
    public int $outsideScope;
    /** @var Day[] every one from the day of the event on */
    public array $days;
}

final class Day extends Value
{
    /** the day, such as "2026-02-14" */
    public string $date;
    /** why it counts, or does not, in a few words */
    public string $why;
    /** its number among the days that count, from 1, or 0 */
    public int $number;
}

final class Decision extends Value
{
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
    /** one of MULU_OUTCOME_* */
    public int $outcome;
    /** @var Edit[][] sets of edits to the request, each of which would make it a grant */
    public array $changes;
    /** all of it */
    public string $json;
}

final class Item extends Value
{
    /** the sentence, the place or the day */
    public string $text;
    /** the article, or empty */
    public string $basis;
    /** what it rests on, such as "entry:/share/type", or empty */
    public string $at;
}

final class Edit extends Value
{
    /** the member of the request, such as "request:/purposes" */
    public string $at;
    /** what it would say, in JSON */
    public string $to;
}

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
    /** one of MULU_KIND_* */
    public int $kind;
    /** a list of such texts or words */
    public bool $list;
    /** @var Word[] which it takes */
    public array $words;
}

final class Word extends Value
{
    /** the word as it stands in documents, in ASCII */
    public string $token;
    /** the word as people read it, in Chinese */
    public string $label;
    /** the code that the dialect of the checker has for it, or empty */
    public string $code;
}

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
    /** one of MULU_SEVERITY_* */
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
    /** how many other entries it is about: see mulu_report_related */
    public int $related;
}

final class Life extends Value
{
    /** where the request stands: a word such as "agreed" */
    public string $stage;
    /** the same for people */
    public string $title;
    /** the day of receipt, such as "2026-02-13", or empty */
    public string $received;
    /** @var Duty[] the answer, the delivery, then every check that was filed */
    public array $duties;
}

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
    /** the text that sets the period, or empty */
    public string $basis;
    /** one of MULU_STANDING_* */
    public int $standing;
    /** the same for people */
    public string $standingText;
}

final class Question extends Value
{
    /** @var Need[] those of which there is something to say */
    public array $fields;
    /** the first that is required or advised and not answered */
    public ?Need $next;
}

final class Need extends Value
{
    /** one of MULU_NEED_* */
    public int $need;
    /** a field, or a whole object or list such as "/items" */
    public string $pointer;
    /** it says something to which no rule objects */
    public bool $answered;
    /** @var string[] those that alone may stand there; none: no limit */
    public array $words;
    /** @var int[] the index of each rule that misses it, forbids it or limits it */
    public array $rules;
}

final class Rule extends Value
{
    /** one of MULU_ABOUT_* */
    public int $about;
    /** what Need::$rules has */
    public int $index;
    /** "SHR201": stable, never reused */
    public string $code;
    /** "none-without-basis": the rule in words, stable */
    public string $name;
    /** what it rests on, one place a line */
    public string $basis;
    /** the rule's fault in a few words */
    public string $title;
    /** why it is one, and what to do, in a paragraph */
    public string $explain;
    /** one of MULU_SEVERITY_*, or 0 where it is not in force */
    public int $severity;
    /** @var Source[] the places of the law */
    public array $sources;
}

final class Source extends Value
{
    /** the place as findings cite it: short name and article */
    public string $place;
    /** the title of the text */
    public string $title;
    /** the number under which it was issued; empty for what is no law */
    public string $number;
    /** its first day in force, such as "2025-08-01", or empty */
    public string $from;
    /** the first day on which it no longer is in force, or empty */
    public string $until;
    /** how its words bind: "must", "should" or "may" */
    public string $force;
    /** how the text is known: "verified", "second_hand" or "memory" */
    public string $evidence;
}
