package se.sammanhang.application;

import java.util.List;
import java.util.Map;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.ReleaseHistory;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.ReleaseJson;

/** Releases without pictures, for tests that do not look at what is stored. */
public final class PlainReleaseContent implements ReleaseContent {

    @Override
    public byte[] write(Release release) {
        return new byte[] {1};
    }

    @Override
    public String text(ReleaseHistory.Basis basis) {
        return new ReleaseJson().text(basis);
    }

    @Override
    public ReleaseHistory.Basis basis(String written) {
        return new ReleaseJson().basis(written);
    }

    @Override
    public List<Figure> figures(byte[] content) {
        return List.of();
    }

    @Override
    public Map<Language, Wording> wordings() {
        return BundleWording.all();
    }
}
