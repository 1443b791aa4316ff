package se.sammanhang.evaluation;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A list that is worked out when the first one looks into it, once. Cannot be changed.
 *
 * @see Later
 */
final class LaterList<T> extends AbstractList<T> {

    private final Later<List<T>> elements;

    private LaterList(Supplier<List<T>> work) {
        elements = new Later<>(() -> List.copyOf(work.get()));
    }

    static <T> List<T> of(Supplier<List<T>> work) {
        return new LaterList<>(work);
    }

    /** As {@link List#copyOf}, which would work the list out at once. */
    static <T> List<T> copyOf(List<T> list) {
        return list instanceof LaterList<T> ? list : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        return elements.get().get(index);
    }

    @Override
    public int size() {
        return elements.get().size();
    }
}
