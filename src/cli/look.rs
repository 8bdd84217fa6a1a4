//! Colour, links, width and paths, as the terminal and the environment want them.

use super::args::When;
use crate::emit::Look;
use crate::visible;
use anstyle::{AnsiColor, Style};
use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;

/// How standard output looks.
pub(super) fn of(color: When) -> Look {
    let terminal = io::stdout().is_terminal();
    let width = terminal_size::terminal_size().filter(|_| terminal).map_or(80, |(w, _)| usize::from(w.0));
    let links = color != When::Never && wants_links(terminal, |name| env::var(name).ok());
    Look { color: wants_color(color, terminal, |name| env::var(name).ok()), links, width }
}

/// Cargo's variable, then what is known of the terminal.
fn wants_links(terminal: bool, var: impl Fn(&str) -> Option<String>) -> bool {
    match var("CARGO_TERM_HYPERLINKS").as_deref() {
        Some("true") => terminal,
        Some("false") => false,
        _ => terminal && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
    }
}

/// Flag, then cargo's variable, then the ones that programs share, then the terminal.
fn wants_color(flag: When, terminal: bool, var: impl Fn(&str) -> Option<String>) -> bool {
    let is_set = |name: &str| var(name).is_some_and(|value| !value.is_empty());
    match (flag, var("CARGO_TERM_COLOR").as_deref()) {
        (When::Always, _) => true,
        (When::Never, _) => false,
        _ if is_set("NO_COLOR") => false,
        (_, Some("always")) => true,
        (_, Some("never")) => false,
        _ if is_set("CLICOLOR_FORCE") && var("CLICOLOR_FORCE").as_deref() != Some("0") => true,
        _ => terminal && var("CLICOLOR").as_deref() != Some("0") && var("TERM").as_deref() != Some("dumb"),
    }
}

/// How standard error looks.
pub(super) fn on_stderr() -> Look {
    let terminal = io::stderr().is_terminal();
    let width = terminal_size::terminal_size_of(io::stderr()).map_or(80, |(w, _)| usize::from(w.0));
    Look { color: wants_color(When::Auto, terminal, |name| env::var(name).ok()), links: false, width }
}

/// A word in red on standard error.
pub(super) fn heading(word: &str) -> String {
    paint(word, AnsiColor::BrightRed.on_default().bold(), on_stderr().color)
}

/// A word in yellow on standard error.
pub(super) fn aside(word: &str) -> String {
    paint(word, AnsiColor::BrightYellow.on_default().bold(), on_stderr().color)
}

/// A text in a style, or as it is.
pub(super) fn paint(text: &str, style: Style, color: bool) -> String {
    if color { format!("{style}{text}{style:#}") } else { text.to_string() }
}

/// A path as people see it from where they stand.
pub(super) fn relative(path: &Path) -> String {
    let cwd = env::current_dir().unwrap_or_default();
    let shown = path.strip_prefix(&cwd).unwrap_or(path);
    let shown = if shown.as_os_str().is_empty() { Path::new(".") } else { shown };
    visible::line(&visible::path(shown)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(flag: When, terminal: bool, vars: &[(&str, &str)]) -> bool {
        wants_color(flag, terminal, |name| vars.iter().find(|v| v.0 == name).map(|v| v.1.to_string()))
    }

    #[test]
    fn the_flag_beats_the_environment_and_the_environment_beats_the_terminal() {
        assert!(color(When::Auto, true, &[]));
        assert!(!color(When::Auto, false, &[]));
        assert!(!color(When::Auto, true, &[("NO_COLOR", "1")]));
        assert!(color(When::Auto, true, &[("NO_COLOR", "")]));
        assert!(color(When::Always, false, &[("NO_COLOR", "1")]));
        assert!(color(When::Auto, false, &[("CLICOLOR_FORCE", "1")]));
        assert!(color(When::Auto, false, &[("CARGO_TERM_COLOR", "always")]));
        assert!(!color(When::Auto, true, &[("CARGO_TERM_COLOR", "never"), ("CLICOLOR_FORCE", "1")]));
        assert!(!color(When::Auto, true, &[("TERM", "dumb")]));
    }
}
