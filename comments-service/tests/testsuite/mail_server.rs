//! A mail server of the tests' own, over a real socket: it takes mails, refuses them, or is down.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use svar_comments::mail::Delivery;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A mail as the server took it.
#[derive(Clone, Debug)]
pub(crate) struct Mail {
    /// Whom the envelope names.
    pub(crate) to: Vec<String>,
    /// Head and body as they came over the line.
    pub(crate) source: String,
}

/// What the server answers to the end of a mail.
#[derive(Clone, Debug, Default)]
struct Manners {
    refusal: Option<String>,
    hangs_up_after_taking: bool,
}

/// A running mail server.
#[derive(Debug)]
pub(crate) struct MailServer {
    address: SocketAddr,
    mails: Arc<Mutex<Vec<Mail>>>,
    manners: Arc<Mutex<Manners>>,
    task: Option<JoinHandle<()>>,
}

impl MailServer {
    /// Starts one on a free port.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut server = Self {
            address: listener.local_addr().unwrap(),
            mails: Arc::default(),
            manners: Arc::default(),
            task: None,
        };
        server.listen(listener);
        server
    }

    fn listen(&mut self, listener: TcpListener) {
        let (mails, manners) = (Arc::clone(&self.mails), Arc::clone(&self.manners));
        self.task = Some(tokio::spawn(async move {
            // Ends with the task, and every conversation with it.
            let mut conversations = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                conversations.spawn(converse(stream, Arc::clone(&mails), Arc::clone(&manners)));
            }
        }));
    }

    /// Nobody answers any more.
    pub(crate) async fn stop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
            let _ = task.await;
        }
    }

    /// Answers again at the same place.
    pub(crate) async fn start_again(&mut self) {
        let listener = TcpListener::bind(self.address).await.unwrap();
        self.listen(listener);
    }

    /// From now on every mail is answered with this, such as `451 Try again later`.
    pub(crate) fn refuse(&self, answer: Option<&str>) {
        self.manners.lock().unwrap().refusal = answer.map(str::to_owned);
    }

    /// From now on the line breaks after a mail is taken, before that is said.
    pub(crate) fn hang_up_after_taking(&self, does: bool) {
        self.manners.lock().unwrap().hangs_up_after_taking = does;
    }

    pub(crate) fn delivery(&self) -> Delivery {
        Delivery::smtp(&format!("smtp://{}", self.address)).unwrap()
    }

    /// What it has taken so far.
    pub(crate) fn mails(&self) -> Vec<Mail> {
        self.mails.lock().unwrap().clone()
    }
}

impl Mail {
    /// A line of the head, unfolded and decoded; empty if it is not there.
    pub(crate) fn header(&self, name: &str) -> String {
        let (head, _) = self.source.split_once("\r\n\r\n").unwrap();
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let start = format!("{}:", name.to_lowercase());
        let line = head
            .split("\r\n")
            .find(|line| line.to_lowercase().starts_with(&start));
        decoded_words(line.map_or("", |line| line[start.len()..].trim()))
    }

    /// The part of a type, such as `text/plain`, decoded.
    pub(crate) fn part(&self, kind: &str) -> String {
        let (_, rest) = self
            .source
            .split_once(&format!("Content-Type: {kind}"))
            .unwrap_or_else(|| panic!("no {kind} in {}", self.source));
        let (head, body) = rest.split_once("\r\n\r\n").unwrap();
        let (_, boundary) = self.source.split_once("boundary=\"").unwrap();
        let end = format!("\r\n--{}", boundary.split('"').next().unwrap());
        let body = body.split(&end).next().unwrap();
        if head.contains("quoted-printable") {
            quoted_printable(&body.replace("=\r\n", ""))
        } else if head.contains("base64") {
            base64(body)
        } else {
            body.to_owned()
        }
        .replace("\r\n", "\n")
    }

    /// Every address in the plain text.
    pub(crate) fn links(&self) -> Vec<String> {
        let text = self.part("text/plain");
        text.split_whitespace()
            .filter(|word| word.starts_with("http"))
            .map(str::to_owned)
            .collect()
    }
}

async fn converse(stream: TcpStream, mails: Arc<Mutex<Vec<Mail>>>, manners: Arc<Mutex<Manners>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read);
    let mut to = Vec::new();
    if write
        .write_all(b"220 mail.example ESMTP\r\n")
        .await
        .is_err()
    {
        return;
    }
    let mut line = String::new();
    loop {
        line.clear();
        if !matches!(lines.read_line(&mut line).await, Ok(read) if read > 0) {
            return;
        }
        let command = line.trim_end().to_owned();
        let upper = command.to_uppercase();
        let answer = if upper.starts_with("EHLO") {
            "250-mail.example\r\n250-8BITMIME\r\n250 SMTPUTF8".to_owned()
        } else if upper.starts_with("RCPT TO:") {
            to.push(command[8..].trim_matches(['<', '>', ' ']).to_owned());
            "250 OK".to_owned()
        } else if upper == "DATA" {
            if write.write_all(b"354 Go on\r\n").await.is_err() {
                return;
            }
            let Some(source) = data(&mut lines).await else {
                return;
            };
            let manners = manners.lock().unwrap().clone();
            let to = std::mem::take(&mut to);
            if let Some(refusal) = manners.refusal {
                refusal
            } else {
                mails.lock().unwrap().push(Mail { to, source });
                if manners.hangs_up_after_taking {
                    return;
                }
                "250 Taken".to_owned()
            }
        } else if upper == "QUIT" {
            "221 Bye".to_owned()
        } else {
            "250 OK".to_owned()
        };
        if write
            .write_all(format!("{answer}\r\n").as_bytes())
            .await
            .is_err()
        {
            return;
        }
    }
}

/// The lines up to the one with a single dot, without the dots that were put in front.
async fn data(lines: &mut BufReader<tokio::net::tcp::OwnedReadHalf>) -> Option<String> {
    let mut source = String::new();
    loop {
        let mut line = Vec::new();
        let read = lines.read_until(b'\n', &mut line).await.ok()?;
        let line = String::from_utf8_lossy(&line).into_owned();
        match line.as_str() {
            _ if read == 0 => return None,
            ".\r\n" => return Some(source),
            _ => source += line.strip_prefix('.').unwrap_or(&line),
        }
    }
}

fn quoted_printable(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let digits = more.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'=' => {
                bytes.push(byte);
                rest = &more[2..];
            }
            _ => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn base64(text: &str) -> String {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for digit in text.chars().filter_map(|c| DIGITS.find(c)) {
        bits = (bits << 6) | digit as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Words as RFC 2047 writes them, the only form in which a head may hold more than ASCII.
fn decoded_words(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("=?utf-8?b?") {
        if !before.trim().is_empty() || text.is_empty() {
            text += before;
        }
        let (word, after) = after.split_once("?=").unwrap();
        text += &base64(word);
        rest = after;
    }
    text + rest
}
