//! What the reports' words mean to the rules: verbs, nouns, actors, forms and the small words between them.
//!
//! Verbs and nouns are rows of words and their meaning; `examples` holds a sentence of each meaning and what its number
//! counts.

use super::idioms::{Idioms, Meaning};
use super::reading::Note;
use super::roles::Role;
use crate::parse::lexicon::{Lexicon, Phrases, Word};
use crate::parse::places::mark;
use crate::parse::tokens::TokenKind;
use crate::{Actor, Form};

/// What a verb says is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Event {
    Investigate,
    Prosecute,
    Convict,
    Acquit,
    Sentence,
    Arrest,
    Identify,
    Refer,
    Assist,
    Repatriate,
    Compensate,
    Train,
    Inspect,
    Reach,
    Fund,
    Penalize,
    Deport,
    Sanction,
    /// A fine: a sentence for a trafficker, a sanction for a firm.
    Fine,
    Discipline,
    Estimate,
    /// Traffickers exploit, recruit, sell.
    Exploit,
    /// People live, work, migrate, cross.
    Live,
    Operate,
    /// A verb that leans on its object: conduct, open, initiate, obtain, report.
    Support,
    /// open, initiate, register: what is opened is a case.
    Open,
    /// call a hotline
    Phone,
    /// provide, offer, give, grant, issue: what is given decides.
    Give,
    /// receive, obtain, benefit: what is received decides.
    Receive,
    /// bring, send, submit, transfer: where to decides.
    Bring,
    /// charge, pay, earn, demand: money of the trade itself, or a criminal charge.
    Charge,
    Pay,
    Withhold,
    Screen,
    /// A law prescribes, provides, imposes.
    Prescribe,
    /// A shelter accommodates, can house.
    House,
    /// involve, include, result in, lead to: the event before goes on.
    Involve,
    /// cooperate, testify, remain, any other act.
    Other,
}

/// The shape of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "identify", "identifies", "to identify".
    Present,
    /// "identified": past tense or participle.
    Past,
    /// "identifying".
    Gerund,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) event: Event,
    pub(crate) shape: Shape,
}

/// What kind of thing a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Noun {
    Victim,
    /// "individuals", "women", "children", "nationals".
    Person,
    /// Refugees, migrants, workers, street children.
    AtRisk,
    Suspect,
    Official,
    Case,
    Investigation,
    Prosecution,
    Conviction,
    Acquittal,
    Arrest,
    Sentence,
    Identification,
    Repatriation,
    Shelter,
    Bed,
    Capacity,
    Call,
    Hotline,
    Complaint,
    Training,
    Campaign,
    Permit,
    Inspection,
    Site,
    /// Brothels are inspected as workplaces are, but whoever closes them enforces no labour law.
    Brothel,
    Violation,
    Agency,
    License,
    Service,
    Compensation,
    Fine,
    Penalty,
    Budget,
    Pay,
    Law,
    Court,
    Fee,
    /// Closures, revocations: what labour inspectors do to firms.
    Closure,
    /// "victim referrals"
    Referral,
    /// Programs: trainings where people are trained in them, and what victims take part in.
    Program,
    /// Sessions and conferences, trainings unless they raise awareness.
    Session,
    /// Meetings, campaigns where they raise awareness.
    Meeting,
    /// Staff, members, students: people of whom nothing is known but what is done.
    Staff,
    /// Provinces, NGOs, copies, agreements: counted, but of no measure.
    Thing,
}

impl Noun {
    /// Whether a noun of a deed governs a figure as a verb does: "the prosecution of 73".
    pub(crate) fn is_deed(self) -> bool {
        self.is_of_court_or_care()
            || matches!(
                self,
                Self::Capacity | Self::Closure | Self::Compensation | Self::Referral | Self::Training
            )
    }

    /// Whether a deed is one that a comparison goes on with: "compared with the conviction of three and prosecution of
    /// 12".
    pub(crate) fn is_of_court_or_care(self) -> bool {
        matches!(
            self,
            Self::Investigation
                | Self::Prosecution
                | Self::Conviction
                | Self::Acquittal
                | Self::Arrest
                | Self::Identification
                | Self::Repatriation
        )
    }
}

/// A small word or phrase that shapes a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Particle {
    Be,
    Have,
    Do,
    Modal,
    Not,
    /// "no", "neither", "without any": a denying determiner.
    No,
    /// "none", alone.
    NoneWord,
    Of,
    To,
    By,
    With,
    In,
    For,
    From,
    Among,
    /// Any other preposition.
    Preposition,
    And,
    Or,
    But,
    /// while, whereas, although, because, after: a clause of its own follows.
    Subordinate,
    That,
    /// who, which, whose, whom, where.
    Relative,
    /// compared with, up from, a decrease from: the figures that follow are of another period.
    Compare,
    Including,
    Determiner,
    Pronoun,
    /// "of these", "among them": the group of the sentence before.
    OfThese,
    /// "respectively".
    Respectively,
    /// "any", "all".
    Any,
    /// "the previous year", "the prior reporting period".
    PreviousPeriod,
    /// "two years before".
    PeriodBeforeLast,
    /// "last year" in a comparison.
    LastYear,
    /// "as well as", "along with".
    AsWellAs,
    /// "in cooperation with", "with support from": who follows only helps.
    Together,
    /// "complicit", "complicity": officials are meant.
    Complicit,
}

/// A row of verbs: base forms, past forms, gerunds; each list with `|` between.
struct VerbRow {
    event: Event,
    present: &'static str,
    past: &'static str,
    gerund: &'static str,
}

macro_rules! verbs {
    ($( $event:ident: $present:literal, $past:literal, $gerund:literal; )+) => {
        &[$( VerbRow { event: Event::$event, present: $present, past: $past, gerund: $gerund } ),+]
    };
}

const VERBS: &[VerbRow] = verbs! {
    Investigate: "investigate|investigates|probe|probes", "investigated|probed", "investigating|probing";
    Prosecute:
        "prosecute|prosecutes|indict|indicts|arraign|try|tries|press charges|file charges|bring charges",
        "prosecuted|indicted|arraigned|tried|put on trial|brought to trial|brought to court|brought to justice|taken to court|sent to court|stood trial|went to trial|faced trial|faced prosecution|faced charges",
        "prosecuting|indicting|arraigning|trying|awaiting trial|facing trial|facing prosecution|facing charges|standing trial";
    Convict: "convict|convicts|find guilty", "convicted|found guilty|pleaded guilty|pled guilty", "convicting|pleading guilty";
    Acquit: "acquit|acquits|exonerate|exonerates", "acquitted|exonerated|found not guilty|cleared of charges|absolved", "acquitting|exonerating|absolving";
    Sentence: "sentence|imprison|imprisons|jail|jails", "sentenced|imprisoned|incarcerated|jailed|went to prison|went to jail|spent time in prison|served time|served jail time|served prison time|served prison terms|served prison sentences|served jail terms", "sentencing|imprisoning|jailing|serving prison time|serving prison sentences|serving prison terms|serving jail time|serving jail terms";
    Arrest: "arrest|apprehend|apprehends|detain|detains|take into custody", "arrested|apprehended|detained|took into custody|taken into custody|captured", "arresting|apprehending|detaining";
    Identify:
        "identify|identifies|rescue|rescues|recognize|recognizes|remove|removes|free|frees|liberate|liberates|detect|detects|confirm|confirms|recover|recovers|discover|discovers|verify|certify",
        "identified|rescued|recognized|recognised|removed|freed|liberated|detected|confirmed|recovered|discovered|self-identified|intercepted|extracted|uncovered|encountered|verified|certified|withdrawn|withdrew",
        "identifying|rescuing|recognizing|removing|freeing|liberating|detecting|confirming|recovering|discovering|intercepting|uncovering|encountering|certifying";
    Refer: "refer|refers", "referred", "referring";
    Assist:
        "assist|assists|support|supports|help|helps|serve|serves|shelter|care for|cares for|counsel|counsels|treat|treats|reintegrate|reunite|take in|takes in|rehabilitate",
        "assisted|helped|served|sheltered|housed|accommodated|hosted|cared for|counseled|counselled|treated|reintegrated|reunited|reunified|took in|taken in|looked after|rehabilitated|benefited|benefitted|supported|protected|aided|enrolled|placed|admitted|stayed|resided|lodged",
        "assisting|helping|serving|sheltering|housing|accommodating|hosting|caring for|counseling|counselling|treating|reintegrating|reuniting|reunifying|taking in|rehabilitating|supporting|aiding|residing|placing|admitting";
    Repatriate: "repatriate|repatriates|bring home", "repatriated|brought home|brought back|flown home|sent home|returned home", "repatriating|bringing home";
    Compensate: "compensate|compensates", "compensated|awarded compensation|awarded restitution|awarded damages", "compensating";
    Train: "train|instruct|sensitize|sensitizes", "trained|instructed|graduated|briefed|learned about|learned how", "training|instructing";
    Inspect: "inspect|inspects|visit|visits|monitor", "inspected|visited|audited|checked|raided|examined", "inspecting|visiting|auditing";
    Reach: "reach|reaches|target", "disseminated information to|distributed information to|reached|drew|attracted|viewed|seen|educated|benefitting", "disseminating information to|distributing information to|reaching|attracting|drawing|educating";
    Fund:
        "fund|reimburse|reimburses|cost|costs|allocate|allocates|disburse|disburses|spend|spends|budget|earmark|contribute|contributes|donate|appropriate|expend|allot|dedicate|finance",
        "funded|allocated|disbursed|spent|budgeted|earmarked|contributed|donated|appropriated|expended|allotted|dedicated|financed|set aside|approved|invested|subsidized|endowed|refunded|channeled|pledged|devoted|costing|cost|reimbursed",
        "funding|allocating|disbursing|spending|budgeting|earmarking|contributing|donating|appropriating|expending|dedicating|financing|investing";
    Penalize: "penalize|penalizes|punish|punishes", "penalized|penalised|punished", "penalizing|penalising|punishing";
    Deport: "deport|deports|expel|expels", "deported|expelled", "deporting|expelling";
    Sanction:
        "sanction|sanctions|revoke|revokes|blacklist|cancel|penalise|shut down|close|ban",
        "sanctioned|revoked|blacklisted|cancelled|canceled|cited|closed|shut down|barred|deregistered|debarred|banned|delisted|suspended",
        "sanctioning|revoking|blacklisting|cancelling|canceling|citing|closing|shutting down|suspending|barring|banning";
    Fine: "fine", "fined|issued fines", "fining";
    Discipline: "discipline|dismiss|demote", "held accountable|held criminally accountable|held responsible|disciplined|dismissed|demoted|reprimanded|removed from office|removed from their posts|fired|transferred from their posts", "disciplining|dismissing|demoting|firing";
    Estimate: "estimate|estimates", "estimated", "estimating";
    Exploit:
        "exploit|exploits|traffic|traffics|recruit|recruits|sell|sells|subject|subjects|force|forces|lure|abduct|kidnap|compel|coerce|transport",
        "exploited|trafficked|recruited|sold|resold|subjected|lured|abducted|kidnapped|compelled|coerced|enslaved|transported|victimized",
        "exploiting|recruiting|selling|subjecting|forcing|luring|abducting|kidnapping|compelling|coercing|transporting|fell prey";
    Live:
        "live|lives|migrate|migrates|cross|travel|travels|emigrate|reside|resides|flee|seek|lack|lacks|toil|inhabit|employ|employs",
        "lived|lacked|migrated|crossed|traveled|travelled|emigrated|fled|fted|arrived|displaced|departed",
        "living|displacing|migrating|crossing|traveling|fleeing|fteeing|begging|toiling|studying|seeking|arriving|awaiting";
    Operate:
        "operate|operates|run|runs|manage|manages|maintain|maintains|oversee|oversees|own",
        "operated|ran|managed|maintained|oversaw|established|opened shelters|staffed",
        "operating|running|managing|maintaining|overseeing";
    Support:
        "conduct|conducts|carry out|carries out|report|facilitate|facilitates|arrange|reports|make|makes|complete|completes|hold|holds|organize|organizes|achieve|secure|pursue|undertake|implement|begin|coordinate|produce|order|orders|continue|continues|perform|use|uses|have|has|deliver|document|conclude|log",
        "conducted|found|carried out|reported|facilitated|arranged|made|completed|held|organized|organised|achieved|secured|pursued|undertook|implemented|began|begun|started|coordinated|produced|continued|performed|used|delivered|documented|handed down|administered|meted out|concluded|finalized|logged|convened|staged|hosted events|led|took|kept|ordered|issued judgments|commenced|saw|indicated|noted|stated|announced|imposed|broadcast|aired|distributed",
        "conducting|carrying out|reporting|facilitating|arranging|making|completing|holding|organizing|achieving|securing|pursuing|undertaking|implementing|coordinating|continuing|performing|using|delivering|documenting|handing down|concluding|finalizing|including the|convening|hosting events|leading|keeping|ordering|imposing|broadcasting|airing|distributing";
    Open: "open|opens|record|initiate|initiates|launch|launches|register|registers", "opened|recorded|initiated|launched|registered|reopened", "opening|recording|initiating|launching|registering";
    Phone: "call|phone", "called|contacted|phoned|telephoned", "calling|contacting|phoning";
    Give:
        "provide|provides|offer|offers|give|gives|grant|grants|issue|issues|award|awards|extend",
        "provided|offered|gave|given|granted|issued|awarded|extended|afforded|supplied",
        "providing|offering|giving|granting|issuing|awarding|extending|affording|supplying";
    Receive:
        "receive|receives|get|gets|obtain|obtains|access|benefit|benefits|undergo|participate in|attend|attends|seek assistance",
        "received|attended|joined|accepted|got|obtained|accessed|benefited from|benefitted from|participated in|took part in|underwent|utilized|were given|availed themselves of|sought assistance|sought help|requested assistance|requested",
        "receiving|attending|getting|obtaining|accessing|benefiting from|participating in|undergoing|seeking assistance|utilizing";
    Bring: "file|files|bring|brings|send|sends|submit|submits|forward|forwards|transfer|transfers|pass", "filed|brought|sent|submitted|forwarded|transferred|took up|passed|transmitted|returned", "filing|bringing|sending|submitting|forwarding|transferring|passing|returning";
    Charge: "charge|charges", "charged|accused", "charging|accusing";
    Pay: "pay|pays|earn|earns|advance|advances|demand|demands|owe|promise|promises|borrow", "paid|earned|demanded|owed|borrowed|repaid|promised", "paying|earning|demanding|owing|borrowing|repaying";
    Withhold: "withhold|withholds|retain|retains|garnish|deduct|confiscate", "withheld|retained|garnished|deducted|confiscated", "withholding|retaining|garnishing|deducting|confiscating";
    Screen: "interview|interviews|screen|screens", "interviewed|screened|vetted", "interviewing|screening|vetting";
    Prescribe:
        "prescribe|prescribes|carry|carries|impose|imposes|stipulate|mandate|mandates|prohibit|prohibits|criminalize|criminalizes|proscribe|provides for|provide for|sets|set|makes trafficking",
        "prescribed|carried|stipulated|mandated|prohibited|criminalized|criminalised|proscribed|increased penalties|increased the penalties|outlawed|punishable|punishable by|face up to|faces up to|provided penalties|provided punishments",
        "prescribing|carrying|stipulating|mandating|prohibiting|criminalizing|proscribing";
    House: "house|houses|accommodate|accommodates|host", "can house", "capable of housing|capable of hosting|capable of sheltering|capable of accommodating|with room for|with space for|with a capacity of|with capacity for|with beds for";
    Involve:
        "involve|involves|include|includes|comprise|represent|constitute|make up|makes up|pertain to|concern|relate to|result in|results in|lead to|consist of|stem from",
        "involved|included|comprised|represented|constituted|made up|pertained to|concerned|related to|resulted in|led to|consisted of|stemmed from|totaled|totaling|ended in",
        "involving|including|comprising|representing|concerning|relating to|resulting in|leading to|consisting of|stemming from|regarding|totalling|covering|ending in";
    Other:
        "allow|allows|require|requires|permit|cooperate|testify|remain|remains|work|works|say|says|allege|show|face|agree|participate|want|know|appear|become|express|plan|aim|serve as|appeal|join|contain|exist|exists|go|comprise of|consider|continue to|do so|suffer|cease|increase|improve|adopt|ensure|sign|develop|draft|amend|strengthen|enforce|expand|promote|establish|create|enter|obligate|guarantee|comply|meet|meets|consult|consist",
        "removed to|aimed|intended|sought to|permitted|required|allowed|served as|interdicted|turned back|killed|cooperated|testified|remained|worked|employed|said|awaited|showed|faced|agreed|participated|became|appeared|expressed|planned|appealed|joined|contained|existed|went|came|died|escaped|left|met|signed|increased|decreased|improved|adopted|ensured|developed|drafted|amended|strengthened|enforced|expanded|promoted|created|entered|appointed|assigned|designated|hired|deployed|rejected|seized|dropped|closed cases|reviewed|lasted|represents|completed terms|released|chose|declined|refused|gave evidence|filed complaints|surveyed|considered|told|believed|knew|claimed|consulted|posted|printed|published|translated|erected|installed|translated|extradited|killed|accounted for|rose|fell|dropped to|grew|comprised of|failed|attempted to|ratified|acceded|blocked|prevented|comprises|prohibited from",
        "permitting|requiring|allowing|cooperating|testifying|working|employing|saying|alleging|facing|participating|becoming|joining|signing|increasing|decreasing|improving|adopting|ensuring|developing|drafting|amending|strengthening|enforcing|expanding|promoting|creating|entering|appointing|assigning|hiring|deploying|reviewing|releasing|pending|preventing|extraditing|printing|publishing|establishing";
};

macro_rules! nouns {
    ($( $noun:ident: $words:literal; )+) => { &[$( ($words, Noun::$noun) ),+] };
}

const NOUNS: &[(&str, Noun)] = nouns! {
    Victim: "victim|victims|survivor|survivors|returnee victims|beneficiaries|beneficiary";
    Person:
        "person|persons|people|individual|individuals|woman|women|man|men|girl|girls|boy|boys|child|children|adult|adults|minor|minors|national|nationals|citizen|citizens|witness|witnesses|brothers|sisters|siblings|couples|relatives|female|females|male|males|foreigner|foreigners|teenagers|adolescents|youth|youths|families|juveniles|sex workers|prostitutes|nigerians|indonesians|ukrainians|filipinos|filipinas|vietnamese nationals|bangladeshis|indians|chinese nationals|compatriots|inhabitants|residents|clients|survivors";
    AtRisk:
        "pickers|caregiver|caregivers|work permit holders|visa holders|laborer|fisherman|prisoner|farmer|seafarer|immigrant|rohingya|combatants|workforce|labor force|housekeepers|maids|domestic helpers|arrivals|deportees|refugee|refugees|migrant|migrants|asylum-seeker|asylum-seekers|asylum seekers|worker|workers|laborers|labourers|child laborers|street children|orphans|displaced persons|stateless persons|returnees|fishermen|fishers|domestic workers|prisoners|detainees|idps|almajiri|expatriates|villagers|farmers|households|population|migrant workers|street child|child soldiers|seafarers|miners|immigrants|minors in street situations|travelers|passengers";
    Suspect:
        "suspect|suspects|accomplice|accomplices|trafficker|traffickers|defendant|defendants|offender|offenders|perpetrator|perpetrators|exploiters|exploiter|criminals|smugglers|brothel owners|pimps|pimp|recruiters of|convicts|accused|smuggler|child sex tourists|sex tourists|sex tourist|sex offenders|alleged traffickers|violators|facilitators|facilitator|buyers|offences|offenses";
    Official:
        "sergeant|sergeants|lieutenant|constable|constables|detectives|commander|commanders|generals|deputies|ministers|ambassador|ambassadors|warden|wardens|gendarmes|consul|attaches|policewomen|bailiffs|governors|senator|senators|lawmakers|mayors|captains|prefects|councilors|official|officials|officer|officers|police|policemen|policeman|police officers|soldier|soldiers|judge|judges|prosecutor|prosecutors|inspector|inspectors|diplomat|diplomats|employee|employees|magistrate|magistrates|personnel|police agents|security agents|federal agents|government agents|immigration agents|border agents|customs agents|intelligence agents|law enforcement agents|guards|troops|peacekeepers|investigators|mayor|captain|colonel|authorities|social workers|first responders|peacekeeper|consuls|civil servants|bureaucrats|military personnel|security forces|investigator";
    Staff: "teacher|student|lawyer|attorney|doctor|nurse|driver|counselor|psychologist|responders|front-line responders|singers|shopkeepers|landlords|operators|staff|member|members|student|students|teacher|teachers|participant|participants|recruits|trainees|professionals|practitioners|representatives|leaders|nurses|doctors|lawyers|attorneys|counselors|counsellors|journalists|volunteers|employers and|stakeholders|trainers|health workers|teachers and|drivers|cadets|parents|community members|pupils|listeners|viewers|readers|chiefs|experts|clerks|tourists|owners|managers|social service providers|service providers|prosecutorial personnel|interpreters|educators|psychologists|airline|hoteliers|activists|observers|monitors";
    Case: "case|cases|case files|incidents|incident|investigative cases|matters|instance|instances|allegation|allegations|reports of trafficking|report|reports|tips|crimes|lawsuits|charges of";
    Investigation: "investigation|investigations|inquiry|inquiries|probes|preliminary investigations|investigation files";
    Prosecution: "prosecution|prosecutions|indictment|indictments|trial|trials|court cases|criminal charges|arraignments|charges";
    Conviction: "conviction|convictions|guilty verdicts|verdicts|guilty pleas|guilty verdict|final convictions|guilty plea";
    Acquittal: "acquittal|acquittals";
    Arrest: "arrest|arrests|detentions of suspects";
    Sentence: "sentence|sentences|prison sentence|prison sentences|jail sentences|jail terms|jail time|prison terms|prison term|prison time|imprisonment|terms of imprisonment|suspended sentences|suspended sentence|suspended terms|terms|term|custodial sentences|probation|jail|prison";
    Identification: "victim status|official victim status|identification of|identifications|identification|rescue|rescue of|removal of|recovery of|release of|withdrawal of|interception of|interception|recognition of";
    Repatriation: "repatriation|repatriations|repatriation of|return of|safe return of|voluntary return of|their return|voluntary return|return home";
    Shelter:
        "shelter|shelters|safe house|safe houses|safehouse|safehouses|refuges|care centers|care center|rehabilitation center|rehabilitation centers|protection centers|reception centers|reception center|transit centers|transit center|drop-in centers|crisis centers|crisis center|crisis rooms|protection offices|assistance centers|assistance center|social assistance centers|listening centers|listening center|one-stop centers|shelter facilities|facilities|facility|homes|welfare centers|counseling centers|transit homes|halfway houses|center|centers|centres|centre|crisis houses|protection houses|trafficking shelters|support centers|houses";
    Bed: "bed|beds|spaces|places|place";
    Capacity: "capacity|combined capacity|total capacity|maximum capacity|room for";
    Call: "call|calls|contacts|phone calls|telephone calls|hotline calls|messages|inquiries to the hotline";
    Hotline: "complaint system|complaint mechanism|complaints hotline|hotline|hotlines|helpline|helplines|call center|complaint line|telephone line|emergency line|hot line";
    Complaint: "complaint|complaints|request|requests|grievances|labor complaints|labor disputes";
    Training:
        "training|trainings|training sessions|training session|training courses|training course|training programs|training program|course|courses|workshop|workshops|seminar|seminars|training events|training workshops|training seminars|capacity-building workshops|anti-trafficking trainings|capacity building sessions|refresher courses|modules";
    Campaign:
        "spot|radio spot|television spot|advertisement|broadcast|lecture|announcement|public service announcement|commercial|presentation|radio program|television program|awareness programs|awareness program|awareness-raising programs|awareness campaign|awareness event|information session|campaign|campaigns|awareness campaigns|awareness-raising events|awareness events|events|awareness sessions|outreach events|information sessions|outreach sessions|presentations|public service announcements|broadcasts|radio programs|talk shows|shows|segments|television segments|announcements|spots|advertisements|commercials|television programs|television spots|radio spots|lectures|symposiums|symposia|awareness programs|awareness activities|performances|theater performances|sensitization sessions|sensitization campaigns|awareness meetings|awareness-raising activities|information campaigns|public events|educational talks|radio talk shows|awareness-raising campaigns|awareness-raising sessions|outreach activities|town halls|plays|awareness workshops|community meetings|media campaigns|press conferences|anti-trafficking meetings|film screenings";
    Permit:
        "residency status|residence status|such relief|this relief|residence permit|residence permits|residency permits|residency permit|temporary residence permits|residency|residence|work permits|passes|immigration passes|reftection period|reftection periods|visas|visa|t visas|permits|permit|temporary residency|humanitarian visas|renewals of residence|renewals|renewal|extensions|extension|permanent residency|refugee status|relief from deportation|asylum|temporary permits|continued presence|legal status|special passes|reflection periods|reflection period|temporary residence";
    Inspection: "inspection|inspections|labor inspections|site visits|labor audits|workplace inspections|audits|checks|raids and inspections|visits";
    Site: "farm|factory|mine|hotel|restaurant|vessel|nightclub|sites|site|businesses|business|establishments|establishment|firms|firm|workplaces|farms|factories|companies|company|mills|brick kilns|employers|employer|vessels|enterprises|plantations|bars|massage parlors|nightclubs|hotels|worksites|entertainment venues|venues|mines|boats|properties|households inspected|premises|ships|restaurants|shops";
    Violation: "warnings|correction notices|improvement notices|citations|illegal recruitment|fraudulent recruitment|fraudulent offers|fraudulent labor recruitment|violation|violations|labor violations|infractions|labor law violations|infringements|child labor violations|child labor cases|labor infractions|abuses|passport retention cases|passport retention|wage claims|non-payment";
    Agency: "agents|recruitment agents|recruiting agents|recruitment agencies|recruitment agency|employment agencies|employment agency|labor agencies|recruiting agencies|manpower agencies|agencies|agency|recruiters|recruiter|brokers|recruiting firms|recruitment firms|labor recruiters|labor brokers|labor recruitment agencies|manpower companies|recruitment companies|labor suppliers|employment offices|manpower firms";
    Brothel: "brothel|brothels";
    License: "license|licenses|licence|licences|registrations|operating licenses";
    Service:
        "counseling session|counseling sessions|service|services|assistance|care|support|protection|counseling|counselling|medical care|legal assistance|legal aid|psychological support|food|clothing|accommodation|housing|aid|protective services|protection services|help|vocational training|reintegration|rehabilitation|benefits|treatment|health care|allowance|allowances|legal services|stipends|social services|psycho-social|psychosocial|witness protection|financial assistance|legal representation|medical assistance|shelter services|legal counsel|grants for|psycho-social support|reintegration assistance|travel documents|temporary shelter|room and board";
    Compensation: "restitution|compensation|damages|back wages|back pay|reparations|compensatory damages|reparation|backpay";
    Fine: "fine|fines|monetary penalty|monetary penalties|administrative fines|monetary fines";
    Penalty: "penalty|penalties|punishment|punishments";
    Budget: "budget|funding|funds|fund|grant|grants|appropriation|appropriations|allocation|allocations|spending|expenditure|expenditures|subsidy|subsidies|resources|contribution|contributions|financing|operating costs|sum|donation|donations|costs of repatriation|financial support";
    Pay: "unpaid wages|owed wages|overdue wages|wage arrears|wage|wages|salary|salaries|pay|earnings|debt|debts|income|interest|minimum wage|remuneration|hours|rest days|rest day|days off|day off";
    Fee: "fee|fees|recruitment fees|recruitment costs|travel costs|placement fees|cost|costs|price|prices|deposit|bond|ransom|smuggling fees|deposits|ransoms|loan|loans";
    Law: "law|laws|article|articles|act|code|criminal code|penal code|statute|legislation|decree|ordinance|section|regulation|regulations|provision|provisions|amendment|amendments|bill|proclamation|convention|directive|labor code";
    Closure: "closure|closures|revocation|revocations|cancellation|cancellations|blacklisting";
    Referral: "referrals|referral|victim referrals";
    Session: "sessions|session|conferences|conference|discussions";
    Meeting: "meetings|meeting|activities|roundtables|round tables|roundtable|forums|fora|debates|briefings|talks|screenings|exhibitions";
    Program: "program|programs|programme|programmes|protection program|witness protection program|victim-witness protection program";
    Court: "court|courts|tribunal|tribunals";
    Thing:
        "identification cards|identification card|identity cards|identity card|identification documents|identity documents|long-term|short-term|medium-term|longer-term|terms of reference|training centers|training center|detention centers|health centers|medical centers|employment centers|call centers|province|provinces|region|regions|district|districts|country|countries|states|cities|municipalities|languages|contracts|copies|brochures|leaflets|posters|pamphlets|agreements|agreement|memorandum|mous|ngo|ngos|organizations|organization|units|unit|teams|task forces|forces|committees|councils|ministries|offices|office|islands|camps|schools|villages|departments|networks|network|rings|gangs|groups|communities|stages|objectives|operations|raids|airports|border|times|appeals|applications|passports|documents|projects|booklets|billboards|articles published|extraditions|nations|governments|embassies|consulates|posts|positions|salaries for|vehicles|computers|radio stations|tv|households surveyed|universities|hospitals|plans|bills|judgments|decisions|dollars|instances of|neighbors|stations";
};

const ACTORS: &[(&str, Actor)] = &[
    (
        "procuracy|procuracies|jury|juries|academy|federal agencies|state agencies|government agencies|detectives|law enforcement agencies|government|governments|authorities|official|officials|police|ministry|ministries|court|courts|judge|judges|prosecutor|prosecutors|embassy|embassies|consulate|consulates|inspectorate|inspectors|department|directorate|agency|law enforcement|parliament|state|administration|military|army|navy|coast guard|border guards|border guard|border police|immigration|municipality|municipalities|judiciary|magistrates|magistrate|attorney general|public prosecutor|task force|national commission|commission|committee|council|bureau|security forces|unit|units|investigators|minister|president|office|gendarmerie|customs|cabinet|investigative|prosecution|prosecutorial|diplomats|consular officers|consular officials|labor inspectors|officers|soldiers|peacekeepers|social workers|interior ministry|foreign ministry|prosecutor's office|officials from|public ministry|police academy|department of labor|supreme court|national police|legislature|congress|state-run|government-run|government-operated|government-funded|government's|ombudsman|provinces|provincial|local authorities|mayor|service|tribunal|high court|task forces|coordinator|governor|governors|state governments|naptip|authority|justice department|labor ministry|public defender|public prosecutor's office|center for|institute|secretariat|regional governments|hospital|hospitals",
        Actor::Government,
    ),
    (
        "ngo|ngos|civil society|non-governmental organization|non-governmental organizations|nongovernmental organizations|nongovernmental organization|union|unions|trade unions|media|press|journalists|church|churches|charity|charities|ngo-run|ngo-operated|local organizations|local organization|faith-based|civil society organizations|newspaper|newspapers|foundation|foundations|advocates|activists|religious organizations|religious organization|csos|cso|human rights groups|researchers|academics|catholic|caritas|red cross|human rights organizations|human rights organization|research organization|ngo-managed|nonprofit|aid groups|advocacy group|advocacy groups|rights groups|rights group|watchdog|campaigners",
        Actor::CivilSociety,
    ),
    (
        "international organization|international organizations|iom|ilo|unicef|unodc|unhcr|un|united nations|osce|interpol|european union|eu|foreign government|foreign governments|foreign donor|foreign donors|international ngo|world bank|foreign embassies|foreign embassy|iom-run|international partners|international organizations'|international organization's|council of europe|other governments|foreign authorities|foreign police|ecowas|asean|au|african union|international court|european court|european court of human rights|inter-american court|inter-american court of human rights|general federation|donor countries|international donors|international donor|foreign law enforcement",
        Actor::International,
    ),
];

const FORMS: &[(&str, Form)] = &[
    (
        "sex trafficking|sexual exploitation|sex traffickers|sex trafficker|prostitution|forced prostitution|child prostitution|commercial sex|child sex tourism|sex tourism|sex tourists|commercial sexual exploitation|sexually exploited|sexual slavery|child sex|sex trade|sex industry|sex-trafficking|sex exploitation|child sex trafficking|sexual servitude|sexually exploiting|sexually exploit|pornography|child pornography|escort services|prostituted|online sexual exploitation",
        Form::Sex,
    ),
    (
        "forced labor|labor trafficking|labor traffickers|labor trafficker|bonded labor|debt bondage|domestic servitude|labor exploitation|compulsory labor|forced labour|labour trafficking|labour exploitation|forced child labor|forced domestic labor|forced work|involuntary servitude|bonded labour|labor-trafficking|forced domestic work|forced to work|forced to labor|exploitation in domestic service|labor bondage|child forced labor|exploitative labor|forced laborers|forced laborer|forced or coerced to work",
        Form::Labor,
    ),
    (
        "forced begging|forced criminality|forced marriage|forced marriages|slavery|child soldiers|child soldier|child combatants|forcible recruitment|to beg|child soldiering|removal of organs|organ removal|organ trafficking|organ harvesting|forced criminal activity|forced criminal activities|exploitative begging|forced crime|organs|forced to beg|enslaved|human bombers|suicide bombers|in support roles|in combat roles|human shields|servile marriage|slavery crimes|hereditary slavery|forced criminal behavior|armed groups|armed group|armed conflict|armed fighting|militias|combat roles|in combat|in active combat|for combat|forced or fraudulent marriage|recruitment and use of children|use of children in combat|recruited and used children|forced involvement in criminal activity|forced involvement in crime|unlawful recruitment",
        Form::Other,
    ),
];

const PARTICLES: &[(&str, Particle)] = &[
    ("is|are|was|were|be|been|being|remained|remains", Particle::Be),
    ("has|have|had|having", Particle::Have),
    ("do|does|did", Particle::Do),
    ("may|might|can|could|will|would|should|must|shall", Particle::Modal),
    ("not|never|nor|cannot|failed to|neglected to|n't|yet to", Particle::Not),
    ("no|neither|without|no new|no known|zero", Particle::No),
    ("none", Particle::NoneWord),
    ("of", Particle::Of),
    ("to", Particle::To),
    ("by", Particle::By),
    ("with", Particle::With),
    ("in", Particle::In),
    ("for", Particle::For),
    ("from", Particle::From),
    ("among", Particle::Among),
    (
        "at|on|into|onto|under|over|through|throughout|during|between|against|within|across|about|around|before|after|since|until|upon|via|near|per|toward|towards|outside|inside|beyond|without|despite|due to|because of|as a result of|following|regarding|concerning|as part of|prior to|out of|instead of|based on|according to|in addition to|on behalf of|aged|ages|as|than|amid|along|above|below|off|up|down|like|unlike|except|besides|beside|behind|alongside|amongst|versus|for example|worth|through the",
        Particle::Preposition,
    ),
    ("and|and/or|plus", Particle::And),
    ("or", Particle::Or),
    ("but|however|yet", Particle::But),
    (
        "while|whereas|although|though|because|if|when|once|even though|unless|whether|so|as well|since then|in order|therefore|moreover|furthermore|additionally|meanwhile|nevertheless|nonetheless|after which",
        Particle::Subordinate,
    ),
    ("that", Particle::That),
    ("who|which|whose|whom|where|what|how", Particle::Relative),
    (
        "compared with|compared to|comparing to|in comparison with|in comparison to|as compared to|as compared with|in contrast to|in contrast with|as opposed to|as against|versus|up from|down from|an increase from|a decrease from|increase from|decrease from|increased from|decreased from|rose from|fell from|dropped from|grew from|increasing from|decreasing from|a significant increase from|a significant decrease from|a reduction from|reduction from|a decline from|decline from|declined from|a drop from|drop from|rise from|fewer than the|more than the|higher than the|lower than the|less than the|an increase over|a decrease over|increase over|compared|similar to|the same amount as|the same amounts as|the same numbers as|the same level of funding as|the same level as|comparable to|comparable with|an increase compared with|a decrease compared with|increase compared to|as many as in|compares with|compares to|this compared with|contrasted with|from a total of|a jump from|doubling from|a change from|which decreased from|down sharply from|far fewer than|far more than|well below the|well above the|significantly fewer than|significantly more than|fewer than in|more than in|a significant improvement from|a slight increase from|a slight decrease from|consistent with|on par with|the same number as|the same as|an improvement from|an improvement over|fewer than|compare to|slightly more than the|slightly fewer than the",
        Particle::Compare,
    ),
    (
        "including|included|includes|include|such as|comprising|comprised|e.g|consisting of|namely|comprised of",
        Particle::Including,
    ),
    (
        "the|a|an|this|these|those|its|their|his|her|such|other|another|each|every|both|some|several|certain|additional|new|same|total|more|further|many|few|most|our|various",
        Particle::Determiner,
    ),
    ("it|they|he|she|them|him|us|we|themselves|itself", Particle::Pronoun),
    (
        "of these|of those|among these|among those|of them|among them|of the total|among the total|of this number|of this total|from these|of which|of whom|from among these|of this group|of that number|of these,",
        Particle::OfThese,
    ),
    ("respectively", Particle::Respectively),
    ("any|all", Particle::Any),
    (
        "previous timeframe|prior timeframe|previous year|prior year|previous reporting period|prior reporting period|preceding year|preceding reporting period|previous period|previous reporting year|prior reporting year|year before|last reporting period|last year's report|previous year's|last report|prior period|year prior|previous years|preceding period|past reporting period|last reporting year|previous fiscal year|prior fiscal year|year earlier|last rating period|previous rating period|period before",
        Particle::PreviousPeriod,
    ),
    (
        "two years earlier|two years before|two years prior|two years ago|two reporting periods ago|two reporting periods earlier",
        Particle::PeriodBeforeLast,
    ),
    ("last year", Particle::LastYear),
    ("as well as|along with|together with|in addition to|besides", Particle::AsWellAs),
    (
        "in cooperation with|in coordination with|in collaboration with|in partnership with|with support from|with the support of|with support of|with assistance from|with the assistance of|with help from|with the help of|in conjunction with|supported by|funded by|with funding from|jointly with|with technical and financial support from|alongside|with in-kind assistance from|working with|in consultation with|with technical support from|with cooperation from|with the cooperation of|in concert with|with financial support from|through the|via|through|with technical assistance from|with donor support from|co-funded by|on behalf of|with international|with foreign donor support|with the participation of",
        Particle::Together,
    ),
    (
        "complicit|complicity|corrupt|trafficking-related corruption|official corruption|allegations of corruption|corruption allegations|corruption charges|trafficking-related complicity",
        Particle::Complicit,
    ),
];

/// A word that a rule asks for by itself, whatever else it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// The act is ongoing or a participle: "those being prosecuted".
    Being,
    Still,
    Number,
    /// An adverb that denies a part only: "did not consistently identify victims" says that some were.
    Partial,
    /// A subject of which only a part is denied: "many do not".
    Some,
    /// An object of which only a part is denied: "did not identify some victims".
    Special,
    Report,
    Data,
    Ensure,
    Estimate,
    Vulnerable,
    /// Awareness, and what makes aware.
    Awareness,
    /// A court orders.
    Order,
    Pending,
    Bribe,
    Change,
    /// Parts of a date, and words that date.
    Date,
    Sex,
    Labor,
    Forms,
    /// "sex trafficking accounted for 102".
    Share,
    /// What efforts are for: "trained 20 officers to combat forced labor" trains no victims of it.
    Purpose,
    /// Where cases are sent to be tried, or to be investigated.
    Court,
    Investigator,
    /// What shelters and vehicles do with those they have room for.
    Hold,
    /// An adjective that leaves open what of the common kind there is: "no specialized services".
    Specialized,
    /// A plural that stands before another noun: "customs inspectors", "armed forces members".
    Modifier,
    Other,
    /// "including", and not "consisting of".
    Include,
    /// Those who are made to do what follows: "forced 60 migrants to work".
    Force,
    /// Data of which a part may be there: "did not provide comprehensive statistics".
    Whole,
    /// A shelter, a law, a hotline was made then: the year after it is of nothing counted.
    Found,
}

impl Cue {
    /// One bit of a set of cues.
    pub(crate) const fn bit(self) -> u32 {
        1 << self as u32
    }
}

const CUES: &[(Cue, &str)] = &[
    (Cue::Being, "being|been|be"),
    (Cue::Still, "also|still|later|then|ever|all|each|both"),
    (Cue::Number, "number|numbers"),
    (
        Cue::Partial,
        "consistently|always|fully|adequately|sufficiently|effectively|systematically|routinely|regularly|often|proactively|typically|generally|uniformly|comprehensively|necessarily|vigorously|appropriately|properly|universally|usually|frequently|aggressively|only|yet|enough|widely|explicitly|specifically|immediately|automatically|separately|readily",
    ),
    (Cue::Some, "many|some|most|several|number|few|often"),
    (Cue::Special, "some|most|many|specialized|adequate|sufficient|specifically"),
    (Cue::Report, "report|reported|reporting|disclose|release|publish"),
    (Cue::Data, "data|information|statistics|details|figures"),
    (Cue::Ensure, "ensure|ensures|ensured|ensuring"),
    (Cue::Estimate, "estimate|estimates|estimated|estimating|estimation|estimations"),
    (Cue::Vulnerable, "vulnerable|vulnerability|vulnerabilities|risk"),
    (Cue::Awareness, "awareness|publicize|educational|educate|outreach"),
    (Cue::Order, "ordered|orders|order|ordering"),
    (Cue::Pending, "pending|ongoing|open"),
    (Cue::Bribe, "bribe|bribes"),
    (
        Cue::Change,
        "increase|increases|increased|increasing|increasingly|decrease|decreases|decreased|decreasing|raise|raises|raised|raising|rose|grew|reduce|reduces|reduced|reducing|reduction|reductions|expand|expands|expanded|expanding|decline|declines|declined|declining|dropped|dropping|double|doubled|doubles|doubling|triple|tripled|triples|tripling|fell",
    ),
    (
        Cue::Date,
        "january|february|march|april|may|june|july|august|september|october|november|december|fy|fiscal|year|early|late|mid|calendar|end|years|reporting|periods",
    ),
    (Cue::Sex, "sex|sexual"),
    (Cue::Labor, "labor|labour"),
    (Cue::Forms, "forms"),
    (Cue::Share, "accounted|accounting|represented|constituted"),
    (
        Cue::Purpose,
        "address|assist|combat|counter|detect|discuss|eliminate|end|explain|fight|identify|improve|increase|investigate|prevent|promote|protect|raise|reduce|strengthen|support|train",
    ),
    (
        Cue::Court,
        "prosecution|prosecutors|prosecutor|court|courts|trial|judiciary|justice|attorney|prosecutorial|procuratorate|tribunal",
    ),
    (Cue::Investigator, "investigation|investigations|investigators|police"),
    (Cue::Hold, "house|accommodate|assist|hold|shelter|host|serve|lodge|take"),
    (Cue::Specialized, "specialized|adequate|dedicated|specific"),
    (
        Cue::Modifier,
        "relations|systems|statistics|sanctions|savings|customs|services|sales|rights|affairs|forces|operations|narcotics|sports|communications|resources|crimes|persons|women|men|children|police|media|youth|news|human|migrants|states|minors|overseas|staff|personnel|nations|species|drugs|arms|goods|works|girls|boys|business|access|process|abuse|emirates|previous|serious|various|religious|dangerous|hazardous|indigenous|rigorous|numerous|homeless|stateless|suspicious|conscious|famous|anonymous",
    ),
    (Cue::Other, "others"),
    (Cue::Include, "including|included|includes|include"),
    (Cue::Force, "force|forces|forced|forcing|compel|compels|compelled|compelling|coerced|coercing"),
    (Cue::Whole, "complete|full|comprehensive"),
    (
        Cue::Found,
        "established|created|adopted|enacted|developed|signed|founded|built|introduced|ratified|passed|formed|amended|drafted|instituted",
    ),
];

/// Words that end as adverbs do, and are none.
const NO_ADVERBS: &[&str] = &["family", "assembly", "supply", "monthly", "weekly", "early", "elderly"];

/// Whether a word of this length and ending may be an adverb: "allegedly".
pub(crate) fn is_adverbial(length: usize, ending: [u8; 2]) -> bool {
    length > 4 && ending == *b"ly"
}

/// Whether the denial of a verb tells of something that is counted.
pub(super) fn is_deniable(event: Event) -> bool {
    use Event::{
        Acquit, Arrest, Assist, Bring, Charge, Compensate, Convict, Deport, Discipline, Identify,
        Investigate, Penalize, Prosecute, Refer, Repatriate, Sanction, Sentence,
    };
    matches!(
        event,
        Acquit
            | Arrest
            | Assist
            | Bring
            | Charge
            | Compensate
            | Convict
            | Deport
            | Discipline
            | Identify
            | Investigate
            | Penalize
            | Prosecute
            | Refer
            | Repatriate
            | Sanction
            | Sentence
    )
}

/// Whether the denial of a noun tells of something that is counted.
pub(super) fn is_denied(noun: Noun) -> bool {
    use Noun::{
        Acquittal, Arrest, Compensation, Conviction, Fine, Investigation, Permit, Prosecution, Referral,
        Repatriation, Sentence, Service, Shelter,
    };
    matches!(
        noun,
        Acquittal
            | Arrest
            | Compensation
            | Conviction
            | Fine
            | Investigation
            | Permit
            | Prosecution
            | Referral
            | Repatriation
            | Sentence
            | Service
            | Shelter
    )
}

/// All tables of this stage.
#[derive(Debug)]
pub(crate) struct MeasureTables {
    pub(crate) verbs: Phrases<Verb>,
    pub(crate) nouns: Phrases<Noun>,
    pub(crate) actors: Phrases<Actor>,
    pub(crate) forms: Phrases<Form>,
    pub(crate) particles: Phrases<Particle>,
    /// Of each word of the lexicon, what it means where no longer phrase begins at it.
    alone: Vec<Note>,
    /// The phrases of several words.
    pub(super) idioms: Idioms,
}

impl MeasureTables {
    /// The tables over a lexicon; [`seal`](Self::seal) must follow when it is whole.
    pub(crate) fn new(lexicon: &mut Lexicon) -> Self {
        let verb = |event, shape| Verb { event, shape };
        let verbs = VERBS.iter().flat_map(|row| {
            [
                (row.present, verb(row.event, Shape::Present)),
                (row.past, verb(row.event, Shape::Past)),
                (row.gerund, verb(row.event, Shape::Gerund)),
            ]
        });
        for word in NO_ADVERBS.iter().copied().chain(CUES.iter().flat_map(|(_, words)| words.split('|'))) {
            lexicon.intern(word.as_bytes());
        }
        Self {
            verbs: Phrases::new(lexicon, verbs),
            nouns: Phrases::new(lexicon, NOUNS.iter().copied()),
            actors: Phrases::new(lexicon, ACTORS.iter().copied()),
            forms: Phrases::new(lexicon, FORMS.iter().copied()),
            particles: Phrases::new(lexicon, PARTICLES.iter().copied()),
            alone: Vec::new(),
            idioms: Idioms::new(std::iter::empty()),
        }
    }

    pub(crate) fn seal(&mut self, lexicon: &Lexicon) {
        self.verbs.seal(lexicon);
        self.nouns.seal(lexicon);
        self.actors.seal(lexicon);
        self.forms.seal(lexicon);
        self.particles.seal(lexicon);
        self.alone = vec![Note::plain(); lexicon.len() + 1];
        self.verbs.alone().for_each(|(word, verb)| self.alone[word.index()].mean(None, Some(verb)));
        self.nouns.alone().for_each(|(word, noun)| self.alone[word.index()].mean_noun(Some(noun)));
        self.actors.alone().for_each(|(word, actor)| self.alone[word.index()].actor = Some(actor));
        self.forms.alone().for_each(|(word, form)| self.alone[word.index()].mean_form(Some(form)));
        for (word, particle) in self.particles.alone() {
            let note = &mut self.alone[word.index()];
            note.mean(Some(particle), note.verb);
        }
        for word in lexicon.words() {
            let (length, ending) = lexicon.ending(word);
            self.alone[word.index()].adverbial = is_adverbial(length, ending);
        }
        for (cue, words) in CUES {
            for word in words.split('|') {
                self.alone[lexicon.lookup(word.as_bytes()).index()].cues |= cue.bit();
            }
        }
        for word in NO_ADVERBS {
            self.alone[lexicon.lookup(word.as_bytes()).index()].adverbial = false;
        }
        let words = lexicon.words().chain([Word::UNKNOWN]).map(|word| (word, TokenKind::Word));
        let symbols = (1..=u8::MAX).map(|code| (Word::symbol(code), TokenKind::Symbol(code)));
        for (word, kind) in words.chain(symbols).chain([(Word::DIGITS, TokenKind::Digits)]) {
            let note = &mut self.alone[word.index()];
            note.role = Role::of(note, kind);
        }
        let against = &mut self.alone[lexicon.lookup(b"against").index()].role;
        *against = against.with(Role::PARTING);
        let verbs = self.verbs.rows().map(|(words, verb)| (words, Meaning::Verb(verb)));
        let particles = self.particles.rows().map(|(words, particle)| (words, Meaning::Particle(particle)));
        let nouns = self.nouns.rows().map(|(words, noun)| (words, Meaning::Noun(noun)));
        let actors = self.actors.rows().map(|(words, actor)| (words, Meaning::Actor(actor)));
        let forms = self.forms.rows().map(|(words, form)| (words, Meaning::Form(form)));
        self.idioms = Idioms::new(verbs.chain(particles).chain(nouns).chain(actors).chain(forms));
    }

    /// Marks the words that begin something that the rules look for.
    pub(crate) fn mark(&self, lexicon: &mut Lexicon) {
        for [first, second] in self.idioms.pairs() {
            lexicon.mark(first, mark::PHRASE);
            lexicon.mark(second, mark::SECOND);
        }
        self.verbs.openers(|_| true).for_each(|word| lexicon.mark(word, mark::VERB));
        self.forms.openers(|_| true).for_each(|word| lexicon.mark(word, mark::FORM));
        self.denials().for_each(|word| lexicon.mark(word, mark::DENIAL));
        let deeds = self.verbs.openers(|verb| is_deniable(verb.event)).chain(self.nouns.openers(is_denied));
        deeds.for_each(|word| lexicon.mark(word, mark::DEED));
    }

    /// The words that begin a denial.
    pub(crate) fn denials(&self) -> impl Iterator<Item = Word> {
        self.particles
            .openers(|particle| matches!(particle, Particle::Not | Particle::No | Particle::NoneWord))
    }

    /// What a word means where no longer phrase begins at it.
    pub(crate) fn alone(&self, word: Word) -> Note {
        self.alone[word.index()]
    }
}
