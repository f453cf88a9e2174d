using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Mulu;

/// <summary>Runs the vectors; their format is in tests/vectors/README.md.</summary>
internal static class Vectors
{
    private static readonly string[] Severities = { "-", "notice", "warning", "error" };

    private static string Settings(string[] head)
    {
        string settings = "profile = \"" + head[1] + "\"\nas_of = " + head[2] + "\n";
        if (head.Length < 5) return settings;
        // Its tables lie under `dialect`.
        string dialect = head[4].Replace("\\n", "\n");
        return settings + "[dialect]\n" + Regex.Replace(dialect, @"^\[", "[dialect.", RegexOptions.Multiline);
    }

    private static byte[] Document(string line)
    {
        if (line.StartsWith("text:", StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(line.Substring(5));
        var bytes = new List<byte>();
        for (int i = 4; i < line.Length; i += 2) bytes.Add(Convert.ToByte(line.Substring(i, 2), 16));
        return bytes.ToArray();
    }

    private static bool Agrees(Finding finding, string expected)
    {
        string[] words = expected.Split(new[] { ' ' }, 4);
        return finding.Rule == words[0] && finding.At == words[3] && finding.Entry == long.Parse(words[2])
            && (words[1] == "*" || Array.IndexOf(Severities, words[1]) == finding.Severity)
            && finding.Severity >= Constants.SEVERITY_NOTICE && finding.Severity <= Constants.SEVERITY_ERROR
            && finding.Message != "" && finding.Basis != "";
    }

    /// <summary>What is wrong, or nothing.</summary>
    private static string Run(string[] head, string document, string expected, string[] end)
    {
        int format = head[3] == "ndjson" ? Constants.FORMAT_NDJSON : Constants.FORMAT_AUTO;
        using (var checker = new Checker(Settings(head)))
        using (Report report = checker.Check(Document(document), format))
        {
            string[] each = expected == "-" ? new string[0] : expected.Split('\t');
            if (each.Length != report.Count) return "other findings";
            for (int i = 0; i < each.Length; i++)
                if (!Agrees(report[i], each[i])) return "not " + each[i];
            if (report.IsComplete != (end[0] == "complete")) return "not " + end[0];
            foreach (string code in end.Skip(1))
                if (checker.Rule(code).Severity != 0) return code + " is in force";
            return "";
        }
    }

    private static int Main(string[] arguments)
    {
        string[] lines = File.ReadAllText(arguments[0], Encoding.UTF8).Split('\n');
        int passed = 0;
        int failed = 0;
        for (int i = 0; i + 3 < lines.Length; i += 4)
        {
            string[] head = lines[i].Split('\t');
            string wrong = Run(head, lines[i + 1], lines[i + 2], lines[i + 3].Split('\t'));
            if (wrong == "") passed++; else failed++;
            if (wrong != "") Console.WriteLine(head[0] + ": " + wrong);
        }
        Console.WriteLine(passed + " passed, " + failed + " failed");
        return passed == 0 || failed > 0 ? 1 : 0;
    }
}
