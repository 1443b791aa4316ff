package se.sammanhang.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections of one login role; every use is one transaction within one scope. */
final class ScopedPool implements AutoCloseable {

    private static final long CONNECTION_WAIT_MILLIS = 5_000;
    private static final String LOCK_WAIT = "5s";

    private final HikariDataSource dataSource;
    private final TransactionTemplate transactions;
    private final JdbcClient client;
    private final JdbcTemplate template;

    ScopedPool(DatabaseAddress address, DatabaseSecret secret, LoginRole role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.roleName());
        config.setJdbcUrl(address.url());
        config.setUsername(role.roleName());
        config.setPassword(secret.passwordOf(role.roleName()));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        config.addDataSourceProperty("ApplicationName", role.roleName());
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout="
                        + role.longestStatementSeconds()
                        + "s -c lock_timeout="
                        + LOCK_WAIT
                        + " -c timezone=UTC");
        // A server that vanishes must not hold a respondent's save for minutes.
        config.addDataSourceProperty(
                "socketTimeout", Integer.toString(2 * role.longestStatementSeconds()));
        dataSource = new HikariDataSource(config);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        client = JdbcClient.create(dataSource);
        template = new JdbcTemplate(dataSource);
    }

    /** Runs the work in one transaction; it is committed when this returns. */
    <T extends @Nullable Object> T within(Scope scope, Function<JdbcClient, T> work) {
        // TransactionTemplate declares its result nullable; it is what the work returned.
        @SuppressWarnings("NullAway")
        T result =
                transactions.execute(
                        status -> {
                            narrowTo(scope);
                            return work.apply(client);
                        });
        return result;
    }

    /** As {@link #within}, for work without a result. */
    void inside(Scope scope, Consumer<JdbcClient> work) {
        transactions.executeWithoutResult(
                status -> {
                    narrowTo(scope);
                    work.accept(client);
                });
    }

    /** As {@link #inside}, for work that sends many rows at once. */
    void batch(Scope scope, Consumer<JdbcTemplate> work) {
        transactions.executeWithoutResult(
                status -> {
                    narrowTo(scope);
                    work.accept(template);
                });
    }

    /** The scope ends with the transaction, so a pooled connection never carries it on. */
    private void narrowTo(Scope scope) {
        client.sql(
                        "SELECT set_config('app.project', :project, true),"
                                + " set_config('app.sites', :sites, true)")
                .param("project", scope.project())
                .param("sites", scope.sites())
                .query((row, number) -> row.getString(1))
                .single();
    }

    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
