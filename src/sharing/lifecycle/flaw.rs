//! 不合规的环节: a step of a request that the law does not know, or that the record does not show to be right.

use crate::calendar::Date;

/// 不合规的种类.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FlawKind {
    /// The kind of the step is missing or not understood.
    UnknownKind,
    /// The step has no day, or one that is not understood.
    NoDay,
    /// The step is dated before the day on which the request was received.
    BeforeReceipt,
    /// The request was received on two different days.
    ReceivedTwice,
    /// Material was asked for once more: it is to be told all at once.
    SupplementRepeated,
    /// An extension is longer than the law allows, by itself or together with those before it.
    ExtensionTooLong,
    /// An extension does not say by how many days.
    ExtensionDaysUnknown,
    /// An extension without the recorded consent of the authority.
    ExtensionWithoutConsent,
    /// An extension of which the applicant was not told, as far as is recorded.
    ExtensionWithoutNotice,
    /// An extension after the period was over.
    ExtensionAfterDue,
    /// An answer without the recorded consent of the head of the provider's office.
    AnswerWithoutConsent,
    /// A second answer of the same kind, or a refusal after the data were granted.
    AnsweredTwice,
    /// A refusal without a reason.
    RefusedWithoutReason,
    /// A refusal because material is lacking, which was not asked for.
    RefusedForMaterial,
    /// A refusal of a request that lacks material, which was not asked for.
    RefusedUnasked,
    /// Data were delivered before it was agreed.
    DeliveredBeforeAgreement,
    /// Data were delivered, and nobody is recorded to have agreed.
    DeliveredWithoutAgreement,
    /// A check was resolved that nobody filed.
    CheckNotFiled,
    /// The service was ended without a reason.
    EndedWithoutReason,
    /// The service was ended without negotiating with the applicant.
    EndedWithoutNegotiation,
    /// The service was ended without filing that with the authority.
    EndedWithoutFiling,
}

/// 不合规的环节: what is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Flaw {
    /// What is wrong.
    pub kind: FlawKind,
    /// The position of the event.
    pub event: usize,
    /// The pointer into the request.
    pub at: String,
    /// The day of the event, where it is known.
    pub on: Option<Date>,
}
