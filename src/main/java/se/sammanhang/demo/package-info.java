/**
 * Synthetic demo projects, made from a seed and stored through the same rules and stores as real
 * data.
 *
 * <p>Knows nothing of tables or pages. Start from {@link se.sammanhang.demo.DemoProjects}.
 */
@NullMarked
package se.sammanhang.demo;

import org.jspecify.annotations.NullMarked;
