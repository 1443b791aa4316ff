package se.sammanhang.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes answers to the 13 items of SOC-13 by many persons at two rounds as a long CSV, all of the
 * first round before all of the second. The same number of persons gives the same file.
 */
final class SocAnswers {

    static final int ITEMS = 13;

    private static final int EMPTY_PER_THOUSAND = 10;
    private static final int HIGHEST = 7;
    private static final String[] GENDERS = {"WOMAN", "MAN", "OTHER"};

    private SocAnswers() {}

    static void write(Path file, int persons) throws IOException {
        SplittableRandom random = new SplittableRandom(13);
        byte[] levels = new byte[persons];
        random.nextBytes(levels);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            StringBuilder line = new StringBuilder("person;round;gender");
            for (int item = 1; item <= ITEMS; item++) {
                line.append(";soc").append(item);
            }
            write(out, line);
            for (int rise = 0; rise <= 1; rise++) {
                for (int person = 0; person < persons; person++) {
                    line.append('p').append(person).append(rise == 0 ? ";T0;" : ";TX;");
                    line.append(GENDERS[person % 50 == 49 ? 2 : person % 2]);
                    answers(line, levels[person] & 3, rise, random);
                    write(out, line);
                }
            }
        }
    }

    private static void answers(StringBuilder line, int level, int rise, SplittableRandom random) {
        for (int item = 1; item <= ITEMS; item++) {
            line.append(';');
            long bits = random.nextLong();
            if ((bits >>> 32) % 1000 >= EMPTY_PER_THOUSAND) {
                int step = 1 + level + (int) (bits & 3) + (int) ((bits >>> 2) & rise);
                int code = Math.min(step, HIGHEST);
                line.append(isReversed(item) ? HIGHEST + 1 - code : code);
            }
        }
    }

    static boolean isReversed(int item) {
        return switch (item) {
            case 1, 2, 3, 7, 10 -> true;
            default -> false;
        };
    }

    private static void write(OutputStream out, StringBuilder line) throws IOException {
        out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        line.setLength(0);
    }
}
