"""News houses of the United Kingdom and Ireland: name | mail domains | zone | media | other names."""

LINES = """
BBC News | bbc.co.uk bbc.com bbcstudios.com | Europe/London | tv radio online | BBC
ITV News | itv.com itn.co.uk | Europe/London | tv online | ITN; ITV
Channel 4 News | channel4.com channel4news.com c4news.com itn.co.uk | Europe/London | tv | C4 News; Channel Four News
Channel 5 News | channel5.com 5news.co.uk itn.co.uk | Europe/London | tv | 5 News
Sky News | sky.uk skynews.com sky.com bskyb.com | Europe/London | tv online | Sky
GB News | gbnews.com gbnews.uk | Europe/London | tv radio online | GBN; GBNews
TalkTV | talk.tv | Europe/London | tv radio | Talk TV
Times Radio | times.radio timesradio.co.uk | Europe/London | radio |
talkRADIO | talkradio.co.uk | Europe/London | radio | Talk Radio
LBC | lbc.co.uk global.com thisisglobal.com | Europe/London | radio | LBC News
Bauer Media | bauermedia.co.uk | Europe/London | radio | Hits Radio; Greatest Hits Radio; Absolute Radio
IRN | irn.co.uk | Europe/London | radio | Independent Radio News
Radio NewsHub | radionewshub.com | Europe/London | radio |
Monocle Radio | monocle.com | Europe/London | radio print | Monocle 24; Monocle
STV News | stv.tv | Europe/London | tv online | STV
UTV | u.tv utv.co.uk | Europe/London | tv |
S4C | s4c.cymru | Europe/London | tv |
The Guardian | theguardian.com guardian.co.uk guardian.com | Europe/London | print online | Guardian
The Observer | observer.co.uk | Europe/London | print online | Observer
The Times | thetimes.co.uk the-times.co.uk thetimes.com | Europe/London | print online | Times of London
The Sunday Times | sunday-times.co.uk sundaytimes.co.uk | Europe/London | print online |
The Telegraph | telegraph.co.uk | Europe/London | print online | Daily Telegraph; The Daily Telegraph; The Sunday Telegraph
Financial Times | ft.com | Europe/London | print online | FT; The Financial Times
The Independent | independent.co.uk the-independent.com | Europe/London | online | Independent
The i Paper | inews.co.uk theipaper.com | Europe/London | print online | i Paper; the i; i newspaper; inews
Daily Mail | dailymail.co.uk mailonline.co.uk dmgmedia.co.uk | Europe/London | print online | The Daily Mail
MailOnline | mailonline.com dailymail.com | Europe/London | online | Mail Online; DailyMail.com
The Mail on Sunday | mailonsunday.co.uk mailonsunday.com | Europe/London | print | Mail on Sunday
Metro | metro.co.uk | Europe/London | print online | Metro.co.uk
The Sun | the-sun.co.uk thesun.co.uk news.co.uk news.uk | Europe/London | print online | Sun on Sunday
Daily Mirror | mirror.co.uk reachplc.com | Europe/London | print online | The Mirror; Mirror; Sunday Mirror; The Daily Mirror
Daily Express | express.co.uk | Europe/London | print online | The Express; Sunday Express; Express
Daily Star | dailystar.co.uk | Europe/London | print online |
Morning Star | peoples-press.com morningstaronline.co.uk | Europe/London | print |
Evening Standard | standard.co.uk | Europe/London | print online | The Standard; London Standard
City A.M. | cityam.com | Europe/London | print online | City AM
The Economist | economist.com | Europe/London | print online | Economist
The Spectator | spectator.co.uk | Europe/London | print online | Spectator
New Statesman | newstatesman.co.uk newstatesman.com | Europe/London | print online | The New Statesman
Private Eye | private-eye.co.uk | Europe/London | print |
Prospect | prospectmagazine.co.uk prospect-magazine.co.uk | Europe/London | print online | Prospect magazine
The Week | theweek.co.uk theweek.com | Europe/London | print online |
New Scientist | newscientist.com | Europe/London | print online |
Nature | nature.com springernature.com | Europe/London | print online |
The BMJ | bmj.com | Europe/London | print online | BMJ; British Medical Journal
The Lancet | lancet.com thelancet.com | Europe/London | print online | Lancet
Tes | tes.com tes.co.uk | Europe/London | print online | TES; Tes magazine; Times Educational Supplement
Schools Week | schoolsweek.co.uk | Europe/London | online |
FE Week | feweek.co.uk | Europe/London | online |
Nursery World | nurseryworld.co.uk | Europe/London | print online |
Times Higher Education | timeshighereducation.com | Europe/London | print online | THE; Times Higher
Research Professional News | researchprofessional.com | Europe/London | online |
Press Gazette | pressgazette.co.uk | Europe/London | online |
PRWeek | prweek.com haymarket.com | Europe/London | online | PR Week
Campaign | campaignlive.co.uk | Europe/London | online |
The Drum | thedrum.com | Europe/London | online |
The Bookseller | thebookseller.com | Europe/London | print online |
The Grocer | thegrocer.co.uk wrbm.com | Europe/London | print online |
Computer Weekly | computerweekly.com techtarget.com | Europe/London | online |
The Register | theregister.com theregister.co.uk | Europe/London | online | El Reg
UKTN | uktech.news | Europe/London | online |
Local Government Chronicle | lgcplus.com emap.com | Europe/London | online | LGC
Municipal Journal | themj.co.uk | Europe/London | print online | The MJ
Inside Housing | insidehousing.co.uk | Europe/London | print online |
Nursing Times | nursingtimes.net | Europe/London | online |
HSJ | hsj.co.uk | Europe/London | online | Health Service Journal
Pulse | pulsetoday.co.uk cogora.com | Europe/London | online |
Community Care | communitycare.co.uk | Europe/London | online |
Children & Young People Now | cypnow.co.uk | Europe/London | online | CYP Now
Third Sector | thirdsector.co.uk | Europe/London | online |
Civil Society News | civilsociety.co.uk | Europe/London | online |
Law Gazette | lawsociety.org.uk | Europe/London | print online | The Law Society Gazette
routeone | route-one.net | Europe/London | print online | route one
Passenger Transport | passengertransport.co.uk | Europe/London | print |
Transport Xtra | transportxtra.com landor.co.uk | Europe/London | online | Local Transport Today
RAIL | railmagazine.com | Europe/London | print | Rail magazine
Farmers Weekly | fwi.co.uk markallengroup.com | Europe/London | print online |
Carbon Brief | carbonbrief.org | Europe/London | online |
openDemocracy | opendemocracy.net | Europe/London | online |
Bellingcat | bellingcat.com | Europe/Amsterdam | online |
Middle East Eye | middleeasteye.org middleeasteye.net | Europe/London | online | MEE
The New Arab | alaraby.co.uk newarab.com | Europe/London | online print | Al-Araby Al-Jadeed; العربي الجديد
Asharq Al-Awsat | asharqalawsat.com aawsat.com | Europe/London | print online | الشرق الأوسط
Al-Quds Al-Arabi | alquds.co.uk | Europe/London | print online | القدس العربي
Amwaj.media | amwaj.media | Europe/London | online |
Rest of World | restofworld.org | America/New_York | online |
Tortoise | tortoisemedia.com | Europe/London | online podcast | Tortoise Media
UnHerd | unherd.com | Europe/London | online |
The Conversation | theconversation.com | Europe/London | online |
PoliticsHome | politicshome.com totalpolitics.com | Europe/London | online | The House magazine
HuffPost UK | huffpost.com huffingtonpost.com buzzfeed.com | Europe/London | online | HuffPost; Huffington Post
LADbible | ladbiblegroup.com ladbible.com | Europe/London | online |
JOE | joe.co.uk | Europe/London | online |
PA Media | pamediagroup.com pa.media pressassociation.com | Europe/London | wire | PA; Press Association; PA News Agency
Reuters | reuters.com thomsonreuters.com tr.com | Europe/London | wire | Thomson Reuters
SWNS | swns.com | Europe/London | wire |
The Jewish Chronicle | thejc.com | Europe/London | print online | JC; Jewish Chronicle
Jewish News | jewishnews.co.uk | Europe/London | print online |
The Tablet | thetablet.co.uk | Europe/London | print |
Church Times | churchtimes.co.uk | Europe/London | print |
Premier Christian Radio | premier.org.uk | Europe/London | radio |
KentOnline | kentonline.co.uk thekmgroup.co.uk | Europe/London | online print | Kent Online; KM Group; KM Media Group; Kent Messenger
Yorkshire Post | yorkshirepost.co.uk ypn.co.uk | Europe/London | print online | The Yorkshire Post
Utility Week | utilityweek.co.uk fav-house.com | Europe/London | print online |
MoneySavingExpert | moneysavingexpert.com | Europe/London | online | Money Saving Expert; MSE
Which? | which.co.uk | Europe/London | print online | Which magazine
The Scotsman | scotsman.com nationalworld.com jpimedia.co.uk | Europe/London | print online | Scotland on Sunday
The Herald | heraldscotland.com theherald.co.uk newsquest.co.uk | Europe/London | print online | Herald Scotland; The Herald on Sunday
The National | thenational.scot | Europe/London | print online |
Daily Record | dailyrecord.co.uk | Europe/London | print online | Sunday Mail
The Press and Journal | ajl.co.uk pressandjournal.co.uk | Europe/London | print online | P&J
The Courier | thecourier.co.uk dcthomson.co.uk | Europe/London | print online |
The Ferret | theferret.scot | Europe/London | online |
Belfast Telegraph | belfasttelegraph.co.uk mediahuis.co.uk | Europe/London | print online |
The Irish News | irishnews.com | Europe/London | print online |
News Letter | newsletter.co.uk | Europe/London | print online | Belfast News Letter
Western Mail | walesonline.co.uk mediawales.co.uk | Europe/London | print online | WalesOnline
Nation.Cymru | nation.cymru | Europe/London | online |
Manchester Evening News | men-news.co.uk manchestereveningnews.co.uk | Europe/London | print online | MEN
Liverpool Echo | liverpoolecho.co.uk liverpool.com | Europe/London | print online |
Birmingham Mail | birminghammail.co.uk birminghamlive.co.uk | Europe/London | print online | BirminghamLive; Birmingham Live
Yorkshire Post | ypn.co.uk yorkshirepost.co.uk | Europe/London | print online | The Yorkshire Post
The Northern Echo | nne.co.uk thenorthernecho.co.uk | Europe/London | print online | Northern Echo
Eastern Daily Press | archant.co.uk edp24.co.uk | Europe/London | print online | EDP
Bristol Post | bristolpost.co.uk | Europe/London | print online | Bristol Live
The Argus | theargus.co.uk | Europe/London | print online |
Oxford Mail | oxfordmail.co.uk | Europe/London | print online |
Nottingham Post | nottinghampost.com | Europe/London | print online |
Chronicle Live | ncjmedia.co.uk chroniclelive.co.uk | Europe/London | print online | The Chronicle
My London | mylondon.news | Europe/London | online | MyLondon
The Bureau of Investigative Journalism | tbij.com thebureauinvestigates.com | Europe/London | online | TBIJ
RTÉ News | rte.ie | Europe/Dublin | tv radio online | RTÉ; RTE; RTE News
The Irish Times | irishtimes.com irishtimes.ie | Europe/Dublin | print online | Irish Times
Irish Independent | independent.ie mediahuis.ie inm.ie | Europe/Dublin | print online | Sunday Independent
Irish Examiner | examiner.ie irishexaminer.com | Europe/Dublin | print online |
The Journal | thejournal.ie | Europe/Dublin | online | TheJournal.ie
Business Post | businesspost.ie | Europe/Dublin | print online |
Newstalk | newstalk.com bauermedia.ie | Europe/Dublin | radio |
Virgin Media News | virginmediatelevision.ie | Europe/Dublin | tv |
Storyful | storyful.com | Europe/Dublin | online |
"""
