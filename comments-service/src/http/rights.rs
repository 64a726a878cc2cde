//! States the rights of a handler in its arguments: `Staff<Editor>` is somebody who may remove comments.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;

use super::app::App;
use super::failure::Failure;
use super::{origin, sign_in};
use crate::staff::{Role, StaffMember};
use crate::staff_keys::hash_of;
use crate::store::KeyKind;

/// A signed-in member of staff who has the right `R`.
#[derive(Clone, Debug)]
pub struct Staff<R> {
    /// Who it is.
    pub member: StaffMember,
    right: PhantomData<R>,
}

/// What somebody must be allowed to do.
pub trait Right {
    /// Whether a role has it.
    fn is_held_by(role: Role) -> bool;
}

macro_rules! right {
    ($(#[$doc:meta])* $name:ident: $($role:ident)|+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl Right for $name {
            fn is_held_by(role: Role) -> bool {
                matches!(role, $(Role::$role)|+)
            }
        }
    };
}

right! {
    /// Anybody who can sign in.
    AnyStaff: Admin | Editor | Responder | Author | Viewer
}
right! {
    /// May read the inbox and the reports of the whole site.
    Viewer: Admin | Editor | Responder | Viewer
}
right! {
    /// May answer somewhere: the handler asks on which pages.
    Author: Admin | Editor | Responder | Author
}
right! {
    /// May answer and triage anywhere.
    Responder: Admin | Editor | Responder
}
right! {
    /// May remove comments.
    Editor: Admin | Editor
}
right! {
    /// May do everything.
    Admin: Admin
}

impl<R: Right> FromRequestParts<App> for Staff<R> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let member = signed_in(parts, app).await?.ok_or(Failure::Unauthorized)?;
        if R::is_held_by(member.role) {
            Ok(Self {
                member,
                right: PhantomData,
            })
        } else {
            Err(Failure::Forbidden("Your role does not allow this."))
        }
    }
}

/// Who sends the request: by the token in its header, else by the session in its cookie.
async fn signed_in(parts: &Parts, app: &App) -> Result<Option<StaffMember>, Failure> {
    let now = app.clock.now();
    if let Some(value) = parts.headers.get(header::AUTHORIZATION) {
        let token = value
            .to_str()
            .ok()
            .and_then(|value| value.strip_prefix("Bearer "));
        let Some(token) = token.filter(|token| !token.is_empty()) else {
            return Ok(None);
        };
        return Ok(app
            .store
            .key_owner(KeyKind::Token, &hash_of(token), now)
            .await?);
    }
    let jar = CookieJar::from_headers(&parts.headers);
    let Some(session) = jar.get(sign_in::cookie_name(&parts.headers)) else {
        return Ok(None);
    };
    // A cookie comes along with requests that other sites cause: those may not change anything.
    if !parts.method.is_safe() && !origin::is_same_origin(&parts.headers) {
        return Err(Failure::Forbidden(
            "This must be sent from a page of the service itself.",
        ));
    }
    Ok(app
        .store
        .key_owner(KeyKind::Session, &hash_of(session.value()), now)
        .await?)
}
