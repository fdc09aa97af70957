"""Words that tell what a name is: titles, kinds of organisation, places, and words that are never names."""

HONORIFICS = {
    "mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "brother": "m",
    "father": "m", "monsieur": "m", "duke": "m", "pope": "m", "mullah": "m", "sheikh": "m", "imam": "m", "emperor": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "madam": "f", "madame": "f", "dame": "f",
    "lady": "f", "queen": "f", "princess": "f", "sister": "f", "baroness": "f", "duchess": "f", "aunt": "f",
    "dr": "", "dr.": "", "prof": "", "prof.": "", "rev": "", "rev.": "", "hon": "", "hon.": "", "mx": "", "mx.": "",
    "st.": "", "saint": "",
}  # fmt: skip
"""Words before a name that are no role, with the gender that they tell."""

_OFFICES = frozenset(
    """
    president vice-president vp premier chancellor minister secretary undersecretary senator sen sen.
    representative rep rep. congressman congresswoman governor gov gov. mayor councillor councilman
    councilwoman alderman judge justice attorney prosecutor sheriff chief commissioner commander general gen
    gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. corporal
    admiral adm adm. officer constable const. inspector insp. superintendent supt. detective det. deputy
    director chairman chairwoman chair chairperson speaker leader ambassador envoy spokesman spokeswoman
    spokesperson professor doctor reverend bishop archbishop cardinal rabbi coach manager editor ceo cfo coo
    mp msp mla mpp md dean principal counsel solicitor treasurer whip marshal dictator ayatollah consul
    delegate assemblyman assemblywoman whistleblower analyst economist cmdr. cmdr del. del del.
    """.split()
)
TITLES = _OFFICES | {f"{office}-{tail}" for office in _OFFICES for tail in ("elect", "designate")}
"""Titles that stand before a name, in capitals or not."""

TITLE_TAILS = frozenset("executive emeritus emerita elect designate".split())
"""Words after a title that belong to it: Chief Executive Dana Holt."""

POST_NOMINALS = frozenset("mp mps msp mla mpp mep td md phd qc kc cbe obe mbe".split())
"""Letters after a person's name."""

ROLE_NOUNS = frozenset(
    """
    actor actress activist adviser advisor advocate agent aide analyst anchor architect artist astronaut
    astronomer athlete author banker barrister biologist blogger boss boxer broadcaster brother builder
    businessman businesswoman candidate captain carpenter cellist chair chairman chairwoman chairperson chef
    chemist chief citizen clerk climber co-author co-founder co-owner coach columnist comedian commentator
    commissioner composer conductor constable consultant contractor coordinator co-ordinator correspondent
    counsel counsellor critic curator cyclist daughter dean defenceman defender delegate dentist deputy
    designer detective developer diplomat director doctor donor driver economist editor employee engineer
    entrepreneur envoy epidemiologist executive expert farmer father fellow filmmaker firefighter fisherman
    forward founder friend geologist goalkeeper goalie goaltender golfer grandfather grandmother guard
    guitarist head historian host husband inspector instructor insurer inventor investigator investor
    journalist judge keeper lawmaker lawyer leader lecturer legislator liaison librarian lieutenant magistrate
    magnate manager mayor mechanic member midfielder minister mogul moderator mother musician nephew neighbour
    neighbor nominee novelist nurse officer official opponent organizer organiser owner painter paramedic
    parent partner pastor pathologist patient pediatrician philosopher photographer physician physicist pilot
    pitcher planner player poet policeman policewoman politician politologist pollster preacher premier
    president priest principal producer professor programmer prosecutor protester psychiatrist psychologist
    publisher quarterback rabbi ranger rapper realtor receiver recruiter referee reporter representative
    researcher resident retiree rival runner sailor scholar scientist scout sculptor secretary senator
    sergeant sheriff shopkeeper singer sister skipper sociologist soldier solicitor son specialist spokesman
    spokeswoman spokesperson star statistician strategist striker student superintendent supporter surgeon
    surveyor survivor teacher technician tenant trainer treasurer trustee tutor tycoon uncle veteran
    veterinarian vet vice-chair vice-president victim violinist virologist volunteer widow widower wife winger
    witness woman man worker writer zoologist boy girl teenager lady gentleman guy colleague cousin aunt
    neurosurgeon mp ceo cfo owner-operator rookie captain winner champion marshal ambassador chancellor
    governor backbencher peer headmaster headmistress caretaker headteacher coastguard baker barber butcher
    cashier janitor grocer bassist drummer vocalist frontman playwright auditor coroner ombudsman examiner vicar
    chaplain curate warden lifeguard shepherd forester gardener plumber electrician welder miner bartender waiter
    waitress postman milkman harbourmaster harbormaster beekeeper jockey
    """.split()
)
"""Nouns for one person that stand before a name or after it, set off by a comma."""

FIRM_NOUNS = frozenset(
    "rival insurer developer publisher producer contractor broadcaster owner donor winner partner keeper".split()
)
"""Nouns of those that are as often a firm as a person."""

ROLE_MODIFIERS = frozenset(
    """
    head chief former vice deputy assistant associate principal senior junior lead executive general managing
    research police fire team party campaign climate physics history law defence defense foreign finance
    health interior justice prime first acting interim incoming outgoing longtime veteran fellow co then ex
    communications press media policy opposition majority minority national regional local federal state city
    county provincial municipal union company school university college bank security trade science art film
    music football basketball hockey baseball soccer tennis rugby cricket star rookie forward guard opera
    drama comedy medical environment environmental labour labor energy housing transport transportation
    education immigration agriculture business tech technology real estate right left starting backup
    defensive offensive sporting personnel assistant-general manager wing point shooting power small centre
    """.split()
)
"""Words that go with a noun for one person: "head coach", "climate professor"."""

ORGANISATION_HEADS = frozenset(
    """
    academy administration agency airlines airways alliance archives army assembly assn association authority
    bank board bureau brigade broadcasting brothers bundesbank cabinet center centre chamber church city-state
    clinic club co co. coalition college commission committee commons communications company conference
    confederation congress conservancy consortium constabulary corp corp. corporation council court courthouse
    department directorate duma embassy energy enterprises exchange facebook federation financial force forces
    forum foundation front fund gallery group guard guardian health holdings hospital hotel inc inc.
    industries initiative institute institution international journal kremlin laboratory laboratories labs
    league legion library limited llc llp ltd ltd. magazine media ministry mission mobile motor motors
    movement museum network networks news newspaper nhs observatory office organisation organization orchestra
    parliament partners partnership party pharmaceuticals pictures police post press programme program project
    records republicans democrats resources reserve restaurant reuters rights school schools secretariat
    senate service services society solutions station store studios survey syndicate systems task team
    technologies technology telegraph television theatre theater times treasury tribunal trust union
    universities university watch weekly works workshop conservatives liberals greens labour senators lords
    rovers athletic united wanderers albion hotspur fc afc fishing shipping mining trading logistics railway
    railways brewery breweries foods insurance ferries airlines primary
    """.split()
)
"""Last words of organisations, in lower case."""

CHAINS_OF = frozenset(
    """
    university department ministry bank court church house board institute office college school council
    academy bureau association society federation league chamber union board centers centres center centre
    city town state isle republic kingdom archdiocese diocese port museum library commission committee
    confederation assembly friends doctors knights daughters sons secretary minister chief speaker director
    attorney bishop archbishop duke duchess prince princess earl king queen lord mayor president chair
    chairman chairwoman dean master order embassy guild brotherhood ministry bay gulf cape strait sea lake
    mount isles statue tower guardians director-general
    """.split()
)
"""Words after which `of` belongs to the name."""

PARTICLES = frozenset(
    "de la le du van von der den ten ter da dos das di del della bin ibn al el abu af av zu y e".split()
)
"""Small words inside a person's name."""

NEVER_NAMES = frozenset(
    """
    the a an this that these those there here it its he she they we you i his her their our my your who what
    when where why how which whose and but or nor so yet for if then than as at by from in into of on onto off
    out over under up with without within about above across after again against all almost along already also
    although always among amid an another any anyone anything around because been before behind being below
    between both but came can cannot could did do does during each earlier early either else even ever every
    everyone everything few first following former four five six seven eight nine ten finally had has have
    having hers herself him himself however instead is it's i'm i've i'd i'll just last late later least less
    let like many may maybe meanwhile me might mine more moreover most mostly much must near nearly neither
    never new next no nobody none not nothing now often old once one only other others ourselves own perhaps
    rather really recently same second several shall should since some someone something sometimes soon still
    such take that's there's they're they've thing third those though three through throughout thus today
    together tomorrow tonight too toward towards two unless until upon us very was we're we've were whatever
    whether while will would yes yesterday you're you've asked according speaking despite unlike besides
    additionally furthermore nevertheless nonetheless thanks thank well yeah oh okay ok hello hi please sorry
    look see read watch listen photo image video file story updated published monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october november
    december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec am pm gmt
    est edt cet utc bst christmas easter ramadan halloween thanksgiving covid covid-19 internet english french
    german spanish russian god dad mum mom daddy mummy grandma grandpa vs q a: breaking exclusive opinion
    analysis don't can't won't didn't doesn't isn't wasn't aren't weren't couldn't wouldn't shouldn't haven't
    hasn't let's he's she's what's who's here's how's where's when's it'll we'll they'll you'll he'll she'll
    he'd she'd they'd we'd you'd
    """.split()
)
"""Words that open sentences in capitals, days, months: they split a run of capitals and are no name alone."""

CALENDAR_NAMES = frozenset("may april june august jan".split())
"""Months that are also people's names."""

NATIONALITIES = frozenset(
    """
    american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
    austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek
    turkish cypriot maltese serbian croatian bosnian slovenian albanian kosovan macedonian montenegrin
    moldovan ukrainian russian belarusian estonian latvian lithuanian georgian armenian azerbaijani kazakh
    uzbek tajik kyrgyz turkmen afghan pakistani indian bangladeshi nepalese nepali bhutanese burmese thai lao
    laotian cambodian vietnamese malaysian singaporean indonesian filipino philippine chinese taiwanese
    japanese korean mongolian australian canadian mexican guatemalan honduran salvadoran nicaraguan panamanian
    cuban jamaican haitian dominican colombian venezuelan ecuadorian peruvian bolivian brazilian chilean
    argentine argentinian uruguayan paraguayan egyptian libyan tunisian algerian moroccan sudanese ethiopian
    eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian ghanaian senegalese malian ivorian
    cameroonian angolan zambian zimbabwean mozambican namibian botswanan african european asian israeli
    palestinian lebanese syrian jordanian iraqi iranian saudi kuwaiti qatari emirati omani yemeni arab kurdish
    muslim christian jewish catholic protestant hindu buddhist sikh sunni shiite orthodox anglican republican
    democratic democrat conservative liberal tory communist socialist western eastern northern southern south
    north east west latin
    """.split()
)
"""Adjectives of countries, creeds and camps: in a name's front they are no part of it."""

PLACES = frozenset(
    """
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh
    belarus belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chad chile
    china colombia congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia
    finland france gaza georgia germany ghana greece greenland guatemala haiti honduras hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait laos latvia
    lebanon libya lithuania luxembourg madagascar malawi malaysia mali malta mexico moldova mongolia
    montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman
    pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland
    senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan
    tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia
    zimbabwe us usa u.s u.s. u.s.a. uk u.k u.k. uae eu e.u. europe asia africa america americas oceania
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
    missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia
    wisconsin wyoming alberta manitoba ontario quebec saskatchewan nunavut yukon queensland tasmania crimea
    catalonia bavaria tibet london paris berlin rome madrid moscow kyiv kiev washington beijing tokyo delhi
    mumbai brussels vienna athens lisbon dublin edinburgh glasgow cardiff belfast manchester liverpool
    birmingham leeds bristol toronto montreal vancouver ottawa calgary edmonton winnipeg halifax chicago
    boston seattle houston dallas detroit atlanta miami philadelphia phoenix denver baltimore sydney melbourne
    brisbane perth auckland wellington cairo jerusalem tehran baghdad damascus beirut ankara istanbul kabul
    islamabad karachi dhaka bangkok hanoi jakarta manila seoul pyongyang taipei shanghai hongkong nairobi
    lagos johannesburg pretoria geneva zurich amsterdam stockholm oslo copenhagen helsinki warsaw prague
    budapest bucharest sofia belgrade zagreb minsk riga tallinn vilnius milan barcelona munich hamburg
    frankfurt brooklyn manhattan queens bronx harlem hollywood earth mars
    """.split()
)
"""Countries, states and great cities; a first name among them (Jordan, Virginia) is one only before another name."""

THING_LEADS = frozenset("storm hurricane typhoon cyclone operation project team cafe hotel".split())
"""First words of names that are nobody's."""

PLACE_HEADS = frozenset(
    """
    street st st. avenue ave road rd lane square river lake bay island islands valley mountain mountains
    county district province airport bridge park beach city town village highway hills creek falls heights
    station harbour harbor stadium arena square forest desert coast peninsula ocean sea gulf kong york zealand
    korea africa lanka jersey hampshire mexico carolina dakota virginia columbia states kingdom arabia
    emirates federation angeles francisco
    """.split()
)
"""Last words of places."""
