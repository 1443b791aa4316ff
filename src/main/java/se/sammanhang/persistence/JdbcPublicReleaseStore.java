package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import se.sammanhang.application.release.PublicReleaseStore;
import se.sammanhang.programme.ProjectId;

/**
 * What is public, through connections whose role may execute two functions and nothing else.
 *
 * @see "src/docs/decisions/DD033-release-steps.md"
 */
final class JdbcPublicReleaseStore implements PublicReleaseStore {

    private final Pools pools;

    JdbcPublicReleaseStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Optional<PublicRelease> newest(ProjectId project) {
        return pools.of(LoginRole.READER)
                .within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT * FROM published.public_release(:project)")
                                        .param("project", project.value())
                                        .query((row, number) -> release(row))
                                        .optional());
    }

    private static PublicRelease release(ResultSet row) throws SQLException {
        return new PublicRelease(
                Columns.uuid(row, "release_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getBoolean("synthetic"),
                row.getString("content_sha256"),
                Columns.instant(row, "released_at"),
                Columns.instant(row, "public_at"));
    }

    @Override
    public Optional<byte[]> content(ProjectId project, UUID release) {
        return pools.of(LoginRole.READER)
                .within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT published.public_content(:project, :release)")
                                        .param("project", project.value())
                                        .param("release", release)
                                        .query(
                                                (row, number) ->
                                                        Optional.ofNullable(row.getBytes(1)))
                                        .single());
    }
}
