package se.sammanhang.report.deck;

import java.awt.Color;

/** The colours of slides; ink on each ground has a contrast of 7:1 or more. */
final class SlideColours {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1B1F24);
    static final Color QUIET = new Color(0x47525C);
    static final Color ACCENT = new Color(0x12487F);
    static final Color CARD = new Color(0xEEF3F8);
    static final Color QUOTE = new Color(0xFBF3E4);
    static final Color LINE = new Color(0xC9D1D9);

    private SlideColours() {}

    static Color ground(Placed.Ground ground) {
        return switch (ground) {
            case NONE -> PAPER;
            case CARD -> CARD;
            case QUOTE -> QUOTE;
        };
    }

    static Color of(Placed.Role role, Placed.Paragraph paragraph) {
        return switch (role) {
            case TITLE -> ACCENT;
            case READING -> INK;
            case BASE, FOOTER -> QUIET;
            case BODY -> paragraph.quiet() ? QUIET : INK;
        };
    }
}
