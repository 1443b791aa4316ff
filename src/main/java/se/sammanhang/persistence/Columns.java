package se.sammanhang.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.RoundCode;

/** How values of the core read from and go into columns. */
final class Columns {

    private static final Integer[] NONE = {};

    private Columns() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Of a column that is never empty. */
    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(new RoundCode(row.getString("round")), row.getInt("number"));
    }

    static Mode mode(ResultSet row) throws SQLException {
        return new Mode(
                Mode.Device.valueOf(row.getString("device")),
                Mode.Reader.valueOf(row.getString("reader")),
                row.getBoolean("staff_present"),
                row.getBoolean("proxy"));
    }

    static Integer[] integers(@Nullable Array array) throws SQLException {
        return array == null ? NONE : (Integer[]) array.getArray();
    }
}
