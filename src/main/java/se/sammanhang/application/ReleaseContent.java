package se.sammanhang.application;

import java.util.Map;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;

/** Writes a release as it will be stored and shown: figures in every language, with pictures. */
public interface ReleaseContent {

    byte[] write(Release release);

    /** The languages of a release, with their texts. */
    Map<Language, Wording> wordings();
}
