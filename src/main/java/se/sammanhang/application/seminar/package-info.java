/**
 * What a learning seminar is made from: the newest release and what the project says of itself.
 *
 * <p>Start from {@link se.sammanhang.application.seminar.PrepareSeminar}.
 */
@NullMarked
package se.sammanhang.application.seminar;

import org.jspecify.annotations.NullMarked;
