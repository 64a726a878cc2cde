//! What the calendar, the reply clock and the statistics cost: `cargo bench -p svar-comments`.

use divan::{Bencher, black_box};
use jiff::{SignedDuration, Timestamp};
use svar_comments::comment::{CommentId, ReaderKey, ReplyKind, Responder, StaffId};
use svar_comments::config::Config;
use svar_comments::history::{History, HistoryComment, HistoryPage, Span, StaffReply, Writer};
use svar_comments::language::Language;
use svar_comments::reply_clock::{Rules, reckon};
use svar_comments::statistics::figures;
use svar_comments::thread::ThreadKey;

const SIZES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    divan::main();
}

#[divan::bench]
fn due_after_a_weekend(bencher: Bencher) {
    let config = config();
    let friday = instant("2026-03-06T14:00:00Z");
    bencher.bench_local(|| {
        let version = config.calendars[0].version_at(friday);
        version.due(black_box(friday), SignedDuration::from_hours(24))
    });
}

#[divan::bench]
fn elapsed_over_a_year(bencher: Bencher) {
    let config = config();
    let (from, to) = (
        instant("2025-03-06T14:00:00Z"),
        instant("2026-03-06T14:00:00Z"),
    );
    bencher.bench_local(|| {
        config.calendars[0]
            .version_at(from)
            .elapsed(black_box(from), black_box(to))
    });
}

/// Every turn of a history whose readers were mostly answered, half of them by a holding reply first.
#[divan::bench(args = SIZES)]
fn reckon_turns(bencher: Bencher, turns: usize) {
    let (config, history) = (config(), history(turns));
    bencher.bench_local(|| reckon(black_box(&history), rules(&config), as_of()));
}

#[divan::bench(args = SIZES)]
fn figures_of_turns(bencher: Bencher, turns: usize) {
    let reckoning = reckon(&history(turns), rules(&config()), as_of());
    let turns: Vec<_> = reckoning.turns.iter().collect();
    bencher.bench_local(|| figures(black_box(&turns), as_of()));
}

fn config() -> Config {
    let text = "title: Blogg\nurl: https://blogg.example\nlanguage: nb\ntimezone: Europe/Oslo\ncountry: NO\n";
    Config::parse("svar.yaml", text).expect("these lines are a whole configuration")
}

fn rules(config: &Config) -> Rules<'_> {
    Rules {
        calendars: &config.calendars,
        targets: &config.targets,
    }
}

fn as_of() -> Timestamp {
    instant("2026-12-31T12:00:00Z")
}

fn instant(text: &str) -> Timestamp {
    text.parse().expect("the benchmark names real instants")
}

/// One question every 37 minutes from January on, spread over twenty threads.
fn history(turns: usize) -> History {
    let key = |page: usize| ThreadKey::parse(&format!("post-{page}")).expect("a plain key");
    let page = |page| HistoryPage {
        key: key(page),
        titles: vec![(format!("Post {page}"), Timestamp::UNIX_EPOCH)],
        languages: vec![(Language::NB, Timestamp::UNIX_EPOCH)],
        authors: vec![(
            vec![("kari".to_owned(), "Kari".to_owned())],
            Timestamp::UNIX_EPOCH,
        )],
        tags: Vec::new(),
    };
    let begin = instant("2026-01-02T08:00:00Z");
    let comments = (0..turns).flat_map(|turn| {
        let asked = begin + SignedDuration::from_mins(37 * turn as i64);
        conversation(turn, &key(turn % 20), asked)
    });
    History {
        pages: (0..20).map(page).collect(),
        comments: comments.collect(),
        ..History::default()
    }
}

fn conversation(turn: usize, thread: &ThreadKey, asked: Timestamp) -> Vec<HistoryComment> {
    let id = |part: &str| CommentId(format!("{turn:06}-{part}"));
    let comment = |part, parent, writer, at| HistoryComment {
        id: id(part),
        thread: thread.clone(),
        parent,
        writer,
        received_at: at,
        public: vec![Span::since(at)],
    };
    let reader = Writer::Reader(ReaderKey(format!("leser {}", turn % 50)));
    let mut comments = vec![comment("ask", None, reader, asked)];
    let hours = |hours: usize| asked + SignedDuration::from_hours(hours as i64);
    if turn.is_multiple_of(2) {
        comments.push(comment(
            "hold",
            Some(id("ask")),
            staff(ReplyKind::Holding, hours(60)),
            hours(turn % 9),
        ));
    }
    if turn % 10 != 9 {
        comments.push(comment(
            "full",
            Some(id("ask")),
            staff(ReplyKind::Full, asked),
            hours(10 + turn % 70),
        ));
    }
    comments
}

fn staff(kind: ReplyKind, promised: Timestamp) -> Writer {
    Writer::Staff(StaffReply {
        staff: StaffId("ingrid".to_owned()),
        responder: Responder::Comms,
        kind,
        promised_at: (kind == ReplyKind::Holding).then_some(promised),
        also_answers: Vec::new(),
    })
}
