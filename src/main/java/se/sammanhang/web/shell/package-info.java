/**
 * What all staff pages share: layout, navigation, errors, language, sign-in page, theme.
 *
 * <p>A view joins by three annotations: {@code @Route(value = "…", layout = MainLayout.class)},
 * {@code @RolesAllowed({…})} with names of {@link se.sammanhang.application.Role}, and {@link
 * se.sammanhang.web.shell.NavigationEntry} when it should have a place in the navigation; nothing
 * else has to be registered. It extends {@link se.sammanhang.web.shell.StaffPage} for its heading
 * and title, asks {@link se.sammanhang.security.CurrentActor} who is acting, and {@link
 * se.sammanhang.web.shell.Labels} for the words of enums and dates.
 */
@NullMarked
package se.sammanhang.web.shell;

import org.jspecify.annotations.NullMarked;
