package se.sammanhang.seminar.group;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What came of a group's choice. A later choice replaces it until the voting is closed. */
public sealed interface Ballot {

    /** Fewest and most votes that a host can give each group. */
    int FEWEST = 1;

    int MOST = 9;

    /**
     * @param themes none of them twice; nothing takes the votes back
     */
    record Cast(Set<UUID> themes) implements Ballot {
        public Cast {
            themes = Set.copyOf(themes);
        }
    }

    /** More than the host gave. Nothing was stored. */
    record TooMany(int chosen, int given) implements Ballot {}

    /**
     * @param offered themes there are; others are passed over, for the host may have removed them
     * @param given votes of each group
     */
    static Ballot of(Collection<UUID> chosen, Collection<UUID> offered, int given) {
        Set<UUID> themes = new LinkedHashSet<>(chosen);
        themes.retainAll(Set.copyOf(offered));
        return themes.size() > given ? new TooMany(themes.size(), given) : new Cast(themes);
    }
}
