//! The outbox: what waits in it, and what a mail server is told.

use jiff::SignedDuration;
use svar_comments::language::Language;
use svar_comments::letter::{Act, Block, Letter, Link};
use svar_comments::mail_address::MailAddress;
use svar_comments::outgoing::{Content, MailKind, NewMail};

use crate::database::TestDatabase;
use crate::mail_server::MailServer;
use crate::service::Service;

fn new_mail(service: &Service, to: &str, once: Option<&str>) -> NewMail {
    let letter = Letter {
        subject: "Ærlig talt".to_owned(),
        blocks: vec![
            Block::Paragraph("Blåbær & <b>fløte</b>".to_owned()),
            Block::Button {
                label: "Klag".to_owned(),
                link: Link::Act(Act::Object, "d1".to_owned()),
            },
        ],
        because: String::new(),
        unsubscribe: None,
    };
    NewMail {
        id: service.clock.new_id(),
        kind: MailKind::Removal,
        to: MailAddress::parse(to).unwrap(),
        language: Language::NB,
        content: Content::Letter(letter),
        comment: None,
        once: once.map(str::to_owned),
        queued_at: service.clock.now(),
    }
}

#[tokio::test]
async fn a_mail_says_the_same_as_text_and_as_html_and_keeps_its_name() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        let mail = new_mail(&service, "ola@fjordlys.example", None);
        assert!(service.app.store.queue_mail(&mail).await.unwrap());
        service.mailer(Some(&server)).round().await.unwrap();
        let mails = server.mails();
        assert_eq!(mails.len(), 1);
        let taken = &mails[0];
        assert_eq!(taken.to, ["ola@fjordlys.example"]);
        assert_eq!(taken.header("Subject"), "Ærlig talt");
        assert_eq!(
            taken.header("From"),
            "Fjordlys-bloggen <blogg@fjordlys.example>"
        );
        assert_eq!(
            taken.header("Message-ID"),
            format!("<{}@fjordlys.example>", mail.id)
        );
        assert_eq!(taken.header("Auto-Submitted"), "auto-generated");
        assert!(taken.part("text/plain").contains("Blåbær & <b>fløte</b>"));
        assert!(
            taken
                .part("text/html")
                .contains("Blåbær &amp; &lt;b&gt;fløte&lt;/b&gt;")
        );
        let links = taken.links();
        assert!(
            links[0].starts_with("https://svar.fjordlys.example/objections/"),
            "{links:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_mail_server_that_is_down_loses_nothing() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let mut server = MailServer::start().await;
        let mailer = service.mailer(Some(&server));
        server.stop().await;
        for name in ["en", "to", "tre"] {
            let mail = new_mail(&service, &format!("{name}@fjordlys.example"), None);
            service.app.store.queue_mail(&mail).await.unwrap();
        }
        for _ in 0..100 {
            mailer.round().await.unwrap();
            service.pass(61);
        }
        server.start_again().await;
        server.refuse(Some("451 Try again later"));
        mailer.round().await.unwrap();
        assert_eq!(server.mails().len(), 0);
        server.refuse(None);
        service.pass(61);
        // Another process begins where the first has stopped.
        service.mailer(Some(&server)).round().await.unwrap();
        let mut to: Vec<_> = server
            .mails()
            .into_iter()
            .flat_map(|mail| mail.to)
            .collect();
        to.sort();
        assert_eq!(
            to,
            ["en", "to", "tre"].map(|name| format!("{name}@fjordlys.example"))
        );
        service.pass(86_400);
        mailer.round().await.unwrap();
        assert_eq!(server.mails().len(), 3, "each is sent once");
    })
    .await;
}

#[tokio::test]
async fn two_processes_on_one_outbox_send_each_mail_once() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        for number in 0..40 {
            let to = format!("leser{number}@fjordlys.example");
            let mail = new_mail(&service, &to, None);
            service.app.store.queue_mail(&mail).await.unwrap();
        }
        let (one, other) = (service.mailer(Some(&server)), service.mailer(Some(&server)));
        let (one, other) = tokio::join!(Box::pin(one.round()), Box::pin(other.round()));
        one.unwrap();
        other.unwrap();
        let mut to: Vec<_> = server
            .mails()
            .into_iter()
            .flat_map(|mail| mail.to)
            .collect();
        assert_eq!(to.len(), 40);
        to.sort();
        to.dedup();
        assert_eq!(to.len(), 40);
    })
    .await;
}

#[tokio::test]
async fn a_line_that_breaks_after_the_mail_was_taken_repeats_it_under_the_same_name() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        let mail = new_mail(&service, "ola@fjordlys.example", None);
        service.app.store.queue_mail(&mail).await.unwrap();
        server.hang_up_after_taking(true);
        service.mailer(Some(&server)).round().await.unwrap();
        server.hang_up_after_taking(false);
        service.pass(61);
        service.mailer(Some(&server)).round().await.unwrap();
        let names: Vec<_> = server
            .mails()
            .iter()
            .map(|mail| mail.header("Message-ID"))
            .collect();
        assert_eq!(names.len(), 2);
        assert_eq!(names[0], names[1]);
    })
    .await;
}

#[tokio::test]
async fn what_must_not_be_said_twice_is_queued_once() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let store = &service.app.store;
        let first = new_mail(
            &service,
            "ola@fjordlys.example",
            Some("morning 2026-03-02 ola"),
        );
        let again = new_mail(
            &service,
            "ola@fjordlys.example",
            Some("morning 2026-03-02 ola"),
        );
        assert!(store.queue_mail(&first).await.unwrap());
        assert!(!store.queue_mail(&again).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn threat_18_what_was_sent_is_forgotten_after_a_month() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        let mail = new_mail(&service, "ola@leser.example", None);
        service.app.store.queue_mail(&mail).await.unwrap();
        service.mailer(Some(&server)).round().await.unwrap();
        service.pass(29 * 86_400);
        service.app.store.sweep(service.clock.now()).await.unwrap();
        assert!(database.holds("ola@leser.example").await);
        service.pass(2 * 86_400);
        service.app.store.sweep(service.clock.now()).await.unwrap();
        assert!(!database.holds("ola@leser.example").await);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_nobody_takes_is_given_up_after_days_and_not_before() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let server = MailServer::start().await;
        server.refuse(Some("452 No room"));
        let mailer = service.mailer(Some(&server));
        let mail = new_mail(&service, "ola@fjordlys.example", None);
        service.app.store.queue_mail(&mail).await.unwrap();
        let start = service.clock.now();
        while let Some(next) = service.app.store.next_outgoing_at().await.unwrap() {
            service.clock.set(next);
            mailer.round().await.unwrap();
        }
        let waited = service.clock.now().duration_since(start);
        assert!(waited > SignedDuration::from_hours(24 * 5), "{waited}");
        assert!(waited < SignedDuration::from_hours(24 * 6), "{waited}");
        server.refuse(None);
        service.pass(86_400);
        mailer.round().await.unwrap();
        assert_eq!(server.mails().len(), 0);
    })
    .await;
}
