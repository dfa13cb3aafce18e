//! Everything that whoever looks into an incident needs from a desk, in one archive: made here, handed to the browser,
//! sent nowhere. Absent: what the archive is asked for with (`components::incident`).

mod contents;
mod lines;
mod port;
mod redact;
mod utc;
mod zip;

pub use contents::{Contents, Facts};
pub use port::save;
pub use redact::Redactor;
pub use utc::Utc;
pub use zip::{Packed, Zip};
