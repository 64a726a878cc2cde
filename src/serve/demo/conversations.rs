//! The conversations of the demonstration: who wrote what under which post, and how long ago.

use svar_comments::comment::Voice;

/// A conversation under one post.
pub(super) struct Conversation {
    /// The key of the post; on a site that lacks it, the conversation stands under another post.
    pub(super) post: &'static str,
    /// What happened, in order.
    pub(super) lines: &'static [Line],
}

/// One thing that happened. Lines are named by their position in the conversation.
pub(super) enum Line {
    /// A reader wrote.
    Reader {
        name: &'static str,
        hours_ago: i64,
        answers: Option<usize>,
        text: &'static str,
    },
    /// Staff replied.
    Reply {
        staff: &'static str,
        hours_ago: i64,
        answers: usize,
        also_answers: &'static [usize],
        voice: Voice,
        text: &'static str,
    },
    /// Staff replied that more is to come, `promised_in_hours` from now.
    Holding {
        staff: &'static str,
        hours_ago: i64,
        answers: usize,
        promised_in_hours: i64,
        text: &'static str,
    },
    /// Staff removed a line, with the reason that the guidelines give.
    Removed {
        staff: &'static str,
        hours_ago: i64,
        line: usize,
        reason: &'static str,
    },
    /// Staff decided that a reader's line needs no reply.
    NoReplyNeeded {
        staff: &'static str,
        hours_ago: i64,
        line: usize,
        reason: &'static str,
    },
    /// Staff marked a reader's line.
    Marked {
        staff: &'static str,
        hours_ago: i64,
        line: usize,
        mark: &'static str,
    },
}

use Line::{Holding, Marked, NoReplyNeeded, Reader, Removed, Reply};

const DAY: i64 = 24;

/// Newest posts last; together they show a comment that waits, one that is overdue, one with a promise, answered
/// ones, a critical one well answered, and one that was removed.
pub(super) const CONVERSATIONS: &[Conversation] = &[
    // Overdue: nobody has answered this one.
    Conversation {
        post: "vi-har-tiet-i-hundre-ar",
        lines: &[Reader {
            name: "Petter Myrvang",
            hours_ago: 9 * DAY,
            answers: None,
            text: "Den 3. oktober i fjor spurte jeg om hvorfor vi på Innerlomva betaler mer i nettleie enn de på \
                Skarvholmen. Jeg fikk en e-post om at henvendelsen var registrert. Det er det siste jeg hørte. \
                Er dette stedet å prøve igjen?",
        }],
    },
    Conversation {
        post: "stemmen-pa-svareren",
        lines: &[
            Reader {
                name: "Aud",
                hours_ago: 31 * DAY,
                answers: None,
                text: "Jeg skulle ønske noen hadde spurt om bildene. Mannen min hadde alle i en konto som var knyttet \
                    til e-posten hans hos dere. Da den ble borte, ble de også borte. Jeg er ikke sint. Jeg bare sier det.",
            },
            Reply {
                staff: "hodan",
                hours_ago: 31 * DAY - 3,
                answers: 0,
                also_answers: &[],
                voice: Voice::Own,
                text: "Kjære Aud. Takk for at du sier det. «Er det noen andre kontoer som henger på denne adressen?» \
                    står på skjemaet fra i dag. Jeg ringer deg i ettermiddag om bildene, for akkurat den kontoen \
                    tror jeg det finnes en vei inn i.",
            },
            Reader {
                name: "Aud",
                hours_ago: 30 * DAY,
                answers: Some(1),
                text: "Du ringte, og vi fant dem. Alle sammen. Takk, Hodan.",
            },
            NoReplyNeeded {
                staff: "hodan",
                hours_ago: 30 * DAY - 2,
                line: 2,
                reason: "En takk. Aud er ringt opp.",
            },
            Reader {
                name: "Nabo i bransjen",
                hours_ago: 26 * DAY,
                answers: None,
                text: "Vi har innført det femte punktet hos oss også, ordrett. Håper det er greit at vi stjal det.",
            },
            Reply {
                staff: "hodan",
                hours_ago: 26 * DAY - 20,
                answers: 4,
                also_answers: &[],
                voice: Voice::Company,
                text: "Det er det fineste noen har stjålet fra oss. Bruk det så mye dere vil.",
            },
        ],
    },
    Conversation {
        post: "stolpen-i-nordre-hagen",
        lines: &[
            Reader {
                name: "Oddny på Sørneset",
                hours_ago: 45 * DAY,
                answers: None,
                text: "Hjå oss er det trappa ned til kaia. Kommunen eig ho, har gløymt ho, og eg målar ho. Kva gjer de \
                    med stolpane når dei er saga ned? Eg kunne ha bruk for to til ein grind.",
            },
            Reply {
                staff: "odd-are",
                hours_ago: 45 * DAY - 26,
                answers: 0,
                also_answers: &[],
                voice: Voice::Own,
                text: "Hei Oddny. Dei gamle er impregnerte med kreosot og må leverast som farleg avfall, så dei kan \
                    eg dessverre ikkje gje deg. Men vi har fem i rein malmfuru frå 1950-talet på lageret, og dei får \
                    du hente. Ta med hengar og ein som er sterk.",
            },
            Reader {
                name: "Oddny på Sørneset",
                hours_ago: 5,
                answers: Some(1),
                text: "No står grinda! Men éin stolpe til hadde gjort seg i hjørnet. Er det fleire att på lageret?",
            },
        ],
    },
    Conversation {
        post: "otte-dage-ved-et-andet-lys",
        lines: &[
            Reader {
                name: "Birgitte M.",
                hours_ago: 20 * DAY,
                answers: None,
                text: "Smukt skrevet. Findes den gamle linjemesterbolig stadig, og kan man leje den som almindelig \
                    dødelig?",
            },
            Reply {
                staff: "jorunn",
                hours_ago: 20 * DAY - 7,
                answers: 0,
                also_answers: &[],
                voice: Voice::Company,
                text: "Den står her endnu. Man kan leje den fra maj til september, og resten af året låner vi den ud \
                    til folk, der skal skrive noget færdigt. Skriv til os, så finder vi en uge.",
            },
        ],
    },
    // Held with a promise that has not come due.
    Conversation {
        post: "tre-feil-og-en-fredag",
        lines: &[
            Reader {
                name: "Turid Engan",
                hours_ago: 30,
                answers: None,
                text: "Moren min er en av de trettien med trygghetsalarm. Hun sier at den lille lampa for reserve \
                    blinker gult, og det har den gjort siden mandag. Er det fortsatt trygt?",
            },
            Marked {
                staff: "hodan",
                hours_ago: 29,
                line: 0,
                mark: "urgent",
            },
            Holding {
                staff: "eskil",
                hours_ago: 29,
                answers: 0,
                promised_in_hours: 20,
                text: "Hei Turid. Alarmen virker nå, det har vi prøvd sammen med moren din på telefon for fem minutter \
                    siden. Gult betyr at reserven finner nett, men svakt. Jeg reiser ut og måler, og skriver her hva \
                    jeg fant.",
            },
            // A critical one, well answered.
            Reader {
                name: "Rasmus H.",
                hours_ago: 12 * DAY,
                answers: None,
                text: "«Jeg skammer meg» er fint å lese, men butikken min tapte en fredag. En halv måneds abonnement er \
                    249 kroner. Jeg tapte nitten tusen. Er det sånn at ærlighet er gratis for dere?",
            },
            Marked {
                staff: "hodan",
                hours_ago: 12 * DAY - 1,
                line: 3,
                mark: "criticism",
            },
            Reply {
                staff: "jorunn",
                hours_ago: 12 * DAY - 2,
                answers: 3,
                also_answers: &[],
                voice: Voice::Own,
                text: "Nei, Rasmus, det skal den ikke være. Du har rett i at 249 kroner ikke er et svar til en butikk. \
                    Avtalen vår dekker ikke tapt salg, og det står i vilkårene som ingen leser. Men vi har vedtatt en \
                    egen ordning for næringsdrivende etter denne fredagen:\n\n- Send meg kasserapporten for tre vanlige \
                    fredager og for den det gjelder.\n- Vi dekker halve forskjellen, opp til tolv tusen.\n\nDet er ikke \
                    alt. Det er det vi har råd til å gjøre likt for alle. Adressen min står på forfattersiden.",
            },
            Reader {
                name: "Rasmus H.",
                hours_ago: 11 * DAY,
                answers: Some(5),
                text: "Det var et mer konkret svar enn jeg ventet. Rapportene er sendt.",
            },
            Reply {
                staff: "jorunn",
                hours_ago: 11 * DAY - 5,
                answers: 6,
                also_answers: &[],
                voice: Voice::Own,
                text: "Mottatt, og utbetalt i dag. Takk for at du sa det her og ikke bare tenkte det.",
            },
            // Removed, with a note in its place.
            Reader {
                name: "Sint mann",
                hours_ago: 10 * DAY,
                answers: None,
                text: "Den Eskil burde få smake sin egen kabel. Jeg vet hvor båten hans ligger.",
            },
            Removed {
                staff: "hodan",
                hours_ago: 10 * DAY - 1,
                line: 8,
                reason: "Trussel mot en navngitt person (retningslinjene, første punkt).",
            },
        ],
    },
    Conversation {
        post: "tre-feil-og-en-fredag.en",
        lines: &[
            Reader {
                name: "Priya",
                hours_ago: 52 * DAY,
                answers: None,
                text: "We have the two-person rule as well, and the same tool that refuses to take down the last link. It \
                    took us one outage to build it, too. Did you consider making the tool wait for the second person?",
            },
            Reply {
                staff: "eskil",
                hours_ago: 52 * DAY - 23,
                answers: 0,
                also_answers: &[],
                voice: Voice::Own,
                text: "We did, and we do now: the second person types a word that the tool shows on *their* screen. I have \
                    already tried to talk it into letting me through. It did not.",
            },
        ],
    },
    Conversation {
        post: "nitten-timer-pa-vardneset",
        lines: &[
            Reader {
                name: "Lærling i Nord",
                hours_ago: 40 * DAY,
                answers: None,
                text: "Hvordan holder dere varmen i fingrene når hansken må av? Spør for en som begynner i januar.",
            },
            Reply {
                staff: "odd-are",
                hours_ago: 40 * DAY - 14,
                answers: 0,
                also_answers: &[],
                voice: Voice::Own,
                text: "Tynn ullhanske innerst, alltid, og et par tørre i innerlomma. Bytt før du fryser og ikke etterpå. \
                    Og si fra til makkeren når du ikke kjenner tommelen. Det er ingen som får medalje for den.",
            },
            Reader {
                name: "Solveig T.",
                hours_ago: 38 * DAY,
                answers: None,
                text: "Jeg satt med stearinlys og så hodelyktene deres på neset hele natta. Takk.",
            },
            NoReplyNeeded {
                staff: "hodan",
                hours_ago: 38 * DAY - 30,
                line: 2,
                reason: "Ros. Odd Are har lest det.",
            },
        ],
    },
    // Overdue and critical.
    Conversation {
        post: "dere-har-rett-i-det-meste",
        lines: &[
            Reader {
                name: "Harald Brekkmo",
                hours_ago: 6 * DAY,
                answers: None,
                text: "Du skriver at dere er uenige med oss om aggregatet på Ytterlomva. Det er lett å være uenig fra \
                    et kontor med lys i taket. Når kommer kostnadsoverslaget dere lovte før sommeren?",
            },
            Marked {
                staff: "hodan",
                hours_ago: 6 * DAY - 3,
                line: 0,
                mark: "criticism",
            },
            Reader {
                name: "Magnhild",
                hours_ago: 15 * DAY,
                answers: None,
                text: "Fint at noen leser 63 kommentarer. Hvorfor fikk vi SMS om at strømmen var tilbake tre timer før \
                    den var det?",
            },
            Reply {
                staff: "jorunn",
                hours_ago: 15 * DAY - 21,
                answers: 2,
                also_answers: &[],
                voice: Voice::Company,
                text: "Fordi meldingen ble sendt da hovedlinja kom opp, og din krets er den siste på den. Nå går den ut \
                    krets for krets. Det burde den ha gjort hele tida.",
            },
        ],
    },
    Conversation {
        post: "slik-leser-du-en-driftsmelding",
        lines: &[
            Reader {
                name: "Per Gunnar",
                hours_ago: 23 * DAY,
                answers: None,
                text: "Hva er forskjellen på «feilsøking pågår» og «feil lokalisert»? Jeg trodde det siste betydde at det \
                    snart var over.",
            },
            Reader {
                name: "Lill",
                hours_ago: 23 * DAY - 1,
                answers: None,
                text: "Samme spørsmål som Per Gunnar. Og hvorfor sier dere aldri klokkeslett?",
            },
            Reply {
                staff: "hodan",
                hours_ago: 23 * DAY - 2,
                answers: 0,
                also_answers: &[1],
                voice: Voice::Company,
                text: "«Feil lokalisert» betyr at vi vet hvor, ikke at vi er der. Og du har rett, Lill: et klokkeslett som \
                    er feil, er bedre enn ingen, så lenge vi retter det. Fra nå av setter vi et.",
            },
        ],
    },
    // Waits, and is not due yet.
    Conversation {
        post: "what-the-kettles-told-me",
        lines: &[
            Reader {
                name: "Tomasz",
                hours_ago: 3,
                answers: None,
                text: "Lovely piece. Did the kettle peak move after people got heat pumps, or do the two not show up on the \
                    same curve?",
            },
            Reader {
                name: "Ellen R.",
                hours_ago: 33 * DAY,
                answers: None,
                text: "Is the anonymised data set open? I teach statistics and my pupils are tired of penguins.",
            },
            Reply {
                staff: "jorunn",
                hours_ago: 33 * DAY - 22,
                answers: 1,
                also_answers: &[],
                voice: Voice::Company,
                text: "It will be, from January, by the hour and by the island. We will write here when it is out. Your pupils \
                    may have the kettles.",
            },
        ],
    },
    Conversation {
        post: "fakturaen-moren-min-ikke-forsto",
        lines: &[
            Reader {
                name: "Inger-Lise",
                hours_ago: 17 * DAY,
                answers: None,
                text: "Linje fire har jeg lurt på i ti år. Nå forsto jeg den, og da forsto jeg også at jeg har betalt for et \
                    fasttillegg på et hus vi solgte i 2021. Hva gjør jeg?",
            },
            Reply {
                staff: "hodan",
                hours_ago: 17 * DAY - 1,
                answers: 0,
                also_answers: &[],
                voice: Voice::Own,
                text: "Du gjør ingenting. Jeg fant det på kundenummeret ditt: det er vår feil, fordi flyttemeldingen bare ble \
                    registrert på det ene abonnementet. Du får 4 260 kroner tilbake på fredag, med renter.",
            },
            Reader {
                name: "Jonas",
                hours_ago: 2,
                answers: None,
                text: "Kan vi få den nye fakturaen som vanlig tekst i e-posten og ikke som vedlegg? Skjermleseren min snubler i \
                    tabellen.",
            },
        ],
    },
];
