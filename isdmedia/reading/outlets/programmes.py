"""Stations and programmes of a bigger house: name | house | media | words by which a mail names them. A line with + keeps the
programme in the outlet's name; others answer to the station."""

LINES = """
BBC News Channel | BBC News | tv | bbc news channel; news channel; bbc news 24
BBC World News | BBC News | tv | bbc world news; world news tv
BBC Breakfast | BBC News | tv | bbc breakfast
BBC Newsnight | BBC News | tv | newsnight
BBC Panorama | BBC News | tv | panorama
BBC News at Six | BBC News | tv | news at six; six o'clock news; the six on bbc
BBC News at Ten | BBC News | tv | bbc news at ten; ten o'clock news
BBC Politics Live | BBC News | tv | politics live
BBC Verify | BBC News | online | bbc verify
BBC Arabic | BBC News | tv radio online | bbc arabic; bbc news arabic; بي بي سي عربي; بي بي سي
BBC Persian | BBC News | tv radio online | bbc persian
BBC Monitoring | BBC News | online | bbc monitoring
BBC World Service | BBC News | radio | bbc world service; world service; newshour; newsday; outside source; bbc os
BBC General News Service | BBC News | radio | bbc gns; gns; general news service; bbc local radio; bbc general news service
BBC Countryfile | BBC News | tv | countryfile
BBC Sunday with Laura Kuenssberg | BBC News | tv | sunday with laura kuenssberg; laura kuenssberg show
BBC Question Time | BBC News | tv | bbc question time; question time
BBC Morning Live | BBC News | tv | bbc morning live
BBC The One Show | BBC News | tv | the one show
BBC Watchdog | BBC News | tv | bbc watchdog
BBC Newscast | BBC News | podcast | newscast; bbc newscast
BBC Newsround | BBC News | tv | newsround
BBC CWR | BBC News | radio | bbc cwr
BBC Radio Guernsey | BBC News | radio | bbc radio guernsey
BBC Radio Jersey | BBC News | radio | bbc radio jersey
BBC Radio Lincolnshire | BBC News | radio | bbc radio lincolnshire; radio lincolnshire
BBC Radio Northampton | BBC News | radio | bbc radio northampton; radio northampton
BBC Radio Somerset | BBC News | radio | bbc radio somerset; radio somerset
BBC Radio Tees | BBC News | radio | bbc radio tees; radio tees
BBC Radio Wiltshire | BBC News | radio | bbc radio wiltshire; radio wiltshire
BBC Three Counties Radio | BBC News | radio | bbc three counties radio; three counties radio
BBC Hereford & Worcester | BBC News | radio | bbc hereford and worcester; hereford & worcester
BBC Radio 4 Farming Today | BBC News | radio | + farming today
BBC Radio 4 Money Box | BBC News | radio | + money box
BBC Radio 4 Law in Action | BBC News | radio | + law in action
BBC Radio 4 The Briefing Room | BBC News | radio | + the briefing room
BBC Radio 4 Any Questions? | BBC News | radio | + any questions
BBC Radio 4 Sunday | BBC News | radio | + sunday programme; sunday on radio 4
The News Agents | LBC | podcast | the news agents; news agents
Channel 4 News FactCheck | Channel 4 News | online | channel 4 factcheck; c4 factcheck
ITV This Morning | ITV News | tv | itv this morning
Peston | ITV News | tv | peston
BBC Radio 4 Today | BBC News | radio | + the today programme; today programme; radio 4 today; radio 4's today; today on radio 4
BBC Radio 4 The World at One | BBC News | radio | + the world at one; world at one; wato
BBC Radio 4 PM | BBC News | radio | + pm programme; the pm programme; pm on radio 4; radio 4 pm; radio 4's pm
BBC Radio 4 The World Tonight | BBC News | radio | + the world tonight; world tonight
BBC Radio 4 Woman's Hour | BBC News | radio | + woman's hour
BBC Radio 4 More or Less | BBC News | radio | + more or less on; more or less, radio 4
BBC Radio 4 The World This Weekend | BBC News | radio | + the world this weekend; world this weekend
BBC Radio 4 File on 4 | BBC News | radio | + file on 4; file on four
BBC Radio 4 Broadcasting House | BBC News | radio | + broadcasting house on radio 4; radio 4's broadcasting house
BBC Radio 4 You and Yours | BBC News | radio | + you and yours
BBC Radio 4 Inside Science | BBC News | radio | + inside science
BBC Radio 4 | BBC News | radio | bbc radio 4; radio 4; radio four; r4
BBC Radio 5 Live | BBC News | radio | radio 5 live; 5 live; five live; bbc 5 live; radio five live; r5l; wake up to money; 5live
BBC Radio 1 Newsbeat | BBC News | radio | newsbeat; radio 1 newsbeat
BBC Radio 2 | BBC News | radio | bbc radio 2; radio 2; jeremy vine show
BBC Radio 3 | BBC News | radio | bbc radio 3; radio 3
BBC Asian Network | BBC News | radio | asian network; bbc asian network
BBC Radio Scotland | BBC News | radio | bbc radio scotland; radio scotland; good morning scotland
BBC Radio Wales | BBC News | radio | bbc radio wales; radio wales
BBC Radio Cymru | BBC News | radio | radio cymru; bbc radio cymru
BBC Radio Ulster | BBC News | radio | bbc radio ulster; radio ulster; good morning ulster; radio foyle
BBC Radio London | BBC News | radio | bbc radio london; radio london; bbc london radio
BBC Radio Manchester | BBC News | radio | bbc radio manchester; radio manchester
BBC Radio Leeds | BBC News | radio | bbc radio leeds; radio leeds
BBC Radio Merseyside | BBC News | radio | bbc radio merseyside; radio merseyside
BBC Radio Sheffield | BBC News | radio | bbc radio sheffield; radio sheffield
BBC Radio Newcastle | BBC News | radio | bbc radio newcastle; radio newcastle
BBC Radio Nottingham | BBC News | radio | bbc radio nottingham; radio nottingham
BBC Radio Leicester | BBC News | radio | bbc radio leicester; radio leicester
BBC Radio Derby | BBC News | radio | bbc radio derby; radio derby
BBC Radio WM | BBC News | radio | bbc radio wm; radio wm; bbc wm
BBC Radio Bristol | BBC News | radio | bbc radio bristol; radio bristol
BBC Radio Devon | BBC News | radio | bbc radio devon; radio devon
BBC Radio Cornwall | BBC News | radio | bbc radio cornwall; radio cornwall
BBC Radio Solent | BBC News | radio | bbc radio solent; radio solent
BBC Radio Kent | BBC News | radio | bbc radio kent; radio kent
BBC Radio Sussex | BBC News | radio | bbc radio sussex; radio sussex
BBC Radio Surrey | BBC News | radio | bbc radio surrey; radio surrey
BBC Radio Essex | BBC News | radio | bbc essex; bbc radio essex
BBC Radio Suffolk | BBC News | radio | bbc radio suffolk; radio suffolk
BBC Radio Norfolk | BBC News | radio | bbc radio norfolk; radio norfolk
BBC Radio Cambridgeshire | BBC News | radio | bbc radio cambridgeshire; radio cambridgeshire
BBC Radio Oxford | BBC News | radio | bbc radio oxford; radio oxford
BBC Radio Berkshire | BBC News | radio | bbc radio berkshire; radio berkshire
BBC Radio Gloucestershire | BBC News | radio | bbc radio gloucestershire; radio gloucestershire
BBC Radio Humberside | BBC News | radio | bbc radio humberside; radio humberside
BBC Radio York | BBC News | radio | bbc radio york; radio york
BBC Radio Cumbria | BBC News | radio | bbc radio cumbria; radio cumbria
BBC Radio Lancashire | BBC News | radio | bbc radio lancashire; radio lancashire
BBC Radio Stoke | BBC News | radio | bbc radio stoke; radio stoke
BBC Radio Shropshire | BBC News | radio | bbc radio shropshire; radio shropshire
BBC Scotland | BBC News | tv | bbc scotland; the nine; reporting scotland
BBC Wales | BBC News | tv | bbc wales; wales today
BBC Northern Ireland | BBC News | tv | bbc northern ireland; bbc ni; bbc newsline
BBC London | BBC News | tv | bbc london
BBC Look North | BBC News | tv | look north
BBC North West Tonight | BBC News | tv | north west tonight
BBC Midlands Today | BBC News | tv | midlands today
BBC Spotlight | BBC News | tv | bbc spotlight
BBC South Today | BBC News | tv | south today
BBC Online | BBC News | online | bbc news online; bbc online; bbc news website
Good Morning Britain | ITV News | tv | good morning britain; gmb
ITV Tonight | ITV News | tv | itv tonight
ITV News at Ten | ITV News | tv | itv news at ten
ITV Granada | ITV News | tv | granada reports; itv granada
ITV London | ITV News | tv | itv london
Channel 4 Dispatches | Channel 4 News | tv | channel 4 dispatches; c4 dispatches
Sky News Arabia | Sky News | tv | sky news arabia; سكاي نيوز عربية
Sky News Daily | Sky News | podcast | sky news daily
Sunday Times Magazine | The Sunday Times | print | sunday times magazine
The Sunday Times | The Times | print online | sunday times; the sunday times
Times Radio | The Times | radio | times radio
The Sunday Telegraph | The Telegraph | print online | sunday telegraph; the sunday telegraph
The Observer | The Guardian | print online | the observer; observer newspaper
MailOnline | Daily Mail | online | mailonline; mail online; dailymail.com
The Mail on Sunday | Daily Mail | print | mail on sunday; the mail on sunday
The Mail+ | Daily Mail | online | the mail+; mail plus
Sunday Mirror | Daily Mirror | print online | sunday mirror
The Sun on Sunday | The Sun | print | sun on sunday
FT Weekend | Financial Times | print | ft weekend
The Economist podcasts | The Economist | podcast | economist podcasts; the intelligence podcast
CNN International | CNN | tv | cnn international; cnni
CNN Digital | CNN | online | cnn digital; cnn.com; cnn online
CNN en Español | CNN | tv | cnn en español; cnn espanol
CNN Arabic | CNN | online | cnn arabic; cnn بالعربية
NBC Nightly News | NBC News | tv | nightly news
TODAY | NBC News | tv | nbc today show; the today show
Meet the Press | NBC News | tv | meet the press
ABC Good Morning America | ABC News | tv | good morning america; gma
CBS Mornings | CBS News | tv | cbs mornings
60 Minutes | CBS News | tv | 60 minutes
Fox News Digital | Fox News | online | fox news digital; foxnews.com
NPR Morning Edition | NPR | radio | morning edition
NPR All Things Considered | NPR | radio | all things considered
Bloomberg TV | Bloomberg | tv | bloomberg tv; bloomberg television
Bloomberg Radio | Bloomberg | radio | bloomberg radio
Bloomberg Businessweek | Bloomberg | print online | businessweek
Reuters TV | Reuters | tv | reuters tv; reuters television
Thomson Reuters Foundation | Reuters | online | thomson reuters foundation; context news
AFP Fact Check | AFP | wire online | afp fact check; afp factuel
AFPTV | AFP | tv | afptv; afp tv
AP Television | Associated Press | tv | aptn; ap television
Al Jazeera English | Al Jazeera | tv online | al jazeera english; aje; aj english
Al Jazeera Arabic | Al Jazeera | tv online | al jazeera arabic; aja; قناة الجزيرة; الجزيرة الإخبارية; الجزيرة العربية; الجزيرة مباشر
AJ+ | Al Jazeera | online | aj+; aj plus
Al Hadath | Al Arabiya | tv | al hadath; الحدث
France 24 Arabic | France 24 | tv | france 24 arabic; فرانس 24
France 24 English | France 24 | tv | france 24 english; france24 english
franceinfo | Radio France | radio online | franceinfo; france info
France Inter | Radio France | radio | france inter
France Culture | Radio France | radio | france culture
France 2 | France Télévisions | tv | france 2; télématin; envoyé spécial; complément d'enquête
France 3 | France Télévisions | tv | france 3
Tagesschau | ARD | tv online | tagesschau; tagesthemen; ard-aktuell
ARD Morgenmagazin | ARD | tv | ard morgenmagazin; morgenmagazin
Deutschlandfunk Kultur | Deutschlandfunk | radio | deutschlandfunk kultur
heute journal | ZDF | tv | heute journal; heute-journal
ABC Radio National Breakfast | ABC Australia | radio | + radio national breakfast; rn breakfast
ABC Radio National | ABC Australia | radio | radio national; abc rn
ABC Radio Sydney | ABC Australia | radio | abc radio sydney; abc sydney
ABC Radio Melbourne | ABC Australia | radio | abc radio melbourne; abc melbourne
ABC 7.30 | ABC Australia | tv | 7.30 program
ABC News Breakfast | ABC Australia | tv | news breakfast
triple j Hack | ABC Australia | radio | triple j; hack on triple j
CBC Radio The Current | CBC News | radio | + the current
CBC Radio As It Happens | CBC News | radio | + as it happens
CBC Radio | CBC News | radio | cbc radio; cbc metro morning; cbc radio one
CBC The National | CBC News | tv | cbc the national
RTÉ Radio 1 Morning Ireland | RTÉ News | radio | + morning ireland
RTÉ Radio 1 Today with Claire Byrne | RTÉ News | radio | + today with claire byrne
RTÉ Radio 1 | RTÉ News | radio | rté radio 1; rte radio 1; rte radio one; drivetime on rte
RTÉ Prime Time | RTÉ News | tv | prime time
RNZ Morning Report | RNZ | radio | rnz morning report; morning report
"""
