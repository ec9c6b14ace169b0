"""Words for time zones: abbreviations, places and peoples in several languages -> IANA names."""
from collections.abc import Mapping

ABBREVIATIONS: Mapping[str, str] = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "EST": "America/New_York", "EDT": "America/New_York", "CDT": "America/Chicago", "MST": "America/Denver", "MDT": "America/Denver",
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "AKST": "America/Anchorage", "HST": "Pacific/Honolulu",
    "ADT": "America/Halifax", "NST": "America/St_Johns", "NDT": "America/St_Johns", "BRT": "America/Sao_Paulo", "ART": "America/Argentina/Buenos_Aires",
    "GMT": "UTC", "UTC": "UTC", "BST": "Europe/London", "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon", "CET": "Europe/Berlin", "CEST": "Europe/Berlin",
    "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin", "EET": "Europe/Athens", "EEST": "Europe/Athens", "MSK": "Europe/Moscow", "TRT": "Europe/Istanbul",
    "SAST": "Africa/Johannesburg", "WAT": "Africa/Lagos", "CAT": "Africa/Maputo", "EAT": "Africa/Nairobi",
    "GST": "Asia/Dubai", "PKT": "Asia/Karachi", "SGT": "Asia/Singapore", "HKT": "Asia/Hong_Kong", "JST": "Asia/Tokyo", "KST": "Asia/Seoul",
    "WIB": "Asia/Jakarta", "ICT": "Asia/Bangkok", "PHT": "Asia/Manila", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "AET": "Australia/Sydney",
    "ACST": "Australia/Adelaide", "ACDT": "Australia/Adelaide", "AWST": "Australia/Perth", "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland",
    "NZT": "Pacific/Auckland",
}
"""Written in capitals; three letters and more also in small letters right behind a clock time."""

STANDARD_OFFSETS: Mapping[str, float] = {
    "EST": -5, "EDT": -4, "CDT": -5, "CST": -6, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "BST": 1, "GMT": 0, "CET": 1, "CEST": 2, "MEZ": 1,
    "MESZ": 2, "EET": 2, "EEST": 3, "AEST": 10, "AEDT": 11, "ACST": 9.5, "ACDT": 10.5, "NZST": 12, "NZDT": 13, "WET": 0, "WEST": 1,
    "AST": -4, "ADT": -3, "NST": -3.5, "NDT": -2.5, "AKST": -9,
}
"""Hours that the letters strictly mean, whatever the season."""

AMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "IST": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "CST": ("America/Chicago", "Asia/Shanghai", "America/Havana"),
    "AST": ("Asia/Riyadh", "America/Halifax"),
}

PLACES: Mapping[str, str] = {
    "Europe/London": "uk;london;britain;british;england;scotland;edinburgh;glasgow;belfast;cardiff;manchester;salford;birmingham;wales;"
    "united kingdom;londres;londra;londoner;britischer;britische;britannique;لندن;بريطانيا;londen;grande-bretagne;gran bretaña;gb;reino unido",
    "Europe/Dublin": "dublin;ireland;irish;irlande;irland;irlanda;دبلن",
    "Europe/Paris": "paris;france;french;française;pariser;francés;parís;parigi;francesa;باريس;فرنسا;lyon;marseille",
    "Europe/Berlin": "berlin;germany;german;berliner;deutscher;deutsche;allemande;hamburg;munich;münchen;köln;frankfurt;alemana;alemania;tedesca;برلين;ألمانيا;berlín;duitse",
    "Europe/Madrid": "madrid;spain;spanish;española;peninsular;peninsular española;barcelona;مدريد;spagnola;españa;espagne;espagnole",
    "Europe/Rome": "rome;italy;italian;roma;italiana;milan;milano;rom;روما;italie;italienne;italia",
    "Europe/Brussels": "brussels;belgium;belgian;bruxelles;brüssel;belge;bruselas;بروكسل;brussel",
    "Europe/Amsterdam": "amsterdam;the hague;netherlands;dutch;hilversum;nederlandse;den haag;أمستردام;néerlandaise",
    "Europe/Vienna": "vienna;wien;wiener;austria;austrian;österreichischer;vienne",
    "Europe/Zurich": "zurich;zürich;geneva;genève;genf;bern;berne;swiss;switzerland;schweizer;suisse;جنيف;ginebra;ginevra",
    "Europe/Stockholm": "stockholm;sweden;swedish;svensk", "Europe/Oslo": "oslo;norway;norwegian;norsk",
    "Europe/Copenhagen": "copenhagen;denmark;danish;københavn;dansk;kopenhagen", "Europe/Helsinki": "helsinki;finland;finnish",
    "Europe/Lisbon": "lisbon;lisboa;portugal;lisbonne;portuguese", "Europe/Athens": "athens;greece;greek;athènes;athen;أثينا",
    "Europe/Warsaw": "warsaw;poland;polish;varsovie;warschau", "Europe/Prague": "prague;czech", "Europe/Budapest": "budapest;hungary",
    "Europe/Bucharest": "bucharest;romania", "Europe/Sofia": "sofia;bulgaria", "Europe/Belgrade": "belgrade;serbia",
    "Europe/Kyiv": "kyiv;kiev;ukraine;كييف", "Europe/Moscow": "moscow;russia;russian;moscou;moskau;موسكو;moskauer",
    "Europe/Istanbul": "istanbul;ankara;turkey;türkiye;turkish;إسطنبول;أنقرة;تركيا;اسطنبول;turque",
    "America/New_York": "new york;nyc;ny;washington;washington dc;dc;d.c.;us eastern;eastern;eastern time;us east coast;east coast;maryland;boston;atlanta;"
    "miami;florida;philadelphia;detroit;baltimore;virginia;new jersey;connecticut;massachusetts;georgia usa;ohio;michigan;نيويورك;واشنطن;new yorker;"
    "nueva york;nova york;us east;eastern standard;eastern daylight;eastern standard time;eastern daylight time",
    "America/Toronto": "toronto;ottawa;montreal;montréal;ontario;quebec;québec",
    "America/Chicago": "chicago;texas;houston;dallas;austin;central time;us central;minneapolis;new orleans;st louis;wisconsin;central;nashville",
    "America/Denver": "denver;colorado;mountain time;mountain;utah;salt lake city;us mountain", "America/Phoenix": "phoenix;arizona",
    "America/Los_Angeles": "los angeles;la;california;san francisco;sf;seattle;pacific;pacific time;us pacific;west coast;us west coast;portland;oregon;las vegas;"
    "silicon valley;bay area;san diego;pacific standard time;pacific daylight time;لوس أنجلوس",
    "America/Vancouver": "vancouver;british columbia;bc", "America/Edmonton": "calgary;edmonton;alberta", "America/Winnipeg": "winnipeg;manitoba",
    "America/Halifax": "halifax;atlantic time;nova scotia", "America/St_Johns": "newfoundland;st john's",
    "America/Mexico_City": "mexico city;mexico;ciudad de méxico;cdmx", "America/Sao_Paulo": "são paulo;sao paulo;rio;rio de janeiro;brasília;brazil;brasilia",
    "America/Argentina/Buenos_Aires": "buenos aires;argentina", "America/Bogota": "bogotá;colombia", "America/Lima": "lima;peru",
    "America/Santiago": "santiago;chile", "America/Caracas": "caracas;venezuela", "America/Havana": "havana;la habana",
    "Asia/Qatar": "doha;qatar;الدوحة;قطر;doha time", "Asia/Riyadh": "riyadh;mecca;makkah;saudi;saudi arabia;ksa;jeddah;الرياض;مكة المكرمة;مكة;السعودية;la mecque;mekka;جدة",
    "Asia/Dubai": "dubai;abu dhabi;uae;gulf;gulf standard;gulf standard time;emirates;دبي;أبوظبي;أبو ظبي;الإمارات;dubaï", "Asia/Kuwait": "kuwait;الكويت",
    "Asia/Bahrain": "bahrain;manama;المنامة;البحرين", "Asia/Muscat": "oman;muscat;مسقط", "Asia/Baghdad": "baghdad;iraq;erbil;بغداد;العراق;أربيل;bagdad",
    "Asia/Damascus": "damascus;syria;دمشق;سوريا;damas", "Asia/Amman": "amman;jordan;عمان;الأردن;عمّان", "Asia/Beirut": "beirut;lebanon;بيروت;لبنان;beyrouth",
    "Asia/Jerusalem": "jerusalem;tel aviv;israel;israeli;القدس;jérusalem", "Asia/Gaza": "gaza;غزة", "Asia/Hebron": "ramallah;رام الله;palestine",
    "Africa/Cairo": "cairo;egypt;القاهرة;مصر;le caire;kairo;el cairo;il cairo", "Africa/Tunis": "tunis;tunisia;تونس", "Africa/Algiers": "algiers;الجزائر;alger",
    "Africa/Casablanca": "rabat;casablanca;morocco;المغرب;الرباط;maroc", "Africa/Tripoli": "tripoli;libya;طرابلس;ليبيا", "Africa/Khartoum": "khartoum;الخرطوم",
    "Asia/Tehran": "tehran;iran;طهران;téhéran;teheran", "Asia/Kabul": "kabul;afghanistan;كابول", "Asia/Karachi": "karachi;islamabad;pakistan;lahore",
    "Asia/Kolkata": "india;indian;delhi;new delhi;mumbai;bangalore;bengaluru;kolkata;india standard time;indian standard time;chennai",
    "Asia/Dhaka": "dhaka;bangladesh", "Asia/Colombo": "colombo;sri lanka", "Asia/Kathmandu": "kathmandu;nepal", "Asia/Bangkok": "bangkok;thailand",
    "Asia/Ho_Chi_Minh": "hanoi;vietnam", "Asia/Jakarta": "jakarta;indonesia", "Asia/Singapore": "singapore;singapour;singapur", "Asia/Kuala_Lumpur": "kuala lumpur;malaysia",
    "Asia/Manila": "manila;philippines", "Asia/Hong_Kong": "hong kong;hongkong;hk", "Asia/Shanghai": "beijing;china;shanghai;pékin;peking", "Asia/Taipei": "taipei;taiwan",
    "Asia/Tokyo": "tokyo;japan;japanese;tokio", "Asia/Seoul": "seoul;korea", "Australia/Sydney": "sydney;melbourne;canberra;aus eastern;australian eastern;hobart;nsw",
    "Australia/Brisbane": "brisbane;queensland", "Australia/Adelaide": "adelaide;south australia", "Australia/Perth": "perth;western australia",
    "Australia/Darwin": "darwin", "Pacific/Auckland": "auckland;wellington;new zealand;nz;kiwi", "Pacific/Honolulu": "hawaii;honolulu",
    "America/Anchorage": "alaska;anchorage", "Africa/Johannesburg": "johannesburg;cape town;pretoria;south africa;south african",
    "Africa/Nairobi": "nairobi;kenya;kampala;east africa", "Africa/Lagos": "lagos;nigeria;abuja;west africa", "Africa/Accra": "accra;ghana",
    "Africa/Dakar": "dakar;senegal", "Africa/Addis_Ababa": "addis ababa;ethiopia", "Africa/Harare": "harare;zimbabwe",
    "UTC": "greenwich;greenwich mean;greenwich mean time;غرينتش;غرينيتش;جرينتش;غرينتش العالمي;zulu;utc;gmt",
    "Europe/Luxembourg": "central european;central european time;mitteleuropäischer",
}
"""IANA name -> words, separated by semicolons, folded when looked up."""

PREFIX_ZONES: Mapping[int, str] = {
    44: "Europe/London", 353: "Europe/Dublin", 33: "Europe/Paris", 49: "Europe/Berlin", 34: "Europe/Madrid", 39: "Europe/Rome", 32: "Europe/Brussels",
    31: "Europe/Amsterdam", 43: "Europe/Vienna", 41: "Europe/Zurich", 46: "Europe/Stockholm", 47: "Europe/Oslo", 45: "Europe/Copenhagen",
    358: "Europe/Helsinki", 351: "Europe/Lisbon", 30: "Europe/Athens", 48: "Europe/Warsaw", 420: "Europe/Prague", 36: "Europe/Budapest",
    40: "Europe/Bucharest", 359: "Europe/Sofia", 381: "Europe/Belgrade", 380: "Europe/Kyiv", 7: "Europe/Moscow", 90: "Europe/Istanbul",
    974: "Asia/Qatar", 966: "Asia/Riyadh", 971: "Asia/Dubai", 965: "Asia/Kuwait", 973: "Asia/Bahrain", 968: "Asia/Muscat", 964: "Asia/Baghdad",
    963: "Asia/Damascus", 962: "Asia/Amman", 961: "Asia/Beirut", 972: "Asia/Jerusalem", 970: "Asia/Gaza", 20: "Africa/Cairo", 216: "Africa/Tunis",
    213: "Africa/Algiers", 212: "Africa/Casablanca", 218: "Africa/Tripoli", 98: "Asia/Tehran", 93: "Asia/Kabul", 92: "Asia/Karachi", 91: "Asia/Kolkata",
    880: "Asia/Dhaka", 66: "Asia/Bangkok", 84: "Asia/Ho_Chi_Minh", 62: "Asia/Jakarta", 65: "Asia/Singapore", 60: "Asia/Kuala_Lumpur", 63: "Asia/Manila",
    852: "Asia/Hong_Kong", 86: "Asia/Shanghai", 886: "Asia/Taipei", 81: "Asia/Tokyo", 82: "Asia/Seoul", 61: "Australia/Sydney", 64: "Pacific/Auckland",
    27: "Africa/Johannesburg", 254: "Africa/Nairobi", 234: "Africa/Lagos", 233: "Africa/Accra", 55: "America/Sao_Paulo",
    54: "America/Argentina/Buenos_Aires", 52: "America/Mexico_City", 57: "America/Bogota",
}
"""Country calling code -> the zone of its media."""

TOP_LEVEL_ZONES: Mapping[str, str] = {
    "uk": "Europe/London", "scot": "Europe/London", "wales": "Europe/London", "ie": "Europe/Dublin", "fr": "Europe/Paris", "de": "Europe/Berlin",
    "es": "Europe/Madrid", "it": "Europe/Rome", "be": "Europe/Brussels", "nl": "Europe/Amsterdam", "at": "Europe/Vienna", "ch": "Europe/Zurich",
    "se": "Europe/Stockholm", "no": "Europe/Oslo", "dk": "Europe/Copenhagen", "fi": "Europe/Helsinki", "pt": "Europe/Lisbon", "gr": "Europe/Athens",
    "pl": "Europe/Warsaw", "cz": "Europe/Prague", "hu": "Europe/Budapest", "ro": "Europe/Bucharest", "tr": "Europe/Istanbul", "ru": "Europe/Moscow",
    "ua": "Europe/Kyiv", "qa": "Asia/Qatar", "sa": "Asia/Riyadh", "ae": "Asia/Dubai", "lb": "Asia/Beirut", "jo": "Asia/Amman", "iq": "Asia/Baghdad",
    "eg": "Africa/Cairo", "il": "Asia/Jerusalem", "ma": "Africa/Casablanca", "tn": "Africa/Tunis", "in": "Asia/Kolkata", "pk": "Asia/Karachi",
    "sg": "Asia/Singapore", "hk": "Asia/Hong_Kong", "jp": "Asia/Tokyo", "kr": "Asia/Seoul", "au": "Australia/Sydney", "nz": "Pacific/Auckland",
    "za": "Africa/Johannesburg", "ke": "Africa/Nairobi", "ng": "Africa/Lagos", "ca": "America/Toronto", "br": "America/Sao_Paulo",
    "ar": "America/Argentina/Buenos_Aires", "mx": "America/Mexico_City", "us": "America/New_York",
}

OFFSET_ZONES: Mapping[int, tuple[str, ...]] = {
    -600: ("Pacific/Honolulu",), -540: ("America/Anchorage",), -480: ("America/Los_Angeles",), -420: ("America/Los_Angeles", "America/Denver"),
    -360: ("America/Chicago", "America/Denver"), -300: ("America/New_York", "America/Chicago"), -240: ("America/New_York", "America/Halifax"),
    -180: ("America/Sao_Paulo",), 0: ("Europe/London", "UTC"), 60: ("Europe/London", "Europe/Paris"), 120: ("Europe/Paris", "Africa/Cairo"),
    180: ("Asia/Riyadh", "Europe/Istanbul"), 210: ("Asia/Tehran",), 240: ("Asia/Dubai",), 300: ("Asia/Karachi",), 330: ("Asia/Kolkata",),
    360: ("Asia/Dhaka",), 420: ("Asia/Bangkok",), 480: ("Asia/Singapore",), 540: ("Asia/Tokyo",), 570: ("Australia/Adelaide",),
    600: ("Australia/Sydney", "Australia/Brisbane"), 630: ("Australia/Adelaide",), 660: ("Australia/Sydney",), 720: ("Pacific/Auckland",),
    780: ("Pacific/Auckland",),
}
"""Minutes east of Greenwich -> likely zones; the first whose offset holds on the day is taken."""

LANGUAGE_ZONES: Mapping[str, str] = {
    "fr": "Europe/Paris", "de": "Europe/Berlin", "es": "Europe/Madrid", "it": "Europe/Rome", "nl": "Europe/Amsterdam", "pt": "Europe/Lisbon",
}
