//! 规则: the registry. Adding a rule is one file in its group and one word here.

mod checker;
pub(crate) mod examples;
mod keys;
mod lateness;
mod look;
mod parts;
mod plainly;
mod questions;
mod requests;
mod run;
mod tables;
mod threads;
mod unfilled;

use crate::diag::Active;
pub use crate::diag::{Bad, Case, Check, Context, Good, Rule};
pub use checker::{Checked, Checker};
use look::{Applicable, Look};
pub use questions::{Need, Question};
pub use requests::{Registered, RequestRun};
#[cfg(feature = "capi")]
pub(crate) use run::Paused;
pub use run::Run;

/// Declares the groups and their rules, in the order of their codes. In round brackets stands what is plain where a rule
/// finds nothing, in square ones what is plain where it does not apply: see `plainly`.
macro_rules! rules {
    ($( $group:ident { $( $rule:ident $(($passes:ident))? $([$silent:ident])? )* } )*) => {
        $( mod $group { $( pub(super) mod $rule; )* } )*

        /// All rules, group by group, in the order of their codes.
        pub static RULES: &[&Rule] = &[$( $( &$group::$rule::RULE, )* )*];

        /// Lets every rule look at some entries; says to how many of them each applied. The calls are spelt out
        /// with their rules, so that the compiler sees through each: calls through pointers would take longer than
        /// most rules.
        fn look_at(look: &mut Look<'_>, plan: &[Active]) -> Applicable {
            #[allow(non_camel_case_types, clippy::enum_variant_names)]
            enum At { $( $( $rule, )* )* }
            let mut applicable = [0; RULES.len()];
            if let Some(plan) = plan.first_chunk::<{ RULES.len() }>() {
                $( $(
                    let at = At::$rule as usize;
                    let passes = plainly::NOTHING $( | plainly::$passes )?;
                    let is_silent = plainly::NOTHING $( | plainly::$silent )?;
                    applicable[at] = look.with(&$group::$rule::RULE, &plan[at], (passes, is_silent));
                )* )*
            }
            applicable
        }
    };
}

rules! {
    document {
        not_json
        wrong_type
        duplicate_key
        unknown_member
        decoding_loss
        raw_control
        unknown_word(WORDS)
        rows_contradict
    }
    identity {
        name_missing
        name_too_long
        name_is_system_name
        name_control_chars(NAME)
        code_missing
        code_format(CODE_FORM)
        code_class_prefix(CODE_CLASS)
        code_inconsistent_rows
        class_unknown
        class_path_gap
        class_name_code_mismatch
        theme_class_unlisted
        provider_missing
        provider_code_missing
        provider_code_format(PROVIDER)
        provider_code_check_digit(PROVIDER)
        provider_code_lowercase_or_fullwidth(PROVIDER)
        provider_code_not_government(PROVIDER)
        provider_code_org_part(PROVIDER)
        provider_code_region_unknown(PROVIDER)
        provider_office_missing
        abstract_missing
        abstract_copies_name
        abstract_length(ABSTRACT)
    }
    content {
        format_class_missing
        format_class_unknown
        format_type_missing
        format_type_class_mismatch
        format_type_unlisted
        format_other_required
        items_missing_structured
        item_name_missing(ITEMS)
        item_name_duplicate(NAMES_DIFFER)
        item_type_missing(ITEMS)
        item_type_unknown(ITEMS)
        item_type_letter_mismatch(ITEMS)
        item_length_invalid(ITEMS)
        item_length_missing(ITEMS)
        item_length_superfluous(ITEMS)
        item_uscc_length[NO_NUMBERS]
        secrecy_in_r809
        classification_level_missing
        assessment_missing
        approval_missing
        census_not_number
        census_shared_gt_total
        census_open_but_no
        encoding_mojibake
        placeholder_value(TEXTS)
    }
    sharing {
        share_type_missing
        share_type_unknown
        share_type_bare_code
        conditional_without_condition
        conditional_without_scope
        conditional_without_purpose
        condition_vacuous(CONDITION)
        unconditional_with_condition
        unconditional_scope_restricted
        base_items_not_unconditional
        none_without_basis
        none_without_reason
        none_basis_rank
        none_basis_no_article
        none_basis_only_secret
        none_with_open
        none_with_share_way
        share_way_missing
        share_way_unknown
        share_way_not_platform
        share_way_type_missing
        share_way_format_mismatch
        item_share_looser
        item_share_all_stricter
    }
    openness {
        open_missing
        open_unknown
        open_condition_missing
        open_condition_superfluous
        open_wider_than_share
        open_with_secret_or_sensitive
        item_idcard_sensitive[NO_NUMBERS]
        format_not_machine_readable_open
    }
    timeliness {
        cycle_missing
        cycle_unknown
        cycle_custom_text_missing
        cycle_realtime_file
        data_stale
        publish_date_missing
        date_format(DAYS)
        date_invalid(DAYS)
        publish_date_future
        catalogue_update_overdue
        update_extension_too_long
        catalogue_review_overdue
    }
    request {
        request_incomplete
        request_unpublished_entry
        request_for_none
        request_head_consent_missing
        duplicate_collection
        reply_overdue_unconditional
        reply_overdue_conditional
        reply_extension_invalid
        refusal_without_reason
        refusal_for_incomplete_material
        supplement_asked_repeatedly
        refusal_of_unconditional
        delivery_overdue
        correction_overdue
        use_scope_exceeded
        usage_record_retention
        service_stopped_without_filing
        calendar_not_covered
    }
    catalogue {
        name_duplicate
        name_autofill_suffix
        code_duplicate
        provider_name_code_conflict
        single_source_conflict
        related_code_dangling
        related_code_self
        related_code_asymmetric
        main_not_in_force
    }
}

impl Rule {
    /// The rule with a code such as `SHR201`, or a name such as `none-without-basis`.
    ///
    /// ```
    /// let rule = mulu::Rule::find("none-without-basis").unwrap();
    /// assert_eq!(rule.code, "SHR201");
    /// assert!(mulu::Rule::find("SHR999").is_none());
    /// ```
    pub fn find(code_or_name: &str) -> Option<&'static Rule> {
        RULES.iter().copied().find(|rule| rule.code == code_or_name || rule.name == code_or_name)
    }
}
