'use strict'
// Runs the vectors: node vectors.js target/vectors.txt. Their format is in tests/vectors/README.md: four lines each.

const { readFileSync } = require('node:fs')
const { Checker, constants } = require('mulu')

const severities = [undefined, 'notice', 'warning', 'error']

function settings([, profile, day, , dialect]) {
  const head = `profile = "${profile}"\nas_of = ${day}\n`
  if (dialect === undefined) return head
  return `${head}[dialect]\n${dialect.replaceAll('\\n', '\n').replace(/^\[/gm, '[dialect.')}`
}

/** What is wrong with a finding, of which code, severity or `*`, entry and pointer are expected. */
function differs(finding, expected) {
  const [code, severity, entry, at] = expected.split(' ')
  return finding.rule !== code || finding.at !== at || finding.entry !== Number(entry) ||
    !finding.message || !finding.basis || !severities[finding.severity] ||
    (severity !== '*' && severities[finding.severity] !== severity)
}

function* faults([first, second, third, fourth]) {
  const head = first.split('\t')
  const checker = new Checker(settings(head))
  const document = Buffer.from(second.slice(second.indexOf(':') + 1), second.startsWith('hex:') ? 'hex' : 'utf8')
  const report = checker.check(document, head[3] === 'ndjson' ? constants.FORMAT_NDJSON : constants.FORMAT_AUTO)
  const expected = third === '-' ? [] : third.split('\t')
  const findings = [...report]
  if (findings.length !== expected.length || findings.some((f, i) => differs(f, expected[i]))) yield 'other findings'
  const [completeness, ...notInForce] = fourth.split('\t')
  if (report.complete !== (completeness === 'complete')) yield `not ${completeness}`
  const rules = notInForce.length ? checker.rules() : []
  for (const code of notInForce) {
    if (rules.find((rule) => rule.code === code)?.severity !== 0) yield `${code} is in force`
  }
  report.close()
  checker.close()
}

const lines = readFileSync(process.argv[2], 'utf8').split('\n')
let [passed, failed] = [0, 0]
for (let at = 0; at + 4 < lines.length; at += 4) {
  const wrong = [...faults(lines.slice(at, at + 4))]
  if (wrong.length) console.log(`failed: ${lines[at].split('\t')[0]}: ${wrong.join(', ')}`)
  wrong.length ? failed++ : passed++
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = passed === 0 || failed > 0 ? 1 : 0
