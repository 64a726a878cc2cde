//! Mails to staff: alerts, the morning overview, and the page on which they are read and chosen.

use axum::http::StatusCode;
use svar_comments::staff::Role;

use crate::database::TestDatabase;
use crate::mail_server::MailServer;
use crate::service::{HOST, Service};

#[tokio::test]
async fn an_author_hears_at_once_of_a_comment_on_a_post_of_their_own() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        service.staff("kari", Role::Author, Some("kari")).await;
        service.staff("gunnar", Role::Author, Some("gunnar")).await;
        service.comment("Ola", "Når kommer fiberen?", "").await;
        service.mailer(Some(&server)).round().await.unwrap();
        let mails = server.mails();
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, ["kari@fjordlys.example"]);
        assert_eq!(
            mails[0].header("Subject"),
            "Ola har kommentert «Om fiber & mer»"
        );
        let link = mails[0].links().remove(0);
        assert!(
            link.starts_with(&format!("https://{HOST}/inbox/threads/fiber#c-")),
            "{link}"
        );
    })
    .await;
}

#[tokio::test]
async fn staff_hear_at_once_of_what_a_colleague_marks_as_urgent() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let id = service.comment("Ola", "Strømmen er borte", "").await;
        let mailer = service.mailer(Some(&server));
        mailer.round().await.unwrap();
        assert_eq!(server.mails().len(), 0);
        let path = format!("/api/v1/comments/{id}/marks");
        let marked = service
            .post(&path)
            .token(&token)
            .json(&[("mark", "urgent")])
            .send()
            .await;
        assert!(marked.status.is_success(), "{}", marked.body);
        mailer.round().await.unwrap();
        let mails = server.mails();
        assert_eq!(mails.len(), 1);
        assert!(
            mails[0].header("Subject").starts_with("Haster: Ola"),
            "{}",
            mails[0].header("Subject")
        );
    })
    .await;
}

#[tokio::test]
async fn the_morning_tells_once_on_a_working_day_who_waits() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        service.staff("ingrid", Role::Editor, None).await;
        service.comment("Ola", "Når kommer fiberen?", "").await;
        let (one, other) = (service.mailer(Some(&server)), service.mailer(Some(&server)));
        // Saturday has no morning, and noon on Monday is none.
        for (at, mails) in [
            ("2026-03-03T06:29:00Z", 0),
            ("2026-03-03T06:30:00Z", 1),
            ("2026-03-03T07:00:00Z", 1),
            ("2026-03-07T06:30:00Z", 1),
            ("2026-03-09T12:00:00Z", 1),
            ("2026-03-10T06:31:00Z", 2),
        ] {
            service.clock.set(at.parse().unwrap());
            one.round().await.unwrap();
            other.round().await.unwrap();
            assert_eq!(server.mails().len(), mails, "{at}");
        }
        let mails = server.mails();
        assert_eq!(mails[0].header("Subject"), "Én venter på svar");
        let text = mails[0].part("text/plain");
        assert!(
            text.contains(
                "Ingen er over fristen. Den som har ventet lengst, skrev 2. mars 2026 kl. 14.00."
            ),
            "{text}"
        );
        assert!(
            text.contains("* Ola · Om fiber & mer\n  Frist 3. mars 2026 kl. 14.00"),
            "{text}"
        );
        assert!(mails[1].part("text/plain").contains("Én er over fristen."));
    })
    .await;
}

#[tokio::test]
async fn a_member_of_staff_ends_overviews_from_the_mail_and_begins_them_in_the_inbox() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        service.comment("Ola", "Når kommer fiberen?", "").await;
        let mailer = service.mailer(Some(&server));
        service.clock.set("2026-03-03T06:30:00Z".parse().unwrap());
        mailer.round().await.unwrap();
        let header = server.mails()[0].header("List-Unsubscribe");
        let path = header
            .trim_matches(['<', '>'])
            .strip_prefix(&format!("https://{HOST}"))
            .unwrap()
            .to_owned();
        let stopped = service
            .post(&path)
            .form(&[("List-Unsubscribe", "One-Click")])
            .send()
            .await;
        assert_eq!(stopped.status, StatusCode::OK);
        service.clock.set("2026-03-04T06:30:00Z".parse().unwrap());
        mailer.round().await.unwrap();
        assert_eq!(server.mails().len(), 1);
        let page = service.get("/inbox/mails").token(&token).send().await;
        assert!(
            !page.body.contains("name=\"digest\" value=\"yes\" checked"),
            "{}",
            page.body
        );
        let chosen = [("digest", "yes"), ("language", "nn")];
        service
            .post("/inbox/mails")
            .token(&token)
            .form(&chosen)
            .send()
            .await;
        service.clock.set("2026-03-05T06:30:00Z".parse().unwrap());
        mailer.round().await.unwrap();
        assert_eq!(server.mails().len(), 2);
        assert!(
            server.mails()[1]
                .header("Subject")
                .contains("ventar på svar")
        );
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_the_preview_shows_each_mail_in_the_inbox() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let viewer = service.staff("vera", Role::Viewer, None).await;
        let fields = [
            ("name", "Ola"),
            ("mail", "ola@leser.example"),
            ("tell", "each"),
            ("markdown", "Hei"),
        ];
        service
            .post("/api/v1/threads/fiber/comments")
            .json(&fields)
            .send()
            .await;
        service.mailer(None).round().await.unwrap();
        let list = service.get("/inbox/mails").token(&token).send().await.body;
        assert!(
            list.contains("Spørsmål om svar på e-post") && list.contains("ola@leser.example"),
            "{list}"
        );
        let path = list
            .split("href=\"")
            .find(|it| it.starts_with("/inbox/mails/"))
            .unwrap();
        let path = path.split('"').next().unwrap();
        let page = service.get(path).token(&token).send().await;
        assert!(page.body.contains("/mail/confirm/"), "{}", page.body);
        assert!(
            page.header("content-security-policy")
                .contains("frame-src 'self'")
        );
        let frame = service
            .get(&format!("{path}/html"))
            .token(&token)
            .send()
            .await;
        assert!(frame.header("content-security-policy").contains("sandbox"));
        assert!(frame.body.contains("Ja, send meg svarene"));
        for path in [path.to_owned(), format!("{path}/html")] {
            let answer = service.get(&path).token(&viewer).send().await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        }
        let own = service.get("/inbox/mails").token(&viewer).send().await;
        assert!(own.status.is_success() && !own.body.contains("ola@leser.example"));
    })
    .await;
}

#[tokio::test]
async fn what_was_given_up_shows_in_the_inbox_and_can_be_tried_again() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let fields = [
            ("name", "Ola"),
            ("mail", "ola@leser.example"),
            ("tell", "each"),
            ("markdown", "Hei"),
        ];
        service
            .post("/api/v1/threads/fiber/comments")
            .json(&fields)
            .send()
            .await;
        let mailer = service.mailer(Some(&server));
        server.refuse(Some("550 No such user"));
        mailer.round().await.unwrap();
        while let Some(next) = service.app.store.next_outgoing_at().await.unwrap() {
            service.clock.set(next);
            mailer.round().await.unwrap();
        }
        let list = service.get("/inbox/mails").token(&token).send().await.body;
        assert!(
            list.contains("Oppgitt etter mange forsøk") && list.contains("No such user"),
            "{list}"
        );
        assert_eq!(service.app.store.outbox_counts().await.unwrap().given_up, 1);
        let forms = list.split("action=\"");
        let path = forms.map(|it| it.split('"').next().unwrap());
        let path = path.into_iter().find(|it| it.ends_with("/retry")).unwrap();
        server.refuse(None);
        service.post(path).token(&token).form(&[]).send().await;
        mailer.round().await.unwrap();
        assert_eq!(server.mails().len(), 1);
    })
    .await;
}
