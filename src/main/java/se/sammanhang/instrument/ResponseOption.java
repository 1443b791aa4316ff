package se.sammanhang.instrument;

/**
 * One offered answer.
 *
 * @param code stored value; on a response scale the step, 1 for the first
 * @param label what the person reads; a numeral alone where only some steps are worded
 */
public record ResponseOption(int code, LocalisedText label) {}
