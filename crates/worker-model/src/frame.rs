//! Streams in the host page: it loads a CCP that has never answered ten times by itself, and stops for good at the first
//! acknowledgement. A CCP that falls silent later is nothing to it (`enableAckTimeout` is off unless a host asks for it).

/// How long a CCP may take to acknowledge for the first time, in milliseconds (`CCP_LOAD_TIMEOUT`).
pub const LOAD_TIMEOUT: u64 = 5_000;
/// The fixed pause between two loads, in milliseconds (`CCP_DR_IFRAME_REFRESH_INTERVAL`).
pub const REFRESH_PAUSE: u64 = 10_000;
/// How often Streams loads a CCP again (`CCP_IFRAME_REFRESH_LIMIT`).
pub const REFRESH_LIMIT: u32 = 10;

/// Streams and the frame of one CCP; a new frame starts anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    acknowledged: bool,
    attempts: u32,
}

/// What Streams does about a CCP that has not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refresh {
    /// It loads the CCP again, and looks again after [`REFRESH_PAUSE`].
    Loads,
    /// It says that it has tried often enough.
    GivesUp,
    /// Nothing: the CCP has answered once, or was given up before.
    Nothing,
}

impl Frame {
    /// The CCP acknowledges. The first time, which the answer tells, Streams lets it know that it is one of a pair.
    pub fn hears(&mut self) -> bool {
        !std::mem::replace(&mut self.acknowledged, true)
    }

    /// Whether the CCP has ever acknowledged.
    pub const fn was_acknowledged(&self) -> bool {
        self.acknowledged
    }

    /// The pause is over.
    pub fn refresh(&mut self) -> Refresh {
        if self.acknowledged || self.attempts > REFRESH_LIMIT {
            return Refresh::Nothing;
        }
        self.attempts += 1;
        if self.attempts <= REFRESH_LIMIT { Refresh::Loads } else { Refresh::GivesUp }
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, REFRESH_LIMIT, Refresh};

    #[test]
    fn a_ccp_that_never_answers_is_loaded_ten_times_and_given_up_once() {
        let mut frame = Frame::default();
        for _ in 0..REFRESH_LIMIT {
            assert_eq!(frame.refresh(), Refresh::Loads);
        }
        assert_eq!([frame.refresh(), frame.refresh()], [Refresh::GivesUp, Refresh::Nothing]);
    }

    #[test]
    fn one_answer_is_enough_for_the_life_of_a_frame() {
        let mut frame = Frame::default();
        assert_eq!(frame.refresh(), Refresh::Loads);
        assert!(frame.hears() && !frame.hears());
        assert_eq!(frame.refresh(), Refresh::Nothing);
    }
}
