//! The queue behind a sender: found from the constructors of the workspace, by following the ends that they give to the send.

use super::pace::Pace;
use super::trail::{Trail, Use};
use crate::apis::Role;
use crate::facts::ExprId;
use crate::program::{Con, Ty};
use crate::rule::bodies::Bodies;
use crate::rule::{Call, Cx};
use crate::source::{FileId, Range};

/// What is seen of the queues that one send may put an item into.
#[derive(Clone, Debug)]
pub struct Behind {
    /// Where the first of them is made.
    pub made: (FileId, Range),
    /// How often this very send happens for one queue.
    pub pace: Pace,
    /// The capacity of the smallest, where all of them say it.
    pub capacity: Option<u128>,
    /// None of them can be full when an item comes: no bound, or fewer sends than room.
    pub never_full: bool,
}

impl Cx<'_> {
    /// The queues that a send may put an item into, as far as their constructors are in sight.
    pub fn behind(&self, send: ExprId) -> Option<Behind> {
        let of = Bodies::new(self);
        let item = self.call(send).map(|c| self.program.core_type(&c.callee.on).arg(0)).unwrap_or_default();
        let mut found: Option<Behind> = None;
        for def in makers(&of, self) {
            let Some(seen) = of.see(def) else { continue };
            let cx = seen.cx(&of);
            let makes = |c: &&Call<'_>| c.has(Role::Bounded) || c.has(Role::Unbounded);
            for made in cx.all_calls().iter().filter(makes).filter(|c| may_carry(&cx, c.id, &item)) {
                let (tx, _) = cx.trails(&of, made.id);
                let Some(used) = tx.uses.iter().find(|u| u.def == self.typed.def && u.at == send) else {
                    continue;
                };
                let one = of_one(&of, &cx, made, &tx, self.pace_of(&of, used));
                found = Some(found.map_or(one.clone(), |other| other.or(one)));
            }
        }
        found
    }

    fn pace_of(&self, of: &Bodies<'_>, used: &Use) -> Pace {
        super::pace::pace(of, self, used.at, &used.entry)
    }
}

impl Behind {
    /// What holds whichever of two it is.
    fn or(self, other: Behind) -> Behind {
        Behind {
            made: self.made,
            pace: self.pace.max(other.pace),
            capacity: self.capacity.zip(other.capacity).map(|(a, b)| a.min(b)),
            never_full: self.never_full && other.never_full,
        }
    }
}

/// Functions and statics that make channels.
fn makers(of: &Bodies<'_>, cx: &Cx<'_>) -> Vec<crate::program::Def> {
    let roles = [Role::Bounded, Role::Unbounded];
    let names = roles.into_iter().flat_map(|r| cx.program.apis.names_with_role(r));
    let mut all: Vec<_> = names.flat_map(|name| of.naming(&[name])).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a channel that is made somewhere may carry items of a type, as far as both are known.
fn may_carry(cx: &Cx<'_>, made: ExprId, item: &Ty) -> bool {
    let carries = match cx.ty(made) {
        Ty::Tuple(ends) => ends.first().map(|t| t.arg(0)).unwrap_or_default(),
        other => other.arg(0),
    };
    match (&carries, item) {
        (Ty::Adt(Con::Source(a), _), Ty::Adt(Con::Source(b), _)) => a == b,
        (Ty::Adt(Con::Api(a), _), Ty::Adt(Con::Api(b), _)) => a == b,
        (Ty::Adt(..), Ty::Adt(..)) => false,
        _ => true,
    }
}

fn of_one(of: &Bodies<'_>, cx: &Cx<'_>, made: &Call<'_>, tx: &Trail, pace: Pace) -> Behind {
    let bounded = made.has(Role::Bounded);
    let limit = made.api.and_then(|api| cx.bound_of(made.id, api));
    let capacity = limit.and_then(|arg| cx.constant(arg)).and_then(|c| c.int()).filter(|_| bounded);
    let roomy = capacity.is_some_and(|room| sends(of, tx).is_some_and(|most| most <= room));
    Behind { made: (cx.file, cx.body.range(made.id)), pace, capacity, never_full: !bounded || roomy }
}

/// How many items are sent into one queue at most, where all that send are in sight and none does so again and again.
fn sends(of: &Bodies<'_>, tx: &Trail) -> Option<u128> {
    if !tx.leaves.is_empty() {
        return None;
    }
    let mut all: Vec<&Use> = Vec::new();
    for used in &tx.uses {
        let seen = of.see(used.def)?;
        let cx = seen.cx(of);
        if !cx.is_send(used.at) {
            continue;
        }
        if super::pace::pace(of, &cx, used.at, &used.entry) != Pace::Once {
            return None;
        }
        all.push(used);
    }
    all.sort_by_key(|u| (u.def, u.at));
    let runs = all.chunk_by(|a, b| a.def == b.def);
    runs.map(|run| {
        let seen = of.see(run[0].def)?;
        Some(longest(&seen.cx(of), &run.iter().map(|u| u.at).collect::<Vec<_>>()))
    })
    .sum()
}

/// How many of these places, in source order, one run of their function can pass.
fn longest(cx: &Cx<'_>, places: &[ExprId]) -> u128 {
    let mut ways: Vec<u128> = Vec::new();
    for (n, at) in places.iter().enumerate() {
        let before = (0..n).filter(|earlier| !cx.excludes(places[*earlier], *at)).map(|e| ways[e]);
        ways.push(before.max().unwrap_or(0) + 1);
    }
    ways.into_iter().max().unwrap_or(0)
}
