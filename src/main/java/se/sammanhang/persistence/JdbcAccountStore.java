package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.Role;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;

/** Accounts through the administrator's connections. */
final class JdbcAccountStore implements AccountStore {

    private final Pools pools;

    JdbcAccountStore(Pools pools) {
        this.pools = pools;
    }

    private ScopedPool pool() {
        return pools.of(LoginRole.ADMIN);
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT * FROM ops.account_by_login(:login)")
                                        .param("login", login)
                                        .query((row, number) -> account(row))
                                        .optional());
    }

    @Override
    public List<Account> all(Actor administrator) {
        administrator.require(Role.ADMINISTRATOR);
        return pool().within(
                        Scope.of(administrator),
                        db ->
                                db.sql("SELECT * FROM ops.account ORDER BY login")
                                        .query((row, number) -> account(row))
                                        .list());
    }

    @Override
    public boolean put(
            Optional<Actor> administrator,
            String login,
            String passwordHash,
            Actor account,
            Instant now) {
        administrator.ifPresent(
                actor -> {
                    actor.require(Role.ADMINISTRATOR);
                    if (!actor.project().equals(account.project())) {
                        throw new NotPermitted(actor.role());
                    }
                });
        String by = administrator.map(Actor::auditedAs).orElse("system");
        return pool().within(
                        Scope.of(account.project()),
                        db -> {
                            boolean made = insert(db, login, passwordHash, account, now) == 1;
                            if (made) {
                                AuditTrail.write(
                                        db, account.project(), by, "account.put", login, now);
                            }
                            return made;
                        });
    }

    /** A login belongs to one account of the whole installation, whatever the scope. */
    private static int insert(
            JdbcClient db, String login, String passwordHash, Actor account, Instant now) {
        return db.sql(
                        "INSERT INTO ops.account (project_id, account_id, login, name,"
                                + " password_hash, role, sites, enabled, changed_at) VALUES"
                                + " (:project, :id, :login, :name, :hash, :role,"
                                + " string_to_array(:sites, ','), true, :now) ON CONFLICT (login)"
                                + " DO NOTHING")
                .param("project", account.project().value())
                .param("id", account.account())
                .param("login", login)
                .param("name", account.name())
                .param("hash", passwordHash)
                .param("role", account.role().name())
                .param(
                        "sites",
                        account.sites().stream()
                                .map(SiteId::value)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("now", Columns.utc(now))
                .update();
    }

    @Override
    public void setPassword(Actor administrator, String login, String passwordHash, Instant now) {
        administrator.require(Role.ADMINISTRATOR);
        pool().inside(
                        Scope.of(administrator),
                        db -> {
                            int rows =
                                    db.sql(
                                                    "UPDATE ops.account SET password_hash = :hash,"
                                                            + " changed_at = :now WHERE login ="
                                                            + " :login")
                                            .param("hash", passwordHash)
                                            .param("now", Columns.utc(now))
                                            .param("login", login)
                                            .update();
                            if (rows == 0) {
                                throw new NotPermitted(administrator.role());
                            }
                            AuditTrail.write(
                                    db, administrator, "account.password.reset", login, now);
                        });
    }

    @Override
    public void setEnabled(Actor administrator, String login, boolean enabled, Instant now) {
        administrator.require(Role.ADMINISTRATOR);
        pool().inside(
                        Scope.of(administrator),
                        db -> {
                            int rows =
                                    db.sql(
                                                    "UPDATE ops.account SET enabled = :enabled,"
                                                            + " changed_at = :now WHERE login ="
                                                            + " :login")
                                            .param("enabled", enabled)
                                            .param("now", Columns.utc(now))
                                            .param("login", login)
                                            .update();
                            if (rows == 0) {
                                throw new NotPermitted(administrator.role());
                            }
                            String act = enabled ? "account.opened" : "account.closed";
                            AuditTrail.write(db, administrator, act, login, now);
                        });
    }

    @Override
    public void audit(String login, String act, Instant now) {
        pool().inside(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT ops.audit_login(:login, :act, :now)")
                                        .param("login", login)
                                        .param("act", act)
                                        .param("now", Columns.utc(now))
                                        .query((row, number) -> number)
                                        .single());
    }

    private static Account account(ResultSet row) throws SQLException {
        String[] sites = (String[]) row.getArray("sites").getArray();
        return new Account(
                row.getString("login"),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                new Actor(
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        new ProjectId(row.getString("project_id")),
                        Arrays.stream(sites).map(SiteId::new).collect(Collectors.toSet())));
    }
}
