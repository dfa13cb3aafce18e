//! The program itself: what it prints, and what it leaves alone.

use std::fs;
use std::path::Path;
use std::process::Command;

use ambidesk_deploy::release::ORDERS_AS_BUILT;
use aws_sdk_cloudfront::types::{
    DefaultCacheBehavior, DistributionConfig, Origin, Origins, S3OriginConfig, ViewerProtocolPolicy,
};

use super::cloud::{Cloud, FIRST, SECOND};

fn deploy(cloud: &Cloud, dist: &Path, arguments: &[&str]) -> (bool, String) {
    deploy_into(cloud, [FIRST, SECOND], dist, arguments)
}

fn deploy_into(cloud: &Cloud, buckets: [&str; 2], dist: &Path, arguments: &[&str]) -> (bool, String) {
    said(program(&cloud.url).args(arguments).args(["--bucket", buckets[0], "--bucket", buckets[1], "--dist"]).arg(dist))
}

fn program(url: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ambidesk-deploy"));
    program.env("AWS_ENDPOINT_URL", url).env("AWS_REGION", "us-east-1");
    program.env("AWS_ACCESS_KEY_ID", "key").env("AWS_SECRET_ACCESS_KEY", "secret");
    program
}

fn said(program: &mut Command) -> (bool, String) {
    let output = program.output().expect("it is built");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).expect("it is text"))
}

/// A folder with a page and a configuration.
fn dist() -> tempfile::TempDir {
    let dist = tempfile::tempdir().expect("there is room");
    for (path, content) in [("index.html", "page"), ("config.json", "{}")] {
        fs::write(dist.path().join(path), content).expect("there is room");
    }
    dist
}

async fn distribution(cloud: &Cloud) -> (aws_sdk_cloudfront::Client, String) {
    let client = aws_sdk_cloudfront::Client::new(&cloud.settings);
    let bucket = S3OriginConfig::builder().origin_access_identity("").build();
    let origin = Origin::builder().id("first").domain_name("desk-first.s3.amazonaws.com").s3_origin_config(bucket);
    let origins = Origins::builder().quantity(1).items(origin.build().expect("it has a name")).build();
    let behavior = DefaultCacheBehavior::builder().target_origin_id("first");
    let behavior = behavior.viewer_protocol_policy(ViewerProtocolPolicy::RedirectToHttps).build().expect("it is whole");
    let config = DistributionConfig::builder().caller_reference("test").comment("").enabled(true);
    let config = config.origins(origins.expect("there is one")).default_cache_behavior(behavior);
    let config = config.build().expect("it is whole");
    let made = client.create_distribution().distribution_config(config).send().await.expect("it is made");
    let id = made.distribution.expect("it was made").id;
    (client, id)
}

#[tokio::test]
async fn without_apply_it_says_what_it_would_do_and_does_nothing() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    let (fine, said) = deploy(&cloud, dist.path(), &[]);
    assert!(fine && said.contains("index.html") && said.contains("Nothing was done"), "{said}");
    assert!(cloud.served("desk-first").await.is_empty());
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
    assert!(fine && said.contains("is live"), "{said}");
    assert_eq!(cloud.content("desk-second", "index.html").await.as_deref(), Some("page"));
    assert!(deploy(&cloud, dist.path(), &["check"]).0);
    cloud.client.delete_object().bucket("desk-second").key("index.html").send().await.expect("it is deleted");
    let (fine, said) = deploy(&cloud, dist.path(), &["check"]);
    assert!(!fine && said.contains("new") && said.contains("index.html"), "{said}");
    let (fine, said) = deploy(&cloud, dist.path(), &["rollback"]);
    assert!(!fine && said.contains("no other release"), "{said}");
    let (fine, said) = deploy(&cloud, dist.path(), &["--alone"]);
    assert!(!fine && said.contains("--alone goes with one --bucket"), "{said}");
}

#[tokio::test]
async fn the_edge_forgets_what_an_upload_by_hand_let_it_keep_and_nothing_else() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    let (client, id) = distribution(&cloud).await;
    let put = cloud.client.put_object().bucket("desk-first").key("index.html");
    put.body(b"by hand".to_vec().into()).send().await.expect("it is written");
    // CloudFront refuses: nothing has to be written any more, and it is still to be told.
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply", "--distribution", "ENOBODYS"]);
    assert!(!fine && said.contains("is live") && said.contains("no such distribution"), "{said}");
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
    assert!(fine && said.contains("invalidate by hand") && said.contains(": / /index.html"), "{said}");
    let arguments = ["--apply", "--distribution", &id];
    let (fine, said) = deploy(&cloud, dist.path(), &arguments);
    assert!(fine && said.contains("has forgotten"), "{said}");
    let (fine, said) = deploy(&cloud, dist.path(), &arguments);
    assert!(fine && !said.contains("forg"), "{said}");
    let invalidations = || async {
        let list = client.list_invalidations().distribution_id(&id).send().await.expect("they are listed");
        list.invalidation_list.map(|list| list.items().to_vec()).unwrap_or_default()
    };
    let made = invalidations().await;
    assert_eq!(made.len(), 1);
    let invalidation =
        client.get_invalidation().distribution_id(&id).id(&made[0].id).send().await.expect("it is there");
    let batch = invalidation.invalidation.expect("it is there").invalidation_batch.expect("it says what");
    assert_eq!(batch.paths.expect("it says which").items(), ["/", "/index.html"]);

    fs::write(dist.path().join("index.html"), "next page").expect("there is room");
    assert!(deploy(&cloud, dist.path(), &arguments).0);
    assert_eq!(invalidations().await.len(), 1);
}

#[tokio::test]
async fn the_edge_is_told_by_who_has_named_a_region_with_the_buckets_only() {
    let (cloud, dist, home) = (Cloud::with_buckets().await, dist(), tempfile::tempdir().expect("there is room"));
    let (_, id) = distribution(&cloud).await;
    let put = cloud.client.put_object().bucket("desk-first").key("index.html");
    put.body(b"by hand".to_vec().into()).send().await.expect("it is written");
    let mut program = program(&cloud.url);
    program.env_remove("AWS_REGION").env_remove("AWS_DEFAULT_REGION").env_remove("AWS_PROFILE");
    program.env("HOME", home.path()).env("AWS_EC2_METADATA_DISABLED", "true");
    program.args(["--apply", "--distribution", &id, "--bucket", FIRST, "--bucket", SECOND, "--dist"]).arg(dist.path());
    let (fine, said) = said(&mut program);
    assert!(fine && said.contains("has forgotten"), "{said}");
}

#[tokio::test]
async fn no_desk_goes_live_without_a_configuration_unless_that_is_meant() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    fs::remove_file(dist.path().join("config.json")).expect("it is there");
    let (fine, said) = deploy(&cloud, dist.path(), &[]);
    assert!(fine && said.contains("config.json is not in the folder, and not in desk-first and desk-second"), "{said}");
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
    assert!(!fine && said.contains("--without-config") && !said.contains("is live"), "{said}");
    assert!(cloud.served("desk-first").await.is_empty());

    assert!(deploy(&cloud, dist.path(), &["--apply", "--without-config"]).0);
    let (fine, said) = deploy(&cloud, dist.path(), &["check"]);
    assert!(!fine && said.contains("missing") && !said.contains("everything is as it should be"), "{said}");
    assert!(deploy(&cloud, dist.path(), &["check", "--without-config"]).0);

    for (bucket, fits) in [("desk-first", false), ("desk-second", true)] {
        let put = cloud.client.put_object().bucket(bucket).key("config.json").body(b"{}".to_vec().into());
        put.send().await.expect("it is written");
        let (fine, said) = deploy(&cloud, dist.path(), &["check"]);
        assert_eq!((fine, said.contains("not in desk-second:")), (fits, !fits), "{said}");
    }
}

#[tokio::test]
async fn orders_of_an_operator_outlive_a_fresh_build() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    let order = |text: &str| fs::write(dist.path().join("shell.json"), text).expect("there is room");
    let ordered = || async { cloud.content("desk-second", "shell.json").await.expect("it is there") };
    let few = r#"{ "share": 5 }"#;
    for (text, kept) in [(ORDERS_AS_BUILT, ORDERS_AS_BUILT), (few, few), (ORDERS_AS_BUILT, few)] {
        order(text);
        let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
        assert!(fine && said.contains("left as it is        shell.json") == (text != kept), "{said}");
        assert_eq!(ordered().await, kept);
    }
    assert!(deploy(&cloud, dist.path(), &["check"]).0);
    assert!(deploy(&cloud, dist.path(), &["--apply", "--default-shell"]).0);
    assert_eq!(ordered().await, ORDERS_AS_BUILT);
}

#[tokio::test]
async fn a_file_of_ones_own_is_not_left_behind_without_a_word() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    let write = |path: &str, text: &str| fs::write(dist.path().join(path), text).expect("there is room");
    write("crm.js", "crm");
    assert!(deploy(&cloud, dist.path(), &["--apply"]).0);
    fs::remove_file(dist.path().join("crm.js")).expect("it is there");
    write("index.html", "next page");
    let (fine, said) = deploy(&cloud, dist.path(), &[]);
    assert!(fine && said.contains("not in the folder: crm.js."), "{said}");
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
    assert!(!fine && said.contains("--drop-missing") && !said.contains("is live."), "{said}");
    assert_eq!(cloud.content("desk-first", "index.html").await.as_deref(), Some("page"));
    assert!(deploy(&cloud, dist.path(), &["--apply", "--drop-missing"]).0);
    assert_eq!(cloud.content("desk-first", "crm.js").await.as_deref(), Some("crm"), "open desks may ask for it");
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
    assert!(fine && !said.contains("crm.js"), "{said}");
}

#[tokio::test]
async fn a_worker_that_takes_workers_away_stays_until_somebody_says_otherwise() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    let write = |path: &str, text: &str| fs::write(dist.path().join(path), text).expect("there is room");
    let worker = || async { cloud.content("desk-second", "service-worker.js").await.expect("it is there") };
    write("service-worker.js", "good");
    write("service-worker-off.js", "off");
    assert!(deploy(&cloud, dist.path(), &["--apply"]).0);
    write("service-worker.js", "broken");
    assert!(deploy(&cloud, dist.path(), &["--apply"]).0);
    assert_eq!(worker().await, "broken");
    for bucket in ["desk-first", "desk-second"] {
        let put = cloud.client.put_object().bucket(bucket).key("service-worker.js").content_type("text/javascript");
        put.body(b"off".to_vec().into()).send().await.expect("it is written");
    }
    write("config.json", "[]");
    // Another build may have another one of the kind: that of the release that is live tells as well.
    write("service-worker-off.js", "off, too");
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
    assert!(fine && said.contains("left as it is        service-worker.js") && !said.contains("to forget"), "{said}");
    assert_eq!(worker().await, "off");
    write("service-worker-off.js", "off");
    assert!(deploy(&cloud, dist.path(), &["--apply"]).0);
    let (fine, said) = deploy(&cloud, dist.path(), &["check"]);
    assert!(fine && said.contains("left as it is        service-worker.js"), "{said}");
    assert!(deploy(&cloud, dist.path(), &["rollback", "--apply"]).0);
    assert_eq!(worker().await, "off");
    write("service-worker.js", "mended");
    assert!(deploy(&cloud, dist.path(), &["--apply"]).0);
    assert_eq!(worker().await, "off", "whether it is mended, a person knows");
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply", "--worker-on"]);
    assert!(fine && said.contains("to forget") && said.contains("/service-worker.js"), "{said}");
    assert_eq!(worker().await, "mended");
    write("service-worker.js", "the next one");
    assert!(deploy(&cloud, dist.path(), &["--apply"]).0);
    assert_eq!(worker().await, "the next one");
}

#[tokio::test]
async fn two_names_are_two_buckets() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    for second in [FIRST, "eu-central-1/desk-first"] {
        let (fine, said) = deploy_into(&cloud, [FIRST, second], dist.path(), &[]);
        assert!(!fine && said.contains("desk-first is named twice"), "{said}");
    }
}

#[tokio::test]
async fn what_is_hidden_or_put_aside_is_said_and_not_uploaded() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    for (path, text) in [("config.json.bak", "secret"), ("data.unheard-of", "data")] {
        fs::write(dist.path().join(path), text).expect("there is room");
    }
    let (fine, said) = deploy(&cloud, dist.path(), &["--apply"]);
    assert!(fine && said.contains("Left out, because hidden or put aside: config.json.bak\n"), "{said}");
    assert!(said.contains("because nobody knows the ending: data.unheard-of\n"), "{said}");
    assert_eq!(cloud.served("desk-first").await, ["config.json", "data.unheard-of", "index.html"]);
}

/// What is said is for a person: no word of it is from the SDK's code.
fn is_sentence(said: &str) -> bool {
    !["Error", " { ", "Failure", "None", "Some("].iter().any(|word| said.contains(word)) && said.lines().count() == 1
}

#[tokio::test]
async fn what_is_refused_is_told_with_cause_and_cure() {
    let (cloud, dist) = (Cloud::with_buckets().await, dist());
    for (first, told) in [
        ("us-east-1/nobodys", "there is no such bucket. Look at the name"),
        ("us-west-2/desk-first", "desk-first is in us-east-1, not in us-west-2: write --bucket us-east-1/desk-first"),
    ] {
        let (fine, said) = deploy_into(&cloud, [first, SECOND], dist.path(), &[]);
        assert!(!fine && said.contains(told) && is_sentence(&said), "{said}");
    }
    let arguments = ["--alone", "--bucket", FIRST, "--dist"];
    let home = tempfile::tempdir().expect("there is room");
    let mut nobody = program(&cloud.url);
    nobody.env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY").env_remove("AWS_PROFILE");
    nobody.env("HOME", home.path()).env("AWS_EC2_METADATA_DISABLED", "true");
    let (fine, nobody) = said(nobody.args(arguments).arg(dist.path()));
    assert!(!fine && nobody.contains("there are no credentials") && is_sentence(&nobody), "{nobody}");

    // A port that nobody listens on any more.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("there is one");
    let (fine, silent) = said(program(&format!("http://{closed}")).args(arguments).arg(dist.path()));
    assert!(!fine && silent.contains("nothing answers (") && is_sentence(&silent), "{silent}");
}
