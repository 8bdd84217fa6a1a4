//! Reads the blocks of a card: what stands in which fence, under which heading.

#![allow(dead_code)] // each test program uses its own part

use std::ops::Range;

/// One fenced block of a page.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The `##` heading above it; empty before the first.
    pub(crate) section: String,
    /// `rust`, `text`, `toml`, ..
    pub(crate) language: String,
    /// What stands between the fences, with marks and hidden-line signs.
    pub(crate) text: String,
    /// Where that text stands in the page, in bytes.
    pub(crate) range: Range<usize>,
    /// Line of the page on which it begins, from 1.
    pub(crate) line: usize,
}

impl Block {
    /// The source that is linted and compiled, marks included: `# ` at the start of a line only hides it from readers.
    pub(crate) fn source(&self) -> String {
        let shown = |line: &str| match line.strip_prefix("# ") {
            Some(hidden) => format!("{hidden}\n"),
            None if line == "#" => "\n".to_owned(),
            None => format!("{line}\n"),
        };
        self.text.lines().map(shown).collect()
    }

    /// Whether it holds Rust that is meant to be run through the tool.
    pub(crate) fn is_rust(&self) -> bool {
        self.language == "rust"
    }
}

/// The fenced blocks of a page, in order.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let (mut blocks, mut section, mut open) = (Vec::new(), String::new(), None::<Block>);
    let mut at = 0;
    for (index, line) in page.split_inclusive('\n').enumerate() {
        let next = at + line.len();
        match (&mut open, line.trim_end().strip_prefix("```")) {
            (None, Some(language)) => {
                open = Some(Block {
                    section: section.clone(),
                    language: language.to_owned(),
                    text: String::new(),
                    range: next..next,
                    line: index + 2,
                });
            }
            (None, None) => {
                if let Some(title) = line.strip_prefix("## ") {
                    section = title.trim().to_owned();
                }
            }
            (Some(block), None) => {
                block.text.push_str(line);
                block.range.end = next;
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
        }
        at = next;
    }
    blocks
}
