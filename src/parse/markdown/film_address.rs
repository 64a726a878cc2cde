//! Reads the address of a film on `YouTube` or Vimeo, and makes the address of its player.

use url::Url;

/// A film that a page can show.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Film {
    /// Where it is, as readers know the place.
    pub(super) service: &'static str,
    /// The address of a player that sets no cookie before it plays.
    pub(super) player: String,
    /// Whether it is higher than wide.
    pub(super) is_tall: bool,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// To a film.
    ToFilm(Film),
    /// To where films are, but to none that can exist.
    Nowhere,
    /// To anything else.
    Elsewhere,
}

/// What the address leads to. A list that the film is part of is left out.
pub(super) fn read(address: &str) -> Leads {
    let is_candidate = ["youtu", "vimeo"].iter().any(|name| address.contains(name));
    let Some(url) = is_candidate.then(|| Url::parse(address).ok()).flatten() else {
        return Leads::Elsewhere;
    };
    if !matches!(url.scheme(), "http" | "https") {
        return Leads::Elsewhere;
    }
    let host = url.host_str().unwrap_or_default();
    let host = host.trim_start_matches("www.").trim_start_matches("m.");
    let path: Vec<&str> = url
        .path()
        .split('/')
        .filter(|part| !part.is_empty())
        .collect();
    match host {
        "youtu.be" => path
            .first()
            .map_or(Leads::Elsewhere, |id| youtube(id, &url, false)),
        "youtube.com" | "youtube-nocookie.com" => match path.as_slice() {
            ["watch"] => query(&url, &["v"]).map_or(Leads::Nowhere, |id| youtube(&id, &url, false)),
            ["shorts", id] => youtube(id, &url, true),
            ["embed" | "live" | "v", id] => youtube(id, &url, false),
            _ => Leads::Elsewhere,
        },
        "vimeo.com" | "player.vimeo.com" => vimeo(&path, &url),
        _ => Leads::Elsewhere,
    }
}

fn youtube(id: &str, url: &Url, is_tall: bool) -> Leads {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if id.len() != 11 || !id.bytes().all(is_letter) {
        return Leads::Nowhere;
    }
    let start = match start(url) {
        0 => String::new(),
        seconds => format!("&start={seconds}"),
    };
    Leads::ToFilm(Film {
        service: "YouTube",
        player: format!("https://www.youtube-nocookie.com/embed/{id}?autoplay=1&rel=0{start}"),
        is_tall,
    })
}

/// The number is the last or, of a film that is not listed, stands before its key.
fn vimeo(path: &[&str], url: &Url) -> Leads {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_key = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (id, key) = match path {
        [.., id, key] if is_number(id) && is_key(key) => (*id, Some((*key).to_owned())),
        [.., id] if is_number(id) => (*id, query(url, &["h"]).filter(|key| is_key(key))),
        _ => return Leads::Elsewhere,
    };
    let key = key.map_or_else(String::new, |key| format!("&h={key}"));
    let start = match start(url) {
        0 => String::new(),
        seconds => format!("#t={seconds}s"),
    };
    Leads::ToFilm(Film {
        service: "Vimeo",
        player: format!("https://player.vimeo.com/video/{id}?dnt=1&autoplay=1{key}{start}"),
        is_tall: false,
    })
}

fn query(url: &Url, names: &[&str]) -> Option<String> {
    let mut pairs = url.query_pairs();
    let found = pairs.find(|(name, _)| names.contains(&&**name))?;
    Some(found.1.into_owned())
}

/// The second at which the film is to start: `t=90`, `t=1m30s`, `start=90`, `#t=90s`.
fn start(url: &Url) -> u32 {
    let behind = url.fragment().and_then(|text| text.strip_prefix("t="));
    let written = query(url, &["t", "start"]).or_else(|| behind.map(str::to_owned));
    written.and_then(|text| seconds(&text)).unwrap_or(0)
}

fn seconds(text: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut number = 0_u32;
    for letter in text.chars() {
        let unit = match letter {
            'h' => 3_600,
            'm' => 60,
            's' => 1,
            _ => {
                let digit = letter.to_digit(10)?;
                number = number.checked_mul(10)?.checked_add(digit)?;
                continue;
            }
        };
        total = total.checked_add(number.checked_mul(unit)?)?;
        number = 0;
    }
    total.checked_add(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn player(address: &str) -> String {
        match read(address) {
            Leads::ToFilm(film) => film.player,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn every_form_of_address_leads_to_the_player_that_sets_no_cookie() {
        let youtube = "https://www.youtube-nocookie.com/embed/aB3_-xyZ012?autoplay=1&rel=0";
        for address in [
            "https://www.youtube.com/watch?v=aB3_-xyZ012",
            "https://m.youtube.com/watch?app=desktop&v=aB3_-xyZ012&list=PL1&index=2",
            "http://youtu.be/aB3_-xyZ012?si=abc",
            "https://youtube.com/shorts/aB3_-xyZ012",
            "https://www.youtube.com/live/aB3_-xyZ012?feature=share",
            "https://www.youtube-nocookie.com/embed/aB3_-xyZ012",
        ] {
            assert_eq!(player(address), youtube, "{address}");
        }
        let vimeo = "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1";
        assert_eq!(player("https://vimeo.com/76979871"), vimeo);
        assert_eq!(
            player("https://vimeo.com/channels/staffpicks/76979871"),
            vimeo
        );
        assert_eq!(
            player("https://vimeo.com/76979871/8272103f6e"),
            format!("{vimeo}&h=8272103f6e")
        );
        assert_eq!(
            player("https://player.vimeo.com/video/76979871?h=8272103f6e#t=1m2s"),
            format!("{vimeo}&h=8272103f6e#t=62s")
        );
    }

    #[test]
    fn a_film_starts_where_the_address_says() {
        for (written, start) in [
            ("t=90", "&start=90"),
            ("t=1h2m3s", "&start=3723"),
            ("start=5", "&start=5"),
            ("t=x", ""),
        ] {
            let address = format!("https://youtu.be/aB3_-xyZ012?{written}");
            assert!(
                player(&address).ends_with(&format!("rel=0{start}")),
                "{written}"
            );
        }
    }

    #[test]
    fn what_is_no_film_is_left_alone_and_what_cannot_be_one_is_said() {
        for address in [
            "https://youtube.com/@lomvaer",
            "https://www.youtube.com/playlist?list=PL1",
            "https://vimeo.com/features",
            "https://notyoutube.com/watch?v=aB3_-xyZ012",
            "youtu.be",
            "javascript:youtu.be",
        ] {
            assert_eq!(read(address), Leads::Elsewhere, "{address}");
        }
        for address in [
            "https://youtu.be/short",
            "https://www.youtube.com/watch?w=1",
            "https://youtu.be/aB3_-xyZ01\"",
        ] {
            assert_eq!(read(address), Leads::Nowhere, "{address}");
        }
    }
}
