package se.sammanhang.fieldwork;

/**
 * What a person can say of help with answering, one tap each. It is kept as the facts of the {@link
 * Mode}.
 */
public enum Assistance {
    /** Somebody helped, whoever and however. */
    SOMEBODY,
    /** It was staff, who could therefore see or hear the answers. */
    STAFF,
    /** The questions were translated. */
    INTERPRETER,
    /** Somebody else chose the answers. */
    PROXY
}
