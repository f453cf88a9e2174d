package mulu;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A walk through all nouns, over the inputs in tests/bindings/smoke; it prints what stands in expected.txt there. */
final class Smoke {
    private static final String[] SEVERITIES = {"-", "notice", "warning", "error"};
    private static PrintStream out;
    private static String folder;

    private static byte[] bytes(String name) throws Exception {
        return Files.readAllBytes(Paths.get(folder, name));
    }

    private static String text(String name) throws Exception {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static void say(Object... words) {
        List<String> line = new ArrayList<>();
        for (Object word : words) line.add(String.valueOf(word));
        out.print(String.join(" ", line) + "\n");
    }

    private static void findings(Report made, boolean withMessage) {
        try (Report report = made) {
            for (Finding finding : report) {
                String line = "finding " + finding.rule + " " + SEVERITIES[(int) finding.severity] + " "
                    + finding.entry + " " + finding.at;
                say(withMessage ? line + " " + finding.message : line);
                if (!finding.related.isEmpty()) {
                    say("related", finding.related.stream().map(String::valueOf).collect(Collectors.joining(" ")));
                }
            }
            say("complete", report.isComplete() ? 1 : 0);
        }
    }

    /** The status with which a call is refused. */
    private static int refused(Runnable call) {
        try {
            call.run();
            return Mulu.OK;
        } catch (MuluException refused) {
            return refused.status;
        }
    }

    private static void rulesAndFields(Checker checker) {
        Rule rule = checker.rule("SHR201");
        say("rule", rule.text(Mulu.TEXT_RULE), SEVERITIES[rule.severity()], rule.text(Mulu.TEXT_NAME),
            rule.text(Mulu.TEXT_TITLE));
        try (Field field = checker.field("/share/type")) {
            List<String> words = new ArrayList<>();
            for (long i = 0; i < field.number(Mulu.FIELD_WORDS); i++) {
                words.add(field.word(i, Mulu.WORD_TOKEN) + "=" + field.word(i, Mulu.WORD_LABEL));
            }
            say("field", field.text(Mulu.FIELD_HEADING), field.number(Mulu.FIELD_KIND), String.join(",", words));
        }
    }

    private static void entryThatIsRead(Checker checker) throws Exception {
        try (Entry entry = checker.readEntry(text("entry.json"))) {
            findings(checker.check(entry), true);
            try (Question question = checker.question(entry)) {
                long next = question.next();
                say("question", question.count(), question.pointer(next), question.number(next, Mulu.QUESTION_NEED));
                for (long i = 0; i < question.count(); i++) {
                    List<String> words = new ArrayList<>();
                    for (long k = 0; k < question.number(i, Mulu.QUESTION_WORDS); k++) words.add(question.word(i, k));
                    if (!words.isEmpty()) say("words", question.pointer(i), String.join(",", words));
                }
            }
        }
    }

    private static void entryThatIsBuilt(Checker checker) {
        try (Entry entry = checker.newEntry()) {
            entry.set("/name", "车辆信息");
            entry.set("/share/type", "conditional");
            entry.set("/share/scope/-", "市公安局");
            entry.set("/share/scope/-", "市税务局");
            entry.set("/items/0/name", "号牌号码");
            say("set", refused(() -> entry.set("/nowhere", "x")));
            say("get", entry.get("/name"), entry.count("/share/scope"));
            entry.remove("/share/scope/0");
            say("written", entry.write());
        }
    }

    /** The rows of the catalogue as a column: their bytes, and where they end. */
    private static int[] column(ByteArrayOutputStream data) throws Exception {
        String[] lines = text("catalogue.ndjson").split("\n");
        int[] offsets = new int[lines.length + 1];
        for (int i = 0; i < lines.length; i++) {
            data.write(lines[i].getBytes(StandardCharsets.UTF_8));
            offsets[i + 1] = data.size();
        }
        return offsets;
    }

    private static void catalogueAndColumn(Checker checker) throws Exception {
        byte[] document = bytes("catalogue.ndjson");
        try (Catalogue catalogue = checker.catalogue(Mulu.FORMAT_NDJSON)) {
            for (int i = 0; i < document.length; i += 7) {
                catalogue.feed(java.util.Arrays.copyOfRange(document, i, Math.min(i + 7, document.length)));
            }
            findings(catalogue.finish(), false);
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int[] offsets = column(data);
        try (Report report = checker.checkColumn(data.toByteArray(), offsets)) {
            say("column", report.findings().size(), report.isComplete() ? 1 : 0);
        }
    }

    private static void gb18030() throws Exception {
        Charset gb18030 = Charset.forName("GB18030");
        try (Checker checker = new Checker(text("settings.toml") + "encoding = \"gb18030\"\n", gb18030);
             Entry entry = checker.readEntry(text("entry.json").getBytes(gb18030));
             Report report = checker.check(entry)) {
            StringBuilder hex = new StringBuilder();
            for (byte b : report.text(0, Mulu.TEXT_MESSAGE)) hex.append(String.format("%02x", b));
            say("gb18030", hex);
        }
    }

    private static void decisionAndLife(Checker checker) throws Exception {
        byte[] asked = bytes("request.json");
        try (Entry entry = checker.readEntry(bytes("conditional.json"));
             Decision decision = checker.decide(entry, asked, false);
             Request request = checker.readRequest(asked);
             Life life = checker.life(request, entry)) {
            say("decision", decision.outcome(), decision.text(Mulu.DECISION_TITLE),
                decision.text(Mulu.DECISION_REPLY_BY), decision.number(Mulu.DECISION_REPLY_DAYS));
            for (long i = 0; i < decision.count(Mulu.LIST_REASONS); i++) {
                say("reason", decision.item(Mulu.LIST_REASONS, i, Mulu.ITEM_TEXT),
                    decision.item(Mulu.LIST_REASONS, i, Mulu.ITEM_BASIS));
            }
            for (long i = 0; i < decision.changes(); i++) {
                for (long k = 0; k < decision.edits(i); k++) {
                    say("change", i, decision.edit(i, k, Mulu.EDIT_AT), decision.edit(i, k, Mulu.EDIT_TO));
                }
            }
            findings(checker.check(request, entry), true);
            say("life", life.text(Mulu.LIFE_STAGE), life.text(Mulu.LIFE_RECEIVED));
            for (long i = 0; i < life.count(); i++) {
                say("duty", life.duty(i, Mulu.DUTY_NAME), life.duty(i, Mulu.DUTY_DUE), life.dutyStanding(i));
            }
        }
    }

    private static void calendar(Checker checker) {
        say("working", checker.isWorkingDay("2026-02-14") ? 1 : 0);
        say("unknown", refused(() -> checker.isWorkingDay("2031-02-14")));
        try (Counting due = checker.due("reply-conditional", "2026-02-13", 0)) {
            say("due", due.text(Mulu.DUE_DAY), due.number(Mulu.COUNTING_WORKING_DAYS), due.count());
            say("day", due.day(1, Mulu.DAY_DATE), due.day(1, Mulu.DAY_WHY));
        }
    }

    private static void conversion(Checker checker) throws Exception {
        byte[] broken = bytes("broken.ndjson");
        say("encoding", checker.encoding());
        try (Conversion made = checker.convert(broken, Mulu.FORMAT_NDJSON, Mulu.FORMAT_NDJSON, Mulu.WORDS_CHINESE)) {
            say("converted", made.number(Mulu.CONVERSION_ENTRIES), made.number(Mulu.CONVERSION_LOSSES));
            say("document", new String(made.document(), StandardCharsets.UTF_8).trim());
            for (long i = 0; i < made.count(); i++) {
                say("loss", made.loss(i, Mulu.LOSS_KIND), made.lossNumber(i),
                    made.loss(i, Mulu.LOSS_AT) + "|" + made.loss(i, Mulu.LOSS_DETAIL));
            }
        }
        say("absent", refused(() ->
            checker.convert(broken, Mulu.FORMAT_NDJSON, Mulu.FORMAT_CSV, Mulu.WORDS_CHINESE)));
    }

    private static void keysAndPages(Checker checker) throws Exception {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int[] offsets = column(data);
        say("keys", checker.writeKeys(data.toByteArray(), offsets).split("\n").length);
        say("explained", checker.rule("SHR201").write().split("\n")[0]);
    }

    public static void main(String[] arguments) throws Exception {
        folder = arguments[0];
        out = new PrintStream(System.out, false, "UTF-8");
        say("abi", Mulu.abi());
        say("status", MuluException.textOf(Mulu.E_RANGE));
        try {
            new Checker("as_of = 2026-02-13\nprofile = \"none\"\n").close();
        } catch (MuluException refused) {
            say("refused", refused.status, refused.why.split("\n")[0]);
        }
        try (Checker checker = new Checker(text("settings.toml"))) {
            rulesAndFields(checker);
            entryThatIsRead(checker);
            entryThatIsBuilt(checker);
            catalogueAndColumn(checker);
            gb18030();
            decisionAndLife(checker);
            calendar(checker);
            conversion(checker);
            keysAndPages(checker);
        }
        out.flush();
    }
}
