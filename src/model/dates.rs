//! 目录中的日期: all days of an entry, each with its place.

use std::borrow::Cow;

use super::Entry;
use super::Term;
use crate::calendar::Date;

/// Where a day of an entry stands; turned into its pointer only when that is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DatePlace {
    /// A member that there is once, by its pointer.
    Member(&'static str),
    /// The day of the assessment at this position.
    Assessment(usize),
}

impl From<DatePlace> for Cow<'static, str> {
    /// The RFC 6901 pointer.
    fn from(place: DatePlace) -> Cow<'static, str> {
        match place {
            DatePlace::Member(pointer) => Cow::Borrowed(pointer),
            DatePlace::Assessment(position) => Cow::Owned(format!("/assessments/{position}/on")),
        }
    }
}

impl<'a> Entry<'a> {
    /// 日期: every day that the entry may state, stated or not.
    ///
    /// ```
    /// use mulu::{Date, DatePlace, Entry};
    /// let mut entry = Entry::default();
    /// entry.published = Date::new(2026, 3, 2).unwrap().into();
    /// let (place, _) = entry.dates().find(|(_, day)| day.known().is_some()).unwrap();
    /// assert_eq!(place, DatePlace::Member("/published"));
    /// ```
    pub fn dates(&self) -> impl Iterator<Item = (DatePlace, &Term<'a, Date>)> {
        let members = [
            ("/published", &self.published),
            ("/updated", &self.updated),
            ("/approved/on", &self.approved.on),
            ("/submitted", &self.submitted),
            ("/reviewed", &self.reviewed),
            ("/change/on", &self.change.on),
            ("/change/completed", &self.change.completed),
            ("/change/extension/on", &self.change.extension.on),
        ];
        let members = members.into_iter().map(|(pointer, day)| (DatePlace::Member(pointer), day));
        let assessments = self.assessments.iter().enumerate();
        members.chain(assessments.map(|(at, made)| (DatePlace::Assessment(at), &made.on)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::member::{Object, View};

    /// The pointers of all days in an object and in what it holds.
    fn days(object: &dyn Object<'_>, at: &str, found: &mut Vec<String>) {
        for (index, row) in object.rows().iter().enumerate() {
            let at = format!("{at}/{}", row.key);
            match object.view(index) {
                Some(View::Date(_)) => found.push(at),
                Some(View::Object(next)) => days(next, &at, found),
                _ => {}
            }
        }
    }

    #[test]
    fn no_day_of_the_table_of_fields_is_left_out() {
        let assessments = vec![Default::default(), Default::default()];
        let entry = Entry { assessments, ..Entry::default() };
        let mut known = vec!["/assessments/0/on".to_owned(), "/assessments/1/on".to_owned()];
        days(&entry, "", &mut known);
        let mut told: Vec<_> =
            entry.dates().map(|(place, _)| Cow::from(place).into_owned()).collect();
        known.sort();
        told.sort();
        assert_eq!(told, known);
    }
}
