//! The whole interface with a desk that is played: what it shows, what it asks for, what it leaves alone.

use ambidesk::i18n::{Language, Localization};
use ambidesk::pages::Route;
use ambidesk_coordinator::{
    Assumption, Command, Consent, ContactState, Notice, Pair, PhaseView, Readiness, Region, RenewalStage, Restoring,
    SessionEnd, SessionRenewal, SignOut, Symptom, Verdict, View,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};

use crate::support::{OpenDesk, Place, START, call, document, next_event, pending, ready, region, steady, until};

#[wasm_bindgen_test]
async fn a_published_view_is_drawn() {
    let open = OpenDesk::new(steady()).await;
    assert!(open.app.find("failover-banner").is_none());
    open.desk.publish(pending());
    until("the banner is there", || open.app.find("failover-banner").is_some()).await;
    open.desk.publish(steady());
    until("the banner is gone", || open.app.find("failover-banner").is_none()).await;
}

fn dialog(open: &OpenDesk) -> HtmlDialogElement {
    open.app.find("confirm-switch").expect("the question is in the page").unchecked_into()
}

#[wasm_bindgen_test]
async fn switching_now_asks_first_and_waiting_on_is_a_way_out() {
    let open = OpenDesk::new(pending()).await;
    open.app.click("switch-now");
    until("the question is asked", || dialog(&open).open()).await;
    assert!(open.app.text("confirm-switch").contains("ends at once"));
    open.app.click("keep");
    until("the question is put away", || !dialog(&open).open()).await;
    assert_eq!(open.desk.commands(), []);
}

#[wasm_bindgen_test]
async fn a_confirmed_switch_is_asked_for_once() {
    let open = OpenDesk::new(pending()).await;
    open.app.click("switch-now");
    until("the question is asked", || dialog(&open).open()).await;
    open.app.click("confirm");
    until("the question is put away", || !dialog(&open).open()).await;
    assert_eq!(open.desk.commands(), [Command::SwitchNow]);
}

#[wasm_bindgen_test]
async fn a_question_that_the_browser_closed_can_be_asked_again() {
    let open = OpenDesk::new(pending()).await;
    for _ in 0..2 {
        open.app.click("switch-now");
        until("the question is asked", || dialog(&open).open()).await;
        // As Escape does; the page hears of it a task later.
        let heard = next_event(&dialog(&open), "close");
        dialog(&open).close();
        heard.await;
    }
    assert_eq!(open.desk.commands(), []);
}

#[wasm_bindgen_test]
async fn the_question_goes_away_with_the_failover() {
    let open = OpenDesk::new(pending()).await;
    open.app.click("switch-now");
    until("the question is asked", || dialog(&open).open()).await;
    let since = START;
    let phase = PhaseView::Switching { from: Region::First, to: Region::Second, since };
    open.desk.publish(View { phase, active: Some(Region::Second), ..pending() });
    until("the question is put away", || !dialog(&open).open()).await;
}

#[wasm_bindgen_test]
async fn signing_out_asks_first_only_where_it_costs_something() {
    let open = OpenDesk::new(steady()).await;
    open.app.click("sign-out");
    assert_eq!(open.desk.commands(), [Command::SignOut]);

    let open = OpenDesk::new(pending()).await;
    let question = || open.app.find("confirm-sign-out").expect("the question is in the page");
    let is_open = || question().unchecked_into::<HtmlDialogElement>().open();
    open.app.click("sign-out");
    until("the question is asked", is_open).await;
    let asked = question().text_content().unwrap_or_default();
    assert!(asked.contains("the call with") && asked.contains("The move to US West"), "{asked}");
    let press = |testid: &str| {
        let button = question().query_selector(&format!("[data-testid={testid}]")).ok().flatten().expect("a button");
        button.unchecked_into::<HtmlElement>().click();
    };
    press("keep");
    until("the question is put away", || !is_open()).await;
    assert_eq!(open.desk.commands(), []);
    open.app.click("sign-out");
    until("the question is asked", is_open).await;
    press("confirm");
    until("the question is put away", || !is_open()).await;
    assert_eq!(open.desk.commands(), [Command::SignOut]);
}

#[wasm_bindgen_test]
async fn a_sign_out_that_one_region_has_not_heard_of_says_so() {
    let view = |second| View { sign_out: Some(Pair { first: SignOut::Ended, second }), ..pending() };
    let open = OpenDesk::new(view(SignOut::Asked)).await;
    assert!(open.app.text("signed-out").contains("Signing you out"));
    let way = open.app.find("region-link").and_then(|link| link.get_attribute("data-link"));
    assert_eq!(way.as_deref(), Some("closed"), "a failover that waits moves nobody who has signed out");
    let wanted = || open.app.select("[data-testid=signed-out] [data-testid=sign-in]");
    assert!(wanted().is_none() && open.app.find("sign-out").is_none() && open.app.find("failover-banner").is_none());
    open.desk.publish(view(SignOut::Failed { until: START }));
    until("it is told", || open.app.text("signed-out").contains("lasts until")).await;
    assert!(open.app.text("signed-out").contains("signed out of US East"), "{}", open.app.text("signed-out"));
    open.desk.publish(view(SignOut::Ended));
    until("it is done", || open.app.text("signed-out").contains("signed out of both regions")).await;
    wanted().expect("there is a way back").click();
    assert_eq!(open.desk.commands(), [Command::SignIn(Region::First)]);
}

#[wasm_bindgen_test]
async fn a_session_near_its_end_is_offered_to_be_renewed_and_the_renewal_is_told() {
    let view = |region, stage| {
        let mut view = View { renewal: Some(SessionRenewal { region, stage, moved: false }), ..steady() };
        view.regions[region].session = Some(SessionEnd { at: START, idle: false, over: false });
        view
    };
    let open = OpenDesk::new(view(Region::Second, RenewalStage::Offered)).await;
    let said = || open.app.text("renewal");
    assert!(said().contains("Your sign-in to US West (Oregon) ends at"), "{}", said());
    open.app.click("renew");
    open.app.click("renew-later");
    let wanted = [Command::RenewSession(Region::Second), Command::RenewLater(Region::Second)];
    assert_eq!(open.desk.commands(), wanted);
    open.desk.publish(view(Region::Second, RenewalStage::Blocked));
    until("a window was refused", || said().contains("Nothing has changed")).await;
    open.desk.publish(view(Region::Second, RenewalStage::Failed));
    until("it could not be done", || said().contains("could not be renewed")).await;

    // In another tab there is nothing to press here, until the session has ended and that tab may be gone.
    let mut elsewhere = view(Region::Second, RenewalStage::Elsewhere);
    open.desk.publish(elsewhere.clone());
    until("another tab is at it", || said().contains("renewed in another tab")).await;
    assert!(open.app.select("[data-testid=renewal] .actions button").is_none());
    elsewhere.regions.second.session = None;
    open.desk.publish(elsewhere);
    until("it has ended", || said().contains("if it is gone, open it here")).await;
    assert!(open.app.select("[data-testid=renewal] [data-testid=sign-in]").is_some());

    // What the agent has asked for is told as that, not as a session that has ended.
    let mut active = view(Region::First, RenewalStage::SigningIn);
    active.regions.first.readiness = Readiness::SignInRequired { since: START };
    let open = OpenDesk::new(active).await;
    assert!(open.app.find("trouble").is_none());
    open.app.select("[data-testid=renewal] [data-testid=sign-in]").expect("there is a way on").click();
    assert_eq!(open.desk.commands(), [Command::SignIn(Region::First)]);
}

fn switched(previous_state: Option<&str>) -> View {
    let notice = Notice::Switched {
        from: Region::Second,
        to: Region::First,
        at: START,
        forced: false,
        previous_state: previous_state.map(str::to_owned),
        restoring: Restoring::Offered,
    };
    View { notice: Some(notice), ..steady() }
}

#[wasm_bindgen_test]
async fn the_state_from_before_the_switch_is_restored_by_name() {
    let open = OpenDesk::new(switched(Some("Available"))).await;
    open.app.click("restore-state");
    open.app.click("dismiss");
    let restore = Command::SetAgentState { name: "Available".to_owned() };
    assert_eq!(open.desk.commands(), [restore, Command::DismissNotice]);
}

#[wasm_bindgen_test]
async fn a_state_that_the_new_region_does_not_have_is_not_offered() {
    for previous in [Some("Lunch in Tokyo"), Some("Offline"), None] {
        let open = OpenDesk::new(switched(previous)).await;
        assert!(open.app.find("notice").is_some() && open.app.find("restore-state").is_none(), "{previous:?}");
    }
}

#[wasm_bindgen_test]
async fn signing_in_is_asked_for_the_region_it_is_about() {
    let unsure = || region(Readiness::SignInOrUnreachable { since: START }, vec![]);
    let regions = Pair { first: ready(vec![]), second: unsure() };
    let open = OpenDesk::new(View { regions, ..steady() }).await;
    open.app.click("sign-in");
    open.app.click("retry");
    assert_eq!(open.desk.commands(), [Command::SignIn(Region::Second), Command::Retry(Region::Second)]);
}

#[wasm_bindgen_test]
async fn regions_whose_cookies_are_kept_back_are_named_together_and_the_question_can_be_put_off() {
    let needed = |consent| region(Readiness::StorageAccessNeeded { since: START, consent }, vec![]);
    let both = |consent| View {
        phase: PhaseView::Starting { since: START },
        active: None,
        regions: Pair { first: needed(consent), second: needed(consent) },
        ..steady()
    };
    let open = OpenDesk::new(both(Consent::Asked)).await;
    assert!(open.app.text("storage-access").contains("Virginia) and US West"), "{}", open.app.text("storage-access"));
    assert!(open.ccp_chrome.find("ccp-cover").is_none(), "the pages are to be clicked");
    open.app.click("put-off");
    assert_eq!(open.desk.commands(), [Command::PutStorageAccessOff]);
    open.desk.publish(both(Consent::PutOff));
    until("the panel is covered", || open.ccp_chrome.find("ccp-cover").is_some()).await;
    assert!(open.app.find("storage-access").is_none());
    open.ccp_chrome.click("retry");
    assert_eq!(open.desk.commands(), [Command::PutStorageAccessOff, Command::Retry(Region::First)]);
}

#[wasm_bindgen_test]
async fn a_panel_with_a_live_contact_is_never_covered() {
    let silent =
        |contacts| Pair { first: region(Readiness::SignInRequired { since: START }, contacts), second: ready(vec![]) };
    let open = OpenDesk::new(View { regions: silent(vec![]), ..steady() }).await;
    assert!(open.ccp_chrome.find("ccp-cover").is_some());
    open.desk.publish(View { regions: silent(vec![call("one", ContactState::Connected)]), ..steady() });
    until("the panel is free", || open.ccp_chrome.find("ccp-cover").is_none()).await;
    assert!(open.app.select("[data-testid=trouble] [role=alert]").is_some());
}

#[wasm_bindgen_test]
async fn a_call_that_is_reported_no_more_is_told_and_its_panel_is_loaded_again_only_when_confirmed() {
    let stuck = |contacts| {
        let mut first = region(Readiness::Connected { since: START }, contacts);
        first.health.verdict = Verdict::Impaired;
        first.health.symptoms = vec![Symptom::AgentUnknown { since: START }];
        View { regions: Pair { first, second: ready(vec![]) }, ..steady() }
    };
    let open = OpenDesk::new(stuck(vec![call("one", ContactState::Connected)])).await;
    assert!(open.app.text("trouble").contains("no longer reports your contacts"));
    open.app.select("[data-testid=trouble] [data-testid=retry]").expect("it can be loaded again").click();
    let question = || open.app.find("confirm-retry").expect("it is in the page").unchecked_into::<HtmlDialogElement>();
    until("the question is asked", || question().open()).await;
    assert_eq!(open.desk.commands(), []);
    open.app.select("[data-testid=confirm-retry] [data-testid=confirm]").expect("there is a way on").click();
    until("it is asked for", || open.desk.commands() == [Command::Retry(Region::First)]).await;
    open.desk.publish(stuck(vec![]));
    until("without a contact nothing is to be done", || open.app.find("trouble").is_none()).await;
}

#[wasm_bindgen_test]
async fn what_the_agent_has_to_act_on_is_drawn_where_nothing_tells_which_region_is_active() {
    let untold = View { assumed: Some(Assumption::Configured), ..steady() };
    let open = OpenDesk::new(untold.clone()).await;
    assert!(open.app.text("trouble").contains("Neither region says"));
    let mut ends = untold.clone();
    ends.regions.first.session = Some(SessionEnd { at: START, idle: true, over: false });
    open.desk.publish(ends);
    until("the end of the session is told", || open.app.find("session-ends").is_some()).await;
    assert!(open.app.find("trouble").is_none(), "one message at a time");
    open.desk.publish(View { notice: switched(None).notice, ..untold });
    until("the move is told", || open.app.find("notice").is_some()).await;
    assert!(open.app.find("session-ends").is_none() && open.app.find("trouble").is_none());
}

#[wasm_bindgen_test]
async fn the_page_knows_of_a_live_contact_when_the_program_can_not_say_it_any_more() {
    let mark = || document().document_element().and_then(|root| root.get_attribute("data-live-contact"));
    let open = OpenDesk::new(pending()).await;
    until("the page is marked", || mark().as_deref() == Some("true")).await;
    open.desk.publish(steady());
    until("the mark is taken off", || mark().as_deref() == Some("false")).await;
}

#[wasm_bindgen_test]
async fn pages_and_languages_come_and_go_around_the_frames() {
    let frames = Place::new();
    frames.0.set_inner_html("<iframe title='stand-in'></iframe>");
    let frame = frames.select("iframe").expect("the frame is there");
    let container = frames.0.clone();
    let document_of = || container.query_selector("iframe").ok().flatten().map(JsCast::unchecked_into);
    let inner = |frame: web_sys::HtmlIFrameElement| frame.content_document();
    let before = document_of().and_then(inner).expect("a frame has a document");

    // The frames are there before the interface, which adopts their container.
    let open = OpenDesk::around(frames, steady()).await;
    for (route, shows) in [(Route::Timeline, "timeline"), (Route::Logs, "log-download"), (Route::Contacts, "contacts")]
    {
        open.panel.select(&format!("a[href='{}']", route.href())).expect("the tab is there").click();
        until("the page is shown", || open.panel.find(shows).is_some()).await;
        let current = open.panel.select("a[aria-current=page]").and_then(|tab| tab.get_attribute("href"));
        assert_eq!(current.as_deref(), Some(&*route.href()));
    }
    open.languages.show(&Localization::new(Language::of("de").expect("German is there"), String::new()));
    until("everything is drawn anew", || {
        document().document_element().is_some_and(|root| root.get_attribute("lang").as_deref() == Some("de"))
    })
    .await;
    open.languages.show(&Localization::english());
    until("and once more", || {
        document().document_element().is_some_and(|root| root.get_attribute("lang").as_deref() == Some("en"))
    })
    .await;
    assert!(frame.is_connected());
    assert_eq!(
        open.frames.0.get_attribute("tabindex").as_deref(),
        Some("-1"),
        "the focus can be put before the panels"
    );
    assert_eq!(document_of().and_then(inner).as_ref(), Some(&before), "a frame that is moved loads anew");
}

#[wasm_bindgen_test]
async fn logs_are_asked_for_as_chosen() {
    let open = OpenDesk::new(steady()).await;
    Route::Logs.open();
    until("the form is there", || open.panel.find("log-download").is_some()).await;
    open.panel.click("download-logs");
    let west = document().query_selector_all("[name=log-region]").expect("the selector is one").get(2);
    west.expect("there are three choices").unchecked_into::<HtmlInputElement>().click();
    open.panel
        .select("#log-name")
        .expect("the field is there")
        .unchecked_into::<HtmlInputElement>()
        .set_value(" week-47 ");
    open.panel.select("[data-testid=log-download] [type=checkbox]").expect("the box is there").click();
    until("the choice is taken", || open.panel.select("[name=log-region]:nth-of-type(1):not(:checked)").is_some())
        .await;
    open.panel.click("download-logs");
    until("both were asked for", || open.desk.downloads().len() == 2).await;
    let downloads = open.desk.downloads();
    assert_eq!(
        (downloads[0].which, downloads[0].name.as_deref(), downloads[0].filter_by_log_level),
        (None, None, false)
    );
    let second = &downloads[1];
    assert_eq!(
        (second.which, second.name.as_deref(), second.filter_by_log_level),
        (Some(Region::Second), Some("week-47"), true)
    );
    until("the files are named", || open.panel.text("log-outcome").contains("us-west-2-week-47.txt")).await;
    Route::Contacts.open();
}

#[wasm_bindgen_test]
async fn a_closed_desk_listens_no_more() {
    let mut open = OpenDesk::new(steady()).await;
    open.close();
    until("nobody listens", || open.desk.listeners() == 0).await;
}
