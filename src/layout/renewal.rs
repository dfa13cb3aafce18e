//! The message about a session that is renewed before its end.

use ambidesk_coordinator::{Command, RenewalStage, SessionRenewal, View};
use yew::prelude::*;

use crate::components::button::{Button, Weight};
use crate::components::callout::{Callout, Tone};
use crate::hooks::asks;
use crate::i18n::Localization;
use crate::store::Desk;
use crate::text::{notice as text, region};

/// What it is about, and what can be done.
pub(super) fn message(
    l10n: &Localization,
    desk: &Desk,
    view: &View,
    SessionRenewal { region, stage, .. }: SessionRenewal,
) -> Html {
    let until = view.regions[region].session.map(|session| session.at);
    let (title, help) = text::renewal(l10n, stage, &desk.names[region].human, view.active == Some(region), until);
    let (tone, begins) = match stage {
        RenewalStage::Offered => (Tone::Wait, true),
        RenewalStage::Blocked => (Tone::Act, true),
        RenewalStage::Ending | RenewalStage::SigningIn | RenewalStage::Elsewhere => (Tone::Wait, false),
        RenewalStage::Failed => (Tone::Calm, false),
    };
    // The window that another tab has opened may be gone, and the tab.
    let signs_in = stage == RenewalStage::SigningIn || stage == RenewalStage::Elsewhere && until.is_none();
    let about = &desk.names[region].code;
    let actions = html! {
        <>
            if begins {
                <Button testid="renew" about={about} words={text::renew(l10n)}
                    on_press={asks(&desk.handle, move || Command::RenewSession(region))}/>
                <Button testid="renew-later" about={about} words={text::renew_later(l10n)} weight={Weight::Quiet}
                    on_press={asks(&desk.handle, move || Command::RenewLater(region))}/>
            }
            if signs_in {
                <Button testid="sign-in" words={region::sign_in(l10n)} weight={Weight::Primary}
                    on_press={asks(&desk.handle, move || Command::SignIn(region))}/>
            }
            if stage == RenewalStage::Failed {
                <Button testid="dismiss" words={text::dismiss(l10n)} weight={Weight::Quiet}
                    on_press={asks(&desk.handle, move || Command::RenewLater(region))}/>
            }
        </>
    };
    html! { <Callout testid="renewal" {tone} {title} {help} {actions}/> }
}
