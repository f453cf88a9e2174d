// Written from include/mulu.h by tests/it/bindings.rs.

/** One place of the law on which a rule rests. */
export interface Source<T = string> {
  /** the place as findings cite it: short name and article */
  readonly place: T
  /** the title of the text */
  readonly title: T
  /** the number under which it was issued; empty for what is no law */
  readonly number: T
  /** its first day in force, such as "2025-08-01", or empty */
  readonly since: T
  /** the first day on which it no longer is in force, or empty */
  readonly until: T
  /** how its words bind: "must", "should" or "may" */
  readonly force: T
  /** how the text is known: "verified", "second_hand" or "memory" */
  readonly evidence: T
}

/** What can be found, and how much it weighs. */
export interface Rule<T = string> {
  /** "SHR201": stable, never reused */
  readonly code: T
  /** "none-without-basis": the rule in words, stable */
  readonly name: T
  /** what is cited, one place a line */
  readonly basis: T
  /** the rule's fault in a few words */
  readonly title: T
  /** why it is one, and what to do, in a paragraph */
  readonly explain: T
  /** one of SEVERITY_*, or 0: it is not in force */
  readonly severity: number
  /** one of ABOUT_* */
  readonly about: number
  /** its law */
  readonly sources: Source<T>[]
  /** its place among all rules */
  readonly index: number
}

/** One of the words that a field takes. */
export interface Word<T = string> {
  /** the word as it stands in documents, in ASCII */
  readonly token: T
  /** the word as people read it, in Chinese */
  readonly label: T
  /** the code that the dialect of the checker has for it, or empty */
  readonly code: T
}

/** What a member of an entry is called, what it holds, and which words it takes. */
export interface Field<T = string> {
  /** where it stands, with an asterisk for any index of a list */
  readonly pointer: T
  /** the heading in Chinese, which readers take for the member */
  readonly heading: T
  /** the title in English */
  readonly title: T
  /** what belongs there */
  readonly note: T
  /** the article, standard or form that it comes from */
  readonly source: T
  /** one of KIND_* */
  readonly kind: number
  /** 1 for a list of such texts or words; else 0 */
  readonly list: boolean
  /** none: it is no word */
  readonly words: Word<T>[]
}

/** What there is to say of one field of an entry. */
export interface Question<T = string> {
  /** a field, or a whole object or list */
  readonly pointer: T
  /** one of NEED_* */
  readonly need: number
  /** 1 when it says something to which no rule objects; else 0 */
  readonly answered: boolean
  /** those that alone may stand there; none: no limit */
  readonly words: T[]
  /** indices of the rules that miss it, forbid it or limit it */
  readonly rules: number[]
}

/** One finding of a report. */
export interface Finding<T = string> {
  /** "SHR201": stable, never reused */
  readonly rule: T
  /** where: RFC 6901 JSON Pointer into the entry */
  readonly at: T
  /** what is wrong */
  readonly message: T
  /** what to do; may be empty */
  readonly help: T
  /** "none-without-basis": the rule in words, stable */
  readonly name: T
  /** what is cited, one place a line */
  readonly basis: T
  /** the rule's fault in a few words */
  readonly title: T
  /** why it is one, and what to do, in a paragraph */
  readonly explain: T
  /** the sheet of a workbook on which it stands, or empty */
  readonly sheet: T
  /** one of SEVERITY_* */
  readonly severity: number
  /** the entry, from 0; 0 too where it is about the document */
  readonly entry: number
  /** line or row, from 1, of what is wrong or of what lacks it; or 0 */
  readonly line: number
  /** the column in characters, or of a workbook, from 1 */
  readonly column: number
  /** the first byte, from 0; 0 when the document is not in UTF-8 */
  readonly offset: number
  /** how many bytes; 0 when the document is not in UTF-8 */
  readonly length: number
  /** the other entries that it is about, by their numbers from 0 */
  readonly related: number[]
}

/** What is lost of an entry by writing it in another format. */
export interface Loss<T = string> {
  /** what kind of loss it is: a word such as "too_long" */
  readonly kind: T
  /** where: RFC 6901 JSON Pointer into the entry, empty for all of it */
  readonly at: T
  /** the text that it is about, cut short; or why it was not read */
  readonly detail: T
  /** the code of the entry, or empty */
  readonly code: T
  /** the name of the entry, or empty */
  readonly name: T
  /** the entry that lost it, from 0 */
  readonly entry: number
}

/** A document written in another format, and what is lost by it. */
export interface Conversion<T = string> {
  /** what was written */
  readonly document: Buffer
  /** how many entries were written */
  readonly entries: number
  /** how many losses there are, listed or not */
  readonly lost: number
  /** all, or the first hundred thousand */
  readonly losses: Loss<T>[]
}

/** One day of the proof of a counting. */
export interface Day<T = string> {
  /** the day, such as "2026-02-14" */
  readonly date: T
  /** why it counts, or does not, in a few words */
  readonly why: T
  /** its number among the days that count, from 1, or 0 */
  readonly number: number
}

/** By when something is to be done, and the proof. */
export interface Counting<T = string> {
  /** the last day, such as "2026-03-05"; empty when it is not known */
  readonly due: T
  /** the text that sets the period; empty for a number of working days */
  readonly basis: T
  /** what the calendar lacks; empty when the last day is known */
  readonly lack: T
  /** how long the period is, its extension included */
  readonly workingDays: number
  /** the first year on the way that is not known, or 0 */
  readonly uncovered: number
  /** the year whose notice may still move a day, or 0 */
  readonly provisional: number
  /** 1 for requests from outside the declared scope only */
  readonly outsideScope: boolean
  /** from the day of the event to the last */
  readonly days: Day<T>[]
}

/** One item of a list of a decision. */
export interface Item<T = string> {
  /** the sentence, the place or the day */
  readonly text: T
  /** the article, or empty */
  readonly basis: T
  /** what it rests on, such as "entry:/share/type", or empty */
  readonly at: T
}

/** One edit to a request. */
export interface Edit<T = string> {
  /** the member of the request, such as "request:/purposes" */
  readonly at: T
  /** what it would say, in JSON */
  readonly to: T
}

/** Who may have the data, by which article, and by when. */
export interface Decision<T = string> {
  /** one of OUTCOME_* */
  readonly outcome: number
  /** the outcome in words */
  readonly title: T
  /** the code of the entry */
  readonly entry: T
  /** the number of the request */
  readonly request: T
  /** the day of receipt, such as "2026-02-13", or empty */
  readonly received: T
  /** the day by which the provider answers, or empty */
  readonly replyBy: T
  /** the articles that set the periods, one a line */
  readonly periods: T
  /** within how many working days the provider answers, or 0 */
  readonly replyDays: number
  /** within how many more it delivers, or 0 */
  readonly deliverDays: number
  /** the year of which the days off are not known, or 0 */
  readonly uncovered: number
  /** why, the strongest reason first */
  readonly reasons: Item<T>[]
  /** what is missing or not known, such as "request:/basis" */
  readonly missing: Item<T>[]
  /** what the applicant keeps to */
  readonly obligations: Item<T>[]
  /** the working days up to the answer */
  readonly counted: Item<T>[]
  /** the smallest sets of edits, each of which would make it a grant */
  readonly changes: Edit<T>[][]
  /** all of it, as `mulu schema decision` describes it */
  readonly json: T
}

/** What is to be done by when. */
export interface Duty<T = string> {
  /** what is to be done: a word such as "deliver" */
  readonly name: T
  /** the same for people */
  readonly title: T
  /** what began it: a pointer into the request */
  readonly at: T
  /** the day on which it began, or empty */
  readonly start: T
  /** the last day, or empty */
  readonly due: T
  /** the day on which it was done, or empty */
  readonly done: T
  /** how it stands, for people */
  readonly standingText: T
  /** the text that sets the period, or empty */
  readonly basis: T
  /** one of STANDING_* */
  readonly standing: number
}

/** Where a request stands, and what is to be done by when. */
export interface Life<T = string> {
  /** where the request stands: a word such as "agreed" */
  readonly stage: T
  /** the same for people */
  readonly title: T
  /** the day of receipt, such as "2026-02-13", or empty */
  readonly received: T
  /** the answer, the delivery, every check */
  readonly duties: Duty<T>[]
}
