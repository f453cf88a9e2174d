// What is C++'s own: owning, moving, errors, threads, ranges, text.
#include <algorithm>
#include <iostream>
#include <thread>
#include <type_traits>
#include <utility>
#include "mulu.hpp"
#if __cplusplus >= 201703L
#include <string_view>
#endif

static int failed = 0;

static void check(bool right, const char *what) {
    if (!right) {
        std::cout << "failed: " << what << '\n';
        failed++;
    }
}

template <class Call> static int status_of(Call call) {
    try {
        call();
    } catch (const mulu::Error &error) {
        return error.status;
    }
    return MULU_OK;
}

template <class Thing> static void only_moves() {
    static_assert(!std::is_copy_constructible<Thing>::value && !std::is_copy_assignable<Thing>::value, "copied");
    static_assert(std::is_nothrow_move_constructible<Thing>::value, "not moved");
    static_assert(std::is_nothrow_move_assignable<Thing>::value, "not moved");
}

static const char row[] = "{\"name\": \"车辆信息\", \"share\": {\"type\": \"not_shared\"}}";

// Two entries of one code, of which only their keys are brought together, are found to have it.
static bool meets(const mulu::Checker &checker) {
    const std::string one = "{\"code\": \"307024/000012\", \"name\": \"车辆信息\"}", rows = one + one;
    const int ends[] = {0, static_cast<int>(one.size()), static_cast<int>(rows.size())};
    const std::string written = checker.write_keys(rows.data(), ends, 2);
    std::vector<std::string> keys;
    for (std::size_t start = 0, end; (end = written.find('\n', start)) != std::string::npos; start = end + 1) {
        const std::size_t tab = written.find('\t', start);
        keys.push_back(written.substr(tab + 1, end - tab - 1));
    }
    std::sort(keys.begin(), keys.end()); // all of a key together
    std::string column;
    std::vector<int> offsets(1, 0);
    for (const std::string &key : keys) {
        column += key;
        offsets.push_back(static_cast<int>(column.size()));
    }
    const mulu::Report report = checker.check_keys(column.data(), offsets.data(), keys.size());
    return std::any_of(report.begin(), report.end(), [](const mulu::Finding &found) { return found.rule == "CAT103"; });
}

int main() {
    only_moves<mulu::Checker>();
    only_moves<mulu::Entry>();
    only_moves<mulu::Request>();
    only_moves<mulu::Report>();
    only_moves<mulu::Catalogue>();
    static_assert(std::is_base_of<std::runtime_error, mulu::Error>::value, "no error of the standard library");

    mulu::Checker first("as_of = 2026-11-21\n");
    const mulu::Checker checker(std::move(first));
    check(status_of([&] { first.new_entry(); }) == MULU_E_NULL, "what was moved from is empty");
    mulu::Entry entry = checker.new_entry(), other = std::move(entry);
    check(status_of([&] { entry.set("/name", "x"); }) == MULU_E_NULL, "an entry that was moved from is empty");
    check(status_of([&] { checker.decide(&entry, "{}"); }) == MULU_E_NULL, "and is not an entry that is not at hand");
    check(checker.decide(nullptr, "{}").outcome != 0, "an entry that is not at hand");
    entry = std::move(other);
    entry = checker.read_entry(row);

    for (const std::string &text : {std::string(), std::string("a\0b", 3), std::string("🚗"), std::string(100000, 'x')}) {
        entry.set("/name", text);
        check(entry.get("/name") == text, "text comes back");
    }
    check(entry.get(mulu::Text("/name and more", 5)).size() == 100000, "a pointer and a length");
    check(status_of([&] { entry.get(static_cast<const char *>(nullptr)); }) == MULU_E_NULL, "no text");
#if __cplusplus >= 201703L
    check(entry.get(std::string_view("/name")).size() == 100000, "a view");
#endif

    check(status_of([&] { checker.field("/nowhere"); }) == MULU_E_RANGE, "an error has its status");
    try {
        mulu::Checker("as_of = never\nlanguage = \"en\"\n");
        check(false, "settings that make no sense");
    } catch (const std::runtime_error &error) {
        check(std::string(error.what()) != mulu_status_text(MULU_E_SETTINGS), "why they make none");
    }

    const mulu::Report report = checker.check(row);
    const std::vector<mulu::Finding> all(report.begin(), report.end());
    check(all.size() == report.size() && report.size() > 0, "a range");
    check(std::any_of(report.begin(), report.end(), [](const mulu::Finding &one) { return one.rule == "SHR201"; }),
          "an algorithm");
    check(status_of([&] { report[report.size()]; }) == MULU_E_RANGE, "no such finding");

    const mulu::Report repeated = checker.check("[{\"code\": \"1\"}, {\"code\": \"2\"}, {\"code\": \"1\"}, {\"code\": \"1\"}]");
    const mulu::Finding same = repeated[repeated.size() - 1];
    check(same.rule == "CAT103" && same.entry == 0 && same.related == std::vector<std::size_t>{2, 3}, "other entries");
    check(same.title == checker.rule("CAT103").title && repeated[0].related.empty(), "of one entry there are no others");

    std::vector<std::size_t> seen(4);
    std::vector<std::thread> threads;
    for (std::size_t &mine : seen)
        threads.emplace_back([&checker, &mine] {
            for (int i = 0; i < 20; i++) mine += checker.check(row).size();
        });
    for (std::thread &thread : threads) thread.join();
    check(seen == std::vector<std::size_t>(4, 20 * report.size()), "threads share a checker");

    mulu::Catalogue catalogue = checker.catalogue();
    catalogue.add(checker.read_entry(row));
    catalogue.add(entry);
    check(catalogue.finish().size() > report.size(), "entries are added to a catalogue");
    check(meets(checker), "entries meet by their keys");
    const mulu::Rule rule = checker.rule("none-without-basis");
    check(rule.code == "SHR201" && rule.about == MULU_ABOUT_ENTRY && !rule.basis.empty(), "a rule by its name");
    check(!rule.sources.empty() && rule.sources[0].since == "2025-08-01", "the law of a rule");
    check(checker.explain("SHR201").find(rule.title) != std::string::npos, "a rule explained");
    check(status_of([&] { checker.rule("SHR000"); }) == MULU_E_RANGE, "no such rule");
    const mulu::Checker gbk("as_of = 2026-11-21\nencoding = \"gbk\"\n");
    check(gbk.encoding() == "gb18030" && checker.encoding() == "utf-8", "an encoding");
    check(first.encoding().empty(), "what was moved from has no encoding");
    const std::string document = "[{\"name\": \"\xc3\xfb\xb3\xc6\"}, 7]";
    const mulu::Conversion conversion = gbk.convert(document, MULU_FORMAT_JSON, MULU_FORMAT_NDJSON);
    check(conversion.document.find("\xc3\xfb\xb3\xc6") != std::string::npos, "a document in its encoding");
    check(conversion.lost == conversion.losses.size(), "losses");
    check(status_of([&] { checker.convert("[", MULU_FORMAT_JSON, MULU_FORMAT_JSON); }) == MULU_E_UNREAD, "unread");
    const std::vector<std::string> notes = checker.check(document).notes();
    check(notes.size() == 1 && !notes[0].empty(), "notes");
    const mulu::Request request = checker.read_request("{\"id\": \"7\", \"entry\": \"a/1\"}");
    check(request.id() == "7" && request.entry() == "a/1", "a request by its number");
    check(checker.check_request(request, nullptr, true).size() == checker.check_request(request).size() + 1,
          "a request for what the catalogue does not list");
    const std::vector<mulu::Field> fields = checker.fields();
    check(!fields.empty() && !fields[0].heading.empty(), "fields");
    check(checker.count(10, "2026-02-13").due == "2026-03-05", "working days");
    return failed > 0;
}
