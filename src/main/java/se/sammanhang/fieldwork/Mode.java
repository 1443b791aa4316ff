package se.sammanhang.fieldwork;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Under which circumstances an answer was given: four facts.
 *
 * @param device a device of staff that was handed over is {@link Device#STAFF}: whoever answers on
 *     it alone has nobody present
 * @param staffPresent staff could see or hear the answers
 * @param proxy somebody else answered for the person
 * @see "src/docs/decisions/DD034-hand-over-and-help.md"
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
        /** Said before the first question: what judges staff is then not asked. */
        STAFF,
        INTERPRETER,
        /** Somebody helped; the person said so after answering. */
        HELPER
    }

    public static final Mode ALONE_ON_OWN_DEVICE = new Mode(Device.OWN, Reader.SELF, false, false);

    /** Whether the device was lent for this and goes back to staff. */
    public boolean handedOver() {
        return device == Device.STAFF;
    }

    /**
     * Whether help can still be told: not where staff read, which was said at the start and decides
     * what is asked.
     */
    public boolean mayTellHelp() {
        return reader != Reader.STAFF;
    }

    /** The help that has been told. */
    public Set<Assistance> told() {
        EnumSet<Assistance> told = EnumSet.noneOf(Assistance.class);
        if (!mayTellHelp()) {
            return Collections.unmodifiableSet(told);
        }
        if (reader == Reader.HELPER || reader == Reader.INTERPRETER) {
            told.add(Assistance.SOMEBODY);
        }
        if (reader == Reader.INTERPRETER) {
            told.add(Assistance.INTERPRETER);
        }
        if (staffPresent) {
            told.add(Assistance.STAFF);
        }
        if (proxy) {
            told.add(Assistance.PROXY);
        }
        return Collections.unmodifiableSet(told);
    }

    /**
     * The mode once this kind of help was told or taken back. Every kind says that somebody helped;
     * that nobody did takes back all.
     */
    public Mode withHelp(Assistance what, boolean yes) {
        if (!mayTellHelp()) {
            return this;
        }
        Mode helped = reader == Reader.INTERPRETER ? this : withReader(Reader.HELPER);
        return switch (what) {
            case SOMEBODY -> yes ? helped : new Mode(device, Reader.SELF, false, false);
            case STAFF -> new Mode(device, helped.reader(), yes, proxy);
            case INTERPRETER -> withReader(yes ? Reader.INTERPRETER : Reader.HELPER);
            case PROXY -> new Mode(device, helped.reader(), staffPresent, yes);
        };
    }

    private Mode withReader(Reader other) {
        return new Mode(device, other, staffPresent, proxy);
    }
}
