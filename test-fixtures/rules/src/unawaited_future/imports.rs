//! The same mistake however the name got here.

mod facade {
    pub use super::super::store::save_shared as persist;
    pub use tokio::sync::mpsc::Sender as Outlet;
    pub use tokio::time::sleep;

    pub mod prelude {
        pub use super::super::super::store::{Row, save_shared};
    }
}

use self::facade::Outlet;
use self::facade::prelude::*;
use super::store as disk;
use super::store::save_shared as keep;
use futures::prelude::*;
use std::time::Duration;
use tokio::io::{AsyncWriteExt as _, *};
use tokio::net::TcpStream as Socket;
use tokio::sync::mpsc::{self as chan};
use tokio::time as clock;

type Tx = chan::Sender<Row>;
type Rows = chan::Receiver<Row>;

async fn renamed(mut rows: Rows) {
    while let Some(row) = rows.recv().await {
        let _ = keep(row); //~ unawaited_future
    }
}

async fn renamed_module(mut rows: Rows) {
    while let Some(row) = rows.recv().await {
        let _ = disk::save_shared(row); //~ unawaited_future
    }
}

async fn glob(mut rows: Rows) {
    while let Some(row) = rows.recv().await {
        let _ = save_shared(row); //~ unawaited_future
    }
}

async fn re_exported(mut rows: Rows) {
    while let Some(row) = rows.recv().await {
        let _ = facade::persist(row); //~ unawaited_future
    }
}

async fn re_exported_type(mut rows: Rows, out: Outlet<Row>) {
    while let Some(row) = rows.recv().await {
        let _ = out.send(row); //~ unawaited_future
    }
}

async fn alias(mut rows: Rows, out: Tx) {
    while let Some(row) = rows.recv().await {
        let _ = out.send(row); //~ unawaited_future
    }
}

async fn library_function_through_a_facade(mut rows: Rows) {
    while let Some(row) = rows.recv().await {
        println!("{}", row.id);
        let _ = facade::sleep(Duration::from_millis(row.id)); //~ unawaited_future
        let _ = clock::sleep(Duration::from_millis(row.id)); //~ unawaited_future
    }
}

async fn anonymous_trait(mut rows: Rows, mut socket: Socket) {
    while let Some(row) = rows.recv().await {
        let _ = socket.write_all(row.text.as_bytes()); //~ unawaited_future
    }
}

async fn prelude_trait(rows: impl Stream<Item = Row> + Unpin, mut sink: impl Sink<Row> + Unpin) {
    let mut rows = rows;
    while let Some(row) = rows.next().await {
        let _ = sink.send(row); //~ unawaited_future
    }
}

async fn qualified(mut rows: Rows, out: Tx) {
    while let Some(row) = rows.recv().await {
        let _ = tokio::sync::mpsc::Sender::send(&out, row); //~ unawaited_future
    }
}

// Quiet twins.

fn local_namesake() {
    fn save_shared(row: Row) -> u64 {
        row.id
    }
    let (out, rows) = std::sync::mpsc::sync_channel(4);
    drop(out);
    for row in rows {
        let _ = save_shared(row);
    }
}

async fn awaited_however_named(mut rows: Rows, out: Outlet<Row>) {
    while let Some(row) = rows.recv().await {
        let _ = keep(row.clone()).await;
        let _ = facade::persist(row.clone()).await;
        if out.send(row).await.is_err() {
            break;
        }
    }
}

// A macro goes by the name of a trait, as derive macros do: the import of the one does not hide the other.
mod derived {
    mod traits {
        use super::super::Row;

        #[allow(non_camel_case_types)]
        pub trait stream {
            async fn keep(row: Row);
        }
    }

    pub use async_stream::stream;
    pub use traits::*;
}

mod derives {
    use super::{Row, Rows, derived::*};

    pub struct Kept<T>(T);

    impl<T: stream> Kept<T> {
        pub async fn all(mut rows: Rows) {
            while let Some(row) = rows.recv().await {
                let _ = T::keep(row); //~ unawaited_future
            }
        }
    }
}

// What a handler is given arrives in wrappers.
mod handlers {
    use super::{Row, Rows, chan};
    use axum::Extension;
    use axum::extract::State;
    use std::sync::Arc;

    pub struct Shared {
        out: chan::Sender<Row>,
    }

    async fn state(State(shared): State<Arc<Shared>>, mut rows: Rows) {
        while let Some(row) = rows.recv().await {
            let _ = shared.out.send(row); //~ unawaited_future
        }
    }

    async fn extension(Extension(out): Extension<chan::Sender<Row>>, mut rows: Rows) {
        while let Some(row) = rows.recv().await {
            let _ = out.send(row); //~ unawaited_future
        }
    }

    async fn awaited(State(shared): State<Arc<Shared>>, mut rows: Rows) {
        while let Some(row) = rows.recv().await {
            if shared.out.send(row).await.is_err() {
                break;
            }
        }
    }
}

// Other errors in the place of errors, by traits that nobody described.
mod errors {
    use super::{Row, Rows, Socket};
    use std::fmt::Display;

    pub struct Failure(String);

    pub type Result<T> = std::result::Result<T, Failure>;

    pub trait Explain<T> {
        fn context(self, what: impl Display) -> Result<T>;
    }

    impl<T, E: Display> Explain<T> for std::result::Result<T, E> {
        fn context(self, what: impl Display) -> Result<T> {
            self.map_err(|e| Failure(format!("{what}: {e}")))
        }
    }

    async fn explained(mut rows: Rows) -> Result<()> {
        use tokio::io::AsyncWriteExt;
        let mut socket = Socket::connect("localhost:1").await.context("cannot connect")?;
        while let Some(row) = rows.recv().await {
            let _ = socket.write_all(&row.text.into_bytes()); //~ unawaited_future
        }
        Ok(())
    }
}

// A crate behind a module of its name.
mod behind {
    mod tokio {
        pub use ::tokio::*;
    }

    use super::Row;
    use tokio::sync::mpsc::{Receiver, Sender};

    async fn handed_on(mut rows: Receiver<Row>, out: Sender<Row>) {
        while let Some(row) = rows.recv().await {
            let _ = out.send(row); //~ unawaited_future
        }
    }

    async fn waited_for(rows: tokio::sync::mpsc::Receiver<Row>) {
        let mut rows = rows;
        while let Some(_row) = rows.recv().await {
            tokio::time::sleep(super::Duration::from_secs(1)); //~ unawaited_future
        }
    }
}
