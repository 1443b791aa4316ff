/**
 * A PostgreSQL server that comes with the jar and keeps what it is given. Knows nothing of what is
 * stored in it.
 *
 * <p>Start from {@link se.sammanhang.persistence.embedded.EmbeddedServer}.
 */
@NullMarked
package se.sammanhang.persistence.embedded;

import org.jspecify.annotations.NullMarked;
