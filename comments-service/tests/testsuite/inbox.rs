//! The inbox and the reply clock, as readers and staff meet them.

use axum::http::{Method, StatusCode};
use jiff::Timestamp;
use serde_json::{Value, json};
use svar_comments::command::Format;
use svar_comments::command::report::{ReportCommand, ReportFormat};
use svar_comments::command::unanswered::UnansweredCommand;
use svar_comments::language::Language;
use svar_comments::staff::Role;
use svar_comments::words::words;

use crate::database::TestDatabase;
use crate::service::{Answer, Service};

const LANGUAGES: [&str; 4] = ["nb", "nn", "da", "en"];
const HOUR: i64 = 3600;

impl Service {
    /// A comment as a reader sends it without a script; its id.
    async fn plain_comment(&self, key: &str, name: &str, markdown: &str, parent: &str) -> String {
        let fields = [("name", name), ("markdown", markdown), ("parent", parent)];
        let path = format!("/api/v1/threads/{key}/comments");
        let answer = self.post(&path).form(&fields).send().await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let page = self.get(answer.header("location")).send().await.body;
        let (_, link) = page.split_once("#c-").unwrap();
        link.split_once('"').unwrap().0.to_owned()
    }

    /// Fills in a form of the inbox.
    async fn fill(&self, token: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(path).token(token).form(fields).send().await
    }

    async fn page(&self, token: &str, path: &str) -> String {
        let answer = self.get(path).token(token).send().await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert!(!answer.body.contains('⟦'), "{path} lacks a text");
        answer.body
    }

    async fn waiting(&self, token: &str) -> Value {
        self.get("/api/v1/turns?state=waiting")
            .token(token)
            .send()
            .await
            .json()["turns"]
            .clone()
    }

    /// What `unanswered` prints.
    async fn unanswered(&self) -> Value {
        let command = UnansweredCommand {
            as_of: None,
            format: Format::Json,
        };
        let (app, now) = (&self.app, self.clock.now());
        let english = words(Language::EN);
        let printed = command.run(&app.config, &app.store, now, english).await;
        let printed = printed.unwrap();
        serde_json::from_str::<Value>(&printed).unwrap()["turns"].clone()
    }

    /// What `report` prints of everything so far.
    async fn report(&self) -> Value {
        let command = ReportCommand {
            from: Some("2026-03-01".to_owned()),
            to: None,
            as_of: None,
            by: None,
            format: ReportFormat::Json,
        };
        let (app, now) = (&self.app, self.clock.now());
        let english = words(Language::EN);
        let printed = command.run(&app.config, &app.store, now, english).await;
        let printed = printed.unwrap();
        serde_json::from_str::<Value>(&printed).unwrap()["total"].clone()
    }
}

fn instant(value: &Value) -> Timestamp {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no instant"))
        .parse()
        .unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_question_is_held_answered_taken_back_and_open_again() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let asked = service.clock.now();
        let question = service.plain_comment("kabel", "Ola", "Når kommer fiberen?", "").await;
        let listed = service.unanswered().await;
        assert_eq!(listed, service.waiting(&token).await, "the command and the API agree");
        assert_eq!(listed[0]["id"], question.as_str());
        assert_eq!(listed[0]["waits_for"], "first");
        assert_eq!(instant(&listed[0]["start"]), asked);
        // Monday 14:00 in Oslo and 24 hours of working days.
        assert_eq!(instant(&listed[0]["due"]), at("2026-03-03T13:00:00Z"));
        assert_eq!(listed[0]["seconds_left"], 86400.0);

        service.pass(HOUR);
        let path = format!("/api/v1/comments/{question}/replies");
        let held = json!({ "markdown": "Vi ser på det.", "kind": "holding", "promised_at": "2026-03-03T11:00:00Z" });
        let answer = service.post(&path).token(&token).value(&held).send().await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        let held_at = service.clock.now();
        let listed = service.waiting(&token).await;
        assert_eq!(listed[0]["waits_for"], "promise");
        assert_eq!(instant(&listed[0]["due"]), at("2026-03-03T11:00:00Z"));
        assert_eq!(listed[0]["first"]["state"], "hit");
        assert_eq!(instant(&listed[0]["first"]["answered_at"]), held_at);

        service.pass(HOUR);
        let full = json!({ "markdown": "I uke 20.", "kind": "full" });
        let reply = service.post(&path).token(&token).value(&full).send().await.json();
        assert_eq!(service.waiting(&token).await, json!([]));
        let work = service.get("/api/v1/reports/workload").token(&token).send().await.json();
        let mine = json!([{ "staff": "ingrid", "responder": "comms", "full_replies": 1,
            "holding_replies": 1, "first_answers": 1, "full_answers": 1 }]);
        assert_eq!(work["people"], mine);
        assert!(service.page(&token, "/inbox/report").await.contains("Hvem som svarte"));
        let report = service.report().await;
        assert_eq!(report["open"], 0);
        assert_eq!(report["first"]["list"][0]["seconds"], 3600.0);
        assert_eq!(report["full"]["list"][0]["seconds"], 7200.0);
        assert_eq!(report["promises"]["kept"], 1);

        service.pass(HOUR);
        let path = format!("/api/v1/replies/{}", reply["id"].as_str().unwrap());
        let gone = service.ask(Method::DELETE, &path).token(&token).send().await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT);
        let listed = service.waiting(&token).await;
        assert_eq!(instant(&listed[0]["start"]), asked, "open again with its first start");
        assert_eq!(listed[0]["full"]["state"], "running");
        assert_eq!(service.report().await["promises"]["pending"], 1);

        service.pass(100 * HOUR);
        let report = service.report().await;
        assert_eq!((&report["first"]["hit"], &report["full"]["missed"]), (&json!(1), &json!(1)));
        assert_eq!((&report["overdue"], &report["promises"]["broken"]), (&json!(1), &json!(1)));
    })
    .await;
}

#[tokio::test]
async fn the_inbox_lists_who_waits_and_answers_without_a_script() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        assert!(
            service
                .page(&token, "/inbox")
                .await
                .contains("Ingen venter")
        );
        let question = service
            .plain_comment("kabel", "Ola & Kari", "Hvor **dypt**?", "")
            .await;
        let other = service
            .plain_comment("kabel", "Per", "Det lurer jeg også på", "")
            .await;
        let list = service.page(&token, "/inbox").await;
        assert!(list.contains("2 lesere venter på svar") && list.contains("Ola &amp; Kari"));
        assert!(
            list.contains("Hvor dypt?") && list.contains("24 t igjen"),
            "{list}"
        );
        assert!(list.contains(&format!(
            "/inbox/threads/kabel?reply={question}#c-{question}"
        )));

        let thread = service
            .page(&token, &format!("/inbox/threads/kabel?reply={question}"))
            .await;
        assert!(thread.contains("<strong>dypt</strong>") && thread.contains(r#"id="editor""#));
        assert!(thread.contains(&format!(r#"name="also_answers" value="{other}""#)));

        let path = format!("/inbox/comments/{question}/reply");
        let fields = [
            ("markdown", "60 cm."),
            ("kind", "holding"),
            ("voice", "company"),
            ("also_answers", &*other),
        ];
        let refused = service.fill(&token, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains("fyll ut «Mer kommer innen»"),
            "{}",
            refused.body
        );
        assert!(
            refused.body.contains("60 cm.") && refused.body.contains(r#"value="company" checked"#)
        );
        assert!(
            refused
                .body
                .contains(&format!(r#"value="{other}" checked"#))
        );

        let mut preview = fields.to_vec();
        preview.push(("action", "preview"));
        let preview = service.fill(&token, &path, &preview).await;
        assert!(preview.body.contains("<p>60 cm.</p>") && preview.status == StatusCode::OK);
        assert_eq!(
            service.waiting(&token).await.as_array().unwrap().len(),
            2,
            "nothing is sent yet"
        );

        let mut full = fields.to_vec();
        full[1] = ("kind", "full");
        let sent = service.fill(&token, &path, &full).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let again = service.fill(&token, &path, &full).await;
        let location = |answer: &Answer| answer.header("location").to_owned();
        assert_eq!(
            location(&again),
            location(&sent),
            "a form sent twice is one reply"
        );
        assert_eq!(
            service.waiting(&token).await,
            json!([]),
            "both readers are answered"
        );
        let thread = service.page(&token, "/inbox/threads/kabel?done=sent").await;
        assert!(thread.contains("Svaret er sendt") && thread.contains("skrevet av Ingrid Moe"));
        assert!(thread.contains("Besvart etter 0 min arbeidstid"));
        let public = service.get("/threads/kabel").send().await.body;
        assert!(
            public.contains("Fjordlys") && !public.contains("Ingrid"),
            "the company signs"
        );

        let reply = sent
            .header("location")
            .rsplit_once("#c-")
            .unwrap()
            .1
            .to_owned();
        let gone = service
            .fill(&token, &format!("/inbox/comments/{reply}/take-back"), &[])
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!(service.waiting(&token).await.as_array().unwrap().len(), 2);
        let thread = service.page(&token, "/inbox/threads/kabel").await;
        assert!(thread.contains("Trukket tilbake, ikke synlig for leserne."));
    })
    .await;
}

#[tokio::test]
async fn the_same_words_are_a_new_reply_where_they_promise_or_answer_something_else() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let question = service.plain_comment("kabel", "Ola", "Når?", "").await;
        let other = service.plain_comment("kabel", "Per", "Ja, når?", "").await;
        let path = format!("/inbox/comments/{question}/reply");
        let send = async |fields: &[(&str, &str)]| {
            let sent = service.fill(&token, &path, fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            sent.header("location").to_owned()
        };
        let words = ("markdown", "Vi ser på det.");
        let promise = |at| [words, ("kind", "holding"), ("promised_at", at)];
        let first = send(&promise("2026-03-03T12:00")).await;
        service.pass(60);
        let later = send(&promise("2026-03-04T12:00")).await;
        let full = send(&[words]).await;
        let both = send(&[words, ("also_answers", &other)]).await;
        service.pass(60);
        assert_eq!(send(&[words]).await, full, "sent twice");
        assert_eq!(
            send(&[words, ("also_answers", &other)]).await,
            both,
            "sent twice"
        );
        service.pass(600);
        let again = send(&[words]).await;
        let mut replies = vec![first, later, full, both, again];
        replies.sort();
        replies.dedup();
        assert_eq!(replies.len(), 5, "a reply was told as sent and dropped");
        assert_eq!(service.waiting(&token).await, json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_holding_reply_promises_a_local_time() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Responder, None).await;
        let question = service.plain_comment("kabel", "Ola", "Når?", "").await;
        let path = format!("/inbox/comments/{question}/reply");
        let fields = [
            ("markdown", "Snart."),
            ("kind", "holding"),
            ("promised_at", "2026-03-03T12:30"),
        ];
        let sent = service.fill(&token, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let turn = &service.waiting(&token).await[0];
        assert_eq!(instant(&turn["promised_at"]), at("2026-03-03T11:30:00Z"));
        assert!(
            service
                .page(&token, "/inbox?show=promised")
                .await
                .contains("Lovet svar")
        );
        assert!(
            service
                .page(&token, "/inbox?show=overdue")
                .await
                .contains("Ingen i dette utvalget")
        );
        assert!(
            service
                .page(&token, "/inbox/threads/kabel")
                .await
                .contains("venter på fullt")
        );
    })
    .await;
}

#[tokio::test]
async fn decisions_are_documented_undone_and_never_improve_the_figures() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let thanks = service.plain_comment("kabel", "Ola", "Takk!", "").await;
        let rude = service
            .plain_comment("kabel", "Sinna", "Jeg vet hvor du bor", "")
            .await;
        let spam = service
            .plain_comment("kabel", "Bot", "Billige klokker", "")
            .await;
        let decide = async |id: &str, fields: &[(&str, &str)]| {
            service
                .fill(&token, &format!("/inbox/comments/{id}/decide"), fields)
                .await
                .status
        };
        assert_eq!(
            decide(&thanks, &[("kind", "no_reply_needed")]).await,
            StatusCode::BAD_REQUEST
        );
        let closed = [("kind", "no_reply_needed"), ("reason", "Bare takk")];
        assert_eq!(decide(&thanks, &closed).await, StatusCode::SEE_OTHER);
        let removed = [("kind", "removed"), ("reason", "Truer en ansatt")];
        assert_eq!(decide(&rude, &removed).await, StatusCode::SEE_OTHER);
        assert_eq!(
            decide(&spam, &[("kind", "spam")]).await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(service.waiting(&token).await, json!([]));

        let thread = service.page(&token, "/inbox/threads/kabel").await;
        for text in [
            "Trenger ikke svar. Bare takk (Ingrid Moe",
            "Fjernet. Truer en ansatt",
            "Jeg vet hvor du bor",
        ] {
            assert!(thread.contains(text), "{text} is missing");
        }
        let public = service.get("/threads/kabel").send().await.body;
        assert!(
            !public.contains("hvor du bor")
                && !public.contains("klokker")
                && public.contains("Takk!")
        );
        assert!(public.contains("removed"), "a note stands in its place");

        let report = service.report().await;
        assert_eq!(
            (&report["first"]["closed"], &report["excluded"]["total"]),
            (&json!(2), &json!(1))
        );
        assert_eq!(report["excluded"]["by_reason"], json!({ "spam": 1 }));

        let undo = [("kind", "no_reply_needed"), ("undo", "1")];
        assert_eq!(decide(&thanks, &undo).await, StatusCode::SEE_OTHER);
        assert_eq!(service.waiting(&token).await[0]["id"], thanks.as_str());
        assert_eq!(
            decide(&spam, &[("kind", "spam"), ("undo", "1")]).await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            service.waiting(&token).await.as_array().unwrap().len(),
            2,
            "rescued spam waits"
        );
    })
    .await;
}

#[tokio::test]
async fn a_mark_makes_a_turn_urgent_and_a_promoted_answer_is_a_turn() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Responder, None).await;
        let question = service
            .plain_comment("kabel", "Ola", "Alt er dødt her", "")
            .await;
        let answer = service
            .plain_comment("kabel", "Per", "Her også!", &question)
            .await;
        assert!(
            service
                .page(&token, "/inbox")
                .await
                .contains("Lesere som svarer andre lesere")
        );
        let path = format!("/inbox/comments/{question}/mark");
        let marked = service.fill(&token, &path, &[("mark", "urgent")]).await;
        assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.body);
        let turn = &service.waiting(&token).await[0];
        assert_eq!(
            (&turn["marks"], &turn["first"]["target"]),
            (&json!(["urgent"]), &json!("urgent"))
        );
        assert_eq!(
            instant(&turn["due"]),
            at("2026-03-02T14:00:00Z"),
            "an hour at the desk"
        );
        assert!(
            service
                .page(&token, "/inbox?show=critical")
                .await
                .contains("Haster")
        );
        service.fill(&token, &path, &[("unmark", "urgent")]).await;
        assert_eq!(service.waiting(&token).await[0]["marks"], json!([]));

        let path = format!("/inbox/comments/{answer}/decide");
        service.fill(&token, &path, &[("kind", "promoted")]).await;
        let waiting = service.waiting(&token).await;
        assert_eq!(waiting.as_array().unwrap().len(), 2);
        let bad = service.fill(&token, &path, &[("kind", "criticism")]).await;
        assert_eq!(bad.status, StatusCode::BAD_REQUEST);
    })
    .await;
}

#[tokio::test]
async fn a_question_on_a_page_that_is_gone_or_silent_is_still_answered() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("kari", Role::Author, Some("kari")).await;
        let editor = service.staff("ingrid", Role::Editor, None).await;
        let other = service.staff("gunnar", Role::Author, Some("gunnar")).await;
        let question = service.plain_comment("fiber", "Ola", "Når?", "").await;
        let mut silent = crate::service::site();
        silent.pages[0].comments = svar_comments::site_file::CommentsPolicy::Off;
        let mut gone = silent.clone();
        gone.pages.remove(0);
        let path = format!("/inbox/threads/fiber?reply={question}");
        for (site, said) in [
            (silent, "Kommentarene er slått av på denne siden."),
            (gone, "Siden er ikke lenger på nettstedet."),
        ] {
            service.app.replace_site(site).await.unwrap();
            assert!(service.page(&token, "/inbox").await.contains(&question));
            let thread = service.page(&token, &path).await;
            assert!(thread.contains(said) && thread.contains("Om fiber"));
            assert!(thread.contains(r#"id="editor""#), "{thread}");
            let reply = [("markdown", "I uke 20.")];
            let form = format!("/inbox/comments/{question}/reply");
            let sent = service.fill(&token, &form, &reply).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            assert_eq!(service.waiting(&token).await, json!([]), "the clock stops");
            let (_, id) = sent.header("location").rsplit_once("#c-").unwrap();
            // A reply that is shown and taken back at the same instant was never there.
            service.pass(60);
            let form = format!("/inbox/comments/{id}/take-back");
            let back = service.fill(&editor, &form, &[]).await;
            assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
            service
                .page(&editor, "/inbox/threads/fiber?done=done")
                .await;
            assert_eq!(service.waiting(&token).await[0]["id"], question.as_str());
            assert_eq!(service.waiting(&other).await, json!([]));
            let refused = service.get(&path).token(&other).send().await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN);
            for path in ["/threads/fiber", "/api/v1/threads/fiber"] {
                let answer = service.get(path).send().await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND);
            }
        }
        let closed = [
            ("kind", "no_reply_needed"),
            ("reason", "Avklart på telefon"),
        ];
        let form = format!("/inbox/comments/{question}/decide");
        let done = service.fill(&token, &form, &closed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let never = service.get("/inbox/threads/aldri").token(&editor);
        assert_eq!(never.send().await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn each_role_sees_and_does_its_own() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let on_fiber = service.plain_comment("fiber", "Ola", "Om fiber", "").await;
        let on_kabel = service.plain_comment("kabel", "Per", "Om kabel", "").await;
        let author = service.staff("kari", Role::Author, Some("kari")).await;
        let viewer = service.staff("viewer", Role::Viewer, None).await;
        let responder = service.staff("rolf", Role::Responder, None).await;

        let list = service.page(&author, "/inbox").await;
        assert!(list.contains("Om fiber") && !list.contains("Om kabel"));
        assert!(
            !list.contains("/inbox/report"),
            "the figures of the site are not the author's"
        );
        assert_eq!(service.waiting(&author).await.as_array().unwrap().len(), 1);
        let status =
            async |token: &str, path: &str| service.get(path).token(token).send().await.status;
        assert_eq!(
            status(&author, "/inbox/threads/kabel").await,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            status(&author, "/inbox/report").await,
            StatusCode::FORBIDDEN
        );
        let path = format!("/inbox/comments/{on_kabel}/decide");
        let closed = [("kind", "no_reply_needed"), ("reason", "x")];
        assert_eq!(
            service.fill(&author, &path, &closed).await.status,
            StatusCode::FORBIDDEN
        );
        let path = format!("/inbox/comments/{on_fiber}/decide");
        assert_eq!(
            service.fill(&author, &path, &closed).await.status,
            StatusCode::SEE_OTHER
        );

        let thread = service.page(&viewer, "/inbox/threads/kabel").await;
        assert!(
            thread.contains("Om kabel") && !thread.contains("/inbox/comments/"),
            "no forms"
        );
        assert_eq!(
            service.fill(&viewer, &path, &closed).await.status,
            StatusCode::FORBIDDEN
        );
        let hide = [("kind", "spam")];
        assert_eq!(
            service.fill(&responder, &path, &hide).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            status("wrong", "/inbox").await,
            StatusCode::SEE_OTHER,
            "sign in first"
        );
    })
    .await;
}

#[tokio::test]
async fn comments_that_wait_for_approval_are_marked_and_shown_by_a_button() {
    TestDatabase::each(async |database| {
        let options = svar_comments::http::AppOptions {
            posts_per_minute: 0,
            ..Default::default()
        };
        let service = Service::with(database, "hold-all", options).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let held = service.plain_comment_held("kabel", "Ola", "Hei").await;
        assert!(
            service
                .page(&token, "/inbox")
                .await
                .contains("Venter på godkjenning")
        );
        let thread = service.page(&token, "/inbox/threads/kabel").await;
        assert!(thread.contains("Ikke synlig for leserne: venter på godkjenning."));
        service.pass(HOUR);
        let path = format!("/inbox/comments/{held}/publish");
        assert_eq!(
            service.fill(&token, &path, &[]).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(
            service
                .get("/threads/kabel")
                .send()
                .await
                .body
                .contains("Hei")
        );
        let report = service.report().await;
        assert_eq!(
            report["moderated"],
            json!({ "turns": 1, "longest_seconds": 3600.0 })
        );
    })
    .await;
}

impl Service {
    /// A comment that is held; its id, which only staff learn.
    async fn plain_comment_held(&self, key: &str, name: &str, markdown: &str) -> String {
        let path = format!("/api/v1/threads/{key}/comments");
        let fields = [("name", name), ("markdown", markdown), ("parent", "")];
        let answer = self.post(&path).form(&fields).send().await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        self.unanswered().await[0]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }
}

#[tokio::test]
async fn each_part_of_a_report_shows_the_worst_case_and_what_does_not_count() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Editor, None).await;
        let answered = service.plain_comment("kabel", "Ola", "Når?", "").await;
        let thanks = service.plain_comment("kabel", "Per", "Takk!", "").await;
        let spam = service.plain_comment("kabel", "Bot", "Klokker", "").await;
        let reply = [("markdown", "I uke 20.")];
        let path = format!("/inbox/comments/{answered}/reply");
        service.fill(&token, &path, &reply).await;
        let closed = [("kind", "no_reply_needed"), ("reason", "Bare takk")];
        let path = format!("/inbox/comments/{thanks}/decide");
        service.fill(&token, &path, &closed).await;
        let path = format!("/inbox/comments/{spam}/decide");
        service.fill(&token, &path, &[("kind", "spam")]).await;
        service.pass(100 * HOUR);
        service.plain_comment("kabel", "Eli", "Og nå?", "").await;

        let report = service.page(&token, "/inbox/report?by=post").await;
        let (_, parts) = report.split_once(r#"<table class="parts">"#).unwrap();
        let cells: Vec<_> = parts
            .split_once("<tbody>")
            .unwrap()
            .1
            .split("<td>")
            .skip(1)
            .map(|cell| cell.split_once('<').unwrap().0)
            .collect();
        // Turns, within target, worst case, running, closed, excluded.
        assert_eq!(cells[..6], ["3", "100 %", "50 %", "1", "1", "1"], "{parts}");
    })
    .await;
}

#[tokio::test]
async fn the_report_speaks_every_language_and_says_what_is_wrong_with_a_period() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let token = service.staff("ingrid", Role::Viewer, None).await;
        for number in 0..7 {
            service
                .plain_comment("kabel", "Ola", &format!("Spørsmål {number}"), "")
                .await;
        }
        service.pass(40 * HOUR);
        for language in LANGUAGES {
            for path in [
                "/inbox",
                "/inbox/threads/kabel",
                "/inbox/report?by=week",
                "/inbox/report?by=tag",
            ] {
                let asking = service
                    .get(path)
                    .token(&token)
                    .header("accept-language", language);
                let page = asking.send().await;
                assert!(
                    page.body.contains(&format!("<html lang=\"{language}\">")),
                    "{path} {language}"
                );
                assert!(
                    !page.body.contains('⟦'),
                    "{path} lacks a text in {language}"
                );
            }
        }
        let report = service.page(&token, "/inbox/report").await;
        assert!(
            report.contains("0 % ") && report.contains("ikke nådd (over 40 t)"),
            "{report}"
        );
        assert!(!report.contains("Hvem som svarte"), "nobody did");
        let work = service
            .get("/api/v1/reports/workload")
            .token(&token)
            .send()
            .await
            .json();
        assert_eq!(work["people"], json!([]));
        let backwards = service
            .page(&token, "/inbox/report?from=2026-03-05&to=2026-03-01")
            .await;
        assert!(backwards.contains("Perioden slutter før den begynner"));
        let words = service.page(&token, "/inbox/report?from=fredag").await;
        assert!(words.contains("Skriv datoene som 2026-03-31"));
        let earlier = "/inbox/report?from=2026-03-01&to=2026-03-31&as_of=2026-03-02T14:30";
        let earlier = service.page(&token, earlier).await;
        let kept = r#"<input type="hidden" name="as_of" value="2026-03-02T14:30">"#;
        assert!(
            earlier.contains(kept) && earlier.contains("as_of=2026-03-02T14%3A30&amp;format=csv"),
            "{earlier}"
        );
        let unasked = service.page(&token, "/inbox/report").await;
        assert!(!unasked.contains(r#"name="as_of""#), "{unasked}");
        let csv = "/api/v1/reports/reply-times?from=2026-03-01&by=week&format=csv";
        let csv = service.get(csv).token(&token).send().await;
        assert!(
            csv.body.starts_with("from,to,as_of,") && csv.body.lines().count() == 3,
            "{}",
            csv.body
        );
        let bad = service
            .get("/api/v1/reports/reply-times?by=mood")
            .token(&token)
            .send()
            .await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}
