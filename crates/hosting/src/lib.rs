//! `deploy/headers.json` of this release: what is to be sent with which path, and the type of each kind of file. Absent:
//! sending it, and comparing it with what was sent.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

/// The file.
#[derive(Debug, Deserialize)]
pub struct Rules {
    paths: Vec<Path>,
    objects: Vec<Object>,
}

/// The origins that a portal's policies name.
#[derive(Debug, Default)]
pub struct Origins {
    /// What a frame may show.
    pub frames: Vec<String>,
    /// What the page may ask.
    pub connects: Vec<String>,
    /// Where additional scripts are from.
    pub scripts: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Path {
    #[serde(rename = "match")]
    pattern: String,
    headers: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Object {
    #[serde(rename = "match")]
    pattern: String,
    #[serde(rename = "Cache-Control")]
    cache_control: String,
}

impl Rules {
    /// The rules of this release.
    ///
    /// # Errors
    ///
    /// Where the file that is compiled in is no rules, which `cargo xtask tidy` finds before.
    pub fn of_this_release() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../../../deploy/headers.json"))
    }

    /// The headers for a path, with these origins in the place of the placeholders, and at the end of `script-src`. That of
    /// `media-src` gets a placeholder: which sounds a script plays, no configuration says.
    pub fn headers(&self, path: &str, origins: &Origins) -> BTreeMap<&str, String> {
        let Origins { frames, connects, scripts } = origins;
        let quoted: Vec<String> = frames.iter().map(|origin| format!("\"{origin}\"")).collect();
        let matching = self.paths.iter().filter(|rule| fast_glob::glob_match(&rule.pattern, path));
        let headers = matching.flat_map(|rule| &rule.headers).map(|(name, value)| {
            let value = value
                .replace("{frame-sources-quoted}", &quoted.join(" "))
                .replace("{frame-sources}", &frames.join(" "))
                .replace("{connect-sources}", &connects.join(" "));
            (name.as_str(), if name == "Content-Security-Policy" { with_places(&value, scripts) } else { value })
        });
        headers.collect()
    }

    /// What may be kept of the file at a path.
    pub fn kept(&self, path: &str) -> Option<&str> {
        // Trunk leaves out the zeros that a digest may begin with.
        let digits = (12..=16).map(|count| "[0-9a-f]".repeat(count));
        let digest = format!("{{{}}}", digits.collect::<Vec<_>>().join(","));
        let about = |object: &&Object| fast_glob::glob_match(object.pattern.replace("{digest}", &digest), path);
        self.objects.iter().rfind(about).map(|object| &*object.cache_control)
    }
}

fn with_places(policy: &str, scripts: &[String]) -> String {
    let directive = |directive: &str| match directive.trim().split(' ').next() {
        Some("script-src") => format!("{directive} {}", scripts.join(" ")),
        Some("media-src") => format!("{directive} {{media-sources}}"),
        _ => directive.to_owned(),
    };
    policy.split(';').map(directive).collect::<Vec<_>>().join(";")
}

/// Files of a release that have the same name in every one, and are not in the list of its parts (`release.json`).
pub const STABLE: [&str; 13] = [
    "config.sample.json",
    "config.schema.json",
    "connect-streams-min.js",
    "global-connect-engine.js",
    "global-connect-engine_bg.wasm",
    "global-connect.js",
    "global-connect.mjs",
    "index.html",
    "licenses.txt",
    "release.json",
    "service-worker-off.js",
    "service-worker.js",
    "shell.json",
];

/// What a file comes as, by the ending of its name: those of a release as browsers have to have them, others as is usual. `None` where
/// nobody knows the ending.
pub fn content_type(path: &str) -> Option<Cow<'static, str>> {
    let ending = path.rsplit('/').next()?.rsplit_once('.')?.1.to_lowercase();
    let of_release = match &*ending {
        "wasm" => "application/wasm",
        "js" | "mjs" => "text/javascript",
        "css" => "text/css",
        "html" | "htm" => "text/html; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "ftl" | "txt" => "text/plain; charset=utf-8",
        _ => return mime_guess::from_ext(&ending).first_raw().map(Cow::Borrowed),
    };
    Some(Cow::Borrowed(of_release))
}

#[cfg(test)]
mod tests {
    use super::{Rules, content_type};

    #[test]
    fn only_a_name_with_a_digest_is_kept_for_ever() {
        let rules = Rules::of_this_release().expect("they are valid");
        let kept = |path| rules.kept(path).expect("every file has a rule");
        for path in
            ["/ambidesk-0123456789abcdef.js", "/ambidesk-0123456789abcde_bg.wasm", "/ambidesk-f22cfbb000d6ce.js"]
        {
            assert!(kept(path).contains("immutable"), "{path}");
        }
        for path in
            ["/index.html", "/brand.css", "/locales/de.ftl", "/brand-0123456789.css", "/a/b-0123456789abcdef.css"]
        {
            assert_eq!(kept(path), "no-cache", "{path}");
        }
        assert_eq!(kept("/config.json"), "no-store");
    }

    #[test]
    fn a_file_comes_as_what_its_ending_says() {
        for (path, kind) in [
            ("a-0123456789abcdef_bg.wasm", "application/wasm"),
            ("crm.mjs", "text/javascript"),
            ("locales/de.ftl", "text/plain; charset=utf-8"),
            ("help.htm", "text/html; charset=utf-8"),
            ("logo.png", "image/png"),
            ("Logo.PNG", "image/png"),
            ("icons/desk.ico", "image/x-icon"),
            ("photo.webp", "image/webp"),
            ("font.woff2", "font/woff2"),
            ("ring.mp3", "audio/mpeg"),
            ("ring.wav", "audio/wav"),
            ("ring.ogg", "audio/ogg"),
            ("help.pdf", "application/pdf"),
            ("feed.xml", "text/xml"),
            ("desk.webmanifest", "application/manifest+json"),
        ] {
            assert_eq!(content_type(path).as_deref(), Some(kind), "{path}");
        }
        for path in ["LICENSE", "v1.2/LICENSE", "data.unheard-of", "ends-with."] {
            assert_eq!(content_type(path), None, "{path}");
        }
    }
}
