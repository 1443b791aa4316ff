package se.sammanhang.fieldwork;

/**
 * Under which circumstances an answer was given: four facts.
 *
 * @param staffPresent staff could see or hear the answers
 * @param proxy somebody else answered for the person
 */
public record Mode(Device device, Reader reader, boolean staffPresent, boolean proxy) {

    /** What was answered on. */
    public enum Device {
        OWN,
        STAFF,
        PAPER,
        TELEPHONE
    }

    /** Who read the questions. */
    public enum Reader {
        SELF,
        AUDIO,
        STAFF,
        INTERPRETER
    }

    public static final Mode ALONE_ON_OWN_DEVICE = new Mode(Device.OWN, Reader.SELF, false, false);
}
