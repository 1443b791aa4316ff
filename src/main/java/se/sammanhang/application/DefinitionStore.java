package se.sammanhang.application;

import java.time.Instant;

/** Resolved definitions of instruments and rounds, kept for ever with their fingerprints. */
public interface DefinitionStore {

    /**
     * Notes a definition at start.
     *
     * @param json the resolved definition
     * @throws IllegalStateException when this name and version is stored with another fingerprint:
     *     a changed text needs a new version
     */
    void register(ResponseStore.InstrumentVersion definition, String json, Instant now);
}
