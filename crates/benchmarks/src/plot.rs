//! The starts as one SVG: a panel per moment, a bar per subject, with its quartiles. Absent: the tables.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::figures::Figures;
use crate::goals::{COLD, SLOW};
use crate::report::{STARTS, SUBJECTS};

/// Why nothing was drawn.
pub type Problem = DrawingAreaErrorKind<std::io::Error>;

const WIDTH: u32 = 960;
const HEAD: u32 = 48;
const BAR: u32 = 26;
const PANEL: u32 = 4 * BAR + 52;
const COLORS: [RGBColor; 4] =
    [RGBColor(145, 152, 161), RGBColor(191, 135, 0), RGBColor(26, 127, 55), RGBColor(9, 105, 218)];
const TEXT: RGBColor = RGBColor(31, 35, 40);
const QUIET: RGBColor = RGBColor(101, 109, 118);

/// The picture.
///
/// # Errors
///
/// When plotters refuses to draw, which it does not for a picture in memory.
pub fn svg(figures: &Figures) -> Result<String, Problem> {
    let moments: Vec<_> = STARTS.into_iter().take(4).collect();
    let conditions: Vec<_> = [COLD, SLOW].into_iter().filter(|name| figures.starts.contains_key(*name)).collect();
    let panels = u32::try_from(moments.len() * conditions.len()).unwrap_or_default();
    let mut svg = String::new();
    {
        let picture = SVGBackend::with_string(
            &mut svg,
            (WIDTH, HEAD * u32::try_from(conditions.len()).unwrap_or_default() + PANEL * panels + 8),
        )
        .into_drawing_area();
        picture.fill(&WHITE)?;
        let mut rest = picture;
        for condition in conditions {
            let (head, below) = rest.split_vertically(HEAD);
            let title = ("sans-serif", 20).into_font().color(&TEXT);
            head.draw_text(&format!("{condition}: milliseconds after the navigation"), &title, (16, 16))?;
            rest = below;
            let longest = moments.iter().flat_map(|(figure, _)| {
                SUBJECTS
                    .iter()
                    .filter_map(|subject| figures.start(condition, subject, figure))
                    .map(|summary| summary.spread[1])
            });
            let longest = longest.fold(1.0, f64::max) * 1.15;
            for (figure, name) in &moments {
                let (panel, below) = rest.split_vertically(PANEL);
                rest = below;
                bars(figures, condition, (figure, name), longest, &panel)?;
            }
        }
        rest.present()?;
    }
    Ok(svg)
}

fn bars(
    figures: &Figures,
    condition: &str,
    (figure, name): (&str, &str),
    longest: f64,
    panel: &DrawingArea<SVGBackend<'_>, plotters::coord::Shift>,
) -> Result<(), Problem> {
    const LEFT: i32 = 120;
    #[expect(clippy::cast_possible_truncation, reason = "a place in a picture")]
    let at = |value: f64| LEFT + (value / longest * f64::from(WIDTH - 220)) as i32;
    panel.draw_text(name.trim_end_matches(", ms"), &("sans-serif", 16).into_font().color(&TEXT), (16, 8))?;
    let label = ("sans-serif", 14).into_font().color(&QUIET);
    for ((subject, color), top) in SUBJECTS.iter().zip(COLORS).zip((34_i32..).step_by(BAR as usize)) {
        panel.draw_text(subject, &label, (16, top))?;
        let Some(summary) = figures.start(condition, subject, figure) else { continue };
        let (low, high, middle) = (at(summary.spread[0]), at(summary.spread[1]), top + 8);
        panel.draw(&Rectangle::new([(LEFT, top), (at(summary.median), top + 16)], color.filled()))?;
        panel.draw(&PathElement::new([(low, middle), (high, middle)], TEXT.stroke_width(2)))?;
        let value = label.clone().pos(Pos::new(HPos::Left, VPos::Top));
        panel.draw_text(&format!("{:.0}", summary.median), &value, (high.max(at(summary.median)) + 8, top))?;
    }
    Ok(())
}
