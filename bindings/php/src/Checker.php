<?php

declare(strict_types=1);

namespace Mulu;

use FFI;

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
        return self::list(Library::ffi()->mulu_rule_count(), function (int $index): Rule {
            $numbers = $this->numbers('rule_number', 'RULE', $index);
            $text = fn(int $which) => $this->lent('rule_text', [$index, $which]);
            return new Rule([
                'index' => $index,
                'code' => $text(Header::TEXT_RULE),
                'name' => $text(Header::TEXT_NAME),
                'basis' => $text(Header::TEXT_BASIS),
                'title' => $text(Header::TEXT_TITLE),
                'explain' => $text(Header::TEXT_EXPLAIN),
                'severity' => $this->number('int', 'rule_severity', $index),
                'sources' => self::list($numbers['sources'], fn(int $source) =>
                    new Source($this->texts('rule_source', 'SOURCE', [$index, $source]))),
            ] + $numbers);
        });
    }

    public function explain(string $code): string
    {
        $index = Library::ffi()->new('size_t');
        self::must(Library::ffi()->mulu_rule_find($code, strlen($code), FFI::addr($index)));
        return $this->made('text', 'rule_write', $index->cdata)->lent('text_get');
    }

    public function fields(): array // of Field
    {
        return self::list(Library::ffi()->mulu_field_count(), fn(int $index) => $this->readField('field_at', $index));
    }

    public function field(string $pointer): Field { return $this->readField('field_of', $pointer); }

    private function readField(string $name, int|string $of): Field
    {
        $field = $this->made('field', $name, $of);
        $numbers = $field->numbers('field_number', 'FIELD_NUMBERS');
        $word = fn(int $word) => new Word($field->texts('field_word', 'WORD', [$word]));
        $lists = ['list' => $numbers['list'] === 1, 'words' => self::list($numbers['words'], $word)];
        return new Field($field->texts('field_text', 'FIELD') + $lists + $numbers);
    }

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
        $conversion = $this->made('conversion', 'convert', $document, $from, $to, $words);
        $loss = function (int $index) use ($conversion): Loss {
            [$texts, $entry] = $conversion->row('conversion_loss', 'LOSS', $index);
            return new Loss(['entry' => $entry] + $texts);
        };
        return new Conversion([
            'document' => $conversion->lent('conversion_document'),
            'entries' => $conversion->number('size_t', 'conversion_number', Header::CONVERSION_ENTRIES),
            'lost' => $conversion->number('size_t', 'conversion_number', Header::CONVERSION_LOSSES),
            'losses' => self::list($conversion->native('conversion_count'), $loss),
        ]);
    }

    public function checkEntry(Entry $entry): Report { return $this->made('report', 'entry_check', $entry); }
    public function checkRequest(Request $request, ?Entry $entry = null, bool $listed = false): Report
    {
        return $this->made('report', $listed ? 'request_check_listed' : 'request_check', $request, $entry);
    }

    public function nextQuestion(Entry $entry): Question
    {
        $question = $this->made('question', 'next_question', $entry);
        $need = function (int $index) use ($question): Need {
            $numbers = $question->numbers('question_number', 'QUESTION', $index);
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
            new Item($decision->texts('decision_item', 'ITEM', [$list, $index])));
        $edits = fn(int $change) => self::list($decision->native('decision_edits', $change), fn(int $index) =>
            new Edit($decision->texts('decision_edit', 'EDIT', [$change, $index])));
        return new Decision([
            'outcome' => $decision->native('decision_outcome'),
            'changes' => self::list($decision->native('decision_changes'), $edits),
            'json' => $decision->made('text', 'decision_write')->lent('text_get'),
            ...$decision->texts('decision_text', 'DECISION'),
            ...$decision->numbers('decision_number', 'DECISION_NUMBERS'),
            ...array_map($items, Header::NAMES['LIST']),
        ]);
    }

    public function life(Request $request, ?Entry $entry = null): Life
    {
        $life = $this->made('life', 'request_life', $request, $entry);
        $duty = function (int $index) use ($life): Duty {
            [$texts, $standing] = $life->row('life_duty', 'DUTY', $index, 'int');
            return new Duty(['standing' => $standing, 'standingText' => $texts['standing']] + $texts);
        };
        $duties = self::list($life->native('life_count'), $duty);
        return new Life($life->texts('life_text', 'LIFE') + ['duties' => $duties]);
    }

    public function isWorkingDay(string $day): bool
    {
        return $this->number('int', 'calendar_is_working_day', $day) === 1;
    }

    public function due(string $duty, string $start, int $extension = 0): Counting
    {
        return self::readCounting($this->made('counting', 'calendar_due', $duty, $start, $extension));
    }

    public function count(int $workingDays, string $start): Counting
    {
        return self::readCounting($this->made('counting', 'calendar_count', $workingDays, $start));
    }

    private static function readCounting(Temporary $counting): Counting
    {
        $day = function (int $index) use ($counting): Day {
            [$texts, $number] = $counting->row('counting_day', 'DAY', $index);
            return new Day(['number' => $number] + $texts);
        };
        return new Counting([
            ...$counting->texts('counting_text', 'DUE'),
            ...$counting->numbers('counting_number', 'COUNTING'),
            'days' => self::list($counting->native('counting_count'), $day),
        ]);
    }
}
