//! The words of the edge between the Contact Control Panel and the side panel.

/// What it is.
#[must_use]
pub fn label() -> String {
    "Width of the Contact Control Panel".to_owned()
}

/// How it is moved.
#[must_use]
pub fn hint() -> String {
    "Drag, or use the arrow keys. A double click puts it back.".to_owned()
}

/// The width, for screen readers.
#[must_use]
pub fn value(pixels: u32) -> String {
    format!("{pixels} pixels")
}
