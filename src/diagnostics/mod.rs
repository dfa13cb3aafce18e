//! Everything that whoever looks into an incident needs from a desk, in one archive: made here, handed to the browser,
//! sent nowhere. Absent: what the archive is asked for with (`components::incident`).

mod archive;
mod browser;
mod contents;
mod lines;
mod redact;

pub use archive::{Archive, Packed};
pub use browser::save;
pub use contents::{Contents, Facts, clean_records};
pub use redact::Redactor;
