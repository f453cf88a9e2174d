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
    // What is empty may point nowhere, which the library takes for a mistake.
    template <class String> Text(const String &text)
        : data(text.size() ? text.data() : ""), length(static_cast<std::size_t>(text.size())) {}
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
    // Of a text that comes with a number, the text; and the number.
    template <class Call, class... Given> static std::string first(Call call, Given... given) {
        const char *text = nullptr; std::size_t length = 0;
        must(call(given..., &text, &length, nullptr));
        return std::string(text, length);
    }
    template <class Number, class Call, class... Given> static Number second(Call call, Given... given) {
        const char *text = nullptr; std::size_t length = 0; Number number = 0;
        must(call(given..., &text, &length, &number));
        return number;
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

} // namespace mulu
#include "mulu_values.hpp"
namespace mulu {
struct Questions { std::vector<Question> all;
                   std::size_t next; }; // the first that is required or advised and not answered, or all.size()

// The owner of a handle; what `handle()` lends is for the calls of mulu.h.
template <class T, void (*release)(T *)> class Object : protected Reads {
public:
    using Handle = T;
    explicit Object(T *owned = nullptr) noexcept : owned_(owned) {}
    T *handle() const noexcept { return owned_.get(); }
protected:
    struct Release { void operator()(T *one) const noexcept { release(one); } };
    std::unique_ptr<T, Release> owned_;
};

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
    Finding operator[](std::size_t i) const { return read_finding(handle(), i); }
    std::vector<std::string> notes() const { // what there is to say of the document as a whole
        const auto note = [&](std::size_t i) { return lend(mulu_report_note, handle(), i); };
        return list<std::string>(mulu_report_notes(handle()), note);
    }
    struct iterator {
        using iterator_category = std::input_iterator_tag; using difference_type = std::ptrdiff_t;
        struct pointer { Finding finding; const Finding *operator->() const { return &finding; } };
        using value_type = Finding; using reference = Finding;
        const Report *report; std::size_t index;
        Finding operator*() const { return (*report)[index]; }
        pointer operator->() const { return pointer{**this}; }
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
    std::string encoding() const {
        const char *name = mulu_checker_encoding(handle());
        return name ? name : "";
    }
    std::vector<Rule> rules() const {
        return list<Rule>(mulu_rule_count(), [&](std::size_t i) { return read_rule(handle(), i); });
    }
    Rule rule(Text code) const { return read_rule(handle(), give(mulu_rule_find, code.data, code.length)); }
    std::string explain(Text code) const {
        return written(mulu_rule_write, handle(), give(mulu_rule_find, code.data, code.length));
    }
    std::vector<Field> fields() const {
        const auto at = [&](std::size_t i) {
            return read_field(make<Object<mulu_field, mulu_field_free>>(mulu_field_at, handle(), i).handle());
        };
        return list<Field>(mulu_field_count(), at);
    }
    Field field(Text at) const {
        const auto raw = make<Object<mulu_field, mulu_field_free>>(mulu_field_of, handle(), at.data, at.length);
        return read_field(raw.handle());
    }
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
    Conversion convert(Text document, int from, int to, int words = MULU_WORDS_KEYS) const {
        const auto raw = make<Object<mulu_conversion, mulu_conversion_free>>(
            mulu_convert, handle(), document.data, document.length, from, to, words);
        return read_conversion(raw.handle());
    }
    Questions questions(const Entry &entry) const {
        const auto raw = make<Object<mulu_question, mulu_question_free>>(mulu_next_question, handle(), entry.handle());
        const auto question = [&](std::size_t i) { return read_question(raw.handle(), i); };
        Questions questions{list<Question>(mulu_question_count(raw.handle()), question), 0};
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
        const auto raw = make<Object<mulu_counting, mulu_counting_free>>(
            mulu_calendar_due, handle(), duty.data, duty.length, start.data, start.length, extension);
        return read_counting(raw.handle());
    }
    Counting count(std::size_t days, Text start) const {
        const auto raw = make<Object<mulu_counting, mulu_counting_free>>(
            mulu_calendar_count, handle(), days, start.data, start.length);
        return read_counting(raw.handle());
    }
    Decision decide(const Entry *entry, Text request, bool published = false) const {
        const auto raw = make<Object<mulu_decision, mulu_decision_free>>(
            mulu_decide, handle(), at_hand(entry), request.data, request.length, published ? 1 : 0);
        return read_decision(raw.handle());
    }
    Request read_request(Text json) const { return make<Request>(mulu_request_read, handle(), json.data, json.length); }
    Report check_request(const Request &request, const Entry *entry = nullptr, bool listed = false) const {
        const auto check = listed ? mulu_request_check_listed : mulu_request_check;
        return make<Report>(check, handle(), request.handle(), at_hand(entry));
    }
    Life life(const Request &request, const Entry *entry = nullptr) const {
        const auto raw = make<Object<mulu_life, mulu_life_free>>(
            mulu_request_life, handle(), request.handle(), at_hand(entry));
        return read_life(raw.handle());
    }
private:
    static mulu_entry *at_hand(const Entry *entry) {
        if (entry && !entry->handle()) throw Error(MULU_E_NULL);
        return entry ? entry->handle() : nullptr;
    }
};
} // namespace mulu
#endif
