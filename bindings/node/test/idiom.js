'use strict'
// What is JavaScript's own: errors, closing, collecting, strings and bytes, types.
// node --expose-gc idiom.js index.d.ts

const assert = require('node:assert/strict')
const { readFileSync } = require('node:fs')
const { Checker, MuluError, constants, statusText, version } = require('mulu')

const fails = (status, attempt) => assert.throws(attempt, (error) => error instanceof MuluError && error.status === status)
const checker = new Checker('as_of = 2026-02-13\n')
assert.match(version(), /^\d+\.\d+\.\d+$/)
assert.match(statusText(99), /does not know/)

// A status is an error that says what it means, and settings say what is wrong with them.
fails(constants.E_RANGE, () => checker.newEntry().get('/nowhere'))
fails(constants.E_SETTINGS, () => new Checker(''))
assert.throws(() => new Checker('as_of = 2026-02-13\nlanguage = "en"\nprofile = "none"'), /unknown profile/)
assert.throws(() => checker.field('/nowhere'), /MULU_E_RANGE: /)
fails(constants.E_RANGE, () => checker.check('[]').finding(0))

// What is closed says so, again and again; what it lent is still there.
const entry = checker.readEntry('{"name": "x"}')
const report = checker.checkEntry(entry)
const finding = report.finding(0)
report.close()
report.close()
entry[Symbol.dispose]()
assert.ok(finding.message)
for (const attempt of [
  () => report.length, () => report.complete, () => [...report], () => entry.get('/name'), () => entry.set('/name', 'x'),
  () => checker.checkEntry(entry), () => checker.decide(entry, '{}'), () => checker.nextQuestion(entry),
]) assert.throws(attempt, /^Error: mulu: the (Report|Entry) is closed$/)

// Another kind of object is an error too, and so is what is no object or no text of ours.
fails(constants.E_HANDLE, () => checker.checkEntry(checker.readRequest('{}')))
assert.throws(() => checker.checkEntry({}), TypeError)
assert.throws(() => checker.checkEntry(null), TypeError)
assert.throws(() => checker.check(7), TypeError)
assert.throws(() => checker.checkColumn('{}', Int32Array.of(0, 3)), RangeError)
fails(constants.E_RANGE, () => checker.checkColumn('{}', Int32Array.of(2, 0)))

// Any text comes back whole: with a NUL, beyond the basic plane, or none.
const texts = checker.newEntry()
for (const text of ['a\0b', '𠮷🙂', '名称', '']) {
  texts.set('/name', text)
  assert.equal(texts.get('/name'), text)
}
texts.set('/items/0/name', Buffer.from('名称'))
assert.equal(texts.write(), '{"items":[{"name":"名称"}]}')
assert.equal(checker.check('').length > 0, true)

// In another encoding texts are bytes, and no string goes in that is not ASCII.
const chinese = new Checker('as_of = 2026-02-13\nencoding = "gb18030"\nlanguage = "en"\n')
const gbk = chinese.newEntry()
gbk.set('/name', Buffer.from('c3fbb3c6', 'hex'))
assert.deepEqual(gbk.get('/name'), Buffer.from('c3fbb3c6', 'hex'))
assert.equal(gbk.write().toString('latin1'), '{"name":"\xc3\xfb\xb3\xc6"}')
assert.throws(() => gbk.set('/name', '名称'), TypeError)
assert.throws(() => chinese.check('{"name": "名称"}'), TypeError)
assert.deepEqual([checker.encoding, chinese.encoding], ['utf-8', 'gb18030'])
assert.throws(() => new Checker('as_of = 2026-02-13\nencoding = "gbk"\nprofile = "none"'), /没有名为「none」/)

// How a document was read, and what becomes of it in another format.
assert.match(checker.check(Buffer.from('\ufeff{}', 'utf16le')).notes[0], /UTF-16LE/)
assert.deepEqual(checker.check('{}').notes, [])
const line = chinese.convert(Buffer.from('{"name":"\xc3\xfb\xb3\xc6"}', 'latin1'), constants.FORMAT_JSON, constants.FORMAT_NDJSON)
assert.equal(line.document.toString('latin1'), '{"name":"\xc3\xfb\xb3\xc6"}\n')
assert.deepEqual([line.entries, line.lost, line.losses], [1, 0, []])
fails(constants.E_UNREAD, () => checker.convert('{', constants.FORMAT_JSON, constants.FORMAT_NDJSON))
fails(constants.E_RANGE, () => checker.convert('{}', constants.FORMAT_JSON, constants.FORMAT_XLS))

// Tables, and a decision in JSON.
const rule = checker.rules().find((rule) => rule.code === 'SHR201')
assert.deepEqual([rule.about, rule.basis.split('\n').length], [constants.ABOUT_ENTRY, rule.sources.length])
assert.ok(rule.sources[0].place && checker.explain('SHR201') === checker.explain(rule.name))
fails(constants.E_RANGE, () => checker.explain('SHR000'))
const request = checker.readRequest('{"id": "R1", "entry": "307024/000012"}')
assert.deepEqual([request.id, request.entry], ['R1', '307024/000012'])
assert.ok([...checker.checkRequest(request, null, true)].length > [...checker.checkRequest(request)].length)
assert.equal(checker.fields().length > 20 && checker.rules().length > 50, true)
assert.equal(checker.fields().find((field) => field.pointer === '/share/type').words[0].token, 'unconditional')
const decision = checker.decide(null, '{}')
assert.equal(typeof JSON.parse(decision.json), 'object')
assert.ok(decision.missing.length > 0 && decision.outcome === constants.OUTCOME_INCOMPLETE)
assert.equal(checker.count(3, '2026-02-13').due, '2026-02-25')
assert.ok(checker.due('deliver', '2031-01-01').lack)
const catalogue = checker.newCatalogue()
catalogue.add(texts)
assert.equal(catalogue.finish().length > 0, true)

// Two rows of one code meet under a key.
const row = '{"code": "307024/000012", "name": "x"}'
const keys = checker.writeKeys(row + row, Int32Array.of(0, row.length, 2 * row.length)).trimEnd().split('\n')
const shared = keys.map((line) => line.slice(line.indexOf('\t') + 1)).sort()
const ends = shared.map((_, index) => shared.slice(0, index + 1).join('').length)
assert.ok([...checker.checkKeys(shared.join(''), Int32Array.of(0, ...ends))].some((f) => f.rule.startsWith('CAT')))
fails(constants.E_RANGE, () => checker.checkKeys('x', Int32Array.of(0, 1)))

// A finding names the other entries that it is about.
const repeated = [...checker.check('[{"code": "1"}, {"code": "2"}, {"code": "1"}, {"code": "1"}]')]
const last = repeated.at(-1)
assert.deepEqual([last.rule, last.entry, last.related], ['CAT103', 0, [2, 3]])
assert.equal(last.title, checker.rules().find((rule) => rule.code === 'CAT103').title)
assert.deepEqual(repeated[0].related, [])

// Every name is declared for TypeScript.
const declared = readFileSync(process.argv[2], 'utf8')
for (const object of [checker, texts, report, catalogue, request]) {
  for (let type = Object.getPrototypeOf(object); type !== Object.prototype; type = Object.getPrototypeOf(type)) {
    for (const name of Object.getOwnPropertyNames(type)) assert.match(declared, new RegExp(`\\b${name}\\b`))
  }
}
for (const name of Object.keys(require('mulu'))) assert.match(declared, new RegExp(`export .*\\b${name}\\b`))

// What is forgotten is collected: the whole is more than stays in memory.
const collected = async () => {
  const json = `{"name": "${'x'.repeat(1 << 20)}"}`
  const before = process.memoryUsage().rss
  for (let round = 0; round < 400; round++) {
    checker.readEntry(json)
    if (round % 20 === 0) {
      global.gc()
      await new Promise(setImmediate)
    }
  }
  assert.ok(process.memoryUsage().rss - before < 200 << 20, 'memory grows')
}
collected().then(() => console.log('idiom: passed'))
