using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Mulu;

/// <summary>What C# makes of the library: disposal, errors, texts, threads, the collector.</summary>
/// <summary>A handle whose freeing can be seen.</summary>
internal sealed class Seen : Handle
{
    internal Seen(Action<IntPtr> free) : base((IntPtr)8, Encoding.UTF8, free) { }
}

internal static class Idiom
{
    private const string Settings = "as_of = 2026-11-21\n";
    private const string Json = "{\"name\": \"x\", \"share\": {\"type\": \"not_shared\"}}";

    private static void Equal<T>(T expected, T found)
    {
        if (!object.Equals(expected, found)) throw new Exception("expected " + expected + ", found " + found);
    }

    private static T Thrown<T>(Action call) where T : Exception
    {
        try
        {
            call();
        }
        catch (T thrown)
        {
            return thrown;
        }
        throw new Exception("no " + typeof(T));
    }

    private static string Rules(Report made)
    {
        using (Report report = made) return string.Join(" ", report.Select(finding => finding.Rule + finding.At));
    }

    private static void WhatIsDisposedOfIsNotUsed()
    {
        var checker = new Checker(Settings);
        Entry entry = checker.ReadEntry(Json);
        Report report = checker.Check(entry);
        Finding finding = report[0];
        checker.Dispose();
        checker.Dispose();
        Thrown<ObjectDisposedException>(() => checker.Check(Json));
        Thrown<ObjectDisposedException>(() => checker.NewEntry());
        Equal("x", entry.Get("/name"));
        entry.Dispose();
        Thrown<ObjectDisposedException>(() => entry.Get("/name"));
        Thrown<ObjectDisposedException>(() => new Checker(Settings).Check(entry));
        Equal(finding.Message, report[0].Message);
        report.Dispose();
        Thrown<ObjectDisposedException>(() => report.Count.ToString());
        Equal(false, finding.Message == "");
    }

    private static void AFindingNamesTheOtherEntries()
    {
        using (var checker = new Checker(Settings))
        using (Report report = checker.Check("[{\"code\": \"1\"}, {\"code\": \"2\"}, {\"code\": \"1\"}, {\"code\": \"1\"}]"))
        {
            Finding last = report[report.Count - 1];
            Equal("CAT103 0 2,3", last.Rule + " " + last.Entry + " " + string.Join(",", last.Related));
            Equal(0, report[0].Related.Count);
            Thrown<NotSupportedException>(() => last.Related.Clear());
        }
    }

    private static void WhatIsOwnedIsFreedOnce()
    {
        int freed = 0;
        var seen = new Seen(pointer => freed++);
        Func<IntPtr, int> dispose = pointer =>
        {
            seen.Dispose();
            seen.Dispose();
            return freed;
        };
        // Disposed of in the midst of a call, it is freed after that.
        Equal(0, seen.Use(dispose));
        Equal(1, freed);
        seen.Dispose();
        Equal(1, freed);
    }

    /// <summary>While one thread is in a call, another one has not come in.</summary>
    private static void TakesTurns(Handle handle, bool takesTurns)
    {
        bool isIn = false;
        var other = new Thread(() => handle.Use(pointer => isIn = true));
        bool wasIn = handle.Use(pointer =>
        {
            other.Start();
            if (!takesTurns) other.Join();
            while (other.IsAlive && other.ThreadState != ThreadState.WaitSleepJoin) Thread.Yield();
            return isIn;
        });
        other.Join();
        Equal(takesTurns, !wasIn);
    }

    private static void ErrorsSayWhy()
    {
        var settings = Thrown<MuluException>(() => new Checker("as_of = 2026-11-21\nprofile = 'x'"));
        Equal(Constants.E_SETTINGS, settings.Status);
        Equal(true, settings.Why.Contains("x"));
        Equal(true, settings.Message.StartsWith("MULU_E_SETTINGS", StringComparison.Ordinal));
        using (var checker = new Checker(Settings))
        using (Report report = checker.Check(Json))
        {
            Equal(Constants.E_NULL, Thrown<MuluException>(() => checker.Check((Entry)null)).Status);
            Equal(Constants.E_RANGE, Thrown<MuluException>(() => report.Text(-1, Constants.TEXT_RULE)).Status);
            Equal(Constants.E_RANGE, Thrown<MuluException>(() => checker.Field("/share")).Status);
            Equal(Constants.E_RANGE, Thrown<MuluException>(() => checker.Rule("none")).Status);
            byte[] row = Encoding.UTF8.GetBytes(Json);
            Thrown<ArgumentException>(() => checker.CheckColumn(row, new int[0]));
            Thrown<ArgumentException>(() => checker.CheckColumn(row, new[] { 0, row.Length + 1 }));
            int[] back = { 0, row.Length + 1, row.Length };
            Equal(Constants.E_RANGE, Thrown<MuluException>(() => checker.CheckColumn(row, back)).Status);
            Equal(0, checker.CheckColumn(new byte[0], new[] { 0 }).Count);
        }
        Thrown<ArgumentException>(() => new Checker(Settings, Encoding.GetEncoding(28591)));
        Thrown<ArgumentException>(() => new Checker(Settings + "encoding = 'gbk'\n"));
    }

    private static int[] Ends(IEnumerable<string> rows)
    {
        int end = 0;
        return new[] { 0 }.Concat(rows.Select(row => end += row.Length)).ToArray();
    }

    /// <summary>Two entries that meet under one key, because they have one code.</summary>
    private static void KeysMeet()
    {
        string[] rows = { "{\"code\": \"1/2\"}", "{\"code\": \"1/2\"}" };
        using (var checker = new Checker(Settings))
        {
            string[] lines = checker.WriteKeys(Encoding.UTF8.GetBytes(string.Concat(rows)), Ends(rows)).Split('\n');
            string[] keys = lines.Where(line => line != "").Select(line => line.Split('\t')[1])
                .OrderBy(key => key, StringComparer.Ordinal).ToArray();
            Equal(true, keys.Length >= 2);
            byte[] data = Encoding.UTF8.GetBytes(string.Concat(keys));
            Equal(true, Rules(checker.CheckKeys(data, Ends(keys))).Contains("CAT"));
        }
    }

    /// <summary>How a document was read, and what becomes of it in another format.</summary>
    private static void DocumentsAreConverted()
    {
        byte[] utf16 = { 0xFF, 0xFE, 0x7B, 0, 0x7D, 0 };
        byte[] entry = { 0x7B, 0x22, 0x6E, 0x61, 0x6D, 0x65, 0x22, 0x3A, 0x22, 0xC3, 0xFB, 0xB3, 0xC6, 0x22, 0x7D };
        using (var checker = new Checker(Settings))
        using (Report report = checker.Check(utf16, Constants.FORMAT_AUTO))
        using (var chinese = new Checker(Settings + "encoding = 'gbk'\n", Encoding.GetEncoding(28591)))
        using (Conversion made =
            chinese.Convert(entry, Constants.FORMAT_JSON, Constants.FORMAT_NDJSON, Constants.WORDS_KEYS))
        {
            Equal(true, report.Notes().Single().Contains("UTF-16LE"));
            Equal("gb18030", chinese.EncodingName);
            Equal(true, made.Document().Take(entry.Length).SequenceEqual(entry));
            Equal(0, made.Count());
            made.Dispose();
            Thrown<ObjectDisposedException>(() => made.Document());
            Action<int, int> convert = (to, status) => Equal(status, Thrown<MuluException>(() =>
                checker.Convert(new byte[] { 0x7B }, Constants.FORMAT_JSON, to, Constants.WORDS_KEYS)).Status);
            convert(Constants.FORMAT_NDJSON, Constants.E_UNREAD);
            convert(Constants.FORMAT_XLS, Constants.E_RANGE);
        }
    }

    private static void TextsAreWhole()
    {
        const string odd = "a\0b \U0001F697 信息";
        using (var checker = new Checker(Settings))
        using (Entry entry = checker.NewEntry())
        {
            entry.Set("/name", odd);
            Equal(odd, entry.Get("/name"));
            entry.Set("/name", "");
            Equal("", entry.Get("/name"));
            Equal("{}", entry.Write());
            Equal(false, Rules(checker.Check("")) == "");
            Equal(false, Checker.Version == "");
            Rule rule = checker.Rule("none-without-basis");
            Equal("SHR201", rule.Text(Constants.TEXT_RULE));
            Equal(false, rule.Source(rule.Number(Constants.RULE_SOURCES) - 1, Constants.SOURCE_TITLE) == "");
            Equal(true, rule.Write().Contains("SHR201"));
            Equal(true, checker.Rules().Count() > 50);
        }
    }

    /// <summary>Runs the same on four threads; only an answer or ObjectDisposedException may come of it.</summary>
    private static int Answers(Func<string> call, string expected)
    {
        int answers = 0;
        var wrong = new List<Exception>();
        ThreadStart run = () =>
        {
            try
            {
                for (int turn = 0; turn < 300; turn++)
                {
                    Equal(expected, call());
                    Interlocked.Increment(ref answers);
                }
            }
            catch (ObjectDisposedException)
            {
            }
            catch (Exception other)
            {
                lock (wrong) wrong.Add(other);
            }
        };
        Thread[] threads = Enumerable.Range(0, 4).Select(_ => new Thread(run)).ToArray();
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        if (wrong.Count > 0) throw wrong[0];
        return answers;
    }

    private static void ThreadsShare()
    {
        using (var shared = new Checker(Settings))
        using (Entry entry = shared.ReadEntry(Json))
        {
            Equal(1200, Answers(() => Rules(shared.Check(Json)), Rules(shared.Check(Json))));
            Func<string> change = () =>
            {
                entry.Set("/abstract", "y");
                entry.Set("/abstract", "");
                return entry.Get("/name");
            };
            Equal(1200, Answers(change, "x"));
        }
        var checker = new Checker(Settings);
        string alone = Rules(checker.Check(Json));
        var turn = new object();
        int turns = 0;
        Func<string> disposing = () =>
        {
            lock (turn) if (++turns == 100) checker.Dispose();
            return Rules(checker.Check(Json));
        };
        int answers = Answers(disposing, alone);
        // Of the 99 turns before, three at most were too late.
        Equal(true, answers >= 96 && answers <= 99);
    }

    private static void Lose(Action<IntPtr> free)
    {
        for (int i = 0; i < 2000; i++)
        {
            new Seen(free).IsInvalid.ToString();
            new Checker(Settings).ReadEntry(Json).Get("/name");
        }
    }

    private static void TheCollectorFrees()
    {
        int freed = 0;
        Lose(pointer => Interlocked.Increment(ref freed));
        // A collector that takes what looks like a pointer for one may keep a few.
        for (int round = 0; round < 1000 && freed < 1900; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Equal(true, freed >= 1900 && freed <= 2000);
    }

    private static void Main()
    {
        WhatIsDisposedOfIsNotUsed();
        AFindingNamesTheOtherEntries();
        WhatIsOwnedIsFreedOnce();
        using (var checker = new Checker(Settings))
        using (Entry entry = checker.NewEntry())
        using (Catalogue catalogue = checker.Catalogue(Constants.FORMAT_AUTO))
        {
            TakesTurns(entry, true);
            TakesTurns(catalogue, true);
            TakesTurns(checker, false);
        }
        ErrorsSayWhy();
        KeysMeet();
        DocumentsAreConverted();
        TextsAreWhole();
        ThreadsShare();
        TheCollectorFrees();
        Console.WriteLine("idiom: as expected");
    }
}
