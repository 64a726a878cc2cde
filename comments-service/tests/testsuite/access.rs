//! Access ends at once where somebody leaves or a password is changed.

use axum::http::StatusCode;
use svar_comments::comment::StaffId;
use svar_comments::staff::Role;
use svar_comments::staff_keys::{hash_of, new_key};
use svar_comments::store::KeyKind;

use crate::commands::{run, said};
use crate::database::TestDatabase;
use crate::service::Service;

impl Service {
    /// A one-time link of somebody.
    async fn link(&self, id: &str) -> String {
        let (key, now) = (new_key(), self.app.clock.now());
        let end = now + jiff::SignedDuration::from_hours(10_000);
        let (staff, hash) = (StaffId(id.to_owned()), hash_of(&key));
        let store = &self.app.store;
        let added = store.add_key(KeyKind::Link, &hash, &staff, now, end).await;
        added.unwrap();
        key
    }

    /// The cookie that a link gives, or nothing.
    async fn follow(&self, link: &str) -> String {
        let asking = self.post("/sign-in/link").form(&[("link", link)]);
        let answer = asking.header("sec-fetch-site", "same-origin").send().await;
        let cookie = answer.header("set-cookie").split(';').next();
        cookie.unwrap_or_default().to_owned()
    }

    async fn with_cookie(&self, cookie: &str) -> StatusCode {
        self.get("/inbox")
            .header("cookie", cookie)
            .send()
            .await
            .status
    }

    async fn with_token(&self, token: &str) -> StatusCode {
        self.get("/api/v1/turns?state=waiting")
            .token(token)
            .send()
            .await
            .status
    }
}

#[tokio::test]
async fn whoever_leaves_is_out_at_once() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ida", Role::Editor, None).await;
        let other = service.staff("omar", Role::Editor, None).await;
        let (link, unused) = (service.link("ida").await, service.link("ida").await);
        let cookie = service.follow(&link).await;
        assert_eq!(service.with_cookie(&cookie).await, StatusCode::OK);
        assert_eq!(service.with_token(&token).await, StatusCode::OK);

        let ended = run(database, &["staff", "end", "ida"], "");
        assert_eq!(
            said(&ended),
            "ida kan ikke lenger logge inn; åpne økter, lenker og nøkler er avsluttet.\n"
        );
        assert_eq!(service.with_cookie(&cookie).await, StatusCode::SEE_OTHER);
        assert_eq!(service.with_token(&token).await, StatusCode::UNAUTHORIZED);
        assert_eq!(service.follow(&unused).await, "");
        assert_eq!(service.with_token(&other).await, StatusCode::OK);
        assert!(!said(&run(database, &["staff", "list"], "")).contains("ida"));
        for arguments in [["staff", "end", "ida"], ["staff", "end", "ingen"]] {
            let again = run(database, &arguments, "");
            assert_eq!(again.status.code(), Some(1));
            assert!(
                said(&again).contains("det finnes ingen konto"),
                "{}",
                said(&again)
            );
        }

        // Somebody who comes back gets new keys: the old ones stay shut.
        service.staff("ida", Role::Viewer, None).await;
        assert_eq!(service.with_cookie(&cookie).await, StatusCode::SEE_OTHER);
        assert_eq!(service.with_token(&token).await, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_ends_sessions_and_unused_links() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ida", Role::Editor, None).await;
        service.staff("omar", Role::Editor, None).await;
        let (link, unused) = (service.link("ida").await, service.link("ida").await);
        let cookie = service.follow(&link).await;
        let other_link = service.link("omar").await;
        let other = service.follow(&other_link).await;
        let set = run(
            database,
            &["staff", "password", "ida"],
            "korrekt hest batteri\n",
        );
        assert_eq!(set.status.code(), Some(0), "{}", said(&set));
        assert_eq!(service.with_cookie(&cookie).await, StatusCode::SEE_OTHER);
        assert_eq!(service.follow(&unused).await, "");
        assert_eq!(service.with_cookie(&other).await, StatusCode::OK);
        assert_eq!(
            service.with_token(&token).await,
            StatusCode::OK,
            "a program goes on"
        );
        let fields = [("login", "ida"), ("password", "korrekt hest batteri")];
        let asking = service.post("/sign-in").form(&fields);
        let signed = asking.header("sec-fetch-site", "same-origin").send().await;
        assert_eq!(signed.header("location"), "/inbox");
    })
    .await;
}
