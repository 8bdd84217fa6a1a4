//! Rules' pages on a terminal: one in full, or all as a table.

use super::args::ListFormat;
use super::complain::unknown_rule;
use super::look::paint;
use super::plan::check_names;
use crate::card::{Card, Cards};
use crate::config::Config;
use crate::emit::Look;
use crate::finding::Confidence;
use crate::level::Level;
use crate::report::{Levels, Setting};
use anstyle::{AnsiColor, Style};
use anyhow::{Result, bail};
use serde_json::json;
use std::io::{self, Write};
use std::path::Path;

/// Prints one rule's page.
pub(super) fn card(cards: &Cards, name: &str, look: Look, out: &mut dyn Write) -> Result<()> {
    let id = name.strip_prefix("bplint::").unwrap_or(name).replace('-', "_");
    let Some(card) = cards.get(&id) else { bail!("{}", unknown_rule(&id, cards)) };
    let bold = Style::new().bold();
    writeln!(out, "{}", paint(&card.id, AnsiColor::BrightCyan.on_default().bold(), look.color))?;
    writeln!(out, "{}\n", filled(&card.summary, look.width))?;
    let fix = card.meta.fix.name();
    writeln!(
        out,
        "group {}, {} by default, since {}, fix: {fix}",
        card.meta.group.name(),
        card.level().name(),
        card.meta.since
    )?;
    if let Some(line) = precision(card) {
        writeln!(out, "{}", filled(&line, look.width))?;
    }
    if !card.meta.overlaps.is_empty() {
        writeln!(out, "overlaps with {}", card.meta.overlaps.join(", "))?;
    }
    for (name, setting) in &card.meta.options {
        let line = format!("option {name} = {}: {}", setting.default, setting.help);
        writeln!(out, "{}", filled(&line, look.width))?;
    }
    for (title, text) in &card.sections {
        writeln!(out, "\n{}\n", paint(title, bold, look.color))?;
        section(text, look, out)?;
    }
    Ok(())
}

/// How often the rule was right, where anybody has judged.
fn precision(card: &Card) -> Option<String> {
    let (judged, packages) = card.precision();
    Some(format!("judged in {packages} published packages: {}", judged.says()?))
}

/// Prose is filled, code is indented and left as it is, without the marks that only tests read.
fn section(text: &str, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let code = AnsiColor::Green.on_default();
    let mut fenced = false;
    let mut paragraph: Vec<&str> = Vec::new();
    let flush = |paragraph: &mut Vec<&str>, out: &mut dyn Write| -> io::Result<()> {
        if !paragraph.is_empty() {
            writeln!(out, "{}", filled(&paragraph.join(" "), look.width))?;
            paragraph.clear();
        }
        Ok(())
    };
    for line in text.lines() {
        let starts_item = line.starts_with("- ") || line.starts_with("| ");
        if line.starts_with("```") || line.trim().is_empty() || fenced || starts_item {
            flush(&mut paragraph, out)?;
        }
        if line.starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            let line = line.split(" //~").next().unwrap_or(line);
            let line = if line.is_empty() { String::new() } else { format!("    {line}") };
            writeln!(out, "{}", paint(&line, code, look.color && !line.is_empty()))?;
        } else if line.trim().is_empty() {
            writeln!(out)?;
        } else {
            paragraph.push(line.trim());
        }
    }
    flush(&mut paragraph, out)
}

fn filled(text: &str, width: usize) -> String {
    let options = textwrap::Options::new(width.clamp(40, 100)).break_words(false);
    let options = if text.starts_with("- ") { options.subsequent_indent("  ") } else { options };
    textwrap::fill(text, options.word_splitter(textwrap::WordSplitter::NoHyphenation))
}

/// Prints all rules.
pub(super) fn rules(
    cards: &Cards,
    format: ListFormat,
    flags: &[Setting],
    look: Look,
    out: &mut dyn Write,
) -> Result<()> {
    check_names(flags, cards)?;
    let levels = Levels::new(&Config::default(), flags.to_vec());
    let level = |card: &Card| levels.level(card, Confidence::Certain, Path::new(""), None);
    let mut sorted: Vec<&Card> = cards.iter().collect();
    sorted.sort_by_key(|card| (card.meta.group, card.id.clone()));
    if format == ListFormat::Json {
        let list: Vec<_> = sorted.iter().map(|card| as_json(card, level(card))).collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&list)?)?;
        return Ok(());
    }
    let widest = sorted.iter().map(|card| card.id.len()).max().unwrap_or(0);
    let mut group = None;
    for card in sorted {
        if group.replace(card.meta.group).is_none_or(|g| g != card.meta.group) {
            writeln!(out, "{}", paint(card.meta.group.name(), Style::new().bold(), look.color))?;
        }
        let indent = " ".repeat(widest + 11);
        let options = textwrap::Options::new(look.width.clamp(60, 120)).subsequent_indent(&indent);
        let line = format!("  {:<widest$} {:<7} {}", card.id, level(card).name(), card.summary);
        writeln!(out, "{}", textwrap::fill(&line, options.clone().break_words(false)))?;
        if let Some(says) = card.precision().0.says() {
            let options = options.initial_indent(&indent).break_words(false);
            writeln!(out, "{}", paint(&textwrap::fill(&says, options), Style::new().dimmed(), look.color))?;
        }
    }
    writeln!(out, "\nThe figures are what people judged of a rule's findings in published packages.")?;
    Ok(())
}

fn as_json(card: &Card, level: Level) -> serde_json::Value {
    json!({
        "id": card.id,
        "group": card.meta.group,
        "level": level,
        "summary": card.summary,
        "since": card.meta.since,
        "confidence": card.meta.confidence,
        "fix": card.meta.fix,
        "overlaps": card.meta.overlaps,
        "options": card.meta.options,
        "precision": card.precision().0,
        "share": card.precision().0.share(),
    })
}
