package se.sammanhang.programme;

import java.util.regex.Pattern;

/** Short name of a project, for example kristinehamn. */
public record ProjectId(String value) implements Comparable<ProjectId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public ProjectId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "ProjectId: wanted small letters, digits and hyphens, got \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
