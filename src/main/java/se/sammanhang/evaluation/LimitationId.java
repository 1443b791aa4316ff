package se.sammanhang.evaluation;

import se.sammanhang.evaluation.SentenceText.Template;

/**
 * What can limit an evaluation, each in three languages, with and without numbers of persons. None
 * says why something changed.
 */
enum LimitationId {
    NOT_WHY(
            "limitation.notWhy",
            new Template(
                    "Siffrorna visar vad som har ändrats mellan två omgångar, inte vad det beror på:"
                            + " mycket annat händer under samma tid.",
                    "The figures show what has changed between two rounds, not why: much else happens"
                            + " in the same time.",
                    "Tallene viser, hvad der har ændret sig mellem to omgange, ikke hvad det skyldes:"
                            + " meget andet sker i samme tid.")),
    NOT_STARTED(
            "limitation.notStarted",
            new Template(
                    "{missing} av {N} har inget svar vid {from}. Om dem säger siffrorna ingenting.",
                    "{missing} of {N} have no answer at {from}. About them the figures say nothing.",
                    "{missing} af {N} har intet svar ved {from}. Om dem siger tallene ingenting."),
            new Template(
                    "Några har inget svar vid {from}. Om dem säger siffrorna ingenting.",
                    "Some have no answer at {from}. About them the figures say nothing.",
                    "Nogle har intet svar ved {from}. Om dem siger tallene ingenting.")),
    LOST(
            "limitation.lost",
            new Template(
                    "{lost} av {first} som svarade vid {from} har inget svar vid {to}{percent}. Det"
                            + " kan ha gått bättre eller sämre för dem än för dem som svarade.",
                    "{lost} of {first} who answered at {from} have no answer at {to}{percent}. They"
                            + " may have fared better or worse than those who answered.",
                    "{lost} af {first}, som svarede ved {from}, har intet svar ved {to}{percent}. Det"
                            + " kan være gået dem bedre eller dårligere end dem, der svarede."),
            new Template(
                    "Några som svarade vid {from} har inget svar vid {to}. Det kan ha gått bättre"
                            + " eller sämre för dem än för dem som svarade.",
                    "Some who answered at {from} have no answer at {to}. They may have fared better or"
                            + " worse than those who answered.",
                    "Nogle, som svarede ved {from}, har intet svar ved {to}. Det kan være gået dem"
                            + " bedre eller dårligere end dem, der svarede.")),
    FEW(
            "limitation.few",
            new Template(
                    "Bara {both} svarade både vid {from} och vid {to}, och fler räknas inte i någon"
                            + " förändring. Med så få kan enstaka personer ändra bilden.",
                    "Only {both} answered both at {from} and at {to}, and no change counts more. With"
                            + " so few, single persons can change the picture.",
                    "Kun {both} svarede både ved {from} og ved {to}, og flere tæller ikke i nogen"
                            + " ændring. Med så få kan enkelte personer ændre billedet."),
            new Template(
                    "Få svarade både vid {from} och vid {to}. Då kan enstaka personer ändra bilden.",
                    "Few answered both at {from} and at {to}. Single persons can then change the"
                            + " picture.",
                    "Få svarede både ved {from} og ved {to}. Så kan enkelte personer ændre billedet.")),
    NONE_YET(
            "limitation.noneYet",
            new Template(
                    "Ingen har svarat både vid {from} och vid {to} ännu. Om förändringen säger"
                            + " siffrorna ingenting.",
                    "Nobody has answered both at {from} and at {to} yet. About the change the figures"
                            + " say nothing.",
                    "Ingen har endnu svaret både ved {from} og ved {to}. Om ændringen siger tallene"
                            + " ingenting."),
            new Template(
                    "Få svarade både vid {from} och vid {to}. Då kan enstaka personer ändra bilden.",
                    "Few answered both at {from} and at {to}. Single persons can then change the"
                            + " picture.",
                    "Få svarede både ved {from} og ved {to}. Så kan enkelte personer ændre billedet.")),
    LATE_BASELINE(
            "limitation.lateBaseline",
            new Template(
                    "{late} av {n} svarade vid {from} mer än {days} dagar efter starten. För dem kan"
                            + " något redan ha hunnit ändras.",
                    "{late} of {n} answered at {from} more than {days} days after the start. For them"
                            + " something may have changed already.",
                    "{late} af {n} svarede ved {from} mere end {days} dage efter starten. For dem kan"
                            + " noget allerede have ændret sig."),
            new Template(
                    "Några svarade vid {from} mer än {days} dagar efter starten. För dem kan något"
                            + " redan ha hunnit ändras.",
                    "Some answered at {from} more than {days} days after the start. For them something"
                            + " may have changed already.",
                    "Nogle svarede ved {from} mere end {days} dage efter starten. For dem kan noget"
                            + " allerede have ændret sig.")),
    MODE_SWITCHED(
            "limitation.modeSwitched",
            new Template(
                    "{switched} av {both} svarade på olika sätt vid {from} och vid {to}, till exempel"
                            + " ensam den ena gången och med personal den andra. Sättet att svara kan i"
                            + " sig ge andra svar.",
                    "{switched} of {both} answered in different ways at {from} and at {to}, for example"
                            + " alone the one time and with staff the other. The way of answering can"
                            + " itself give other answers.",
                    "{switched} af {both} svarede på forskellige måder ved {from} og ved {to}, for"
                            + " eksempel alene den ene gang og med personale den anden. Måden at svare"
                            + " på kan i sig selv give andre svar."),
            new Template(
                    "Några svarade på olika sätt vid {from} och vid {to}. Sättet att svara kan i sig"
                            + " ge andra svar.",
                    "Some answered in different ways at {from} and at {to}. The way of answering can"
                            + " itself give other answers.",
                    "Nogle svarede på forskellige måder ved {from} og ved {to}. Måden at svare på kan"
                            + " i sig selv give andre svar.")),
    COULD_NOT_RISE(
            "limitation.couldNotRise",
            new Template(
                    "{count} av {n} stod redan så högt i {scale} vid {from} att en ökning inte var"
                            + " möjlig.",
                    "{count} of {n} were already so high in {scale} at {from} that no increase was"
                            + " possible.",
                    "{count} af {n} lå allerede så højt i {scale} ved {from}, at en stigning ikke var"
                            + " mulig."),
            new Template(
                    "Några stod redan så högt i {scale} vid {from} att en ökning inte var möjlig.",
                    "Some were already so high in {scale} at {from} that no increase was possible.",
                    "Nogle lå allerede så højt i {scale} ved {from}, at en stigning ikke var mulig.")),
    COULD_NOT_FALL(
            "limitation.couldNotFall",
            new Template(
                    "{count} av {n} stod redan så lågt i {scale} vid {from} att en minskning inte var"
                            + " möjlig.",
                    "{count} of {n} were already so low in {scale} at {from} that no decrease was"
                            + " possible.",
                    "{count} af {n} lå allerede så lavt i {scale} ved {from}, at et fald ikke var"
                            + " muligt."),
            new Template(
                    "Några stod redan så lågt i {scale} vid {from} att en minskning inte var möjlig.",
                    "Some were already so low in {scale} at {from} that no decrease was possible.",
                    "Nogle lå allerede så lavt i {scale} ved {from}, at et fald ikke var muligt.")),
    LOW_START(
            "limitation.lowStart",
            new Template(
                    "De {n} som svarade båda gångerna började lågt i {scale}: i snitt {mean}, {rule}. Den"
                            + " som börjar lågt hamnar ofta närmare mitten nästa gång, utan att något"
                            + " särskilt har hänt.",
                    "The {n} who answered both times started low in {scale}: {mean} on average, {rule}."
                            + " Those who start low are often nearer the middle next time without"
                            + " anything particular having happened.",
                    "De {n}, som svarede begge gange, begyndte lavt i {scale}: i gennemsnit {mean},"
                            + " {rule}. Den, der begynder lavt, ligger ofte nærmere midten næste gang,"
                            + " uden at der er sket noget særligt."),
            new Template(
                    "De som svarade båda gångerna började lågt i {scale}: {rule}. Den som börjar lågt"
                            + " hamnar ofta närmare mitten nästa gång, utan att något särskilt har hänt.",
                    "Those who answered both times started low in {scale}: {rule}. Those who start low"
                            + " are often nearer the middle next time without anything particular having"
                            + " happened.",
                    "De, som svarede begge gange, begyndte lavt i {scale}: {rule}. Den, der begynder"
                            + " lavt, ligger ofte nærmere midten næste gang, uden at der er sket noget"
                            + " særligt.")),
    HIGH_START(
            "limitation.highStart",
            new Template(
                    "De {n} som svarade båda gångerna började högt i {scale}, där lägre är bättre: i"
                            + " snitt {mean}, {rule}. Den som börjar högt hamnar ofta närmare mitten"
                            + " nästa gång, utan att något särskilt har hänt.",
                    "The {n} who answered both times started high in {scale}, where lower is better:"
                            + " {mean} on average, {rule}. Those who start high are often nearer the"
                            + " middle next time without anything particular having happened.",
                    "De {n}, som svarede begge gange, begyndte højt i {scale}, hvor lavere er bedre: i"
                            + " gennemsnit {mean}, {rule}. Den, der begynder højt, ligger ofte nærmere"
                            + " midten næste gang, uden at der er sket noget særligt."),
            new Template(
                    "De som svarade båda gångerna började högt i {scale}, där lägre är bättre: {rule}."
                            + " Den som börjar högt hamnar ofta närmare mitten nästa gång, utan att något"
                            + " särskilt har hänt.",
                    "Those who answered both times started high in {scale}, where lower is better:"
                            + " {rule}. Those who start high are often nearer the middle next time"
                            + " without anything particular having happened.",
                    "De, som svarede begge gange, begyndte højt i {scale}, hvor lavere er bedre:"
                            + " {rule}. Den, der begynder højt, ligger ofte nærmere midten næste gang,"
                            + " uden at der er sket noget særligt.")),
    REGRESSION_UP(
            "limitation.regressionUp",
            new Template(
                    "De {n} som svarade båda gångerna började på {start} i {scale}, lägre än de"
                            + " jämförelsegrupper som finns. Om de är valda för att de stod lågt kan"
                            + " {points} poäng av en ökning vara återgång mot mitten, utan att något"
                            + " särskilt har hänt. Räknat med planens reliabilitet ({source}).",
                    "The {n} who answered both times started at {start} in {scale}, lower than the"
                            + " groups there are to compare with. If they were chosen because they stood"
                            + " low, {points} in points of a rise can be a return towards the middle,"
                            + " without anything particular having happened. Counted with the plan’s"
                            + " reliability ({source}).",
                    "De {n}, som svarede begge gange, begyndte på {start} i {scale}, lavere end de"
                            + " grupper, der findes at sammenligne med. Hvis de er valgt, fordi de lå"
                            + " lavt, kan {points} point af en stigning være en tilbagevenden mod"
                            + " midten, uden at der er sket noget særligt. Regnet med planens"
                            + " reliabilitet ({source})."),
            new Template(
                    "De som svarade båda gångerna började lägre i {scale} än de jämförelsegrupper som"
                            + " finns. Om de är valda för att de stod lågt kan en del av en ökning vara"
                            + " återgång mot mitten.",
                    "Those who answered both times started lower in {scale} than the groups there are"
                            + " to compare with. If they were chosen because they stood low, part of a"
                            + " rise can be a return towards the middle.",
                    "De, som svarede begge gange, begyndte lavere i {scale} end de grupper, der findes"
                            + " at sammenligne med. Hvis de er valgt, fordi de lå lavt, kan en del af en"
                            + " stigning være en tilbagevenden mod midten.")),
    REGRESSION_DOWN(
            "limitation.regressionDown",
            new Template(
                    "De {n} som svarade båda gångerna började på {start} i {scale}, högre än de"
                            + " jämförelsegrupper som finns, och lägre är bättre. Om de är valda för att"
                            + " de stod högt kan {points} poäng av en minskning vara återgång mot"
                            + " mitten, utan att något särskilt har hänt. Räknat med planens"
                            + " reliabilitet ({source}).",
                    "The {n} who answered both times started at {start} in {scale}, higher than the"
                            + " groups there are to compare with, and lower is better. If they were"
                            + " chosen because they stood high, {points} in points of a fall can be a"
                            + " return towards the middle, without anything particular having happened."
                            + " Counted with the plan’s reliability ({source}).",
                    "De {n}, som svarede begge gange, begyndte på {start} i {scale}, højere end de"
                            + " grupper, der findes at sammenligne med, og lavere er bedre. Hvis de er"
                            + " valgt, fordi de lå højt, kan {points} point af et fald være en"
                            + " tilbagevenden mod midten, uden at der er sket noget særligt. Regnet med"
                            + " planens reliabilitet ({source})."),
            new Template(
                    "De som svarade båda gångerna började högre i {scale}, där lägre är bättre, än de"
                            + " jämförelsegrupper som finns. Om de är valda för att de stod högt kan en"
                            + " del av en minskning vara återgång mot mitten.",
                    "Those who answered both times started higher in {scale}, where lower is better,"
                            + " than the groups there are to compare with. If they were chosen because"
                            + " they stood high, part of a fall can be a return towards the middle.",
                    "De, som svarede begge gange, begyndte højere i {scale}, hvor lavere er bedre, end"
                            + " de grupper, der findes at sammenligne med. Hvis de er valgt, fordi de lå"
                            + " højt, kan en del af et fald være en tilbagevenden mod midten.")),
    REGRESSION_PER_TENTH_UP(
            "limitation.regressionPerTenthUp",
            new Template(
                    "Om de valdes för att de låg lågt i {scale} väntas omkring {back} poäng komma"
                            + " tillbaka av sig självt för varje tiondel av skalan ({tenth} poäng) som"
                            + " de då låg under snittet där de kommer ifrån. Räknat med planens"
                            + " reliabilitet ({source}).",
                    "If they were chosen because they were low in {scale}, a rise of about {back} is"
                            + " expected by itself for each tenth of the scale (in points: {tenth}) that"
                            + " they then were below the mean of where they come from. Counted with the"
                            + " plan’s reliability ({source}).",
                    "Hvis de blev valgt, fordi de lå lavt i {scale}, ventes omkring {back} point at"
                            + " komme tilbage af sig selv for hver tiendedel af skalaen ({tenth} point),"
                            + " de da lå under gennemsnittet dér, hvor de kommer fra. Regnet med planens"
                            + " reliabilitet ({source}).")),
    REGRESSION_PER_TENTH_DOWN(
            "limitation.regressionPerTenthDown",
            new Template(
                    "Om de valdes för att de låg högt i {scale}, där lägre är bättre, väntas omkring"
                            + " {back} poäng gå tillbaka av sig självt för varje tiondel av skalan"
                            + " ({tenth} poäng) som de då låg över snittet där de kommer ifrån. Räknat"
                            + " med planens reliabilitet ({source}).",
                    "If they were chosen because they were high in {scale}, where lower is better, a"
                            + " fall of about {back} is expected by itself for each tenth of the scale"
                            + " (in points: {tenth}) that they then were above the mean of where they"
                            + " come from. Counted with the plan’s reliability ({source}).",
                    "Hvis de blev valgt, fordi de lå højt i {scale}, hvor lavere er bedre, ventes"
                            + " omkring {back} point at gå tilbage af sig selv for hver tiendedel af"
                            + " skalaen ({tenth} point), de da lå over gennemsnittet dér, hvor de kommer"
                            + " fra. Regnet med planens reliabilitet ({source}).")),
    SITES_ALIKE(
            "limitation.sitesAlike",
            new Template(
                    "Förändringarna i {scale} liknar varandra mer inom en plats än mellan platser"
                            + " ({sites} platser). De {n} säger då ungefär lika mycket som {effective}"
                            + " som inte har något gemensamt, och osäkerheten är omkring {wider} gånger"
                            + " så bred som den som visas.",
                    "Changes in {scale} are more alike within a site than between sites ({sites}"
                            + " sites). The {n} then tell about as much as {effective} who have nothing"
                            + " in common, and the uncertainty is about {wider} times as wide as the one"
                            + " shown.",
                    "Ændringerne i {scale} ligner hinanden mere inden for et sted end mellem steder"
                            + " ({sites} steder). De {n} siger så omtrent lige så meget som {effective},"
                            + " der intet har til fælles, og usikkerheden er omkring {wider} gange så"
                            + " bred som den viste."),
            new Template(
                    "Förändringarna i {scale} liknar varandra mer inom en plats än mellan platser."
                            + " Osäkerheten är då bredare än den som visas.",
                    "Changes in {scale} are more alike within a site than between sites. The"
                            + " uncertainty is then wider than the one shown.",
                    "Ændringerne i {scale} ligner hinanden mere inden for et sted end mellem steder."
                            + " Usikkerheden er så bredere end den viste.")),
    SITES_MAY_BE_ALIKE(
            "limitation.sitesMayBeAlike",
            new Template(
                    "Förändringarna i {scale} kan vara mer lika inom en plats än mellan platser"
                            + " ({sites} platser), men det kan också vara slump. Är de det säger de {n}"
                            + " ungefär lika mycket som {effective} som inte har något gemensamt, och"
                            + " osäkerheten är omkring {wider} gånger så bred som den som visas.",
                    "Changes in {scale} may be more alike within a site than between sites ({sites}"
                            + " sites), but that can also be chance. If they are, the {n} tell about as"
                            + " much as {effective} who have nothing in common, and the uncertainty is"
                            + " about {wider} times as wide as the one shown.",
                    "Ændringerne i {scale} kan ligne hinanden mere inden for et sted end mellem steder"
                            + " ({sites} steder), men det kan også være tilfældigt. Gør de det, siger de"
                            + " {n} omtrent lige så meget som {effective}, der intet har til fælles, og"
                            + " usikkerheden er omkring {wider} gange så bred som den viste."),
            new Template(
                    "Förändringarna i {scale} kan vara mer lika inom en plats än mellan platser, men"
                            + " det kan också vara slump. Är de det är osäkerheten bredare än den som"
                            + " visas.",
                    "Changes in {scale} may be more alike within a site than between sites, but that"
                            + " can also be chance. If they are, the uncertainty is wider than the one"
                            + " shown.",
                    "Ændringerne i {scale} kan ligne hinanden mere inden for et sted end mellem"
                            + " steder, men det kan også være tilfældigt. Gør de det, er usikkerheden"
                            + " bredere end den viste.")),
    ITEMS_APART(
            "limitation.itemsApart",
            new Template(
                    "Frågorna i {scale} hänger svagt ihop vid {from} (alfa under 0,7 bland {n}"
                            + " personer). Se svaren fråga för fråga innan poängen tolkas.",
                    "The items of {scale} hang weakly together at {from} (alpha below 0.7 among {n}"
                            + " persons). Look at the answers item by item before reading the score.",
                    "Spørgsmålene i {scale} hænger svagt sammen ved {from} (alfa under 0,7 blandt {n}"
                            + " personer). Se svarene spørgsmål for spørgsmål, før tallet tolkes."),
            new Template(
                    "Frågorna i {scale} hänger svagt ihop vid {from}. Se svaren fråga för fråga innan"
                            + " poängen tolkas.",
                    "The items of {scale} hang weakly together at {from}. Look at the answers item by"
                            + " item before reading the score.",
                    "Spørgsmålene i {scale} hænger svagt sammen ved {from}. Se svarene spørgsmål for"
                            + " spørgsmål, før tallet tolkes.")),
    TOO_MUCH(
            "limitation.tooMuch",
            new Template(
                    "I {scale} ingår frågan om det blir för mycket (K4). Den som har börjat arbeta"
                            + " eller studera kan få mer att orka med och svara sämre just där, utan"
                            + " att det har gått bakåt i övrigt.",
                    "{scale} holds the item on things becoming too much (K4). Those who have started to"
                            + " work or study can have more to cope with and answer worse just there,"
                            + " without things having gone backwards otherwise.",
                    "I {scale} indgår spørgsmålet om, at det bliver for meget (K4). Den, der er"
                            + " begyndt at arbejde eller studere, kan få mere at overkomme og svare"
                            + " dårligere netop dér, uden at det ellers er gået tilbage."));

    private final String id;
    private final String swedish;
    private final String english;
    private final String danish;
    private final String swedishWithout;
    private final String englishWithout;
    private final String danishWithout;

    LimitationId(String id, Template text, Template withoutNumbers) {
        this.id = id;
        this.swedish = text.swedish();
        this.english = text.english();
        this.danish = text.danish();
        this.swedishWithout = withoutNumbers.swedish();
        this.englishWithout = withoutNumbers.english();
        this.danishWithout = withoutNumbers.danish();
    }

    /** A sentence that names no number of persons anyway. */
    LimitationId(String id, Template text) {
        this(id, text, text);
    }

    String id() {
        return id;
    }

    Template text() {
        return new Template(swedish, english, danish);
    }

    Template withoutNumbers() {
        return new Template(swedishWithout, englishWithout, danishWithout);
    }
}
