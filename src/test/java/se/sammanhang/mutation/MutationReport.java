package se.sammanhang.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the mutants of pitest's XML per class and demands that enough were killed in each package.
 * A plain source file without dependencies: {@code java MutationReport.java HEADING REPORT XML...}.
 * A nested class counts with the class around it.
 */
public final class MutationReport {

    private static final int WANTED_PERCENT = 85;
    private static final List<String> PACKAGES = List.of("statistics", "scoring");
    private static final String ROOT = "se.sammanhang.";

    /** Pitest's own rule: what a test noticed, or what ran without end or out of memory. */
    private static final List<String> DETECTED =
            List.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR", "NON_VIABLE");

    private record Mutant(String file, String status) {
        boolean killed() {
            return DETECTED.contains(status);
        }
    }

    private MutationReport() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        TreeMap<String, List<Mutant>> classes = new TreeMap<>();
        for (String xml : Arrays.asList(arguments).subList(2, arguments.length)) {
            read(Path.of(xml)).forEach(classes::put);
        }
        StringBuilder text = new StringBuilder(arguments[0].strip()).append("\n\n");
        boolean enough = true;
        for (String part : PACKAGES) {
            List<Mutant> mutants = of(part, classes);
            if (!mutants.isEmpty()) {
                enough &= enough(mutants);
                text.append(
                        "- `%s`: %s: %s\n"
                                .formatted(
                                        ROOT + part,
                                        summary(mutants),
                                        enough(mutants) ? "enough" : "too few"));
            }
        }
        text.append("\n| class | mutants | killed | of these by time-out | score |\n");
        text.append("|---|---:|---:|---:|---:|\n");
        classes.forEach((name, mutants) -> text.append(row(name, mutants)));
        Files.writeString(Path.of(arguments[1]), text);
        System.out.print(text);
        System.exit(enough ? 0 : 1);
    }

    private static Map<String, List<Mutant>> read(Path xml) throws IOException, XMLStreamException {
        TreeMap<String, List<Mutant>> classes = new TreeMap<>();
        try (InputStream input = Files.newInputStream(xml)) {
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(input);
            String status = "";
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("mutation")) {
                    status = reader.getAttributeValue(null, "status");
                } else if (reader.getLocalName().equals("mutatedClass")) {
                    String name = reader.getElementText().substring(ROOT.length());
                    int nested = name.indexOf('$');
                    String outer = nested < 0 ? name : name.substring(0, nested);
                    classes.computeIfAbsent(outer, _ -> new java.util.ArrayList<>())
                            .add(new Mutant(outer, status));
                }
            }
        }
        return classes;
    }

    private static List<Mutant> of(String part, Map<String, List<Mutant>> classes) {
        return classes.values().stream()
                .flatMap(List::stream)
                .filter(mutant -> mutant.file().startsWith(part + "."))
                .toList();
    }

    private static boolean enough(List<Mutant> mutants) {
        return killed(mutants) * 100 >= (long) WANTED_PERCENT * mutants.size();
    }

    private static long killed(List<Mutant> mutants) {
        return mutants.stream().filter(Mutant::killed).count();
    }

    private static String summary(List<Mutant> mutants) {
        Map<String, Long> byStatus =
                mutants.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Mutant::status, TreeMap::new, Collectors.counting()));
        String statuses =
                byStatus.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey().toLowerCase(Locale.ROOT).replace('_', ' ')
                                                + " "
                                                + e.getValue())
                        .collect(Collectors.joining(", "));
        return "%d of %d killed, %s (%s); wanted %d %%"
                .formatted(
                        killed(mutants),
                        mutants.size(),
                        percent(mutants),
                        statuses,
                        WANTED_PERCENT);
    }

    private static String row(String name, List<Mutant> mutants) {
        long timedOut = mutants.stream().filter(m -> m.status().equals("TIMED_OUT")).count();
        return "| %s | %d | %d | %d | %s |\n"
                .formatted(name, mutants.size(), killed(mutants), timedOut, percent(mutants));
    }

    /** Cut, not rounded, so that 84.96 does not read as 85. */
    private static String percent(List<Mutant> mutants) {
        double percent = Math.floor(killed(mutants) * 1000.0 / mutants.size()) / 10;
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }
}
