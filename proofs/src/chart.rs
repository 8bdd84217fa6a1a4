//! A chart as SVG text: two lines over time, readable on light and on dark pages.

use crate::Shown;
use crate::meter::Sample;
use crate::proofs::Measure;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 16.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 40.0;

/// Colours that tell the lines apart by brightness and dash too, not by hue alone.
const STYLE: &str = "<style>
  .page { fill: #ffffff } .text { fill: #1f2328 } .soft { fill: #59636e } .grid { stroke: #d1d9e0 }
  .bad { stroke: #b42318 } .fixed { stroke: #0f62b3 } .bad-text { fill: #b42318 } .fixed-text { fill: #0f62b3 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } .text { fill: #f0f6fc } .soft { fill: #9198a1 } .grid { stroke: #3d444d }
    .bad { stroke: #ff7b72 } .fixed { stroke: #79c0ff } .bad-text { fill: #ff7b72 } .fixed-text { fill: #79c0ff }
  }
  text { font: 13px system-ui, sans-serif } .title { font-weight: 600; font-size: 15px }
  path { fill: none; stroke-width: 2.5; stroke-linejoin: round } .fixed { stroke-dasharray: 7 4 }
</style>";

/// Memory or missing items of both runs.
pub fn svg(shown: &Shown) -> String {
    let values = |samples: &[Sample]| -> Vec<(f64, f64)> {
        samples.iter().map(|s| (s.seconds, value(shown.proof.measure, s))).collect()
    };
    let (bad, fixed) = (values(&shown.bad), values(&shown.fixed));
    let all = || bad.iter().chain(&fixed);
    let width = all().map(|p| p.0).fold(0.5, f64::max);
    let (step, height) = scale(all().map(|p| p.1).fold(1.0, f64::max));
    let x = |seconds: f64| LEFT + seconds / width * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| HEIGHT - BOTTOM - value / height * (HEIGHT - TOP - BOTTOM);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{label}\">\n\
         {STYLE}\n<rect class=\"page\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"6\"/>\n\
         <text class=\"text title\" x=\"16\" y=\"26\">{title}</text>\n",
        label = format!("{}: {}", shown.proof.rule, shown.proof.what),
        title = title(shown.proof.measure),
    );
    for n in 0..=(height / step).round() as u32 {
        let at = f64::from(n) * step;
        out += &format!(
            "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{end:.0}\" y1=\"{line:.1}\" y2=\"{line:.1}\"/>\
             <text class=\"soft\" x=\"{label:.0}\" y=\"{base:.1}\" text-anchor=\"end\">{number}</text>\n",
            end = WIDTH - RIGHT,
            line = y(at),
            label = LEFT - 8.0,
            base = y(at) + 4.5,
            number = thousands(at as u64),
        );
    }
    for second in 0..=width as u32 {
        let unit = if second + 1 > width as u32 { " s" } else { "" };
        out += &format!(
            "<text class=\"soft\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{second}{unit}</text>\n",
            x(f64::from(second)),
            HEIGHT - BOTTOM + 20.0,
        );
    }
    for (class, points) in [("bad", &bad), ("fixed", &fixed)] {
        let steps: Vec<String> =
            points.iter().map(|(seconds, value)| format!("{:.1} {:.1}", x(*seconds), y(*value))).collect();
        out += &format!("<path class=\"{class}\" d=\"M{}\"/>\n", steps.join("L"));
    }
    for (class, name, at) in [("bad", "as reported", 150.0), ("fixed", "as asked for", 16.0)] {
        out += &format!(
            "<text class=\"{class}-text\" x=\"{:.0}\" y=\"26\" text-anchor=\"end\">{} {name}</text>\n",
            WIDTH - at,
            if class == "bad" { "━━" } else { "╍╍" },
        );
    }
    out + "</svg>\n"
}

fn title(measure: Measure) -> String {
    match measure {
        Measure::Memory => "Memory of the process (RSS), MiB".to_owned(),
        Measure::Missing("bytes that never arrived") => "KiB under way or lost".to_owned(),
        Measure::Missing(_) => "Items under way or lost".to_owned(),
        Measure::AtOnce(what) => what[..1].to_uppercase() + &what[1..],
    }
}

fn value(measure: Measure, sample: &Sample) -> f64 {
    match measure {
        Measure::Memory => sample.memory as f64 / f64::from(1 << 20),
        Measure::Missing("bytes that never arrived") => sample.missing as f64 / 1024.0,
        Measure::Missing(_) | Measure::AtOnce(_) => sample.missing as f64,
    }
}

/// Distance of the lines of the grid, and the top one: 1, 2 or 5 times a power of ten.
fn scale(most: f64) -> (f64, f64) {
    let rough = most / 4.0;
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|n| n * power).into_iter().find(|step| *step >= rough);
    let step = step.unwrap_or(rough).max(1.0);
    (step, (most / step).ceil() * step)
}

/// `12,345`
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    groups.join(",")
}
