//! 申请内容的类: the purposes, ways, time limits and items that the conditions of an entry tell apart.

use std::collections::BTreeMap;
use std::hash::Hash;

use super::atoms::Atoms;
use super::axis::{NONE, OTHER, Region, STATED, cells_of, folded_pairs, grouped};
use crate::calendar::Date;
use crate::model::{Purpose, Term, Way, WayClass, WayType, Word, WordList};
use crate::sharing::Truth;
use crate::sharing::decide::offers;
use crate::text::{Text, fold, is_blank};
use crate::vocabulary::{find, is_placeholder};

/// Which lists name a text, each list once.
type Listed = BTreeMap<String, (String, Vec<usize>)>;

/// The regions of purposes: a request states one, or none.
pub(super) fn purposes(atoms: &Atoms<'_>) -> Vec<Region<Vec<Term<'static, Purpose>>>> {
    let mut free = Listed::new();
    for (number, list) in atoms.purposes.iter().enumerate() {
        for text in list.iter().filter_map(Term::unknown).filter(|text| says(text)) {
            add(&mut free, text, number);
        }
    }
    // Purposes of the list, by the lists that have them.
    let tokens = Purpose::ALL.iter().map(|purpose| {
        let lists = atoms.purposes.iter().map(|list| list.iter().any(|one| one.is(*purpose)));
        let lists = lists.enumerate().filter(|(_, has)| *has).map(|(number, _)| number);
        (Some(lists.collect::<Vec<_>>()), vec![(*purpose).into()], purpose.token().to_owned())
    });
    let mut regions = grouped(tokens);
    let unlisted = unlisted("未列明的用途", &free, Some(Purpose::LIST));
    let texts = free
        .into_values()
        .map(|(text, lists)| (lists, vec![Term::Unknown(Text::Owned(text.clone()))], text));
    let others = [(Vec::new(), vec![Term::Unknown(Text::Owned(unlisted))], OTHER.to_owned())];
    regions.extend(grouped(texts.chain(others)));
    regions.push(Region { shown: vec![NONE.to_owned()], value: Vec::new() });
    regions
}

/// The regions of ways; `None` where to tell them apart takes more than `most` looks at a way. Where a request must state
/// one, none is no region.
pub(super) fn ways(
    atoms: &Atoms<'_>,
    must: bool,
    most: usize,
) -> Option<Vec<Region<Way<'static>>>> {
    let classes = terms(atoms.ways.iter().map(|way| &way.class));
    let kinds = terms(atoms.ways.iter().map(|way| &way.kind));
    cells_of(&[classes.len(), kinds.len(), atoms.ways.len()], most)?;
    let way = |class: &Term<'static, WayClass>, kind: &Term<'static, WayType>| Way {
        class: class.clone(),
        kind: kind.clone(),
        ..Way::default()
    };
    // 无 states nothing, and still it is no form that is offered.
    let offered = |way: &Way<'_>| -> (Vec<Truth>, bool) {
        let truths = atoms.ways.iter().map(|own| offers(own, way)).collect();
        (truths, way.has_class() || way.has_type())
    };
    // What one of them alone does not tell apart, both together may.
    let classes = told_apart(&classes, |class| {
        kinds.iter().map(|(kind, _)| offered(&way(class, kind))).collect::<Vec<_>>()
    });
    let kinds = told_apart(&kinds, |kind| {
        let with = |class: &Region<Term<'static, WayClass>>| offered(&way(&class.value, kind));
        classes.iter().map(with).collect::<Vec<_>>()
    });
    let mut all = Vec::new();
    for (at, class) in classes.iter().enumerate() {
        for (rest, kind) in kinds.iter().enumerate() {
            let way = way(&class.value, &kind.value);
            let signature = offered(&way);
            if !must || signature.1 {
                all.push((signature, way, (at, rest)));
            }
        }
    }
    let regions = grouped(all).into_iter().map(|region| Region {
        shown: folded_pairs(&region.shown, kinds.len())
            .into_iter()
            .map(|(at, rest)| match rest {
                None => shown(&classes, at),
                Some(rest) => format!("{}/{}", shown(&classes, at), shown(&kinds, rest)),
            })
            .collect(),
        value: region.value,
    });
    Some(regions.collect())
}

/// The texts of a region, with `|` between them.
fn shown<V>(regions: &[Region<V>], at: usize) -> String {
    regions.get(at).map(|region| region.shown.join("|")).unwrap_or_default()
}

/// The words of a list, the texts outside it that are stated, and another such text, each with how it is shown.
fn terms<'w, 'e: 'w, T: Word>(
    stated: impl Iterator<Item = &'w Term<'e, T>>,
) -> Vec<(Term<'static, T>, String)> {
    let mut texts = Listed::new();
    for (number, text) in stated.enumerate().filter_map(|(at, term)| Some((at, term.unknown()?))) {
        if says(text) {
            add(&mut texts, text, number);
        }
    }
    let known = |word: &T| (Term::from(*word), word.token().to_owned());
    let other = unlisted("另行约定的方式", &texts, Some(T::LIST));
    let texts = texts.into_values().map(|(text, _)| (text.clone(), text));
    let texts = texts.chain([(other, OTHER.to_owned())]);
    let texts = texts.map(|(text, shown)| (Term::Unknown(Text::Owned(text)), shown));
    let mut terms: Vec<_> = T::ALL.iter().map(known).chain(texts).collect();
    terms.push((Term::Missing, NONE.to_owned()));
    terms
}

/// Terms, those together that nothing tells apart; to say nothing stands alone.
fn told_apart<T: Word, K: Hash + Eq>(
    terms: &[(Term<'static, T>, String)],
    signature: impl Fn(&Term<'static, T>) -> K,
) -> Vec<Region<Term<'static, T>>> {
    let signed = terms
        .iter()
        .map(|(term, shown)| ((term.is_missing(), signature(term)), term.clone(), shown.clone()));
    let mut regions = grouped(signed);
    if let [stated, _] = regions.as_mut_slice() {
        stated.shown = vec![STATED.to_owned()];
    }
    regions
}

/// The regions of time limits: up to the day itself, after each last day that a condition states, and none, where a
/// request need not state one.
pub(super) fn untils(atoms: &Atoms<'_>, as_of: Date, must: bool) -> Vec<Region<Option<Date>>> {
    let mut lasts: Vec<Date> = atoms.untils.iter().copied().filter(|last| *last >= as_of).collect();
    lasts.sort_unstable();
    lasts.dedup();
    let mut regions = vec![Region { shown: vec![as_of.to_string()], value: Some(as_of) }];
    for day in lasts.into_iter().filter_map(Date::next) {
        regions.push(Region { shown: vec![day.to_string()], value: Some(day) });
    }
    if !must && !atoms.untils.is_empty() {
        regions.push(Region { shown: vec![NONE.to_owned()], value: None });
    }
    regions
}

/// The regions of items: none named, which is all of them, or one.
pub(super) fn items(atoms: &Atoms<'_>) -> Vec<Region<Vec<Text<'static>>>> {
    let mut regions = vec![Region { shown: vec![NONE.to_owned()], value: Vec::new() }];
    if atoms.items.is_empty() {
        return regions;
    }
    let mut names = Listed::new();
    let mut number = 0;
    for items in &atoms.items {
        // All items of a version that go by its entry, and each that has a share of its own.
        let plain = number;
        for item in items.iter().filter(|item| !is_blank(&item.name)) {
            let is_own = item.share.is_some();
            number += usize::from(is_own);
            add(&mut names, &item.name, if is_own { number } else { plain });
        }
        number += 1;
    }
    for (list, listed) in (number..).zip(&atoms.listed) {
        for name in listed.iter().filter(|name| !is_blank(name)) {
            add(&mut names, name, list);
        }
    }
    let other = unlisted("其他信息项", &names, None);
    let named =
        names.into_values().map(|(name, lists)| (lists, vec![Text::Owned(name.clone())], name));
    regions.extend(grouped(named.chain([(
        Vec::new(),
        vec![Text::Owned(other)],
        OTHER.to_owned(),
    )])));
    regions
}

/// Whether a text says anything.
fn says(text: &str) -> bool {
    !is_blank(text) && !is_placeholder(text)
}

fn add(listed: &mut Listed, text: &str, list: usize) {
    let (_, lists) = listed.entry(fold(text)).or_insert_with(|| (text.to_owned(), Vec::new()));
    if lists.last() != Some(&list) {
        lists.push(list);
    }
}

/// A text that no list has. It must be read as what it is, and not as another spelling of a word.
fn unlisted(word: &str, listed: &Listed, words: Option<&WordList>) -> String {
    let numbered = (2..).map(|number| format!("{word}{number}"));
    let is_word = |text: &str| words.is_some_and(|list| find(list, text).is_some());
    let mut texts = std::iter::once(word.to_owned()).chain(numbered);
    texts.find(|text| !listed.contains_key(&fold(text)) && !is_word(text)).unwrap_or_default()
}
