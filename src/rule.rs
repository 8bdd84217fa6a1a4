//! What a rule is, and what it can ask.
//!
//! A rule sees one function body at a time, with its types, and speaks of roles. It never sees the disk, the syntax tree, the
//! output format, another rule or the name of a crate.

mod bodies;
mod build;
mod collections;
mod comments;
mod constant;
mod counted;
mod ends;
mod evidence;
mod executor;
mod fixes;
mod gathered;
mod huge;
mod lag;
mod lazy;
mod limits;
mod made;
mod measured;
mod origin;
mod places;
mod refused;
mod siblings;
mod starts;
mod whose;

pub use build::Draft;
pub use collections::Size;
pub use constant::{Constant, constant};
pub use ends::{Behind, Drain, Ends, Feed, Held, Pace};
pub use evidence::Turn;
pub use executor::Site;
pub use gathered::Gathered;
pub use lag::{Lag, LagEnd};
pub use limits::Limit;
pub use origin::Kept;
pub use places::Place;
pub(crate) use places::constructor;
pub use siblings::{Called, CalledPerItem, Param};
pub use starts::{Spot, Start, Work};
pub use whose::{Data, Whose};

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse, Excused, Reason};
use crate::facts::{Body, BodyFlags, ExprId, ExprKind, Name};
use crate::finding::Finding;
use crate::flow::{Driver, drivers};
use crate::program::{Callee, Program, Target, Ty, Typed};
use crate::source::{FileId, Range};
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

/// A rule: its card is `rules/<id>.md`, its fixture `test-fixtures/rules/src/<id>.rs`.
pub trait Rule: Send + Sync {
    /// Stem of its three files.
    fn id(&self) -> &'static str;

    /// Which bodies it needs to see. A body that interests no rule is not parsed.
    fn interest(&self) -> Interest;

    /// Looks at one body.
    fn check(&self, cx: &mut Cx<'_>);
}

/// Which bodies a rule needs to see, told by single tokens.
#[derive(Clone, Copy, Debug)]
pub struct Interest {
    /// Bodies that mention an API of one of these roles, or a function of the workspace that gives such a value on.
    pub roles: &'static [Role],
    /// Further identifiers, each sufficient.
    pub names: &'static [&'static str],
    /// Which of the words for these roles count.
    pub words: fn(Role, &str) -> bool,
    /// A body must mention an API of one of these roles as well, if there are any.
    pub beside: &'static [Role],
    /// What else a body must have that mentions one of these.
    pub only: fn(&BodyFlags) -> bool,
    /// Bodies with these properties, whatever they mention.
    pub flags: fn(&BodyFlags) -> bool,
}

impl Interest {
    /// Only bodies that mention APIs of these roles.
    pub const fn roles(roles: &'static [Role]) -> Interest {
        Interest { roles, names: &[], words: |_, _| true, beside: &[], only: |_| true, flags: |_| false }
    }

    /// Of these bodies only those with a loop or a closure in which something may happen again and again.
    pub const fn repeated(self) -> Interest {
        Interest { only: |f| f.has_loop || f.has_closure, ..self }
    }
}

/// One body under the eyes of one rule.
pub struct Cx<'a> {
    /// The rule at work.
    pub rule: &'static str,
    /// All that is known.
    pub program: &'a Program,
    /// The body's types.
    pub typed: &'a Typed,
    /// The body.
    pub body: &'a Body,
    /// The file it stands in.
    pub file: FileId,
    /// Its stream loops.
    pub drivers: &'a [Driver],
    /// The rule's options as set by the user.
    pub options: &'a BTreeMap<String, toml::Value>,
    findings: Vec<Finding>,
    excused: RefCell<Vec<Excused>>,
    calls: OnceCell<Vec<Call<'a>>>,
    asking: OnceCell<Vec<Call<'a>>>,
    closing: OnceCell<Vec<Call<'a>>>,
}

/// A call in a body.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// The expression.
    pub id: ExprId,
    /// What it calls.
    pub callee: &'a Callee,
    /// Its row, where the tables know it.
    pub api: Option<&'a Api>,
}

impl Call<'_> {
    /// Whether it plays a role.
    pub fn has(&self, role: Role) -> bool {
        self.api.is_some_and(|a| a.has(role))
    }
}

impl<'a> Cx<'a> {
    /// A rule about to look at a body.
    pub fn new(
        rule: &'static str,
        program: &'a Program,
        typed: &'a Typed,
        file: FileId,
        drivers: &'a [Driver],
        options: &'a BTreeMap<String, toml::Value>,
    ) -> Cx<'a> {
        Cx {
            rule,
            program,
            typed,
            body: typed.body(),
            file,
            drivers,
            options,
            findings: Vec::new(),
            excused: RefCell::default(),
            calls: OnceCell::new(),
            asking: OnceCell::new(),
            closing: OnceCell::new(),
        }
    }

    /// What the rule said, and what it looked at and is silent about.
    pub fn finish(self) -> (Vec<Finding>, Vec<Excused>) {
        (self.findings, self.excused.into_inner())
    }

    /// Notes that the rule is silent about an expression for a reason, seen at a range of this file if not right there.
    pub fn excuse(&self, id: ExprId, excuse: Excuse, seen: Option<Range>) {
        self.excuse_by(id, excuse, seen.map(|range| (self.file, range)));
    }

    /// As [`Cx::excuse`], where the reason is seen in whatever file.
    pub fn excuse_by(&self, id: ExprId, excuse: Excuse, seen: Option<(FileId, Range)>) {
        let (rule, file, range) = (self.rule, self.file, self.body.range(id));
        self.excused.borrow_mut().push(Excused { rule, file, range, reason: Reason { excuse, seen } });
    }

    /// All calls whose callee is known, in source order. Functions that are only named (`map(f)`) are not calls.
    pub fn calls(&self) -> Vec<Call<'a>> {
        self.all_calls().to_vec()
    }

    /// As [`Cx::calls`], where they are only looked through.
    pub fn all_calls(&self) -> &[Call<'a>] {
        self.calls.get_or_init(|| self.typed.call_ids().iter().filter_map(|id| self.call(*id)).collect())
    }

    /// Calls that ask whether there is room, or wait for it.
    pub fn calls_for_room(&self) -> &[Call<'a>] {
        let asks = |c: &&Call<'_>| {
            c.has(Role::Readiness) || c.has(Role::Capacity) || self.program.asks_room(c.callee)
        };
        self.asking.get_or_init(|| self.all_calls().iter().filter(asks).copied().collect())
    }

    /// Calls that close something.
    pub fn calls_that_close(&self) -> &[Call<'a>] {
        let closes = |c: &&Call<'_>| c.has(Role::Close);
        self.closing.get_or_init(|| self.all_calls().iter().filter(closes).copied().collect())
    }

    /// Calls that play a role, in source order, with their rows.
    pub fn calls_of(&self, role: Role) -> Vec<(Call<'a>, &'a Api)> {
        self.all_calls().iter().filter_map(|c| c.api.filter(|a| a.has(role)).map(|a| (*c, a))).collect()
    }

    /// The call at an expression.
    pub fn call(&self, id: ExprId) -> Option<Call<'a>> {
        let callee = self.typed.callee(id)?;
        Some(Call { id, callee, api: self.program.api_of(callee) })
    }

    /// Functions named without being called, with their rows: `map(mpsc::unbounded_channel)`.
    pub fn named_functions(&self) -> Vec<Call<'a>> {
        let mut all: Vec<Call<'a>> = self
            .typed
            .callees
            .iter()
            .filter(|(id, _)| matches!(self.body.kind(**id), ExprKind::Path(_)))
            .filter(|(id, _)| {
                !self.body.parent(**id).is_some_and(
                    |p| matches!(self.body.kind(p), ExprKind::Call { callee, .. } if callee == *id),
                )
            })
            .map(|(id, callee)| Call { id: *id, callee, api: self.program.api_of(callee) })
            .collect();
        all.sort_by_key(|c| c.id);
        all
    }

    /// Type of an expression.
    pub fn ty(&self, id: ExprId) -> &'a Ty {
        self.typed.ty(id)
    }

    /// Receiver of a method call, written as `of.method()` or as `Trait::method(of)`.
    pub fn receiver(&self, id: ExprId) -> Option<ExprId> {
        self.receiver_and_args(id).0
    }

    /// Arguments of a call, the receiver left out.
    pub fn args(&self, id: ExprId) -> &'a [ExprId] {
        self.receiver_and_args(id).1
    }

    fn receiver_and_args(&self, id: ExprId) -> (Option<ExprId>, &'a [ExprId]) {
        match self.body.kind(id) {
            ExprKind::MethodCall { receiver, args, .. } => (Some(*receiver), args),
            ExprKind::Call { args, .. } => match args.split_first() {
                Some((first, rest)) if self.is_method(id) => (Some(*first), rest),
                _ => (None, args),
            },
            _ => (None, &[]),
        }
    }

    /// Whether what a path calls takes `self`.
    fn is_method(&self, id: ExprId) -> bool {
        match self.typed.callee(id).map(|callee| &callee.target) {
            Some(target @ (Target::Api(_) | Target::Source(_))) => {
                self.program.sig(target).is_some_and(|sig| sig.has_self)
            }
            _ => false,
        }
    }

    /// The argument that is handed over: item, body, future, closure or collection.
    pub fn arg_of(&self, id: ExprId, api: &Api) -> Option<ExprId> {
        self.args(id).get(api.arg? as usize).copied()
    }

    /// The argument that says how much there may be: a capacity, a limit, a count.
    pub fn bound_of(&self, id: ExprId, api: &Api) -> Option<ExprId> {
        self.args(id).get(api.limit? as usize).copied()
    }

    /// Name of what a call calls, for messages: `try_send`, `unbounded_channel`.
    pub fn callee_name(&self, call: &Call<'_>) -> Name {
        match (&call.callee.target, self.body.kind(call.id)) {
            (_, ExprKind::MethodCall { method, .. }) => method.clone(),
            (Target::Source(def), _) => self.program.item(*def).name.clone(),
            (Target::Api(path) | Target::Named(path), _) => path.rsplit("::").next().unwrap_or(path).into(),
        }
    }

    /// The source text of a range.
    pub fn text(&self, range: Range) -> &'a str {
        range.of(&self.typed.facts.text)
    }

    /// The source text of an expression, shortened for a message.
    pub fn snippet(&self, id: ExprId) -> String {
        let text = self.text(self.body.range(id));
        let one: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if one.chars().count() <= 40 { one } else { one.chars().take(37).collect::<String>() + "..." }
    }

    /// Begins a finding at a range of this file.
    pub fn draft(&self, range: Range, evidence: impl Into<Evidence>, message: impl Into<String>) -> Draft {
        Draft::new(
            self.rule,
            self.file,
            range,
            evidence.into(),
            message.into(),
            self.program.path_of(self.typed.def),
        )
    }

    /// Begins a finding at a place in this or another file: what a helper does is told where it does it.
    pub fn draft_at(&self, at: &Spot, evidence: impl Into<Evidence>, message: impl Into<String>) -> Draft {
        let item = self.program.path_of(self.typed.def);
        Draft::new(self.rule, at.file, at.range, evidence.into(), message.into(), item)
    }

    /// Reports a finding.
    pub fn report(&mut self, draft: Draft) {
        self.findings.push(draft.finish());
    }

    /// The stream loops of a body.
    pub fn drivers_of(program: &Program, typed: &Typed) -> Vec<Driver> {
        drivers(program, typed)
    }
}
