<?php

// The walk of tests/bindings: php smoke.php FOLDER.

declare(strict_types=1);

use Mulu\{Checker, Header, Library, MuluException, Report};

require __DIR__ . '/../src/mulu.php';

const SEVERITIES = ['-', 'notice', 'warning', 'error'];
$read = fn(string $name): string => file_get_contents("{$argv[1]}/$name");

function say(string|int|bool ...$words): void
{
    echo implode(' ', array_map(fn($word) => (string) (is_bool($word) ? (int) $word : $word), $words)), "\n";
}

function refused(callable $attempt): MuluException
{
    try {
        $attempt();
    } catch (MuluException $error) {
        return $error;
    }
    throw new LogicException('nothing was refused');
}

function findings(Report $report, bool $full): void
{
    foreach ($report as $f) {
        $message = $full ? [$f->message] : [];
        say('finding', $f->rule, SEVERITIES[$f->severity], $f->entry, $f->at, ...$message);
        $f->related === [] or say('related', ...$f->related);
    }
    say('complete', $report->complete());
}

say('abi', Library::abi());
say('status', Library::statusText(Header::E_RANGE));
$why = refused(fn() => new Checker("as_of = 2026-02-13\nprofile = \"none\"\n"));
say('refused', $why->getCode(), strtok($why->getMessage(), "\n"));

$checker = new Checker($read('settings.toml'));
$rules = array_column($checker->rules(), null, 'code');
$rule = $rules['SHR201'];
say('rule', $rule->code, SEVERITIES[$rule->severity], $rule->name, $rule->title);
$field = $checker->field('/share/type');
$words = array_map(fn($word) => "$word->token=$word->label", $field->words);
say('field', $field->heading, $field->kind, implode(',', $words));

$entry = $checker->readEntry($read('entry.json'));
findings($checker->checkEntry($entry), true);
$question = $checker->nextQuestion($entry);
say('question', count($question->fields), $question->next->pointer, $question->next->need);
foreach ($question->fields as $field) {
    if ($field->words) {
        say('words', $field->pointer, implode(',', $field->words));
    }
}

$entry = $checker->newEntry();
$entry->set('/name', '车辆信息');
$entry->set('/share/type', 'conditional');
$entry->set('/share/scope/-', '市公安局');
$entry->set('/share/scope/-', '市税务局');
$entry->set('/items/0/name', '号牌号码');
say('set', refused(fn() => $entry->set('/nowhere', 'x'))->getCode());
say('get', $entry->get('/name'), $entry->count('/share/scope'));
$entry->remove('/share/scope/0');
say('written', $entry->write());

$catalogue = $checker->newCatalogue(Header::FORMAT_NDJSON);
foreach (str_split($read('catalogue.ndjson'), 7) as $piece) {
    $catalogue->feed($piece);
}
findings($catalogue->finish(), false);
$column = $checker->checkColumn(explode("\n", rtrim($read('catalogue.ndjson'))));
say('column', count($column), $column->complete());

$chinese = new Checker($read('settings.toml') . "encoding = \"gb18030\"\n");
$entry = $chinese->readEntry(iconv('UTF-8', 'GB18030', $read('entry.json')));
say('gb18030', bin2hex($chinese->checkEntry($entry)->finding(0)->message));

$entry = $checker->readEntry($read('conditional.json'));
$decision = $checker->decide($entry, $read('request.json'));
say('decision', $decision->outcome, $decision->title, $decision->replyBy, $decision->replyDays);
foreach ($decision->reasons as $reason) {
    say('reason', $reason->text, $reason->basis);
}
foreach ($decision->changes as $change => $edits) {
    foreach ($edits as $edit) {
        say('change', $change, $edit->at, $edit->to);
    }
}
$request = $checker->readRequest($read('request.json'));
findings($checker->checkRequest($request, $entry), true);
$life = $checker->life($request, $entry);
say('life', $life->stage, $life->received);
foreach ($life->duties as $duty) {
    say('duty', $duty->name, $duty->due, $duty->standing);
}

say('working', $checker->isWorkingDay('2026-02-14'));
say('unknown', refused(fn() => $checker->isWorkingDay('2031-02-14'))->getCode());
$due = $checker->due('reply-conditional', '2026-02-13');
say('due', $due->due, $due->workingDays, count($due->days));
say('day', $due->days[1]->date, $due->days[1]->why);

say('encoding', $checker->encoding());
[$broken, $ndjson] = [$read('broken.ndjson'), Header::FORMAT_NDJSON];
$conversion = $checker->convert($broken, $ndjson, $ndjson, Header::WORDS_CHINESE);
say('converted', $conversion->entries, $conversion->lost);
say('document', rtrim($conversion->document));
foreach ($conversion->losses as $loss) {
    say('loss', $loss->kind, $loss->entry, "$loss->at|$loss->detail");
}
say('absent', refused(fn() => $checker->convert($broken, $ndjson, Header::FORMAT_CSV))->getCode());
say('keys', count(explode("\n", rtrim($checker->writeKeys(explode("\n", rtrim($read('catalogue.ndjson'))))))));
say('explained', strtok($checker->explain('SHR201'), "\n"));
