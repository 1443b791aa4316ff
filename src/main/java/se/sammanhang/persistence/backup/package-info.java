/**
 * Whole tables out of and into a database, as its own catalogue lists them, through one connection
 * of their owner. Knows no file and no way to the server.
 *
 * <p>Start from {@link se.sammanhang.persistence.backup.TableReader} and {@link
 * se.sammanhang.persistence.backup.TableLoader}.
 */
@NullMarked
package se.sammanhang.persistence.backup;

import org.jspecify.annotations.NullMarked;
