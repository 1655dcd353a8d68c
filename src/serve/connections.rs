//! Speaks HTTP/1.1 with bounds on number, size and time.
//!
//! The one door to hyper: axum's own server sets no time limits. What is said is decided in `answer.rs`.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;

use super::answer::Answers;

/// How many connections are open at once; more wait.
const CONNECTIONS: usize = 256;
/// How long a connection may be idle, or take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many bytes it may take to say so.
const REQUEST_BYTES: usize = 64 * 1024;
/// How long to wait before another try when no connection can be opened.
const PAUSE: Duration = Duration::from_millis(100);

/// Answers on all `listeners` until the runtime is dropped.
pub(super) fn serve(
    listeners: Vec<std::net::TcpListener>,
    answers: Answers,
) -> io::Result<Runtime> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let answers = Arc::new(answers);
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let inside = runtime.enter();
    for listener in listeners {
        listener.set_nonblocking(true)?;
        let listener = TcpListener::from_std(listener)?;
        tokio::spawn(accept(listener, Arc::clone(&answers), Arc::clone(&room)));
    }
    drop(inside);
    Ok(runtime)
}

async fn accept(listener: TcpListener, answers: Arc<Answers>, room: Arc<Semaphore>) {
    // The room is never closed, so the loop goes on.
    while let Ok(place) = Arc::clone(&room).acquire_owned().await {
        match listener.accept().await {
            Ok((stream, _)) => {
                let answers = Arc::clone(&answers);
                tokio::spawn(async move {
                    converse(stream, answers).await;
                    drop(place);
                });
            }
            // The system has no more files to give; some of ours will end.
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

async fn converse(stream: TcpStream, answers: Arc<Answers>) {
    // Without this, small answers may wait for the browser's acknowledgement of the one before.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let response = answers.answer(&request.into_parts().0);
        async { Ok::<_, Infallible>(response) }
    });
    let conversation = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(REQUEST_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    // It fails when a browser goes away or talks nonsense, which is no news to the editor.
    let _ = conversation.await;
}
