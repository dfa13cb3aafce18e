//! The few pictures of the desk, drawn in the color of the text around them. They never say what no word says.

use yew::prelude::*;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Something waits.
    Clock,
    /// Something moves.
    Arrow,
    /// Something is done.
    Check,
    /// Something has to be done.
    Alert,
    /// Both light and dark.
    Contrast,
    /// Dark.
    Moon,
    /// Light.
    Sun,
    /// The way out.
    Exit,
    /// Once more.
    Again,
    /// There is more below.
    Down,
}

impl Picture {
    const fn path(self) -> &'static str {
        match self {
            Self::Clock => "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.5l3 1.7",
            Self::Arrow => "M3 10h13M11 5l5 5-5 5",
            Self::Check => "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6.7 10.3l2.3 2.3 4.4-4.9",
            Self::Alert => "M10 3 2.4 16.5h15.2L10 3ZM10 8.2v4M10 14.2v.2",
            Self::Contrast => "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 2.5v15M10 6h5.4M10 10h7.2M10 14h5.4",
            Self::Exit => "M12 6.500V3.500H3.500v13H12v-3M8 10h9M14 7l3 3-3 3",
            Self::Again => "M16.500 10a6.500 6.500 0 1 1-2-4.700M15 2v3.500h-3.500",
            Self::Down => "M5 7.500l5 5 5-5",
            Self::Moon => "M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.500 8.500Z",
            Self::Sun => {
                "M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM10 2v1.500M10 16.500V18M2 10h1.500M16.500 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M4.300 15.700l1.100-1.100M14.600 5.400l1.100-1.100"
            }
        }
    }
}

/// The properties of [`Icon`].
#[derive(Clone, PartialEq, Properties)]
pub struct IconProps {
    /// What is drawn.
    pub picture: Picture,
}

/// A picture in the color of the text around it.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d={props.picture.path()}/>
        </svg>
    }
}
