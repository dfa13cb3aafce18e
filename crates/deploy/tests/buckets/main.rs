//! Deployments into emulated buckets on loopback: `cargo xtask test --only deploy`.

mod cloud;
mod program;

use std::collections::BTreeMap;

use ambidesk_deploy::aws::{Bucket, Deployment, Problem, Return, Told};
use ambidesk_deploy::history::History;
use ambidesk_deploy::plan::Stage;
use cloud::{Cloud, FIRST, SECOND, listener, perform};

const SCRIPT: &str = "a-0123456789abcdef.js";
const NEXT_SCRIPT: &str = "b-0123456789abcdef.js";
const OLD: &[(&str, &str)] = &[
    (SCRIPT, "script"),
    ("boot.js", "boot"),
    ("config.json", "{}"),
    ("index.html", "page"),
    ("locales/de.ftl", "a = A"),
    ("program-0123456789abcdef_bg.wasm", "program"),
];
const NEW: &[(&str, &str)] = &[
    (NEXT_SCRIPT, "next script"),
    ("boot.js", "next boot"),
    ("config.json", "{}"),
    ("index.html", "next page"),
    ("locales/de.ftl", "a = A"),
    ("program-0123456789abcdef_bg.wasm", "program"),
];
const BUCKETS: [&str; 2] = ["desk-first", "desk-second"];

#[tokio::test]
async fn a_release_is_in_both_buckets_with_its_headers_and_digests() {
    let cloud = Cloud::with_buckets().await;
    cloud.deploy(OLD, 10).await;
    for bucket in BUCKETS {
        for (path, kind, kept) in [
            (SCRIPT, "text/javascript", "public, max-age=31536000, immutable"),
            ("program-0123456789abcdef_bg.wasm", "application/wasm", "public, max-age=31536000, immutable"),
            ("locales/de.ftl", "text/plain; charset=utf-8", "no-cache"),
            ("config.json", "application/json", "no-store"),
            ("index.html", "text/html; charset=utf-8", "no-cache"),
        ] {
            let object = cloud.object(bucket, path).await.expect("it is there");
            assert_eq!(object.content_type(), Some(kind), "{path}");
            assert_eq!(object.cache_control(), Some(kept), "{path}");
            assert_eq!(object.content_encoding().unwrap_or_default(), "", "{path}");
            let file = cloud::folder(OLD).release.files.get(path).map(|file| file.sha256.clone());
            assert!(file.is_none() || object.checksum_sha256() == file.as_deref(), "{path}");
        }
        assert_eq!(cloud.content(bucket, "index.html").await.as_deref(), Some("page"));
    }
    assert_eq!(cloud.plan(OLD, 20, 0).await.length(), 0, "nothing is left to do");
}

#[tokio::test]
async fn of_another_release_only_what_differs_is_written_and_the_page_last() {
    let cloud = Cloud::with_buckets().await;
    cloud.deploy(OLD, 10).await;
    let deployment = cloud.plan(NEW, 20, 0).await;
    for work in &deployment.work {
        let stages: Vec<Stage> = work.steps.iter().map(|(step, _)| step.stage).collect();
        assert!(stages.is_sorted());
        let served = work.steps.iter().map(|(step, _)| &*step.key).filter(|key| !key.starts_with("ambidesk-releases/"));
        assert_eq!(served.collect::<Vec<_>>(), [NEXT_SCRIPT, "boot.js", "index.html"]);
    }
    perform(&deployment).await;
    assert!(cloud.content("desk-second", SCRIPT).await.is_some(), "open desks may ask for it");

    let configured: Vec<_> =
        NEW.iter().map(|&(path, content)| (path, if content == "{}" { "[]" } else { content })).collect();
    let written = perform(&cloud.plan(&configured, 30, 0).await).await;
    assert_eq!(written, BTreeMap::from([("config.json".to_owned(), 2)]));
}

/// Does it until an object was written somewhere, and says what was done.
async fn interrupted(deployment: &Deployment, at: &str) -> Vec<Told> {
    let (sender, mut told) = listener();
    let mut done = Vec::new();
    let mut work = Box::pin(deployment.perform(&sender));
    while !done.contains(&Told::Written(at.to_owned())) {
        tokio::select! {
            biased;
            told = told.recv() => done.extend(told),
            _ = &mut work => panic!("it was to be interrupted"),
        }
    }
    done
}

#[tokio::test]
async fn an_interrupted_deployment_leaves_the_former_page_and_goes_on_where_it_was() {
    let cloud = Cloud::with_buckets().await;
    cloud.deploy(OLD, 10).await;
    let deployment = cloud.plan(NEW, 20, 0).await;
    let all = deployment.length();
    let done = interrupted(&deployment, "boot.js").await;
    for bucket in BUCKETS {
        assert_eq!(cloud.content(bucket, "index.html").await.as_deref(), Some("page"));
        assert_eq!(cloud.content(bucket, NEXT_SCRIPT).await.as_deref(), Some("next script"));
    }
    let rest = cloud.plan(NEW, 30, 0).await;
    assert!(rest.length() < all - done.len(), "what was written is not written again");
    let written = perform(&rest).await;
    assert!(!written.contains_key(NEXT_SCRIPT));
    assert_eq!(written.get("index.html"), Some(&2));
    assert_eq!(cloud.plan(NEW, 40, 0).await.length(), 0);
}

#[tokio::test]
async fn what_somebody_else_wrote_meanwhile_is_noticed_before_the_page_is_written() {
    let cloud = Cloud::with_buckets().await;
    cloud.deploy(OLD, 10).await;
    let deployment = cloud.plan(NEW, 20, 0).await;
    let (sender, mut told) = listener();
    let mut work = Box::pin(deployment.perform(&sender));
    let problem = loop {
        tokio::select! {
            biased;
            told = told.recv() => if told == Some(Told::Written("boot.js".to_owned())) {
                let put = cloud.client.put_object().bucket("desk-first").key("boot.js");
                let put = put.content_type("text/javascript").cache_control("no-cache");
                put.body(b"other".to_vec().into()).send().await.expect("it is written");
            },
            done = &mut work => break done.expect_err("it is not what was written"),
        }
    };
    assert!(matches!(problem, Problem::Differs { key, what: "its content", .. } if key == "boot.js"));
    assert_eq!(cloud.content("desk-first", "index.html").await.as_deref(), Some("page"));
}

#[tokio::test]
async fn a_rollback_brings_the_former_release_back_by_copies_and_again_the_newer_one() {
    let cloud = Cloud::with_buckets().await;
    let old = cloud.deploy(OLD, 10).await;
    let new = cloud.deploy(NEW, 20).await;
    let back = Deployment::back(cloud.both().await, None, 30).await.expect("it was kept");
    assert_eq!(back.release, old);
    perform(&back).await;
    for bucket in BUCKETS {
        for (path, content) in OLD {
            assert_eq!(cloud.content(bucket, path).await.as_deref(), Some(*content), "{path}");
        }
        let page = cloud.object(bucket, "index.html").await.expect("it is there");
        assert_eq!(page.content_type(), Some("text/html; charset=utf-8"));
        assert_eq!(page.cache_control(), Some("no-cache"));
    }
    let forward = Deployment::back(cloud.both().await, Some(&new), 40).await.expect("it is kept");
    perform(&forward).await;
    assert_eq!(cloud.content("desk-first", "boot.js").await.as_deref(), Some("next boot"));
    assert_eq!(cloud.plan(NEW, 50, 0).await.live.expect("it is live").since, 40);
    let unknown = Deployment::back(cloud.both().await, Some("0000000000000000"), 60).await;
    assert!(matches!(unknown, Err(Problem::NoRelease(_))));
}

#[tokio::test]
async fn after_an_interruption_the_way_back_leads_to_what_was_live_before_it() {
    const THIRD: &[(&str, &str)] = &[("boot.js", "third boot"), ("config.json", "{}"), ("index.html", "third page")];
    for at in ["boot.js", "index.html"] {
        let cloud = Cloud::with_buckets().await;
        cloud.deploy(OLD, 10).await;
        let new = cloud.deploy(NEW, 20).await;
        interrupted(&cloud.plan(THIRD, 30, 0).await, at).await;
        // The way back is interrupted as well, and the same command goes on.
        let back = Deployment::back(cloud.both().await, None, 40).await.expect("it was kept");
        assert_eq!(back.release, new, "{at}");
        interrupted(&back, at).await;
        let back = Deployment::back(cloud.both().await, None, 50).await.expect("it was kept");
        assert_eq!(back.release, new, "{at}");
        perform(&back).await;
        for bucket in BUCKETS {
            assert_eq!(cloud.content(bucket, "index.html").await.as_deref(), Some("next page"), "{at}");
            assert_eq!(cloud.content(bucket, "boot.js").await.as_deref(), Some("next boot"), "{at}");
        }
    }
}

#[tokio::test]
async fn a_way_back_that_was_not_finished_goes_on_and_one_that_was_leads_no_further() {
    let cloud = Cloud::with_buckets().await;
    let old = cloud.deploy(OLD, 10).await;
    let new = cloud.deploy(NEW, 20).await;
    let back = Deployment::back(cloud.both().await, None, 30).await.expect("it was kept");
    // One bucket remembers it, and the other one does not.
    interrupted(&back, "ambidesk-releases/history.json").await;
    let back = Deployment::back(cloud.both().await, None, 40).await.expect("it was kept");
    assert_eq!((&back.release, &back.returned), (&old, &Some(Return::Unfinished)));
    perform(&back).await;
    let done = Deployment::back(cloud.both().await, None, 50).await.expect("it was kept");
    assert_eq!((&done.release, &done.returned, done.length()), (&old, &Some(Return::Done(vec![new])), 0));
    // Whatever somebody has written over meanwhile is right again.
    let put = cloud.client.put_object().bucket("desk-first").key("index.html").body(b"other".to_vec().into());
    put.send().await.expect("it is written");
    perform(&Deployment::back(cloud.both().await, None, 60).await.expect("it was kept")).await;
    for bucket in BUCKETS {
        assert_eq!(cloud.content(bucket, "index.html").await.as_deref(), Some("page"));
    }
}

#[tokio::test]
async fn a_deployment_that_goes_on_is_remembered_once_and_in_one_bucket_as_in_both() {
    let cloud = Cloud::with_buckets().await;
    let old = cloud.deploy(OLD, 10).await;
    interrupted(&cloud.plan(NEW, 20, 0).await, "index.html").await;
    let alone = vec![cloud.bucket(FIRST).await];
    let rest = Deployment::of_folder(alone, cloud::folder(NEW), 30, None).await.expect("it answers");
    perform(&rest).await;
    cloud.deploy(NEW, 40).await;
    for bucket in BUCKETS {
        let text = cloud.content(bucket, "ambidesk-releases/history.json").await.expect("it remembers");
        let history: History = serde_json::from_str(&text).expect("it is one");
        let told: Vec<_> = history.entries.iter().map(|one| (&*one.release, one.since, one.begun)).collect();
        assert_eq!(told, [(&*old, 10, false), (&*rest.release, 20, false)], "{bucket}");
    }
    let back = Deployment::back(cloud.both().await, None, 50).await.expect("it was kept");
    assert_eq!(back.release, old);
}

#[tokio::test]
async fn a_rollback_in_one_bucket_is_remembered_by_the_next_deployment_in_both() {
    let cloud = Cloud::with_buckets().await;
    let old = cloud.deploy(OLD, 10).await;
    cloud.deploy(NEW, 20).await;
    let alone = vec![cloud.bucket(SECOND).await];
    perform(&Deployment::back(alone, None, 30).await.expect("it was kept")).await;
    assert_eq!(cloud.content("desk-first", "index.html").await.as_deref(), Some("next page"));
    assert_eq!(cloud.content("desk-second", "index.html").await.as_deref(), Some("page"));
    let both = Deployment::back(cloud.both().await, None, 35).await.expect("it was kept");
    assert_eq!((&both.release, both.returned), (&old, Some(Return::Unfinished)), "it goes on, in the other bucket");
    let deployment = cloud.plan(OLD, 40, 0).await;
    assert_eq!(deployment.live.as_ref().map(|live| (&*live.release, live.since)), Some((&*old, 30)));
    perform(&deployment).await;
    assert_eq!(cloud.content("desk-first", "index.html").await.as_deref(), Some("page"));
}

#[tokio::test]
async fn what_no_open_desk_runs_any_more_is_deleted_and_nothing_of_somebody_else() {
    let cloud = Cloud::with_buckets().await;
    let put = cloud.client.put_object().bucket("desk-first").key("brand-0123456789abcdef.css");
    put.body(b"theirs".to_vec().into()).send().await.expect("it is written");
    cloud.deploy(OLD, 10).await;
    cloud.deploy(NEW, 20).await;
    let third = [("index.html", "third page"), ("config.json", "{}")];
    cloud.deploy(&third, 30).await;
    assert!(cloud.plan(&third, 100, 20).await.work.iter().all(|work| work.past.is_empty()), "it ended just now");
    perform(&cloud.plan(&third, 100, 21).await).await;
    let left = ["b-0123456789abcdef.js", "boot.js", "config.json", "index.html", "locales/de.ftl"];
    let mut left: Vec<_> = left.into_iter().chain(["program-0123456789abcdef_bg.wasm"]).map(str::to_owned).collect();
    assert_eq!(cloud.served("desk-second").await, left);
    left.insert(2, "brand-0123456789abcdef.css".to_owned());
    assert_eq!(cloud.served("desk-first").await, left);
    assert_eq!(cloud.plan(&third, 200, 21).await.length(), 0);
}

#[tokio::test]
async fn what_a_deployment_that_was_given_up_has_brought_goes_some_time_later() {
    let cloud = Cloud::with_buckets().await;
    cloud.deploy(OLD, 10).await;
    let given_up = cloud.plan(NEW, 20, 0).await;
    let record = format!("ambidesk-releases/{}.json", given_up.release);
    // The first one of its files.
    interrupted(&given_up, NEXT_SCRIPT).await;
    let third = [&OLD[..1], &[("boot.js", "third boot"), ("config.json", "{}"), ("index.html", "third page")]].concat();
    // Its record is as old as this test; what was live ended longer ago.
    perform(&cloud.plan(&third, 30, 1_000).await).await;
    assert!(cloud.content("desk-first", NEXT_SCRIPT).await.is_some(), "it was begun just now");
    perform(&cloud.plan(&third, 40, u64::MAX).await).await;
    for bucket in BUCKETS {
        assert_eq!((cloud.content(bucket, NEXT_SCRIPT).await, cloud.content(bucket, &record).await), (None, None));
        assert_eq!(cloud.content(bucket, "boot.js").await.as_deref(), Some("third boot"));
    }
    let back = Deployment::back(cloud.both().await, None, 50).await.expect("it was kept");
    perform(&back).await;
    assert_eq!(cloud.content("desk-first", "boot.js").await.as_deref(), Some("boot"));
}

#[tokio::test]
async fn a_bucket_of_another_region_is_refused() {
    let cloud = Cloud::with_buckets().await;
    let place = "us-east-1/desk-second".parse().expect("it is a place");
    let refused = Bucket::open(&cloud.settings, &place).await.expect_err("it is elsewhere");
    assert!(matches!(refused, Problem::OtherRegion { is, .. } if is == "us-west-2"));
    assert!(Bucket::open(&cloud.settings, &"us-east-1/nobodys".parse().expect("it is one")).await.is_err());
    cloud.bucket(FIRST).await;
}
