/**
 * Commands of the jar that need no server: each is a class that picocli fills from the command
 * line.
 *
 * <p>Start from {@link se.sammanhang.cli.Commands}.
 */
@NullMarked
package se.sammanhang.cli;

import org.jspecify.annotations.NullMarked;
