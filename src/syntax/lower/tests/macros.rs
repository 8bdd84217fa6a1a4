//! What is found inside macro calls.

use super::dump::dump;

#[test]
fn logging_macros_read_keys_sigils_and_targets() {
    assert_eq!(
        dump(r#"info!(target: "t", id = %a.id(), ?b, user.name = tx, x = rx.len(), "got {a} {x}");"#),
        r#"info!<Format>("t", $a.id(), $b, $tx, $rx.len(), "got {a} {x}", $a);"#
    );
    assert_eq!(dump(r#"warn!(a:? = b, tx:%; "m")"#), r#"warn!<Format>($b, $tx, "m")"#);
    assert_eq!(
        dump(r#"error!(a, "m"; "k" => b.len(), "n" => %tx)"#),
        r#"error!<Format>($a, "m", "k", $b.len(), "n", $tx)"#
    );
    assert_eq!(
        dump(r#"event!(Level::INFO, { n = a, m = ?b }, "m")"#),
        r#"event!<Format>(Level::INFO, $a, $b, "m")"#
    );
    assert_eq!(
        dump(r#"span!(Level::INFO, "s", a, b = tracing::field::Empty)"#),
        r#"span!<Format>(Level::INFO, "s", $a, tracing::field::Empty)"#
    );
}

#[test]
fn the_format_string_of_an_assertion_stands_behind_what_is_asserted() {
    assert_eq!(
        dump(r#"assert_eq!("{a}", a.b(), "not {b}");"#),
        r#"assert_eq!<Assert>("{a}", $a.b(), "not {b}", $b);"#
    );
    assert_eq!(dump(r#"bail!("{a}")"#), r#"bail!<Diverge>("{a}", $a)"#);
    assert_eq!(dump(r#"write!(a, "{b}")?;"#), r#"write!<Format>($a, "{b}", $b)?;"#);
}

#[test]
fn vec_and_matches_are_what_they_stand_for() {
    assert_eq!(dump("vec![a, b]; vec![a; 3]; vec![]"), "vec[$a, $b]; vec[$a; 3]; vec[]");
    assert_eq!(
        dump("matches!(a.b(), Some(x) | Ok(x) if x > 1)"),
        "And(let Some($x) | Ok($x) = $a.b(), Gt($x, 1))"
    );
    assert_eq!(
        dump("assert_matches!(a, Err(e), \"{b}\")"),
        "assert_matches!<Assert>(let Err($e) = $a, \"{b}\", $b)"
    );
}

#[test]
fn futures_in_join_and_pin_are_read() {
    assert_eq!(
        dump("tokio::join!(biased; a.run(), b)"),
        "tokio::join!<Join { fallible: false }>($a.run(), $b)"
    );
    assert_eq!(dump("try_join!(a, b)?"), "try_join!<Join { fallible: true }>($a, $b)?");
    assert_eq!(dump("tokio::pin!(a); a.await"), "tokio::pin!<Pin>($a); $a.await");
    assert_eq!(dump("pin! { let c = a.go(); } c.await"), "let $c = pin!<Pin>($a.go()); $c.await");
    assert_eq!(dump("ready!(a.poll_ready(b))?"), "ready!<Ready>($a.poll_ready($b))?");
    assert_eq!(dump("r#try!(a.b())"), "$a.b()?");
}

#[test]
fn streams_are_blocks_that_yield() {
    assert_eq!(
        dump("stream! { for await x in rx { yield x; } }"),
        "Stream { fallible: false } { for $x in $rx.await { yield $x; } }"
    );
    assert_eq!(
        dump("async_stream::try_stream! { while let Some(x) = rx.next().await { yield x?; } }"),
        "Stream { fallible: true } { while let Some($x) = $rx.next().await { yield $x?; } }"
    );
}

#[test]
fn select_of_tokio() {
    assert_eq!(
        dump(
            "tokio::select! { biased; Some(x) = rx.recv(), if a.ok() => tx.send(x), r = b => { r } else => break, }"
        ),
        "select Tokio { Some($x) = $rx.recv(), if $a.ok() => $tx.send($x), $r = $b => { $r }, else => break }"
    );
    assert_eq!(dump("select! { _ = a => return, }; b"), "select Tokio { _ = $a => return }; $b");
}

#[test]
fn select_of_futures() {
    assert_eq!(
        dump("select! { x = rx.next() => x, complete => break, default => () }"),
        "select Futures { $x = $rx.next() => $x, else => break, default => () }"
    );
    assert_eq!(dump("futures::select_biased! { x = a => x }"), "select Futures { $x = $a => $x }");
}

#[test]
fn select_of_crossbeam_operates_by_method_calls() {
    assert_eq!(
        dump("select! { recv(rx) -> m => m, send(tx, a.b()) -> r => { r }, default(b) => 1 }"),
        "select Crossbeam { $m = $rx.recv() => $m, $r = $tx.send($a.b()) => { $r }, default => { $b 1 } }"
    );
}

#[test]
fn unknown_macros_are_tried() {
    assert_eq!(dump("mine!(let c = a); c"), "mine!<List>(let $c = $a); c");
    assert_eq!(dump("mine!(a, b.c());"), "mine!<List>($a, $b.c());");
    assert_eq!(dump("mine!(\"{a} {zz}\")"), "mine!<List>(\"{a} {zz}\", $a)");
    assert_eq!(dump("mine! { let x = a; x.b() }"), "mine!<Block>({ let $x = $a; $x.b() })");
    assert_eq!(dump("map! { a => b, 1 => tx }"), "map!<List>($a, $b, 1, $tx)");
    assert_eq!(dump("with!(a, |t: &mut T| t.b(), ?)"), "with!<List>($a, |$t: _| $t.b())");
    assert_eq!(dump("json!({ \"k\": [a, { \"n\": b.c() }] })"), "json!<List>(\"k\", $a, \"n\", $b.c())");
    assert_eq!(
        dump("cfg_if! { if #[cfg(unix)] { a.b(); } else { b } }"),
        "cfg_if!<Block>({ $a.b(); }, { $b })"
    );
}

#[test]
fn what_does_not_read_is_blind_unless_it_holds_no_code() {
    assert_eq!(dump("stringify!(fn (a)); a"), "stringify!<Opaque>(); $a");
    assert_eq!(
        dump("html! { <p> b </p> {} }"),
        "html!<Opaque>() BLIND: the tokens of `html!` do not read as expressions"
    );
    assert_eq!(
        dump("route!(a, GET /x { let y = b; y.c() } as [p.q()])"),
        "route!<List>($a, { let $y = $b; $y.c() }, [p.q()]) BLIND: the tokens of `route!` do not read as expressions"
    );
}

/// Such a key stands for no variable, whatever the macro is called.
#[test]
fn keys_of_several_parts_without_a_value_are_passed_over() {
    for key in ["a.b:?", "a.b:,", "self.a:", "\"\"=", "a.b.c:%"] {
        for mac in ["info", "x"] {
            let read = dump(&format!("{mac}!({key}; 1)"));
            assert!(read.starts_with(&format!("{mac}!<")), "{key}: {read}");
        }
    }
    assert_eq!(dump("x!(r#type:?; 1)"), "x!<List>(type, 1)");
}
