//! A compact writer of one kind of SVG: panels under each other, a logarithmic scale, three kinds of line. It brings its
//! own ground and follows the reader's colour scheme, which the chart libraries that were looked at do not: they write
//! colours into every element.

use std::fmt::Write;

const WIDTH: f64 = 880.0;
const LEFT: f64 = 68.0;
const RIGHT: f64 = 28.0;
const HEAD: f64 = 76.0;
/// From one panel's top to the next one's.
const PITCH: f64 = 216.0;
/// From a panel's top to its plot, and the plot's height.
const TITLE: f64 = 34.0;
const HEIGHT: f64 = 140.0;
/// The scale reaches from 1 to ten to the power of this.
const DECADES: i32 = 5;

const CSS: &str = "\
:root{--ground:#fff;--text:#1f2328;--quiet:#656d76;--grid:#d8dee4;--shade:#eef1f4;--accent:#0969da}\
@media(prefers-color-scheme:dark){:root{--ground:#0d1117;--text:#e6edf3;--quiet:#9198a1;--grid:#2b323b;--shade:#171d26;--accent:#4493f8}}\
text{font:12px system-ui,sans-serif;font-variant-numeric:tabular-nums;fill:var(--quiet)}\
.head{font-size:15px;font-weight:600;fill:var(--text)}.title{font-size:13px;font-weight:600;fill:var(--text)}\
.ground{fill:var(--ground)}.shade{fill:var(--shade)}.grid{stroke:var(--grid)}.mark{stroke:var(--quiet);stroke-dasharray:1 3}\
.line{fill:none;stroke-width:1.5;stroke-linejoin:round}.accent{stroke:var(--accent)}.quiet{stroke:var(--quiet)}\
.solid{stroke:var(--text);stroke-width:1.2}.dashed{stroke:var(--text);stroke-dasharray:3 2;stroke-width:1.2}.area{fill:var(--accent);opacity:.18}\
.level{stroke:var(--accent);stroke-dasharray:2 4}.note{fill:var(--accent)}.end{text-anchor:end}.middle{text-anchor:middle}";

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Accent,
    Quiet,
    Solid,
    Dashed,
}

/// One line: values by second, each standing for `step` seconds.
#[derive(Debug)]
pub(crate) struct Series {
    pub(crate) style: Style,
    pub(crate) step: usize,
    pub(crate) points: Vec<(i64, u32)>,
}

/// One plot.
#[derive(Debug)]
pub(crate) struct Panel {
    pub(crate) title: String,
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) ticks: Vec<(i64, String)>,
    pub(crate) shade: Option<(i64, i64)>,
    pub(crate) marks: Vec<(i64, String)>,
    pub(crate) level: Option<(u32, String)>,
    pub(crate) series: Vec<Series>,
}

/// The whole picture.
#[derive(Debug)]
pub(crate) struct Figure {
    pub(crate) title: String,
    pub(crate) legend: Vec<(Style, &'static str)>,
    pub(crate) panels: Vec<Panel>,
}

impl Style {
    const fn class(self) -> &'static str {
        match self {
            Self::Accent => "line accent",
            Self::Quiet => "line quiet",
            Self::Solid => "line solid",
            Self::Dashed => "line dashed",
        }
    }
}

/// Writes to a string, which does not fail.
macro_rules! put {
    ($svg:expr, $($argument:tt)*) => {{ let _ = writeln!($svg, $($argument)*); }};
}

impl Figure {
    pub(crate) fn draw(&self) -> String {
        let panels: f64 = self.panels.iter().map(|_| PITCH).sum();
        let height = HEAD + panels;
        let mut svg = String::new();
        put!(svg, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">"#);
        put!(svg, "<title>{}</title><style>{CSS}</style>", escaped(&self.title));
        put!(svg, r#"<rect class="ground" width="{WIDTH}" height="{height}" rx="8"/>"#);
        put!(svg, r#"<text class="head" x="20" y="30">{}</text>"#, escaped(&self.title));
        let mut x = 20.0;
        for (style, label) in &self.legend {
            put!(svg, r#"<path class="{}" d="M{x} 50h26"/>"#, style.class());
            put!(svg, r#"<text x="{}" y="54">{}</text>"#, x + 34.0, escaped(label));
            // The width of the text is not known here: a generous guess.
            x += 54.0 + 6.3 * f64::from(u32::try_from(label.len()).unwrap_or_default());
        }
        let mut top = HEAD;
        for panel in &self.panels {
            panel.draw(&mut svg, top);
            top += PITCH;
        }
        svg.push_str("</svg>\n");
        svg
    }
}

impl Panel {
    fn draw(&self, svg: &mut String, top: f64) {
        let (plot, bottom) = (top + TITLE, top + TITLE + HEIGHT);
        put!(svg, r#"<text class="title" x="20" y="{}">{}</text>"#, top + 12.0, escaped(&self.title));
        if let Some((from, to)) = self.shade {
            let (x, end) = (self.x(from), self.x(to));
            put!(svg, r#"<rect class="shade" x="{x:.1}" y="{plot}" width="{:.1}" height="{HEIGHT}"/>"#, end - x);
        }
        for decade in 0..=DECADES {
            let y = bottom - HEIGHT * f64::from(decade) / f64::from(DECADES);
            let label = crate::report::grouped(10_u32.pow(decade.unsigned_abs()));
            put!(svg, r#"<path class="grid" d="M{LEFT} {y:.1}H{:.1}"/>"#, WIDTH - RIGHT);
            put!(svg, r#"<text class="end" x="{}" y="{:.1}">{label}</text>"#, LEFT - 8.0, y + 4.0);
        }
        for (at, label) in &self.ticks {
            let x = self.x(*at);
            put!(svg, r#"<text class="middle" x="{x:.1}" y="{}">{}</text>"#, bottom + 18.0, escaped(label));
        }
        for series in &self.series {
            self.line(svg, series, bottom);
        }
        for (at, label) in &self.marks {
            let x = self.x(*at);
            put!(svg, r#"<path class="mark" d="M{x:.1} {:.1}V{bottom}"/>"#, plot - 4.0);
            put!(svg, r#"<text class="middle" x="{x:.1}" y="{:.1}">{}</text>"#, plot - 8.0, escaped(label));
        }
        if let Some((value, label)) = &self.level {
            let y = bottom - rise(*value);
            put!(svg, r#"<path class="level" d="M{LEFT} {y:.1}H{:.1}"/>"#, WIDTH - RIGHT);
            put!(
                svg,
                r#"<text class="note middle" x="{:.1}" y="{:.1}">{}</text>"#,
                f64::midpoint(LEFT, WIDTH - RIGHT),
                y - 9.0,
                escaped(label)
            );
        }
    }

    fn x(&self, second: i64) -> f64 {
        let seconds = |span: i64| f64::from(i32::try_from(span).unwrap_or(i32::MAX));
        LEFT + (WIDTH - LEFT - RIGHT) * seconds(second - self.from) / seconds(self.to - self.from)
    }

    /// Steps, one for each value; nothing where nothing is asked for.
    fn line(&self, svg: &mut String, series: &Series, bottom: f64) {
        let step = i64::try_from(series.step).unwrap_or(1);
        let (mut line, mut area, mut drawn) = (String::new(), String::new(), false);
        for (second, value) in &series.points {
            let (x, end, y) = (self.x(*second), self.x(second + step), bottom - rise(*value));
            if *value == 0 {
                drawn = false;
                continue;
            }
            // A refresh is over in seconds: a line of its own width would not be seen.
            if series.style == Style::Dashed {
                let _ = write!(line, "M{x:.1} {bottom}V{y:.1}H{end:.1}V{bottom}");
                continue;
            }
            let _ = write!(line, "{}{x:.1} {y:.1}H{end:.1}", if drawn { "L" } else { "M" });
            let _ = write!(area, "M{x:.1} {bottom}V{y:.1}H{end:.1}V{bottom}z");
            drawn = true;
        }
        if series.style == Style::Accent {
            put!(svg, r#"<path class="area" d="{area}"/>"#);
        }
        put!(svg, r#"<path class="{}" d="{line}"/>"#, series.style.class());
    }
}

/// How high a value stands above the bottom.
fn rise(value: u32) -> f64 {
    let decades = f64::from(value.max(1)).log10();
    (HEIGHT * decades / f64::from(DECADES)).min(HEIGHT)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
