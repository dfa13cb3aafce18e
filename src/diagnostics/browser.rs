//! What touches the browser: facts about it, its compressor, the download. A browser without the compressor gets a larger
//! archive. Absent: what is in the archive.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::contents::{Contents, Facts};
use super::{Archive, Packed};
use crate::download;
use crate::store::Desk;

/// How many entries are taken before the page gets a turn.
const TURN: usize = 500;

/// More entries than Streams can have kept; more can't be read without end.
const MOST: usize = 400_000;

#[wasm_bindgen]
extern "C" {
    type CompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type ReadableStream;

    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(this: &ReadableStream, transform: &CompressionStream) -> Result<ReadableStream, JsValue>;

    #[wasm_bindgen(js_name = Response)]
    type Body;

    #[wasm_bindgen(constructor, catch, js_class = "Response")]
    fn new(body: &JsValue) -> Result<Body, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn body(this: &Body) -> ReadableStream;

}

/// Makes a bundle of what there is now and hands it to the browser as one download. The answer is the name of the file;
/// `None` when the browser refuses.
pub async fn save(desk: &Desk) -> Option<String> {
    let made = desk.handle.now();
    let codes = desk.names.clone().map(|_, name| name.code.to_string());
    let mut contents = Contents::new(made, codes, &desk.people.borrow());
    let mut logs = desk.handle.logs();
    for _ in 0..MOST / TURN {
        let entries = logs(TURN);
        contents.log(&entries);
        if entries.len() < TURN {
            break;
        }
        turn().await;
    }
    let name = contents.name();
    let mut archive = Archive::new(made);
    for (name, text) in contents.files(&desk.configuration, &desk.history(), &facts()) {
        let packed = pack(text.as_bytes()).await;
        archive.add(&name, text.as_bytes(), &packed).ok()?;
    }
    download::save(&name, "application/zip", &archive.end().ok()?).ok().map(|()| name)
}

/// Lets the page draw and listen.
async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        let go_on = move || drop(resolve.call0(&JsValue::NULL));
        Timeout::new(0, go_on).forget();
    });
    // It is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// Deflated where the browser can.
async fn pack(content: &[u8]) -> Packed {
    match deflate(content).await {
        Ok(deflated) if deflated.len() < content.len() => Packed::Deflated(deflated),
        Ok(_) | Err(_) => Packed::Stored(content.to_vec()),
    }
}

async fn deflate(content: &[u8]) -> Result<Vec<u8>, JsValue> {
    let compressor = CompressionStream::new("deflate-raw")?;
    let source = Body::new(&Uint8Array::from(content).into())?.body();
    let deflated = Body::new(&source.pipe_through(&compressor)?.into())?;
    let buffer = JsFuture::from(deflated.unchecked_into::<Response>().array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The build, the browser, the page.
fn facts() -> Facts {
    let window = gloo_utils::window();
    let global = JsValue::from(&window);
    let path = |names: &[&str]| {
        let get = |object: JsValue, name: &&str| Reflect::get(&object, &(*name).into()).unwrap_or_default();
        let value = names.iter().fold(global.clone(), get);
        js_sys::JSON::stringify(&value).ok().and_then(|text| text.as_string()).unwrap_or_else(|| "null".to_owned())
    };
    let zone = js_sys::Intl::DateTimeFormat::new(&Array::new(), &js_sys::Object::new()).resolved_options();
    let zone = Reflect::get(&zone, &"timeZone".into()).ok().and_then(|zone| zone.as_string()).unwrap_or_default();
    vec![
        ("version", quoted(env!("CARGO_PKG_VERSION"))),
        ("page", path(&["location", "href"])),
        ("secureContext", path(&["isSecureContext"])),
        ("crossOriginIsolated", path(&["crossOriginIsolated"])),
        ("userAgent", path(&["navigator", "userAgent"])),
        ("languages", path(&["navigator", "languages"])),
        ("online", path(&["navigator", "onLine"])),
        ("cookiesEnabled", path(&["navigator", "cookieEnabled"])),
        ("timeZone", quoted(&zone)),
        ("visibility", path(&["document", "visibilityState"])),
        ("viewportWidth", path(&["innerWidth"])),
        ("viewportHeight", path(&["innerHeight"])),
        ("pixelRatio", path(&["devicePixelRatio"])),
        ("pageStartedAt", path(&["performance", "timeOrigin"])),
        ("colours", quoted(&root_attribute("data-theme"))),
        ("screen", quoted(&root_attribute("data-screen"))),
    ]
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn root_attribute(name: &str) -> String {
    gloo_utils::document_element().get_attribute(name).unwrap_or_default()
}
