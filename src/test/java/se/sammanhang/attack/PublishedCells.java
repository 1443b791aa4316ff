package se.sammanhang.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sammanhang.attack.World.Box;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the Swedish figures of a release as counts of groups. */
public final class PublishedCells {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern UNCHANGED = Pattern.compile("Oförändrat sedan utgåva (\\d+)");

    private final World world;
    private final int release;
    private final Map<Integer, Map<Box, Integer>> byRelease = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();

    private PublishedCells(World world, int release) {
        this.world = world;
        this.release = release;
    }

    /**
     * @param figures JSON of the figures, as stored
     * @return counts by the release they are of: a figure may be of an earlier one
     */
    static Map<Integer, Map<Box, Integer>> read(World world, int release, String figures) {
        PublishedCells cells = new PublishedCells(world, release);
        for (JsonNode figure : JSON.readTree(figures)) {
            if (figure.get("language").get("code").stringValue().equals("sv")) {
                cells.figure(figure);
            }
        }
        if (!cells.contradictions.isEmpty()) {
            throw new IllegalStateException(cells.contradictions.toString());
        }
        return cells.byRelease;
    }

    private void figure(JsonNode figure) {
        String id = figure.get("id").stringValue();
        int of = release;
        for (JsonNode note : figure.get("notes")) {
            Matcher matcher = UNCHANGED.matcher(note.stringValue());
            if (matcher.find()) {
                of = Integer.parseInt(matcher.group(1));
            }
        }
        List<JsonNode> shown = new ArrayList<>();
        figure.get("rows").forEach(row -> addIfShown(shown, row));
        Set<String> labels = new HashSet<>();
        shown.forEach(row -> labels.add(row.get("label").stringValue()));
        for (JsonNode row : shown) {
            row(id, of, row, labels);
        }
    }

    private static void addIfShown(List<JsonNode> shown, JsonNode row) {
        if (row.has("n")) {
            shown.add(row);
        }
    }

    private void row(String id, int of, JsonNode row, Set<String> labels) {
        String section = row.get("section").stringValue();
        String label = row.get("label").stringValue();
        int n = row.get("n").intValue();
        int base = row.get("outOf").intValue();
        Box all = world.everybody();
        if (id.equals("flow")) {
            Box group = group("Kön", label);
            know(of, group, base);
            know(of, rounds(group, section), n);
        } else if (id.startsWith("change-") || id.startsWith("parts-")) {
            String change = World.change(id.substring(id.indexOf('-') + 1));
            Box group = group(section, label);
            know(of, group, base);
            know(of, group.with(change, "up", "same", "down"), n);
            if (row.get("mark").has("parts")) {
                for (JsonNode part : row.get("mark").get("parts")) {
                    know(
                            of,
                            group.with(change, directions(part.get("label").stringValue())),
                            part.get("count").intValue());
                }
            }
        } else if (id.equals("targets")) {
            know(of, group("Kön", label), n);
            know(of, all, base);
        } else if (id.equals("work-or-study")) {
            Box those = label.startsWith("Utskrivna") ? all.with(World.CUT_OFF, "yes") : all;
            know(of, those, base);
            know(of, those.with(World.EXIT, "Arbete, även med stöd", "Studier"), n);
        } else if (id.startsWith("exits-")) {
            Box those = id.equals("exits-all") ? all : all.with(World.CUT_OFF, "yes");
            know(of, those, base);
            know(of, those.with(World.EXIT, categories(label, labels)), n);
        } else if (id.startsWith("perceived-") || id.startsWith("knowledge-")) {
            boolean byQuestion = id.equals("perceived-TX");
            Box group = byQuestion || label.equals("Alla") ? all : group("Kön", label);
            String answer = World.answer(byQuestion ? label : section);
            know(of, group, base);
            know(of, scored(group), n);
            for (JsonNode part : row.get("mark").get("parts")) {
                know(
                        of,
                        group.with(answer, values(part.get("label").stringValue())),
                        part.get("count").intValue());
            }
        } else if (id.startsWith("goals")) {
            Box those = SyntheticGoals.base(SyntheticGoals.of(world, label), label);
            JsonNode share = row.get("mark").get("share");
            know(of, SyntheticGoals.known(world, label), base);
            know(of, those, n);
            know(of, those, share.get("base").intValue());
            know(of, SyntheticGoals.reached(those, label), share.get("count").intValue());
        } else if (id.startsWith("helped-")) {
            know(of, scored(all), base);
            know(of, all.with(World.answer(id + " " + label), "a"), n);
        } else if (id.startsWith("answers-")) {
            know(of, scored(all), base);
            know(of, all.with(World.answer(id), values(label)), n);
        } else {
            throw new IllegalStateException("a figure nobody attacks: " + id);
        }
    }

    private static Box scored(Box group) {
        return group.with(World.change("sammanhang"), "up", "same", "down");
    }

    private static String[] values(String label) {
        return java.util.Arrays.stream(label.split(", | eller ", -1))
                .map(
                        part ->
                                switch (part) {
                                    case "bättre", "de två översta svaren", "Vet A" -> "a";
                                    case "ungefär som förut", "lägre svar", "Vet B" -> "b";
                                    case "sämre", "förstod inte frågan", "Vet C" -> "c";
                                    case "Vet D" -> "d";
                                    case "inget svar" -> "none";
                                    default ->
                                            throw new IllegalStateException(
                                                    "an answer nobody attacks: " + part);
                                })
                .toArray(String[]::new);
    }

    private String[] categories(String label, Set<String> labels) {
        if (!label.equals("Övrigt")) {
            return new String[] {label};
        }
        return world.values(World.EXIT).stream()
                .filter(category -> !labels.contains(category) || category.equals("Övrigt"))
                .toArray(String[]::new);
    }

    private static String[] directions(String label) {
        return switch (label) {
            case "högre" -> new String[] {"up"};
            case "samma" -> new String[] {"same"};
            case "lägre" -> new String[] {"down"};
            case "samma eller lägre" -> new String[] {"same", "down"};
            case "högre eller samma" -> new String[] {"up", "same"};
            default -> throw new IllegalStateException("a part nobody attacks: " + label);
        };
    }

    private static Box rounds(Box group, String section) {
        return switch (section) {
            case "Svarade vid start" -> group.with(World.ROUNDS, "first", "both");
            case "Svarade vid avslut" -> group.with(World.ROUNDS, "last", "both");
            case "Svarade båda gångerna" -> group.with(World.ROUNDS, "both");
            default -> throw new IllegalStateException("a section nobody attacks: " + section);
        };
    }

    private Box group(String section, String label) {
        Box all = world.everybody();
        if (label.equals("Alla")) {
            return all;
        }
        return switch (section) {
            case "Kön" -> all.with(World.GENDER, label);
            case "Plats" -> all.with(World.SITE, label);
            case "Insats" -> all.with(World.intervention(label), "yes");
            case "Insats × kön" -> {
                int comma = label.lastIndexOf(", ");
                String gender = label.substring(comma + 2);
                yield all.with(World.intervention(label.substring(0, comma)), "yes")
                        .with(
                                World.GENDER,
                                gender.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + gender.substring(1));
            }
            default -> throw new IllegalStateException("a section nobody attacks: " + section);
        };
    }

    private void know(int of, Box box, int persons) {
        Integer before = byRelease.computeIfAbsent(of, _ -> new TreeMap<>()).put(box, persons);
        if (before != null && before != persons) {
            contradictions.add(box + ": " + before + " and " + persons);
        }
    }
}
