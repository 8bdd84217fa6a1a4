//! Reads a card's Markdown.

use super::{Card, Meta};

/// Splits a page into its head, metadata and sections.
pub(super) fn card(id: &str, text: &str) -> Result<Card, String> {
    let text = text.replace("\r\n", "\n");
    let rest =
        text.strip_prefix(&format!("# {id}\n")).ok_or_else(|| format!("does not start with `# {id}`"))?;
    let (summary, rest) = rest.split_once("```toml\n").ok_or("has no fenced toml block after its summary")?;
    let summary = summary.split_whitespace().collect::<Vec<_>>().join(" ");
    if summary.is_empty() {
        return Err("has no summary between its title and its metadata".into());
    }
    let (meta, rest) = rest.split_once("\n```\n").ok_or("has metadata without a closing fence")?;
    let meta: Meta =
        toml::from_str(meta).map_err(|e| format!("has metadata that cannot be read: {}", e.message()))?;
    Ok(Card { id: id.into(), summary, meta, sections: sections(rest), text: text.clone() })
}

/// Cuts at `## ` lines outside code fences.
fn sections(text: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        match (line.strip_prefix("## "), sections.last_mut()) {
            (Some(title), _) if !fenced => sections.push((title.trim().into(), String::new())),
            (_, Some((_, body))) => {
                body.push_str(line);
                body.push('\n');
            }
            _ => {}
        }
    }
    for (_, body) in &mut sections {
        *body = body.trim().to_string();
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::{Group, Level};

    const PAGE: &str = "# lost_word\n\nA word is\nlost.\n\n```toml\ngroup = \"suspicious\"\nsince = \"0.1.0\"\n\
        confidence = \"likely\"\nfix = \"safe\"\n[options]\nmost = { default = 3, help = \"how many\" }\n```\n\n\
        ## Example\n\n```rust\n## not a title\n```\n\n## See also\n\nNothing.\n";

    #[test]
    fn a_page_falls_into_its_parts() {
        let card = card("lost_word", PAGE).unwrap();
        assert_eq!(card.summary, "A word is lost.");
        assert_eq!((card.meta.group, card.level()), (Group::Suspicious, Level::Warn));
        assert_eq!(card.meta.options["most"].default, toml::Value::Integer(3));
        assert_eq!(card.section("Example"), Some("```rust\n## not a title\n```"));
        assert_eq!(card.section("See also"), Some("Nothing."));
    }

    #[test]
    fn a_page_says_what_it_lacks() {
        assert_eq!(card("other", PAGE).unwrap_err(), "does not start with `# other`");
        let unknown = PAGE.replace("since", "sinse");
        assert!(card("lost_word", &unknown).unwrap_err().contains("metadata that cannot be read"));
    }
}
