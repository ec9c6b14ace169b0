"""One idea in several languages: an idea begins at the margin, its words as journalists write them, separated by
commas.

The ideas are those that offices like ours publish on: extremism, platforms, elections, climate, health, schools,
transport."""

_TABLE = """
islamic state, isis, isil, daesh, daech, état islamique, islamischer staat, islamischen staat, islamischen staats,
  islamischen staates, estado islámico, stato islamico, تنظيم الدولة, الدولة الإسلامية, داعش, игил, is-konten
caliphate, caliph, califat, kalifat, califato, الخلافة
extremism, extremist, extrémisme, extrémiste, extremismus, extremisten, extremismo, extremista, estremismo,
  estremista, jihadist, jihadiste, dschihadisten, yihadista, jihadista, التطرف, متطرفين, terrorism, terrorist,
  terrorisme, terroriste, terrorismus, terroristen, terrorismo, terrorista, terror, الإرهاب
propaganda, propagande, الدعاية, دعاية, пропаганда
far right, far-right, extreme right, extrême droite, rechtsextreme, rechtsextremismus, rechtsextremisten, extrema
  derecha, ultraderecha, estrema destra, اليمين المتطرف
disinformation, désinformation, desinformation, desinformación, disinformazione, fake news, misinformation, fausses
  informations, falschmeldungen, noticias falsas, التضليل, معلومات مضللة
conspiracy, conspiracy theory, complot, théories du complot, verschwörung, verschwörungstheorien, conspiración,
  complotto, teorie del complotto
hate speech, hate, haine, discours de haine, hassrede, hass, odio, discurso de odio, incitamento all'odio, خطاب
  الكراهية
antisemitism, antisemitic, antisémitisme, antisémite, antisemitismus, antisemitisch, antisemitismo, معاداة السامية
islamophobia, anti-muslim, islamophobie, muslimfeindlichkeit, islamofobia, الإسلاموفوبيا
misogyny, misogynist, misogynie, frauenfeindlichkeit, misoginia, misogino
artificial intelligence, ai-generated, intelligence artificielle, künstliche intelligenz, künstlicher intelligenz,
  inteligencia artificial, intelligenza artificiale, الذكاء الاصطناعي
generative ai, ia générative, generative ki
deepfake, synthetic, synthetic media, synthétique, synthetisch, sintético, sintetico, hypertrucage, تزييف عميق
newsreader, news reader, anchor, news anchor, news presenter, presenters, présentateur, présentatrice,
  présentateurs, nachrichtensprecher, moderatoren, presentador, presentadores, conduttore, conduttori, مذيع, مذيعين
chatbot, chatbots, agent conversationnel
algorithm, algorithms, algorithme, algorithmus, algorithmen, algoritmo, recommendation, recommends, recommandation,
  empfehlung, recomendación, raccomandazione, خوارزمية
content moderation, moderation, moderators, moderator, modération, modérateurs, moderierung, moderación,
  moderazione, moderatori
account, accounts, compte, comptes, konto, konten, cuenta, cuentas, profilo, profili, حساب, حسابات
video, videos, vidéo, vidéos, vídeos, short video, clip, clips, فيديو, مقاطع
audio, sound, sounds, soundtrack, son, bande-son, ton, tonspur, sonido, suono, الصوت
telegram, تيليغرام, تلغرام, телеграм
tiktok, تيك توك, тикток
facebook, فيسبوك
youtube, يوتيوب
twitter, تويتر
instagram, إنستغرام
social media, réseaux sociaux, soziale medien, sozialen medien, soziale netzwerke, sozialen netzwerken, redes
  sociales, social network, social networks, وسائل التواصل
election, elections, élection, élections, wahl, wahlen, wahlkampf, elección, elecciones, elezione, elezioni,
  انتخابات, выборы
voter, voters, électeurs, wähler, votantes, elettori
democracy, démocratie, demokratie, democracia, democrazia, الديمقراطية
migration, migrants, migrant, immigration, immigrants, migrantes, migranti, flüchtlinge, refugee, refugees,
  réfugiés, refugiados, rifugiati, لاجئين, الهجرة
russia, russian, russie, russe, russes, russland, russisch, russische, rusia, ruso, rusa, россия, روسيا
china, chinese, chine, chinois, chinesisch, chinesische, الصين
ukraine, ukrainian, ukrainien, ukrainisch, ucrania, ucraina, أوكرانيا
climate, climat, climatique, klima, klimawandel, clima, cambio climático, المناخ
bus, buses, autobus, bussen, busse, busverbindung, busverbindungen, autobús, autobuses, حافلة, حافلات
bus driver, bus drivers
train, trains, rail, railway, chemin de fer, bahn, züge, tren, trenes, treno, treni, قطار
timetable, timetables, horaires, fahrplan, fahrpläne, horario, orario
transport, transports, verkehr, nahverkehr, transporte, trasporto, trasporti, النقل
rural, countryside, rurale, ruraux, campagne, ländlich, ländlichen, ländliche, ländlicher, auf dem land, الريف
loneliness, lonely, solitude, einsamkeit, soledad, solitudine, الوحدة
school, schools, école, écoles, schule, schulen, escuela, escuelas, colegio, scuola, scuole, مدرسة, مدارس
pupil, pupils, élève, élèves, schüler, schülern, alumno, alumnos, alunno, alunni, تلاميذ
teacher, teachers, enseignant, enseignants, lehrer, lehrern, lehrkräfte, profesores, insegnanti, معلمين
smartphone, smartphones, phones, mobile phones, téléphone portable, téléphones portables, téléphones, portables,
  handy, handys, handyverbot, handyverbote, teléfono móvil, móviles, teléfonos, telefonini, cellulare, cellulari,
  الهواتف, هواتف
ban, bans, banned, banning, interdiction, verbot, verbote, prohibición, divieto, حظر
sleep, sleeping, sommeil, schlaf, sueño, sonno, النوم
attention, aufmerksamkeit, atención, attenzione
screen time, temps d'écran, bildschirmzeit, tiempo de pantalla
children, child, enfant, enfants, kind, kinder, kindern, niño, niños, bambino, bambini, أطفال, дети
parents, parent, eltern, padres, genitori, آباء
teenager, teenagers, teens, adolescents, jugendliche, jugendlichen, adolescentes, adolescenti, مراهقين
bullying, harcèlement, mobbing, acoso, bullismo
student, students, étudiant, étudiants, studierende, studenten, estudiantes, studenti, طلاب
housing, logement, wohnung, wohnungen, wohnraum, vivienda, alloggi
rent, rents, tenant, tenants, loyer, loyers, locataires, miete, mieten, mieter, alquiler, alquileres, affitto,
  affitti
health, santé, gesundheit, salud, salute, الصحة
hospital, hospitals, hôpital, hôpitaux, krankenhaus, krankenhäuser, hospitales, ospedale, ospedali, مستشفى
vaccine, vaccines, vaccination, vaccinations, jab, jabs, vaccin, vaccins, impfung, impfungen, impfstoff, impfstoffe, impf, vacuna,
  vacunas, vacunación, vaccino, vaccini, vaccinazione, لقاح, لقاحات, اللقاحات, التطعيم
measles, rougeole, masern, sarampión, morbillo, الحصبة
rumour, rumours, rumor, rumors, hoax, rumeur, rumeurs, gerücht, gerüchte, bulo, bulos, bufala, bufale, إشاعة, شائعة, شائعات
judge, judges, juge, juges, richter, richtern, richterinnen, juez, jueces, giudice, giudici, قاض, قضاة, القضاة
justice, justiz, justicia, giustizia, القضاء, العدالة
lawyer, lawyers, barrister, barristers, solicitor, solicitors, avocat, avocats, anwalt, anwälte, abogado, abogados, avvocato, avvocati,
  محام, محامين
bill, bills, facture, factures, rechnung, rechnungen, factura, facturas, bolletta, bollette, فاتورة, فواتير
leak, leaks, leakage, fuite, fuites, leck, lecks, leckage, leckagen, wasserverlust, fuga, fugas, perdita, perdite, تسرب, تسربات
tap, taps, robinet, robinets, wasserhahn, wasserhähne, grifo, grifos, rubinetto, rubinetti
outage, outages, interruption, interruptions, coupure, coupures, unterbrechung, ausfall, ausfälle, corte, cortes, interruzione,
  interruzioni, انقطاع, انقطاعات
drought, sécheresse, dürre, trockenheit, sequía, siccità, جفاف
sewage, wastewater, eaux usées, abwasser, aguas residuales, acque reflue, الصرف الصحي
household, households, ménage, ménages, haushalte, hogar, hogares, famiglie, أسر
veteran, veterans, ancien combattant, anciens combattants, veteranen, veterano, veteranos, veterani, المحاربين القدامى
soldier, soldiers, soldat, soldats, soldaten, soldado, soldados, soldato, soldati, جنود
homeless, homelessness, sans-abri, obdachlos, obdachlose, obdachlosigkeit, sin hogar, senzatetto, المشردين
lorry, lorries, truck, trucks, hgv, hgvs, camion, camions, poids lourds, lkw, lastwagen, camión, camiones, autocarri, شاحنة, شاحنات
electric, électrique, électriques, elektrisch, elektrische, eléctrico, eléctricos, elettrico, elettrici, كهربائية
charging point, charging points, charger, chargers, borne de recharge, bornes de recharge, ladesäule, ladesäulen, colonnina, colonnine
motorway, motorways, autoroute, autoroutes, autobahn, autopista, autopistas, autostrada, autostrade
road, roads, route, routes, straße, straßen, carretera, carreteras, strada, strade, طريق, طرق
cyclist, cyclists, cycling, cyclistes, vélo, radfahrer, radverkehr, ciclista, ciclistas, ciclisti
influencer, influencers, influenceur, influenceurs, influenceuse, influenceuses, influencerin, influencerinnen, مؤثرين, المؤثرين
mental health, santé mentale, psychische gesundheit, salud mental, salute mentale, الصحة النفسية
cancer, krebs, cáncer, cancro, tumori, السرطان
obesity, obésité, übergewicht, adipositas, obesidad, obesità, السمنة
alcohol, alcool, alkohol, الكحول
childcare, nursery, nurseries, crèche, crèches, kita, kitas, guardería, guarderías, asilo nido, حضانة
pension, pensions, retraite, retraites, rente, renten, pensión, pensiones, pensione, pensioni, التقاعد
benefit, benefits, welfare, allocations, sozialleistungen, prestaciones, sussidi
debt, debts, dette, dettes, schulden, deuda, deudas, debito, debiti, ديون
strike, strikes, grève, grèves, streik, streiks, huelga, huelgas, sciopero, scioperi, إضراب
university, universities, université, universités, universität, universitäten, hochschule, hochschulen, universidad, universidades,
  università, جامعة, جامعات
exam, exams, examen, examens, prüfung, prüfungen, exámenes, esame, esami, امتحان
apprentice, apprentices, apprenticeship, apprenticeships, apprenti, apprentis, auszubildende, azubis, aprendices, apprendisti
knife crime, knife, knives, couteau, couteaux, messer, cuchillo, cuchillos, coltello, coltelli, سكين
domestic abuse, domestic violence, violences conjugales, häusliche gewalt, violencia doméstica, violenza domestica, العنف الأسري
facial recognition, reconnaissance faciale, gesichtserkennung, reconocimiento facial, riconoscimento facciale, التعرف على الوجوه
privacy, vie privée, datenschutz, privatsphäre, privacidad, الخصوصية
drone, drones, drohne, drohnen, dron, droni, مسيرة, مسيرات
weapon, weapons, arme, armes, waffe, waffen, arma, armas, armi, سلاح, أسلحة
plastic, plastics, plastique, plastiques, plastik, kunststoff, plástico, plásticos, plastica, البلاستيك
recycling, recyclage, reciclaje, riciclo, riciclaggio
doctor, doctors, gps, médecins, ärzte, médicos, medici
nurse, nurses, infirmières, pflegekräfte, enfermeras, infermieri
care home, care homes, ehpad, pflegeheim, pflegeheime, residencia de mayores, casa di riposo
library, libraries, bibliothèque, bibliothèques, bibliothek, bibliotheken, büchereien, biblioteca, bibliotecas,
  biblioteche, مكتبة, مكتبات
volunteer, volunteers, bénévoles, ehrenamtliche, voluntarios, volontari
water, eau, wasser, trinkwasser, agua, acqua, المياه
flood, floods, flooding, inondation, inondations, hochwasser, überschwemmung, inundación, inundaciones, alluvione,
  فيضانات
energy, énergie, energie, energía, energia, الطاقة
food, nourriture, alimentation, lebensmittel, alimentos, cibo, الغذاء
food bank, food banks, banque alimentaire, tafel, banco de alimentos
poverty, pauvreté, armut, pobreza, povertà, الفقر
prison, prisons, jail, gefängnis, gefängnisse, cárcel, cárceles, carcere, carceri, سجن
police, polizei, policía, polizia, الشرطة
court, courts, tribunal, tribunaux, gericht, gerichte, tribunales, tribunali
council, councils, local government, collectivités, kommunen, gemeinden, ayuntamientos, comuni, بلدية
budget, budgets, haushalt, presupuesto, bilancio
tax, taxes, impôt, impôts, steuer, steuern, impuesto, impuestos, tasse, ضريبة
wage, wages, pay, salaire, salaires, lohn, löhne, salario, salarios, stipendi, أجور
worker, workers, travailleurs, arbeiter, beschäftigte, trabajadores, lavoratori, عمال
advert, adverts, advertising, ads, publicité, publicités, werbung, anzeigen, publicidad, pubblicità, إعلانات
scam, scams, fraud, arnaque, arnaques, betrug, betrüger, estafa, estafas, truffa, truffe, احتيال
gambling, betting, jeux d'argent, glücksspiel, apuestas, gioco d'azzardo
cash, espèces, bargeld, efectivo, contanti
bank branch, bank branches, agences bancaires, bankfilialen, sucursales
nhs, health service
trust, confiance, vertrauen, confianza, fiducia, الثقة
member, members, membres, mitglied, mitglieder, mitgliedern, miembros, membri, أعضاء
group, groups, groupe, groupes, gruppe, gruppen, grupo, grupos, gruppo, gruppi, مجموعات
people, person, persons, personnes, menschen, personas, gente, persone, شخص, أشخاص
journalism, journalisme, journalismus, periodismo, giornalismo
local news, local newspapers, presse locale, lokalzeitung, lokalzeitungen, prensa local, stampa locale
women, femmes, frauen, mujeres, donne, نساء
older people, pensioners, seniors, personnes âgées, senioren, ältere menschen, mayores, anziani, كبار السن
disabled, disability, handicap, behinderung, discapacidad, disabilità, ذوي الإعاقة
football, soccer, fußball, fútbol, calcio, كرة القدم
game, games, gaming, jeux vidéo, spiele, videojuegos, videogiochi
sea, ocean, mer, meer, mar, mare, البحر
river, rivers, rivière, rivières, fluss, flüsse, río, ríos, fiume, fiumi
tree, trees, arbres, bäume, árboles, alberi
farmer, farmers, agriculteurs, landwirte, bauern, agricultores, agricoltori, مزارعين
heat, heatwave, canicule, hitze, hitzewelle, ola de calor, caldo
air pollution, air quality, pollution de l'air, luftverschmutzung, contaminación del aire, inquinamento
genocide, génocide, völkermord, genocidio
war, guerre, krieg, guerra, الحرب
syria, syrie, syrien, siria, سوريا
iran, iranian, iranien, iranisch, إيران
israel, israeli, israélien, israelisch, إسرائيل
gaza, غزة
"""
IDEAS = tuple(
    tuple(phrase.strip() for phrase in line.split(",")) for line in _TABLE.strip().replace("\n  ", " ").splitlines()
)
"""Each idea as its words in all languages; the first names it."""

ACRONYMS = {
    "IS": "islamic state",
    "EI": "islamic state",
    "AI": "artificial intelligence",
    "KI": "artificial intelligence",
    "IA": "artificial intelligence",
    "LGBT": "lgbtq",
    "LGBTQ": "lgbtq",
    "VAWG": "misogyny",
    "GP": "doctor",
    "GPs": "doctor",
}
