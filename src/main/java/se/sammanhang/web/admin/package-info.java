/**
 * Pages of administrators: accounts. Administrators keep accounts, not the register.
 *
 * <p>Start from {@code AccountsView}.
 */
@NullMarked
package se.sammanhang.web.admin;

import org.jspecify.annotations.NullMarked;
