"""News houses of the Americas: name | mail domains | zone | media | other names."""

LINES = """
CNN | cnn.com turner.com warnermedia.com wbd.com | America/New_York | tv online | CNN Newsroom
NBC News | nbcuni.com nbcnews.com | America/New_York | tv online | NBC
MS NOW | msnbc.com ms.now | America/New_York | tv | MSNBC
CNBC | cnbc.com | America/New_York | tv online |
ABC News | abc.com abcnews.com disney.com | America/New_York | tv online | ABC
CBS News | cbsnews.com cbs.com viacomcbs.com paramount.com | America/New_York | tv online | CBS
Fox News | foxnews.com fox.com foxnewsmedia.com | America/New_York | tv online | FOX
Newsmax | newsmax.com | America/New_York | tv online |
NewsNation | newsnationnow.com nexstar.tv | America/Chicago | tv |
C-SPAN | c-span.org | America/New_York | tv |
PBS NewsHour | newshour.org pbs.org weta.org | America/New_York | tv | PBS; PBS News
NPR | npr.org | America/New_York | radio online | National Public Radio
WNYC | wnyc.org nypublicradio.org | America/New_York | radio |
WBUR | wbur.org | America/New_York | radio | Here & Now
KQED | kqed.org | America/Los_Angeles | radio |
KCRW | kcrw.org kcrw.com | America/Los_Angeles | radio |
The World | theworld.org prx.org | America/New_York | radio |
Marketplace | marketplace.org americanpublicmedia.org | America/Los_Angeles | radio |
Voice of America | voanews.com usagm.gov | America/New_York | radio tv online | VOA
Alhurra | alhurra.com mbn.media | America/New_York | tv online | الحرة
Radio Free Europe/Radio Liberty | rferl.org | Europe/Prague | radio online | RFE/RL; RFE; Radio Free Europe
The New York Times | nytimes.com | America/New_York | print online | NYT; New York Times; NY Times; NYTimes
The Washington Post | washpost.com washingtonpost.com | America/New_York | print online | WaPo; Washington Post
The Wall Street Journal | wsj.com dowjones.com | America/New_York | print online | WSJ; Wall Street Journal
USA Today | usatoday.com gannett.com | America/New_York | print online |
Los Angeles Times | latimes.com caltimes.com | America/Los_Angeles | print online | LA Times
San Francisco Chronicle | sfchronicle.com hearst.com | America/Los_Angeles | print online |
Chicago Tribune | chicagotribune.com | America/Chicago | print online |
The Boston Globe | globe.com bostonglobe.com | America/New_York | print online | Boston Globe
New York Post | nypost.com | America/New_York | print online | NY Post
New York Daily News | nydailynews.com | America/New_York | print online |
Newsday | newsday.com | America/New_York | print online |
Miami Herald | miamiherald.com mcclatchy.com | America/New_York | print online |
The Philadelphia Inquirer | inquirer.com | America/New_York | print online |
The Dallas Morning News | dallasnews.com | America/Chicago | print online |
Houston Chronicle | houstonchronicle.com chron.com | America/Chicago | print online |
The Seattle Times | seattletimes.com | America/Los_Angeles | print online |
The Denver Post | denverpost.com | America/Denver | print online |
Star Tribune | startribune.com | America/Chicago | print online | Minnesota Star Tribune
The Atlanta Journal-Constitution | ajc.com | America/New_York | print online | AJC
The Baltimore Sun | baltsun.com | America/New_York | print online |
The Hill | thehill.com | America/New_York | online |
POLITICO | politico.com politico.eu politico.co.uk | America/New_York | online | Politico Europe
Axios | axios.com | America/New_York | online newsletter |
Semafor | semafor.com | America/New_York | online newsletter |
Punchbowl News | punchbowl.news | America/New_York | newsletter online |
The Atlantic | theatlantic.com | America/New_York | print online | Atlantic
The New Yorker | newyorker.com condenast.com | America/New_York | print online | New Yorker
WIRED | wired.com wired.co.uk | America/New_York | print online | Wired; Wired magazine
Vanity Fair | vanityfair.com vf.com | America/New_York | print online |
TIME | time.com | America/New_York | print online | Time magazine
Newsweek | newsweek.com | America/New_York | print online |
Foreign Policy | foreignpolicy.com | America/New_York | print online |
Foreign Affairs | foreignaffairs.com cfr.org | America/New_York | print online |
Rolling Stone | rollingstone.com pmc.com | America/New_York | print online |
Variety | variety.com | America/Los_Angeles | print online |
The Nation | thenation.com | America/New_York | print online |
Mother Jones | motherjones.com | America/Los_Angeles | print online |
The Intercept | theintercept.com | America/New_York | online |
ProPublica | propublica.org | America/New_York | online |
The Daily Beast | thedailybeast.com | America/New_York | online | Daily Beast
Vox | vox.com voxmedia.com | America/New_York | online |
The Verge | theverge.com | America/New_York | online | Verge
New York Magazine | nymag.com | America/New_York | print online |
TechCrunch | techcrunch.com | America/Los_Angeles | online |
Ars Technica | arstechnica.com | America/New_York | online |
404 Media | 404media.co | America/New_York | online |
Platformer | platformer.news | America/Los_Angeles | newsletter |
The Information | theinformation.com | America/Los_Angeles | online |
MIT Technology Review | technologyreview.com | America/New_York | print online |
Gizmodo | gizmodo.com | America/New_York | online |
Engadget | engadget.com | America/New_York | online |
Mashable | mashable.com ziffdavis.com | America/New_York | online |
The Markup | themarkup.org calmatters.org | America/New_York | online | CalMatters
CyberScoop | cyberscoop.com scoopnewsgroup.com | America/New_York | online |
The Record | therecord.media recordedfuture.com | America/New_York | online |
Tech Policy Press | techpolicy.press | America/New_York | online |
Just Security | justsecurity.org | America/New_York | online |
Lawfare | lawfaremedia.org | America/New_York | online |
Defense One | defenseone.com govexec.com | America/New_York | online |
The Cipher Brief | thecipherbrief.com | America/New_York | online |
New Lines Magazine | newlinesmag.com | America/New_York | online | New Lines
Al-Monitor | al-monitor.com | America/New_York | online |
Education Week | educationweek.org edweek.org | America/New_York | print online |
The Chronicle of Higher Education | chronicle.com | America/New_York | print online |
Science | aaas.org science.org | America/New_York | print online | Science magazine
Scientific American | sciam.com scientificamerican.com | America/New_York | print online |
STAT | statnews.com | America/New_York | online | STAT News
BuzzFeed News | buzzfeednews.com | America/New_York | online | BuzzFeed
Business Insider | businessinsider.com insider.com | America/New_York | online | Insider
Forbes | forbes.com | America/New_York | print online |
Fortune | fortune.com | America/New_York | print online |
Fast Company | fastcompany.com mansueto.com | America/New_York | print online |
Quartz | qz.com | America/New_York | online |
Slate | slate.com | America/New_York | online podcast |
Salon | salon.com | America/New_York | online |
The Dispatch | thedispatch.com | America/New_York | newsletter online |
The Bulwark | thebulwark.com | America/New_York | newsletter podcast |
The Free Press | thefp.com | America/New_York | online |
Bloomberg | bloomberg.net bloomberg.com | America/New_York | wire online | Bloomberg News
Associated Press | ap.org apnews.com | America/New_York | wire | AP; The Associated Press; the AP
UPI | upi.com | America/New_York | wire | United Press International
Telemundo | telemundo.com | America/New_York | tv |
Univision | univision.net televisaunivision.com | America/New_York | tv online |
CBC News | cbc.ca radio-canada.ca | America/Toronto | tv radio online | CBC
Radio-Canada | radiocanada.ca | America/Toronto | tv radio online | ICI Radio-Canada
CTV News | ctv.ca bellmedia.ca ctvnews.ca | America/Toronto | tv online | CTV
Global News | globalnews.ca corusent.com | America/Toronto | tv radio online |
The Globe and Mail | globeandmail.com | America/Toronto | print online | Globe and Mail
Toronto Star | thestar.ca torstar.ca | America/Toronto | print online |
National Post | nationalpost.com postmedia.com | America/Toronto | print online |
Maclean's | macleans.ca | America/Toronto | print online |
The Canadian Press | thecanadianpress.com cp.org | America/Toronto | wire | Canadian Press
La Presse | lapresse.ca | America/Toronto | online |
Le Devoir | ledevoir.com | America/Toronto | print online |
TVO | tvo.org | America/Toronto | tv online |
O Globo | oglobo.com.br infoglobo.com.br | America/Sao_Paulo | print online |
Folha de S.Paulo | grupofolha.com.br folha.com.br | America/Sao_Paulo | print online | Folha
O Estado de S. Paulo | estadao.com | America/Sao_Paulo | print online | Estadão
TV Globo | g.globo tvglobo.com.br | America/Sao_Paulo | tv | Globo
Clarín | clarin.com | America/Argentina/Buenos_Aires | print online |
La Nación | lanacion.com.ar | America/Argentina/Buenos_Aires | print online |
Infobae | infobae.com | America/Argentina/Buenos_Aires | online |
El Universal | eluniversal.com.mx | America/Mexico_City | print online |
Reforma | reforma.com | America/Mexico_City | print online |
Milenio | milenio.com | America/Mexico_City | print online |
El Tiempo | eltiempo.com | America/Bogota | print online |
El Espectador | elespectador.com | America/Bogota | print online |
NTN24 | ntn24.com | America/Bogota | tv |
teleSUR | telesurtv.net | America/Caracas | tv |
"""
