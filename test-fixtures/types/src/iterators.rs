//! What iterators give, and what no stream is.

use futures::StreamExt;
use futures::future::BoxFuture;
use std::collections::HashMap;

macro_rules! lookup {
    ($of:expr) => {
        std::convert::identity($of)
    };
}

fn arrays(sizes: &mut Vec<u64>) {
    [3u64, 4].into_iter().filter(|n| *n > 3).for_each(|n| sizes[0] += n);
    //        ^ gives impl std::iter::Iterator<Item = u64>
    //                                       ^ calls std::iter::Iterator::for_each, certain
    //                                                 ^ is u64
    let pairs = [(1u64, "one"), (2, "two")];
    for pair in pairs {
    //  ^ is (u64, &str)
    }
    for pair in &pairs {
    //  ^ is &(u64, &str)
    }
    let _ = pairs.into_iter().map(|(n, _)| n).max();
    //                                        ^ gives std::option::Option<u64>
}

fn slices(words: &[String], all: &[u8; 4]) {
    for word in words {
    //  ^ is &std::string::String
    }
    let _ = words.into_iter().next();
    //                        ^ gives std::option::Option<&std::string::String>
    let _ = all.iter().copied().next();
    //                          ^ gives std::option::Option<u8>
}

fn collections(open: Vec<BoxFuture<'static, u8>>, names: &Vec<String>, by_id: HashMap<u64, String>) {
    let _ = open.into_iter().next();
    //                       ^ gives std::option::Option<std::pin::Pin<std::boxed::Box<impl std::future::Future<Output = u8>>>>
    let _ = names.into_iter().next();
    //                        ^ gives std::option::Option<&std::string::String>
    let _ = (&by_id).into_iter().count();
    //                           ^ gives usize
    for (id, name) in by_id {
    //   ^ is u64
    //       ^ is std::string::String
    }
}

fn of_unknown_things(sizes: &mut Vec<usize>, words: Vec<String>) {
    lookup!(words.as_slice()).into_iter().flat_map(|word| word.chars().next()).for_each(|c| sizes[0] += c.len_utf8());
    //                        ^ gives impl std::iter::Iterator<Item = ?>
    //                        ^ calls std::iter::IntoIterator::into_iter, possible
    //                                                                         ^ calls std::iter::Iterator::for_each, possible
}

async fn of_streams(words: Vec<String>) {
    futures::stream::iter(words).for_each(|word| async move { drop(word) }).await;
    //                           ^ calls futures::stream::StreamExt::for_each, certain
}
