//! How wide the column of the Contact Control Panel is: its bounds, and what keys do to it. Absent: the browser.

/// The narrowest column, in CSS pixels: the smallest panel that Amazon Connect supports is 320 wide and 460 high.
pub const NARROWEST: u32 = 320;
/// The width that nobody has changed.
pub const USUAL: u32 = 400;
/// What the side panel keeps beside it, with the gap between the two.
const BESIDE: u32 = 372;
/// One press of an arrow key.
const STEP: u32 = 16;

/// The widest column in a desk of this width.
#[must_use]
pub const fn widest(desk: u32) -> u32 {
    let rest = desk.saturating_sub(BESIDE);
    if rest < NARROWEST { NARROWEST } else { rest }
}

/// The width that a key asks for; `None` for a key that means nothing here.
#[must_use]
pub fn after_key(key: &str, width: u32, widest: u32) -> Option<u32> {
    let next = match key {
        "ArrowLeft" => width.saturating_sub(STEP),
        "ArrowRight" => width + STEP,
        "Home" => NARROWEST,
        "End" => widest,
        _ => return None,
    };
    Some(next.clamp(NARROWEST, widest))
}

/// The width that was remembered, if it is one.
#[must_use]
pub fn remembered(text: &str) -> Option<u32> {
    text.parse().ok().filter(|width| (NARROWEST..=4096).contains(width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_panel_is_never_smaller_than_what_connect_supports() {
        assert_eq!(widest(500), NARROWEST);
        assert_eq!(after_key("ArrowLeft", NARROWEST, 900), Some(NARROWEST));
        assert_eq!(remembered("100"), None);
    }

    #[test]
    fn keys_move_it_within_its_bounds() {
        let cases = [("ArrowLeft", 384), ("ArrowRight", 416), ("Home", NARROWEST), ("End", 600)];
        for (key, width) in cases {
            assert_eq!(after_key(key, USUAL, 600), Some(width));
        }
        assert_eq!(after_key("ArrowRight", 596, 600), Some(600));
        assert_eq!(after_key("a", USUAL, 600), None);
    }

    #[test]
    fn what_is_no_width_is_not_remembered() {
        for text in ["", "wide", "-4", "99999"] {
            assert_eq!(remembered(text), None, "{text}");
        }
        assert_eq!(remembered("512"), Some(512));
    }
}
