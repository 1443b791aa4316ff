package se.sammanhang.application;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.evaluation.Note;

/**
 * What is evaluated, as it was read at one moment.
 *
 * @param all every row, also of responses left out: which enrolment and which response of a round
 *     count is decided before any of them is left out
 * @param exclusions in force
 * @param notes from interviews and open answers, oldest first
 */
public record EvaluatedRows(ResearchData all, List<Exclusion> exclusions, List<Note> notes) {

    public EvaluatedRows {
        exclusions = List.copyOf(exclusions);
        notes = List.copyOf(notes);
    }

    /** The rows without the responses left out. */
    public ResearchData kept() {
        return all.leavingOut(addresses());
    }

    private Set<ResponseAddress> addresses() {
        return exclusions.stream().map(Exclusion::response).collect(Collectors.toSet());
    }

    /**
     * Fingerprint of the rows that count and of the places of those left out; independent of the
     * order in which they came.
     */
    String rowsSha256() {
        Set<ResponseAddress> leftOut = addresses();
        ResearchData kept = kept();
        String places =
                lines(
                        all.responses().stream()
                                .map(ResearchResponse::address)
                                .filter(leftOut::contains),
                        ResponseAddress::toString);
        return Secret.of(
                        lines(kept.persons().stream(), Object::toString)
                                + "\n\n"
                                + lines(kept.responses().stream(), EvaluatedRows::inWords)
                                + (places.isEmpty() ? "" : "\n\n" + places))
                .sha256();
    }

    private static String inWords(ResearchResponse response) {
        return response.researchId()
                + " "
                + response.spell()
                + " "
                + response.occurrence()
                + " "
                + response.daysSinceStart()
                + " "
                + response.mode()
                + " "
                + new TreeMap<>(response.answers());
    }

    /** Fingerprint of what is left out and why. */
    String exclusionsSha256() {
        return Secret.of(
                        lines(
                                exclusions.stream(),
                                exclusion ->
                                        exclusion.response()
                                                + " "
                                                + exclusion.reason()
                                                + " "
                                                + exclusion.words()))
                .sha256();
    }

    /** Fingerprint of what was said. */
    String notesSha256() {
        return Secret.of(lines(notes.stream(), Note::toString)).sha256();
    }

    private static <T> String lines(Stream<T> rows, Function<T, String> inWords) {
        return rows.map(inWords).sorted().collect(Collectors.joining("\n"));
    }
}
