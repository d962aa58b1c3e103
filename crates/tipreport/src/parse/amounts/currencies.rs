//! Currencies: ISO 4217, with the names and adjectives that the reports use, and what a bare "francs" means.

use super::Cursor;
use super::marks::mark;
use crate::Currency;
use crate::parse::lexicon::{Lexicon, Phrases, Word};
use crate::parse::tokens::{EURO, POUND, TokenKind, YEN};

/// A currency: its code, the countries that use it, its nouns, and the adjectives that tell it from another
/// currency of the same noun. Where two rows share adjective and noun, the first is meant.
type Row = (&'static [u8; 3], &'static str, &'static str, &'static str);

const DINAR: &str = "dinar|dinars";
const DIRHAM: &str = "dirham|dirhams";
const DOLLAR: &str = "dollar|dollars";
const FRANC: &str = "franc|francs";
const KRONE: &str = "krone|kroner|krones|kroners|crowns|crown";
const KRONA: &str = "krona|kronor|kronas|kronur|krónur|króna";
const LIRA: &str = "lira|liras|lire";
const PESO: &str = "peso|pesos";
const POUNDS: &str = "pound|pounds";
const RIAL: &str = "rial|rials|riyal|riyals";
const RUPEE: &str = "rupee|rupees";
const SHILLING: &str = "shilling|shillings";
const SOM: &str = "som|soms|soum|soums|sum";
const KWACHA: &str = "kwacha|kwachas|new kwacha";
const LEU: &str = "leu|lei";
const MANAT: &str = "manat|manats";
const CEDI: &str = "cedi|cedis";
const RUBLE: &str = "ruble|rubles|rouble|roubles";
const KUNA: &str = "kuna|kunas|kune";
const BOLIVAR: &str = "bolivar|bolivars|bolivares|bolívar|bolívares";
const GUILDER: &str = "guilder|guilders";
const KORUNA: &str = "koruna|korunas|koruny|korun";
const RUFIYAA: &str = "rufiyaa|rufiyaas";
const DOBRA: &str = "dobra|dobras";
const METICAL: &str = "metical|meticais|meticals";
const OUGUIYA: &str = "ouguiya|ouguiyas";
const LEONE: &str = "leone|leones";
const KWANZA: &str = "kwanza|kwanzas";
const MARK: &str = "mark|marks";

#[rustfmt::skip]
const CURRENCIES: &[Row] = &[
    (b"USD", "USA ECU SLV PAN TLS PSE FSM MHL PLW PRI GUM VGB TCA", DOLLAR, "American|U.S.|US|United States|USA"),
    (b"EUR", "AUT BEL CYP DEU ESP EST FIN FRA GRC HRV IRL ITA LTU LUX LVA MLT MNE NLD PRT SVK SVN XKX AND MCO SMR", "euro|euros", "European"),
    (b"AED", "ARE", DIRHAM, "Emirati|UAE|United Arab Emirates"),
    (b"AFN", "AFG", "afghani|afghanis", "Afghan"),
    (b"AFA", "", "afghani|afghanis", "old Afghan"),
    (b"ALL", "ALB", "lek|leks|leke|lekë", "Albanian"),
    (b"AMD", "ARM", "dram|drams", "Armenian"),
    (b"ANG", "CUW SXM ANT", GUILDER, "Netherlands Antillean|Netherlands Antilles|Antillean|Netherland Antillean|Curacao|Dutch Antillean"),
    (b"AOA", "AGO", KWANZA, "Angolan"),
    (b"ARS", "ARG", PESO, "Argentine|Argentinean|Argentinian"),
    (b"AUD", "AUS KIR NRU TUV", DOLLAR, "Australian"),
    (b"AWG", "ABW", "florin|florins|ftorin|ftorins", "Aruban|Aruba"),
    (b"AWG", "", GUILDER, "Aruban|Aruba"),
    (b"AZN", "AZE", MANAT, "Azerbaijani|Azeri|new Azerbaijani"),
    (b"AZM", "", MANAT, "old Azerbaijani"),
    (b"BAM", "BIH", "convertible mark|convertible marks|konvertibilna marka|konvertible mark|KM|marka|maraka|mark|marks", "Bosnian|BiH|Bosnia and Herzegovina"),
    (b"BBD", "BRB", DOLLAR, "Barbadian|Barbados|Bajan"),
    (b"BDT", "BGD", "taka|takas", "Bangladeshi|Bangladesh"),
    (b"BGN", "BGR", "lev|leva|levs", "Bulgarian"),
    (b"BHD", "BHR", DINAR, "Bahraini|Bahrain"),
    (b"BIF", "BDI", FRANC, "Burundian|Burundi"),
    (b"BMD", "BMU", DOLLAR, "Bermudian|Bermuda|Bermudan"),
    (b"BND", "BRN", DOLLAR, "Brunei|Bruneian"),
    (b"BOB", "BOL", "boliviano|bolivianos", "Bolivian"),
    (b"BRL", "BRA", "real|reais|reals", "Brazilian"),
    (b"BSD", "BHS", DOLLAR, "Bahamian|Bahamas"),
    (b"BTN", "BTN", "ngultrum|ngultrums", "Bhutanese"),
    (b"BWP", "BWA", "pula|pulas", "Botswana|Botswanan"),
    (b"BYN", "BLR", RUBLE, "Belarusian|Belarusan|new Belarusian"),
    (b"BYR", "", RUBLE, "old Belarusian"),
    (b"BZD", "BLZ", DOLLAR, "Belizean|Belize"),
    (b"CAD", "CAN", DOLLAR, "Canadian"),
    (b"CDF", "COD", FRANC, "Congolese"),
    (b"CHF", "CHE LIE", FRANC, "Swiss"),
    (b"CLP", "CHL", PESO, "Chilean"),
    (b"CNY", "CHN", "yuan|renminbi|RMB", "Chinese"),
    (b"COP", "COL", PESO, "Colombian"),
    (b"CRC", "CRI", "colon|colons|colones|colón", "Costa Rican"),
    (b"CUP", "CUB", PESO, "Cuban"),
    (b"CVE", "CPV", "escudo|escudos", "Cabo Verdean|Cape Verdean|Cape Verde"),
    (b"CYP", "", POUNDS, "Cypriot|Cyprus"),
    (b"CZK", "CZE", KORUNA, "Czech"),
    (b"CZK", "", KRONE, "Czech"),
    (b"DJF", "DJI", FRANC, "Djiboutian|Djibouti"),
    (b"DKK", "DNK", KRONE, "Danish"),
    (b"DOP", "DOM", PESO, "Dominican"),
    (b"DZD", "DZA", DINAR, "Algerian"),
    (b"EEK", "", "kroon|kroons|krooni", "Estonian"),
    (b"EGP", "EGY", POUNDS, "Egyptian"),
    (b"ERN", "ERI", "nakfa|nakfas", "Eritrean"),
    (b"ETB", "ETH", "birr|birrs", "Ethiopian"),
    (b"FJD", "FJI", DOLLAR, "Fijian|Fiji"),
    (b"GBP", "GBR", POUNDS, "British|pounds sterling|UK"),
    (b"GBP", "", "pound sterling|pounds sterling|sterling", ""),
    (b"GEL", "GEO", "lari|laris", "Georgian"),
    (b"GHS", "GHA", CEDI, "Ghanaian|Ghana|new Ghanaian"),
    (b"GHC", "", CEDI, "old Ghanaian"),
    (b"GMD", "GMB", "dalasi|dalasis", "Gambian"),
    (b"GNF", "GIN", FRANC, "Guinean|Guinea"),
    (b"GTQ", "GTM", "quetzal|quetzals|quetzales", "Guatemalan"),
    (b"GYD", "GUY", DOLLAR, "Guyanese|Guyana"),
    (b"HKD", "HKG", DOLLAR, "Hong Kong"),
    (b"HNL", "HND", "lempira|lempiras", "Honduran"),
    (b"HRK", "", KUNA, "Croatian"),
    (b"HTG", "HTI", "gourde|gourdes", "Haitian"),
    (b"HUF", "HUN", "forint|forints", "Hungarian"),
    (b"IDR", "IDN", "rupiah|rupiahs", "Indonesian"),
    (b"ILS", "ISR", "shekel|shekels|sheqel|NIS", "Israeli|new Israeli|new"),
    (b"INR", "IND", RUPEE, "Indian"),
    (b"IQD", "IRQ", DINAR, "Iraqi"),
    (b"IRR", "IRN", RIAL, "Iranian"),
    (b"ISK", "ISL", KRONA, "Icelandic"),
    (b"JMD", "JAM", DOLLAR, "Jamaican|Jamaica"),
    (b"JOD", "JOR", DINAR, "Jordanian"),
    (b"JPY", "JPN", "yen", "Japanese"),
    (b"KES", "KEN", SHILLING, "Kenyan|Kenya"),
    (b"KES", "", "Ksh|Kshs", ""),
    (b"KGS", "KGZ", SOM, "Kyrgyz|Kyrgyzstani"),
    (b"KHR", "KHM", "riel|riels", "Cambodian"),
    (b"KMF", "COM", FRANC, "Comorian|Comoros|Comoran"),
    (b"KPW", "PRK", "won", "North Korean"),
    (b"KRW", "KOR", "won", "South Korean|Korean|ROK"),
    (b"KWD", "KWT", DINAR, "Kuwaiti|Kuwait"),
    (b"KYD", "CYM", DOLLAR, "Cayman|Cayman Islands|Caymanian"),
    (b"KZT", "KAZ", "tenge|tenges", "Kazakhstani|Kazakh|Kazakhstan"),
    (b"LAK", "LAO", "kip|kips", "Lao|Laotian"),
    (b"LBP", "LBN", POUNDS, "Lebanese"),
    (b"LBP", "", LIRA, "Lebanese"),
    (b"LKR", "LKA", RUPEE, "Sri Lankan|Sri Lanka"),
    (b"LRD", "LBR", DOLLAR, "Liberian|Liberia"),
    (b"LSL", "LSO", "loti|lotis|maloti|malotis", "Lesotho|Basotho"),
    (b"LTL", "", "litas|litai|lits|litu|litų", "Lithuanian"),
    (b"LVL", "", "lats|lati|latu|latus|lat", "Latvian"),
    (b"LYD", "LBY", DINAR, "Libyan"),
    (b"MAD", "MAR ESH", DIRHAM, "Moroccan"),
    (b"MDL", "MDA", LEU, "Moldovan"),
    (b"MGA", "MDG", "ariary|ariarys", "Malagasy|Madagascar"),
    (b"MGF", "", FRANC, "Malagasy|Madagascar"),
    (b"MKD", "MKD", "denar|denars|denari", "Macedonian"),
    (b"MMK", "MMR", "kyat|kyats", "Burmese|Burma|Myanmar"),
    (b"MNT", "MNG", "tugrik|tugriks|tögrög|tugrug|tugrugs|togrog|togrogs", "Mongolian"),
    (b"MOP", "MAC", "pataca|patacas", "Macau|Macanese"),
    (b"MRU", "MRT", OUGUIYA, "new Mauritanian"),
    (b"MRO", "", OUGUIYA, "Mauritanian"),
    (b"MTL", "", LIRA, "Maltese"),
    (b"MUR", "MUS", RUPEE, "Mauritian|Mauritius"),
    (b"MVR", "MDV", RUFIYAA, "Maldivian"),
    (b"MWK", "MWI", KWACHA, "Malawian|Malawi"),
    (b"MXN", "MEX", PESO, "Mexican"),
    (b"MYR", "MYS", "ringgit|ringgits|RM", "Malaysian|Malaysia"),
    (b"MZN", "MOZ", METICAL, "Mozambican"),
    (b"MZM", "", METICAL, "old Mozambican"),
    (b"NAD", "NAM", DOLLAR, "Namibian|Namibia"),
    (b"NGN", "NGA", "naira|nairas", "Nigerian"),
    (b"NIO", "NIC", "cordoba|cordobas|córdoba|córdobas", "Nicaraguan"),
    (b"NOK", "NOR", KRONE, "Norwegian"),
    (b"NPR", "NPL", RUPEE, "Nepali|Nepalese|Nepal"),
    (b"NZD", "NZL COK NIU", DOLLAR, "New Zealand"),
    (b"OMR", "OMN", RIAL, "Omani|Oman"),
    (b"PAB", "", "balboa|balboas", "Panamanian"),
    (b"PEN", "PER", "sol|soles|nuevo sol|nuevos soles|new soles|new sol", "Peruvian"),
    (b"PGK", "PNG", "kina|kinas", "Papua New Guinea|Papua New Guinean|PNG"),
    (b"PHP", "PHL", PESO, "Philippine|Filipino|Philippines"),
    (b"PKR", "PAK", RUPEE, "Pakistani|Pakistan"),
    (b"PLN", "POL", "zloty|zlotys|zloties|zlotych|złoty", "Polish"),
    (b"PYG", "PRY", "guarani|guaranis|guaranies|guaraníes|guaraní", "Paraguayan"),
    (b"QAR", "QAT", RIAL, "Qatari|Qatar"),
    (b"RON", "ROU", LEU, "Romanian|new Romanian"),
    (b"ROL", "", LEU, "old Romanian"),
    (b"RSD", "SRB", DINAR, "Serbian"),
    (b"CSD", "", DINAR, "Yugoslav"),
    (b"RUB", "RUS", RUBLE, "Russian"),
    (b"RWF", "RWA", FRANC, "Rwandan|Rwanda"),
    (b"SAR", "SAU", RIAL, "Saudi|Saudi Arabian"),
    (b"SBD", "SLB", DOLLAR, "Solomon Islands|Solomon Island|Solomon"),
    (b"SCR", "SYC", RUPEE, "Seychelles|Seychellois"),
    (b"SDG", "SDN", POUNDS, "Sudanese"),
    (b"SDD", "", DINAR, "Sudanese"),
    (b"SEK", "SWE", KRONA, "Swedish"),
    (b"SGD", "SGP", DOLLAR, "Singapore|Singaporean"),
    (b"SIT", "", "tolar|tolars|tolarjev", "Slovenian"),
    (b"SKK", "", KORUNA, "Slovak"),
    (b"SKK", "", KRONE, "Slovak"),
    (b"SLL", "SLE", LEONE, "Sierra Leonean|Sierra Leone"),
    (b"SLE", "", LEONE, "new Sierra Leonean|new"),
    (b"SOS", "SOM", SHILLING, "Somali|Somalia"),
    (b"SRD", "SUR", DOLLAR, "Surinamese|Suriname|Surinam"),
    (b"SRG", "", GUILDER, "Surinamese|Suriname|Surinam"),
    (b"SSP", "SSD", POUNDS, "South Sudanese|South Sudan"),
    (b"STN", "STP", DOBRA, "new Sao Tome|new"),
    (b"STD", "", DOBRA, "Sao Tome|Sao Tomean|São Tomé"),
    (b"SVC", "", "colon|colons|colones|colón", "Salvadoran"),
    (b"SYP", "SYR", POUNDS, "Syrian"),
    (b"SZL", "SWZ", "lilangeni|emalangeni", "Swazi|Swaziland|Eswatini"),
    (b"THB", "THA", "baht|bahts", "Thai"),
    (b"TJS", "TJK", "somoni|somonis", "Tajikistani|Tajik"),
    (b"TMT", "TKM", MANAT, "Turkmen|Turkmenistan|Turkmenistani"),
    (b"TMM", "", MANAT, "old Turkmen"),
    (b"TND", "TUN", DINAR, "Tunisian"),
    (b"TOP", "TON", "pa'anga|paanga", "Tongan"),
    (b"TRY", "TUR", LIRA, "Turkish|new Turkish"),
    (b"TRL", "", LIRA, "old Turkish"),
    (b"TTD", "TTO", DOLLAR, "Trinidad and Tobago|Trinidadian|TT|Trinidad & Tobago|Trinidad"),
    (b"TWD", "TWN", DOLLAR, "New Taiwan|Taiwan|NT|Taiwanese"),
    (b"TZS", "TZA", SHILLING, "Tanzanian|Tanzania"),
    (b"UAH", "UKR", "hryvnia|hryvnias|hryvnya|hryvna|hryven|hryvni", "Ukrainian"),
    (b"UGX", "UGA", SHILLING, "Ugandan|Uganda"),
    (b"UYU", "URY", PESO, "Uruguayan"),
    (b"UZS", "UZB", SOM, "Uzbek|Uzbekistani|Uzbekistan"),
    (b"VES", "VEN", "bolivar soberano|bolivares soberanos|sovereign bolivar|sovereign bolivars|bolivares digitales", "Venezuelan"),
    (b"VEF", "", "bolivar fuerte|bolivares fuertes|strong bolivars|bolivars fuertes", "Venezuelan"),
    (b"VEF", "", BOLIVAR, "Venezuelan"),
    (b"VEB", "", BOLIVAR, "old Venezuelan"),
    (b"VND", "VNM", "dong|dongs|đồng", "Vietnamese"),
    (b"VUV", "VUT", "vatu|vatus", "Vanuatu"),
    (b"WST", "WSM", "tala|talas", "Samoan"),
    (b"XAF", "CMR CAF TCD COG GAB GNQ", "franc|francs|CFA franc|CFA francs|CFA|FCFA|francs CFA", "Central African|Central African CFA|Central African Financial Community"),
    (b"XCD", "ATG DMA GRD KNA LCA VCT AIA MSR", DOLLAR, "Eastern Caribbean|East Caribbean|EC"),
    (b"XOF", "BEN BFA CIV GNB MLI NER SEN TGO", "franc|francs|CFA franc|CFA francs|CFA|FCFA|francs CFA", "West African|West African CFA|West African Financial Community"),
    (b"XPF", "PYF NCL WLF", FRANC, "Pacific|CFP|Polynesian"),
    (b"YER", "YEM", RIAL, "Yemeni"),
    (b"ZAR", "ZAF", "rand|rands", "South African"),
    (b"ZMW", "ZMB", KWACHA, "Zambian"),
    (b"ZMK", "", KWACHA, "old Zambian"),
    (b"ZWL", "ZWE", DOLLAR, "Zimbabwean|Zimbabwe|RTGS"),
    (b"ZWD", "", DOLLAR, "old Zimbabwean"),
    // Currencies that the euro replaced in 2002.
    (b"DEM", "", MARK, "German|Deutsche|deutsche"),
    (b"FRF", "", FRANC, "French"),
    (b"BEF", "", FRANC, "Belgian"),
    (b"LUF", "", FRANC, "Luxembourg"),
    (b"ITL", "", LIRA, "Italian"),
    (b"NLG", "", GUILDER, "Dutch"),
    (b"ATS", "", "schilling|schillings", "Austrian"),
    (b"FIM", "", MARK, "Finnish"),
    (b"GRD", "", "drachma|drachmas|drachmae", "Greek"),
    (b"IEP", "", POUNDS, "Irish"),
    (b"PTE", "", "escudo|escudos", "Portuguese"),
    (b"ESP", "", "peseta|pesetas", "Spanish"),
];

/// Letters that stand for a currency where no ISO code does.
#[rustfmt::skip]
const ABBREVIATIONS: &[(&str, &[u8; 3])] = &[
    ("BDS", b"BBD"), ("Tk", b"BDT"), ("NRs", b"NPR"), ("PRs", b"PKR"), ("Dhs|Dh", b"AED"), ("US", b"USD"),
    ("ECD", b"XCD"), ("NTD", b"TWD"), ("KSh", b"KES"), ("TSh", b"TZS"), ("USh", b"UGX"), ("UM", b"MRO"),
    ("QR", b"QAR"), ("SR", b"SAR"), ("BD", b"BHD"), ("KD", b"KWD"), ("JD", b"JOD"), ("LE", b"EGP"), ("RO", b"OMR"),
];

/// What a noun means that several currencies share, where neither the country nor the text tells: nothing, but
/// for these.
#[rustfmt::skip]
const PLAIN: &[(&str, &[u8; 3])] = &[
    ("dollar", b"USD"), ("pound", b"GBP"), ("koruna", b"CZK"), ("krone", b"NOK"), ("kroner", b"NOK"), ("krona", b"SEK"), ("kronor", b"SEK"), ("sol", b"PEN"), ("ruble", b"RUB"), ("won", b"KRW"),
    ("cedi", b"GHS"), ("CFA", b"XOF"), ("CFA franc", b"XOF"), ("francs CFA", b"XOF"), ("FCFA", b"XOF"), ("lira", b"TRY"),
    ("manat", b"AZN"), ("leu", b"RON"), ("metical", b"MZN"), ("ouguiya", b"MRO"), ("leone", b"SLL"), ("bolivar", b"VEF"),
    ("dobra", b"STD"), ("mark", b"BAM"), ("real", b"BRL"), ("colon", b"CRC"), ("escudo", b"CVE"),
];

/// Signs that stand before a dollar sign: "US$", "R$".
#[rustfmt::skip]
const DOLLAR_SIGNS: &[(&str, &[u8; 3])] = &[
    ("US", b"USD"), ("USD", b"USD"), ("A", b"AUD"), ("AU", b"AUD"), ("AUD", b"AUD"), ("C", b"CAD"), ("CA", b"CAD"), ("CAD", b"CAD"),
    ("NZ", b"NZD"), ("HK", b"HKD"), ("S", b"SGD"), ("SG", b"SGD"), ("NT", b"TWD"), ("TT", b"TTD"), ("EC", b"XCD"),
    ("BZ", b"BZD"), ("J", b"JMD"), ("G", b"GYD"), ("FJ", b"FJD"), ("F", b"FJD"), ("N", b"NAD"), ("B", b"BND"), ("R", b"BRL"),
    ("RD", b"DOP"), ("MX", b"MXN"), ("BDS", b"BBD"), ("Bds", b"BBD"), ("SI", b"SBD"), ("Z", b"ZWD"), ("L", b"LRD"),
];

/// Currency signs of U+20A0 to U+20BF, by their last byte.
#[rustfmt::skip]
const SIGNS: &[(u8, &[u8; 3])] = &[
    (0xA1, b"CRC"), (0xA6, b"NGN"), (0xA8, b"INR"), (0xA9, b"KRW"), (0xAA, b"ILS"), (0xAB, b"VND"), (0xAD, b"LAK"), (0xAE, b"MNT"),
    (0xB1, b"PHP"), (0xB2, b"PYG"), (0xB4, b"UAH"), (0xB5, b"GHS"), (0xB8, b"KZT"), (0xB9, b"INR"), (0xBA, b"TRY"), (0xBC, b"AZN"),
    (0xBD, b"RUB"), (0xBE, b"GEL"),
];

/// What the words after a number say of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Money {
    Known(Currency),
    /// A code, which counts in upper case only.
    Code(Currency),
    /// A noun that several currencies share, by its place among [`Nouns`].
    Shared(u8),
}

/// The currencies that are meant by the nouns that several share, as the text has named them so far.
///
/// "100,000 to 5 million francs" after "2 million Comoros francs" are Comorian francs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Purse {
    named: [Option<Currency>; SHARED],
    of_country: Option<Currency>,
}

/// The most nouns that several currencies may share.
const SHARED: usize = 48;

impl Default for Purse {
    fn default() -> Self {
        Self { named: [None; SHARED], of_country: None }
    }
}

impl Purse {
    /// The purse of a narrative of this country, by its ISO 3166-1 alpha-3 code.
    pub(crate) fn of_country(iso3: &str) -> Self {
        let row =
            CURRENCIES.iter().find(|(_, countries, ..)| countries.split(' ').any(|country| country == iso3));
        Self { of_country: row.map(|(code, ..)| Currency::known(code)), ..Self::default() }
    }
}

/// A noun that several currencies share.
#[derive(Debug)]
struct SharedNoun {
    currencies: Vec<Currency>,
    plain: Option<Currency>,
}

#[derive(Debug)]
pub(super) struct Currencies {
    names: Phrases<Money>,
    dollar_signs: Phrases<Currency>,
    shared: Vec<SharedNoun>,
}

/// The nouns of all rows; those that stand in more than one row are shared.
struct Nouns(Vec<(&'static str, Vec<&'static [u8; 3]>)>);

impl Nouns {
    fn collect() -> Self {
        let mut nouns: Vec<(&'static str, Vec<&'static [u8; 3]>)> = Vec::new();
        for (code, _, names, _) in CURRENCIES {
            // All forms of a noun share one entry, that of the first form.
            let lemma = names.split('|').next().unwrap_or_default();
            for name in names.split('|') {
                let lemma = if name.contains("CFA") || lemma.contains(' ') { name } else { lemma };
                match nouns.iter_mut().find(|(noun, _)| *noun == lemma) {
                    Some((_, codes)) if codes.contains(code) => {}
                    Some((_, codes)) => codes.push(code),
                    None => nouns.push((lemma, vec![code])),
                }
            }
        }
        Self(nouns)
    }

    fn lemma(&self, names: &'static str, name: &'static str) -> &(&'static str, Vec<&'static [u8; 3]>) {
        let first = names.split('|').next().unwrap_or_default();
        let lemma = if name.contains("CFA") || first.contains(' ') { name } else { first };
        self.0.iter().find(|(noun, _)| *noun == lemma).expect("every noun was collected")
    }
}

impl Currencies {
    pub(super) fn new(lexicon: &mut Lexicon) -> Self {
        let nouns = Nouns::collect();
        let mut shared: Vec<(&'static str, SharedNoun)> = Vec::new();
        let mut rows: Vec<(String, Money)> = Vec::new();
        for (code, _, names, adjectives) in CURRENCIES {
            let currency = Currency::known(code);
            for name in names.split('|') {
                let (lemma, codes) = nouns.lemma(names, name);
                for adjective in adjectives.split('|').filter(|adjective| !adjective.is_empty()) {
                    rows.push((format!("{adjective} {name}"), Money::Known(currency)));
                }
                let plain =
                    PLAIN.iter().find(|(noun, _)| noun == lemma).map(|(_, code)| Currency::known(code));
                let bare = if codes.len() == 1 {
                    Money::Known(currency)
                } else {
                    let place = shared.iter().position(|(noun, _)| noun == lemma).unwrap_or_else(|| {
                        let currencies = codes.iter().map(|code| Currency::known(code)).collect();
                        shared.push((lemma, SharedNoun { currencies, plain }));
                        shared.len() - 1
                    });
                    Money::Shared(place as u8)
                };
                rows.push(((*name).to_owned(), bare));
            }
            rows.push((String::from_utf8_lossy(*code).into_owned(), Money::Code(currency)));
        }
        for (letters, code) in ABBREVIATIONS {
            rows.extend(
                letters.split('|').map(|letters| (letters.to_owned(), Money::Code(Currency::known(code)))),
            );
        }
        assert!(shared.len() <= SHARED, "a purse has room for every shared noun");
        let signs = DOLLAR_SIGNS.iter().map(|(sign, code)| (*sign, Currency::known(code)));
        Self {
            names: Phrases::new(lexicon, rows),
            dollar_signs: Phrases::new(lexicon, signs),
            shared: shared.into_iter().map(|(_, noun)| noun).collect(),
        }
    }

    pub(super) fn seal(&mut self, lexicon: &Lexicon) {
        self.names.seal(lexicon);
        self.dollar_signs.seal(lexicon);
    }
}

impl Currencies {
    /// The words that are a code, which may stand before a number.
    pub(super) fn codes(&self) -> impl Iterator<Item = Word> + '_ {
        self.names
            .openers(|money| matches!(money, Money::Code(_)))
            .filter(|word| matches!(self.names.word(*word), Some(Money::Code(_))))
    }

    /// The words that begin the name of a currency, and the codes.
    pub(super) fn openers(&self) -> impl Iterator<Item = Word> + '_ {
        self.names.openers(|_| true)
    }
}

/// The crowns of the north.
const CROWNS: [&[u8; 3]; 4] = [b"DKK", b"ISK", b"NOK", b"SEK"];

/// The code that ISO 4217 keeps for no currency: money whose currency the text does not tell.
const UNKNOWN: Currency = Currency::known(b"XXX");

impl Cursor<'_> {
    /// The currency sign or code before a number: the first token, the token after, and the currency.
    pub(super) fn currency_before(&self, at: usize) -> Option<(usize, usize, Currency)> {
        if !self.row(at).has(mark::OPENS_MONEY) {
            return None;
        }
        match self.kind(at)? {
            TokenKind::Symbol(b'$') => Some(self.dollar_sign(at)),
            TokenKind::Symbol(EURO) => Some((at, at + 1, Currency::known(b"EUR"))),
            TokenKind::Symbol(POUND) => Some((at, at + 1, Currency::known(b"GBP"))),
            TokenKind::Symbol(YEN) => Some((at, at + 1, Currency::known(b"JPY"))),
            TokenKind::Symbol(_) => {
                let [0xE2, 0x82, sign] = *self.bytes(at) else { return None };
                let (_, code) = SIGNS.iter().find(|(code, _)| *code == sign)?;
                Some((at, at + 1, Currency::known(code)))
            }
            TokenKind::Digits => None,
            TokenKind::Word => {
                let (length, Money::Code(currency)) = self.tables.currencies.names.at(self.tokens, at)?
                else {
                    return None;
                };
                let mut end = at + length;
                if self.symbol(end, b'.') {
                    end += 1;
                }
                let upper = self.bytes(at).iter().all(u8::is_ascii_uppercase);
                (upper && self.kind(end) == Some(TokenKind::Digits)).then_some((at, end, currency))
            }
        }
    }

    /// The currency whose code, in upper case, stands at `at`.
    pub(super) fn currency_code(&self, at: usize) -> Option<Currency> {
        if !self.row(at).has(mark::CURRENCY) {
            return None;
        }
        let upper = self.bytes(at).iter().all(u8::is_ascii_uppercase);
        match self.tables.currencies.names.at(self.tokens, at)? {
            (_, Money::Code(currency)) if upper => Some(currency),
            (_, Money::Known(currency)) if upper => Some(currency),
            _ => None,
        }
    }

    /// Whether a currency is named at `at`.
    pub(super) fn names_currency(&self, at: usize) -> bool {
        self.currency_after(at, f64::INFINITY, &mut Purse::default()).is_some()
    }

    fn dollar_sign(&self, at: usize) -> (usize, usize, Currency) {
        let before = at.checked_sub(1).filter(|_| self.tokens[at].glued);
        let sign = before.and_then(|before| self.tables.currencies.dollar_signs.word(self.word(before)));
        match (before, sign) {
            (Some(before), Some(currency)) => (before, at + 1, currency),
            _ => (at, at + 1, Currency::USD),
        }
    }

    /// The currency named after a number: the token after it and the currency.
    pub(super) fn currency_after(
        &self,
        at: usize,
        value: f64,
        purse: &mut Purse,
    ) -> Option<(usize, Currency)> {
        if !self.row(at).has(mark::CURRENCY) {
            return None;
        }
        let (length, money) = self.tables.currencies.names.at(self.tokens, at)?;
        let end = at + length;
        let currency = match money {
            Money::Known(currency) => {
                self.remember(end - 1, currency, purse);
                currency
            }
            Money::Code(currency) => {
                let upper = self.bytes(at).iter().all(u8::is_ascii_uppercase);
                if !upper || currency == Currency::USD && self.surface(at) == "US" {
                    return None;
                }
                currency
            }
            Money::Shared(noun) => {
                // "four won asylum", "12 real cases", "a third sum".
                let word = self.surface(at);
                let common = ["won", "real", "sum", "mark", "crown", "pound"]
                    .iter()
                    .any(|common| word.eq_ignore_ascii_case(common));
                if common && value < 1000.0 {
                    return None;
                }
                self.shared_currency(noun, end, purse)
            }
        };
        Some((end, currency))
    }

    /// Keeps what a full name says of its noun for the bare nouns that follow.
    fn remember(&self, noun: usize, currency: Currency, purse: &mut Purse) {
        if let Some(Money::Shared(noun)) = self.tables.currencies.names.word(self.word(noun)) {
            purse.named[usize::from(noun)] = Some(currency);
        }
    }

    fn shared_currency(&self, noun: u8, end: usize, purse: &mut Purse) -> Currency {
        let shared = &self.tables.currencies.shared[usize::from(noun)];
        // "francs (XOF)".
        if self.symbol(end, b'(')
            && let Some((_, Money::Code(code))) = self.tables.currencies.names.at(self.tokens, end + 1)
        {
            purse.named[usize::from(noun)] = Some(code);
            return code;
        }
        let named = purse.named[usize::from(noun)];
        // Crowns are spelled one for another: "kroner" of Sweden.
        let crown = |currency: &Currency| CROWNS.iter().any(|code| *currency == Currency::known(code));
        let crowns = shared.currencies.iter().any(crown);
        let national = purse
            .of_country
            .filter(|currency| shared.currencies.contains(currency) || crowns && crown(currency));
        named.or(national).or(shared.plain).unwrap_or(UNKNOWN)
    }
}

#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = (String, Currency)> {
    CURRENCIES.iter().flat_map(|(code, _, names, adjectives)| {
        let adjectives = adjectives.split('|').filter(|adjective| !adjective.is_empty());
        adjectives.flat_map(move |adjective| {
            names.split('|').map(move |name| (format!("{adjective} {name}"), Currency::known(code)))
        })
    })
}
