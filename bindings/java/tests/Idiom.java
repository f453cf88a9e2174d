package mulu;

import com.sun.jna.Pointer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What Java makes of the library: closing, errors, texts, threads, the collector. */
final class Idiom {
    private static final String SETTINGS = "as_of = 2026-11-21\n";
    private static final String ENTRY = "{\"name\": \"x\", \"share\": {\"type\": \"not_shared\"}}";

    private static void equal(Object expected, Object found) {
        if (!expected.equals(found)) throw new AssertionError("expected " + expected + ", found " + found);
    }

    private static <T extends Throwable> T thrown(Class<T> kind, Callable<?> call) {
        try {
            call.call();
        } catch (Throwable thrown) {
            return kind.cast(thrown);
        }
        throw new AssertionError("no " + kind);
    }

    private static String rules(Report made) {
        try (Report report = made) {
            StringBuilder rules = new StringBuilder();
            for (Finding finding : report) rules.append(finding.rule).append(finding.at).append(' ');
            return rules.toString();
        }
    }

    private static void whatIsClosedIsNotUsed() {
        Checker checker = new Checker(SETTINGS);
        Entry entry = checker.readEntry(ENTRY);
        Report report = checker.check(entry);
        List<Finding> findings = report.findings();
        Finding finding = findings.get(0);
        checker.close();
        checker.close();
        thrown(IllegalStateException.class, () -> checker.check(ENTRY));
        thrown(IllegalStateException.class, () -> checker.newEntry());
        equal("x", entry.get("/name"));
        entry.close();
        thrown(IllegalStateException.class, () -> entry.get("/name"));
        thrown(IllegalStateException.class, () -> new Checker(SETTINGS).check(entry));
        equal(finding.message, findings.get(0).message);
        report.close();
        thrown(IllegalStateException.class, findings::size);
        equal("SHR201", rules(new Checker(SETTINGS).check(ENTRY)).contains("SHR201") ? "SHR201" : "");
        equal(false, finding.message.isEmpty());
    }

    private static void aFindingNamesTheOtherEntries() {
        try (Checker checker = new Checker(SETTINGS);
             Report report = checker.check("[{\"code\": \"1\"}, {\"code\": \"2\"}, {\"code\": \"1\"}, {\"code\": \"1\"}]")) {
            List<Finding> findings = report.findings();
            Finding last = findings.get(findings.size() - 1);
            equal("CAT103 0 [2, 3]", last.rule + " " + last.entry + " " + last.related);
            equal(0, findings.get(0).related.size());
            thrown(UnsupportedOperationException.class, () -> last.related.remove(0));
        }
    }

    private static void whatIsOwnedIsFreedOnce() {
        List<Pointer> freed = new ArrayList<>();
        Handle handle = new Handle(new Pointer(8), StandardCharsets.UTF_8, freed::add);
        // Closed in the midst of a call, it is freed after that.
        equal(0, handle.use(pointer -> {
            handle.close();
            handle.close();
            return freed.size();
        }));
        equal(1, freed.size());
        handle.close();
        equal(1, freed.size());
        try (Checker checker = new Checker(SETTINGS); Entry entry = checker.newEntry();
             Catalogue catalogue = checker.catalogue(Mulu.FORMAT_AUTO)) {
            equal(true, entry.use(pointer -> Thread.holdsLock(entry)));
            equal(true, catalogue.use(pointer -> Thread.holdsLock(catalogue)));
            equal(false, checker.use(pointer -> Thread.holdsLock(checker)));
        }
    }

    private static void errorsSayWhy() {
        MuluException settings = thrown(MuluException.class, () -> new Checker("as_of = 2026-11-21\nprofile = 'x'"));
        equal(Mulu.E_SETTINGS, settings.status);
        equal(true, settings.why.contains("x"));
        equal(true, settings.getMessage().startsWith("MULU_E_SETTINGS"));
        try (Checker checker = new Checker(SETTINGS); Report report = checker.check(ENTRY)) {
            equal(Mulu.E_NULL, thrown(MuluException.class, () -> checker.check((Entry) null)).status);
            equal(Mulu.E_RANGE, thrown(MuluException.class, () -> report.text(-1, Mulu.TEXT_RULE)).status);
            equal(Mulu.E_RANGE, thrown(MuluException.class, () -> checker.field("/share")).status);
            equal(Mulu.E_RANGE, thrown(MuluException.class, () -> checker.rule("none")).status);
            byte[] row = ENTRY.getBytes(StandardCharsets.UTF_8);
            thrown(IllegalArgumentException.class, () -> checker.checkColumn(row, new int[0]));
            thrown(IllegalArgumentException.class, () -> checker.checkColumn(row, new int[] {0, row.length + 1}));
            int[] back = {0, row.length + 1, row.length};
            equal(Mulu.E_RANGE, thrown(MuluException.class, () -> checker.checkColumn(row, back)).status);
            equal(0, checker.checkColumn(new byte[0], new int[] {0}).findings().size());
        }
        Charset gbk = Charset.forName("GBK");
        thrown(IllegalArgumentException.class, () -> new Checker(SETTINGS, gbk));
        thrown(IllegalArgumentException.class, () -> new Checker(SETTINGS + "encoding = 'gbk'\n"));
    }

    private static int[] column(String[] rows, StringBuilder data) {
        int[] offsets = new int[rows.length + 1];
        for (int row = 0; row < rows.length; row++) offsets[row + 1] = data.append(rows[row]).length();
        return offsets;
    }

    /** Two entries that meet under one key, because they have one code. */
    private static void keysMeet() {
        StringBuilder data = new StringBuilder();
        int[] offsets = column(new String[] {"{\"code\": \"1/2\"}", "{\"code\": \"1/2\"}"}, data);
        try (Checker checker = new Checker(SETTINGS)) {
            String[] lines = checker.writeKeys(data.toString().getBytes(StandardCharsets.UTF_8), offsets).split("\n");
            equal(true, lines.length >= 2);
            java.util.Arrays.sort(lines, java.util.Comparator.comparing(line -> line.substring(line.indexOf('\t'))));
            for (int i = 0; i < lines.length; i++) lines[i] = lines[i].substring(lines[i].indexOf('\t') + 1);
            StringBuilder keys = new StringBuilder();
            int[] ends = column(lines, keys);
            String found = rules(checker.checkKeys(keys.toString().getBytes(StandardCharsets.UTF_8), ends));
            equal(true, found.contains("CAT"));
        }
    }

    /** How a document was read, and what becomes of it in another format. */
    private static void documentsAreConverted() {
        byte[] utf16 = "\uFEFF{}".getBytes(StandardCharsets.UTF_16LE);
        byte[] gb18030 = "{\"name\":\"名称\"}".getBytes(Charset.forName("GB18030"));
        try (Checker checker = new Checker(SETTINGS); Report report = checker.check(utf16, Mulu.FORMAT_AUTO);
             Checker chinese = new Checker(SETTINGS + "encoding = 'gbk'\n", Charset.forName("GB18030"));
             Conversion made = chinese.convert(gb18030, Mulu.FORMAT_JSON, Mulu.FORMAT_JSON, Mulu.WORDS_CODES)) {
            equal(1, report.notes().size());
            equal(true, report.notes().get(0).contains("UTF-16LE"));
            equal("gb18030", chinese.encoding());
            equal(true, new String(made.document(), Charset.forName("GB18030")).contains("\"名称\""));
            equal(0L, made.count());
            Conversion closed = chinese.convert(gb18030, Mulu.FORMAT_JSON, Mulu.FORMAT_JSON, Mulu.WORDS_KEYS);
            closed.close();
            thrown(IllegalStateException.class, closed::document);
            byte[] half = {'{'};
            equal(Mulu.E_UNREAD, thrown(MuluException.class, () ->
                checker.convert(half, Mulu.FORMAT_JSON, Mulu.FORMAT_NDJSON, Mulu.WORDS_KEYS)).status);
            equal(Mulu.E_RANGE, thrown(MuluException.class, () ->
                checker.convert(half, Mulu.FORMAT_JSON, Mulu.FORMAT_XLS, Mulu.WORDS_KEYS)).status);
        }
    }

    private static void textsAreWhole() {
        String odd = "a\0b \uD83D\uDE97 信息";
        try (Checker checker = new Checker(SETTINGS); Entry entry = checker.newEntry()) {
            entry.set("/name", odd);
            equal(odd, entry.get("/name"));
            entry.set("/name", "");
            equal("", entry.get("/name"));
            equal("{}", entry.write());
            equal(false, rules(checker.check("")).isEmpty());
            equal(false, Checker.version().isEmpty());
            Rule rule = checker.rule("none-without-basis");
            equal("SHR201", rule.text(Mulu.TEXT_RULE));
            equal(false, rule.source(rule.number(Mulu.RULE_SOURCES) - 1, Mulu.SOURCE_TITLE).isEmpty());
            equal(true, rule.write().contains("SHR201"));
            equal(true, checker.rules().size() > 50);
        }
        Charset gb18030 = Charset.forName("GB18030");
        try (Checker checker = new Checker(SETTINGS + "encoding = 'gb18030'\n", gb18030)) {
            try (Entry entry = checker.readEntry("{\"name\": \"" + odd.substring(3) + "\"}")) {
                equal(odd.substring(3), entry.get("/name"));
            }
        }
    }

    /** Runs the same on four threads; nothing but an answer or IllegalStateException may come of it. */
    private static int answers(Callable<String> call, String expected) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> results = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            results.add(threads.submit(() -> {
                int answers = 0;
                for (int turn = 0; turn < 300; turn++) {
                    try {
                        equal(expected, call.call());
                        answers++;
                    } catch (IllegalStateException closed) {
                        return answers;
                    }
                }
                return answers;
            }));
        }
        int sum = 0;
        for (Future<Integer> result : results) sum += result.get();
        threads.shutdown();
        return sum;
    }

    private static void threadsShare() throws Exception {
        try (Checker checker = new Checker(SETTINGS); Entry entry = checker.readEntry(ENTRY)) {
            String alone = rules(checker.check(ENTRY));
            equal(1200, answers(() -> rules(checker.check(ENTRY)), alone));
            equal(1200, answers(() -> {
                entry.set("/abstract", "y");
                entry.set("/abstract", "");
                return entry.get("/name");
            }, "x"));
        }
        Checker checker = new Checker(SETTINGS);
        String alone = rules(checker.check(ENTRY));
        int[] turns = {0};
        int answers = answers(() -> {
            synchronized (turns) {
                if (++turns[0] == 100) checker.close();
            }
            return rules(checker.check(ENTRY));
        }, alone);
        // Of the 99 turns before, three at most were too late.
        equal(true, answers >= 96 && answers <= 99);
    }

    private static void theCollectorFrees() {
        int before = Handle.Owned.ALIVE.size();
        for (int i = 0; i < 500; i++) rules(new Checker(SETTINGS).check(new Checker(SETTINGS).readEntry(ENTRY)));
        // Each round lets the collector find what is lost, and makes an object, which frees what was found.
        for (int round = 0; round < 1000 && Handle.Owned.ALIVE.size() > before + 100; round++) {
            System.gc();
            new Checker(SETTINGS).close();
        }
        equal(true, Handle.Owned.ALIVE.size() <= before + 100);
    }

    public static void main(String[] arguments) throws Exception {
        whatIsClosedIsNotUsed();
        aFindingNamesTheOtherEntries();
        whatIsOwnedIsFreedOnce();
        errorsSayWhy();
        keysMeet();
        documentsAreConverted();
        textsAreWhole();
        threadsShare();
        theCollectorFrees();
        System.out.println("idiom: as expected");
    }
}
