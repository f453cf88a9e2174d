//! 叶: what an entry says, taken down to what one cell holds.

use crate::codec::json::said_members;
use crate::model::member::{Object, View};
use crate::pointer::Path;

/// What one cell holds.
#[derive(Clone, Copy)]
pub(super) enum Leaf<'e, 'a> {
    /// A field of the model.
    Member(View<'e, 'a>),
    /// A column of the department's own.
    Ext { heading: &'e str, text: &'e str },
    /// A member that the model does not know, as JSON; the pointer is that of the object that it stands in.
    Unknown { name: &'e str, json: &'e str },
    /// An object of which no field says anything.
    Hollow,
}

/// Calls `f` for every leaf of an object but those of the items of an entry, with the field's pointer, which begins with
/// what `pointer` holds, and the way to it.
pub(super) fn leaves<'e, 'a>(
    object: &'e dyn Object<'a>,
    pointer: &mut String,
    path: &Path<'_>,
    f: &mut dyn FnMut(Leaf<'e, 'a>, &str, &Path<'_>),
) {
    let start = pointer.len();
    for (row, view) in said_members(object) {
        let at = &Path::Key(path, row.key);
        pointer.push('/');
        pointer.push_str(row.key);
        match view {
            View::Object(next) => leaves(next, pointer, at, f),
            View::Maybe(Some(next)) => below(next, pointer, at, f),
            View::Objects(_) if pointer == "/items" => {}
            View::Objects(list) => {
                let start = pointer.len();
                for position in 0..list.len() {
                    let Some(next) = list.get(position) else { break };
                    pointer.push_str(&format!("/{position}"));
                    below(next, pointer, &Path::Index(at, position), f);
                    pointer.truncate(start);
                }
            }
            View::Map(pairs) => {
                for (heading, text) in pairs {
                    f(Leaf::Ext { heading, text }, pointer, &Path::Key(at, heading));
                }
            }
            _ => f(Leaf::Member(view), pointer, at),
        }
        pointer.truncate(start);
    }
    for (name, json) in object.extra().iter() {
        f(Leaf::Unknown { name, json }, pointer, &Path::Key(path, name));
    }
}

/// The leaves of an object that may be absent, or is one of a list: without a field nothing shows that it was there.
fn below<'e, 'a>(
    object: &'e dyn Object<'a>,
    pointer: &mut String,
    path: &Path<'_>,
    f: &mut dyn FnMut(Leaf<'e, 'a>, &str, &Path<'_>),
) {
    let mut is_hollow = true;
    leaves(object, pointer, path, &mut |leaf, pointer, path| {
        is_hollow &= !matches!(leaf, Leaf::Member(_));
        f(leaf, pointer, path);
    });
    if is_hollow {
        f(Leaf::Hollow, pointer, path);
    }
}
