//! Refusals that come through wrappers, sinks and traits.

use futures::channel::mpsc;
use futures::{Sink, SinkExt};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc as tokio_mpsc;

pub struct Frame(Vec<u8>);

#[derive(Debug)]
pub enum Refused {
    Full,
    Closed,
}

impl<T> From<tokio_mpsc::error::TrySendError<T>> for Refused {
    fn from(error: tokio_mpsc::error::TrySendError<T>) -> Self {
        match error {
            tokio_mpsc::error::TrySendError::Full(_) => Refused::Full,
            tokio_mpsc::error::TrySendError::Closed(_) => Refused::Closed,
        }
    }
}

pub enum Mailbox {
    Small(tokio_mpsc::Sender<Frame>),
    Large(tokio_mpsc::UnboundedSender<Frame>),
}

impl Mailbox {
    // Another error in its place is still the refusal, where it is not sent without a bound.
    fn offer(&self, frame: Frame) -> Result<(), Refused> {
        let result = match self {
            Mailbox::Small(queue) => queue.try_send(frame).map_err(Into::into),
            Mailbox::Large(queue) => queue.send(frame).map_err(|_| Refused::Closed),
        };
        if result.is_ok() {
            tracing_count();
        }
        result
    }
}

fn tracing_count() {}

fn through_a_wrapper(mailbox: &Mailbox, frame: Frame) {
    let _ = mailbox.offer(frame); //~ possible ignored_try_send "try_send"
}

pub struct Box8(tokio_mpsc::Sender<Frame>);

impl Box8 {
    fn offer_it(&self, frame: Frame) -> Result<(), Refused> {
        let result = self.0.try_send(frame).map_err(Into::into);
        tracing_count();
        result
    }
}

fn through_a_bounded_wrapper(mailbox: &Box8, frame: Frame) {
    let _ = mailbox.offer_it(frame); //~ ignored_try_send "try_send"
}

// Every clone of a sender of `futures` has room for one more.
fn by_a_clone(out: &mpsc::Sender<Frame>, frame: Frame) {
    let _ = out.clone().try_send(frame);
}

// A function that is named for an end but can tell of an error.
impl Mailbox {
    fn try_disconnect(&self) -> Result<(), Refused> {
        let Mailbox::Small(queue) = self else { return Ok(()) };
        let _ = queue.try_send(Frame(Vec::new())); //~ ignored_try_send
        Ok(())
    }
}

pub struct Counted<S> {
    inner: S,
    sent: u64,
}

impl<S: Sink<Frame> + Unpin> Sink<Frame> for Counted<S> {
    type Error = S::Error;

    fn poll_ready(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Pin::new(&mut self.inner).poll_ready(cx)
    }

    fn start_send(mut self: Pin<&mut Self>, frame: Frame) -> Result<(), Self::Error> {
        let _ = Pin::new(&mut self.inner).start_send(frame); //~ ignored_try_send "turn the item down"
        self.sent += 1;
        Ok(())
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_close(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Pin::new(&mut self.inner).poll_close(cx)
    }
}

pub struct Honest<S>(S);

impl<S: Sink<Frame> + Unpin> Sink<Frame> for Honest<S> {
    type Error = S::Error;

    fn poll_ready(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Pin::new(&mut self.0).poll_ready(cx)
    }

    fn start_send(mut self: Pin<&mut Self>, frame: Frame) -> Result<(), Self::Error> {
        Pin::new(&mut self.0).start_send(frame)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_close(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Pin::new(&mut self.0).poll_close(cx)
    }
}

// The facade's own path, with the crate that it comes from declared nowhere.
fn by_the_facade(out: &mut mpsc::Sender<Frame>, frame: Frame) {
    let _ = out.try_send(frame); //~ ignored_try_send
}

async fn waits(out: &mut mpsc::Sender<Frame>, frame: Frame) -> Result<(), mpsc::SendError> {
    out.send(frame).await
}

// What a trait asks of `Self` in its `where` counts like its supertraits.
pub trait Wire
where
    Self: Sink<Frame>,
{
}

fn over_the_wire<W: Wire + Unpin>(wire: &mut W, frame: Frame, cx: &mut Context<'_>) {
    if Pin::new(&mut *wire).poll_ready(cx).is_ready() {
        let _ = Pin::new(&mut *wire).start_send(frame); //~ ignored_try_send "turn the item down"
    }
}

pub struct Outlet {
    frames: tokio_util::sync::PollSender<Frame>,
}

impl Outlet {
    // The last word before the queue is closed.
    fn fail(&mut self) {
        if let Some(queue) = self.frames.get_ref() {
            let _ = queue.try_send(Frame(Vec::new())); //~ possible ignored_try_send
        }
        self.frames.close();
    }

    fn go_on(&mut self) {
        if let Some(queue) = self.frames.get_ref() {
            let _ = queue.try_send(Frame(Vec::new())); //~ ignored_try_send
        }
    }
}

// A queue that was made for the answer has room for it.
fn answered(reply: tokio_mpsc::Sender<Frame>, frame: Frame) {
    let _ = reply.try_send(frame); //~ possible ignored_try_send
}

fn told(events: tokio_mpsc::Sender<Frame>, frame: Frame) {
    let _ = events.try_send(frame); //~ ignored_try_send
}
