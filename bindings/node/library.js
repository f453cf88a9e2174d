'use strict'

const koffi = require('koffi')
const { constants, functions } = require('./header')

const FILES = { darwin: 'libmulu.1.dylib', win32: 'mulu-1.dll' }
const file = FILES[process.platform] ?? 'libmulu.so.1'
let library
try {
  library = koffi.load(file)
} catch (cause) {
  throw new Error(`mulu: ${file}, the C library, cannot be loaded: ${cause.message}`, { cause })
}
const bound = {}

/** Calls a function of the library. A fraction would lose its fraction on the way, and what is no number become 0. */
function native(name, ...args) {
  if (args.some((arg) => typeof arg === 'number' && !Number.isInteger(arg))) throw new RangeError('a number is not whole')
  return (bound[name] ??= library.func(functions[name]))(...args)
}

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

module.exports = { MuluError, abi, call, native, output, statusText, version }
