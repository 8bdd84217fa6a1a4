//! A function body as a tree of expressions, with its names bound and its readable macros opened.

use super::{Name, Path, TypeRef};
use crate::source::Range;
use serde::{Deserialize, Serialize};

/// Index into [`Body::exprs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ExprId(pub u32);

/// Index into [`Body::pats`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PatId(pub u32);

/// Index into [`Body::locals`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LocalId(pub u32);

/// A function body, the initialiser of a const or static, or the code in a macro of the project's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// All expressions; a parent stands **after** its children, the root stands last.
    pub exprs: Vec<Expr>,
    /// All patterns.
    pub pats: Vec<Pat>,
    /// All names bound by patterns, with every use.
    pub locals: Vec<Local>,
    /// Parameters in order (`self` is the local named `self`, without a pattern here).
    pub params: Vec<PatId>,
    /// The outermost block or expression.
    pub root: ExprId,
    /// Source inside that could not be read.
    pub blind: Vec<Blind>,
}

/// A stretch of source that could not be read: silence there is no certainty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Blind {
    /// Where.
    pub range: Range,
    /// Why, in one clause.
    pub why: String,
}

/// One expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Place in the file, outer attributes left out.
    pub range: Range,
    /// The expression whose operand this is; none for the root.
    pub parent: Option<ExprId>,
    /// The first of those below this one; itself where it has no operands.
    pub first: ExprId,
}

/// Kinds of expression. Parentheses and invisible groups are looked through.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ExprKind {
    /// A name bound by a pattern of this body, `self` included.
    Local(LocalId),
    /// Any other path.
    Path(Path),
    /// A literal.
    Lit(Lit),
    /// `f(a, b)`
    Call {
        /// The function.
        callee: ExprId,
        /// Its arguments.
        args: Vec<ExprId>,
    },
    /// `a.m::<T>(b)`
    MethodCall {
        /// `a`
        receiver: ExprId,
        /// `m`
        method: Name,
        /// Place of `m`.
        method_range: Range,
        /// `T`
        generics: Vec<TypeRef>,
        /// `b`
        args: Vec<ExprId>,
    },
    /// `a.f`, `a.0`
    Field(ExprId, Name),
    /// `a[i]`
    Index(ExprId, ExprId),
    /// `a.await`
    Await(ExprId),
    /// `a?`
    Try(ExprId),
    /// `&a`, `&mut a`, `&raw ..`
    Ref {
        /// `&mut`
        mutable: bool,
        /// `a`
        expr: ExprId,
    },
    /// `*a`
    Deref(ExprId),
    /// `!a`, `-a`
    Unary(UnaryOp, ExprId),
    /// `a + b`, `a && b`; also `a += b` (then [`BinaryOp::assigns`])
    Binary(BinaryOp, ExprId, ExprId),
    /// `a = b`; destructuring assignment keeps `_` as [`ExprKind::Underscore`].
    Assign(ExprId, ExprId),
    /// `_` on the left of an assignment.
    Underscore,
    /// `a as T`
    Cast(ExprId, TypeRef),
    /// `(a, b)`; `()` is empty.
    Tuple(Vec<ExprId>),
    /// `[a, b]` and `vec![a, b]`
    Array {
        /// Elements.
        elems: Vec<ExprId>,
        /// Written with `vec!`.
        vec: bool,
    },
    /// `[a; n]` and `vec![a; n]`
    Repeat {
        /// `a`
        elem: ExprId,
        /// `n`
        len: ExprId,
        /// Written with `vec!`.
        vec: bool,
    },
    /// `S { a, b: c, ..d }`
    Struct {
        /// `S`
        path: Path,
        /// Field and value.
        fields: Vec<(Name, ExprId)>,
        /// `d`
        base: Option<ExprId>,
    },
    /// `a..b`
    Range(Option<ExprId>, Option<ExprId>),
    /// A block of any kind.
    Block {
        /// Plain, async, ...
        kind: BlockKind,
        /// `'a: {`; labels stand without their apostrophe everywhere.
        label: Option<Name>,
        /// Its statements, in order.
        stmts: Vec<Stmt>,
        /// The value: a last expression without `;`.
        tail: Option<ExprId>,
    },
    /// `if c {..} else {..}`; `if let` has an [`ExprKind::Let`] within `cond`.
    If {
        /// Condition.
        cond: ExprId,
        /// Block.
        then: ExprId,
        /// Block or another `if`.
        otherwise: Option<ExprId>,
    },
    /// `let P = e` in a condition. `matches!(e, P)` is written so too, as value, with `&&` before a guard; the first
    /// argument of `assert_matches!` likewise.
    Let(PatId, ExprId),
    /// `match e { .. }`
    Match {
        /// `e`
        scrutinee: ExprId,
        /// Arms in order.
        arms: Vec<Arm>,
    },
    /// `loop`, `while`, `for`
    Loop {
        /// Which.
        kind: LoopKind,
        /// `'a:`
        label: Option<Name>,
        /// Block.
        body: ExprId,
    },
    /// `|a| b`, `async move |a| b`
    Closure {
        /// Parameters.
        params: Vec<PatId>,
        /// `async |..|`
        is_async: bool,
        /// `move`
        is_move: bool,
        /// `-> T`
        ret: Option<TypeRef>,
        /// Body.
        body: ExprId,
    },
    /// `return e`
    Return(Option<ExprId>),
    /// `break 'a e`
    Break(Option<Name>, Option<ExprId>),
    /// `continue 'a`
    Continue(Option<Name>),
    /// `yield e` (also inside `stream!`)
    Yield(Option<ExprId>),
    /// A macro called where an expression or a statement stands.
    Macro(MacroCall),
    /// `select!` of tokio, futures or crossbeam.
    Select(Select),
    /// Not read; see [`Body::blind`].
    Blind,
}

/// `-` and `!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UnaryOp {
    /// `!`
    Not,
    /// `-`
    Neg,
}

/// Operators with two operands, in the groups that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BinaryOp {
    /// `&&`
    And,
    /// `||`
    Or,
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
    /// Any other that gives a value.
    Other,
    /// `+=` and its like: the left side changes.
    AddAssign,
    /// `-=`
    SubAssign,
    /// Any other that assigns.
    OtherAssign,
}

impl BinaryOp {
    /// Whether it tells the larger of two.
    pub fn is_order(self) -> bool {
        matches!(self, BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge)
    }

    /// Whether the left operand is changed.
    pub fn assigns(self) -> bool {
        matches!(self, BinaryOp::AddAssign | BinaryOp::SubAssign | BinaryOp::OtherAssign)
    }
}

/// A literal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Lit {
    /// An integer; none where it does not fit. The suffix, if any.
    Int(Option<u128>, Name),
    /// A float.
    Float,
    /// `true`, `false`
    Bool(bool),
    /// A string, raw or not, unescaped.
    Str(Name),
    /// A byte string or C string, its length in bytes.
    Bytes(u32),
    /// A character or byte.
    Char,
}

/// What sort of block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// `{ .. }`, also `unsafe` and `const`
    Plain,
    /// `async { .. }`
    Async {
        /// `async move`
        is_move: bool,
    },
    /// `stream! { .. }`, `try_stream! { .. }`: its value is a stream, `yield` gives its items.
    Stream {
        /// `try_stream!`: `?` ends it with an error.
        fallible: bool,
    },
    /// `try { .. }`
    Try,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Stmt {
    /// `let P: T = e else { .. };`
    Let {
        /// `P`
        pat: PatId,
        /// `T`
        ty: Option<TypeRef>,
        /// `e`
        init: Option<ExprId>,
        /// The diverging block.
        otherwise: Option<ExprId>,
        /// Place, with the semicolon.
        range: Range,
    },
    /// `e;`, `e` of block kind without `;`, or a macro statement.
    Expr {
        /// `e`
        expr: ExprId,
        /// A semicolon follows.
        semi: bool,
        /// Place, with the semicolon.
        range: Range,
    },
    /// A nested item: see the outline.
    Item(Range),
}

/// An arm of `match`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arm {
    /// Pattern.
    pub pat: PatId,
    /// `if ..`
    pub guard: Option<ExprId>,
    /// Value.
    pub body: ExprId,
    /// Place.
    pub range: Range,
}

/// What drives a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoopKind {
    /// `loop`
    Loop,
    /// `while c`; `while let` has an [`ExprKind::Let`] within.
    While(ExprId),
    /// `for P in e`; in `for await P in e` the iterable is [`ExprKind::Await`] of `e`, see [`Body::for_awaits`].
    For(PatId, ExprId),
}

/// A macro call whose tokens were read as expressions, as far as they could be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MacroCall {
    /// Path as written.
    pub path: Path,
    /// Expressions among its tokens: arguments of format-like, assertion and logging macros, futures of `join!`, statements of
    /// an unknown macro as one block. Names captured in a format string (`"{x}"`) are here too, as locals or paths.
    pub args: Vec<ExprId>,
    /// What is known of it by name.
    pub kind: MacroKind,
}

/// Macros known by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MacroKind {
    /// `println!`, `write!`, log and tracing macros: reads its arguments and tells somebody.
    Format,
    /// `format!`, `anyhow!`: makes a value of its arguments and does nothing else.
    Message,
    /// `panic!`, `unreachable!`, `todo!`, `unimplemented!`, `bail!`: does not come back.
    Diverge,
    /// `assert!` and its like.
    Assert,
    /// `join!` awaits its arguments; `try_join!` too, and its value is a Result.
    Join {
        /// `try_join!`
        fallible: bool,
    },
    /// `pin!(e)` as a value; the statement forms of `tokio::pin!` and `pin_mut!` keep the name bound as it was.
    Pin,
    /// `ready!(e)`: the value of a `Poll`, returning early on `Pending`.
    Ready,
    /// Unknown, its tokens read as a list of expressions.
    List,
    /// Unknown, its tokens read as statements: one block in `args`.
    Block,
    /// Unknown, not read.
    Opaque,
}

/// `select!`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Select {
    /// Whose grammar.
    pub flavor: SelectFlavor,
    /// Arms in order.
    pub arms: Vec<SelectArm>,
    /// `else =>` (tokio), `complete =>` (futures).
    pub otherwise: Option<ExprId>,
    /// `default =>` (futures, crossbeam).
    pub default: Option<ExprId>,
    /// The path as written.
    pub path: Path,
}

/// Whose `select!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SelectFlavor {
    /// `P = future, if guard => handler`. Each arm's future is awaited.
    Tokio,
    /// `P = future => handler`, `complete`, `default`.
    Futures,
    /// `recv(rx) -> P => e`, `send(tx, x) -> P => e`, `default`. The operation is a method call without `.await`:
    /// `rx.recv()`, `tx.send(x)`. `default(t) => e` is the block `{ t; e }`.
    Crossbeam,
}

/// An arm of `select!`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SelectArm {
    /// Pattern for the result.
    pub pat: PatId,
    /// The operation that is raced; awaited unless crossbeam's.
    pub op: ExprId,
    /// `, if guard`
    pub guard: Option<ExprId>,
    /// What runs when it wins.
    pub body: ExprId,
    /// Place.
    pub range: Range,
}

/// A name bound by a pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Local {
    /// The name.
    pub name: Name,
    /// Where it is bound.
    pub range: Range,
    /// The pattern that binds it; none for `self`.
    pub pat: Option<PatId>,
    /// Every [`ExprKind::Local`] that refers to it, in source order. Where `cfg` may take away a later name that hides this one, uses of that
    /// one count as well.
    pub uses: Vec<ExprId>,
    /// Bound `mut`.
    pub mutable: bool,
}

/// One pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pat {
    /// What it is.
    pub kind: PatKind,
    /// Place.
    pub range: Range,
}

/// Kinds of pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PatKind {
    /// `_`
    Wild,
    /// `..`
    Rest,
    /// `x`, `mut x`, `ref x`, `x @ P`
    Bind(LocalId, Option<PatId>),
    /// `None`, `Foo::BAR`: a path without fields. A single identifier with a capital first letter is read so.
    Path(Path),
    /// `Some(P, Q)`
    TupleStruct(Path, Vec<PatId>),
    /// `S { a: P, .. }`
    Struct(Path, Vec<(Name, PatId)>),
    /// `(P, Q)`
    Tuple(Vec<PatId>),
    /// `[P, Q]`
    Slice(Vec<PatId>),
    /// `&P`
    Ref(PatId),
    /// `P | Q`
    Or(Vec<PatId>),
    /// `P: T` (closure parameters)
    Typed(PatId, TypeRef),
    /// A literal or range.
    Lit,
    /// A macro or anything not read.
    Unknown,
}

impl Body {
    /// The expression with this number.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    /// The kind of an expression.
    pub fn kind(&self, id: ExprId) -> &ExprKind {
        &self.expr(id).kind
    }

    /// Place of an expression.
    pub fn range(&self, id: ExprId) -> Range {
        self.expr(id).range
    }

    /// The expression whose operand `id` is.
    pub fn parent(&self, id: ExprId) -> Option<ExprId> {
        self.expr(id).parent
    }

    /// The stream of `for await x in stream`, by the loop's iterable. There the wait is not written out, so it has no place of
    /// its own; in `for x in future.await` it has.
    pub fn for_awaits(&self, iterable: ExprId) -> Option<ExprId> {
        match self.kind(iterable) {
            ExprKind::Await(inner) if self.range(*inner) == self.range(iterable) => Some(*inner),
            _ => None,
        }
    }

    /// The pattern with this number.
    pub fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.0 as usize]
    }

    /// The local with this number.
    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.0 as usize]
    }

    /// Numbers of all expressions, children before parents.
    pub fn ids(&self) -> impl Iterator<Item = ExprId> + use<> {
        (0..self.exprs.len() as u32).map(ExprId)
    }

    /// The expressions around `id`, innermost first, `id` not included.
    pub fn ancestors(&self, id: ExprId) -> impl Iterator<Item = ExprId> + '_ {
        std::iter::successors(self.parent(id), |e| self.parent(*e))
    }

    /// `id` and all expressions below it, children before parents. Whatever is read between the first operand of an expression
    /// and itself lies below it, so they follow upon each other.
    pub fn subtree(&self, id: ExprId) -> impl Iterator<Item = ExprId> + use<> {
        (self.expr(id).first.0..=id.0).map(ExprId)
    }

    /// Whether `inner` is `outer` or lies below it.
    pub fn within(&self, inner: ExprId, outer: ExprId) -> bool {
        self.expr(outer).first <= inner && inner <= outer
    }
}
