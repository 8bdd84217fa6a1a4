//! An older line of a package beside the newer one, under a name of its own; and the package under a third name, which the root
//! gives it.

use hyper_014::body::HttpBody;
use hyper_014::{Body, Request, Response, StatusCode};

async fn mirror(request: Request<Body>) -> hyper_014::Result<Response<Body>> {
    let all = hyper_014::body::to_bytes(request.into_body()).await?; //~ unbounded_body "takes no limit"
    Ok(Response::new(all.into()))
}

async fn length(mut request: Request<Body>) -> hyper_014::Result<usize> {
    use bytes::Buf;
    let all = hyper_014::body::aggregate(request.body_mut()).await?; //~ unbounded_body
    Ok(all.remaining())
}

async fn by_the_roots_name(request: old_web::Request<old_web::Body>) -> old_web::Result<usize> {
    use old_web::body::to_bytes as gather;
    Ok(gather(request.into_body()).await?.len()) //~ unbounded_body
}

async fn of_a_server(url: hyper_014::Uri) -> hyper_014::Result<usize> {
    let answer = hyper_014::Client::new().get(url).await?;
    Ok(hyper_014::body::to_bytes(answer.into_body()).await?.len()) //~ possible unbounded_body
}

async fn counted(request: Request<Body>) -> Result<Vec<u8>, StatusCode> {
    let mut body = request.into_body();
    let mut all = Vec::new();
    while let Some(Ok(part)) = body.data().await {
        if all.len() + part.len() > 16 * 1024 {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        all.extend_from_slice(&part);
    }
    Ok(all)
}
