//! Which macros are known by name, and how their tokens are to be read.

use crate::facts::MacroKind;

/// How the tokens of a macro are read.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// Arguments with a format string behind `skip` others; keys and sigils of logging macros are allowed.
    Format {
        /// What the macro does.
        kind: MacroKind,
        /// Arguments before the format string.
        skip: usize,
    },
    /// `vec!`
    Vec,
    /// `matches!`
    Matches,
    /// `assert_matches!`
    AssertMatches,
    /// `join!`
    Join {
        /// `try_join!`
        fallible: bool,
    },
    /// Expressions whose value the macro changes.
    Wrap(MacroKind),
    /// The old `try!`
    Try,
    /// `stream!`
    Stream {
        /// `try_stream!`
        fallible: bool,
    },
    /// `cfg_if!`
    CfgIf,
    /// `json!`
    Json,
    /// `select!`
    Select,
    /// Holds no code that runs here.
    Inert,
    /// Not known.
    Unknown,
}

/// The shape of the macro with this last path segment.
pub(super) fn of(name: &str) -> Shape {
    let format = |kind, skip| Shape::Format { kind, skip };
    match name {
        "format" | "format_args" | "format_smolstr" | "format_ident" | "anyhow" | "eyre" | "format_err" => {
            format(MacroKind::Message, 0)
        }
        "print" | "println" | "eprint" | "eprintln" => format(MacroKind::Format, 0),
        "log" | "trace" | "debug" | "info" | "notice" | "warn" | "error" | "crit" | "event" | "warn_once" => {
            format(MacroKind::Format, 0)
        }
        "span" | "trace_span" | "debug_span" | "info_span" | "warn_span" | "error_span" | "o" | "b" => {
            format(MacroKind::Format, 0)
        }
        "whatever" => format(MacroKind::Format, 0),
        "write" | "writeln" => format(MacroKind::Format, 1),
        "panic" | "unreachable" | "todo" | "unimplemented" | "bail" => format(MacroKind::Diverge, 0),
        "assert" | "debug_assert" | "ensure" => format(MacroKind::Assert, 1),
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => format(MacroKind::Assert, 2),
        "vec" => Shape::Vec,
        "matches" => Shape::Matches,
        "assert_matches" | "debug_assert_matches" => Shape::AssertMatches,
        "join" => Shape::Join { fallible: false },
        "try_join" => Shape::Join { fallible: true },
        "pin" | "pin_mut" => Shape::Wrap(MacroKind::Pin),
        "ready" | "try_ready" => Shape::Wrap(MacroKind::Ready),
        "try" | "try_" => Shape::Try,
        "stream" => Shape::Stream { fallible: false },
        "try_stream" => Shape::Stream { fallible: true },
        "cfg_if" => Shape::CfgIf,
        "json" | "bson" | "doc" | "rawdoc" | "rawbson" => Shape::Json,
        "select" | "select_biased" => Shape::Select,
        "concat"
        | "env"
        | "option_env"
        | "include"
        | "include_str"
        | "include_bytes"
        | "stringify"
        | "file"
        | "line"
        | "column"
        | "module_path"
        | "cfg"
        | "compile_error"
        | "thread_local"
        | "task_local"
        | "lazy_static"
        | "macro_rules"
        | "quote"
        | "quote_spanned"
        | "parse_quote"
        | "parse_quote_spanned"
        | "asm"
        | "global_asm"
        | "offset_of"
        | "assert_impl_all"
        | "assert_not_impl_any"
        | "assert_not_impl_all"
        | "assert_obj_safe" => Shape::Inert,
        _ => Shape::Unknown,
    }
}
