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

    /** Copies a text that is lent; `$more` is what a few getters have behind it. */
    protected function lent(string $name, array $arguments = [], CData ...$more): string
    {
        [$text, $length] = [Library::ffi()->new('const char *'), Library::ffi()->new('size_t')];
        $this->call($name, ...$arguments, ...[FFI::addr($text), FFI::addr($length), ...$more]);
        return $length->cdata === 0 ? '' : FFI::string($text, $length->cdata);
    }

    /** What a getter gives for all of a group of constants, each under its name: MULU_DUTY_DUE under `due`. */
    protected function texts(string $name, string $group, array $at = [], CData ...$more): array
    {
        return array_map(fn(int $which) => $this->lent($name, [...$at, $which], ...$more), Header::NAMES[$group]);
    }

    protected function numbers(string $name, string $group, int ...$at): array
    {
        return array_map(fn(int $which) => $this->number('size_t', $name, ...[...$at, $which]), Header::NAMES[$group]);
    }

    /** The texts of one row, and the number that comes with each of them. */
    protected function row(string $name, string $group, int $index, string $type = 'size_t'): array
    {
        $number = Library::ffi()->new($type);
        $texts = $this->texts($name, $group, [$index], FFI::addr($number));
        return [$texts, $number->cdata];
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

    public function finding(int $index): Finding
    {
        $texts = $this->texts('report_text', 'TEXT', [$index]);
        return new Finding($texts + $this->numbers('report_number', 'NUMBER', $index));
    }

    public function notes(): array // of sentences on the document as a whole
    {
        return self::list($this->native('report_notes'), fn(int $index) => $this->lent('report_note', [$index]));
    }
}

require_once __DIR__ . '/Checker.php';
