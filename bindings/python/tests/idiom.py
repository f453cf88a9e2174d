"""What is Python's own: closing, freeing, errors, threads, buffers, text."""
import array
import sys
import threading
import unittest
from collections import Counter
from ctypes import addressof, c_char, c_int
from typing import Any, List

import mulu
from mulu._library import library

SETTINGS = "as_of = 2026-11-21\n"
ROW = '{"name": "车辆信息", "share": {"type": "not_shared"}}'.encode()


class Closing(unittest.TestCase):
    def test_what_is_closed_is_a_value_error(self) -> None:
        checker = mulu.Checker(SETTINGS)
        with checker.read_entry(ROW) as entry:
            report = checker.check_entry(entry)
        catalogue = checker.catalogue()
        for thing in (report, catalogue, checker):
            thing.close()
            thing.close()
        for use in (lambda: entry.get("/name"), lambda: len(report), lambda: report[0], lambda: report.complete,
                    lambda: catalogue.feed(b"[]"), lambda: checker.new_entry(), lambda: checker.rules()):
            with self.assertRaisesRegex(ValueError, "is closed"):
                use()

    def test_every_handle_is_freed_once(self) -> None:
        made: "Counter[str]" = Counter()
        frees = {name: getattr(library, name) for name in ("mulu_entry_free", "mulu_report_free", "mulu_checker_free")}

        def counted(name: str) -> Any:
            def free(handle: Any) -> None:
                made[name] += 1
                frees[name](handle)
            return free

        for name in frees:
            setattr(library, name, counted(name))
        try:
            checker = mulu.Checker(SETTINGS)
            for _ in range(5):
                with checker.read_entry(ROW) as entry:
                    checker.check_entry(entry)
            del checker, entry
        finally:
            for name, free in frees.items():
                setattr(library, name, free)
        self.assertEqual(made, {"mulu_entry_free": 5, "mulu_report_free": 5, "mulu_checker_free": 1})

    def test_a_report_outlives_its_checker(self) -> None:
        checker = mulu.Checker(SETTINGS)
        report = checker.check(ROW)
        checker.close()
        self.assertEqual(report[-1], list(report)[len(report) - 1])
        with self.assertRaises(IndexError):
            report[len(report)]


class Errors(unittest.TestCase):
    def test_an_error_has_its_status_and_what_it_means(self) -> None:
        checker = mulu.Checker(SETTINGS)
        with self.assertRaisesRegex(mulu.Error, "MULU_E_RANGE") as caught:
            checker.field("/nowhere")
        self.assertEqual((caught.exception.status, caught.exception.why), (mulu.E_RANGE, ""))
        with self.assertRaises(mulu.Error) as caught:
            mulu.Checker("as_of = never\n")
        self.assertEqual(caught.exception.status, mulu.E_SETTINGS)
        self.assertNotIn(caught.exception.why, ("", mulu.status_text(mulu.E_SETTINGS)))

    def test_a_thing_of_another_kind_is_an_error(self) -> None:
        checker: Any = mulu.Checker(SETTINGS)
        with self.assertRaises(mulu.Error) as caught:
            checker.check_entry(checker.catalogue())
        self.assertEqual(caught.exception.status, mulu.E_HANDLE)
        with self.assertRaises(mulu.Error) as caught:
            checker.check_entry(None)
        self.assertEqual(caught.exception.status, mulu.E_NULL)


class Texts(unittest.TestCase):
    def test_text_of_any_kind_comes_back(self) -> None:
        entry = mulu.Checker(SETTINGS).new_entry()
        for text in ("", "a\0b", "🚗", "𠮷野家", "x" * 100_000):
            entry.set("/name", text)
            self.assertEqual(entry.get("/name"), text)
        with self.assertRaises(UnicodeEncodeError):
            entry.set("/name", "\ud800")

    def test_a_checker_of_bytes_speaks_bytes(self) -> None:
        checker = mulu.Checker(b'as_of = 2026-11-21\nencoding = "gbk"\n')
        entry = checker.new_entry()
        entry.set("/name", "车辆".encode("gbk"))
        self.assertEqual(entry.get("/name"), "车辆".encode("gbk"))
        self.assertEqual(checker.field("/name").heading.decode("gbk"), mulu.Checker(SETTINGS).field("/name").heading)
        with self.assertRaises(UnicodeEncodeError):
            entry.set("/name", "车辆")
        with self.assertRaisesRegex(ValueError, "are bytes"):
            mulu.Checker('as_of = 2026-11-21\nencoding = "gbk"\n')


class Rules(unittest.TestCase):
    def test_a_rule_is_found_by_code_and_by_name(self) -> None:
        checker = mulu.Checker(SETTINGS)
        rule = checker.rule("none-without-basis")
        self.assertEqual((rule, rule.about), (checker.rule("SHR201"), mulu.ABOUT_ENTRY))
        self.assertIn(rule, checker.rules())
        self.assertEqual(rule.sources[0].since, "2025-08-01")
        self.assertIn(rule.title, checker.explain("SHR201"))
        with self.assertRaises(mulu.Error) as caught:
            checker.rule("SHR000")
        self.assertEqual(caught.exception.status, mulu.E_RANGE)

    def test_a_request_for_what_the_catalogue_does_not_list(self) -> None:
        checker = mulu.Checker(SETTINGS)
        request = checker.read_request('{"id": "7", "entry": "a/1"}')
        self.assertEqual((request.id, request.entry), ("7", "a/1"))
        listed = len(checker.check_request(request, listed=True))
        self.assertEqual(listed, len(checker.check_request(request)) + 1)

    def test_a_finding_names_the_other_entries_that_it_is_about(self) -> None:
        checker = mulu.Checker(SETTINGS)
        report = checker.check('[{"code": "1"}, {"code": "2"}, {"code": "1"}, {"code": "1"}]')
        last = report[-1]
        self.assertEqual((last.rule, last.entry, last.related), ("CAT103", 0, (2, 3)))
        self.assertEqual((last.title, last.explain), (checker.rule("CAT103").title, checker.rule("CAT103").explain))
        self.assertEqual(report[0].related, ())
        self.assertEqual(len(set(report)), len(report))


class Documents(unittest.TestCase):
    DOCUMENT = '[{"name": "车辆"}, 7]'

    def test_a_document_that_was_written_is_bytes(self) -> None:
        for checker, encoding in ((mulu.Checker(SETTINGS), "utf-8"),
                                  (mulu.Checker(b'as_of = 2026-11-21\nencoding = "gbk"\n'), "gb18030")):
            self.assertEqual(checker.encoding, encoding)
            document = self.DOCUMENT.encode(encoding)
            conversion = checker.convert(document, mulu.FORMAT_JSON, mulu.FORMAT_NDJSON)
            self.assertEqual(conversion.entries, len(conversion.document.splitlines()))
            self.assertIn("车辆".encode(encoding), conversion.document)
            self.assertEqual(conversion.lost, len(conversion.losses))

    def test_what_cannot_be_written_is_an_error(self) -> None:
        checker = mulu.Checker(SETTINGS)
        for document, to, status in (("[", mulu.FORMAT_JSON, mulu.E_UNREAD), ("[]", 99, mulu.E_RANGE)):
            with self.assertRaises(mulu.Error) as caught:
                checker.convert(document, mulu.FORMAT_JSON, to)
            self.assertEqual(caught.exception.status, status)

    def test_a_report_notes_that_a_document_is_in_another_encoding(self) -> None:
        with mulu.Checker(SETTINGS).check(self.DOCUMENT.encode("gbk")) as report:
            self.assertRegex("".join(report.notes), "GB ?18030")
            self.assertEqual(report[0].sheet, "")


class Columns(unittest.TestCase):
    def setUp(self) -> None:
        self.checker = mulu.Checker(SETTINGS)
        self.data, self.ends = ROW * 3, [len(ROW) * row for row in range(4)]

    def findings(self, data: Any, offsets: Any, count: int) -> "List[List[str]]":
        rows: "List[List[str]]" = [[] for _ in range(count)]
        for finding in self.checker.check_column(data, offsets, count):
            rows[finding.entry].append(finding.rule)
        return rows

    def test_buffers_of_every_kind_say_the_same(self) -> None:
        rules = [finding.rule for finding in self.checker.check_entry(self.checker.read_entry(ROW))]
        offsets = array.array("i", self.ends)
        data = bytearray(self.data)
        for given in (self.data, data, addressof((c_char * len(data)).from_buffer(data))):
            for ends in (offsets, offsets.tobytes(), (c_int * 4)(*self.ends), offsets.buffer_info()[0]):
                self.assertEqual(self.findings(given, ends, 3), [rules] * 3)
        self.assertEqual(self.findings(self.data, offsets[1:], 2), [rules] * 2)
        self.assertEqual(self.findings(None, array.array("i", [0]), 0), [])

    def test_a_buffer_that_is_too_short_is_not_read(self) -> None:
        for data, offsets in ((self.data[:-1], array.array("i", self.ends)), (self.data, b"\0" * 15)):
            with self.assertRaisesRegex(ValueError, "a buffer of"):
                self.checker.check_column(data, offsets, 3)
        with self.assertRaises(ValueError):
            self.checker.check_column(self.data, array.array("i", self.ends), -1)

    def test_what_arrow_holds_is_read_in_place(self) -> None:
        try:
            import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]
        except ImportError:
            self.skipTest("pyarrow is not installed")
        column = pyarrow.array([ROW.decode()] * 3)
        _, offsets, data = column.buffers()
        self.assertEqual(self.findings(data, offsets, 3), self.findings(self.data, array.array("i", self.ends), 3))


class Threads(unittest.TestCase):
    def test_threads_share_a_checker(self) -> None:
        checker = mulu.Checker(SETTINGS)
        alone = list(checker.check(ROW))
        seen: "List[bool]" = []

        def work() -> None:
            seen.extend(list(checker.check(ROW)) == alone for _ in range(50))

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(seen, [True] * 200)

    def test_other_threads_run_during_a_check(self) -> None:
        """No thread is made to give way here: another runs before the check is done only if the check lets it."""
        checker = mulu.Checker(SETTINGS)
        document = b"\n".join([ROW] * 2000)
        before = sys.getswitchinterval()
        sys.setswitchinterval(1000)
        try:
            for _ in range(50):
                done: "List[int]" = []
                thread = threading.Thread(
                    target=lambda: done.append(len(checker.check(document, mulu.FORMAT_NDJSON))))
                thread.start()
                ran_during = not done
                thread.join()
                self.assertEqual(len(done), 1)
                if ran_during:
                    return
        finally:
            sys.setswitchinterval(before)
        self.fail("a check holds all other threads up")

    def test_threads_take_turns_with_an_entry(self) -> None:
        entry = mulu.Checker(SETTINGS).new_entry()

        def work(text: str) -> None:
            for _ in range(500):
                entry.set("/name", text)
                entry.get("/name")
                entry.set("/share/scope/-", text)

        threads = [threading.Thread(target=work, args=(letter * 50,)) for letter in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(entry.count("/share/scope"), 2000)

    def test_closing_waits_for_no_thread_and_breaks_none(self) -> None:
        checker = mulu.Checker(SETTINGS)
        document = b"\n".join([ROW] * 200)
        begun = threading.Event()
        ended: "List[str]" = []

        def work() -> None:
            try:
                while True:
                    report = checker.check(document, mulu.FORMAT_NDJSON)
                    begun.set()
                    self.assertTrue(report.complete)
            except ValueError as error:
                ended.append(str(error))

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        begun.wait()
        checker.close()
        for thread in threads:
            thread.join()
        self.assertEqual(ended, ["this Checker is closed"] * 3)


unittest.main()
