<?php

// Runs the vectors: php vectors.php target/vectors.txt. Their format is in tests/vectors/README.md: four lines each.

declare(strict_types=1);

use Mulu\{Checker, Finding, Header};

require __DIR__ . '/../src/mulu.php';

const SEVERITIES = ['none', 'notice', 'warning', 'error'];

function settings(string $profile, string $day, ?string $dialect): string
{
    $head = "profile = \"$profile\"\nas_of = $day\n";
    if ($dialect === null) {
        return $head;
    }
    return "{$head}[dialect]\n" . preg_replace('/^\[/m', '[dialect.', str_replace('\n', "\n", $dialect));
}

/** Whether a finding is as expected: code, severity or `*`, entry, pointer, separated by blanks. */
function agrees(Finding $finding, string $expected): bool
{
    [$code, $severity, $entry, $at] = explode(' ', $expected, 4);
    return $finding->rule === $code && $finding->at === $at && $finding->entry === (int) $entry
        && $finding->message !== '' && $finding->basis !== ''
        && in_array(SEVERITIES[$finding->severity], $severity === '*' ? array_slice(SEVERITIES, 1) : [$severity], true);
}

function faults(string $first, string $second, string $third, string $fourth): array
{
    [, $profile, $day, $format, $dialect] = explode("\t", $first) + [4 => null];
    $checker = new Checker(settings($profile, $day, $dialect));
    [$kind, $document] = explode(':', $second, 2);
    $document = $kind === 'hex' ? hex2bin($document) : $document;
    $report = $checker->check($document, $format === 'ndjson' ? Header::FORMAT_NDJSON : Header::FORMAT_AUTO);
    $expected = $third === '-' ? [] : explode("\t", $third);
    $findings = iterator_to_array($report);
    $faults = [];
    if (count($findings) !== count($expected) || in_array(false, array_map(agrees(...), $findings, $expected), true)) {
        $faults[] = 'other findings';
    }
    $notInForce = explode("\t", $fourth);
    $completeness = array_shift($notInForce);
    if ($report->complete() !== ($completeness === 'complete')) {
        $faults[] = "not $completeness";
    }
    $severities = $notInForce ? array_column($checker->rules(), 'severity', 'code') : [];
    foreach ($notInForce as $code) {
        if (($severities[$code] ?? null) !== 0) {
            $faults[] = "$code is in force";
        }
    }
    return $faults;
}

[$passed, $failed] = [0, 0];
foreach (array_chunk(file($argv[1], FILE_IGNORE_NEW_LINES), 4) as $case) {
    $faults = faults(...$case);
    if ($faults) {
        echo 'failed: ', strtok($case[0], "\t"), ': ', implode(', ', $faults), "\n";
    }
    $faults ? $failed++ : $passed++;
}
echo "$passed passed, $failed failed\n";
exit($passed === 0 || $failed > 0 ? 1 : 0);
