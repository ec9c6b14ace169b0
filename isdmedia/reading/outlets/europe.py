"""News houses of continental Europe: name | mail domains | zone | media | other names."""

LINES = """
AFP | afp.com | Europe/Paris | wire | Agence France-Presse; Agence France Presse
France 24 | france24.com fmm.fr francemm.com | Europe/Paris | tv online | France24
RFI | rfi.fr | Europe/Paris | radio online | Radio France Internationale
Monte Carlo Doualiya | mc-doualiya.com | Europe/Paris | radio online | مونت كارلو الدولية
Radio France | radiofrance.com radiofrance.fr | Europe/Paris | radio |
France Télévisions | francetv.fr francetvinfo.fr | Europe/Paris | tv online | France Televisions; francetv
TF1 | tf1.fr | Europe/Paris | tv | TF1 Info; LCI
BFMTV | bfmtv.com nextradiotv.com rmcbfm.com | Europe/Paris | tv online | BFM TV; BFM; RMC
CNews | canal-plus.com cnews.fr | Europe/Paris | tv | Canal+; CANAL+
M6 | m6.fr | Europe/Paris | tv |
RTL | rtl.fr | Europe/Paris | radio |
Europe 1 | europe1.fr | Europe/Paris | radio |
ARTE | arte.tv arte-tv.fr | Europe/Paris | tv online | ARTE Journal
Le Monde | lemonde.fr | Europe/Paris | print online |
Le Figaro | lefigaro.fr | Europe/Paris | print online |
Libération | liberation.fr | Europe/Paris | print online | Libé
Le Parisien | leparisien.fr | Europe/Paris | print online | Aujourd'hui en France
Les Échos | lesechos.fr | Europe/Paris | print online | Les Echos
La Croix | bayard-presse.com la-croix.com groupebayard.com | Europe/Paris | print online |
L'Humanité | humanite.fr | Europe/Paris | print online |
Ouest-France | ouest-france.fr sipa.ouest-france.fr | Europe/Paris | print online | Ouest France
Sud Ouest | sudouest.fr | Europe/Paris | print online |
La Voix du Nord | lavoixdunord.fr | Europe/Paris | print online |
Le Point | lepoint.fr | Europe/Paris | print online |
L'Express | lexpress.fr | Europe/Paris | print online |
L'Obs | nouvelobs.com | Europe/Paris | print online | Le Nouvel Obs
Mediapart | mediapart.fr | Europe/Paris | online |
Courrier international | courrierinternational.com | Europe/Paris | print online |
Jeune Afrique | jeuneafrique.com | Europe/Paris | print online |
Numerama | numerama.com humanoid.fr | Europe/Paris | online |
Konbini | konbini.com | Europe/Paris | online |
Brut | brut.media | Europe/Paris | online |
Slate.fr | slate.fr | Europe/Paris | online |
20 Minutes | 20minutes.fr | Europe/Paris | print online |
Euronews | euronews.com | Europe/Brussels | tv online |
dpa | dpa.com | Europe/Berlin | wire | Deutsche Presse-Agentur
DER SPIEGEL | spiegel.de | Europe/Berlin | online print | Spiegel; Der Spiegel; SPIEGEL ONLINE
DIE ZEIT | zeit.de | Europe/Berlin | print online | Die Zeit; ZEIT ONLINE
Süddeutsche Zeitung | sz.de sueddeutsche.de | Europe/Berlin | print online | SZ
Frankfurter Allgemeine Zeitung | faz.de faz.net | Europe/Berlin | print online | FAZ; F.A.Z.
Die Welt | welt.de axelspringer.com axelspringer.de | Europe/Berlin | print online tv | WELT; Welt TV
BILD | bild.de | Europe/Berlin | print online | Bild
taz | taz.de | Europe/Berlin | print online | die tageszeitung
Der Tagesspiegel | tagesspiegel.de | Europe/Berlin | print online | Tagesspiegel
Handelsblatt | handelsblattgroup.com handelsblatt.com vhb.de | Europe/Berlin | print online |
WirtschaftsWoche | wiwo.de | Europe/Berlin | print online |
Focus | focus.de burda.com | Europe/Berlin | print online |
Stern | stern.de | Europe/Berlin | print online |
Frankfurter Rundschau | fr.de | Europe/Berlin | print online |
Berliner Zeitung | berlinerverlag.com berliner-zeitung.de | Europe/Berlin | print online |
Correctiv | correctiv.org | Europe/Berlin | online | CORRECTIV
netzpolitik.org | netzpolitik.org | Europe/Berlin | online | netzpolitik
heise online | heise.de | Europe/Berlin | online print | heise; c't
Golem.de | golem.de | Europe/Berlin | online | Golem
t-online | stroeer.de t-online.de | Europe/Berlin | online |
ARD | ard.de tagesschau.de daserste.de | Europe/Berlin | tv | Das Erste
NDR | ndr.de | Europe/Berlin | tv radio online | Norddeutscher Rundfunk
WDR | wdr.de | Europe/Berlin | tv radio online | Westdeutscher Rundfunk
BR | br.de | Europe/Berlin | tv radio online | Bayerischer Rundfunk; BR24
SWR | swr.de | Europe/Berlin | tv radio online | Südwestrundfunk
MDR | mdr.de | Europe/Berlin | tv radio online |
rbb | rbb-online.de rbb24.de | Europe/Berlin | tv radio online | Rundfunk Berlin-Brandenburg; radioeins
hr | hr.de hr-online.de | Europe/Berlin | tv radio online | Hessischer Rundfunk
ZDF | zdf.de | Europe/Berlin | tv online | Zweites Deutsches Fernsehen
Deutschlandfunk | deutschlandradio.de dlf.de deutschlandfunk.de | Europe/Berlin | radio | DLF; Deutschlandradio
Deutsche Welle | dw.com | Europe/Berlin | tv online radio | DW; DW News
RTL Deutschland | rtl.de | Europe/Berlin | tv | n-tv; ntv
epd | epd.de | Europe/Berlin | wire | Evangelischer Pressedienst
APA | apa.at | Europe/Vienna | wire | Austria Presse Agentur
ORF | orf.at | Europe/Vienna | tv radio online |
Der Standard | derstandard.at | Europe/Vienna | print online |
Die Presse | diepresse.com | Europe/Vienna | print online |
Profil | profil.at | Europe/Vienna | print online |
SRF | srf.ch | Europe/Zurich | tv radio online | Schweizer Radio und Fernsehen
RTS | rts.ch | Europe/Zurich | tv radio online | Radio Télévision Suisse
NZZ | nzz.ch | Europe/Zurich | print online | Neue Zürcher Zeitung
Tages-Anzeiger | tamedia.ch tages-anzeiger.ch | Europe/Zurich | print online |
Le Temps | letemps.ch | Europe/Zurich | print online |
SWI swissinfo.ch | swissinfo.ch | Europe/Zurich | online | Swissinfo
Republik | republik.ch | Europe/Zurich | online |
El País | elpais.es elpais.com prisa.com | Europe/Madrid | print online | El Pais
El Mundo | elmundo.es unidadeditorial.es | Europe/Madrid | print online |
ABC España | abc.es vocento.com | Europe/Madrid | print online | Diario ABC
La Vanguardia | lavanguardia.es lavanguardia.com | Europe/Madrid | print online |
El Periódico | elperiodico.com | Europe/Madrid | print online |
elDiario.es | eldiario.es | Europe/Madrid | online | eldiario
El Confidencial | elconfidencial.com | Europe/Madrid | online |
20minutos | 20minutos.es | Europe/Madrid | print online |
Cadena SER | cadenaser.com | Europe/Madrid | radio | la SER
COPE | cope.es | Europe/Madrid | radio |
Onda Cero | ondacero.es | Europe/Madrid | radio |
RTVE | rtve.es | Europe/Madrid | tv radio online | TVE; RNE; Radio Nacional de España; Televisión Española
laSexta | lasexta.com atresmedia.com | Europe/Madrid | tv | Antena 3; La Sexta
Telecinco | mediaset.es | Europe/Madrid | tv | Cuatro
EFE | efe.com | Europe/Madrid | wire | Agencia EFE; EFE Verifica
Europa Press | europapress.es | Europe/Madrid | wire |
Maldita.es | maldita.es | Europe/Madrid | online | Maldita
Newtral | newtral.es | Europe/Madrid | online |
ANSA | ansa.it | Europe/Rome | wire |
AdnKronos | adnkronos.com | Europe/Rome | wire | Adnkronos
la Repubblica | repubblica.it gedi.it gedinewsnetwork.it | Europe/Rome | print online | Repubblica
Corriere della Sera | corriere.it rcs.it | Europe/Rome | print online | Corriere
La Stampa | lastampa.it | Europe/Rome | print online |
Il Sole 24 Ore | ilsole24ore.com | Europe/Rome | print online | Sole 24 Ore; Radio 24
Il Fatto Quotidiano | ilfattoquotidiano.it | Europe/Rome | print online |
Il Post | ilpost.it | Europe/Rome | online podcast |
Internazionale | internazionale.it | Europe/Rome | print online |
L'Espresso | espressoedit.it | Europe/Rome | print online | Espresso
Domani | editorialedomani.it | Europe/Rome | print online |
Avvenire | avvenire.it | Europe/Rome | print online |
RAI | rai.it | Europe/Rome | tv radio | RAI News; Rai News 24; TG1; TG3; Radio 3 Mondo
Sky TG24 | skytg24.it sky.it skytv.it | Europe/Rome | tv |
LA7 | la7.it | Europe/Rome | tv |
WIRED Italia | wired.it condenast.it | Europe/Rome | online |
ANP | anp.nl | Europe/Amsterdam | wire |
NOS | nos.nl | Europe/Amsterdam | tv radio online | NOS Journaal; Nieuwsuur
NPO Radio 1 | nporadio1.nl npo.nl | Europe/Amsterdam | radio |
de Volkskrant | volkskrant.nl dpgmedia.nl | Europe/Amsterdam | print online | Volkskrant
NRC | nrc.nl | Europe/Amsterdam | print online |
De Telegraaf | telegraaf.nl | Europe/Amsterdam | print online |
Trouw | trouw.nl | Europe/Amsterdam | print online |
Algemeen Dagblad | ad.nl | Europe/Amsterdam | print online | AD
RTL Nieuws | rtl.nl rtlnieuws.nl | Europe/Amsterdam | tv online |
Follow the Money | ftm.nl ftm.eu | Europe/Amsterdam | online |
VRT | vrt.be | Europe/Brussels | tv radio online | VRT NWS
RTBF | rtbf.be | Europe/Brussels | tv radio online |
De Standaard | standaard.be mediahuis.be | Europe/Brussels | print online |
De Morgen | demorgen.be | Europe/Brussels | print online |
Le Soir | lesoir.be | Europe/Brussels | print online |
La Libre Belgique | lalibre.be ipmgroup.be | Europe/Brussels | print online | La Libre
EUobserver | euobserver.com | Europe/Brussels | online |
Euractiv | euractiv.com | Europe/Brussels | online |
MLex | mlex.com | Europe/Brussels | online |
SVT | svt.se | Europe/Stockholm | tv online | SVT Nyheter
Sveriges Radio | sverigesradio.se sr.se | Europe/Stockholm | radio |
Dagens Nyheter | dn.se | Europe/Stockholm | print online | DN
Svenska Dagbladet | svd.se | Europe/Stockholm | print online | SvD
Aftonbladet | aftonbladet.se schibsted.se | Europe/Stockholm | print online |
Expressen | expressen.se | Europe/Stockholm | print online |
TT | tt.se | Europe/Stockholm | wire | TT Nyhetsbyrån
NRK | nrk.no | Europe/Oslo | tv radio online |
VG | vg.no | Europe/Oslo | print online | Verdens Gang
Aftenposten | aftenposten.no | Europe/Oslo | print online |
NTB | ntb.no | Europe/Oslo | wire |
Faktisk.no | faktisk.no | Europe/Oslo | online | Faktisk
DR | dr.dk | Europe/Copenhagen | tv radio online | DR Nyheder; Danmarks Radio
TV 2 | tv2.dk | Europe/Copenhagen | tv online | TV2
Politiken | pol.dk politiken.dk | Europe/Copenhagen | print online |
Berlingske | berlingske.dk | Europe/Copenhagen | print online |
Jyllands-Posten | jp.dk | Europe/Copenhagen | print online |
Ritzau | ritzau.dk | Europe/Copenhagen | wire |
Yle | yle.fi | Europe/Helsinki | tv radio online |
Helsingin Sanomat | hs.fi sanoma.fi sanoma.com | Europe/Helsinki | print online | HS
RÚV | ruv.is | UTC | tv radio online |
Público | publico.pt | Europe/Lisbon | print online |
Expresso | expresso.impresa.pt impresa.pt | Europe/Lisbon | print online tv | SIC
RTP | rtp.pt | Europe/Lisbon | tv radio online |
Lusa | lusa.pt | Europe/Lisbon | wire |
Kathimerini | kathimerini.gr ekathimerini.com | Europe/Athens | print online |
ERT | ert.gr | Europe/Athens | tv radio online |
Gazeta Wyborcza | agora.pl wyborcza.pl | Europe/Warsaw | print online |
TVN24 | tvn.pl tvn24.pl | Europe/Warsaw | tv online |
PAP | pap.pl | Europe/Warsaw | wire |
Notes from Poland | notesfrompoland.com | Europe/Warsaw | online |
Český rozhlas | rozhlas.cz | Europe/Prague | radio | Czech Radio
Telex | telex.hu | Europe/Budapest | online |
BIRN | birn.eu.com balkaninsight.com | Europe/Belgrade | online | Balkan Insight
N1 | n1info.com | Europe/Belgrade | tv online |
The Kyiv Independent | kyivindependent.com | Europe/Kyiv | online | Kyiv Independent
Meduza | meduza.io | Europe/Riga | online |
RT | rttv.ru rt.com | Europe/Moscow | tv online | Russia Today
Sputnik | sputniknews.com sputnik.com | Europe/Moscow | wire online |
TASS | tass.ru tass.com | Europe/Moscow | wire |
TRT World | trtworld.com trt.net.tr | Europe/Istanbul | tv online | TRT; TRT عربي
Anadolu Agency | aa.com.tr | Europe/Istanbul | wire | Anadolu; AA; الأناضول
Hürriyet | hurriyet.com.tr | Europe/Istanbul | print online | Hurriyet Daily News
"""
