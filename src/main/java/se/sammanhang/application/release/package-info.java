/**
 * How a frozen release reaches its readers: project leads, steering groups, the public. It decides
 * who may take which step; it knows nothing of what a release says. Start from {@link
 * se.sammanhang.application.release.PassReleases}.
 */
@NullMarked
package se.sammanhang.application.release;

import org.jspecify.annotations.NullMarked;
