//! Tokens of older editions as the newest one writes them, which is what `syn` reads. Places stay as they are.

use super::stream::ident;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The first edition in which `async`, `await`, `dyn` and `try` are no names.
pub(super) const WITH_ASYNC: u16 = 2018;

/// The first edition in which a trait object cannot be written without `dyn`.
pub(super) const WITH_DYN: u16 = 2021;

/// The traits whose arguments stand in parentheses. `syn` knows these in bounds only; any other bare trait is to it a path.
const CALLED: [&str; 3] = ["Fn", "FnMut", "FnOnce"];

/// Makes raw names of words that are names in 2015.
pub(super) fn names_of_2015(tokens: Vec<TokenTree>) -> TokenStream {
    let is_name = |at: usize| match (&tokens[at], tokens.get(at + 1)) {
        (TokenTree::Ident(word), next) => is_name_in_2015(&word.to_string(), next),
        _ => false,
    };
    let names: Vec<bool> = (0..tokens.len()).map(is_name).collect();
    let reworded = tokens.into_iter().zip(names).map(|(token, is_name)| match token {
        TokenTree::Ident(word) if is_name => ident(&format!("r#{word}"), word.span()).unwrap_or(word).into(),
        TokenTree::Group(group) => within(&group, names_of_2015(group.stream().into_iter().collect())),
        other => other,
    });
    reworded.collect()
}

fn is_name_in_2015(word: &str, next: Option<&TokenTree>) -> bool {
    let next_word = || match next {
        Some(TokenTree::Ident(word)) => Some(word.to_string()),
        _ => None,
    };
    match word {
        "await" | "try" => true,
        // rustc reads `async fn`, to say that it takes another edition.
        "async" => !next_word().is_some_and(|next| matches!(next.as_str(), "fn" | "move" | "unsafe")),
        // A keyword where a bound follows.
        "dyn" => match next {
            Some(TokenTree::Ident(_)) => next_word().is_some_and(|next| matches!(next.as_str(), "as" | "in")),
            Some(TokenTree::Punct(sign)) => !matches!(sign.as_char(), '\'' | '?'),
            _ => true,
        },
        _ => false,
    }
}

/// Where a bare trait object is looked for: it may look like a call or a pattern.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Where types alone can stand, or seldom anything else.
    InTypes,
    /// At the start of anything.
    Anywhere,
}

/// The tokens with `dyn` before bare trait objects such as `Fn(u8) -> u8`, as far as there are any: readings of what makes no
/// sense otherwise, the surer one first.
pub(super) fn with_dyn(tokens: TokenStream) -> impl Iterator<Item = TokenStream> {
    [Where::InTypes, Where::Anywhere].into_iter().filter_map(move |places| {
        let mut found = false;
        let tokens = add_dyn(tokens.clone(), places, &mut found);
        found.then_some(tokens)
    })
}

fn add_dyn(tokens: TokenStream, places: Where, found: &mut bool) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => out.push(within(&group, add_dyn(group.stream(), places, found))),
            TokenTree::Ident(name) => {
                let is_called = CALLED.iter().any(|called| name == called)
                    && matches!(tokens.peek(), Some(TokenTree::Group(g)) if g.delimiter() == Delimiter::Parenthesis);
                out.push(name.into());
                if is_called
                    && let Some(start) = start_of_object(&out, places)
                    && let Some(keyword) = ident("dyn", out[start].span())
                {
                    out.insert(start, keyword.into());
                    *found = true;
                }
            }
            sign => out.push(sign),
        }
    }
    out.into_iter().collect()
}

/// Where the trait object starts whose last name so far ends `tokens`; none where no type is looked for.
fn start_of_object(tokens: &[TokenTree], places: Where) -> Option<usize> {
    let mut start = tokens.len() - 1;
    // `::std::ops::Fn`; a variant of that name is of some enum.
    if is_sign(tokens, start, 1, ':') && is_sign(tokens, start, 2, ':') {
        let is_path = is_word(tokens, start, 3, "ops") && is_sign(tokens, start, 4, ':');
        start = start.checked_sub(6).filter(|_| is_path)?;
        start -= if is_sign(tokens, start, 1, ':') { 2 } else { 0 };
    }
    // `for<'a> Fn`
    if is_sign(tokens, start, 1, '>') && !is_sign(tokens, start, 2, '-') {
        start = tokens[..start]
            .iter()
            .rposition(|token| matches!(token, TokenTree::Ident(word) if word == "for"))?;
    }
    let is_type = ["as", "const", "mut"].iter().any(|word| is_word(tokens, start, 1, word))
        || ['<', '&'].iter().any(|sign| is_sign(tokens, start, 1, *sign))
        || is_sign(tokens, start, 1, '>') && is_sign(tokens, start, 2, '-')
        || is_sign(tokens, start, 2, '\'');
    let may_be = || start == 0 || [',', '='].iter().any(|sign| is_sign(tokens, start, 1, *sign));
    (is_type || places == Where::Anywhere && may_be()).then_some(start)
}

/// Whether a sign stands so many tokens before `at`.
fn is_sign(tokens: &[TokenTree], at: usize, back: usize, sign: char) -> bool {
    let before = at.checked_sub(back).and_then(|at| tokens.get(at));
    matches!(before, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Whether a word stands so many tokens before `at`.
fn is_word(tokens: &[TokenTree], at: usize, back: usize, word: &str) -> bool {
    let before = at.checked_sub(back).and_then(|at| tokens.get(at));
    matches!(before, Some(TokenTree::Ident(ident)) if ident == word)
}

/// The group with other tokens in it.
fn within(group: &Group, tokens: TokenStream) -> TokenTree {
    let mut other = Group::new(group.delimiter(), tokens);
    other.set_span(group.span());
    other.into()
}
