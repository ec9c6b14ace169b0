"""The words by which each kind of ask is known, with their weight: 3 says it outright, 2 strongly, 1 leans to it."""

from isdmedia.reading.cues import Cues

ASKS: tuple[tuple[str, int, Cues], ...] = (
    (
        "interview",
        3,
        Cues(
            "interview;interviews;interviewed;interviewing;interview request;interview bid;bid;for a live hit;live hit;pre-rec*;"
            "pre rec*;prerec*;two-way;on the show;on the programme;on our programme;on our show;on the podcast;on our podcast;"
            "as a guest;be a guest;guest on;as our guest;demande d'interview;interviewer;interviewanfrage;interviews;"
            "interviewpartner*;entrevista*;intervista*;intervistare;مقابله;لقاء;استضافه;حوار;للمشاركه;المشاركه في برنامج*;ضيفا;ضيفه;"
            "في برنامجنا;entretien;interview-anfrage;join us live;come on the show;come on air;come on to;on air with;"
            "live with the presenter;live slot;slot on;phoner;interviewverzoek;schaltgesprach;live-schalte;schalte;"
            "invite sur le plateau;en plateau;sit-down;down the line;talking head;recevoir en direct;inviter;invite sur;in diretta;"
            "in trasmissione;en directo;en nuestro programa;vraaggesprek;entrevistar;live interview;on the sofa;our sofa;the sofa;"
            "sofa tomorrow;britain sofa;breakfast sofa;hot seat;in collegamento;collegamento;zuschalten;zuzuschalten;en duplex;"
            "record an episode;an episode with;episode with you;guest for our;guest for the;guest for my;have you on;have you as;"
            "des notres;"
            "venir en direct;dans notre emission;dans l'emission;sur notre antenne;in unserer sendung;in unsere sendung;"
            "in die sendung;invitation plateau;sur notre plateau;un debat a;invites pour;seriez-vous partant*;etes-vous partant*;"
            "newspaper review;paper review;"
            "radio round;round of local radio;tape sync;contribution via"
        ),
    ),
    (
        "interview",
        2,
        Cues(
            "minutes with;ten minutes;could i meet;can i meet;could we meet;meet with;come into;come in to;come into the studio;"
            "speak to;speak with;talk to;talk with;chat with;a chat;quick chat;available to speak;available for;sit down with;"
            "join us;come on;hop on;jump on;to chat;a chat;tape with;to tape;we tape;we record on;we record remotely;live chat;"
            "could she do;could he do;can she do;"
            "can he do;can they do;slot;free to chat;standing you down;stand you down;have your;like to have;love to have;live hit;"
            "hit;zoom;have dr;have prof*;have professor;put up;have her on;have him on;have them on;have someone on;get her on;"
            "get him on;run professor;live at;live on;live interview;record with;record at;free to speak;spokesperson available;"
            "up for;would do us;do us a;discuss;pre-record;recorded on;parler avec;parler a;s'entretenir;sprechen mit;gesprach mit;"
            "gesprach;hablar con;parlare con;contar con;التحدث مع;التحدث الي;الحديث مع;phone call with;a call with;a word with;"
            "grab dr;grab prof*;guest;guests;speaking to;talking to;live hit;live from;a spokesperson;an expert;someone who;"
            "take part;zu gast;telefonieren;quick call;a call;ring me;intervenir;intervention;in the studio;studio guest;speaker;"
            "spreken met;mit ihr sprechen;mit ihm sprechen;appear on;on camera;she'd be on;he'd be on;they'd be on;you'd be on;be on at;"
            "serait-elle joignable;serait-il joignable;est-elle joignable;est-il joignable;joignable par telephone;joindre par telephone;"
            "serait-elle disponible;serait-il disponible;est-elle disponible;est-il disponible;telefonisch erreichbar;"
            "telefonisch sprechen;"
            "ware frau;ware herr;estaria disponible;podria atendernos;atendernos;sarebbe disponibile;raggiungibile al telefono;"
            "متاح للحديث;متاحه للحديث;التحدث عبر;standing her down;standing him down;stand her down;stand him down;stood down"
        ),
    ),
    (
        "comment",
        3,
        Cues(
            "sentences from;two sentences;three sentences;a sentence or two;comment;a comment;for comment;to comment;comment on;"
            "any comment;comments on;request for comment;statement;statements;a quote;quotes;quote from;a line from;reaction;"
            "reactions;react to;your response;a response;responses to;respond to;couple of lines;few lines;two lines;three lines;"
            "some lines;a line or two;a line on;anything from;something to say about;like to say about;want to say about;"
            "what do you say to;stellungnahme*;statement von;kommentar*;reaktion*;entgegnen;zitat;einordnung;un commentaire;"
            "commenter;commentaires;une reaction;reagir;declaration;une citation;comentario*;comentar;declaracion*;reaccion*;"
            "valoracion;una cita;commento;commentare;dichiarazion*;reazione;تعليق;تعليقكم;تصريح;رد فعل;ردكم علي;بيان;reactie;"
            "commentaar;thoughts on;view on;views on;position on;position sur;was sagen sie;stellung nehmen;aussern;take on;"
            "your take;stand by;do you stand;word quote;words from;comentarios;a few words;reax;want to say something;"
            "like to say something;say something on;something to say on;sentences is plenty;one or two sentences;"
            "1-2 sentences;two or three sentences;a couple of sentences;few sentences;a line about;lines about;words on;"
            "ein paar satze;zwei satze;quelques lignes;quelques mots;deux phrases;un par de frases;unas lineas;due righe;poche righe;"
            "كلمات قليله;give us a line;give us a few"
        ),
    ),
    (
        "right_of_reply",
        5,
        Cues(
            "right of reply;right to reply;opportunity to respond;opportunity to reply;chance to respond;chance to reply;"
            "we intend to publish;we plan to publish allegations;we are preparing to report that;allegations;droit de reponse;"
            "gelegenheit zur stellungnahme;derecho de replica;derecho a replica;diritto di replica;حق الرد;we will be alleging;"
            "put the following points;put the following allegations;put these points to you;konfrontation;konfrontieren;weerwoord;"
            "wederhoor;contradictoire"
        ),
    ),
    (
        "fact_check",
        3,
        Cues(
            "fact-check*;fact check*;factcheck*;faktencheck*;fact-checker;checking the following;following is right;"
            "following is correct;is this right;is that right;is this correct;is that correct;is it true;is it correct;"
            "is it right that;which is it;which figure;which is right;which is correct;error in your;mistake in your;typo in;"
            "verification des faits;verifier les;verifier que;verifier si;est-il exact;est-ce exact;est-il vrai;stimmt es;stimmt das;"
            "ist es richtig;trifft es zu;zutreffend;verificacion;verificar;verificar si;es cierto;es correcto;verifica dei fatti;"
            "verificare;e vero che;e corretto;التحقق;تدقيق;هل صحيح;هل هذا صحيح;accuracy;confirm the following;confirm these;verify;"
            "verifying;double-check;double check;factchecking;does not match;doesn't match;don't match;do not match;"
            "don't add up;doesn't add up;do not add up;discrepanc*;inconsisten*;contradict*;differ from;klopt het;passen nicht;"
            "widerspr*"
        ),
    ),
    (
        "fact_check",
        1,
        Cues(
            "please confirm;confirm that;can you confirm;could you confirm;bestatigen;confirmer que;confirmar;confermare;accurate;"
            "claims;claim that;check that;checking"
        ),
    ),
    (
        "pictures",
        4,
        Cues(
            "headshot*;head shot*;photo;photos;photograph of;photographs of;picture of;pictures of;pics;pic of;hi-res;high-res;"
            "high res;hi res;300dpi;portrait of;images of;image of;footage;b-roll;broll;video clip*;clips of;the clips;screenshots;"
            "screenshot;screengrab*;logo;photo de;photos de;visuel*;bildmaterial;foto;fotos;pressefoto*;pressebild*;portratfoto;"
            "bild von;bilder;fotografia*;imagen;imagenes;immagine;immagini;صوره;صور;لقطات;فيديو عالي;afbeelding*;picture desk;"
            "picture editor;bildredaktion;photo desk"
        ),
    ),
    (
        "material",
        4,
        Cues(
            "have the report;see the report;get the report;have a copy;embargoed copy;advance copy;copy of the report;"
            "copy of your report;copy of the study;full report;the report itself;pdf of;send the report;send me the report;"
            "share the report;the full study;full paper;raw data;underlying data;the data;data set;dataset;data for;data behind;csv;"
            "spreadsheet;excel;xlsx;timetable data;data by;figures for;figures by;breakdown by;breakdown of;broken down by;share the;"
            "counts by;numbers for;the numbers by;tables;data tables;rapport complet;l'etude complete;donnees;les chiffres;"
            "copie du rapport;vollstandige studie;vollstandigen bericht;die studie zusenden;den bericht zusenden;datensatz;rohdaten;"
            "zahlen fur;informe completo;datos;copia del informe;rapporto completo;i dati;copia del rapporto;نسخه من التقرير;"
            "التقرير الكامل;البيانات;volledige rapport;data-set;methodology document;press pack;media pack;embargoed version;"
            "link to the report;report link;the link;advance sight;under embargo copy;early sight;send it under embargo;lien vers;"
            "link zur studie;early copy;pre-embargo copy;embargoed report;chart data"
        ),
    ),
    (
        "filming",
        5,
        Cues(
            "to film;filming;film with;film at;film an;film her;film him;film your;camera crew;our crew;a crew;shoot day;shooting;"
            "tournage;tourner un;tourner une;tourner chez;filmer;dreharbeit*;drehen;drehteam;dreh;drehtermin;kamerateam;rodaje;rodar;"
            "grabar imagenes;riprese;girare;تصوير;فريق تصوير;draaien;filmopnames;documentary crew;gv's;gvs;location shoot"
        ),
    ),
    (
        "background",
        4,
        Cues(
            "on background;background chat;background briefing;background call;background conversation;for background;"
            "background only;off the record;off-the-record;not for attribution;background interview;hintergrundgesprach;hintergrund;"
            "en off;off the record;de contexto;di contesto;للخلفيه;achtergrondgesprek;deep background;steer;guidance only;"
            "backgrounder"
        ),
    ),
    (
        "op_ed",
        6,
        Cues(
            "op-ed;op ed;oped;opinion piece;comment piece;write a piece for;write for us;write something for us;guest column;"
            "guest essay;tribune libre;une tribune;gastbeitrag;tribuna;articulo de opinion;editoriale a firma;opiniestuk;مقال راي;"
            "essay for us;byline piece;bylined;first-person piece;800 words from"
        ),
    ),
    (
        "event",
        4,
        Cues(
            "accreditation;accredit*;press conference;attend the;attend your;to attend;come to the launch;launch event;"
            "invite you to speak;invite her to speak;invite him to speak;speak at our;speak at the;speaking at our;conference;"
            "panel discussion;on the panel;our panel;keynote;moderate;roundtable;round-table;summit;symposium;festival;rsvp;"
            "conference de presse;accreditation;table ronde;colloque;pressekonferenz;akkreditierung;podiumsdiskussion;tagung;"
            "teilnehmen an;rueda de prensa;acreditacion;mesa redonda;conferenza stampa;accredito;tavola rotonda;convegno;مؤتمر صحفي;"
            "ندوه;مؤتمر;حلقه نقاش;persconferentie;invitation to;media briefing;webinar for"
        ),
    ),
    (
        "complaint",
        4,
        Cues(
            "change the headline;amend your;amend the;correct your;correct the record;factually incorrect;is inaccurate;untrue;"
            "withdraw the;withdraw your;take issue;complaint;complain;complaining;we demand;demand a correction;request a correction;"
            "correction request;retract;retraction;please correct;misquoted;misrepresent*;defam*;libel*;legal action;our lawyers;"
            "take down;please remove;ipso;ofcom complaint;false and;apology;apologise;reclamation;plainte;rectificatif;beschwerde;"
            "gegendarstellung;richtigstellung;unterlass*;queja;rectificacion;reclamo;rettifica;smentita;شكوي;تصحيح;قانوني;klacht;"
            "rectificatie;misattribut*;issue a correction;wrongly;misleading;request for correction;request for a correction;"
            "that you correct;ask you to correct;asking you to correct;require you to correct;reserve our position;reserve our rights;"
            "reserve all our;reserves its rights;reserve the right to;did not contact us;without contacting us;never contacted us;"
            "not given the opportunity;we were not asked;demande de rectification;rectifier;berichtigung;bitten um korrektur;"
            "solicitamos que rectifi*;chiediamo la rettifica"
        ),
    ),
    (
        "written_questions",
        4,
        Cues(
            "questions below;the following questions;following questions;list of questions;answer the questions;answers to;"
            "my questions;some questions;written answers;written responses;few questions;questions suivantes;quelques questions;"
            "questions ci-dessous;reponses par ecrit;folgende fragen;folgenden fragen;einige fragen;nachstehende fragen;"
            "fragen schriftlich;schriftlich beantworten;siguientes preguntas;algunas preguntas;preguntas por escrito;"
            "seguenti domande;alcune domande;domande per iscritto;الاسئله التاليه;بعض الاسئله;اسئله;volgende vragen;email q&a;"
            "email interview;questions by email;questions over email;by email if easier;written q&a;couple of questions;"
            "two questions;three questions"
        ),
    ),
    (
        "information",
        2,
        Cues(
            "a question;quick question;question about;query;could you tell me;can you tell me;do you know;does the report;"
            "does your report;did your;did the;did you;how many;how did;how do you;how was;what is;what are;when is;when will;"
            "where can;who is;who was;whether;why did;is there;are there;clarify;clarification;explain;full job title;job title;"
            "pronounce;spell;embargo query;pourriez-vous me dire;pouvez-vous me dire;une question;une precision;renseignement*;"
            "preciser;combien;konnen sie mir sagen;eine frage;nachfrage;ruckfrage;wie viele;auskunft;rechercheanfrage;una pregunta;"
            "una duda;podria decirme;cuantos;una domanda;un chiarimento;informazion*;informacion;سؤال;استفسار;معلومات;هل يمكنكم;"
            "vraag;informatie;methodology;method;methode;methodik;is the embargo;confirm the embargo;embargo time;"
            "checking the embargo;the embargo;is this embargoed;embargoed until;embargo lifts;any figures;any data;does it cover;"
        ),
    ),
)

CHASES = Cues(
    "nag;nagging;to nag;chivvy;chase;chasing;chaser;just bumping;bumping;bump;following up;follow up;follow-up;any news;"
    "any update;any joy;any luck;"
    "did you get;did you see;have you had a chance;checking in;nudge;nudging;gentle reminder;reminder;just wondering if;"
    "sorry to bother;sorry to pester;relance;je me permets de relancer;je reviens vers vous;avez-vous pu;nachfassen;nachhaken;"
    "erinnern;noch einmal nachfragen;haben sie schon;recordatorio;alguna novedad;novedades;sollecit*;avete novita;novita;تذكير;"
    "متابعه;هل من جديد;circling back;touching base;still need;still keen;any word;herinnering"
)
MARKETING = Cues(
    "unsubscribe;free demo;demo;book a demo;free trial;special offer;limited offer;limited time;discount;% off;per cent off;"
    "save up to;early bird;early-bird;entry fee;enter now;nominations;enter the;sponsorship;sponsor;exhibit;our platform;"
    "our services;our software;our solution;we help companies;we help brands;we help organisations;boost your;increase your;"
    "grow your;seo;backlink*;guest post*;link building;domain authority;media list;media database;press release distribution;pricing;"
    "price list;sign up;sign up now;register now;book your place;buy now;click here;view in browser;webinar;ai-powered;roi;leads;"
    "our rates;rate card;advertorial;sponsored content;paid placement;media kit;partnership opportunity;"
    "schedule a call with our team;growth;sales;vat;no obligation;tracks;offre speciale;remise;promotion;essai gratuit;se desabonner;"
    "tarif*;devis;sonderangebot;rabatt;angebot;kostenlos*;newsletter abbestellen;jetzt anmelden;preisliste;oferta;descuento;"
    "prueba gratuita;presupuesto;darse de baja;offerta;sconto;prova gratuita;preventivo;عرض خاص;خصم*;خصما;عروض;اشترك;مجانا;خدماتنا;"
    "اسعار*;ترجمه التقارير;aanbieding;korting;gratis;webinar series;media training packages;best use of;pr awards;our tool;"
    "happy to show you;show you how;i help;we help;our clients;sponsored article;sponsored post;we pay;paid article;link insertion;"
    "early-bird entry;have you entered;enter now;entries close;entries open;call for entries;shortlist*;award;awards;award ceremony;"
    "category;per head;packages start;speaker packages;packages from;prices start;book by;book now;training course;masterclass;"
    "team of the year;of the year;campaign of the year;"
    "research of the year;"
    "do-follow;dofollow;guest article;publish an article on;on your site;on your website;your website;outreach;triple your;"
    "double your;case study with clients;our agency;"
    "our team of experts;outsourc*;white label;would you be interested in our"
)
STUDENT = Cues(
    "student;students' project;dissertation;thesis;my essay;coursework;my university;school project;undergraduate;phd research;"
    "phd student;master's;masters student;my supervisor;gcse;a-level;memoire de;etudiant*;ma these;lyceen*;studentin;ich studiere;"
    "masterarbeit;bachelorarbeit;hausarbeit;seminararbeit;doktorarbeit;estudiante;tesis;trabajo de fin;tfg;tfm;studente;studentessa;"
    "tesi di laurea;la mia tesi;طالب;طالبه;رساله ماجستير;اطروحه;internship;work experience;job application;my cv;vacancy;vacancies;"
    "our pupils;my pupils;our students;my students;i teach;school assembly;sixth form;sixth-form;year 9;year 10;year 11;"
    "apply for;praktikum;stage de;lebenslauf;scriptie;homework"
)
PUBLIC = Cues(
    "disgrace*;rubbish;shame on you;taxpayer*;you people;waste of money;get a proper job;i am a member of the public;"
    "as a member of the public;concerned citizen;dead end;my neighbour*;boiler*;plumb*;invoice*;your order;delivery;parcel;refund;"
    "my appointment;prescription;booking reference;reservation;the engineer;leaking;quote for the job;lost property;my account;"
    "my password;wrong person;customer service;my late husband;honte;verschwendung;schande;verguenza;vergogna;عار عليكم;"
    "so-called experts;propagandists;shut up;sheep;wake up;the truth about;heating;repair*;washing machine;my table;dentist;vet;"
    "tradesman;the car;mot;tickets;your shop;opening hours;my bus;my train;my child's school"
)
AUTHORITY = Cues(
    "our legal team;head of communications;i lead communications;communications at;public policy at;trust and safety at;"
    "on behalf of our client;our client;we act for;we are instructed;cease and desist;letter before action;without prejudice;"
    "counter terrorism police;counter-terrorism police;metropolitan police;detective;police constable;select committee;"
    "committee clerk;clerk of the committee;congressional staff*;senate committee;house committee;congressman's office;"
    "senator's office;subpoena;member of parliament's office;office of senator;office of congress*;regulatory enquiry;"
    "information notice;ofcom's online safety;bundestag;assemblee nationale;commission europeenne;parliamentary question;"
    "grant manager;your funder;im auftrag unserer mandantin;mandant*;en nom de notre client;rechtsanwalt*;kanzlei;avocat*;"
    "data protection authority;trust and safety team at;policy team at;legislative assistant;legislative aide;"
    "legislative director;legislative counsel;staffer"
)
PRESS_WORDS = Cues(
    "reporter;journalist;producer;editor;correspondent;presenter;newsdesk;news desk;newsroom;story;article;piece;programme;bulletin;"
    "readers;listeners;viewers;broadcast;on air;podcast;deadline;interview;press release;publish*;newspaper;magazine;press office;"
    "freelance;writing up;writing about;working on a;reporting on;column;headline;copy;embargo*;booker;journaliste;redacteur*;"
    "redactrice;redaction;article sur;emission;reportage;programmatrice;redakteur*;redaktion;bericht*;journalistin;sendung;beitrag;"
    "artikel;periodista;redactor*;redaccion;reportaje;programa;articulo;giornalista;redazione;servizio;articolo;trasmissione;صحفي*;"
    "صحافي*;منتج*;مراسل*;قناه;برنامج;تقرير صحفي;نشره;جريده;صحيفه;redacteur;verslaggever;uitzending;fact-checker;fact checker;"
    "researcher at;quote;comment;statement"
)
