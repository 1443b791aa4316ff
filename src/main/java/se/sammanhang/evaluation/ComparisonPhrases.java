package se.sammanhang.evaluation;

/** The sentences of comparisons between groups. */
final class ComparisonPhrases {

    static final Phrase BASE =
            new Phrase(
                    "comparison.base",
                    "Förändringen i {scale} jämförs mellan grupper bland {n} av {N}: de som kan"
                            + " jämföras med sig själva vid {from} och vid {to} och hör till en grupp"
                            + " där minst {least} kan det.",
                    "The change in {scale} is compared between groups among {n} of {N}: those who"
                            + " can be compared with themselves at {from} and at {to} and belong to a"
                            + " group where at least {least} can.",
                    "Ændringen i {scale} sammenlignes mellem grupper blandt {n} af {N}: dem, der kan"
                            + " sammenlignes med sig selv ved {from} og ved {to} og hører til en"
                            + " gruppe, hvor mindst {least} kan.");

    /** Where no group is compared with another. */
    static final Phrase BASE_OF_NONE =
            new Phrase(
                    "comparison.baseOfNone",
                    "{scale}: {n} av {N} kan jämföras med sig själva vid {from} och vid {to} och har känd grupp.",
                    "{scale}: {n} of {N} can be compared with themselves at {from} and at {to} and have a known group.",
                    "{scale}: {n} af {N} kan sammenlignes med sig selv ved {from} og ved {to} og har kendt gruppe.");

    static final Phrase NO_REFERENCE =
            new Phrase(
                    "comparison.noReference",
                    "Jämförelsegruppen {reference} finns inte i data, så ingen kan jämföras med den. Det"
                            + " som återstår är att jämföra var och en med var och en.",
                    "The comparison group {reference} is not in the data, so that nobody can be"
                            + " compared with it. What remains is to compare each with each.",
                    "Sammenligningsgruppen {reference} findes ikke i data, så ingen kan sammenlignes med"
                            + " den. Det, der er tilbage, er at sammenligne hver med hver.");

    static final Phrase UP =
            new Phrase(
                    "comparison.up",
                    "{group} jämfört med {against}: i snitt {difference} poäng mer uppåt (osäkerhet"
                            + " {low} till {high}; {n} mot {nAgainst} personer).",
                    "{group} compared with {against}: {difference} points more upwards on average"
                            + " (uncertainty {low} to {high}; {n} against {nAgainst} persons).",
                    "{group} sammenlignet med {against}: i gennemsnit {difference} point mere opad"
                            + " (usikkerhed {low} til {high}; {n} mod {nAgainst} personer).");

    static final Phrase DOWN =
            new Phrase(
                    "comparison.down",
                    "{group} jämfört med {against}: i snitt {difference} poäng mer nedåt (osäkerhet"
                            + " {low} till {high}; {n} mot {nAgainst} personer).",
                    "{group} compared with {against}: {difference} points more downwards on average"
                            + " (uncertainty {low} to {high}; {n} against {nAgainst} persons).",
                    "{group} sammenlignet med {against}: i gennemsnit {difference} point mere nedad"
                            + " (usikkerhed {low} til {high}; {n} mod {nAgainst} personer).");

    static final Phrase OPEN =
            new Phrase(
                    "comparison.open",
                    "{group} jämfört med {against}: det kan inte avgöras om förändringen skiljer sig."
                            + " Skillnaden kan vara allt från {down} poäng mer nedåt till {up} poäng"
                            + " mer uppåt ({n} mot {nAgainst} personer).",
                    "{group} compared with {against}: it cannot be told whether the change differs."
                            + " The difference may be anything from {down} points more downwards to"
                            + " {up} points more upwards ({n} against {nAgainst} persons).",
                    "{group} sammenlignet med {against}: det kan ikke afgøres, om ændringen er"
                            + " forskellig. Forskellen kan være alt fra {down} point mere nedad til"
                            + " {up} point mere opad ({n} mod {nAgainst} personer).");

    static final Phrase OPEN_OF_SEVERAL =
            new Phrase(
                    "comparison.openOfSeveral",
                    "{group} jämfört med {against}: det kan inte avgöras om förändringen skiljer sig."
                            + " Skillnaden är i snitt {difference} poäng (osäkerhet {low} till {high};"
                            + " {n} mot {nAgainst} personer), men när {tests} jämförelser görs"
                            + " samtidigt kan det vara en slump.",
                    "{group} compared with {against}: it cannot be told whether the change differs."
                            + " The difference is {difference} points on average (uncertainty {low} to"
                            + " {high}; {n} against {nAgainst} persons), but with {tests} comparisons"
                            + " at once that can be chance.",
                    "{group} sammenlignet med {against}: det kan ikke afgøres, om ændringen er"
                            + " forskellig. Forskellen er i gennemsnit {difference} point (usikkerhed"
                            + " {low} til {high}; {n} mod {nAgainst} personer), men når {tests}"
                            + " sammenligninger laves på én gang, kan det være tilfældigt.");

    static final Phrase OPEN_LIST =
            new Phrase(
                    "comparison.openList",
                    "Det kan inte avgöras om förändringen skiljer sig för: {pairs}. Osäkerheten rymmer"
                            + " både mer uppåt och mer nedåt.",
                    "It cannot be told whether the change differs for: {pairs}. The uncertainty holds"
                            + " both more upwards and more downwards.",
                    "Det kan ikke afgøres, om ændringen er forskellig for: {pairs}. Usikkerheden rummer"
                            + " både mere opad og mere nedad.");

    static final Phrase ALL_EQUAL =
            new Phrase(
                    "comparison.allEqual",
                    "{group} jämfört med {against}: skillnaden är {difference} poäng ({n} mot"
                            + " {nAgainst} personer). Inom varje grupp ändrades alla lika mycket, så"
                            + " osäkerheten går inte att räkna ut.",
                    "{group} compared with {against}: the difference is {difference} points ({n}"
                            + " against {nAgainst} persons). Within each group all changed equally, so"
                            + " the uncertainty cannot be computed.",
                    "{group} sammenlignet med {against}: forskellen er {difference} point ({n} mod"
                            + " {nAgainst} personer). Inden for hver gruppe ændrede alle sig lige"
                            + " meget, så usikkerheden kan ikke beregnes.");

    static final Phrase START_SAME =
            new Phrase(
                    "comparison.startSame",
                    "Bland dem som började lika högt är skillnaden {difference} poäng (osäkerhet"
                            + " {low} till {high}): samma besked.",
                    "Among those who started equally high the difference is {difference} points"
                            + " (uncertainty {low} to {high}): the same answer.",
                    "Blandt dem, der begyndte lige højt, er forskellen {difference} point (usikkerhed"
                            + " {low} til {high}): samme svar.");

    static final Phrase START_OTHER =
            new Phrase(
                    "comparison.startOther",
                    "{group} jämfört med {against} bland dem som började lika högt: {difference} poäng"
                            + " (osäkerhet {low} till {high}). Det är ett annat besked, för det är en"
                            + " annan fråga: läs båda.",
                    "{group} compared with {against} among those who started equally high:"
                            + " {difference} points (uncertainty {low} to {high}). That is another"
                            + " answer, because it is another question: read both.",
                    "{group} sammenlignet med {against} blandt dem, der begyndte lige højt:"
                            + " {difference} point (usikkerhed {low} til {high}). Det er et andet svar,"
                            + " for det er et andet spørgsmål: læs begge.");

    static final Phrase START_ALL =
            new Phrase(
                    "comparison.startAll",
                    "Bland dem som började lika högt blir beskedet detsamma för alla par.",
                    "Among those who started equally high the answer is the same for every pair.",
                    "Blandt dem, der begyndte lige højt, er svaret det samme for alle par.");

    static final Phrase START_ALIKE =
            new Phrase(
                    "comparison.startAlike",
                    "De {n} i de jämförda grupperna hade samma poäng vid {from}, så det finns ingen"
                            + " skillnad i utgångsläge att räkna bort.",
                    "The {n} in the groups compared had the same score at {from}, so there is no"
                            + " difference in where they started to allow for.",
                    "De {n} i de sammenlignede grupper havde samme score ved {from}, så der er ingen"
                            + " forskel i udgangspunkt at regne fra.");

    static final Phrase SLOPES_DIFFER =
            new Phrase(
                    "comparison.slopesDiffer",
                    "Hur stor skillnaden är ser ut att bero på var man började: läs jämförelsen bland"
                            + " dem som började lika högt med försiktighet.",
                    "How large the difference is seems to depend on where one started: read the"
                            + " comparison among those who started equally high with care.",
                    "Hvor stor forskellen er, ser ud til at afhænge af, hvor man begyndte: læs"
                            + " sammenligningen blandt dem, der begyndte lige højt, med forsigtighed.");

    static final Phrase SLOPES_OPEN =
            new Phrase(
                    "comparison.slopesOpen",
                    "Om skillnaden beror på var man började kan inte avgöras.",
                    "Whether the difference depends on where one started cannot be told.",
                    "Om forskellen afhænger af, hvor man begyndte, kan ikke afgøres.");

    static final Phrase SMALL =
            new Phrase(
                    "comparison.small",
                    "{group} jämfört med {against}: skillnaden i förändring är tydligt mindre än"
                            + " {within} poäng åt båda håll.",
                    "{group} compared with {against}: the difference in change is clearly smaller than"
                            + " {within} points either way.",
                    "{group} sammenlignet med {against}: forskellen i ændring er tydeligt mindre end"
                            + " {within} point til begge sider.");

    static final Phrase NOT_SMALL =
            new Phrase(
                    "comparison.notSmall",
                    "{group} jämfört med {against}: det går inte att säga att skillnaden i förändring är"
                            + " mindre än {within} poäng.",
                    "{group} compared with {against}: it is not possible to say that the difference in"
                            + " change is smaller than {within} points.",
                    "{group} sammenlignet med {against}: det kan ikke siges, at forskellen i ændring er"
                            + " mindre end {within} point.");

    static final Phrase NOT_SMALL_LIST =
            new Phrase(
                    "comparison.notSmallList",
                    "Det går inte att säga att skillnaden i förändring är mindre än {within} poäng för:"
                            + " {pairs}.",
                    "It is not possible to say that the difference in change is smaller than {within}"
                            + " points for: {pairs}.",
                    "Det kan ikke siges, at forskellen i ændring er mindre end {within} point for:"
                            + " {pairs}.");

    static final Phrase TOO_FEW_GROUPS =
            new Phrase(
                    "comparison.tooFewGroups",
                    "Förändringen kan inte jämföras: det behövs minst två grupper med {least} personer"
                            + " eller fler som svarat båda gångerna.",
                    "The change cannot be compared: it takes at least two groups with {least} persons"
                            + " or more who answered both times.",
                    "Ændringen kan ikke sammenlignes: der skal mindst to grupper til med {least}"
                            + " personer eller flere, som har svaret begge gange.");

    static final Phrase TOO_MANY =
            new Phrase(
                    "comparison.tooMany",
                    "{groups} grupper är för många för att jämföra var och en med var och en (högst"
                            + " {most}). Ange i planen vilken grupp de andra jämförs med, eller slå ihop"
                            + " grupper.",
                    "{groups} groups are too many to compare each with each (at most {most}). Say in"
                            + " the plan which group the others are compared with, or merge groups.",
                    "{groups} grupper er for mange til at sammenligne hver med hver (højst {most})."
                            + " Angiv i planen, hvilken gruppe de andre sammenlignes med, eller slå"
                            + " grupper sammen.");

    static final Phrase TOO_SMALL =
            new Phrase(
                    "comparison.tooSmall",
                    "För få som svarat båda gångerna för att säga något om (färre än {least}): {names}.",
                    "Too few answered both times to say anything about (fewer than {least}): {names}.",
                    "For få har svaret begge gange til at sige noget om (færre end {least}): {names}.");

    static final Phrase WITHOUT_GROUP =
            new Phrase(
                    "comparison.withoutGroup",
                    "Utan känd grupp, och därför inte med: {count} av dem som svarade båda gångerna.",
                    "Without a known group, and therefore not in it: {count} of those who answered both"
                            + " times.",
                    "Uden kendt gruppe, og derfor ikke med: {count} af dem, der svarede begge gange.");

    static final Phrase NOT_WHY =
            new Phrase(
                    "comparison.notWhy",
                    "Jämförelsen säger inte varför: om ingen lottade vem som kom i vilken grupp kan"
                            + " grupperna ha skilt sig åt från början.",
                    "The comparison does not say why: if nobody drew lots for who came into which"
                            + " group, the groups may have differed from the start.",
                    "Sammenligningen siger ikke hvorfor: hvis ingen trak lod om, hvem der kom i hvilken"
                            + " gruppe, kan grupperne have været forskellige fra begyndelsen.");

    private ComparisonPhrases() {}
}
