package se.sammanhang.application;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.ReleaseHistory;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.ReleaseJson;

/** Releases without pictures, for tests that do not look at what is stored. */
public final class PlainReleaseContent implements ReleaseContent {

    private final AtomicInteger worded = new AtomicInteger();

    /** How often somebody wanted words for what is shown. */
    public int worded() {
        return worded.get();
    }

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
        worded.incrementAndGet();
        return BundleWording.all();
    }
}
