/**
 * The database behind the ports of the application: embedded PostgreSQL or an outside server, plain
 * SQL, one connection pool per login role. The only place that knows SQL.
 *
 * <p>Start from {@link se.sammanhang.persistence.PersistenceConfiguration}.
 */
@NullMarked
package se.sammanhang.persistence;

import org.jspecify.annotations.NullMarked;
