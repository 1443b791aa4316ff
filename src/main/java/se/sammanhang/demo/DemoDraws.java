package se.sammanhang.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.sammanhang.application.ProjectStore.Answered;
import se.sammanhang.application.ProjectStore.Registered;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.SiteId;

/**
 * Draws interventions, modes and answers around what the register says about a synthetic person.
 */
final class DemoDraws {

    private static final List<Share> INTERVENTIONS =
            List.of(
                    new Share(InterventionType.COACHING, 0.90),
                    new Share(InterventionType.GROUP_ACTIVITY, 0.43),
                    new Share(InterventionType.STUDIES_IN_PROJECT, 0.30),
                    new Share(InterventionType.WORK_PLACEMENT, 0.38),
                    new Share(InterventionType.HEALTH_SCHOOL, 0.26),
                    new Share(InterventionType.STUDY_AND_CAREER_GUIDANCE, 0.17),
                    new Share(InterventionType.EXERCISE, 0.12),
                    new Share(InterventionType.SUPPORTED_EDUCATION, 0.09));
    private static final List<InflowChannel> OTHER_INFLOW =
            List.of(
                    InflowChannel.SOCIAL_ASSISTANCE,
                    InflowChannel.ADULT_UNIT,
                    InflowChannel.EMPLOYMENT_SERVICE,
                    InflowChannel.SCHOOL,
                    InflowChannel.MUNICIPAL_ACTIVITY_RESPONSIBILITY,
                    InflowChannel.HEALTH_CARE);
    private static final double INTAKE_MEAN = -0.35;
    private static final double MEAN_RISE = 0.38;
    private static final double RISE_SPREAD = 0.7;

    private final Random random;
    private final DemoAnswers answers;

    DemoDraws(SurveyCatalogue catalogue, Random random) {
        this.random = random;
        this.answers = new DemoAnswers(catalogue, random);
    }

    private record Share(InterventionType type, double share) {}

    /** What the register says about a person before anything is drawn. */
    record Register(
            SiteId site,
            String localCode,
            GenderAtEnrolment gender,
            InflowChannel inflow,
            LocalDate start,
            Optional<ExitRequest> exit) {}

    InflowChannel otherInflow() {
        return OTHER_INFLOW.get(random.nextInt(OTHER_INFLOW.size()));
    }

    /**
     * @param last no spell or answer is dated later
     * @param intakeAnswered share who answer T0
     * @param exitAnswered share who answer TX, of those who left; more among those who answered T0
     */
    Registered person(
            Register register, LocalDate last, double intakeAnswered, double exitAnswered) {
        LocalDate end = register.exit().flatMap(ExitRequest::exitedOn).orElse(last);
        List<InterventionSpell> spells = spells(register.start(), end, register.exit().isPresent());
        double standing =
                INTAKE_MEAN
                        + random.nextGaussian()
                        - (register.gender() == GenderAtEnrolment.WOMAN ? 0.15 : 0);
        double later =
                standing
                        + MEAN_RISE
                        + spells.size() * 0.05
                        + random.nextGaussian() * RISE_SPREAD
                        - standing * 0.2;
        List<Answered> responses = new ArrayList<>();
        boolean atIntake = random.nextDouble() < intakeAnswered;
        LocalDate intakeOn = register.start().plusDays(random.nextInt(21));
        if (atIntake && !intakeOn.isAfter(last)) {
            responses.add(answered(Occurrence.INTAKE, register.start(), intakeOn, standing));
        }
        LocalDate exitOn = end.plusDays(random.nextInt(12));
        double chance = atIntake ? exitAnswered * 1.1 : exitAnswered * 0.5;
        if (register.exit().isPresent() && random.nextDouble() < chance && !exitOn.isAfter(last)) {
            responses.add(answered(Occurrence.EXIT, end, exitOn, later));
        }
        EnrolmentRequest request =
                new EnrolmentRequest(
                        Optional.of(register.site()),
                        register.localCode(),
                        Optional.of(register.gender()),
                        Optional.of(ageBand()),
                        Optional.of(register.inflow()),
                        Optional.of(register.start()));
        return new Registered(request, spells, register.exit(), responses);
    }

    private Answered answered(RoundCode round, LocalDate opened, LocalDate on, double standing) {
        Mode mode = mode();
        Occurrence occurrence = Occurrence.first(round);
        return new Answered(
                occurrence,
                opened,
                on.atTime(8 + random.nextInt(9), random.nextInt(60)).toInstant(ZoneOffset.UTC),
                Language.SWEDISH,
                mode,
                answers.versions(round),
                answers.draw(occurrence, mode, standing));
    }

    private List<InterventionSpell> spells(LocalDate start, LocalDate end, boolean left) {
        List<InterventionSpell> spells = new ArrayList<>();
        int days = (int) Math.max(14, end.toEpochDay() - start.toEpochDay());
        for (Share share : INTERVENTIONS) {
            if (random.nextDouble() < share.share()) {
                LocalDate from = start.plusDays(random.nextInt(days / 2 + 1));
                LocalDate until = from.plusDays(14L + random.nextInt(days / 2 + 1));
                boolean running = !left && until.isAfter(end);
                if (!from.isAfter(end)) {
                    spells.add(
                            new InterventionSpell(
                                    share.type(),
                                    from,
                                    running
                                            ? Optional.empty()
                                            : Optional.of(until.isAfter(end) ? end : until)));
                }
            }
        }
        return spells;
    }

    private AgeBand ageBand() {
        double draw = random.nextDouble();
        if (draw < 0.08) {
            return AgeBand.AGE_15_17;
        }
        if (draw < 0.3) {
            return AgeBand.AGE_18_19;
        }
        return draw < 0.75 ? AgeBand.AGE_20_24 : AgeBand.AGE_25_29;
    }

    private Mode mode() {
        double draw = random.nextDouble();
        if (draw < 0.5) {
            return Mode.ALONE_ON_OWN_DEVICE;
        }
        if (draw < 0.65) {
            return new Mode(Mode.Device.OWN, Mode.Reader.AUDIO, false, false);
        }
        if (draw < 0.85) {
            return new Mode(Mode.Device.STAFF, Mode.Reader.SELF, true, false);
        }
        return draw < 0.95
                ? new Mode(Mode.Device.STAFF, Mode.Reader.STAFF, true, false)
                : new Mode(Mode.Device.TELEPHONE, Mode.Reader.STAFF, true, false);
    }
}
