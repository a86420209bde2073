/**
 * Words that stand in stories of danger, by how much they say. A story nobody thought of still holds some of them: what
 * the patterns do not know is recognised by several together. `~` = however the word goes on.
 */
export const ALARM: Readonly<Record<'zwaar' | 'licht' | 'zwak', string>> = {
  zwaar: `
    wurg~ gewurg~ verwurg~ gestoken neergestoken doodgestoken gerukt gekneveld vastgebonden gemarteld martelt gesleurd
    meegesleur~ meesleur~ kopstoot vuistslag~ gewapend~ schoten geschoten beschoten schutter~ kogel~ geweer pistool~
    vuurwapen~ machete~ bijl granaat handgranaat~ molotov~ explosie~ ontplof~ gegijzel~ gijzel~ ontvoerd ontvoert ontvoeren
    gekidnapt kidnap~ afgemaakt vermoord~ doodgeslagen doodslaan doodslaat doodsteken doodsteekt doodmaken doodmaakt
    doodschiet~ ombrengen ombrengt bewusteloos bewustelozen hartmassage reanime~ gereanime~ hartstilstand stuip~ ademnood
    levenloos levenloze roerloos doodbloed~ bloedend bloedt gutst overdosis vergiftigd vergiftigt comateus verdronken
    verdrinkt gestikt stikt strop opgehangen ophangen doodgevallen gaslucht benzine vlammen steekvlam neergeschoten onthoofd~
    gestikt verstikt wegzakt bloedplas dodelijk~ levensgevaar~ losgesneden opengesneden doorgesneden hangmes slagader~
    neergegaan neergestort afgestort bedolven beknel~ ingestort hartaanval hartinfarct beroerte elektrocut~ geelektro~
    [a-z]*geweer [a-z]*pistool bedreigend~ rookpluim rookwolk~ brandblaren polsslag gebarricadeerd gekapseisd gewelddad~ doodgetrapt messentrekker neerstak verkrachter moordenaar liquid~ executie bomgordel explosieven stervend~ uitgekleed vastgeketend gesmoord gesmoorde verpletter~ platgereden overleeft overleefd overleven smeken
    doodgeschoten weeen zuurstof bloedvergiftiging gedrogeerd bedwelm~ amok terrorist~ aanslag overmeester~ overvaller~ gemuilband`,
  licht: `
    pijp staaf stang ijzeren knuppel~ honkbal~ hamer moker touw koord riem mes messen zakmes keukenmes schaar scherf scherven priem
    wapen wapens masker maskers maskertje gasten geprikt bivakmuts~ gemaskerd~ bende dreigt dreigde dreigement~ bedreig~ schreeuw~ geschreeuw gil gillen gilt
    gegil krijs~ gekrijs brul~ tiert tieren razend~ woest~ doorgedraaid doordraait agressie~ vecht~ gevecht gevocht~
    klappen dreun hengst oplawaai slaat slaan sloeg schopt schoppen trapt trappen stompt stomp mept beukt ramt rammen gedrukt
    geduwd smijt smijten gesmeten knijpt dichtgeknepen bijt gebeten keel strot wurggreep nekklem gegrepen grijpt
    bloed bloederig~ wond gewond~ gezwollen zwelt opgezwollen bult hijgt piept puffer brandwond~ verbrand~ kokend~ adem
    ademt ademen benauwd lijkbleek grauw slap suf flauwgevallen flauw onwel ijlt wartaal trilt rilt bibbert schokt kwijlt braakt braken
    kotst kronkelt krimpt bevalling bevallen weeen vliezen hartslag pols polsen bonst pupillen weggedraaid pillen
    tabletten paracetamol~ poeder gesnoven lachgas ghb xtc gif vergif bleekmiddel chloor
    dronken stomdronken bezopen high stoned sloot gracht kanaal vijver verdrinken verdwenen vermist spoorloos snelweg spoor
    spoorlijn rails brug viaduct reling afgrond springt springen gesprongen vaarwel doei afscheid~ sterft sterven
    doodgaat doodgaan dooie lijk opgesloten ingesloten vastgehouden vastzit ontsnap~ vlucht vluchten gevlucht gevluchte
    verstopt schuilt schuilen kelder kofferbak achterna achtervolg~ binnengedrongen binnenvalt binnendring~ inslaat
    ingeslagen intrapt ingetrapt ramen bonkt bonken bonst brand brandt rook fik vuur aansteker aansteken lucifer~ gas koolmonoxide
    gekanteld gebotst botsing aangereden overreden ongeluk geslipt inrijd~ ingereden opgereden wegscheur~ weggescheurd meegenomen
    uitgehuwelijkt uithuwelijk~ besneden besnijd~ loverboy~ naakt naakte betast~ aangerand aanrand~ verkracht~ misbruikt zuur
    vuurwerkbom bom bommelding wraak eraan doodsbang doods~ paniek~ overstuur smeekt fluistert sirene~ traumaheli~ afgepakt gedwongen dwingt misselijk duizelig slingerend bloeduitstorting neergeslagen
    vechtend~ gesneden snijdt sneed snijden lijst schild gijzelaar lijmen verdacht pakket losgeld vastgeketend toegetakeld afgeranseld geslagen
    levend verdoofd bewustzijn wegvalt kussen verstikken stikken verslikt puft zelfmoord~ suicid~ vergiftig~ uitdrogen uitgedroogd
    container bestelwagen bestelbus busje [a-z]*remover leeggedronken opgedronken gedronken kalmer slaperiger gedonderd meegetrokken longen meterkast gaspit gasfornuis gaskraan naald injectie spuit gespoten noodkreet beurs
    beten afgestuurd dichterbij lalt brabbelt gebonk kloppen hangslot explosief ontsnappen wegloopt striemen zolder vangrail trapgat breekijzer stamp~ afranselen aftuig~ smakt gesmakt verwond~ verwurgd gesleept wegslep~ beroofd overval chantage chanteert gechanteerd opgejaagd belaagd kettingen snoer snoertje gehangen lintzaag zaag toeval insult rattengif drugs cocaine heroine strijkbout blaren verbrijzeld openbreken forceert forceren tram metro schoolbus ongeval klem knock verminkt gemarteld kwijlend stervend rochelt reutelt snakt hapt gapend~ uitgehongerd uitgeput onderuit bewusteloosheid botbreuk bloeding inwendig~ hersen~ shock
    flats toren hoogte afgerukt uitgescholden beeft beven sidder~ verlamd verstijfd verkrampt schuim geeuwt versuft spuug~ gal klem bekneld schip balk dreigend~ gedwongen geketend gekluisterd ontvlucht wegduik~ wegvlucht schuw steen stenen baksteen gegooide
    afgesloten dichtgeplakt dichtgetimmerd ingepakt weggooien smijten duwde sleept sleurt sleuren slepen rukt trekken stalkt stalker loert onderkoel~ bevroren zonnesteek gloeiend oververhit ijs wak stroming meegesleept kwaal infuus epilep~ insult anafyla~ allergi~ epipen insuline`,
  zwak: `
    dood dode kwijt weg nooit raam dak balkon randje rand trein flat auto koffer paspoort~ vliegtuig hotel hotelkamer kleren
    bang huilend huilt jankt paniek hart nek hals gezicht hoofd ogen buik pijn koorts heet hete water glas garage
    schuur kast donker sloten slot deur deuren wegrennen rent rennen gerend gevallen gooit gooien gegooid gooi duwt trekt
    drukt rukt greep gepakt grond vloer lag ligt wakker leven leeft eind einde laatste hemel god samen sorry brief berichtjes
    binnen ineens plots opeens vreemd raar alleen geluid stil mannen onbekende vreemde man kerel vent bloot wc toilet
    badkamer achter boos woedend kwaad vloekt scheldt namen straks vanavond vannacht snel onderweg buiten`,
};
