// mulu.hpp: mulu.h in C++11, with its constants and its rules. What is not MULU_OK is thrown as mulu::Error; what is
// made is freed by its owner, which moves and is not copied; text comes as std::string in the encoding of the checker.
// An object that was moved from is empty: calls on it throw MULU_E_NULL, or say zero.
#ifndef MULU_HPP
#define MULU_HPP
#include <cstddef>
#include <cstring>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include "mulu.h"
namespace mulu {
struct Error : std::runtime_error {
    int status; // one of MULU_E_*
    explicit Error(int code, const std::string &why = std::string())
        : std::runtime_error(why.empty() ? mulu_status_text(code) : why), status(code) {}
};

// Text that goes in and is not kept: a literal, a std::string, a std::string_view, or a pointer and a length.
struct Text {
    const char *data; std::size_t length;
    Text(const char *text) : data(text), length(text ? std::strlen(text) : 0) {}
    Text(const char *text, std::size_t size) : data(text), length(size) {}
    template <class String> Text(const String &text) : Text(text.data(), static_cast<std::size_t>(text.size())) {}
};

// How each function of mulu.h is called: its arguments, and after them what it gives.
class Calls {
protected:
    static void must(int status) { if (status != MULU_OK) throw Error(status); }
    template <class Thing, class Call, class... Given> static Thing make(Call call, Given... given) {
        typename Thing::Handle *made = nullptr;
        must(call(given..., &made));
        return Thing(made);
    }
    template <class Call, class... Given> static std::string lend(Call call, Given... given) {
        const char *text = nullptr; std::size_t length = 0;
        must(call(given..., &text, &length));
        return std::string(text, length);
    }
    template <class Call, class... Given> static std::string written(Call call, Given... given) {
        mulu_text *made = nullptr;
        must(call(given..., &made));
        const std::unique_ptr<mulu_text, void (*)(mulu_text *)> owned(made, mulu_text_free);
        return lend(mulu_text_get, made);
    }
    template <class Number = std::size_t, class Call, class... Given> static Number give(Call call, Given... given) {
        Number number = 0;
        must(call(given..., &number));
        return number;
    }
    template <class One, class Make> static std::vector<One> list(std::size_t count, Make one) {
        std::vector<One> all;
        for (std::size_t i = 0; i < count; i++) all.push_back(one(i));
        return all;
    }
};

// The owner of a handle; what `handle()` lends is for the calls of mulu.h.
template <class T, void (*release)(T *)> class Object : protected Calls {
public:
    using Handle = T;
    explicit Object(T *owned = nullptr) noexcept : owned_(owned) {}
    T *handle() const noexcept { return owned_.get(); }
protected:
    struct Release { void operator()(T *one) const noexcept { release(one); } };
    std::unique_ptr<T, Release> owned_;
};
using RawField = Object<mulu_field, mulu_field_free>;
using RawCounting = Object<mulu_counting, mulu_counting_free>;

// What the library says, copied out of it.
struct Source { std::string place, title, number, since, until, force, evidence; };
struct Rule { std::string code, name, basis, title, explain; int severity; std::size_t about;
              std::vector<Source> sources; };
struct Word { std::string token, label, code; };
struct Field { std::string pointer, heading, title, note, source; std::size_t kind; bool list;
               std::vector<Word> words; };
struct Question { std::string pointer; std::size_t need; bool answered;
                  std::vector<std::string> words; // those that alone may stand there; none: no limit
                  std::vector<std::size_t> rules; }; // indices into Checker::rules()
struct Questions { std::vector<Question> all;
                   std::size_t next; }; // the first that is required or advised and not answered, or all.size()
struct Finding { std::string rule, at, message, help, name, basis;
                 std::size_t severity, entry, line, column, offset, length; };
struct Day { std::string date, why; std::size_t number; };
struct Counting { std::string due, basis, lack; std::size_t working_days, uncovered, provisional; bool outside_scope;
                  std::vector<Day> days; };
struct Item { std::string text, basis, at; };
struct Edit { std::string at, to; };
struct Decision { int outcome; std::string title, entry, request, received, reply_by, periods;
                  std::size_t reply_days, deliver_days, uncovered;
                  std::vector<Item> reasons, missing, obligations, counted;
                  std::vector<std::vector<Edit>> changes; std::string json; };
struct Duty { std::string name, title, at, start, due, done, standing_text, basis; int standing; };
struct Life { std::string stage, title, received; std::vector<Duty> duties; };

struct Entry : Object<mulu_entry, mulu_entry_free> {
    using Object::Object;
    void set(Text at, Text to) { must(mulu_entry_set(handle(), at.data, at.length, to.data, to.length)); }
    std::string get(Text at) const { return lend(mulu_entry_get, handle(), at.data, at.length); }
    std::size_t count(Text at) const { return give(mulu_entry_count, handle(), at.data, at.length); }
    void remove(Text at) { must(mulu_entry_remove(handle(), at.data, at.length)); }
    std::string write() const { return written(mulu_entry_write, handle()); }
};
struct Request : Object<mulu_request, mulu_request_free> {
    using Object::Object;
    std::string id() const { return lend(mulu_request_text, handle(), MULU_REQUEST_ID); }
    std::string entry() const { return lend(mulu_request_text, handle(), MULU_REQUEST_ENTRY); }
};
struct Report : Object<mulu_report, mulu_report_free> {
    using Object::Object;
    std::size_t size() const noexcept { return mulu_report_count(handle()); }
    bool complete() const noexcept { return mulu_report_complete(handle()) == 1; }
    std::string text(std::size_t i, int which) const { return lend(mulu_report_text, handle(), i, which); }
    std::size_t number(std::size_t i, int which) const { return give(mulu_report_number, handle(), i, which); }
    Finding operator[](std::size_t i) const {
        return Finding{text(i, MULU_TEXT_RULE), text(i, MULU_TEXT_AT), text(i, MULU_TEXT_MESSAGE),
                       text(i, MULU_TEXT_HELP), text(i, MULU_TEXT_NAME), text(i, MULU_TEXT_BASIS),
                       number(i, MULU_NUMBER_SEVERITY), number(i, MULU_NUMBER_ENTRY), number(i, MULU_NUMBER_LINE),
                       number(i, MULU_NUMBER_COLUMN), number(i, MULU_NUMBER_OFFSET), number(i, MULU_NUMBER_LENGTH)};
    }
    struct iterator {
        using iterator_category = std::input_iterator_tag; using difference_type = std::ptrdiff_t;
        using value_type = Finding; using reference = Finding; using pointer = const Finding *;
        const Report *report; std::size_t index;
        Finding operator*() const { return (*report)[index]; }
        iterator &operator++() { return ++index, *this; }
        iterator operator++(int) { return iterator{report, index++}; }
        bool operator==(const iterator &other) const { return index == other.index; }
        bool operator!=(const iterator &other) const { return index != other.index; }
    };
    iterator begin() const { return iterator{this, 0}; }
    iterator end() const { return iterator{this, size()}; }
};
struct Catalogue : Object<mulu_catalogue, mulu_catalogue_free> {
    using Object::Object;
    void feed(Text piece) { must(mulu_catalogue_feed(handle(), piece.data, piece.length)); }
    void add(const Entry &entry) { must(mulu_catalogue_add(handle(), entry.handle())); }
    Report finish() { return make<Report>(mulu_catalogue_finish, handle()); }
};

// Immutable, and shared by any number of threads. An entry that is not at hand is nullptr: with `listed`
// the whole published catalogue is at hand, and does not list it.
class Checker : public Object<mulu_checker, mulu_checker_free> {
public:
    explicit Checker(Text settings) {
        if (mulu_abi() != MULU_ABI) throw std::runtime_error("mulu: the library has another interface than mulu.h");
        mulu_checker *made = nullptr; mulu_text *why = nullptr;
        const int status = mulu_checker_new(settings.data, settings.length, &made, &why);
        owned_.reset(made);
        const std::unique_ptr<mulu_text, void (*)(mulu_text *)> reason(why, mulu_text_free);
        if (status != MULU_OK) throw Error(status, why ? lend(mulu_text_get, why) : std::string());
    }
    std::vector<Rule> rules() const { return list<Rule>(mulu_rule_count(), [&](std::size_t i) { return rule_at(i); }); }
    Rule rule(Text code) const { return rule_at(give(mulu_rule_find, code.data, code.length)); }
    std::string explain(Text code) const {
        return written(mulu_rule_write, handle(), give(mulu_rule_find, code.data, code.length));
    }
    std::vector<Field> fields() const {
        const auto at = [&](std::size_t i) { return told(make<RawField>(mulu_field_at, handle(), i)); };
        return list<Field>(mulu_field_count(), at);
    }
    Field field(Text at) const { return told(make<RawField>(mulu_field_of, handle(), at.data, at.length)); }
    Entry new_entry() const { return make<Entry>(mulu_entry_new, handle()); }
    Entry read_entry(Text json) const { return make<Entry>(mulu_entry_read, handle(), json.data, json.length); }
    Report check_entry(const Entry &entry) const { return make<Report>(mulu_entry_check, handle(), entry.handle()); }
    Report check(Text document, int format = MULU_FORMAT_AUTO) const {
        return make<Report>(mulu_checker_check, handle(), document.data, document.length, format);
    }
    Report check_column(const char *data, const int *offsets, std::size_t count) const {
        return make<Report>(mulu_checker_check_column, handle(), data, offsets, count);
    }
    std::string write_keys(const char *data, const int *offsets, std::size_t count) const {
        return written(mulu_keys_write, handle(), data, offsets, count);
    }
    Report check_keys(const char *data, const int *offsets, std::size_t count) const {
        return make<Report>(mulu_keys_check, handle(), data, offsets, count);
    }
    Questions questions(const Entry &entry) const {
        const auto raw = make<Object<mulu_question, mulu_question_free>>(mulu_next_question, handle(), entry.handle());
        Questions questions{list<Question>(mulu_question_count(raw.handle()), [&](std::size_t i) {
            const auto number = [&](int which) { return give(mulu_question_number, raw.handle(), i, which); };
            return Question{
                lend(mulu_question_pointer, raw.handle(), i), number(MULU_QUESTION_NEED),
                number(MULU_QUESTION_ANSWERED) == 1,
                list<std::string>(number(MULU_QUESTION_WORDS),
                                  [&](std::size_t k) { return lend(mulu_question_word, raw.handle(), i, k); }),
                list<std::size_t>(number(MULU_QUESTION_RULES),
                                  [&](std::size_t k) { return give(mulu_question_rule, raw.handle(), i, k); })};
        }), 0};
        const int status = mulu_question_next(raw.handle(), &questions.next);
        if (status == MULU_E_RANGE) questions.next = questions.all.size(); else must(status);
        return questions;
    }
    Catalogue catalogue(int format = MULU_FORMAT_AUTO) const {
        return make<Catalogue>(mulu_catalogue_new, handle(), format);
    }
    bool is_working_day(Text day) const {
        return give<int>(mulu_calendar_is_working_day, handle(), day.data, day.length) == 1;
    }
    Counting due(Text duty, Text start, std::size_t extension = 0) const {
        return told(make<RawCounting>(mulu_calendar_due, handle(), duty.data, duty.length,
                                      start.data, start.length, extension));
    }
    Counting count(std::size_t days, Text start) const {
        return told(make<RawCounting>(mulu_calendar_count, handle(), days, start.data, start.length));
    }
    Decision decide(const Entry *entry, Text request, bool published = false) const {
        const auto raw = make<Object<mulu_decision, mulu_decision_free>>(
            mulu_decide, handle(), at_hand(entry), request.data, request.length, published ? 1 : 0);
        const auto text = [&](int which) { return lend(mulu_decision_text, raw.handle(), which); };
        const auto number = [&](int which) { return give(mulu_decision_number, raw.handle(), which); };
        const auto items = [&](int of) {
            return list<Item>(mulu_decision_count(raw.handle(), of), [&](std::size_t i) {
                const auto item = [&](int which) { return lend(mulu_decision_item, raw.handle(), of, i, which); };
                return Item{item(MULU_ITEM_TEXT), item(MULU_ITEM_BASIS), item(MULU_ITEM_AT)};
            });
        };
        auto changes = list<std::vector<Edit>>(mulu_decision_changes(raw.handle()), [&](std::size_t i) {
            return list<Edit>(mulu_decision_edits(raw.handle(), i), [&](std::size_t k) {
                return Edit{lend(mulu_decision_edit, raw.handle(), i, k, MULU_EDIT_AT),
                            lend(mulu_decision_edit, raw.handle(), i, k, MULU_EDIT_TO)};
            });
        });
        return Decision{mulu_decision_outcome(raw.handle()), text(MULU_DECISION_TITLE), text(MULU_DECISION_ENTRY),
                        text(MULU_DECISION_REQUEST), text(MULU_DECISION_RECEIVED), text(MULU_DECISION_REPLY_BY),
                        text(MULU_DECISION_PERIODS), number(MULU_DECISION_REPLY_DAYS),
                        number(MULU_DECISION_DELIVER_DAYS), number(MULU_DECISION_UNCOVERED), items(MULU_LIST_REASONS),
                        items(MULU_LIST_MISSING), items(MULU_LIST_OBLIGATIONS), items(MULU_LIST_COUNTED),
                        std::move(changes), written(mulu_decision_write, raw.handle())};
    }
    Request read_request(Text json) const { return make<Request>(mulu_request_read, handle(), json.data, json.length); }
    Report check_request(const Request &request, const Entry *entry = nullptr, bool listed = false) const {
        const auto check = listed ? mulu_request_check_listed : mulu_request_check;
        return make<Report>(check, handle(), request.handle(), at_hand(entry));
    }
    Life life(const Request &request, const Entry *entry = nullptr) const {
        const auto raw = make<Object<mulu_life, mulu_life_free>>(
            mulu_request_life, handle(), request.handle(), at_hand(entry));
        const auto text = [&](int which) { return lend(mulu_life_text, raw.handle(), which); };
        auto duties = list<Duty>(mulu_life_count(raw.handle()), [&](std::size_t i) {
            int standing = 0;
            const auto get = [&](int which, const char **lent, std::size_t *length) {
                return mulu_life_duty(raw.handle(), i, which, lent, length, &standing);
            };
            const auto duty = [&](int which) { return lend(get, which); };
            return Duty{duty(MULU_DUTY_NAME), duty(MULU_DUTY_TITLE), duty(MULU_DUTY_AT), duty(MULU_DUTY_START),
                        duty(MULU_DUTY_DUE), duty(MULU_DUTY_DONE), duty(MULU_DUTY_STANDING), duty(MULU_DUTY_BASIS),
                        standing};
        });
        return Life{text(MULU_LIFE_STAGE), text(MULU_LIFE_TITLE), text(MULU_LIFE_RECEIVED), std::move(duties)};
    }
private:
    static mulu_entry *at_hand(const Entry *entry) {
        if (entry && !entry->handle()) throw Error(MULU_E_NULL);
        return entry ? entry->handle() : nullptr;
    }
    Rule rule_at(std::size_t i) const {
        const auto text = [&](int which) { return lend(mulu_rule_text, handle(), i, which); };
        const auto number = [&](int which) { return give(mulu_rule_number, handle(), i, which); };
        return Rule{text(MULU_TEXT_RULE), text(MULU_TEXT_NAME), text(MULU_TEXT_BASIS), text(MULU_TEXT_TITLE),
                    text(MULU_TEXT_EXPLAIN), give<int>(mulu_rule_severity, handle(), i), number(MULU_RULE_ABOUT),
                    list<Source>(number(MULU_RULE_SOURCES), [&](std::size_t k) {
                        const auto of = [&](int which) { return lend(mulu_rule_source, handle(), i, k, which); };
                        return Source{of(MULU_SOURCE_PLACE), of(MULU_SOURCE_TITLE), of(MULU_SOURCE_NUMBER),
                                      of(MULU_SOURCE_FROM), of(MULU_SOURCE_UNTIL), of(MULU_SOURCE_FORCE),
                                      of(MULU_SOURCE_EVIDENCE)};
                    })};
    }
    static Field told(const RawField &raw) {
        const auto text = [&](int which) { return lend(mulu_field_text, raw.handle(), which); };
        const auto number = [&](int which) { return give(mulu_field_number, raw.handle(), which); };
        return Field{text(MULU_FIELD_POINTER), text(MULU_FIELD_HEADING), text(MULU_FIELD_TITLE), text(MULU_FIELD_NOTE),
                     text(MULU_FIELD_SOURCE), number(MULU_FIELD_KIND), number(MULU_FIELD_LIST) == 1,
                     list<Word>(number(MULU_FIELD_WORDS), [&](std::size_t i) {
                         const auto word = [&](int which) { return lend(mulu_field_word, raw.handle(), i, which); };
                         return Word{word(MULU_WORD_TOKEN), word(MULU_WORD_LABEL), word(MULU_WORD_CODE)};
                     })};
    }
    static Counting told(const RawCounting &raw) {
        const auto text = [&](int which) { return lend(mulu_counting_text, raw.handle(), which); };
        const auto number = [&](int which) { return give(mulu_counting_number, raw.handle(), which); };
        return Counting{text(MULU_DUE_DAY), text(MULU_DUE_BASIS), text(MULU_DUE_LACK),
                        number(MULU_COUNTING_WORKING_DAYS), number(MULU_COUNTING_UNCOVERED),
                        number(MULU_COUNTING_PROVISIONAL), number(MULU_COUNTING_OUTSIDE_SCOPE) == 1,
                        list<Day>(mulu_counting_count(raw.handle()), [&](std::size_t i) {
                            std::size_t place = 0;
                            const auto get = [&](int which, const char **lent, std::size_t *length) {
                                return mulu_counting_day(raw.handle(), i, which, lent, length, &place);
                            };
                            return Day{lend(get, MULU_DAY_DATE), lend(get, MULU_DAY_WHY), place};
                        })};
    }
};
} // namespace mulu
#endif
