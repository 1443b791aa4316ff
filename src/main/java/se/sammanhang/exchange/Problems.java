package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.exchange.InputProblem.Code;

/** Collects what is wrong with one file while reading goes on. */
final class Problems {

    private final String file;
    private final List<InputProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** None yet, of the same file. */
    Problems empty() {
        return new Problems(file);
    }

    void addAll(Problems others) {
        found.addAll(others.found);
    }

    void add(Code code, int line, int column, String text) {
        found.add(new InputProblem(code, file, line, column, text));
    }

    void add(Code code, Node at, String text) {
        add(code, at.getStartMark().getLine() + 1, at.getStartMark().getColumn() + 1, text);
    }

    /**
     * The value, unless a type of the core refuses it; then its reason is a problem at the node.
     */
    <T> Optional<T> guarded(Node at, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException refused) {
            add(Code.BAD_VALUE, at, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    List<InputProblem> inOrder() {
        return found.stream().distinct().sorted().toList();
    }
}
