//! The commands of the operator, as the real program runs them.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use svar_comments::site_watch::SiteWatch;

use crate::database::TestDatabase;
use crate::service::Service;

/// Runs the program in the test's folder with something on its standard input.
pub(crate) fn run(database: &TestDatabase, arguments: &[&str], input: &str) -> Output {
    let configuration = database.folder().join("svar.yaml");
    if !configuration.exists() {
        std::fs::write(configuration, crate::service::CONFIG).unwrap();
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_svar-comments"))
        .arg("--root")
        .arg(database.folder())
        .args(arguments)
        .env("SVAR_DATABASE_URL", &database.url)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may be gone by now.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[tokio::test]
async fn an_account_gets_a_link_a_token_and_a_password() {
    TestDatabase::each(async |database| {
        let add = [
            "staff",
            "add",
            "ingrid",
            "--name",
            "Ingrid Moe",
            "--mail",
            "ingrid@fjordlys.example",
            "--role",
        ];
        let link = run(
            database,
            &[&add[..], &["editor", "--title", "Rådgiver"]].concat(),
            "",
        );
        let link = said(&link);
        assert!(
            link.starts_with("https://svar.fjordlys.example/sign-in/link/"),
            "{link}"
        );
        let token = said(&run(
            database,
            &[&add[..], &["editor", "--token"]].concat(),
            "",
        ));
        assert_eq!(token.trim().len(), 64);
        let list = said(&run(database, &["staff", "list"], ""));
        assert_eq!(
            list,
            "Konto   Rolle     Navn        Tittel  Forfatter  E-post\n\
             ingrid  redaktør  Ingrid Moe                     ingrid@fjordlys.example\n"
        );
        let set = run(
            database,
            &["staff", "password", "ingrid"],
            "korrekt hest batteri\n",
        );
        assert_eq!(
            (set.status.code(), said(&set).as_str()),
            (Some(0), "Passordet til ingrid er satt.\n")
        );
        let service = Service::on(database).await;
        let answer = service
            .post("/sign-in")
            .form(&[("login", "ingrid"), ("password", "korrekt hest batteri")])
            .header("sec-fetch-site", "same-origin")
            .send()
            .await;
        assert_eq!(answer.header("location"), "/inbox");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_request_is_answered_with_what_to_do() {
    let database = TestDatabase::sqlite();
    for (arguments, input, text) in [
        (
            &["staff", "password", "ingen"][..],
            "korrekt hest batteri",
            "det finnes ingen konto `ingen`",
        ),
        (
            &["staff", "password", "ingen"],
            "kort",
            "bruk minst 12 tegn",
        ),
        (
            &[
                "staff", "add", "kari", "--name", "Kari", "--mail", "k@f.no", "--role", "author",
            ],
            "",
            "si hvem det er med `--author ID`",
        ),
        (
            &[
                "staff", "add", "k k", "--name", "K", "--mail", "k@f.no", "--role", "viewer",
            ],
            "",
            "en id har bokstaver",
        ),
        (
            &[
                "staff", "add", "kari", "--name", "Kari", "--mail", "k@f.no", "--role", "sjef",
            ],
            "",
            "admin, editor, responder, author, viewer",
        ),
        (&["serve"], "", "bygg nettstedet først med `svar build`"),
    ] {
        let output = run(&database, arguments, input);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(
            said(&output).contains(text),
            "{arguments:?}: {}",
            said(&output)
        );
    }
}

#[tokio::test]
async fn an_export_holds_what_is_public_and_is_the_same_each_time() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        let id = service.comment("Ola", "Hei *du*", "").await;
        let trapped = [("name", "Robot"), ("markdown", "SKJULT"), ("website", "x")];
        service
            .post("/api/v1/threads/fiber/comments")
            .form(&trapped)
            .send()
            .await;
        let path = database.folder().join("comments.json");
        let told = run(
            database,
            &["export", "--output", path.to_str().unwrap()],
            "",
        );
        assert_eq!(
            said(&told),
            format!("1 kommentar på 1 side er lagret i {}\n", path.display())
        );
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("SKJULT") && text.contains(&id));
        let threads = |text: &str| text[text.find("\"threads\"").unwrap()..].to_owned();
        let printed = said(&run(database, &["export"], ""));
        assert_eq!(threads(&printed), threads(&text));
        serde_json::from_str::<svar_comments::comments_file::CommentsFile>(&text).unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_backup_is_whole_and_never_overwrites() {
    TestDatabase::each(async |database| {
        let service = Service::on(database).await;
        service.comment("Ola", "Hei", "").await;
        let copy = database.folder().join("copy.db");
        let output = run(database, &["backup", copy.to_str().unwrap()], "");
        if database.url.starts_with("postgres") {
            assert_eq!(output.status.code(), Some(1));
            assert!(said(&output).contains("pg_dump"));
            return;
        }
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let again = run(database, &["backup", copy.to_str().unwrap()], "");
        assert!(said(&again).contains("skriver aldri over noe"));
        let copied = TestDatabase::sqlite();
        std::fs::copy(&copy, copied.folder().join("comments.db")).unwrap();
        let healthy = said(&run(&copied, &["doctor"], ""));
        let database =
            "Databasen svarer, er oppdatert og hel. Den har 1 kommentar.\nLoggen er tom.\n";
        assert!(healthy.starts_with(database), "{healthy}");
        assert!(
            healthy.contains("0 venter på å bli sendt, 0 er oppgitt."),
            "{healthy}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_new_build_of_the_site_is_taken_over_while_the_service_runs() {
    let database = TestDatabase::sqlite();
    let service = Service::on(&database).await;
    let path = database.folder().join("svar-site.json");
    let mut site = crate::service::site();
    std::fs::write(&path, serde_json::to_string(&site).unwrap()).unwrap();
    let mut watch = SiteWatch::new(path.clone());
    std::fs::write(&path, "{ half a file").unwrap();
    watch.look(&service.app).await;
    assert_eq!(service.app.site().file, site, "the last good file holds");
    site.pages[0].title = "En helt ny tittel på siden".into();
    std::fs::write(&path, serde_json::to_string(&site).unwrap()).unwrap();
    watch.look(&service.app).await;
    assert_eq!(service.app.site().file, site);
}
