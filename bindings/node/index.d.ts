/// <reference lib="esnext.disposable" />
import { constants } from './header'
import type { Conversion, Counting, Decision, Field, Finding, Life, Question, Rule } from './values'

export { constants }
export * from './values'

/** Text that goes in. Where the checker is not in UTF-8, a string is ASCII, and all else are bytes in its encoding. */
export type Text = string | Uint8Array

export class MuluError extends Error {
  /** One of `constants.E_*`. */
  readonly status: number
}

declare class Handle {
  /** Whether texts are strings. */
  readonly utf8: boolean
  close(): void
  [Symbol.dispose](): void
}

/** The settings of a check. `T` is what texts come out as: `Checker<Buffer>` where the encoding is not UTF-8. */
export class Checker<T = string> extends Handle {
  constructor(settings: Text)
  /** "utf-8" or "gb18030". */
  readonly encoding: string
  rules(): Rule<T>[]
  /** All that there is to say of a rule, by its code or name, for people to read. */
  explain(code: Text): T
  fields(): Field<T>[]
  field(pointer: Text): Field<T>
  newEntry(): Entry<T>
  readEntry(json: Text): Entry<T>
  readRequest(json: Text): Request<T>
  newCatalogue(format?: number): Catalogue<T>
  check(document: Text, format?: number): Report<T>
  checkColumn(data: Text, offsets: Int32Array): Report<T>
  /** The keys under which the rows of a catalogue meet that lies on many machines; and what is wrong between them. */
  writeKeys(data: Text, offsets: Int32Array): T
  checkKeys(data: Text, offsets: Int32Array): Report<T>
  /** Formats are `constants.FORMAT_*`, and words are `constants.WORDS_*`. */
  convert(document: Text, from: number, to: number, words?: number): Conversion<T>
  checkEntry(entry: Entry<T>): Report<T>
  /** `listed` says that the whole catalogue is at hand: without an entry, it does not list it. */
  checkRequest(request: Request<T>, entry?: Entry<T> | null, listed?: boolean): Report<T>
  nextQuestion(entry: Entry<T>): Questions<T>
  decide(entry: Entry<T> | null, request: Text, published?: boolean): Decision<T>
  life(request: Request<T>, entry?: Entry<T> | null): Life<T>
  isWorkingDay(day: Text): boolean
  due(duty: Text, start: Text, extension?: number): Counting<T>
  count(workingDays: number, start: Text): Counting<T>
}

export interface Entry<T = string> extends Handle {
  set(pointer: Text, text: Text): void
  get(pointer: Text): T
  count(pointer: Text): number
  remove(pointer: Text): void
  write(): T
}

export interface Request<T = string> extends Handle {
  readonly id: T
  readonly entry: T
}

export interface Catalogue<T = string> extends Handle {
  feed(piece: Text): void
  add(entry: Entry<T>): void
  finish(): Report<T>
}

export interface Report<T = string> extends Handle, Iterable<Finding<T>> {
  readonly length: number
  readonly complete: boolean
  /** Sentences on the document as a whole: how it was read, and what of it was passed over. */
  readonly notes: T[]
  finding(index: number): Finding<T>
}

/** What is to be said of each field; `next` is the first that is required or advised and not answered. */
export interface Questions<T = string> {
  readonly fields: Question<T>[]
  readonly next: Question<T> | null
}

export function abi(): number
export function statusText(status: number): string
export function version(): string
