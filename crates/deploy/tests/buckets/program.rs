//! The program itself: what it prints, and what it leaves alone.

use std::fs;
use std::process::Command;

use aws_sdk_cloudfront::types::{
    DefaultCacheBehavior, DistributionConfig, Origin, Origins, S3OriginConfig, ViewerProtocolPolicy,
};

use super::cloud::{Cloud, FIRST, SECOND};

fn deploy(cloud: &Cloud, dist: &std::path::Path, arguments: &[&str]) -> (bool, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ambidesk-deploy"));
    program.args(arguments).args(["--bucket", FIRST, "--bucket", SECOND, "--dist"]).arg(dist);
    program.env("AWS_ENDPOINT_URL", &cloud.url).env("AWS_REGION", "us-east-1");
    program.env("AWS_ACCESS_KEY_ID", "key").env("AWS_SECRET_ACCESS_KEY", "secret");
    let output = program.output().expect("it is built");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).expect("it is text"))
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
    let (cloud, dist) = (Cloud::with_buckets().await, tempfile::tempdir().expect("there is room"));
    fs::write(dist.path().join("index.html"), "page").expect("there is room");
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
    let (cloud, dist) = (Cloud::with_buckets().await, tempfile::tempdir().expect("there is room"));
    let (client, id) = distribution(&cloud).await;
    let put = cloud.client.put_object().bucket("desk-first").key("index.html");
    put.body(b"by hand".to_vec().into()).send().await.expect("it is written");
    fs::write(dist.path().join("index.html"), "page").expect("there is room");
    let arguments = ["--apply", "--distribution", &id];
    let (fine, said) = deploy(&cloud, dist.path(), &arguments);
    assert!(fine && said.contains("has forgotten"), "{said}");
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
