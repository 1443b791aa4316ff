/** Tests of the database, on a real server. */
@NullMarked
package se.sammanhang.persistence;

import org.jspecify.annotations.NullMarked;
