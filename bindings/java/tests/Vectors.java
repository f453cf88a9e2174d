package mulu;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;

/** Runs the vectors; their format is in tests/vectors/README.md. */
final class Vectors {
    private static final List<String> SEVERITIES = Arrays.asList("-", "notice", "warning", "error");

    private static String settings(String[] head) {
        String settings = "profile = \"" + head[1] + "\"\nas_of = " + head[2] + "\n";
        if (head.length < 5) return settings;
        // Its tables lie under `dialect`.
        return settings + "[dialect]\n" + head[4].replace("\\n", "\n").replaceAll("(?m)^\\[", "[dialect.");
    }

    private static byte[] document(String line) {
        if (line.startsWith("text:")) return line.substring(5).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 4; i < line.length(); i += 2) bytes.write(Integer.parseInt(line.substring(i, i + 2), 16));
        return bytes.toByteArray();
    }

    private static boolean agrees(Finding finding, String expected) {
        String[] words = expected.split(" ", 4);
        return finding.rule.equals(words[0]) && finding.at.equals(words[3])
            && finding.entry == Long.parseLong(words[2])
            && (words[1].equals("*") || SEVERITIES.indexOf(words[1]) == finding.severity)
            && finding.severity >= Mulu.SEVERITY_NOTICE && finding.severity <= Mulu.SEVERITY_ERROR
            && !finding.message.isEmpty() && !finding.basis.isEmpty();
    }

    /** What is wrong, or nothing. */
    private static String run(String[] head, String document, String expected, String[] end) {
        int format = head[3].equals("ndjson") ? Mulu.FORMAT_NDJSON : Mulu.FORMAT_AUTO;
        try (Checker checker = new Checker(settings(head)); Report report = checker.check(document(document), format)) {
            String[] each = expected.equals("-") ? new String[0] : expected.split("\t");
            if (each.length != report.findings().size()) return "other findings";
            for (int i = 0; i < each.length; i++) {
                if (!agrees(report.findings().get(i), each[i])) return "not " + each[i];
            }
            if (report.isComplete() != end[0].equals("complete")) return "not " + end[0];
            for (String code : Arrays.copyOfRange(end, 1, end.length)) {
                if (checker.rule(code).severity() != 0) return code + " is in force";
            }
            return "";
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        String[] lines =
            new String(Files.readAllBytes(Paths.get(arguments[0])), StandardCharsets.UTF_8).split("\n", -1);
        int passed = 0;
        int failed = 0;
        for (int i = 0; i + 3 < lines.length; i += 4) {
            String[] head = lines[i].split("\t");
            String wrong = run(head, lines[i + 1], lines[i + 2], lines[i + 3].split("\t"));
            if (wrong.isEmpty()) passed++; else failed++;
            if (!wrong.isEmpty()) out.println(head[0] + ": " + wrong);
        }
        out.println(passed + " passed, " + failed + " failed");
        if (passed == 0 || failed > 0) System.exit(1);
    }
}
