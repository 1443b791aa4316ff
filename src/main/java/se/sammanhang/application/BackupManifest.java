package se.sammanhang.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a backup says about itself.
 *
 * @param format version of the file format, at present {@value #FORMAT}
 * @param id random name of this backup; the audit table knows it by this
 * @param product version of the program that made it
 * @param schema version of the database schema, as Flyway counts
 * @param postgresql version of the database server it was read from, for example 18.6
 * @param tables every table, whether it has rows or not
 * @param sequences every sequence
 */
public record BackupManifest(
        int format,
        String id,
        String product,
        String schema,
        String postgresql,
        Instant madeAt,
        List<TableCopy> tables,
        List<SequenceState> sequences) {

    public static final int FORMAT = 1;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+([._][0-9]+)*");

    public BackupManifest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(postgresql, "postgresql");
        Objects.requireNonNull(madeAt, "madeAt");
        if (!VERSION.matcher(schema).matches()) {
            throw new IllegalArgumentException("schema: wanted a version, got " + schema);
        }
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    public long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }

    /**
     * One table of a backup.
     *
     * @param name with its schema, for example registry.site
     * @param columns in the order in which their values stand in a row
     * @param sha256 of the rows as they stand in the backup
     */
    public record TableCopy(String name, List<String> columns, long rows, String sha256) {
        public TableCopy {
            Objects.requireNonNull(name, "name");
            columns = List.copyOf(columns);
            if (rows < 0 || !SHA_256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("rows or sha256 of " + name);
            }
        }
    }

    /**
     * A counter of the database.
     *
     * @param name with its schema
     * @param next the number that it gives out next
     */
    public record SequenceState(String name, long next) {
        public SequenceState {
            Objects.requireNonNull(name, "name");
        }
    }
}
