//! Which columns a role takes, and what it is said of.

use super::role::{Role, Signal};
use Role::*;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

impl Role {
    /// Whether it is said of types. Some are said of types and of the calls that make them.
    pub fn is_of_types(self) -> bool {
        (BoundedSender..=Pointer).contains(&self) || matches!(self, BodyLimit | Cut)
    }

    /// Whether it is said of functions and methods.
    pub fn is_of_calls(self) -> bool {
        !(BoundedSender..=Pointer).contains(&self)
    }

    /// Whether a row with this role has to say where its signal sits.
    pub fn needs_signal(self) -> bool {
        matches!(self, Refusal | Evict | Partial | Readiness | Lag | Delivery | Permit | ClosedOnly)
    }

    /// Whether something is handed over that `arg` may point to.
    pub fn takes_arg(self) -> bool {
        let of_signals = matches!(
            self,
            Refusal | Evict | Partial | NeedsReady | NeedsCapacity | OverflowOn | Delivery | ClosedOnly
        );
        let of_queues = matches!(
            self,
            Wait | UnboundedSend
                | BlockingSend
                | Callback
                | OnceCallback
                | Seldom
                | Handler
                | Ack
                | MustFlush
                | QueuePush
        );
        let of_work =
            matches!(self, Spawn | BlockingSpawn | BlockOn | JoinAll | CollectSet | Race | FromItems | Wake);
        let of_data = matches!(self, WholeBody | WholeRead | ReadAppend | Decompress | CopyAll | Handler);
        of_signals || of_queues || of_work || of_data
    }

    /// Whether the call may be told how much there is to be, which `limit` points to.
    pub fn takes_limit(self) -> bool {
        self.needs_limit() || matches!(self, Bounded | BodyLimit | Permit | RowLimit | WholeBody | WholeRead)
    }

    /// Whether it says nothing without `limit`.
    pub fn needs_limit(self) -> bool {
        matches!(self, Limit | ZeroUnlimited | Cut | Concurrency | Prefetch)
    }

    /// Whether variants of its error may say `full`.
    pub fn takes_full(self) -> bool {
        matches!(self, Refusal | Lag | Permit)
    }

    /// Whether variants of its error may say `closed`.
    pub fn takes_closed(self) -> bool {
        self.needs_signal() || matches!(self, Wait | BlockingSend | MustFlush)
    }

    /// Whether another method may do the whole, which `replacement` names.
    pub fn takes_replacement(self) -> bool {
        matches!(self, Partial | BlockingSend | BlockingRecv)
    }

    /// The names of all roles, in the order of their list.
    pub fn names() -> &'static [&'static str] {
        variants::<Role>()
    }

    /// Whether any rule asks for it: `tests::roles_that_no_rule_hears_say_so` keeps this true.
    pub fn is_heard(self) -> bool {
        self != Detach
    }
}

impl Signal {
    /// The names of all signals, in the order of their list.
    pub fn names() -> &'static [&'static str] {
        variants::<Signal>()
    }

    /// The type of the standard library that a value must have for it to sit there; none where any will do.
    pub fn sits_in(self) -> Option<&'static str> {
        match self {
            Signal::False => Some("bool"),
            Signal::None | Signal::Some => Some("Option"),
            Signal::Ok | Signal::OkFalse | Signal::OkOption | Signal::Err => Some("Result"),
            Signal::Poll => Some("Poll"),
            Signal::Value | Signal::Item => None,
        }
    }
}

/// The names that the reader of an enum takes.
fn variants<T: for<'de> Deserialize<'de>>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // It refuses on purpose: all that matters is what it is asked for.
    let _ = T::deserialize(Listener(&mut names));
    names
}

struct Listener<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Listener<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = variants;
        Err(Error::custom("only listening"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(Error::custom("no enum"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
