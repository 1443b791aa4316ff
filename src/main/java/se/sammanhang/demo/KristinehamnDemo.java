package se.sammanhang.demo;

import static se.sammanhang.casework.ExitReason.EMPLOYMENT_SERVICE;
import static se.sammanhang.casework.ExitReason.ILLNESS_OR_CARE;
import static se.sammanhang.casework.ExitReason.MUNICIPAL_PROGRAMME;
import static se.sammanhang.casework.ExitReason.MUNICIPAL_SERVICE;
import static se.sammanhang.casework.ExitReason.NO_CONTACT;
import static se.sammanhang.casework.ExitReason.OTHER;
import static se.sammanhang.casework.ExitReason.OWN_REQUEST;
import static se.sammanhang.casework.ExitReason.SOCIAL_INSURANCE_AGENCY;
import static se.sammanhang.casework.ExitReason.STUDY;
import static se.sammanhang.casework.ExitReason.UNREADABLE_IN_SOURCE;
import static se.sammanhang.casework.ExitReason.WORK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
 * 64 synthetic participants whose register gives Figures 2, 4 and 5 of the local final report of
 * Kristinehamn: 25 women and 39 men; 38 discharged by 1 October 2022 (15 work, 9 study, 14 other);
 * all 64 by the end. Offence and misconduct are held as other; eight exits whose label cannot be
 * read in the report are one group.
 */
final class KristinehamnDemo {

    static final ProjectId PROJECT = new ProjectId("kristinehamn-demo");
    private static final SiteId SITE = new SiteId("kristinehamn");
    private static final LocalDate START = LocalDate.of(2020, 10, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2022, 10, 1);
    private static final LocalDate END = LocalDate.of(2022, 11, 1);
    private static final int WOMEN = 25;
    private static final int SELF_REFERRED = 15;

    /** Main reason and how many, by the cut-off and after it. */
    private static final List<Exits> EXITS =
            List.of(
                    new Exits(WORK, 15, 0),
                    new Exits(STUDY, 9, 1),
                    new Exits(MUNICIPAL_SERVICE, 3, 5),
                    new Exits(SOCIAL_INSURANCE_AGENCY, 2, 3),
                    new Exits(EMPLOYMENT_SERVICE, 2, 3),
                    new Exits(NO_CONTACT, 2, 2),
                    new Exits(ILLNESS_OR_CARE, 2, 2),
                    new Exits(MUNICIPAL_PROGRAMME, 0, 2),
                    new Exits(OWN_REQUEST, 1, 0),
                    new Exits(OTHER, 2, 0),
                    new Exits(UNREADABLE_IN_SOURCE, 0, 8));

    private KristinehamnDemo() {}

    private record Exits(ExitReason reason, int byCutOff, int after) {}

    static Project project() {
        return new Project(
                PROJECT,
                "Kristinehamn 2020–2022",
                true,
                START,
                Optional.of(END),
                Optional.of(CUT_OFF),
                Map.of("WOMAN", 22, "MAN", 33),
                List.of(new Site(PROJECT, SITE, "Kristinehamn")));
    }

    static List<Registered> people(SurveyCatalogue catalogue, long seed) {
        Random random = new Random(seed);
        DemoDraws draws = new DemoDraws(catalogue, random);
        List<ExitRequest> exits = exits(random);
        List<Registered> people = new ArrayList<>();
        for (int i = 0; i < exits.size(); i++) {
            ExitRequest exit = exits.get(i);
            LocalDate left = exit.exitedOn().orElseThrow();
            LocalDate latestStart = left.minusDays(120);
            LocalDate start =
                    START.plusDays(
                            random.nextInt((int) (latestStart.toEpochDay() - START.toEpochDay())));
            people.add(
                    draws.person(
                            new DemoDraws.Register(
                                    SITE,
                                    "KR-%03d".formatted(i + 1),
                                    i < WOMEN ? GenderAtEnrolment.WOMAN : GenderAtEnrolment.MAN,
                                    i % 4 == 0 && i / 4 < SELF_REFERRED
                                            ? InflowChannel.SELF_REFERRAL
                                            : draws.otherInflow(),
                                    start,
                                    Optional.of(exit)),
                            END,
                            0.8,
                            0.45));
        }
        return List.copyOf(people);
    }

    private static List<ExitRequest> exits(Random random) {
        List<ExitRequest> exits = new ArrayList<>();
        for (Exits group : EXITS) {
            for (int i = 0; i < group.byCutOff() + group.after(); i++) {
                LocalDate on =
                        i < group.byCutOff()
                                ? CUT_OFF.minusDays(random.nextInt(330))
                                : CUT_OFF.plusDays(1 + random.nextInt(30));
                exits.add(
                        new ExitRequest(
                                Optional.of(on),
                                Optional.of(group.reason()),
                                group.reason() == WORK,
                                group.reason() == STUDY));
            }
        }
        Collections.shuffle(exits, random);
        return exits;
    }
}
