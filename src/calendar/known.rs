//! What a calendar knows: years with their notices, and layers of local holidays.

use std::sync::Arc;

use once_cell::sync::OnceCell;

use super::Date;
use super::notices::{FIRST, YEARS};
use super::year::{Days, Said, Year};

/// Years in order, and layers of local holidays.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    years: Vec<Year>,
    local: Vec<Layer>,
}

/// 地方节假日: days off that hold in one region, on top of the notices.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    pub(super) name: Arc<str>,
    /// In order.
    pub(super) off: Vec<Date>,
    /// The years of which all its days are known, in order.
    pub(super) years: Vec<i32>,
    /// Whether it counts here.
    pub(super) is_used: bool,
}

/// What the notices for one year say: of the year itself, and of the December before it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) year: i32,
    pub(super) notices: Vec<String>,
    pub(super) own: Said,
    pub(super) before: Said,
}

/// The built-in years.
pub(super) fn built_in() -> Arc<Known> {
    static BUILT_IN: OnceCell<Arc<Known>> = OnceCell::new();
    let known = || {
        let mut known = Known::default();
        for (year, told) in (FIRST..).zip(&YEARS) {
            let mut next = Year::unknown(year);
            next.notices = told.notices.iter().map(|notice| format!("{SITE}{notice}")).collect();
            let mut day = Date::new(year, 1, 1);
            while let Some(on) = day.filter(|day| day.year() == year) {
                let number = on.number() % 10_000;
                // No notice moves a day of the December of its own year: those are the next one's.
                let said = if number > 1200 { &mut next.next } else { &mut next.own };
                if told.off.iter().any(|(first, last)| (*first..=*last).contains(&number)) {
                    said.off.insert(on.in_year());
                }
                if told.worked.contains(&number) {
                    said.worked.insert(on.in_year());
                }
                day = on.next();
            }
            known.years.push(next);
        }
        known.compile();
        Arc::new(known)
    };
    Arc::clone(BUILT_IN.get_or_init(known))
}

/// Where the built-in notices are.
const SITE: &str = "https://www.gov.cn/zhengce/zhengceku/";

impl Known {
    /// A year of which the working days are known.
    #[inline]
    pub(super) fn year(&self, year: i32) -> Option<&Year> {
        self.told(year).filter(|year| year.is_known)
    }

    /// A year of which anything was told.
    #[inline]
    pub(super) fn told(&self, year: i32) -> Option<&Year> {
        // The years mostly have no gap.
        let first = self.years.first()?.year;
        let there = usize::try_from(year - first).ok().and_then(|at| self.years.get(at));
        there.filter(|there| there.year == year).or_else(|| self.find(year).ok())
    }

    #[cold]
    fn find(&self, year: i32) -> Result<&Year, usize> {
        let at = self.years.binary_search_by_key(&year, |year| year.year)?;
        self.years.get(at).ok_or(at)
    }

    /// The layers that are used.
    pub(super) fn used(&self) -> impl Iterator<Item = &Layer> {
        self.local.iter().filter(|layer| layer.is_used)
    }

    /// All layers.
    pub(super) fn layers(&mut self) -> &mut Vec<Layer> {
        &mut self.local
    }

    /// Takes in what the notices for a year say, in place of what was known of them.
    pub(super) fn tell(&mut self, told: Told) {
        let Told { year, notices, own, before } = told;
        let known = self.year_mut(year);
        (known.notices, known.own) = (notices, own);
        self.year_mut(year - 1).next = before;
    }

    fn year_mut(&mut self, year: i32) -> &mut Year {
        let at = self.years.partition_point(|known| known.year < year);
        if self.years.get(at).is_none_or(|known| known.year != year) {
            self.years.insert(at, Year::unknown(year));
        }
        &mut self.years[at]
    }

    /// Works out what is worked, after anything has changed.
    pub(super) fn compile(&mut self) {
        for year in &mut self.years {
            let mut local = Days::default();
            year.is_known = !year.notices.is_empty();
            for layer in self.local.iter().filter(|layer| layer.is_used) {
                year.is_known &= layer.years.binary_search(&year.year).is_ok();
                let from = layer.off.partition_point(|day| day.year() < year.year);
                let days = layer.off.iter().skip(from);
                days.take_while(|day| day.year() == year.year)
                    .for_each(|day| local.insert(day.in_year()));
            }
            year.compile(local);
        }
    }
}
