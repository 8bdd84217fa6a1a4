//! What comments argue: the words of `rules/comments.toml` and the user's own, held against the text of a comment.
//!
//! Where comments stand and whom they speak to is the question of `rule::comments`; here a comment is words.

mod row;
#[cfg(test)]
mod tests;
mod words;

pub use row::About;

use row::{File, Row};
use std::sync::LazyLock;
use words::{Entry, Word, sentences};

/// The rows as the build script left them.
static BUILT_IN: LazyLock<Vec<Held>> = LazyLock::new(|| {
    let file = postcard::from_bytes::<File>(include_bytes!(concat!(env!("OUT_DIR"), "/comments.words")));
    file.map_or_else(|_| Vec::new(), |file| file.comment.iter().map(Held::from).collect())
});

/// How many words may stand between a denial and what it denies.
const DENIED_WITHIN: usize = 2;

/// All words that are known.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    own: Vec<Held>,
}

/// A row, ready to be held against a comment.
#[derive(Clone, Debug)]
struct Held {
    about: About,
    says: Vec<Entry>,
    with: Vec<Entry>,
}

impl From<&Row> for Held {
    fn from(row: &Row) -> Held {
        let entries = |list: &[String]| list.iter().map(|text| Entry::new(text)).collect();
        Held { about: row.about, says: entries(&row.says), with: entries(&row.with) }
    }
}

/// What is wrong with a user's row, if anything.
pub fn mistake_in_row(row: &toml::Table) -> Option<String> {
    match row.clone().try_into::<Row>() {
        Ok(row) if row.says.iter().chain(&row.with).any(|entry| Entry::new(entry).is_empty()) => {
            Some("an entry without a word".into())
        }
        Ok(_) => None,
        Err(error) => Some(error.message().lines().collect::<Vec<_>>().join(", ")),
    }
}

impl Vocabulary {
    /// The built-in words and a user's rows; those that cannot be read are left out.
    pub fn with_rows<'r>(rows: impl Iterator<Item = &'r toml::Table>) -> Vocabulary {
        let rows = rows.filter_map(|row| row.clone().try_into::<Row>().ok());
        Vocabulary { own: rows.map(|row| Held::from(&row)).collect() }
    }

    /// Whether a comment, with its slashes or stars, argues this point: two sentences in a row do.
    pub fn argues(&self, about: About, comment: &str) -> bool {
        let mut said = sentences(comment);
        if let Some(fault) = said.iter().position(|sentence| self.admits(sentence)) {
            said.truncate(fault);
        }
        let near = said.len().clamp(1, 2);
        let mut close = said.windows(near).map(<[_]>::concat);
        close.any(|words| self.rows(about).any(|row| self.holds(row, &words)))
    }

    fn rows(&self, about: About) -> impl Iterator<Item = &Held> {
        BUILT_IN.iter().chain(&self.own).filter(move |row| row.about == about)
    }

    fn admits(&self, sentence: &[Word]) -> bool {
        self.rows(About::Fault).flat_map(|row| &row.says).any(|entry| entry.at(sentence, 0).is_some())
    }

    /// Whether something of both lists stands there, in different places, and is not denied.
    fn holds(&self, row: &Held, words: &[Word]) -> bool {
        let says = found(&row.says, words);
        let with = found(&row.with, words);
        let counts = |place: &&Place| {
            let denied = |at: usize| {
                let within = says.iter().chain(&with).any(|p| p.start <= at && at < p.end);
                !within && self.is_denial(&words[at])
            };
            let first = place.start.saturating_sub(DENIED_WITHIN);
            // A comma or so ends what is denied.
            let from = (first..=place.start).rev().find(|at| words[*at].begins).unwrap_or(first);
            !(from.max(first)..place.start).any(denied)
        };
        says.iter().filter(counts).any(|a| {
            row.with.is_empty() || with.iter().filter(counts).any(|b| a.end <= b.start || b.end <= a.start)
        })
    }

    fn is_denial(&self, word: &Word) -> bool {
        let one = std::slice::from_ref(word);
        self.rows(About::Denial).flat_map(|row| &row.says).any(|entry| entry.at(one, 0).is_some())
    }
}

/// Words from one to before another.
type Place = std::ops::Range<usize>;

fn found(entries: &[Entry], words: &[Word]) -> Vec<Place> {
    let from = |entry| (0..words.len()).filter_map(move |at| Entry::at(entry, words, at).map(|end| at..end));
    entries.iter().flat_map(from).collect()
}
