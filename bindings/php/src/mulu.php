<?php

declare(strict_types=1);

namespace Mulu;

use FFI, FFI\CData;

require_once __DIR__ . '/Header.php';
require_once __DIR__ . '/Values.php';

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
        $files = ['Darwin' => 'libmulu.1.dylib', 'Windows' => 'mulu-1.dll'];
        $ffi = FFI::cdef(Header::DECLARATIONS, $files[PHP_OS_FAMILY] ?? 'libmulu.so.1');
        return self::$ffi = $ffi->mulu_abi() === Header::ABI ? $ffi
            : throw new \Error("mulu: the interface is {$ffi->mulu_abi()}, and " . Header::ABI . ' is wanted');
    }
}

/** What the library made: freed by close(), or once nothing refers to it. */
abstract class Handle
{
    use Reads;

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
    {
        $status === Header::OK or throw new MuluException(Library::statusText($status), $status);
    }

    protected function call(string $name, mixed ...$given): void { self::must($this->native($name, ...$given)); }

    /** Calls a function whose one output comes last: a number, or what is made of a noun. */
    private function output(string $type, string $name, array $arguments): CData
    {
        $out = Library::ffi()->new($type);
        $this->call($name, ...[...$arguments, FFI::addr($out)]);
        return $out;
    }

    protected function number(string $type, string $name, mixed ...$arguments): int
    {
        return $this->output($type, $name, $arguments)->cdata;
    }

    protected function made(string $noun, string $name, mixed ...$arguments): Handle
    {
        return new (self::CLASSES[$noun] ?? Temporary::class)($noun, $this->output("mulu_$noun *", $name, $arguments));
    }

    /** Copies a text that is lent; `$more` receives the number that a few getters give beside it. */
    protected function lent(string $name, array $arguments = [], ?CData ...$more): string
    {
        [$text, $length] = [Library::ffi()->new('const char *'), Library::ffi()->new('size_t')];
        $this->call($name, ...$arguments, ...[FFI::addr($text), FFI::addr($length), ...$more]);
        return $length->cdata === 0 ? '' : FFI::string($text, $length->cdata);
    }

    /** The number beside a text, which comes with whichever text: the first will do. */
    protected function second(string $type, string $name, int ...$arguments): int
    {
        $number = Library::ffi()->new($type);
        $this->lent($name, [...$arguments, 1], FFI::addr($number));
        return $number->cdata;
    }

    protected static function list(int $count, callable $read): array
    {
        return $count === 0 ? [] : array_map($read, range(0, $count - 1));
    }
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

    public function finding(int $index): Finding { return $this->readFinding($index); }

    public function notes(): array // of sentences on the document as a whole
    {
        return self::list($this->native('report_notes'), fn(int $index) => $this->lent('report_note', [$index]));
    }
}

/** What an entry has to say: the fields of which there is something to say, and the first that is to be answered. */
final class Questions
{
    /** @param Question[] $fields */
    public function __construct(public readonly array $fields, public readonly ?Question $next) {}
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

    public function encoding(): string { return $this->native('checker_encoding'); }

    public function rules(): array // of Rule
    {
        return self::list(Library::ffi()->mulu_rule_count(), fn(int $index) => $this->readRule($index));
    }

    public function explain(string $code): string
    {
        $index = Library::ffi()->new('size_t');
        self::must(Library::ffi()->mulu_rule_find($code, strlen($code), FFI::addr($index)));
        return $this->made('text', 'rule_write', $index->cdata)->lent('text_get');
    }

    public function fields(): array // of Field
    {
        $read = fn(int $index) => $this->made('field', 'field_at', $index)->readField();
        return self::list(Library::ffi()->mulu_field_count(), $read);
    }

    public function field(string $pointer): Field { return $this->made('field', 'field_of', $pointer)->readField(); }

    public function newEntry(): Entry { return $this->made('entry', 'entry_new'); }
    public function readEntry(string $json): Entry { return $this->made('entry', 'entry_read', $json); }
    public function readRequest(string $json): Request { return $this->made('request', 'request_read', $json); }
    public function newCatalogue(int $format = Header::FORMAT_AUTO): Catalogue
    {
        return $this->made('catalogue', 'catalogue_new', $format);
    }

    public function check(string $document, int $format = Header::FORMAT_AUTO): Report
    {
        return $this->made('report', 'checker_check', $document, $format);
    }

    public function checkColumn(array $rows): Report // each row is an entry in JSON, and stands for itself
    {
        return $this->made('report', 'checker_check_column', ...self::column($rows));
    }

    public function checkKeys(array $lines): Report
    {
        return $this->made('report', 'keys_check', ...self::column($lines));
    }

    public function writeKeys(array $rows): string
    {
        return $this->made('text', 'keys_write', ...self::column($rows))->lent('text_get');
    }

    private static function column(array $rows): array
    {
        $data = implode($rows);
        $bytes = Library::ffi()->new('char[' . strlen($data) + 1 . ']');
        FFI::memcpy($bytes, $data, strlen($data));
        $offsets = Library::ffi()->new('int[' . count($rows) + 1 . ']');
        foreach (array_values($rows) as $i => $row) { $offsets[$i + 1] = $offsets[$i] + strlen($row); }
        return [$bytes, $offsets, count($rows)];
    }

    public function convert(string $document, int $from, int $to, int $words = Header::WORDS_KEYS): Conversion
    {
        return $this->made('conversion', 'convert', $document, $from, $to, $words)->readConversion();
    }

    public function checkEntry(Entry $entry): Report { return $this->made('report', 'entry_check', $entry); }
    public function checkRequest(Request $request, ?Entry $entry = null, bool $listed = false): Report
    {
        return $this->made('report', $listed ? 'request_check_listed' : 'request_check', $request, $entry);
    }

    public function nextQuestion(Entry $entry): Questions
    {
        $asked = $this->made('question', 'next_question', $entry);
        $fields = self::list($asked->native('question_count'), fn(int $field) => $asked->readQuestion($field));
        $next = Library::ffi()->new('size_t');
        $found = $asked->native('question_next', FFI::addr($next)) === Header::OK;
        return new Questions($fields, $found ? $fields[$next->cdata] : null);
    }

    public function decide(?Entry $entry, string $request, bool $published = false): Decision
    {
        return $this->made('decision', 'decide', $entry, $request, (int) $published)->readDecision();
    }

    public function life(Request $request, ?Entry $entry = null): Life
    {
        return $this->made('life', 'request_life', $request, $entry)->readLife();
    }

    public function isWorkingDay(string $day): bool
    {
        return $this->number('int', 'calendar_is_working_day', $day) === 1;
    }

    public function due(string $duty, string $start, int $extension = 0): Counting
    {
        return $this->made('counting', 'calendar_due', $duty, $start, $extension)->readCounting();
    }

    public function count(int $workingDays, string $start): Counting
    {
        return $this->made('counting', 'calendar_count', $workingDays, $start)->readCounting();
    }
}
