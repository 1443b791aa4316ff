/** The running product: {@link se.sammanhang.Sammanhang} starts it. */
@NullMarked
package se.sammanhang;

import org.jspecify.annotations.NullMarked;
