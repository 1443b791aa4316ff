package se.sammanhang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import se.sammanhang.application.ProjectStore.Registered;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/**
 * 282 synthetic participants, 114 women and 168 men as in Värmlands Arbetskraft 2.0, at six made-up
 * sites. The project runs for two and a half years around {@code today}, so that some have left and
 * some are due now. About half of those who answered at intake are missing at exit.
 */
final class SixSitesDemo {

    static final ProjectId PROJECT = new ProjectId("sex-orter-demo");
    private static final int WOMEN = 114;
    private static final int MEN = 168;
    private static final List<String> SITES =
            List.of("Norra", "Södra", "Östra", "Västra", "Sjön", "Bruket");
    private static final List<String> SLUGS =
            List.of("norra", "sodra", "ostra", "vastra", "sjon", "bruket");
    private static final int[] SITE_WEIGHTS = {70, 58, 50, 44, 34, 26};
    private static final double LEFT_IF_OLD_ENOUGH = 0.97;

    private SixSitesDemo() {}

    static Project project(LocalDate today) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < SITES.size(); i++) {
            sites.add(new Site(PROJECT, new SiteId(SLUGS.get(i)), SITES.get(i)));
        }
        return new Project(
                PROJECT,
                "Sex orter",
                true,
                start(today),
                Optional.of(today.plusMonths(4)),
                Optional.of(today.plusMonths(3)),
                Map.of("WOMAN", 115, "MAN", 140),
                sites);
    }

    private static LocalDate start(LocalDate today) {
        return today.minusMonths(26).withDayOfMonth(1);
    }

    static List<Registered> people(SurveyCatalogue catalogue, LocalDate today, long seed) {
        Random random = new Random(seed);
        DemoDraws draws = new DemoDraws(catalogue, random);
        LocalDate start = start(today);
        int days = (int) (today.toEpochDay() - start.toEpochDay());
        List<Registered> people = new ArrayList<>();
        for (int i = 0; i < WOMEN + MEN; i++) {
            boolean woman = i * WOMEN / (WOMEN + MEN) != (i + 1) * WOMEN / (WOMEN + MEN);
            LocalDate enrolled = start.plusDays(random.nextInt(days - 3));
            people.add(
                    draws.person(
                            new DemoDraws.Register(
                                    site(random),
                                    "SO-%03d".formatted(i + 1),
                                    woman ? GenderAtEnrolment.WOMAN : GenderAtEnrolment.MAN,
                                    random.nextInt(5) == 0
                                            ? InflowChannel.SELF_REFERRAL
                                            : draws.otherInflow(),
                                    enrolled,
                                    exit(random, enrolled, today)),
                            today,
                            0.87,
                            0.52));
        }
        return List.copyOf(people);
    }

    private static SiteId site(Random random) {
        int draw = random.nextInt(282);
        int i = 0;
        while (draw >= SITE_WEIGHTS[i]) {
            draw -= SITE_WEIGHTS[i];
            i++;
        }
        return new SiteId(SLUGS.get(i));
    }

    private static Optional<ExitRequest> exit(Random random, LocalDate enrolled, LocalDate today) {
        LocalDate on = enrolled.plusDays(120L + random.nextInt(240));
        if (on.isAfter(today) || random.nextDouble() > LEFT_IF_OLD_ENOUGH) {
            return Optional.empty();
        }
        double draw = random.nextDouble();
        boolean works = draw < 0.36;
        boolean studies = draw > 0.33 && draw < 0.57;
        ExitReason reason =
                works
                        ? (draw < 0.06 ? ExitReason.WORK_WITH_SUPPORT : ExitReason.WORK)
                        : studies ? ExitReason.STUDY : otherReason(random);
        return Optional.of(new ExitRequest(Optional.of(on), Optional.of(reason), works, studies));
    }

    private static ExitReason otherReason(Random random) {
        List<ExitReason> reasons =
                List.of(
                        ExitReason.EMPLOYMENT_SERVICE,
                        ExitReason.EMPLOYMENT_SERVICE,
                        ExitReason.MUNICIPAL_SERVICE,
                        ExitReason.MUNICIPAL_SERVICE,
                        ExitReason.ILLNESS_OR_CARE,
                        ExitReason.SOCIAL_INSURANCE_AGENCY,
                        ExitReason.MOVED,
                        ExitReason.NO_CONTACT,
                        ExitReason.PARENTAL_LEAVE,
                        ExitReason.OWN_REQUEST);
        return reasons.get(random.nextInt(reasons.size()));
    }
}
