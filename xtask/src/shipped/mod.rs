//! What others wrote of what ships in `dist/`: their licenses, as `dist/licenses.txt`, and a bill of materials beside the release.
//!
//! Deliberately absent: what only builds and tests are made with, and judging licenses, which the suite `deny` does.

mod bill;
mod licenses;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId, Target};
use serde_json::Value;

use crate::problem::{Problem, Result};
use crate::tools::WASM_TARGET;
use crate::workspace;

/// What is compiled into the release.
const PROGRAMS: [&str; 2] = ["ambidesk", "ambidesk-standalone"];

/// What comes from npm into the release.
const FROM_NPM: &str = "amazon-connect-streams";

/// A package of others.
struct Part {
    name: String,
    version: String,
    /// Where it is from, as every tool names it.
    purl: String,
    /// An SPDX expression.
    license: String,
    authors: Vec<String>,
    /// SHA-256 of what was downloaded, in hexadecimal digits.
    digest: Option<String>,
    folder: PathBuf,
    /// The `purl`s of what it is made with in turn.
    needs: BTreeSet<String>,
}

/// Writes both, the licenses into the folder of the release.
pub fn write(folder: &Path) -> Result<()> {
    let parts = parts()?;
    let texts = folder.join("licenses.txt");
    fs::write(&texts, licenses::of(&parts)?).map_err(Problem::file(&texts))?;
    let bill = workspace::metadata()?.target_directory.join("ambidesk.cdx.json").into_std_path_buf();
    fs::write(&bill, bill::of(&parts, env!("CARGO_PKG_VERSION"))).map_err(Problem::file(&bill))?;
    println!("licenses.txt and {} name the {} packages in it", bill.display(), parts.len());
    Ok(())
}

/// Everything, sorted by name and version.
fn parts() -> Result<Vec<Part>> {
    let mut parts = crates()?;
    parts.push(from_npm()?);
    parts.sort_by(|one, other| one.purl.cmp(&other.purl));
    Ok(parts)
}

/// What comes from the registry of crates.
fn crates() -> Result<Vec<Part>> {
    let mut command = MetadataCommand::new();
    command.cargo_path(workspace::cargo()).current_dir(workspace::root()).features(CargoOpt::SomeFeatures(Vec::new()));
    command.other_options(["--locked", "--filter-platform", WASM_TARGET].map(str::to_owned));
    let unreadable = |why: String| Problem::Unreadable { what: "`cargo metadata`".to_owned(), why };
    let metadata = command.exec().map_err(|error| unreadable(error.to_string()))?;
    let lock = workspace::root().join("Cargo.lock");
    let lock: toml::Table = read(&lock)?.parse().map_err(|error| unreadable(format!("Cargo.lock: {error}")))?;
    Ok(shipped(&metadata).into_iter().map(|id| part(&metadata, id, &lock)).collect())
}

/// The crates of others that are compiled into the programs: neither what builds them, nor what writes code for them.
fn shipped(metadata: &Metadata) -> BTreeSet<&PackageId> {
    let ours = |id: &PackageId| metadata.workspace_members.contains(id);
    let named = |package: &&Package| PROGRAMS.contains(&package.name.as_str());
    let mut open: Vec<&PackageId> = metadata.packages.iter().filter(named).map(|package| &package.id).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if found.insert(id) {
            open.extend(needs(metadata, id));
        }
    }
    found.into_iter().filter(|id| !ours(id)).collect()
}

/// What a crate is made with and runs with.
fn needs<'a>(metadata: &'a Metadata, id: &PackageId) -> Vec<&'a PackageId> {
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let dependencies = nodes.filter(|node| node.id == *id).flat_map(|node| &node.deps);
    let runs = dependencies.filter(|one| one.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
    runs.map(|one| &one.pkg).filter(|id| !metadata[*id].targets.iter().any(Target::is_proc_macro)).collect()
}

fn part(metadata: &Metadata, id: &PackageId, lock: &toml::Table) -> Part {
    let package = &metadata[id];
    let purl = |id: &PackageId| format!("pkg:cargo/{}@{}", metadata[id].name, metadata[id].version);
    let version = package.version.to_string();
    Part {
        name: package.name.to_string(),
        purl: purl(id),
        license: expression(package.license.as_deref().unwrap_or_default()),
        authors: package.authors.clone(),
        digest: checksum(lock, &package.name, &version),
        folder: workspace::folder(package).to_owned(),
        needs: needs(metadata, id).into_iter().map(purl).collect(),
        version,
    }
}

/// Older manifests have `/` for a choice.
fn expression(license: &str) -> String {
    license.replace('/', " OR ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn checksum(lock: &toml::Table, name: &str, version: &str) -> Option<String> {
    let packages = lock.get("package")?.as_array()?.iter();
    let same =
        |package: &&toml::Value| package["name"].as_str() == Some(name) && package["version"].as_str() == Some(version);
    let found = packages.into_iter().find(same)?;
    Some(found.get("checksum")?.as_str()?.to_owned())
}

fn from_npm() -> Result<Part> {
    let folder = workspace::root().join("node_modules").join(FROM_NPM);
    let manifest: Value = serde_json::from_str(&read(&folder.join("package.json"))?)
        .map_err(|error| Problem::Unreadable { what: format!("package.json of {FROM_NPM}"), why: error.to_string() })?;
    let said = |field: &str| manifest[field].as_str().unwrap_or_default().to_owned();
    let version = said("version");
    let purl = format!("pkg:npm/{FROM_NPM}@{version}");
    let name = FROM_NPM.to_owned();
    let (license, authors) = (said("license"), vec![said("author")]);
    Ok(Part { name, version, purl, license, authors, digest: None, folder, needs: BTreeSet::new() })
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Problem::file(path))
}

#[cfg(test)]
mod tests {
    use super::{crates, expression};

    #[test]
    fn a_choice_is_written_as_spdx_has_it() {
        assert_eq!(expression("Apache-2.0 / MIT"), "Apache-2.0 OR MIT");
        assert_eq!(expression("MIT/Apache-2.0"), "MIT OR Apache-2.0");
    }

    #[test]
    fn what_runs_in_a_browser_is_named_and_what_builds_it_is_not() {
        // npm may not have been asked yet.
        let parts = crates().expect("cargo has been asked before");
        let names: Vec<&str> = parts.iter().map(|part| &*part.name).collect();
        for shipped in ["yew", "wasm-bindgen", "serde_json"] {
            assert!(names.contains(&shipped), "{shipped}");
        }
        for absent in
            ["ambidesk", "serde_derive", "yew-macro", "axum", "clap", "criterion", "aws-sdk-s3", "fluent-bundle"]
        {
            assert!(!names.contains(&absent), "{absent}");
        }
        assert!(parts.iter().all(|part| !part.license.is_empty()));
        assert!(parts.iter().all(|part| part.digest.is_some()));
    }
}
