package se.sammanhang.scoring;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;

/**
 * Codes of the answered items of one person at one round, one byte each, over items that all
 * persons share: a million answered rounds fit in memory, and scoring them needs no look-up by
 * name. An unchangeable map like any other to whoever does not ask.
 *
 * @see ScaleScoring
 */
public final class ItemCodes extends AbstractMap<ItemId, Integer> {

    /** Stands for an item without an answer when codes are given by place. */
    public static final int NOT_ANSWERED = Integer.MIN_VALUE;

    private static final byte NONE = Byte.MIN_VALUE;

    private final Items items;
    private final byte[] sheet;
    private final int start;
    private final int answered;

    private ItemCodes(Items items, byte[] sheet, int start, int answered) {
        this.items = items;
        this.sheet = sheet;
        this.start = start;
        this.answered = answered;
    }

    Items items() {
        return items;
    }

    /** Code of the item at this place, or {@link #NOT_ANSWERED}; also for place -1. */
    int at(int place) {
        if (place < 0) {
            return NOT_ANSWERED;
        }
        byte code = sheet[start + place];
        return code == NONE ? NOT_ANSWERED : code;
    }

    @Override
    public @Nullable Integer get(@Nullable Object key) {
        int code = at(items.places.getOrDefault(key, -1));
        return code == NOT_ANSWERED ? null : code;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return answered;
    }

    @Override
    public Set<Map.Entry<ItemId, Integer>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<ItemId, Integer>> iterator() {
                return new Answered();
            }

            @Override
            public int size() {
                return answered;
            }
        };
    }

    private final class Answered implements Iterator<Map.Entry<ItemId, Integer>> {
        private int next = after(-1);

        private int after(int place) {
            int at = place + 1;
            while (at < items.size() && at(at) == NOT_ANSWERED) {
                at++;
            }
            return at;
        }

        @Override
        public boolean hasNext() {
            return next < items.size();
        }

        @Override
        public Map.Entry<ItemId, Integer> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int place = next;
            next = after(place);
            return Map.entry(items.list.get(place), at(place));
        }
    }

    /** Where the codes of many answered rounds are kept, one after the other. */
    public static final class Sheet {

        private static final int FIRST = 1 << 10;
        private static final int LARGEST = 1 << 20;

        private final Items items;
        private byte[] bytes = new byte[0];
        private int used;

        public Sheet(Items items) {
            this.items = items;
        }

        /**
         * The answers of one more round, item by item in the order of the items; {@link
         * #NOT_ANSWERED} for those without. Codes too large for a byte make an ordinary map.
         */
        public Map<ItemId, Integer> add(int... codes) {
            if (codes.length != items.size()) {
                throw new IllegalArgumentException(
                        "codes: wanted " + items.size() + ", got " + codes.length);
            }
            if (used + codes.length > bytes.length) {
                int next = Math.clamp(2L * bytes.length, FIRST, LARGEST);
                bytes = new byte[Math.max(next, codes.length)];
                used = 0;
            }
            int answered = 0;
            for (int i = 0; i < codes.length; i++) {
                if (codes[i] == NOT_ANSWERED) {
                    bytes[used + i] = NONE;
                } else if (codes[i] <= NONE || codes[i] > Byte.MAX_VALUE) {
                    return asMap(codes);
                } else {
                    bytes[used + i] = (byte) codes[i];
                    answered++;
                }
            }
            int start = used;
            used += codes.length;
            return new ItemCodes(items, bytes, start, answered);
        }

        private Map<ItemId, Integer> asMap(int[] codes) {
            Map<ItemId, Integer> map = new HashMap<>();
            for (int i = 0; i < codes.length; i++) {
                if (codes[i] != NOT_ANSWERED) {
                    map.put(items.list.get(i), codes[i]);
                }
            }
            return Map.copyOf(map);
        }
    }

    /** Items that many answered rounds have in common, each at its place. */
    public static final class Items {

        /** More scales than this are looked up anew each time. */
        private static final int MOST_KEYS = 64;

        private final List<ItemId> list;
        private final Map<ItemId, Integer> places = new HashMap<>();
        private volatile ScaleKey[] keys = {};

        /** Each item once, in this order. */
        public Items(List<ItemId> items) {
            list = List.copyOf(items);
            for (ItemId item : list) {
                if (places.put(item, places.size()) != null) {
                    throw new IllegalArgumentException(
                            "items: wanted each once, got " + item + " twice");
                }
            }
        }

        /** Number of items. */
        public int size() {
            return list.size();
        }

        /** Place of an item, from 0; -1 for an item that is not among these. */
        public int place(ItemId item) {
            return places.getOrDefault(item, -1);
        }

        /** Where the items of the scale are, worked out once for all persons. */
        ScaleKey key(ScaleDefinition scale) {
            for (ScaleKey key : keys) {
                if (key.isOf(scale)) {
                    return key;
                }
            }
            return remembered(new ScaleKey(scale, this));
        }

        private synchronized ScaleKey remembered(ScaleKey key) {
            if (keys.length < MOST_KEYS) {
                ScaleKey[] more = Arrays.copyOf(keys, keys.length + 1);
                more[keys.length] = key;
                keys = more;
            }
            return key;
        }
    }
}
