// The walk through all nouns: smoke tests/bindings/smoke.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include "mulu.hpp"

static const char *const severities[] = {"-", "notice", "warning", "error"};
static std::string folder;

static std::string read(const char *name) {
    std::ifstream file((folder + "/" + name).c_str(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

static std::string joined(const std::vector<std::string> &words) {
    std::string all;
    for (const std::string &word : words) all += (all.empty() ? "" : ",") + word;
    return all;
}

static void show(const mulu::Report &report, bool messages) {
    for (const mulu::Finding &finding : report) {
        std::cout << "finding " << finding.rule << ' ' << severities[finding.severity] << ' ' << finding.entry << ' '
                  << finding.at;
        if (messages) std::cout << ' ' << finding.message;
        std::cout << '\n';
        if (!finding.related.empty()) {
            std::cout << "related";
            for (const std::size_t entry : finding.related) std::cout << ' ' << entry;
            std::cout << '\n';
        }
    }
    std::cout << "complete " << report.complete() << '\n';
}

static void entries(const mulu::Checker &checker) {
    const mulu::Entry entry = checker.read_entry(read("entry.json"));
    show(checker.check_entry(entry), true);
    const mulu::Questions questions = checker.questions(entry);
    const mulu::Question &next = questions.all.at(questions.next);
    std::cout << "question " << questions.all.size() << ' ' << next.pointer << ' ' << next.need << '\n';
    for (const mulu::Question &question : questions.all)
        if (!question.words.empty()) std::cout << "words " << question.pointer << ' ' << joined(question.words) << '\n';

    mulu::Entry built = checker.new_entry();
    built.set("/name", "车辆信息");
    built.set("/share/type", "conditional");
    built.set("/share/scope/-", "市公安局");
    built.set("/share/scope/-", "市税务局");
    built.set("/items/0/name", "号牌号码");
    try {
        built.set("/nowhere", "x");
    } catch (const mulu::Error &error) {
        std::cout << "set " << error.status << '\n';
    }
    std::cout << "get " << built.get("/name") << ' ' << built.count("/share/scope") << '\n';
    built.remove("/share/scope/0");
    std::cout << "written " << built.write() << '\n';
}

// Where the lines of a document end in a column.
static std::vector<int> column_of(const std::string &document, std::string &rows) {
    std::vector<int> offsets(1, 0);
    for (const char c : document) {
        if (c != '\n') rows += c;
        else offsets.push_back(static_cast<int>(rows.size()));
    }
    return offsets;
}

static std::string first_line(const std::string &text) { return text.substr(0, text.find('\n')); }

static void catalogues(const mulu::Checker &checker) {
    const std::string document = read("catalogue.ndjson");
    mulu::Catalogue catalogue = checker.catalogue(MULU_FORMAT_NDJSON);
    for (std::size_t i = 0; i < document.size(); i += 7) catalogue.feed(document.substr(i, 7));
    show(catalogue.finish(), false);

    std::string rows;
    const std::vector<int> offsets = column_of(document, rows);
    const mulu::Report column = checker.check_column(rows.data(), offsets.data(), offsets.size() - 1);
    std::cout << "column " << column.size() << ' ' << column.complete() << '\n';
}

static void gb18030() {
    const mulu::Checker checker(read("settings.toml") + "encoding = \"gb18030\"\n");
    std::string json = read("entry.json");
    const std::string name = "文";
    json.replace(json.find(name), name.size(), "\xce\xc4");
    const mulu::Report report = checker.check_entry(checker.read_entry(json));
    std::cout << "gb18030 " << std::hex;
    for (const char c : report[0].message) std::cout << static_cast<unsigned>(static_cast<unsigned char>(c));
    std::cout << std::dec << '\n';
}

static void requests(const mulu::Checker &checker) {
    const mulu::Entry entry = checker.read_entry(read("conditional.json"));
    const mulu::Decision decision = checker.decide(&entry, read("request.json"));
    std::cout << "decision " << decision.outcome << ' ' << decision.title << ' ' << decision.reply_by << ' '
              << decision.reply_days << '\n';
    for (const mulu::Item &reason : decision.reasons) std::cout << "reason " << reason.text << ' ' << reason.basis << '\n';
    for (std::size_t i = 0; i < decision.changes.size(); i++)
        for (const mulu::Edit &edit : decision.changes[i])
            std::cout << "change " << i << ' ' << edit.at << ' ' << edit.to << '\n';
    const mulu::Request request = checker.read_request(read("request.json"));
    show(checker.check_request(request, &entry), true);
    const mulu::Life life = checker.life(request, &entry);
    std::cout << "life " << life.stage << ' ' << life.received << '\n';
    for (const mulu::Duty &duty : life.duties)
        std::cout << "duty " << duty.name << ' ' << duty.due << ' ' << duty.standing << '\n';
}

static void calendar(const mulu::Checker &checker) {
    std::cout << "working " << checker.is_working_day("2026-02-14") << '\n';
    try {
        checker.is_working_day("2031-02-14");
    } catch (const mulu::Error &error) {
        std::cout << "unknown " << error.status << '\n';
    }
    const mulu::Counting due = checker.due("reply-conditional", "2026-02-13");
    std::cout << "due " << due.due << ' ' << due.working_days << ' ' << due.days.size() << '\n';
    std::cout << "day " << due.days.at(1).date << ' ' << due.days.at(1).why << '\n';
}

static void conversions(const mulu::Checker &checker) {
    std::cout << "encoding " << checker.encoding() << '\n';
    const std::string broken = read("broken.ndjson");
    const mulu::Conversion conversion =
        checker.convert(broken, MULU_FORMAT_NDJSON, MULU_FORMAT_NDJSON, MULU_WORDS_CHINESE);
    std::cout << "converted " << conversion.entries << ' ' << conversion.lost << '\n';
    std::cout << "document " << first_line(conversion.document) << '\n';
    for (const mulu::Loss &loss : conversion.losses)
        std::cout << "loss " << loss.kind << ' ' << loss.entry << ' ' << loss.at << '|' << loss.detail << '\n';
    try {
        checker.convert(broken, MULU_FORMAT_NDJSON, MULU_FORMAT_CSV);
    } catch (const mulu::Error &error) {
        std::cout << "absent " << error.status << '\n';
    }
    std::string rows;
    const std::vector<int> offsets = column_of(read("catalogue.ndjson"), rows);
    const std::string keys = checker.write_keys(rows.data(), offsets.data(), offsets.size() - 1);
    std::cout << "keys " << std::count(keys.begin(), keys.end(), '\n') << '\n';
    std::cout << "explained " << first_line(checker.explain("SHR201")) << '\n';
}

int main(int, char **argv) {
    folder = argv[1];
    std::cout << "abi " << mulu_abi() << '\n';
    std::cout << "status " << mulu_status_text(MULU_E_RANGE) << '\n';
    try {
        mulu::Checker("as_of = 2026-02-13\nprofile = \"none\"\n");
    } catch (const mulu::Error &error) {
        std::cout << "refused " << error.status << ' ' << first_line(error.what()) << '\n';
    }
    const mulu::Checker checker(read("settings.toml"));
    for (const mulu::Rule &rule : checker.rules())
        if (rule.code == "SHR201")
            std::cout << "rule " << rule.code << ' ' << severities[rule.severity] << ' ' << rule.name << ' ' << rule.title
                      << '\n';
    const mulu::Field field = checker.field("/share/type");
    std::vector<std::string> words;
    for (const mulu::Word &word : field.words) words.push_back(word.token + "=" + word.label);
    std::cout << "field " << field.heading << ' ' << field.kind << ' ' << joined(words) << '\n';
    entries(checker);
    catalogues(checker);
    gb18030();
    requests(checker);
    calendar(checker);
    conversions(checker);
    return 0;
}
