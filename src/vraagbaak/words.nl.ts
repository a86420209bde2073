const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words that carry no question. They are left out, in questions and in what is asked for alike. */
export const STOP: ReadonlySet<string> = new Set(
  list(`de het een en of ik je jij jou jouw u uw wij we ons onze jullie hij hem ze zij zijn haar hun hen mijn me mij
  dat die dit deze er te van in op aan bij met voor om als dan toch ook nog al maar dus wel eens even is was waren
  wordt word worden werd heb hebt heeft hebben had ben bent zou zal zullen gaan gaat ga naar over tot uit door nu
  zo eigenlijk gewoon ofzo iets iemand hier daar heel erg want omdat toen terwijl straks misschien graag
  alvast hoor ja oke ok he nou eh euh dank bedankt alsjeblieft aub sorry hallo hoi dag beste weet wil wilt willen
  doe doen doet deed gedaan laat laten komt komen kom zit zitten zat daarvoor daarmee ermee erbij ervan erover
  eraan hierover daarover welke welk zulke soort enkele sommige beetje vaak soms meestal bepaalde ene andere ander
  anders zich elkaar men des der ten ter na steeds onder tegen tussen volgens via per zoals hoewel echter ie t n m
  zn mn hè precies eventueel kunt kun kan kunnen mogen zegt zeggen zeg gezegd krijg krijgt krijgen stel
  goedemorgen goedemiddag goedenavond gr groetjes groet mvg`),
);

/** Words of every day that say little about what is asked: left out where no answer has them, and light where one does. */
export const COMMON: ReadonlySet<string> = new Set(
  list(`uiteindelijk uberhaupt sowieso eindelijk meteen direct gelijk snel gauw later vandaag morgen gisteren
  vanmorgen vanmiddag net pas alweer weer opnieuw nogmaals toch soort manier dingen ding zaak zaken zoiets
  hiermee hiervan hiervoor daarvan daarover daarop daarin daarna ervoor erop erin eruit erop eronder waarmee waarvan
  waarop waarin waaruit waarbij waarover juist echt heus best redelijk behoorlijk nogal vrij tamelijk bijna ongeveer
  zeker natuurlijk blijkbaar kennelijk eerder liever alleen samen apart allemaal alle alles al iedereen iemand niemand
  ergens nergens overal anders zelfs toevallig inmiddels ondertussen intussen volgens mening idee bedoeling bedoel
  bedoelt denk denken denkt dacht vraag vragen vraagt vroeg lijkt lijken blijkt voelt voel vind vond gevonden
  gebruik gebruikt gebruiken pak pakken pakt aanpakken neem nemen neemt nam genomen breng brengen brengt
  hou houden houdt hield loopt lopen liep stuur sturen zet zetten zet leg leggen legt ligt liggen lag hang hangt
  kijk kijken kijkt keek zie zag gezien hoor horen hoort gehoord vertel verteld verteld begin beginnen begint begon
  stop stoppen stopt eindigen einde eind klaar af probeer proberen probeert geprobeerd durf regelen regel regelt geregeld
  handig fijn slim verstandig belangrijk mogelijk mogelijkheid onmogelijk toegestaan bedoeld geldt gelden verschil
  betekent betekenis betekenen heet heten noem noemen noemt genoemd naam bestaat bestaan precies duidelijk
  onduidelijk uitleg uitleggen uitgelegd leg voorbeeld bijvoorbeeld geval gevallen situatie moment keer keren
  man vrouw mensen mens persoon personen lui volk groot klein groter kleiner oud oude jong jonge nieuw nieuwe
  twee drie vier vijf zes zeven acht negen tien paar stuk plek plaats rest deel delen helft achteraf voor vooraan
  rekening verband geleden afgelopen vorige volgende komende laatste langer kort korte lange klas groep
  ineens plotseling plots opeens lijkt mij ons vast hierna daardoor hierdoor waardoor kunnen kon konden mocht
  mochten moest moesten werd wou wilde wilden zouden hebt doen gedaan gegaan gekomen geworden gebleven blijft
  blijven bleef weten wist kent kennen ken snap snappen begrijp begrijpen begrijpt klopt kloppen lukt lukken`),
);

/** Words that say what kind of question it is: they help a little. */
export const WEAK: ReadonlySet<string> = new Set(
  list(`wie wat waar wanneer hoe hoelang hoeveel waarom mag moet moeten hoef hoeft hoeven niet geen nee niks niets
  zonder altijd nooit eerst zelf alleen nodig goed slecht maken maakt gebruiken vinden vindt staat zien ziet
  gebeurt gebeuren vertellen vertel vertelt geven geeft voordat nadat wel meer minder veel snel vooraf eerste
  tweede derde verplicht toestaan welkom houden`),
);

/**
 * Words of the field that mean the same here: the first is the one they are kept as. A phrase is written with
 * underscores. Not for what a protocol tells apart, such as advice and a melding.
 */
export const SYNONYMS: readonly (readonly string[])[] = `
veiligthuis veilig_thuis veiligthuis vt vtt amk meldpunt advies_en_meldpunt advies_en_meldpunt_kindermishandeling vth veilig_tuis vijlig_thuis veiligthuisteam
shg steunpunt_huiselijk_geweld steunpunt
aandachtsfunctionaris aandachts_functionaris de_af intern_begeleider intern_begeleidster interne_begeleider interne_begeleiding ib iber ib_er iber's ibers ib'er ib-er ibër zorgbegeleider
directeur directie directrice schoolleider schoolleiding teamleider adjunct directielid leidinggevende baas
bestuur schoolbestuur bevoegd_gezag college_van_bestuur bestuurder bestuurders bovenschools
leerkracht leraar lerares juf meester docent leerkrachten groepsleerkracht klassenleerkracht leraren docenten beroepskracht invaller invaljuf invalkracht invalleerkracht gymjuf gymmeester gymleraar vakleerkracht kleuterjuf klassenleraar
collega collegas collega's teamgenoot parallelcollega duopartner duo
ouder ouders moeder vader mama papa mam pap pa ma verzorger verzorgers moeders vaders opvoeder opvoeders stiefvader stiefmoeder voogd pleegouders mammie ouderpaar thuisfront pleegmoeder pleegvader pleegouder bonusmoeder bonusvader stiefpa stiefma ouwelui papas mamas vaderlief moederlief
kind leerling kinderen leerlingen jongen meisje jongetje kindje pupil zoon dochter zoontje dochtertje kids kleuter kleuters meid cliënt client knul jochie ventje gastje peuter peuters leerlinge meiske jongens meisjes meiden kinders
broer broertje broertjes zus zusje zusjes broers zussen zusters broertje_of_zusje siblings broers_en_zussen gezinslid
team multidisciplinair ondersteuningsteam ondersteunings_team ondersteuningsgroep zorgteam zat zat-team multidisciplinair_overleg mdo sot schoolondersteuningsteam ondersteuningsteam_kindermishandeling zorg_team zorgoverleg clubje groepje
smw schoolmaatschappelijk_werk schoolmaatschappelijk_werker schoolmaatschappelijkwerker maatschappelijk_werk maatschappelijk_werkster maatschappelijk_werker maatschappelijkwerkster maatschappelijkwerker maatschappelijkwerk schoolmaatschappelijkwerk
jeugdarts schoolarts schooldokter jeugdarts jeugd_arts school_arts ggd-arts ggd_arts dokter arts artsen
jeugdverpleegkundige verpleegkundige ggd-verpleegkundige ggd_verpleegkundige schoolverpleegkundige jgz
raad raad_voor_de_kinderbescherming kinderbescherming rvdk
vir verwijsindex verwijs_index verwijsindex_risicojongeren verwijsindex_risico_jongeren
cjg centrum_voor_jeugd_en_gezin jeugd_en_gezin
swv samenwerkingsverband samenwerkings_verband
lkc klachtencommissie klachten_commissie
melden melding meldingen meld meldt gemeld meldde aanmelding zorgmelding
aangifte aangeven
advies adviesvraag raad_vragen raadplegen raadpleeg advies_vragen adviseren adviseert geadviseerd sparren adviesgesprek
anoniem naamloos zonder_naam zonder_namen zonder_de_naam naam_niet_noemen geen_namen
toestemming toestemming akkoord instemming goedkeuring permissie toestemming_geven goedvinden goed_vinden toestemmen
weigeren weigert geweigerd weigering afwijzen wijst_af wijzen_af slaat_af slaan_af slaat_hulp_af slaat_alle_hulp_af houdt_af afslaan afhouden nee_zeggen zegt_nee zeggen_nee weigerde weigerden vertikt verdomt verdommen bedankt_ervoor
bezwaar bezwaren oneens niet_mee_eens niet_eens tegenstand protesteren protest tegenhouden verbieden verbiedt
leeftijd jarig jarige oud jaar leeftijden tiener puber pubers zestien zestienjarige twaalf twaalfjarige elfjarige dertien dertienjarige elf zeventien zestien
gesprek gesprekken besprekingen bespreking praten praat gepraat gesproken spreken spreek spreekt praatje bespreken bespreek bespreekt besproken overleggen_met_ouders in_gesprek sprak spraken kletsen babbel babbeltje gesprekje gesprekjes aan_tafel onderhoud
oudergesprek ouder_gesprek oudergesprekken
overleg overleggen overlegd overlegt consultatie consult consulteren collegiale_consultatie vergadering bijeenkomst teamoverleg
formulier overlegformulier overleg_formulier bijlage_3 bijlage_drie formulieren invulformulier papieren_invullen
dossier dossiers map kinddossier leerlingdossier leerlingendossier
aantekening aantekeningen notitie notities werkaantekening werkaantekeningen kladje kladjes krabbels kladaantekeningen schriftje logboek logboekje
vastleggen opschrijven noteren noteer vastgelegd vastlegging schrijven opgeschreven genoteerd documenteren leg_vast leggen_vast schrijf_op schrijf_ik_op registreren registreer rapporteren schreef schreven op_papier op_schrift uittypen intikken
bewaren opgeborgen opbergt bewaar bewaard bewaart opslaan opbergen opgeslagen bewaring opslaat
vernietigen vernietigd vernietig weggooien weggegooid verwijderen verwijderd wissen gewist versnipperen versnipperaar papierversnipperaar prullenbak verscheurd verscheuren kliko oud_papier deleten
inzage inzien inkijken meelezen inzagerecht lezen leest inkijk las lazen
verbeteren corrigeren correctie aanpassen rectificatie correctierecht wijzigen
geheim geheimhouding doorvertellen doorvertel geheimhouden voor_me_houden vertrouwen_houden niemand_vertellen stilhouden mond_houden zwijgen vertrouwelijk in_vertrouwen niet_verder_vertellen verklappen geheimpje tussen_ons kop_dicht klikken
beloven beloof belooft beloofd zweren zweer beloofde belofte
vermoeden vermoedens verdenking vermoed verdenken denk_dat_er
signaal signalen aanwijzing aanwijzingen kenmerk kenmerken teken tekens symptoom symptomen
signalenlijst signaal_lijst lijst_met_signalen signalen_lijst signaleringslijst signalenkaart
zorg zorgen bezorgd ongerust bezorgdheid niet_pluis niet_pluis_gevoel niet_pluisgevoel pluisgevoel nietpluis onderbuikgevoel pluis knagen knaagt zit_me_niet_lekker zit_mij_niet_lekker zint_me_niet buikpijn_van vertrouw_het_niet vertrouw_ik_niet
mishandeling kindermishandeling kinder_mishandeling mishandelen mishandeld mishandelt misbruikt_wordt mishandel
seksueel_misbruik aangeraakt aanraken aangerand betast misbruik seksueel_geweld aanranding verkrachting ontucht seksueel misbruikt aangerand
slaan slaat geslagen klap klappen mept tik slagen sla geslaan schoppen schopt stompt sloeg sloegen schopte trapte trapt getrapt stompte mepte gemept geschopt gestompt oorvijg lel oplawaai aframmeling pak_slaag rammel om_zijn_oren om_haar_oren klappen_krijgt losse_handjes losse_handen gaf_een_klap
blauweplek blauwe_plek blauwe_plekken bult bulten
letsel verwonding verwondingen brandplek brandplekken plekken wond wonden wondje blessure brandwond brandwonden striemen botbreuk kneuzing
verwaarlozing verwaarloosd verwaarlozen onverzorgd verwaarloost 
geweld huiselijk_geweld gewelddadig agressie_thuis geweldplegingen
besnijdenis meisjesbesnijdenis vgv genitale_verminking vrouwelijke_genitale_verminking besneden verminking fgm
eergeweld eergerelateerd_geweld eergerelateerd eerwraak eer
huwelijksdwang moeten_trouwen moet_trouwen trouwen uithuwelijken uitgehuwelijkt gedwongen_huwelijk uithuwelijking gedwongen_trouwen
veiligheid veilig
onveilig onveiligheid onveilige gevaar gevaarlijk niet_veilig bedreigd bedreiging
acuut acute direct_gevaar acute_onveiligheid
structureel structurele steeds_opnieuw langdurig herhaaldelijk
twijfel twijfelen twijfelt twijfels niet_zeker onzeker weet_het_niet weifel twijfelde weifelen aarzel aarzelen geen_idee
zeker zekerheid zekerweten honderd_procent procent
bewijs bewijzen bewezen bewijzen_leveren hard_maken keihard
hulp hulpverlening hulpverlener hulpverleners helpen helpt ondersteuning ondersteunen steun bijstand geholpen begeleiding hielp hielpen
hulpwerktniet werkt_niet helpt_niet geen_effect niet_werkt niet_helpt haalt_niks_uit geen_resultaat geen_verbetering
spoed haast dringend urgent spoedgeval met_spoed spoedeisend
termijn termijnen deadline tijdspad tijdslimiet uiterlijk
hoelang tot_hoeveel hoe_lang hoeveel_tijd hoe_veel_tijd hoeveel_weken hoeveel_dagen hoeveel_maanden binnen_hoeveel hoe_snel binnen_welke_tijd hoe_vlug
hoeveel hoe_veel hoeveel aantal met_hoeveel
vaak hoe_vaak frequentie hoevaak
week weken weekje
maand maanden
dag dagen werkdag werkdagen
vakantie vakanties schoolvakantie zomervakantie kerstvakantie vakantiedagen feestdag feestdagen herfstvakantie meivakantie voorjaarsvakantie
volgen onder_de_aandacht volg gevolgd in_de_gaten_houden in_de_gaten in_het_oog oogje blijven_letten monitoren monitoring opletten
nazorg na_zorg opvang na_afloop
evaluatie evalueren evaluatiemoment evaluaties evaluatiebijeenkomst geevalueerd terugkijken
ongegrond niet_gegrond onterecht vals_alarm loos_alarm misverstand klopt_niet niet_klopt niet_waar ernaast vergist vergissing nergens_op niks_aan_de_hand niets_aan_de_hand
afsluiten sluiten gesloten afgesloten sluit afronden dicht
wegen weging afweging afwegen weeg afwegingsvragen wegingsvragen afwegingsvraag wegingsvraag weegt afwegings_vragen
afwegingskader afwegings_kader kader
beslissen beslissing besluit besluiten beslissingen besluiten_nemen beslist
meldnorm meldnormen norm meld_norm
stap stappen fase
stappenplan stappen_plan route routekaart
meldcode protocol meld_code meldcodes
school basisschool scholen schooltje
andereschool andere_school nieuwe_school schoolwissel wisselt_van_school verandert_van_school overstap overstappen verhuizen verhuist verhuizing verhuisd
vertrekdreiging van_school_halen van_school_nemen van_school_haalt van_school_gaan uitschrijven uitgeschreven weghalen van_school_af eraf_halen schrijft_uit schrijven_uit schrijft_kind_uit
politie agent wijkagent agenten smeris blauw_op_straat
nummer telefoonnummer telefoonnummers nummers telefoon tel noodnummer bereikbaar bereiken bereik
bellen bel belt gebeld opbellen belde
adres adressen gevestigd
website websites site sites link links internet
privacy avg privacywet privacywetgeving gdpr
gegevens persoonsgegevens informatie info data
thuis thuissituatie thuis_situatie
gezin familie gezinssituatie
ontkennen ontkent ontkend herkennen_niet niet_herkennen niet_herkent zien_het_niet geloven_niet
herkennen herkent herkend herken
boos uitschelden uitscheldt uitgescholden kwaad woedend boosheid woede agressief boze schreeuwen schreeuwt schelden schreeuwend tekeer kwader pissig nijdig razend laaiend spinnijdig verhaal_halen briest schold scholden
huilen huilt verdrietig verdriet tranen gehuild emotie emoties emotioneel geemotioneerd huilde jankt janken snikken snikt
vertelt_uit_zichzelf uit_zichzelf zelf_verteld disclosure onthulling
bang angstig angst bang_voor durft_niet durf_niet doodsbang benauwd angsten schichtig als_de_dood
laat te_laat laatkomen
verzuim schoolverzuim afwezig spijbelen spijbelt spijbelaar thuisblijven absent absentie
overslaan afzien overgeslagen
klagen klacht klachten aanklacht aanklagen aangeklaagd
huisbezoek huis_bezoek thuis_langs thuis_bezoek
veiligheidsplan veiligheids_plan
alleen in_mijn_eentje in_je_eentje alleen
geheel hele helemaal heel_het
inlichten informeren geinformeerd ingelicht op_de_hoogte in_kennis_stellen licht_in informeert kennisgeving
brief briefje schrijven_aan
uitnodigen uitnodiging nodig_uit nodigen
gescheiden scheiding echtscheiding ex vechtscheiding
ziek afwezigheid verlof ziekjes
vervangen vervangt vervanger vervanging waarnemen neemt_over overnemen waarnemer
scholing training cursus bijscholing nascholing opleiding
ondertekenen ondertekend tekenen handtekening getekend handtekeningen
dader pleger verdacht verdachte
personeel medewerker medewerkers personeelslid conciërge stagiair
psychose psychotisch psychotische wanen waanbeelden waanbeeld hallucinaties verward verwarde psychiatrisch psychiatrische psychisch psychische
ondertekenen tekent teken_voor laten_tekenen
boos boze rood_aan ontploft uit_zijn_slof door_het_lint opvliegend geirriteerd gefrustreerd agressieve woest
emotie kapot_van overstuur aangedaan van_slag geschrokken schrikken schrikt in_de_war geraakt
alleenthuis alleen_thuis alleen_gelaten alleen_in_huis zonder_toezicht zonder_oppas zonder_volwassene alleen_achter
familielid oom tante opa oma grootouders grootvader grootmoeder oppas stiefouder nieuwe_vriend overgrootmoeder omie stiefbroer stiefzus schoonmoeder nicht neef vriend_van_moeder vriend_van_mama nieuwe_partner
verslaafd verslaving alcohol alcoholist drank drinkt dronken drugs drugsgebruik aan_de_drank onder_invloed intoxicatie dronk zuipt zuipen bezopen blowt blowen stoned coke wiet borrel gebruikt_drugs zatlap
armoede schulden geldproblemen werkloos uitkering werkloosheid
eten ontbijt lunch brood honger hongerig lunchpakket boterham maaltijd voedsel at boterhammen brood_mee gegeten eet trommel broodtrommel bammetjes fruit
hygiene vies vieze vuil stinkt ruikt ongewassen kleren kleding
opsluiten opgesloten sluit_op
suicide zelfmoord zelfdoding suicidaal suicidale dood_wil liever_dood wil_dood dood_wilde niet_meer_leven niet_meer_wil_leven
zelfbeschadiging automutilatie snijdt_zichzelf zelfverwonding zichzelf_pijn pijn_doen
slapen slaapt wakker slaap slaapproblemen sliep sliepen
stelen steelt diefstal jatten pikt gejat stal
ruzie ruzies ruzien vechten vecht conflict conflicten gevecht
omkleden uitkleden verkleden
schoolresultaten cijfers toetsen toetsresultaten schoolprestaties leerresultaten leerprestaties
mail mailen e_mail email mailt mailbox gmail werkmail prive_mail privemail mailtje gemaild
parnassys leerlingvolgsysteem lvs esis administratiesysteem
klacht rechtszaak rechter advocaat
bezwaar houdt_tegen houdt_het_tegen houdt_de_melding_tegen houden_tegen houden_het_tegen tegenhoudt tegen_zijn
toestemming fiat goedvindt vinden_het_goed vindt_het_goed groen_licht
aanwezig aanschuiven bijwonen erbij_zijn schuiven_aan schuift_aan bij_aanwezig
inbrengen voorleggen voorgelegd leg_voor inbreng ter_sprake
zin zinnen verwoorden formuleren formuleer zinnetje openingszin beginzin bewoording
taak taken rol rollen functie verantwoordelijk verantwoordelijkheid verantwoordelijkheden
regie leiding leiden leidt coordineren coordineert coordinatie voorzitten
bijeenkomen alle_partijen partijen bij_elkaar bijeen samenkomen vergaderen vergadert vergaderd komt_samen komen_samen om_tafel
afloop na_afloop
verbetering vooruitgang vooruit beter_gaat gaat_beter beter
verslechtering erger slechter verslechterd achteruit verergert
doorgaan gaat_door blijft_doorgaan stopt_niet houdt_niet_op houdt_aan herhaalt herhaling
gevolg gevolgen consequentie consequenties
uitzondering uitzonderingen tenzij behalve
plicht verplicht verplichting verplichten plichten
interpretatie mening oordeel conclusie conclusies meningen interpreteren oordelen
feit feiten feitelijk objectief feitelijke objectieve concreet concrete
waarneming waarnemen waarnemingen observatie observaties observeren observeer observeert
invullen ingevuld vul_in vullen_in invult vult_in invul
leden lid deelnemers deelnemer deelneemt samenstelling
derde buurvrouw buurman buren kennis tipgever derden
gerucht geruchten roddel roddels horen_zeggen opgevangen wandelgangen
boete straf straffen gestraft bestraft
uithuisplaatsing uit_huis_geplaatst uit_huis_plaatsen
nabespreking nabespreken napraten naspreken nagesprek
voorbereiden voorbereiding bereid_voor
foto fotograferen filmen film opname opnemen geluidsopname filmpje
wachten wacht afwachten
eigen_houtje eigen_initiatief op_eigen_houtje
ontkennen ontkenning wuiven_weg wuift_weg willen_er_niet_van_horen
doorvragen vraag_door uithoren uitvragen ondervragen
doorverwijzen doorverwijzing verwijzen verwijzing
gedrag gedragingen gedragen gedraagt gedraag
afspraak afspraken afspreken afgesproken spreek_af
rouw overlijden overleden verlies
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

/** Words that compounds are made of here: a question may write them apart, and a protocol as one. */
export const PARTS: readonly string[] =
  list(`aanpak aantekening aantekeningen aandacht achtergrond actie acties advies
  afweging arts begeleider beleid bescherming bespreking bestuur bewaar bewijs bezoek bijeenkomst brand brief code
  collega commissie contact coordinator correctie deskundige directie dossier duiding evaluatie formulier functionaris gedrag gegevens
  geheim gesprek geweld gezin gezins groep houding huis hulp huwelijk inzage instrument intake index jeugd kader kaart kennis
  kind kinder klacht klachten leer leerling leerkracht letsel lichaam lijn lijst maatschappelijk map meld melding melder mishandeling moment na
  naam nood norm notitie nummer observatie onderwijs ondersteuning onderzoek ouder ouders overleg pad persoons plan
  plek politie prestaties privacy procedure recht regel risico resultaat rol route school seksueel signaal signalen situatie spoed
  stap stappen steun taak taxatie team teken telefoon termijn thuis tijd toestemming traject veiligheid verlener verlening
  verpleegkundige verslag vertrouwens verwijs verzuim voorbereiding vraag vragen vorm weging werk werkdag wet wijzer wond zaak zorg`);
