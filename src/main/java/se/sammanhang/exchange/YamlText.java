package se.sammanhang.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.exchange.InputProblem.Code;

/** Reads a file that is one YAML mapping, with the place of everything in it. */
final class YamlText {

    private YamlText() {}

    /**
     * The text of the file; one that cannot be read is a problem, not an exception.
     *
     * @param what kind of file, for the sentence: for example plan
     */
    static Optional<String> read(Path file, String what, Problems problems) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(
                    Code.UNREADABLE_FILE,
                    0,
                    0,
                    "the " + what + " cannot be read as UTF-8 text: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    static Optional<YamlMap> mapping(String text, String what, Problems problems) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(mapping, "", problems));
            }
            problems.add(Code.SYNTAX, 1, 1, "the " + what + " wants key: value lines");
        } catch (MarkedYAMLException syntax) {
            int line = syntax.getProblemMark() == null ? 0 : syntax.getProblemMark().getLine() + 1;
            int column =
                    syntax.getProblemMark() == null ? 0 : syntax.getProblemMark().getColumn() + 1;
            problems.add(Code.SYNTAX, line, column, "not YAML: " + syntax.getProblem());
        } catch (YAMLException syntax) {
            problems.add(Code.SYNTAX, 0, 0, "not YAML: " + syntax.getMessage());
        }
        return Optional.empty();
    }
}
