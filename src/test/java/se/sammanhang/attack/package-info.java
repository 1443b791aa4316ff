/**
 * A reader who wants to know too much: reads what is published and works out what it does not say.
 * Shares no code with disclosure control; knows only what the labels mean.
 */
@NullMarked
package se.sammanhang.attack;

import org.jspecify.annotations.NullMarked;
