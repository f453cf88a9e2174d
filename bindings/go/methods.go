// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.

package mulu

// Request: one request for data.
type Request struct{ *handle }

// Entry: one catalogue entry, read or built.
type Entry struct{ *handle }

// Catalogue: any number of entries, fed piece by piece or added, and what is wrong between them.
type Catalogue struct{ *handle }

// ID: the number of the request, or empty.
func (it *Request) ID() (string, error) {
	return requestText(it.handle, RequestID)
}

// Entry: the code of the entry that it asks for, or empty.
func (it *Request) Entry() (string, error) {
	return requestText(it.handle, RequestEntry)
}

// Field: makes the field that a pointer leads to, such as "/share/type", "/items/0/type", or "/items/-/type" for an
// item that is to be added. ErrRange: it leads to no field; an object, such as "/share", is none.
func (it *Checker) Field(pointer string) (Field, error) {
	h, err := fieldOf(it.handle, []byte(pointer))
	return said(h, err, (*reading).field)
}

// NewEntry: makes an empty entry, to be filled field by field.
func (it *Checker) NewEntry() (*Entry, error) {
	return as[Entry](entryNew(it.handle))
}

// ReadEntry: reads one entry in JSON. What is no entry is read too: its report says so. An entry keeps the dialect of
// the checker that it was made with; profile, calendar and day are those of the checker by which it is checked.
func (it *Checker) ReadEntry(json []byte) (*Entry, error) {
	return as[Entry](entryRead(it.handle, json))
}

// CheckEntry: checks an entry. The report does not refer to the entry.
func (it *Checker) CheckEntry(entry *Entry) (*Report, error) {
	return as[Report](entryCheck(it.handle, own(entry)))
}

// Check: checks a whole document. The report does not refer to the document. Where the format is FormatAuto, the
// document may be in another encoding than the checker's: then a mark at its beginning says so, or its bytes do
// without doubt; so it is the best choice for files that people bring. XML and workbooks are told from JSON then; CSV
// and TSV are not. The formats from CSV on give ErrFeature, under AUTO too, unless the library was built with them.
func (it *Checker) Check(document []byte, format int) (*Report, error) {
	return as[Report](checkerCheck(it.handle, document, format))
}

// CheckColumn: checks a column of texts as Apache Arrow lays them out: row `i` is the bytes of `data` from
// `offsets[i]` to `offsets[i + 1]`, so there are `count + 1` offsets, none below the one before. Each row is an entry
// in JSON, and stands for itself: the number of an entry is that of its row, places count from the beginning of the
// row, and nothing is said of a catalogue. `data` may be nil where no row has a byte. ErrRange: the offsets go back,
// or begin below 0.
func (it *Checker) CheckColumn(data []byte, offsets []int32) (*Report, error) {
	if !inside(data, offsets) {
		return nil, ErrRange
	}
	return as[Report](checkerCheckColumn(it.handle, data, offsets, len(offsets)-1))
}

// WriteKeys: writes under which keys the rows of a column have to meet: what is wrong between entries is found where
// all that have a key in common are together. The column is as in mulu_checker_check_column. Each line of the text is
// the number of a row, a tab, a key, and after a blank, if anything, what the row says under it; no row has two lines
// with one key. Keys and what is said are in ASCII, and are read by the same version alone.
func (it *Checker) WriteKeys(data []byte, offsets []int32) ([]byte, error) {
	if !inside(data, offsets) {
		return nil, ErrRange
	}
	return written(keysWrite(it.handle, data, offsets, len(offsets)-1))
}

// CheckKeys: checks a column of such lines, each from its key on and without its end: all lines of a key, those of
// earlier entries first, and all lines of as many other keys as you like. The number of an entry in the report is
// that of its row in this column. Over all keys, in however many calls, there are the findings that
// mulu_catalogue_finish has of the catalogue as a whole. ErrRange: a row is no such line, or as in
// mulu_checker_check_column.
func (it *Checker) CheckKeys(data []byte, offsets []int32) (*Report, error) {
	if !inside(data, offsets) {
		return nil, ErrRange
	}
	return as[Report](keysCheck(it.handle, data, offsets, len(offsets)-1))
}

// Convert: writes the entries of a document in another format. `from` is one of Format*, read as mulu_checker_check
// reads it; `to` is one of them but AUTO and XLS; `words` is one of Words*. JSON, NDJSON, CSV and TSV are written in
// the encoding of the checker, XML in UTF-8 as it says itself; a workbook, which has no encoding, is made by way of a
// temporary file, and where that cannot be written there is ErrMemory. ErrFeature: one of the formats is not part of
// this build. ErrUnread: nothing is written, and mulu_checker_check says why. An entry alone that cannot be read is
// left out, as a loss.
func (it *Checker) Convert(document []byte, from int, to int, words int) (Conversion, error) {
	h, err := convert(it.handle, document, from, to, words)
	return said(h, err, (*reading).conversion)
}

// NewCatalogue: makes an empty catalogue, to which a document is fed, entries are added, or both. `format` is that of
// the document: one of Format*, as in mulu_checker_check.
func (it *Checker) NewCatalogue(format int) (*Catalogue, error) {
	return as[Catalogue](catalogueNew(it.handle, format))
}

// IsWorkingDay: says whether a day such as "2026-02-13" is worked. ErrCalendar: nothing is known of its year.
func (it *Checker) IsWorkingDay(day string) (bool, error) {
	answer, err := calendarIsWorkingDay(it.handle, []byte(day))
	return answer == 1, err
}

// Due: counts the period that the profile sets for a duty: "reply-unconditional", "reply-conditional", "deliver",
// "check", "catalogue-update" or "review", from the day of the event on, which itself is not counted unless the
// settings say so. `extension` is 0, or the working days of a lawful extension. ErrRange: there is no such duty or
// day, no text sets the period on that day, or none allows the extension. A year that is not known is no failure: see
// DueDay.
func (it *Checker) Due(duty string, start string, extension int) (Counting, error) {
	h, err := calendarDue(it.handle, []byte(duty), []byte(start), extension)
	return said(h, err, (*reading).counting)
}

// Count: counts a number of working days, as a duty's are counted.
func (it *Checker) Count(workingDays int, start string) (Counting, error) {
	h, err := calendarCount(it.handle, workingDays, []byte(start))
	return said(h, err, (*reading).counting)
}

// Decide: decides a request, in JSON as `mulu schema request` describes it, for the data of an entry, under the
// profile, the calendar and the day of the checker. `entry` may be nil: the catalogue lists no such entry.
// `published` is 1 where the whole catalogue is known to be published, so that an entry that does not state its
// status counts as published; else 0. Every request has a decision: from what is no request everything is missing.
// The decision does not refer to the entry.
func (it *Checker) Decide(entry *Entry, request []byte, published bool) (Decision, error) {
	h, err := decide(it.handle, own(entry), request, flag(published))
	return said(h, err, (*reading).decision)
}

// ReadRequest: reads one request in JSON, as `mulu schema request` describes it. What is no request is read too: its
// report says so.
func (it *Checker) ReadRequest(json []byte) (*Request, error) {
	return as[Request](requestRead(it.handle, json))
}

// CheckRequest: checks a request, by the rules about requests and on the day of the checker, for the entry that it
// asks for; `entry` may be nil where that is not at hand. In the report the pointers lead into the request. The
// report refers to neither.
func (it *Checker) CheckRequest(request *Request, entry *Entry) (*Report, error) {
	return as[Report](requestCheck(it.handle, own(request), own(entry)))
}

// CheckRequestListed: checks a request where the whole published catalogue is at hand: `entry` may be nil, and then
// the catalogue does not list what the request asks for.
func (it *Checker) CheckRequestListed(request *Request, entry *Entry) (*Report, error) {
	return as[Report](requestCheckListed(it.handle, own(request), own(entry)))
}

// Life: says what has become of a request by the day of the checker: where it stands, and what is to be done by when.
// The share type is that of the entry; `entry` may be nil, and then what the request itself says of it counts. The
// life refers to neither.
func (it *Checker) Life(request *Request, entry *Entry) (Life, error) {
	h, err := requestLife(it.handle, own(request), own(entry))
	return said(h, err, (*reading).life)
}

// Set: sets the field at an RFC 6901 pointer, such as "/share/type" or "/items/0/name": the members are those of the
// entry in JSON, and mulu_field_at lists them. The text is a word or its label, number, day or yes and no as people
// write them ("conditional", "15", "2026-02-13", "true"); what is not understood is kept, and a finding says so. The
// index after the last, or `-`, adds to a list: "/share/scope/-", "/items/-/name". The pointer of a list of texts or
// words takes one in the place of all. Empty text clears the field; an element of a list stays, and is empty. A
// pointer that names no field gives ErrRange and changes nothing.
func (it *Entry) Set(pointer string, text string) error {
	return entrySet(it.handle, []byte(pointer), []byte(text))
}

// Get: gives the text of the field at a pointer, as its author wrote it. It is empty where nothing is said. ErrRange:
// the pointer leads to no field, to a whole list or object, or past the end of a list.
func (it *Entry) Get(pointer string) (string, error) {
	return entryGet(it.handle, []byte(pointer))
}

// Count: gives the number of elements of the list at a pointer, such as "/items" or "/share/scope". ErrRange: the
// pointer leads to no list.
func (it *Entry) Count(pointer string) (int, error) {
	return entryCount(it.handle, []byte(pointer))
}

// Remove: takes away what stands at a pointer: a field, a whole object or list, one element of a list, so that those
// after it move up, or a member that no field knows. ErrRange, and nothing changes: nothing could stand there.
func (it *Entry) Remove(pointer string) error {
	return entryRemove(it.handle, []byte(pointer))
}

// Write: writes the entry in JSON, on one line without an end, as its author wrote each field, in the order of the
// table of fields.
func (it *Entry) Write() ([]byte, error) {
	return written(entryWrite(it.handle))
}

// Feed: feeds the next piece of the document, of any size, cut anywhere. What is whole of it is checked and let go. A
// mistake in the call, such as nil, changes nothing; after any other failure every call gives the same status, up to
// mulu_catalogue_finish.
func (it *Catalogue) Feed(piece []byte) error {
	return catalogueFeed(it.handle, piece)
}

// Add: adds one entry. Entries are counted in the order in which they are checked.
func (it *Catalogue) Add(entry *Entry) error {
	return catalogueAdd(it.handle, own(entry))
}

// Finish: ends the document, and gives the findings of all entries and of the catalogue as a whole: for a document
// the same as mulu_checker_check. The catalogue is empty again, also after a failure.
func (it *Catalogue) Finish() (*Report, error) {
	return as[Report](catalogueFinish(it.handle))
}
