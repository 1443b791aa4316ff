package se.sammanhang.disclosure;

import se.sammanhang.instrument.Language;

/**
 * A row that is not in a release, and why. For evaluators alone: it is no part of what is stored.
 *
 * @param figure address of the figure
 * @param row its label, with the part of the figure it stands in
 */
public record Withheld(Language language, String figure, String row, Why why) {

    /** Why a row is withheld. */
    public enum Why {
        /** It tells of too few persons itself, or of nobody. */
        TOO_FEW,
        /** A mean needs more persons. */
        MEAN_NEEDS_TEN,
        /** With it another group that is too small could be worked out. */
        PROTECTS_ANOTHER,
        /** That it is safe could not be proven. */
        NOT_PROVEN,
        /** So few changed since an earlier release that the difference would tell of them. */
        CHANGED_BY_FEW
    }
}
