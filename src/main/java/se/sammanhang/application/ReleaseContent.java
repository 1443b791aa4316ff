package se.sammanhang.application;

import java.util.List;
import java.util.Map;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.ReleaseHistory;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;

/** Writes a release as it will be stored and shown: figures in every language, with pictures. */
public interface ReleaseContent {

    byte[] write(Release release);

    /** Writes what a release rests on, to be kept apart from it. */
    String text(ReleaseHistory.Basis basis);

    /** Reads what {@link #text} wrote. */
    ReleaseHistory.Basis basis(String written);

    /** The figures of a release as it was stored. */
    List<Figure> figures(byte[] content);

    /** The languages of a release, with their texts. */
    Map<Language, Wording> wordings();
}
