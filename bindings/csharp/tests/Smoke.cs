using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Mulu;

/// <summary>A walk through all nouns, over the inputs in tests/bindings/smoke; it prints what stands in expected.txt
/// there. The second argument is entry.json in GB 18030, which Mono cannot make without its I18N packages.</summary>
internal static class Smoke
{
    private static readonly string[] Severities = { "-", "notice", "warning", "error" };
    private static TextWriter output;
    private static string folder;

    private static string Text(string name) { return File.ReadAllText(Path.Combine(folder, name), Encoding.UTF8); }

    private static byte[] Bytes(string name) { return File.ReadAllBytes(Path.Combine(folder, name)); }

    private static void Say(params object[] words) { output.WriteLine(string.Join(" ", words)); }

    private static void Findings(Report made, bool withMessage)
    {
        using (Report report = made)
        {
            foreach (Finding finding in report)
            {
                string line = string.Format(
                    "finding {0} {1} {2} {3}", finding.Rule, Severities[finding.Severity], finding.Entry, finding.At);
                Say(withMessage ? line + " " + finding.Message : line);
                if (finding.Related.Count > 0) Say("related", string.Join(" ", finding.Related));
            }
            Say("complete", report.IsComplete ? 1 : 0);
        }
    }

    /// <summary>The status with which a call is refused.</summary>
    private static int Refused(Action call)
    {
        try
        {
            call();
            return Constants.OK;
        }
        catch (MuluException refused)
        {
            return refused.Status;
        }
    }

    private static void RulesAndFields(Checker checker)
    {
        Rule rule = checker.Rule("SHR201");
        Say("rule", rule.Text(Constants.TEXT_RULE), Severities[rule.Severity], rule.Text(Constants.TEXT_NAME),
            rule.Text(Constants.TEXT_TITLE));
        using (Field field = checker.Field("/share/type"))
        {
            var words = new List<string>();
            for (long i = 0; i < field.Number(Constants.FIELD_WORDS); i++)
                words.Add(field.Word(i, Constants.WORD_TOKEN) + "=" + field.Word(i, Constants.WORD_LABEL));
            Say("field", field.Text(Constants.FIELD_HEADING), field.Number(Constants.FIELD_KIND),
                string.Join(",", words));
        }
    }

    private static void EntryThatIsRead(Checker checker)
    {
        using (Entry entry = checker.ReadEntry(Text("entry.json")))
        using (Question question = checker.Question(entry))
        {
            Findings(checker.Check(entry), true);
            long next = question.Next();
            Say("question", question.Count(), question.Pointer(next), question.Number(next, Constants.QUESTION_NEED));
            for (long i = 0; i < question.Count(); i++)
            {
                var words = new List<string>();
                for (long k = 0; k < question.Number(i, Constants.QUESTION_WORDS); k++) words.Add(question.Word(i, k));
                if (words.Count > 0) Say("words", question.Pointer(i), string.Join(",", words));
            }
        }
    }

    private static void EntryThatIsBuilt(Checker checker)
    {
        using (Entry entry = checker.NewEntry())
        {
            entry.Set("/name", "车辆信息");
            entry.Set("/share/type", "conditional");
            entry.Set("/share/scope/-", "市公安局");
            entry.Set("/share/scope/-", "市税务局");
            entry.Set("/items/0/name", "号牌号码");
            Say("set", Refused(() => entry.Set("/nowhere", "x")));
            Say("get", entry.Get("/name"), entry.Count("/share/scope"));
            entry.Remove("/share/scope/0");
            Say("written", entry.Write());
        }
    }

    /// <summary>The rows of the catalogue as a column: their bytes, and where they end.</summary>
    private static byte[] Column(out int[] offsets)
    {
        var data = new List<byte>();
        var ends = new List<int> { 0 };
        foreach (string line in Text("catalogue.ndjson").TrimEnd('\n').Split('\n'))
        {
            data.AddRange(Encoding.UTF8.GetBytes(line));
            ends.Add(data.Count);
        }
        offsets = ends.ToArray();
        return data.ToArray();
    }

    private static void CatalogueAndColumn(Checker checker)
    {
        byte[] document = Bytes("catalogue.ndjson");
        using (Catalogue catalogue = checker.Catalogue(Constants.FORMAT_NDJSON))
        {
            for (int i = 0; i < document.Length; i += 7) catalogue.Feed(document.Skip(i).Take(7).ToArray());
            Findings(catalogue.Finish(), false);
        }
        int[] offsets;
        byte[] data = Column(out offsets);
        using (Report report = checker.CheckColumn(data, offsets))
            Say("column", report.Count, report.IsComplete ? 1 : 0);
    }

    /// <summary>Where the platform has no GB 18030, Latin 1 lets all bytes through.</summary>
    private static void Gb18030(string path)
    {
        string settings = Text("settings.toml") + "encoding = \"gb18030\"\n";
        using (var checker = new Checker(settings, Encoding.GetEncoding(28591)))
        using (Entry entry = checker.ReadEntry(File.ReadAllBytes(path)))
        using (Report report = checker.Check(entry))
        {
            byte[] message = report.Text(0, Constants.TEXT_MESSAGE);
            Say("gb18030", BitConverter.ToString(message).Replace("-", "").ToLowerInvariant());
        }
    }

    private static void DecisionAndLife(Checker checker)
    {
        byte[] asked = Bytes("request.json");
        using (Entry entry = checker.ReadEntry(Bytes("conditional.json")))
        using (Decision decision = checker.Decide(entry, asked, false))
        using (Request request = checker.ReadRequest(asked))
        using (Life life = checker.Life(request, entry))
        {
            Say("decision", decision.Outcome(), decision.Text(Constants.DECISION_TITLE),
                decision.Text(Constants.DECISION_REPLY_BY), decision.Number(Constants.DECISION_REPLY_DAYS));
            for (long i = 0; i < decision.Count(Constants.LIST_REASONS); i++)
                Say("reason", decision.Item(Constants.LIST_REASONS, i, Constants.ITEM_TEXT),
                    decision.Item(Constants.LIST_REASONS, i, Constants.ITEM_BASIS));
            for (long i = 0; i < decision.Changes(); i++)
                for (long k = 0; k < decision.Edits(i); k++)
                    Say("change", i, decision.Edit(i, k, Constants.EDIT_AT), decision.Edit(i, k, Constants.EDIT_TO));
            Findings(checker.Check(request, entry), true);
            Say("life", life.Text(Constants.LIFE_STAGE), life.Text(Constants.LIFE_RECEIVED));
            for (long i = 0; i < life.Count(); i++)
                Say("duty", life.Duty(i, Constants.DUTY_NAME), life.Duty(i, Constants.DUTY_DUE), life.DutyStanding(i));
        }
    }

    private static void Calendar(Checker checker)
    {
        Say("working", checker.IsWorkingDay("2026-02-14") ? 1 : 0);
        Say("unknown", Refused(() => checker.IsWorkingDay("2031-02-14")));
        using (Counting due = checker.Due("reply-conditional", "2026-02-13", 0))
        {
            Say("due", due.Text(Constants.DUE_DAY), due.Number(Constants.COUNTING_WORKING_DAYS), due.Count());
            Say("day", due.Day(1, Constants.DAY_DATE), due.Day(1, Constants.DAY_WHY));
        }
    }

    private static void Converted(Checker checker)
    {
        const int from = Constants.FORMAT_NDJSON;
        byte[] broken = Bytes("broken.ndjson");
        Say("encoding", checker.EncodingName);
        using (Conversion made = checker.Convert(broken, from, Constants.FORMAT_NDJSON, Constants.WORDS_CHINESE))
        {
            Say("converted", made.Number(Constants.CONVERSION_ENTRIES), made.Number(Constants.CONVERSION_LOSSES));
            Say("document", Encoding.UTF8.GetString(made.Document()).TrimEnd('\n'));
            for (long i = 0; i < made.Count(); i++)
                Say("loss", made.Loss(i, Constants.LOSS_KIND), made.LossNumber(i),
                    made.Loss(i, Constants.LOSS_AT) + "|" + made.Loss(i, Constants.LOSS_DETAIL));
        }
        Say("absent", Refused(() => checker.Convert(broken, from, Constants.FORMAT_CSV, Constants.WORDS_CHINESE)));
    }

    private static void KeysAndPages(Checker checker)
    {
        int[] offsets;
        byte[] data = Column(out offsets);
        Say("keys", checker.WriteKeys(data, offsets).TrimEnd('\n').Split('\n').Length);
        Say("explained", checker.Rule("SHR201").Write().Split('\n')[0]);
    }

    private static void Main(string[] arguments)
    {
        folder = arguments[0];
        using (output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)))
        {
            output.NewLine = "\n";
            Say("abi", Checker.Abi);
            Say("status", MuluException.TextOf(Constants.E_RANGE));
            try
            {
                new Checker("as_of = 2026-02-13\nprofile = \"none\"\n").Dispose();
            }
            catch (MuluException refused)
            {
                Say("refused", refused.Status, refused.Why.Split('\n')[0]);
            }
            using (var checker = new Checker(Text("settings.toml")))
            {
                RulesAndFields(checker);
                EntryThatIsRead(checker);
                EntryThatIsBuilt(checker);
                CatalogueAndColumn(checker);
                Gb18030(arguments[1]);
                DecisionAndLife(checker);
                Calendar(checker);
                Converted(checker);
                KeysAndPages(checker);
            }
        }
    }
}
