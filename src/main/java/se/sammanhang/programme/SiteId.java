package se.sammanhang.programme;

import java.util.regex.Pattern;

/** Short name of a site within its project, for example arvika. */
public record SiteId(String value) implements Comparable<SiteId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public SiteId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "SiteId: wanted small letters, digits and hyphens, got \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
