//! Why a call could not be done. Wrong data are no error: they are findings in a report.

use std::io;

/// Why a call could not be done.
///
/// The kinds stay private, so that they may grow; the predicates tell what a caller can act on.
///
/// ```
/// let error = mulu::Profile::named("national-2052").unwrap_err();
/// assert!(error.is_settings());
/// assert_eq!(error.to_string(), "unknown profile `national-2052`");
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Kind>);

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("{0}")]
    Settings(String),
    #[error("{what} is larger than this library reads: more than {most}, at byte {offset}")]
    Limit { what: &'static str, most: u64, offset: u64 },
    #[error("cannot read the input: {0}")]
    Input(#[source] io::Error),
    #[error("{0}")]
    Argument(String),
    #[error("the run was stopped")]
    Stopped,
}

impl Error {
    /// Settings that make no sense: an unknown profile, a rule that does not exist, a loosening.
    pub(crate) fn settings(text: impl Into<String>) -> Error {
        Error(Box::new(Kind::Settings(text.into())))
    }

    /// Input that goes past one of the [`Limits`](crate::Limits).
    pub(crate) fn limit(what: &'static str, most: u64, offset: u64) -> Error {
        Error(Box::new(Kind::Limit { what, most, offset }))
    }

    /// An argument that the function does not take.
    pub(crate) fn argument(text: impl Into<String>) -> Error {
        Error(Box::new(Kind::Argument(text.into())))
    }

    /// The caller stopped the run.
    pub(crate) fn stopped() -> Error {
        Error(Box::new(Kind::Stopped))
    }

    /// Whether the settings of a checker make no sense.
    pub fn is_settings(&self) -> bool {
        matches!(*self.0, Kind::Settings(_))
    }

    /// Whether the input is larger than this library reads.
    pub fn is_limit(&self) -> bool {
        matches!(*self.0, Kind::Limit { .. })
    }

    /// Whether the input could not be read at all, as when a disk fails.
    pub fn is_input(&self) -> bool {
        matches!(*self.0, Kind::Input(_))
    }

    /// Whether the caller stopped the run, see [`Run::stop_when`](crate::Run::stop_when).
    pub fn is_stopped(&self) -> bool {
        matches!(*self.0, Kind::Stopped)
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        Error(Box::new(Kind::Input(error)))
    }
}
