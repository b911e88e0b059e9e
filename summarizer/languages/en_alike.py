"""English synonyms in news: words and phrases used for one another."""

from summarizer.languages.tables import grouped

# English words that news uses for one another, and of which a sentence that reports the same fact has
# either.
#
# General ones only, each group by its base forms, parted by semicolons; a word may be in several.

ALIKE = grouped(
    "die dead death kill deadly fatal fatality perish slain lives victim toll; murder kill homicide slay; "
    "injure injury hurt wound; fire blaze flame burn inferno ablaze alight arson; explosion explode blast bomb; "
    "crash accident collision collide derail derailment wreck; earthquake quake tremor; "
    "storm hurricane cyclone typhoon gale; flood deluge inundate; strike walkout stoppage industrial; "
    "protest demonstration demonstrator rally march; shot shoot gun gunman bullet; stab knife; "
    "charge indict indictment accuse allege; convict conviction guilty; acquit acquittal clear; "
    "sentence jail prison imprison; court judge tribunal; lawyer attorney solicitor; "
    "win beat defeat victory triumph; score goal; equalise equaliser level tie; match game fixture tie; "
    "team side club; captain skipper; agree agreement deal accord pact settle settlement; "
    "approve pass back adopt endorse vote ratify; reject refuse oppose defeat; "
    "vote ballot poll election referendum; buy purchase acquire acquisition takeover; merge merger; sell sale; "
    "raise rise increase lift hike climb grow growth higher; cut reduce lower fall drop decline decrease slash; "
    "resign resignation quit; sack dismiss oust; appoint name choose elect; close closure shut; "
    "cancel scrap abandon; begin start launch; end finish halt stop; suspend halt stop; search hunt seek; "
    "rescue save; evacuate evacuation flee escape; steal theft thief robbery robber burglary burglar; "
    "find discover recover; missing disappear vanish; investigate investigation probe inquiry; sue lawsuit suit; "
    "warn warning alert caution; ban prohibit bar forbid outlaw; blame criticise criticize condemn; "
    "praise welcome hail; deny reject dispute; damage harm; destroy demolish ruin wreck; "
    "build construct construction; demand insist; ask request urge; plan intend intention; try attempt; "
    "help aid assist relief; show reveal disclose; return back; job work worker employee staff; cost price; "
    "money fund cash; worth value; company firm business; lawmaker mp legislator parliamentarian deputy; "
    "parliament congress lawmaker mp; law legislation bill act; police officer cop; doctor physician medic; "
    "child kid boy girl; pupil student; home house flat apartment; car vehicle automobile; lorry truck; "
    "coach bus; train rail railway; carriage coach car; plane aircraft jet airliner; ship boat vessel ferry; "
    "road street highway motorway; hospital clinic; drug medicine medication; "
    "virus infection infect outbreak disease; vaccine vaccination jab dose shot; union guild; "
    "supporter fan backer; crowd spectator attendance; talks negotiation negotiate discussion; former ex; "
    "half middle; uk britain british; england english; france french; germany german; spain spanish; "
    "italy italian; china chinese; japan japanese; america american; russia russian; ukraine ukrainian; "
    "iran iranian; iraq iraqi; israel israeli; syria syrian; egypt egyptian; turkey turkish; greece greek; "
    "poland polish; india indian; pakistan pakistani; afghanistan afghan; europe european; mexico mexican; "
    "canada canadian; australia australian; korea korean; palestine palestinian; libya libyan; yemen yemeni; "
    "collapse crumble topple buckle fall; levee embankment dyke dam bund dike; "
    "overflow flood inundate swamp submerge; drown drowning; landslide mudslide avalanche slide; "
    "debris rubble ruin wreckage mud; bury trap stuck; sink capsize founder; aground ground strand; "
    "swerve skid veer slide; hit strike collide ram struck knock; derail derailment rail track; smoke fume; "
    "extinguish douse contain control quench; firefighter fireman crew brigade; crater hole; "
    "shake rattle jolt tremble tremor; magnitude richter; aftershock tremor; epicentre epicenter; "
    "erupt eruption volcano; gust wind gale; rain rainfall downpour shower; snow snowfall blizzard; "
    "landfall ashore; coast shore seaside coastline; fell uproot topple; roof rooftop; "
    "power electricity outage blackout; shelter refuge; homeless displace displaced; "
    "stretcher ambulance paramedic; survive survivor alive; body corpse remains; casualty victim wounded dead; "
    "recede subside drop ebb; crest peak surge wave; poison toxic contaminate contamination; clean cleanup; "
    "repair mend fix restore; crack fracture; inspect inspection check examine examination; "
    "fault defect flaw failure malfunction faulty defective; safe safety; danger risk hazard threat peril; "
    "dangerous hazardous unsafe risky; emergency crisis; cause trigger spark ignite; blaze engulf gut consume; "
    "diver dive; search scour comb hunt; ill illness sick sicken disease ail; contract catch infect infected; "
    "patient case; outbreak epidemic spread; symptom sign; treat treatment care hospitalise hospitalize; "
    "nurse midwife; surgery operation operate surgeon; heart cardiac; cancer tumour tumor; pregnant pregnancy; "
    "bacteria bug germ bacterium; recall withdraw pull; packet pack package box; ward bed hospital; "
    "heal recover recovery; test sample trial; negative clear; elderly old pensioner retiree aged; "
    "quarantine isolate isolation lockdown; mask cover; inject injection shot jab vaccinate; share stock; "
    "shareholder investor owner; profit earnings gain; revenue sales turnover; offer bid proposal propose; "
    "bankrupt bankruptcy insolvent insolvency collapse administration; layoff redundancy axe job cut; "
    "hire recruit employ; factory plant mill; shop store retailer supermarket branch outlet; "
    "headquarters office head; boss chief executive ceo; chairman chair chairwoman; "
    "customer consumer client buyer shopper; supplier supply; market exchange trade trading; "
    "plunge tumble slump slide sink drop fall; soar jump leap surge climb rise rocket; "
    "loan borrow debt credit lend; invest investment investor; fine penalty penalise penalize; "
    "fraud embezzle embezzlement swindle defraud divert; bribe bribery corruption corrupt graft; "
    "tax levy duty tariff; budget spending finance; refund reimburse reimbursement repay; save saving; "
    "inflation price; expensive costly dear; cheap cheaper; product goods item; brand label; "
    "maker manufacturer producer make manufacture produce; contract order deal; "
    "rival competitor competition compete; per cent percent percentage; "
    "government administration cabinet ministry; minister secretary; leader head chief; "
    "opposition opponent opposed; ruling governing; candidate contender nominee; seat constituency; "
    "vote ballot poll referendum plebiscite; defeat loss lose beaten unseat; mayor council councillor; "
    "councillor councilor; senator senate; president presidential; envoy ambassador diplomat; "
    "treaty accord pact agreement; sanction embargo; ceasefire truce armistice; invade invasion incursion; "
    "withdraw pull withdrawal retreat; border frontier; migrant refugee asylum; independence independent secede; "
    "coup overthrow oust topple; remain stay keep; support back favour favor endorse; oppose against resist; "
    "petition signature referendum; reform overhaul change; promise pledge vow undertake; "
    "refuse decline reject snub; accept agree; compromise middle midway; mediator mediate mediation arbitrator; "
    "avert avoid prevent; threat threaten; licence license permit permission; allow permit let; "
    "order command instruct; veto block; amend amendment change; suspect accused defendant; "
    "charge accuse prosecute prosecution; prosecutor prosecution district attorney; plead plea; "
    "jail year term sentence; bail release free; release free freed liberate; appeal challenge; "
    "witness testify testimony evidence; confess admit admission; acquit clear exonerate innocent; "
    "kill murder slaying homicide manslaughter; assault beat batter hit; "
    "rob robbery raid heist burglary theft steal; break burgle burglar; thief robber burglar raider; "
    "hostage kidnap abduct abduction; rape assault sexual; drug narcotic cocaine heroin; "
    "smuggle traffic trafficking; gang gangster mob; weapon gun rifle pistol arm; bullet round shot; "
    "detective investigator officer; guard watchman security; reward bounty; flee escape run abscond; "
    "catch capture seize arrest hold nab; hold detain arrest held custody; seize confiscate impound; "
    "driver motorist; drunk alcohol intoxicated; cyclist bicycle bike cycle; pedestrian walker; "
    "motorcycle motorbike biker; teacher schoolteacher headteacher; clue lead evidence trace; "
    "deliberate deliberately purpose intentional arson; accidental accident; "
    "strike walkout stoppage action picket; worker staff employee crew; pay wage salary earnings; "
    "university college campus; exam test; parent mother father; child kid youngster toddler baby infant; "
    "schoolchild pupil; bridge crossing span; reopen open passable use traffic; closed shut barred block close; "
    "flight plane; airport runway terminal; port harbour harbor dock; track rail line; tram streetcar line; "
    "route line; station stop; commuter passenger traveller traveler; "
    "resident inhabitant villager neighbour local people; village hamlet town; city town municipal; "
    "neighbour neighbor nearby next; suburb district quarter neighbourhood; building block house tower; "
    "tower high-rise skyscraper block; warehouse depot store; museum gallery; church cathedral chapel; "
    "park garden; midnight night overnight; morning dawn; noon midday; evening dusk; construction build work; "
    "draw tie; half break half-time halftime interval; score net strike hit bag; "
    "penalty spot kick shoot-out shootout; keeper goalkeeper goalie; dismiss dismissal red sent; "
    "coach manager trainer; visitor guest away; stadium ground pitch arena venue; supporter fan spectator; "
    "champion title winner; medal gold silver bronze; race run; runner athlete; injury injured hurt; "
    "sign transfer join; film movie picture; actor actress star; singer musician band; song album music; "
    "concert gig show performance perform; opera festival; stagehand stage crew; novel book author writer; "
    "prize award honour honor; audience crowd viewer; ticket admission; broadcast air television tv; "
    "scientist researcher expert; study research paper; discover find detect spot; satellite spacecraft probe; "
    "rocket launch; climate warming; emission carbon pollution; species animal; forest woodland wood tree; "
    "farmer farm agriculture crop; harvest crop rice wheat grain; oil petrol gasoline fuel crude; gas fuel; "
    "nuclear reactor atomic; troop soldier army force military; attack raid strike offensive assault; "
    "bomb bombing blast explosion explosive detonate detonation; missile rocket; "
    "rebel militant insurgent fighter gunman; terrorist terror terrorism; airstrike strike air; "
    "civilian people resident; clash fight battle fighting; riot unrest violence clash; "
    "protester demonstrator marcher activist; teargas tear gas; curfew lockdown; deploy send dispatch; "
    "navy naval warship; drone unmanned aircraft; hack hacker cyber; announce unveil reveal; confirm verify; "
    "claim allege assert maintain; admit acknowledge concede; apologise apologize apology sorry; thank grateful; "
    "mourn mourning grief tribute remember commemorate memorial; celebrate celebration cheer; "
    "funeral burial bury; fear worry concern afraid; anger angry furious outrage fury; believe think suspect; "
    "suspect thought believe; donate donation gift; move transfer relocate shift; send despatch deploy; "
    "replace substitute succeed; successor replace succeed; join enter; lead head run; empty vacant deserted; "
    "huge massive enormous giant big large; quick fast rapid swift; slow sluggish; weak weaker mild; "
    "rare unusual uncommon; popular favourite favorite; famous well-known renowned celebrated; rich wealthy; "
    "young youth; wait await; hear listen; speak talk address; visit tour trip; depart leave departure; "
    "enter entry; eat food meal; grow expand growth; shrink contract reduce; link tie connect connection; "
    "trial test pilot; design plan; aim goal target; exceed top surpass over; unite united join; "
    "wife husband spouse partner married; mother mum mom; father dad; brother sister sibling; "
    "family relative relatives kin; friend colleague; agency authority body office watchdog regulator; "
    "official officer spokesman spokeswoman spokesperson; committee panel commission; report account; "
    "document paper file; email message letter; website online internet web; computer laptop; "
    "error mistake wrong; correct correction revise put right; count tally total number toll; fake false bogus; "
    "secret hidden confidential; warning alert alarm; impose introduce bring; shortage lack scarce; "
    "surplus excess; waste rubbish garbage trash; cattle cow herd; fish fishing fisherman; norway norwegian; "
    "sweden swedish; denmark danish; finland finnish; netherlands dutch holland; belgium belgian; "
    "switzerland swiss; austria austrian; portugal portuguese; ireland irish; scotland scottish; wales welsh; "
    "brazil brazilian; argentina argentine; chile chilean; colombia colombian; venezuela venezuelan; cuba cuban; "
    "africa african; nigeria nigerian; kenya kenyan; sudan sudanese; ethiopia ethiopian; somalia somali; "
    "tunisia tunisian; morocco moroccan; lebanon lebanese; jordan jordanian; saudi arabia; indonesia indonesian; "
    "malaysia malaysian; thailand thai; vietnam vietnamese; philippines filipino philippine; hungary hungarian; "
    "romania romanian; serbia serbian serb; croatia croatian; burst breach rupture broke collapse; "
    "win victory triumph land capture; beat defeat overcome victory; defer delay postpone; "
    "cell mobile phone smartphone telephone; finish complete completion; detour diversion; "
    "capsize overturn sink keel; erupt eruption outbreak volcano lava; squall gust gale storm; "
    "dinghy boat yacht sail sailor; verdict ruling judgment judgement; alcohol liquor spirit drink; "
    "chemist pharmacist pharmacy; subsidy grant payment aid; lose lost loss; custody remand detain; "
    "lift remove end; spill leak; helicopter aircraft; climber hiker walker mountaineer; drought dry; "
    "wildfire blaze fire; miner pit mine; worker labourer labor labour; maroon strand; watchman guard; "
    "employ work job; insure worth value; unhurt unharmed unscathed safe; alive safe unharmed; "
    "tremor earthquake quake; surrender custody; dispute row conflict quarrel; cancel axe drop; applaud praise; "
    "criticise attack slam; expel deport; ferry ship; pilot captain; crew sailor seaman; fisherman trawler; "
    "ward hospital patient; blind sight eye; indict indictment charge; wreck hull; frontier border; "
    "initial sign signature; cash money note; memo note paper document; cabinet minister portfolio; orbit space; "
    "booster rocket stage; engine motor; pause halt stop interrupt; seal close; dig excavate; well bore shaft; "
    "tunnel underpass; power grid electricity; wage bonus pay; baggage luggage suitcase; handler porter worker; "
    "cash prize; captain leader; try touchdown score; final decider; trophy cup title; "
    "scrap shelve cancel axe ditch ax; leave quit exit depart; recall callback call; "
    "workforce staff worker employee payroll; retire retirement pension pensioner; unemployed jobless; "
    "negotiate negotiation talk bargain; procession parade march column demonstration; "
    "sworn swear oath inaugurate inauguration office; header head nod; forward striker attacker; "
    "stoppage injury added; goalless scoreless nil; unbeaten undefeated; substitute replacement bench; "
    "sprain twist turn wrench ankle; playmaker player guard; eliminate elimination exit; fracture break broken; "
    "succumb die dead death; pensioner widow widower; teenager teen adolescent schoolboy schoolgirl youth; "
    "newborn baby infant; surgeon doctor specialist consultant physician; lorry trucker truck; gondola cabin; "
    "tanker ship vessel; slick spill oil; bather swimmer swim bathe; beach shore sand; "
    "rescuer rescue lifesaver volunteer; fragment splinter shard piece bit; tin can jar bottle; "
    "taint contaminate foul dirty; heat heatwave hot scorch swelter; cold freeze frost ice icy; fog mist; "
    "lightning thunderstorm thunder; tornado twister; level flatten raze demolish destroy; cave collapse; "
    "loot booty haul steal; mask hood; footage video camera cctv recording; dna fingerprint; "
    "painting picture canvas artwork; forge forger forgery fake counterfeit; dealer gallery seller; "
    "exhibit exhibition display show; unearth dig excavate find discover; sight sighting spot see; "
    "scrub abort postpone delay cancel; lift-off liftoff launch takeoff; odour odor smell stench; "
    "queue line wait; attend attendance visitor crowd; carrier airline; deposit saver account; "
    "guarantee insure protect; bailout rescue aid; dividend payout; "
    "forecast outlook guidance expectation expect; double twice; treble triple; lawsuit complaint petition sue; "
    "injunction ban prohibit prohibition; jury juror; judge magistrate justice; convict verdict guilty; "
    "barrister counsel lawyer; ransom ransomware extortion extort; class classroom lesson teach; "
    "release publish issue; cease stop halt end; bury underneath beneath debris; stall stand booth; "
    "fare ticket price; lump bonus payment; debut first; shut shutdown closure close; "
    "pollute pollution contaminate; reservoir dam; spectator onlooker crowd; dock port harbour; "
    "recount count tally; ship boat sail; mourner mourn funeral; contest challenge appeal; snap break; "
    "resume restart reopen; crossing barrier; strand stick stuck maroon; dismissal dismiss sack; "
    "custody jail detention prison; tenant resident occupant; landlord owner; mend repair fix; "
    "boost raise increase lift; halve half cut; exempt exemption spare; voluntary volunteer; "
    "commute travel ride; depot garage yard; timetable schedule; outskirts suburb edge; "
    "sergeant constable officer; applicant candidate; recruit sign hire; heir successor son daughter; "
    "premiere debut opening; headline headliner; stake share holding; backlog queue delay; "
    "pile-up crash collision; canoe kayak boat; cave cavern; cordon seal block; inmate prisoner convict; "
    "warden guard; heavy torrential; hamper hinder delay"
)


# English phrases for which news has one word as well, each as a pattern with that word.
#
# Verbs of two words above all: "stepped down" and "resigned" share no word. Written for news in general,
# from no text that is measured; a phrase stands here only where it says nothing else in news.

PHRASES = (
    (r"(?:st[eo]pp?(?:s|ed|ing)?|st(?:and|ands|ood)) (?:down|aside)|threw in the towel", "resigned"),
    (r"hand(?:s|ed)? in (?:his|her|their) (?:notice|resignation)", "resigned"),
    (r"call(?:s|ed|ing)? off", "cancelled"),
    (r"put(?:s|ting)? (?:off|back)|push(?:es|ed)? back", "postponed"),
    (r"(?:shut|clos)(?:s|e|es|ed)? down", "closed"),
    (r"turn(?:s|ed|ing)? down|vot(?:e|es|ed) down|thr(?:ow|ows|ew|own) out", "rejected"),
    (r"vot(?:e|es|ed) through|wav(?:e|es|ed) through", "approved"),
    (r"g(?:ive|ives|ave|iven) (?:\w+ ){0,3}?(?:go-ahead|green light|blessing|consent)", "approved"),
    (
        r"fell through|fall(?:s|en)? through|fall(?:s|en)? apart|fell apart|br(?:eak|eaks|oke|oken) down",
        "collapsed",
    ),
    (r"bl(?:ow|ows|ew|own) up|went off", "exploded"),
    (r"set(?:s|ting)? off", "triggered"),
    (r"lay(?:s|ing)? off|laid off", "dismissed"),
    (r"pull(?:s|ed|ing)? out of", "withdrew from"),
    (r"set(?:s)? free|let (?:(?!go\b)[\w'’-]+ ){0,4}go", "released"),
    (r"turn(?:s|ed|ing)? over|flip(?:s|ped)? over|keel(?:s|ed)? over|upside down", "capsized"),
    (
        r"l(?:ose|oses|ost) (?:his|her|their) (?:life|lives)|lives (?:were|was|are) lost|pass(?:es|ed) away",
        "died",
    ),
    (r"claim(?:s|ed|ing)? (?:\w+ ){0,3}(?:life|lives)", "died"),
    (r"(?:no|not one|not a single) (?:one|person) (?:was|were|is) (?:hurt|injured)|no injuries", "unhurt"),
    (r"(?:found (?:\w+ )?)?not guilty", "acquitted"),
    (r"(?:go|goes|going|gone|went) on strike", "started a strike"),
    (r"walk(?:s|ed|ing)? out|down(?:s|ed)? tools", "strike"),
    (
        r"g(?:ive|ives|ave|iven) (?:himself|herself|themselves) up|turn(?:s|ed) (?:him|her)self in",
        "surrendered",
    ),
    (r"c(?:atch|aught) fire|w(?:ent|ere) up in flames|(?:on|in) fire", "burned"),
    (r"carr(?:y|ies|ied) on", "continued"),
    (r"g(?:o|oes|one) ahead|went ahead", "proceeded"),
    (r"t(?:ake|akes|ook|aken) part", "participated"),
    (r"t(?:ake|akes|ook|aken) place", "held"),
    (r"(?:come|comes|came|go|goes|went) into (?:force|effect)|t(?:ake|akes|ook|aken) effect", "applied"),
    (r"c(?:ome|omes|ame) to light", "emerged"),
    (r"(?:get|gets|got) under way|kick(?:s|ed) off", "started"),
    (r"snap(?:s|ped)? up", "bought"),
    (r"rul(?:e|es|ed|ing) out", "excluded"),
    (r"break(?:s)? into|broke into", "burgled"),
    (r"red card|sent off|marching orders", "dismissed"),
    (r"t(?:ake|akes|ook|aken) (?:\w+ ){1,3}to court", "sued"),
    (r"behind bars", "jailed"),
    (r"cut(?:s|ting)? back", "cut"),
    (r"g(?:o|oes|ing|one) up|went up", "rose"),
    (r"g(?:o|oes|ing|one) down|went down|c(?:ome|omes|ame) down", "fell"),
    (r"sign(?:s|ed) off(?: on)?", "approved"),
    (r"t(?:ake|akes|ook|aken) on (?=\w+ (?:staff|workers|people))", "hired"),
    (r"back at work|back to work", "resumed"),
    (r"as usual|back to normal", "normal"),
    (r"taken into custody|(?:is|are|was|were|being) held in custody", "arrested"),
    (r"clean bill of health|all clear|all-clear", "cleared"),
    (r"knock(?:s|ed)? out of", "eliminated from"),
    (r"(?:c[oa]mes?|came) to (?:an )?agreement", "agreed"),
    (r"(?:reach(?:es|ed)?|struck|strikes?) an?(?: \w+)? (?:deal|agreement|settlement|compromise)", "agreed"),
    (
        r"(?:look|looks|looked|looking) into|(?:tak\w{1,3}|took) a close look at|under investigation",
        "investigated",
    ),
    (
        r"call(?:s|ed|ing)? back|(?:tak\w{1,3}|took|pull\w{0,3}) (?:\w+ ){0,4}(?:off|from)(?: the)? shelves",
        "recalled",
    ),
    (r"back(?:s|ed|ing)? (?:away|down)|climb(?:s|ed)? down", "retreated"),
    (r"without (?:power|electricity)|in the dark|lost power|no electricity", "blackout"),
    (r"brought to safety|pulled (?:out )?alive|plucked from|brought (?:up|out|ashore) alive", "rescued"),
    (r"w(?:ent|as) missing|gone missing|go(?:es)? missing", "disappeared"),
    (r"ma(?:de|kes?) off with", "stole"),
    (r"on the run", "fled"),
    (
        r"(?:go|goes|went|gone) (?:bankrupt|bust|under)|fil(?:es|ed) for (?:bankruptcy|insolvency)",
        "insolvent",
    ),
    (r"g(?:ave|ives?|iven) birth to|bec(?:ame|ome|omes) a (?:mother|father)", "born"),
    (r"t(?:akes?|ook|aken) office|(?:be|is|was|were) sworn in", "inaugurated"),
    (r"run over|ran over|knock(?:s|ed) down|mow(?:s|ed) down", "hit"),
    (r"burn(?:s|ed|t) (?:down|to the ground)", "burned"),
    (r"br(?:eaks?|oke|oken) out", "started"),
    (r"dr(?:ew|aws?|awn) level", "equalised"),
    (r"pa(?:ys?|id|ying) back", "repaid"),
    (r"open(?:s|ed) fire", "shot"),
    (r"(?:go|goes|gone|went|c[oa]me) down with|f(?:ell|alls?|allen) (?:ill|sick)|tak(?:en|es?) ill", "ill"),
    (r"test(?:s|ed) positive", "infected"),
    (r"turn(?:s|ed) up", "found"),
    (r"turn(?:s|ed|ing)? out", "proved"),
    (r"wip(?:es?|ed) out", "destroyed"),
    (r"stay(?:s|ed) (?:shut|closed)|remain(?:s|ed) (?:shut|closed)", "closed"),
    (
        r"tak(?:es?|en|ing) (?:\w+ ){0,2}to hospital|took (?:\w+ ){0,2}to hospital|rushed to hospital",
        "hospitalised",
    ),
    (r"on the mend", "recovering"),
    (r"cut off", "isolated"),
    (r"night watchm[ae]n", "guard"),
)
