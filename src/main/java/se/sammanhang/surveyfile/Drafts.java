package se.sammanhang.surveyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that the files say, before it is checked as a whole. */
record Drafts(
        List<Draft.ResponseScale> responseScales,
        List<Draft.Instrument> instruments,
        List<Draft.Round> rounds,
        List<Draft.Texts> texts) {

    static Drafts read(List<SurveySource> sources, Problems problems) {
        StructureReader structure = new StructureReader(problems);
        Drafts drafts =
                new Drafts(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SurveySource source : sources) {
            if (source.isYaml() && source.path().equals("response-scales.yaml")) {
                compose(
                        source,
                        problems,
                        v -> drafts.responseScales.addAll(structure.responseScales(v)));
            } else if (source.isYaml() && source.isIn("instruments")) {
                compose(
                        source,
                        problems,
                        v -> structure.instrument(v).ifPresent(drafts.instruments::add));
            } else if (source.isYaml() && source.isIn("rounds")) {
                compose(source, problems, v -> structure.round(v).ifPresent(drafts.rounds::add));
            } else if (source.isYaml() && source.isIn("texts")) {
                compose(
                        source,
                        problems,
                        v -> new TextReader(problems).texts(v).ifPresent(drafts.texts::add));
            } else if (source.isYaml() || source.path().endsWith(".yml")) {
                problems.addHiding(
                        ProblemCode.SV109,
                        new Place(source.label(), 1, ""),
                        "response-scales.yaml, or a .yaml file in instruments/, rounds/ or texts/",
                        source.path());
            }
        }
        if (drafts.instruments.isEmpty() && !problems.partsAreMissing()) {
            problems.add(
                    ProblemCode.SV108, new Place("instruments", 0, ""), "one file or more", "none");
        }
        return drafts;
    }

    private static void compose(SurveySource source, Problems problems, Consumer<Value> use) {
        Place top = new Place(source.label(), 1, "");
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Optional<Node> root =
                    Optional.ofNullable(
                            new Yaml(options).compose(new java.io.StringReader(source.text())));
            if (root.isEmpty()) {
                problems.addHiding(ProblemCode.SV101, top, "content", "an empty file");
            } else {
                use.accept(new Value(root.get(), top, problems));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.addHiding(
                    ProblemCode.SV101,
                    new Place(source.label(), line, ""),
                    "YAML",
                    String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            problems.addHiding(ProblemCode.SV101, top, "YAML", String.valueOf(e.getMessage()));
        }
    }

    Optional<Draft.ResponseScale> responseScale(String id) {
        return responseScales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    Optional<Draft.Item> item(se.sammanhang.instrument.ItemId id) {
        return instruments.stream().flatMap(instrument -> instrument.item(id).stream()).findFirst();
    }
}
