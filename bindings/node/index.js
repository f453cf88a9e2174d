'use strict'

const { isUtf8 } = require('node:buffer')
const koffi = require('koffi')
const { constants, functions } = require('./header')
const values = require('./values')

const FILES = { darwin: 'libmulu.1.dylib', win32: 'mulu-1.dll' }
const library = koffi.load(FILES[process.platform] ?? 'libmulu.so.1')
const bound = {}
const native = (name, ...args) => (bound[name] ??= library.func(functions[name]))(...args)

const abi = () => native('mulu_abi')
const statusText = (status) => native('mulu_status_text', status)
const version = () => native('mulu_version')

if (abi() !== constants.ABI) throw new Error(`mulu: the interface is ${abi()}, and ${constants.ABI} is wanted`)

class MuluError extends Error {
  constructor(status, why) {
    super(why || statusText(status))
    this.name = 'MuluError'
    this.status = status
  }
}

function call(name, ...args) {
  const status = native(name, ...args)
  if (status !== constants.OK) throw new MuluError(status)
}

/** Calls a function whose one output comes last: a number, or a pointer. */
function output(name, ...args) {
  const out = [null]
  call(name, ...args, out)
  return out[0]
}

/** The bytes and the length of a text that goes in; the pointer to no bytes would be NULL. */
function given(utf8, text) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  if (!(bytes instanceof Uint8Array)) throw new TypeError('a text is a string or a Buffer')
  if (!utf8 && typeof text === 'string' && bytes.length !== text.length) {
    throw new TypeError('the checker is not in UTF-8: give this text as a Buffer')
  }
  return [bytes.length ? bytes : Buffer.alloc(1), bytes.length]
}

/** Copies a text that is lent; `more` is what a few getters have behind it. */
function lent(utf8, name, args, more = []) {
  const [text, length] = [[null], [0]]
  call(name, ...args, text, length, ...more)
  const bytes = Buffer.from(length[0] ? koffi.decode(text[0], 'uint8_t', length[0]) : [])
  return utf8 ? bytes.toString() : bytes
}

/** Makes an object, reads it, and frees it. */
function once(noun, pointer, read) {
  try {
    return read(pointer)
  } finally {
    native(`mulu_${noun}_free`, pointer)
  }
}

const whole = (utf8, text) => once('text', text, () => lent(utf8, 'mulu_text_get', [text]))
const list = (count, read) => Array.from({ length: count }, (_, index) => read(index))

/** How an object is asked by what `values` copies out of it, for texts as strings or as bytes. */
const asking = (utf8) => ({
  text: (name, ...args) => lent(utf8, name, args),
  bytes: (name, ...args) => lent(false, name, args),
  written: (name, ...args) => whole(utf8, output(name, ...args)),
  // Of a text with a number beside it, the text; and the number, which comes with whichever text.
  first: (name, ...args) => lent(utf8, name, args, [null]),
  second: (name, ...args) => {
    const number = [0]
    lent(utf8, name, [...args, 1], [number])
    return number[0]
  },
  number: output,
  returned: native,
  list,
})
const ASKING = { true: asking(true), false: asking(false) }

const registry = new FinalizationRegistry(({ noun, pointer }) => native(`mulu_${noun}_free`, pointer))

/** Gives the pointer of an object that is open. */
let at

/** What the library made, until it is closed or collected. */
class Handle {
  #held
  constructor(noun, pointer, utf8) {
    this.#held = { noun, pointer }
    this.utf8 = utf8
    registry.register(this, this.#held, this.#held)
  }
  static {
    at = (object) => {
      if (!object.#held) throw new Error(`mulu: the ${object.constructor.name} is closed`)
      return object.#held.pointer
    }
  }
  close() {
    if (!this.#held) return
    registry.unregister(this.#held)
    native(`mulu_${this.#held.noun}_free`, this.#held.pointer)
    this.#held = null
  }
  [Symbol.dispose]() { this.close() }
}

class Checker extends Handle {
  constructor(settings) {
    const [out, why] = [[null], [null]]
    const status = native('mulu_checker_new', ...given(true, settings), out, why)
    const reason = why[0] && whole(false, why[0])
    // Where settings are refused, there is no checker to ask for their encoding.
    if (reason) throw new MuluError(status, new TextDecoder(isUtf8(reason) ? 'utf-8' : 'gb18030').decode(reason))
    if (status !== constants.OK) throw new MuluError(status)
    const encoding = native('mulu_checker_encoding', out[0])
    super('checker', out[0], encoding === 'utf-8')
    this.encoding = encoding
  }
  rules() { return list(native('mulu_rule_count'), (index) => values.rule(ASKING[this.utf8], at(this), index)) }
  explain(code) {
    const index = output('mulu_rule_find', ...given(true, code))
    return whole(this.utf8, output('mulu_rule_write', at(this), index))
  }
  fields() {
    return list(native('mulu_field_count'), (index) => this.#read('field', output('mulu_field_at', at(this), index)))
  }
  field(pointer) { return this.#read('field', output('mulu_field_of', at(this), ...given(this.utf8, pointer))) }
  #read(noun, pointer) { return once(noun, pointer, () => values[noun](ASKING[this.utf8], pointer)) }
  newEntry() { return new Entry('entry', output('mulu_entry_new', at(this)), this.utf8) }
  readEntry(json) {
    return new Entry('entry', output('mulu_entry_read', at(this), ...given(this.utf8, json)), this.utf8)
  }
  readRequest(json) {
    return new Request('request', output('mulu_request_read', at(this), ...given(this.utf8, json)), this.utf8)
  }
  newCatalogue(format = constants.FORMAT_AUTO) {
    return new Catalogue('catalogue', output('mulu_catalogue_new', at(this), format), this.utf8)
  }
  check(document, format = constants.FORMAT_AUTO) {
    return this.#report('mulu_checker_check', ...given(this.utf8, document), format)
  }
  checkColumn(data, offsets) { return this.#report('mulu_checker_check_column', ...this.#column(data, offsets)) }
  checkKeys(data, offsets) { return this.#report('mulu_keys_check', ...this.#column(data, offsets)) }
  writeKeys(data, offsets) {
    return whole(this.utf8, output('mulu_keys_write', at(this), ...this.#column(data, offsets)))
  }
  #column(data, offsets) {
    const [bytes, length] = given(this.utf8, data)
    const inside = offsets instanceof Int32Array && offsets.at(-1) <= length
    if (!inside) throw new RangeError('the offsets are an Int32Array that ends inside the data')
    return [bytes, offsets, offsets.length - 1]
  }
  convert(document, from, to, words = constants.WORDS_KEYS) {
    const args = [...given(this.utf8, document), from, to, words]
    return this.#read('conversion', output('mulu_convert', at(this), ...args))
  }
  checkEntry(entry) { return this.#report('mulu_entry_check', at(entry)) }
  checkRequest(request, entry = null, listed = false) {
    return this.#report(`mulu_request_check${listed ? '_listed' : ''}`, at(request), entry && at(entry))
  }
  #report(name, ...args) { return new Report('report', output(name, at(this), ...args), this.utf8) }
  nextQuestion(entry) {
    return once('question', output('mulu_next_question', at(this), at(entry)), (question) => {
      const read = (field) => values.question(ASKING[this.utf8], question, field)
      const fields = list(native('mulu_question_count', question), read)
      const next = [0]
      const found = native('mulu_question_next', question, next) === constants.OK
      return { fields, next: found ? fields[next[0]] : null }
    })
  }
  decide(entry, request, published = false) {
    const args = [entry && at(entry), ...given(this.utf8, request), published ? 1 : 0]
    return this.#read('decision', output('mulu_decide', at(this), ...args))
  }
  life(request, entry = null) {
    return this.#read('life', output('mulu_request_life', at(this), at(request), entry && at(entry)))
  }
  isWorkingDay(day) {
    return output('mulu_calendar_is_working_day', at(this), ...given(this.utf8, day)) === 1
  }
  due(duty, start, extension = 0) {
    const texts = [...given(this.utf8, duty), ...given(this.utf8, start)]
    return this.#read('counting', output('mulu_calendar_due', at(this), ...texts, extension))
  }
  count(workingDays, start) {
    return this.#read('counting', output('mulu_calendar_count', at(this), workingDays, ...given(this.utf8, start)))
  }
}

class Entry extends Handle {
  set(pointer, text) { call('mulu_entry_set', at(this), ...given(this.utf8, pointer), ...given(this.utf8, text)) }
  get(pointer) { return lent(this.utf8, 'mulu_entry_get', [at(this), ...given(this.utf8, pointer)]) }
  count(pointer) { return output('mulu_entry_count', at(this), ...given(this.utf8, pointer)) }
  remove(pointer) { call('mulu_entry_remove', at(this), ...given(this.utf8, pointer)) }
  write() { return whole(this.utf8, output('mulu_entry_write', at(this))) }
}

class Request extends Handle {
  get id() { return lent(this.utf8, 'mulu_request_text', [at(this), constants.REQUEST_ID]) }
  get entry() { return lent(this.utf8, 'mulu_request_text', [at(this), constants.REQUEST_ENTRY]) }
}

class Catalogue extends Handle {
  feed(piece) { call('mulu_catalogue_feed', at(this), ...given(this.utf8, piece)) }
  add(entry) { call('mulu_catalogue_add', at(this), at(entry)) }
  finish() { return new Report('report', output('mulu_catalogue_finish', at(this)), this.utf8) }
}

class Report extends Handle {
  get length() { return native('mulu_report_count', at(this)) }
  get complete() { return native('mulu_report_complete', at(this)) === 1 }
  get notes() {
    return list(native('mulu_report_notes', at(this)), (index) => lent(this.utf8, 'mulu_report_note', [at(this), index]))
  }
  finding(index) { return values.finding(ASKING[this.utf8], at(this), index) }
  *[Symbol.iterator]() {
    for (let index = 0; index < this.length; index++) yield this.finding(index)
  }
}

module.exports = { Checker, MuluError, abi, constants, statusText, version }
