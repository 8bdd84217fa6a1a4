// Text that only looks like code, and code that does not look like it.
/* a comment /* within a comment, with "an open string and mpsc::unbounded_channel() */ still one */
const TEXT: &str = "tx.try_send(x).ok(); // not a comment \" still a string";
const RAW: &str = r#"let (tx, rx) = mpsc::unbounded_channel(); "quoted" "#;
const LIFETIME_OR_CHAR: (char, char, &'static str) = ('"', '\'', "'");
/// ```
/// let _ = tx.try_send(1);
/// ```
fn documented() {}

macro_rules! tokens {
    ($($t:tt)*) => { stringify!($($t)*) };
}

const OPAQUE: &str = tokens! { while let Some(x) = rx.recv().await { tx.try_send(x).ok(); } @#$ ~ };

fn ünïcödé(größe: usize) -> usize {
    let 名前 = größe; let _ = "🦀🦀"; 名前
}

fn operators(a: &&u8, b: Vec<Vec<u8>>) -> bool { a == &&1 && b.len() >> 1 >= 1 || (..=3) == (..=3) && (|| true)() }
fn empty(){}fn crowded(){;;;}mod inline{mod deeper{pub(in super::super) fn f(){}}}
