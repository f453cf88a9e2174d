'use strict'
// The walk of tests/bindings: node smoke.js FOLDER, where entry.gb18030.json is that entry in GB18030.

const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Checker, constants, abi, statusText } = require('mulu')

const folder = process.argv[2]
const read = (name) => readFileSync(join(folder, name))
const say = (...words) => console.log(words.join(' '))
const severities = ['-', 'notice', 'warning', 'error']

function refused(attempt) {
  try {
    attempt()
  } catch (error) {
    return error
  }
  throw new Error('nothing was refused')
}

function findings(report, full) {
  for (const f of report) {
    say('finding', f.rule, severities[f.severity], f.entry, f.at, ...(full ? [f.message] : []))
    if (f.related.length > 0) say('related', ...f.related)
  }
  say('complete', Number(report.complete))
  report.close()
}

say('abi', abi())
say('status', statusText(constants.E_RANGE))
const why = refused(() => new Checker('as_of = 2026-02-13\nprofile = "none"\n'))
say('refused', why.status, why.message.split('\n')[0])

const checker = new Checker(read('settings.toml'))
const rule = checker.rules().find((rule) => rule.code === 'SHR201')
say('rule', rule.code, severities[rule.severity], rule.name, rule.title)
const field = checker.field('/share/type')
say('field', field.heading, field.kind, field.words.map((word) => `${word.token}=${word.label}`).join(','))

let entry = checker.readEntry(read('entry.json'))
findings(checker.checkEntry(entry), true)
const question = checker.nextQuestion(entry)
say('question', question.fields.length, question.next.pointer, question.next.need)
for (const field of question.fields) {
  if (field.words.length) say('words', field.pointer, field.words.join(','))
}
entry.close()

entry = checker.newEntry()
entry.set('/name', '车辆信息')
entry.set('/share/type', 'conditional')
entry.set('/share/scope/-', '市公安局')
entry.set('/share/scope/-', '市税务局')
entry.set('/items/0/name', '号牌号码')
say('set', refused(() => entry.set('/nowhere', 'x')).status)
say('get', entry.get('/name'), entry.count('/share/scope'))
entry.remove('/share/scope/0')
say('written', entry.write())
entry.close()

const document = read('catalogue.ndjson')
const catalogue = checker.newCatalogue(constants.FORMAT_NDJSON)
for (let at = 0; at < document.length; at += 7) catalogue.feed(document.subarray(at, at + 7))
findings(catalogue.finish(), false)
catalogue.close()
const rows = document.toString().trimEnd().split('\n').map((row) => Buffer.from(row))
const offsets = Int32Array.from([0, ...rows.map((_, i) => Buffer.concat(rows.slice(0, i + 1)).length)])
const column = checker.checkColumn(Buffer.concat(rows), offsets)
say('column', column.length, Number(column.complete))

const chinese = new Checker(Buffer.concat([read('settings.toml'), Buffer.from('encoding = "gb18030"\n')]))
entry = chinese.readEntry(read('entry.gb18030.json'))
say('gb18030', chinese.checkEntry(entry).finding(0).message.toString('hex'))
entry.close()
chinese.close()

entry = checker.readEntry(read('conditional.json'))
const decision = checker.decide(entry, read('request.json'))
say('decision', decision.outcome, decision.title, decision.replyBy, decision.replyDays)
for (const reason of decision.reasons) say('reason', reason.text, reason.basis)
decision.changes.forEach((edits, change) => edits.forEach((edit) => say('change', change, edit.at, edit.to)))
const request = checker.readRequest(read('request.json'))
findings(checker.checkRequest(request, entry), true)
const life = checker.life(request, entry)
say('life', life.stage, life.received)
for (const duty of life.duties) say('duty', duty.name, duty.due, duty.standing)
request.close()
entry.close()

say('working', Number(checker.isWorkingDay('2026-02-14')))
say('unknown', refused(() => checker.isWorkingDay('2031-02-14')).status)
const due = checker.due('reply-conditional', '2026-02-13')
say('due', due.due, due.workingDays, due.days.length)
say('day', due.days[1].date, due.days[1].why)

say('encoding', checker.encoding)
const ndjson = constants.FORMAT_NDJSON
const broken = read('broken.ndjson')
const conversion = checker.convert(broken, ndjson, ndjson, constants.WORDS_CHINESE)
say('converted', conversion.entries, conversion.lost)
say('document', conversion.document.toString().trimEnd())
for (const loss of conversion.losses) say('loss', loss.kind, loss.entry, `${loss.at}|${loss.detail}`)
say('absent', refused(() => checker.convert(broken, ndjson, constants.FORMAT_CSV)).status)
say('keys', checker.writeKeys(Buffer.concat(rows), offsets).trimEnd().split('\n').length)
say('explained', checker.explain('SHR201').split('\n')[0])
checker.close()
