//! 规则: the registry. Adding a rule is one file in its group and one word here.

mod checker;
mod run;

pub use crate::diag::{Bad, Check, Context, Good, Rule};
pub use checker::{Checked, Checker};
pub use run::Run;

/// Declares the groups and their rules, in the order of their codes.
macro_rules! rules {
    ($( $group:ident { $( $rule:ident )* } )*) => {
        $( mod $group { $( pub(super) mod $rule; )* } )*

        /// All rules, group by group, in the order of their codes.
        pub static RULES: &[&Rule] = &[$( $( &$group::$rule::RULE, )* )*];
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
        unknown_word
    }
    identity {
        name_missing
    }
    content {
        format_class_missing
        format_class_unknown
        format_type_missing
        format_type_class_mismatch
        format_type_unlisted
        format_other_required
        items_missing_structured
        item_name_missing
        item_name_duplicate
        item_type_missing
        item_type_unknown
        item_type_letter_mismatch
        item_length_invalid
        item_length_missing
        item_length_superfluous
        item_uscc_length
        secrecy_in_r809
        classification_level_missing
        assessment_missing
        approval_missing
        census_not_number
        census_shared_gt_total
        census_open_but_no
        encoding_mojibake
        placeholder_value
    }
    sharing {
        none_without_basis
    }
    catalogue {
        name_duplicate
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
