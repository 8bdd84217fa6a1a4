//! `html`: one self-contained page: findings by crate and rule, with excerpts, filters and the rules' texts.

use super::human;
use super::place::{count, escape, shown};
use crate::report::{Diagnostic, Report};
use std::collections::BTreeMap;
use std::io::{self, Write};

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

/// Findings of a crate, by rule.
type ByRule<'a> = BTreeMap<&'a str, Vec<&'a Diagnostic>>;

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut crates: BTreeMap<&str, ByRule<'_>> = BTreeMap::new();
    for diagnostic in &report.diagnostics {
        let name = report.package(diagnostic.finding.primary.file).map_or("(no package)", |p| &p.name);
        crates.entry(name).or_default().entry(&diagnostic.finding.rule).or_default().push(diagnostic);
    }
    let (errors, warnings) = report.counts();
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>bplint</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>bplint</h1>\n\
         <p>{}, {} in {}</p>",
        count(errors, "error"),
        count(warnings, "warning"),
        count(report.checked.stats.files, "file"),
    )?;
    filters(&crates, out)?;
    writeln!(out, "</header>\n<main>")?;
    for (name, rules) in &crates {
        writeln!(out, "<section class=\"crate\">\n<h2>{}</h2>", shown(name))?;
        for (rule, diagnostics) in rules {
            of_rule(report, name, rule, diagnostics, out)?;
        }
        writeln!(out, "</section>")?;
    }
    if crates.is_empty() {
        writeln!(out, "<p>Nothing found.</p>")?;
    }
    writeln!(out, "</main>")?;
    pages(report, &crates, out)?;
    writeln!(out, "<script>\n{SCRIPT}</script>\n</body>\n</html>")
}

fn filters(crates: &BTreeMap<&str, ByRule<'_>>, out: &mut dyn Write) -> io::Result<()> {
    let mut rules: Vec<&str> = crates.values().flat_map(|rules| rules.keys().copied()).collect();
    rules.sort_unstable();
    rules.dedup();
    writeln!(out, "<form>\n<input id=\"text\" type=\"search\" placeholder=\"filter by text or path\">")?;
    let packages: Vec<&str> = crates.keys().copied().collect();
    let levels = ["error", "warning"];
    let sure = ["certain", "likely", "possible"];
    for (id, all, values) in [
        ("level", "all levels", &levels[..]),
        ("confidence", "any confidence", &sure[..]),
        ("crate", "all crates", &packages[..]),
        ("rule", "all rules", &rules[..]),
    ] {
        write!(out, "<select id=\"{id}\"><option value=\"\">{all}</option>")?;
        for value in values {
            let value = shown(value);
            write!(out, "<option>{value}</option>")?;
        }
        writeln!(out, "</select>")?;
    }
    writeln!(out, "<output id=\"count\"></output>\n</form>")
}

fn of_rule(
    report: &Report<'_>,
    package: &str,
    rule: &str,
    diagnostics: &[&Diagnostic],
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(
        out,
        "<section class=\"rule\">\n<h3><a href=\"#rule-{rule}\">{rule}</a> ({})</h3>",
        diagnostics.len()
    )?;
    for diagnostic in diagnostics {
        let finding = &diagnostic.finding;
        let at = report.line_col(finding.primary.file, finding.primary.range.start);
        let confidence = format!("{:?}", finding.confidence()).to_lowercase();
        writeln!(
            out,
            "<details class=\"finding\" id=\"f-{}\" data-level=\"{severity}\" data-confidence=\"{confidence}\" \
             data-crate=\"{}\" data-rule=\"{rule}\">\n<summary><span class=\"{severity}\">{severity}</span> \
             <code>{}:{}:{}</code> {}</summary>\n<pre>{}</pre>\n</details>",
            diagnostic.fingerprint,
            shown(package),
            shown(&report.from_repository(finding.primary.file)),
            at.line,
            at.column,
            shown(&finding.message),
            escape(human::rendered(report, diagnostic)?.trim_end()),
            severity = diagnostic.severity(),
        )?;
    }
    writeln!(out, "</section>")
}

/// The texts of the rules that found something.
fn pages(report: &Report<'_>, crates: &BTreeMap<&str, ByRule<'_>>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<aside>\n<h2>Rules</h2>")?;
    for card in
        report.cards.iter().filter(|card| crates.values().any(|rules| rules.contains_key(card.id.as_str())))
    {
        writeln!(
            out,
            "<details id=\"rule-{0}\">\n<summary>{0}: {1}</summary>",
            card.id,
            escape(&card.summary)
        )?;
        for (title, text) in &card.sections {
            writeln!(out, "<h4>{}</h4>", escape(title))?;
            section(text, out)?;
        }
        writeln!(out, "</details>")?;
    }
    writeln!(out, "</aside>")
}

/// Fenced code as code, the rest as paragraphs.
fn section(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for (i, part) in text.split("```").enumerate() {
        if i % 2 == 1 {
            let code = part.split_once('\n').map_or("", |(_, code)| code);
            writeln!(out, "<pre>{}</pre>", escape(code.trim_end()))?;
            continue;
        }
        for paragraph in part.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
            writeln!(out, "<p>{}</p>", escape(paragraph))?;
        }
    }
    Ok(())
}
