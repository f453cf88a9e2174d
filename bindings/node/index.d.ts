/// <reference lib="esnext.disposable" />
import { constants } from './header'

export { constants }

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
  nextQuestion(entry: Entry<T>): Question<T>
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

type Texts<Names extends string, T> = { readonly [Name in Names]: T }
type Numbers<Names extends string> = { readonly [Name in Names]: number }

export type Finding<T = string> =
  Texts<'rule' | 'at' | 'message' | 'help' | 'name' | 'basis' | 'title' | 'explain' | 'sheet', T> &
  Numbers<'severity' | 'entry' | 'line' | 'column' | 'offset' | 'length'>

export type Loss<T = string> = Texts<'kind' | 'at' | 'detail' | 'code' | 'name', T> & Numbers<'entry'>

/** The document is in the encoding of the checker, XML in UTF-8; `lost` counts those too that are not listed. */
export type Conversion<T = string> =
  Numbers<'entries' | 'lost'> & { readonly document: Buffer; readonly losses: Loss<T>[] }

/** The severity is 0 where the rule is not in force. */
export type Rule<T = string> =
  Texts<'code' | 'name' | 'basis' | 'title' | 'explain', T> & Numbers<'index' | 'severity' | 'about'> &
  { readonly sources: Texts<'place' | 'title' | 'number' | 'from' | 'until' | 'force' | 'evidence', T>[] }

export type Word<T = string> = Texts<'token' | 'label' | 'code', T>

export type Field<T = string> =
  Texts<'pointer' | 'heading' | 'title' | 'note' | 'source', T> & Numbers<'kind'> &
  { readonly list: boolean; readonly words: Word<T>[] }

/** What is to be said of one field; `rules` are indices into `Checker.rules()`. */
export interface Need<T = string> {
  readonly pointer: T
  readonly need: number
  readonly answered: boolean
  readonly words: T[]
  readonly rules: number[]
}

/** `next` is the first field that is required or advised and not answered. */
export interface Question<T = string> {
  readonly fields: Need<T>[]
  readonly next: Need<T> | null
}

export type Item<T = string> = Texts<'text' | 'basis' | 'at', T>
export type Edit<T = string> = Texts<'at' | 'to', T>

export type Decision<T = string> =
  Texts<'title' | 'entry' | 'request' | 'received' | 'replyBy' | 'periods' | 'json', T> &
  Numbers<'outcome' | 'replyDays' | 'deliverDays' | 'uncovered'> &
  { readonly [List in 'reasons' | 'missing' | 'obligations' | 'counted']: Item<T>[] } &
  { readonly changes: Edit<T>[][] }

export type Duty<T = string> =
  Texts<'name' | 'title' | 'at' | 'start' | 'due' | 'done' | 'standingText' | 'basis', T> & Numbers<'standing'>

export type Life<T = string> =
  Texts<'stage' | 'title' | 'received', T> & { readonly duties: Duty<T>[] }

/** `number` is that of the day among those that count, or 0. */
export type Day<T = string> = Texts<'date' | 'why', T> & Numbers<'number'>

export type Counting<T = string> =
  Texts<'day' | 'basis' | 'lack', T> &
  Numbers<'workingDays' | 'uncovered' | 'provisional' | 'outsideScope'> & { readonly days: Day<T>[] }

export function abi(): number
export function statusText(status: number): string
export function version(): string
