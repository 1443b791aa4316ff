package se.sammanhang.evaluation;

/** Why a response is left out of an evaluation. */
public enum ExclusionReason {
    /** The same person answered the same round elsewhere too. */
    DUPLICATE,
    /** A trial, not an answer. */
    TRIAL,
    /** Somebody else answered. */
    WRONG_PERSON,
    /** The same step throughout, or faster than the questions can be read. */
    NOT_READ,
    /** The person was not able to answer freely. */
    NOT_FREE,
    /** What the words beside it say. */
    OTHER
}
