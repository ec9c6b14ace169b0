"""News houses of Asia, Africa, the Middle East and Oceania: name | mail domains | zone | media | other names."""

LINES = """
Al Jazeera | aljazeera.net aljazeera.com | Asia/Qatar | tv online | الجزيرة; AJ
Al Araby TV | alaraby.com alarabytv.com alaraby.tv | Asia/Qatar | tv | Al Araby; التلفزيون العربي; قناة العربي
The Peninsula | thepeninsulaqatar.com | Asia/Qatar | print online |
Qatar TV | qmc.net.qa | Asia/Qatar | tv |
Al Arabiya | mbc.net alarabiya.net | Asia/Riyadh | tv online | العربية; Al Arabiya English; قناة العربية
Asharq News | asharq.com srmg.com | Asia/Riyadh | tv online | الشرق للأخبار; Asharq
Arab News | arabnews.com | Asia/Riyadh | print online |
Saudi Gazette | saudigazette.com.sa | Asia/Riyadh | print online |
Independent Arabia | independentarabia.com | Asia/Riyadh | online | اندبندنت عربية
Al Ghad | alghad.com | Asia/Amman | print online | Al-Ghad; جريدة الغد; صحيفة الغد; الغد الأردنية
Alghad TV | alghad.tv | Africa/Cairo | tv | الغد
Sky News Arabia | skynewsarabia.com | Asia/Dubai | tv online | سكاي نيوز عربية
The National (UAE) | thenationalnews.com thenational.ae | Asia/Dubai | print online | The National
Gulf News | gulfnews.com | Asia/Dubai | print online |
Khaleej Times | khaleejtimes.com | Asia/Dubai | print online |
Al Mashhad | almashhad.com | Asia/Dubai | tv | المشهد
Iran International | iranintl.com | Europe/London | tv online |
Al Mayadeen | almayadeen.net | Asia/Beirut | tv online | الميادين
An-Nahar | annahar.com annahar.com.lb | Asia/Beirut | print online | النهار
L'Orient-Le Jour | lorientlejour.com lorienttoday.com | Asia/Beirut | print online | L'Orient Today
LBCI | lbcgroup.tv | Asia/Beirut | tv | LBC International
Daraj | daraj.media daraj.com | Asia/Beirut | online | درج
Raseef22 | raseef22.com raseef22.net | Asia/Beirut | online | رصيف22
Enab Baladi | enabbaladi.org enabbaladi.net | Europe/Istanbul | online | عنب بلدي
Syria TV | syria.tv | Europe/Istanbul | tv online | تلفزيون سوريا
Rudaw | rudaw.net | Asia/Baghdad | tv online | روداو
Kurdistan 24 | kurdistan24.net | Asia/Baghdad | tv online |
Al Sharqiya | alsharqiya.com | Asia/Baghdad | tv | الشرقية
Roya News | roya.tv royanews.tv | Asia/Amman | tv | رؤيا
The Jordan Times | jpf.com.jo jordantimes.com | Asia/Amman | print online | Jordan Times
Al-Ahram | ahram.org.eg | Africa/Cairo | print online | الأهرام; Ahram Online
Mada Masr | madamasr.com | Africa/Cairo | online | مدى مصر
Al-Masry Al-Youm | almasryalyoum.com | Africa/Cairo | print online | المصري اليوم
Hespress | hespress.com | Africa/Casablanca | online | هسبريس
Medi1 TV | medi1tv.ma | Africa/Casablanca | tv |
Haaretz | haaretz.co.il haaretz.com | Asia/Jerusalem | print online |
The Times of Israel | timesofisrael.com | Asia/Jerusalem | online | Times of Israel
The Jerusalem Post | jpost.com | Asia/Jerusalem | print online | Jerusalem Post
i24NEWS | i24news.tv | Asia/Jerusalem | tv |
Kan | kan.org.il | Asia/Jerusalem | tv radio |
CGTN | cgtn.com | Asia/Shanghai | tv online |
China Daily | chinadaily.com.cn | Asia/Shanghai | print online |
Xinhua | xinhua.org news.cn | Asia/Shanghai | wire | Xinhua News Agency
Global Times | globaltimes.com.cn | Asia/Shanghai | print online |
Caixin | caixin.com | Asia/Shanghai | online print |
South China Morning Post | scmp.com | Asia/Hong_Kong | print online | SCMP
Hong Kong Free Press | hongkongfp.com | Asia/Hong_Kong | online | HKFP
RTHK | rthk.hk | Asia/Hong_Kong | radio tv |
Focus Taiwan | cna.com.tw | Asia/Taipei | wire |
TaiwanPlus | taiwanplus.com | Asia/Taipei | tv online |
NHK | nhk.or.jp nhk.jp | Asia/Tokyo | tv radio online | NHK World
The Asahi Shimbun | asahi.com | Asia/Tokyo | print online | Asahi Shimbun
Yomiuri Shimbun | yomiuri.com | Asia/Tokyo | print online | The Yomiuri Shimbun
Nikkei Asia | nikkei.com nikkei.co.jp | Asia/Tokyo | print online | Nikkei
Kyodo News | kyodonews.jp kyodonews.net | Asia/Tokyo | wire | Kyodo
The Japan Times | japantimes.co.jp | Asia/Tokyo | print online | Japan Times
Yonhap | yna.co.kr | Asia/Seoul | wire | Yonhap News Agency
The Korea Herald | heraldcorp.com | Asia/Seoul | print online | Korea Herald
KBS | kbs.co.kr | Asia/Seoul | tv radio |
The Straits Times | sph.com.sg straitstimes.com | Asia/Singapore | print online | Straits Times
CNA | mediacorp.com.sg channelnewsasia.com | Asia/Singapore | tv online | Channel NewsAsia; Mediacorp
Rappler | rappler.com | Asia/Manila | online |
ABS-CBN News | abs-cbn.com | Asia/Manila | tv online | ABS-CBN
Philippine Daily Inquirer | inquirer.com.ph inquirer.net | Asia/Manila | print online |
The Jakarta Post | thejakartapost.com | Asia/Jakarta | print online | Jakarta Post
Tempo | tempo.co.id tempo.co | Asia/Jakarta | print online |
Bangkok Post | bangkokpost.co.th | Asia/Bangkok | print online |
Malaysiakini | malaysiakini.com | Asia/Kuala_Lumpur | online |
The Star (Malaysia) | thestar.com.my | Asia/Kuala_Lumpur | print online |
NDTV | ndtv.com | Asia/Kolkata | tv online |
The Hindu | thehindu.co.in | Asia/Kolkata | print online |
The Times of India | timesofindia.com timesgroup.com | Asia/Kolkata | print online | Times of India; TOI
Hindustan Times | hindustantimes.com htmedia.in | Asia/Kolkata | print online |
The Indian Express | expressindia.com indianexpress.com | Asia/Kolkata | print online | Indian Express
India Today | aajtak.com intoday.com indiatoday.com | Asia/Kolkata | tv print online |
The Wire | thewire.in | Asia/Kolkata | online |
Scroll.in | scroll.in | Asia/Kolkata | online | Scroll
WION | wionews.com zeemedia.com | Asia/Kolkata | tv |
Republic TV | republicworld.com | Asia/Kolkata | tv |
BOOM | boomlive.in | Asia/Kolkata | online |
Alt News | altnews.in | Asia/Kolkata | online |
PTI | pti.in | Asia/Kolkata | wire | Press Trust of India
ANI | aniin.com | Asia/Kolkata | wire |
Dawn | dawn.com | Asia/Karachi | print online | Dawn News
Geo News | geo.tv | Asia/Karachi | tv online | Geo
The Express Tribune | tribune.com.pk | Asia/Karachi | print online |
The Daily Star (Bangladesh) | thedailystar.net | Asia/Dhaka | print online |
The Kathmandu Post | kmg.com.np | Asia/Kathmandu | print online |
TOLOnews | tolonews.com mobygroup.com | Asia/Kabul | tv online | Tolo News
ABC Australia | abc.net.au | Australia/Sydney | tv radio online | ABC; ABC News; Australian Broadcasting Corporation
SBS | sbs.com.au | Australia/Sydney | tv radio online | SBS World News
Nine News | nine.com.au | Australia/Sydney | tv online | Channel Nine; Nine; 60 Minutes Australia
Seven News | seven.com.au 7.com.au | Australia/Sydney | tv online | 7News; Channel Seven
10 News | networkten.com.au | Australia/Sydney | tv | Network 10; The Project
Sky News Australia | skynews.com.au | Australia/Sydney | tv |
The Sydney Morning Herald | smh.com.au | Australia/Sydney | print online | SMH; Sydney Morning Herald
The Age | theage.com.au | Australia/Sydney | print online |
The Australian | theaustralian.com.au news.com.au newscorp.com.au | Australia/Sydney | print online |
The Daily Telegraph (Sydney) | dailytelegraph.com.au | Australia/Sydney | print online |
Herald Sun | heraldsun.com.au | Australia/Sydney | print online |
Australian Financial Review | afr.com afr.com.au | Australia/Sydney | print online | AFR
Crikey | crikey.com.au privatemedia.com.au | Australia/Sydney | online |
AAP | aap.com.au | Australia/Sydney | wire | Australian Associated Press
2GB | 2gb.com | Australia/Sydney | radio |
RNZ | rnz.co.nz radionz.co.nz | Pacific/Auckland | radio online | Radio New Zealand
The New Zealand Herald | nzherald.co.nz nzme.co.nz | Pacific/Auckland | print online | NZ Herald; Newstalk ZB
Stuff | stuff.co.nz | Pacific/Auckland | print online |
TVNZ | tvnz.co.nz | Pacific/Auckland | tv online | 1News
eNCA | enca.com etv.co.za | Africa/Johannesburg | tv online |
SABC News | sabc.co.za | Africa/Johannesburg | tv radio | SABC
News24 | 24.com media24.com news24.com | Africa/Johannesburg | online |
Daily Maverick | dailymaverick.co.za | Africa/Johannesburg | online |
Mail & Guardian | mg.co.za | Africa/Johannesburg | print online |
Sunday Times (South Africa) | sundaytimes.co.za arena.africa | Africa/Johannesburg | print online | TimesLIVE
Business Day | businesslive.co.za | Africa/Johannesburg | print online |
702 | primedia.co.za 702.co.za | Africa/Johannesburg | radio | Radio 702
Africa Check | africacheck.org | Africa/Johannesburg | online |
Daily Nation | ke.nationmedia.com nationmedia.com | Africa/Nairobi | print online | Nation Media Group; Nation
The Standard (Kenya) | standardmedia.co.ke | Africa/Nairobi | print online |
Citizen TV | royalmedia.co.ke | Africa/Nairobi | tv radio |
Radio Dabanga | dabangasudan.org | Europe/Amsterdam | radio online |
Premium Times | premiumtimesng.com | Africa/Lagos | online |
Punch | punchng.com | Africa/Lagos | print online |
Channels Television | channelstv.com | Africa/Lagos | tv | Channels TV
Arise News | arise.tv | Africa/Lagos | tv |
HumAngle | humanglemedia.com | Africa/Lagos | online |
Graphic | graphic.com.gh | Africa/Accra | print online | Daily Graphic
The Africa Report | theafricareport.com | Europe/Paris | print online |
Addis Standard | addisstandard.com | Africa/Addis_Ababa | online |
"""
