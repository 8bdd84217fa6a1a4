use futures::Sink;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

fn two<S: Sink<u8>>(mut sink: Pin<&mut S>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
    ready!(sink.as_mut().poll_ready(cx))?;
    sink.as_mut().start_send(1)?;
    Poll::Ready(sink.start_send(2))
}
