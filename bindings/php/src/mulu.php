<?php

declare(strict_types=1);

namespace Mulu;

use FFI, FFI\CData;
require_once __DIR__ . '/Header.php';

/** A call that failed: the code is the status, one of Header::E_*. */
final class MuluException extends \RuntimeException {}

/** The library: loaded when it is first used. */
final class Library
{
    private static ?FFI $ffi = null;
    public static function version(): string { return self::ffi()->mulu_version(); }
    public static function abi(): int { return self::ffi()->mulu_abi(); }
    public static function statusText(int $status): string { return self::ffi()->mulu_status_text($status); }

    /** @internal */
    public static function ffi(): FFI
    {
        if (self::$ffi !== null) { return self::$ffi; }
        $files = ['Darwin' => 'libmulu.1.dylib', 'Windows' => 'mulu.dll'];
        $ffi = FFI::cdef(Header::DECLARATIONS, $files[PHP_OS_FAMILY] ?? 'libmulu.so.1');
        return self::$ffi = $ffi->mulu_abi() === Header::ABI ? $ffi
            : throw new \Error("mulu: the interface is {$ffi->mulu_abi()}, and " . Header::ABI . ' is wanted');
    }
}

/** What the library made: freed by close(), or once nothing refers to it. */
abstract class Handle
{
    private const CLASSES = ['catalogue' => Catalogue::class, 'entry' => Entry::class, 'report' => Report::class,
        'request' => Request::class];
    protected function __construct(private string $noun, private ?CData $pointer) {}
    private function __clone() {}
    public function __destruct() { $this->close(); }
    private function pointer(): CData { return $this->pointer ?? throw new \LogicException("$this->noun is closed"); }

    public function close(): void
    {
        [$pointer, $this->pointer] = [$this->pointer, null];
        $pointer === null or Library::ffi()->{"mulu_{$this->noun}_free"}($pointer);
    }

    /** Calls a function for this object. A text goes in with its length, an object by its pointer. */
    protected function native(string $name, mixed ...$arguments): mixed
    {
        $flat = [$this->pointer()];
        foreach ($arguments as $argument) {
            $flat[] = $argument instanceof self ? $argument->pointer() : $argument;
            if (is_string($argument)) { $flat[] = strlen($argument); }
        }
        return Library::ffi()->{"mulu_$name"}(...$flat);
    }

    protected static function must(int $status): void
    { $status === Header::OK or throw new MuluException(Library::statusText($status), $status); }
    protected function call(string $name, mixed ...$given): void { self::must($this->native($name, ...$given)); }

    /** Calls a function whose one output comes last: a number, or what is made of a noun. */
    private function output(string $type, string $name, array $arguments): CData
    {
        $out = Library::ffi()->new($type);
        $this->call($name, ...[...$arguments, FFI::addr($out)]);
        return $out;
    }

    protected function number(string $type, string $name, mixed ...$arguments): int
    { return $this->output($type, $name, $arguments)->cdata; }
    protected function made(string $noun, string $name, mixed ...$arguments): Handle
    { return new (self::CLASSES[$noun] ?? Temporary::class)($noun, $this->output("mulu_$noun *", $name, $arguments)); }

    /** Copies a text that is lent; `$more` is what a few getters have behind it. */
    protected function lent(string $name, array $arguments = [], CData ...$more): string
    {
        [$text, $length] = [Library::ffi()->new('const char *'), Library::ffi()->new('size_t')];
        $this->call($name, ...$arguments, ...[FFI::addr($text), FFI::addr($length), ...$more]);
        return $length->cdata === 0 ? '' : FFI::string($text, $length->cdata);
    }

    /** What `$get` gives for each of the names: of `PREFIX_REPLY_BY` under `replyBy`. */
    protected static function each(string $prefix, string $names, callable $get): array
    {
        foreach (explode(' ', $names) as $name) {
            $key = lcfirst(str_replace('_', '', ucwords(strtolower($name), '_')));
            $values[$key] = $get(constant(Header::class . "::{$prefix}_$name"));
        }
        return $values;
    }

    protected function texts(string $name, string $prefix, string $names, array $at = [], CData ...$more): array
    { return self::each($prefix, $names, fn(int $which) => $this->lent($name, [...$at, $which], ...$more)); }
    protected function numbers(string $name, string $prefix, string $names, int ...$at): array
    { return self::each($prefix, $names, fn(int $which) => $this->number('size_t', $name, ...[...$at, $which])); }
    protected static function list(int $count, callable $read): array
    { return $count === 0 ? [] : array_map($read, range(0, $count - 1)); }
}

final class Entry extends Handle
{
    public function set(string $pointer, string $text): void { $this->call('entry_set', $pointer, $text); }
    public function get(string $pointer): string { return $this->lent('entry_get', [$pointer]); }
    public function count(string $pointer): int { return $this->number('size_t', 'entry_count', $pointer); }
    public function remove(string $pointer): void { $this->call('entry_remove', $pointer); }
    public function write(): string { return $this->made('text', 'entry_write')->lent('text_get'); }
}

final class Request extends Handle
{
    public function id(): string { return $this->lent('request_text', [Header::REQUEST_ID]); }
    public function entry(): string { return $this->lent('request_text', [Header::REQUEST_ENTRY]); }
}
final class Temporary extends Handle {} // what is read at once, and freed when it is let go of

final class Catalogue extends Handle
{
    public function feed(string $piece): void { $this->call('catalogue_feed', $piece); }
    public function add(Entry $entry): void { $this->call('catalogue_add', $entry); }
    public function finish(): Report { return $this->made('report', 'catalogue_finish'); }
}

final class Report extends Handle implements \IteratorAggregate, \Countable // of Finding
{
    public function count(): int { return $this->native('report_count'); }
    public function complete(): bool { return $this->native('report_complete') === 1; }
    public function getIterator(): \Generator { for ($i = 0; $i < $this->count(); $i++) { yield $this->finding($i); } }

    public function finding(int $index): Finding
    {
        $texts = $this->texts('report_text', 'TEXT', 'RULE AT MESSAGE HELP NAME BASIS TITLE EXPLAIN', [$index]);
        $numbers = $this->numbers('report_number', 'NUMBER', 'SEVERITY ENTRY LINE COLUMN OFFSET LENGTH', $index);
        return new Finding($texts + $numbers);
    }
}

/** The settings of a check. What is made with it may outlive it. */
final class Checker extends Handle
{
    public function __construct(string $settings)
    {
        $ffi = Library::ffi();
        [$out, $why] = [$ffi->new('mulu_checker *'), $ffi->new('mulu_text *')];
        $status = $ffi->mulu_checker_new($settings, strlen($settings), FFI::addr($out), FFI::addr($why));
        FFI::isNull($why) or throw new MuluException((new Temporary('text', $why))->lent('text_get'), $status);
        self::must($status);
        parent::__construct('checker', $out);
    }

    public function rules(): array // of Rule
    {
        return self::list(Library::ffi()->mulu_rule_count(), function (int $index): Rule {
            $numbers = $this->numbers('rule_number', 'RULE', 'ABOUT SOURCES', $index);
            $names = 'PLACE TITLE NUMBER FROM UNTIL FORCE EVIDENCE';
            $source = fn(int $i) => new Source($this->texts('rule_source', 'SOURCE', $names, [$index, $i]));
            $texts = $this->texts('rule_text', 'TEXT', 'RULE NAME BASIS TITLE EXPLAIN', [$index]);
            $own = ['code' => $texts['rule'], 'severity' => $this->number('int', 'rule_severity', $index)];
            $sources = self::list($numbers['sources'], $source);
            return new Rule(['index' => $index, 'sources' => $sources] + $own + $texts + $numbers);
        });
    }

    public function explain(string $code): string
    {
        $index = Library::ffi()->new('size_t');
        self::must(Library::ffi()->mulu_rule_find($code, strlen($code), FFI::addr($index)));
        return $this->made('text', 'rule_write', $index->cdata)->lent('text_get');
    }

    public function fields(): array // of Field
    { return self::list(Library::ffi()->mulu_field_count(), fn(int $index) => $this->readField('field_at', $index)); }
    public function field(string $pointer): Field { return $this->readField('field_of', $pointer); }

    private function readField(string $name, int|string $of): Field
    {
        $field = $this->made('field', $name, $of);
        $n = $field->numbers('field_number', 'FIELD', 'KIND LIST WORDS');
        $word = fn(int $word) => new Word($field->texts('field_word', 'WORD', 'TOKEN LABEL CODE', [$word]));
        $texts = $field->texts('field_text', 'FIELD', 'POINTER HEADING TITLE NOTE SOURCE');
        return new Field(['list' => $n['list'] === 1, 'words' => self::list($n['words'], $word)] + $texts + $n);
    }

    public function newEntry(): Entry { return $this->made('entry', 'entry_new'); }
    public function readEntry(string $json): Entry { return $this->made('entry', 'entry_read', $json); }
    public function readRequest(string $json): Request { return $this->made('request', 'request_read', $json); }
    public function newCatalogue(int $format = Header::FORMAT_AUTO): Catalogue
    { return $this->made('catalogue', 'catalogue_new', $format); }
    public function check(string $document, int $format = Header::FORMAT_AUTO): Report
    { return $this->made('report', 'checker_check', $document, $format); }

    public function checkColumn(array $rows): Report // each row is an entry in JSON, and stands for itself
    { return $this->made('report', 'checker_check_column', ...self::column($rows)); }
    public function checkKeys(array $lines): Report
    { return $this->made('report', 'keys_check', ...self::column($lines)); }
    public function writeKeys(array $rows): string
    { return $this->made('text', 'keys_write', ...self::column($rows))->lent('text_get'); }

    private static function column(array $rows): array
    {
        $data = implode($rows);
        $bytes = Library::ffi()->new('char[' . strlen($data) + 1 . ']');
        FFI::memcpy($bytes, $data, strlen($data));
        $offsets = Library::ffi()->new('int[' . count($rows) + 1 . ']');
        foreach (array_values($rows) as $i => $row) { $offsets[$i + 1] = $offsets[$i] + strlen($row); }
        return [$bytes, $offsets, count($rows)];
    }

    public function checkEntry(Entry $entry): Report { return $this->made('report', 'entry_check', $entry); }
    public function checkRequest(Request $request, ?Entry $entry = null, bool $listed = false): Report
    { return $this->made('report', $listed ? 'request_check_listed' : 'request_check', $request, $entry); }

    public function nextQuestion(Entry $entry): Question
    {
        $question = $this->made('question', 'next_question', $entry);
        $need = function (int $index) use ($question): Need {
            $numbers = $question->numbers('question_number', 'QUESTION', 'NEED ANSWERED WORDS RULES', $index);
            $word = fn(int $word) => $question->lent('question_word', [$index, $word]);
            $rule = fn(int $rule) => $question->number('size_t', 'question_rule', $index, $rule);
            $lists = ['words' => self::list($numbers['words'], $word), 'rules' => self::list($numbers['rules'], $rule)];
            $pointer = $question->lent('question_pointer', [$index]);
            return new Need(['pointer' => $pointer, 'answered' => $numbers['answered'] === 1] + $lists + $numbers);
        };
        $fields = self::list($question->native('question_count'), $need);
        $next = Library::ffi()->new('size_t');
        $found = $question->native('question_next', FFI::addr($next)) === Header::OK;
        return new Question(['fields' => $fields, 'next' => $found ? $fields[$next->cdata] : null]);
    }

    public function decide(?Entry $entry, string $request, bool $published = false): Decision
    {
        $decision = $this->made('decision', 'decide', $entry, $request, (int) $published);
        $items = fn(int $list) => self::list($decision->native('decision_count', $list), fn(int $index) =>
            new Item($decision->texts('decision_item', 'ITEM', 'TEXT BASIS AT', [$list, $index])));
        $edits = fn(int $change) => self::list($decision->native('decision_edits', $change), fn(int $index) =>
            new Edit($decision->texts('decision_edit', 'EDIT', 'AT TO', [$change, $index])));
        return new Decision([
            'outcome' => $decision->native('decision_outcome'),
            'changes' => self::list($decision->native('decision_changes'), $edits),
            'json' => $decision->made('text', 'decision_write')->lent('text_get'),
            ...$decision->texts('decision_text', 'DECISION', 'TITLE ENTRY REQUEST RECEIVED REPLY_BY PERIODS'),
            ...$decision->numbers('decision_number', 'DECISION', 'REPLY_DAYS DELIVER_DAYS UNCOVERED'),
            ...self::each('LIST', 'REASONS MISSING OBLIGATIONS COUNTED', $items),
        ]);
    }

    public function life(Request $request, ?Entry $entry = null): Life
    {
        $life = $this->made('life', 'request_life', $request, $entry);
        $duty = function (int $index) use ($life): Duty {
            [$names, $out] = ['NAME TITLE AT START DUE DONE STANDING BASIS', Library::ffi()->new('int')];
            $texts = $life->texts('life_duty', 'DUTY', $names, [$index], FFI::addr($out));
            return new Duty(['standing' => $out->cdata, 'standingText' => $texts['standing']] + $texts);
        };
        $duties = self::list($life->native('life_count'), $duty);
        return new Life($life->texts('life_text', 'LIFE', 'STAGE TITLE RECEIVED') + ['duties' => $duties]);
    }

    public function isWorkingDay(string $day): bool
    { return $this->number('int', 'calendar_is_working_day', $day) === 1; }
    public function due(string $duty, string $start, int $extension = 0): Counting
    { return self::readCounting($this->made('counting', 'calendar_due', $duty, $start, $extension)); }
    public function count(int $workingDays, string $start): Counting
    { return self::readCounting($this->made('counting', 'calendar_count', $workingDays, $start)); }

    private static function readCounting(Temporary $counting): Counting
    {
        $day = function (int $index) use ($counting): Day {
            $number = Library::ffi()->new('size_t');
            $texts = $counting->texts('counting_day', 'DAY', 'DATE WHY', [$index], FFI::addr($number));
            return new Day($texts + ['number' => $number->cdata]);
        };
        $counts = $counting->numbers('counting_number', 'COUNTING', 'WORKING_DAYS UNCOVERED PROVISIONAL OUTSIDE_SCOPE');
        $days = self::list($counting->native('counting_count'), $day);
        return new Counting($counting->texts('counting_text', 'DUE', 'DAY BASIS LACK') + $counts + ['days' => $days]);
    }
}

/** What is answered, copied: the constant MULU_DECISION_REPLY_BY is the property `replyBy` of a Decision. */
#[\AllowDynamicProperties]
abstract class Value
{
    public function __construct(array $values) { foreach ($values as $name => $value) { $this->$name = $value; } }
}

final class Counting extends Value {} // the texts and numbers of the header, and days: list of Day
final class Day extends Value {} // date, why, number
final class Decision extends Value {} // outcome, json, texts and numbers; four lists of Item; changes: lists of Edit
final class Duty extends Value {} // the texts of the header, but standing is the number, and standingText the text
final class Edit extends Value {} // at, to
final class Field extends Value {} // the texts of the header, kind, list: bool, words: list of Word
final class Finding extends Value {} // rule, severity, entry, at, message and all else that the header has
final class Item extends Value {} // text, basis, at
final class Life extends Value {} // stage, title, received, duties: list of Duty
final class Need extends Value {} // pointer, need, answered: bool, words: list of texts, rules: list of Rule::$index
final class Question extends Value {} // fields: list of Need, next: the first that asks for an answer, or null
final class Rule extends Value {} // index, code, about, sources, the texts of the header, severity: 0 if not in force
final class Source extends Value {} // place, title, number, from, until, force, evidence
final class Word extends Value {} // token, label, code
