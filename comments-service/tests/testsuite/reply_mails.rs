//! Mails to readers: asked for, confirmed, told of answers, and ended.

use axum::http::StatusCode;
use proptest::prelude::*;
use svar_comments::comment::{CommentId, ReaderKey};
use svar_comments::config::Moderation;
use svar_comments::http::AppOptions;
use svar_comments::language::Language;
use svar_comments::mail::Mailer;
use svar_comments::mail_address::MailAddress;
use svar_comments::staff::Role;
use svar_comments::store::NewComment;
use svar_comments::subscription::{Pace, Subscription};
use svar_comments::thread::ThreadKey;

use crate::database::TestDatabase;
use crate::mail_server::{Mail, MailServer};
use crate::service::{HOST, SITE, Service};

const OLA: &str = "ola@leser.example";

/// A service with a mail server and a member of staff who answers.
struct Post {
    service: Service,
    server: MailServer,
    mailer: Mailer,
    token: String,
}

impl Post {
    async fn on(database: &TestDatabase) -> Self {
        Self::of(Service::on(database).await).await
    }

    async fn of(service: Service) -> Self {
        let server = MailServer::start().await;
        let mailer = service.mailer(Some(&server));
        let token = service.staff("ingrid", Role::Editor, None).await;
        // Only what readers get is looked at here.
        let store = &service.app.store;
        for mut contact in store
            .staff_contacts(service.app.config.language)
            .await
            .unwrap()
        {
            contact.wants_alerts = false;
            contact.wants_digest = false;
            store.set_staff_mail(&contact).await.unwrap();
        }
        Self {
            service,
            server,
            mailer,
            token,
        }
    }

    async fn comment(&self, page: &str, fields: &[(&str, &str)]) -> String {
        let path = format!("/api/v1/threads/{page}/comments");
        let answer = self.service.post(&path).json(fields).send().await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    /// A comment of Ola's, who wants to hear of answers.
    async fn asked(&self, page: &str, tell: &str) -> String {
        let fields = [
            ("name", "Ola"),
            ("mail", OLA),
            ("tell", tell),
            ("markdown", "Når kommer fiberen?"),
        ];
        self.comment(page, &fields).await
    }

    async fn reply(&self, parent: &str, markdown: &str) -> String {
        let path = format!("/api/v1/comments/{parent}/replies");
        let fields = [("markdown", markdown), ("kind", "full"), ("voice", "own")];
        let answer = self
            .service
            .post(&path)
            .token(&self.token)
            .json(&fields)
            .send()
            .await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    async fn round(&self) -> Vec<Mail> {
        let before = self.server.mails().len();
        self.mailer.round().await.unwrap();
        self.server.mails().split_off(before)
    }

    async fn press(&self, link: &str, fields: &[(&str, &str)]) -> StatusCode {
        self.service
            .post(path(link))
            .form(fields)
            .send()
            .await
            .status
    }

    /// Ola asks on a page, and says yes to the mail that comes.
    async fn confirmed(&self, page: &str, tell: &str) -> String {
        let id = self.asked(page, tell).await;
        let mails = self.round().await;
        assert_eq!(mails.len(), 1);
        let link = link_to(&mails[0], "/mail/confirm/");
        assert_eq!(
            self.press(&link, &[("answer", "yes")]).await,
            StatusCode::OK
        );
        id
    }
}

fn link_to(mail: &Mail, part: &str) -> String {
    let links = mail.links();
    let link = links.iter().find(|link| link.contains(part));
    link.unwrap_or_else(|| panic!("no {part} in {links:?}"))
        .clone()
}

fn path(link: &str) -> &str {
    link.strip_prefix("https://")
        .unwrap()
        .strip_prefix(HOST)
        .unwrap()
}

#[tokio::test]
async fn threat_06_a_reader_hears_of_answers_only_after_saying_yes_to_a_mail() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.asked("fiber", "each").await;
        let mails = post.round().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, [OLA]);
        assert_eq!(mails[0].header("Subject"), "Vil du ha svar på e-post?");
        assert!(
            !mails[0].source.contains("Ola"),
            "nothing of the writer's stands in it"
        );
        post.reply(&id, "Til høsten.").await;
        assert_eq!(post.round().await.len(), 0, "not before the yes");
        let link = link_to(&mails[0], "/mail/confirm/");
        assert_eq!(
            post.press(&link, &[("answer", "yes")]).await,
            StatusCode::OK
        );
        let told = post.round().await;
        assert_eq!(told.len(), 1, "the answer that came meanwhile is not lost");
        assert_eq!(
            told[0].header("Subject"),
            "Ingrid Moe svarte på kommentaren din"
        );
        let text = told[0].part("text/plain");
        assert!(
            text.contains("> Til høsten.") && text.contains("> Når kommer fiberen?"),
            "{text}"
        );
        assert!(
            told[0]
                .links()
                .iter()
                .any(|link| link.starts_with(&format!("{SITE}/2026/02/fiber/#c-")))
        );
        assert_eq!(post.round().await.len(), 0, "once");
    })
    .await;
}

#[tokio::test]
async fn nobody_is_asked_who_did_not_ask_or_whose_comment_is_not_public() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let fields = [
            ("name", "Kari"),
            ("mail", "kari@leser.example"),
            ("markdown", "Hei"),
        ];
        post.comment("fiber", &fields).await;
        let spam = [
            ("name", "Bot"),
            ("mail", OLA),
            ("tell", "each"),
            ("markdown", "Kjøp"),
            ("website", "x"),
        ];
        post.comment("fiber", &spam).await;
        assert_eq!(post.round().await.len(), 0);
        let without = [("name", "Ola"), ("tell", "each"), ("markdown", "Hei")];
        let path = "/api/v1/threads/fiber/comments";
        let answer = post.service.post(path).form(&without).send().await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer
                .body
                .contains("Skriv e-postadressen din for å få svar"),
            "{}",
            answer.body
        );
        assert!(
            answer.body.contains("value=\"each\" selected"),
            "the choice is kept"
        );
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_waits_asks_its_writer_once_it_is_shown() {
    TestDatabase::each(async |database| {
        let service = Service::with(
            database,
            "hold-all",
            AppOptions {
                posts_per_minute: 0,
                ..AppOptions::default()
            },
        )
        .await;
        let post = Post::of(service).await;
        let id = post.asked("fiber", "each").await;
        assert_eq!(post.round().await.len(), 0);
        let path = format!("/api/v1/comments/{id}/publication");
        let answer = post.service.post(&path).token(&post.token).send().await;
        assert!(answer.status.is_success(), "{}", answer.body);
        assert_eq!(post.round().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn threat_06_ten_thousand_comments_that_name_one_victim_cause_one_mail() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let app = &post.service.app;
        // The server takes its time for each statement, and would say the same of ten times as many.
        let many = if database.url.starts_with("sqlite") {
            10_000
        } else {
            1_000
        };
        for from in (0..many).step_by(500) {
            let flood = (from..from + 500).map(|number| {
                let address = match number % 3 {
                    0 => "Victim@leser.example".to_owned(),
                    1 => "vic.tim@leser.example".to_owned(),
                    _ => format!("victim+{number}@leser.example"),
                };
                let comment = flooding(&post, number, &address);
                async { drop(app.writer.post(comment).await.unwrap()) }
            });
            all_at_once(flood).await;
            post.mailer.round().await.unwrap();
        }
        for number in 0..20 {
            post.asked_as(&format!("v.i.c.t.i.m+{number}@leser.example"))
                .await;
        }
        post.mailer.round().await.unwrap();
        assert_eq!(post.server.mails().len(), 1);
        post.service.pass(25 * 3600);
        post.asked_as("victim@leser.example").await;
        post.round().await;
        post.service.pass(25 * 3600);
        post.asked_as("victim@leser.example").await;
        post.round().await;
        assert_eq!(
            post.server.mails().len(),
            2,
            "who does not answer is asked ever more rarely"
        );
    })
    .await;
}

/// What the form makes of one more comment of the flood.
fn flooding(post: &Post, number: usize, address: &str) -> NewComment {
    let now = post.service.clock.now();
    let id = post.service.clock.new_id();
    NewComment {
        receipt: (id.clone(), now),
        id: CommentId(id),
        thread: ThreadKey::parse("fiber").unwrap(),
        parent: None,
        name: "Troll".to_owned(),
        mail: Some(address.to_owned()),
        reader: ReaderKey::of("Troll", Some(address)),
        markdown: format!("Nummer {number}"),
        html: format!("<p>Nummer {number}</p>"),
        received_at: now,
        moderation: Moderation::Open,
        is_spam: false,
        edit_key: None,
        subscription: Some(Subscription {
            address: MailAddress::parse(address).unwrap(),
            language: Language::NB,
            pace: Pace::Each,
        }),
    }
}

/// Runs all of them at once.
async fn all_at_once(all: impl Iterator<Item = impl Future<Output = ()>>) {
    let mut all: Vec<_> = all.map(Box::pin).collect();
    std::future::poll_fn(|context| {
        all.retain_mut(|one| one.as_mut().poll(context).is_pending());
        if all.is_empty() {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
}

impl Post {
    async fn asked_as(&self, mail: &str) {
        let fields = [
            ("name", "Troll"),
            ("mail", mail),
            ("tell", "each"),
            ("markdown", "Igjen"),
        ];
        self.comment("fiber", &fields).await;
    }
}

#[tokio::test]
async fn threat_06_who_says_never_is_never_asked_again() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        post.asked("fiber", "each").await;
        let mails = post.round().await;
        let link = link_to(&mails[0], "/mail/confirm/");
        assert_eq!(
            post.press(&link, &[("answer", "never")]).await,
            StatusCode::OK
        );
        post.service.pass(40 * 86_400);
        post.asked("kabel", "each").await;
        assert_eq!(post.round().await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_hears_of_their_own_answers_or_of_other_readers_further_down() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.confirmed("fiber", "each").await;
        let own = [
            ("name", "Ola"),
            ("mail", OLA),
            ("markdown", "Jeg svarer meg selv"),
            ("parent", &*id),
        ];
        post.comment("fiber", &own).await;
        assert_eq!(post.round().await.len(), 0);
        let other = post
            .comment(
                "fiber",
                &[
                    ("name", "Kari"),
                    ("markdown", "Jeg lurer også"),
                    ("parent", &*id),
                ],
            )
            .await;
        let mails = post.round().await;
        assert_eq!(mails[0].header("Subject"), "Kari svarte på kommentaren din");
        post.comment(
            "fiber",
            &[
                ("name", "Per"),
                ("markdown", "Samme her"),
                ("parent", &*other),
            ],
        )
        .await;
        assert_eq!(post.round().await.len(), 0, "an answer to somebody else");
        post.reply(&other, "Til høsten, begge to.").await;
        assert_eq!(post.round().await.len(), 1, "staff answer everybody above");
    })
    .await;
}

#[tokio::test]
async fn threat_06_more_answers_than_a_few_an_hour_come_together() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.confirmed("fiber", "each").await;
        for number in 0..30 {
            let text = format!("Svar {number}");
            let name = format!("Leser {number}");
            post.comment(
                "fiber",
                &[("name", &name), ("markdown", &text), ("parent", &*id)],
            )
            .await;
            post.mailer.round().await.unwrap();
            post.service.pass(30);
        }
        assert_eq!(
            post.server.mails().len(),
            1 + 4,
            "the question and four answers"
        );
        post.service.pass(3600);
        let mails = post.round().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(
            mails[0].header("Subject"),
            "26 nye svar på kommentarene dine"
        );
        assert!(
            mails[0]
                .part("text/plain")
                .contains("… og 6 til på bloggen.")
        );
    })
    .await;
}

#[tokio::test]
async fn who_wants_one_mail_a_day_gets_it_in_the_morning() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.confirmed("fiber", "daily").await;
        for number in 0..3 {
            post.reply(&id, &format!("Svar {number}")).await;
        }
        assert_eq!(post.round().await.len(), 0);
        post.service
            .clock
            .set("2026-03-03T06:29:59Z".parse().unwrap());
        assert_eq!(post.round().await.len(), 0);
        post.service
            .clock
            .set("2026-03-03T06:30:00Z".parse().unwrap());
        let mails = post.round().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(
            mails[0].header("Subject"),
            "3 nye svar på kommentarene dine"
        );
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_is_gone_before_its_mail_is_sent_is_not_told() {
    TestDatabase::each(async |database| {
        let mut post = Post::on(database).await;
        let id = post.confirmed("fiber", "each").await;
        post.server.stop().await;
        let reply = post.reply(&id, "Feil svar").await;
        post.mailer.round().await.unwrap();
        let path = format!("/api/v1/replies/{reply}");
        let delete = post
            .service
            .ask(axum::http::Method::DELETE, &path)
            .token(&post.token);
        assert_eq!(delete.send().await.status, StatusCode::NO_CONTENT);
        post.server.start_again().await;
        post.service.pass(61);
        assert_eq!(post.round().await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_mail_speaks_the_language_of_the_page() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.asked("kabel", "each").await;
        let mails = post.round().await;
        assert_eq!(
            mails[0].header("Subject"),
            "Would you like answers by email?"
        );
        assert_eq!(mails[0].header("Content-Language"), "en");
        let link = link_to(&mails[0], "/mail/confirm/");
        let page = post.service.get(path(&link)).send().await;
        assert!(
            page.body.contains("Yes, send me the answers"),
            "{}",
            page.body
        );
        post.press(&link, &[("answer", "yes")]).await;
        post.reply(&id, "In autumn.").await;
        let told = post.round().await;
        assert_eq!(
            told[0].header("Subject"),
            "Ingrid Moe answered your comment"
        );
    })
    .await;
}

#[tokio::test]
async fn threat_06_mail_programs_end_mails_with_one_click() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.confirmed("fiber", "each").await;
        post.reply(&id, "Til høsten.").await;
        let mails = post.round().await;
        let header = mails[0].header("List-Unsubscribe");
        let link = header.trim_matches(['<', '>']);
        assert_eq!(mails[0].header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        assert_eq!(post.press(link, &[("List-Unsubscribe", "One-Click")]).await, StatusCode::OK);
        assert_eq!(post.press(link, &[("List-Unsubscribe", "One-Click")]).await, StatusCode::OK, "as often as it likes");
        post.reply(&id, "Eller til våren.").await;
        assert_eq!(post.round().await.len(), 0);
        let multipart = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        let other = post.confirmed_again("kabel").await;
        post.reply(&other, "Yes.").await;
        let mails = post.round().await;
        let header = mails[0].header("List-Unsubscribe");
        let link = header.trim_matches(['<', '>']);
        let answer = post.service.post(path(link)).header("content-type", "multipart/form-data; boundary=x");
        assert_eq!(answer.text(multipart).send().await.status, StatusCode::OK);
        post.reply(&other, "No.").await;
        assert_eq!(post.round().await.len(), 0);
    })
    .await;
}

impl Post {
    /// After a day somebody who has stopped may be asked again.
    async fn confirmed_again(&self, page: &str) -> String {
        self.service.pass(25 * 3600);
        self.confirmed(page, "each").await
    }
}

#[tokio::test]
async fn a_reader_can_stop_one_conversation_and_keep_the_others() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let fiber = post.confirmed("fiber", "each").await;
        let cable = post.asked("kabel", "each").await;
        post.reply(&fiber, "Til høsten.").await;
        let mails = post.round().await;
        let link = link_to(&mails[0], "/mail/unsubscribe/");
        let page = post.service.get(path(&link)).send().await;
        assert!(
            page.body.contains("Ikke flere om denne samtalen"),
            "{}",
            page.body
        );
        assert_eq!(
            post.press(&link, &[("what", "conversation")]).await,
            StatusCode::OK
        );
        post.reply(&fiber, "Eller til våren.").await;
        post.reply(&cable, "In autumn.").await;
        let mails = post.round().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].header("Subject").contains("answered"));
    })
    .await;
}

#[tokio::test]
async fn threat_08_a_mail_holds_no_live_link_and_no_image_out_of_a_comment() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.confirmed("fiber", "each").await;
        let text = "Se [banken din](https://evil.example/login) ![x](https://evil.example/x.png) \
            www.evil.example evil.example/bank post@evil.example <https://evil.example> <b>hei</b>";
        let fields = [
            ("name", "https://evil.example/a"),
            ("markdown", text),
            ("parent", &*id),
        ];
        post.comment("fiber", &fields).await;
        let mails = post.round().await;
        let both = mails[0].part("text/plain") + &mails[0].part("text/html");
        for live in ["evil.example", "www.", "<b>hei", "<img", "@evil"] {
            assert!(!both.contains(live), "{live} in {both}");
        }
        assert!(!mails[0].header("Subject").contains("evil.example"));
        for link in mails[0].links() {
            assert!(
                link.starts_with(SITE) || link.starts_with(&format!("https://{HOST}/mail/")),
                "{link}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn threat_09_a_link_in_a_mail_does_one_thing_once_and_not_for_ever() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.asked("fiber", "each").await;
        let mails = post.round().await;
        let link = link_to(&mails[0], "/mail/confirm/");
        // Swapped: the key of one act opens no other.
        let swapped = link.replace("/confirm/", "/unsubscribe/");
        assert_eq!(post.press(&swapped, &[]).await, StatusCode::GONE);
        // Run out.
        let start = post.service.clock.now();
        post.service.pass(72 * 3600);
        assert_eq!(
            post.press(&link, &[("answer", "yes")]).await,
            StatusCode::GONE
        );
        post.service.clock.set(start);
        assert_eq!(
            post.press(&link, &[("answer", "yes")]).await,
            StatusCode::OK
        );
        // Replayed: after the reader has stopped, the old yes is none.
        post.reply(&id, "Til høsten.").await;
        let told = post.round().await;
        let stop = link_to(&told[0], "/mail/unsubscribe/");
        assert_eq!(post.press(&stop, &[]).await, StatusCode::OK);
        assert_eq!(
            post.press(&link, &[("answer", "yes")]).await,
            StatusCode::GONE
        );
        assert_eq!(
            post.service.get(path(&link)).send().await.status,
            StatusCode::GONE
        );
        post.reply(&id, "Eller til våren.").await;
        assert_eq!(post.round().await.len(), 0);
        // No key lies in the database.
        let key = link.rsplit('/').next().unwrap();
        assert!(
            !database.holds(key).await,
            "a key is kept as its hash alone"
        );
        assert!(
            database.holds("Til høsten").await,
            "the search finds what is there"
        );
    })
    .await;
}

#[tokio::test]
async fn threat_10_opening_every_link_of_every_mail_changes_nothing() {
    TestDatabase::each(async |database| {
        let post = Post::on(database).await;
        let id = post.confirmed("fiber", "each").await;
        post.reply(&id, "Til høsten.").await;
        post.asked_as("kari@leser.example").await;
        post.mailer.round().await.unwrap();
        let before = database.content().await;
        let mut opened = 0;
        for mail in post.server.mails() {
            let listed = mail
                .header("List-Unsubscribe")
                .trim_matches(['<', '>'])
                .to_owned();
            for link in mail.links().into_iter().chain([listed]) {
                if let Some(path) = link.strip_prefix(&format!("https://{HOST}")) {
                    for method in ["GET", "HEAD"] {
                        post.service.ask(method.parse().unwrap(), path).send().await;
                        opened += 1;
                    }
                }
            }
        }
        assert!(opened >= 8, "{opened}");
        assert_eq!(database.content().await, before);
    })
    .await;
}

#[test]
fn threat_07_no_field_reaches_the_head_of_a_mail_as_a_line_of_its_own() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let _inside = runtime.enter();
    let database = TestDatabase::sqlite();
    let post = runtime.block_on(Post::on(&database));
    let id = runtime.block_on(post.confirmed("fiber", "each"));
    // Every mail of the test goes out at once.
    let bad = "[a-zæ \r\n\0\u{2028}\u{2029}\u{85}:<>\"=?,;-]{0,40}(\r\nBcc: x@y.example\r\n)?";
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(48));
    let outcome = runner.run(&(bad, bad, bad), |(name, text, more)| {
        runtime.block_on(async {
            let (name, text) = (format!("a{name}"), format!("b{text}\n{more}"));
            let mail = format!("a{more}@leser.example");
            let path = "/api/v1/threads/fiber/comments";
            for mail in [&*mail, ""] {
                let fields = [
                    ("name", &*name),
                    ("markdown", &*text),
                    ("mail", mail),
                    ("tell", if mail.is_empty() { "" } else { "each" }),
                    ("parent", &*id),
                ];
                post.service.post(path).json(&fields).send().await;
            }
            post.service.pass(3601);
            for mail in post.round().await {
                let (head, _) = mail.source.split_once("\r\n\r\n").unwrap();
                let names: Vec<String> = head
                    .split("\r\n")
                    .filter(|line| !line.starts_with([' ', '\t']))
                    .map(|line| line.split(':').next().unwrap().to_lowercase())
                    .collect();
                let known = [
                    "from",
                    "to",
                    "subject",
                    "date",
                    "message-id",
                    "auto-submitted",
                    "x-auto-response-suppress",
                    "content-language",
                    "list-unsubscribe",
                    "list-unsubscribe-post",
                    "mime-version",
                    "content-type",
                ];
                for name in &names {
                    prop_assert!(known.contains(&name.as_str()), "{head}");
                }
                prop_assert_eq!(mail.to.len(), 1);
                let is_broken = head.contains(['\0', '\u{2028}']);
                prop_assert!(!is_broken);
            }
            Ok(())
        })
    });
    outcome.unwrap();
    assert!(post.server.mails().len() > 10);
}

#[tokio::test]
async fn the_form_offers_mails_and_has_none_chosen() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let page = service.get("/threads/fiber").send().await.body;
        assert!(
            page.contains("<select id=\"svar-tell\" name=\"tell\""),
            "{page}"
        );
        assert!(
            !page.contains("selected"),
            "a yes is never chosen beforehand"
        );
    })
    .await;
}
