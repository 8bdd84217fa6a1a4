//! Comments as sentences of words, and entries of the vocabulary as patterns over them.

/// A word of a comment, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    text: String,
    /// Punctuation stands between it and the word before.
    pub(super) begins: bool,
}

/// One entry: `never more than`, `drop*`, `unbounded .. because`.
#[derive(Clone, Debug)]
pub(super) struct Entry(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Word(String),
    Stem(String),
    Gap,
}

/// How many words `..` stands for at most.
const GAP: usize = 4;

impl Entry {
    pub(super) fn new(text: &str) -> Entry {
        let piece = |part: &str| match (part, part.strip_suffix('*')) {
            ("..", _) => Piece::Gap,
            (_, Some(stem)) => Piece::Stem(stem.to_lowercase()),
            _ => Piece::Word(part.to_lowercase()),
        };
        // Comments are split at hyphens, too.
        let parts = text.split(|c: char| c.is_whitespace() || c == '-').filter(|part| !part.is_empty());
        Entry(parts.map(piece).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        let says = |piece: &Piece| match piece {
            Piece::Word(text) | Piece::Stem(text) => !text.is_empty(),
            Piece::Gap => false,
        };
        !self.0.iter().any(says)
    }

    /// Where it ends if it starts at this word.
    pub(super) fn at(&self, words: &[Word], start: usize) -> Option<usize> {
        fits(&self.0, words, start)
    }
}

fn fits(pieces: &[Piece], words: &[Word], at: usize) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else { return Some(at) };
    let word = || words.get(at).map(|word| word.text.as_str());
    match piece {
        Piece::Gap => (at..=at + GAP).find_map(|at| fits(rest, words, at)),
        Piece::Word(text) if word()? == text => fits(rest, words, at + 1),
        Piece::Stem(stem) if word()?.starts_with(stem.as_str()) => fits(rest, words, at + 1),
        _ => None,
    }
}

/// The sentences of a comment: its slashes and stars left out, its lines joined where no blank line parts them.
pub(super) fn sentences(comment: &str) -> Vec<Vec<Word>> {
    let mut all = Vec::new();
    let mut sentence: Vec<Word> = Vec::new();
    for line in comment.lines() {
        let line = line.trim().trim_start_matches(['/', '*', '!']).trim_end_matches(['/', '*']);
        if line.trim().is_empty() {
            all.push(std::mem::take(&mut sentence));
        }
        read(line, &mut sentence, &mut all);
    }
    all.push(sentence);
    all.retain(|sentence| !sentence.is_empty());
    all
}

fn read(line: &str, sentence: &mut Vec<Word>, all: &mut Vec<Vec<Word>>) {
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '\'' | '\u{2019}');
    let mut rest = line;
    let mut begins = false;
    while !rest.is_empty() {
        let end = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
        if end > 0 {
            let text = rest[..end].replace('\u{2019}', "'").to_lowercase();
            sentence.push(Word { text, begins: begins || sentence.is_empty() });
            begins = false;
            rest = &rest[end..];
            continue;
        }
        let mut chars = rest.chars();
        let mark = chars.next();
        rest = chars.as_str();
        let ends = matches!(mark, Some('.' | '!' | '?')) && !rest.starts_with(in_word);
        begins |= matches!(mark, Some(',' | ';' | ':' | '(' | ')'));
        if ends && !sentence.is_empty() {
            all.push(std::mem::take(sentence));
        }
    }
}
