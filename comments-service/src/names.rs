//! Recognises a name that could be taken for another, whatever letters it is written in.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words by which readers know the people of a company, in the interface languages.
const OFFICIAL: [&str; 22] = [
    "admin",
    "administrator",
    "moderator",
    "support",
    "staff",
    "editor",
    "redaksjonen",
    "redaksjon",
    "redaktør",
    "redaktøren",
    "redaktion",
    "redaktionen",
    "kundeservice",
    "kundesenter",
    "kundesenteret",
    "kundestøtte",
    "kundesupport",
    "kundeteneste",
    "kundetjeneste",
    "customer service",
    "customer support",
    "webmaster",
];

/// Whether a reader's name could be taken for the company or for one of `people`.
pub fn is_reserved<'a>(
    name: &str,
    company: &str,
    people: impl IntoIterator<Item = &'a str>,
) -> bool {
    let shape = shape(name);
    let company = self::shape(company);
    let speaks_for_company = company.chars().count() > 3 && shape.contains(&company);
    speaks_for_company
        || shape == company
        || OFFICIAL.iter().any(|word| self::shape(word) == shape)
        || people
            .into_iter()
            .any(|person| self::shape(person) == shape)
}

/// What a name looks like: letters of other alphabets and styles as the Latin ones that they resemble,
/// without accents, spaces and signs.
fn shape(name: &str) -> String {
    let letters: String = name
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_invisible(*c))
        .map(unstyled)
        .flat_map(char::to_lowercase)
        .filter_map(look)
        .collect();
    letters
        .replace("rn", "m")
        .replace("vv", "w")
        .replace("cl", "d")
}

/// Whether a character takes part in a text but is never seen: fillers, joiners, marks of direction, tags.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// The ordinary letter of a style that Unicode does not take apart: small capitals, letters in dark circles
/// and squares, the letters of flags, and Lisu, which is written with turned Latin capitals.
fn unstyled(c: char) -> char {
    const SMALL_CAPITALS: &str = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ";
    const LISU: &str = "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑqꓣꓢꓔꓴꓦꓪꓫꓬꓜ";
    let row = |row: &str| row.chars().zip('a'..='z').find(|(it, _)| *it == c);
    let first = match c {
        '\u{1f150}'..='\u{1f169}' => '\u{1f150}',
        '\u{1f170}'..='\u{1f189}' => '\u{1f170}',
        '\u{1f1e6}'..='\u{1f1ff}' => '\u{1f1e6}',
        _ if c.is_ascii() => return c,
        _ => {
            return row(SMALL_CAPITALS)
                .or_else(|| row(LISU))
                .map_or(c, |(_, it)| it);
        }
    };
    let place = u32::from(c) - u32::from(first);
    char::from_u32(u32::from('a') + place).unwrap_or(c)
}

/// The Latin letter that a character looks like; `None` for what is not seen or does not count.
fn look(c: char) -> Option<char> {
    Some(match c {
        'а' | 'ɑ' | 'α' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ą' | '@' | '4' => {
            'a'
        }
        'в' | 'β' | 'ß' | '8' => 'b',
        'с' | 'ϲ' | 'ç' | 'ć' | 'č' => 'c',
        'ԁ' | 'ð' | 'đ' | 'ď' => 'd',
        'е' | 'ё' | 'є' | 'ε' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | '3' | '€' | 'æ' => {
            'e'
        }
        'ɡ' | 'ğ' | '9' => 'g',
        'н' | 'һ' | 'ħ' => 'h',
        // One stroke is one stroke.
        'i' | 'і' | 'ї' | 'ι' | 'ì' | 'í' | 'î' | 'ï' | 'ı' | 'ɩ' | '1' | '|' | '!' | 'ӏ' | 'ł' => {
            'l'
        }
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'η' | 'ñ' | 'ń' | 'ո' => 'n',
        'о' | 'ο' | 'σ' | 'օ' | 'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | '0' => 'o',
        'р' | 'ρ' | 'þ' => 'p',
        'ԛ' => 'q',
        'г' | 'ř' => 'r',
        'ѕ' | 'ś' | 'š' | 'ş' | '5' | '$' => 's',
        'т' | 'τ' | 'ť' | '7' => 't',
        'υ' | 'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ս' => 'u',
        'ν' | 'ѵ' => 'v',
        'ω' | 'ԝ' | 'ѡ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' | 'ý' | 'ÿ' => 'y',
        'ζ' | 'ź' | 'ż' | 'ž' | '2' => 'z',
        'a'..='z' => c,
        _ if c.is_alphanumeric() => c,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_like_the_company_or_its_people_are_reserved() {
        let people = ["Ingrid Moe", "Kåre Øst"];
        for name in [
            "Kundeservice",
            "KUNDESERVICE",
            "Kundeservlce",
            "Кundеsеrviсе",
            "K u n d e s e r v i c e",
            "Kunde\u{200b}service",
            "Ｋundeservice",
            "Kunde\u{3164}service",
            "Kunde\u{ffa0}\u{115f}\u{1160}service",
            "Kunde\u{2063}\u{e0041}service",
            "𝐊𝐮𝐧𝐝𝐞𝐬𝐞𝐫𝐯𝐢𝐜𝐞",
            "𝓚𝓾𝓷𝓭𝓮𝓼𝓮𝓻𝓿𝓲𝓬𝓮",
            "ⓚⓤⓝⓓⓔⓢⓔⓡⓥⓘⓒⓔ",
            "🅚🅤🅝🅓🅔🅢🅔🅡🅥🅘🅒🅔",
            "🅰dmin",
            "ᴋᴜɴᴅᴇꜱᴇʀᴠɪᴄᴇ",
            "ꓗꓴꓠꓓꓰꓢꓰꓣꓦꓲꓚꓰ",
            "ＦＪＯＲＤＬＹＳ",
            "Ka\u{30a}re \u{d8}st",
            "I\u{336}ngrid Moe",
            "🇮🇳🇬🇷🇮🇩 Moe",
            "Fjordlys",
            "Fjordlys kundeservice",
            "Fj0rdlys",
            "Ingrid Moe",
            "ingrid  moe",
            "lngrid Moe",
            "Ιngrid Мое",
            "Kare Ost",
            "Redaksjonen",
            "admin",
            "Adrnin",
        ] {
            assert!(is_reserved(name, "Fjordlys", people), "{name}");
        }
    }

    #[test]
    fn ordinary_names_are_free() {
        for name in [
            "Ola Nordmann",
            "Ingrid",
            "Åse",
            "Kunde",
            "Юрий",
            "李雷",
            "김철수",
            "Zoë Ångström",
            "Moe",
            "X Æ A-12",
        ] {
            assert!(!is_reserved(name, "Fjordlys", ["Ingrid Moe"]), "{name}");
        }
    }
}
