//! Answers kept for the next time they are asked for.

use rustc_hash::FxHashMap;
use std::hash::Hash;
use std::sync::RwLock;

/// Answers by their questions. Two threads may work the same one out at once: nothing is held meanwhile, so a question may lead
/// back to itself. Answers do not depend on who asks, so whichever is kept will do.
#[derive(Debug)]
pub(super) struct Memo<Q, A>(RwLock<FxHashMap<Q, A>>);

impl<Q, A> Default for Memo<Q, A> {
    fn default() -> Self {
        Memo(RwLock::default())
    }
}

impl<Q: Clone + Eq + Hash, A: Clone> Memo<Q, A> {
    /// The kept answer, or the one worked out now.
    pub(super) fn get(&self, question: &Q, find: impl FnOnce() -> A) -> A {
        self.known(question).unwrap_or_else(|| self.keep(question.clone(), find()))
    }

    /// The kept answer, if there is one.
    pub(super) fn known(&self, question: &Q) -> Option<A> {
        self.0.read().ok()?.get(question).cloned()
    }

    /// Keeps an answer unless there is one; gives the one that is kept.
    pub(super) fn keep(&self, question: Q, answer: A) -> A {
        match self.0.write() {
            Ok(mut all) => all.entry(question).or_insert(answer).clone(),
            Err(_) => answer,
        }
    }

    /// As [`Memo::keep`]; an answer that is the same as another one's is kept as that one.
    pub(super) fn keep_shared(&self, question: Q, answer: A) -> A
    where
        A: PartialEq,
    {
        let Ok(mut all) = self.0.write() else { return answer };
        let same = all.values().find(|known| **known == answer).cloned();
        all.entry(question).or_insert(same.unwrap_or(answer)).clone()
    }
}
