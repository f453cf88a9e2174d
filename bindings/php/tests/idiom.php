<?php

// What is PHP's own: exceptions, closing, destructors, strings.

declare(strict_types=1);

use Mulu\{Checker, Entry, Header, Library, MuluException};

require __DIR__ . '/../src/mulu.php';

function check(bool $holds, string $what): void
{
    if (!$holds) {
        throw new Exception("not so: $what");
    }
}

function throws(string $class, callable $attempt, int $status = 0, string $text = ''): void
{
    try {
        $attempt();
    } catch (Throwable $error) {
        check($error instanceof $class && $error->getCode() === $status, "$class($status), but $error");
        check(str_contains($error->getMessage(), $text), "$text in {$error->getMessage()}");
        return;
    }
    throw new Exception("$class was not thrown");
}

$checker = new Checker("as_of = 2026-02-13\n");
check(preg_match('/^\d+\.\d+\.\d+$/', Library::version()) === 1, 'a version');

// A status is an exception that says what it means, and settings say what is wrong with them.
[$failed, $day] = [MuluException::class, 'as_of = 2026-02-13'];
throws($failed, fn() => $checker->newEntry()->get('/nowhere'), Header::E_RANGE, 'MULU_E_RANGE: ');
throws($failed, fn() => new Checker(''), Header::E_SETTINGS);
throws($failed, fn() => new Checker("$day\nlanguage = \"en\"\nprofile = \"none\""), Header::E_SETTINGS, 'unknown profile');
throws($failed, fn() => $checker->check('[]')->finding(0), Header::E_RANGE);
throws($failed, fn() => $checker->check('[]')->finding(-1), Header::E_RANGE);

// What is closed says so, again and again; what it lent is still there.
$entry = $checker->readEntry('{"name": "x"}');
$report = $checker->checkEntry($entry);
$finding = $report->finding(0);
$report->close();
$report->close();
$entry->close();
check($finding->message !== '', 'a finding outlives its report');
$attempts = [
    fn() => count($report), fn() => $report->complete(), fn() => iterator_to_array($report), fn() => $entry->get('/name'),
    fn() => $entry->set('/name', 'x'), fn() => $checker->checkEntry($entry), fn() => $checker->decide($entry, '{}'),
];
foreach ($attempts as $attempt) {
    throws(LogicException::class, $attempt, text: 'is closed');
}

// Nothing is copied or made otherwise, so that nothing is freed twice.
throws(Error::class, fn() => clone $checker);
throws(Error::class, fn() => new Entry('entry', null));
throws(TypeError::class, fn() => $checker->checkEntry($checker->readRequest('{}')));
throws(Exception::class, fn() => serialize($checker));

// Any text comes back whole: with a NUL, beyond the basic plane, in another encoding, or none.
$entry = $checker->newEntry();
foreach (["a\0b", '𠮷🙂', '名称', ''] as $text) {
    $entry->set('/name', $text);
    check($entry->get('/name') === $text, "a text of $text");
}
check(count($checker->check('')) > 0, 'nothing is no entry');
$chinese = new Checker("as_of = 2026-02-13\nencoding = \"gbk\"\n");
$gbk = $chinese->newEntry();
$gbk->set('/name', "\xc3\xfb\xb3\xc6");
check($gbk->write() === "{\"name\":\"\xc3\xfb\xb3\xc6\"}", 'GBK comes out as it went in');

// How a document was read, and what becomes of it in another format.
check(str_contains($checker->check("\xff\xfe{\0}\0")->notes()[0], 'UTF-16LE'), 'a note');
check($checker->check('{}')->notes() === [], 'no notes');
check([$checker->encoding(), $chinese->encoding()] === ['utf-8', 'gb18030'], 'two encodings');
$line = $chinese->convert("{\"name\":\"\xc3\xfb\xb3\xc6\"}", Header::FORMAT_JSON, Header::FORMAT_NDJSON);
check($line->document === "{\"name\":\"\xc3\xfb\xb3\xc6\"}\n", 'GBK is converted as GBK');
check([$line->entries, $line->lost, $line->losses] === [1, 0, []], 'nothing is lost');
throws($failed, fn() => $checker->convert('{', Header::FORMAT_JSON, Header::FORMAT_NDJSON), Header::E_UNREAD);
throws($failed, fn() => $checker->convert('{}', Header::FORMAT_JSON, Header::FORMAT_XLS), Header::E_RANGE);

// Tables, a column without rows, an entry that is not at hand.
$rule = array_column($checker->rules(), null, 'code')['SHR201'];
check(count(explode("\n", $rule->basis)) === count($rule->sources) && $rule->sources[0]->place !== '', 'sources');
check($rule->about === Header::ABOUT_ENTRY && $checker->explain('SHR201') === $checker->explain($rule->name), 'a rule');
throws($failed, fn() => $checker->explain('SHR000'), Header::E_RANGE);
$request = $checker->readRequest('{"id": "R1", "entry": "307024/000012"}');
check([$request->id(), $request->entry()] === ['R1', '307024/000012'], 'a request');
check(count($checker->checkRequest($request, null, true)) > count($checker->checkRequest($request)), 'not listed');
check(count($checker->fields()) > 20 && count($checker->rules()) > 50, 'all fields and rules');
check(array_column($checker->fields(), null, 'pointer')['/share/type']->words[0]->token === 'unconditional', 'a word');
check(count($checker->checkColumn([])) === 0, 'no rows');
$decision = $checker->decide(null, '{}');
check(is_object(json_decode($decision->json)) && count($decision->missing) > 0, 'a decision in JSON');
check($decision->outcome === Header::OUTCOME_INCOMPLETE && $decision->changes === [], 'an outcome');
check($checker->count(3, '2026-02-13')->due === '2026-02-25', 'three working days');
check($checker->due('deliver', '2031-01-01')->lack !== '', 'a year that is not known');
$catalogue = $checker->newCatalogue();
$catalogue->add($entry);
check(count($catalogue->finish()) > 0, 'an entry that was added');

// Two rows of one code meet under a key.
$row = '{"code": "307024/000012", "name": "x"}';
$keys = array_map(fn($line) => explode("\t", $line, 2)[1], explode("\n", rtrim($checker->writeKeys([$row, $row]))));
sort($keys);
check(str_starts_with($checker->checkKeys($keys)->finding(0)->rule, 'CAT'), 'what is wrong between two');
throws($failed, fn() => $checker->checkKeys(['x']), Header::E_RANGE);

// A finding names the other entries that it is about.
$repeated = $checker->check('[{"code": "1"}, {"code": "2"}, {"code": "1"}, {"code": "1"}]');
$last = $repeated->finding(count($repeated) - 1);
check([$last->rule, $last->entry, $last->related] === ['CAT103', 0, [2, 3]], 'other entries');
check($last->title === array_column($checker->rules(), null, 'code')['CAT103']->title, 'the title is that of the rule');
check($repeated->finding(0)->related === [], 'of one entry there are no others');

// What is made with a checker outlives it, and what is forgotten is freed: the whole is more than stays in memory.
$checker->close();
$entry->set('/name', 'x');
$pages = fn(): int => (int) explode(' ', file_get_contents('/proc/self/statm'))[1];
$checker = new Checker("as_of = 2026-02-13\n");
[$json, $before] = ['{"name": "' . str_repeat('x', 1 << 20) . '"}', is_readable('/proc/self/statm') ? $pages() : 0];
for ($round = 0; $round < 400; $round++) {
    $checker->readEntry($json);
}
check($before === 0 || ($pages() - $before) * 4096 < 100 << 20, 'memory does not grow');
echo "idiom: passed\n";
