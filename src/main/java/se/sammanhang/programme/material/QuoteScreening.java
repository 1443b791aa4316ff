package se.sammanhang.programme.material;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for words of a quote that could tell who said it. It finds what has a form: numbers, ages,
 * names by their capital letter, a list of diagnoses. What only those who know the person recognise
 * it cannot find, so a person reads each quote as well.
 */
public final class QuoteScreening {

    /** What kind of detail, and whether a reviewer may find it harmless. */
    public enum Kind {
        PERSONAL_NUMBER(false),
        PHONE(false),
        ADDRESS(false),
        AGE(true),
        PLACE(true),
        NAME(true),
        DIAGNOSIS(true),
        NARROW_AGES(true);

        private final boolean mayBeHarmless;

        Kind(boolean mayBeHarmless) {
            this.mayBeHarmless = mayBeHarmless;
        }

        public boolean mayBeHarmless() {
            return mayBeHarmless;
        }
    }

    /**
     * One detail.
     *
     * @param found the words as they stand
     */
    public record Detail(Kind kind, String found) {}

    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("\\b(?:\\d{8}|\\d{6})[-+ ]?\\d{4}\\b");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d(?:[ -]?\\d){6,}");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?://\\S+|(?<!\\w)@\\w+");
    private static final Pattern AGE =
            Pattern.compile(
                    "(?iu)\\b\\d{1,2}[ -]?(?:år\\w*|years?\\b|-?year)|\\b(?:jag är|jeg er|i am|i'm|fyllde"
                            + "|fyldte|turned) \\d{1,2}\\b");
    private static final Pattern MUNICIPALITY =
            Pattern.compile("(?u)\\b\\p{Lu}\\p{L}+ (?:kommun|kommune|stad|municipality)\\b");
    private static final Pattern DIAGNOSIS =
            Pattern.compile(
                    "(?iu)\\b(?:adhd|add\\b|autis\\p{L}*|asperger\\p{L}*|tourette\\p{L}*|schizo\\p{L}*"
                            + "|skizo\\p{L}*|bipol\\p{L}*|borderline|psyko[st]\\p{L}*|psycho[st]\\p{L}*"
                            + "|epilep\\p{L}*|anorexi\\p{L}*|anoreksi\\p{L}*|bulimi\\p{L}*|ptsd|ptss|ocd"
                            + "|cp-?skad\\p{L}*|cerebral\\p{L}*|down[s']?\\p{L}* syndrom\\p{L}*|hiv\\b"
                            + "|diabet\\p{L}*|cancer\\p{L}*|kræft\\p{L}*|narkolepsi\\p{L}*)");
    private static final Pattern CAPITAL =
            Pattern.compile("(?u)(?<![\\p{L}'’-])\\p{Lu}[\\p{L}'’-]*");

    /** Capital letters that name no person and no place. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "i",
                    "i'm",
                    "i've",
                    "i'd",
                    "i'll",
                    "i’m",
                    "i’ve",
                    "i’d",
                    "i’ll",
                    "sammanhang",
                    "kasam",
                    "försäkringskassan",
                    "arbetsförmedlingen",
                    "socialtjänsten",
                    "jobcenter",
                    "sfi",
                    "syv",
                    "cv",
                    "stu",
                    "sms",
                    "tv",
                    "komvux",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "english",
                    "swedish",
                    "danish",
                    "du",
                    "de",
                    "dem",
                    "deres");

    private QuoteScreening() {}

    /** What could tell who said it, in every language it is given in. */
    static List<Detail> of(Quote quote, List<String> places) {
        Set<Detail> found = new LinkedHashSet<>();
        quote.words().byLanguage().values().forEach(text -> found.addAll(of(text, places)));
        quote.ages()
                .filter(Quote.Ages::isNarrow)
                .ifPresent(
                        ages ->
                                found.add(
                                        new Detail(
                                                Kind.NARROW_AGES, ages.from() + "-" + ages.to())));
        return List.copyOf(found);
    }

    /** What could tell who said these words. */
    public static List<Detail> of(String text, List<String> places) {
        Set<Detail> found = new LinkedHashSet<>();
        String rest = take(text, PERSONAL_NUMBER, Kind.PERSONAL_NUMBER, found);
        rest = take(rest, ADDRESS, Kind.ADDRESS, found);
        rest = take(rest, PHONE, Kind.PHONE, found);
        rest = take(rest, AGE, Kind.AGE, found);
        rest = take(rest, MUNICIPALITY, Kind.PLACE, found);
        rest = take(rest, DIAGNOSIS, Kind.DIAGNOSIS, found);
        for (String place : places) {
            rest =
                    take(
                            rest,
                            Pattern.compile(
                                    "(?u)(?<!\\p{L})" + Pattern.quote(place) + "(?:s)?(?!\\p{L})"),
                            Kind.PLACE,
                            found);
        }
        found.addAll(names(rest));
        return List.copyOf(found);
    }

    /** Adds what the pattern finds, and gives the text without it. */
    private static String take(String text, Pattern pattern, Kind kind, Set<Detail> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new Detail(kind, matcher.group().strip()));
        }
        return matcher.replaceAll("§");
    }

    /** Words with a capital letter inside a sentence. */
    private static List<Detail> names(String text) {
        List<Detail> found = new ArrayList<>();
        Matcher matcher = CAPITAL.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            if (!beginsSentence(text, matcher.start())
                    && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                found.add(new Detail(Kind.NAME, word));
            }
        }
        return found;
    }

    private static boolean beginsSentence(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char before = text.charAt(i);
            if (".!?:…–-".indexOf(before) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(before) && "\"”“'(»".indexOf(before) < 0) {
                return false;
            }
        }
        return true;
    }
}
