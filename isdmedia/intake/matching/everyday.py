"""Words that say nothing about which release a mail means: small words, and the words of every mail to a press
office."""

SILENT = frozenset(
    """
    the and for that with from this have has had was were are been being will would could should may might can shall
    must not but our your you
    their his her its they them she him who whom whose which what when where why how all any both each few more most
    other some such than too very
    just only also even still yet about above after again against before below between into onto over under out off
    down through during until while
    because here there then once these those does did doing done one two get got make made let say says said tell
    told ask asked asking know like want
    wanted need needed see seen look looking give given take taken come came going gone think back well much many
    please thank thanks hello dear regards best
    kind kindly wishes cheers sincerely morning afternoon hi hey sir madam team desk sorry chase chasing bump
    following follow
    yes okay able way lot bit thing something anything someone anyone whether really quite rather perhaps soon able
    happy glad grateful love hope
    interview interviews interviewee comment comments quote quotes statement response reply reaction question
    questions answer answers request requests
    email mail call phone ring number mobile contact office press media journalist reporter editor producer
    correspondent presenter researcher booker
    programme program show story piece article segment slot live pre-record prerecord record recording radio tv
    television studio zoom skype webex teams line
    newsroom broadcast broadcaster channel newspaper paper magazine podcast podcasts episode wire website site
    online page link attached attachment
    today tonight tomorrow yesterday week weekend day days hour hours minute minutes min mins time times date monday
    tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december deadline asap
    urgent urgently confirm confirmed
    release report reports study studies research dispatch analysis paper papers publication published publish
    publishing author authors spokesperson spokespeople
    finding findings result results institute institution foundation centre center university organisation
    organization available copy embargo embargoed
    million billion thousand hundred cent percent
    new old first last next long short high big full own same different possible right left sure whole sent send
    sending receive received reading read
    use used using work working works worked run running filing write writing wrote written write-up cover covering
    coverage
    bbc cnn itv reuters guardian times sky http https www com org net example pdf html
    les des une dans pour avec votre vos nous vous notre nos est sont que qui sur par aux cette ces mais plus pas
    bonjour merci cordialement bien
    demande entretien émission sujet étude rapport journaliste rédaction antenne direct heure heures ce soir matin
    midi pourriez serait avoir faire être
    au sujet recevoir confirmer possible aimerions
    der die das und ein eine einen einem einer eines für mit von vom zum zur bei aus nach über unter sie ihr ihre
    ihren ihrem ihrer ihres uns unser unsere wir
    ich nicht auch noch nur sehr bitte danke guten tag herren damen geehrte freundlichen grüßen grüße sind ist war
    haben hat wird werden würde würden können
    könnten anfrage gespräch sendung studie bericht stellungnahme uhr heute morgen frist redaktion papier kurze
    antwort frau herr beste
    los las del una uno para por con que como más pero sobre sus este esta estos hola gracias saludos estimado
    estimada entrevista estudio informe hoy mañana
    usted ustedes nosotros podría pueden hacer programa periodista
    gli dei delle della dello degli nel nella una per con che come più sono anche buongiorno grazie saluti gentile
    intervista studio rapporto oggi domani
    vostro vostra potrebbe trasmissione giornalista
    في من على إلى عن أن إن هذا هذه ذلك التي الذي مع بعد قبل كل أو ثم لقد قد كان كانت نود يرجى شكرا تحية طيبة مقابلة
    دراسة تقرير اليوم غدا مساء صباحا الساعة بتوقيت
    """.split()
)

FREQUENT = frozenset(
    """
    people person man woman men women world country countries government public national local group groups part
    place places home house end start
    company companies business money cost pay paid free year years month months life live living lives case cases
    point fact problem issue issues
    change changes changed help find found show shown shows found keep kept leave call called set put turn move play
    open close
    increase rise fall lower higher less great good better bad worse small large little major important early late
    later past future recent
    evening night morning news service services system data information support plan level area areas number numbers
    figure figures
    half third quarter average around nearly almost
    account accounts video videos clip clips post posts user users content platform platforms app apps network
    online social internet network
    attack attacks state states party law police court city town north south east west england britain british uk
    europe european america american london
    child family parent parents student students teacher age young age group aged member members staff job jobs
    person word words name named
    three four five six seven eight nine ten second minute attention reported reports step steps table
    spread stay stayed remove removed away minutes watch watched lose lost follow followed track tracked map maps
    largest biggest yet across among according says show finds shows
    """.split()
)
