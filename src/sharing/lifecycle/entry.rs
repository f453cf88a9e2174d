//! 目录的更新与审核: by when an entry is brought up to date after a change, and reviewed.

use super::due::{Done, Due, Scale};
use crate::calendar::{Calendar, Date};
use crate::legal::Duty;
use crate::model::{Entry, Term};
use crate::profile::Profile;
use crate::text::is_blank;

/// The update that a change calls for (R809 第十七条第二款); `None` where no change is recorded.
///
/// A lawful extension moves the last day: with recorded consent, and no longer than the law allows.
pub(crate) fn update_of(
    entry: &Entry<'_>,
    profile: &Profile,
    calendar: &Calendar,
    as_of: Date,
) -> Option<Due> {
    let scale = Scale { profile, calendar, as_of };
    let change = &entry.change;
    if change.on.is_missing() {
        return None;
    }
    let start = change.on.known().copied();
    if start.is_some_and(|start| start > as_of) {
        return None;
    }
    let most = scale.period(Duty::CatalogueUpdate, start).map_or(0, |period| period.extension);
    let days = change.extension.days.known().copied().filter(|days| *days <= most);
    let extension = days.filter(|_| has_consent(entry, as_of)).unwrap_or(0);
    let done = match &change.completed {
        Term::Missing => Done::No,
        Term::Known { value, .. } if *value > as_of => Done::No,
        Term::Known { value, .. } if start.is_none_or(|start| start <= *value) => Done::On(*value),
        Term::Known { .. } | Term::Unknown(_) => Done::SomeDay,
    };
    Some(scale.weigh(Duty::CatalogueUpdate, "/change/on".to_owned(), start, extension, done))
}

/// Whether the consent to an extension of the update is recorded: by whom, or on which day.
pub(crate) fn has_consent(entry: &Entry<'_>, as_of: Date) -> bool {
    let extension = &entry.change.extension;
    match extension.on.known() {
        Some(on) => *on <= as_of,
        None => !is_blank(&extension.by),
    }
}

/// The review of an updated entry by the authority (R809 第十七条第三款); `None` where the entry was not submitted after
/// a change. For a first submission there is no period (第十六条).
pub(crate) fn review_of(
    entry: &Entry<'_>,
    profile: &Profile,
    calendar: &Calendar,
    as_of: Date,
) -> Option<Due> {
    let scale = Scale { profile, calendar, as_of };
    let (changed, submitted) = (*entry.change.on.known()?, *entry.submitted.known()?);
    if submitted < changed || submitted > as_of {
        return None;
    }
    // It is reviewed and published: the later of the two days, where both are of this update.
    let of_update = |term: &Term<'_, Date>| {
        term.known().copied().filter(|day| (submitted..=as_of).contains(day))
    };
    let done = match (of_update(&entry.reviewed), of_update(&entry.published)) {
        (Some(reviewed), published) => {
            Done::On(published.map_or(reviewed, |day| day.max(reviewed)))
        }
        (None, Some(published)) => Done::On(published),
        (None, None) if entry.reviewed.unknown().is_some() => Done::SomeDay,
        (None, None) => Done::No,
    };
    Some(scale.weigh(Duty::Review, "/submitted".to_owned(), Some(submitted), 0, done))
}
