//! `/sign-in`, `/sign-out`: staff sign in with a password or a one-time link.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use jiff::SignedDuration;
use serde::Deserialize;
use tera::Context;

use super::app::App;
use super::conversation::parameter;
use super::failure::Failure;
use super::form_body::FormBody;
use super::inbox::preferred;
use super::network::Network;
use super::{origin, pages};
use crate::comment::StaffId;
use crate::passwords;
use crate::staff_keys::{hash_of, new_key};
use crate::store::KeyKind;
use crate::thread_html::texts;

/// How long a session lasts.
const SESSION_DAYS: i64 = 7;
/// The most bytes of a form: nobody has signed in yet.
const LONGEST_BODY: usize = 16 * 1024;
/// The most bytes of a login, which may be a mail address.
const LONGEST_LOGIN: usize = 254;
/// Where everybody lands who named no page.
const HOME: &str = "/inbox";

#[derive(Debug, Deserialize)]
#[serde(default)]
struct Credentials {
    login: String,
    password: String,
    to: String,
}

impl Default for Credentials {
    fn default() -> Self {
        Self {
            login: String::new(),
            password: String::new(),
            to: HOME.to_owned(),
        }
    }
}

#[derive(Debug, Deserialize)]
struct LinkForm {
    link: String,
}

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(show).post(sign_in))
        .route("/sign-in/link/{link}", get(show_link))
        .route("/sign-in/link", post(use_link))
        .route("/sign-out", post(sign_out))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
}

async fn show(State(app): State<App>, RawQuery(query): RawQuery) -> Response {
    let to = parameter(query.as_deref(), "to").unwrap_or_else(|| HOME.to_owned());
    let credentials = Credentials {
        to,
        ..Credentials::default()
    };
    form(&app, StatusCode::OK, &credentials, None)
}

async fn sign_in(
    State(app): State<App>,
    network: Network,
    headers: HeaderMap,
    body: FormBody<Credentials>,
) -> Result<Response, Failure> {
    let credentials = body.value;
    let refuse = |status, key| Ok(form(&app, status, &credentials, Some(key)));
    if !origin::is_same_origin(&headers) {
        return refuse(StatusCode::FORBIDDEN, "sign-in-origin");
    }
    let login = credentials.login.trim();
    // No account has such a name, and PostgreSQL takes no text with NUL.
    let is_possible = login.len() <= LONGEST_LOGIN && !login.contains('\0');
    let login = if is_possible { login } else { "" };
    if !app.limits.allows_sign_in(network, login, app.clock.now()) {
        return refuse(StatusCode::TOO_MANY_REQUESTS, "sign-in-limit");
    }
    let account = app.store.password_of(login).await?;
    let (staff, stored) = account.map_or((None, None), |(staff, hash)| (Some(staff), hash));
    let password = credentials.password.clone();
    let check = move || passwords::is_right(&password, stored.as_deref());
    let is_right = tokio::task::spawn_blocking(check).await;
    match staff.filter(|_| matches!(is_right, Ok(true))) {
        Some(staff) => begin_session(&app, &headers, &staff, &credentials.to).await,
        None => refuse(StatusCode::UNPROCESSABLE_ENTITY, "sign-in-wrong"),
    }
}

/// Scanners of mail open every link: this only shows a button.
async fn show_link(State(app): State<App>, Path(link): Path<String>) -> Response {
    let mut context = sign_in_context(&app, &Credentials::default(), None);
    context.insert("link", &link);
    pages::render("sign_in.html", app.config.language, context).into_response()
}

async fn use_link(
    State(app): State<App>,
    headers: HeaderMap,
    body: FormBody<LinkForm>,
) -> Result<Response, Failure> {
    let refuse = |status, key| Ok(form(&app, status, &Credentials::default(), Some(key)));
    if !origin::is_same_origin(&headers) {
        return refuse(StatusCode::FORBIDDEN, "sign-in-origin");
    }
    let now = app.clock.now();
    let hash = hash_of(&body.value.link);
    let owner = app.store.key_owner(KeyKind::Link, &hash, now).await?;
    match owner {
        // Of two who press at once, one is first.
        Some(owner) if app.store.end_key(KeyKind::Link, &hash, now).await? => {
            begin_session(&app, &headers, &owner.id, HOME).await
        }
        _ => refuse(StatusCode::UNPROCESSABLE_ENTITY, "sign-in-link-wrong"),
    }
}

async fn sign_out(State(app): State<App>, headers: HeaderMap) -> Result<Response, Failure> {
    if !origin::is_same_origin(&headers) {
        return Err(Failure::Forbidden(
            "This must be sent from a page of the service itself.",
        ));
    }
    let jar = CookieJar::from_headers(&headers);
    if let Some(session) = jar.get(cookie_name(&headers)) {
        let hash = hash_of(session.value());
        app.store
            .end_key(KeyKind::Session, &hash, app.clock.now())
            .await?;
    }
    let gone = cookie(&headers, String::new(), 0);
    Ok(([(header::SET_COOKIE, gone)], Redirect::to("/sign-in")).into_response())
}

async fn begin_session(
    app: &App,
    headers: &HeaderMap,
    staff: &StaffId,
    to: &str,
) -> Result<Response, Failure> {
    let session = new_key();
    let now = app.clock.now();
    let lasts = SignedDuration::from_hours(24 * SESSION_DAYS);
    app.store
        .add_key(
            KeyKind::Session,
            &hash_of(&session),
            staff,
            now,
            now + lasts,
        )
        .await?;
    speak(app, headers, staff).await?;
    let cookie = cookie(headers, session, lasts.as_secs());
    let to = if is_own_path(to) { to } else { HOME };
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(to)).into_response())
}

/// Mails to somebody are in the language in which that person last signed in.
async fn speak(app: &App, headers: &HeaderMap, staff: &StaffId) -> Result<(), Failure> {
    let asked = headers.get(header::ACCEPT_LANGUAGE);
    let asked = asked.and_then(|value| value.to_str().ok());
    let Some(language) = asked.and_then(preferred) else {
        return Ok(());
    };
    let contacts = app.store.staff_contacts(app.config.language).await?;
    let contact = contacts.into_iter().find(|it| it.member.id == *staff);
    if let Some(mut contact) = contact.filter(|contact| contact.language != language) {
        contact.language = language;
        app.store.set_staff_mail(&contact).await?;
    }
    Ok(())
}

fn form(app: &App, status: StatusCode, credentials: &Credentials, error: Option<&str>) -> Response {
    let context = sign_in_context(app, credentials, error);
    (
        status,
        pages::render("sign_in.html", app.config.language, context),
    )
        .into_response()
}

fn sign_in_context(app: &App, credentials: &Credentials, error: Option<&str>) -> Context {
    let mut context = Context::new();
    context.insert("site", &app.site().file.name);
    context.insert("login", &credentials.login);
    context.insert(
        "to",
        if is_own_path(&credentials.to) {
            credentials.to.as_str()
        } else {
            HOME
        },
    );
    context.insert(
        "error",
        &error.map(|key| texts().get(app.config.language, key, &[])),
    );
    context.insert("link", &None::<&str>);
    context
}

/// Whether a return address is a path of the service and can be read as nothing else.
fn is_own_path(to: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-._~?=&%+:@,".contains(c);
    let lower = to.to_ascii_lowercase();
    to.starts_with('/')
        && !to.starts_with("//")
        && to.chars().all(plain)
        && !["%2f", "%5c", "%0", "/../"]
            .iter()
            .any(|trick| lower.contains(trick))
}

/// On the machine itself there may be no TLS, and browsers keep no Secure cookie of a plain address.
fn is_local(headers: &HeaderMap) -> bool {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// The name of the session's cookie, which says how strict browsers are about it.
pub(super) fn cookie_name(headers: &HeaderMap) -> &'static str {
    if is_local(headers) {
        "svar-session"
    } else {
        "__Host-svar-session"
    }
}

fn cookie(headers: &HeaderMap, value: String, seconds: i64) -> String {
    let mut cookie = Cookie::new(cookie_name(headers), value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(!is_local(headers));
    format!("{cookie}; Max-Age={seconds}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_return_address_leads_nowhere_else() {
        for good in ["/inbox", "/inbox/turns?state=waiting&page=2", "/"] {
            assert!(is_own_path(good), "{good}");
        }
        for bad in [
            "",
            "inbox",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil",
            "https://evil.example",
            "/%2f%2fevil",
            "/%5cevil",
            "/\tevil",
            "/x\r\nSet-Cookie: a=b",
            "/%0d%0a",
            "/../..//evil",
            "http:evil",
            "https://fjordlys.example@evil.example",
        ] {
            assert!(!is_own_path(bad), "{bad}");
        }
    }
}
