package se.sammanhang.programme.material;

import java.util.List;
import java.util.Optional;
import se.sammanhang.instrument.LocalisedText;

/**
 * What somebody said.
 *
 * @param theme what it is about, for example belonging
 * @param ages band the speaker is in; absent where it is not told
 * @param mayBePublished whether whoever said it has agreed that it is published
 * @param reviewed whether somebody has looked at the warnings and found the words harmless
 * @param figure id of the figure it stands beside
 */
public record Quote(
        LocalisedText words,
        String theme,
        Role role,
        Optional<Ages> ages,
        boolean mayBePublished,
        boolean reviewed,
        Optional<String> figure) {

    /** Who speaks. */
    public enum Role {
        PARTICIPANT,
        RELATIVE,
        STAFF,
        PARTNER,
        EMPLOYER,
        MANAGEMENT
    }

    /** A band of ages. Unit: whole years, both ends included. Range: 13 to 99. */
    public record Ages(int from, int to) {

        /** A band of fewer years tells too much together with a place. */
        public static final int FEWEST_YEARS = 5;

        private static final int YOUNGEST = 13;
        private static final int OLDEST = 99;

        public Ages {
            if (from < YOUNGEST || to > OLDEST || from > to) {
                throw new IllegalArgumentException(
                        "ages: wanted a band as 18-24 within 13-99, got " + from + "-" + to);
            }
        }

        /** Whether the band is too narrow to hide in. */
        public boolean isNarrow() {
            return to - from + 1 < FEWEST_YEARS;
        }
    }

    /**
     * Whether it may be shown outside the project team. A number or address that leads to a person
     * stops it whatever a reviewer says.
     *
     * @param places names of the project's sites
     */
    public boolean mayGoOut(List<String> places) {
        List<QuoteScreening.Detail> details = details(places);
        return mayBePublished
                && (details.isEmpty()
                        || (reviewed
                                && details.stream()
                                        .allMatch(detail -> detail.kind().mayBeHarmless())));
    }

    /** What in it could tell who said it, in all its languages. */
    public List<QuoteScreening.Detail> details(List<String> places) {
        return QuoteScreening.of(this, places);
    }
}
