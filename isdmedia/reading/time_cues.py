"""The words around a time that tell a deadline from an air time, an embargo, a closing date or an office's hours."""

from isdmedia.reading.cues import Cues

BY = Cues(
    "by;before;no later than;not later than;ahead of;prior to;this side of;latest by;by latest;by about;by around;by say;by approx;"
    "until latest;due;due by;due at;due in;needed by;wanted by;on or before;avant;d'ici;d'ici a;au plus tard;pour le;au plus tard le;"
    "plus tard a;avant le;bis;bis zum;bis spatestens;spatestens;spatestens bis;bis um;vor;noch vor;antes de;antes del;a mas tardar;"
    "antes;para las;para el;como muy tarde;entro;entro e non oltre;prima di;prima del;prima delle;entro le;entro il;al piu tardi;قبل;"
    "في موعد اقصاه;موعد اقصاه;في موعد لا يتجاوز;لا يتجاوز;uiterlijk;voor;ate as;ate ao;ate o;antes das;ate;liefst voor;within"
)
UNTIL = Cues("until;till;til;'til;up to;jusqu'a;jusqu'au;jusque;hasta;hasta las;hasta el;fino a;fino alle;حتي;حتي الساعه;tot;bis")
HAVE_UNTIL = Cues(
    "have until;have till;have got until;got until;got till;have til;got til;we've until;i've until;you have until;you have up to;"
    "taking reaction;taking;accepting;can wait until;can wait till;can hold;holding;hold it until;hold the;hold this;can take;"
    "waiting until;wait until;open until;still got;given until;give you until;avez jusqu;avons jusqu;ai jusqu;pouvez repondre jusqu;"
    "tiene hasta;tenemos hasta;tengo hasta;avete fino;abbiamo fino;لديكم حتي;لدينا حتي;haben sie bis;haben bis;hebben tot;"
    "respond until;extended;extended it;extended to;push;pushed it;gives you until;reply until"
)
DEADLINE_WORD = Cues(
    "deadline;deadlines;my deadline;dead line;cut-off;cutoff;cut off;deadline is;drop dead;drop-dead;copy deadline;heure limite;"
    "date limite;delai;bouclage;frist;abgabe*;redaktionsschluss;annahmeschluss;abgabetermin;plazo;fecha limite;hora limite;"
    "cierre de edicion;scadenza;termine ultimo;chiusura;الموعد النهائي;موعد التسليم;اخر موعد;prazo;deadlines are;eta"
)
FOREIGN_DEADLINE = Cues(
    "deadline extended;deadline for the;deadline for entries;deadline for applications;deadline for submissions;entry deadline;"
    "submission deadline;application deadline;deadline for nominations;tax deadline;compliance deadline;legal deadline;"
    "statutory deadline;deadline for ministers;deadline set by;government deadline;deadline to comply;"
    "brexit deadline;deadline for councils;deadline for platforms;their deadline;its deadline;the deadline for companies;"
    "registration deadline;deadline day;missed the deadline;the deadline given;deadline for the council;essay deadline;"
    "dissertation deadline;thesis deadline"
)
ENTRIES = Cues(
    "entries;entry;nominations;nominate;registration;register by;register before;applications close;applications are;apply by;"
    "apply before;submissions close;call for papers;early bird;early-bird;book your place;book tickets;offer ends;offer valid;"
    "offer closes;sale ends;discount;tickets;closing date;inscriptions;inscription;candidatures;anmeldeschluss;anmeldung bis;"
    "einsendeschluss;bewerbungsschluss;inscripciones;candidaturas;iscrizioni;candidature;التسجيل;التقديم;award;awards;prize;"
    "grant round;consultation closes;consultation ends;consultation runs;submit your entry"
)
OFFICE_HOURS = Cues(
    "on the desk;on desk until;i'll be in from;i'll be around;i'm around;i'll be here;i'll be on;office hours;working hours;"
    "open from;open until;opening hours;our lines;lines are open;i'm in until;in the office until;"
    "in the office from;at my desk until;on shift until;on shift from;i'm on until;i'm here until;here until;here till;around until;"
    "around till;reachable until;reachable between;reachable from;reach me until;contactable until;contactable between;i work;"
    "my hours;my shift;shift ends;shift finishes;finish at;finish my shift;start at;desk is staffed;staffed until;staffed from;"
    "monday to friday;mon-fri;mon to fri;horaires;ouvert de;du lundi au vendredi;suis joignable;joignable jusqu*;joignable de;"
    "joignable entre;bin erreichbar;erreichbar bis;erreichbar von;erreichbar unter;burozeiten;sprechzeiten;"
    "offnungszeiten;montag bis freitag;mo-fr;horario;lunes a viernes;localizable;orario;lunedi a venerdi;raggiungibile;ساعات العمل;"
    "ساعات الدوام;من الاحد الي الخميس;available on this number;i'm in from;back at my desk;back in the office;back on;"
    "out of the office;in a meeting until;in meetings until;in meetings from;away until;off until;on leave;on holiday until;"
    "flying until;on a train until"
)
EMBARGO = Cues(
    "embargo*;sperrfrist;gesperrt bis;sperrvermerk;embargado*;sotto embargo;حظر النشر;الحظر;تحت الحظر;under wraps until;"
    "not for publication before;not for use before;not for broadcast before;lifts;lift"
)
PRODUCTION = Cues(
    "lock;locks;locking;we lock;file;filing;to file;filed;file something;laid out;laying out;lay out;lays out;designing;"
    "design the page;layout;page;off stone;"
    "copy needs;copy must;copy should;copy by;needs to be in;has to be in;have to be in;must be in;needs to be with;has to be with;"
    "writing through;writing this up;writing it up;turning this round;turning this around;turning it round;turning it around;"
    "goes to print;go to print;going to print;off to print;to the printer*;to print;sign off;signs off;signed off;closing;closes;"
    "we close;we're closing;copy has;copy is due;copy due;copy in;copy to;editor wants;my editor;the desk wants;subs;to the subs;"
    "wrap;wrapping;running order;finalise;finalising;finalize;finalizing;finish writing;handing in;hand in;hand over;submit;"
    "submitting;turn in;script;scripting;edit at;into the edit;in the edit;edit starts;boucle;bouclons;bouclage;on boucle;"
    "rendre mon papier;rends mon;abgeben;abgabe;cerramos;cierro;cierre;entregar;entrego;consegnare;consegno;chiudiamo;chiudo;نغلق;"
    "تسليم;decide;deciding;decision;make the call;making the call;need to know;need a decision;need an answer;need a yes;"
    "need confirmation;final decision;entscheiden;entscheidung;decidir;decider;decidere;on page at;pages go;page goes;page closes;"
    "book closes"
)
PUBLISH = Cues(
    "in rete;andiamo online;mettiamo online;mettons en ligne;on publie;gehen online;publish*;publication;run;runs;running;"
    "running it;going up;goes up;go up;posting;post it;post this;put it up;moving;move it;"
    "moving it;going live online;go live on the site;goes live;going live with;press;to press;goes to press;going to press;"
    "go to press;going out;goes out;out at;send out;sending out;newsletter goes;story goes;piece goes;going with;go with it;printing;"
    "going live w/;going live w;hitting send;publier;publions;publication;parution;paraitra;en ligne;veroffentlich*;erscheint;"
    "erscheinen;online gehen;"
    "geht online;druck;publicar;publicamos;publicaremos;saldra;pubblicare;pubblichiamo;uscira;esce;in stampa;ننشر;سننشر;النشر;"
    "publiceren;story is due;dropping;drops;filing live"
)
REQUEST = Cues(
    "you;your;u;please;pls;plz;can;could;would;let me;me;my;we;we're;we'll;we've;we'd;our;us;i;i'm;i'll;i've;i'd;need;needed;reply;"
    "respond;response;answer;answers;confirm;asap;get back;come back;send;hear;latest;ideally;thanks;ta;grateful;helpful;if possible;"
    "if poss;great;perfect;ideal;appreciated;wanted;vous;votre;vos;pourriez;merci;nous;notre;je;j'ai;me;besoin;reponse;repondre;"
    "si possible;sie;ihre;ihren;ihnen;ihrer;bitte;wir;uns;unser*;ich;mir;mich;antwort*;ruckmeldung;stellungnahme;danke;gerne;usted;"
    "ustedes;su;sus;nos;nuestr*;por favor;podria*;necesit*;respuesta;gracias;agradec*;me;yo;lei;vi;vostra;vostro;ci;noi;nostr*;"
    "grazie;puo;potete;risposta;rispondere;abbiamo;vorremmo;vorrei;quisiera*;queremos;aimerions;souhait*;voudrai*;mochte*;brauche*;"
    "benotig*;wurde*;konnte*;nous;on;يرجي;الرجاء;تاكيد;نرجو;الرد;ردكم;رد;نحتاج;احتاج;من فضلكم;لكم;نود;ارجو;نامل;موافاتنا;جوابكم;نريد;"
    "serait-elle;serait-il;est-elle;est-il;pourrait*;peut-elle;peut-il;ist sie;ist er;ware;podra*;seria;sarebbe;potrebbe*;"
    "لدينا;graag;kunt;onze;wij;we;reactie;antwoord;alstublieft;gostaria*;precis*;obrigad*;resposta;voces"
)
ASKED_BACK = Cues(
    "reply;respond;response;get back to;come back to;answer;answers;send;sent;comment;statement;quote;a line;need;need this;need it;"
    "want it;want this;want them;want something;have this;have something;get it;get this;back to me;back to us;"
    "needed;hear from;hear back;let me know;let us know;confirm;turn around;turn this around;get me;get us;have it;commento;"
    "dichiarazione;serve;servirebbe;comentario;declaracion;commentaire;kommentar;zitat;reaktion;repondre;reponse;retour;renvoyer;"
    "confirmer;reaction;besoin;antwort*;ruckmeldung;melden;schicken;stellungnahme;brauche*;benotige*;responder;respuesta;contestar;"
    "necesit*;enviar;rispondere;risposta;inviare;bisogno;الرد;رد;ردكم;جواب;نحتاج;موافاتنا;تزويدنا"
)
OTHERS_DUTY = Cues(
    "will;must;has to;had to;have to;has until;vows;promised;promises;pledged;ordered;was given;were given;been given;gave;told to;"
    "is expected to;are expected to;is due to;are due to;says it will;said it would;says;said;aims to;plans to;muss;mussen;soll;"
    "sollen;will;doit;devra;doivent;debe;deben;tiene que;deve;dovra;يجب;على الشركه"
)
DROPPED = Cues(
    "no longer;not;n't;instead of;rather than;as opposed to;statt;anstatt;nicht;plus;au lieu de;en lugar de;invece di;invece che;"
    "بدلا من;was;previous;earlier;original;moved from;pushed from;changed from;brought forward from;shifted from;extended from"
)
GONE = Cues(
    "has gone;have gone;is gone;gone now;are gone;been filled;has been filled;is taken;taken;no longer;won't work;doesn't work;"
    "dropped;has dropped;fallen through;fell through;is off;cancelled;canceled;is full;filled;stood down;standing you down;weg;"
    "vergeben;ist schon;n'est plus;est pris;annule;ya no;non e piu;لم يعد"
)
NO_DEADLINE = Cues(
    "no rush;no rush at all;no hurry;no deadline;no particular deadline;no fixed deadline;no set deadline;no firm deadline;"
    "no hard deadline;no immediate deadline;no tight deadline;not on deadline;deadline is flexible;flexible deadline;deadline: tbd;"
    "deadline tbd;deadline: none;deadline is open;flexible on timing;flexible on dates;flexible on the date;flexible on time;"
    "timing is flexible;we're flexible;i'm flexible;we are flexible;in no rush;in no hurry;not in a rush;not in a hurry;"
    "whenever suits;whenever you can;whenever works;whenever is convenient;when you get a chance;when you have a moment;"
    "take your time;not time sensitive;not time-sensitive;nothing urgent;not urgent;pas de deadline;pas de date limite;"
    "rien ne presse;pas presse;pas pressee;pas urgent;sans urgence;rien d'urgent;aucune urgence;quand vous pourrez;"
    "prenez votre temps;keine eile;eilt nicht;nicht eilig;kein zeitdruck;keine deadline;keine frist;hat zeit;ohne eile;"
    "lassen sie sich zeit;sin prisa;no hay prisa;no corre prisa;sin fecha limite;cuando pueda;cuando puedan;nessuna fretta;"
    "senza fretta;non c'e fretta;con calma;nessuna scadenza;quando puo;لا استعجال;لا عجله;ليس هناك موعد نهائي;لا يوجد موعد نهائي;"
    "في اي وقت يناسبكم;geen haast;geen deadline;sem pressa;long lead;long-lead;no time pressure;no urgency"
)
AIR = Cues(
    "live;on at;on air;on-air;air;airs;airing;airtime;hit;hit time;tx;transmission;transmit;broadcast;broadcasts;slot;slots;"
    "programme;program;show;bulletin;newscast;the one o'clock;the ten o'clock;news at;two-way;presenter;anchor;put her on;put him on;"
    "have her on;have him on;on with;join us;come on;en direct;direct;antenne;journal;plateau;emission;matinale;le 20h;sendung;"
    "senden;live-schalte;schalte;schalten;ausstrahlung;auf sendung;nachrichten;directo;emision;programa;telediario;informativo;"
    "al aire;en antena;diretta;in onda;trasmissione;telegiornale;tg;puntata;نشره;علي الهواء;مباشر;مباشره;برنامج;البث;بث;rechtstreeks;"
    "uitzending;ao vivo;opening of;top story;hour;rundown;segment;block;first thing on;run professor;run dr;run her;run him;run them;"
    "two way;in vision;we're on;we are on;on this tonight;on tonight;on this morning;go out;going out on air;sofa;couch;goes out in;"
    "to go out;collegamento;collegarci;edition of;tonight's edition;leads the"
)
RECORDING = Cues(
    "record;records;recording;recorded;pre-rec*;pre rec*;prerec*;pre-tape*;tape;taping;taped;as live;as-live;grab;enregistr*;"
    "aufzeichn*;aufgezeichnet;aufnahme*;aufnehmen;grabar;grabacion;grabamos;grabaremos;registrare;registrat*;registrazione;"
    "registriamo;تسجيل;نسجل;opnemen;opname;gravar;gravacao;studio time;studio booked;studio is booked;session"
)
FILMING = Cues(
    "film;filming;filmed;shoot;shooting;crew;crews;tournage;tourner;filmer;dreh;drehen;dreharbeit*;drehtermin;kamerateam;rodaje;"
    "rodar;riprese;girare;filmare;تصوير;draaien;film opnemen;camera team"
)
ARRIVAL = Cues(
    "here by;here at;her here;him here;them here;arrive;arrival;arriving;arrives;be here;be with us;be there;be at reception;"
    "get here;get to us;reception;make-up;makeup;green room;car;pick up;pick-up;collect;call time;report to;in the building;arrivee;"
    "arriver;se presenter;maquillage;eintreffen;ankunft;maske;da sein;llegar;llegada;maquillaje;arrivo;arrivare;trucco;وصول;aankomst;"
    "with us by;with us from;in position;on set by;ready by;miked up;be in the chair;in place;in the chair;seated"
)
LINE_CHECK = Cues(
    "line check;line-check;sound check;sound-check;soundcheck;tech check;tech-check;test call;check the line;dial in;connect at;"
    "mic check;level check;line test;test du son;essai technique;test technique;leitungstest;tontest;technikcheck;prueba de sonido;"
    "prova tecnica;prova audio;فحص الصوت"
)
EVENT = Cues(
    "join us for a panel;panel;conference;event;session on;debate;keynote;round table;roundtable;round-table;webinar;summit;festival;"
    "press conference;launch;table ronde;colloque;conference de presse;podium*;konferenz;pressekonferenz;tagung;evento;"
    "rueda de prensa;mesa redonda;convegno;conferenza;conferenza stampa;tavola rotonda;ندوه;مؤتمر;حلقه نقاش;hearing;briefing;doors;"
    "ceremony;symposium;seminar;lecture"
)
INTERVIEW = Cues(
    "interview;interviews;speak;speaking;talk;talking;chat;call;phone;phoner;ring;zoom;teams;skype;meet;meeting;conversation;"
    "catch up;available;availability;free;suit;suits;work for;works for;would work;how about;what about;does;do you have;time to;"
    "slot;entretien;interviewer;parler;appel;appeler;visio;disponible;disponibilite;creneau;rendez-vous;gesprach*;sprechen;telefonat;"
    "telefonieren;anrufen;interviewtermin;verfugbar;termin;zeit;entrevista*;hablar;videollamada;videoconferencia;videochiamata;"
    "llamada;llamar;disponib*;reunion;intervista;intervistare;parlare;chiamata;telefonata;sentirci;disponibile;مقابله;لقاء;مكالمه;"
    "حديث;حوار;متاح*;التحدث;استضاف*;gesprek;spreken;bellen;beschikbaar;entrevistar;book;pencil;pencilled;hold;option;options;either"
)
PAST = Cues(
    "yesterday;was;were;had been;happened;occurred;took place;aired;broadcast on;published on;we published;i published;published the;"
    "was published;were published;have published;just published;posted at;recorded at;filed at;sent at;announced;according to;since;"
    "ran between;ran from;killed;arrested;gestern;hier;ayer;ieri;امس"
)
WITHDRAWN_FROM = Cues(
    "moved from;pushed from;changed from;brought forward from;shifted from;extended from;has moved;been moved;has been extended;now;"
    "instead;new deadline;pushed back to;moved to;extended to;brought forward to"
)
