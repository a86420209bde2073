/** Words as they are said or typed in a hurry (the first word of each pair), and as the patterns write them. */
export const SPOKEN: ReadonlyMap<string, string> = new Map(
  `der haar|dr haar|dur haar|r haar|haer haar|d haar|zn zijn|zen zijn|mn mijn|m hem|hep heeft|heb heeft
    hebt heeft|ie hij|hy hij|hei hij|zy ze|se ze|tie hij|t het|et het|ut het|n een|un een|gen geen|gin geen
    nie niet|nit niet|neit niet|nimmer niet meer|mer meer|leit ligt|zegtie zegt hij|zegie zegt hij
    heeftie heeft hij|gaatie gaat hij|isie is hij|isse is ze|aant aan het|bent ben|gaad gaat
    lugt lucht|hlep help|hepl help|hellup help|hulpp hulp|kmo kom|ligd ligt|asjeblieft alstublieft
    aub alstublieft|pa papa|snijd snijdt|slaad slaat|staad staat|word wordt|wort wordt|bied biedt|houd houdt
    wurgd wurgt|vd van de|igv in geval van|ff even|opt op het|int in het|vant van het|eige eigen
    eigens eigen|da dat|wa wat|ge je|gij je|nen een|ne een|rap snel|meskes messen|pisstool pistool
    sgiet schiet|schiete schieten|mess mes|poltitie politie|ploitie politie|pliesie politie|polisie politie
    ambu ambulance|ziekenauto ambulance|ziekenwagen ambulance|schud schudt|bedreig bedreigt
    bloet bloed|bloeje bloeden|bloejt bloedt|reageerd reageert|papas papa|pappa papa|mamma mama
    mam mama|mammie mama|pappie papa|voorat voordat|fikkie brand|fik brand|sus zus|brur broer
    moedr moeder|vadr vader|suicide zelfmoord|rattegif rattengif|hens brand|zelfdoding zelfmoord|hulup hulp
    fliept flipt|smst appt|whatsappt appt|sms appt|berichtje appt|vermoort vermoord|zegd zegt|zech zegt
    zeid zei|zeidt zei|lich ligt`
    .split(/[|\n]/)
    .map((pair) => pair.trim())
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** Words that are looked for with mistakes in them: long enough to have few neighbours that mean something else. */
export const MISSPELT: readonly string[] = `
  noodsituatie noodgeval spoedgeval levensgevaar levensbedreigend levensgevaarlijk gevaar gevaarlijk ambulance brandweer
  politie vermoorden vermoordt vermoord doodmaken doodslaan doodsteken doodschieten doodmaakt doodslaat doodsteekt
  ombrengen afmaken neersteken neerschieten neergestoken neergeschoten neergeslagen gestoken geschoten gestikt gesneden
  mishandeld mishandelt mishandelen bedreigt bedreigd verkracht verkrachten aangerand aangevallen vechtpartij
  steekpartij schietpartij gijzeling gegijzeld wurgen wurgt gewurgd pistool geweer vuurwapen honkbalknuppel knuppel
  schroevendraaier machete bewusteloos bewustzijn flauwgevallen ademhaling reanimeren reanimatie hartslag hartstilstand
  stuiptrekken stuiptrekkingen stuipen epileptische allergische bloeden bloedend overdosis pillen tabletten paracetamol
  slaappillen bleekmiddel schoonmaakmiddel chloor ontstopper vergiftigd zelfmoord springen gesprongen ophangen
  opgehangen afscheidsbrief spoorlijn ontvoerd ontvoeren ontvoert ontvoering meegesleurd meesleuren meenemen meegenomen
  besneden besnijden uitgehuwelijkt uithuwelijken schiphol vliegtuig benzine aansteken aansteker aangestoken ontploft
  ontploffing explosie opgesloten verstopt dronken stomdronken wegrijden gevallen schreeuwen schreeuwt geschreeuw
  geslikt ingeslikt gedronken polsen doorgesneden verdronken aangereden brandwonden verbrand trappen schoppen slaan
  getrapt geschopt geslagen moeder vader stiefvader leerling kinderen meisje jongen telefoon vannacht vanmiddag vanavond
  vanmorgen vanochtend vandaag onderweg badkamer schoolplein kleedkamer reageert beweegt wakker direct zichzelf iedereen
`
  .trim()
  .split(/\s+/);

/** Ordinary words that are near a word of danger, and are not that word misspelt. */
export const ORDINARY: ReadonlySet<string> = new Set(
  `vermoed vermoeden vermoedt vermoeid vermoedens gevaren gebaar bedaar aangeraakt aangesloten aangesproken afgevallen
  allen beeld belegt chat directie geklikt geschoold geslapen geslaagd jonge jonger jongeren koord laag lezen liegen liegt
  mesje mesjes meten modder opens opgeslagen opgevangen opgeschoten opvangen afhangen overweeg peil scheppen scholen stoppen
  shoppen schappen tranen vangt veerkracht verband verwoord verwoorden waarmee with woont woord woorden zaken zegen belooft
  gewoonte bloemen broeden bloeien bloeiden drinken dranken drukken gedrongen verdrongen pulsen vandaan wekker geschikt
  gestrikt gestrekt gesticht gestipt geslacht gestolen gestegen gestolde gestelen geslachte besteden bescheiden beneden besloten aangeboden aangeraden
  aangegeven aangekomen aangeleerd aangevuld aangetroffen aangedaan bevallen opbrengen onderbrengen knuffel knuffels
  pellen pollen pullen bedriegt verdriet sluipen leerlijn verwacht verwachten veracht troepen trippen gebeten getrouwd
  springplank tablets muisje vakantie vertelt verlof gedragen bedreven gesteld gestemd gestopt gestaan gesleten geslepen
  gevallig gevolgen bewaken wakkere stiekem slapen schrappen schroeven verstoord verstoort verstopte`.split(
    /\s+/,
  ),
);
