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
    }
    identity {
        name_missing
    }
    sharing {
        none_without_basis
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
