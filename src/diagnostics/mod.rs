//! Everything that whoever looks into an incident needs from a desk, in one archive: made here, handed to the browser,
//! sent nowhere. Absent: what the archive is asked for with (`components::incident`).

mod browser;
mod contents;
mod lines;
mod redact;
mod utc;
mod zip;

pub use browser::save;
pub use contents::{Contents, Facts};
pub use redact::Redactor;
pub use utc::Utc;
pub use zip::{Packed, Zip};
