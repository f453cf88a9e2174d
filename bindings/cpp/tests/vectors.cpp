// Runs the vectors: vectors target/vectors.txt. Their format is in tests/vectors/README.md.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include "mulu.hpp"

static const char *const severities[] = {"-", "notice", "warning", "error"};

static std::vector<std::string> split(const std::string &text, char mark) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t end; (end = text.find(mark, start)) != std::string::npos; start = end + 1)
        parts.push_back(text.substr(start, end - start));
    parts.push_back(text.substr(start));
    return parts;
}

// The dialect has `\n` for its line breaks, and its tables lie under `dialect`.
static std::string settings(const std::vector<std::string> &head) {
    std::string text = "profile = \"" + head.at(1) + "\"\nas_of = " + head.at(2) + "\n";
    if (head.size() < 5) return text;
    text += "[dialect]";
    std::string line = "\\n" + head[4];
    for (std::size_t at; (at = line.find("\\n")) != std::string::npos; line.erase(0, at + 2)) {
        text += line.substr(0, at) + "\n";
        if (line.compare(at + 2, 1, "[") == 0) line.replace(at + 2, 1, "[dialect.");
    }
    return text + line;
}

static std::string document(const std::string &line) {
    if (line.compare(0, 5, "text:") == 0) return line.substr(5);
    std::string bytes;
    for (std::size_t i = 4; i + 1 < line.size(); i += 2)
        bytes += static_cast<char>(std::stoi(line.substr(i, 2), nullptr, 16));
    return bytes;
}

// What is wrong with one vector, or nothing.
static std::string fault(const std::vector<std::string> &head, const std::string &text, const std::string &findings,
                         const std::vector<std::string> &rest) {
    const mulu::Checker checker(settings(head));
    const mulu::Report report = checker.check(document(text), head.at(3) == "ndjson" ? MULU_FORMAT_NDJSON : MULU_FORMAT_AUTO);
    std::ostringstream found;
    std::vector<std::string> expected;
    if (findings != "-") expected = split(findings, '\t');
    if (report.size() != expected.size()) return "another number of findings";
    for (std::size_t i = 0; i < expected.size(); i++) {
        const mulu::Finding finding = report[i];
        const std::string place = " " + std::to_string(finding.entry) + " " + finding.at;
        if (expected[i] != finding.rule + " " + severities[finding.severity] + place &&
            expected[i] != finding.rule + " *" + place)
            return "found " + finding.rule + place + ", expected " + expected[i];
        if (finding.message.empty() || finding.basis.empty()) return finding.rule + " says nothing";
    }
    if (report.complete() != (rest.at(0) == "complete")) return "not " + rest[0];
    if (rest.size() == 1) return "";
    for (const mulu::Rule &rule : checker.rules())
        if (rule.severity != 0 && std::find(rest.begin() + 1, rest.end(), rule.code) != rest.end())
            return rule.code + " is in force";
    return "";
}

int main(int, char **argv) {
    std::ifstream file(argv[1], std::ios::binary);
    std::string head, text, findings, rest;
    int passed = 0, failed = 0;
    while (std::getline(file, head) && std::getline(file, text) && std::getline(file, findings) &&
           std::getline(file, rest)) {
        const std::vector<std::string> heads = split(head, '\t');
        const std::string wrong = fault(heads, text, findings, split(rest, '\t'));
        if (!wrong.empty()) std::cout << heads[0] << ": " << wrong << '\n';
        (wrong.empty() ? passed : failed)++;
    }
    std::cout << passed << " passed, " << failed << " failed\n";
    return passed == 0 || failed > 0;
}
