//! Some of the runs as one SVG: what the desks ask for, beside what the vendor's workers poll anyway and what a refresh
//! of every page would ask for. plotters draws it; a style sheet in front of that has other colors for a dark page.
//! Absent: which part of which run a panel shows (`panel`).

use std::fmt::Write;

use plotters::coord::Shift;
use plotters::coord::combinators::{BindKeyPoints, IntoLogRange};
use plotters::coord::ranged1d::Ranged;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::Run;
use crate::panel::{self, Panel, Series, Style};
use crate::report::grouped;

/// Why nothing was drawn.
pub type Problem = DrawingAreaErrorKind<std::io::Error>;

type Result<T = (), E = Problem> = std::result::Result<T, E>;
type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Chart<'s, 'a, X, Y> = ChartContext<'s, SVGBackend<'a>, Cartesian2d<X, Y>>;

// plotters puts everything on whole pixels: at twice the size that a page shows, they are not seen.
const WIDTH: u32 = 1_760;
const HEAD: u32 = 152;
const PANEL: u32 = 432;
const LEFT: i32 = 40;
/// The scale of requests per second.
const MOST: u32 = 100_000;

/// A color, and what a reader with a dark page sees in its place.
struct Shade {
    light: RGBColor,
    dark: RGBColor,
}

const GROUND: Shade = Shade { light: RGBColor(255, 255, 255), dark: RGBColor(13, 17, 23) };
const TEXT: Shade = Shade { light: RGBColor(31, 35, 40), dark: RGBColor(230, 237, 243) };
const QUIET: Shade = Shade { light: RGBColor(101, 109, 118), dark: RGBColor(145, 152, 161) };
const GRID: Shade = Shade { light: RGBColor(216, 222, 228), dark: RGBColor(43, 50, 59) };
const OUTAGE: Shade = Shade { light: RGBColor(238, 241, 244), dark: RGBColor(23, 29, 38) };
const ACCENT: Shade = Shade { light: RGBColor(9, 105, 218), dark: RGBColor(68, 147, 248) };
const SHADES: [Shade; 6] = [GROUND, TEXT, QUIET, GRID, OUTAGE, ACCENT];

/// The picture; empty panels where a run is missing.
///
/// # Errors
///
/// When plotters refuses to draw, which it does not for a picture in memory.
pub fn svg(runs: &[Run], desks: u32) -> Result<String> {
    let panels = panel::all(runs, desks);
    let title = format!("{} desks, requests per second (the highest second of each step, logarithmic)", grouped(desks));
    let mut svg = String::new();
    {
        let height = HEAD + PANEL * u32::try_from(panels.len()).unwrap_or_default();
        let picture = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        picture.fill(&GROUND.light)?;
        let (head, body) = picture.split_vertically(HEAD);
        legend(&head, &title)?;
        for (panel, area) in panels.iter().zip(body.split_evenly((panels.len(), 1))) {
            draw(panel, &area)?;
        }
        picture.present()?;
    }
    Ok(svg.replacen(">\n", &format!(" role=\"img\">\n<title>{title}</title>\n<style>{}</style>\n", dark()), 1))
}

/// Other colors for a dark page: a style wins over what is said in an element itself.
fn dark() -> String {
    let mut rules = String::from("@media(prefers-color-scheme:dark){");
    for Shade { light, dark } in SHADES {
        let hex = |RGBColor(red, green, blue)| format!("#{red:02X}{green:02X}{blue:02X}");
        let (light, dark) = (hex(light), hex(dark));
        // Writing to a string does not fail.
        let _ = write!(rules, "[fill='{light}']{{fill:{dark}}}[stroke='{light}']{{stroke:{dark}}}");
    }
    rules.push('}');
    rules
}

/// Text of so many pixels on a page.
fn text(size: u32, weight: FontStyle, color: &'static Shade, across: HPos, along: VPos) -> TextStyle<'static> {
    // plotters makes fonts smaller by this to get its box right.
    let size = f64::from(size) * 2.0 * 1.24;
    let font = FontDesc::new(FontFamily::Name("system-ui, sans-serif"), size, weight);
    TextStyle::from(font).color(&color.light).pos(Pos::new(across, along))
}

fn stroke(style: Style) -> ShapeStyle {
    match style {
        Style::Desks => ACCENT.light.stroke_width(3),
        Style::Workers => QUIET.light.stroke_width(3),
        Style::Streams => TEXT.light.stroke_width(3),
        Style::Refresh => TEXT.light.stroke_width(2),
    }
}

fn legend(head: &Area<'_>, title: &str) -> Result {
    head.draw_text(title, &text(15, FontStyle::Bold, &TEXT, HPos::Left, VPos::Center), (LEFT, 52))?;
    let label = text(12, FontStyle::Normal, &QUIET, HPos::Left, VPos::Center);
    let mut x = LEFT;
    for (style, words) in panel::LEGEND {
        let line = [(x, 108), (x + 52, 108)];
        match style {
            Style::Refresh => head.draw(&DashedPathElement::new(line, 8, 6, stroke(style)))?,
            Style::Desks | Style::Workers | Style::Streams => head.draw(&PathElement::new(line, stroke(style)))?,
        }
        head.draw_text(words, &label, (x + 68, 108))?;
        let (width, _) = head.estimate_text_size(words, &label)?;
        // The width is a guess: fonts differ.
        x += 92 + i32::try_from(width).unwrap_or_default();
    }
    Ok(())
}

fn draw(panel: &Panel, area: &Area<'_>) -> Result {
    area.draw_text(&panel.title, &text(13, FontStyle::Bold, &TEXT, HPos::Left, VPos::Center), (LEFT, 16))?;
    let seconds = panel.from..panel.to;
    let decades = std::iter::successors(Some(1), |decade| Some(decade * 10)).take_while(|decade| *decade <= MOST);
    let mut chart = ChartBuilder::on(area)
        .margin_top(68)
        .margin_right(56)
        .margin_bottom(32)
        .x_label_area_size(52)
        .y_label_area_size(136)
        .build_cartesian_2d(
            seconds.with_key_points(panel.ticks.iter().map(|(at, _)| *at).collect()),
            (1..MOST).log_scale().with_key_points(decades.collect()),
        )?;
    if let Some((from, to)) = panel.shade {
        chart.draw_series([Rectangle::new([(from, 1), (to, MOST)], OUTAGE.light.filled())])?;
    }
    let named = |at: &i64| panel.ticks.iter().find(|(tick, _)| tick == at).map(|(_, name)| name.clone());
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GRID.light.stroke_width(2))
        .axis_style(TRANSPARENT)
        .x_label_style(text(12, FontStyle::Normal, &QUIET, HPos::Center, VPos::Top))
        .y_label_style(text(12, FontStyle::Normal, &QUIET, HPos::Right, VPos::Center))
        .x_label_formatter(&|at| named(at).unwrap_or_default())
        .y_label_formatter(&|decade| grouped(*decade))
        .draw()?;
    for series in &panel.series {
        line(&mut chart, series)?;
    }
    for (at, words) in &panel.marks {
        mark(&mut chart, *at, words)?;
    }
    if let Some((value, words)) = &panel.level {
        let line = [(panel.from, *value), (panel.to, *value)];
        chart.draw_series(DashedLineSeries::new(line, 4, 8, ACCENT.light.stroke_width(2)))?;
        let style = text(12, FontStyle::Normal, &ACCENT, HPos::Center, VPos::Bottom);
        let middle = (i64::midpoint(panel.from, panel.to), *value);
        chart.draw_series([EmptyElement::at(middle) + Text::new(words.clone(), (0, -8), style)])?;
    }
    Ok(())
}

/// A moment, named above the plot.
fn mark<X, Y>(chart: &mut Chart<'_, '_, X, Y>, at: i64, words: &str) -> Result
where
    X: Ranged<ValueType = i64>,
    Y: Ranged<ValueType = u32>,
{
    chart.draw_series(DashedLineSeries::new([(at, 1), (at, MOST)], 2, 6, QUIET.light.stroke_width(2)))?;
    let style = text(12, FontStyle::Normal, &QUIET, HPos::Center, VPos::Bottom);
    chart.draw_series([EmptyElement::at((at, MOST)) + Text::new(words.to_owned(), (0, -6), style)])?;
    Ok(())
}

/// Steps, one for each value; nothing where nothing is asked for.
fn line<X, Y>(chart: &mut Chart<'_, '_, X, Y>, series: &Series) -> Result
where
    X: Ranged<ValueType = i64>,
    Y: Ranged<ValueType = u32>,
{
    let style = stroke(series.style);
    for steps in series.points.split(|(_, value)| *value == 0).filter(|steps| !steps.is_empty()) {
        let ends = |(at, value): &(i64, u32)| [(*at, *value), (at + series.step, *value)];
        let steps = steps.iter().flat_map(ends);
        match series.style {
            Style::Desks => {
                chart.draw_series(AreaSeries::new(steps.clone(), 1, ACCENT.light.mix(0.18)))?;
                chart.draw_series(LineSeries::new(steps, style))?;
            }
            Style::Workers | Style::Streams => drop(chart.draw_series(LineSeries::new(steps, style))?),
            // A refresh is over in seconds: a line of its own width would not be seen.
            Style::Refresh => {
                let columns: Vec<_> = steps.collect();
                for column in columns.chunks(2) {
                    let foot = |(at, _): &(i64, u32)| (*at, 1);
                    let [first, last] = [column.first(), column.last()].map(|end| end.map(foot));
                    let outline = first.into_iter().chain(column.iter().copied()).chain(last);
                    chart.draw_series(DashedLineSeries::new(outline, 8, 6, style))?;
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::svg;
    use crate::{Run, scenario};

    #[test]
    fn a_dark_page_has_another_color_for_everything_that_is_drawn() {
        let runs: Vec<Run> = scenario::all()
            .into_iter()
            .filter(|scenario| scenario.name.contains("pages") || scenario.name == "refresh")
            .map(|scenario| Run::play(scenario, 50, 1))
            .collect();
        let svg = svg(&runs, 50).expect("a picture in memory");
        let (sheet, drawn) = svg.split_once("</style>").expect("the style sheet comes first");
        let mut colors = 0;
        for color in drawn.split('"').filter(|value| value.starts_with('#')) {
            assert!(sheet.contains(&format!("[fill='{color}']")), "{color} stays as it is");
            colors += 1;
        }
        assert!(colors > 100, "{colors} things drawn");
    }
}
