//! A reader asks, staff hold and then answer, take it back, and every figure agrees at each step.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::database::TestDatabase;
use crate::site::Site;

const KEY: &str = "fiber-under-fjorden";
const QUESTION: &str = "Når kommer fiberen til øya?";

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_held_answered_taken_back_and_baked() {
    TestDatabase::each(async |database: &TestDatabase| {
        let site = Site::on(database);
        let staff = Staff::added_to(&site);
        site.start();
        let question = ask_through_the_plain_form(&site);
        it_waits_with_the_right_due_times(&site, &question);

        let holding = staff.hold(&question);
        only_the_first_clock_stopped(&site, &question, &holding);
        let full = staff.answer(&question, "I mars, når isen er gått.", "own");
        both_clocks_stopped(&site, &question, &holding, &full);

        staff.take_back(&full);
        only_the_first_clock_stopped(&site, &question, &holding);
        staff.take_back(&holding);
        it_waits_with_the_right_due_times(&site, &question);
        assert_eq!(report(&site, &[])["total"]["first"]["answered"], 0);

        staff.answer(&question, "I april, etter nye målinger.", "company");
        the_built_page_holds_the_conversation(&site);
    })
    .await;
}

/// A comment or a reply, and when everyone could see it.
struct Posted {
    id: String,
    at: Timestamp,
}

/// A member of staff who answers through the API.
struct Staff<'s> {
    site: &'s Site,
    token: String,
}

impl<'s> Staff<'s> {
    fn added_to(site: &'s Site) -> Self {
        let who = [
            "--name",
            "Ingrid Sand",
            "--mail",
            "ingrid@example.org",
            "--role",
            "editor",
        ];
        let add = [
            "comments",
            "staff",
            "add",
            "ingrid",
            "--title",
            "Kommunikasjon",
            "--token",
        ];
        let token = site.svar(&[&add[..], &who[..]].concat());
        Self {
            site,
            token: token.trim().to_owned(),
        }
    }

    fn hold(&self, question: &Posted) -> Posted {
        let promised = question.at + SignedDuration::from_hours(48);
        let body = json!({ "markdown": "Vi undersøker.", "kind": "holding", "promised_at": promised, "voice": "own" });
        self.reply(question, &body)
    }

    fn answer(&self, question: &Posted, markdown: &str, voice: &str) -> Posted {
        self.reply(
            question,
            &json!({ "markdown": markdown, "kind": "full", "voice": voice, "also_answers": [] }),
        )
    }

    fn reply(&self, question: &Posted, body: &Value) -> Posted {
        let path = format!("/api/v1/comments/{}/replies", question.id);
        let refused = self
            .site
            .post_json(&path, Some("no-such-token"), body)
            .unwrap();
        assert_eq!(refused.status, 401, "{}", refused.body);
        let answer = self.site.post_json(&path, Some(&self.token), body).unwrap();
        assert_eq!(answer.status, 201, "{}", answer.body);
        let reply = answer.json();
        Posted {
            id: text(&reply["id"]),
            at: instant(&reply["published_at"]),
        }
    }

    fn take_back(&self, reply: &Posted) {
        let answer = self
            .site
            .delete(&format!("/api/v1/replies/{}", reply.id), &self.token);
        let answer = answer.unwrap();
        assert_eq!(answer.status, 204, "{}", answer.body);
    }
}

fn ask_through_the_plain_form(site: &Site) -> Posted {
    let fields = [
        ("name", "Liv"),
        ("mail", ""),
        ("markdown", QUESTION),
        ("parent", ""),
        ("website", ""),
    ];
    let answer = site
        .post_form(&format!("/api/v1/threads/{KEY}/comments"), &fields)
        .unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
    let location = answer.location.unwrap();
    let page = site.get(location.split('#').next().unwrap()).unwrap();
    assert!(page.body.contains(QUESTION), "{}", page.body);
    let thread = site.get(&format!("/api/v1/threads/{KEY}")).unwrap().json();
    let comment = &thread["comments"][0];
    Posted {
        id: text(&comment["id"]),
        at: instant(&comment["received_at"]),
    }
}

/// The one turn that waits, if any does.
fn waiting(site: &Site) -> Option<Value> {
    let answer = site.svar_json(&["comments", "unanswered", "--format", "json"]);
    let turns = answer["turns"].as_array().unwrap();
    assert!(turns.len() <= 1, "{answer}");
    turns.first().cloned()
}

fn report(site: &Site, arguments: &[&str]) -> Value {
    site.svar_json(&[&["comments", "report", "--format", "json"], arguments].concat())
}

fn it_waits_with_the_right_due_times(site: &Site, question: &Posted) {
    let asked = question.at.to_string();
    let right = site.svar_json(&["comments", "calendar", "due", &asked, "--format", "json"]);
    let turn = waiting(site).expect("the question waits");
    assert_eq!(turn["id"], question.id);
    assert_eq!(instant(&turn["start"]), question.at);
    assert_eq!(turn["waits_for"], "first");
    assert_eq!(instant(&turn["due"]), instant(&right["due"]));
    assert_eq!(instant(&turn["first"]["due"]), instant(&right["due"]));
    assert_eq!(instant(&turn["full"]["due"]), instant(&right["full_due"]));
    assert_eq!(
        (&turn["first"]["answered_at"], &turn["full"]["answered_at"]),
        (&Value::Null, &Value::Null)
    );
}

fn only_the_first_clock_stopped(site: &Site, question: &Posted, holding: &Posted) {
    let turn = waiting(site).expect("the question waits for its full reply");
    assert_eq!(instant(&turn["start"]), question.at);
    assert_eq!(instant(&turn["first"]["answered_at"]), holding.at);
    assert_eq!(turn["full"]["answered_at"], Value::Null);
    assert_eq!(
        instant(&turn["promised_at"]),
        question.at + SignedDuration::from_hours(48)
    );
    let total = report(site, &[])["total"].clone();
    assert_eq!((&total["turns"], &total["open"]), (&json!(1), &json!(1)));
    assert_eq!(
        (&total["first"]["answered"], &total["full"]["answered"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(instant(&total["oldest_open"]["start"]), question.at);
    assert_eq!(total["promises"]["pending"], 1);
}

fn both_clocks_stopped(site: &Site, question: &Posted, holding: &Posted, full: &Posted) {
    assert_eq!(waiting(site), None);
    let total = report(site, &[])["total"].clone();
    assert_eq!((&total["turns"], &total["open"]), (&json!(1), &json!(0)));
    assert_eq!(total["promises"]["kept"], 1);
    for (clock, reply) in [("first", holding), ("full", full)] {
        let figures = &total[clock];
        assert_eq!(
            (&figures["answered"], &figures["running"]),
            (&json!(1), &json!(0)),
            "{figures}"
        );
        let listed = &figures["list"][0];
        assert_eq!(listed["turn"], question.id);
        let wall = reply.at.duration_since(question.at).as_secs_f64();
        assert_same_seconds(&listed["wall_seconds"], wall);
        let (asked, answered) = (question.at.to_string(), reply.at.to_string());
        let elapsed = [
            "comments", "calendar", "elapsed", &asked, &answered, "--format", "json",
        ];
        assert_same_seconds(
            &listed["seconds"],
            site.svar_json(&elapsed)["seconds"].as_f64().unwrap(),
        );
    }
    // Seen from the moment of the holding reply, the full one has not come.
    let then = report(site, &["--as-of", &holding.at.to_string()])["total"].clone();
    assert_eq!(
        (&then["first"]["answered"], &then["full"]["answered"]),
        (&json!(1), &json!(0))
    );
}

fn the_built_page_holds_the_conversation(site: &Site) {
    let exported = site.beside("comments.json");
    site.svar(&["comments", "export", "--output", &exported]);
    site.svar(&["build", "--comments", &exported]);
    let page = site.built("2026/03/fiber-under-fjorden/index.html");
    for shown in [
        QUESTION,
        "Liv",
        "I april, etter nye målinger.",
        "Prøveselskapet",
    ] {
        assert!(page.contains(shown), "{shown} is not in {page}");
    }
    for taken_back in ["I mars, når isen er gått.", "Vi undersøker."] {
        assert!(
            !page.contains(taken_back),
            "{taken_back} is still in {page}"
        );
    }
}

fn assert_same_seconds(value: &Value, right: f64) {
    let seconds = value.as_f64().unwrap();
    assert!(
        (seconds - right).abs() < 0.0005,
        "{seconds} s is not {right} s"
    );
}

fn instant(value: &Value) -> Timestamp {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no instant: {value}"))
        .parse()
        .unwrap()
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}
