//! Makes text safe in the places that the template engine's escaping does not know.

/// JSON for inside a `<script>`: nothing in it can end the script or start a comment.
pub(crate) fn for_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 32);
    let mut rest = json;
    while let Some(at) = rest.find(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        out.push_str(&rest[..at]);
        let mut after = rest[at..].chars();
        out.push_str(match after.next() {
            Some('<') => "\\u003c",
            Some('>') => "\\u003e",
            Some('&') => "\\u0026",
            Some('\u{2028}') => "\\u2028",
            _ => "\\u2029",
        });
        rest = after.as_str();
    }
    out.push_str(rest);
    out
}

/// Text without the characters that XML cannot hold, not even escaped.
pub(crate) fn for_xml(text: &str) -> String {
    // Nearly every text is fine as it is, which its bytes tell faster than its characters.
    let is_control = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    if !text.bytes().any(|byte| is_control(byte) || byte == 0xEF) {
        return text.to_owned();
    }
    text.chars().filter(|c| is_xml(*c)).collect()
}

/// Text as it stands in HTML or XML, between tags or in an attribute.
pub(crate) fn escape_html(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len() + text.len() / 8);
    tera::escape_html(text, &mut out).expect("writing to memory cannot fail");
    String::from_utf8(out).expect("escaping text gives text")
}

fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_cannot_be_ended_from_inside() {
        let json = serde_json::json!({ "headline": "</script><!-- & \u{2028}" });
        let text = for_script(&json.to_string());
        assert_eq!(
            text,
            r#"{"headline":"\u003c/script\u003e\u003c!-- \u0026 \u2028"}"#
        );
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            json
        );
    }

    #[test]
    fn xml_loses_what_it_cannot_hold() {
        assert_eq!(for_xml("a\u{8}b\u{FFFE}\nø🙂"), "ab\nø🙂");
    }
}
