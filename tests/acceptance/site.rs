//! Runs the real binary on a copy of the small test site, with a comments service of its own.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::database::TestDatabase;

const BINARY: &str = env!("CARGO_BIN_EXE_svar");
const PATIENCE: Duration = Duration::from_secs(30);

/// A site with its service, which stops when the site is dropped.
pub(crate) struct Site {
    folder: PathBuf,
    database_url: String,
    port: u16,
    service: Mutex<Option<Child>>,
}

/// What the service answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

impl Answer {
    /// The body, which is JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.body))
    }
}

impl Site {
    /// A built copy of `tests/site` in the folder of the database.
    pub(crate) fn on(database: &TestDatabase) -> Self {
        let folder = database.folder().join("site");
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site"),
            &folder,
        );
        let database_url = database.url.clone();
        let site = Self {
            folder,
            database_url,
            port: free_port(),
            service: Mutex::new(None),
        };
        let configuration = site.folder.join("svar.yaml");
        let text = fs::read_to_string(&configuration).unwrap();
        fs::write(
            &configuration,
            text.replace("http://comments.invalid", &site.service_url()),
        )
        .unwrap();
        site.svar(&["build"]);
        site
    }

    /// The address of the service.
    pub(crate) fn service_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Runs `svar` to its good end and gives what it printed.
    pub(crate) fn svar(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "svar {}: {errors}",
            arguments.join(" ")
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs `svar` to its good end and gives the JSON that it printed.
    pub(crate) fn svar_json(&self, arguments: &[&str]) -> Value {
        let text = self.svar(arguments);
        serde_json::from_str(&text)
            .unwrap_or_else(|_| panic!("svar {}: not JSON: {text}", arguments.join(" ")))
    }

    /// A file that `build` wrote.
    pub(crate) fn built(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join("public").join(path)).unwrap()
    }

    /// A path for a file beside the site.
    pub(crate) fn beside(&self, name: &str) -> String {
        self.folder.with_file_name(name).display().to_string()
    }

    /// Starts the service and waits until it answers.
    pub(crate) fn start(&self) {
        let listen = format!("127.0.0.1:{}", self.port);
        let mut command = self.command(&[
            "comments",
            "serve",
            "--listen",
            &listen,
            "--posts-per-minute",
            "0",
        ]);
        let log = fs::File::create(self.beside("service.log")).unwrap();
        command.stdout(log.try_clone().unwrap()).stderr(log);
        *self.running() = Some(command.spawn().unwrap());
        let begin = Instant::now();
        while self
            .get("/readyz")
            .is_none_or(|answer| answer.status != 200)
        {
            let log = || fs::read_to_string(self.beside("service.log")).unwrap_or_default();
            assert!(
                begin.elapsed() < PATIENCE,
                "the service does not answer:\n{}",
                log()
            );
            std::thread::yield_now();
        }
    }

    /// Kills the service as `kill -9` does.
    pub(crate) fn kill(&self) {
        if let Some(mut service) = self.running().take() {
            service.kill().unwrap();
            service.wait().unwrap();
        }
    }

    /// What the service answers to a GET, if it is there.
    pub(crate) fn get(&self, path: &str) -> Option<Answer> {
        TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        answer(agent().get(format!("{}{path}", self.service_url())).call())
    }

    /// Posts an ordinary form, as a browser without JavaScript does.
    pub(crate) fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let request = agent()
            .post(format!("{}{path}", self.service_url()))
            .header("Accept", "text/html");
        answer(request.send_form(fields.iter().copied()))
    }

    /// Posts JSON; with a token, as the member of staff who owns it.
    pub(crate) fn post_json(
        &self,
        path: &str,
        token: Option<&str>,
        body: &Value,
    ) -> Option<Answer> {
        let mut request = agent()
            .post(format!("{}{path}", self.service_url()))
            .content_type("application/json");
        if let Some(token) = token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        answer(request.send(body.to_string()))
    }

    /// Deletes, as the member of staff who owns the token.
    pub(crate) fn delete(&self, path: &str, token: &str) -> Option<Answer> {
        let request = agent().delete(format!("{}{path}", self.service_url()));
        answer(
            request
                .header("Authorization", format!("Bearer {token}"))
                .call(),
        )
    }

    fn running(&self) -> MutexGuard<'_, Option<Child>> {
        self.service.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        command
            .arg("-r")
            .arg(&self.folder)
            .args(arguments)
            .stdin(Stdio::null());
        command.env("SVAR_DATABASE_URL", &self.database_url);
        command.env("SVAR_SECRET", "5f0c9a7e41d28b6390e1c4f7a2d85b06");
        command
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.kill();
    }
}

fn agent() -> ureq::Agent {
    let settings = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE))
        .build();
    settings.into()
}

fn answer(result: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Option<Answer> {
    let mut response = result.ok()?;
    let location = response
        .headers()
        .get("location")
        .and_then(|value| value.to_str().ok());
    let location = location.map(str::to_owned);
    let status = response.status().as_u16();
    let body = response.body_mut().read_to_string().ok()?;
    Some(Answer {
        status,
        location,
        body,
    })
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
