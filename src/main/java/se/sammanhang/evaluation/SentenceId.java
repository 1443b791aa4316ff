package se.sammanhang.evaluation;

import se.sammanhang.instrument.LocalisedText;

/**
 * The sentences an evaluation can say, each in three languages. None says why something changed:
 * without a comparison nobody knows. Words in braces are values.
 */
enum SentenceId {
    CHANGE_MEAN(
            "change.mean",
            "{group}Bland de {n} av {N} som kan jämföras med sig själva vid {from} och vid {to} ändrades"
                    + " {scale} i snitt med {change} poäng. Osäkerheten ({level} %) går från {low} till {high}.",
            "{group}Among the {n} of {N} who can be compared with themselves at {from} and at {to}, {scale}"
                    + " changed by {change} points on average. The uncertainty ({level} %) runs from {low} to"
                    + " {high}.",
            "{group}Blandt de {n} af {N}, der kan sammenlignes med sig selv ved {from} og ved {to}, ændrede"
                    + " {scale} sig i gennemsnit med {change} point. Usikkerheden ({level} %) går fra {low} til"
                    + " {high}."),
    CHANGE_UP(
            "change.up",
            "Hela osäkerheten ligger över noll: värdena är i snitt högre vid {to}. Varför kan vi"
                    + " inte säga.",
            "The whole uncertainty lies above zero: scores are higher on average at {to}. Why, we"
                    + " cannot say.",
            "Hele usikkerheden ligger over nul: værdierne er i gennemsnit højere ved {to}. Hvorfor"
                    + " kan vi ikke sige."),
    CHANGE_DOWN(
            "change.down",
            "Hela osäkerheten ligger under noll: värdena är i snitt lägre vid {to}. Varför kan vi"
                    + " inte säga.",
            "The whole uncertainty lies below zero: scores are lower on average at {to}. Why, we"
                    + " cannot say.",
            "Hele usikkerheden ligger under nul: værdierne er i gennemsnit lavere ved {to}. Hvorfor"
                    + " kan vi ikke sige."),
    CHANGE_UNSURE(
            "change.unsure",
            "Osäkerheten rymmer både en ökning och en minskning: det går inte att säga åt vilket"
                    + " håll värdena har ändrats.",
            "The uncertainty holds both a rise and a fall: it is not possible to say in which"
                    + " direction scores have changed.",
            "Usikkerheden rummer både en stigning og et fald: det er ikke muligt at sige, hvilken"
                    + " vej værdierne har ændret sig."),
    CHANGE_ONE_OF_MANY(
            "change.oneOfMany",
            "Osäkerheten rymmer inte noll, men när {tests} jämförelser görs kan slumpen ge så mycket i"
                    + " någon av dem: förändringen är inte tydlig.",
            "The uncertainty does not hold zero, but among {tests} comparisons chance can give as"
                    + " much in one of them: the change is not clear.",
            "Usikkerheden rummer ikke nul, men blandt {tests} sammenligninger kan tilfældigheder give"
                    + " så meget i én af dem: ændringen er ikke tydelig."),
    CHANGE_ALL_EQUAL(
            "change.allEqual",
            "{group}Alla {n} av {N} som kan jämföras med sig själva vid {from} och vid {to} ändrades lika mycket i"
                    + " {scale}: {change} poäng. Då går osäkerheten inte att räkna ut.",
            "{group}All {n} of {N} who can be compared with themselves at {from} and at {to} changed equally in {scale}:"
                    + " {change} points. The uncertainty cannot be computed then.",
            "{group}Alle {n} af {N}, der kan sammenlignes med sig selv ved {from} og ved {to}, ændrede sig lige meget i"
                    + " {scale}: {change} point. Så kan usikkerheden ikke beregnes."),
    CHANGE_ONE(
            "change.one",
            "{group}Bara 1 av {N} kan jämföras med sig själv vid {from} och vid {to}. Det räcker inte för att säga något"
                    + " om {scale}.",
            "{group}Only 1 of {N} can be compared with themselves at {from} and at {to}. That is not enough to say anything"
                    + " about {scale}.",
            "{group}Kun 1 af {N} kan sammenlignes med sig selv ved {from} og ved {to}. Det er ikke nok til at sige noget om"
                    + " {scale}."),
    CHANGE_TOO_FEW(
            "change.tooFew",
            "{group}Bara {n} av {N} kan jämföras med sig själva vid {from} och vid {to}. Bland dem ändrades {scale} i snitt"
                    + " med {change} poäng, men de är för få för att säga något om gruppen.",
            "{group}Only {n} of {N} can be compared with themselves at {from} and at {to}. Among them {scale} changed by"
                    + " {change} points on average, but they are too few to say anything about the"
                    + " group.",
            "{group}Kun {n} af {N} kan sammenlignes med sig selv ved {from} og ved {to}. Blandt dem ændrede {scale} sig i"
                    + " gennemsnit med {change} point, men de er for få til at sige noget om"
                    + " gruppen."),
    CHANGE_UNKNOWN_GROUP(
            "change.unknownGroup",
            "{group}Bland de {n} av {N} som kan jämföras med sig själva vid {from} och vid {to} ändrades {scale} i snitt"
                    + " med {change} poäng. De har inget annat gemensamt än att uppgiften saknas, så"
                    + " ingenting sägs om dem som grupp.",
            "{group}Among the {n} of {N} who can be compared with themselves at {from} and at {to}, {scale} changed by"
                    + " {change} points on average. All they have in common is that the fact is"
                    + " missing, so nothing is said of them as a group.",
            "{group}Blandt de {n} af {N}, der kan sammenlignes med sig selv ved {from} og ved {to}, ændrede {scale} sig i"
                    + " gennemsnit med {change} point. Det eneste, de har til fælles, er, at"
                    + " oplysningen mangler, så der siges intet om dem som gruppe."),
    CHANGE_NOBODY(
            "change.nobody",
            "{group}Ingen av {N} kan jämföras med sig själv vid {from} och vid {to}. Förändringen i {scale} går inte att"
                    + " räkna ut.",
            "{group}None of {N} can be compared with themselves at {from} and at {to}. The change in {scale} cannot be"
                    + " computed.",
            "{group}Ingen af {N} kan sammenlignes med sig selv ved {from} og ved {to}. Ændringen i {scale} kan ikke"
                    + " beregnes."),
    SHARES_COUNTS(
            "shares.counts",
            "{up} av {n} har högre värde vid {to}, {same} av {n} ungefär samma och {down} av {n}"
                    + " lägre.",
            "{up} of {n} have a higher score at {to}, {same} of {n} about the same and {down} of"
                    + " {n} a lower one.",
            "{up} af {n} har en højere værdi ved {to}, {same} af {n} omtrent den samme og {down} af"
                    + " {n} en lavere."),
    SHARES_PERCENT(
            "shares.percent",
            "{up} av {n} har högre värde vid {to} ({upPercent} %, mellan {low} och {high} %), {same}"
                    + " av {n} ungefär samma ({samePercent} %) och {down} av {n} lägre"
                    + " ({downPercent} %).",
            "{up} of {n} have a higher score at {to} ({upPercent} %, between {low} and {high} %),"
                    + " {same} of {n} about the same ({samePercent} %) and {down} of {n} a lower one"
                    + " ({downPercent} %).",
            "{up} af {n} har en højere værdi ved {to} ({upPercent} %, mellem {low} og {high} %),"
                    + " {same} af {n} omtrent den samme ({samePercent} %) og {down} af {n} en lavere"
                    + " ({downPercent} %)."),
    COULD_NOT_RISE(
            "shares.couldNotRise",
            "{count} av {n} stod redan så högt vid {from} att en ökning inte var möjlig.",
            "{count} of {n} were already so high at {from} that no increase was possible.",
            "{count} af {n} lå allerede så højt ved {from}, at en stigning ikke var mulig."),
    COULD_NOT_FALL(
            "shares.couldNotFall",
            "{count} av {n} stod redan så lågt vid {from} att en minskning inte var möjlig.",
            "{count} of {n} were already so low at {from} that no decrease was possible.",
            "{count} af {n} lå allerede så lavt ved {from}, at et fald ikke var muligt."),
    LAST_APART(
            "change.lastApart",
            "Hur lång tid som gått skiljer sig mellan personerna, så siffran kan inte jämföras med den"
                    + " från start till avslut.",
            "How much time has passed differs between persons, so the figure cannot be compared with"
                    + " the one from start to exit.",
            "Hvor lang tid der er gået, er forskelligt fra person til person, så tallet kan ikke"
                    + " sammenlignes med det fra start til afslutning."),
    OVERLAP(
            "group.overlap",
            "Insatser överlappar: en person räknas i var och en av sina insatser, så grupperna kan"
                    + " inte läggas ihop.",
            "Interventions overlap: a person counts in each of hers or his, so the groups cannot be"
                    + " added up.",
            "Indsatser overlapper: en person tæller med i hver af sine indsatser, så grupperne kan"
                    + " ikke lægges sammen."),
    GOAL_REACHED(
            "goal.reached",
            "Målet är nått: {of} {did}, och det ligger tydligt över {target} av 100.",
            "The goal is reached: {of} {did}, which is clearly above {target} of 100.",
            "Målet er nået: {of} {did}, og det ligger tydeligt over {target} af 100."),
    GOAL_NOT_REACHED(
            "goal.notReached",
            "Målet är inte nått: {of} {did}, och det ligger tydligt under {target} av 100.",
            "The goal is not reached: {of} {did}, which is clearly below {target} of 100.",
            "Målet er ikke nået: {of} {did}, og det ligger tydeligt under {target} af 100."),
    GOAL_CANNOT_TELL(
            "goal.cannotTell",
            "Det går inte att säga om målet {target} av 100 är nått: {of} {did}.",
            "It is not possible to say whether the goal of {target} of 100 is reached: {of} {did}.",
            "Det er ikke muligt at sige, om målet på {target} af 100 er nået: {of} {did}."),
    GOAL_NOT_YET(
            "goal.notYet",
            "Om målet {target} av 100 är nått går inte att säga ännu: det finns inga {what} ännu (av"
                    + " {N} i gruppen).",
            "Whether the goal of {target} of 100 is reached cannot be told yet: there are no {what}"
                    + " yet (of {N} in the group).",
            "Om målet på {target} af 100 er nået, kan ikke siges endnu: der er ingen {what} endnu (af"
                    + " {N} i gruppen)."),
    GOAL_TOO_FEW(
            "goal.tooFew",
            "Med {n} personer kan målet inte visas ens om alla {do}: det behövs minst {needed}.",
            "With {n} persons the goal cannot be shown even if all {do}: at least {needed} are"
                    + " needed.",
            "Med {n} personer kan målet ikke vises, selv om alle {do}: der skal mindst {needed}"
                    + " til."),
    GOAL_FEWEST(
            "goal.fewest",
            "Bland {n} personer måste minst {needed} {do} för att målet ska räknas som nått.",
            "Among {n} persons at least {needed} must {do} for the goal to count as reached.",
            "Blandt {n} personer skal mindst {needed} {do}, før målet tæller som nået."),
    GOAL_BEFORE(
            "goal.before",
            "För att visa målet {target} av 100 behövs minst {needed} personer, och då måste alla {do}.",
            "To show the goal of {target} of 100, at least {needed} persons are needed, and then all must"
                    + " {do}.",
            "For at vise målet på {target} af 100 skal der mindst {needed} personer til, og så skal alle"
                    + " {do}."),
    GOAL_BEFORE_TRUTH(
            "goal.beforeTruth",
            "Om det i själva verket är {truth} av 100 som {do}, är {needed} personer det minsta antal som"
                    + " visar det i 8 fall av 10.",
            "If in truth {truth} of 100 {do}, {needed} persons are the fewest that show it in 8 cases of"
                    + " 10.",
            "Hvis det i virkeligheden er {truth} af 100, der {do}, er {needed} personer det mindste antal,"
                    + " der viser det i 8 tilfælde ud af 10."),
    OF_MATCHED(
            "goal.of.matched",
            "{x} av de {n} som räknas (av {N} kända)",
            "{x} of the {n} counted (of {N} known)",
            "{x} af de {n}, der tæller med (af {N} kendte),"),
    OF_DISCHARGED(
            "goal.of.discharged",
            "{x} av {n} som lämnat projektet{until} (av {N} inskrivna)",
            "{x} of {n} who had left the project{until} (of {N} enrolled)",
            "{x} af {n}, der har forladt projektet{until} (af {N} indskrevne),"),
    OF_ENROLLED(
            "goal.of.enrolled",
            "{x} av alla {n} inskrivna",
            "{x} of all {n} enrolled",
            "{x} af alle {n} indskrevne"),
    OUTCOME_DISCHARGED(
            "outcome.discharged",
            "{group}{x} av {n} som lämnat projektet{until} {did}{percent}.",
            "{group}{x} of {n} who had left the project{until} {did}{percent}.",
            "{group}{x} af {n}, der har forladt projektet{until}, {did}{percent}."),
    OUTCOME_ENROLLED(
            "outcome.enrolled",
            "{group}{x} av alla {n} inskrivna {did}{until}{percent}. De som är kvar räknas som inte än.",
            "{group}{x} of all {n} enrolled {did}{until}{percent}. Those who are still there count as"
                    + " not yet.",
            "{group}{x} af alle {n} indskrevne {did}{until}{percent}. De, der stadig er med, tæller som"
                    + " ikke endnu."),
    OUTCOME_NOBODY(
            "outcome.nobody",
            "{group}Ingen av {N} inskrivna har lämnat projektet{until}.",
            "{group}None of {N} enrolled has left the project{until}.",
            "{group}Ingen af {N} indskrevne har forladt projektet{until}."),
    UNTIL(
            "outcome.until",
            " till och med {day}",
            " up to and including {day}",
            " til og med {day}"),
    UNTIL_CUT_OFF(
            "outcome.untilCutOff",
            " till och med brytdatum",
            " by the cut-off",
            " til og med skæringsdatoen"),
    BETWEEN_PERCENT(
            "share.betweenPercent",
            " ({xPercent} %, mellan {low} och {high} %)",
            " ({xPercent} %, between {low} and {high} %)",
            " ({xPercent} %, mellem {low} og {high} %)"),
    ANSWERS_NOBODY(
            "answers.nobody",
            "{group}Ingen av {N} svarade på ”{item}” vid {round}.",
            "{group}None of {N} answered “{item}” at {round}.",
            "{group}Ingen af {N} svarede på »{item}« ved {round}."),
    ANSWERS_BASE(
            "answers.base",
            "{group}{n} av {N} svarade på ”{item}” vid {round}.",
            "{group}{n} of {N} answered “{item}” at {round}.",
            "{group}{n} af {N} svarede på »{item}« ved {round}."),
    ANSWERS_OPTIONS(
            "answers.options", "Svaren: {list}.", "The answers: {list}.", "Svarene: {list}."),
    ANSWERS_WITHOUT(
            "answers.without",
            "Av de {asked} som fick frågan gick {skipped} förbi den, {refused} ville inte svara,"
                    + " {doesNotKnow} visste inte och {didNotUnderstand} förstod den inte.",
            "Of the {asked} who got the question, {skipped} passed it by, {refused} preferred not to"
                    + " say, {doesNotKnow} did not know and {didNotUnderstand} did not understand it.",
            "Af de {asked}, som fik spørgsmålet, sprang {skipped} det over, {refused} ville ikke svare,"
                    + " {doesNotKnow} vidste det ikke, og {didNotUnderstand} forstod det ikke."),
    PERCEIVED_COUNTS(
            "perceived.counts",
            "Jämfört med starten svarade {better} av {n} åt det bättre hållet, {same} av {n} ungefär som"
                    + " förut och {worse} av {n} åt det sämre hållet.",
            "Compared with the start, {better} of {n} answered towards better, {same} of {n} about the"
                    + " same and {worse} of {n} towards worse.",
            "Sammenlignet med starten svarede {better} af {n} i den bedre retning, {same} af {n}"
                    + " omtrent som før og {worse} af {n} i den dårligere retning."),
    PERCEIVED_PERCENT(
            "perceived.percent",
            "Jämfört med starten svarade {better} av {n} åt det bättre hållet ({betterPercent} %, mellan"
                    + " {low} och {high} %), {same} av {n} ungefär som förut ({samePercent} %) och"
                    + " {worse} av {n} åt det sämre hållet ({worsePercent} %).",
            "Compared with the start, {better} of {n} answered towards better ({betterPercent} %,"
                    + " between {low} and {high} %), {same} of {n} about the same ({samePercent} %) and"
                    + " {worse} of {n} towards worse ({worsePercent} %).",
            "Sammenlignet med starten svarede {better} af {n} i den bedre retning ({betterPercent} %,"
                    + " mellem {low} og {high} %), {same} af {n} omtrent som før ({samePercent} %) og"
                    + " {worse} af {n} i den dårligere retning ({worsePercent} %)."),
    PERCEIVED_LOOKING_BACK(
            "perceived.lookingBack",
            "Det är så de själva ser det när de ser tillbaka. Varför kan vi inte säga.",
            "This is how they see it themselves, looking back. Why, we cannot say.",
            "Sådan ser de det selv, når de ser tilbage. Hvorfor kan vi ikke sige."),
    KNOWLEDGE_COUNTS(
            "knowledge.counts",
            "{x} av {n} valde något av de två översta svaren: {list}.",
            "{x} of {n} chose one of the two top answers: {list}.",
            "{x} af {n} valgte et af de to øverste svar: {list}."),
    KNOWLEDGE_PERCENT(
            "knowledge.percent",
            "{x} av {n} ({xPercent} %, mellan {low} och {high} %) valde något av de två översta svaren:"
                    + " {list}.",
            "{x} of {n} ({xPercent} %, between {low} and {high} %) chose one of the two top answers:"
                    + " {list}.",
            "{x} af {n} ({xPercent} %, mellem {low} og {high} %) valgte et af de to øverste svar:"
                    + " {list}."),
    NOT_UNDERSTOOD_COUNTS(
            "knowledge.notUnderstood",
            "{x} av de {asked} som fick frågan svarade att de inte förstod den.",
            "{x} of the {asked} who got the question said that they did not understand it.",
            "{x} af de {asked}, som fik spørgsmålet, svarede, at de ikke forstod det."),
    NOT_UNDERSTOOD_PERCENT(
            "knowledge.notUnderstoodPercent",
            "{x} av de {asked} som fick frågan ({xPercent} %, mellan {low} och {high} %) svarade att de"
                    + " inte förstod den.",
            "{x} of the {asked} who got the question ({xPercent} %, between {low} and {high} %) said"
                    + " that they did not understand it.",
            "{x} af de {asked}, som fik spørgsmålet ({xPercent} %, mellem {low} og {high} %), svarede,"
                    + " at de ikke forstod det."),
    HELPED_MOST(
            "helped.most",
            "Oftast valdes {list}.",
            "Chosen most often: {list}.",
            "Oftest valgt: {list}."),
    HELPED_SEVERAL(
            "helped.several",
            "En person kunde välja upp till {most} svar, så talen kan inte läggas ihop. Det är vad de"
                    + " unga själva säger hjälpte.",
            "One person could choose up to {most} answers, so the numbers cannot be added up. This is"
                    + " what the young people themselves say helped.",
            "En person kunne vælge op til {most} svar, så tallene kan ikke lægges sammen. Det er, hvad"
                    + " de unge selv siger hjalp.");

    private final String id;
    private final String swedish;
    private final String english;
    private final String danish;

    SentenceId(String id, String swedish, String english, String danish) {
        this.id = id;
        this.swedish = swedish;
        this.english = english;
        this.danish = danish;
    }

    String id() {
        return id;
    }

    SentenceText.Template template() {
        return new SentenceText.Template(swedish, english, danish);
    }

    /** The words as they stand, with their braces. */
    LocalisedText text() {
        return LocalisedText.of(swedish, english, danish);
    }
}
