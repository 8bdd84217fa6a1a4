//! Source that is made to exhaust the stack is refused, or read without harm on the engine's stacks.

use super::dump::check;
use crate::source::Range;
use crate::syntax::Code;
use crate::syntax::lower::{block, read};

/// Reads a value on a stack like the engine's: none on success, else the problem.
fn outcome(text: String) -> Option<String> {
    let run = move || {
        let range = Range::new(0, text.len() as u32);
        match read(Code::newest(&text), range, block::value) {
            Ok(body) => {
                check(&body, &text);
                None
            }
            Err(problem) => Some(problem.what),
        }
    };
    std::thread::Builder::new().stack_size(256 << 20).spawn(run).unwrap().join().unwrap()
}

fn around(open: &str, n: usize, middle: &str, close: &str) -> String {
    format!("{}{middle}{}", open.repeat(n), close.repeat(n))
}

#[test]
fn nesting_is_read_up_to_a_limit() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("vec![", "]"), ("|| {", "}"), ("m!(", ")")]
    {
        assert_eq!(outcome(around(open, 900, "a", close)), None, "{open}");
        let refused = outcome(around(open, 200_000, "a", close)).unwrap();
        assert_eq!(refused, "nested too deeply to parse (1001 levels)", "{open}");
    }
}

#[test]
fn chains_are_read_up_to_a_limit() {
    let long = "chained too long to parse as one expression";
    for (first, link, last) in [
        ("a", ".b()", ""),
        ("a", ".b(c)?.await", ""),
        ("a", " + a", ""),
        ("a", " && a", ""),
        ("a", " as u8", ""),
        ("", "!", "a"),
        ("", "&", "a"),
        ("", "*", "a"),
        ("", "-", "a"),
        ("", "|| ", "a"),
        ("", "|x| ", "a"),
        ("", "return ", "a"),
        ("", "a = ", "a"),
        ("", "if a {} else ", "{}"),
        ("", "if a { b } else ", "{ c }"),
        ("a::<", "B<", "C>"),
        ("a as ", "&", "u8"),
        ("a as ", "B<", "C>"),
        ("|", "&", "a| a"),
        ("match a { ", "x @ ", "_ => {} }"),
        ("a", "[0]", ""),
        ("a", "()", ""),
        ("a", "?", ""),
        ("", "if a {} ", ""),
    ] {
        let text = |n: usize| format!("{first}{}{last}", link.repeat(n));
        let closed = |n: usize| if link.ends_with('<') { text(n) + &">".repeat(n) } else { text(n) };
        let at_limit = outcome(closed(4_000));
        assert!(at_limit.as_deref() != Some(long), "{link}");
        if let Some(what) = outcome(closed(150_000)) {
            assert!(what == long || what.starts_with("does not parse"), "{link}: {what}");
        }
    }
}

#[test]
fn large_tables_are_no_chains() {
    assert_eq!(outcome(format!("[{}]", "-1, a | b, (1, &2), ".repeat(20_000))), None);
    assert_eq!(outcome(format!("match a {{ {} }}", "1 => { -b } ".repeat(20_000))), None);
    assert_eq!(outcome(format!("{{ {} }}", "let x = -a * b; ".repeat(20_000))), None);
}
