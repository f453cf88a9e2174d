// Package mulu checks government data-catalogue entries and decides how they are shared. It is a thin layer over the C
// library of that name, whose header says what each function does. Texts are bytes in the encoding of the checker:
// UTF-8 unless its settings name another. What was not closed is freed when it is collected.
package mulu

// #cgo pkg-config: mulu
// #include <mulu.h>
import "C"

import (
	"errors"
	"fmt"
	"runtime"
	"unsafe"
)

// Error is a status of the library that is not OK. errors.Is finds it equal to the ErrX of the same status.
type Error struct {
	Status int
	Text   string
}

func (e *Error) Error() string { return "mulu: " + e.Text }

// Is compares the status alone.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.Status == e.Status
}

// ErrClosed is given by whatever is used after its Close.
var ErrClosed = errors.New("mulu: used after Close")

// LoadedABI is the interface of the library that was loaded: the same as ABI.
func LoadedABI() int { return abi() }

func init() {
	if abi() != ABI {
		panic(fmt.Sprintf("mulu: the interface is %d, and %d is wanted", abi(), ABI))
	}
}

func failed(status C.int) error {
	if status == OK {
		return nil
	}
	return &Error{int(status), StatusText(int(status))}
}

var nothing byte

// The pointer to the bytes; that to no bytes would be NULL, which the library takes for a mistake.
func in(bytes []byte) *C.char {
	if len(bytes) == 0 {
		return (*C.char)(unsafe.Pointer(&nothing))
	}
	return (*C.char)(unsafe.Pointer(&bytes[0]))
}

func lent(text *C.char, length C.size_t) string {
	return string(unsafe.Slice((*byte)(unsafe.Pointer(text)), int(length)))
}

// What the library made. The finalizer is that of the handle, so the handle is what must be kept alive.
type handle struct {
	pointer unsafe.Pointer
	free    func(unsafe.Pointer)
}

func hold(pointer unsafe.Pointer, free func(unsafe.Pointer)) *handle {
	if pointer == nil {
		return nil
	}
	h := &handle{pointer, free}
	runtime.SetFinalizer(h, (*handle).Close)
	return h
}

// Close frees the object, once; not while another goroutine uses it.
func (h *handle) Close() {
	if h != nil && h.pointer != nil {
		runtime.SetFinalizer(h, nil)
		h.free(h.pointer)
		h.pointer = nil
	}
}

// The pointer, or NULL where there is no object, of which the library says what it thinks.
func (h *handle) at() unsafe.Pointer {
	if h == nil {
		return nil
	}
	return h.pointer
}

func open(handles ...*handle) error {
	for _, h := range handles {
		if h != nil && h.pointer == nil {
			return ErrClosed
		}
	}
	return nil
}

// Makes a noun of a handle.
func as[T ~struct{ *handle }](h *handle, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	return &T{h}, nil
}

// The handle of a noun, where there is one.
func own[T ~struct{ *handle }](noun *T) *handle {
	if noun == nil {
		return nil
	}
	return struct{ *handle }(*noun).handle
}

// A reading is any number of questions, and the first error that one of them met.
type reading struct{ err error }

func (r *reading) keep(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reading) text(text string, err error) string {
	r.keep(err)
	return text
}

func (r *reading) number(number int, err error) int {
	r.keep(err)
	return number
}

func (r *reading) first(text string, _ int, err error) string { return r.text(text, err) }

func (r *reading) second(_ string, number int, err error) int { return r.number(number, err) }

func (r *reading) whole(text *handle, err error) []byte {
	all, err := written(text, err)
	r.keep(err)
	return all
}

// Copies a text that is ours, and frees it.
func written(text *handle, err error) ([]byte, error) {
	defer text.Close()
	if err != nil {
		return nil, err
	}
	all, err := textGet(text)
	return []byte(all), err
}

// Copies what an object says, and frees it.
func said[T any](h *handle, err error, copy func(*reading, *handle) T) (value T, _ error) {
	defer h.Close()
	if err != nil {
		return value, err
	}
	var get reading
	value = copy(&get, h)
	return value, get.err
}

func list[T any](count int, read func(index int) T) []T {
	all := make([]T, count)
	for i := range all {
		all[i] = read(i)
	}
	return all
}

func flag(set bool) int {
	if set {
		return 1
	}
	return 0
}

// The library sees that no offset is below the one before, but not where the bytes end.
func inside(data []byte, offsets []int32) bool {
	return len(offsets) > 0 && int(offsets[len(offsets)-1]) <= len(data)
}
