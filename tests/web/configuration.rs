//! The configuration as it is read in a browser, and the screens that stand in for the desk.

use ambidesk::app::{Setup, SetupProps};
use ambidesk::config::{self, Broken, LoadError};
use ambidesk::i18n::Languages;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Place, until};

const PORTAL: &str = "https://desk.example.com";
const SAMPLE: &str = include_str!("../../assets/config.sample.json");

async fn screen(error: LoadError) -> (Place, Place) {
    let (app, panel) = (Place::new(), Place::new());
    let props = SetupProps { panel: panel.0.clone(), languages: Languages::new(None), error };
    yew::Renderer::<Setup>::with_root_and_props(app.0.clone(), props).render();
    until("the screen is drawn", || panel.find("reload").is_some()).await;
    (app, panel)
}

#[wasm_bindgen_test]
fn the_sample_is_read_by_the_browser() {
    let config = config::parse(SAMPLE, PORTAL).expect("the sample has no problem");
    assert_eq!(config.instances.first.region, "us-east-1");
    assert_eq!(config.instances.second.region, "us-west-2");
}

#[wasm_bindgen_test]
fn the_browser_shows_where_json_is_broken() {
    let Err(LoadError::Broken { place, excerpt, caret, reason }) =
        config::parse("{\n  \"ccp\": {},\n  \"desk\" {}\n}", PORTAL)
    else {
        panic!("a missing colon is no JSON");
    };
    assert_eq!((place, excerpt.as_str(), caret), ((3, 10), "  \"desk\" {}", 10));
    assert_eq!(reason, Broken::Syntax("expected `:`".to_owned()));
}

#[wasm_bindgen_test]
fn numbers_are_shown_as_they_are_written() {
    let text = SAMPLE.replace("\"loginPopup\": true", "\"loginPopup\": 1.5");
    let Err(LoadError::Problems(problems)) = config::parse(&text, PORTAL) else { panic!("a number is no flag") };
    assert_eq!(problems[0].found.as_deref(), Some("1.5"));
}

#[wasm_bindgen_test]
async fn the_first_run_shows_what_to_write() {
    let (_app, panel) = screen(LoadError::Missing).await;
    assert!(panel.text("first-run").contains("\"standByRegion\""));
    assert!(panel.find("copy-sample").is_some());
}

#[wasm_bindgen_test]
async fn every_problem_has_its_own_entry() {
    let error =
        config::parse("{\"ccp\": {\"region\": \"US East\"}, \"disk\": {}}", PORTAL).expect_err("much is missing");
    let LoadError::Problems(problems) = error.clone() else { panic!("it is JSON") };
    let (_app, panel) = screen(error).await;
    for problem in problems {
        let entry = panel.select(&format!("[data-path='{}']", problem.path));
        assert!(entry.is_some(), "{} is not listed", problem.path);
    }
    assert!(panel.select("[data-path=disk]").is_some_and(|entry| entry.inner_text().contains("“desk”")));
}

#[wasm_bindgen_test]
async fn a_refusing_server_is_named_by_its_answer() {
    let (_app, panel) = screen(LoadError::Status(403)).await;
    assert!(panel.text("config-screen").contains("403"));
}
