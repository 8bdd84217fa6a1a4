//! Names that a format string captures.

/// Names of variables in `"{name} {name:?} {0:width$.prec$}"`, each once, in order.
pub(super) fn captures(format: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        let starts = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
        let valid = starts && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        if valid && !out.iter().any(|known| known == name) {
            out.push(name.to_owned());
        }
    };
    let mut rest = format;
    while let Some(open) = rest.find('{') {
        rest = &rest[open + 1..];
        if let Some(escaped) = rest.strip_prefix('{') {
            rest = escaped;
            continue;
        }
        let Some(close) = rest.find('}') else { break };
        let (name, spec) = rest[..close].split_once(':').unwrap_or((&rest[..close], ""));
        add(name.trim());
        for part in spec.split_inclusive('$').filter_map(|part| part.strip_suffix('$')) {
            // Fill, alignment, sign and flags may stand right before the name.
            add(part.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or(""));
        }
        rest = &rest[close + 1..];
    }
    out
}
