// Written from include/mulu.h by tests/it/bindings.rs.
'use strict'

const { constants } = require('./header')

exports.source = (ask, it, rule, source) => ({
  place: ask.text('mulu_rule_source', it, rule, source, constants.SOURCE_PLACE),
  title: ask.text('mulu_rule_source', it, rule, source, constants.SOURCE_TITLE),
  number: ask.text('mulu_rule_source', it, rule, source, constants.SOURCE_NUMBER),
  since: ask.text('mulu_rule_source', it, rule, source, constants.SOURCE_FROM),
  until: ask.text('mulu_rule_source', it, rule, source, constants.SOURCE_UNTIL),
  force: ask.text('mulu_rule_source', it, rule, source, constants.SOURCE_FORCE),
  evidence: ask.text('mulu_rule_source', it, rule, source, constants.SOURCE_EVIDENCE),
})

exports.rule = (ask, it, rule) => ({
  code: ask.text('mulu_rule_text', it, rule, constants.TEXT_RULE),
  name: ask.text('mulu_rule_text', it, rule, constants.TEXT_NAME),
  basis: ask.text('mulu_rule_text', it, rule, constants.TEXT_BASIS),
  title: ask.text('mulu_rule_text', it, rule, constants.TEXT_TITLE),
  explain: ask.text('mulu_rule_text', it, rule, constants.TEXT_EXPLAIN),
  severity: ask.number('mulu_rule_severity', it, rule),
  about: ask.number('mulu_rule_number', it, rule, constants.RULE_ABOUT),
  sources: ask.list(ask.number('mulu_rule_number', it, rule, constants.RULE_SOURCES), (source) => exports.source(ask, it, rule, source)),
  index: rule,
})

exports.word = (ask, it, word) => ({
  token: ask.text('mulu_field_word', it, word, constants.WORD_TOKEN),
  label: ask.text('mulu_field_word', it, word, constants.WORD_LABEL),
  code: ask.text('mulu_field_word', it, word, constants.WORD_CODE),
})

exports.field = (ask, it) => ({
  pointer: ask.text('mulu_field_text', it, constants.FIELD_POINTER),
  heading: ask.text('mulu_field_text', it, constants.FIELD_HEADING),
  title: ask.text('mulu_field_text', it, constants.FIELD_TITLE),
  note: ask.text('mulu_field_text', it, constants.FIELD_NOTE),
  source: ask.text('mulu_field_text', it, constants.FIELD_SOURCE),
  kind: ask.number('mulu_field_number', it, constants.FIELD_KIND),
  list: ask.number('mulu_field_number', it, constants.FIELD_LIST) === 1,
  words: ask.list(ask.number('mulu_field_number', it, constants.FIELD_WORDS), (word) => exports.word(ask, it, word)),
})

exports.question = (ask, it, field) => ({
  pointer: ask.text('mulu_question_pointer', it, field),
  need: ask.number('mulu_question_number', it, field, constants.QUESTION_NEED),
  answered: ask.number('mulu_question_number', it, field, constants.QUESTION_ANSWERED) === 1,
  words: ask.list(ask.number('mulu_question_number', it, field, constants.QUESTION_WORDS), (each) => ask.text('mulu_question_word', it, field, each)),
  rules: ask.list(ask.number('mulu_question_number', it, field, constants.QUESTION_RULES), (each) => ask.number('mulu_question_rule', it, field, each)),
})

exports.finding = (ask, it, finding) => ({
  rule: ask.text('mulu_report_text', it, finding, constants.TEXT_RULE),
  at: ask.text('mulu_report_text', it, finding, constants.TEXT_AT),
  message: ask.text('mulu_report_text', it, finding, constants.TEXT_MESSAGE),
  help: ask.text('mulu_report_text', it, finding, constants.TEXT_HELP),
  name: ask.text('mulu_report_text', it, finding, constants.TEXT_NAME),
  basis: ask.text('mulu_report_text', it, finding, constants.TEXT_BASIS),
  title: ask.text('mulu_report_text', it, finding, constants.TEXT_TITLE),
  explain: ask.text('mulu_report_text', it, finding, constants.TEXT_EXPLAIN),
  sheet: ask.text('mulu_report_text', it, finding, constants.TEXT_SHEET),
  severity: ask.number('mulu_report_number', it, finding, constants.NUMBER_SEVERITY),
  entry: ask.number('mulu_report_number', it, finding, constants.NUMBER_ENTRY),
  line: ask.number('mulu_report_number', it, finding, constants.NUMBER_LINE),
  column: ask.number('mulu_report_number', it, finding, constants.NUMBER_COLUMN),
  offset: ask.number('mulu_report_number', it, finding, constants.NUMBER_OFFSET),
  length: ask.number('mulu_report_number', it, finding, constants.NUMBER_LENGTH),
  related: ask.list(ask.number('mulu_report_number', it, finding, constants.NUMBER_RELATED), (each) => ask.number('mulu_report_related', it, finding, each)),
})

exports.loss = (ask, it, loss) => ({
  kind: ask.first('mulu_conversion_loss', it, loss, constants.LOSS_KIND),
  at: ask.first('mulu_conversion_loss', it, loss, constants.LOSS_AT),
  detail: ask.first('mulu_conversion_loss', it, loss, constants.LOSS_DETAIL),
  code: ask.first('mulu_conversion_loss', it, loss, constants.LOSS_CODE),
  name: ask.first('mulu_conversion_loss', it, loss, constants.LOSS_NAME),
  entry: ask.second('mulu_conversion_loss', it, loss),
})

exports.conversion = (ask, it) => ({
  document: ask.bytes('mulu_conversion_document', it),
  entries: ask.number('mulu_conversion_number', it, constants.CONVERSION_ENTRIES),
  lost: ask.number('mulu_conversion_number', it, constants.CONVERSION_LOSSES),
  losses: ask.list(ask.returned('mulu_conversion_count', it), (loss) => exports.loss(ask, it, loss)),
})

exports.day = (ask, it, day) => ({
  date: ask.first('mulu_counting_day', it, day, constants.DAY_DATE),
  why: ask.first('mulu_counting_day', it, day, constants.DAY_WHY),
  number: ask.second('mulu_counting_day', it, day),
})

exports.counting = (ask, it) => ({
  due: ask.text('mulu_counting_text', it, constants.DUE_DAY),
  basis: ask.text('mulu_counting_text', it, constants.DUE_BASIS),
  lack: ask.text('mulu_counting_text', it, constants.DUE_LACK),
  workingDays: ask.number('mulu_counting_number', it, constants.COUNTING_WORKING_DAYS),
  uncovered: ask.number('mulu_counting_number', it, constants.COUNTING_UNCOVERED),
  provisional: ask.number('mulu_counting_number', it, constants.COUNTING_PROVISIONAL),
  outsideScope: ask.number('mulu_counting_number', it, constants.COUNTING_OUTSIDE_SCOPE) === 1,
  days: ask.list(ask.returned('mulu_counting_count', it), (day) => exports.day(ask, it, day)),
})

exports.item = (ask, it, list, item) => ({
  text: ask.text('mulu_decision_item', it, list, item, constants.ITEM_TEXT),
  basis: ask.text('mulu_decision_item', it, list, item, constants.ITEM_BASIS),
  at: ask.text('mulu_decision_item', it, list, item, constants.ITEM_AT),
})

exports.edit = (ask, it, change, edit) => ({
  at: ask.text('mulu_decision_edit', it, change, edit, constants.EDIT_AT),
  to: ask.text('mulu_decision_edit', it, change, edit, constants.EDIT_TO),
})

exports.decision = (ask, it) => ({
  outcome: ask.returned('mulu_decision_outcome', it),
  title: ask.text('mulu_decision_text', it, constants.DECISION_TITLE),
  entry: ask.text('mulu_decision_text', it, constants.DECISION_ENTRY),
  request: ask.text('mulu_decision_text', it, constants.DECISION_REQUEST),
  received: ask.text('mulu_decision_text', it, constants.DECISION_RECEIVED),
  replyBy: ask.text('mulu_decision_text', it, constants.DECISION_REPLY_BY),
  periods: ask.text('mulu_decision_text', it, constants.DECISION_PERIODS),
  replyDays: ask.number('mulu_decision_number', it, constants.DECISION_REPLY_DAYS),
  deliverDays: ask.number('mulu_decision_number', it, constants.DECISION_DELIVER_DAYS),
  uncovered: ask.number('mulu_decision_number', it, constants.DECISION_UNCOVERED),
  reasons: ask.list(ask.returned('mulu_decision_count', it, constants.LIST_REASONS), (item) => exports.item(ask, it, constants.LIST_REASONS, item)),
  missing: ask.list(ask.returned('mulu_decision_count', it, constants.LIST_MISSING), (item) => exports.item(ask, it, constants.LIST_MISSING, item)),
  obligations: ask.list(ask.returned('mulu_decision_count', it, constants.LIST_OBLIGATIONS), (item) => exports.item(ask, it, constants.LIST_OBLIGATIONS, item)),
  counted: ask.list(ask.returned('mulu_decision_count', it, constants.LIST_COUNTED), (item) => exports.item(ask, it, constants.LIST_COUNTED, item)),
  changes: ask.list(ask.returned('mulu_decision_changes', it), (change) => ask.list(ask.returned('mulu_decision_edits', it, change), (edit) => exports.edit(ask, it, change, edit))),
  json: ask.written('mulu_decision_write', it),
})

exports.duty = (ask, it, duty) => ({
  name: ask.first('mulu_life_duty', it, duty, constants.DUTY_NAME),
  title: ask.first('mulu_life_duty', it, duty, constants.DUTY_TITLE),
  at: ask.first('mulu_life_duty', it, duty, constants.DUTY_AT),
  start: ask.first('mulu_life_duty', it, duty, constants.DUTY_START),
  due: ask.first('mulu_life_duty', it, duty, constants.DUTY_DUE),
  done: ask.first('mulu_life_duty', it, duty, constants.DUTY_DONE),
  standingText: ask.first('mulu_life_duty', it, duty, constants.DUTY_STANDING),
  basis: ask.first('mulu_life_duty', it, duty, constants.DUTY_BASIS),
  standing: ask.second('mulu_life_duty', it, duty),
})

exports.life = (ask, it) => ({
  stage: ask.text('mulu_life_text', it, constants.LIFE_STAGE),
  title: ask.text('mulu_life_text', it, constants.LIFE_TITLE),
  received: ask.text('mulu_life_text', it, constants.LIFE_RECEIVED),
  duties: ask.list(ask.returned('mulu_life_count', it), (duty) => exports.duty(ask, it, duty)),
})
