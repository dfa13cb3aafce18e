//! News of the region on screen for which two views are not enough: a try that fails again is none. Absent: all other news.

use ambidesk_coordinator::{Region, View};

use super::News;
use crate::view::{Trouble, trouble};

/// What was told of the region on screen since it was last ready.
#[derive(Debug, Default)]
pub struct Watch {
    /// The region that was ready; `None` while none has been, as before a first sign-in.
    well: Option<Region>,
    /// That the agent has to sign in.
    sign_in: bool,
    /// That it can't be worked with for another reason.
    fails: bool,
}

impl Watch {
    /// What keeps the agent from working there since now, once until the region is ready again. `online` is what the browser says
    /// of its network.
    pub fn next(&mut self, view: &View, online: bool) -> Option<News<'static>> {
        let region = view.shown;
        if view.regions[region].is_ready() {
            *self = Self { well: Some(region), ..Self::default() };
        }
        // Who signs out, or renews a session, knows.
        let expected =
            view.sign_out.is_some() || view.renewal.is_some_and(|it| it.region == region && it.is_under_way());
        let trouble = trouble(view, region, online).filter(|trouble| !trouble.is_calm())?;
        if expected || self.well != Some(region) {
            return None;
        }
        let told = if trouble == Trouble::SignIn { &mut self.sign_in } else { &mut self.fails };
        (!std::mem::replace(told, true)).then_some(News::Trouble { region, trouble })
    }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{Pair, Readiness, RenewalStage, SessionRenewal, SignOut};

    use super::super::tests::{AT, steady};
    use super::*;

    const FIRST: Region = Region::First;
    const READY: Readiness = Readiness::Ready { since: AT };
    const OPENING: Readiness = Readiness::Loading { since: AT };
    const SILENT: Readiness = Readiness::NotAnswering { since: AT };
    const SIGNED_OUT: Readiness = Readiness::SignInRequired { since: AT };

    fn with(readiness: Readiness) -> View {
        let mut view = steady(vec![]);
        view.regions.first.readiness = readiness;
        view
    }

    fn told(steps: impl IntoIterator<Item = View>) -> Vec<Option<Trouble>> {
        let mut watch = Watch::default();
        let trouble = |news| match news {
            News::Trouble { region: FIRST, trouble } => trouble,
            other => panic!("{other:?}"),
        };
        steps.into_iter().map(|view| watch.next(&view, true).map(trouble)).collect()
    }

    #[test]
    fn a_region_that_fails_is_news_once_until_it_is_ready_again() {
        let silent = Some(Trouble::Silent { since: AT });
        let steps = [READY, SILENT, SILENT, OPENING, SILENT, READY, OPENING, SILENT];
        assert_eq!(told(steps.map(with)), [None, silent, None, None, None, None, None, silent]);
    }

    #[test]
    fn a_sign_in_that_is_lost_is_news_of_its_own() {
        let (silent, sign_in) = (Some(Trouble::Silent { since: AT }), Some(Trouble::SignIn));
        let steps = [READY, SILENT, SIGNED_OUT, SILENT, SIGNED_OUT, READY, SIGNED_OUT];
        assert_eq!(told(steps.map(with)), [None, silent, sign_in, None, None, None, sign_in]);
    }

    #[test]
    fn a_start_is_no_news_and_neither_is_the_region_that_the_desk_moves_to_before_it_was_ready() {
        assert_eq!(told([OPENING, SIGNED_OUT, OPENING, SILENT].map(with)), [None; 4]);
        let other = View { shown: Region::Second, ..with(READY) };
        assert_eq!(told([other, with(SIGNED_OUT)]), [None; 2]);
    }

    #[test]
    fn what_the_agent_has_asked_for_is_no_news() {
        let sign_out = Some(Pair { first: SignOut::Ended, second: SignOut::Ended });
        let leaves = View { sign_out, ..with(SIGNED_OUT) };
        let renews =
            |stage| View { renewal: Some(SessionRenewal { region: FIRST, stage, moved: false }), ..with(SIGNED_OUT) };
        let (here, elsewhere) = (renews(RenewalStage::SigningIn), renews(RenewalStage::Elsewhere));
        let sign_in = Some(Trouble::SignIn);
        assert_eq!(told([with(READY), leaves, here, elsewhere, with(SIGNED_OUT)]), [None, None, None, None, sign_in]);
    }
}
